//! What a query that no glossary lists can be: an ordinary word, another name, or a listed name that
//! is spelled another way.

use crate::lexicon::{Analysis, Lexicon};
use crate::text::{Fold, Script, is_arabic_letter, is_tashkeel};

/// What the lexicon says of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::names) enum Plausible {
    /// A word of the language, or several: no name, and no misspelling of one.
    Word,
    /// A name in its usual spelling, which need not be a listed one.
    OtherName,
    /// It may be anything.
    Open,
}

impl Plausible {
    /// What `query` can be.
    pub(in crate::names) fn of(query: &str) -> Plausible {
        let Some(lexicon) = Lexicon::shipped() else {
            return Plausible::Open;
        };
        let is_part = |c: char| c.is_alphabetic() || is_tashkeel(c);
        let mut words = query
            .split(|c: char| !is_part(c))
            .filter(|it| !it.is_empty());
        let mut all = words.clone().map(|word| one(lexicon, word));
        if words.next().is_none() || all.clone().any(|it| it == Plausible::Open) {
            return Plausible::Open;
        }
        if all.any(|it| it == Plausible::OtherName) {
            Plausible::OtherName
        } else {
            Plausible::Word
        }
    }
}

fn one(lexicon: &Lexicon<'_>, word: &str) -> Plausible {
    if Script::of(word) == Script::Latin {
        return latin(lexicon, word);
    }
    let readings = lexicon.analyse(word);
    match readings.first() {
        None => Plausible::Open,
        Some(best) if best.lemma.part.is_name() && best.respelled == 0 => Plausible::OtherName,
        Some(best) if best.lemma.part.is_name() || !is_likely(best, word) => Plausible::Open,
        Some(_) => Plausible::Word,
    }
}

/// Whether a word is likely meant: a frequent one for what is joined to it, in its own letters but
/// for those that are written carelessly everywhere.
fn is_likely(reading: &Analysis<'_>, word: &str) -> bool {
    const CARELESS: Fold = Fold::HAMZA_ON_ALEF.with(Fold::MAQSURA).with(Fold::MARBUTA);
    reading.cost <= reading.lemma.frequency + SPARE
        && CARELESS.word(&reading.spelling) == CARELESS.word(word)
}

/// By how many bits clitics may make a word less likely than a single sight of it.
const SPARE: u8 = 2;

fn latin(lexicon: &Lexicon<'_>, word: &str) -> Plausible {
    if lexicon.is_english_word(word) {
        Plausible::Word
    } else if lexicon.names_spelled(word).is_empty() {
        Plausible::Open
    } else {
        Plausible::OtherName
    }
}

/// The likeliest reading of an Arabic word.
pub(super) fn likeliest(word: &str) -> Option<Analysis<'static>> {
    if !word.chars().any(is_arabic_letter) {
        return None;
    }
    Lexicon::shipped()?.analyse(word).into_iter().next()
}

/// The likeliest reading of an Arabic word, if it is an ordinary word.
pub(super) fn ordinary(word: &str) -> Option<Analysis<'static>> {
    likeliest(word).filter(|it| !it.lemma.part.is_name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_names_and_the_rest_are_told_apart() {
        for query in [
            "tax",
            "government",
            "شارع",
            "والمدرسة",
            "school law",
            "خزانة",
        ] {
            assert_eq!(Plausible::of(query), Plausible::Word, "{query}");
        }
        for query in ["Francoise", "محمد بن نايف", "Khalid"] {
            assert_eq!(Plausible::of(query), Plausible::OtherName, "{query}");
        }
        for query in ["زوكربيرق", "Zelinsky", "Krouzo", "", "٧٧", "blorptang"] {
            assert_eq!(Plausible::of(query), Plausible::Open, "{query}");
        }
    }
}
