//! How much memory a run takes at its peak: in proportion to its text, whatever stands in it.
//!
//! The real program is run over a text and one twice as long, so that what every run takes does not
//! count. The kernel tells its peak.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use wait4::Wait4;

use crate::program::arg;

/// Bytes of the shorter text.
const SIZE: usize = 1 << 19;
/// Most bytes of memory for each byte of text.
const MOST: f64 = 12.0;
/// What tables that double when they are full, and pages of the allocator, may add at these sizes.
const SLACK: f64 = 1.25;

/// Bytes of memory at the peak of a run.
fn peak(args: &[&str]) -> f64 {
    let mut command = Command::new(env!("CARGO_BIN_EXE_naqhara"));
    command.args(args).env_clear();
    let silent = command.stdin(Stdio::null()).stdout(Stdio::null());
    let mut child = silent.stderr(Stdio::null()).spawn().expect("it starts");
    let ended = child.wait4().expect("it ends");
    assert!(ended.status.code().is_some_and(|it| it < 2), "{args:?}");
    ended.rusage.maxrss as f64
}

/// What a byte of a text takes with this command, whose words hold `FILE`.
fn of_a_byte(folder: &Path, words: &str, text: impl Fn(usize) -> String) -> f64 {
    let file = folder.join(if words.starts_with("glossary") {
        "text.csv"
    } else {
        "text.txt"
    });
    let measured = [SIZE, 2 * SIZE].map(|size| {
        let text = text(size);
        fs::write(&file, &text).expect("written");
        let args = words.split(' ').map(|it| match it {
            "FILE" => arg(&file),
            it => it,
        });
        (text.len() as f64, peak(&args.collect::<Vec<_>>()))
    });
    let [small, large] = measured;
    (large.1 - small.1) / (large.0 - small.0)
}

#[track_caller]
fn check(words: &str, what: &str, text: impl Fn(usize) -> String) {
    let folder = tempfile::tempdir().expect("a folder");
    let found = of_a_byte(folder.path(), words, text);
    assert!(
        found <= MOST * SLACK,
        "{words}: {found:.1} bytes for each byte of {what}"
    );
}

fn repeated(piece: &'static str) -> impl Fn(usize) -> String {
    move |size| piece.repeat(size / piece.len())
}

/// A word of its own for each number.
fn word(number: usize) -> String {
    const LETTERS: [char; 12] = ['ب', 'ت', 'ج', 'د', 'ر', 'س', 'ع', 'ف', 'ق', 'م', 'ن', 'ش'];
    let mut rest = number + LETTERS.len() * LETTERS.len();
    let mut word = String::new();
    while rest > 0 {
        word.push(LETTERS[rest % LETTERS.len()]);
        rest /= LETTERS.len();
    }
    word
}

fn numbered(head: &'static str, piece: fn(usize) -> String) -> impl Fn(usize) -> String {
    move |size| {
        let mut text = head.to_owned();
        let mut pieces = (0..).map(piece);
        while text.len() < size {
            text.extend(pieces.next());
        }
        text
    }
}

#[test]
fn of_short_lines() {
    for words in ["lint FILE", "summary FILE", "align FILE"] {
        check(words, "short lines", repeated("كتاب\n"));
    }
}

#[test]
fn of_one_sentence() {
    let text = || repeated("وقال الوزير في المؤتمر إن الحكومة تعمل على تطوير القطاع ");
    for words in ["lint FILE", "summary FILE", "summary --preview FILE"] {
        check(words, "one sentence", text());
    }
}

#[test]
fn of_distinct_words() {
    for words in ["lint FILE", "summary FILE"] {
        check(
            words,
            "distinct words",
            numbered("", |it| format!("{}، ", word(it))),
        );
    }
}

#[test]
fn of_figures() {
    for words in ["lint FILE", "summary FILE", "align FILE"] {
        check(words, "numbers", repeated("5 "));
        check(words, "percentages", repeated("5% "));
        check(words, "money", repeated("$5 "));
    }
    for words in ["summary FILE", "align FILE"] {
        check(
            words,
            "distinct numbers",
            numbered("", |it| format!("{it} ")),
        );
        check(
            words,
            "distinct dates",
            numbered("", |it| {
                format!("{}/{}/{} ", it % 28 + 1, it % 12 + 1, it % 3_000)
            }),
        );
    }
}
