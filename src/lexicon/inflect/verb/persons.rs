//! The persons of verbs, and what collects their forms.

use super::super::super::inflection::{Ending, Gender, Inflection, Number, Person, Tense};
use super::Form;

/// Number, gender and person.
#[derive(Clone, Copy)]
pub(super) struct Agreement(Number, Option<Gender>, Person);

use Gender::{Feminine, Masculine};
use Number::{Dual, Plural, Singular};
use Person::{First, Second, Third};

pub(super) const HE: Agreement = Agreement(Singular, Some(Masculine), Third);
pub(super) const SHE: Agreement = Agreement(Singular, Some(Feminine), Third);
pub(super) const YOU: Agreement = Agreement(Singular, Some(Masculine), Second);
pub(super) const YOU_FEMININE: Agreement = Agreement(Singular, Some(Feminine), Second);
pub(super) const I: Agreement = Agreement(Singular, None, First);
pub(super) const WE: Agreement = Agreement(Plural, None, First);
pub(super) const BOTH: Agreement = Agreement(Dual, Some(Masculine), Third);
pub(super) const BOTH_FEMININE: Agreement = Agreement(Dual, Some(Feminine), Third);
pub(super) const YOU_BOTH: Agreement = Agreement(Dual, None, Second);
pub(super) const THEY: Agreement = Agreement(Plural, Some(Masculine), Third);
pub(super) const THEY_FEMININE: Agreement = Agreement(Plural, Some(Feminine), Third);
pub(super) const YOU_ALL: Agreement = Agreement(Plural, Some(Masculine), Second);
pub(super) const YOU_ALL_FEMININE: Agreement = Agreement(Plural, Some(Feminine), Second);

/// Collects the forms of one tense.
pub(super) struct Writer<'f> {
    pub(super) tense: Tense,
    pub(super) is_passive: bool,
    pub(super) forms: &'f mut Vec<Form>,
}

impl Writer<'_> {
    pub(super) fn push(&mut self, spelling: impl Into<String>, who: Agreement, ending: Ending) {
        let inflection = Inflection {
            number: Some(who.0),
            gender: who.1,
            person: Some(who.2),
            tense: Some(self.tense),
            is_passive: self.is_passive,
            takes_article: false,
            ending,
        };
        self.forms.push(Form {
            spelling: spelling.into(),
            inflection,
        });
    }

    pub(super) fn all(&mut self, spellings: Vec<String>, who: Agreement, ending: Ending) {
        for spelling in spellings {
            self.push(spelling, who, ending);
        }
    }

    /// The masculine plural: وا alone, و before a pronoun.
    pub(super) fn plural_waw(&mut self, stems: Vec<String>, who: Agreement) {
        for stem in stems {
            self.push(format!("{stem}ا"), who, Ending::Closed);
            self.push(stem, who, Ending::Bound);
        }
    }
}

/// Joins an ending that begins with ت or ن to a stem: two equal letters are written once.
pub(super) fn joined(stem: &str, ending: &str) -> String {
    match ending.chars().next() {
        Some(first) if stem.ends_with(first) => format!("{stem}{}", &ending[first.len_utf8()..]),
        _ => format!("{stem}{ending}"),
    }
}
