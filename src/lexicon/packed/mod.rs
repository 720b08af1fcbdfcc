//! The lexicon as the binary holds it: nothing is decoded before it is asked for.
//!
//! | part | what |
//! | --- | --- |
//! | header | the magic letters, then the lengths of the parts, little-endian `u32` |
//! | forms | a finite-state transducer (crate `fst`) from a spelling to a word or to a list |
//! | lists | for spellings of several words: a `u32` count, then the words |
//! | lemmas | 12 bytes each: where its text begins, its base, the lengths, kind, frequency |
//! | text | lemmas and glosses |
//! | English | a transducer of the words in glosses, without numbers |
//! | Latin | a transducer from the [`latin_key`] of a Latin spelling to the names that have it |
//!
//! A *word* is a number: the lemma's, then [`Inflection::BITS`] bits of inflection. A name in the
//! Latin map is one too: the lemma's, then [`RANK_BITS`] bits that say which of its spellings it is.

mod near;
mod write;

use fst::raw::Fst;

pub use write::{Frequencies, frequencies, pack};

use super::entry::{PARTS, PartOfSpeech};
use super::inflection::Inflection;
use crate::text::{FoldLevel, fold_key};

/// The first bytes of a packed lexicon; the last is the version.
const MAGIC: [u8; 8] = *b"nqlexic2";
const PARTS_OF_FILE: usize = 6;
const RECORD: usize = 12;
/// Where in it the part of speech stands.
const PART: usize = 10;
/// How many bits the place of a spelling among those of its name has.
const RANK_BITS: u32 = 4;

/// A lemma.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lemma<'b> {
    /// As dictionaries write it, with a shadda where it tells homographs apart.
    pub text: &'b str,
    /// What kind of word it is.
    pub part: PartOfSpeech,
    /// What it means in English, senses between slashes; for names their Latin spellings between
    /// ` | `, the usual one first. Of participles and verbal nouns that of their verb.
    pub gloss: &'b str,
    /// Whether it is a participle or a verbal noun that was made of its verb by rule.
    pub is_derived: bool,
    /// The verb that it was made of by rule, where it was.
    pub verb: Option<&'b str>,
    /// How frequent it is in news: the binary logarithm of a count, 0 where it was not seen.
    pub frequency: u8,
}

impl Lemma<'_> {
    /// What it means, sense by sense; of a name its Latin spellings, the usual one first.
    pub fn glosses(&self) -> impl Iterator<Item = &str> {
        let between = if self.part.is_name() { '|' } else { '/' };
        self.gloss
            .split(between)
            .map(str::trim)
            .filter(|it| !it.is_empty())
    }

    /// What it is counted under: its text and the id of its part of speech.
    pub fn key(&self) -> String {
        key(self.text, self.part)
    }
}

fn key(lemma: &str, part: PartOfSpeech) -> String {
    format!("{lemma} {}", part.id())
}

/// A form of a lemma.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) lemma: u32,
    pub(super) inflection: Inflection,
}

impl Word {
    fn from_number(number: u64) -> Word {
        Word {
            lemma: (number >> Inflection::BITS) as u32,
            inflection: Inflection::from_bits(number & ((1 << Inflection::BITS) - 1)),
        }
    }

    fn to_number(self) -> u64 {
        u64::from(self.lemma) << Inflection::BITS | self.inflection.to_bits()
    }
}

/// Bytes that are no packed lexicon of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotALexicon;

/// A packed lexicon.
pub(super) struct Packed<'b> {
    forms: Fst<&'b [u8]>,
    lists: &'b [u8],
    lemmas: &'b [u8],
    /// Letters, which are checked as they are read: to check all would read all at the start.
    text: &'b [u8],
    latin: Fst<&'b [u8]>,
    english: Fst<&'b [u8]>,
}

/// A Latin spelling as names are looked up by it: without case, accents, apostrophes and points, a
/// space for a hyphen.
pub(super) fn latin_key(spelling: &str) -> String {
    // Most are plain letters, of which no fold has more to say.
    if spelling.bytes().all(|it| it.is_ascii_alphabetic()) {
        return spelling.to_ascii_lowercase();
    }
    let folded = fold_key(spelling, FoldLevel::Letters);
    let apart = folded.replace(['-', '.'], " ");
    let words = apart.split_whitespace().map(|word| {
        let letters = word.chars().filter(|c| c.is_alphanumeric());
        letters.collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let found = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(found.try_into().ok()?))
}

impl<'b> Packed<'b> {
    /// Reads the header of `bytes`; the rest is read when it is asked for.
    pub(super) fn read(bytes: &'b [u8]) -> Result<Packed<'b>, NotALexicon> {
        let mut rest = bytes.strip_prefix(&MAGIC).ok_or(NotALexicon)?;
        let lengths = rest.split_off(..4 * PARTS_OF_FILE).ok_or(NotALexicon)?;
        let mut part = |nth: usize| {
            let length = number(lengths, 4 * nth).ok_or(NotALexicon)?;
            rest.split_off(..length as usize).ok_or(NotALexicon)
        };
        let (forms, lists, lemmas, text) = (part(0)?, part(1)?, part(2)?, part(3)?);
        let (english, latin) = (part(4)?, part(5)?);
        Ok(Packed {
            forms: Fst::new(forms).map_err(|_| NotALexicon)?,
            lists,
            lemmas,
            text,
            english: Fst::new(english).map_err(|_| NotALexicon)?,
            latin: Fst::new(latin).map_err(|_| NotALexicon)?,
        })
    }

    /// Latin spellings of names.
    pub(super) fn latin(&self) -> &Fst<&'b [u8]> {
        &self.latin
    }

    /// The words in glosses.
    pub(super) fn english(&self) -> &Fst<&'b [u8]> {
        &self.english
    }

    /// How many lemmas there are.
    pub(super) fn count(&self) -> usize {
        self.lemmas.len() / RECORD
    }

    /// The numbers of the lemmas that are one part of speech.
    pub(super) fn of_part(&self, part: PartOfSpeech) -> impl Iterator<Item = u32> + 'b {
        let part = PARTS.iter().position(|it| *it == part);
        let records = self.lemmas.as_chunks::<RECORD>().0;
        let all = (0..).zip(records);
        let own = all.filter(move |(_, it)| Some(usize::from(it[PART])) == part);
        own.map(|it| it.0)
    }

    /// A lemma by its number.
    pub(super) fn lemma(&self, nth: u32) -> Option<Lemma<'b>> {
        let at = nth as usize * RECORD;
        let record = self.lemmas.get(at..at + RECORD)?;
        let (start, base) = (number(record, 0)? as usize, number(record, 4)?);
        let [length, gloss, part, frequency] = record.get(8..)?.try_into().ok()?;
        let end = start + usize::from(length);
        let is_derived = base != nth;
        let (gloss, verb) = if is_derived {
            let base = self.lemma(base).filter(|it| !it.is_derived)?;
            (base.gloss, Some(base.text))
        } else {
            (self.letters(end, usize::from(gloss))?, None)
        };
        Some(Lemma {
            text: self.letters(start, usize::from(length))?,
            part: *PARTS.get(usize::from(part))?,
            gloss,
            is_derived,
            verb,
            frequency,
        })
    }

    /// A stretch of the text.
    fn letters(&self, start: usize, length: usize) -> Option<&'b str> {
        std::str::from_utf8(self.text.get(start..start.checked_add(length)?)?).ok()
    }

    /// The words that are spelled `form`, exactly.
    pub(super) fn words(&self, form: &str) -> Vec<Word> {
        match self.forms.get(form) {
            Some(found) => self.listed(found.value()),
            None => Vec::new(),
        }
    }

    /// The names that have a Latin spelling with this key, and which of their spellings it is.
    pub(super) fn spelled(&self, key: &str) -> Vec<(Lemma<'b>, usize)> {
        let Some(found) = self.latin.get(key) else {
            return Vec::new();
        };
        let numbers = self.numbers(found.value()).into_iter();
        numbers
            .filter_map(|it| {
                let rank = it & ((1 << RANK_BITS) - 1);
                Some((self.lemma((it >> RANK_BITS) as u32)?, rank as usize))
            })
            .collect()
    }

    /// Whether a gloss has this English word, in lower case.
    pub(super) fn has_english(&self, word: &str) -> bool {
        self.english.contains_key(word)
    }

    fn listed(&self, value: u64) -> Vec<Word> {
        let numbers = self.numbers(value).into_iter();
        numbers.map(Word::from_number).collect()
    }

    /// The numbers behind a value of a transducer.
    fn numbers(&self, value: u64) -> Vec<u64> {
        if value & 1 == 0 {
            return vec![value >> 1];
        }
        let at = (value >> 1) as usize;
        let count = number(self.lists, at).unwrap_or(0) as usize;
        let all = (1..=count).map_while(|nth| number(self.lists, at + 4 * nth));
        all.map(u64::from).collect()
    }
}
