//! Amounts: figures or number words with magnitudes, and sums of them.

use super::cursor::Cursor;
use super::{count, scale, unit};
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
struct Term {
    coefficient: Decimal,
    alternative: Option<Decimal>,
    power: u32,
    next: usize,
}

/// Reads an amount; `money` says whether a currency stands before it.
pub(super) fn read(cursor: &Cursor, at: usize, money: bool) -> Option<Run> {
    let mut sum = term(cursor, at, money)?;
    let between = cursor.sense_before(at) == Sense::From;
    while let Some(next) = (!between).then(|| addend(cursor, &sum)).flatten() {
        sum = next;
    }
    let (magnitude, rest) = split_power(sum.power);
    let scaled = |figure: Decimal| figure.times_power_of_ten(rest);
    let amount = Amount {
        coefficient: scaled(sum.coefficient)?,
        magnitude,
        alternative: sum.alternative.and_then(scaled),
    };
    amount.coefficient.times_power_of_ten(magnitude.power())?;
    Some(Run {
        amount,
        next: sum.next,
        scaled: sum.power > 0,
    })
}

/// The largest magnitude word in a power of ten, and what is left of it.
fn split_power(power: u32) -> (Magnitude, u32) {
    match Magnitude::from_power(power) {
        Some(magnitude) => (magnitude, 0),
        None => (Magnitude::Trillion, power - Magnitude::Trillion.power()),
    }
}

fn term(cursor: &Cursor, at: usize, money: bool) -> Option<Term> {
    if let Some(figure) = cursor.figure(at) {
        let head = (figure.value, figure.alternative, at + 1);
        return Some(scaled(cursor, head, money));
    }
    if let Some(part) = part_of_scale(cursor, at) {
        return Some(part);
    }
    if let Some((count, next)) = count::read(cursor, at) {
        return Some(scaled(cursor, (count.into(), None, next), money));
    }
    let (count, power, next) = scale::alone(cursor, at).or_else(|| article_scale(cursor, at))?;
    Some(plain_term(count.into(), power, next))
}

fn plain_term(coefficient: Decimal, power: u32, next: usize) -> Term {
    Term {
        coefficient,
        alternative: None,
        power,
        next,
    }
}

type Head = (Decimal, Option<Decimal>, usize);

/// A figure or number word with "and a half" and its magnitudes.
fn scaled(cursor: &Cursor, head: Head, money: bool) -> Term {
    let (coefficient, alternative, next) = head;
    let plain = Term {
        coefficient,
        alternative,
        power: 0,
        next,
    };
    if let Some((power, next)) = scale::suffix(cursor, next, money) {
        return Term {
            power,
            next,
            ..plain
        };
    }
    let (part, behind) = and_part(cursor, next).unwrap_or((Decimal::ZERO, next));
    let (power, end) = scale::words(cursor, behind, false);
    match coefficient.plus(part) {
        Some(sum) if power > 0 || unit::percent(cursor, end).is_some() => Term {
            coefficient: sum.shortest(),
            power,
            next: end,
            alternative,
        },
        _ => plain,
    }
}

/// A half or a quarter after "and": ونصف, "and a half".
fn and_part(cursor: &Cursor, at: usize) -> Option<(Decimal, usize)> {
    let glued = cursor.clitics(at).and;
    let and = usize::from(cursor.sense(at) == Sense::And);
    let article = usize::from(cursor.sense(at + and) == Sense::Article);
    let part = at + and + article;
    match cursor.sense(part) {
        Sense::Part(hundredths) if glued || and > 0 => Some((hundredth(hundredths), part + 1)),
        _ => None,
    }
}

/// نصف مليون, "half a million", "half-million", "three quarters of a million", "half a percent".
fn part_of_scale(cursor: &Cursor, at: usize) -> Option<Term> {
    let (hundredths, behind) = part(cursor, at)?;
    let latin = cursor.is_latin_word(at);
    let of = behind + usize::from(latin && cursor.sense(behind) == Sense::Of);
    let noun = of + usize::from(cursor.sense(of) == Sense::Article);
    let (power, next) = scale::words(cursor, noun, !latin);
    let term = plain_term(hundredth(hundredths), power, next);
    (power > 0 || unit::percent(cursor, noun).is_some()).then_some(term)
}

/// A half, a quarter or three of them, and the token after it.
fn part(cursor: &Cursor, at: usize) -> Option<(u16, usize)> {
    match cursor.sense(at) {
        Sense::Part(hundredths) => Some((hundredths, at + 1)),
        Sense::Count(3) => {
            let quarters = at + 1 + usize::from(cursor.is_joining_dash(at + 1));
            (cursor.sense(quarters) == Sense::Quarters).then_some((75, quarters + 1))
        }
        _ => None,
    }
}

fn hundredth(hundredths: u16) -> Decimal {
    Decimal::new(hundredths.into(), 2).shortest()
}

/// "a million".
fn article_scale(cursor: &Cursor, at: usize) -> Option<(u32, u32, usize)> {
    let article = cursor.sense(at) == Sense::Article && cursor.is_latin_word(at + 1);
    let (power, next) = scale::words(cursor, at + 1, false);
    (article && power > 0).then_some((1, power, next))
}

/// The sum with what و or "and" adds to it: مليون و200 ألف, ثلاثة ملايين ونصف المليون.
fn addend(cursor: &Cursor, sum: &Term) -> Option<Term> {
    if sum.power == 0 {
        return None;
    }
    if let Some((part, next)) = and_part(cursor, sum.next) {
        let (power, end) = scale::words(cursor, next, true);
        let next = if power == sum.power { end } else { next };
        let coefficient = sum.coefficient.plus(part)?.shortest();
        return Some(Term {
            coefficient,
            next,
            ..*sum
        });
    }
    let small = smaller_term(cursor, sum)?;
    let shift = sum.power - small.power;
    let coefficient = sum
        .coefficient
        .plus(small.coefficient.over_power_of_ten(shift))?;
    Some(Term {
        coefficient: coefficient.shortest(),
        next: small.next,
        ..*sum
    })
}

/// The term after where it is of a lower order. Arabic joins it with و: thousands after millions,
/// or units after thousands. English says at least hundreds: "two thousand five hundred".
fn smaller_term(cursor: &Cursor, sum: &Term) -> Option<Term> {
    let small = joined_term(cursor, sum.next)?;
    let limit = Decimal::ONE.times_power_of_ten(sum.power - small.power.min(sum.power))?;
    let is_smaller = small.power < sum.power && small.coefficient.is_less(limit)?;
    let is_near = small.power > 0
        || (sum.power == Magnitude::Thousand.power()
            && unit::percent(cursor, small.next).is_none());
    (is_smaller && is_near).then_some(small)
}

fn joined_term(cursor: &Cursor, next: usize) -> Option<Term> {
    if cursor.is_latin_word(next) {
        let (count, behind) = count::read(cursor, next)?;
        let small = scaled(cursor, (count.into(), None, behind), false);
        return (count >= 100 || small.power > 0).then_some(small);
    }
    let alone = usize::from(cursor.sense(next) == Sense::And);
    let at = next + alone;
    if alone == 0 && !cursor.clitics(at).and {
        return None;
    }
    let head = match cursor.figure(at) {
        Some(figure) => (figure.value, None, at + 1),
        None => count::read(cursor, at).map(|(count, behind)| (count.into(), None, behind))?,
    };
    Some(scaled(cursor, head, false))
}
