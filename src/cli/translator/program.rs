//! A program that reads segments as JSON lines and answers with translations, in any order:
//! `{"id":1,"source":"ar","target":"en","text":"…"}` and `{"id":1,"text":"…"}`.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{Batch, LONGEST, failure, timeout};
use crate::cli::Failure;
use crate::diag::Message;
use crate::summary::Request;

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

/// Sends the sentences to a program, which is started once and ended when it has answered, or has not in time.
pub(super) fn translate(
    command: &str,
    batch: Batch<'_>,
    texts: &mut [Option<String>],
) -> Result<(), Failure> {
    if batch.requests.is_empty() {
        return Ok(());
    }
    let mut child = start(command)?;
    let answered = converse(command, &mut child, batch, texts);
    // It has done its work, or never will.
    let _ = child.kill();
    let _ = child.wait();
    answered
}

fn start(command: &str) -> Result<Child, Failure> {
    let words = shlex::split(command).unwrap_or_default();
    let cannot = |reason: Message| {
        let message = Message::new("translator-start")
            .with("with", command)
            .with("reason", reason);
        failure(message, "translator-start.help")
    };
    let Some((program, arguments)) = words.split_first() else {
        return Err(cannot(Message::new("translator-quotes")));
    };
    let child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    child.map_err(|error| cannot(crate::project::reason(&error)))
}

/// One line of its output, or how its output ended.
type Line = io::Result<Option<String>>;

fn converse(
    command: &str,
    child: &mut Child,
    batch: Batch<'_>,
    texts: &mut [Option<String>],
) -> Result<(), Failure> {
    let Batch {
        requests, patience, ..
    } = batch;
    let (lines, complaint) = listen(child);
    if let Some(input) = child.stdin.take() {
        let questions = questions(requests);
        thread::spawn(move || send(input, &questions));
    }
    let mut number = 0;
    while texts.iter().any(Option::is_none) {
        let line = match lines.recv_timeout(patience) {
            Ok(Ok(Some(line))) => line,
            Err(RecvTimeoutError::Timeout) => return Err(timeout(command, patience)),
            Ok(_) | Err(RecvTimeoutError::Disconnected) => {
                let open = texts.iter().filter(|it| it.is_none()).count();
                return Err(ended(command, child, open, &complaint));
            }
        };
        number += 1;
        if line.trim().is_empty() {
            continue;
        }
        let answer: Option<Answer> = serde_json::from_str(&line).ok();
        let place = answer
            .as_ref()
            .and_then(|it| texts.get_mut(it.id.checked_sub(1)?));
        match (answer, place) {
            (Some(Answer { text, .. }), Some(place)) => *place = Some(text),
            _ => return Err(garbage(command, number, &line)),
        }
    }
    Ok(())
}

/// Reads what the program says without waiting for it here.
fn listen(child: &mut Child) -> (Receiver<Line>, Receiver<String>) {
    let (line, lines) = mpsc::channel();
    if let Some(output) = child.stdout.take() {
        thread::spawn(move || {
            let mut output = BufReader::new(output);
            loop {
                let read = read_line(&mut output);
                let goes_on = matches!(read, Ok(Some(_)));
                if line.send(read).is_err() || !goes_on {
                    break;
                }
            }
        });
    }
    let (said, complaint) = mpsc::channel();
    if let Some(errors) = child.stderr.take() {
        thread::spawn(move || {
            let mut text = Vec::new();
            let mut rest = BufReader::new(errors);
            let _ = rest.by_ref().take(LONGEST).read_to_end(&mut text);
            let _ = said.send(String::from_utf8_lossy(&text).into_owned());
            // A full pipe would stop the program.
            let _ = io::copy(&mut rest, &mut io::sink());
        });
    }
    (lines, complaint)
}

/// A line that is not too long, `None` at the end.
fn read_line(output: &mut impl BufRead) -> Line {
    let mut line = Vec::new();
    let count = output.take(LONGEST).read_until(b'\n', &mut line)?;
    let text = String::from_utf8_lossy(&line).into_owned();
    Ok((count > 0).then_some(text))
}

fn questions(requests: &[Request]) -> Vec<u8> {
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

/// Writes beside the reading: a program that answers before it has read all must not block us.
fn send(mut input: ChildStdin, questions: &[u8]) {
    let _ = input.write_all(questions);
}

fn ended(command: &str, child: &mut Child, open: usize, complaint: &Receiver<String>) -> Failure {
    let last = complaint
        .recv_timeout(Duration::from_millis(500))
        .unwrap_or_default();
    let last = last.lines().rev().find(|it| !it.trim().is_empty());
    let status = status(child);
    let message = Message::new("translator-ended")
        .with("with", command)
        .with("status", status.map_or("–".to_owned(), |it| it.to_string()))
        .with("n", open)
        .with("text", last.unwrap_or_default().trim());
    failure(message, "translator-ended.help")
}

/// How it ended, if it has: one that only stops speaking is not waited for.
fn status(child: &mut Child) -> Option<i32> {
    for _ in 0..50 {
        match child.try_wait() {
            Ok(None) => thread::sleep(Duration::from_millis(10)),
            Ok(Some(status)) => return status.code(),
            Err(_) => return None,
        }
    }
    None
}

fn garbage(command: &str, line: usize, text: &str) -> Failure {
    let shown: String = text.trim().chars().take(80).collect();
    let message = Message::new("translator-garbage")
        .with("with", command)
        .with("line", line)
        .with("text", shown);
    failure(message, "translator-garbage.help")
}
