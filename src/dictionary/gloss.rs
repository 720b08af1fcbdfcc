//! What a word means, in as few words as running text has room for.

use std::sync::Arc;

use super::Dictionaries;
use super::find::FOLDED;
use crate::lexicon::Lexicon;

/// The most words of a gloss.
const LONGEST_GLOSS: usize = 4;

/// What a word means, shortly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gloss {
    /// Its first sense.
    pub text: String,
    /// What the dictionary calls itself.
    pub source: Arc<str>,
}

impl Dictionaries {
    /// What a word means by the first entry of that word itself, in running text: the first of its words
    /// for it, without the capital that dictionaries begin ordinary words with. `None` where no entry
    /// answers or can be read, or where it explains instead of translating.
    pub fn gloss(&self, word: &str) -> Option<Gloss> {
        let found = self.lookup(word, 1).ok()?.into_iter().next()?;
        let text = found.senses.into_iter().next()?;
        let first = text.split([';', ',', '(', '.']).next()?.trim();
        let words = first.split_whitespace().count();
        let fits = found.score >= FOLDED && (1..=LONGEST_GLOSS).contains(&words);
        fits.then(|| Gloss {
            text: in_text(first.to_owned()),
            source: found.source,
        })
    }
}

/// A sense as it is written inside a sentence: `Book` is `book`, `London` stays.
fn in_text(sense: String) -> String {
    let first = sense.split(|c: char| !c.is_alphabetic()).next();
    let first = first.unwrap_or_default();
    let capitals = first.chars().filter(|it| it.is_uppercase()).count();
    let is_word = |it: &str| Lexicon::shipped().is_some_and(|lexicon| lexicon.is_english_word(it));
    if capitals == 1 && first.starts_with(char::is_uppercase) && is_word(first) {
        first.to_lowercase() + &sense[first.len()..]
    } else {
        sense
    }
}
