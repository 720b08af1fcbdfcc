//! Written words: what each can be, and the expressions that it can begin; each is read once.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::reading::Reading;
use super::tables::{self, Expression, Tables};
use crate::lexicon::Lexicon;
use crate::text::SHADDA;

/// A written word: what it can be, and the expressions that it can begin.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) readings: Rc<[Reading]>,
    /// Its letters as the tables write them.
    pub(super) folded: Box<str>,
    pub(super) beginnings: Vec<Beginning>,
}

/// Expressions that begin with a word, its clitics apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Beginning {
    pub(super) expressions: &'static [Expression],
    pub(super) conjunction: Option<char>,
    pub(super) preposition: Option<char>,
    /// The reading that has the lemma, where the table names one.
    pub(super) reading: Option<usize>,
}

/// By how many bits a reading may be less likely than the best to begin an expression.
pub(super) const NEAR: i16 = 7;

pub(super) fn beginnings(folded: &str, readings: &[Reading]) -> Vec<Beginning> {
    let tables = Tables::shipped();
    let mut all = Vec::new();
    let mut add = |key: &str, conjunction, preposition, reading| {
        let expressions = tables.phrases(key);
        if !expressions.is_empty() {
            all.push(Beginning {
                expressions,
                conjunction,
                preposition,
                reading,
            });
        }
    };
    add(folded, None, None, None);
    let peel = |word: &'_ str, letters: &[char]| {
        let first = word.chars().next().filter(|it| letters.contains(it))?;
        let rest = word[first.len_utf8()..].to_owned();
        (rest.chars().count() > 1).then_some((first, rest))
    };
    let whole = peel(folded, &['و', 'ف']);
    if let Some((conjunction, rest)) = &whole {
        add(rest, Some(*conjunction), None, None);
    }
    let (conjunction, rest) = whole.map_or((None, folded.to_owned()), |it| (Some(it.0), it.1));
    for (conjunction, rest) in [(None, folded), (conjunction, &*rest)] {
        if let Some((preposition, rest)) = peel(rest, &['ب', 'ل', 'ك']) {
            add(&rest, conjunction, Some(preposition), None);
            if let Some(rest) = rest.strip_prefix('ل').filter(|_| preposition == 'ل') {
                add(&format!("ال{rest}"), conjunction, Some(preposition), None);
            }
        }
    }
    let best = readings.iter().map(|it| it.cost).min().unwrap_or(0);
    for (nth, reading) in readings
        .iter()
        .enumerate()
        .filter(|it| it.1.cost <= best + NEAR)
    {
        let key = format!("~{}", reading.key);
        add(&key, reading.conjunction, reading.preposition, Some(nth));
        if reading.key != reading.lemma {
            let key = format!("~{}", reading.lemma);
            add(&key, reading.conjunction, reading.preposition, Some(nth));
        }
    }
    all
}

/// How many readings of a word are weighed.
pub(super) const MOST: usize = 7;

/// The readings of written words, each word read once.
pub(super) struct Readings {
    lexicon: Option<&'static Lexicon<'static>>,
    known: FxHashMap<Box<str>, Rc<Word>>,
}

impl Word {
    fn new(word: &str, readings: Vec<Reading>) -> Word {
        let folded = tables::folded(word);
        let beginnings = beginnings(&folded, &readings);
        Word {
            readings: readings.into(),
            folded: folded.into(),
            beginnings,
        }
    }
}

impl Readings {
    pub(super) fn new() -> Readings {
        Readings {
            lexicon: Lexicon::shipped(),
            known: FxHashMap::default(),
        }
    }

    /// What `word` can be, the likeliest first; empty where nothing is known.
    pub(super) fn of(&mut self, word: &str) -> Rc<Word> {
        if let Some(found) = self.known.get(word) {
            return Rc::clone(found);
        }
        let found = Rc::new(Word::new(word, self.read(word)));
        self.known.insert(word.into(), Rc::clone(&found));
        found
    }

    /// What `word` can be behind a و that stands apart; `None` where nothing is known of it.
    pub(super) fn behind_and(&mut self, word: &str) -> Option<Rc<Word>> {
        let written = format!("{} {word}", super::apart::AND);
        if let Some(found) = self.known.get(&*written) {
            return Some(Rc::clone(found));
        }
        let alone = self.of(word);
        let free = alone.readings.iter().filter(|it| it.conjunction.is_none());
        let readings: Vec<Reading> = free
            .map(|it| Reading {
                conjunction: Some(super::apart::AND),
                ..it.clone()
            })
            .collect();
        if readings.is_empty() {
            return None;
        }
        let found = Rc::new(Word::new(&format!("{}{word}", super::apart::AND), readings));
        self.known.insert(written.into(), Rc::clone(&found));
        Some(found)
    }

    fn read(&self, word: &str) -> Vec<Reading> {
        // A letter alone is an abbreviation.
        if word.chars().count() == 1 && word != "و" {
            return Vec::new();
        }
        let analyses = self.lexicon.map(|it| it.analyse_in_text(word));
        let analyses = analyses.unwrap_or_default();
        let mut found: Vec<Reading> = analyses.iter().map(Reading::of).collect();
        if word.contains(SHADDA) {
            // A written shadda tells عبّر from عبر.
            for reading in found.iter_mut().filter(|it| it.key.contains(SHADDA)) {
                reading.cost -= 8;
            }
            found.sort_by_key(|it| it.cost);
        }
        found.truncate(MOST);
        found
    }
}
