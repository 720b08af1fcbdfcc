//! Reading documents and writing files, all or nothing.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;

use tempfile::NamedTempFile;

use super::{CliError, Session};
use crate::bidi;
use crate::diag::{Message, Severity};
use crate::document::{Document, Incoming, Problem, decode_incoming};
use crate::render::Rendered;

/// Reads a document; `-` is standard input. Notices about its encoding go to standard error.
pub(crate) fn document(path: &str, session: &mut Session<'_>) -> Result<Document, CliError> {
    let read = decoded(path, session);
    said(path, read, session)
}

/// Reads a document while `meanwhile` does something else: a large text takes as long as a large
/// glossary. Notices come after those of `meanwhile`.
pub(crate) fn document_meanwhile<T>(
    path: &str,
    session: &mut Session<'_>,
    meanwhile: impl FnOnce(&mut Session<'_>) -> Result<T, CliError>,
) -> Result<(T, Document), CliError> {
    if path == "-" {
        let other = meanwhile(session)?;
        return Ok((other, document(path, session)?));
    }
    let (other, read) = thread::scope(|scope| {
        let reading = scope.spawn(|| opened(Path::new(path), path));
        let other = meanwhile(session);
        (other, reading.join())
    });
    let read = read.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    Ok((other?, said(path, read, session)?))
}

/// A document without its notices, which are said.
fn said(
    path: &str,
    read: Result<(Document, Vec<Problem>), CliError>,
    session: &mut Session<'_>,
) -> Result<Document, CliError> {
    let (document, problems) = read?;
    say(path, &problems, session);
    Ok(document)
}

/// Says what is to be known of the encoding of a file.
pub(crate) fn say(path: &str, problems: &[Problem], session: &mut Session<'_>) {
    for problem in problems {
        if problem.severity >= Severity::Warning || session.global.get_count("verbose") > 0 {
            let text = session.plain().text(&problem.message);
            session
                .streams
                .complain(&format!("{}: {text}", bidi::visible(path)));
        }
    }
}

/// How much of a file is read at a time: it is checked while it is in the nearest cache.
const PIECE: usize = 64 * 1024;

/// A file, or standard input for `-`, as text, with what is to be said about its encoding.
pub(crate) fn decoded(
    path: &str,
    session: &mut Session<'_>,
) -> Result<(Document, Vec<Problem>), CliError> {
    if path != "-" {
        return opened(Path::new(path), path);
    }
    let incoming = take_in(session.streams.input(), 0);
    let incoming = incoming.map_err(|error| CliError::read(path, &error))?;
    Ok(decode_incoming(path, incoming)?)
}

/// A file as text; `shown` is its path for people.
pub(crate) fn opened(path: &Path, shown: &str) -> Result<(Document, Vec<Problem>), CliError> {
    let incoming = open(path).map_err(|error| CliError::read(shown, &error))?;
    Ok(decode_incoming(shown, incoming)?)
}

fn open(path: &Path) -> io::Result<Incoming> {
    let mut file = fs::File::open(path)?;
    let size = file.metadata().map_or(0, |it| it.len());
    take_in(&mut file, usize::try_from(size).unwrap_or_default())
}

/// Reads everything, about `size` bytes.
fn take_in(source: &mut (impl Read + ?Sized), size: usize) -> io::Result<Incoming> {
    let mut text = String::new();
    text.try_reserve_exact(size)?;
    let mut incoming = Incoming::Text(text);
    let mut buffer = vec![0; PIECE];
    let mut filled = 0;
    loop {
        match source.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        }
        let taken = incoming.push(&buffer[..filled]);
        buffer.copy_within(taken..filled, 0);
        filled -= taken;
    }
    incoming.append(&buffer[..filled]);
    Ok(incoming)
}

/// A device or a pipe, to be written into: no file may take its place (`-o /dev/null`).
pub(crate) fn special(path: &Path) -> io::Result<Option<fs::File>> {
    let is_special = |it: &fs::Metadata| !it.is_file() && !it.is_dir();
    match fs::metadata(path).is_ok_and(|it| is_special(&it)) {
        true => fs::OpenOptions::new().write(true).open(path).map(Some),
        false => Ok(None),
    }
}

/// Writes a file whole or not at all: a new file beside it takes its place when it is complete.
///
/// A read-only file is not replaced, although its folder would allow it. Into a device or a pipe is
/// written as it comes.
pub(crate) fn write_atomically(path: &str, bytes: &[u8]) -> Result<(), CliError> {
    let write = |path: &Path| {
        if let Some(mut special) = special(path)? {
            return special.write_all(bytes);
        }
        let mut new = beside(path)?;
        new.write_all(bytes)?;
        put(new, path)
    };
    write(Path::new(path)).map_err(|error| CliError::write(path, &error))
}

/// As [`write_atomically`], for a file that was read before: it is left alone if it is not
/// `unchanged` when the new one is ready.
pub(crate) fn rewrite(
    path: &Path,
    bytes: &[u8],
    unchanged: impl FnOnce() -> bool,
) -> Result<(), CliError> {
    let shown = path.to_string_lossy();
    let failed = |error: &io::Error| CliError::write(&shown, error);
    let mut new = beside(path).map_err(|error| failed(&error))?;
    new.write_all(bytes)
        .and_then(|()| new.as_file().sync_all())
        .map_err(|error| failed(&error))?;
    if !unchanged() {
        let message = Message::new("file-changed").with("path", &*shown);
        return Err(CliError::new(message).with_help(Message::new("file-changed.help")));
    }
    put(new, path).map_err(|error| failed(&error))
}

/// A link stays a link: what it points at is written.
fn target(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// A new file in the folder of `path`, which may be written.
pub(crate) fn beside(path: &Path) -> io::Result<NamedTempFile> {
    let target = target(path);
    if let Ok(before) = fs::metadata(&target) {
        if before.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if !before.is_file() {
            return Err(io::ErrorKind::Unsupported.into());
        }
        if before.permissions().readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
    }
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".naqhara-").tempfile_in(folder)
}

/// Puts a new file, which is complete, in the place of `path`.
pub(crate) fn put(new: NamedTempFile, path: &Path) -> io::Result<()> {
    let target = target(path);
    match fs::metadata(&target) {
        Ok(before) => new.as_file().set_permissions(before.permissions())?,
        Err(_) => make_readable(new.as_file())?,
    }
    new.as_file().sync_all()?;
    new.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

/// Temporary files are private; a new file for the user has the usual permissions.
#[cfg(unix)]
fn make_readable(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn make_readable(_: &fs::File) -> io::Result<()> {
    Ok(())
}

/// Writes a file that is no text: to the file of `--output`, or into a pipe, but never to a terminal.
fn deliver_bytes(
    bytes: &[u8],
    output: Option<&String>,
    session: &mut Session<'_>,
) -> Result<(), CliError> {
    match output {
        Some(path) if path != "-" => write_atomically(path, bytes),
        None if session.streams.is_terminal() => {
            let help = Message::new("not-for-terminal.help");
            Err(CliError::new(Message::new("not-for-terminal")).with_help(help))
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
) -> Result<(), CliError> {
    match report {
        Rendered::Text(text) => deliver(&text, output, session),
        Rendered::File(bytes) => deliver_bytes(&bytes, output, session),
    }
}

/// Writes a report: to the file of `--output`, else to standard output.
pub(crate) fn deliver(
    report: &str,
    output: Option<&String>,
    session: &mut Session<'_>,
) -> Result<(), CliError> {
    match output {
        Some(path) if path != "-" => write_atomically(path, report.as_bytes()),
        _ => {
            session.streams.print(report)?;
            Ok(session.streams.flush()?)
        }
    }
}
