//! What each sentence is worth, and by which names, figures and words.

use rustc_hash::FxHashMap;

use super::form::Unit;
use super::items::{Items, distinct};
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

/// A sentence that may be chosen.
pub(super) struct Candidate {
    /// Its index among all sentences.
    pub(super) at: usize,
    /// What it covers, each once: indices into [`Worth::weights`].
    pub(super) covers: Vec<u32>,
    /// Factor for place, form and length.
    pub(super) factor: f64,
}

/// The candidates and the weights of what they cover.
pub(super) struct Worth {
    pub(super) candidates: Vec<Candidate>,
    pub(super) weights: Vec<f64>,
}

/// What the sentences of a text cover.
pub(super) struct Covered<'a> {
    pub(super) text: &'a str,
    pub(super) units: &'a [Unit],
    pub(super) items: &'a Items,
    pub(super) names: &'a [Name<'a>],
    pub(super) figures: &'a [Figure],
}

/// Weighs all sentences of a text.
pub(super) fn weigh(covered: &Covered<'_>) -> Worth {
    let &Covered {
        text,
        units,
        items,
        names,
        figures,
    } = covered;
    let mut weights: Vec<f64> = names.iter().map(of_name).collect();
    weights.extend(figures.iter().map(|figure| of_value(&figure.value)));
    let (words, word_weights) = words(text, units, weights.len());
    weights.extend(word_weights);
    let covers = |at: usize| -> Vec<u32> {
        let own_names = distinct(items.names[at].iter().map(|item| item.index));
        let own_figures = distinct(items.figures[at].iter().map(|item| item.index));
        let figures = own_figures.into_iter().map(|index| index + names.len());
        let indices = own_names
            .into_iter()
            .chain(figures)
            .map(|index| index as u32);
        indices.chain(words[at].iter().copied()).collect()
    };
    for (at, _) in units.iter().enumerate().filter(|(_, unit)| unit.title) {
        for index in covers(at) {
            weights[index as usize] *= IN_TITLE;
        }
    }
    let eligible = units.iter().enumerate().filter(|(_, unit)| unit.eligible);
    let candidate = |(place, (at, unit)): (usize, (usize, &Unit))| Candidate {
        at,
        covers: covers(at),
        factor: by_place(place, unit.first) * unit.form * by_words(unit.words),
    };
    let candidates = eligible.enumerate().map(candidate).collect();
    Worth {
        candidates,
        weights,
    }
}

/// News says first what matters.
fn by_place(place: usize, first: bool) -> f64 {
    let lead = 0.7 + 0.9 / (1.0 + 0.5 * place as f64);
    if first { lead * 1.08 } else { lead }
}

/// A long sentence covers more only because it is long.
fn by_words(words: usize) -> f64 {
    1.0 / (words as f64 / DAMPED_FROM).max(1.0).sqrt()
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

/// For every sentence its content words that another sentence shares, numbered from `base`, and
/// the weights of those words.
fn words(text: &str, units: &[Unit], base: usize) -> (Vec<Vec<u32>>, Vec<f64>) {
    let mut ids: FxHashMap<String, u32> = FxHashMap::default();
    // The same by the word as it is written, so that each is folded and stemmed once.
    let mut written: FxHashMap<&str, Option<u32>> = FxHashMap::default();
    let mut counts: Vec<u32> = Vec::new();
    let of_sentence = |span: Span| {
        let mut id = |word| {
            let new = counts.len() as u32;
            let id = *ids.entry(terms::content(word)?).or_insert(new);
            if id == new {
                counts.push(0);
            }
            Some(id)
        };
        let words = words_and_numbers(span.of(text));
        let ids = words.filter_map(|it| *written.entry(it).or_insert_with(|| id(it)));
        let mut own: Vec<u32> = ids.collect();
        own.sort_unstable();
        own.dedup();
        for &id in &own {
            counts[id as usize] += 1;
        }
        own
    };
    let mut own: Vec<Vec<u32>> = units
        .iter()
        .map(|unit| unit.span)
        .map(of_sentence)
        .collect();
    for sentence in &mut own {
        sentence.retain(|&id| counts[id as usize] > 1);
        for id in sentence {
            *id += base as u32;
        }
    }
    let weight = |&count: &u32| {
        if count > 1 {
            WORDS * f64::from(count).ln()
        } else {
            0.0
        }
    };
    (own, counts.iter().map(weight).collect())
}
