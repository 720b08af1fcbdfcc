//! Mentions of listed names that are a part of a longer name of an English text: the BBC of BBC Scotland, and
//! the surname of a person who is also a firm.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::align::{Name, PlacedMention};
use crate::glossary::{EntityType, TermStatus};
use crate::text::{Script, Span};

/// A place: the document, and where.
type Place = (usize, Span);

/// Takes from `listed` names the mentions that belong to names that were `found`.
pub(super) fn give_way(listed: &mut Vec<Name<'_>>, found: &[Name<'_>]) {
    let parts = parts(listed, found);
    let surnames = surnames(found);
    if parts.is_empty() && surnames.is_empty() {
        return;
    }
    for name in listed.iter_mut() {
        let is_surname = |it: &PlacedMention<'_>| surnames.contains(&(it.document, it.span));
        // A person whom a glossary lists may be meant as well as the other one.
        if name.kind != EntityType::Person && name.mentions.iter().all(is_surname) {
            name.mentions.clear();
        }
        name.mentions
            .retain(|it| !parts.contains(&(it.document, it.span)));
    }
    listed.retain(|it| !it.mentions.is_empty());
}

/// Where people are called by their surnames.
fn surnames(found: &[Name<'_>]) -> FxHashSet<Place> {
    let people = found
        .iter()
        .filter(|it| it.kind == EntityType::Person && is_english(it));
    let short = people
        .flat_map(|it| &it.mentions)
        .filter(|it| it.status == TermStatus::Short);
    short.map(|it| (it.document, it.span)).collect()
}

fn is_english(name: &Name<'_>) -> bool {
    name.concept.is_none() && name.ar.is_none()
}

/// The mentions of listed names inside longer names that say more than they do.
fn parts(listed: &[Name<'_>], found: &[Name<'_>]) -> FxHashSet<Place> {
    let mut all: FxHashMap<usize, Vec<Span>> = FxHashMap::default();
    let latin = listed
        .iter()
        .flat_map(|it| &it.mentions)
        .filter(|it| it.script == Script::Latin);
    for mention in latin {
        all.entry(mention.document).or_default().push(mention.span);
    }
    all.values_mut().for_each(|it| it.sort_unstable());
    let longer = found
        .iter()
        .filter(|it| is_english(it))
        .flat_map(|it| &it.mentions);
    let mut parts = FxHashSet::default();
    for mention in longer {
        let Some(spans) = all.get(&mention.document) else {
            continue;
        };
        let from = spans.partition_point(|it| it.end <= mention.span.start);
        let inside = spans[from..]
            .iter()
            .take_while(|it| it.start < mention.span.end);
        let inside: Vec<Span> = inside.copied().collect();
        let is_within = |it: &Span| it.start >= mention.span.start && it.end <= mention.span.end;
        if inside.iter().all(is_within) && says_more(mention, &inside) {
            parts.extend(inside.into_iter().map(|it| (mention.document, it)));
        }
    }
    parts
}

/// Whether a word with a capital is left of a name beside the listed names in it.
fn says_more(mention: &PlacedMention<'_>, inside: &[Span]) -> bool {
    let mut at = mention.span.start;
    let mut rest = String::new();
    for span in inside {
        rest.push_str(piece(mention, at, span.start));
        at = span.end;
    }
    rest.push_str(piece(mention, at, mention.span.end));
    rest.contains(char::is_uppercase)
}

fn piece<'t>(mention: &'t PlacedMention<'_>, from: usize, to: usize) -> &'t str {
    let start = mention.span.start;
    mention
        .text
        .get(from - start..to.max(from) - start)
        .unwrap_or("")
}
