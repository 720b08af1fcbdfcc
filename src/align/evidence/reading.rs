//! One spelling read as one term, with what is asked about it.

use super::{Beside, Sense, Senses};
use crate::glossary::{EntityType, Glossary, Term, TermStatus};
use crate::text::FoldLevel;

/// A match read as one of the terms that it spells.
pub(in crate::align) struct Reading<'r, 'a> {
    pub(in crate::align) glossary: &'a Glossary,
    pub(in crate::align) senses: &'r Senses<'a>,
    pub(in crate::align) term: &'a Term,
    pub(in crate::align) level: FoldLevel,
    /// The name as it stands in the text.
    pub(in crate::align) word: &'a str,
    /// Its clitic as it stands in the text.
    pub(in crate::align) clitic: &'a str,
    /// The name with its clitic.
    pub(in crate::align) whole: &'a str,
    pub(in crate::align) beside: Beside<'a>,
    /// Whether the text names the concept in full elsewhere.
    pub(in crate::align) is_sure: bool,
    /// Whether the rest of the text speaks for it.
    pub(in crate::align) is_backed: bool,
    /// Whether an office of the person stands before.
    pub(in crate::align) has_own_title: bool,
    /// Whether a dash parts it from what stands before.
    pub(in crate::align) dash_before: bool,
    /// Whether another listed name ends where the word before ends.
    pub(in crate::align) follows_name: bool,
    /// Whether another listed name begins where the word after begins.
    pub(in crate::align) precedes_name: bool,
}

impl<'a> Reading<'_, 'a> {
    /// What the name itself can be.
    pub(super) fn own_sense(&self) -> Sense {
        self.senses.of(self.word)
    }

    pub(super) fn before(&self) -> Sense {
        self.senses.of(self.beside.before)
    }

    pub(super) fn after(&self) -> Sense {
        self.senses.of(self.beside.after)
    }

    pub(super) fn is(&self, kind: EntityType) -> bool {
        self.term.kind == kind
    }

    pub(super) fn is_one_word(&self) -> bool {
        !self.word.contains(' ')
    }

    pub(super) fn is_arabic(&self) -> bool {
        matches!(self.word.as_bytes(), [0xD8..=0xDB, ..])
    }

    /// Whether it is less than the whole name of a person.
    pub(super) fn is_short_person(&self) -> bool {
        let is_short = matches!(self.term.status, TermStatus::Short | TermStatus::Unlisted);
        self.is(EntityType::Person) && self.is_one_word() && is_short
    }

    /// Whether a word, but for clitics and spelling, belongs to a name of the concept.
    pub(super) fn is_own(&self, word: &str) -> bool {
        let terms = self.glossary.terms_of(self.term.concept).iter();
        let mut words = terms.flat_map(|it| it.text.split([' ', '-']));
        words.any(|own| is_like(own, word))
    }
}

/// Whether two words are spellings of one name, perhaps behind a clitic: جوزي and جوزيه.
fn is_like(own: &str, word: &str) -> bool {
    let ends = |word: &str| own == word || starts_alike(own, word);
    ends(word)
        || ['و', 'ل', 'ب', 'ف', 'ك']
            .iter()
            .any(|&c| word.strip_prefix(c).is_some_and(ends))
}

/// Whether of two words of at least four letters one goes on a letter or two longer.
fn starts_alike(own: &str, word: &str) -> bool {
    let lengths = own.chars().count().abs_diff(word.chars().count());
    let shared = own
        .chars()
        .zip(word.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let shorter = own.chars().count().min(word.chars().count());
    shared == shorter && shared >= 4 && lengths <= 2
}
