//! A report on its way out, piece by piece: to standard output, or to a file that is there when it
//! is whole.

use std::io::{self, BufWriter, Write};

use super::{Failure, Session};
use crate::project::{Outgoing, System};

/// Where a report goes.
pub(super) enum Delivery {
    /// Standard output.
    Output,
    /// Standard error: the fixed text of standard input is on standard output.
    Errors(String),
    /// A file, under another name until it is whole.
    File(String, BufWriter<Outgoing>),
}

impl Delivery {
    /// To the file of `--output`, else to standard output, or to standard error where that is taken.
    pub(super) fn new(
        output: Option<&String>,
        taken: bool,
        system: &dyn System,
    ) -> Result<Delivery, Failure> {
        match output {
            Some(path) if path != "-" => {
                let new = system.begin(path.as_ref());
                let new = new.map_err(|error| Failure::write(path, &error))?;
                Ok(Delivery::File(path.clone(), BufWriter::new(new)))
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
        match &mut self {
            Delivery::Output if session.streams.is_terminal() => {
                session.streams.print(&text_of(write)?)?;
            }
            Delivery::Output => write(session.streams.output())?,
            Delivery::File(path, file) => write(file).map_err(|it| Failure::write(path, &it))?,
            Delivery::Errors(waiting) => {
                waiting.push_str(&text_of(write)?);
            }
        }
        self.finish(session)
    }

    /// That was all.
    pub(super) fn finish(self, session: &mut Session<'_>) -> Result<(), Failure> {
        match self {
            Delivery::Output => {}
            Delivery::Errors(waiting) => session.streams.complain(waiting.trim_end()),
            Delivery::File(path, file) => {
                let file = file.into_inner().map_err(io::IntoInnerError::into_error);
                let put = file.and_then(Outgoing::finish);
                put.map_err(|error| Failure::write(&path, &error))?;
            }
        }
        Ok(session.streams.flush()?)
    }
}

/// What `write` writes.
fn text_of(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<String> {
    let mut bytes = Vec::new();
    write(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
