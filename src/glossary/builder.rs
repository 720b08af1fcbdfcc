//! A glossary that is put together row by row.

use super::cells::Cells;
use super::kinds::{EntityType, KeepLatin, MatchPolicy, TermStatus};
use super::model::{Concept, Entries, ExplicitCells, Glossary, Term};
use crate::text::Lang;

/// Takes each concept with its terms, and the columns of the file, as soon as they are read.
pub(crate) type Take<'t> = &'t mut dyn FnMut(&Concept, &[Term], &[String]);

/// Puts a glossary together row by row.
#[derive(Debug, Default)]
pub struct Builder {
    entries: Entries,
    columns: Vec<String>,
}

impl Builder {
    /// An empty glossary of a file with these columns.
    pub fn new(columns: Vec<String>) -> Builder {
        Builder {
            entries: Entries::default(),
            columns,
        }
    }

    /// Number of concepts so far.
    pub fn len(&self) -> usize {
        self.entries.concepts.len()
    }

    /// Whether there is no concept yet.
    pub fn is_empty(&self) -> bool {
        self.entries.concepts.is_empty()
    }

    /// Opens a concept; the terms that follow belong to it. Gives its index.
    pub fn concept(&mut self, id: &str, kind: EntityType) -> &mut Concept {
        let start = self.entries.terms.len() as u32;
        self.entries.concepts.push(Concept {
            id: id.to_owned().into(),
            kind,
            policy: MatchPolicy::default(),
            exact_case: Vec::new(),
            keep_latin: KeepLatin::default(),
            gender: None,
            confusable_with: Vec::new(),
            cells: Cells::default(),
            untyped: false,
            explicit: ExplicitCells::default(),
            terms: start..start,
        });
        let last = self.entries.concepts.len() - 1;
        &mut self.entries.concepts[last]
    }

    /// Adds a term to the concept that was opened last.
    ///
    /// # Panics
    /// If no concept is open.
    pub fn term(&mut self, lang: Lang, status: TermStatus, text: &str, homograph: bool) {
        let index = self.entries.concepts.len() as u32 - 1;
        let concept = &mut self.entries.concepts[index as usize];
        concept.terms.end += 1;
        let policy = concept.policy_of(text);
        let (kind, is_name) = (concept.kind, concept.is_name());
        self.entries.terms.push(Term {
            text: text.to_owned().into(),
            concept: index,
            lang,
            status,
            homograph,
            derived: false,
            policy,
            kind,
            is_name,
        });
    }

    /// The kind of the concept that was opened last.
    pub(super) fn kind(&self) -> Option<EntityType> {
        self.entries.concepts.last().map(|it| it.kind)
    }

    /// Adds a form of a term of the concept that was opened last, which no cell lists.
    ///
    /// # Panics
    /// If no concept is open.
    pub(super) fn derived(&mut self, lang: Lang, status: TermStatus, text: &str, homograph: bool) {
        self.term(lang, status, text, homograph);
        if let Some(last) = self.entries.terms.last_mut() {
            last.derived = true;
        }
    }

    /// The concepts so far.
    pub(super) fn concepts(&self) -> &[Concept] {
        &self.entries.concepts
    }

    /// Adds the concepts of a later part of the same file.
    pub(super) fn append(&mut self, later: Builder) {
        let (concepts, terms) = (self.len() as u32, self.entries.terms.len() as u32);
        let Entries {
            concepts: mut later_concepts,
            terms: mut later_terms,
        } = later.entries;
        for concept in &mut later_concepts {
            concept.terms.start += terms;
            concept.terms.end += terms;
        }
        for term in &mut later_terms {
            term.concept += concepts;
        }
        self.entries.concepts.append(&mut later_concepts);
        self.entries.terms.append(&mut later_terms);
    }

    /// Hands over what was added and forgets it.
    pub(super) fn hand_over(&mut self, take: Take<'_>) {
        for concept in &self.entries.concepts {
            let terms = concept.terms.start as usize..concept.terms.end as usize;
            take(concept, &self.entries.terms[terms], &self.columns);
        }
        self.entries.concepts.clear();
        self.entries.terms.clear();
    }

    /// The names of the columns of its file.
    pub(crate) fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The finished glossary.
    pub fn finish(self) -> Glossary {
        Glossary::of(self.entries, self.columns)
    }
}
