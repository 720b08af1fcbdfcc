//! Pairs of names, and which English names are right for an Arabic form.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use naqhara::text::{FoldLevel, fold_key};
use unicode_normalization::UnicodeNormalization;

use crate::tsv::Table;

/// Names to be tested on.
pub(crate) struct Names {
    /// All pairs, Arabic first.
    pub(crate) pairs: Vec<(String, String)>,
    /// For each Arabic form, folded: the keys of all English names attested with it.
    accepted: BTreeMap<String, BTreeSet<String>>,
}

/// An English name without case, diacritics and kinds of hyphens and apostrophes.
pub(crate) fn key(name: &str) -> String {
    let plain = |c: char| match c {
        'ı' => 'i',
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        '-' | '.' => ' ',
        '’' | '‘' | 'ʻ' | 'ʼ' | 'ʿ' | 'ʾ' | '`' => '\'',
        other => other,
    };
    let lower = name.to_lowercase();
    let letters = lower.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c));
    letters.map(plain).collect()
}

impl Names {
    /// Reads pairs (columns `ar`, `en`), and what else is right (`ar`, `en_accepted`, by bars).
    pub(crate) fn read(pairs: &Path, accept: Option<&Path>) -> Result<Names, String> {
        let pairs: Vec<(String, String)> = Table::read(pairs, &["ar", "en"])?
            .rows()
            .map(|(_, cells)| (cells[0].clone(), cells[1].clone()))
            .collect();
        let mut accepted = BTreeMap::<String, BTreeSet<String>>::new();
        let mut accept_one = |ar: &str, en: &str| {
            let names = accepted.entry(fold_key(ar, FoldLevel::Letters));
            names.or_default().insert(key(en));
        };
        for (ar, en) in &pairs {
            accept_one(ar, en);
        }
        if let Some(accept) = accept {
            for (_, cells) in Table::read(accept, &["ar", "en_accepted"])?.rows() {
                cells[1].split('|').for_each(|en| accept_one(&cells[0], en));
            }
        }
        Ok(Names { pairs, accepted })
    }

    /// Whether an English name is right for an Arabic form.
    pub(crate) fn is_right(&self, ar: &str, en: &str) -> bool {
        let names = self.accepted.get(&fold_key(ar, FoldLevel::Letters));
        names.is_some_and(|names| names.contains(&key(en)))
    }

    /// All Arabic forms, each once.
    pub(crate) fn arabic(&self) -> Vec<&str> {
        let forms: BTreeSet<&str> = self.pairs.iter().map(|it| &*it.0).collect();
        forms.into_iter().collect()
    }

    /// All English names, each once by its key.
    pub(crate) fn english(&self) -> BTreeMap<String, &str> {
        self.pairs.iter().map(|it| (key(&it.1), &*it.1)).collect()
    }
}
