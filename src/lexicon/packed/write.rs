//! Makes the packed lexicon of its entries.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::super::entry::{Entry, PARTS, PartOfSpeech};
use super::super::inflect::{Paradigm, paradigms};
use super::{MAGIC, PARTS_OF_FILE, RANK_BITS, Word, latin_key};
use crate::lexicon::english;
use crate::lexicon::entry::values;

/// How often a lemma was counted in news, by its text.
pub type Frequencies = FxHashMap<String, u8>;

/// Reads a table of [`Lemma::key`](super::Lemma::key) and binary logarithm, a tab between them.
pub fn frequencies(table: &str) -> Frequencies {
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    let read = |line: &str| {
        let (key, frequency) = line.split_once('\t')?;
        Some((key.to_owned(), frequency.parse().ok()?))
    };
    rows.filter_map(read).collect()
}

/// The packed form of `entries`. A participle or verbal noun that is an entry of its own is not
/// made of its verb once more; of two entries with one lemma, one kind and one second column the
/// first one counts.
pub fn pack(entries: &[Entry<'_>], frequencies: &Frequencies) -> Vec<u8> {
    let mut writer = Writer::default();
    writer
        .english
        .extend(english::MORE.split_whitespace().map(str::to_owned));
    let listed: rustc_hash::FxHashSet<_> = entries.iter().map(|it| (it.lemma, it.part)).collect();
    let mut seen = rustc_hash::FxHashSet::default();
    for entry in entries {
        if !seen.insert((entry.lemma, entry.part, entry.second)) {
            continue;
        }
        let mut all = paradigms(entry).into_iter();
        let Some(own) = all.next() else { continue };
        let Some(base) = writer.lemma(&own, None, entry.gloss, frequencies) else {
            continue;
        };
        if entry.part.is_name() {
            writer.latin(base, entry.gloss);
        } else {
            let words = english::words_of(entry.gloss).map(str::to_owned);
            writer.english.extend(words);
        }
        for made in all.filter(|it| !listed.contains(&(it.lemma.as_str(), it.part))) {
            if writer.derived.insert((made.lemma.clone(), made.part)) {
                writer.lemma(&made, Some(base), "", frequencies);
            }
        }
    }
    writer.finish()
}

#[derive(Default)]
struct Writer {
    forms: BTreeMap<String, Vec<u32>>,
    latin: BTreeMap<String, Vec<u32>>,
    english: BTreeSet<String>,
    derived: rustc_hash::FxHashSet<(String, PartOfSpeech)>,
    lemmas: Vec<u8>,
    count: u32,
    text: String,
    /// Where a lemma with its gloss begins in the text, and a lemma by itself.
    texts: FxHashMap<String, usize>,
}

impl Writer {
    fn lemma(
        &mut self,
        paradigm: &Paradigm,
        base: Option<u32>,
        gloss: &str,
        frequencies: &Frequencies,
    ) -> Option<u32> {
        let part = PARTS.iter().position(|it| *it == paradigm.part)? as u8;
        let nth = self.count;
        self.count += 1;
        let gloss = cut(gloss);
        let at = self.text_of(&paradigm.lemma, gloss);
        self.lemmas.extend((at as u32).to_le_bytes());
        self.lemmas.extend(base.unwrap_or(nth).to_le_bytes());
        let key = super::key(&paradigm.lemma, paradigm.part);
        let frequency = frequencies.get(&key).copied().unwrap_or(0);
        self.lemmas.extend([
            paradigm.lemma.len() as u8,
            gloss.len() as u8,
            part,
            frequency,
        ]);
        for form in &paradigm.forms {
            let word = Word {
                lemma: nth,
                inflection: form.inflection,
            };
            let words = self.forms.entry(form.spelling.clone()).or_default();
            words.push(word.to_number() as u32);
        }
        Some(nth)
    }

    /// Where a lemma and its gloss stand in the text, each pair once; one without a gloss stands where the
    /// same letters stand with one.
    fn text_of(&mut self, lemma: &str, gloss: &str) -> usize {
        let whole = format!("{lemma}{gloss}");
        if let Some(&known) = self.texts.get(&whole) {
            return known;
        }
        let at = self.text.len();
        self.text.push_str(&whole);
        self.texts.entry(lemma.to_owned()).or_insert(at);
        self.texts.insert(whole, at);
        at
    }

    /// The Latin spellings of a name, also without the spaces in them.
    fn latin(&mut self, lemma: u32, gloss: &str) {
        let spellings = values(cut(gloss)).take(1 << RANK_BITS).enumerate();
        for (rank, spelling) in spellings {
            let apart = latin_key(spelling);
            let joined = apart.replace(' ', "");
            let number = lemma << RANK_BITS | rank as u32;
            for key in [joined, apart] {
                self.latin.entry(key).or_default().push(number);
            }
        }
    }

    fn finish(self) -> Vec<u8> {
        let mut lists = Vec::new();
        let forms = transducer(self.forms, &mut lists);
        let latin = transducer(self.latin, &mut lists);
        let english = fst::Set::from_iter(self.english).map(|it| it.into_fst().into_inner());
        let english = english.unwrap_or_default();
        let text = self.text.as_bytes();
        let parts: [&[u8]; PARTS_OF_FILE] = [&forms, &lists, &self.lemmas, text, &english, &latin];
        let mut bytes = MAGIC.to_vec();
        bytes.extend(parts.iter().flat_map(|it| (it.len() as u32).to_le_bytes()));
        bytes.extend(parts.concat());
        bytes
    }
}

/// A map from keys to numbers; lists of several are appended to `lists`.
fn transducer(map: BTreeMap<String, Vec<u32>>, lists: &mut Vec<u8>) -> Vec<u8> {
    let mut known: FxHashMap<Vec<u32>, u64> = FxHashMap::default();
    let mut builder = fst::MapBuilder::memory();
    for (key, mut numbers) in map {
        numbers.sort_unstable();
        numbers.dedup();
        let value = match numbers[..] {
            [only] => u64::from(only) << 1,
            _ => *known
                .entry(numbers)
                .or_insert_with_key(|it| list(lists, it)),
        };
        // The map is sorted, and a builder in memory has nothing that could fail.
        let _ = builder.insert(key, value);
    }
    builder.into_inner().unwrap_or_default()
}

/// Appends a list and gives its value in the transducer.
fn list(lists: &mut Vec<u8>, words: &[u32]) -> u64 {
    let at = lists.len() as u64;
    lists.extend((words.len() as u32).to_le_bytes());
    lists.extend(words.iter().flat_map(|it| it.to_le_bytes()));
    at << 1 | 1
}

/// A gloss of at most 255 bytes, whole characters.
fn cut(gloss: &str) -> &str {
    let fits = |at: &usize| gloss.is_char_boundary(*at);
    let end = (0..=gloss.len().min(usize::from(u8::MAX))).rev().find(fits);
    &gloss[..end.unwrap_or_default()]
}
