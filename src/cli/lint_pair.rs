//! The two texts of `naqhara lint --source DOC --target DOC`.

use clap::ArgMatches;

use super::lint_file::{Job, Seen, Wish, places};
use super::texts::TextFile;
use super::{CliError, Session, files, fit};
use crate::diag::{Diagnostic, Message};
use crate::document::{Document, Excerpts};
use crate::engine::Engine;
use crate::lint::is_compared;
use crate::text::Lang;

/// Reads a source and its target, where they are given: two texts in two languages.
pub(super) fn read(
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Option<Vec<Document>>, CliError> {
    let path = |name| matches.get_one::<String>(name);
    let (Some(source), Some(target)) = (path("source"), path("target")) else {
        return Ok(None);
    };
    let documents = vec![
        files::document(source, session)?,
        files::document(target, session)?,
    ];
    if let Some(empty) = documents.iter().find(|it| it.text.trim().is_empty()) {
        let message = Message::new("lint-pair-empty").with("path", &*empty.path);
        return Err(CliError::new(message).with_help(Message::new("lint-pair-empty.help")));
    }
    let language = documents[0].language;
    if documents[1].language == language {
        let (message, help) = match language {
            Lang::Ar => ("lint-pair-both-arabic", "lint-pair-both-arabic.help"),
            Lang::En => ("lint-pair-both-english", "lint-pair-both-english.help"),
        };
        let message = Message::new(message)
            .with("source", &**source)
            .with("target", &**target);
        return Err(CliError::new(message).with_help(Message::new(help)));
    }
    Ok(Some(documents))
}

/// Says so where the two texts do not belong together, or most of them cannot be compared.
pub(super) fn warn(engine: &Engine, documents: &[Document], session: &mut Session<'_>) {
    let [source, target] = documents else {
        return;
    };
    if session.global.get_count("quiet") > 0 {
        return;
    }
    let lined = engine.line_up(source, target);
    if fit::complain(lined.fit, [&source.path, &target.path], session) {
        return;
    }
    let length = |compared: bool| -> usize {
        let some = lined.segments.iter();
        some.filter(|it| is_compared(it) || !compared)
            .filter_map(|it| it.source_span())
            .map(|it| it.len())
            .sum()
    };
    if length(true) * 2 < length(false) {
        let text = session.plain().text(&Message::new("lint-pair-apart"));
        session.streams.complain(&text);
    }
}

/// What came of the two, their lines that findings cite, and what was found.
pub(super) fn look(
    job: &Job<'_>,
    mut pair: Vec<Document>,
    files: &[TextFile],
) -> (Vec<Seen>, Vec<Excerpts>, Vec<Diagnostic>) {
    let mut all = Vec::new();
    for (number, file) in files.iter().enumerate() {
        let mut seen = Seen {
            path: file.shown(),
            ..Seen::default()
        };
        if job.wish != Wish::Report {
            let plan = &job.plans[number];
            let fixed = match number {
                0 => job
                    .engine
                    .fix_with(&pair[0], plan, job.which, job.quotations),
                _ => {
                    let both = [&pair[0], &pair[1]];
                    job.engine
                        .fix_target_with(both, plan, job.which, job.quotations)
                }
            };
            job.settle(&mut pair[number], fixed, file, &mut seen);
        }
        all.push(seen);
    }
    let found = job.engine.lint_pair(&pair[0], &pair[1], &job.plans[1]);
    let sheet = |(number, it)| Excerpts::new(it, places(&found, number));
    let sheets = pair.iter().enumerate().map(sheet).collect();
    (all, sheets, found)
}
