//! What a program says, read beside the conversation: nothing that it writes, or does not write,
//! stops this program or fills its memory.

use std::io::{self, BufRead, BufReader, Read};
use std::process::{ChildStderr, ChildStdout};
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::LONGEST;

/// How many lines may wait to be read: the program waits for the rest.
const WAITING: usize = 16;

/// How much of its error output is kept: the end of it.
const KEPT: usize = 4096;

/// A line of its output.
pub(super) enum Line {
    /// A whole one.
    Whole(String),
    /// The beginning of one that is longer than [`LONGEST`]; nothing is read after it.
    TooLong(String),
}

/// The lines of its output; the channel closes when it ends.
pub(super) fn lines(output: Option<ChildStdout>) -> Receiver<Line> {
    let (sender, lines) = mpsc::sync_channel(WAITING);
    if let Some(output) = output {
        thread::spawn(move || send_lines(BufReader::new(output), &sender));
    }
    lines
}

fn send_lines(mut output: impl BufRead, lines: &SyncSender<Line>) {
    loop {
        let mut bytes = Vec::new();
        let read = output.by_ref().take(LONGEST).read_until(b'\n', &mut bytes);
        if !matches!(read, Ok(1..)) {
            return;
        }
        let too_long = bytes.len() as u64 == LONGEST && !bytes.ends_with(b"\n");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let line = if too_long {
            Line::TooLong(text)
        } else {
            Line::Whole(text)
        };
        if lines.send(line).is_err() || too_long {
            return;
        }
    }
}

/// The end of its error output.
pub(super) struct Complaint {
    tail: Arc<Mutex<Vec<u8>>>,
    closed: Receiver<()>,
}

impl Complaint {
    /// Listens to what it says.
    pub(super) fn of(errors: Option<ChildStderr>) -> Complaint {
        let tail = Arc::default();
        let (close, closed) = mpsc::channel();
        if let Some(errors) = errors {
            let tail = Arc::clone(&tail);
            thread::spawn(move || {
                keep_tail(errors, &tail);
                // It is no fault where no one waits for it.
                let _ = close.send(());
            });
        }
        Complaint { tail, closed }
    }

    /// The last line that says something; a line that is still being written is waited for a moment.
    pub(super) fn last_line(&self) -> String {
        // Closed or not: what is there is there.
        let _ = self.closed.recv_timeout(Duration::from_millis(500));
        let tail = self.tail.lock().unwrap_or_else(PoisonError::into_inner);
        let text = String::from_utf8_lossy(&tail);
        let mut lines = text.rsplit(['\n', '\r']).map(str::trim);
        lines
            .find(|it| !it.is_empty())
            .unwrap_or_default()
            .to_owned()
    }
}

/// Reads to the end, as a full pipe would stop the program, and keeps the last of it.
fn keep_tail(mut errors: impl Read, tail: &Mutex<Vec<u8>>) {
    let mut piece = [0; KEPT];
    loop {
        let count = match errors.read(&mut piece) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Ok(0) | Err(_) => return,
            Ok(count) => count,
        };
        let mut tail = tail.lock().unwrap_or_else(PoisonError::into_inner);
        tail.extend_from_slice(&piece[..count]);
        let gone = tail.len().saturating_sub(KEPT);
        tail.drain(..gone);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_without_an_end_is_cut() {
        let (sender, lines) = mpsc::sync_channel(WAITING);
        send_lines(BufReader::new(io::repeat(b'a')), &sender);
        let Ok(Line::TooLong(text)) = lines.recv() else {
            panic!("it is too long");
        };
        assert_eq!(text.len() as u64, LONGEST);
    }

    #[test]
    fn the_last_line_of_much_is_kept() {
        let tail = Mutex::default();
        let text = "line\n".repeat(100_000) + "no model\n \n";
        keep_tail(text.as_bytes(), &tail);
        let (_, closed) = mpsc::channel();
        assert!(tail.lock().expect("a tail").len() <= KEPT);
        let tail = Arc::new(tail);
        assert_eq!(Complaint { tail, closed }.last_line(), "no model");
    }
}
