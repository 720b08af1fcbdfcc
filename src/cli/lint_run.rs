//! A run of `naqhara lint` over files: what was found goes out file by file, in the order of the files.

mod finish;

use std::sync::Arc;

use clap::ArgMatches;

use super::args::chosen;
use super::delivery::Delivery;
use super::lint_cited::Cited;
use super::lint_report::{Report, ReportOptions};
use super::progress::{self, Progress};
use super::{Failure, Session, files, lint_pair, parallel, report};
use crate::diag::{Message, Severity};
use crate::document::{Bilingual, Excerpts};
use crate::lint::{Corpus, Counts, Found, Plan, Rule, Subject};
use crate::project::{BaselineFile, FileOutcome, FixMode, LintJob, TextFile, rules_of};
use crate::render::Audience;
use crate::render::lint::{LintFormat, LintPiece, LintWriter, diff, writer};

/// How a run ended.
pub(super) struct Ended {
    /// Whether a file could not be read or written; what was wrong has been said.
    pub(super) failed: bool,
    /// The greatest severity that was found.
    pub(super) worst: Option<Severity>,
    /// Whether the target is no translation of the source.
    pub(super) misfit: bool,
}

/// How many findings were fixed, and in how many files.
#[derive(Clone, Copy, Default)]
struct FixCount {
    findings: usize,
    files: usize,
}

/// What has come of the files so far.
pub(super) struct Run<'a, 's> {
    job: &'a LintJob<'a>,
    plans: &'a [Arc<Plan>],
    rules: Vec<&'static Rule>,
    session: &'a mut Session<'s>,
    format: LintFormat,
    output: Option<&'a String>,
    counts: Counts,
    corpus: Corpus,
    baseline: Option<BaselineFile>,
    /// Whether standard input is checked.
    reads_input: bool,
    failed: bool,
    misfit: bool,
    fixed: FixCount,
    done: usize,
    progress: Progress,
}

impl<'a, 's> Run<'a, 's> {
    pub(super) fn new(
        job: &'a LintJob<'a>,
        plans: &'a [Arc<Plan>],
        baseline: Option<BaselineFile>,
        matches: &'a ArgMatches,
        session: &'a mut Session<'s>,
    ) -> Run<'a, 's> {
        Run {
            job,
            plans,
            rules: rules_of(plans),
            format: chosen(matches, "format"),
            output: matches.get_one("output"),
            counts: Counts::default(),
            corpus: Corpus::new(job.engine()),
            baseline,
            reads_input: reads_input(matches),
            failed: false,
            misfit: false,
            fixed: FixCount::default(),
            done: 0,
            progress: Progress::default(),
            session,
        }
    }

    /// Checks all files, and says what was found.
    pub(super) fn check(mut self, files: &[TextFile]) -> Result<Ended, Failure> {
        let audience = self.session.audience(self.output);
        let rules = self.rules.clone();
        let writer = self.writer(&rules, &audience);
        let options = ReportOptions {
            writer: writer.as_deref(),
            later: self.baseline.is_some(),
        };
        let mut report = self.report(writer.as_deref())?;
        self.progress = Progress::over(files.len(), self.session);
        let job = self.job;
        let work = |(number, file)| {
            let outcome = job.file(number, file);
            let piece = options.piece(outcome.findings.as_ref());
            (outcome, piece)
        };
        parallel::in_order(files.iter().enumerate(), work, |(outcome, piece)| {
            self.take(outcome, piece, &mut report)
        })?;
        self.check_corpus(files, &mut report)?;
        self.finish(report, &audience)
    }

    /// Checks sources and their targets, each two files together: a source, its target, the next source.
    pub(super) fn check_pairs(mut self, files: &[TextFile]) -> Result<Ended, Failure> {
        let audience = self.session.audience(self.output);
        let rules = self.rules.clone();
        let writer = self.writer(&rules, &audience);
        let mut report = self.report(writer.as_deref())?;
        let is_one = files.len() == 2;
        for (number, pair) in files.chunks_exact(2).enumerate() {
            match lint_pair::read(pair, self.session) {
                Ok(documents) => self.check_pair(documents, pair, number * 2, &mut report)?,
                Err(failure) if is_one => return Err(failure),
                Err(failure) => {
                    self.failed = true;
                    self.session.report(&failure);
                }
            }
        }
        self.finish(report, &audience)
    }

    /// Checks a source and its target, files number `first` and the next.
    fn check_pair(
        &mut self,
        pair: [Bilingual; 2],
        files: &[TextFile],
        first: usize,
        report: &mut Report<'_>,
    ) -> Result<(), Failure> {
        let (job, path) = (self.job, pair[1].file.path().to_owned());
        let work = || job.pair(pair, files, first);
        let outcome = progress::meanwhile("progress-working", &path, self.session, work);
        self.misfit |= lint_pair::warn(&outcome.analysis, self.session);
        for one in outcome.files {
            self.take(one, None, report)?;
        }
        self.counts.files += outcome.excerpts.len();
        report.begin(self.session)?;
        self.say(&outcome.excerpts, outcome.found, report)
    }

    /// The writer of the report; `None` where only a diff is wanted, or only a baseline.
    fn writer<'r>(
        &self,
        rules: &'r [&'static Rule],
        audience: &'r Audience,
    ) -> Option<Box<dyn LintWriter + 'r>> {
        let writes = self.baseline.as_ref().is_some_and(|it| it.is_new);
        let wanted = self.job.mode() != FixMode::Show && !writes;
        wanted.then(|| writer(self.format, rules, audience))
    }

    fn report<'r>(&self, writer: Option<&'r dyn LintWriter>) -> Result<Report<'r>, Failure> {
        // The fixed text of standard input is on standard output already.
        let taken = self.job.mode() == FixMode::Write && self.reads_input;
        let system = self.session.project.system();
        Ok(Report::new(
            Delivery::new(self.output, taken, system)?,
            writer,
        ))
    }

    /// The next file.
    fn take(
        &mut self,
        mut outcome: FileOutcome,
        piece: Option<LintPiece>,
        report: &mut Report<'_>,
    ) -> Result<(), Failure> {
        if !(outcome.failures.is_empty() && outcome.findings.is_none() && !outcome.skipped) {
            self.progress.hide(self.session);
        }
        if let Some(bytes) = &outcome.output {
            self.session.streams.print_bytes(bytes)?;
        }
        self.failed |= !outcome.failures.is_empty();
        for failure in &outcome.failures {
            self.session.report(failure);
        }
        if outcome.skipped && self.session.global.get_count("verbose") > 0 {
            let message = Message::new("lint-skipped").with("path", &*outcome.path);
            let text = report::said(&message, &self.session.plain());
            self.session.streams.complain(&text);
        }
        self.fixed.findings += outcome.fixed;
        self.fixed.files += usize::from(outcome.fixed > 0);
        if let Some(it) = &outcome.change {
            let diff = diff::render(it.before.path(), it.before.text(), it.after.text());
            report.print_data(&diff, self.session)?;
        }
        self.take_findings(&mut outcome, piece, report)?;
        self.done += 1;
        self.progress.show_files(self.done, self.session);
        Ok(())
    }

    fn take_findings(
        &mut self,
        outcome: &mut FileOutcome,
        piece: Option<LintPiece>,
        report: &mut Report<'_>,
    ) -> Result<(), Failure> {
        let plan = &self.plans[self.done.min(self.plans.len() - 1)];
        let file = outcome.take_corpus_file(plan);
        let Some(found) = outcome.findings.take() else {
            return Ok(());
        };
        files::say(&outcome.path, &found.notices, self.session);
        report.begin(self.session)?;
        if plan.needs_corpus() {
            self.corpus.put(self.done, file);
        }
        self.counts.files += 1;
        match piece {
            Some(piece) => {
                self.counts.add(&found.diagnostics, &found.truncated);
                report.join(&piece, self.session)
            }
            None => {
                let all = Found {
                    diagnostics: found.diagnostics,
                    truncated: found.truncated,
                };
                self.say(&[found.excerpts], all, report)
            }
        }
    }

    fn say(
        &mut self,
        excerpts: &[Excerpts],
        mut found: Found,
        report: &mut Report<'_>,
    ) -> Result<(), Failure> {
        if let Some(baseline) = &mut self.baseline {
            let system = self.session.project.system();
            baseline.remove_known(system, &mut found.diagnostics, excerpts);
        }
        self.counts.add(&found.diagnostics, &found.truncated);
        report.say(excerpts, &found, self.session)
    }

    /// What is found in all files together. Those that are cited are read once more; a place that is
    /// no longer there is not reported.
    fn check_corpus(&mut self, files: &[TextFile], report: &mut Report<'_>) -> Result<(), Failure> {
        let found = self.job.find(Subject::Corpus(&self.corpus));
        let cited = Cited::new(self.job, files, found.diagnostics);
        if cited.found.is_empty() {
            return Ok(());
        }
        let found = Found {
            diagnostics: cited.found,
            truncated: Vec::new(),
        };
        self.say(&cited.excerpts, found, report)
    }
}

/// Whether standard input is one of the files.
fn reads_input(matches: &ArgMatches) -> bool {
    let mut pair = ["source", "target"].into_iter();
    let is_input = |it: &str| matches.get_one::<String>(it).is_some_and(|it| it == "-");
    let mut paths = matches.get_many::<String>("path").unwrap_or_default();
    paths.any(|it| it == "-") || pair.any(is_input)
}
