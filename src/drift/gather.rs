//! The rows of a table that count, by name.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::periods::{Month, is_month};
use super::tally::Tally;
use super::{Question, Wanted};
use crate::text::Lang;
use crate::usage::{Entry, Usage};

/// The forms of each name in the texts of each language.
pub(super) type Names<'a> = BTreeMap<NameKey<'a>, FxHashMap<&'a str, Tally<'a>>>;

/// A concept, or no concept, in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NameKey<'a> {
    pub(super) concept: &'a str,
    pub(super) language: Lang,
}

impl Question {
    /// Whether `since` is a month as the table has it.
    pub fn is_month(text: &str) -> bool {
        is_month(text)
    }

    /// Whether a row counts.
    pub fn counts(&self, row: &Entry<'_>) -> bool {
        let since = self.since.as_deref().and_then(Month::read);
        let month = Month::read(row.month);
        since.is_none_or(|since| month.is_some_and(|it| it >= since)) && self.wants(row)
    }

    fn wants(&self, row: &Entry<'_>) -> bool {
        self.names.is_empty()
            || self.names.iter().any(|it| match it {
                Wanted::Concept(id) => row.concept == id,
                Wanted::Unlisted(form) => row.concept.is_empty() && row.form == form,
            })
    }
}

/// What a table holds that counts.
#[derive(Default)]
pub(super) struct Gathered<'a> {
    pub(super) names: Names<'a>,
    pub(super) sources: FxHashSet<&'a str>,
    pub(super) range: Option<[Month; 2]>,
    pub(super) mentions: u64,
    pub(super) undated: u64,
}

impl<'a> Gathered<'a> {
    pub(super) fn of(usage: &'a Usage, question: &Question) -> Gathered<'a> {
        let since = question.since.as_deref().and_then(Month::read);
        let mut gathered = Gathered::default();
        usage.entries().for_each(|row| {
            let month = Month::read(row.month);
            let counts = since.is_none_or(|since| month.is_some_and(|it| it >= since));
            if counts && question.wants(&row) {
                gathered.add(row, month);
            }
        });
        gathered
    }

    fn add(&mut self, row: Entry<'a>, month: Option<Month>) {
        self.mentions = self.mentions.saturating_add(row.count);
        match month {
            Some(month) => {
                let [first, last] = self.range.unwrap_or([month; 2]);
                self.range = Some([first.min(month), last.max(month)]);
            }
            None => self.undated = self.undated.saturating_add(row.count),
        }
        if !row.source.is_empty() {
            self.sources.insert(row.source);
        }
        let key = NameKey {
            concept: row.concept,
            language: row.language,
        };
        let forms = self.names.entry(key).or_default();
        forms
            .entry(row.form)
            .or_default()
            .add(month, row.source, row.count);
    }
}
