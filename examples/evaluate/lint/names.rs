//! Where names of a pair can be dropped, made up, or left in Latin letters.

use std::collections::BTreeMap;
use std::path::Path;

use naqhara::glossary::{EntityType, Glossary, KeepLatin};
use naqhara::text::{Lang, Span};

use super::seed::{Kind, Random, Site};
use super::words::words;
use super::{Pair, unlisted};
use crate::tsv::Table;

/// A name that a pair has in both languages.
#[derive(Clone, Debug)]
pub(super) struct Known {
    /// The number of the pair.
    pub(super) pair: usize,
    pub(super) en: Span,
    /// The name without its clitic.
    pub(super) ar: Span,
}

/// The names of a table (id, en_span, ar_span) in their pairs.
pub(super) fn known(path: &Path, pairs: &[Pair]) -> Result<Vec<Known>, String> {
    let table = Table::read(path, &["id", "en_span", "ar_span"])?;
    let ids: BTreeMap<&str, usize> = pairs
        .iter()
        .enumerate()
        .map(|(at, it)| (&*it.id, at))
        .collect();
    let rows = table.rows().filter_map(|(_, cells)| {
        let pair = *ids.get(&*cells[0])?;
        place(&pairs[pair], pair, &cells[1], &cells[2])
    });
    Ok(rows.collect())
}

/// The place of a name that stands exactly once on either side.
fn place(pair: &Pair, number: usize, en: &str, ar: &str) -> Option<Known> {
    let en = only(&pair.en, en, &[""])?;
    let ar = only(
        &pair.ar,
        ar,
        &[
            "", "و", "ل", "ب", "ف", "ك", "ال", "وال", "بال", "لل", "ول", "وب",
        ],
    )?;
    Some(Known {
        pair: number,
        en,
        ar,
    })
}

/// Where `name` begins a word, perhaps after a clitic, and ends one; `None` if that is not once.
fn only(text: &str, name: &str, clitics: &[&str]) -> Option<Span> {
    let mut places = text.match_indices(name).filter(|&(at, _)| {
        let start = text[..at].rfind(|c: char| !c.is_alphanumeric());
        let before = start.map_or(&text[..at], |it| &text[it..at]);
        let before = before.trim_start_matches(|c: char| !c.is_alphanumeric());
        let ends = !text[at + name.len()..].starts_with(char::is_alphanumeric);
        ends && clitics.contains(&before)
    });
    let (at, _) = places.next()?;
    let alone = text.matches(name).count() == 1;
    alone.then(|| Span::new(at, at + name.len()))
}

/// The names of all pairs: found once, whatever is drawn from them.
pub(super) struct Names<'g> {
    glossary: &'g Glossary,
    /// Names of the glossary.
    listed: Vec<Known>,
    /// Those that may not stay in Latin letters, and others.
    translated: Vec<Known>,
    /// Names that the glossary does not have.
    unlisted: Vec<Known>,
}

impl<'g> Names<'g> {
    pub(super) fn new(pairs: &[Pair], known: &[Known], glossary: &'g Glossary) -> Names<'g> {
        let mut translated = listed(pairs, glossary, true);
        // A name that is left in Latin letters is recognizable, whether or not it is listed.
        let more: Vec<Known> = known
            .iter()
            .filter(|it| !overlaps(&translated, it))
            .cloned()
            .collect();
        translated.extend(more);
        Names {
            glossary,
            listed: listed(pairs, glossary, false),
            translated,
            unlisted: unlisted::missing(pairs, known, glossary),
        }
    }

    pub(super) fn sites<'p>(&self, kind: Kind, pairs: &'p [Pair], seed: u64) -> Vec<Site<'p>> {
        let all = match kind {
            Kind::Orphan => return orphans(pairs, self.glossary, seed),
            Kind::OrphanUnlisted => return unlisted::orphans(pairs, &self.unlisted, seed),
            Kind::MissingUnlisted => &self.unlisted,
            Kind::Latin => &self.translated,
            _ => &self.listed,
        };
        let site = |it: &Known| {
            let pair = &pairs[it.pair];
            let dropped = kind != Kind::Latin;
            let (was, instead) = if dropped {
                (with_clitic(&pair.ar, it.ar), String::new())
            } else {
                (it.ar, it.en.of(&pair.en).to_owned())
            };
            Site {
                pair,
                was,
                instead: vec![instead],
                source: dropped.then_some(it.en),
            }
        };
        all.iter().map(site).collect()
    }
}

fn overlaps(all: &[Known], it: &Known) -> bool {
    let mut same = all.iter().filter(|other| other.pair == it.pair);
    same.any(|other| other.en.overlaps(it.en))
}

/// The name with the clitic and the space before it.
fn with_clitic(text: &str, name: Span) -> Span {
    let head = text[..name.start]
        .trim_end_matches(char::is_alphanumeric)
        .trim_end_matches(' ');
    Span::new(head.len(), name.end)
}

/// Names of the glossary that a pair has in both languages, letter by letter.
fn listed(pairs: &[Pair], glossary: &Glossary, in_arabic: bool) -> Vec<Known> {
    let mut found: Vec<Known> = Vec::new();
    for (number, pair) in pairs.iter().enumerate() {
        let first = found.len();
        for (at, concept) in glossary.concepts().iter().enumerate() {
            if !concept.is_name() || in_arabic && concept.keep_latin != KeepLatin::No {
                continue;
            }
            let terms = glossary.terms_of(at as u32);
            let of = |lang: Lang| {
                terms
                    .iter()
                    .filter(move |it| it.lang == lang && !it.status.is_unwanted() && !it.homograph)
            };
            let both = of(Lang::En).flat_map(|en| of(Lang::Ar).map(move |ar| (en, ar)));
            let both = both.filter_map(|(en, ar)| place(pair, number, &en.text, &ar.text));
            let both: Vec<Known> = both.collect();
            let place = both.into_iter().max_by_key(|it| (it.ar.len(), it.en.len()));
            // The name must not stand there in another form too.
            let said = |it: &Known| {
                let rest = format!("{}|{}", &pair.ar[..it.ar.start], &pair.ar[it.ar.end..]);
                of(Lang::Ar).any(|term| rest.contains(&*term.text))
            };
            found.extend(place.filter(|it| !said(it)));
        }
        // Of names inside one another the longest stays.
        let mut here = found.split_off(first);
        here.sort_by_key(|it| std::cmp::Reverse(it.en.len()));
        for it in here {
            if !found[first..]
                .iter()
                .any(|other| other.en.overlaps(it.en) || other.ar.overlaps(it.ar))
            {
                found.push(it);
            }
        }
    }
    found
}

/// A name of the glossary that the English does not have, after some word.
fn orphans<'p>(pairs: &'p [Pair], glossary: &Glossary, seed: u64) -> Vec<Site<'p>> {
    let kinds = [EntityType::Person, EntityType::Org, EntityType::Place];
    let names: Vec<u32> = (0..glossary.concepts().len() as u32)
        .filter(|&it| kinds.contains(&glossary.concept(it).kind))
        .collect();
    let mut sites = Vec::new();
    for pair in pairs {
        let drawn = |it: &u32| Random::of(seed, &[&pair.id, &glossary.concept(*it).id]).next();
        let Some(concept) = names.iter().copied().min_by_key(drawn) else {
            continue;
        };
        let random = &mut Random::of(seed, &["gap", &pair.id]);
        let terms = glossary.terms_of(concept);
        let lower = pair.en.to_lowercase();
        let in_english = terms
            .iter()
            .any(|it| lower.contains(&it.text.to_lowercase()) || pair.ar.contains(&*it.text));
        // Names that the glossary itself calls ordinary words too cannot be distinguished.
        let ordinary = terms.iter().any(|it| it.homograph);
        let (Some(name), false) = (
            glossary.preferred(concept, Lang::Ar),
            in_english || ordinary,
        ) else {
            continue;
        };
        let gaps = words(&pair.ar);
        if gaps.len() < 4 {
            continue;
        }
        let behind = gaps[1 + random.below(gaps.len() - 2)].end;
        let clitic = *random.pick(&["", "و", "لدى "]);
        sites.push(Site {
            pair,
            was: Span::new(behind, behind),
            instead: vec![format!(" {clitic}{name}")],
            source: None,
        });
    }
    sites
}
