//! The glossary in memory: a flat list of terms, grouped by concept.
//!
//! Terms lie in one flat vector so that an index can name each by a `u32`; rarely filled columns
//! are kept as (column, text) pairs, because a million rows with thirty columns are mostly empty.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use super::cells::Cells;
use super::formats::packed::Packed;
use super::kinds::{EntityType, Gender, KeepLatin, MatchPolicy, TermStatus};
use crate::text::Lang;

/// One spelling of one concept in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The bare term, NFC; borrowed where the glossary is part of the binary.
    pub text: Cow<'static, str>,
    /// Index of its concept in [`Glossary::concepts`].
    pub concept: u32,
    /// The language of the column that holds it.
    pub lang: Lang,
    /// Its standing.
    pub status: TermStatus,
    /// Whether the same spelling is also an ordinary word, so that a mention needs support.
    pub homograph: bool,
    /// Whether it is in no cell, but made by rule of a form that is: the dual of a unit, نصرالله. It is found
    /// in texts, and not written.
    pub derived: bool,
    /// How it is matched, as [`Concept::policy_of`] says; kept here as well, where the matcher finds
    /// it without a detour.
    pub policy: MatchPolicy,
    /// What kind of thing its concept is; kept here as well because every mention needs it.
    pub kind: EntityType,
    /// Whether its concept is a name, as [`Concept::is_name`] says.
    pub is_name: bool,
}

/// A column that naqhara carries but does not interpret while matching.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// A column of the glossary format, by its name.
    Known(&'static str),
    /// A column of the user's own, by its place in [`Glossary::columns`].
    Extra(u16),
}

/// One row: a person, company, place, term.
#[derive(Clone, Debug, PartialEq)]
pub struct Concept {
    /// Stable id, such as `nq-000001`.
    pub id: Cow<'static, str>,
    /// What kind of thing it is.
    pub kind: EntityType,
    /// How its terms are matched.
    pub policy: MatchPolicy,
    /// The forms whose Latin letters keep their case, whatever `policy` says of the others.
    pub exact_case: Vec<Cow<'static, str>>,
    /// Whether Arabic text leaves it in Latin letters.
    pub keep_latin: KeepLatin,
    /// Gender of the Arabic term.
    pub gender: Option<Gender>,
    /// Ids of concepts that share a spelling with it, and ordinary words spelled like a term.
    pub confusable_with: Vec<Cow<'static, str>>,
    /// The other filled cells.
    pub cells: Cells,
    /// Whether the glossary leaves open what kind it is: such a concept counts as a name.
    pub untyped: bool,
    pub(super) terms: Range<u32>,
    /// Columns whose cell states the default: it is written again.
    pub(super) explicit: ExplicitCells,
}

/// Cells that a file fills although they hold the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ExplicitCells {
    pub(super) policy: bool,
    pub(super) keep_latin: bool,
}

impl Concept {
    /// Whether it is a name, as against vocabulary; what a plain list of terms holds is one.
    pub fn is_name(&self) -> bool {
        self.untyped || self.kind.is_name()
    }

    /// How this form of it is matched.
    pub fn policy_of(&self, form: &str) -> MatchPolicy {
        match self.policy {
            MatchPolicy::Clitic | MatchPolicy::Fuzzy
                if self.exact_case.iter().any(|it| it == form) =>
            {
                MatchPolicy::ExactCase
            }
            policy => policy,
        }
    }

    /// The text of a known column that is not a term column, if the cell is filled.
    pub fn cell(&self, column: &str) -> Option<&str> {
        self.cells.get(column)
    }
}

/// Concepts with their terms.
///
/// The starter glossary stays packed, and a concept is decoded when it is first used: a look-up
/// needs one of thousands. A caller that needs all of them decodes all at once.
#[derive(Clone, Default)]
pub struct Glossary {
    entries: OnceLock<Entries>,
    packed: Option<Packed>,
    /// The names of all columns of the file, in file order.
    pub columns: Vec<String>,
}

/// All concepts and terms of a glossary, decoded.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Entries {
    pub(super) concepts: Vec<Concept>,
    pub(super) terms: Vec<Term>,
}

/// What a search through all spellings needs of a term.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spelling<'g> {
    /// The bare term.
    pub(crate) text: &'g str,
    /// Index of its concept.
    pub(crate) concept: u32,
    /// Its standing.
    pub(crate) status: TermStatus,
    /// How it is matched.
    pub(crate) policy: MatchPolicy,
}

impl<'g> Spelling<'g> {
    fn of(term: &'g Term) -> Spelling<'g> {
        Spelling {
            text: &term.text,
            concept: term.concept,
            status: term.status,
            policy: term.policy,
        }
    }
}

impl Glossary {
    /// For entries whose ranges and indices fit each other.
    pub(super) fn of(entries: Entries, columns: Vec<String>) -> Glossary {
        Glossary {
            entries: OnceLock::from(entries),
            packed: None,
            columns,
        }
    }

    /// Whether it is the starter glossary as the program holds it, without layers above it.
    pub(crate) fn is_starter(&self) -> bool {
        self.packed.as_ref().is_some_and(Packed::is_program)
    }

    pub(super) fn of_packed(packed: Packed, columns: Vec<String>) -> Glossary {
        Glossary {
            entries: OnceLock::new(),
            packed: Some(packed),
            columns,
        }
    }

    fn entries(&self) -> &Entries {
        let unpack = || self.packed.as_ref().map(Packed::entries);
        self.entries.get_or_init(|| unpack().unwrap_or_default())
    }

    /// The packed form, while not everything is decoded.
    fn packed(&self) -> Option<&Packed> {
        self.packed
            .as_ref()
            .filter(|_| self.entries.get().is_none())
    }

    /// All concepts, in file order.
    pub fn concepts(&self) -> &[Concept] {
        &self.entries().concepts
    }

    /// All terms, grouped by concept, each group in the order of the columns.
    pub fn terms(&self) -> &[Term] {
        &self.entries().terms
    }

    /// How many concepts there are; decodes none.
    pub(crate) fn concept_count(&self) -> usize {
        let packed = self.packed().map(Packed::concept_count);
        packed.unwrap_or_else(|| self.concepts().len())
    }

    /// The concept with this index.
    pub fn concept(&self, index: u32) -> &Concept {
        let packed = self.packed().and_then(|it| it.concept(index));
        packed.unwrap_or_else(|| &self.entries().concepts[index as usize])
    }

    /// The term with this index.
    pub fn term(&self, index: u32) -> &Term {
        let packed = self.packed().and_then(|it| it.term(index));
        packed.unwrap_or_else(|| &self.entries().terms[index as usize])
    }

    /// The terms of one concept.
    pub fn terms_of(&self, concept: u32) -> &[Term] {
        let packed = self.packed().and_then(|it| it.terms_of(concept));
        packed.unwrap_or_else(|| {
            let Entries { concepts, terms } = self.entries();
            let range = &concepts[concept as usize].terms;
            &terms[range.start as usize..range.end as usize]
        })
    }

    /// The indices of the terms of one concept.
    pub(crate) fn term_numbers(&self, concept: u32) -> Range<u32> {
        self.concept(concept).terms.clone()
    }

    /// The spellings of all terms, in their order; decodes no concept.
    pub(crate) fn spellings(&self) -> impl Iterator<Item = Spelling<'_>> {
        let packed = self.packed().map(Packed::spellings);
        let terms: &[Term] = if packed.is_some() { &[] } else { self.terms() };
        let decoded = terms.iter().map(Spelling::of);
        packed.into_iter().flatten().chain(decoded)
    }

    /// The spelling of the term with this index; decodes no concept.
    pub(crate) fn spelling(&self, index: u32) -> Spelling<'_> {
        let packed = self.packed().and_then(|it| it.spelling(index));
        packed.unwrap_or_else(|| Spelling::of(&self.entries().terms[index as usize]))
    }

    /// The preferred form in a language, where texts follow this profile of style.
    pub fn preferred_in(&self, concept: u32, lang: Lang, profile: Option<&str>) -> Option<&str> {
        let own = profile.filter(|_| lang == Lang::Ar);
        let own = own.and_then(|profile| self.concept(concept).form_in(profile));
        own.or_else(|| self.preferred(concept, lang))
    }

    /// The standing of a term where texts follow this profile of style.
    pub fn status_in(&self, term: &Term, profile: Option<&str>) -> TermStatus {
        let profile = profile.filter(|_| term.lang == Lang::Ar);
        let own = profile.and_then(|it| self.concept(term.concept).form_in(it));
        match own {
            Some(form) if form == term.text => TermStatus::Preferred,
            Some(_) if term.status == TermStatus::Preferred => TermStatus::Admitted,
            _ => term.status,
        }
    }

    /// The preferred term in a language; the first good one where none is marked preferred.
    pub fn preferred(&self, concept: u32, lang: Lang) -> Option<&str> {
        preferred_of(self.terms_of(concept), lang)
    }
}

/// The preferred one of the terms of a concept; the first good one where none is marked preferred.
pub(super) fn preferred_of(terms: &[Term], lang: Lang) -> Option<&str> {
    let of_lang = || terms.iter().filter(|t| t.lang == lang);
    let best = of_lang()
        .find(|t| t.status == TermStatus::Preferred)
        .or_else(|| of_lang().find(|t| t.status < TermStatus::Unlisted));
    best.map(|term| &*term.text)
}

impl PartialEq for Glossary {
    fn eq(&self, other: &Glossary) -> bool {
        self.entries() == other.entries() && self.columns == other.columns
    }
}

impl fmt::Debug for Glossary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Glossary");
        shown.field("entries", self.entries());
        shown.field("columns", &self.columns).finish()
    }
}
