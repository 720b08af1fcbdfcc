//! Reading documents and writing files, all or nothing.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::{CliError, Session};
use crate::bidi;
use crate::diag::Severity;
use crate::document::{Document, decode};

/// Reads a document; `-` is standard input. Notices about its encoding go to standard error.
pub(crate) fn document(path: &str, session: &mut Session<'_>) -> Result<Document, CliError> {
    let bytes = bytes(path, session)?;
    let (document, problems) = decode(path, bytes)?;
    for problem in problems {
        if problem.severity >= Severity::Warning || session.global.get_count("verbose") > 0 {
            let text = session.plain().text(&problem.message);
            session
                .streams
                .complain(&format!("{}: {text}", bidi::visible(path)));
        }
    }
    Ok(document)
}

/// The bytes of a file, or of standard input for `-`.
pub(crate) fn bytes(path: &str, session: &mut Session<'_>) -> Result<Vec<u8>, CliError> {
    let read = if path == "-" {
        session.streams.read_all()
    } else {
        fs::read(path)
    };
    read.map_err(|error| CliError::read(path, &error))
}

/// Writes a file whole or not at all: a new file beside it takes its place when it is complete.
///
/// A read-only file is not replaced, although its folder would allow it.
pub(crate) fn write_atomically(path: &str, bytes: &[u8]) -> Result<(), CliError> {
    replace(Path::new(path), bytes).map_err(|error| CliError::write(path, &error))
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link stays a link: what it points at is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let before = fs::metadata(&target).ok();
    if before.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if before
        .as_ref()
        .is_some_and(|meta| meta.permissions().readonly())
    {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".naqhara-");
    let mut new = builder.tempfile_in(folder)?;
    new.write_all(bytes)?;
    if let Some(before) = before {
        new.as_file().set_permissions(before.permissions())?;
    } else {
        make_readable(new.as_file())?;
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
