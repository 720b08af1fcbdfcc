//! The article before a Latin word.

use crate::diag::{Diagnostic, Edit, Fix, Label, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::style::LatinJoin;
use crate::text::{
    Joint, Proclitics, Span, TATWEEL, before_latin, clitic_letters, ends_in_article,
    is_clitic_stack, is_invisible, last_word,
};

declare_rule! {
    /// ## What it checks
    /// ال before a Latin word. A style guide may want none (`article_before_latin = false`): then
    /// each is reported. Otherwise only an article that is attached bare (`الOpenAI`), where the
    /// style guide or the rest of the text joins it by a tatweel (`الـDNA`). One that a space parts
    /// from its word (`ال DNA`) is always reported.
    ///
    /// ## Why
    /// The alef and lam run into the Latin letters and are read as part of them; spelling checkers
    /// report most such words (LanguageTool issue 6210).
    ///
    /// ## Example
    /// `الـDNA … الRNA` → `الـDNA … الـRNA`
    ///
    /// ## When it is wrong
    /// Where a nickname is written that way on purpose.
    ///
    /// ## Fix safety
    /// A suggestion: a tatweel; or, where the style guide wants no article, the word without it.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// أداة التعريف قبل كلمة لاتينية. فإن كان دليل الأسلوب لا يقبلها
    /// (`article_before_latin = false`) أُبلغ عن كل واحدة، وإلا فعن الملصقة بلا شيء (`الOpenAI`) إذا
    /// كان دليل الأسلوب أو سائر النص يصلها بتطويلة (`الـDNA`). والتي تفصلها مسافة عن كلمتها
    /// (`ال DNA`) يُبلغ عنها دائمًا.
    ///
    /// ## السبب
    /// تلتبس الألف واللام بالحروف اللاتينية فتُقرأ منها، ومعظم ما تبلغ عنه المدققات الإملائية من
    /// هذا (LanguageTool 6210).
    ///
    /// ## مثال
    /// `الـDNA … الRNA` ← `الـDNA … الـRNA`
    ///
    /// ## متى تخطئ
    /// إذا كُتب لقبٌ هكذا قصدًا.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: تطويلة، أو الكلمة بلا أداة إن كان دليل الأسلوب لا يقبلها.
    CLITIC_DEFINITE_LATIN = "clitic-definite-latin" {
        since: "0.1.0",
        group: Clitics,
        severity: Info,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

struct ArticlePlace {
    /// From the first letter of the clitic to the Latin word.
    clitic: Span,
    joint: Joint,
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let latin = context.scan.latin.iter().map(|&at| at as usize);
    let places: Vec<ArticlePlace> = latin.filter_map(|at| place(context, at)).collect();
    let style = context.style;
    let apart = context
        .scan
        .latin
        .iter()
        .filter_map(|&at| apart(context, at as usize));
    out.extend(apart.filter_map(|it| joined(context, &it)));
    if style.article_before_latin == Some(false) {
        let found = places.iter().filter_map(|it| unwanted(context, it));
        out.extend(found);
        return;
    }
    let model = places.iter().find(|it| it.joint == Joint::Tatweel);
    let wants_tatweel = match style.latin_join {
        Some(join) => join == LatinJoin::Tatweel,
        None => model.is_some(),
    };
    if wants_tatweel {
        let bare = places.iter().filter(|it| it.joint == Joint::Glued);
        out.extend(bare.map(|it| bare_article(context, it, model)));
    }
}

fn place(context: &Context<'_>, at: usize) -> Option<ArticlePlace> {
    let (clitic, joint) = before_latin(context.text, at)?;
    let text = clitic.of(context.text);
    let joined = text.contains('\u{200D}');
    (ends_in_article(text) && !joined).then_some(ArticlePlace { clitic, joint })
}

fn latin_word(text: &str) -> &str {
    let is_part = |c: char| crate::text::is_latin_letter(c) || c.is_ascii_digit();
    &text[..text.find(|c| !is_part(c)).unwrap_or(text.len())]
}

fn finding(context: &Context<'_>, place: &ArticlePlace, clitic: String) -> Diagnostic {
    let word = latin_word(&context.text[place.clitic.end..]);
    let span = Span::new(place.clitic.start, place.clitic.end + word.len());
    let message = Message::new("clitic-definite-latin")
        .with("found", span.of(context.text))
        .with("wanted", format!("{clitic}{word}"));
    let mut found = CLITIC_DEFINITE_LATIN.finding(context, span, 0.8, message);
    let edits = vec![Edit {
        span: place.clitic,
        text: clitic,
    }];
    found.fix = Some(Fix { safe: false, edits });
    found
}

fn bare_article(
    context: &Context<'_>,
    place: &ArticlePlace,
    model: Option<&ArticlePlace>,
) -> Diagnostic {
    let letters = clitic_letters(place.clitic.of(context.text));
    let mut found = finding(context, place, format!("{letters}{TATWEEL}"));
    found.related.extend(model.map(|it| Label {
        document: context.document,
        span: it.clitic,
        message: Message::new("related-other-join"),
    }));
    found
}

/// The article that stands alone before the Latin word at `at`: `ال API`.
fn apart(context: &Context<'_>, at: usize) -> Option<ArticlePlace> {
    let end = context.back_over_spaces(at);
    let word = last_word(&context.text[..end]);
    let letters = clitic_letters(word);
    let is_article = end < at && ends_in_article(&letters) && is_clitic_stack(&letters);
    let clitic = Span::new(end - word.len(), at);
    let joint = Joint::Apart;
    (is_article && !context.text[..clitic.start].ends_with(is_invisible))
        .then_some(ArticlePlace { clitic, joint })
}

/// The article joined to its word, as the style guide requires.
fn joined(context: &Context<'_>, place: &ArticlePlace) -> Option<Diagnostic> {
    let style = context.style;
    let found = if style.article_before_latin == Some(false) {
        unwanted(context, place)?
    } else {
        let letters = clitic_letters(place.clitic.of(context.text));
        let join = match style.latin_join {
            Some(LatinJoin::Bare) => "",
            Some(LatinJoin::Joiner) => "\u{200D}",
            _ => "\u{640}",
        };
        finding(context, place, format!("{letters}{join}"))
    };
    Some(found)
}

/// The word without the article; what stood before it is joined as the style guide requires.
fn unwanted(context: &Context<'_>, place: &ArticlePlace) -> Option<Diagnostic> {
    let letters = clitic_letters(place.clitic.of(context.text));
    let clitics = Proclitics::parse(&letters)?;
    let bare = Proclitics {
        article: false,
        ..clitics
    };
    let join = match (bare.preposition, context.style.latin_join) {
        (None, _) | (_, Some(LatinJoin::Bare)) => "",
        (_, Some(LatinJoin::Joiner)) => "\u{200D}",
        _ => "\u{640}",
    };
    Some(finding(context, place, format!("{bare}{join}")))
}
