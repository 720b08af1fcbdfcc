//! How often something is used, when and where.

use rustc_hash::FxHashMap;

use super::periods::{Month, Periods};
use crate::usage::Usage;

/// Counts as they come; sources are numbers of texts of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub(super) count: u64,
    /// A month may come again.
    months: Vec<(Month, u64)>,
    sources: FxHashMap<u32, u64>,
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

impl Tally {
    pub(super) fn add(&mut self, month: Option<Month>, source: Option<u32>, count: u64) {
        self.count = self.count.saturating_add(count);
        if let Some(month) = month {
            match self.months.last_mut().filter(|it| it.0 == month) {
                Some(last) => last.1 = last.1.saturating_add(count),
                None => self.months.push((month, count)),
            }
        }
        if let Some(source) = source {
            let all = self.sources.entry(source).or_default();
            *all = all.saturating_add(count);
        }
    }

    pub(super) fn merge(&mut self, other: &Tally) {
        self.count = self.count.saturating_add(other.count);
        self.months.extend_from_slice(&other.months);
        other.sources.iter().for_each(|(source, count)| {
            let all = self.sources.entry(*source).or_default();
            *all = all.saturating_add(*count);
        });
    }

    pub(super) fn used(&self, periods: &Periods, usage: &Usage) -> Used {
        let mut counts = vec![0_u64; periods.len()];
        for (month, count) in &self.months {
            let place = &mut counts[periods.place(*month)];
            *place = place.saturating_add(*count);
        }
        let dated: u64 = counts.iter().fold(0, |sum, it| sum.saturating_add(*it));
        let months = || self.months.iter().map(|it| it.0);
        let ends = [months().min(), months().max()];
        let months = match ends {
            [Some(first), Some(last)] => Some([first.text(), last.text()]),
            _ => None,
        };
        Used {
            count: self.count,
            undated: self.count - dated.min(self.count),
            months,
            counts,
            sources: self.places(usage),
        }
    }

    fn places(&self, usage: &Usage) -> Vec<(String, u64)> {
        let sources = self.sources.iter();
        let sources = sources.map(|(source, count)| (usage.text(*source).to_owned(), *count));
        let mut sources: Vec<(String, u64)> = sources.collect();
        sources.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        sources
    }
}
