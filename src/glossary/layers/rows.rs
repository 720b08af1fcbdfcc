//! Rows of glossaries, and what tells that two of them are the same thing.

use super::MADE_UP;
use crate::glossary::kinds::EntityType;
use crate::glossary::model::{Concept, Term, preferred_of};
use crate::text::Lang;

/// What two concepts share if they are the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key<'g> {
    Id(&'g str),
    Preferred(Lang, &'g str),
}

/// A concept with its terms, as its file has it.
#[derive(Clone, Copy)]
pub(crate) struct Row<'r> {
    /// The concept.
    pub(crate) concept: &'r Concept,
    /// Its terms.
    pub(crate) terms: &'r [Term],
    /// The columns of its file.
    pub(crate) columns: &'r [String],
}

/// A concept with its terms, whose indices are those of its file.
pub(crate) struct Layered {
    /// The concept.
    pub(crate) concept: Concept,
    /// Its terms.
    pub(crate) terms: Vec<Term>,
}

/// A concept that lists a spelling.
pub(super) struct Claim {
    pub(super) layer: usize,
    pub(super) nature: Nature,
}

/// What kind of thing a concept is, and how sure that is.
#[derive(Clone, Copy)]
pub(super) struct Nature {
    kind: EntityType,
    untyped: bool,
    is_name: bool,
}

impl Nature {
    pub(super) fn of(concept: &Concept) -> Nature {
        Nature {
            kind: concept.kind,
            untyped: concept.untyped,
            is_name: concept.is_name(),
        }
    }

    /// Whether a concept above and one below may be the same thing.
    pub(super) fn fits(self, below: Nature) -> bool {
        self.untyped || below.untyped || self.kind == below.kind || !(self.is_name || below.is_name)
    }
}

/// What a concept may share with another.
pub(super) fn keys<'r>(concept: &'r Concept, terms: &'r [Term]) -> impl Iterator<Item = Key<'r>> {
    let id = Some(Key::Id(&concept.id)).filter(|_| !concept.id.starts_with(MADE_UP));
    let preferred = [Lang::En, Lang::Ar].into_iter();
    let preferred = preferred.filter_map(|it| Some(Key::Preferred(it, preferred_of(terms, it)?)));
    id.into_iter().chain(preferred)
}
