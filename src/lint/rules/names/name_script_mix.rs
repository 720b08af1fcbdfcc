//! One name in Arabic and in Latin letters in one Arabic text.

use std::borrow::Cow;

use super::name_gloss_mismatch::phrase;
use super::{in_style, latin_words, replace};
use crate::align::Mention;
use crate::align::discover::are_one_name;
use crate::diag::{Diagnostic, Fix, Label, Message};
use crate::glossary::KeepLatin;
use crate::lint::context::is_space;
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::style::NameScript;
use crate::text::{Script, is_invisible};

declare_rule! {
    /// ## What it checks
    /// One concept in Arabic letters here and in Latin letters there, in one Arabic text. The first
    /// mention with the other script in brackets, `ستارغيت (Stargate)`, is how it should be.
    ///
    /// ## Why
    /// Readers should not have to know that ماسك and Musk are the same person. Machine translation
    /// leaves such mixtures more often than anything else.
    ///
    /// ## Example
    /// `قال Musk … ثم أضاف ماسك` → `قال ماسك … ثم أضاف ماسك`
    ///
    /// ## When it is wrong
    /// Where the Latin form is a title, a brand or part of a longer Latin name that the glossary
    /// does not know. Handles, addresses and concepts with `keep_latin` = `yes` are left alone.
    ///
    /// ## Fix safety
    /// A suggestion: the script that the glossary requires, else that of the style guide (`names`
    /// in `naqhara.toml`), else the one that stands there more often.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// مفهوم واحد كُتب بالحروف العربية في موضع وباللاتينية في آخر من نص عربي واحد. أما ذكر
    /// المقابل بين قوسين عند أول ورود، مثل `ستارغيت (Stargate)`، فهو المطلوب.
    ///
    /// ## السبب
    /// ليس على القارئ أن يعرف أن ماسك وMusk رجل واحد. وهذا الخلط أكثر ما تخلفه الترجمة الآلية.
    ///
    /// ## مثال
    /// `قال Musk … ثم أضاف ماسك` ← `قال ماسك … ثم أضاف ماسك`
    ///
    /// ## متى تخطئ
    /// إذا كانت الصيغة اللاتينية عنوانًا أو علامة أو جزءًا من اسم لاتيني أطول لا يعرفه المسرد. ولا
    /// تُمس أسماء الحسابات والعناوين الشبكية ولا ما يبقى لاتينيًا في المسرد.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: الحروف التي يطلبها المسرد، وإلا فحروف دليل الأسلوب (`names` في `naqhara.toml`)، وإلا
    /// فالأكثر ورودًا في النص.
    NAME_SCRIPT_MIX = "name-script-mix" {
        since: "0.1.0",
        group: Names,
        severity: Warning,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

/// Most places that one finding cites.
const MOST_RELATED: usize = 12;

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let all = context.concepts();
    out.extend(all.filter_map(|mentions| finding(context, &mentions)));
}

fn finding(context: &Context<'_>, mentions: &[&Mention]) -> Option<Diagnostic> {
    let concept = context.glossary.concept(mentions[0].concept);
    if concept.keep_latin == KeepLatin::Yes || !concept.kind.is_name() {
        return None;
    }
    let counts = |nth: &usize| {
        !is_gloss(context, mentions, *nth) && !glosses_another(context, mentions[*nth])
    };
    let counted = (0..mentions.len()).filter(counts).map(|nth| mentions[nth]);
    let of_scripts = counted.partition(|it| it.script == Script::Arabic);
    let (arabic, mut latin): (Vec<&Mention>, Vec<&Mention>) = of_scripts;
    latin.retain(|it| latin_words::stands_alone(context, it));
    let (seen, gone) = (arabic.first()?, latin.first()?);
    let to_arabic = match (concept.keep_latin, context.style.names) {
        (KeepLatin::No, _) | (_, Some(NameScript::Arabic)) => true,
        (_, Some(NameScript::Latin)) => false,
        (_, None) => arabic.len() >= latin.len(),
    };
    let message = Message::new("name-script-mix")
        .with("arabic", seen.span.of(context.text))
        .with("arabic-count", arabic.len())
        .with("latin", gone.span.of(context.text))
        .with("latin-count", latin.len());
    let (kept, other) = if to_arabic {
        (&arabic, &latin)
    } else {
        (&latin, &arabic)
    };
    let mut found = NAME_SCRIPT_MIX.finding(context, other[0].span, 0.9, message);
    let label = |mention: &Mention, id| Label {
        document: context.document,
        span: mention.span,
        message: Message::new(id),
    };
    found.related.push(label(kept[0], "related-other-script"));
    let again = other[1..].iter().take(MOST_RELATED);
    found
        .related
        .extend(again.map(|it| label(it, "related-again")));
    let edit = |it: &&Mention| replace::edit(context, it, &counterpart(context, it, kept)?);
    let edits = other.iter().map(edit).collect::<Option<Vec<_>>>();
    found.fix = edits.map(|edits| Fix { safe: false, edits });
    Some(found)
}

/// The spelling in the other script: one of this text with the same number of words, else one of the glossary.
fn counterpart<'a>(
    context: &Context<'a>,
    mention: &Mention,
    kept: &[&Mention],
) -> Option<Cow<'a, str>> {
    let term = |it: &Mention| context.glossary.term(it.term);
    let words = |text: &str| text.split_whitespace().count();
    let wanted = words(&term(mention).text);
    let good = kept.iter().take(64).filter(|it| !it.is_unwanted());
    let here = good.map(|it| term(it)).find(|it| words(&it.text) == wanted);
    let lang = kept.first().map(|it| term(it).lang)?;
    let listed = || {
        let all = context.glossary.terms_of(mention.concept).iter();
        all.filter(|it| it.lang == lang && !it.status.is_unwanted())
            .find(|it| words(&it.text) == wanted)
    };
    let found = here.or_else(listed);
    let found = found.map(|it| in_style::written(context, it));
    found.or_else(|| in_style::preferred(context, mention.concept, lang))
}

/// Whether a mention explains the one before it: in brackets, or right behind it, «يوتيوب» YouTube.
fn is_gloss(context: &Context<'_>, mentions: &[&Mention], nth: usize) -> bool {
    let this = mentions[nth];
    let Some(before) = nth.checked_sub(1).map(|it| mentions[it]) else {
        return false;
    };
    let start = this.clitic().start;
    if before.script == this.script || start < before.span.end || start - before.span.end > 80 {
        return false;
    }
    let between = &context.text[before.span.end..start];
    let Some((head, inner)) = between.split_once(['(', '[', '/']) else {
        let is_mark = |c: char| is_space(c) || is_invisible(c) || "«»“”\"‹›-–—".contains(c);
        return between.contains(is_space) && between.chars().all(is_mark);
    };
    let ends = ['.', '،', '؛', '؟', '!', ')', ']', '\n'];
    !head.contains(ends) && !inner.contains(ends)
}

/// Whether a Latin name fills the brackets behind a spelling of it that no glossary lists.
fn glosses_another(context: &Context<'_>, mention: &Mention) -> bool {
    let before = context.text[..mention.span.start].strip_suffix(['(', '[']);
    let fills = context.text[mention.span.end..].starts_with([')', ']']);
    let Some(before) = before.filter(|_| fills && mention.script == Script::Latin) else {
        return false;
    };
    let named = phrase(context.text, context.back_over_spaces(before.len()));
    let latin = mention.span.of(context.text);
    named.is_some_and(|it| are_one_name(it.of(context.text), latin))
}
