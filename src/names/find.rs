//! One pass over a text: every term of the index, leftmost and longest.

mod candidates;
mod lookahead;
mod parts;
mod readings;
mod room;

use std::ops::Range;

use super::build::token_hash;
use super::edges::{letter_end, with_affixes};
use super::hash::{self, Value};
use super::peel::{Peel, each_way, long_codes, peeled_codes, ways};
use super::spellings::SpellingsView;
use super::verify::{compare, gap_may_fit};
use super::{MAX_TERM_TOKENS, TermIndex, alone};
use crate::glossary::{Glossary, MatchPolicy};
use crate::text::{FoldLevel, MAX_TOKEN, Script, Span, TokenSet, Window, before_latin};
use room::{Lists, Room};

/// A term found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The name alone, in bytes of the text.
    pub span: Span,
    /// From the first letter of the clitic to the name; empty where there is none.
    pub clitic: Span,
    /// Index of the term in the glossary.
    pub term: u32,
    /// The fold that the spelling needed.
    pub level: FoldLevel,
    /// First entry of all terms that fold to the same letters.
    entry: u32,
}

impl Match {
    /// The same match in a text that has `by` more bytes in front.
    pub fn shift(&self, by: usize) -> Match {
        Match {
            span: self.span.shift(by),
            clitic: self.clitic.shift(by),
            ..*self
        }
    }
}

impl TermIndex {
    /// Every term in `text`, in text order, without overlap: leftmost first, then longest, then the
    /// one that needs the fewest letters of clitic. Spans slice back to exactly the name.
    ///
    /// Linear in the length of `text`; holds a few KiB besides what it returns.
    pub fn find(&self, glossary: &Glossary, text: &str) -> Vec<Match> {
        self.run_reusing(glossary, text, false)
    }

    /// As [`TermIndex::find`], the same to the byte, but on the code path for processors without
    /// vectors of 64 bytes; for tests and benchmarks.
    #[doc(hidden)]
    pub fn find_scalar(&self, glossary: &Glossary, text: &str) -> Vec<Match> {
        let mut room = Room::new(Window::scalar());
        self.run(glossary, text, false, &mut room)
    }

    /// As [`TermIndex::find`], but whatever the policy of a concept: for queries, which people type in
    /// lower case and without marks.
    pub fn find_lenient(&self, glossary: &Glossary, text: &str) -> Vec<Match> {
        self.run_reusing(glossary, text, true)
    }

    /// The term at the very start of `text`, its clitic first: the first match of
    /// [`TermIndex::find`] if it stands there, without a search in the rest.
    pub fn find_at_start(&self, glossary: &Glossary, text: &str) -> Option<Match> {
        let mut room = Room::spare();
        let mut finder = Finder::new(self, glossary, text, false, &mut room);
        finder.first();
        let found = finder.found;
        room.keep();
        let at_start = |m: &&Match| m.clitic.start.min(m.span.start) == 0;
        found.first().filter(at_start).copied()
    }

    /// Runs in the room of the search before this one in the same thread.
    fn run_reusing(&self, glossary: &Glossary, text: &str, lenient: bool) -> Vec<Match> {
        let mut room = Room::spare();
        let found = self.run(glossary, text, lenient, &mut room);
        room.keep();
        found
    }

    fn run(&self, glossary: &Glossary, text: &str, lenient: bool, room: &mut Room) -> Vec<Match> {
        let mut finder = Finder::new(self, glossary, text, lenient, room);
        finder.run(0..text.len());
        finder.found
    }

    /// Whether no other term has the same letters as this match's.
    pub fn is_alone(&self, found: &Match) -> bool {
        alone(found.entry).is_some()
    }

    /// All terms whose letters fold to the same as this match's, including its own.
    pub fn same_letters(&self, found: &Match) -> impl Iterator<Item = u32> + '_ {
        self.group(found.entry)
    }
}

/// A reading of a token that perhaps begins some term.
#[derive(Clone, Copy, Debug, Default)]
struct Reading {
    /// Of the token without the clitic.
    hash: u64,
    nth: u32,
    /// Which of [`Peel::ALL`].
    way: u8,
}

/// A reading of a token that begins some term.
#[derive(Clone, Copy, Debug)]
struct Hit {
    reading: Reading,
    /// What stands after the first token.
    value: Value,
    /// For all tokens that were looked up.
    hash: u64,
    /// What stands after the first two tokens and after the first three.
    ahead: [Value; AHEAD],
}

/// How many tokens after the first are looked up for all hits together; hardly any name has more.
const AHEAD: usize = 2;

impl Hit {
    fn peel(&self) -> Peel {
        Peel::ALL[usize::from(self.reading.way)]
    }
}

/// A term that the text spells.
#[derive(Clone, Copy, Debug)]
struct TermCandidate {
    /// The first token after it.
    next: usize,
    span: Span,
    term: u32,
    level: FoldLevel,
    entry: u32,
}

impl TermCandidate {
    /// Longer, or spelled more like the term.
    fn is_better(&self, old: &TermCandidate) -> bool {
        (self.span.len(), old.level) > (old.span.len(), self.level)
    }
}

struct Finder<'a> {
    lenient: bool,
    index: &'a TermIndex,
    spellings: SpellingsView<'a>,
    glossary: &'a Glossary,
    text: &'a str,
    window: &'a mut Window,
    lists: &'a mut Lists,
    found: Vec<Match>,
}

impl<'a> Finder<'a> {
    fn new(
        index: &'a TermIndex,
        glossary: &'a Glossary,
        text: &'a str,
        lenient: bool,
        room: &'a mut Room,
    ) -> Finder<'a> {
        let Room { window, lists } = room;
        Finder {
            lenient,
            index,
            spellings: index.spellings.view(),
            glossary,
            text,
            window,
            lists,
            found: Vec::new(),
        }
    }

    /// Searches at the first token, and at the second: a clitic before a Latin name (فMusk) is a
    /// token of its own.
    fn first(&mut self) {
        if !self.text.is_empty() {
            self.window.read(self.text, 0);
            self.filter(self.window.count().min(2));
            self.walk(0);
        }
    }

    /// Searches at the tokens that begin in `part`.
    fn run(&mut self, part: Range<usize>) {
        let mut from = part.start;
        while from < part.end {
            let end = self.window.read(self.text, from);
            let last = end == self.text.len();
            let mut stop = self.decidable(last);
            if end > part.end {
                let begins = |nth: &usize| from + self.window.place(self.window.token(*nth), 0);
                stop = (0..stop).take_while(|nth| begins(nth) < part.end).count();
            }
            self.filter(stop);
            self.walk(from);
            from = if stop < self.window.count() {
                from + self.window.place(self.window.token(stop), 0)
            } else {
                end
            };
        }
    }

    /// How many tokens of the window can be judged now: the terms that start at the last few may go
    /// on after the window, so the next window begins with those.
    fn decidable(&self, last: bool) -> usize {
        let count = self.window.count();
        if last || count <= 2 * MAX_TERM_TOKENS {
            count
        } else {
            count - MAX_TERM_TOKENS
        }
    }

    fn walk(&mut self, from: usize) {
        let hits = std::mem::take(&mut self.lists.hits);
        for readings in hits.chunk_by(|a, b| a.reading.nth == b.reading.nth) {
            let nth = readings[0].reading.nth as usize;
            let start = from + self.window.place(self.window.token(nth), 0);
            // A term may have reached over these tokens, perhaps from the window before.
            if self.found.last().is_some_and(|last| start < last.span.end) {
                continue;
            }
            let mut best: Option<(TermCandidate, Peel)> = None;
            for hit in readings {
                if let Some(candidate) = self.longest(from, hit)
                    && best.is_none_or(|(old, _)| candidate.next > old.next)
                {
                    best = Some((candidate, hit.peel()));
                }
            }
            if let Some((candidate, peel)) = best {
                let found = self.finish(from, nth, candidate, peel);
                self.found.push(found);
            }
        }
        self.lists.hits = hits;
    }

    /// The longest term that starts like this.
    fn longest(&self, from: usize, hit: &Hit) -> Option<TermCandidate> {
        let (first, peel) = (hit.reading.nth as usize, hit.peel());
        let mut best = self.verify(from, first..=first, peel, hit.value);
        let mut at = first;
        for value in hit.ahead {
            if value == Value::NONE {
                return best;
            }
            at += 1;
            best = self.verify(from, first..=at, peel, value).or(best);
        }
        let (mut hash, mut value) = (hit.hash, hit.ahead[AHEAD - 1]);
        while value.goes_on() && at + 1 < self.window.count() && self.near(at) {
            at += 1;
            hash = hash::chain(hash, token_hash(self.window, self.window.token(at)));
            value = self.index.table.view().get(hash);
            best = self.verify(from, first..=at, peel, value).or(best);
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::{Builder, EntityType, TermStatus};
    use crate::text::letter::{ALEF, BEH, FEH, KAF, LAM, SEEN, WAW};
    use crate::text::{Lang, clitic_letters};
    use proptest::prelude::*;

    fn glossary(terms: &[&str]) -> Glossary {
        let mut builder = Builder::default();
        for term in terms {
            builder.concept("x", EntityType::Org);
            builder.term(Lang::Ar, TermStatus::Preferred, term, false);
        }
        builder.finish()
    }

    /// Found names as `clitics+text`.
    fn names(terms: &[&str], text: &str) -> Vec<String> {
        let glossary = glossary(terms);
        let index = TermIndex::new(&glossary);
        let found = index.find(&glossary, text);
        let show = |m: &Match| {
            let clitic = clitic_letters(m.clitic.of(text));
            let plus = if clitic.is_empty() { "" } else { "+" };
            format!("{clitic}{plus}{}", m.span.of(text))
        };
        found.iter().map(show).collect()
    }

    #[track_caller]
    fn check(terms: &[&str], text: &str, expected: &[&str]) {
        assert_eq!(names(terms, text), expected, "in {text}");
    }

    #[test]
    fn the_alphabet_places_are_right() {
        let letters = [
            (ALEF, 'ا'),
            (BEH, 'ب'),
            (SEEN, 'س'),
            (FEH, 'ف'),
            (KAF, 'ك'),
            (LAM, 'ل'),
            (WAW, 'و'),
        ];
        for (code, letter) in letters {
            let mut window = Window::new();
            window.read(&letter.to_string(), 0);
            assert_eq!(window.token(0).lo, u64::from(code), "{letter}");
        }
    }

    #[test]
    fn clitics_are_peeled_and_named() {
        check(
            &["مايكروسوفت"],
            "مايكروسوفت لمايكروسوفت ولمايكروسوفت فمايكروسوفت لـمايكروسوفت وبالمايكروسوفت كمايكروسوفت",
            &[
                "مايكروسوفت",
                "ل+مايكروسوفت",
                "ول+مايكروسوفت",
                "ف+مايكروسوفت",
                "ل+مايكروسوفت",
                "وبال+مايكروسوفت",
                "ك+مايكروسوفت",
            ],
        );
        check(
            &["OpenAI"],
            "وOpenAI بـOpenAI و OpenAI في OpenAI",
            &["و+OpenAI", "ب+OpenAI", "و+OpenAI", "OpenAI"],
        );
        check(&["Bال", "B"], "BالB", &["Bال", "B"]);
    }

    #[test]
    fn the_article_fused_with_lam() {
        let terms = &["الولايات المتحدة", "كونغرس"];
        check(
            terms,
            "للولايات المتحدة وللولايات المتحدة",
            &["ل+لولايات المتحدة", "ول+لولايات المتحدة"],
        );
        check(
            terms,
            "للكونغرس والكونغرس بالكونغرس",
            &["لل+كونغرس", "وال+كونغرس", "بال+كونغرس"],
        );
        check(terms, "بالولايات المتحدة", &["ب+الولايات المتحدة"]);
    }

    #[test]
    fn leftmost_longest_and_whole_words_first() {
        check(
            &["إيلون ماسك", "ماسك", "إيلون"],
            "إيلون ماسك وماسك إيلون",
            &["إيلون ماسك", "و+ماسك", "إيلون"],
        );
        check(&["وليام", "ليام"], "وليام", &["وليام"]);
        check(&["بنك", "بنك إنجلترا المركزي"], "بنك إنجلترا", &["بنك"]);
    }

    #[test]
    fn spans_hold_exactly_the_name() {
        check(
            &["ماسك"],
            "«ماسكُ» ماسكـ ماسك. مـاسك",
            &["ماسكُ", "ماسك", "ماسك", "مـاسك"],
        );
        check(&["A+", "+B"], "A+B and +B", &["A+", "+B"]);
        check(&["OPEC", "OPEC+"], "OPEC+ and OPEC", &["OPEC+", "OPEC"]);
        check(&["U.S."], "the U.S. and U.S", &["U.S.", "U.S"]);
        check(&["Musk"], "Musk's Muskegon musk", &["Musk", "musk"]);
        check(&["رؤية 2030"], "رؤية ٢٠٣٠", &["رؤية ٢٠٣٠"]);
        check(
            &["internationalization agency"],
            "Internationalization Agency",
            &["Internationalization Agency"],
        );
        check(
            &["قسطنطينوبوليسيات"],
            "وبالقسطنطينوبوليسيات",
            &["وبال+قسطنطينوبوليسيات"],
        );
    }

    #[test]
    fn a_long_name_over_a_window_border_is_found_once() {
        let long = "سين صاد عين غين فاء قاف كاف لام ميم نون هاء واو";
        let filler = "كلمة ".repeat(600);
        for cut in 0..120 {
            let text = format!("{}{filler}{long} {filler}", "اب ".repeat(cut));
            assert_eq!(names(&[long, "ميم نون"], &text), [long], "{cut}");
        }
    }

    #[test]
    fn a_window_border_hides_nothing() {
        let filler = "كلمة ".repeat(3_000);
        for cut in 0..40 {
            let text = format!("{}{filler}إيلون ماسك {filler}", "ا".repeat(cut));
            assert_eq!(names(&["إيلون ماسك"], &text), ["إيلون ماسك"], "{cut}");
        }
    }

    #[test]
    fn a_clitic_before_a_latin_name_is_a_start() {
        let glossary = glossary(&["Musk"]);
        let index = TermIndex::new(&glossary);
        let found = index.find_at_start(&glossary, "فMusk ");
        assert_eq!(found, index.find(&glossary, "فMusk ").first().copied());
        assert!(found.is_some_and(|it| it.clitic == Span::new(0, 2)));
    }

    /// The same by brute force: every span at letter borders, folded and compared.
    fn slow_count(term: &str, text: &str) -> usize {
        text.split(' ').filter(|word| *word == term).count()
    }

    proptest! {
        #[test]
        fn spans_slice_and_never_overlap(text in "[وفبكلاسمx-zMusk  \u{640}\u{64E}ل]{0,80}") {
            let glossary = glossary(&["ماسك", "Musk", "الماس", "لماس كوب"]);
            let index = TermIndex::new(&glossary);
            let mut last = 0;
            for found in index.find(&glossary, &text) {
                prop_assert!(text.get(found.span.start..found.span.end).is_some());
                prop_assert!(found.clitic.is_empty() || found.clitic.end == found.span.start);
                prop_assert!(found.span.start >= last);
                last = found.span.end;
            }
            let found = index.find(&glossary, &text);
            prop_assert_eq!(&found, &index.find_scalar(&glossary, &text));
            let first = found.first().filter(|m| m.clitic.start.min(m.span.start) == 0);
            prop_assert_eq!(index.find_at_start(&glossary, &text), first.copied());
        }

        #[test]
        fn plain_words_are_all_found(words in proptest::collection::vec("[a-z]{1,4}", 0..5000)) {
            let text = words.join(" ");
            let found = names(&["abc", "zz"], &text).len();
            prop_assert_eq!(found, slow_count("abc", &text) + slow_count("zz", &text));
        }
    }
}
