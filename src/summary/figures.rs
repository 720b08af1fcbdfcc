//! Facts of equal value under one figure.

use rustc_hash::FxHashMap;

use super::{Figure, PlacedFact};
use crate::align::Mention;
use crate::facts::{Amount, Fact, Magnitude, Value};
use crate::text::{LineIndex, Span};

/// The figures of a text, by kind and then by their first place, and the figure of every fact
/// that counts, in text order.
pub(super) fn group(
    text: &str,
    lines: &LineIndex,
    mentions: &[Mention],
    facts: &[Fact],
) -> (Vec<Figure>, Vec<(Span, usize)>) {
    let mut figures: Vec<Figure> = Vec::new();
    let mut found: FxHashMap<Value, usize> = FxHashMap::default();
    let mut figure_of = Vec::new();
    for fact in outside_names(mentions, facts).filter(|fact| !is_slight(fact)) {
        let at = *found.entry(canonical(fact.value)).or_insert_with(|| {
            figures.push(Figure {
                value: fact.value,
                mentions: Vec::new(),
            });
            figures.len() - 1
        });
        let position = lines.position(text, fact.span.start);
        figures[at].mentions.push(PlacedFact {
            value: fact.value,
            spelled: fact.spelled,
            document: 0,
            span: fact.span,
            line: position.line,
            column: position.column,
            text: fact.span.of(text).to_owned(),
        });
        figure_of.push((fact.span, at));
    }
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
    for (_, at) in &mut figure_of {
        *at = place[*at];
    }
    figures.sort_by_key(|figure| rank(&figure.value));
    (figures, figure_of)
}

/// The facts that are no part of a name; both come in text order, without overlap.
fn outside_names<'a>(mentions: &'a [Mention], facts: &'a [Fact]) -> impl Iterator<Item = &'a Fact> {
    let mut names = mentions.iter().map(|mention| mention.span).peekable();
    facts.iter().filter(move |fact| {
        while names.next_if(|name| name.end < fact.span.end).is_some() {}
        !names.peek().is_some_and(|name| name.contains(fact.span))
    })
}

/// One and two in words are rarely counted things: "one of them", واحد من.
fn is_slight(fact: &Fact) -> bool {
    let small =
        |amount: Amount| amount.magnitude == Magnitude::Unit && amount.full().to_f64().abs() <= 2.0;
    fact.spelled && matches!(fact.value, Value::Number(amount) if small(amount))
}

/// The value with its magnitude multiplied out, so that `==` asks whether the values are equal.
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
