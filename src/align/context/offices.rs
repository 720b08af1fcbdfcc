//! Titles and offices before a name.

use super::Context;
use crate::align::evidence;
use crate::glossary::EntityType;
use crate::text::{ARTICLE, Lang, clitic_letters};

impl Context<'_> {
    /// Whether the word before belongs to a name of its own, listed or said with a title: in زار
    /// الملك تشارلز باريس the king visits the city.
    pub(super) fn has_complete_name(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        let found = &self.found[at];
        let between = &self.text[self.found[before].span.end..found.span.start];
        between == " " || between.split(' ').count() == 3 && self.is(before, EntityType::Role)
    }

    fn is(&self, at: usize, kind: EntityType) -> bool {
        let terms = self.terms(&self.found[at]);
        terms.iter().any(|&(term, _)| self.kind_of(term) == kind)
    }

    /// The match directly before a match.
    fn directly_before(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        let this = &self.found[at];
        let article = clitic_letters(this.clitic.of(self.text)) == ARTICLE;
        let start = if article {
            this.clitic.start
        } else {
            this.span.start
        };
        let between = &self.text[self.found[before].span.end..start];
        matches!(between, " " | "\u{A0}" | "\n").then_some(before)
    }

    /// Whether a role of the person stands directly before a match: الملك سلمان, الرئيس الفرنسي
    /// ماكرون.
    pub(super) fn has_title(&self, at: usize, term: u32) -> bool {
        let Some(before) = self.directly_before(at) else {
            return false;
        };
        if self.is(before, EntityType::Role) {
            return self.is_title_of(before, term);
        }
        let role = self.directly_before(before);
        let role = role.filter(|&role| self.is(role, EntityType::Role));
        self.is(before, EntityType::Term) && role.is_some_and(|role| self.is_title_of(role, term))
    }

    /// Whether the role at `at` is that of the person whose name `term` is, as far as the glossary
    /// says what the person is.
    fn is_title_of(&self, at: usize, term: u32) -> bool {
        let role = self.concept_of(self.found[at].term);
        let person = self.glossary.concept(self.concept_of(term));
        let english = self.glossary.preferred(role, Lang::En).unwrap_or_default();
        evidence::has_no_definition(person) || evidence::role_fits(english, person)
    }
}
