//! A path as a reader would cut it: what it puts together though its sentences answer one by one.
//!
//! Dynamic programming takes what supports a step as a sum. Two figures that changed places between
//! neighbours then look like two sentences that were merged and cut anew, and a short sentence that
//! only one text has looks like the second half of the one before it.

use std::ops::RangeInclusive;

use super::features::{Features, Kind};
use super::lists::EXPECTED;
use super::path::Step;
use super::weights::Weights;
use crate::text::Lang;

/// What crosses two pairs of neighbours may be worth so much of what keeps them straight.
const CROSSED: f32 = 0.5;
/// Fewest features of a sentence that its counterpart would have had, and the part of them that two
/// sentences share by chance: one in five; one in three, where the two together are too long.
const TELLING: usize = 2;
const BY_CHANCE: usize = 5;
const BY_MORE_CHANCE: usize = 3;
const TOO_LONG: f32 = 1.35;
/// Fewest features that the rest of a step shares.
const SHARED: usize = 2;
/// How much longer or shorter the rest may be than its counterpart.
const RATIO: RangeInclusive<f32> = 0.6..=1.6;
/// Letters of Arabic to one of English.
const ARABIC: f32 = 0.86;

/// What two sentences share.
#[derive(Clone, Copy, Debug, Default)]
struct Shared {
    features: usize,
    worth: f32,
}

struct Evidence<'m> {
    features: &'m Features,
    weights: &'m Weights,
}

/// The path with steps that are cut where nothing holds them together.
pub(super) fn refined(steps: Vec<Step>, features: &Features, weights: &Weights) -> Vec<Step> {
    let evidence = Evidence { features, weights };
    steps.into_iter().flat_map(|it| evidence.cut(it)).collect()
}

impl Evidence<'_> {
    fn cut(&self, step: Step) -> Vec<Step> {
        match step.takes {
            [2, 2] if self.is_straight(step.at) => halves(step, [[1, 1], [1, 1]], step.worth / 2.0),
            [1, 2] | [2, 1] => self.without_stranger(step),
            _ => vec![step],
        }
    }

    /// Whether two sentences answer to two others in their order, figures aside.
    fn is_straight(&self, [source, target]: [usize; 2]) -> bool {
        let words = |a: usize, b: usize| self.shared([a, b], |it| it != Kind::Number).worth;
        let straight = words(source, target) + words(source + 1, target + 1);
        let crossed = words(source, target + 1) + words(source + 1, target);
        straight > 0.0 && crossed <= CROSSED * straight
    }

    /// A step of one sentence with two, of which one may have nothing to do with it.
    fn without_stranger(&self, step: Step) -> Vec<Step> {
        let long = usize::from(step.takes[1] == 2);
        let one = step.at[1 - long];
        let pair = |other: usize| match long {
            1 => [one, other],
            _ => [other, one],
        };
        let [first, second] = [step.at[long], step.at[long] + 1];
        let is_stranger = |it: usize, rest: usize| {
            let telling = self.telling(long, it);
            let shared = self.shared(pair(it), |_| true).features;
            let lengths = [rest, it].map(|it| self.letters(long, it));
            let expected = self.letters(1 - long, one);
            let by_chance = shared * BY_CHANCE <= telling
                || shared * BY_MORE_CHANCE <= telling
                    && lengths[0] + lengths[1] >= TOO_LONG * expected;
            telling >= TELLING
                && by_chance
                && self.shared(pair(rest), |_| true).features >= SHARED
                && RATIO.contains(&(lengths[0] / expected.max(1.0)))
        };
        let mut alone = [0, 0];
        alone[long] = 1;
        if is_stranger(second, first) {
            halves(step, [[1, 1], alone], step.worth)
        } else if is_stranger(first, second) {
            halves(step, [alone, [1, 1]], step.worth)
        } else {
            vec![step]
        }
    }

    /// How many features of a sentence its counterpart should have.
    fn telling(&self, side: usize, sentence: usize) -> usize {
        let all = self.features.sides[side].features.of(sentence).iter();
        all.filter(|it| *it & EXPECTED != 0).count()
    }

    /// The letters of a sentence, as many as English would have.
    fn letters(&self, side: usize, sentence: usize) -> f32 {
        let side = &self.features.sides[side];
        let letters = side.lengths[sentence] as f32;
        match side.lang {
            Lang::Ar => letters / ARABIC,
            Lang::En => letters,
        }
    }

    /// What a sentence of the source and one of the target share of some kinds.
    fn shared(&self, [source, target]: [usize; 2], counts: impl Fn(Kind) -> bool) -> Shared {
        let [mine, theirs] = [(0, source), (1, target)]
            .map(|(side, sentence)| self.features.sides[side].features.of(sentence));
        let theirs: Vec<u32> = theirs.iter().map(|it| it & !EXPECTED).collect();
        let mut shared = Shared::default();
        for id in mine.iter().map(|it| it & !EXPECTED) {
            let kind = self.features.kinds[id as usize];
            if kind != Kind::Sign && counts(kind) && theirs.binary_search(&id).is_ok() {
                shared.features += 1;
                shared.worth += self.weights.gain(id);
            }
        }
        shared
    }
}

/// A step as two, of which each pair is worth `worth`.
fn halves(step: Step, takes: [[usize; 2]; 2], worth: f32) -> Vec<Step> {
    let mut at = step.at;
    let half = |takes: [usize; 2]| {
        let half = Step { at, takes, worth };
        at = [at[0] + takes[0], at[1] + takes[1]];
        half
    };
    takes.map(half).to_vec()
}
