//! How often something is used, when and where.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::periods::{Month, Periods};

/// Counts as they come.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally<'a> {
    pub(super) count: u64,
    months: BTreeMap<Month, u64>,
    sources: FxHashMap<&'a str, u64>,
}

/// How often something is used, when and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Used {
    /// How often in all.
    pub count: u64,
    /// How often in no known month.
    pub undated: u64,
    /// The first and the last month, as `YYYY-MM`.
    pub months: Option<[String; 2]>,
    /// How often in each period.
    pub counts: Vec<u64>,
    /// Where and how often, the most frequent first; without what has no source.
    pub sources: Vec<(String, u64)>,
}

impl<'a> Tally<'a> {
    pub(super) fn add(&mut self, month: Option<Month>, source: &'a str, count: u64) {
        self.count = self.count.saturating_add(count);
        if let Some(month) = month {
            let all = self.months.entry(month).or_default();
            *all = all.saturating_add(count);
        }
        if !source.is_empty() {
            let all = self.sources.entry(source).or_default();
            *all = all.saturating_add(count);
        }
    }

    pub(super) fn merge(&mut self, other: &Tally<'a>) {
        self.count = self.count.saturating_add(other.count);
        for (month, count) in &other.months {
            let all = self.months.entry(*month).or_default();
            *all = all.saturating_add(*count);
        }
        other.sources.iter().for_each(|(source, count)| {
            let all = self.sources.entry(source).or_default();
            *all = all.saturating_add(*count);
        });
    }

    pub(super) fn used(&self, periods: &Periods) -> Used {
        let mut counts = vec![0_u64; periods.len()];
        for (month, count) in &self.months {
            let place = &mut counts[periods.place(*month)];
            *place = place.saturating_add(*count);
        }
        let dated: u64 = counts.iter().fold(0, |sum, it| sum.saturating_add(*it));
        let ends = [self.months.first_key_value(), self.months.last_key_value()];
        let months = match ends {
            [Some(first), Some(last)] => Some([first.0.text(), last.0.text()]),
            _ => None,
        };
        let sources = self
            .sources
            .iter()
            .map(|(source, count)| ((*source).to_owned(), *count));
        let mut sources: Vec<(String, u64)> = sources.collect();
        sources.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        Used {
            count: self.count,
            undated: self.count - dated.min(self.count),
            months,
            counts,
            sources,
        }
    }
}
