//! Words of both scripts, prepared to be compared with many of the other.

use super::forward::Scratch;
use super::letters::Spelling;
use super::model::{Comparison, SoundModel};
use super::net::Encoded;
use super::scorer::Scorer;

/// A Latin word as a model reads it.
#[derive(Clone, Debug)]
pub struct LatinWord {
    spelling: Spelling,
    /// For the small network.
    encoded: Encoded,
}

impl LatinWord {
    /// Reads a word as `model` does, which is the one to compare it with; nothing when it has no
    /// letters.
    pub fn new(model: &SoundModel, word: &str) -> Option<LatinWord> {
        let spelling = Spelling::latin(word);
        (!spelling.is_empty()).then(|| LatinWord {
            encoded: model.to_folded.encode(&spelling),
            spelling,
        })
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

    /// Compares with a Latin word.
    pub fn compare(&mut self, latin: &LatinWord) -> Comparison {
        let scratch = &mut self.scratch;
        let first = self.scorer.first_encoded(&latin.encoded, scratch);
        self.scorer.compare_further(&latin.spelling, first, scratch)
    }

    /// Compares with a Latin word if it fits well enough by the small network alone, which is cheap and
    /// leaves out most words: `least` is a logarithm per letter.
    pub fn compare_from(&mut self, latin: &LatinWord, least: f32) -> Option<Comparison> {
        let scratch = &mut self.scratch;
        let first = self.scorer.first_encoded(&latin.encoded, scratch);
        let fits = first / self.letters as f32 >= least;
        fits.then(|| self.scorer.compare_further(&latin.spelling, first, scratch))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_against_many() {
        let model = SoundModel::embedded();
        let mut prepared = ArabicWord::new(model, "ماسك").expect("it has letters");
        let latin = |word| LatinWord::new(model, word);
        let musk = latin("Musk").expect("it has letters");
        let oracle = latin("Oracle").expect("it has letters");
        assert!(prepared.compare(&musk).probability > prepared.compare(&oracle).probability);
        let fits = prepared.compare_from(&musk, -2.0);
        assert_eq!(fits, Some(prepared.compare(&musk)));
        assert_eq!(fits, model.compare("Musk", "ماسك"));
        assert_eq!(prepared.compare_from(&oracle, -2.0), None);
        assert!(latin("42").is_none() && ArabicWord::new(model, "42").is_none());
    }
}
