//! Reading documents and writing files, all or nothing.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::thread;

use super::delivery::Delivery;
use super::{Failure, Session, report};
use crate::analysis::Engine;
use crate::bidi;
use crate::diag::{Message, Severity};
use crate::document::{Document, Problem};
use crate::project::Texts;
use crate::render::Rendered;

/// Reads a document; `-` is standard input. Notices about its encoding go to standard error.
pub(crate) fn document(path: &str, session: &mut Session<'_>) -> Result<Document, Failure> {
    let read = session.project.open(Path::new(path), path);
    said(path, read, session)
}

/// Reads a document while `meanwhile` does something else: a large text takes as long as a large
/// glossary. Notices come after those of `meanwhile`.
pub(crate) fn document_meanwhile<T>(
    path: &str,
    session: &mut Session<'_>,
    meanwhile: impl FnOnce(&mut Session<'_>) -> Result<T, Failure>,
) -> Result<(T, Document), Failure> {
    if path == "-" {
        let other = meanwhile(session)?;
        return Ok((other, document(path, session)?));
    }
    let (other, read) = thread::scope(|scope| {
        let project = Arc::clone(&session.project);
        let reading = scope.spawn(move || project.open(Path::new(path), path));
        let other = meanwhile(session);
        (other, reading.join())
    });
    let read = read.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    Ok((other?, said(path, read, session)?))
}

/// Whether a path is that of a folder.
pub(crate) fn is_folder(path: &str, session: &Session<'_>) -> bool {
    let system = session.project.system();
    system.stat(Path::new(path)).is_ok_and(|it| it.is_folder)
}

/// A document without its notices, which are said.
fn said(
    path: &str,
    read: Result<(Document, Vec<Problem>), Failure>,
    session: &mut Session<'_>,
) -> Result<Document, Failure> {
    let (document, problems) = read?;
    say(path, &problems, session);
    Ok(document)
}

/// Says what is to be known of the encoding of a file.
pub(crate) fn say(path: &str, problems: &[Problem], session: &mut Session<'_>) {
    for problem in problems {
        if problem.severity >= Severity::Warning || session.global.get_count("verbose") > 0 {
            let text = report::said(&problem.message, &session.plain());
            let path = bidi::visible_in_line(path);
            session.streams.complain(&format!("{path}: {text}"));
        }
    }
}

/// The texts of a command, analysed; notices about their units are said.
pub(crate) fn texts(
    engine: &Engine,
    first: Document,
    target: Option<Document>,
    session: &mut Session<'_>,
) -> Result<Texts, Failure> {
    Texts::new(engine, first, target, &mut |path, problems| {
        say(path, problems, session);
    })
}

/// Writes a file whole or not at all.
pub(crate) fn write(path: &str, bytes: &[u8], session: &Session<'_>) -> Result<(), Failure> {
    session.project.check_output(path, std::iter::empty())?;
    let written = session.project.system().write(Path::new(path), bytes, None);
    written.map_err(|error| Failure::write(path, &error))
}

/// Writes a file that is not text: to the file of `--output`, or into a pipe, but never to a terminal.
pub(crate) fn deliver_bytes(
    bytes: &[u8],
    output: Option<&String>,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    match output {
        Some(path) if path != "-" => write(path, bytes, session),
        None if session.streams.is_terminal() => {
            let help = Message::new("not-for-terminal.help");
            Err(Failure::new(Message::new("not-for-terminal")).with_help(help))
        }
        _ => {
            session.streams.print_bytes(bytes)?;
            Ok(session.streams.flush()?)
        }
    }
}

/// Writes a report in whatever form it has.
pub(crate) fn deliver_rendered(
    report: Rendered,
    output: Option<&String>,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    match report {
        Rendered::Text(text) => deliver(&text, output, session),
        Rendered::File(bytes) => deliver_bytes(&bytes, output, session),
    }
}

/// Writes a report as `write` makes it: to the file of `--output`, else to standard output.
pub(crate) fn stream(
    output: Option<&String>,
    session: &mut Session<'_>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    if let Some(path) = output.filter(|it| *it != "-") {
        session.project.check_output(path, std::iter::empty())?;
    }
    let delivery = Delivery::new(output, false, session.project.system())?;
    delivery.stream(session, write)
}

/// Writes a report: to the file of `--output`, else to standard output.
pub(crate) fn deliver(
    report: &str,
    output: Option<&String>,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    match output {
        Some(path) if path != "-" => write(path, report.as_bytes(), session),
        _ => {
            session.streams.print(report)?;
            Ok(session.streams.flush()?)
        }
    }
}
