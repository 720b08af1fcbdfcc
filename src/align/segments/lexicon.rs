//! Frequent words in both languages: `data/words.tsv`, written for this purpose.
//!
//! A row is one meaning; its words on either side count as the same. Digits among the English words
//! make the row a number (`3 three` and `ثلاثة`). The text is folded as it is looked up.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::{arabic, english};

static WORDS: &str = include_str!("../../../data/words.tsv");

/// What a word may mean: numbers of rows.
type Rows = Vec<u16>;

/// The dictionary, ready for look-up.
pub(super) struct Lexicon {
    english: FxHashMap<&'static str, Rows>,
    arabic: FxHashMap<String, Rows>,
    /// For each row the number that it is, if it is one.
    numbers: Vec<Option<&'static str>>,
}

impl Lexicon {
    /// The one that is part of the library.
    pub(super) fn embedded() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| Lexicon::new(WORDS))
    }

    fn new(text: &'static str) -> Lexicon {
        let mut lexicon = Lexicon {
            english: FxHashMap::default(),
            arabic: FxHashMap::default(),
            numbers: Vec::new(),
        };
        let rows = text.lines().filter(|line| !line.starts_with('#'));
        let mut letters = String::new();
        for (row, (en, ar)) in rows.filter_map(|line| line.split_once('\t')).enumerate() {
            let Ok(row) = u16::try_from(row) else { break };
            let is_digit = |c: char| c.is_ascii_digit();
            lexicon
                .numbers
                .push(en.split(' ').find(|it| it.starts_with(is_digit)));
            for word in en.split(' ').filter(|it| !it.starts_with(is_digit)) {
                lexicon.english.entry(word).or_default().push(row);
            }
            for word in ar.split(' ') {
                arabic::folded(word, &mut letters);
                let rows = lexicon.arabic.entry(letters.clone()).or_default();
                if !rows.contains(&row) {
                    rows.push(row);
                }
            }
        }
        lexicon
    }

    /// The meanings of an English word in lower case.
    pub(super) fn english(&self, word: &str) -> &[u16] {
        let known = |form: &str| self.english.get(form);
        english::forms(word, known).map_or(&[], |it| it)
    }

    /// The meanings of an Arabic word whose letters are folded.
    pub(super) fn arabic(&self, letters: &str) -> &[u16] {
        let known = |form: &str| self.arabic.get(form);
        arabic::forms(letters, known).map_or(&[], |it| it)
    }

    /// The number that a meaning is, in digits.
    pub(super) fn number(&self, row: u16) -> Option<&'static str> {
        self.numbers[row as usize]
    }
}
