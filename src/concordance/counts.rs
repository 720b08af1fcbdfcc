//! How many places there are, by file and by date.

use std::collections::BTreeMap;

use super::{Concordance, FileOccurrences};

/// How places are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// For each file.
    File,
    /// For each day, by the dates of the files.
    Day,
    /// For each month.
    Month,
    /// For each year.
    Year,
}

impl Grain {
    /// All of them, with their names on a command line.
    pub const ALL: [(Grain, &'static str); 4] = [
        (Grain::File, "file"),
        (Grain::Day, "day"),
        (Grain::Month, "month"),
        (Grain::Year, "year"),
    ];

    /// The one of this name.
    pub fn named(name: &str) -> Option<Grain> {
        let found = Grain::ALL.iter().find(|it| it.1 == name);
        found.map(|it| it.0)
    }

    /// The key that the places of a file are counted under; `None` where its date is not known.
    fn key(self, file: &FileOccurrences) -> Option<&str> {
        let day = file.day.as_deref();
        match self {
            Grain::File => Some(&file.path),
            Grain::Day => day,
            Grain::Month => day.and_then(|it| it.get(..it.len() - 3)),
            Grain::Year => day.and_then(|it| it.get(..it.len() - 6)),
        }
    }
}

impl Concordance {
    /// How many places there are.
    pub fn count(&self) -> usize {
        self.files.iter().map(|it| it.places.len()).sum()
    }

    /// How many there are by file, in the order of the files, or by date, the earliest first; files whose
    /// date is not known come first, under `None`.
    pub fn counts(&self, grain: Grain) -> Vec<(Option<&str>, usize)> {
        let each = self.files.iter().map(|it| (grain.key(it), it.places.len()));
        if grain == Grain::File {
            return each.collect();
        }
        let mut all: BTreeMap<Option<&str>, usize> = BTreeMap::new();
        for (key, count) in each {
            *all.entry(key).or_default() += count;
        }
        all.into_iter().collect()
    }
}
