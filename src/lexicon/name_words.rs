//! English words that stand in names, and what Arabic says for them (`data/lexicon/name_words.tsv`).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// What a word does in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// It says what a body is, and the rest is translated as far as it can be: University.
    Body,
    /// It says what a company or a medium is, and the rest is spelled by its sound: Airlines.
    Company,
    /// It says what a place is: River.
    Place,
    /// It says what an event or an act is: War.
    Event,
    /// An adjective: National.
    Adjective,
    /// An adjective of a people, a place or a faith: French.
    Demonym,
    /// A noun before another one: Health. Its Arabic is definite.
    Noun,
}

impl Role {
    /// Whether it says what the whole is.
    pub(crate) fn is_head(self) -> bool {
        matches!(self, Role::Body | Role::Company | Role::Place | Role::Event)
    }
}

/// An English word, or several, as a part of names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NameWord {
    /// What it does.
    pub(crate) role: Role,
    /// In Arabic: heads and adjectives without an article, adjectives in the masculine.
    pub(crate) arabic: &'static str,
    /// Whether a head is feminine.
    pub(crate) is_feminine: bool,
    /// The feminine of an adjective, where ة alone does not make it.
    feminine: Option<&'static str>,
}

impl NameWord {
    /// The feminine of an adjective.
    pub(crate) fn feminine(&self) -> String {
        let own = self.feminine.map(str::to_owned);
        own.unwrap_or_else(|| format!("{}ة", self.arabic))
    }
}

/// Most words that an entry has.
pub(crate) const MOST_WORDS: usize = 2;

/// Everything that words in small letters, with single spaces between them, can be in a name.
pub(crate) fn name_words(words: &str) -> &'static [NameWord] {
    static WORDS: LazyLock<FxHashMap<&str, Vec<NameWord>>> = LazyLock::new(|| {
        let lines = include_str!("../../data/lexicon/name_words.tsv").lines();
        let mut words: FxHashMap<&str, Vec<NameWord>> = FxHashMap::default();
        for (english, word) in lines.filter_map(row) {
            words.entry(english).or_default().push(word);
        }
        words
    });
    WORDS.get(words).map_or(&[], Vec::as_slice)
}

/// What words are in a name, if they can be this.
pub(crate) fn name_word(words: &str, fits: impl Fn(Role) -> bool) -> Option<NameWord> {
    name_words(words).iter().copied().find(|it| fits(it.role))
}

fn row(line: &'static str) -> Option<(&'static str, NameWord)> {
    let mut cells = line.split('\t');
    let role = match cells.next()? {
        "o" => Role::Body,
        "c" => Role::Company,
        "p" => Role::Place,
        "e" => Role::Event,
        "a" => Role::Adjective,
        "d" => Role::Demonym,
        "n" => Role::Noun,
        _ => return None,
    };
    let (english, arabic, more) = (cells.next()?, cells.next()?, cells.next());
    let word = NameWord {
        role,
        arabic,
        is_feminine: role.is_head() && more == Some("f"),
        feminine: more.filter(|_| !role.is_head()),
    };
    Some((english, word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::is_arabic_letter;

    #[test]
    fn every_row_is_read() {
        let lines = include_str!("../../data/lexicon/name_words.tsv").lines();
        for line in lines.filter(|it| !it.starts_with('#')) {
            let (english, word) = row(line).unwrap_or_else(|| panic!("{line}"));
            assert!(english.split(' ').count() <= MOST_WORDS, "{line}");
            let is_arabic = |c: char| c == ' ' || is_arabic_letter(c);
            assert!(word.arabic.chars().all(is_arabic), "{line}");
            assert_eq!(english, english.to_lowercase(), "{line}");
        }
    }

    #[test]
    fn words_say_what_they_are() {
        let arabic = |word: &str| name_word(word, |_| true).map(|it| it.arabic);
        assert_eq!(arabic("university"), Some("جامعة"));
        assert_eq!(arabic("human rights"), Some("حقوق الإنسان"));
        assert_eq!(arabic("blorptang"), None);
        let supreme = name_word("supreme", |it| it == Role::Adjective);
        assert_eq!(supreme.map(|it| it.feminine()), Some("عليا".to_owned()));
    }
}
