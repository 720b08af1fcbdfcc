//! One pass over a text: every term of the index, leftmost and longest.

use super::build::token_hash;
use super::edges::{letter_end, with_affixes};
use super::hash;
use super::peel::{NO_PEEL, Peel, has_deep_reading, long_codes, peeled_codes, peels, shifted};
use super::verify::{compare, gap_may_fit};
use super::{MAX_TERM_TOKENS, TermIndex};
use crate::glossary::{Glossary, MatchPolicy};
use crate::text::{ARABIC, FoldLevel, Script, Span, Token, Window, before_latin};

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

impl TermIndex {
    /// Every term in `text`, in text order, without overlap: leftmost first, then longest, then the
    /// one that needs the fewest letters of clitic. Spans slice back to exactly the name.
    ///
    /// Linear in the length of `text`; holds a few KiB besides what it returns.
    pub fn find(&self, glossary: &Glossary, text: &str) -> Vec<Match> {
        self.run(glossary, text, false)
    }

    /// As [`TermIndex::find`], but whatever a concept asks for: for queries, which people type in
    /// lower case and without marks.
    pub fn find_lenient(&self, glossary: &Glossary, text: &str) -> Vec<Match> {
        self.run(glossary, text, true)
    }

    fn run(&self, glossary: &Glossary, text: &str, lenient: bool) -> Vec<Match> {
        let mut finder = Finder {
            lenient,
            index: self,
            glossary,
            text,
            window: Window::new(),
            hits: Vec::new(),
            found: Vec::new(),
        };
        finder.run();
        finder.found
    }

    /// All terms whose letters fold to the same as this match's, the match's own among them.
    pub fn same_letters(&self, found: &Match) -> impl Iterator<Item = u32> + '_ {
        self.group(found.entry)
    }
}

struct Finder<'a> {
    lenient: bool,
    index: &'a TermIndex,
    glossary: &'a Glossary,
    text: &'a str,
    window: Window,
    /// Tokens that the filter let through, with the clitic reading that it let through.
    hits: Vec<(u32, Peel)>,
    found: Vec<Match>,
}

impl Finder<'_> {
    fn run(&mut self) {
        let mut from = 0;
        while from < self.text.len() {
            let end = self.window.read(self.text, from);
            let last = end == self.text.len();
            let stop = self.settled(last);
            self.filter(stop);
            self.walk(from, stop);
            from = if stop < self.window.tokens.len() {
                from + self.window.place(self.window.tokens[stop], 0)
            } else {
                end
            };
        }
    }

    /// How many tokens of the window can be judged now: the terms that start at the last few may go
    /// on behind the window, so the next window begins with those.
    fn settled(&self, last: bool) -> usize {
        let count = self.window.tokens.len();
        if last || count <= 2 * MAX_TERM_TOKENS {
            count
        } else {
            count - MAX_TERM_TOKENS
        }
    }

    fn filter(&mut self, stop: usize) {
        let Finder {
            index,
            window,
            hits,
            ..
        } = self;
        let filter = &index.filter;
        hits.clear();
        for (nth, &token) in window.tokens[..stop].iter().enumerate() {
            if token.len > 16 {
                filter_long(filter, window, nth, token, hits);
                continue;
            }
            let whole = filter.may_hold(hash::short(token.lo, token.hi));
            if token.lo as u8 & ARABIC == 0 {
                if whole {
                    hits.push((nth as u32, NO_PEEL));
                }
                continue;
            }
            // Three readings cost less than one branch that the processor guesses wrong.
            let peeled = |letters: u32| {
                let (lo, hi) = shifted(token, letters);
                filter.may_hold(hash::short(lo, hi))
            };
            let any = whole | peeled(1) | peeled(2) | peeled(3);
            if any | has_deep_reading(token) {
                push_readings(filter, nth, token, whole, hits);
            }
        }
    }

    fn walk(&mut self, from: usize, stop: usize) {
        let hits = std::mem::take(&mut self.hits);
        let mut free = 0;
        for readings in hits.chunk_by(|a, b| a.0 == b.0) {
            let nth = readings[0].0 as usize;
            if nth < free {
                continue;
            }
            let mut best: Option<(usize, Match)> = None;
            for &(_, peel) in readings {
                if let Some((next, found)) = self.longest(from, nth, peel)
                    && best.is_none_or(|(end, _)| next > end)
                {
                    best = Some((next, found));
                }
            }
            if let Some((next, found)) = best {
                self.found.push(found);
                free = next;
            }
        }
        self.hits = hits;
        // A term that reaches into the next window must not be found again from its middle.
        debug_assert!(free <= stop + MAX_TERM_TOKENS);
    }

    /// The longest term that starts at token `nth` when it is read like this, and the first token
    /// behind it.
    fn longest(&self, from: usize, nth: usize, peel: Peel) -> Option<(usize, Match)> {
        let tokens = &self.window.tokens;
        let first = tokens[nth];
        let mut hash = if first.len > 16 {
            hash::long(&long_codes(&self.window, first, peel))
        } else {
            let (lo, hi) = peeled_codes(first, peel);
            hash::short(lo, hi)
        };
        let mut best = None;
        let mut at = nth;
        loop {
            let Some(value) = self.index.table.get(hash) else {
                break;
            };
            if let Some(entry) = value.entry()
                && let Some(found) = self.verify(from, (nth, at), peel, entry)
            {
                best = Some((at + 1, found));
            }
            if !value.goes_on() || at + 1 >= tokens.len() || !self.near(at) {
                break;
            }
            at += 1;
            hash = hash::chain(hash, token_hash(&self.window, tokens[at]));
        }
        best
    }

    /// Whether the token behind `at` stands close enough to belong to the same term.
    fn near(&self, at: usize) -> bool {
        let (this, next) = (self.window.tokens[at], self.window.tokens[at + 1]);
        let end = self.window.place(this, usize::from(this.len) - 1);
        gap_may_fit(self.window.place(next, 0) - end)
    }

    /// Compares the text with the terms of a group; the best of them makes the match.
    fn verify(&self, from: usize, tokens: (usize, usize), peel: Peel, entry: u32) -> Option<Match> {
        let (first, last) = (self.window.tokens[tokens.0], self.window.tokens[tokens.1]);
        let start = from + self.window.place(first, peel.letters);
        let last_letter = from + self.window.place(last, usize::from(last.len) - 1);
        let end = letter_end(self.text, last_letter);
        let mut best: Option<Match> = None;
        for term_index in self.index.group(entry) {
            let term = self.glossary.term(term_index);
            let policy = match self.lenient {
                true => MatchPolicy::Clitic,
                false => self.glossary.concept(term.concept).policy,
            };
            if peel.letters > 0 && policy == MatchPolicy::Exact {
                continue;
            }
            let Some(span) = with_affixes(self.text, Span::new(start, end), &term.text) else {
                continue;
            };
            let Some(level) = compare(span.of(self.text), &term.text, policy, peel.fused) else {
                continue;
            };
            let better = best.is_none_or(|old| (span.len(), old.level) > (old.span.len(), level));
            if better {
                let token_start = from + self.window.place(first, 0);
                best = Some(Match {
                    span,
                    clitic: self.clitic(first, token_start, span.start, peel),
                    term: term_index,
                    level,
                    entry,
                });
            }
        }
        best
    }

    fn clitic(&self, first: Token, token_start: usize, name: usize, peel: Peel) -> Span {
        if peel.letters > 0 {
            return Span::new(token_start, name);
        }
        let latin = first.script() == Script::Latin;
        let found = latin.then(|| before_latin(self.text, name)).flatten();
        found.map_or(Span::empty(name), |(span, _)| span)
    }
}

/// Keeps every reading of an Arabic token that the filter lets through.
#[inline(never)]
fn push_readings(
    filter: &hash::Filter,
    nth: usize,
    token: Token,
    whole: bool,
    hits: &mut Vec<(u32, Peel)>,
) {
    if whole {
        hits.push((nth as u32, NO_PEEL));
    }
    for peel in peels(token) {
        let (lo, hi) = peeled_codes(token, peel);
        if filter.may_hold(hash::short(lo, hi)) {
            hits.push((nth as u32, peel));
        }
    }
}

/// Tokens of more than sixteen letters are rare: no care for speed.
#[cold]
fn filter_long(
    filter: &hash::Filter,
    window: &Window,
    nth: usize,
    token: Token,
    hits: &mut Vec<(u32, Peel)>,
) {
    if usize::from(token.len) > crate::text::MAX_TOKEN {
        return;
    }
    let arabic = token.script() == Script::Arabic;
    let readings = std::iter::once(NO_PEEL).chain(peels(token).filter(|_| arabic));
    for peel in readings {
        if filter.may_hold(hash::long(&long_codes(window, token, peel))) {
            hits.push((nth as u32, peel));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::peel::{ALEF, BEH, FEH, KAF, LAM, SEEN, WAW};
    use super::*;
    use crate::glossary::{Builder, EntityType, TermStatus};
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
            assert_eq!(window.tokens[0].lo, u64::from(code), "{letter}");
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
    fn a_window_border_hides_nothing() {
        let filler = "كلمة ".repeat(3_000);
        for cut in 0..40 {
            let text = format!("{}{filler}إيلون ماسك {filler}", "ا".repeat(cut));
            assert_eq!(names(&["إيلون ماسك"], &text), ["إيلون ماسك"], "{cut}");
        }
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
        }

        #[test]
        fn plain_words_are_all_found(words in proptest::collection::vec("[a-z]{1,4}", 0..5000)) {
            let text = words.join(" ");
            let found = names(&["abc", "zz"], &text).len();
            prop_assert_eq!(found, slow_count("abc", &text) + slow_count("zz", &text));
        }
    }
}
