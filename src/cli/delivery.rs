//! A report on its way out, piece by piece: to standard output, or to a file that is there when it
//! is whole.

use std::fs::File;
use std::io::{self, BufWriter, Write};

use tempfile::NamedTempFile;

use super::{Failure, Session};
use crate::project::{beside, put, special};

/// Where a report goes.
pub(super) enum Delivery {
    /// Standard output.
    Output,
    /// Standard error: the fixed text of standard input is on standard output.
    Errors(String),
    /// A device or a pipe.
    Special(String, BufWriter<File>),
    /// A file, under another name until it is whole.
    File(String, Box<BufWriter<NamedTempFile>>),
}

impl Delivery {
    /// To the file of `--output`, else to standard output, or to standard error where that is taken.
    pub(super) fn new(output: Option<&String>, taken: bool) -> Result<Delivery, Failure> {
        match output {
            Some(path) if path != "-" => {
                let failed = |error: io::Error| Failure::write(path, &error);
                if let Some(special) = special(path.as_ref()).map_err(failed)? {
                    return Ok(Delivery::Special(path.clone(), BufWriter::new(special)));
                }
                let new = beside(path.as_ref()).map_err(failed)?;
                Ok(Delivery::File(path.clone(), Box::new(BufWriter::new(new))))
            }
            None if taken => Ok(Delivery::Errors(String::new())),
            _ => Ok(Delivery::Output),
        }
    }

    /// The next piece.
    pub(super) fn print(&mut self, text: &str, session: &mut Session<'_>) -> Result<(), Failure> {
        match self {
            Delivery::Output => Ok(session.streams.print(text)?),
            Delivery::Errors(waiting) => {
                waiting.push_str(text);
                Ok(())
            }
            Delivery::Special(path, file) => {
                let written = file.write_all(text.as_bytes());
                written.map_err(|error| Failure::write(path, &error))
            }
            Delivery::File(path, file) => {
                let written = file.write_all(text.as_bytes());
                written.map_err(|error| Failure::write(path, &error))
            }
        }
    }

    /// A whole report, written by `write` as it makes it.
    pub(super) fn stream(
        mut self,
        session: &mut Session<'_>,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let failed = |path: &String| {
            let path = path.clone();
            move |error: io::Error| Failure::write(&path, &error)
        };
        match &mut self {
            Delivery::Output => write(session.streams.output())?,
            Delivery::Special(path, file) => write(file).map_err(failed(path))?,
            Delivery::File(path, file) => write(&mut **file).map_err(failed(path))?,
            Delivery::Errors(waiting) => {
                let mut bytes = Vec::new();
                write(&mut bytes)?;
                waiting.push_str(&String::from_utf8_lossy(&bytes));
            }
        }
        self.finish(session)
    }

    /// That was all.
    pub(super) fn finish(self, session: &mut Session<'_>) -> Result<(), Failure> {
        match self {
            Delivery::Output => {}
            Delivery::Errors(waiting) => session.streams.complain(waiting.trim_end()),
            Delivery::Special(path, mut file) => {
                file.flush()
                    .map_err(|error| Failure::write(&path, &error))?;
            }
            Delivery::File(path, file) => {
                let file = file.into_inner().map_err(io::IntoInnerError::into_error);
                let put = file.and_then(|file| put(file, path.as_ref()));
                put.map_err(|error| Failure::write(&path, &error))?;
            }
        }
        Ok(session.streams.flush()?)
    }
}
