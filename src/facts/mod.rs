//! Row 2: numbers, money, percentages, measures, dates and times in Arabic and English text.
//!
//! [`find`] reads a text once and gives its [`Fact`]s in order; [`Value::agreement`] says whether
//! two of them are the same across languages; [`Value::message`] is how it is said in either.
//!
//! What is a fact, and what is not (the whole of it is in `docs/explanation/figures.md`):
//! - `500 مليار دولار`, `نصف مليون`, `مليوني يورو`, `$2.5bn`, `3.5%`, `خمسة بالمئة` are; "billions
//!   of dollars", عشرات الملايين and a bare "half" are too vague to be.
//! - A date is what the text says of it: day and month, month and year, a month or a year alone.
//!   Month names that are also common words (May, مارس) need a word before them or a figure.
//!   `3/4/2025` in English is left alone, because the day cannot be distinguished from the month.
//! - The first part of a range takes the unit of the second: `3–5%` are two percentages.
//! - Clitics (و500, لـ10, والمليار) are outside the span. The article of an order, a day or another
//!   time (الثالث, الأسبوع الماضي) is inside.
//! - Orders in words count from three on. The number of a king (محمد السادس) is a part of his name.
//! - Days and years relative to the day of writing (أمس, "last year") are kept as written.
//! - Versions, telephone numbers, addresses and names with digits (HER2, GPT-4) give no number.
//! - `1.500` has two readings; the likelier one is the value, the other is kept beside it.

mod agree;
mod almanac;
mod calendar;
mod currency;
mod date;
mod decimal;
mod figure;
mod impossible;
mod known;
mod lex;
mod list;
mod measure;
mod message;
mod mixed;
mod parse;
mod value;
mod weigh;
mod words;

pub use agree::Agreement;
pub use calendar::{Fraction, Period, Relative};
pub use currency::{Currency, Noun};
pub use date::{Date, DayHalf, Time};
pub use decimal::Decimal;
pub use impossible::{Contradiction, ImpossibleDate};
pub use list::Facts;
pub use measure::Unit;
pub use value::{Amount, Magnitude, Value};

use crate::text::scans::{Search, record};
use crate::text::{Lang, Span};
use lex::{Kind, Lexer, Token};

/// A value with its place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Where it stands, without clitics.
    pub span: Span,
    /// What it says.
    pub value: Value,
    /// Whether it is written in words alone. A small number in words ("three people") is a weaker
    /// fact than one in digits.
    pub spelled: bool,
    /// Whether it is the number of a thing, or a part of its name, and says neither how much nor when:
    /// the 2254 of a resolution, 27001 of a standard, شارع 26 يوليو, the number of a verse.
    pub label: bool,
}

/// The maximum number of tokens read together, so that memory stays small on any input.
const WINDOW: usize = 16_384;

/// All facts of `text`, in order and without overlap.
///
/// `lang` is the language of the text. It decides only what is ambiguous in itself: `12.500` and
/// `3/4/2025`. Words of both languages are understood in either.
pub fn find(text: &str, lang: Lang) -> Vec<Fact> {
    read(text, lang).facts.iter().collect()
}

/// What is read in a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// As [`find`] gives them.
    pub facts: Facts,
    /// The dates that cannot be, in order; where their parts are facts, these are among the facts.
    pub impossible: Vec<ImpossibleDate>,
}

impl Read {
    /// Adds what was read in a part of the text that begins at byte `start`.
    pub fn add(&mut self, part: Read, start: usize) {
        if self.facts.is_empty() && start == 0 {
            self.facts = part.facts;
        } else {
            self.facts.add(&part.facts, start);
        }
        let moved = part.impossible.into_iter().map(|it| ImpossibleDate {
            span: it.span.shift(start),
            ..it
        });
        self.impossible.extend(moved);
    }
}

/// All facts of `text` and the dates that cannot be; `lang` as for [`find`].
pub fn read(text: &str, lang: Lang) -> Read {
    record(Search::Facts, text.len());
    let mut read = Read::default();
    let mut window: Vec<Token> = Vec::new();
    for token in Lexer::new(text, lang) {
        if is_full(&window, &token) {
            parse::parse(text, lang, &window, &mut read);
            window.clear();
        }
        window.push(token);
    }
    parse::parse(text, lang, &window, &mut read);
    weigh::settle(text, &mut read.facts);
    read
}

/// Whether to read what has come before `next` is added: at a wall, at the end of a sentence once
/// there is much, and in any case when there is too much.
fn is_full(window: &[Token], next: &Token) -> bool {
    let Some(last) = window.last() else {
        return false;
    };
    let sentence_ends = matches!(last.kind, Kind::Mark('.')) && !next.glued;
    matches!(last.kind, Kind::Wall)
        || window.len() >= WINDOW
        || (sentence_ends && window.len() >= WINDOW / 2)
}

#[cfg(test)]
mod tests;
