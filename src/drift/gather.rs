//! The rows of a table that count, by name.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::periods::{Month, is_month};
use super::tally::Tally;
use super::{Question, Wanted};
use crate::text::Lang;
use crate::usage::{Entry, Key, Usage};

/// The forms of each name in the texts of each language.
pub(super) type Names<'a> = BTreeMap<NameKey<'a>, FxHashMap<&'a str, Tally>>;

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
        since.is_none_or(|since| month.is_some_and(|it| it >= since))
            && self.wants(row.concept, row.form)
    }

    fn wants(&self, concept: &str, form: &str) -> bool {
        self.names.is_empty()
            || self.names.iter().any(|it| match it {
                Wanted::Concept(id) => concept == id,
                Wanted::Unlisted(it) => concept.is_empty() && form == it,
            })
    }
}

/// What a table holds that counts.
#[derive(Default)]
pub(super) struct Gathered<'a> {
    pub(super) names: Names<'a>,
    pub(super) sources: FxHashSet<u32>,
    pub(super) range: Option<[Month; 2]>,
    pub(super) mentions: u64,
    pub(super) undated: u64,
}

/// The month of each text of a table that is one.
fn months(usage: &Usage) -> Vec<Option<Month>> {
    let numbers = 0..usage.text_count() as u32;
    numbers.map(|it| Month::read(usage.text(it))).collect()
}

impl<'a> Gathered<'a> {
    pub(super) fn of(usage: &'a Usage, question: &Question) -> Gathered<'a> {
        let since = question.since.as_deref().and_then(Month::read);
        let months = months(usage);
        let mut gathered = Gathered::default();
        let rows = usage.keys();
        let of_form = |it: &Key| (it.concept, it.language, it.form);
        for rows in rows.chunk_by(|a, b| of_form(&a.0) == of_form(&b.0)) {
            let [concept, form] = [rows[0].0.concept, rows[0].0.form].map(|it| usage.text(it));
            if !question.wants(concept, form) {
                continue;
            }
            let mut tally = Tally::default();
            for (row, count) in rows {
                let month = months[row.month as usize];
                if since.is_none_or(|since| month.is_some_and(|it| it >= since)) {
                    let source = Some(row.source).filter(|it| !usage.text(*it).is_empty());
                    tally.add(month, source, *count);
                    gathered.note(month, source, *count);
                }
            }
            if tally.count > 0 {
                let key = NameKey {
                    concept,
                    language: rows[0].0.language,
                };
                gathered.names.entry(key).or_default().insert(form, tally);
            }
        }
        gathered
    }

    fn note(&mut self, month: Option<Month>, source: Option<u32>, count: u64) {
        self.mentions = self.mentions.saturating_add(count);
        match month {
            Some(month) => {
                let [first, last] = self.range.unwrap_or([month; 2]);
                self.range = Some([first.min(month), last.max(month)]);
            }
            None => self.undated = self.undated.saturating_add(count),
        }
        self.sources.extend(source);
    }
}
