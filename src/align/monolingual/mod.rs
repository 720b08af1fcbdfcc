//! Names that a text writes in Arabic letters alone: words that are foreign by their form.

mod clues;
mod features;
mod names;
mod native;
mod patterns;
mod reading;
mod standing;
mod surnames;
mod vocabulary;

pub(super) use clues::{Clue, kind_said};
pub(super) use names::Recognizer;
pub(super) use native::{Native, native};
pub(super) use surnames::with_surnames;

use super::words::arabic;
use crate::lexicon::ordinary::is_everyday_word;
use crate::names::sound::SoundModel;
use native::is_listed;

/// Whether a word is Arabic by its form, with or without its clitics.
pub(super) fn is_native(word: &str) -> bool {
    let spans = arabic::word_spans(word);
    let mut stems = spans.flat_map(|span| arabic::readings(word, span));
    stems.any(|(_, it)| is_everyday_word(&it) || native(&it) > Native::No)
}

/// Whether a word without clitics is surely Arabic: a frequent one, or one of the list as it stands.
pub(super) fn is_arabic_word(word: &str) -> bool {
    is_everyday_word(word) || is_listed(word)
}

/// Whether a word, its clitics with it, is built as no Arabic word and looks like a name.
pub fn is_foreign(word: &str) -> bool {
    /// Lowest logarithm per letter.
    const FAMILIAR: f32 = -2.8;
    !is_everyday_word(word)
        && !is_native(word)
        && SoundModel::embedded().familiarity(word) > FAMILIAR
}
