//! The facts of a text in little room.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use rustc_hash::FxHasher;

use super::{Amount, Decimal, Fact, Magnitude, Value};
use crate::text::Span;

/// The facts of a text, in order and without overlap.
///
/// A table of figures has one in every third byte, so that each takes twelve bytes here. So does its
/// value where it is more than a small number, but values that return are kept once. What begins behind the first four gigabytes of a text
/// is left out.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    places: Vec<Place>,
    values: Vec<Value>,
    /// By hash, the last value that had it, counted from one.
    last: Vec<u32>,
}

/// How many values are remembered, by the lowest bits of their hashes: in a short text as few as there are.
const FEWEST_REMEMBERED: usize = 1 << 5;
const MOST_REMEMBERED: usize = 1 << 16;
/// How many bytes a fact may have.
const LONGEST: u32 = Place::IS_VALUE - 1;

#[derive(Clone, Copy, Debug)]
struct Place {
    start: u32,
    /// The length, and three bits.
    length: u32,
    /// The number of the value, or itself.
    value: u32,
}

impl Place {
    const LABEL: u32 = 1 << 31;
    const SPELLED: u32 = 1 << 30;
    const IS_VALUE: u32 = 1 << 29;

    fn of(fact: &Fact, value: Kept) -> Option<Place> {
        let start = u32::try_from(fact.span.start).ok()?;
        let length = u32::try_from(fact.span.len()).ok()?;
        let spelled = if fact.spelled { Place::SPELLED } else { 0 };
        let label = if fact.label { Place::LABEL } else { 0 };
        let (kept, value) = match value {
            Kept::Here(value) => (Place::IS_VALUE, value),
            Kept::As(number) => (0, number),
        };
        (length <= LONGEST).then_some(Place {
            start,
            length: length | spelled | label | kept,
            value,
        })
    }

    fn span(self) -> Span {
        let start = self.start as usize;
        Span::new(start, start + (self.length & LONGEST) as usize)
    }
}

impl Facts {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The fact of this number.
    pub fn get(&self, number: usize) -> Option<Fact> {
        self.places.get(number).map(|it| self.fact(*it))
    }

    /// Where the fact of this number stands.
    pub fn span(&self, number: usize) -> Option<Span> {
        self.places.get(number).map(|it| it.span())
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Fact> + ExactSizeIterator + Clone {
        self.places.iter().map(|it| self.fact(*it))
    }

    /// The numbers of those that begin inside `span`.
    pub fn beginning_in(&self, span: Span) -> Range<usize> {
        let before = |end: usize| self.places.partition_point(|it| it.span().start < end);
        let first = before(span.start);
        first..before(span.end).max(first)
    }

    /// The numbers of those that lie in `span` as a whole.
    pub fn within(&self, span: Span) -> Range<usize> {
        let first = self.beginning_in(span).start;
        let end = self.places.partition_point(|it| it.span().end <= span.end);
        first..end.max(first)
    }

    /// Those of these numbers, of which there must be as many.
    pub fn of(&self, numbers: Range<usize>) -> impl Iterator<Item = Fact> + Clone {
        let places = self.places.get(numbers).unwrap_or_default();
        places.iter().map(|it| self.fact(*it))
    }

    /// Adds one behind all others.
    pub(crate) fn push(&mut self, fact: Fact) {
        let value = self.keep(fact.value);
        self.places.extend(Place::of(&fact, value));
    }

    /// Keeps those that stand where `keeps` says so.
    pub(crate) fn retain(&mut self, mut keeps: impl FnMut(Span) -> bool) {
        self.places.retain(|it| keeps(it.span()));
    }

    /// Adds those of a part of the text that begins at byte `start`.
    pub(super) fn add(&mut self, part: &Facts, start: usize) {
        self.places.reserve(part.len());
        for fact in part.iter() {
            let span = fact.span.shift(start);
            self.push(Fact { span, ..fact });
        }
    }

    /// Those whose value `changes` exchanges have another one.
    pub(super) fn exchange(&mut self, changes: impl Fn(&Fact) -> Option<Value>) {
        for number in 0..self.places.len() {
            let fact = self.fact(self.places[number]);
            let changed = changes(&fact).map(|value| self.keep(value));
            if let Some(place) = changed.and_then(|it| Place::of(&fact, it)) {
                self.places[number] = place;
            }
        }
    }

    fn fact(&self, place: Place) -> Fact {
        let value = match place.length & Place::IS_VALUE {
            0 => self.values[place.value as usize],
            _ => Value::Number(Amount::new(Decimal::from(place.value), Magnitude::Unit)),
        };
        Fact {
            span: place.span(),
            value,
            spelled: place.length & Place::SPELLED != 0,
            label: place.length & Place::LABEL != 0,
        }
    }

    fn keep(&mut self, value: Value) -> Kept {
        match small(&value) {
            Some(small) => Kept::Here(small),
            None => Kept::As(self.number_of(value)),
        }
    }

    /// The number of a value: that of one that is written in the same way, where it is remembered.
    fn number_of(&mut self, value: Value) -> u32 {
        if self.values.len() >= self.last.len() && self.last.len() < MOST_REMEMBERED {
            self.remember_more();
        }
        let slot = self.slot(&value);
        if let Some(known) = self.last[slot].checked_sub(1)
            && self.values[known as usize].is_written_as(&value)
        {
            return known;
        }
        self.values.push(value);
        self.last[slot] = self.values.len() as u32;
        self.last[slot] - 1
    }

    /// Makes room for four times as many values.
    fn remember_more(&mut self) {
        let more = (4 * self.last.len()).clamp(FEWEST_REMEMBERED, MOST_REMEMBERED);
        self.last = vec![0; more];
        for (number, at) in (1..).zip(0..self.values.len()) {
            let slot = self.slot(&self.values[at]);
            self.last[slot] = number;
        }
    }

    fn slot(&self, value: &Value) -> usize {
        let mut hasher = FxHasher::default();
        value.hash(&mut hasher);
        hasher.finish() as usize % self.last.len()
    }
}

/// How a value is kept.
#[derive(Clone, Copy)]
enum Kept {
    /// A small number, in the place itself.
    Here(u32),
    /// Among the values, as this one.
    As(u32),
}

/// A whole number that is written without decimals or a word behind it.
fn small(value: &Value) -> Option<u32> {
    let Value::Number(amount) = value else {
        return None;
    };
    let plain = amount.magnitude == Magnitude::Unit && amount.alternative.is_none();
    let number = amount.coefficient.to_integer()?;
    let number = u32::try_from(number).ok()?;
    (plain && amount.coefficient.decimals() == 0).then_some(number)
}

impl PartialEq for Facts {
    fn eq(&self, other: &Facts) -> bool {
        self.iter().eq(other.iter())
    }
}

impl FromIterator<Fact> for Facts {
    fn from_iter<I: IntoIterator<Item = Fact>>(all: I) -> Facts {
        let mut facts = Facts::default();
        all.into_iter().for_each(|it| facts.push(it));
        facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(at: usize, decimal: Decimal) -> Fact {
        Fact {
            span: Span::new(at, at + 2),
            value: Value::Number(Amount::new(decimal, Magnitude::Unit)),
            spelled: at.is_multiple_of(3),
            label: at.is_multiple_of(5),
        }
    }

    #[test]
    fn what_goes_in_comes_out() {
        let all: Vec<Fact> = (0..20_000)
            .map(|it| number(3 * it, Decimal::new((it % 7_000) as i128, (it % 3) as u32)))
            .collect();
        let facts: Facts = all.iter().copied().collect();
        assert_eq!(facts.len(), all.len());
        assert!(facts.iter().zip(&all).all(|(it, was)| {
            it == *was
                && it.value.amount().map(|it| it.coefficient.decimals())
                    == was.value.amount().map(|it| it.coefficient.decimals())
        }));
        assert_eq!(facts.get(all.len()), None);
    }

    #[test]
    fn equal_values_that_are_written_otherwise_stay_so() {
        let written = [
            Decimal::new(350, 2),
            Decimal::new(35, 1),
            Decimal::new(350, 2),
        ];
        let facts: Facts = (0..)
            .step_by(3)
            .zip(written)
            .map(|it| number(it.0, it.1))
            .collect();
        let decimals = facts.iter().filter_map(|it| it.value.amount());
        let decimals: Vec<u32> = decimals.map(|it| it.coefficient.decimals()).collect();
        assert_eq!(decimals, [2, 1, 2]);
    }

    #[test]
    fn values_that_return_are_kept_once() {
        let facts: Facts = (0..1_000)
            .map(|it| number(3 * it, Decimal::new(15, 1)))
            .collect();
        assert_eq!(facts.values.len(), 1);
    }

    #[test]
    fn what_is_remembered_grows_with_the_values() {
        let decimal = |it: usize| Decimal::new((it % 500) as i128 * 10 + 5, 1);
        let facts: Facts = (0..5_000).map(|it| number(3 * it, decimal(it))).collect();
        // Values whose hashes share a slot push each other out.
        assert!(
            (500..1_000).contains(&facts.values.len()),
            "{}",
            facts.values.len()
        );
        assert!(facts.last.len() < MOST_REMEMBERED);
        assert!(facts.iter().zip(0..).all(|(it, nth)| {
            it.value == Value::Number(Amount::new(decimal(nth), Magnitude::Unit))
        }));
    }

    #[test]
    fn parts_of_a_text_have_their_facts() {
        let facts: Facts = [0, 4, 8]
            .map(|it| number(it, Decimal::ONE))
            .into_iter()
            .collect();
        assert_eq!(facts.within(Span::new(1, 10)), 1..3);
        assert_eq!(facts.within(Span::new(1, 9)), 1..2);
        assert_eq!(facts.beginning_in(Span::new(1, 9)), 1..3);
        assert_eq!(facts.within(Span::new(9, 9)), 3..3);
    }
}
