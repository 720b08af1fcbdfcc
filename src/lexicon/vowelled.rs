//! Ordinary Arabic words that stand in names: how they are vowelled, and what English writes for a
//! name that begins with one.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::{ARTICLE, Fold};

/// A word with its vowels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Vowelled {
    /// With its marks; a letter without a mark has no vowel.
    pub(crate) marked: &'static str,
    /// What English writes for a name that begins so: `_` is the rest of the name.
    pub(crate) english: Option<&'static str>,
}

/// The word of these bare letters; titles stand with the article that they have before names.
pub(crate) fn vowelled(letters: &str) -> Option<Vowelled> {
    static WORDS: LazyLock<FxHashMap<String, Vowelled>> = LazyLock::new(|| {
        let lines = include_str!("../../data/lexicon/vowelled.tsv").lines();
        let rows = lines.filter(|it| !it.is_empty() && !it.starts_with('#'));
        rows.map(row).collect()
    });
    let seat = |seat| {
        let rest = letters.strip_prefix(ALEF)?;
        WORDS.get(&format!("{seat}{rest}"))
    };
    let found = WORDS
        .get(letters)
        .or_else(|| SEATS.into_iter().find_map(seat));
    found.copied()
}

/// An alef without its hamza, and what it may stand for.
const ALEF: char = 'ا';
const SEATS: [char; 3] = ['أ', 'إ', 'آ'];

fn row(line: &'static str) -> (String, Vowelled) {
    let (marked, english) = match line.split_once('\t') {
        Some((marked, english)) => (marked, Some(english)),
        None => (line, None),
    };
    let word = Vowelled { marked, english };
    (Fold::NOTHING.word(marked).into_owned(), word)
}

/// The marks of a word that stands here with or without its article; given without it.
pub(crate) fn marks_of(letters: &str) -> Option<&'static str> {
    let title = || {
        vowelled(&format!("{ARTICLE}{letters}"))?
            .marked
            .strip_prefix(ARTICLE)
    };
    vowelled(letters).map(|it| it.marked).or_else(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_letters() {
        let church = vowelled("كنيسة").expect("a word");
        assert_eq!(church.english, Some("Church of _"));
        assert_eq!(vowelled("فلاسفة").and_then(|it| it.english), None);
        assert!(marks_of("ملك").is_some_and(|it| it.starts_with('م')));
        assert_eq!(vowelled("ماسك"), None);
        assert_eq!(vowelled("امة"), vowelled("أمة"));
    }

    #[test]
    fn every_row_is_one_word_with_a_place_for_the_rest() {
        let lines = include_str!("../../data/lexicon/vowelled.tsv").lines();
        for line in lines.filter(|it| !it.is_empty() && !it.starts_with('#')) {
            let (letters, word) = row(line);
            assert!(!letters.contains(' '), "{line}");
            assert_eq!(vowelled(&letters), Some(word), "{line} stands twice");
            let english = word.english.unwrap_or("_");
            assert_eq!(english.matches('_').count(), 1, "{line}");
        }
    }
}
