//! The figures of a source and its target, segment by segment: which say the same, which contradict
//! each other, and which stand on one side alone.

use super::said::Said;
use super::{Compared, PairContext, Side, inside};
use crate::facts::{Agreement, Amount, Date, Fact, Magnitude, Value};

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

/// How much speaks for two figures being one: 3 the same, 2 compatible, 1 the same amount of what
/// the two texts name differently, 0 nothing.
fn alike(one: &Fact, other: &Fact) -> u8 {
    match one.value.agreement(&other.value) {
        Agreement::Same => return 3,
        Agreement::Compatible => return 2,
        Agreement::Different => {}
    }
    match (&one.value, &other.value) {
        (Value::Money { .. }, Value::Money { .. }) => 0,
        (a, b) => u8::from(same_amount(a, b) || same_hour(a, b) || same_hour(b, a)),
    }
}

fn same_amount(one: &Value, other: &Value) -> bool {
    let (Some(a), Some(b)) = (one.amount(), other.amount()) else {
        return false;
    };
    Value::Number(a).agreement(&Value::Number(b)) != Agreement::Different
}

/// A time of which the other text has the hour alone.
fn same_hour(time: &Value, number: &Value) -> bool {
    let (Value::Time(time), Some(amount)) = (time, number.amount()) else {
        return false;
    };
    let number = amount.full().to_integer();
    number == Some(i128::from(time.hour)) || number == Some(i128::from(time.hour % 12))
}

/// Whether two figures without equals differ in this way. `lonely`: there is no other on either
/// side.
fn is_flawed(source: &Fact, target: &Fact, flaw: Flaw, lonely: bool) -> bool {
    let (a, b) = (&source.value, &target.value);
    match (flaw, a, b) {
        (Flaw::Currency, Value::Money { .. }, Value::Money { .. }) => same_amount(a, b),
        (Flaw::Magnitude, ..) => match (a.amount(), b.amount()) {
            (Some(one), Some(other)) => other_magnitude(one, other) && same_unit(a, b),
            _ => false,
        },
        (Flaw::Month, Value::Date(one), Value::Date(other)) => other_month(*one, *other),
        (Flaw::Date, Value::Date(one), Value::Date(other)) => lonely || share_a_part(*one, *other),
        (Flaw::Date, Value::Date(date), number) | (Flaw::Date, number, Value::Date(date)) => {
            is_year(*date) && may_be_year(number)
        }
        (Flaw::Number, ..) => numbers_differ(source, target),
        _ => false,
    }
}

/// 80 billion and 80 million, 80 million and 80: a power of a thousand lies between, and a magnitude
/// word stands there.
fn other_magnitude(one: Amount, other: Amount) -> bool {
    let words = [one.magnitude, other.magnitude];
    if words == [Magnitude::Unit; 2] {
        return false;
    }
    let (one, other) = (one.full().shortest(), other.full().shortest());
    (1..=4).any(|thousands| {
        let times = |it: crate::facts::Decimal| {
            it.times_power_of_ten(3 * thousands)
                .map(crate::facts::Decimal::shortest)
        };
        times(one) == Some(other) || times(other) == Some(one)
    })
}

/// Whether both are numbers, percentages or money, or one of them is a number without a unit.
fn same_unit(one: &Value, other: &Value) -> bool {
    let number = |it: &Value| matches!(it, Value::Number(_));
    number(one) || number(other) || one.kind() == other.kind()
}

fn other_month(one: Date, other: Date) -> bool {
    one.month.is_some()
        && other.month.is_some()
        && one.month != other.month
        && (one.day == other.day)
        && agree(one.year, other.year)
}

fn agree(one: Option<u16>, other: Option<u16>) -> bool {
    one.is_none() || other.is_none() || one == other
}

fn share_a_part(one: Date, other: Date) -> bool {
    let same = |a: Option<u16>, b: Option<u16>| a.is_some() && a == b;
    same(one.year, other.year)
        || same(one.month.map(u16::from), other.month.map(u16::from))
        || same(one.day.map(u16::from), other.day.map(u16::from))
        || is_year(one) && is_year(other)
}

fn is_year(date: Date) -> bool {
    date.month.is_none()
}

/// A bare number beside the year of the other text is a year too.
fn may_be_year(value: &Value) -> bool {
    let Value::Number(amount) = value else {
        return false;
    };
    let number = amount.full().to_integer();
    amount.magnitude == Magnitude::Unit && number.is_some_and(|it| (100..2100).contains(&it))
}

/// Two numbers in digits of one kind, or two of which one is no more than a number.
fn numbers_differ(source: &Fact, target: &Fact) -> bool {
    let (a, b) = (&source.value, &target.value);
    let is_number = |it: &Value| !matches!(it, Value::Date(_) | Value::Ordinal(_));
    let digits = !source.spelled && !target.spelled;
    let close = a.kind() == b.kind() || a.amount().is_some() && b.amount().is_some();
    digits && is_number(a) && is_number(b) && close
}

/// Whether the other text must say this figure, and does not.
fn is_demanded(fact: &Fact, text: &str, said: &Said) -> bool {
    if said.has_digits(fact.span.of(text)) {
        return false;
    }
    match &fact.value {
        Value::Ordinal(_) | Value::Time(_) => false,
        // A month alone, or a weekday, may be "last month" there.
        Value::Date(date) => !fact.spelled && (date.day.is_some() || is_year(*date)),
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
