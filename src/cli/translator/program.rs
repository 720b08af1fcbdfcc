//! A program that reads segments as JSON lines and answers with translations, in any order:
//! `{"id":1,"source":"ar","target":"en","text":"…"}` and `{"id":1,"text":"…"}`.

use std::io::Write;
use std::process::{ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::hidden::hidden;
use super::listen::{Complaint, Line, lines};
use super::process::Process;
use super::{Batch, KEY, failure, shortened, timeout};
use crate::cli::Failure;
use crate::diag::Message;
use crate::summary::Request;

/// The lines in a row without a new answer after which it is given up.
const MOST_USELESS: usize = 100;

#[derive(Serialize)]
struct Question<'a> {
    id: usize,
    source: &'static str,
    target: &'static str,
    text: &'a str,
}

#[derive(Deserialize)]
struct Answer {
    id: usize,
    text: String,
}

/// Sends the sentences to a program, which is started once and ended when it has answered, or has
/// not in time.
pub(super) fn translate(
    command: &str,
    batch: Batch<'_>,
    texts: &mut [Option<String>],
) -> Result<(), Failure> {
    if batch.requests.is_empty() {
        return Ok(());
    }
    let mut process = start(command)?;
    let child = process.child();
    let (lines, complaint) = (
        lines(child.stdout.take()),
        Complaint::of(child.stderr.take()),
    );
    if let Some(input) = child.stdin.take() {
        let questions = questions(batch.requests);
        thread::spawn(move || send(input, &questions));
    }
    let mut answers = Answers::new(texts);
    match answers.collect(&lines, batch.patience()) {
        None => {
            process.finish();
            Ok(())
        }
        Some(Stop::Late) => Err(late(command, &answers, batch.patience())),
        Some(Stop::Useless) => Err(answers.garbage(command)),
        Some(Stop::Ended) if answers.useless_line.is_some() => Err(answers.garbage(command)),
        Some(Stop::Ended) => Err(ended(command, &mut process, answers.open, &complaint)),
    }
}

fn start(command: &str) -> Result<Process, Failure> {
    let words = shlex::split(command).unwrap_or_default();
    let cannot = |reason: Message| {
        let message = Message::new("translator-start")
            .with("with", hidden(command))
            .with("reason", reason);
        failure(message, "translator-start.help")
    };
    let Some((program, arguments)) = words.split_first() else {
        return Err(cannot(Message::new("translator-quotes")));
    };
    let mut command = Command::new(program);
    command
        .args(arguments)
        // The key is for servers.
        .env_remove(KEY)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    Process::start(&mut command).map_err(|error| cannot(crate::project::reason(&error)))
}

/// Why a program is not listened to any longer, though answers are missing.
#[derive(Debug, PartialEq, Eq)]
enum Stop {
    /// No new answer in time.
    Late,
    /// Its output has ended.
    Ended,
    /// It says what is no answer, and does not stop.
    Useless,
}

/// The answers so far.
struct Answers<'a> {
    texts: &'a mut [Option<String>],
    /// How many are missing.
    open: usize,
    /// The number of the last line.
    line: usize,
    /// The first line that is no new answer, with its number.
    useless_line: Option<(usize, String)>,
}

impl Answers<'_> {
    fn new(texts: &mut [Option<String>]) -> Answers<'_> {
        let open = texts.iter().filter(|it| it.is_none()).count();
        Answers {
            texts,
            open,
            line: 0,
            useless_line: None,
        }
    }

    /// Reads until all is answered. Only a new answer gives the program time for the next one.
    fn collect(&mut self, lines: &Receiver<Line>, patience: Duration) -> Option<Stop> {
        let (mut since, mut useless) = (Instant::now(), 0);
        while self.open > 0 {
            let left = patience.saturating_sub(since.elapsed());
            // Lines that wait already must not make the time longer.
            if left.is_zero() {
                return Some(Stop::Late);
            }
            match lines.recv_timeout(left) {
                Ok(Line::Whole(line)) if self.take(&line) => (since, useless) = (Instant::now(), 0),
                Ok(Line::Whole(line)) => {
                    self.keep_useless(&line);
                    useless += 1;
                }
                Ok(Line::TooLong(line)) => {
                    self.useless_line = Some((self.line + 1, line));
                    return Some(Stop::Useless);
                }
                Err(RecvTimeoutError::Timeout) => return Some(Stop::Late),
                Err(RecvTimeoutError::Disconnected) => return Some(Stop::Ended),
            }
            if useless == MOST_USELESS {
                return Some(Stop::Useless);
            }
        }
        None
    }

    /// Whether a line is the answer to a question that has none.
    fn take(&mut self, line: &str) -> bool {
        self.line += 1;
        let Ok(Answer { id, text }) = serde_json::from_str(line) else {
            return false;
        };
        let place = id.checked_sub(1).and_then(|at| self.texts.get_mut(at));
        let Some(place) = place.filter(|it| it.is_none()) else {
            return false;
        };
        *place = Some(text);
        self.open -= 1;
        true
    }

    fn keep_useless(&mut self, line: &str) {
        if self.useless_line.is_none() && !line.trim().is_empty() {
            self.useless_line = Some((self.line, line.to_owned()));
        }
    }

    /// What is said of the first line that is no new answer.
    fn garbage(&self, command: &str) -> Failure {
        let (line, text) = match &self.useless_line {
            Some((line, text)) => (*line, text.as_str()),
            // Nothing but empty lines.
            None => (1, ""),
        };
        let message = Message::new("translator-garbage")
            .with("with", hidden(command))
            .with("line", line)
            .with("text", shortened(&hidden(text), 80));
        failure(message, "translator-garbage.help")
    }
}

fn questions(requests: &[&Request]) -> Vec<u8> {
    let mut out = Vec::new();
    for (at, request) in requests.iter().enumerate() {
        let question = Question {
            id: at + 1,
            source: request.from.code(),
            target: request.to.code(),
            text: request.text(),
        };
        if serde_json::to_writer(&mut out, &question).is_ok() {
            out.push(b'\n');
        }
    }
    out
}

/// Writes beside the reading: a program that answers before it has read all, or that never reads,
/// must not block us. Its input ends with the last question.
fn send(mut input: ChildStdin, questions: &[u8]) {
    let _ = input.write_all(questions);
}

/// No new answer in time; what it said instead is told first.
fn late(command: &str, answers: &Answers<'_>, patience: Duration) -> Failure {
    let mut late = timeout(&hidden(command), patience);
    if answers.useless_line.is_some() {
        let said = answers.garbage(command).message;
        late.message = Message::new("translator-late-garbage")
            .with("late", late.message)
            .with("said", said);
    }
    late
}

fn ended(command: &str, process: &mut Process, open: usize, complaint: &Complaint) -> Failure {
    // One that only stops speaking is not waited for.
    let status = process.wait(Duration::from_millis(500));
    let message = Message::new("translator-ended")
        .with("with", hidden(command))
        .with("status", status.map_or("–".to_owned(), |it| it.to_string()))
        .with("n", open)
        .with("text", shortened(&hidden(&complaint.last_line()), 200));
    failure(message, "translator-ended.help")
}
