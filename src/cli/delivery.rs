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
