//! How a reading of an Arabic word begins, beside the Latin word that it may be.

use crate::align::words::arabic::Stem;

/// What a reading loses for how it begins: with a clitic that the Latin word does not begin with,
/// or without one that it does begin with.
pub(super) fn unlike_start(stems: &[Stem], stem: usize, latin: &str) -> f32 {
    let first = |at: usize| stems[at].word.chars().next();
    let begins = |letters: &[char]| latin.to_lowercase().starts_with(letters);
    let is_like = |letter: Option<char>| match letter {
        Some('و') => begins(&['w', 'v', 'u', 'o', 'h']),
        Some('ب') => begins(&['b', 'p']),
        Some('ف') => begins(&['f', 'v', 'w', 'p']),
        Some('ك') => begins(&['k', 'c', 'q', 'g', 'x']),
        Some('ل') => begins(&['l']),
        _ => true,
    };
    let lost = stem > 0 && first(0) != Some('و') && first(0) != first(stem) && is_like(first(0));
    let kept = stem + 1 < stems.len() && !is_like(first(stem));
    if kept || lost && matches!(first(0), Some('ب' | 'ف' | 'ك' | 'ل')) {
        FOREIGN_START
    } else {
        0.0
    }
}

/// What such a reading loses.
const FOREIGN_START: f32 = 2.5;
