//! What a concept takes from the one that it hides.

use crate::glossary::formats::csv;
use crate::glossary::kinds::TermStatus;
use crate::glossary::layers::Row;
use crate::glossary::model::{Concept, Glossary, Term, preferred_of};

/// Whether a file with these columns has this one; what was not read from a file has all.
fn has_column(columns: &[String], name: &str) -> bool {
    let named = |column: &String| csv::known(column) == Some(name);
    columns.is_empty() || columns.iter().any(named)
}

/// A concept that another one hides.
pub(super) struct Below<'g> {
    pub(super) glossary: &'g Glossary,
    pub(super) concept: u32,
}

impl Below<'_> {
    /// Gives `concept`, a row of a file with these columns, what that has no column for.
    pub(super) fn complete_concept(&self, concept: &mut Concept, columns: &[String]) {
        let has_column = |name| has_column(columns, name);
        let below = self.glossary.concept(self.concept);
        if concept.untyped && !below.untyped {
            concept.kind = below.kind;
            concept.untyped = false;
        }
        if !has_column("confusable_with") {
            concept.confusable_with.clone_from(&below.confusable_with);
        }
        if !has_column("match") {
            concept.policy = below.policy;
        }
        if !has_column("exact_case") {
            concept.exact_case.clone_from(&below.exact_case);
        }
        if !has_column("keep_latin") {
            concept.keep_latin = below.keep_latin;
        }
        if !has_column("gender") {
            concept.gender = below.gender;
        }
    }

    /// Adds to `terms`, those of `row`, the forms that its file has no column for, where both prefer the
    /// same term; and says which of them are ordinary words, too.
    pub(super) fn complete_terms(&self, terms: &mut Vec<Term>, row: Row<'_>) {
        let has_column = |name| has_column(row.columns, name);
        let below = self.glossary.terms_of(self.concept);
        if !has_column("confusable_with") {
            for term in &mut *terms {
                // What is a part of a name below is a word only for being a part.
                let is_whole = term.status == TermStatus::Preferred;
                let is_part =
                    |it: &Term| matches!(it.status, TermStatus::Short | TermStatus::Unlisted);
                let same = below.iter().filter(|it| it.text == term.text);
                term.homograph |= same
                    .filter(|it| !(is_whole && is_part(it)))
                    .any(|it| it.homograph);
            }
        }
        let prefer_the_same =
            |lang| self.glossary.preferred(self.concept, lang) == preferred_of(row.terms, lang);
        let is_open = |term: &&Term| {
            term.status != TermStatus::Preferred
                && !column_of(term).is_some_and(has_column)
                && prefer_the_same(term.lang)
        };
        for term in below.iter().filter(is_open) {
            if !terms
                .iter()
                .any(|it| it.lang == term.lang && it.text == term.text)
            {
                terms.push(term.clone());
            }
        }
    }
}

/// The column that a term stands in; an unlisted surname stands where a short form would.
fn column_of(term: &Term) -> Option<&'static str> {
    let status = match term.status {
        TermStatus::Unlisted => TermStatus::Short,
        status => status,
    };
    let holds = |column: &&&str| csv::term_column(column) == Some((term.lang, status));
    csv::COLUMNS.iter().find(holds).copied()
}
