//! The figures of a source and its target, segment by segment: which say the same, which contradict
//! each other, and which stand on one side alone.

use super::flaws::{alike, is_flawed};
use super::said::Said;
use super::{Compared, PairContext, Side, inside};
use crate::facts::{Amount, Fact, Magnitude, Value};

/// In what two figures that answer to each other differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::lint) enum Flaw {
    /// The same figure with another magnitude word.
    Magnitude,
    /// The same amount of another currency.
    Currency,
    /// The same date in another month.
    Month,
    /// Dates that share a part, or stand alone on both sides, and differ.
    Date,
    /// Numbers that stand alone on both sides and differ.
    Number,
}

/// Two figures that answer to each other and differ.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) struct Conflict {
    pub(in crate::lint) flaw: Flaw,
    pub(in crate::lint) segment: Compared,
    pub(in crate::lint) source: Fact,
    pub(in crate::lint) target: Fact,
}

/// A figure that the other text does not have.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) struct Alone {
    pub(in crate::lint) segment: Compared,
    /// The side that has it.
    pub(in crate::lint) side: Side,
    pub(in crate::lint) fact: Fact,
}

/// What came of the comparison, in text order.
#[derive(Debug, Default)]
pub(in crate::lint) struct Figures {
    pub(in crate::lint) conflicts: Vec<Conflict>,
    pub(in crate::lint) alone: Vec<Alone>,
    /// All figures of the source and of the target.
    pub(super) facts: [Vec<Fact>; 2],
}

/// The figures of one segment that have found nothing to answer to.
struct Left {
    segment: Compared,
    source: Vec<Fact>,
    target: Vec<Fact>,
    /// All figures of either side.
    all: [Vec<Fact>; 2],
}

impl Figures {
    pub(super) fn of(pair: &PairContext<'_>) -> Figures {
        let facts = [Side::Source, Side::Target].map(|side| pair.facts(side));
        let mut all: Vec<Left> = pair
            .compared()
            .map(|segment| {
                let of = |side: Side| {
                    let facts = &facts[usize::from(side == Side::Target)];
                    inside(facts, segment.of(side), |it| it.span.start).to_vec()
                };
                let (source, target) = (of(Side::Source), of(Side::Target));
                Left::new(segment, source, target)
            })
            .collect();
        forgive_neighbours(&mut all);
        let mut figures = Figures::default();
        for left in &mut all {
            left.conflicts(&mut figures.conflicts);
            left.forgive_repetition();
            left.alone(pair, &mut figures.alone);
        }
        figures.facts = facts;
        figures
    }
}

impl Left {
    /// Takes out of `source` and `target` whatever has its equal on the other side.
    fn new(segment: Compared, source: Vec<Fact>, target: Vec<Fact>) -> Left {
        let all = [source.clone(), target.clone()];
        let mut left = Left {
            segment,
            source,
            target,
            all,
        };
        for least in [3, 2, 1] {
            left.pair_off(least);
        }
        left
    }

    /// Takes out pairs that are alike by `least` or more; the n-th of one side meets the first that
    /// is left of the other, because translations mostly keep the order.
    fn pair_off(&mut self, least: u8) {
        let target = &mut self.target;
        self.source.retain(|fact| {
            let met = target.iter().position(|it| alike(fact, it) >= least);
            met.map(|at| target.remove(at)).is_none()
        });
    }

    /// Takes out pairs that contradict each other, the surest kind first.
    fn conflicts(&mut self, found: &mut Vec<Conflict>) {
        let flaws = [
            Flaw::Magnitude,
            Flaw::Currency,
            Flaw::Month,
            Flaw::Date,
            Flaw::Number,
        ];
        let first = found.len();
        for flaw in flaws {
            let mut at = 0;
            while at < self.source.len() {
                let fact = self.source[at];
                let lonely = self.source.len() == 1 && self.target.len() == 1;
                let met = self
                    .target
                    .iter()
                    .position(|it| is_flawed(&fact, it, flaw, lonely));
                match met {
                    Some(met) => found.push(Conflict {
                        flaw,
                        segment: self.segment,
                        source: self.source.remove(at),
                        target: self.target.remove(met),
                    }),
                    None => at += 1,
                }
            }
        }
        found[first..].sort_by_key(|it| it.target.span);
    }

    /// Said twice here and once there is no flaw.
    fn forgive_repetition(&mut self) {
        let said = |fact: &Fact, others: &[Fact]| others.iter().any(|it| alike(fact, it) >= 2);
        let [sources, targets] = &self.all;
        self.source.retain(|it| !said(it, targets));
        self.target.retain(|it| !said(it, sources));
    }

    /// What is left, where no other words of the other side may say it.
    fn alone(&self, pair: &PairContext<'_>, found: &mut Vec<Alone>) {
        let sides = [(Side::Source, &self.source), (Side::Target, &self.target)];
        for (side, facts) in sides {
            if facts.is_empty() {
                continue;
            }
            let other = match side {
                Side::Source => Side::Target,
                Side::Target => Side::Source,
            };
            let context = pair.side(other);
            let said = Said::of(context.text, self.segment.of(other), context.language);
            let text = pair.side(side).text;
            let lacking = facts.iter().filter(|it| is_demanded(it, text, &said));
            found.extend(lacking.map(|&fact| Alone {
                segment: self.segment,
                side,
                fact,
            }));
        }
    }
}

/// What stands in one segment here and in the next one there is only cut differently.
fn forgive_neighbours(all: &mut [Left]) {
    for at in 1..all.len() {
        let (before, after) = all.split_at_mut(at);
        let (one, other) = (&mut before[at - 1], &mut after[0]);
        if one.segment.number + 1 == other.segment.number {
            meet(&mut one.source, &mut other.target);
            meet(&mut other.source, &mut one.target);
        }
    }
}

fn meet(source: &mut Vec<Fact>, target: &mut Vec<Fact>) {
    source.retain(|fact| {
        let met = target.iter().position(|it| alike(fact, it) >= 2);
        met.map(|at| target.remove(at)).is_none()
    });
}

/// Whether the other text must say this figure, and does not.
fn is_demanded(fact: &Fact, text: &str, said: &Said) -> bool {
    if said.has_digits(fact.span.of(text)) {
        return false;
    }
    match &fact.value {
        Value::Ordinal(_) | Value::Time(_) => false,
        // A month alone, or a weekday, may be "last month" there.
        Value::Date(date) => !fact.spelled && (date.day.is_some() || date.month.is_none()),
        value => value
            .amount()
            .is_some_and(|it| amount_is_demanded(it, fact, said)),
    }
}

fn amount_is_demanded(amount: Amount, fact: &Fact, said: &Said) -> bool {
    let digits = fact.value.kind() != "number" || amount.magnitude >= Magnitude::Million;
    if fact.spelled && !digits {
        return false;
    }
    let number = amount
        .full()
        .to_integer()
        .and_then(|it| u64::try_from(it).ok());
    match number {
        Some(number) if said.has_word(number) => false,
        Some(number) if fact.spelled => !Said::is_small(number),
        _ => true,
    }
}
