//! Figures with two readings, weighed by how the rest of their text writes figures: 46,500 مليون is
//! 46.5 million where 3,5% stands beside it.

use super::{Amount, Decimal, Fact, Facts, Value};
use crate::text::digit_value;

/// What the figures of a text without doubt show of a sign.
#[derive(Clone, Copy, Default)]
struct Habit {
    /// It separates thousands.
    groups: bool,
    /// It stands before decimals.
    decimals: bool,
}

/// Chooses the reading that the text speaks for, where it does.
pub(super) fn settle(text: &str, facts: &mut Facts) {
    let is_open = |fact: &Fact| {
        let amount = fact.value.amount();
        amount.is_some_and(|it| it.alternative.is_some())
    };
    if !facts.iter().any(|it| is_open(&it)) {
        return;
    }
    let habits = habits(text);
    facts.exchange(|fact| {
        let sign = fact.span.of(text).chars().find_map(sign_of);
        let decimals = are_decimals(habits, sign.filter(|_| is_open(fact))?)?;
        let mut value = fact.value;
        choose(amount_of(&mut value)?, decimals);
        Some(value)
    });
}

fn amount_of(value: &mut Value) -> Option<&mut Amount> {
    match value {
        Value::Number(amount)
        | Value::Percent(amount)
        | Value::Money { amount, .. }
        | Value::Measure { amount, .. } => Some(amount),
        _ => None,
    }
}

/// The smaller reading is the one with decimals.
fn choose(amount: &mut Amount, decimals: bool) {
    let Some(other) = amount.alternative else {
        return;
    };
    let smaller = other.is_less(amount.coefficient) == Some(true);
    if smaller == decimals {
        amount.alternative = Some(amount.coefficient);
        amount.coefficient = other;
    }
    if amount.coefficient == Decimal::ZERO {
        amount.alternative = None;
    }
}

/// The comma, and the point.
fn sign_of(c: char) -> Option<usize> {
    match c {
        ',' | '\u{60C}' => Some(0),
        '.' => Some(1),
        _ => None,
    }
}

/// Whether a sign stands before decimals in a text; `None` where nothing or both is shown.
fn are_decimals(habits: [Habit; 2], sign: usize) -> Option<bool> {
    let (own, other) = (habits[sign], habits[1 - sign]);
    let decimals = own.decimals || other.groups;
    let groups = own.groups || other.decimals;
    (decimals != groups).then_some(decimals)
}

fn habits(text: &str) -> [Habit; 2] {
    let mut habits = [Habit::default(); 2];
    let is_part = |c: char| digit_value(c).is_some() || sign_of(c).is_some();
    for run in text.split(|c| !is_part(c)) {
        let run = run.trim_matches(|c| sign_of(c).is_some());
        if run.len() > 2 && run.contains(|c| sign_of(c).is_some()) {
            note(run, &mut habits);
        }
    }
    habits
}

/// Notes what one figure shows: one or two digits are decimals, two groups of three are thousands.
fn note(run: &str, habits: &mut [Habit; 2]) {
    let signs: Vec<usize> = run.chars().filter_map(sign_of).take(8).collect();
    let parts: Vec<usize> = run
        .split(|c| sign_of(c).is_some())
        .map(|it| it.chars().count())
        .take(9)
        .collect();
    let last = parts[parts.len() - 1];
    let threes = parts[1..].iter().all(|it| *it == 3) && parts[0] <= 3;
    match signs[..] {
        [sign] if last <= 2 && parts[0] <= 3 => habits[sign].decimals = true,
        [sign, other] if sign == other && threes => habits[sign].groups = true,
        [sign, other] if sign != other && parts[1] == 3 => {
            habits[sign].groups = true;
            habits[other].decimals = true;
        }
        _ => {}
    }
}
