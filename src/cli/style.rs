//! `naqhara style learn`: a configuration from how texts are written.

use std::sync::Arc;

use clap::{Arg, ArgMatches, Command};

use super::args::{HelpText, chosen, format, option, text};
use super::progress::Progress;
use super::{Failure, Outcome, Session, files};
use crate::analysis::BilingualAnalysis;
use crate::analysis::Engine;
use crate::diag::Message;
use crate::document::Opened;
use crate::lint::learn::Habits;
use crate::project::{FailureKind, TextFile};
use crate::render::style::{self, StyleFormat};

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("style")
        .about(text(l10n, "cmd-style"))
        .after_help(text(l10n, "cmd-style-examples"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            Command::new("learn")
                .about(text(l10n, "cmd-style-learn"))
                .arg(
                    Arg::new("path")
                        .value_name("PATH")
                        .num_args(1..)
                        .required(true)
                        .help(text(l10n, "arg-style-path")),
                )
                .arg(format::<StyleFormat>(l10n))
                .arg(option(l10n, "output", "FILE", "arg-output").short('o')),
        )
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    match matches.subcommand() {
        Some((_, matches)) => learn(matches, session),
        None => Ok(Outcome::Clean),
    }
}

fn learn(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let paths = matches.get_many::<String>("path").unwrap_or_default();
    let paths: Vec<&str> = paths.map(String::as_str).collect();
    let engine = session.engine(paths.first().unwrap_or(&"-"))?;
    let project = Arc::clone(&session.project);
    let found = project.texts(paths.iter().copied());
    for failure in &found.failures {
        session.report(failure);
    }
    let output = matches.get_one::<String>("output");
    if let Some(path) = output.filter(|it| *it != "-") {
        let inputs = found.files.iter().map(|it| it.path.as_path());
        project.check_output(path, inputs)?;
    }
    let mut habits = Habits::default();
    let mut failed = !found.failures.is_empty();
    let mut progress = Progress::over(found.files.len(), session);
    for (number, file) in found.files.iter().enumerate() {
        if let Err(failure) = add(file, &engine, &mut habits, session) {
            failed = true;
            progress.hide(session);
            session.report(&failure);
        }
        progress.show_files(number + 1, session);
    }
    progress.hide(session);
    if habits.texts() == 0 {
        session.remark(&Message::new("style-no-texts"));
        return Ok(if failed {
            Outcome::Failed
        } else {
            Outcome::Findings
        });
    }
    let format: StyleFormat = chosen(matches, "format");
    let report = style::render(&habits, format, &session.audience(output));
    files::deliver(&report, output, session)?;
    Ok(if failed {
        Outcome::Failed
    } else {
        Outcome::Clean
    })
}

/// Adds a text; of a file with a source and its target both sides. What is no text in a folder is left out.
fn add(
    file: &TextFile,
    engine: &Engine,
    habits: &mut Habits,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let document = match files::document(&file.shown(), session) {
        Ok(document) => document,
        Err(it) if it.kind == FailureKind::NoText && !file.named => return Ok(()),
        Err(it) => return Err(it),
    };
    if !file.named && !document.is_by_extension() {
        return Ok(());
    }
    match document.opened() {
        Opened::Text(document) => habits.add(&engine.analyse(document)),
        Opened::Bilingual(opened) => {
            let both = BilingualAnalysis::new(engine, *opened);
            [0, 1].into_iter().for_each(|it| habits.add(both.side(it)));
        }
    }
    Ok(())
}
