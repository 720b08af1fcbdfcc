//! A run of `naqhara lint` over files: what was found goes out file by file, in the order of the files.

use std::collections::BTreeMap;

use clap::ArgMatches;

use super::args::chosen;
use super::baseline::Known;
use super::delivery::Delivery;
use super::lint_file::{Job, Seen, Wish, places};
use super::lint_report::Report;
use super::lint_telling::Telling;
use super::progress::Progress;
use super::texts::TextFile;
use super::{CliError, Session, files, lint_pair, parallel};
use crate::bidi;
use crate::diag::{Diagnostic, Message, Severity};
use crate::document::{Document, Excerpts};
use crate::l10n::Localizer;
use crate::lint::Counts;
use crate::lint::across::Tally;
use crate::lint::suppress::Suppressions;
use crate::render::lint::{LintFormat, LintWriter, summary, writer};
use crate::render::{Format, Medium};

/// How a run ended.
pub(super) struct Ended {
    /// Whether a file could not be read or written; what was wrong has been said.
    pub(super) failed: bool,
    /// The greatest severity that was found.
    pub(super) worst: Option<Severity>,
}

/// What has come of the files so far.
pub(super) struct Run<'a, 's> {
    job: &'a Job<'a>,
    session: &'a mut Session<'s>,
    format: LintFormat,
    output: Option<&'a String>,
    counts: Counts,
    tally: Tally,
    known: Option<Known>,
    /// Whether standard input is looked at.
    reads_input: bool,
    failed: bool,
    /// Findings that were mended, and files that they stood in.
    mended: (usize, usize),
    done: usize,
    progress: Progress,
}

impl<'a, 's> Run<'a, 's> {
    pub(super) fn new(
        job: &'a Job<'a>,
        known: Option<Known>,
        matches: &'a ArgMatches,
        session: &'a mut Session<'s>,
    ) -> Run<'a, 's> {
        Run {
            job,
            session,
            format: chosen(matches, "format"),
            output: matches.get_one("output"),
            counts: Counts::default(),
            tally: Tally::default(),
            known,
            reads_input: reads_input(job, matches),
            failed: false,
            mended: (0, 0),
            done: 0,
            progress: Progress::default(),
        }
    }

    /// Looks at all files, and says what was found.
    pub(super) fn look(mut self, files: &[TextFile]) -> Result<Ended, CliError> {
        let medium = self.session.medium(self.output);
        let (words, pure) = (self.session.words(medium), self.session.plain());
        let writer = self.writer((&words, medium), &pure);
        let telling = Telling {
            writer: writer.as_deref(),
            manner: self.manner(&words, medium),
            whole: self.known.is_some(),
        };
        let mut report = self.report(writer.as_deref())?;
        self.progress = Progress::of(files.len(), self.session);
        let job = self.job;
        parallel::in_order(
            files.iter().enumerate(),
            |(number, file)| job.look(number, file, &telling),
            |seen| self.take(seen, &mut report),
        )?;
        self.across(files, &mut report)?;
        self.finish(report, (&words, medium))
    }

    /// Looks at a source and its target together.
    pub(super) fn look_at_pair(
        mut self,
        pair: Vec<Document>,
        files: &[TextFile],
    ) -> Result<Ended, CliError> {
        lint_pair::warn(self.job.engine, &pair, self.session);
        let medium = self.session.medium(self.output);
        let (words, pure) = (self.session.words(medium), self.session.plain());
        let writer = self.writer((&words, medium), &pure);
        let mut report = self.report(writer.as_deref())?;
        let (seen, sheets, found) = lint_pair::look(self.job, pair, files);
        for one in seen {
            self.take(one, &mut report)?;
        }
        self.counts.files = sheets.len();
        report.begin(self.session)?;
        self.say(&sheets, found, &mut report)?;
        self.finish(report, (&words, medium))
    }

    /// Who writes the report; nobody where only a diff is wanted, or only a baseline.
    fn writer<'r>(
        &self,
        words: (&'r Localizer, Medium),
        pure: &'r Localizer,
    ) -> Option<Box<dyn LintWriter + 'r>>
    where
        'a: 'r,
    {
        let writes = self.known.as_ref().is_some_and(|it| it.is_new);
        let wanted = self.job.wish != Wish::Differ && !writes;
        wanted.then(|| writer(self.format, self.job.rules, words, pure))
    }

    /// What tells reports apart that say the same of the same findings. A part of SARIF hangs on all
    /// the rules of a run.
    fn manner(&self, words: &Localizer, medium: Medium) -> String {
        let rules = self.job.rules.iter().map(|it| it.id);
        let rules = rules.collect::<Vec<_>>().join(" ");
        let (format, lang) = (self.format.name(), words.lang().code());
        format!("{format} {lang} {medium:?} {rules}")
    }

    fn report<'r>(&self, writer: Option<&'r dyn LintWriter>) -> Result<Report<'r>, CliError> {
        // The mended text of standard input is on standard output already.
        let taken = self.job.wish == Wish::Mend && self.reads_input;
        Ok(Report::new(Delivery::new(self.output, taken)?, writer))
    }

    /// The next file.
    fn take(&mut self, seen: Seen, report: &mut Report<'_>) -> Result<(), CliError> {
        if !(seen.errors.is_empty() && seen.told.is_none() && !seen.skipped) {
            self.progress.hide(self.session);
        }
        if let Some(bytes) = &seen.output {
            self.session.streams.print_bytes(bytes)?;
        }
        self.failed |= !seen.errors.is_empty();
        for error in &seen.errors {
            self.session.report(error);
        }
        if seen.skipped && self.session.global.get_count("verbose") > 0 {
            let message = Message::new("lint-skipped").with("path", &*seen.path);
            let text = self.session.plain().text(&message);
            self.session.streams.complain(&bidi::visible(&text));
        }
        self.mended.0 += seen.mended;
        self.mended.1 += usize::from(seen.mended > 0);
        report.print(&seen.diff, self.session)?;
        if let Some((around, told)) = &seen.told {
            files::say(&seen.path, &around.notices, self.session);
            report.begin(self.session)?;
            self.tally.add(self.done, seen.day, &around.uses);
            self.counts.files += 1;
            match seen.look {
                Some(look) => self.say(&[look.sheet], look.found, report)?,
                None => {
                    self.counts.add_ticks(told.ticks.iter().copied());
                    report.join(&told.piece, self.session)?;
                }
            }
        }
        self.done += 1;
        self.progress.show(self.done, self.session);
        Ok(())
    }

    fn say(
        &mut self,
        sheets: &[Excerpts],
        mut found: Vec<Diagnostic>,
        report: &mut Report<'_>,
    ) -> Result<(), CliError> {
        if let Some(known) = &mut self.known {
            known.take_out(&mut found, sheets);
        }
        self.counts.add(&found);
        report.say(sheets, &found, self.session)
    }

    /// What is found in all files together. Those that are cited are read once more; a place that is
    /// not there any longer is not spoken of.
    fn across(&mut self, files: &[TextFile], report: &mut Report<'_>) -> Result<(), CliError> {
        let (mut sheets, mut found) = (Vec::new(), Vec::new());
        for mut it in self.job.engine.lint_across(&self.tally, self.job.rules) {
            if self.lets_pass(files, &mut it) {
                continue;
            }
            // Each finding has its own sheets, with the lines that it cites.
            let first = sheets.len();
            let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
            let cited = it.related.iter().map(|label| label.document);
            for document in std::iter::once(it.document).chain(cited) {
                let next = first + numbers.len();
                numbers.entry(document).or_insert(next);
            }
            it.document = numbers[&it.document];
            for label in &mut it.related {
                label.document = numbers[&label.document];
            }
            let mut cited: Vec<(usize, usize)> = numbers.into_iter().map(|(a, b)| (b, a)).collect();
            cited.sort_unstable();
            let lines = |(number, file): (usize, usize)| cited_lines(&files[file], &it, number);
            if let Some(lines) = cited
                .into_iter()
                .map(lines)
                .collect::<Option<Vec<Excerpts>>>()
            {
                sheets.extend(lines);
                found.push(it);
            }
        }
        match found.is_empty() {
            true => Ok(()),
            false => self.say(&sheets, found, report),
        }
    }

    /// Whether the file that a finding speaks of lets it pass; else its plan says how much it matters.
    fn lets_pass(&self, files: &[TextFile], found: &mut Diagnostic) -> bool {
        let (file, plan) = (&files[found.document], &self.job.plans[found.document]);
        plan.grade(std::slice::from_mut(found));
        let read = files::opened(&file.path, &file.shown());
        read.is_ok_and(|(it, _)| {
            Suppressions::find(&it.path, &it.text, &plan.ignored).lets_pass(found)
        })
    }

    fn finish(
        self,
        mut report: Report<'_>,
        (words, medium): (&Localizer, Medium),
    ) -> Result<Ended, CliError> {
        self.progress.hide(self.session);
        let ended = Ended {
            failed: self.failed,
            worst: self.counts.worst(),
        };
        // Where nothing could be read there is nothing to report.
        if self.failed && self.counts.files == 0 {
            return Ok(ended);
        }
        report.begin(self.session)?;
        let is_text = self.format == LintFormat::Text;
        let last = is_text.then(|| medium.lay_out(self.last_words(words), words.lang()));
        report.finish(&last.unwrap_or_default(), self.session)?;
        if let Some(known) = &self.known {
            known.finish(self.session)?;
        }
        Ok(ended)
    }

    fn last_words(&self, words: &Localizer) -> String {
        let mut text = String::new();
        if let (findings @ 1.., files) = self.mended {
            let mended = Message::new("lint-mended")
                .with("findings", findings)
                .with("files", files);
            text = format!("{}\n", words.text(&mended));
        }
        if self.session.global.get_count("quiet") == 0 {
            text.push_str(&summary(&self.counts, words));
        }
        text
    }
}

fn reads_input(job: &Job<'_>, matches: &ArgMatches) -> bool {
    let mut pair = ["source", "target"].into_iter();
    let is_input = |it: &str| matches.get_one::<String>(it).is_some_and(|it| it == "-");
    job.input.lock().is_ok_and(|it| it.is_some()) || pair.any(is_input)
}

/// The lines of a file that a finding cites, if they are still there.
fn cited_lines(file: &TextFile, found: &Diagnostic, number: usize) -> Option<Excerpts> {
    let (document, _) = files::opened(&file.path, &file.shown()).ok()?;
    let found = std::slice::from_ref(found);
    let there = |span: crate::text::Span| document.text.get(span.start..span.end).is_some();
    places(found, number)
        .all(there)
        .then(|| Excerpts::new(&document, places(found, number)))
}
