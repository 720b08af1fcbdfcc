//! Facts of equal value under one figure.

mod rendered;

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::compare::Sides;
use super::items::in_stretches;
use super::{Figure, PlacedFact, Reading};
use crate::document::Document;
use crate::facts::{Amount, Fact, Facts, Magnitude, Value};
use crate::text::{LineIndex, Span};
use rendered::pair;

/// How many values are listed. Prose has fewer; the values of a long table are no summary of it.
const MOST_VALUES: usize = 20_000;
/// How many places of one value are listed for each text, and how many of all values; those beyond are
/// counted, but for the first of each value in each text.
const MOST_PLACES: usize = 10_000;
const MOST_PLACES_OF_ALL: usize = 200_000;

/// Figures in the making.
pub(super) struct Groups<'a> {
    figures: Vec<Figure>,
    found: FxHashMap<Value, usize>,
    source: FiguresOf<'a>,
    /// How many places are listed, and how many have values that are not.
    listed: usize,
    unlisted: usize,
}

/// The facts of a text with the figures that they belong to.
pub(super) struct FiguresOf<'a> {
    facts: &'a Facts,
    /// The number of the figure of every fact; [`NONE`] for those that do not count. A large text has a
    /// million of them.
    figures: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl FiguresOf<'_> {
    /// The numbers of the facts in sorted stretches of the text, for each stretch those of the first and
    /// behind the last; nothing where no fact counts.
    pub(super) fn in_stretches(&self, spans: &[Span]) -> Vec<[u32; 2]> {
        if self.figures.iter().all(|it| *it == NONE) {
            return Vec::new();
        }
        in_stretches(spans, self.figures.len(), |at| {
            self.facts.span(at).unwrap_or_default()
        })
    }

    /// The figures of the facts of these numbers, in text order.
    pub(super) fn of(&self, facts: Range<usize>) -> impl Iterator<Item = usize> {
        let all = self.figures.get(facts).unwrap_or_default().iter();
        all.filter(|it| **it != NONE).map(|it| *it as usize)
    }
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
            source: FiguresOf {
                facts: source.facts,
                figures: vec![NONE; source.facts.len()],
            },
            listed: 0,
            unlisted: 0,
        };
        for (number, fact) in that_count(names, source.facts) {
            if let Some(at) = groups.add(&side, fact, None) {
                groups.source.figures[number] = at as u32;
            }
        }
        groups
    }

    /// Puts the facts of the target to those of the source that they render: first to one in what
    /// answers to their sentence, then to one of equal value anywhere.
    pub(super) fn add_target(&mut self, sides: &Sides<'_>, names: &[(Span, usize)], facts: &Facts) {
        let counted = that_count(names, facts).map(|it| it.0 as u32);
        let counted: Vec<u32> = counted.collect();
        let span = |it: &u32| facts.span(*it as usize).unwrap_or_default();
        let mut rendered: Vec<u32> = vec![NONE; counted.len()];
        for segment in sides.segments {
            let (Some(from), Some(to)) = (segment.source_span(), segment.target_span()) else {
                continue;
            };
            let first = counted.partition_point(|it| span(it).start < to.start);
            let last = counted.partition_point(|it| span(it).end <= to.end);
            let open: Vec<(Fact, usize)> = self.source_in(from).collect();
            let there = counted.get(first..last).unwrap_or_default().iter();
            let there: Vec<Fact> = there.filter_map(|it| facts.get(*it as usize)).collect();
            for (at, figure) in pair(&open, &there) {
                rendered[first + at] = figure as u32;
            }
        }
        let side = Side {
            number: 1,
            document: sides.target,
            lines: &sides.lines[1],
        };
        for (number, figure) in counted.into_iter().zip(rendered) {
            let known = (figure != NONE).then_some(figure as usize);
            if let Some(fact) = facts.get(number as usize) {
                self.add(&side, fact, known);
            }
        }
    }

    /// The figures by kind and then by their first place, and the figure of every fact of the
    /// source, in text order; after them, how many places have values that are not listed.
    pub(super) fn finish(self) -> (Vec<Figure>, FiguresOf<'a>, usize) {
        let Groups {
            mut figures,
            mut source,
            unlisted,
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
            place[from] = to as u32;
        }
        figures.sort_by_key(|figure| rank(&figure.value));
        for figure in source.figures.iter_mut().filter(|it| **it != NONE) {
            *figure = place[*figure as usize];
        }
        (figures, source, unlisted)
    }

    /// Adds a place to this figure, or to that of its value; `None` where that is not listed.
    fn add(&mut self, side: &Side<'_>, fact: Fact, known: Option<usize>) -> Option<usize> {
        let Some(at) = known.or_else(|| self.figure(fact.value)) else {
            self.unlisted += 1;
            return None;
        };
        let figure = &mut self.figures[at];
        let earlier = figure
            .mentions
            .partition_point(|it| it.document < side.number);
        let own = figure.mentions.len() - earlier;
        if own == 0 || own < MOST_PLACES && self.listed < MOST_PLACES_OF_ALL {
            figure.mentions.push(side.placed(fact));
            self.listed += 1;
        } else {
            figure.more += 1;
        }
        Some(at)
    }

    fn figure(&mut self, value: Value) -> Option<usize> {
        let value_there = canonical(value);
        if let Some(known) = self.found.get(&value_there) {
            return Some(*known);
        }
        let at = self.figures.len();
        if at == MOST_VALUES {
            return None;
        }
        self.found.insert(value_there, at);
        self.figures.push(Figure {
            value,
            mentions: Vec::with_capacity(1), // Most stand once; one that grows begins with four.
            more: 0,
            doubtful: false,
        });
        Some(at)
    }

    /// The facts of the source in a stretch, with their figures.
    fn source_in(&self, span: Span) -> impl Iterator<Item = (Fact, usize)> {
        let FiguresOf { facts, figures } = &self.source;
        let counted = facts.within(span).filter(|it| figures[*it] != NONE);
        counted.filter_map(|it| Some((facts.get(it)?, figures[it] as usize)))
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
    facts: &'a Facts,
) -> impl Iterator<Item = (usize, Fact)> {
    let mut names = names.iter().map(|it| it.0).peekable();
    let said = |fact: &Fact| !fact.label && !is_order(fact);
    let figures = facts.iter().enumerate().filter(move |it| said(&it.1));
    let outside = figures.filter(move |(_, fact)| {
        while names.next_if(|name| name.end < fact.span.end).is_some() {}
        !names.peek().is_some_and(|name| name.contains(fact.span))
    });
    outside.filter(|it| !is_slight(&it.1))
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
