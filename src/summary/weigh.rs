//! What each sentence is worth, and by which names, figures and words.

use std::hash::{BuildHasher, RandomState};
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::form::Unit;
use super::items::Items;
use super::names::times;
use super::{Figure, terms};
use crate::align::Name;
use crate::facts::{Magnitude, Value};
use crate::glossary::EntityType;
use crate::text::{Span, words_and_numbers};

/// The weight of content words beside names and figures.
const WORDS: f64 = 0.85;
/// How many times words of the title count.
const IN_TITLE: f64 = 1.5;
/// This many percentages of a sentence count in full, and this many names that the text has once: a list of
/// them is not what a text is about.
const FULL: usize = 2;
/// What each of the others counts.
const LISTED: f64 = 0.5;
/// The lead is taken first where the title has this many of the things that it covers,
const LEAD_SHARES: usize = 2;
/// and nothing is wrong with its form.
const LEAD_FORM: f32 = 0.6;

/// The sentences that may be chosen, and the weights of what they cover.
pub(super) struct Worth<'a> {
    /// Their indices among all sentences.
    pub(super) candidates: Vec<u32>,
    pub(super) weights: Vec<f64>,
    units: &'a [Unit],
    covers: Covers<'a>,
    /// Which weights are those of percentages.
    percentages: Range<usize>,
    /// Which names, whose weights come first, the text has once.
    once: Vec<bool>,
    lead: Option<usize>,
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

    /// What a candidate covers, in sum, where each thing has the weight `left`.
    pub(super) fn sum(&self, place: usize, left: &[f64]) -> f64 {
        let (mut percentages, mut names) = (0, 0);
        let weights = self.covers(place).map(|at| {
            let seen = match () {
                () if self.percentages.contains(&at) => &mut percentages,
                () if self.once.get(at) == Some(&true) => &mut names,
                () => return left[at],
            };
            *seen += 1;
            left[at] * if *seen > FULL { LISTED } else { 1.0 }
        });
        weights.sum()
    }

    /// The factor for the place and the form of a candidate.
    pub(super) fn factor(&self, place: usize) -> f64 {
        let unit = &self.units[self.sentence(place)];
        by_place(place, unit.first) * f64::from(unit.form) * f64::from(unit.length)
    }

    /// Whether a candidate begins with what stands for something in the sentence before.
    pub(super) fn leans(&self, place: usize) -> bool {
        self.units[self.sentence(place)].leans
    }

    /// The candidate whose sentence stands directly before that of `place`.
    pub(super) fn before(&self, place: usize) -> Option<usize> {
        let before = place.checked_sub(1)?;
        let next = *self.candidates.get(place)?;
        (self.candidates[before] + 1 == next).then_some(before)
    }

    /// The first candidate, where the title is about it.
    pub(super) fn lead(&self) -> Option<usize> {
        self.lead
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
        let figures = self.items.figures(at..at + 1).into_iter();
        let items = self.items.names(at..at + 1).into_iter();
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
    let titles = units.iter().enumerate().filter(|(_, unit)| unit.title);
    let mut title: Vec<usize> = titles.flat_map(|(at, _)| covers.of(at)).collect();
    title.sort_unstable();
    title.dedup();
    title.iter().for_each(|&it| weights[it] *= IN_TITLE);
    let eligible = units.iter().zip(0..).filter(|(unit, _)| unit.eligible);
    let candidates: Vec<u32> = eligible.map(|it| it.1).collect();
    let lead = candidates.first().map(|&it| it as usize);
    let lead = lead.filter(|&it| {
        let shared = covers.of(it).filter(|it| title.binary_search(it).is_ok());
        units[it].form >= LEAD_FORM
            && !units[it].leans
            && !units[it].title
            && shared.count() >= LEAD_SHARES
    });
    Worth {
        candidates,
        weights,
        units,
        covers,
        percentages: percentages(figures, names.len()),
        once: names.iter().map(|it| times(it) == 1).collect(),
        lead: lead.map(|_| 0),
    }
}

/// Which of the figures, which are in the order of their kinds, are percentages; figures come behind the
/// `names`.
fn percentages(figures: &[Figure], names: usize) -> Range<usize> {
    let is_percent = |it: &Figure| matches!(it.value, Value::Percent(_));
    let first = figures.iter().position(is_percent);
    let count = figures.iter().filter(|it| is_percent(it)).count();
    let start = names + first.unwrap_or_default();
    start..start + count
}

/// News says first what matters.
fn by_place(place: usize, first: bool) -> f64 {
    let lead = 0.7 + 1.2 / (1.0 + 0.5 * place as f64);
    if first { lead * 1.08 } else { lead }
}

fn of_name(name: &Name) -> f64 {
    let kind = match name.kind {
        EntityType::Place => 0.6,
        EntityType::Work | EntityType::Product => 0.8,
        _ => 1.0,
    };
    kind * (1.0 + (times(name).max(1) as f64).ln())
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
