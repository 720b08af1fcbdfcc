//! Words before a place that say what it is.

use crate::align::candidates::Place;
use crate::text::last_word;

/// Words behind which what looks like a name says what is counted: مليون أورو.
#[rustfmt::skip]
pub(super) const MAGNITUDES: &[&str] = &["مليون", "مليار", "مليوني", "ملياري", "ملايين", "مليارات"];
/// The word behind which a place says by which clock an hour is told: بتوقيت غرينتش.
pub(super) const CLOCK: &[&str] = &["توقيت"];

/// Whether one of `words` stands directly before a place.
pub(super) fn follows(words: &[&str], text: &str, place: &Place) -> bool {
    let start = place.clitic.start.min(place.span.start);
    let word = last_word(text[..start].trim_end_matches([' ', '\u{A0}']));
    let bare = word.strip_prefix(['و', 'ب', 'ل']).unwrap_or(word);
    place.arabic && words.contains(&bare)
}
