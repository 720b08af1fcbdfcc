//! Findings about many files, with the lines that each of them cites.

use std::collections::BTreeMap;

use crate::diag::Diagnostic;
use crate::document::Excerpts;
use crate::project::{LintJob, TextFile};

/// Findings, and what they cite.
#[derive(Default)]
pub(super) struct Cited {
    /// Each finding has excerpts of its own.
    pub(super) excerpts: Vec<Excerpts>,
    /// Their documents are numbers of excerpts.
    pub(super) found: Vec<Diagnostic>,
}

impl Cited {
    /// Reads the files that are cited once more, and leaves out findings whose places are gone.
    pub(super) fn new(job: &LintJob<'_>, files: &[TextFile], found: Vec<Diagnostic>) -> Cited {
        let mut cited = Cited::default();
        for it in found {
            cited.add(job, files, it);
        }
        cited
    }

    fn add(&mut self, job: &LintJob<'_>, files: &[TextFile], mut finding: Diagnostic) {
        let numbers = self.renumber(&mut finding);
        let lines = |&(file, number): &(usize, usize)| job.cited(&files[file], &finding, number);
        if let Some(lines) = numbers.iter().map(lines).collect::<Option<Vec<Excerpts>>>() {
            self.excerpts.extend(lines);
            self.found.push(finding);
        }
    }

    /// Gives the documents of a finding the numbers of the excerpts to come; which files those are, in
    /// the order of the excerpts.
    fn renumber(&self, finding: &mut Diagnostic) -> Vec<(usize, usize)> {
        let first = self.excerpts.len();
        let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
        let cited = finding.related.iter().map(|label| label.document);
        for document in std::iter::once(finding.document).chain(cited) {
            let next = first + numbers.len();
            numbers.entry(document).or_insert(next);
        }
        finding.document = numbers[&finding.document];
        for label in &mut finding.related {
            label.document = numbers[&label.document];
        }
        let mut files: Vec<(usize, usize)> = numbers.into_iter().collect();
        files.sort_unstable_by_key(|it| it.1);
        files
    }
}
