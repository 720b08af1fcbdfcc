//! Facts of equal value under one figure.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::compare::Sides;
use super::{Figure, PlacedFact, Reading};
use crate::document::Document;
use crate::facts::{Agreement, Amount, Fact, Magnitude, Value};
use crate::text::{LineIndex, Span};

/// Figures in the making.
pub(super) struct Groups<'a> {
    figures: Vec<Figure>,
    found: FxHashMap<Value, usize>,
    /// All facts of the source.
    facts: &'a [Fact],
    /// Those that count, in text order: a large text has a million.
    source: Vec<Counted>,
}

/// A fact that counts.
#[derive(Clone, Copy)]
struct Counted {
    /// Its number among all facts.
    fact: u32,
    /// The number of its figure.
    figure: u32,
}

impl<'a> Groups<'a> {
    /// The facts of the source that count; `names` are the places of its names in text order.
    pub(super) fn new(
        source: Reading<'a>,
        lines: &LineIndex,
        names: &[(Span, usize)],
    ) -> Groups<'a> {
        let side = Side {
            number: 0,
            document: source.document,
            lines,
        };
        let mut groups = Groups {
            figures: Vec::new(),
            found: FxHashMap::default(),
            facts: source.facts,
            source: Vec::new(),
        };
        for (number, &fact) in that_count(names, source.facts) {
            let at = groups.figure(fact.value);
            groups.figures[at].mentions.push(side.placed(fact));
            groups.source.push(Counted {
                fact: number as u32,
                figure: at as u32,
            });
        }
        groups
    }

    /// Puts the facts of the target to those of the source that they render: first to one in what
    /// answers to their sentence, then to one of equal value anywhere.
    pub(super) fn add_target(
        &mut self,
        sides: &Sides<'_>,
        names: &[(Span, usize)],
        facts: &[Fact],
    ) {
        let facts = that_count(names, facts).map(|it| *it.1);
        let facts: Vec<Fact> = facts.collect();
        let mut rendered: Vec<Option<usize>> = vec![None; facts.len()];
        for segment in sides.segments {
            let (Some(from), Some(to)) = (segment.source_span(), segment.target_span()) else {
                continue;
            };
            let first = facts.partition_point(|it| it.span.start < to.start);
            let last = facts.partition_point(|it| it.span.end <= to.end);
            let open = self.source_in(from);
            let open: Vec<(Fact, usize)> = open.collect();
            let pairs = pair(&open, facts.get(first..last).unwrap_or_default());
            for (at, figure) in pairs {
                rendered[first + at] = Some(figure);
            }
        }
        let side = Side {
            number: 1,
            document: sides.target,
            lines: &sides.lines[1],
        };
        for (fact, figure) in facts.into_iter().zip(rendered) {
            let at = figure.unwrap_or_else(|| self.figure(fact.value));
            self.figures[at].mentions.push(side.placed(fact));
        }
    }

    /// The figures by kind and then by their first place, and the figure of every fact of the
    /// source, in text order.
    pub(super) fn finish(self) -> (Vec<Figure>, Vec<(Span, usize)>) {
        let Groups {
            mut figures,
            facts,
            source,
            ..
        } = self;
        for figure in &mut figures {
            let in_digits = figure.mentions.iter().find(|place| !place.spelled);
            figure.value = in_digits.map_or(figure.value, |place| place.value);
        }
        let mut order: Vec<usize> = (0..figures.len()).collect();
        order.sort_by_key(|&at| rank(&figures[at].value));
        let mut place = vec![0; figures.len()];
        for (to, &from) in order.iter().enumerate() {
            place[from] = to;
        }
        figures.sort_by_key(|figure| rank(&figure.value));
        let figure_of = source.into_iter().map(|it| {
            let span = facts[it.fact as usize].span;
            (span, place[it.figure as usize])
        });
        let figure_of = figure_of.collect();
        (figures, figure_of)
    }

    fn figure(&mut self, value: Value) -> usize {
        *self.found.entry(canonical(value)).or_insert_with(|| {
            self.figures.push(Figure {
                value,
                mentions: Vec::with_capacity(1), // Most stand once; one that grows begins with four.
                doubtful: false,
            });
            self.figures.len() - 1
        })
    }

    /// The facts of the source in a stretch, with their figures.
    fn source_in(&self, span: Span) -> impl Iterator<Item = (Fact, usize)> {
        let fact = |it: &Counted| self.facts[it.fact as usize];
        let before = |it: &Counted| fact(it).span.start < span.start;
        let first = self.source.partition_point(before);
        let last = self
            .source
            .partition_point(|it| fact(it).span.end <= span.end);
        let found = self.source.get(first..last).unwrap_or_default().iter();
        found.map(move |it| (self.facts[it.fact as usize], it.figure as usize))
    }
}

/// How many figures of a sentence a figure is compared with: what has more is a table without stops,
/// which may be as long as the text.
const MOST_COMPARED: usize = 256;

/// For facts of a target the figures of the facts of the source that they render, each fact of the
/// source once: those that say the same before those that may.
fn pair(source: &[(Fact, usize)], target: &[Fact]) -> Vec<(usize, usize)> {
    // Taking one out near the front of a queue moves only what stands before it.
    let mut free: VecDeque<(Fact, usize)> = source.iter().copied().collect();
    let mut open: Vec<usize> = (0..target.len()).collect();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    if source.len() > MOST_COMPARED {
        pairs = pair_equal(&mut free, &mut open, target);
    }
    for wanted in [Agreement::Same, Agreement::Compatible] {
        open.retain(|&at| {
            let mut near = free.iter().take(MOST_COMPARED);
            let agrees = |it: &(Fact, usize)| agreement(it.0.value, target[at].value) >= wanted;
            let found = near.position(agrees).and_then(|it| free.remove(it));
            pairs.extend(found.map(|(_, figure)| (at, figure)));
            found.is_none()
        });
    }
    pairs
}

/// Pairs of equal value out of long lists: what none of them has does not stand in the way of others.
fn pair_equal(
    free: &mut VecDeque<(Fact, usize)>,
    open: &mut Vec<usize>,
    target: &[Fact],
) -> Vec<(usize, usize)> {
    let mut places: FxHashMap<Value, VecDeque<usize>> = FxHashMap::default();
    for (place, (fact, _)) in free.iter().enumerate() {
        let places = places.entry(canonical(fact.value)).or_default();
        places.push_back(place);
    }
    let mut taken = vec![false; free.len()];
    let mut pairs = Vec::new();
    open.retain(|&at| {
        let places = places.get_mut(&canonical(target[at].value));
        let Some(place) = places.and_then(VecDeque::pop_front) else {
            return true;
        };
        taken[place] = true;
        pairs.push((at, free[place].1));
        false
    });
    let mut taken = taken.into_iter();
    free.retain(|_| !taken.next().unwrap_or_default());
    pairs
}

/// As [`Value::agreement`]; beside it, one text may leave out a unit that its sentence has given
/// already: 80 مليار دولار، منها 50 مليارا.
fn agreement(a: Value, b: Value) -> Agreement {
    let amount = |value: Value| value.amount().map(|it| it.full());
    let bare = matches!(a, Value::Number(_)) != matches!(b, Value::Number(_));
    if bare && amount(a).is_some() && amount(a) == amount(b) {
        Agreement::Compatible
    } else {
        a.agreement(&b)
    }
}

/// A document in which facts have their places.
struct Side<'a> {
    number: usize,
    document: &'a Document,
    lines: &'a LineIndex,
}

impl Side<'_> {
    fn placed(&self, fact: Fact) -> PlacedFact {
        let text = self.document.visible();
        let position = self.lines.position(text, fact.span.start);
        PlacedFact {
            value: fact.value,
            spelled: fact.spelled,
            document: self.number,
            span: fact.span,
            line: position.line,
            column: position.column,
            text: fact.span.of(text).to_owned(),
            language: self.document.prose.language_at(fact.span.start),
            unit: None,
        }
    }
}

/// The facts that a reader looks for, with their numbers: none that is part of a name, a label or slight,
/// and no order in words, such as "the third". Both lists come in text order.
fn that_count<'a>(
    names: &'a [(Span, usize)],
    facts: &'a [Fact],
) -> impl Iterator<Item = (usize, &'a Fact)> {
    let mut names = names.iter().map(|it| it.0).peekable();
    let said = |fact: &Fact| !fact.label && !is_order(fact);
    let figures = facts.iter().enumerate().filter(move |it| said(it.1));
    let outside = figures.filter(move |(_, fact)| {
        while names.next_if(|name| name.end < fact.span.end).is_some() {}
        !names.peek().is_some_and(|name| name.contains(fact.span))
    });
    outside.filter(|it| !is_slight(it.1))
}

fn is_order(fact: &Fact) -> bool {
    fact.spelled && matches!(fact.value, Value::Ordinal(_))
}

/// One and two in words are rarely counted things: "one of them", واحد من.
fn is_slight(fact: &Fact) -> bool {
    let small =
        |amount: Amount| amount.magnitude == Magnitude::Unit && amount.full().to_f64().abs() <= 2.0;
    fact.spelled && matches!(fact.value, Value::Number(amount) if small(amount))
}

/// The value with its magnitude multiplied out, so that `==` compares the values.
fn canonical(value: Value) -> Value {
    let full = |amount: Amount| Amount::new(amount.full().shortest(), Magnitude::Unit);
    match value {
        Value::Number(amount) => Value::Number(full(amount)),
        Value::Percent(amount) => Value::Percent(full(amount)),
        Value::Money { amount, currency } => Value::Money {
            amount: full(amount),
            currency,
        },
        Value::Measure { amount, unit } => Value::Measure {
            amount: full(amount),
            unit,
        },
        other => other,
    }
}

/// Money first, times last.
fn rank(value: &Value) -> u8 {
    match value {
        Value::Money { .. } => 0,
        Value::Percent(_) => 1,
        Value::Number(_) => 2,
        Value::Measure { .. } => 3,
        Value::Fraction(_) | Value::Multiple(_) => 4,
        Value::Ordinal(_) => 5,
        Value::Date(_) => 6,
        Value::Hijri(_) => 7,
        Value::Decade(_) => 8,
        Value::Weekday(_) => 9,
        Value::Relative(_) => 10,
        Value::Time(_) => 11,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_table_is_paired_figure_by_figure() {
        let text: String = (1..2_000).map(|it| format!("{it}% ")).collect();
        let facts = crate::facts::find(&text, crate::text::Lang::En);
        let source: Vec<(Fact, usize)> = facts.iter().copied().zip(0..).collect();
        let target: Vec<Fact> = facts
            .iter()
            .copied()
            .filter(|it| it.span.start % 7 > 0)
            .collect();
        let pairs = pair(&source, &target);
        assert_eq!(pairs.len(), target.len());
        let same = |&(at, figure): &(usize, usize)| target[at].value == facts[figure].value;
        assert!(pairs.iter().all(same));
    }
}
