//! Abbreviations of currencies: ر.س., د.إ, L.E., and م.د for millions of dinars.

use super::cursor::Cursor;
use crate::facts::{Currency, Noun};

/// Two letters with dots, and the code of what they stand for.
const ABBREVIATIONS: &[(&str, &str, &str)] = &[
    ("ر", "س", "SAR"),
    ("ر", "ق", "QAR"),
    ("ر", "ع", "OMR"),
    ("ر", "ي", "YER"),
    ("د", "إ", "AED"),
    ("د", "ك", "KWD"),
    ("د", "ب", "BHD"),
    ("د", "ع", "IQD"),
    ("د", "ت", "TND"),
    ("د", "ج", "DZD"),
    ("د", "ل", "LYD"),
    ("د", "أ", "JOD"),
    ("د", "م", "MAD"),
    ("ج", "م", "EGP"),
    ("ج", "س", "SDG"),
    ("ل", "س", "SYP"),
    ("ل", "ل", "LBP"),
    ("ل", "ت", "TRY"),
    ("L", "E", "EGP"),
];

/// The currency that an abbreviation at `at` names, and the token after it.
pub(super) fn read(cursor: &Cursor, at: usize) -> Option<(Currency, usize)> {
    let next = second(cursor, at)?;
    let letters = (cursor.text(at), cursor.text(next));
    let row = ABBREVIATIONS.iter().find(|row| (row.0, row.1) == letters)?;
    Some((Currency::Iso(row.2), next + 1 + last_dot(cursor, next)))
}

/// م.د and م د: millions of a currency.
pub(super) fn millions(cursor: &Cursor, at: usize) -> Option<(Currency, usize)> {
    let next = (cursor.text(at) == "م")
        .then(|| second(cursor, at))
        .flatten()?;
    let currency = match cursor.text(next) {
        "د" => Currency::Bare(Noun::Dinar),
        "دج" => Currency::Iso("DZD"),
        "دت" => Currency::Iso("TND"),
        _ => return None,
    };
    Some((currency, next + 1 + last_dot(cursor, next)))
}

/// The second letter of an abbreviation.
fn second(cursor: &Cursor, at: usize) -> Option<usize> {
    let dot = cursor.mark(at + 1) == Some('.') && cursor.is_glued(at + 1);
    let joined = dot && cursor.is_word(at + 2) && cursor.is_glued(at + 2);
    (joined && cursor.clitics(at + 2).len == 0).then_some(at + 2)
}

/// The dot after the last letter belongs to it where the sentence goes on.
fn last_dot(cursor: &Cursor, last: usize) -> usize {
    let dot = cursor.mark(last + 1) == Some('.') && cursor.is_glued(last + 1);
    usize::from(dot && (cursor.is_word(last + 2) || cursor.is_digits(last + 2)))
}
