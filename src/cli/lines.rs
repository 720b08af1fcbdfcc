//! One query a line, from a file or standard input, as they come.

use std::io::BufRead;
use std::sync::{MutexGuard, PoisonError};

use super::progress::Progress;
use super::streams::Input;
use super::{Failure, Session};
use crate::diag::Message;

/// Does something for each line of a file, or of standard input for `-`, without its line break.
/// Nothing but the line at hand is kept.
pub(super) fn each(
    path: &str,
    session: &mut Session<'_>,
    mut answer: impl FnMut(&str, &mut Session<'_>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let input = session.streams.input();
    let mut file = None;
    if path != "-" {
        let opened = std::fs::File::open(session.project.place(path));
        let opened = opened.map_err(|error| Failure::read(path, &error))?;
        file = Some(std::io::BufReader::new(opened));
    }
    let mut line = Vec::new();
    let mut number = 0_usize;
    let mut progress = Progress::of_stream(session);
    loop {
        line.clear();
        let read = match &mut file {
            Some(file) => file.read_until(b'\n', &mut line),
            None => lock(&input).read_until(b'\n', &mut line),
        };
        if read.map_err(|error| Failure::read(path, &error))? == 0 {
            progress.hide(session);
            return Ok(());
        }
        number += 1;
        let Ok(text) = std::str::from_utf8(&line) else {
            let message = Message::new("batch-not-utf8")
                .with("path", path)
                .with("line", number);
            return Err(Failure::new(message));
        };
        let text = text
            .trim_start_matches('\u{FEFF}')
            .trim_end_matches(['\n', '\r']);
        answer(text, session)?;
        progress.show(
            || Message::new("progress-lines").with("lines", number),
            session,
        );
    }
}

/// Standard input, to be read from.
pub(super) fn lock(input: &Input) -> MutexGuard<'_, Box<dyn BufRead + Send>> {
    input.lock().unwrap_or_else(PoisonError::into_inner)
}
