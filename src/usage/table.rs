//! The spellings of many texts, added up.

use rustc_hash::FxHashMap;

use super::of_text::UsageRow;
use crate::text::Lang;

/// How often a name is written in one spelling, by source and by month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entry<'a> {
    /// The id of its concept; empty for a name that no glossary lists.
    pub concept: &'a str,
    /// The name as it is written.
    pub form: &'a str,
    /// The language of the texts.
    pub language: Lang,
    /// Where they come from; empty where that is not known.
    pub source: &'a str,
    /// The month that they are of, as `YYYY-MM`; empty where that is not known.
    pub month: &'a str,
    /// How often.
    pub count: u64,
}

/// The table: rows that differ in their count alone are one.
#[derive(Clone, Debug, Default)]
pub struct Usage {
    texts: Texts,
    counts: FxHashMap<Key, u64>,
}

/// A row without its count, its texts as numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Key {
    pub(crate) concept: u32,
    pub(crate) language: Lang,
    pub(crate) form: u32,
    pub(crate) month: u32,
    pub(crate) source: u32,
}

/// Each text once, with its number.
#[derive(Clone, Debug, Default)]
struct Texts {
    numbers: FxHashMap<Box<str>, u32>,
    all: Vec<Box<str>>,
}

impl Texts {
    fn number(&mut self, text: &str) -> u32 {
        if let Some(&known) = self.numbers.get(text) {
            return known;
        }
        let number = self.all.len() as u32;
        self.numbers.insert(text.into(), number);
        self.all.push(text.into());
        number
    }

    fn text(&self, number: u32) -> &str {
        &self.all[number as usize]
    }
}

impl Usage {
    /// Adds the rows of a text that is of this source and month, each perhaps empty.
    pub fn add_text(&mut self, rows: &[UsageRow], source: &str, month: &str) {
        for row in rows {
            self.add(Entry {
                concept: &row.concept,
                form: &row.form,
                language: row.language,
                source,
                month,
                count: row.count,
            });
        }
    }

    /// Adds a row.
    pub fn add(&mut self, row: Entry<'_>) {
        let key = Key {
            concept: self.texts.number(row.concept),
            form: self.texts.number(row.form),
            source: self.texts.number(row.source),
            month: self.texts.number(row.month),
            language: row.language,
        };
        let count = self.counts.entry(key).or_default();
        *count = count.saturating_add(row.count);
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// The rows, in no order.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        let text = |it: u32| self.texts.text(it);
        self.counts.iter().map(move |(key, &count)| Entry {
            concept: text(key.concept),
            form: text(key.form),
            language: key.language,
            source: text(key.source),
            month: text(key.month),
            count,
        })
    }

    /// The rows with those of one form in one language together, by the numbers of their texts.
    pub(crate) fn keys(&self) -> Vec<(Key, u64)> {
        let mut all: Vec<(Key, u64)> = self.counts.iter().map(|it| (*it.0, *it.1)).collect();
        all.sort_unstable_by_key(|it| it.0);
        all
    }

    /// The text with a number of a [`Key`].
    pub(crate) fn text(&self, number: u32) -> &str {
        self.texts.text(number)
    }

    /// How many different texts there are.
    pub(crate) fn text_count(&self) -> usize {
        self.texts.all.len()
    }

    /// The rows in the order of their columns: those of one concept together, names that no glossary lists
    /// first.
    pub fn rows(&self) -> Vec<Entry<'_>> {
        let mut rows: Vec<Entry<'_>> = self.entries().collect();
        rows.sort_unstable();
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(form: &str, count: u64) -> UsageRow {
        UsageRow {
            concept: "nq-000001".to_owned(),
            form: form.to_owned(),
            language: Lang::Ar,
            count,
        }
    }

    #[test]
    fn rows_are_added_up_by_source_and_month() {
        let mut usage = Usage::default();
        assert!(usage.is_empty());
        usage.add_text(&[row("ماسك", 2), row("ماسق", 1)], "desk", "2025-01");
        usage.add_text(&[row("ماسك", 3)], "desk", "2025-01");
        usage.add_text(&[row("ماسك", 4)], "", "");
        let told: Vec<String> = usage
            .rows()
            .iter()
            .map(|it| format!("{} {}/{} {}", it.form, it.source, it.month, it.count))
            .collect();
        assert_eq!(
            told,
            ["ماسق desk/2025-01 1", "ماسك / 4", "ماسك desk/2025-01 5"]
        );
        assert_eq!(usage.len(), 3);
    }

    #[test]
    fn a_count_never_overflows() {
        let mut usage = Usage::default();
        usage.add_text(&[row("ماسك", u64::MAX)], "", "");
        usage.add_text(&[row("ماسك", 1)], "", "");
        assert_eq!(usage.rows()[0].count, u64::MAX);
    }
}
