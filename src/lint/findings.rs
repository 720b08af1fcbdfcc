//! Findings on their way from the rules: each is settled as it comes, and those that are too many are
//! counted instead of kept.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{Quotations, Stop};
use crate::diag::{self, Diagnostic, Severity, Word};

/// How many findings of one rule in one document are kept; those beyond are counted.
pub const MOST: usize = 10_000;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The findings, sorted by document and place.
    pub diagnostics: Vec<Diagnostic>,
    /// Those that were only counted.
    pub truncated: Vec<Truncated>,
}

impl Found {
    /// How many there are, kept or not.
    pub fn count(&self) -> usize {
        let more = self.truncated.iter().map(Truncated::count);
        self.diagnostics.len() + more.sum::<usize>()
    }

    /// The greatest severity that was found.
    pub fn worst(&self) -> Option<Severity> {
        let kept = self.diagnostics.iter().map(|it| it.severity);
        let more = self.truncated.iter().flat_map(|it| it.severities.keys());
        kept.chain(more.copied()).max()
    }

    /// Adds findings that no rule has made: those that `find` hands over. Too many are counted.
    pub fn add(&mut self, find: impl FnOnce(&mut dyn FnMut(Diagnostic))) {
        let mut kept = Kept::new(Wanted::REPORT);
        find(&mut |it| kept.add(it));
        let more = kept.finish();
        self.diagnostics.extend(more.diagnostics);
        self.diagnostics.sort_by_key(|it| (it.document, it.span));
        self.truncated.extend(more.truncated);
    }
}

/// Findings of one rule in one document that were counted, not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Truncated {
    /// The id of the rule.
    #[serde(deserialize_with = "diag::word")]
    pub rule: Word,
    /// Index of the document among those that were checked.
    pub document: usize,
    /// How many there are of each severity.
    pub severities: BTreeMap<Severity, usize>,
    /// How many of them have a safe fix.
    pub fixable: usize,
}

impl Truncated {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.severities.values().sum()
    }

    fn add(&mut self, found: &Diagnostic) {
        *self.severities.entry(found.severity).or_default() += 1;
        self.fixable += usize::from(found.fix.as_ref().is_some_and(|it| it.safe));
    }
}

/// What is wanted of findings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    /// What fixes may do to quotations.
    pub(super) quotations: Quotations,
    /// How many findings of one rule in one document are kept.
    pub(super) most: usize,
    /// Whether only fixes are, without what is said.
    pub(super) fixes: bool,
    /// Whether rules also find what stands in lines that are no prose of the text: date lines, tags, links.
    pub(super) everywhere: bool,
}

impl Wanted {
    /// What a report needs.
    pub(super) const REPORT: Wanted = Wanted {
        quotations: Quotations::Suggest,
        most: MOST,
        fixes: false,
        everywhere: false,
    };
}

/// What is left of the findings of all rules.
pub(super) struct Kept {
    wanted: Wanted,
    stop: Stop,
    found: Found,
    /// How many of each rule in each document are kept.
    counts: FxHashMap<(usize, Word), usize>,
}

impl Kept {
    pub(super) fn new(wanted: Wanted) -> Kept {
        Kept {
            stop: Stop::default(),
            wanted,
            found: Found::default(),
            counts: FxHashMap::default(),
        }
    }

    /// The same for a check that `stop` may end.
    pub(super) fn until(self, stop: &Stop) -> Kept {
        Kept {
            stop: stop.clone(),
            ..self
        }
    }

    /// Another one that keeps the same.
    pub(super) fn like(&self) -> Kept {
        Kept::new(self.wanted).until(&self.stop)
    }

    /// Whether no one waits for more.
    pub(super) fn is_over(&self) -> bool {
        self.stop.is_set()
    }

    /// Counts findings that were only counted elsewhere.
    pub(super) fn add_truncated(&mut self, more: Truncated) {
        let all = &mut self.found.truncated;
        let same = |it: &&mut Truncated| it.rule == more.rule && it.document == more.document;
        let Some(here) = all.iter_mut().find(same) else {
            all.push(more);
            return;
        };
        for (severity, count) in more.severities {
            *here.severities.entry(severity).or_default() += count;
        }
        here.fixable += more.fixable;
    }

    /// Keeps a finding, or counts it.
    pub(super) fn add(&mut self, mut it: Diagnostic) {
        if self.wanted.fixes {
            if it.fix.is_none() {
                return;
            }
            it.message.args = Vec::new();
            it.related = Vec::new();
        }
        let count = self.counts.entry((it.document, it.rule)).or_default();
        *count += 1;
        if *count <= self.wanted.most {
            self.found.diagnostics.push(it);
        } else {
            self.truncated(&it).add(&it);
        }
    }

    /// Keeps or counts findings that are settled.
    pub(super) fn add_all(&mut self, found: Vec<Diagnostic>) {
        found.into_iter().for_each(|it| self.add(it));
    }

    /// Adds what one like this has kept of other rules.
    pub(super) fn append(&mut self, other: Kept) {
        self.found.diagnostics.extend(other.found.diagnostics);
        self.found.truncated.extend(other.found.truncated);
        self.counts.extend(other.counts);
    }

    /// What fixes may do to quotations.
    pub(super) fn quotations(&self) -> Quotations {
        self.wanted.quotations
    }

    fn truncated(&mut self, of: &Diagnostic) -> &mut Truncated {
        let all = &mut self.found.truncated;
        let same = |it: &Truncated| it.rule == of.rule && it.document == of.document;
        let at = all.iter().position(same).unwrap_or(all.len());
        if at == all.len() {
            all.push(Truncated {
                rule: of.rule,
                document: of.document,
                severities: BTreeMap::new(),
                fixable: 0,
            });
        }
        &mut all[at]
    }

    /// Whether lines count that are no prose of the text.
    pub(super) fn everywhere(&self) -> bool {
        self.wanted.everywhere
    }

    pub(super) fn finish(mut self) -> Found {
        let found = &mut self.found;
        found
            .diagnostics
            .sort_by_key(|it| (it.document, it.span.start, it.span.end));
        found.truncated.sort_by_key(|it| (it.document, it.rule));
        self.found
    }
}

/// Where a rule puts what it finds.
pub struct Findings<'a> {
    kept: &'a mut Kept,
    /// What is to become of a finding, if anything.
    settle: &'a mut dyn FnMut(Diagnostic) -> Option<Diagnostic>,
}

impl<'a> Findings<'a> {
    pub(super) fn new(
        kept: &'a mut Kept,
        settle: &'a mut dyn FnMut(Diagnostic) -> Option<Diagnostic>,
    ) -> Findings<'a> {
        Findings { kept, settle }
    }

    /// One more finding.
    pub fn push(&mut self, found: Diagnostic) {
        if let Some(it) = (self.settle)(found) {
            self.kept.add(it);
        }
    }
}

impl Extend<Diagnostic> for Findings<'_> {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, found: I) {
        found.into_iter().for_each(|it| self.push(it));
    }
}
