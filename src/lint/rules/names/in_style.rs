//! Terms as the style guide of a text writes them, which all rules suggest alike: two that require
//! different forms would never come to an end.

use std::borrow::Cow;

use super::name_g_letter;
use crate::glossary::{Glossary, Term, TermStatus};
use crate::lint::Context;
use crate::style::StyleGuide;
use crate::text::Lang;

/// The text of a term as the style guide writes it.
pub(in crate::lint::rules) fn written<'a>(context: &Context<'a>, term: &'a Term) -> Cow<'a, str> {
    let own = Some(term).filter(|it| it.status == TermStatus::Preferred);
    let form = |it: &Term| {
        let profile = context.style.profile?;
        context.glossary.concept(it.concept).form_in(profile)
    };
    let own = own.filter(|it| it.lang == Lang::Ar).and_then(form);
    own.map(Cow::Borrowed)
        .unwrap_or_else(|| name_g_letter::with_letter(context, term))
}

/// The preferred form of a concept, as the style guide writes it.
pub(in crate::lint::rules) fn preferred<'a>(
    context: &Context<'a>,
    concept: u32,
    lang: Lang,
) -> Option<Cow<'a, str>> {
    let glossary = context.glossary;
    let text = glossary.preferred(concept, lang)?;
    let mut terms = glossary.terms_of(concept).iter();
    let term = terms.find(|it| it.lang == lang && it.text == text)?;
    Some(written(context, term))
}

/// Whether the row of a term names it for the profile of the style guide.
pub(super) fn is_named(context: &Context<'_>, term: &Term) -> bool {
    let concept = context.glossary.concept(term.concept);
    let profile = context.style.profile;
    term.lang == Lang::Ar && profile.and_then(|it| concept.form_in(it)) == Some(&*term.text)
}

/// Whether a term is the form that its concept prefers where texts follow the style guide.
pub(super) fn is_preferred(glossary: &Glossary, style: &StyleGuide, term: &Term) -> bool {
    glossary.status_in(term, style.profile) == TermStatus::Preferred
}
