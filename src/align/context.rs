//! What in a text supports one reading of a spelling.

mod among_places;
mod concepts;
mod letters;
mod offices;
mod seas;
mod subjects;

use std::cell::OnceCell;

use concepts::Concepts;
use letters::is_cut_short;
use seas::is_sailed;

use super::evidence::{self, Beside, Objection, Reading, Related, Senses, Support};
use super::longer::Neighbours;
use super::monolingual::is_arabic_word;
use crate::glossary::{EntityType, Glossary, Term, TermStatus};
use crate::lexicon::ordinary::is_function_word;
use crate::names::{Match, TermIndex};
use crate::text::{ARTICLE, FoldLevel, clitic_letters, ends_in_article};

/// The ending ـًا makes an adverb of a word; no name has it.
const FATHATAN: char = '\u{64B}';
/// Fewest letters of a place that is known whatever article stands before it.
const LONG: usize = 5;

/// A text with the terms found in it.
pub(super) struct Context<'a> {
    pub(super) text: &'a str,
    pub(super) glossary: &'a Glossary,
    pub(super) index: &'a TermIndex,
    pub(super) found: &'a [Match],
    /// Concepts with at least one mention by a term that nothing else is spelled like.
    sure: Concepts,
    /// Whether the writer dots ة and sets hamzas, so that ه at a word's end is another letter: جده
    /// is "his grandfather", not جدة.
    is_careful: bool,
    senses: Senses<'a>,
    related: OnceCell<Related<'a>>,
}

impl<'a> Context<'a> {
    /// Where the concepts of those matches are asked about that `counts` says.
    pub(super) fn new(
        text: &'a str,
        glossary: &'a Glossary,
        index: &'a TermIndex,
        found: &'a [Match],
        counts: impl Fn(&Match) -> bool,
    ) -> Context<'a> {
        let mut context = Context {
            text,
            glossary,
            index,
            found,
            sure: Concepts::of(glossary),
            is_careful: text.contains(['ة', 'أ', 'إ', 'آ']),
            senses: Senses::default(),
            related: OnceCell::new(),
        };
        for (at, found) in found.iter().enumerate().filter(|it| counts(it.1)) {
            let concept = context.concept_of(found.term);
            // Once is enough.
            if !context.sure.hold(concept) && context.is_unmistakable(at) {
                context.sure.insert(concept);
            }
        }
        context
    }

    fn concept_of(&self, term: u32) -> u32 {
        self.glossary.term(term).concept
    }

    fn kind_of(&self, term: u32) -> EntityType {
        self.glossary.term(term).kind
    }

    /// The terms that a stretch spells, with the fold that each needs.
    pub(super) fn terms(&self, found: &Match) -> Vec<(u32, FoldLevel)> {
        self.index.spelled_here(self.glossary, self.text, found)
    }

    fn is_unmistakable(&self, at: usize) -> bool {
        let found = &self.found[at];
        let term = self.glossary.term(found.term);
        if self.is_doubtful(at, found.term, found.level) || is_part_of_a_name(term) {
            return false;
        }
        if !self.index.is_alone(found) && self.is_shared(found) {
            return false;
        }
        self.objection(at, found.term, found.level).is_none()
    }

    /// Whether a spelling is listed for several concepts.
    fn is_shared(&self, found: &Match) -> bool {
        let concept = self.concept_of(found.term);
        let terms = self.terms(found);
        terms.iter().any(|&(term, _)| {
            // A surname that is not listed casts no doubt on a listed form.
            let listed = self.glossary.term(term).status != TermStatus::Unlisted;
            listed && self.concept_of(term) != concept
        })
    }

    /// Whether the text has an unmistakable mention of a concept.
    pub(super) fn is_sure(&self, concept: u32) -> bool {
        self.sure.hold(concept)
    }

    /// Whether the match may be read as `term`: a doubtful spelling needs support.
    pub(super) fn may_stand(&self, at: usize, term: u32, level: FoldLevel) -> bool {
        self.judge(at, term, level).is_ok()
    }

    /// What supports reading the match as `term`, or what speaks against it.
    pub(super) fn judge(
        &self,
        at: usize,
        term: u32,
        level: FoldLevel,
    ) -> Result<Support, Objection> {
        match self.objection(at, term, level) {
            Some(objection) => Err(objection),
            None => self.support(at, term, level).ok_or(Objection::NoSupport),
        }
    }

    fn support(&self, at: usize, term: u32, level: FoldLevel) -> Option<Support> {
        let found = &self.found[at];
        let word = found.span.of(self.text);
        let doubtful = self.is_doubtful(at, term, level);
        let of = self.glossary.term(term);
        if !doubtful && !is_part_of_a_name(of) {
            return Some(Support::Listed);
        }
        if self.is_sure(of.concept) && !is_function_word(word) {
            return Some(Support::FullName);
        }
        // الرئيس الجديد is the new president, whoever is called جديد.
        let is_called = || self.has_title(at, term) && !self.has_strange_article(found, of.kind);
        if of.kind == EntityType::Person && is_called() {
            return Some(Support::Title);
        }
        let reading = self.reading(at, term, level);
        if !doubtful && reading.has_courtesy() {
            return Some(Support::Title);
        }
        if evidence::has_head(&reading) {
            return Some(Support::Head);
        }
        let concept = self.glossary.concept(of.concept);
        let is_backed = || self.related().weight(concept) > 0;
        if !doubtful && !reading.is_common() {
            return Some(Support::Listed);
        }
        let is_related = || {
            if !doubtful {
                return is_backed();
            }
            self.is_among_places(at, of.kind)
                || is_sailed(concept, &self.text[..found.span.start])
                || reading.may_be_backed() && is_backed()
                || reading.may_be_near()
                    && (reading.is_no_word() || self.related().is_near(concept))
        };
        is_related().then_some(Support::Related)
    }

    /// What speaks against reading the match as `term`.
    fn objection(&self, at: usize, term: u32, level: FoldLevel) -> Option<Objection> {
        let found = &self.found[at];
        let word = found.span.of(self.text);
        if is_cut_short(self.text, found) {
            return Some(Objection::LongerName);
        }
        if let Some(objection) = self.in_longer_name(at, term) {
            return Some(objection);
        }
        let text = &self.glossary.term(term).text;
        if level == FoldLevel::Letters && is_article_and_word(word, text) {
            return Some(Objection::Word);
        }
        // What is spelled as the term has no mark that the term has not.
        if level != FoldLevel::Exact && word.contains(FATHATAN) && !text.contains(FATHATAN) {
            return Some(Objection::Word);
        }
        if !self.kind_of(term).is_name() {
            return None;
        }
        evidence::objection(&self.reading(at, term, level))
    }

    fn reading(&self, at: usize, nth: u32, level: FoldLevel) -> Reading<'_, 'a> {
        let found = &self.found[at];
        let term = self.glossary.term(nth);
        let start = found.clitic.start.min(found.span.start);
        let (before, after) = (&self.text[..start], &self.text[found.span.end..]);
        Reading {
            glossary: self.glossary,
            senses: &self.senses,
            term,
            level,
            word: found.span.of(self.text),
            clitic: found.clitic.of(self.text),
            whole: &self.text[start..found.span.end],
            beside: Beside::of(self.text, found),
            is_sure: self.is_sure(term.concept),
            is_backed: self.is_sure(term.concept),
            has_own_title: is_part_of_a_name(term) && self.has_title(at, nth),
            dash_before: before.ends_with("- ") || before.ends_with("– "),
            follows_name: self.ends_name(at, start),
            precedes_name: after.starts_with(' ') && self.begins_name(at, found.span.end + 1),
        }
    }

    /// Whether the match before ends a space before `start` and is no part of a person's name.
    fn ends_name(&self, at: usize, start: usize) -> bool {
        let before = at.checked_sub(1).map(|at| &self.found[at]);
        before.is_some_and(|it| {
            let term = self.glossary.term(it.term);
            it.span.end + 1 == start && !is_part_of_a_name(term)
        })
    }

    /// Whether the match after begins at `start` and is no part of a person's name.
    fn begins_name(&self, at: usize, start: usize) -> bool {
        self.found.get(at + 1).is_some_and(|it| {
            let term = self.glossary.term(it.term);
            it.span.start == start && !is_part_of_a_name(term)
        })
    }

    /// Whether a spelling may well be an ordinary word.
    fn is_doubtful(&self, at: usize, nth: u32, level: FoldLevel) -> bool {
        let found = &self.found[at];
        let term = self.glossary.term(nth);
        let is_foreign_place = || {
            let letters = found.span.of(self.text).chars().count();
            let is_place = term.kind == EntityType::Place && letters >= LONG;
            is_place && self.reading(at, nth, level).is_no_word()
        };
        let teh_is_heh = || {
            let word = found.span.of(self.text);
            self.is_careful && word.ends_with('ه') && term.text.ends_with('ة')
        };
        // News has more names like فاينشتاين than of people who are only said to come next.
        let is_next_person = || {
            let clitics = clitic_letters(found.clitic.of(self.text));
            clitics == "ف" && term.kind == EntityType::Person
        };
        term.homograph
            || level == FoldLevel::Letters && is_next_person()
            || level == FoldLevel::Letters && teh_is_heh()
            || self.has_strange_article(found, term.kind) && !is_foreign_place()
    }

    /// Whether an article was peeled from the name of a person or place: such names either have it
    /// in their citation form or never (الجنين is the embryo, not جنين the town).
    fn has_strange_article(&self, found: &Match, kind: EntityType) -> bool {
        if found.clitic.is_empty() {
            return false;
        }
        matches!(kind, EntityType::Person | EntityType::Place)
            && ends_in_article(found.clitic.of(self.text))
    }

    /// Whether the match is a part of a longer name, as the words beside it say.
    fn in_longer_name(&self, at: usize, term: u32) -> Option<Objection> {
        let beside = Neighbours::of(self.text, self.glossary, &self.found[at], term);
        if beside.make_another_name() {
            return Some(Objection::LongerName);
        }
        let is_other = beside.make_another_person() && !self.has_complete_name(at);
        is_other.then_some(Objection::OtherPerson)
    }
}

/// Whether a term is less than the whole name of a person.
fn is_part_of_a_name(term: &Term) -> bool {
    let is_short = matches!(term.status, TermStatus::Short | TermStatus::Unlisted);
    term.kind == EntityType::Person && is_short && !term.text.contains(' ')
}

/// Whether a word begins with an article where the name that it may be begins with a letter of its
/// own: البيت is the word for house, never إلبيت.
fn is_article_and_word(word: &str, name: &str) -> bool {
    let rest = word.strip_prefix(ARTICLE);
    let own = ["أل", "إل", "آل"].iter().any(|it| name.starts_with(it));
    own && rest.is_some_and(is_arabic_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_no_letter_of_a_name() {
        assert!(is_article_and_word("البيت", "إلبيت"));
        for (word, name) in [
            ("الكسندر", "ألكسندر"),
            ("اليكسا", "أليكسا"),
            ("المانيا", "ألمانيا"),
            ("الماني", "ألماني"),
            ("البانيا", "ألبانيا"),
            ("البرتا", "ألبرتا"),
            ("الاسكا", "ألاسكا"),
            ("اليزابيث", "إليزابيث"),
            ("اليسون", "إليسون"),
            ("التمان", "ألتمان"),
            ("الفابت", "ألفابت"),
            ("البيت", "البيت الأبيض"),
        ] {
            assert!(!is_article_and_word(word, name), "{word}");
        }
    }
}
