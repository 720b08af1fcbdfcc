//! What is known of many texts together: how each of them spells the concepts that it names.
//!
//! Of a text only [`Use`]s are kept, and of those only the first places of a spelling: a folder of any
//! size needs as much room as the glossary has names.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Context;
use crate::glossary::Glossary;
use crate::text::Span;

/// How often one text writes a term of the glossary, and where first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Use {
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
pub fn uses(context: &Context<'_>) -> Vec<Use> {
    let mut found: BTreeMap<(u32, u32), Use> = BTreeMap::new();
    let counts = context
        .mentions
        .iter()
        .filter(|it| !it.is_unwanted() && it.alternatives.is_empty());
    for it in counts {
        let new = Use {
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

/// Most places of a spelling that are kept.
const MOST_PLACES: usize = 4;

/// How all texts write one term.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spelt {
    /// Mentions.
    pub count: usize,
    /// Texts.
    pub files: usize,
    /// The first place in each of the first texts; texts by their numbers.
    pub places: Vec<(usize, Span)>,
    /// The days of the oldest and of the newest text.
    pub days: Option<(Day, Day)>,
}

impl Spelt {
    /// The two together.
    pub(super) fn join(&mut self, other: &Spelt) {
        self.count += other.count;
        self.files += other.files;
        self.places.extend(&other.places);
        self.places.sort_unstable();
        self.places.dedup_by_key(|it| it.0);
        self.places.truncate(MOST_PLACES);
        self.days = match (self.days, other.days) {
            (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
            (a, b) => a.or(b),
        };
    }
}

/// How many texts spell the concepts of a glossary.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// By concept and term.
    pub(super) spelt: BTreeMap<(u32, u32), Spelt>,
}

impl Tally {
    /// Counts in text number `file`, last changed on `day`.
    pub fn add(&mut self, file: usize, day: Option<Day>, uses: &[Use]) {
        for it in uses {
            let one = Spelt {
                count: usize::try_from(it.count).unwrap_or(usize::MAX),
                files: 1,
                places: vec![(file, it.first)],
                days: day.map(|day| (day, day)),
            };
            let spelt = self.spelt.entry((it.concept, it.term)).or_default();
            spelt.join(&one);
        }
    }
}

/// What a rule about many texts looks at.
#[derive(Clone, Copy, Debug)]
pub struct AcrossContext<'a> {
    /// The concepts.
    pub glossary: &'a Glossary,
    /// How the texts spell them.
    pub tally: &'a Tally,
}

/// A day as ISO 8601 writes it, in the Gregorian calendar.
///
/// Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
pub(super) fn iso(day: Day) -> String {
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
    fn a_tally_keeps_the_first_places_and_counts_all() {
        let mut tally = Tally::default();
        let one = |at| Use {
            concept: 1,
            term: 2,
            count: 3,
            first: Span::new(at, at + 1),
        };
        for file in 0..10 {
            tally.add(file, Some(100 - file as i64), &[one(file)]);
        }
        let spelt = &tally.spelt[&(1, 2)];
        assert_eq!((spelt.count, spelt.files), (30, 10));
        assert_eq!(spelt.days, Some((91, 100)));
        let places = [0, 1, 2, 3].map(|at| (at, Span::new(at, at + 1)));
        assert_eq!(spelt.places, places);
    }
}
