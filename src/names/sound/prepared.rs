//! Words of both scripts, prepared to be compared with many of the other.

use super::forward::Scratch;
use super::letters::Spelling;
use super::model::SoundModel;
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

    /// The chance that it is one name with a Latin word.
    pub fn chance(&mut self, latin: &LatinWord) -> f32 {
        let first = self.first(latin);
        self.scorer
            .chance(&latin.spelling, first, &mut self.scratch)
    }

    /// The same if the Latin word fits well enough by the small network alone, which is cheap and leaves
    /// out most words: `least` is a logarithm per letter.
    pub fn chance_from(&mut self, latin: &LatinWord, least: f32) -> Option<f32> {
        let first = self.first(latin);
        let scratch = &mut self.scratch;
        let fits = first / self.letters as f32 >= least;
        fits.then(|| self.scorer.chance(&latin.spelling, first, scratch))
    }

    fn first(&mut self, latin: &LatinWord) -> f32 {
        self.scorer.first_encoded(&latin.encoded, &mut self.scratch)
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
        assert!(prepared.chance(&musk) > prepared.chance(&oracle));
        let fits = prepared.chance_from(&musk, -2.0);
        assert_eq!(fits, Some(prepared.chance(&musk)));
        let compared = model.compare("Musk", "ماسك");
        assert_eq!(fits, compared.map(|it| it.probability));
        assert_eq!(prepared.chance_from(&oracle, -2.0), None);
        assert!(latin("42").is_none() && ArabicWord::new(model, "42").is_none());
    }
}
