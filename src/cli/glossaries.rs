//! Which glossary: asked for, that of `naqhara.toml`, the nearest `glossary.csv` upwards, or the one
//! in the binary.

use std::path::PathBuf;

use super::config::Configs;
use super::{CliError, Session, files};
use crate::bidi;
use crate::diag::{Message, Severity};
use crate::engine::Engine;
use crate::glossary::Glossary;
use crate::glossary::formats::csv;
use crate::text::LineIndex;

/// The engine over the glossaries that the options name, or the configuration of this folder; a later
/// one wins over an earlier one.
pub(crate) fn engine(session: &mut Session<'_>) -> Result<Engine, CliError> {
    if asked(session) {
        return engine_for("-", &mut Configs::default(), session);
    }
    let mut configs = Configs::new(session)?;
    engine_for("-", &mut configs, session)
}

/// The same for a run that looks at `path` first, whose configurations are these.
pub(crate) fn engine_for(
    path: &str,
    configs: &mut Configs,
    session: &mut Session<'_>,
) -> Result<Engine, CliError> {
    if session.global.get_flag("no-glossary") {
        return Ok(Engine::new(Glossary::default()));
    }
    let paths: Vec<String> = match session.global.get_many::<String>("glossary") {
        Some(paths) => paths.cloned().collect(),
        None => match configs.of(path, session)?.glossary() {
            Some(paths) => paths,
            None => nearest().into_iter().collect(),
        },
    };
    if paths.is_empty() {
        return Ok(Engine::starter());
    }
    let mut all = Vec::new();
    for path in paths.iter().rev() {
        all.push(read(path, session)?);
    }
    let glossary = match all.len() {
        1 => all.swap_remove(0),
        _ => Glossary::merged(&all),
    };
    Ok(Engine::new(glossary))
}

/// Whether the options say which glossary: then no configuration is looked for.
fn asked(session: &Session<'_>) -> bool {
    session.global.get_flag("no-glossary") || session.global.contains_id("glossary")
}

/// `glossary.csv` in this folder or the nearest one above it.
fn nearest() -> Option<String> {
    let here = std::env::current_dir().ok()?;
    let files = here.ancestors().map(|folder| folder.join("glossary.csv"));
    let found: Option<PathBuf> = files.into_iter().find(|file| file.is_file());
    found.map(|file| file.to_string_lossy().into_owned())
}

/// Reads a glossary file; `-` is standard input. What is wrong with it goes to standard error.
pub(super) fn read(path: &str, session: &mut Session<'_>) -> Result<Glossary, CliError> {
    let (document, _) = files::decoded(path, session)?;
    let (glossary, problems) = csv::read(&document.text);
    let mut lines = None;
    let mut errors = 0_usize;
    for problem in &problems {
        errors += usize::from(problem.severity == Severity::Error);
        let quiet = problem.severity < Severity::Error && session.global.get_count("quiet") > 0;
        if !quiet {
            let lines = lines.get_or_insert_with(|| LineIndex::new(&document.text));
            let place = lines.position(&document.text, problem.span.start);
            let severity = problem.severity.name();
            let text = session.plain().text(&problem.message);
            session.streams.complain(&format!(
                "{}:{}: {severity}: {text}",
                bidi::visible(path),
                place.line
            ));
        }
    }
    if errors > 0 {
        let message = Message::new("glossary-unfit")
            .with("path", path)
            .with("errors", errors);
        return Err(CliError::new(message));
    }
    Ok(glossary)
}
