//! Words of both scripts, prepared to be compared with many of the other.

use std::sync::OnceLock;

use super::forward::Scratch;
use super::letters::Spelling;
use super::model::SoundModel;
use super::net::Encoded;
use super::scorer::Scorer;

/// A Latin word as a model reads it. What a network needs of it takes a kilobyte, and is made when the word
/// is first compared by that network: texts have many words that are compared with none.
#[derive(Clone, Debug)]
pub struct LatinWord {
    pub(super) spelling: Spelling,
    /// For the small network.
    folded: OnceLock<Box<Encoded>>,
    /// For the network to Arabic as it is written.
    written: OnceLock<Box<Encoded>>,
}

impl LatinWord {
    /// Reads a word; nothing when it has no letters. It is compared by one model alone.
    pub fn new(word: &str) -> Option<LatinWord> {
        let spelling = Spelling::latin(word);
        (!spelling.is_empty()).then(|| LatinWord {
            folded: OnceLock::new(),
            written: OnceLock::new(),
            spelling,
        })
    }

    /// For the small network of its model.
    pub(super) fn folded(&self, model: &SoundModel) -> &Encoded {
        let encode = || Box::new(model.to_folded.encode(&self.spelling));
        self.folded.get_or_init(encode)
    }

    /// For the network to Arabic as it is written.
    pub(super) fn written(&self, model: &SoundModel) -> &Encoded {
        let encode = || Box::new(model.to_arabic.encode(&self.spelling));
        self.written.get_or_init(encode)
    }
}

/// An Arabic word, ready to be compared: what does not depend on the other word is done once.
#[derive(Clone, Debug)]
pub struct ArabicWord<'m> {
    scorer: Scorer<'m>,
    scratch: Scratch,
}

impl<'m> ArabicWord<'m> {
    /// Prepares a word; nothing when it has no letters.
    pub fn new(model: &'m SoundModel, word: &str) -> Option<ArabicWord<'m>> {
        let spelling = Spelling::arabic(word);
        (!spelling.is_empty()).then(|| ArabicWord {
            scorer: Scorer::new(model, &spelling),
            scratch: Scratch::default(),
        })
    }

    /// The chance that it is one name with a Latin word.
    pub fn chance(&mut self, latin: &LatinWord) -> f32 {
        let first = self.scorer.first_of(latin, &mut self.scratch);
        self.chance_after(latin, first)
    }

    /// The same for a Latin word to which the small network has given `first`, as [`LatinPass`] asks it.
    ///
    /// [`LatinPass`]: super::LatinPass
    pub fn chance_after(&mut self, latin: &LatinWord, first: f32) -> f32 {
        self.scorer.chance(latin, first, &mut self.scratch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_against_many() {
        let model = SoundModel::embedded();
        let mut prepared = ArabicWord::new(model, "ماسك").expect("it has letters");
        let latin = LatinWord::new;
        let musk = latin("Musk").expect("it has letters");
        let oracle = latin("Oracle").expect("it has letters");
        assert!(prepared.chance(&musk) > prepared.chance(&oracle));
        let compared = model.compare("Musk", "ماسك").expect("it has letters");
        assert_eq!(prepared.chance(&musk), compared.probability);
        assert_eq!(prepared.chance(&musk), prepared.chance(&musk.clone()));
        assert!(latin("42").is_none() && ArabicWord::new(model, "42").is_none());
    }
}
