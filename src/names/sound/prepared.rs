//! One Arabic word, prepared to be compared with many Latin ones.

use super::forward::Scratch;
use super::letters::Spelling;
use super::model::{Comparison, SoundModel};
use super::scorer::Scorer;

/// A Latin word as the model reads it.
#[derive(Clone, Debug)]
pub struct LatinWord(Spelling);

impl LatinWord {
    /// Reads a word; nothing when it has no letters.
    pub fn new(word: &str) -> Option<LatinWord> {
        let spelling = Spelling::latin(word);
        (!spelling.is_empty()).then_some(LatinWord(spelling))
    }
}

/// An Arabic word, ready to be compared: what does not depend on the other word is done once.
#[derive(Clone, Debug)]
pub struct ArabicWord<'m> {
    scorer: Scorer<'m>,
    scratch: Scratch,
    letters: usize,
}

impl<'m> ArabicWord<'m> {
    /// Prepares a word; nothing when it has no letters.
    pub fn new(model: &'m SoundModel, word: &str) -> Option<ArabicWord<'m>> {
        let spelling = Spelling::arabic(word);
        (!spelling.is_empty()).then(|| ArabicWord {
            letters: spelling.letters.len(),
            scorer: Scorer::new(model, &spelling),
            scratch: Scratch::default(),
        })
    }

    /// How well a Latin word fits by the small network alone, as a logarithm per letter: cheap, and
    /// enough to leave out most words.
    pub fn first(&mut self, latin: &LatinWord) -> f32 {
        self.scorer.first(&latin.0, &mut self.scratch) / self.letters as f32
    }

    /// Compares with a Latin word.
    pub fn compare(&mut self, latin: &LatinWord) -> Comparison {
        self.scorer.compare(&latin.0, &mut self.scratch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_against_many() {
        let model = SoundModel::embedded();
        let mut prepared = ArabicWord::new(model, "ماسك").expect("it has letters");
        let musk = LatinWord::new("Musk").expect("it has letters");
        let oracle = LatinWord::new("Oracle").expect("it has letters");
        assert!(prepared.first(&musk) > prepared.first(&oracle));
        assert!(prepared.compare(&musk).probability > prepared.compare(&oracle).probability);
        assert!(LatinWord::new("42").is_none() && ArabicWord::new(model, "42").is_none());
    }
}
