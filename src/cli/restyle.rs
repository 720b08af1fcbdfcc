//! `naqhara restyle`: texts in another style guide, each change told.

use std::sync::Arc;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::{HelpText, chosen, format, option, switch, text};
use super::progress::Progress;
use super::{Failure, Outcome, Session, files, parallel};
use crate::diag::Message;
use crate::lint::config::Guide;
use crate::lint::restyle::{Question, RestyledFile, plan};
use crate::project::{Change, FixMode, LintJob, RestyleOutcome, TextFile};
use crate::render::lint::diff;
use crate::render::restyle::{self, RestyleFormat, RestyleReport};

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    let questions = PossibleValuesParser::new(Question::ALL.map(Question::name));
    let output = option(l10n, "output", "FILE", "arg-restyle-output").short('o');
    Command::new("restyle")
        .about(text(l10n, "cmd-restyle"))
        .after_help(text(l10n, "cmd-restyle-examples"))
        .arg(
            Arg::new("path")
                .value_name("PATH")
                .num_args(1..)
                .required(true)
                .help(text(l10n, "arg-restyle-path")),
        )
        .arg(option(l10n, "to", "GUIDE", "arg-restyle-to"))
        .arg(
            option(l10n, "only", "QUESTION", "arg-restyle-only")
                .action(ArgAction::Append)
                .value_delimiter(',')
                .value_parser(questions)
                .hide_possible_values(true),
        )
        .arg(switch(l10n, "quotations", "arg-restyle-quotations"))
        .arg(switch(l10n, "write", "arg-restyle-write"))
        .arg(switch(l10n, "diff", "arg-restyle-diff").conflicts_with("write"))
        .arg(format::<RestyleFormat>(l10n))
        .arg(output.conflicts_with_all(["write", "diff"]))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let paths = matches.get_many::<String>("path").unwrap_or_default();
    let paths: Vec<&str> = paths.map(String::as_str).collect();
    let first = paths.first().copied().unwrap_or("-");
    let only = only(matches);
    let project = Arc::clone(&session.project);
    let guide = project.guide(matches.get_one::<String>("to").map(String::as_str), first)?;
    let plan = plan(&guide, &only);
    if plan.rules.is_empty() {
        return Err(undecided(&guide));
    }
    let engine = session.engine(first)?;
    let found = project.texts(paths.iter().copied());
    for failure in &found.failures {
        session.report(failure);
    }
    check_output(&found.files, matches, session)?;
    let plans = project.plans_like(&found.files, plan)?;
    let job = LintJob::new(project.system(), &engine, &plans, None);
    let mode = if matches.get_flag("write") {
        FixMode::Write
    } else {
        FixMode::Show
    };
    let job = job.in_mode(mode).limited_by(&project);
    let mut done = Done {
        failed: !found.failures.is_empty(),
        ..Done::default()
    };
    done.restyle(&job, &found.files, matches, session)?;
    if done.files.is_empty() {
        return Ok(Outcome::Failed);
    }
    done.show(&guide, &only, matches, session)?;
    Ok(if done.failed {
        Outcome::Failed
    } else {
        Outcome::Clean
    })
}

fn only(matches: &ArgMatches) -> Vec<Question> {
    let names = matches.get_many::<String>("only").unwrap_or_default();
    let named = |name: &String| Question::ALL.into_iter().find(|it| it.name() == name);
    names.filter_map(named).collect()
}

fn undecided(guide: &Guide) -> Failure {
    let message = Message::new("restyle-undecided").with("guide", &*guide.name);
    Failure::new(message).with_help(Message::new("restyle-undecided.help"))
}

/// Checks that a text for `--output` is one, and is not written over what is read.
fn check_output(
    files: &[TextFile],
    matches: &ArgMatches,
    session: &Session<'_>,
) -> Result<(), Failure> {
    let Some(path) = matches.get_one::<String>("output") else {
        return Ok(());
    };
    if files.len() > 1 {
        let message = Message::new("restyle-one-output").with("files", files.len());
        return Err(Failure::new(message).with_help(Message::new("restyle-one-output.help")));
    }
    if path == "-" {
        return Ok(());
    }
    let inputs = files.iter().map(|it| it.path.as_path());
    session.project.check_output(path, inputs)
}

/// What was done so far.
#[derive(Default)]
struct Done {
    files: Vec<RestyledFile>,
    /// The unified diffs, where they are wanted.
    diffs: String,
    /// Whether standard output holds a text.
    taken: bool,
    /// Whether a file could not be read or written; what was wrong has been said.
    failed: bool,
}

impl Done {
    fn restyle(
        &mut self,
        job: &LintJob<'_>,
        files: &[TextFile],
        matches: &ArgMatches,
        session: &mut Session<'_>,
    ) -> Result<(), Failure> {
        let quotations = matches.get_flag("quotations");
        let mut progress = Progress::over(files.len(), session);
        let mut done = 0;
        let work = |(number, file)| job.restyle(number, file, quotations);
        parallel::in_order(files.iter().enumerate(), work, |outcome: RestyleOutcome| {
            done += 1;
            if outcome.failure.is_some() || !outcome.notices.is_empty() {
                progress.hide(session);
            }
            self.take(outcome, matches, session)?;
            progress.show_files(done, session);
            Ok::<(), Failure>(())
        })?;
        progress.hide(session);
        Ok(())
    }

    fn take(
        &mut self,
        outcome: RestyleOutcome,
        matches: &ArgMatches,
        session: &mut Session<'_>,
    ) -> Result<(), Failure> {
        files::say(&outcome.file.path, &outcome.notices, session);
        if let Some(failure) = &outcome.failure {
            self.failed = true;
            session.report(failure);
            return Ok(());
        }
        if let Some(bytes) = &outcome.output {
            session.streams.print_bytes(bytes)?;
            self.taken = true;
        }
        if let Some(change) = &outcome.change {
            self.deliver(change, matches, session)?;
        }
        if !outcome.skipped {
            self.files.push(outcome.file);
        }
        Ok(())
    }

    /// The text goes to the file of `--output`, and its diff to the others.
    fn deliver(
        &mut self,
        change: &Change,
        matches: &ArgMatches,
        session: &mut Session<'_>,
    ) -> Result<(), Failure> {
        if matches.get_flag("diff") {
            let (before, after) = (&change.before, &change.after);
            let diff = diff::render(before.path(), before.text(), after.text());
            self.diffs.push_str(&diff);
        }
        let output = matches.get_one::<String>("output");
        if let Some(path) = output {
            self.taken |= path == "-";
            files::deliver_bytes(&change.after.to_bytes()?, output, session)?;
        }
        Ok(())
    }

    /// The log, or the diffs.
    fn show(
        &self,
        guide: &Guide,
        only: &[Question],
        matches: &ArgMatches,
        session: &mut Session<'_>,
    ) -> Result<(), Failure> {
        if matches.get_flag("diff") {
            return files::deliver(&self.diffs, None, session);
        }
        let report = RestyleReport {
            guide,
            only,
            files: &self.files,
        };
        let format: RestyleFormat = chosen(matches, "format");
        let log = restyle::render(report, format, &session.audience(None));
        if self.taken {
            session.streams.complain(log.trim_end());
        } else {
            files::deliver(&log, None, session)?;
        }
        let changes = self.files.iter().any(|it| !it.changes.is_empty());
        let is_written = matches.get_flag("write") || matches.contains_id("output");
        if changes && !is_written && format == RestyleFormat::Text {
            session.remark(&Message::new("restyle-not-written"));
        }
        Ok(())
    }
}
