//! How much was found.

use std::collections::BTreeMap;

use super::Truncated;
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
    /// Counts some findings, and those that were only counted before.
    pub fn add(&mut self, found: &[Diagnostic], truncated: &[Truncated]) {
        for it in truncated {
            self.fixable += it.fixable;
            *self.rules.entry(it.rule).or_default() += it.count();
            for (severity, count) in &it.severities {
                *self.severities.entry(*severity).or_default() += count;
            }
        }
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
