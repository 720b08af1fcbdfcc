//! Names that a text writes in Arabic letters alone: words that are foreign by their build.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::arabic::{self, ArabicToken};
use super::foreign::{FEATURES, Reading, Standing, Words};
use super::gather::{Draft, Form};
use super::settle::{chance, odds};
use crate::glossary::EntityType;
use crate::names::sound::SoundModel;
use crate::text::Span;

/// What speaks for and against a foreign name, in the order of the features: a logistic regression over
/// words of news whose names are known from their translation.
const ALONE: [f32; FEATURES] = [
    7.06, 2.38, -2.36, -3.74, -3.41, 0.03, -2.13, -0.13, -4.39, 1.53, 0.04, 0.36, 0.64, -1.24,
    -2.34, -0.82, -1.23, -1.81, 0.84, 0.95, 0.80, 2.11, 1.68, 0.48, -0.10, 1.22, 1.16, -3.80,
    -0.37, -0.35, -0.74, -0.55, -1.23, -0.02, 1.56, -1.99,
];
/// The same where the neighbours are known, and behind it what the chance of either neighbour weighs.
const BESIDE: [f32; FEATURES] = [
    6.37, 2.35, -2.36, -3.80, -3.25, 0.04, -2.06, -0.26, -4.28, 1.18, -0.08, 0.31, 0.57, -1.02,
    -2.31, -0.76, -1.18, -1.82, 0.92, 0.85, 0.99, 2.54, 1.83, 0.84, 0.09, 1.40, 1.30, -3.66, -0.52,
    -0.22, -0.62, -0.54, -1.27, -0.07, 1.59, -1.83,
];
const NEIGHBOURS: (f32, f32) = (2.39, 2.00);

/// Least chance of a word inside a name of several.
const INNER: f32 = 0.35;
/// The same of a word that looks like a name.
const FAMILIAR: f32 = 0.2;
/// Least confidence of a name that is told.
const LEAST: f32 = 0.6;
/// Longer words are mostly two that run together.
const LONGEST: usize = 14;

/// Small words inside names.
const PARTICLES: &[&str] = &[
    "دي", "دا", "دو", "ديل", "دل", "لا", "لو", "فان", "فون", "دير", "بن", "ابن", "أبو", "سان",
    "سانت", "آل", "آند",
];

/// The words of a text, each with its chance to be a part of a name.
struct Judged<'t> {
    text: &'t str,
    tokens: Vec<ArabicToken>,
    readings: Vec<Option<Reading>>,
    chances: Vec<f32>,
    /// Whether a name may begin or end with each.
    edges: Vec<bool>,
}

/// A run of words that are one name.
struct Run {
    /// The place of each word, the first without its clitic.
    places: Vec<Span>,
    words: Vec<String>,
    confidence: f32,
}

/// The names of a text outside the places that are `taken`, which are in text order.
pub(super) fn lone(text: &str, taken: &[Span], model: &SoundModel) -> Vec<Draft> {
    let judged = Judged::new(text, model);
    let mut drafts: BTreeMap<Vec<String>, (usize, f32)> = BTreeMap::new();
    let mut order: Vec<Vec<String>> = Vec::new();
    for run in judged.runs(taken) {
        let known = drafts.entry(run.words.clone()).or_insert_with(|| {
            order.push(run.words.clone());
            (0, 0.0)
        });
        *known = (known.0 + 1, known.1.max(run.confidence));
    }
    let sure = order.into_iter().filter_map(|words| {
        let &(count, confidence) = drafts.get(&words)?;
        (confidence >= LEAST).then(|| draft(words, count, confidence))
    });
    with_surnames(sure.collect())
}

/// The places of the words of such names, without clitics, and the confidence of each name.
pub(super) fn places(text: &str, model: &SoundModel) -> Vec<(Vec<Span>, f32)> {
    let runs = Judged::new(text, model).runs(&[]).into_iter();
    runs.map(|it| (it.places, it.confidence)).collect()
}

fn draft(words: Vec<String>, count: usize, confidence: f32) -> Draft {
    Draft {
        en: None,
        ar: words.join(" "),
        forms: vec![Form {
            words,
            arabic: true,
            short: false,
        }],
        kind: EntityType::Term,
        confidence,
        count,
    }
}

impl<'t> Judged<'t> {
    fn new(text: &'t str, model: &SoundModel) -> Judged<'t> {
        let tokens = arabic::tokens(text);
        let readings = Words::new(text, &tokens, model).readings();
        let mut judged = Judged {
            text,
            tokens,
            readings,
            chances: Vec::new(),
            edges: Vec::new(),
        };
        let alone = |it: &Option<Reading>| match it {
            Some(it) if it.standing != Standing::Never => chance(weigh(&ALONE, it)),
            _ => 0.0,
        };
        let first: Vec<f32> = judged.readings.iter().map(alone).collect();
        let beside = |at: usize, other: Option<usize>| {
            let other = other.filter(|&it| it < first.len());
            other.map_or(0.0, |it| {
                if judged.joined(at.min(it)) {
                    first[it]
                } else {
                    0.0
                }
            })
        };
        let all = judged.readings.iter().enumerate().map(|(at, reading)| {
            let Some(reading) = reading.as_ref().filter(|it| it.standing != Standing::Never) else {
                return 0.0;
            };
            let (before, behind) = (beside(at, at.checked_sub(1)), beside(at, Some(at + 1)));
            chance(weigh(&BESIDE, reading) + NEIGHBOURS.0 * before + NEIGHBOURS.1 * behind)
        });
        judged.chances = all.collect();
        let edges = judged.readings.iter().zip(&first);
        judged.edges = edges
            .map(|(it, &first)| may_be_edge(it.as_ref(), first))
            .collect();
        judged
    }

    /// Whether nothing but a blank or hyphen stands between a word and the next.
    fn joined(&self, at: usize) -> bool {
        let (Some(this), Some(next)) = (self.tokens.get(at), self.tokens.get(at + 1)) else {
            return false;
        };
        let gap = &self.text[this.span.end..next.span.start];
        matches!(gap, " " | "-" | "\u{A0}")
    }

    /// Whether a word goes on with a name: no clitic parts it from the word before.
    fn goes_on(&self, at: usize) -> bool {
        let whole = self.readings.get(at).and_then(|it| it.as_ref());
        whole.is_some_and(|it| it.stem == 0 && !it.parted) && self.is_part(at)
    }

    /// Whether a word may be a part of a name at all.
    fn is_part(&self, at: usize) -> bool {
        let familiar = self.readings[at].as_ref().is_some_and(|it| it.familiar);
        let least = if familiar { FAMILIAR } else { INNER };
        self.chances[at] >= least && self.short(at)
    }

    fn short(&self, at: usize) -> bool {
        self.tokens[at].span.of(self.text).chars().count() <= LONGEST
    }

    fn is_particle(&self, at: usize) -> bool {
        let token = self.tokens.get(at);
        token.is_some_and(|it| PARTICLES.contains(&it.span.of(self.text)))
    }

    fn runs(&self, taken: &[Span]) -> Vec<Run> {
        let touches = |span: Span| {
            let next = taken.partition_point(|it| it.end <= span.start);
            taken.get(next).is_some_and(|it| it.start < span.end)
        };
        let free = |at: usize| self.tokens.get(at).is_none_or(|it| !touches(it.span));
        let mut runs = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let first = at;
            at += 1;
            if !self.edges[first] || !self.is_part(first) || !free(first) {
                continue;
            }
            let mut end = first;
            loop {
                let next = match self.joined(end) {
                    true if self.goes_on(end + 1) => end + 1,
                    true if self.is_particle(end + 1)
                        && self.joined(end + 1)
                        && self.goes_on(end + 2) =>
                    {
                        end + 2
                    }
                    _ => break,
                };
                if !free(next) {
                    break;
                }
                end = next;
            }
            at = end + 1;
            while end > first && !self.edges[end] {
                end -= 1;
            }
            // Beside a name that is known already, it is a part of that name.
            let beside = self.joined(end) && !free(end + 1)
                || first > 0 && self.joined(first - 1) && !free(first - 1);
            if !beside {
                runs.extend(self.run(first, end));
            }
        }
        runs
    }

    fn run(&self, first: usize, last: usize) -> Option<Run> {
        let stem = &self.tokens[first].stems[self.readings[first].as_ref()?.stem];
        let letters = |token: &ArabicToken| token.stems.first().map(|it| it.word.clone());
        let mut words = vec![stem.word.clone()];
        words.extend(self.tokens[first + 1..=last].iter().filter_map(letters));
        let content = (first..=last).filter(|&it| self.chances[it] >= INNER);
        let (mut sum, mut count) = (0.0, 0.0);
        for at in content {
            sum += odds(self.chances[at]);
            count += 1.0;
        }
        let mut places: Vec<Span> = self.tokens[first..=last].iter().map(|it| it.span).collect();
        places[0].start = stem.span.start;
        Some(Run {
            places,
            words,
            confidence: chance(sum / f32::max(count, 1.0)),
        })
    }
}

/// Whether a name may begin or end with a word that has such a chance alone.
fn may_be_edge(reading: Option<&Reading>, alone: f32) -> bool {
    reading.is_some_and(|it| {
        it.familiar || it.standing == Standing::Open && (alone >= INNER || !it.is_native())
    })
}

fn weigh(weights: &[f32; FEATURES], reading: &Reading) -> f32 {
    weights
        .iter()
        .zip(&reading.features)
        .map(|(a, b)| a * b)
        .sum()
}

/// Puts a name of one word to the only longer one that ends in it.
fn with_surnames(drafts: Vec<Draft>) -> Vec<Draft> {
    let mut ends: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (number, draft) in drafts.iter().enumerate() {
        if let [_, .., last] = &*draft.forms[0].words {
            ends.entry(last.clone()).or_default().push(number);
        }
    }
    let mut parts: Vec<(usize, Draft)> = Vec::new();
    let mut whole: Vec<Option<Draft>> = Vec::new();
    for draft in drafts {
        let owner = match &*draft.forms[0].words {
            [only] => ends.get(only).filter(|it| it.len() == 1),
            _ => None,
        };
        match owner {
            Some(owner) => {
                parts.push((owner[0], draft));
                whole.push(None);
            }
            None => whole.push(Some(draft)),
        }
    }
    for (owner, part) in parts {
        if let Some(owner) = whole[owner].as_mut() {
            owner.count += part.count;
            owner.confidence = owner.confidence.max(part.confidence);
            owner.forms.extend(part.forms.into_iter().map(|form| Form {
                short: true,
                ..form
            }));
        }
    }
    whole.into_iter().flatten().collect()
}
