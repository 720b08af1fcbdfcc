//! A name whose hamza or alef is not that of the glossary.

use super::adjective::may_be_adjective;
use crate::align::Mention;
use crate::diag::{Diagnostic, Edit, Fix, Message, Severity};
use crate::lexicon::ordinary::is_function_word;
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{
    ARTICLE, FoldLevel, Lang, Proclitics, Script, Span, TATWEEL, fold_key, hamza_seat, has_hamza,
    is_invisible, is_tashkeel,
};

declare_rule! {
    /// ## What it checks
    /// Names that differ from the glossary only in a hamza: ا for أ, إ or آ, and و or ي for ؤ or
    /// ئ, or the other way round.
    ///
    /// ## Why
    /// Keyboards make it easy to leave a hamza out, spelling checkers do not know foreign names,
    /// and a search for the right form then misses the text (LanguageTool issue 4002).
    ///
    /// ## Example
    /// `ايلون ماسك` → `إيلون ماسك`
    ///
    /// ## When it is wrong
    /// Where the glossary is wrong, or where another person has the name without the hamza. What
    /// may be another word is reported only where the listed form stands in the text as well.
    /// Differences of ى and ي, of ة and ه, and of reading marks are not reported.
    ///
    /// ## Fix safety
    /// Safe: the spelling is listed. Where several entries share the letters, or an ordinary word
    /// has them, a suggestion.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// الأسماء التي لا تخالف المسرد إلا في همزة: ا بدل أ أو إ أو آ، أو و وي بدل ؤ وئ، أو العكس.
    ///
    /// ## السبب
    /// لوحات المفاتيح تُسهل إسقاط الهمزة، والمدققات الإملائية لا تعرف الأسماء الأجنبية، فيفوت
    /// البحثُ عن الصيغة الصحيحة النصَ كله.
    ///
    /// ## مثال
    /// `ايلون ماسك` ← `إيلون ماسك`
    ///
    /// ## متى تخطئ
    /// إذا أخطأ المسرد نفسه، أو كان الاسم لغير المقصود وليست فيه همزة. وما قد يكون كلمة أخرى لا
    /// تُبلغ عنه إلا إذا وردت الصيغة المُدرجة في النص أيضًا. ولا تُبلغ عن الفرق بين ى
    /// وي ولا بين ة وه ولا عن الحركات.
    ///
    /// ## سلامة الإصلاح
    /// آمن لأن الصيغة مُدرجة في المسرد. فإن اشتركت فيها مداخل عدة أو كلمة عادية فهو اقتراح.
    NAME_HAMZA_VARIANT = "name-hamza-variant" {
        since: "0.1.0",
        group: Names,
        severity: Warning,
        fix: Sometimes,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    for mentions in context.concepts() {
        if !context.glossary.concept(mentions[0].concept).kind.is_name() {
            continue;
        }
        let is_sure = |it: &&Mention| it.script == Script::Arabic && it.level <= FoldLevel::Marks;
        let supported = mentions.iter().copied().any(|it| is_sure(&it));
        let folded = mentions.iter().copied().filter(|it| {
            it.level == FoldLevel::Letters
                && it.script == Script::Arabic
                && !it.is_unwanted()
                && !may_be_adjective(context, it)
        });
        out.extend(folded.filter_map(|it| finding(context, it, supported)));
    }
}

fn finding(context: &Context<'_>, mention: &Mention, supported: bool) -> Option<Diagnostic> {
    let term = context.glossary.term(mention.term);
    let edits = hamzas(context, mention, &term.text)?;
    if term.lang != Lang::Ar || !(supported || is_plain(context, mention, &edits)) {
        return None;
    }
    let message = Message::new("name-hamza-variant")
        .with("found", mention.span.of(context.text))
        .with("wanted", &*term.text);
    let mut found = NAME_HAMZA_VARIANT.finding(context, mention.span, mention.confidence, message);
    if context.in_quotation(mention.span) {
        found.severity = Severity::Info;
    }
    found.fix = Some(Fix {
        safe: mention.alternatives.is_empty() && !term.homograph,
        edits,
    });
    Some(found)
}

/// Whether the mention cannot well be another word: it has several words, or lacks the hamza that
/// it should begin with, and no doubtful clitic is read off it. Otherwise the right spelling has to stand
/// in the text too: إليسون and أليسون are two names, and باكر is not a name.
fn is_plain(context: &Context<'_>, mention: &Mention, edits: &[Edit]) -> bool {
    let text = mention.span.of(context.text);
    let mut words = text.split_whitespace();
    if words.clone().count() > 1 {
        // أيرلندا and إيرلندا are two ways to say it, not a slip.
        let both = |edit: &Edit| {
            let is_hamza = |text: &str| matches!(text, "أ" | "إ" | "آ");
            is_hamza(&edit.text) && is_hamza(edit.span.of(context.text))
        };
        return !words.any(is_function_word) && !edits.iter().any(both);
    }
    let Some(clitics) = Proclitics::parse(&mention.clitics(context.text)) else {
        return false;
    };
    let is_rare = clitics.future || matches!(clitics.conjunction, Some('ف'));
    let is_long = text.chars().count() >= 5;
    let bare = match (clitics.preposition, clitics.article) {
        _ if is_rare => false,
        (None, true) => true,
        (None | Some('ب' | 'ل'), false) => clitics.is_empty() || is_long,
        _ => false,
    };
    let begins = |edit: &Edit| {
        let before = context.text[mention.span.start..edit.span.start].trim_end_matches(ARTICLE);
        before.is_empty() && edit.span.of(context.text) == "ا"
    };
    bare && edits.iter().all(begins)
}

/// The letters of the mention that have to change; `None` where there is none, or where more than
/// hamzas differs from `term`.
fn hamzas(context: &Context<'_>, mention: &Mention, term: &str) -> Option<Vec<Edit>> {
    let text = mention.span.of(context.text);
    let clitics = mention.clitics(context.text);
    let fused = clitics.ends_with('ل') && term.starts_with(ARTICLE) && text.starts_with('ل');
    let term = if fused {
        &term['ا'.len_utf8()..]
    } else {
        term
    };
    let mut wanted = term.chars().filter(|&c| is_shown(c));
    let mut edits = Vec::new();
    for (at, c) in text.char_indices().filter(|&(_, c)| is_shown(c)) {
        let want = wanted.next()?;
        if c == want || !is_letter_of_hamza(c) && is_same_letter(c, want) {
            continue;
        }
        if hamza_seat(c)? != hamza_seat(want)? {
            return None;
        }
        let start = mention.span.start + at;
        edits.push(Edit {
            span: Span::new(start, start + c.len_utf8()),
            text: want.to_string(),
        });
    }
    (wanted.next().is_none() && !edits.is_empty()).then_some(edits)
}

fn is_shown(c: char) -> bool {
    c != TATWEEL && !is_tashkeel(c) && !is_invisible(c)
}

/// Whether `c` has a hamza, or is the alef that lacks one: و and ي without it are letters of their own.
fn is_letter_of_hamza(c: char) -> bool {
    has_hamza(c) || c == 'ا'
}

fn is_same_letter(a: char, b: char) -> bool {
    let key = |c: char| fold_key(c.encode_utf8(&mut [0; 4]), FoldLevel::Letters);
    a.is_whitespace() && b.is_whitespace() || key(a) == key(b) && !is_letter_of_hamza(b)
}
