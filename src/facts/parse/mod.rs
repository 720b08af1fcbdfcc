//! Tokens into facts. Each reader looks a few tokens ahead from where it stands and gives what it
//! found or nothing; the first that finds something wins.

mod amount;
mod calendar;
mod coin;
mod count;
mod cursor;
mod date;
mod day;
mod half_day;
mod hijri;
mod impossible;
mod label;
mod measure;
mod month;
mod noise;
mod order;
mod quantity;
mod range;
mod scale;
mod share;
mod sum;
mod time;
mod unit;
mod year;

use super::{Fact, Read, Value};
use crate::facts::lex::Token;
use crate::text::{Lang, Span};
use cursor::Cursor;

/// A value and the tokens that it was read from.
#[derive(Clone, Copy, Debug)]
struct Found {
    value: Value,
    first: usize,
    /// The token after the last one.
    next: usize,
}

/// Reads the facts of one window of tokens, and the dates that cannot be.
pub(super) fn parse(text: &str, lang: Lang, tokens: &[Token], read: &mut Read) {
    let cursor = Cursor::new(text, lang, tokens);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if cursor.is_plain(at) && !opens_coin(&cursor, at) {
            at += 1;
            continue;
        }
        read.impossible.extend(impossible::read(&cursor, at));
        match step(&cursor, at) {
            Some(one) => {
                at = one.next;
                found.push(one);
            }
            None => at = noise::skip(&cursor, at),
        }
    }
    range::share_units(&cursor, &mut found);
    range::share_months(&cursor, &mut found);
    for one in &found {
        read.facts.push(fact(&cursor, one));
    }
}

/// Whether a word that means nothing may begin a currency: `US$`, ر.س.
fn opens_coin(cursor: &Cursor, at: usize) -> bool {
    match cursor.mark(at + 1) {
        Some('$') => true,
        Some('.') => cursor.text(at).chars().count() == 1,
        _ => false,
    }
}

fn step(cursor: &Cursor, at: usize) -> Option<Found> {
    time::read(cursor, at)
        .or_else(|| hijri::read(cursor, at))
        .or_else(|| date::read(cursor, at))
        .or_else(|| year::read(cursor, at))
        .or_else(|| calendar::read(cursor, at))
        .or_else(|| order::read(cursor, at))
        .or_else(|| {
            noise::is_clear(cursor, at)
                .then(|| quantity::read(cursor, at))
                .flatten()
        })
        .or_else(|| share::read(cursor, at))
}

fn fact(cursor: &Cursor, found: &Found) -> Fact {
    let tokens = &cursor.tokens[found.first..found.next];
    let start = tokens[0].start - cursor.article_before(found.first, found.value);
    let counts = found.value.amount().is_some()
        || matches!(
            found.value,
            Value::Ordinal(_) | Value::Fraction(_) | Value::Multiple(_)
        );
    Fact {
        span: Span::new(start, tokens[tokens.len() - 1].end),
        value: found.value,
        spelled: counts && !(found.first..found.next).any(|at| cursor.is_digits(at)),
        label: label::is_label(cursor, found),
    }
}
