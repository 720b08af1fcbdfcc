//! Mentions for spreadsheets: one row a mention, pure text, formula-like cells guarded.

use std::convert::Infallible;

use crate::align::{MentionRow, NameRows, Rows};
use crate::glossary::{Glossary, TermStatus};
use crate::render::shared::csv::cell_into;
use crate::text::{Lang, Script};

pub(super) const HEADER: [&str; 14] = [
    "concept",
    "en",
    "ar",
    "kind",
    "path",
    "start",
    "end",
    "line",
    "column",
    "text",
    "clitics",
    "script",
    "status",
    "confidence",
];

/// How much is handed on at a time, in bytes: what lies in a near cache when it is.
const PART: usize = 64 * 1024;

/// The report as CSV: UTF-8, LF, a header row.
pub fn render(rows: &Rows<'_>) -> String {
    let mut out = Vec::new();
    let Ok(()) = render_parts(rows, |part| {
        out.extend_from_slice(part);
        Ok::<(), Infallible>(())
    });
    String::from_utf8(out).unwrap_or_default()
}

/// The same part by part, as long as `put` takes them: the rows of a large text are more than one
/// wants to hold at once. A part ends with a row.
///
/// # Errors
/// What `put` gives.
pub fn render_parts<E>(
    rows: &Rows<'_>,
    mut put: impl FnMut(&[u8]) -> Result<(), E>,
) -> Result<(), E> {
    let mut out = Vec::with_capacity(PART + PART / 8);
    out.extend_from_slice(HEADER.join(",").as_bytes());
    out.push(b'\n');
    let mut tails = Tails::default();
    let (mut head, mut cell) = (Vec::new(), Vec::new());
    for name in rows.names() {
        head_into(&mut head, &name, rows);
        // The term that `cell` says.
        let mut written = None;
        for row in name.mentions() {
            out.extend_from_slice(&head);
            numbers_into(&mut out, &row);
            if !row.is_term() {
                cell_into(&mut out, row.text());
            } else {
                if written.replace(row.term()) != Some(row.term()) {
                    cell.clear();
                    cell_into(&mut cell, row.text());
                }
                out.extend_from_slice(&cell);
            }
            // Letters alone: nothing to guard, nothing to quote.
            out.extend_from_slice(row.clitics().as_bytes());
            out.extend_from_slice(tails.of(&row));
            if out.len() >= PART {
                put(&out)?;
                out.clear();
            }
        }
    }
    put(&out)
}

/// What every row of a name begins with.
fn head_into(head: &mut Vec<u8>, name: &NameRows<'_, '_>, rows: &Rows<'_>) {
    let glossary: &Glossary = rows.glossary();
    let concept = glossary.concept(name.concept());
    let preferred = |lang| glossary.preferred(name.concept(), lang).unwrap_or_default();
    head.clear();
    for cell in [
        &concept.id,
        preferred(Lang::En),
        preferred(Lang::Ar),
        concept.kind.name(),
        rows.document().path(),
    ] {
        cell_into(head, cell);
    }
}

/// The ends of rows, from after the clitics on: a report has few that differ.
#[derive(Default)]
struct Tails {
    all: Vec<(TailKey, Vec<u8>)>,
    /// The last one that was used.
    last: usize,
}

/// What the end of a row says.
type TailKey = (Script, TermStatus, u32);

impl Tails {
    fn of(&mut self, row: &MentionRow<'_, '_>) -> &[u8] {
        let kind = (row.script(), row.status(), row.confidence().to_bits());
        if self.all.get(self.last).is_none_or(|it| it.0 != kind) {
            let place = self.all.iter().position(|it| it.0 == kind);
            self.last = place.unwrap_or(self.all.len());
            if place.is_none() {
                self.all.push((kind, tail(row)));
            }
        }
        &self.all[self.last].1
    }
}

fn tail(row: &MentionRow<'_, '_>) -> Vec<u8> {
    let thousandths = (f64::from(row.confidence()) * 1000.0).round_ties_even() as usize;
    let (script, status) = (row.script().name(), row.status().name());
    let (ones, rest) = (thousandths / 1000, thousandths % 1000);
    format!(",{script},{status},{ones}.{rest:03}\n").into_bytes()
}

/// Appends the numbers of a row, each with a comma.
fn numbers_into(out: &mut Vec<u8>, row: &MentionRow<'_, '_>) {
    let mut text = [b','; 4 * 21];
    let mut at = text.len();
    let span = row.span();
    // The last first: digits come from the end.
    for number in [row.column(), row.line(), span.end, span.start] {
        at = put_digits(&mut text, at - 1, number);
    }
    out.extend_from_slice(&text[at..]);
}

/// The numbers below 100 in two digits each: half as many divisions.
const PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [[0; 2]; 100];
    let mut at = 0;
    while at < 100 {
        pairs[at] = [b'0' + at as u8 / 10, b'0' + at as u8 % 10];
        at += 1;
    }
    pairs
};

/// Puts a number in decimal digits before the place `end`, and gives where they begin.
fn put_digits(text: &mut [u8], end: usize, mut number: usize) -> usize {
    let mut at = end;
    while number >= 10 {
        at -= 2;
        text[at..at + 2].copy_from_slice(&PAIRS[number % 100]);
        number /= 100;
    }
    if number > 0 || at == end {
        at -= 1;
        text[at] = b'0' + number as u8;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn digits_are_those_of_the_number(number: usize, shift in 0_u32..64) {
            let number = number >> shift;
            let mut text = [0; 24];
            let at = put_digits(&mut text, 24, number);
            let expected = number.to_string();
            prop_assert_eq!(&text[at..], expected.as_bytes());
        }
    }
}
