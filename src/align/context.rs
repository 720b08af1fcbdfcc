//! What in a text supports one reading of a spelling.

use std::cell::OnceCell;

use rustc_hash::FxHashMap;

use super::evidence::{self, Beside, Objection, Reading, Related, Senses, Support};
use super::longer::Neighbours;
use super::monolingual::is_arabic_word;
use crate::glossary::{EntityType, Glossary, Term, TermStatus};
use crate::lexicon::ordinary::is_function_word;
use crate::names::{Match, TermIndex};
use crate::text::{
    ARTICLE, FoldLevel, Lang, clitic_letters, ends_in_article, first_word, last_word,
};

/// The ending ـًا makes an adverb of a word; no name has it.
const FATHATAN: char = '\u{64B}';

/// The names of Latin letters as Arabic writes them in initialisms; في is left out, it is a word.
const LETTER_NAMES: &[&str] = &[
    "إيه",
    "إي",
    "آي",
    "أيه",
    "بي",
    "سي",
    "دي",
    "إف",
    "جي",
    "إتش",
    "جيه",
    "كيه",
    "كي",
    "إل",
    "إم",
    "إن",
    "أو",
    "كيو",
    "آر",
    "إس",
    "تي",
    "يو",
    "دبليو",
    "إكس",
    "واي",
    "زد",
];

/// Whether a word has the length of a letter's name and is not Latin, which rules out nearly all.
fn is_long_as_a_letter(word: &str) -> bool {
    matches!(word.as_bytes(), [0xD8..=0xFF, ..]) && matches!(word.len(), 4 | 6 | 10)
}

/// A set of concepts, a bit for each of the glossary: the set is made for every text, most of which are
/// much shorter than the glossary.
#[derive(Default)]
struct Concepts(Vec<u64>);

impl Concepts {
    /// No concept of a glossary.
    fn of(glossary: &Glossary) -> Concepts {
        Concepts(vec![0; glossary.concepts().len().div_ceil(64)])
    }

    fn insert(&mut self, concept: u32) {
        self.0[concept as usize / 64] |= 1 << (concept % 64);
    }

    fn hold(&self, concept: u32) -> bool {
        self.0[concept as usize / 64] >> (concept % 64) & 1 == 1
    }
}

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
    pub(super) fn new(
        text: &'a str,
        glossary: &'a Glossary,
        index: &'a TermIndex,
        found: &'a [Match],
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
        for (at, found) in found.iter().enumerate() {
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
        if self.is_doubtful(found, found.term, found.level) || is_part_of_a_name(term) {
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

    /// How much of what the text speaks of belongs to a place; what stands near the match counts
    /// more.
    pub(super) fn weight_of_place(&self, concept: u32, at: usize) -> u32 {
        let concept = self.glossary.concept(concept);
        self.related().weight_by_id(concept) + NEAR * self.near(at).weight_by_id(concept)
    }

    /// What the listed names beside a match belong to.
    fn near(&self, at: usize) -> Related<'a> {
        let mut near = Related::default();
        let here = self.found[at].span;
        let around = at.saturating_sub(1)..(at + 2).min(self.found.len());
        for found in around.filter(|&it| it != at).map(|it| &self.found[it]) {
            let gap = match found.span.end <= here.start {
                true => found.span.end..here.start,
                false => here.end..found.span.start,
            };
            let is_near = gap.len() <= NEARBY && !self.text[gap].contains('\n');
            let term = self.glossary.term(found.term);
            if is_near && !is_part_of_a_name(term) && self.index.is_alone(found) {
                near.add(self.glossary, self.concept_of(found.term), 1);
            }
        }
        near
    }

    fn related(&self) -> &Related<'a> {
        self.related.get_or_init(|| {
            let mut counts: FxHashMap<u32, u32> = FxHashMap::default();
            for found in self.found {
                let term = self.glossary.term(found.term);
                if !term.homograph && !is_part_of_a_name(term) && self.index.is_alone(found) {
                    *counts.entry(term.concept).or_default() += 1;
                }
            }
            let mut related = Related::default();
            for (concept, count) in counts {
                related.add(self.glossary, concept, count);
            }
            related
        })
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
        let doubtful = self.is_doubtful(found, term, level);
        let of = self.glossary.term(term);
        if !doubtful && !is_part_of_a_name(of) {
            return Some(Support::Listed);
        }
        if self.is_sure(of.concept) && !is_function_word(word) {
            return Some(Support::FullName);
        }
        if of.kind == EntityType::Person && self.has_title(at, term) {
            return Some(Support::Title);
        }
        let reading = self.reading(at, term, level);
        if evidence::has_head(&reading) {
            return Some(Support::Head);
        }
        let concept = self.glossary.concept(of.concept);
        let is_backed = || self.related().weight(concept) > 0;
        match doubtful {
            true => (reading.may_be_backed() && is_backed()).then_some(Support::Related),
            false if !reading.is_common() => Some(Support::Listed),
            false => is_backed().then_some(Support::Related),
        }
    }

    /// What speaks against reading the match as `term`.
    fn objection(&self, at: usize, term: u32, level: FoldLevel) -> Option<Objection> {
        let found = &self.found[at];
        let word = found.span.of(self.text);
        if self.is_cut_short(found) {
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
    fn is_doubtful(&self, found: &Match, term: u32, level: FoldLevel) -> bool {
        let term = self.glossary.term(term);
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
            || self.has_strange_article(found, term.kind)
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

    /// Whether the match is a part of a longer name that is spelled letter by letter: بي بي is not
    /// BP in بي بي إس.
    fn is_cut_short(&self, found: &Match) -> bool {
        let is_letter = |word: &str| is_long_as_a_letter(word) && LETTER_NAMES.contains(&word);
        let word = found.span.of(self.text);
        let first = word.bytes().position(|byte| byte == b' ');
        if !is_letter(&word[..first.unwrap_or(word.len())]) || !word.split(' ').all(is_letter) {
            return false;
        }
        let after = self.text[found.span.end..].strip_prefix(' ');
        let before = self.text[..found.clitic.start.min(found.span.start)].strip_suffix(' ');
        after.is_some_and(|text| is_letter(first_word(text)))
            || before.is_some_and(|text| is_letter(last_word(text)))
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

    /// Whether the word before belongs to a name of its own, listed or said with a title: in زار
    /// الملك تشارلز باريس the king visits the city.
    fn has_complete_name(&self, at: usize) -> bool {
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
    fn has_title(&self, at: usize, term: u32) -> bool {
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

/// Whether a term is less than the whole name of a person.
fn is_part_of_a_name(term: &Term) -> bool {
    let is_short = matches!(term.status, TermStatus::Short | TermStatus::Unlisted);
    term.kind == EntityType::Person && is_short && !term.text.contains(' ')
}

/// How near, in bytes, a name must stand to say more than the rest of the text, and how much more.
const NEARBY: usize = 40;
/// See [`NEARBY`].
const NEAR: u32 = 10;

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
    fn the_short_way_turns_no_letter_away() {
        for name in LETTER_NAMES {
            assert!(is_long_as_a_letter(name), "{name}");
        }
    }

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
