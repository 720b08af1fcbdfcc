//! What in a text supports one reading of a spelling.

use super::longer::Neighbours;
use super::monolingual::is_arabic_word;
use crate::glossary::{EntityType, Glossary, TermStatus};
use crate::lexicon::ordinary::is_function_word;
use crate::names::{Match, TermIndex};
use crate::text::{ARTICLE, FoldLevel, clitic_letters, ends_in_article, first_word, last_word};

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

/// Whether a word is the name of a Latin letter; many write اكس for إكس.
fn is_letter_name(word: &str) -> bool {
    let alef = |c| match c {
        'أ' | 'إ' | 'آ' => 'ا',
        c => c,
    };
    let is_it = |name: &&str| name.chars().map(alef).eq(word.chars().map(alef));
    LETTER_NAMES.iter().any(is_it)
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
            sure: Concepts::default(),
            is_careful: text.contains(['ة', 'أ', 'إ', 'آ']),
        };
        let mut sure = Concepts::of(glossary);
        for found in found {
            let concept = context.concept_of(found.term);
            // Once is enough.
            if !sure.hold(concept) && context.is_unmistakable(found) {
                sure.insert(concept);
            }
        }
        context.sure = sure;
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

    fn is_unmistakable(&self, found: &Match) -> bool {
        if self.is_doubtful(found, found.term, found.level) {
            return false;
        }
        if self.index.is_alone(found) {
            return true;
        }
        let concept = self.concept_of(found.term);
        let terms = self.terms(found);
        terms.iter().all(|&(term, _)| {
            // A surname that is not listed casts no doubt on a listed form.
            let unlisted = self.glossary.term(term).status == TermStatus::Unlisted;
            unlisted || self.concept_of(term) == concept
        })
    }

    /// Whether the text has an unmistakable mention of a concept.
    pub(super) fn is_sure(&self, concept: u32) -> bool {
        self.sure.hold(concept)
    }

    /// Whether the match may be read as `term`: a doubtful spelling needs support.
    pub(super) fn may_stand(&self, at: usize, term: u32, level: FoldLevel) -> bool {
        let found = &self.found[at];
        let word = found.span.of(self.text);
        if self.is_cut_short(found) || self.is_in_longer_name(at, term) {
            return false;
        }
        let text = &self.glossary.term(term).text;
        if level == FoldLevel::Letters && is_article_and_word(word, text) {
            return false;
        }
        // What is spelled as the term has no mark that the term has not.
        if level != FoldLevel::Exact && word.contains(FATHATAN) && !text.contains(FATHATAN) {
            return false;
        }
        !self.is_doubtful(found, term, level)
            || self.is_sure(self.concept_of(term)) && !is_function_word(word)
            || self.kind_of(term) == EntityType::Person && self.has_title(at)
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
        let is_letter = |word: &str| is_long_as_a_letter(word) && is_letter_name(word);
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
    fn is_in_longer_name(&self, at: usize, term: u32) -> bool {
        let beside = Neighbours::of(self.text, self.glossary, &self.found[at], term);
        beside.make_another_name() || beside.make_another_person() && !self.has_complete_name(at)
    }

    /// Whether the word before belongs to a name of its own, listed or said with a title: in زار
    /// الملك تشارلز باريس the king visits the city.
    fn has_complete_name(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        let found = &self.found[at];
        let between = &self.text[self.found[before].span.end..found.span.start];
        let is_role = |at: usize| {
            let terms = self.terms(&self.found[at]);
            let mut terms = terms.iter();
            terms.any(|&(term, _)| self.kind_of(term) == EntityType::Role)
        };
        between == " " || between.split(' ').count() == 3 && is_role(before)
    }

    /// Whether a role stands directly before a match: الملك سلمان, الرئيس الفرنسي ماكرون.
    fn has_title(&self, at: usize) -> bool {
        let directly_before = |at: usize| {
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
        };
        let is = |at: usize, kind| {
            let terms = self.terms(&self.found[at]);
            terms.iter().any(|&(term, _)| self.kind_of(term) == kind)
        };
        let Some(before) = directly_before(at) else {
            return false;
        };
        is(before, EntityType::Role)
            || is(before, EntityType::Term)
                && directly_before(before).is_some_and(|role| is(role, EntityType::Role))
    }
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
    fn the_short_way_turns_no_letter_away() {
        for name in LETTER_NAMES {
            assert!(is_long_as_a_letter(name), "{name}");
        }
    }

    #[test]
    fn letters_are_known_without_their_hamza() {
        assert!(is_letter_name("إكس") && is_letter_name("اكس") && !is_letter_name("عكس"));
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
