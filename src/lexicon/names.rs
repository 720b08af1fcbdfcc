//! Names by their spelling in either script.

use fst::raw::Fst;

use super::packed::{Lemma, latin_key};
use super::{Gender, Lexicon, PartOfSpeech};
use crate::text::Fold;

/// A name that has a Latin spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpelledName<'l> {
    /// The name; [`Lemma::glosses`] are its Latin spellings.
    pub lemma: Lemma<'l>,
    /// Which of its Latin spellings it is, from 0; the usual one is the first.
    pub rank: usize,
}

impl<'l> Lexicon<'l> {
    /// The names that are spelled `latin`, without regard to case, accents, apostrophes and spaces
    /// for hyphens.
    pub fn names_spelled(&self, latin: &str) -> Vec<SpelledName<'l>> {
        let found = self.packed.spelled(&latin_key(latin)).into_iter();
        found
            .map(|(lemma, rank)| SpelledName { lemma, rank })
            .collect()
    }

    /// All Latin spellings of names.
    pub(crate) fn latin_names(&self) -> &Fst<&'l [u8]> {
        self.packed.latin()
    }

    /// Whether a given name is spelled `latin`, letter by letter.
    pub(crate) fn is_given_name(&self, latin: &str) -> bool {
        let found = self.packed.spelled(&latin_key(latin)).into_iter();
        let mut given = found.filter(|it| it.0.part == PartOfSpeech::GivenName);
        given.any(|(lemma, _)| lemma.glosses().any(|it| it == latin))
    }

    /// The gender of those whose given name is spelled `latin`; `None` where it is no given name, or one of
    /// both. Names that are spelled so usually count before others.
    pub(crate) fn given_gender(&self, latin: &str) -> Option<Gender> {
        let mut names = self.names_spelled(latin);
        names.retain(|it| it.lemma.part == PartOfSpeech::GivenName);
        let best = names.iter().map(|it| it.rank).min()?;
        names.retain(|it| it.rank == best);
        let genders = names.iter().map(|it| self.gender_of_name(&it.lemma));
        let mut genders: Vec<Option<Gender>> = genders.collect();
        genders.dedup();
        match genders[..] {
            [only] => only,
            _ => None,
        }
    }

    fn gender_of_name(&self, name: &Lemma<'l>) -> Option<Gender> {
        let words = self
            .packed
            .words(&Fold::NOTHING.word(name.text))
            .into_iter();
        let mut own = words.filter(|it| self.packed.lemma(it.lemma).as_ref() == Some(name));
        own.find_map(|it| it.inflection.gender)
    }

    /// The names that are written `arabic`, one word or several, with their article and without
    /// clitics: in exactly these letters, or else with other seats of hamza and final letters.
    pub fn names_written(&self, arabic: &str) -> Vec<Lemma<'l>> {
        let exact = self.names_exact(arabic);
        if !exact.is_empty() {
            return exact;
        }
        let near = self.packed.near(arabic, super::analyse::alternatives);
        let mut found: Vec<Lemma<'l>> = near
            .iter()
            .flat_map(|(spelling, _)| self.names_exact(spelling))
            .collect();
        found.dedup();
        found
    }

    fn names_exact(&self, arabic: &str) -> Vec<Lemma<'l>> {
        let words = self.packed.words(arabic).into_iter();
        let mut found: Vec<Lemma<'l>> = words
            .filter_map(|word| self.packed.lemma(word.lemma))
            .filter(|lemma| lemma.part.is_name() && is_written(lemma.text, arabic))
            .collect();
        found.dedup();
        found
    }
}

/// Whether the lemma is `written` letter by letter; the marks of a lemma tell homographs apart.
fn is_written(lemma: &str, written: &str) -> bool {
    let words = |text: &str| {
        let words = text.split_whitespace();
        words
            .map(|it| Fold::NOTHING.word(it).into_owned())
            .collect::<Vec<_>>()
    };
    words(lemma) == words(written)
}
