//! `naqhara drift`: which spellings of which names compete, since when, and where.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::{HelpText, chosen, format, number, option, text};
use super::progress::Progress;
use super::{Failure, Outcome, Session, drift_suggest, files, parallel, presentation};
use crate::analysis::Engine;
use crate::concordance::{Search, Sought};
use crate::diag::Message;
use crate::drift::{Drift, Grain, Question, Wanted};
use crate::project::{TextFile, UsageJob, UsageOutcome};
use crate::render::drift::{self, DriftFormat, DriftReport};
use crate::usage::{TableFormat, Usage, spelling_of};

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    let grains = PossibleValuesParser::new(Grain::ALL.map(|it| it.1));
    Command::new("drift")
        .about(text(l10n, "cmd-drift"))
        .after_help(text(l10n, "cmd-drift-examples"))
        .arg(
            Arg::new("path")
                .value_name("PATH")
                .num_args(1..)
                .required(true)
                .help(text(l10n, "arg-drift-path")),
        )
        .arg(option(l10n, "term", "TERM", "arg-drift-term").action(ArgAction::Append))
        .arg(option(l10n, "since", "YYYY-MM", "arg-drift-since"))
        .arg(
            option(l10n, "by", "month|year", "arg-drift-by")
                .value_parser(grains)
                .hide_possible_values(true),
        )
        .arg(number(l10n, "least", "3", "arg-drift-least"))
        .arg(number(l10n, "limit", "30", "arg-drift-limit"))
        .arg(option(l10n, "suggest", "FILE", "arg-drift-suggest"))
        .arg(presentation::title(l10n))
        .arg(format::<DriftFormat>(l10n))
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let paths = matches.get_many::<String>("path").unwrap_or_default();
    let paths: Vec<&str> = paths.map(String::as_str).collect();
    let engine = session.engine(paths.first().unwrap_or(&"-"))?;
    let question = question(matches, &engine)?;
    let named: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
    let project = Arc::clone(&session.project);
    let found = project.texts_and_tables(paths.iter().copied());
    for failure in &found.failures {
        session.report(failure);
    }
    check_output(&found.files, matches, session)?;
    let mut counted = Counted {
        failed: !found.failures.is_empty(),
        ..Counted::default()
    };
    counted.read(
        &found.files,
        &UsageJob::new(&project, &engine, &named),
        session,
    );
    if counted.failed && counted.usage.is_empty() {
        return Ok(Outcome::Failed);
    }
    counted.say(session);
    let drift = Drift::of(&counted.usage, &engine, &question);
    show(&drift, &counted.usage, &question, matches, session)?;
    if let Some(output) = matches.get_one::<String>("suggest") {
        drift_suggest::write(&drift, &engine, output, session)?;
    }
    let is_empty = drift.contests.is_empty() && drift.unlisted.is_empty();
    Ok(match (counted.failed, is_empty) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Findings,
        (false, false) => Outcome::Clean,
    })
}

/// What the options ask for.
fn question(matches: &ArgMatches, engine: &Engine) -> Result<Question, Failure> {
    let since = matches.get_one::<String>("since").cloned();
    if let Some(since) = since.as_deref().filter(|it| !Question::is_month(it)) {
        let message = Message::new("drift-no-month").with("since", since);
        return Err(Failure::new(message).with_help(Message::new("drift-no-month.help")));
    }
    let least = matches.get_one::<usize>("least").copied().unwrap_or(1);
    let grain = matches.get_one::<String>("by");
    let terms = matches.get_many::<String>("term").unwrap_or_default();
    Ok(Question {
        grain: grain.and_then(|it| Grain::named(it)).unwrap_or_default(),
        since,
        least: least as u64,
        names: terms.flat_map(|it| wanted(it, engine)).collect(),
    })
}

/// The names that a term may mean: concepts, or a name that no glossary lists.
fn wanted(term: &str, engine: &Engine) -> Vec<Wanted> {
    let meant = Search::of_term(engine, term);
    let concept = meant.as_ref().map(|it| it.search.sought());
    match concept {
        Some(Sought::Concept { id, .. }) => {
            let listed = meant.and_then(|it| it.listed);
            let others = listed.map(|it| it.1).unwrap_or_default();
            std::iter::once(id)
                .chain(others)
                .map(Wanted::Concept)
                .collect()
        }
        _ => vec![
            Wanted::Unlisted(spelling_of(term)),
            Wanted::Concept(term.to_owned()),
        ],
    }
}

/// Checks that neither report is written over a file that was named.
fn check_output(
    files: &[TextFile],
    matches: &ArgMatches,
    session: &Session<'_>,
) -> Result<(), Failure> {
    let outputs = ["output", "suggest"].into_iter();
    let outputs = outputs.filter_map(|it| matches.get_one::<String>(it));
    for path in outputs.filter(|it| *it != "-") {
        let inputs = files.iter().map(|it| it.path.as_path());
        session.project.check_output(path, inputs)?;
    }
    Ok(())
}

/// What was counted and read so far.
#[derive(Default)]
struct Counted {
    usage: Usage,
    /// Whether a file could not be read; what was wrong has been said.
    failed: bool,
    /// Texts that are dated by their last change.
    by_change: usize,
}

impl Counted {
    /// Takes all files: tables one after another, for they go into one, texts on all processors.
    fn read(&mut self, files: &[TextFile], job: &UsageJob<'_>, session: &mut Session<'_>) {
        let mut progress = Progress::over(files.len(), session);
        let mut done = 0;
        let mut texts = Vec::with_capacity(files.len());
        for file in files {
            let Some(format) = job.table(file) else {
                texts.push(file);
                continue;
            };
            self.table(file, format, job, session);
            done += 1;
            progress.show_files(done, session);
        }
        let work = |file: &TextFile| job.file(file);
        let taken = parallel::in_order(texts.into_iter(), work, |outcome| {
            done += 1;
            if outcome.failure.is_some() || !outcome.notices.is_empty() {
                progress.hide(session);
            }
            self.text(&outcome, session);
            progress.show_files(done, session);
            Ok::<(), Failure>(())
        });
        progress.hide(session);
        self.failed |= taken.is_err();
    }

    fn table(
        &mut self,
        file: &TextFile,
        format: TableFormat,
        job: &UsageJob<'_>,
        session: &mut Session<'_>,
    ) {
        match job.add_table(file, format, &mut self.usage) {
            Ok(read) => {
                if let Some(first) = read.first_skipped {
                    let message = Message::new("usage-skipped").with("path", file.shown());
                    let message = message.with("rows", read.skipped).with("first", first);
                    session.remark(&message);
                }
            }
            Err(failure) => {
                self.failed = true;
                session.report(&failure);
            }
        }
    }

    fn text(&mut self, outcome: &UsageOutcome, session: &mut Session<'_>) {
        if let Some(failure) = &outcome.failure {
            self.failed = true;
            session.report(failure);
        }
        files::say(&outcome.path, &outcome.notices, session);
        if let Some(rows) = &outcome.rows {
            let month = outcome.month.as_deref().unwrap_or_default();
            self.usage.add_text(rows, &outcome.source, month);
            self.by_change += usize::from(outcome.is_by_change && outcome.month.is_some());
        }
    }

    fn say(&self, session: &mut Session<'_>) {
        if self.by_change > 0 {
            session.remark(&Message::new("drift-by-change").with("files", self.by_change));
        }
    }
}

fn show(
    drift: &Drift,
    usage: &Usage,
    question: &Question,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let format: DriftFormat = chosen(matches, "format");
    let output = matches.get_one::<String>("output");
    let audience = session.audience(output);
    let audience = audience.presented(presentation::titled(matches));
    let report = DriftReport {
        drift,
        usage,
        question,
        limit: matches
            .get_one::<usize>("limit")
            .copied()
            .unwrap_or(usize::MAX),
    };
    let write = |out: &mut dyn Write| drift::write(report, format, &audience, out);
    files::stream(output, session, write)
}
