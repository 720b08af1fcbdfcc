//! A spelling that the glossary has given up.

use std::borrow::Cow;

use super::spelling::Form;
use super::{in_style, replace};
use crate::align::Mention;
use crate::diag::{Diagnostic, Fix, Message, Severity};
use crate::facts::Date;
use crate::glossary::{KeepLatin, Term, TermStatus};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{FoldLevel, Lang};

declare_rule! {
    /// ## What it checks
    /// Spellings that the glossary lists as deprecated or superseded, in either language and with
    /// any clitic attached.
    ///
    /// ## Why
    /// A name that has been standardised should not come back in its old form; checks that compare
    /// whole words miss it as soon as و, ب or ل is joined to it (Weblate issue 846, Okapi
    /// issue 357).
    ///
    /// ## Example
    /// `لميكروسوفت` → `لمايكروسوفت`
    ///
    /// ## When it is wrong
    /// Where a text is about the old name itself. Quotations, and names with “formerly” beside
    /// them, are left alone; so are superseded names in a text that is older than the new name: its
    /// date, or the year that it names most often, lies before `valid_from` in the glossary.
    ///
    /// ## Fix safety
    /// Safe for deprecated spellings that nothing else is spelled like, where the form to write has as
    /// many words: a surname gives way to a surname. A superseded name may be
    /// right in an account of the past: a suggestion.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// الصيغ التي يعدها المسرد غير مستحسنة أو سابقة، في أي من اللغتين ومهما اتصل بها من
    /// حروف.
    ///
    /// ## السبب
    /// الاسم الذي وُحدت كتابته ينبغي ألا يعود بصيغته القديمة، والفحص الذي يقارن كلمات كاملة
    /// يفوته متى اتصلت به الواو أو الباء أو اللام.
    ///
    /// ## مثال
    /// `لميكروسوفت` ← `لمايكروسوفت`
    ///
    /// ## متى تخطئ
    /// إذا كان الكلام على الاسم القديم نفسه. ولا تمس الاقتباسات ولا الأسماء التي تجاورها كلمة
    /// «سابقًا»، ولا الاسم السابق في نص أقدم من الاسم الجديد: نص تاريخه، أو السنة الأكثر ورودًا
    /// فيه، قبل `valid_from` في المسرد.
    ///
    /// ## سلامة الإصلاح
    /// آمن في الصيغ غير المستحسنة التي لا تشبه غيرها، إذا كان عدد كلمات الصيغة البديلة كعدد كلماتها:
    /// فيحل اللقب محل اللقب. أما الاسم الذي حل محله غيره فقد يصح في سياق
    /// الماضي، ولذلك يُقترح ولا يُطبَق.
    TERM_VARIANT_DEPRECATED = "term-variant-deprecated" {
        since: "0.1.0",
        group: Names,
        severity: Warning,
        fix: Sometimes,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let unwanted = context.mentions.iter().filter(|it| it.is_unwanted());
    out.extend(unwanted.filter_map(|mention| finding(context, mention)));
}

fn finding(context: &Context<'_>, mention: &Mention) -> Option<Diagnostic> {
    let glossary = context.glossary;
    let term = glossary.term(mention.term);
    let concept = glossary.concept(mention.concept);
    // Folded, a common word is too easily another one.
    let loose = !concept.kind.is_name() && mention.level > FoldLevel::Marks;
    if loose || speaks_of_the_past(context, mention) || is_in_its_time(context, mention) {
        return None;
    }
    let keeps_latin = concept.keep_latin == KeepLatin::Yes;
    let lang = if keeps_latin { Lang::En } else { term.lang };
    let wanted = wanted(context, mention, lang)?;
    let edit = replace::edit(context, mention, &wanted)?;
    let message = Message::new("term-variant-deprecated")
        .with("found", mention.span.of(context.text))
        .with("wanted", &*wanted);
    let mut found =
        TERM_VARIANT_DEPRECATED.finding(context, mention.span, mention.confidence, message);
    if context.in_quotation(mention.span) {
        found.severity = Severity::Info;
    }
    found.fix = Some(Fix {
        safe: mention.alternatives.is_empty()
            && !term.homograph
            && words(&wanted) == words(&term.text)
            && mention.status == TermStatus::Deprecated,
        edits: vec![edit],
    });
    Some(found)
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The good form that the mention is a spelling of, a surname for a surname; else the preferred one.
fn wanted<'a>(context: &Context<'a>, mention: &Mention, lang: Lang) -> Option<Cow<'a, str>> {
    let glossary = context.glossary;
    let found = &*glossary.term(mention.term).text;
    let form = Form::of(found);
    let fits = |it: &&Term| {
        let is_good = !it.status.is_unwanted() && it.status != TermStatus::Unlisted && !it.derived;
        let same_form =
            || words(&it.text) == words(found) && Form::of(&it.text).is_variant_of(&form);
        it.lang == lang && is_good && same_form()
    };
    let terms = glossary.terms_of(mention.concept).iter();
    let best = terms.filter(fits).min_by_key(|it| it.status);
    let best = best.map(|it| in_style::written(context, it));
    best.or_else(|| in_style::preferred(context, mention.concept, lang))
}

/// Whether the text is older than the name that took the place of a superseded one.
fn is_in_its_time(context: &Context<'_>, mention: &Mention) -> bool {
    let concept = context.glossary.concept(mention.concept);
    let since = || Date::from_iso(concept.cell("valid_from")?);
    mention.status == TermStatus::Superseded
        && since().is_some_and(|since| context.own_date().is_some_and(|it| it.is_before(since)))
}

/// Whether “formerly” stands beside the name.
fn speaks_of_the_past(context: &Context<'_>, mention: &Mention) -> bool {
    let name = mention.clitic().start;
    let before = context.text[..name].trim_end_matches([' ', '(', '«', '"', '“', 'ـ']);
    let after = context.text[mention.span.end..].trim_start_matches([' ', '»', '"', '”', '،']);
    ["formerly", "سابقا", "سابقًا", "ex-"]
        .iter()
        .any(|word| before.ends_with(word) || after.starts_with(word))
}
