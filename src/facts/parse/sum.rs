//! Sums: what و and "and" add to an amount with a magnitude.

use super::amount::{Term, and_part, plain_term, scaled};
use super::cursor::Cursor;
use super::{count, scale, unit};
use crate::facts::words::Sense;
use crate::facts::{Decimal, Magnitude};

/// An amount to which more may be added.
#[derive(Clone, Copy)]
struct Sum {
    term: Term,
    /// The power of what was added last: what comes next is smaller.
    last: u32,
    /// Whether it is written in words alone.
    words: bool,
}

/// The amount that begins with `first`, read at `at`, and everything that is added to it.
pub(super) fn read(cursor: &Cursor, at: usize, first: Term) -> Term {
    let mut sum = Sum {
        term: first,
        last: first.power,
        words: !cursor.is_digits(at),
    };
    let between = cursor.sense_before(at) == Sense::From;
    while let Some(next) = (!between).then(|| addend(cursor, sum)).flatten() {
        sum = next;
    }
    sum.term
}

/// The sum with what و or "and" adds to it: مليون و200 ألف, ثلاثة ملايين ونصف المليون.
fn addend(cursor: &Cursor, sum: Sum) -> Option<Sum> {
    if sum.last == 0 {
        return None;
    }
    if let Some((part, next)) = and_part(cursor, sum.term.next) {
        let (power, end) = scale::words(cursor, next, true);
        let next = if power == sum.term.power { end } else { next };
        return sum.plus(plain_term(part, sum.term.power, next), 0);
    }
    let small = joined(cursor, sum)?;
    if let Some(product) = sum.of_millions(small) {
        return Some(product);
    }
    let small = smaller(cursor, sum, small)?;
    sum.plus(small, small.power)
}

impl Sum {
    /// 12 ألف و651 مليون is 12,651 millions.
    fn of_millions(self, small: Term) -> Option<Sum> {
        let thousand = Magnitude::Thousand.power();
        let thousands = self.term.power == thousand && self.last == thousand;
        let limit = Decimal::ONE.times_power_of_ten(thousand)?;
        let count = self.term.coefficient.times_power_of_ten(thousand)?;
        let fits = thousands && small.power > thousand && small.coefficient.is_less(limit)?;
        let whole = self.term.coefficient.is_whole() && small.coefficient.is_whole();
        let term = Term {
            coefficient: count.plus(small.coefficient)?.shortest(),
            ..small
        };
        (fits && whole).then_some(Sum {
            term,
            last: small.power,
            ..self
        })
    }

    fn plus(self, small: Term, last: u32) -> Option<Sum> {
        let shift = self.term.power - small.power;
        let coefficient = self
            .term
            .coefficient
            .plus(small.coefficient.over_power_of_ten(shift))?;
        let term = Term {
            coefficient: coefficient.shortest(),
            next: small.next,
            ..self.term
        };
        Some(Sum { term, last, ..self })
    }
}

/// The term after where it is of a lower order, and both are whole: 3.5 مليارات و1.2 مليون are two
/// amounts. Arabic joins it with و; units stand after millions only where all is said in words.
fn smaller(cursor: &Cursor, sum: Sum, small: Term) -> Option<Term> {
    let room = sum.last.checked_sub(small.power).filter(|it| *it > 0)?;
    let limit = Decimal::ONE.times_power_of_ten(room)?;
    let first = sum.term.coefficient.times_power_of_ten(sum.term.power)?;
    let over = first.over_power_of_ten(sum.last);
    let whole = over.is_whole() && small.coefficient.is_whole();
    let words = sum.words && !(sum.term.next..small.next).any(|at| cursor.is_digits(at));
    let near = small.power > 0 || sum.last == Magnitude::Thousand.power() || words;
    let percent = small.power == 0 && unit::percent(cursor, small.next).is_some();
    (whole && near && !percent && small.coefficient.is_less(limit)?).then_some(small)
}

fn joined(cursor: &Cursor, sum: Sum) -> Option<Term> {
    let next = sum.term.next;
    let comma = usize::from(cursor.mark(next) == Some(',') && cursor.is_latin_word(next + 1));
    if cursor.is_latin_word(next + comma) {
        return english(cursor, next + comma, sum.words && comma == 0);
    }
    let alone = usize::from(cursor.sense(next) == Sense::And);
    let at = next + alone;
    if alone == 0 && !cursor.clitics(at).and {
        return None;
    }
    if let Some(figure) = cursor.figure(at) {
        return Some(scaled(cursor, plain_term(figure.value, 0, at + 1), false));
    }
    if let Some((count, behind)) = count::joined(cursor, next) {
        return Some(scaled(cursor, plain_term(count.into(), 0, behind), false));
    }
    let (count, power, behind) = scale::one_or_two(cursor, at)?;
    let clitics = cursor.clitics(at);
    let bare = !clitics.article && clitics.preposition.is_none();
    bare.then(|| plain_term(count.into(), power, behind))
}

/// English says at least hundreds without "and": "two thousand five hundred", "a thousand and one".
fn english(cursor: &Cursor, at: usize, may_be_small: bool) -> Option<Term> {
    let and = usize::from(cursor.sense(at) == Sense::And && may_be_small);
    let (count, behind) = count::read(cursor, at + and)?;
    let small = scaled(cursor, plain_term(count.into(), 0, behind), false);
    (count >= 100 || small.power > 0 || and > 0).then_some(small)
}
