//! What a mark is worth: by how often it stands in these texts, and how often its kind is met in
//! translations.
//!
//! A mark that a translation keeps with the chance r and that p of all sentences hold speaks for a
//! pair that shares it with ln(r / p), and against a pair where one side lacks it with ln(1 - r).

use super::lists::CLAIMS;
use super::marks::{KINDS, Kind, Marks};
use crate::text::Lang;

/// How often a mark of the Arabic and of the English text is met in its counterpart, and what share of
/// all sentences has such a mark when nothing is known of it. Counted on news.
struct Habit {
    arabic: f32,
    english: f32,
    usual: f32,
}

fn habit(kind: Kind) -> Habit {
    let (arabic, english, usual) = match kind {
        Kind::Word => (0.55, 0.55, 0.02),
        Kind::Number => (0.85, 0.80, 0.01),
        Kind::Latin => (0.85, 0.85, 0.005),
        Kind::Name => (0.0, 0.60, 0.01),
        Kind::Concept => (0.50, 0.50, 0.01),
        Kind::Sign => (0.70, 0.70, 0.10),
    };
    Habit {
        arabic,
        english,
        usual,
    }
}

/// How many sentences what is usual counts as.
const PRIOR: f32 = 100.0;
/// Marks are not independent of each other: what they say together is less than their sum.
const TOGETHER: f32 = 0.6;

/// Weights of all marks.
pub(super) struct Weights {
    /// What sharing a mark is worth, without what lacking it would cost.
    gains: Vec<f32>,
    /// What lacking a mark of a kind costs, by side.
    costs: [[f32; KINDS]; 2],
    /// How many sentences of each side hold a mark.
    counts: [Vec<u32>; 2],
}

impl Weights {
    /// Counts the marks and weighs them.
    pub(super) fn new(marks: &Marks) -> Weights {
        let counts = [0, 1].map(|side| count(marks, side));
        let sentences = marks.counts();
        let gain = |(id, &kind): (usize, &Kind)| {
            let habit = habit(kind);
            let share = [0, 1].map(|side| {
                (counts[side][id] as f32 + PRIOR * habit.usual) / (sentences[side] as f32 + PRIOR)
            });
            let kept = habit.arabic.max(habit.english);
            TOGETHER * (kept / share[0].max(share[1])).ln().max(0.0)
        };
        Weights {
            gains: marks.kinds.iter().enumerate().map(gain).collect(),
            costs: [0, 1].map(|side| costs(marks.sides[side].lang)),
            counts,
        }
    }

    /// What sharing a mark is worth.
    pub(super) fn gain(&self, id: u32) -> f32 {
        self.gains[id as usize]
    }

    /// How many sentences of a side hold a mark.
    pub(super) fn count(&self, side: usize, id: u32) -> u32 {
        self.counts[side][id as usize]
    }

    /// What lacking a mark costs that stands on a side, if it claims to be met.
    pub(super) fn cost(&self, side: usize, mark: u32, marks: &Marks) -> f32 {
        if mark & CLAIMS == 0 {
            return 0.0;
        }
        let kind = marks.kinds[(mark & !CLAIMS) as usize];
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
        let habit = habit(kind);
        let kept = if lang == Lang::Ar {
            habit.arabic
        } else {
            habit.english
        };
        -TOGETHER * (1.0 - kept).ln()
    })
}

fn count(marks: &Marks, side: usize) -> Vec<u32> {
    let mut counts = vec![0; marks.kinds.len()];
    let lists = &marks.sides[side].marks;
    for sentence in 0..lists.len() {
        for mark in lists.of(sentence) {
            counts[(mark & !CLAIMS) as usize] += 1;
        }
    }
    counts
}
