//! Amounts: figures or number words with magnitudes.

use super::cursor::Cursor;
use super::{count, scale, sum, unit};
use crate::facts::words::Sense;
use crate::facts::{Amount, Decimal, Magnitude};

/// An amount and what the unit reader needs to know of it.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) amount: Amount,
    pub(super) next: usize,
    /// Whether a magnitude word or letter stands in it.
    pub(super) scaled: bool,
}

/// A coefficient with a power of ten.
#[derive(Clone, Copy)]
pub(super) struct Term {
    pub(super) coefficient: Decimal,
    pub(super) alternative: Option<Decimal>,
    pub(super) power: u32,
    pub(super) next: usize,
}

/// Reads an amount; `money` says whether a currency stands before it.
pub(super) fn read(cursor: &Cursor, at: usize, money: bool) -> Option<Run> {
    let first = term(cursor, at, money)?;
    finished(first, sum::read(cursor, at, first))
}

/// An amount in brackets with the magnitude behind them: (15) مليار.
pub(super) fn times_power(run: Run, power: u32, next: usize) -> Option<Run> {
    let whole = plain_term(run.amount.coefficient, power, next);
    let alternative = run.amount.alternative;
    let plain = run.amount.magnitude == Magnitude::Unit || power == 0;
    let term = if power == 0 {
        Term {
            power: run.amount.magnitude.power(),
            ..whole
        }
    } else {
        whole
    };
    let term = Term {
        alternative,
        ..term
    };
    plain.then(|| finished(term, term)).flatten()
}

fn finished(first: Term, sum: Term) -> Option<Run> {
    let (magnitude, rest) = split_power(sum.power);
    let scaled = |figure: Decimal| figure.times_power_of_ten(rest);
    let amount = Amount {
        coefficient: scaled(sum.coefficient)?,
        magnitude,
        alternative: sum.alternative.and_then(scaled),
    };
    let full = amount.coefficient.times_power_of_ten(magnitude.power())?;
    let is_sum = sum.next > first.next;
    Some(Run {
        amount: if is_sum {
            written_out(amount, full)
        } else {
            amount
        },
        next: sum.next,
        scaled: sum.power > 0,
    })
}

/// A sum with a magnitude where that is how it is written: 1.2 million, but 2,500 and 3,000,500.
fn written_out(amount: Amount, full: Decimal) -> Amount {
    let decimals = amount.coefficient.shortest().decimals();
    let most = match amount.magnitude {
        Magnitude::Thousand => 0,
        _ => 3,
    };
    if decimals > most && full.is_whole() {
        return Amount::new(full.shortest(), Magnitude::Unit);
    }
    amount
}

/// The largest magnitude word in a power of ten, and what is left of it.
fn split_power(power: u32) -> (Magnitude, u32) {
    match Magnitude::from_power(power) {
        Some(magnitude) => (magnitude, 0),
        None => (Magnitude::Trillion, power - Magnitude::Trillion.power()),
    }
}

fn term(cursor: &Cursor, at: usize, money: bool) -> Option<Term> {
    if let Some(term) = head(cursor, at) {
        return Some(scaled(cursor, term, money));
    }
    if let Some(part) = part_of_scale(cursor, at) {
        return Some(part);
    }
    if let Some((count, next)) = count::read(cursor, at) {
        let term = with_decimals(cursor, plain_term(count.into(), 0, next));
        return Some(scaled(cursor, term, money));
    }
    let (count, power, next) = scale::alone(cursor, at).or_else(|| article_scale(cursor, at))?;
    Some(plain_term(count.into(), power, next))
}

/// A figure with what makes another number of it: 3 مئة, 12 فاصل 5; zero before decimals.
fn head(cursor: &Cursor, at: usize) -> Option<Term> {
    if cursor.text(at) == "صفر" {
        let zero = plain_term(Decimal::ZERO, 0, at + 1);
        let whole = with_decimals(cursor, zero);
        let counted = whole.next > zero.next || unit::percent(cursor, at + 1).is_some();
        return counted.then_some(whole);
    }
    let figure = cursor.figure(at)?;
    let plain = Term {
        alternative: figure.alternative,
        ..plain_term(figure.value, 0, at + 1)
    };
    let hundreds = cursor.sense(at + 1) == Sense::Count(100) && cursor.clitics(at + 1).len == 0;
    match figure.value.times(100) {
        Some(value) if hundreds && figure.whole_digits == 1 && !figure.separated => {
            Some(plain_term(value, 0, at + 2))
        }
        _ => Some(with_decimals(cursor, plain)),
    }
}

/// What فاصل and "point" add: 12 فاصل 5, ثلاثة فاصل خمسة وعشرون, "three point two five".
fn with_decimals(cursor: &Cursor, whole: Term) -> Term {
    let decimals = (cursor.sense(whole.next) == Sense::DecimalMark && whole.coefficient.is_whole())
        .then(|| decimals(cursor, whole.next + 1));
    let Some((digits, len, next)) = decimals.flatten() else {
        return whole;
    };
    let fraction = Decimal::new(digits.into(), len);
    match whole.coefficient.plus(fraction) {
        Some(sum) => plain_term(sum, 0, next),
        None => whole,
    }
}

/// The digits behind a decimal mark, their number, and the token after them.
fn decimals(cursor: &Cursor, at: usize) -> Option<(u32, u32, usize)> {
    if let Some(figure) = cursor.figure(at).filter(|it| !it.separated) {
        let len = u32::try_from(figure.whole_digits)
            .ok()
            .filter(|it| *it <= 6)?;
        let digits = u32::try_from(figure.value.to_integer()?).ok()?;
        return Some((digits, len, at + 1));
    }
    let (mut digits, mut next) = count::read(cursor, at).filter(|it| it.0 < 1000)?;
    let mut len = digits.to_string().len();
    // Digit by digit: "point two five".
    while cursor.is_latin_word(at) && digits < 10_u32.pow(5) && len < 6 {
        let Some((digit, behind)) = count::read(cursor, next).filter(|it| it.0 < 10) else {
            break;
        };
        (digits, len, next) = (digits * 10 + digit, len + 1, behind);
    }
    Some((digits, u32::try_from(len).ok()?, next))
}

pub(super) fn plain_term(coefficient: Decimal, power: u32, next: usize) -> Term {
    Term {
        coefficient,
        alternative: None,
        power,
        next,
    }
}

/// A figure or number word with "and a half" and its magnitudes.
pub(super) fn scaled(cursor: &Cursor, plain: Term, money: bool) -> Term {
    if let Some((power, next)) = scale::suffix(cursor, plain.next, money) {
        return Term {
            power,
            next,
            ..plain
        };
    }
    let (part, behind) = and_part(cursor, plain.next).unwrap_or((Decimal::ZERO, plain.next));
    let (power, end) = scale::words(cursor, behind, false);
    let counted = power > 0 || unit::percent(cursor, end).is_some() || has_unit(cursor, end);
    match plain.coefficient.plus(part) {
        Some(sum) if counted => Term {
            coefficient: sum.shortest_where(part != Decimal::ZERO),
            power,
            next: end,
            alternative: plain.alternative.or_else(|| of_large(cursor, plain, power)),
        },
        _ => plain,
    }
}

/// The other reading of 46,500 مليون.
fn of_large(cursor: &Cursor, plain: Term, power: u32) -> Option<Decimal> {
    let figure = cursor.figure(plain.next.checked_sub(1)?)?;
    let open = figure.grouped_once && power >= Magnitude::Million.power();
    open.then(|| plain.coefficient.over_power_of_ten(3))
}

/// Whether "litres" follows: two and a half litres.
fn has_unit(cursor: &Cursor, at: usize) -> bool {
    cursor.is_latin_word(at)
        && matches!(
            cursor.sense(at),
            Sense::Unit(..) | Sense::Noun(_) | Sense::Area | Sense::Volume
        )
}

/// A half or a quarter after "and": ونصف, "and a half".
pub(super) fn and_part(cursor: &Cursor, at: usize) -> Option<(Decimal, usize)> {
    let glued = cursor.clitics(at).and;
    let and = usize::from(cursor.sense(at) == Sense::And);
    let article = usize::from(cursor.sense(at + and) == Sense::Article);
    let part = at + and + article;
    match cursor.sense(part) {
        Sense::Part(hundredths @ 1..100) if glued || and > 0 => {
            Some((hundredth(hundredths), part + 1))
        }
        _ => None,
    }
}

/// نصف مليون, "half a million", "half-million", "three quarters of a million", "half a percent",
/// نصف لتر.
fn part_of_scale(cursor: &Cursor, at: usize) -> Option<Term> {
    let (hundredths, behind) = part(cursor, at)?;
    let latin = cursor.is_latin_word(at);
    let of = behind + usize::from(latin && cursor.sense(behind) == Sense::Of);
    let dash = usize::from(latin && cursor.is_joining_dash(of));
    let noun = of + dash + usize::from(cursor.sense(of + dash) == Sense::Article);
    let (power, next) = scale::words(cursor, noun, !latin);
    let counted = power > 0 || unit::percent(cursor, noun).is_some() || is_whole(cursor, noun);
    counted.then(|| plain_term(hundredth(hundredths), power, next))
}

/// Whether a unit or a coin stands there of which there can be a half.
fn is_whole(cursor: &Cursor, at: usize) -> bool {
    let clitics = cursor.clitics(at);
    let singular = !cursor.text(at).ends_with("ات");
    let known = matches!(
        cursor.sense(at),
        Sense::Unit(_, false) | Sense::Noun(_) | Sense::Area | Sense::Volume | Sense::Kilo
    );
    let point = cursor.sense(at) == Sense::Point && cursor.is_bare(at);
    known && clitics.len == 0 && singular || point && unit::percent(cursor, at).is_some()
}

/// A half, a quarter or three of them, and the token after it.
fn part(cursor: &Cursor, at: usize) -> Option<(u16, usize)> {
    match cursor.sense(at) {
        Sense::Part(hundredths @ 1..100) => Some((hundredths, at + 1)),
        Sense::Count(3) => {
            let quarters = at + 1 + usize::from(cursor.is_joining_dash(at + 1));
            (cursor.sense(quarters) == Sense::Quarters).then_some((75, quarters + 1))
        }
        Sense::Article
            if cursor.sense(at + 1) == Sense::Part(25) && cursor.sense(at + 2) == Sense::Of =>
        {
            Some((25, at + 2))
        }
        _ => None,
    }
}

pub(super) fn hundredth(hundredths: u16) -> Decimal {
    Decimal::new(hundredths.into(), 2).shortest()
}

/// "a million".
fn article_scale(cursor: &Cursor, at: usize) -> Option<(u32, u32, usize)> {
    let article = cursor.sense(at) == Sense::Article && cursor.is_latin_word(at + 1);
    let (power, next) = scale::words(cursor, at + 1, false);
    (article && power > 0).then_some((1, power, next))
}
