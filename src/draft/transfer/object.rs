//! What stands behind a verb and is its object although it could be its subject.

use super::{Phrase, Transfer};
use crate::draft::item::{Item, Sort};
use crate::draft::reading::Role;

/// Verbs that only what was named before does to a thing without article.
const CONTAINING: [&str; 12] = [
    "استضاف",
    "ضمّ",
    "شمل",
    "تضمّن",
    "احتضن",
    "نظّم",
    "استهدف",
    "واجه",
    "تطلّب",
    "مثّل",
    "شكّل",
    "حمل",
];

impl Transfer<'_> {
    /// Whether what stands behind a verb is its object although it agrees: a noun with a pronoun of the
    /// subject, or a thing behind a verb that و joins to one with a subject.
    pub(super) fn is_object_by_sense(&self, at: usize, next: &Item) -> bool {
        let verb = &self.items[at].reading;
        let joined = verb.conjunction.is_some() && self.clause.has_verb && self.last.is_some();
        let own = next.reading.pronoun.is_some() && joined;
        let human = self.last.is_some_and(|it| it.human);
        let thing = next.is(Role::Noun) && !super::features::is_human(&next.reading.english);
        let action = next.is(Role::Noun) && self.verb_of(next).is_some() && !next.reading.article;
        own || joined && (human && thing || action) && !self.is_intransitive(at)
    }

    /// Whether a plural or dual shows by its ending that it is no subject: المسؤولين.
    pub(super) fn is_oblique(&self, item: &Item) -> bool {
        let ends = item.span.of(self.text).ends_with("ين");
        let many = item.reading.is_plural() || item.reading.is_dual();
        let is_broken = item.reading.lemma.ends_with("ين") || item.reading.lemma.contains("ين");
        item.sort == Sort::Word && ends && many && !is_broken && item.reading.pronoun.is_none()
    }

    /// Whether the only noun phrase behind a verb that و joins to another is its object: the verb takes one,
    /// and the subject was named.
    pub(super) fn is_lone_object(&self, at: usize, phrase: &Phrase) -> bool {
        let verb = &self.items[at].reading;
        let joined = verb.conjunction.is_some() && self.clause.has_verb;
        let contains = CONTAINING.contains(&&*verb.key)
            && !phrase.is_definite
            && !phrase.features.human
            && self
                .last
                .is_some_and(|it| it.feminine == verb.is_feminine())
            && self.clause.subject.is_none()
            && !self.clause.relative;
        if contains
            && !self
                .item(phrase.end)
                .is_some_and(|it| it.is_free() && it.is_nominal())
        {
            return true;
        }
        let same = self
            .clause
            .subject
            .is_some_and(|it| it.feminine == verb.is_feminine());
        let takes = self.items[at].sort == Sort::Word
            && self.tables.is_transitive(&verb.key)
            && !self.is_intransitive(at)
            && !self.items[at].is_passive;
        let next = self.item(phrase.end);
        let goes_on = next.is_some_and(|it| {
            it.is(Role::That) && it.reading.preposition.is_none()
                || it.is_free() && it.is_nominal()
                || matches!(it.mark(), Some(':' | '"' | '«' | '\u{201C}'))
        });
        joined && same && takes && !goes_on && !phrase.features.human
    }

    /// Verbs of happening have no object.
    pub(super) fn is_intransitive(&self, at: usize) -> bool {
        matches!(
            &*self.items[at].reading.english,
            "happen"
                | "occur"
                | "rise"
                | "fall"
                | "go"
                | "come"
                | "arrive"
                | "return"
                | "increase"
                | "decrease"
                | "die"
                | "begin"
                | "end"
                | "continue"
                | "appear"
                | "reach"
                | "take place"
        )
    }
}
