//! What the linter asks of names that no glossary lists: spellings of one name, and whether a name in
//! Arabic letters can be one in Latin letters.
//!
//! Texts are long and such names rare: words are first put together by their consonants, and only where
//! two are near each other is more asked.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::arabic::{self, LONGEST_STACK};
use super::cluster::{bone, is_spelling_from};
use super::common::is_common;
use super::native::{Native, is_listed, native};
use crate::glossary::{Glossary, TermStatus};
use crate::names::sound::{ArabicWord, LatinWord, SoundModel};
use crate::text::{FoldLevel, Lang, Span, fold_key, is_arabic_letter, is_tashkeel};

/// Fewest letters of a word that is looked at.
const SHORTEST: usize = 4;
/// Most spellings that are compared with each other.
const MOST: usize = 8;
/// Least chance of two words that may be one name.
const LEAST: f32 = 0.04;

/// The longer Arabic words of a text by their consonants.
#[derive(Clone, Debug, Default)]
pub struct Alike {
    /// The places of each spelling.
    by_bones: FxHashMap<u64, Vec<Vec<Span>>>,
}

fn key(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    word.chars()
        .filter_map(bone)
        .for_each(|c| hasher.write_u32(c.into()));
    hasher.finish()
}

impl Alike {
    /// Looks at `text` once.
    pub fn new(text: &str) -> Alike {
        let mut alike = Alike::default();
        let mut at = 0;
        while let Some(start) = text[at..].find(is_arabic_letter).map(|it| at + it) {
            let length = text[start..].find(|c| !is_arabic_letter(c) && !is_tashkeel(c));
            at = length.map_or(text.len(), |it| start + it);
            if at - start >= 2 * SHORTEST {
                alike.add(text, Span::new(start, at));
            }
        }
        alike
    }

    fn add(&mut self, text: &str, span: Span) {
        let word = span.of(text);
        let words = self.by_bones.entry(key(word)).or_default();
        match words.iter_mut().find(|it| it[0].of(text) == word) {
            Some(places) => places.push(span),
            None => words.push(vec![span]),
        }
    }

    /// The places of foreign words that are spelled nearly as a term of a glossary, and not as it, each
    /// with the number of the term.
    pub fn near(&self, text: &str, glossary: &Glossary, listed: &Listed) -> Vec<(Span, u32)> {
        let both = self.by_bones.iter().filter_map(|(bones, words)| {
            let terms = listed.by_bones.get(bones)?;
            Some(
                terms
                    .iter()
                    .flat_map(|&term| words.iter().map(move |it| (it, term))),
            )
        });
        let near = both
            .flatten()
            .filter(|(it, term)| is_near(it[0].of(text), &glossary.term(*term).text));
        let places = near.flat_map(|(it, term)| it.iter().map(move |&place| (place, term)));
        let mut found: Vec<(Span, u32)> = places.collect();
        found.sort_unstable();
        found
    }

    /// Places of foreign words that another word of the text is nearly spelled as, both of them somewhere
    /// where `is_free` says yes.
    pub(super) fn doubtful(&self, text: &str, is_free: &dyn Fn(Span) -> bool) -> Vec<Span> {
        let mut found = Vec::new();
        let groups = self.by_bones.values().filter(|it| it.len() > 1);
        for words in groups {
            let free = words.iter().filter(|it| it.iter().any(|&it| is_free(it)));
            let free: Vec<&Vec<Span>> = free.take(MOST).collect();
            for (at, here) in free.iter().enumerate() {
                let word = here[0].of(text);
                let others = free.iter().enumerate().filter(|it| it.0 != at);
                let mut others = others.map(|it| it.1[0].of(text));
                if others.any(|it| is_spelling_from(word, it, SHORTEST)) && !is_native(word) {
                    found.extend(*here);
                }
            }
        }
        found.sort_unstable();
        found
    }

    /// The places of words that are one of `words`, or end in one: clitics stand in front.
    pub(super) fn with_any(&self, text: &str, words: &FxHashSet<&str>) -> Vec<Span> {
        let ends_in_one = |word: &str| {
            let letters: String = word.chars().filter(|&c| is_arabic_letter(c)).collect();
            let ends = letters.char_indices().map(|(at, _)| &letters[at..]);
            let mut ends = ends.take(LONGEST_STACK + 1);
            ends.any(|it| words.contains(it))
        };
        let all = self.by_bones.values().flatten();
        let found = all.filter(|it| ends_in_one(it[0].of(text)));
        found.flatten().copied().collect()
    }
}

/// The terms of a glossary that another spelling may stand for, by their consonants.
#[derive(Clone, Debug, Default)]
pub struct Listed {
    by_bones: FxHashMap<u64, Vec<u32>>,
}

impl Listed {
    /// Looks at a glossary once: Arabic words that may be written, and are no short forms.
    pub fn new(glossary: &Glossary) -> Listed {
        let mut listed = Listed::default();
        for (number, term) in (0..).zip(glossary.terms()) {
            let is_word = !term.text.contains([' ', '-']) && term.lang == Lang::Ar;
            if is_word && !term.status.is_unwanted() && term.status != TermStatus::Short {
                let terms = listed.by_bones.entry(key(&term.text)).or_default();
                terms.push(number);
            }
        }
        listed
    }
}

/// Most terms are near no word: only then is it asked how they are built.
fn is_near(word: &str, term: &str) -> bool {
    is_spelling_from(word, term, SHORTEST)
        && !differ_by_hamza(word, term)
        && !is_native(term)
        && !is_native(word)
}

/// Whether two words are one but for their hamzas, which have a rule of their own.
fn differ_by_hamza(one: &str, other: &str) -> bool {
    let fold = |word| fold_key(word, FoldLevel::Letters);
    fold(one) == fold(other)
}

/// Whether a word is Arabic by its build, with or without its clitics.
pub(super) fn is_native(word: &str) -> bool {
    let tokens = arabic::tokens(word);
    let mut stems = tokens.iter().flat_map(|it| &it.stems);
    stems.any(|it| it.common || native(&it.word) > Native::No)
}

/// Whether a word without clitics is surely Arabic: a frequent one, or one of the list as it stands.
pub(in crate::align) fn is_arabic_word(word: &str) -> bool {
    is_common(word) || is_listed(word)
}

/// Whether a word, its clitics with it, is built as no Arabic word and looks like a name.
pub fn is_foreign(word: &str) -> bool {
    /// Least logarithm per letter.
    const FAMILIAR: f32 = -2.8;
    !is_common(word) && !is_native(word) && SoundModel::embedded().familiarity(word) > FAMILIAR
}

/// Whether any word of an Arabic phrase may be any word of a Latin one by its sound.
pub fn are_one_name(arabic: &str, latin: &str) -> bool {
    let model = SoundModel::embedded();
    let words: Vec<LatinWord> = latin
        .split(|c: char| !c.is_alphabetic())
        .filter_map(LatinWord::new)
        .collect();
    let tokens = arabic::tokens(arabic);
    let mut stems = tokens.iter().flat_map(|it| &it.stems);
    stems.any(|stem| {
        let heard = ArabicWord::new(model, &stem.word);
        heard.is_some_and(|mut it| {
            words
                .iter()
                .any(|word| it.compare(word).probability >= LEAST)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_near_a_term() {
        let table = "en_preferred,ar_preferred\nGoogle,غوغل\nBook,كتاب\n";
        let glossary = crate::glossary::formats::csv::read(table).0;
        let listed = Listed::new(&glossary);
        let near = |text| Alike::new(text).near(text, &glossary, &listed);
        let text = "استثمرت غوغول في المشروع، وأعلنت غوغل ذلك.";
        let found: Vec<(&str, &str)> = near(text)
            .into_iter()
            .map(|(span, term)| (span.of(text), &*glossary.term(term).text))
            .collect();
        assert_eq!(found, [("غوغول", "غوغل")]);
        assert_eq!(near("قال كاتب إن الكتاب"), []);
    }

    #[test]
    fn names_in_both_scripts() {
        assert!(are_one_name("شركة ستارغيت", "Stargate") && are_one_name("ماسك", "Elon Musk"));
        assert!(!are_one_name("كروزو", "Altman"));
        assert!(is_foreign("ويتفيلد") && !is_foreign("الكتاب") && !is_foreign("يكتبون"));
    }
}
