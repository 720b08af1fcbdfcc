//! A sentence as the rules of transfer see it: each token with the one reading that was chosen.

use std::rc::Rc;

use super::reading::{Reading, Role};
use crate::facts::Fact;
use crate::glossary::EntityType;
use crate::lexicon::Inflection;
use crate::text::Span;

/// What kind of token an item is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sort {
    /// A word that the lexicon knows.
    Word,
    /// An expression of the tables.
    Phrase,
    /// A listed name.
    Name(EntityType),
    /// A name that no glossary lists.
    Unlisted(EntityType),
    /// A figure.
    Figure(Fact),
    /// Letters of another script.
    Foreign,
    /// A word that nothing knows.
    Unknown,
    /// Punctuation.
    Mark(char),
}

/// A token with its reading.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) span: Span,
    pub(super) sort: Sort,
    pub(super) reading: Reading,
    /// Whether nothing stands between it and the item before.
    pub(super) is_glued: bool,
    /// Whether its vowel marks say that the verb is passive.
    pub(super) is_passive: bool,
}

impl Item {
    pub(super) fn role(&self) -> Option<Role> {
        match self.sort {
            Sort::Word | Sort::Phrase => Some(self.reading.role),
            Sort::Name(_) | Sort::Unlisted(_) | Sort::Foreign | Sort::Unknown => Some(Role::Name),
            Sort::Figure(_) | Sort::Mark(_) => None,
        }
    }

    pub(super) fn is(&self, role: Role) -> bool {
        self.role() == Some(role)
    }

    pub(super) fn lemma(&self) -> &str {
        match self.sort {
            Sort::Word => &self.reading.lemma,
            _ => "",
        }
    }

    /// Whether it must stand in the line as it is: a figure, a name, a word of other letters.
    pub(super) fn is_exact(&self) -> bool {
        matches!(
            self.sort,
            Sort::Name(_) | Sort::Unlisted(_) | Sort::Figure(_) | Sort::Foreign | Sort::Unknown
        )
    }

    /// The lemma as the tables write it.
    pub(super) fn key(&self) -> &str {
        match self.sort {
            Sort::Word => &self.reading.key,
            _ => "",
        }
    }

    pub(super) fn mark(&self) -> Option<char> {
        match self.sort {
            Sort::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub(super) fn fact(&self) -> Option<&Fact> {
        match &self.sort {
            Sort::Figure(fact) => Some(fact),
            _ => None,
        }
    }

    /// Whether it is an indefinite accusative: كتابا.
    pub(super) fn is_closed_noun(&self) -> bool {
        self.reading.is_closed() && !self.reading.article && self.reading.pronoun.is_none()
    }

    /// Whether it is a noun with ب and nothing else: بنسبة.
    pub(super) fn is_bound_to_figure(&self) -> bool {
        self.reading.preposition == Some('ب')
            && !self.reading.article
            && self.reading.pronoun.is_none()
    }

    /// Whether no clitic binds it to what stands before.
    pub(super) fn is_free(&self) -> bool {
        self.reading.conjunction.is_none() && self.reading.preposition.is_none()
    }

    /// Whether a noun phrase can begin with it, clitics aside.
    pub(super) fn is_nominal(&self) -> bool {
        match self.sort {
            Sort::Figure(_) => true,
            Sort::Mark(_) => false,
            _ => matches!(
                self.role(),
                Some(
                    Role::Noun | Role::Name | Role::Demonstrative | Role::Numeral | Role::Adjective
                )
            ),
        }
    }
}

/// A reading for what is no word of the lexicon.
pub(super) fn plain(role: Role, english: Rc<str>, clitics: &str) -> Reading {
    let mut reading = Reading {
        role,
        lemma: "".into(),
        key: "".into(),
        english,
        inflection: Inflection::default(),
        conjunction: None,
        preposition: None,
        article: false,
        future: false,
        pronoun: None,
        is_closed: false,
        is_derived: false,
        verb: None,
        is_given: false,
        is_family: false,
        is_amount: false,
        cost: 0,
    };
    let letters: Vec<char> = clitics
        .chars()
        .filter(|&c| crate::text::is_arabic_letter(c))
        .collect();
    let mut rest = &letters[..];
    if let [first @ ('و' | 'ف'), ..] = rest {
        reading.conjunction = Some(*first);
        rest = &rest[1..];
    }
    if let [first @ ('ب' | 'ل' | 'ك'), ..] = rest {
        reading.preposition = Some(*first);
        rest = &rest[1..];
    }
    reading.article = !rest.is_empty();
    reading
}
