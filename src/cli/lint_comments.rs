//! `naqhara lint --format docx-comments`: the findings as comments in the Word document itself.

use clap::ArgMatches;

use super::{Failure, Outcome, Session, files, lint_pair};
use crate::analysis::BilingualAnalysis;
use crate::diag::Message;
use crate::document::{DecodeError, DecodeErrorKind, Document, Excerpts, Opened, Remark};
use crate::lint::Found;
use crate::project::{LintJob, TextFile};
use crate::render::lint::remarks;

/// The name of the format on the command line.
pub(super) const FORMAT: &str = "docx-comments";

/// Checks one document, or a source and its target, and writes the document (the target) with comments.
/// Gives the worst of what was found.
pub(super) fn run(
    job: &LintJob<'_>,
    files: &[TextFile],
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Outcome, Failure> {
    let is_pair = matches.contains_id("source");
    if files.len() != 1 + usize::from(is_pair) {
        let message = Message::new("comments-one").with("files", files.len());
        return Err(Failure::new(message).with_help(Message::new("comments-one.help")));
    }
    let (document, excerpts, found) = if is_pair {
        pair(job, files, session)?
    } else {
        one(job, &files[0], session)?
    };
    let output = matches.get_one::<String>("output");
    let own = excerpts.len() - 1;
    let audience = session.audience(output);
    let remarks = remarks(&excerpts, &found.diagnostics, own, &audience);
    deliver(&document, &remarks, output, session)?;
    let worst = found.diagnostics.iter().map(|it| it.severity).max();
    let least = super::lint::fail_on(matches);
    let fails = least
        .zip(worst)
        .is_some_and(|(least, worst)| worst >= least);
    Ok(if fails {
        Outcome::Findings
    } else {
        Outcome::Clean
    })
}

/// Writes a document with remarks in it, and says how many.
pub(super) fn deliver(
    document: &Document,
    remarks: &[Remark],
    output: Option<&String>,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let path = document.path();
    let bytes = document.annotated(remarks).ok_or_else(|| {
        let message = Message::new("comments-not-word").with("path", path);
        Failure::new(message).with_help(Message::new("comments-not-word.help"))
    })?;
    let bytes = bytes.map_err(|it| DecodeError {
        path: path.to_owned(),
        kind: DecodeErrorKind::Package(it),
    })?;
    files::deliver_bytes(&bytes, output, session)?;
    let made = Message::new("comments-made").with("count", remarks.len());
    session.remark(&made.with("path", path));
    Ok(())
}

fn one(
    job: &LintJob<'_>,
    file: &TextFile,
    session: &mut Session<'_>,
) -> Result<(Document, Vec<Excerpts>, Found), Failure> {
    let document = files::document(&file.shown(), session)?;
    let found = match document.clone().opened() {
        Opened::Text(text) => job.find_in(&job.engine().analyse(text), 0),
        Opened::Bilingual(it) => job.find_in_both(&BilingualAnalysis::new(job.engine(), *it), 0),
    };
    let excerpts = Excerpts::citing(&document, 0, &found.diagnostics);
    Ok((document, vec![excerpts], found))
}

fn pair(
    job: &LintJob<'_>,
    files: &[TextFile],
    session: &mut Session<'_>,
) -> Result<(Document, Vec<Excerpts>, Found), Failure> {
    let documents = lint_pair::read(files, session)?;
    let target = documents[1].file.clone();
    let outcome = job.pair(documents, files, 0);
    Ok((target, outcome.excerpts, outcome.found))
}
