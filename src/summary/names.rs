//! The names of a summary: each once, with the places that count.

use std::borrow::Cow;
use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::repeats::is_in;
use crate::align::Name;
use crate::glossary::EntityType;
use crate::text::{FoldLevel, Span, fold_key};

/// `names` without what stands in `copies` of the source and those of the target, each once, those first
/// that the source mentions most.
pub(super) fn counted<'a>(names: Vec<Name<'a>>, copies: [&[Span]; 2]) -> Vec<Name<'a>> {
    let mut names = merged(names);
    for name in &mut names {
        let counts = |document: usize, span| !is_in(copies[document.min(1)], span);
        name.mentions.retain(|it| counts(it.document, it.span));
    }
    names.retain(|it| !it.mentions.is_empty());
    names.sort_by_cached_key(|name| Reverse(times(name)));
    names
}

/// How often the source mentions a name.
pub(super) fn times(name: &Name<'_>) -> usize {
    name.mentions.iter().filter(|it| it.document == 0).count()
}

/// What was found in the text beside the glossary's name of the same spelling is that name.
fn merged(names: Vec<Name<'_>>) -> Vec<Name<'_>> {
    let mut listed: FxHashMap<String, usize> = FxHashMap::default();
    for (at, name) in names.iter().enumerate() {
        if name.concept.is_some() {
            listed.extend(keys(name).map(|key| (key, at)));
        }
    }
    let twin = |name: &Name<'_>| {
        let found = keys(name).find_map(|key| listed.get(&key).copied());
        let found = found.or_else(|| beginning_of(name, &names));
        found.filter(|_| name.concept.is_none())
    };
    let twins: Vec<Option<usize>> = names.iter().map(twin).collect();
    if twins.iter().all(Option::is_none) {
        return names;
    }
    let mut names: Vec<Option<Name<'_>>> = names.into_iter().map(Some).collect();
    for (at, twin) in twins.into_iter().enumerate() {
        let Some(twin) = twin else { continue };
        let own = names[at].take();
        if let (Some(own), Some(Some(name))) = (own, names.get_mut(twin)) {
            name.mentions.extend(own.mentions);
            name.mentions.sort_by_key(|it| (it.document, it.span));
            name.mentions.dedup_by_key(|it| (it.document, it.span));
        }
    }
    names.into_iter().flatten().collect()
}

/// The only listed person whose name goes on where `name` ends: جان ماري beside جان ماري لوبان.
fn beginning_of(name: &Name<'_>, names: &[Name<'_>]) -> Option<usize> {
    let part = name.ar.as_deref()?;
    // One given name is many people's.
    let may_be = matches!(name.kind, EntityType::Person | EntityType::Term) && part.contains(' ');
    let goes_on = |whole: &Name<'_>| {
        let whole = whole.ar.as_deref().unwrap_or_default();
        whole
            .strip_prefix(part)
            .is_some_and(|rest| rest.starts_with(' '))
    };
    let is_listed = |it: &Name<'_>| it.concept.is_some() && it.kind == EntityType::Person;
    let mut whole = names.iter().enumerate();
    let mut whole = whole.by_ref().filter(|it| is_listed(it.1) && goes_on(it.1));
    let found = whole.next()?.0;
    (may_be && whole.next().is_none()).then_some(found)
}

/// The forms by which two entries are the same name.
fn keys<'n>(name: &'n Name<'_>) -> impl Iterator<Item = String> + 'n {
    let forms = [&name.en, &name.ar].into_iter().flatten();
    let kind = name.kind.name();
    let key = move |form: &Cow<'_, str>| {
        let form = fold_key(form, FoldLevel::Letters);
        format!("{kind} {form}")
    };
    forms.map(key)
}
