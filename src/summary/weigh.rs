//! What each sentence is worth, and by which names, figures and words.

use std::hash::{BuildHasher, RandomState};

use rustc_hash::FxHashMap;

use super::form::Unit;
use super::items::Items;
use super::{Figure, terms};
use crate::align::Name;
use crate::facts::{Magnitude, Value};
use crate::glossary::EntityType;
use crate::text::{Span, words_and_numbers};

/// The weight of content words beside names and figures.
const WORDS: f64 = 0.45;
/// How many times words of the title count.
const IN_TITLE: f64 = 1.5;
/// Sentences up to this many words are not damped for their length.
const DAMPED_FROM: f64 = 20.0;

/// The sentences that may be chosen, and the weights of what they cover.
pub(super) struct Worth<'a> {
    /// Their indices among all sentences.
    pub(super) candidates: Vec<u32>,
    pub(super) weights: Vec<f64>,
    units: &'a [Unit],
    covers: Covers<'a>,
}

impl Worth<'_> {
    /// Which of all sentences the candidate number `place` is.
    pub(super) fn sentence(&self, place: usize) -> usize {
        self.candidates[place] as usize
    }

    /// What a candidate covers, each once: indices into [`Worth::weights`].
    pub(super) fn covers(&self, place: usize) -> impl Iterator<Item = usize> {
        self.covers.of(self.sentence(place))
    }

    /// The factor for the place, the form and the length of a candidate.
    pub(super) fn factor(&self, place: usize) -> f64 {
        let unit = &self.units[self.sentence(place)];
        by_place(place, unit.first) * unit.form * by_words(unit.words)
    }
}

/// What each sentence covers.
struct Covers<'a> {
    items: &'a Items<'a>,
    /// How many names there are: figures come behind them.
    names: usize,
    words: Words,
}

impl Covers<'_> {
    fn of(&self, at: usize) -> impl Iterator<Item = usize> {
        let names = self.names;
        let figures = self.items.figures(at).into_iter();
        let items = self.items.names(at).into_iter();
        let items = items.chain(figures.map(move |index| index + names));
        items.chain(self.words.of(at).iter().map(|&it| it as usize))
    }
}

/// The content words of every sentence, one sentence after the other.
struct Words {
    ids: Vec<u32>,
    /// Where the words of each sentence end.
    ends: Vec<u32>,
}

impl Words {
    fn of(&self, at: usize) -> &[u32] {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.ids[start as usize..self.ends[at] as usize]
    }

    /// Leaves out all that are not `wanted`.
    fn keep(&mut self, wanted: impl Fn(u32) -> bool) {
        let (mut from, mut kept) = (0, 0);
        for end in &mut self.ends {
            for at in from..*end as usize {
                let id = self.ids[at];
                self.ids[kept] = id;
                kept += usize::from(wanted(id));
            }
            from = std::mem::replace(end, kept as u32) as usize;
        }
        self.ids.truncate(kept);
    }
}

/// What the sentences of a text cover.
pub(super) struct Covered<'a> {
    pub(super) text: &'a str,
    /// Its sentences, and what their form shows.
    pub(super) spans: &'a [Span],
    pub(super) units: &'a [Unit],
    pub(super) items: &'a Items<'a>,
    pub(super) names: &'a [Name<'a>],
    pub(super) figures: &'a [Figure],
}

/// Weighs all sentences of a text.
pub(super) fn weigh<'a>(covered: &Covered<'a>) -> Worth<'a> {
    let &Covered {
        text,
        spans,
        units,
        items,
        names,
        figures,
    } = covered;
    let mut weights: Vec<f64> = names.iter().map(of_name).collect();
    weights.extend(figures.iter().map(|figure| of_value(&figure.value)));
    let words = words(text, spans, &mut weights);
    let covers = Covers {
        items,
        names: names.len(),
        words,
    };
    for (at, _) in units.iter().enumerate().filter(|(_, unit)| unit.title) {
        for index in covers.of(at) {
            weights[index] *= IN_TITLE;
        }
    }
    let eligible = units.iter().zip(0..).filter(|(unit, _)| unit.eligible);
    Worth {
        candidates: eligible.map(|it| it.1).collect(),
        weights,
        units,
        covers,
    }
}

/// News says first what matters.
fn by_place(place: usize, first: bool) -> f64 {
    let lead = 0.7 + 0.9 / (1.0 + 0.5 * place as f64);
    if first { lead * 1.08 } else { lead }
}

/// A long sentence covers more only because it is long.
fn by_words(words: u32) -> f64 {
    1.0 / (f64::from(words) / DAMPED_FROM).max(1.0).sqrt()
}

fn of_name(name: &Name) -> f64 {
    let kind = match name.kind {
        EntityType::Place => 0.6,
        EntityType::Work | EntityType::Product => 0.8,
        _ => 1.0,
    };
    let times = name.mentions.iter().filter(|it| it.document == 0).count();
    kind * (1.0 + (times.max(1) as f64).ln())
}

fn of_value(value: &Value) -> f64 {
    match value {
        Value::Money { .. } => 1.5,
        Value::Percent(_) => 1.2,
        Value::Number(amount) if amount.magnitude != Magnitude::Unit => 1.0,
        Value::Number(_) | Value::Measure { .. } | Value::Fraction(_) | Value::Multiple(_) => 0.6,
        Value::Date(date) | Value::Hijri(date) if date.day.is_some() => 0.6,
        // Nearly every report names its day.
        Value::Weekday(_) | Value::Relative(_) => 0.0,
        _ => 0.3,
    }
}

/// For every sentence its content words that another sentence shares, as indices into `weights`, to
/// which the weights of the words are added.
fn words(text: &str, spans: &[Span], weights: &mut Vec<f64>) -> Words {
    // By their hashes: a text may be nothing but words of its own.
    let hasher = RandomState::new();
    let mut ids: FxHashMap<u64, u32> = FxHashMap::default();
    // The same by the word as it is written, so that each is folded and stemmed once.
    let mut written: FxHashMap<u64, Option<u32>> = FxHashMap::default();
    let mut counts: Vec<u32> = Vec::new();
    let mut all = Words {
        ids: Vec::new(),
        ends: Vec::with_capacity(spans.len()),
    };
    let mut own: Vec<u32> = Vec::new();
    for span in spans {
        let mut id = |word| {
            let new = counts.len() as u32;
            let stem = hasher.hash_one(terms::content(word)?);
            let id = *ids.entry(stem).or_insert(new);
            if id == new {
                counts.push(0);
            }
            Some(id)
        };
        let words = words_and_numbers(span.of(text));
        let found = words.filter_map(|it| {
            let known = written.entry(hasher.hash_one(it));
            *known.or_insert_with(|| id(it))
        });
        own.clear();
        own.extend(found);
        own.sort_unstable();
        own.dedup();
        for &id in &own {
            counts[id as usize] += 1;
        }
        all.ids.append(&mut own);
        all.ends.push(all.ids.len() as u32);
    }
    all.keep(|id| counts[id as usize] > 1);
    let base = weights.len() as u32;
    all.ids.iter_mut().for_each(|id| *id += base);
    let weight = |&count: &u32| {
        if count > 1 {
            WORDS * f64::from(count).ln()
        } else {
            0.0
        }
    };
    weights.extend(counts.iter().map(weight));
    all
}
