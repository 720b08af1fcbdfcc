//! What a feature is worth: by how often it stands in these texts, and how often its kind is met in
//! translations.
//!
//! A feature that a translation keeps with the chance r and that p of all sentences hold supports a
//! pair that shares it with ln(r / p), and against a pair where one side lacks it with ln(1 - r).

use super::features::{Features, KINDS, Kind};
use super::lists::EXPECTED;
use crate::text::Lang;

/// How often the counterpart has a feature of the Arabic and of the English text, and what share of all
/// sentences has such a feature when nothing is known of it. Counted on news.
struct Rates {
    arabic: f32,
    english: f32,
    usual: f32,
}

fn rates(kind: Kind) -> Rates {
    let (arabic, english, usual) = match kind {
        Kind::Word => (0.55, 0.55, 0.02),
        Kind::Number => (0.85, 0.80, 0.01),
        Kind::Latin => (0.85, 0.85, 0.005),
        Kind::Name => (0.0, 0.60, 0.01),
        Kind::Concept => (0.50, 0.50, 0.01),
        Kind::Sign => (0.70, 0.70, 0.10),
    };
    Rates {
        arabic,
        english,
        usual,
    }
}

/// How many sentences what is usual counts as.
const PRIOR: f32 = 100.0;
/// Features are not independent of each other: what they say together is less than their sum.
const TOGETHER: f32 = 0.6;

/// Weights of all features.
pub(super) struct Weights {
    /// What sharing a feature is worth, without what lacking it would cost.
    gains: Vec<f32>,
    /// What lacking a feature of a kind costs, by side.
    costs: [[f32; KINDS]; 2],
    /// How many sentences of each side hold a feature.
    counts: [Vec<u32>; 2],
}

impl Weights {
    /// Counts the features and weighs them.
    pub(super) fn new(features: &Features) -> Weights {
        let counts = [0, 1].map(|side| count(features, side));
        let sentences = features.counts();
        let gain = |(id, &kind): (usize, &Kind)| {
            let rates = rates(kind);
            let share = [0, 1].map(|side| {
                (counts[side][id] as f32 + PRIOR * rates.usual) / (sentences[side] as f32 + PRIOR)
            });
            let kept = rates.arabic.max(rates.english);
            TOGETHER * (kept / share[0].max(share[1])).ln().max(0.0)
        };
        Weights {
            gains: features.kinds.iter().enumerate().map(gain).collect(),
            costs: [0, 1].map(|side| costs(features.sides[side].lang)),
            counts,
        }
    }

    /// What sharing a feature is worth.
    pub(super) fn gain(&self, id: u32) -> f32 {
        self.gains[id as usize]
    }

    /// How many sentences of a side hold a feature.
    pub(super) fn count(&self, side: usize, id: u32) -> u32 {
        self.counts[side][id as usize]
    }

    /// What lacking a feature of a side costs, if the counterpart is expected to have it.
    pub(super) fn cost(&self, side: usize, feature: u32, features: &Features) -> f32 {
        if feature & EXPECTED == 0 {
            return 0.0;
        }
        let kind = features.kinds[(feature & !EXPECTED) as usize];
        self.costs[side][kind as usize]
    }
}

fn costs(lang: Lang) -> [f32; KINDS] {
    let kinds = [
        Kind::Word,
        Kind::Number,
        Kind::Latin,
        Kind::Name,
        Kind::Concept,
        Kind::Sign,
    ];
    kinds.map(|kind| {
        let rates = rates(kind);
        let kept = if lang == Lang::Ar {
            rates.arabic
        } else {
            rates.english
        };
        -TOGETHER * (1.0 - kept).ln()
    })
}

fn count(features: &Features, side: usize) -> Vec<u32> {
    let mut counts = vec![0; features.kinds.len()];
    let lists = &features.sides[side].features;
    for sentence in 0..lists.len() {
        for feature in lists.of(sentence) {
            counts[(feature & !EXPECTED) as usize] += 1;
        }
    }
    counts
}
