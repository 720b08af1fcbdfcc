//! The longer words of a text, each distinct one once, grouped by their consonants.
//!
//! Texts are long and words in several spellings rare: words are first grouped by their skeletons, and
//! only those that share one are compared.

use rustc_hash::FxHashSet;

use super::ListedTerms;
use super::interner::{Interner, WordHash, are_same};
use super::long_words::LongWords;
use super::skeleton::SkeletonHash;
use super::spelling::is_spelling_from;
use crate::align::monolingual::is_native;
use crate::glossary::Glossary;
use crate::text::scans;
use crate::text::{FoldLevel, Span, clitic_letters, fold_key, is_tashkeel, readings};

/// Fewest letters of a word that is indexed.
const SHORTEST: usize = 4;
/// Most spellings of one skeleton that are compared with each other.
const MOST: usize = 8;
/// Bytes of a text for each word that is indexed, about.
const BYTES_A_WORD: usize = 14;
/// How many words are read before the first is looked up.
const BATCH: usize = 32;
/// Most distinct words that room is made for before any is read.
const MOST_RESERVED: usize = 1 << 14;
/// No number of an occurrence.
const NONE: u32 = u32::MAX;

/// The longer Arabic words of a text by their consonants. Texts are shorter than 4 GiB.
#[derive(Clone, Debug, Default)]
pub struct WordIndex {
    /// Each distinct word, in the order of the text.
    words: Vec<Word>,
    /// The words by their skeletons, and then in the order of the text.
    by_skeleton: Vec<Entry>,
    /// Every occurrence of every word, in text order.
    occurrences: Vec<Occurrence>,
}

/// A word under its skeleton.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    skeleton: SkeletonHash,
    number: u32,
}

/// A distinct spelling.
#[derive(Clone, Debug)]
struct Word {
    /// Where it stands first, and its length in bytes.
    start: u32,
    length: u32,
    /// Its first and last occurrence.
    first: u32,
    last: u32,
}

#[derive(Clone, Copy, Debug)]
struct Occurrence {
    start: u32,
    /// The next occurrence of the same word, [`NONE`] after the last.
    next: u32,
}

/// A word as it is read.
#[derive(Clone, Copy, Debug)]
struct ReadWord {
    span: Span,
    skeleton: SkeletonHash,
    hash: WordHash,
}

impl WordIndex {
    /// Indexes `text` in one pass. All other methods take the same text.
    pub fn new(text: &str) -> WordIndex {
        scans::record(scans::Search::Words, text.len());
        let expected = text.len() / BYTES_A_WORD;
        // Long texts repeat their words.
        let distinct = expected.min(MOST_RESERVED);
        let mut index = WordIndex {
            words: Vec::with_capacity(distinct),
            by_skeleton: Vec::with_capacity(distinct),
            occurrences: Vec::with_capacity(expected),
        };
        let mut numbers = Interner::new(expected);
        let mut all = LongWords::new(text, 2 * SHORTEST);
        let mut batch = Vec::with_capacity(BATCH);
        loop {
            batch.clear();
            let some = all.by_ref().take(BATCH);
            batch.extend(some.map(|(span, skeleton)| ReadWord {
                span,
                skeleton,
                hash: WordHash::of(&text.as_bytes()[span.start..span.end]),
            }));
            if batch.is_empty() {
                break;
            }
            index.touch(text, &numbers, batch.iter().map(|it| it.hash));
            for &read in &batch {
                index.add(text, &mut numbers, read);
            }
        }
        let order = |it: &Entry| it.skeleton.with_number(it.number);
        index.by_skeleton.sort_unstable_by_key(order);
        // It stays as long as the text does.
        index.words.shrink_to_fit();
        index.by_skeleton.shrink_to_fit();
        index.occurrences.shrink_to_fit();
        index
    }

    /// Reads what [`WordIndex::add`] will read of some words and does nothing else, so that no cache
    /// miss waits for another.
    fn touch(&self, text: &str, numbers: &Interner, hashes: impl Iterator<Item = WordHash>) {
        let guesses = hashes.filter_map(|it| self.words.get(numbers.guess(it)? as usize));
        let bytes = guesses.map(|it| text.as_bytes()[it.start as usize]);
        std::hint::black_box(bytes.fold(0, |all, byte| all ^ byte));
    }

    #[inline]
    fn add(&mut self, text: &str, numbers: &mut Interner, read: ReadWord) {
        let ReadWord {
            span,
            skeleton,
            hash,
        } = read;
        let new = self.words.len() as u32;
        let word = &text.as_bytes()[span.start..span.end];
        let number = numbers.number(hash, new, |known| {
            let known = &self.words[known as usize];
            let start = known.start as usize;
            are_same(&text.as_bytes()[start..start + known.length as usize], word)
        });
        if number == new {
            self.by_skeleton.push(Entry { skeleton, number });
            self.words.push(Word {
                start: span.start as u32,
                length: span.len() as u32,
                first: NONE,
                last: NONE,
            });
        }
        self.add_occurrence(number, span);
    }

    #[inline]
    fn add_occurrence(&mut self, number: u32, span: Span) {
        let new = self.occurrences.len() as u32;
        let word = &mut self.words[number as usize];
        match self.occurrences.get_mut(word.last as usize) {
            Some(last) => last.next = new,
            None => word.first = new,
        }
        word.last = new;
        self.occurrences.push(Occurrence {
            start: span.start as u32,
            next: NONE,
        });
    }

    #[inline]
    fn word<'t>(&self, text: &'t str, number: u32) -> &'t str {
        let word = &self.words[number as usize];
        let start = word.start as usize;
        &text[start..start + word.length as usize]
    }

    /// Groups of words that share a skeleton, each in the order of the text.
    fn groups(&self) -> impl Iterator<Item = &[Entry]> {
        self.by_skeleton.chunk_by(|a, b| a.skeleton == b.skeleton)
    }

    /// Where a word stands, in text order.
    fn places(&self, number: u32) -> impl Iterator<Item = Span> + '_ {
        let word = &self.words[number as usize];
        let first = self.occurrences.get(word.first as usize).copied();
        let next = |it: &Occurrence| self.occurrences.get(it.next as usize).copied();
        std::iter::successors(first, next).map(|it| {
            let start = it.start as usize;
            Span::new(start, start + word.length as usize)
        })
    }

    /// The places of foreign words that are spelled nearly as a term of a glossary, and not as it, each
    /// with the number of the term, in text order.
    pub fn near_terms(
        &self,
        text: &str,
        glossary: &Glossary,
        listed: &ListedTerms,
    ) -> Vec<(Span, u32)> {
        let mut found = Vec::new();
        for group in self.groups() {
            let terms = listed.with_skeleton(group[0].skeleton);
            for &term in terms {
                let listed = &glossary.term(term).text;
                let numbers = group.iter().map(|it| it.number);
                let near = numbers.filter(|&it| is_near(self.word(text, it), listed));
                let places = near.flat_map(|it| self.places(it));
                found.extend(places.map(|place| (place, term)));
            }
        }
        found.sort_unstable();
        found
    }

    /// Places of foreign words that another word of the text is nearly spelled as, both of them somewhere
    /// where `is_free` says yes; in text order.
    pub(super) fn in_several_spellings(
        &self,
        text: &str,
        is_free: &dyn Fn(Span) -> bool,
    ) -> Vec<Span> {
        let mut found = Vec::new();
        for group in self.groups().filter(|it| it.len() > 1) {
            if group.len() <= MOST && !self.has_spellings(text, group) {
                continue;
            }
            let free = group.iter().map(|it| it.number);
            let free = free.filter(|&it| self.places(it).any(is_free));
            let free: Vec<u32> = free.take(MOST).collect();
            for &number in &free {
                let word = self.word(text, number);
                let mut others = free.iter().filter(|&&it| it != number);
                let has_other =
                    others.any(|&it| is_spelling_from(word, self.word(text, it), SHORTEST));
                if has_other && !is_native(word) {
                    found.extend(self.places(number));
                }
            }
        }
        found.sort_unstable();
        found
    }

    /// Whether some word of a group is nearly spelled as another one. Most groups have none, and this is
    /// found sooner than where their words stand.
    fn has_spellings(&self, text: &str, group: &[Entry]) -> bool {
        let word = |it: &Entry| self.word(text, it.number);
        let mut all = group.iter().enumerate();
        all.any(|(nth, one)| {
            let mut others = group.iter().enumerate().filter(|it| it.0 != nth);
            others.any(|(_, other)| is_spelling_from(word(one), word(other), SHORTEST))
        })
    }

    /// The places of words that are one of `words`, or end in one: clitics stand in front.
    pub(super) fn ending_in(&self, text: &str, words: &FxHashSet<&str>) -> Vec<Span> {
        let endings: FxHashSet<&[u8]> = words.iter().map(|it| ending(it)).collect();
        let any_short = endings.iter().any(|it| it.len() < ENDING);
        let all = (0..self.words.len() as u32).filter(|&it| {
            let word = self.word(text, it);
            let may_end_in_one =
                any_short || endings.contains(ending(word)) || word.ends_with(is_tashkeel);
            may_end_in_one && ends_in_any(word, words)
        });
        all.flat_map(|it| self.places(it)).collect()
    }
}

/// How many bytes two letters have.
const ENDING: usize = 4;

/// The last two letters of a word, which rule out nearly all others.
fn ending(word: &str) -> &[u8] {
    let bytes = word.as_bytes();
    &bytes[bytes.len().saturating_sub(ENDING)..]
}

fn ends_in_any(word: &str, words: &FxHashSet<&str>) -> bool {
    // A stem of one letter is no word.
    let letters = clitic_letters(word);
    let mut stems = readings(&letters).map(|it| it.stem);
    stems.any(|it| it.len() >= ENDING && words.contains(it))
}

/// Whether a foreign word is nearly spelled as a foreign term. Their form is checked last:
/// most words are near none.
fn is_near(word: &str, term: &str) -> bool {
    word != term
        && is_spelling_from(word, term, SHORTEST)
        && !differ_by_hamza(word, term)
        && !is_native(term)
        && !is_native(word)
}

/// Whether two words are one but for their hamzas, which have a rule of their own.
fn differ_by_hamza(one: &str, other: &str) -> bool {
    let fold = |word| fold_key(word, FoldLevel::Letters);
    fold(one) == fold(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_near_a_term() {
        let table = "en_preferred,ar_preferred\nGoogle,غوغل\nBook,كتاب\n";
        let glossary = crate::glossary::formats::csv::read(table).0;
        let listed = ListedTerms::new(&glossary);
        let near = |text| WordIndex::new(text).near_terms(text, &glossary, &listed);
        let text = "استثمرت غوغول في المشروع، وأعلنت غوغل ذلك.";
        let found: Vec<(&str, &str)> = near(text)
            .into_iter()
            .map(|(span, term)| (span.of(text), &*glossary.term(term).text))
            .collect();
        assert_eq!(found, [("غوغول", "غوغل")]);
        assert_eq!(near("قال كاتب إن الكتاب"), []);
    }

    #[test]
    fn terms_of_some_concepts_are_those_of_all() {
        let table = "en_preferred,ar_preferred\nGoogle,غوغل\nOracle,أوراكل\n";
        let glossary = crate::glossary::formats::csv::read(table).0;
        let text = "استثمرت غوغول في المشروع.";
        let near = |concepts: &[u32]| {
            let listed = ListedTerms::of_concepts(&glossary, concepts.iter().copied());
            let near = WordIndex::new(text).near_terms(text, &glossary, &listed);
            near.iter().map(|it| it.0.of(text)).collect::<Vec<_>>()
        };
        assert_eq!(near(&[0, 1]), ["غوغول"]);
        assert_eq!(near(&[0]), ["غوغول"]);
        assert_eq!(near(&[1]), Vec::<&str>::new());
    }

    proptest! {
        #[test]
        fn every_occurrence_is_kept(text in "([كقج][اوي]?[زسب]{1,2}[لمن]?[ـ\u{64E}ة]?[ .،a]){0,200}") {
            let index = WordIndex::new(&text);
            let numbers = 0..index.words.len() as u32;
            let mut found: Vec<Span> = numbers.clone().flat_map(|it| index.places(it)).collect();
            found.sort_unstable();
            let all: Vec<Span> = LongWords::new(&text, 2 * SHORTEST).map(|it| it.0).collect();
            prop_assert_eq!(found, all);
            let distinct: FxHashSet<&str> = numbers.clone().map(|it| index.word(&text, it)).collect();
            prop_assert_eq!(distinct.len(), index.words.len());
            let skeleton = |it: &u32| SkeletonHash::of(index.word(&text, *it));
            let skeletons: FxHashSet<SkeletonHash> = numbers.map(|it| skeleton(&it)).collect();
            prop_assert_eq!(index.groups().count(), skeletons.len());
            for group in index.groups() {
                prop_assert!(group.is_sorted());
                prop_assert!(group.iter().all(|it| skeleton(&it.number) == it.skeleton));
            }
        }

        #[test]
        fn the_short_way_turns_no_ending_away(text in "([وبل]?ا?ل?[بتكن]{1,3}[\u{64E}]? ){0,12}") {
            let index = WordIndex::new(&text);
            let words: FxHashSet<&str> = FxHashSet::from_iter(["بتكن", "كن", "ب", "تك\u{64E}ن"]);
            let mut found = index.ending_in(&text, &words);
            found.sort_unstable();
            let all = LongWords::new(&text, 2 * SHORTEST).map(|it| it.0);
            let all: Vec<Span> = all.filter(|it| ends_in_any(it.of(&text), &words)).collect();
            prop_assert_eq!(found, all);
        }
    }
}
