//! Arabic words: folding for the vocabulary, and the clitics before them.

use std::borrow::Cow;

use super::Sense;
use super::arabic::meaning;
use crate::text::{Fold, Proclitics, is_arabic_letter, noun_readings, start_of_letter};

/// What stands before a word inside its run of letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::facts) struct Clitics {
    /// Length in bytes of the original text.
    pub(in crate::facts) len: usize,
    /// و, ف
    pub(in crate::facts) and: bool,
    /// ب, ل, ك
    pub(in crate::facts) preposition: Option<char>,
    /// ال
    pub(in crate::facts) article: bool,
}

impl Clitics {
    fn new(clitics: Proclitics, len: usize) -> Clitics {
        Clitics {
            len,
            and: clitics.conjunction.is_some(),
            preposition: clitics.preposition,
            article: clitics.article,
        }
    }
}

/// How the vocabulary is compared. A madda stays, for آب is a month and أب a father; the hamza of ئ
/// stays, because مية is not مئة.
pub(super) const FOLD: Fold = Fold::LETTERS
    .without(Fold::MADDA)
    .without(Fold::HAMZA_ON_YEH);

/// No word of the vocabulary with its clitics has more letters than this.
const MAX_LETTERS: usize = 20;
/// What is left must have this many letters: لست is not ست, nor لين ين. The exceptions are آب, which
/// no proclitic makes another word, and ست after و, which is all but never the beginning of a word.
const MIN_STEM: usize = 3;

/// The meaning of an Arabic word and the clitics that it stands after. س is not among them: it goes
/// before verbs.
pub(in crate::facts) fn arabic(word: &str) -> (Sense, Clitics) {
    let Some(folded) = fold(word) else {
        return (Sense::Plain, Clitics::default());
    };
    if let Some(sense) = meaning(&folded).filter(|_| !is_and_one(word, &folded)) {
        return (sense, Clitics::default());
    }
    for reading in noun_readings(&folded).skip(1) {
        let stem = reading.stem;
        let six = stem == "ست" && reading.clitics == Proclitics::AND;
        let is_long = stem.chars().nth(MIN_STEM - 1).is_some() || stem == "آب" || six;
        if let Some(sense) = meaning(stem).filter(|_| is_long) {
            let len = start_of_letter(word, reading.taken);
            return (sense, Clitics::new(reading.clitics, len));
        }
    }
    (Sense::Plain, Clitics::default())
}

/// Whether a word that folds to واحد is وأحد: ستمئة وأحد عشر.
fn is_and_one(word: &str, folded: &str) -> bool {
    folded == "واحد" && word.contains('أ')
}

/// The word as the vocabulary spells it; `None` where it is too long for any of its words.
fn fold(word: &str) -> Option<Cow<'_, str>> {
    let mut letters = word.chars().filter(|&c| is_arabic_letter(c));
    letters.nth(MAX_LETTERS).is_none().then(|| FOLD.word(word))
}

#[cfg(test)]
mod tests {
    use super::super::Form;
    use super::*;
    use crate::facts::Magnitude;

    #[test]
    fn clitics_stand_outside_the_word() {
        let million = Sense::Scale(Magnitude::Million, Form::Singular);
        for (word, stem) in [
            ("والمليون", "مليون"),
            ("لِلْمليون", "مليون"),
            ("بـمليون", "مليون"),
            ("مليونَ", "مليونَ"),
            ("وكالمليون", "مليون"),
            (
                "\u{FEE3}\u{FEE0}\u{FEF4}\u{FEEE}\u{FEE5}",
                "\u{FEE3}\u{FEE0}\u{FEF4}\u{FEEE}\u{FEE5}",
            ),
        ] {
            let (sense, clitics) = arabic(word);
            assert_eq!((sense, &word[clitics.len..]), (million, stem));
        }
        let (_, clitics) = arabic("وبالمليون");
        assert!(clitics.and && clitics.article && clitics.preposition == Some('ب'));
        assert_eq!(arabic("والمليون").1.preposition, None);
        assert_eq!(arabic("لست").0, Sense::Plain);
        assert_eq!(arabic("وست").0, Sense::Count(6));
        assert_eq!(arabic("وأحد").0, Sense::One);
        assert_eq!(arabic("واحد").0, Sense::Count(1));
        assert_eq!(arabic("بين").0, Sense::From);
    }
}
