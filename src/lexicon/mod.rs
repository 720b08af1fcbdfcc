//! What Arabic words and names are: the lexicon, and lists that several parts of the program know:
//! months, numbers, titles, ordinary words, roots.
//!
//! Arabic words stand here as they are written; whoever looks them up says which differences between
//! letters it ignores ([`crate::text::Fold`]). [`Lexicon`] answers what a written word can be; its
//! entries are the tables in `data/lexicon/`, which [`pack`] inflects for the binary.

mod analyse;
pub(crate) mod compounds;
pub(crate) mod counted;
pub(crate) mod doublets;
mod english;
mod entry;
pub(crate) mod glued;
mod inflect;
mod inflection;
pub(crate) mod interface_words;
pub(crate) mod letter_names;
pub(crate) mod media;
pub(crate) mod months;
pub(crate) mod name_words;
mod names;
pub(crate) mod numbered;
mod numbered_noun;
pub(crate) mod numbers;
pub(crate) mod ordinary;
mod packed;
pub(crate) mod roots;
mod spelling;
pub(crate) mod surahs;
#[cfg(test)]
mod tests;
pub(crate) mod titles;
pub(crate) mod vowelled;

use std::sync::LazyLock;

pub use analyse::Analysis;
pub(crate) use english::english_stems;
pub use entry::{Entry, EntryError, PartOfSpeech, entries};
pub use inflection::{Ending, Gender, Inflection, Number, Person, Tense};
pub use names::SpelledName;
pub(crate) use numbered_noun::NumberedNoun;
pub use packed::{Frequencies, Lemma, NotALexicon, frequencies, pack};
pub use spelling::{Slip, SlipKind};
pub(crate) use spelling::{goes_behind_ala, is_ali};

use packed::Packed;

/// The names of the tables of entries in `data/lexicon`, words before names.
pub const TABLES: [&str; 9] = [
    "particles",
    "nouns",
    "adjectives",
    "verbs",
    "titles",
    "given_names",
    "family_names",
    "places",
    "organisations",
];

/// A lexicon of Arabic: what a written word can be.
pub struct Lexicon<'l> {
    packed: Packed<'l>,
}

impl Lexicon<'static> {
    /// The lexicon in the program.
    pub fn shipped() -> Option<&'static Lexicon<'static>> {
        static SHIPPED: LazyLock<Option<Lexicon<'static>>> =
            LazyLock::new(|| Lexicon::read(include_bytes!("../../data/lexicon.packed")).ok());
        SHIPPED.as_ref()
    }
}

impl<'l> Lexicon<'l> {
    /// Reads what [`pack`] made.
    ///
    /// # Errors
    ///
    /// Bytes that are no packed lexicon of this version.
    pub fn read(bytes: &'l [u8]) -> Result<Lexicon<'l>, NotALexicon> {
        let packed = Packed::read(bytes)?;
        Ok(Lexicon { packed })
    }

    /// How many lemmas it has, those that were made of verbs by rule among them.
    pub fn lemma_count(&self) -> usize {
        self.packed.count()
    }

    /// All of them, in the order of the tables.
    #[cfg(test)]
    fn lemmas(&self) -> impl Iterator<Item = Lemma<'l>> + '_ {
        let all = 0..u32::try_from(self.packed.count()).unwrap_or(u32::MAX);
        all.filter_map(|nth| self.packed.lemma(nth))
    }

    /// Those that are one part of speech, in the order of the tables; the others are not decoded.
    pub(crate) fn lemmas_of(&self, part: PartOfSpeech) -> impl Iterator<Item = Lemma<'l>> + '_ {
        let numbers = self.packed.of_part(part);
        numbers.filter_map(|nth| self.packed.lemma(nth))
    }
}
