//! The form of a name that another style guide prefers.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{in_style, replace};
use crate::align::Mention;
use crate::diag::{Diagnostic, Fix, Message};
use crate::glossary::{Term, TermStatus};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::style::NEUTRAL;
use crate::text::{Lang, Script};

declare_rule! {
    /// ## What it checks
    /// Names in a form that the glossary (`ar_by_style`) prefers for another style guide than that of
    /// the text, where it names one form for either.
    ///
    /// ## Why
    /// One glossary serves several desks: each has its form of a name, and a text that moves from one to
    /// the other should take the form of its new place.
    ///
    /// ## Example
    /// `بكين` → `بيجين` (`ar_by_style`: `levant-gulf=بكين | un=بيجين`, profile `un`)
    ///
    /// ## When it is wrong
    /// Where the name stands in the title of a book or a body that keeps its own form. Forms that the
    /// glossary admits everywhere are not reported; neither are mentions that may name several things.
    ///
    /// ## Fix safety
    /// A suggestion: the form of the style guide, clitics kept.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// أسماء كُتبت بصيغة يفضلها المسرد (`ar_by_style`) لدليل أسلوب غير دليل النص، إذا ذكر لكل منهما
    /// صيغة.
    ///
    /// ## السبب
    /// المسرد الواحد لأكثر من جهة تحرير، ولكل منها صيغتها للاسم، والنص المنقول من جهة إلى أخرى يأخذ
    /// صيغة الثانية.
    ///
    /// ## مثال
    /// `بكين` ← `بيجين` (`ar_by_style`: `levant-gulf=بكين | un=بيجين`، والدليل `un`)
    ///
    /// ## متى تخطئ
    /// إذا كان الاسم في عنوان كتاب أو اسم جهة يحتفظ بصيغته. ولا يُبلَغ عن صيغ يقبلها المسرد في كل مكان،
    /// ولا عن ورود قد يسمي أكثر من شيء.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: صيغة دليل الأسلوب، مع ما اتصل بالاسم من حروف.
    NAME_STYLE_FORM = "name-style-form" {
        since: "0.2.0",
        group: Names,
        severity: Info,
        on: false,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let arabic = context.mentions.iter();
    let arabic = arabic.filter(|it| it.script == Script::Arabic && !it.is_unwanted());
    out.extend(arabic.filter_map(|it| finding(context, it)));
}

fn finding(context: &Context<'_>, mention: &Mention) -> Option<Diagnostic> {
    let term = context.glossary.term(mention.term);
    let wanted = wanted(context, term)?;
    let edit = replace::letters(context, mention, &wanted)?;
    let message = Message::new("name-style-form")
        .with("found", mention.span.of(context.text))
        .with("wanted", &*wanted);
    let mut found = NAME_STYLE_FORM.finding(context, mention.span, 0.85, message);
    found.fix = mention.alternatives.is_empty().then(|| Fix {
        safe: false,
        edits: vec![edit],
    });
    Some(found)
}

/// The form of the style guide for a term that is the form of another one.
fn wanted<'a>(context: &Context<'a>, term: &'a Term) -> Option<Cow<'a, str>> {
    let concept = context.glossary.concept(term.concept);
    let profile = context.style.profile.filter(|it| *it != NEUTRAL)?;
    let own = concept.form_in(profile).map(Cow::Borrowed);
    let is_of_another = concept.forms_by_style().any(|(_, form)| form == term.text);
    let is_preferred = term.status == TermStatus::Preferred && own.is_some();
    if term.lang != Lang::Ar || concept.forms_by_style().next().is_none() {
        return None;
    }
    // Where the row names none, the preferred form is that of the style guide.
    let wanted = own.or_else(|| in_style::preferred(context, term.concept, Lang::Ar))?;
    if !is_of_another && !is_preferred {
        let alike = || alike(context, term, &wanted).map(Cow::Borrowed);
        return (term.status != TermStatus::Preferred).then(alike).flatten();
    }
    let mut listed = context.glossary.terms_of(term.concept).iter();
    let is_listed = listed.any(|it| it.lang == Lang::Ar && it.text == wanted);
    (is_listed && wanted != term.text).then_some(wanted)
}

/// The form of a term that differs from it as the form of the style guide does from another one of the
/// row: كيلوغرامات and كيلوجرامات, as كيلوغرام and كيلوجرام.
fn alike<'a>(context: &Context<'a>, term: &Term, wanted: &str) -> Option<&'a str> {
    let concept = context.glossary.concept(term.concept);
    let preferred = context.glossary.preferred(term.concept, Lang::Ar);
    let others = concept.forms_by_style().map(|it| it.1).chain(preferred);
    let letters: Vec<_> = others.filter_map(|it| exchanged(it, wanted)).collect();
    let is_alike = |it: &&Term| {
        let changed = exchanged(&term.text, &it.text);
        changed.is_some_and(|it| !it.is_empty() && letters.contains(&it))
    };
    let mut listed = context.glossary.terms_of(term.concept).iter();
    let found =
        listed.find(|it| it.lang == Lang::Ar && it.status <= TermStatus::Short && is_alike(it));
    found.map(|it| &*it.text)
}

/// The letters in which two forms of one length differ, each pair once.
fn exchanged(from: &str, to: &str) -> Option<BTreeSet<(char, char)>> {
    let is_long = from.chars().count() == to.chars().count();
    let pairs = from.chars().zip(to.chars()).filter(|(a, b)| a != b);
    is_long.then(|| pairs.collect())
}
