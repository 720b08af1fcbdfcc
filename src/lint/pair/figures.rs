//! The figures of a source and its target, segment by segment: which say the same, which contradict
//! each other, and which stand on one side alone.

use std::ops::Range;

use super::mismatch::{Mismatch, Similarity, Unequal, differ, similarity};
use super::stated_numbers::StatedNumbers;
use super::{Compared, PairContext, Side, inside};
use crate::facts::{Amount, Fact, Magnitude, Value};

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
struct Unequals {
    segment: Compared,
    source: Vec<Fact>,
    target: Vec<Fact>,
    /// All figures of either side.
    all: [Vec<Fact>; 2],
}

impl Figures {
    pub(super) fn of(pair: &PairContext<'_>) -> Figures {
        let facts = [Side::Source, Side::Target].map(|side| pair.facts(side));
        let mut all: Vec<Unequals> = pair
            .compared()
            .map(|segment| {
                let of = |side: Side| {
                    let facts = &facts[usize::from(side == Side::Target)];
                    inside(facts, segment.of(side), |it| it.span.start).to_vec()
                };
                let (source, target) = (of(Side::Source), of(Side::Target));
                Unequals::new(segment, source, target)
            })
            .collect();
        match_neighbours(&mut all);
        let mut figures = Figures::default();
        for unequals in &mut all {
            unequals.take_conflicts(&mut figures.conflicts);
            unequals.drop_repetitions();
            unequals.unmatched(pair, &mut figures.unmatched);
        }
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
    fn take_conflicts(&mut self, found: &mut Vec<Conflict>) {
        let first = found.len();
        for mismatch in Mismatch::ALL {
            let mut at = 0;
            while at < self.source.len() {
                let Some(other) = self.mismatched(at, mismatch) else {
                    at += 1;
                    continue;
                };
                found.push(Conflict {
                    mismatch,
                    segment: self.segment,
                    source: self.source.remove(at),
                    target: self.target.remove(other),
                });
            }
        }
        found[first..].sort_by_key(|it| it.target.span);
    }

    /// The number of the first figure of the target that differs in this way from one of the source.
    fn mismatched(&self, at: usize, mismatch: Mismatch) -> Option<usize> {
        let is_mismatch = |target| {
            let figures = Unequal {
                source: &self.source[at],
                target,
                only: self.source.len() == 1 && self.target.len() == 1,
            };
            differ(figures, mismatch)
        };
        let near = near(at, [self.source.len(), self.target.len()]);
        let found = self.target[near.clone()].iter().position(is_mismatch);
        found.map(|it| near.start + it)
    }

    /// To say a figure twice here and once there is no mistake.
    fn drop_repetitions(&mut self) {
        let [sources, targets] = &self.all;
        drop_said(&mut self.source, sources, targets);
        drop_said(&mut self.target, targets, sources);
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

/// What stands in one segment here and in the next one there is only cut differently.
fn match_neighbours(all: &mut [Unequals]) {
    for at in 1..all.len() {
        let (before, after) = all.split_at_mut(at);
        let (one, other) = (&mut before[at - 1], &mut after[0]);
        // Pieces of one segment have its number.
        if (0..=1).contains(&(other.segment.number - one.segment.number)) {
            take_pairs(&mut one.source, &mut other.target, Similarity::Compatible);
            take_pairs(&mut other.source, &mut one.target, Similarity::Compatible);
        }
    }
}

/// Takes out pairs that are as similar as `least` or more; the n-th of one side is paired with the first
/// that is left of those [`near`] it, because translations mostly keep the order.
fn take_pairs(source: &mut Vec<Fact>, target: &mut Vec<Fact>, least: Similarity) {
    if source.is_empty() || target.is_empty() {
        return;
    }
    let counts = [source.len(), target.len()];
    let mut left: Vec<Option<Fact>> = target.drain(..).map(Some).collect();
    let mut numbers = 0..;
    source.retain(|fact| {
        let is_equal = |it: &Option<Fact>| it.is_some_and(|it| similarity(fact, &it) >= least);
        let near = &mut left[near(numbers.next().unwrap_or(0), counts)];
        let equal = near.iter_mut().find(|it| is_equal(it));
        equal.and_then(Option::take).is_none()
    });
    target.extend(left.into_iter().flatten());
}

/// Most figures of one side of a segment that one of the other is compared with; sentences have fewer.
const MOST: usize = 48;

/// The numbers of the figures of the other side that may answer to the n-th of one: all of them, or where
/// there are too many those at the same place among them.
fn near(nth: usize, [count, others]: [usize; 2]) -> Range<usize> {
    if others <= MOST {
        return 0..others;
    }
    let middle = nth * others / count.max(1);
    let from = middle.saturating_sub(MOST / 2).min(others - MOST);
    from..from + MOST
}

/// Leaves out the figures that have one like them among `others`; `all` are those of their own side.
fn drop_said(figures: &mut Vec<Fact>, all: &[Fact], others: &[Fact]) {
    figures.retain(|figure| {
        let nth = all.partition_point(|it| it.span < figure.span);
        let mut near = others[near(nth, [all.len(), others.len()])].iter();
        !near.any(|it| similarity(figure, it) >= Similarity::Compatible)
    });
}

/// Whether the other text must say this figure, and does not.
fn is_required(fact: &Fact, text: &str, stated: &StatedNumbers) -> bool {
    if stated.has_digits(fact.span.of(text)) {
        return false;
    }
    match &fact.value {
        Value::Ordinal(_) | Value::Time(_) => false,
        // A month alone, or a weekday, may be "last month" there.
        Value::Date(date) => !fact.spelled && (date.day.is_some() || date.month.is_none()),
        value => value
            .amount()
            .is_some_and(|it| amount_is_required(it, fact, stated)),
    }
}

fn amount_is_required(amount: Amount, fact: &Fact, stated: &StatedNumbers) -> bool {
    let digits = fact.value.kind() != "number" || amount.magnitude >= Magnitude::Million;
    if fact.spelled && !digits {
        return false;
    }
    let number = amount
        .full()
        .to_integer()
        .and_then(|it| u64::try_from(it).ok());
    match number {
        Some(number) if stated.has_word(number) => false,
        Some(number) if fact.spelled => !StatedNumbers::is_small(number),
        _ => true,
    }
}
