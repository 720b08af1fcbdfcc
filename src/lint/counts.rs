//! How much was found, for who keeps nothing of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::diag::{Diagnostic, Severity, Word};

/// What counts of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tick {
    /// The kebab-case id of the rule.
    #[serde(deserialize_with = "crate::diag::word")]
    pub rule: Word,
    /// How much it matters.
    pub severity: Severity,
    /// Whether its fix is safe.
    pub fixable: bool,
}

impl Tick {
    /// What counts of `found`.
    pub fn of(found: &Diagnostic) -> Tick {
        Tick {
            rule: found.rule,
            severity: found.severity,
            fixable: found.fix.as_ref().is_some_and(|fix| fix.safe),
        }
    }
}

/// How many files were looked at, and how many findings there are of each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Files that were looked at.
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
        self.add_ticks(found.iter().map(Tick::of));
    }

    /// Counts findings of which no more is known.
    pub fn add_ticks(&mut self, ticks: impl Iterator<Item = Tick>) {
        for it in ticks {
            self.fixable += usize::from(it.fixable);
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
