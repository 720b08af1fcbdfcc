//! The figures of a source and its target, segment by segment: which say the same, which contradict
//! each other, and which stand on one side alone.

use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};

use super::lone::Lone;
use super::mismatch::{Mismatch, Similarity, Unequal, differ, similarity};
use super::said::{Said, is_required};
use super::stated_numbers::StatedNumbers;
use super::{Compared, PairContext, Side, durations, inside, neighbours, pieces, points, turns};
use crate::facts::{Fact, Value};
use crate::text::Span;

/// Two figures that answer to each other and differ.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) struct Conflict {
    pub(in crate::lint) mismatch: Mismatch,
    pub(in crate::lint) segment: Compared,
    pub(in crate::lint) source: Fact,
    pub(in crate::lint) target: Fact,
}

/// A figure that the other text does not have.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) struct Unmatched {
    pub(in crate::lint) segment: Compared,
    /// The side that has it.
    pub(in crate::lint) side: Side,
    pub(in crate::lint) fact: Fact,
}

/// What came of the comparison, in text order.
#[derive(Debug, Default)]
pub(in crate::lint) struct Figures {
    pub(in crate::lint) conflicts: Vec<Conflict>,
    pub(in crate::lint) unmatched: Vec<Unmatched>,
    /// All figures of the source and of the target.
    pub(super) facts: [Vec<Fact>; 2],
}

/// The figures of one segment that have no equal on the other side.
pub(super) struct Unequals {
    pub(super) segment: Compared,
    pub(super) source: Vec<Fact>,
    pub(super) target: Vec<Fact>,
    /// All figures of either side.
    all: [Vec<Fact>; 2],
}

impl Figures {
    pub(super) fn of(pair: &PairContext<'_>) -> Figures {
        let facts = [Side::Source, Side::Target].map(|side| pair.facts(side));
        let mut figures = Figures::default();
        let sentences = pair.sentences();
        let mut all: Vec<Unequals> = pair
            .compared()
            .flat_map(|it| pieces::by_sentences(it, sentences))
            .map(|segment| {
                let of = |side: Side| {
                    let facts = &facts[usize::from(side == Side::Target)];
                    inside(facts, segment.of(side), |it| it.span.start).to_vec()
                };
                let mut sides = [of(Side::Source), of(Side::Target)];
                let points = points::take(pair, segment, &mut sides);
                figures.conflicts.extend(points);
                let turn = turns::conflict(pair, segment);
                figures
                    .conflicts
                    .extend(turn.or(durations::conflict(pair, segment)));
                let [source, target] = sides;
                Unequals::new(segment, source, target)
            })
            .collect();
        neighbours::take(&mut all);
        for unequals in &mut all {
            unequals.take_conflicts(pair, &mut figures.conflicts);
            unequals.drop_repetitions();
            unequals.unmatched(pair, &mut figures.unmatched);
        }
        // Of two that overlap the first was found by the unit as well.
        let mut taken: Vec<Span> = Vec::new();
        figures.conflicts.retain(|it| {
            let is_new = !taken
                .iter()
                .rev()
                .take(MOST_COMPARED)
                .any(|one| one.overlaps(it.target.span));
            taken.push(it.target.span);
            is_new
        });
        figures.conflicts.sort_by_key(|it| it.target.span);
        figures.facts = facts;
        figures
    }
}

impl Unequals {
    /// Takes out of `source` and `target` whatever has its equal on the other side.
    fn new(segment: Compared, source: Vec<Fact>, target: Vec<Fact>) -> Unequals {
        let all = [source.clone(), target.clone()];
        let mut unequals = Unequals {
            segment,
            source,
            target,
            all,
        };
        for least in [Similarity::Same, Similarity::Compatible, Similarity::Amount] {
            take_pairs(&mut unequals.source, &mut unequals.target, least);
        }
        unequals
    }

    /// Takes out pairs that contradict each other, the surest kind first.
    fn take_conflicts(&mut self, pair: &PairContext<'_>, found: &mut Vec<Conflict>) {
        let first = found.len();
        let said = Said::new(pair, self.segment);
        let mut left = VecDeque::from(std::mem::take(&mut self.target));
        for mismatch in Mismatch::ALL {
            let mut open = self.source.len();
            let mut lone = Lone::default();
            if mismatch == Mismatch::Number {
                lone = Lone::of(&self.source, left.make_contiguous(), &said);
            }
            self.source.retain(|source| {
                let only = open == 1 && left.len() == 1;
                let is_mismatch = |target| {
                    let only = only || lone.are(source, target);
                    let figures = Unequal {
                        source,
                        target,
                        only,
                        said: only && said.has(source, target),
                    };
                    differ(figures, mismatch)
                };
                let at = left.iter().take(MOST_COMPARED).position(is_mismatch);
                let Some(target) = at.and_then(|at| left.remove(at)) else {
                    return true;
                };
                open -= 1;
                found.push(Conflict {
                    mismatch,
                    segment: self.segment,
                    source: *source,
                    target,
                });
                false
            });
        }
        self.target = left.into();
        found[first..].sort_by_key(|it| it.target.span);
    }

    /// To say a figure twice here and once there is no mistake.
    fn drop_repetitions(&mut self) {
        let [sources, targets] = &self.all;
        let mut repeated = Repeated::new(targets, self.source.len());
        self.source.retain(|it| !repeated.has_compatible(it));
        let mut repeated = Repeated::new(sources, self.target.len());
        self.target.retain(|it| !repeated.has_compatible(it));
    }

    /// What is left, where no other words of the other side may say it.
    fn unmatched(&self, pair: &PairContext<'_>, found: &mut Vec<Unmatched>) {
        let sides = [(Side::Source, &self.source), (Side::Target, &self.target)];
        for (side, facts) in sides {
            if facts.is_empty() {
                continue;
            }
            let context = pair.side(side.other());
            let part = self.segment.of(side.other()).of(context.text);
            let stated = StatedNumbers::of(part, context.language);
            let text = pair.side(side).text;
            let lacking = facts.iter().filter(|it| is_required(it, text, &stated));
            found.extend(lacking.map(|&fact| Unmatched {
                segment: self.segment,
                side,
                fact,
            }));
        }
    }
}

/// How many figures of a segment a figure is compared with. Sentences have a handful; what has more
/// is a table without stops, which may be as long as the text.
pub(super) const MOST_COMPARED: usize = 256;

/// Takes out pairs that are as similar as `least` or more; the n-th of one side is paired with the first
/// that is left of the other, because translations mostly keep the order.
pub(super) fn take_pairs(source: &mut Vec<Fact>, target: &mut Vec<Fact>, least: Similarity) {
    if target.len() > MOST_COMPARED && least == Similarity::Same {
        take_equal(source, target);
    }
    // Taking one out near the front of a queue moves only what stands before it.
    let mut left = VecDeque::from(std::mem::take(target));
    source.retain(|fact| {
        let mut near = left.iter().take(MOST_COMPARED);
        let equal = near.position(|it| similarity(fact, it) >= least);
        equal.and_then(|at| left.remove(at)).is_none()
    });
    *target = left.into();
}

/// Takes pairs of equal value out of long lists: what none of them has does not stand in the way of
/// others.
fn take_equal(source: &mut Vec<Fact>, target: &mut Vec<Fact>) {
    let mut places: FxHashMap<Value, VecDeque<usize>> = FxHashMap::default();
    for (at, fact) in target.iter().enumerate() {
        places.entry(fact.value).or_default().push_back(at);
    }
    let mut taken = vec![false; target.len()];
    source.retain(|fact| {
        let places = places.get_mut(&fact.value);
        let found = places.and_then(VecDeque::pop_front);
        if let Some(at) = found {
            taken[at] = true;
        }
        found.is_none()
    });
    let mut taken = taken.into_iter();
    target.retain(|_| !taken.next().unwrap_or_default());
}

/// Figures that are looked through for what may be the same as others, which come in text order.
struct Repeated<'a> {
    facts: &'a [Fact],
    values: FxHashSet<Value>,
    /// How many figures the other side has, and how many of them were looked for.
    others: usize,
    asked: usize,
}

impl<'a> Repeated<'a> {
    fn new(facts: &'a [Fact], others: usize) -> Repeated<'a> {
        Repeated {
            facts,
            values: facts.iter().map(|it| it.value).collect(),
            others: others.max(1),
            asked: 0,
        }
    }

    /// Whether a figure has the same value as `fact`, or may have it and stands about where the next
    /// one of the other side does.
    fn has_compatible(&mut self, fact: &Fact) -> bool {
        let middle = self.asked * self.facts.len() / self.others;
        self.asked += 1;
        let last = self.facts.len().saturating_sub(MOST_COMPARED);
        let from = middle.saturating_sub(MOST_COMPARED / 2).min(last);
        let mut near = self.facts[from..].iter().take(MOST_COMPARED);
        self.values.contains(&fact.value)
            || near.any(|it| similarity(fact, it) >= Similarity::Compatible)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percentages(numbers: impl Iterator<Item = usize>) -> Vec<Fact> {
        let text: String = numbers.map(|it| format!("{it}% ")).collect();
        crate::facts::find(&text, crate::text::Lang::En)
    }

    fn unequals(source: Vec<Fact>, target: Vec<Fact>) -> Unequals {
        let segment = Compared {
            number: 0,
            source: Span::default(),
            target: Span::default(),
            score: 1.0,
            around: None,
        };
        Unequals::new(segment, source, target)
    }

    #[test]
    fn a_long_table_is_compared_figure_by_figure() {
        let source = percentages(1..2_000);
        let target = percentages((1..2_000).filter(|it| it % 5 != 3));
        let left = unequals(source, target);
        assert_eq!(left.source.len(), 400);
        assert!(left.target.is_empty());
    }

    #[test]
    fn what_is_said_again_far_away_is_no_mistake() {
        let source = percentages((1..2_000).chain([1]));
        let target = percentages(1..2_000);
        let mut left = unequals(source, target);
        assert_eq!(left.source.len(), 1);
        left.drop_repetitions();
        assert!(left.source.is_empty());
    }
}
