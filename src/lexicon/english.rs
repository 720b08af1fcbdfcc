//! Which English words are ordinary words.
//!
//! Most are known from the glosses of the lexicon, which are written in lower case. Those of daily
//! life that no gloss needs are listed in `data/lexicon/english.txt`.

use fst::raw::Fst;

use super::Lexicon;

/// Words that no gloss has, in lower case, one a line.
pub(super) const MORE: &str = include_str!("../../data/lexicon/english.txt");

/// Endings of inflected and derived words, with what their stem ends in instead.
const ENDINGS: [(&str, &[&str]); 12] = [
    ("ies", &["y"]),
    ("ied", &["y"]),
    ("es", &["", "e"]),
    ("s", &[""]),
    ("ed", &["", "e"]),
    ("ing", &["", "e"]),
    ("ers", &["", "e"]),
    ("er", &["", "e"]),
    ("est", &["", "e"]),
    ("ly", &["", "le"]),
    ("ness", &[""]),
    ("less", &[""]),
];

impl<'l> Lexicon<'l> {
    /// The ordinary English words as they are listed, in lower case.
    pub(crate) fn english_words(&self) -> &Fst<&'l [u8]> {
        self.packed.english()
    }

    /// Whether `word` is an ordinary English word or a form of one, whatever its case.
    pub fn is_english_word(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.packed.has_english(&word) || english_stems(&word).any(|it| self.is_stem(&it))
    }

    /// Whether a stem is a word, also with a last letter that its ending doubled (running).
    fn is_stem(&self, stem: &str) -> bool {
        let mut letters = stem.chars().rev();
        let doubled = letters.next() == letters.next();
        let single = stem.get(..stem.len().saturating_sub(1));
        let single = single.filter(|it| doubled && it.len() > 2);
        self.packed.has_english(stem) || single.is_some_and(|it| self.packed.has_english(it))
    }
}

/// What `word`, in lower case, may be a form of by its ending: words and what is none.
pub(crate) fn english_stems(word: &str) -> impl Iterator<Item = String> {
    ENDINGS.iter().flat_map(move |(ending, instead)| {
        let stem = word.strip_suffix(ending).filter(|it| it.len() > 1);
        let stems = stem.map(|stem| instead.iter().map(move |it| format!("{stem}{it}")));
        stems.into_iter().flatten()
    })
}

/// The words in lower case of a gloss.
pub(super) fn words_of(gloss: &str) -> impl Iterator<Item = &str> {
    let words = gloss.split(|c: char| !c.is_alphabetic());
    words.filter(|it| it.len() > 1 && it.chars().all(|c| c.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_words_are_known_in_all_forms() {
        let lexicon = Lexicon::shipped().expect("a lexicon");
        for word in [
            "tax", "Peace", "running", "cities", "plumbers", "decided", "quickly",
        ] {
            assert!(lexicon.is_english_word(word), "{word}");
        }
        for word in ["Zelinsky", "Truss", "Lancium", "Khalid", "blorptang", ""] {
            assert!(!lexicon.is_english_word(word), "{word}");
        }
    }
}
