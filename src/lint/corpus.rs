//! What is known of many texts together: how each of them spells the concepts that it names.

pub(crate) mod packed;
mod wordings;

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Plan;
use super::suppress::Suppressions;
use crate::analysis::{Analysis, Engine};
use crate::glossary::Glossary;
use crate::text::Span;

pub use wordings::{Wording, wordings};

/// How often one text writes a term of the glossary, and where first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermUse {
    /// Index of the concept in the glossary.
    pub concept: u32,
    /// Index of the term in the glossary.
    pub term: u32,
    /// How often.
    pub count: u32,
    /// The first place.
    pub first: Span,
}

/// The terms that a text writes, in the order of concepts and terms. What has to be replaced anyway,
/// and what may stand for several concepts, is left out.
pub fn term_uses(analysis: &Analysis) -> Vec<TermUse> {
    let mut found: BTreeMap<(u32, u32), TermUse> = BTreeMap::new();
    let mentions = analysis.mentions().iter();
    for it in mentions.filter(|it| !it.is_unwanted() && it.alternatives.is_empty()) {
        let new = TermUse {
            concept: it.concept,
            term: it.term,
            count: 0,
            first: it.span,
        };
        found.entry((it.concept, it.term)).or_insert(new).count += 1;
    }
    found.into_values().collect()
}

/// Days since 1970-01-01.
pub type Day = i64;

/// What is kept of one of many texts.
#[derive(Clone, Debug, Default)]
pub struct CorpusFile {
    /// When it was last changed.
    pub day: Option<Day>,
    /// How it writes terms.
    pub uses: Vec<TermUse>,
    /// How it translates, where it holds a source and its target.
    pub wordings: Vec<Wording>,
    /// What it ignores.
    pub suppressions: Suppressions,
    /// Which rules are run over it.
    pub plan: Arc<Plan>,
}

/// Many texts, by their numbers: of each only what rules about all of them need.
#[derive(Clone, Debug)]
pub struct Corpus {
    engine: Engine,
    files: BTreeMap<usize, CorpusFile>,
}

impl Corpus {
    /// No texts yet; terms are those of `engine`.
    pub fn new(engine: &Engine) -> Corpus {
        Corpus {
            engine: engine.clone(),
            files: BTreeMap::new(),
        }
    }

    /// Adds text number `number`, in the place of what was known of it.
    pub fn put(&mut self, number: usize, file: CorpusFile) {
        self.files.insert(number, file);
    }

    /// Forgets text number `number`.
    pub fn remove(&mut self, number: usize) {
        self.files.remove(&number);
    }

    /// Text number `number`.
    pub fn file(&self, number: usize) -> Option<&CorpusFile> {
        self.files.get(&number)
    }

    /// All texts, in the order of their numbers.
    pub(super) fn files(&self) -> impl Iterator<Item = &CorpusFile> {
        self.files.values()
    }

    pub(super) fn glossary(&self) -> &Glossary {
        self.engine.glossary()
    }

    /// How all of them together spell the concepts.
    pub(super) fn usage(&self) -> CorpusUsage {
        let mut spellings: FxHashMap<(u32, u32), SpellingStats> = FxHashMap::default();
        for (&number, file) in &self.files {
            for it in &file.uses {
                let all = spellings.entry((it.concept, it.term)).or_default();
                all.add(number, it.count, it.first, file.day);
            }
        }
        CorpusUsage {
            spellings: spellings.into_iter().collect(),
            wordings: self.wordings(),
        }
    }
}

impl Corpus {
    /// How all of them together translate each source.
    fn wordings(&self) -> BTreeMap<(u64, u64), SpellingStats> {
        let mut all: BTreeMap<(u64, u64), SpellingStats> = BTreeMap::new();
        for (&number, file) in &self.files {
            for it in &file.wordings {
                let stats = all.entry((it.source, it.target)).or_default();
                stats.add(number, it.count, it.first, file.day);
            }
        }
        all
    }
}

/// Most places of a spelling that are kept.
const MOST_PLACES: usize = 4;

/// How all texts write one term.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpellingStats {
    /// Mentions.
    pub count: usize,
    /// Texts.
    pub files: usize,
    /// The first place in each of the first texts; texts by their numbers.
    pub places: Vec<(usize, Span)>,
    /// The days of the oldest and of the newest text.
    pub days: Option<(Day, Day)>,
}

impl SpellingStats {
    /// Adds those of text number `number`, which comes after all that were added.
    fn add(&mut self, number: usize, count: u32, first: Span, day: Option<Day>) {
        self.count += usize::try_from(count).unwrap_or(usize::MAX);
        self.files += 1;
        if self.places.len() < MOST_PLACES && self.places.last().is_none_or(|it| it.0 != number) {
            self.places.push((number, first));
        }
        self.days = join(self.days, day.map(|day| (day, day)));
    }

    /// Adds the other ones.
    pub(super) fn merge(&mut self, other: &SpellingStats) {
        self.count += other.count;
        self.files += other.files;
        self.places.extend(&other.places);
        self.places.sort_unstable();
        self.places.dedup_by_key(|it| it.0);
        self.places.truncate(MOST_PLACES);
        self.days = join(self.days, other.days);
    }
}

/// From the earlier of the first days to the later of the last ones.
fn join(a: Option<(Day, Day)>, b: Option<(Day, Day)>) -> Option<(Day, Day)> {
    match (a, b) {
        (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
        (a, b) => a.or(b),
    }
}

/// How many texts spell the concepts of a glossary, and how.
#[derive(Clone, Debug, Default)]
pub struct CorpusUsage {
    /// By concept and term.
    pub(super) spellings: BTreeMap<(u32, u32), SpellingStats>,
    /// By the hashes of source and target.
    pub(super) wordings: BTreeMap<(u64, u64), SpellingStats>,
}

/// What a rule about many texts checks.
#[derive(Clone, Copy, Debug)]
pub struct CorpusContext<'a> {
    /// The concepts.
    pub glossary: &'a Glossary,
    /// How the texts spell them.
    pub usage: &'a CorpusUsage,
}

/// A day as ISO 8601 writes it, in the Gregorian calendar.
///
/// Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
pub(crate) fn iso(day: Day) -> String {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_dates() {
        for (day, date) in [
            (0, "1970-01-01"),
            (-1, "1969-12-31"),
            (11_016, "2000-02-29"),
            (19_844, "2024-05-01"),
            (20_088, "2024-12-31"),
        ] {
            assert_eq!(iso(day), date);
        }
    }

    #[test]
    fn first_places_are_kept_and_all_are_counted() {
        let mut corpus = Corpus::new(&Engine::new(Glossary::default()));
        let file = |at: usize| CorpusFile {
            day: Some(100 - at as i64),
            uses: vec![TermUse {
                concept: 1,
                term: 2,
                count: 3,
                first: Span::new(at, at + 1),
            }],
            ..CorpusFile::default()
        };
        for number in 0..11 {
            corpus.put(number, file(number));
        }
        corpus.remove(10);
        corpus.put(9, file(9));
        let usage = corpus.usage();
        let stats = &usage.spellings[&(1, 2)];
        assert_eq!((stats.count, stats.files), (30, 10));
        assert_eq!(stats.days, Some((91, 100)));
        let places = [0, 1, 2, 3].map(|at| (at, Span::new(at, at + 1)));
        assert_eq!(stats.places, places);
    }
}
