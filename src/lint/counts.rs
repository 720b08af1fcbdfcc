//! How much was found.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Severity};

/// How many files were checked, and how many findings there are of each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Files that were checked.
    pub files: usize,
    /// Findings whose fix is safe.
    pub fixable: usize,
    /// Findings by severity.
    pub severities: BTreeMap<Severity, usize>,
    /// Findings by rule.
    pub rules: BTreeMap<&'static str, usize>,
}

impl Counts {
    /// Counts some findings.
    pub fn add(&mut self, found: &[Diagnostic]) {
        for it in found {
            let fixable = it.fix.as_ref().is_some_and(|fix| fix.safe);
            self.fixable += usize::from(fixable);
            *self.severities.entry(it.severity).or_default() += 1;
            *self.rules.entry(it.rule).or_default() += 1;
        }
    }

    /// Findings of this severity.
    pub fn of(&self, severity: Severity) -> usize {
        self.severities.get(&severity).copied().unwrap_or_default()
    }

    /// All findings.
    pub fn all(&self) -> usize {
        self.severities.values().sum()
    }

    /// The greatest severity that was found.
    pub fn worst(&self) -> Option<Severity> {
        self.severities.keys().next_back().copied()
    }
}
