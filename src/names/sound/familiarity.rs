//! How much a word looks like the names that the model was made of.

use super::letters::Spelling;
use super::model::SoundModel;

impl SoundModel {
    /// The logarithm of the chance of a word as a name in Arabic letters, by the letter: near -1 where
    /// it is like many names, below -3 where it is like none. It reads no other script.
    pub fn familiarity(&self, arabic: &str) -> f32 {
        let spelling = Spelling::arabic(arabic);
        let letters = spelling.letters.len() as f32;
        self.arabic_model.score(&spelling.letters) / (letters + 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_more_familiar_than_words() {
        let model = SoundModel::embedded();
        let names = ["ميركل", "واشنطن", "روبرتسون"];
        let words = ["فسيكفيكهم", "ستستخدمونها", "مستضعفون"];
        for (name, word) in names.into_iter().zip(words) {
            let (name, word) = (model.familiarity(name), model.familiarity(word));
            assert!(name > word + 0.5, "{name} {word}");
        }
        assert!(model.familiarity("").is_finite());
    }
}
