//! How long a writer waits for findings: a scripted client presses keys in large texts, and the time
//! from each key to the findings of that version is taken, with everything in between. And how long hover
//! and completion take with a large glossary.

use std::fmt::{self, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use naqhara::lsp::{Connection, Message, Notification, Request, Start, serve};
use naqhara::project::ProjectOptions;
use naqhara::text::Lang;
use serde_json::{Value, json};

/// How many keys are pressed.
const KEYS: usize = 1000;
/// The concepts of the large glossary.
const CONCEPTS: usize = 100_000;
/// Answers that are not counted: the first one builds what the others use.
const WARM: usize = 5;

/// What was measured, and whether each is as fast as promised.
pub(crate) struct Found(Vec<(String, bool)>);

impl Found {
    pub(crate) fn holds(&self) -> bool {
        self.0.iter().all(|it| it.1)
    }
}

impl fmt::Display for Found {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (words, within) in &self.0 {
            let verdict = if *within { "" } else { "  TOO SLOW" };
            writeln!(out, "{words}{verdict}")?;
        }
        Ok(())
    }
}

/// Measures both kinds of answers.
pub(crate) fn run() -> Result<Found, String> {
    let folder = tempfile::tempdir().map_err(|it| it.to_string())?;
    let mut all = Vec::new();
    for (size, half, most) in [(100_000, 20, 60), (1_000_000, 300, 300)] {
        let mut client = Client::start(folder.path(), None);
        let mut times = client.types(&text_of(size));
        let what = format!("{size} bytes, key to findings");
        all.push(told(&what, &mut times, [half, most]));
    }
    let glossary = folder.path().join("large.csv");
    std::fs::write(&glossary, large_glossary()).map_err(|it| it.to_string())?;
    let mut client = Client::start(folder.path(), Some(&glossary));
    let text = text_of(100_000);
    client.open(&text);
    for method in ["hover", "completion"] {
        let mut times = client.asks(method, &text);
        all.push(told(
            &format!("{CONCEPTS} concepts, {method}"),
            &mut times,
            [10, 10],
        ));
    }
    Ok(Found(all))
}

/// Whether half of the times, and ninety-nine of a hundred, are within these milliseconds.
fn told(what: &str, times: &mut [Duration], [half, most]: [u64; 2]) -> (String, bool) {
    times.sort_unstable();
    let at = |part: usize| times[(times.len() * part / 100).min(times.len() - 1)];
    let (p50, p99) = (at(50), at(99));
    let within = p50 <= Duration::from_millis(half) && p99 <= Duration::from_millis(most);
    let words = format!("{what}: p50 {p50:.1?}, p99 {p99:.1?} of {}", times.len());
    (words, within)
}

/// Sentences of our own, with a fault here and there.
fn text_of(bytes: usize) -> String {
    let mut text = String::new();
    let mut number = 0;
    while text.len() < bytes {
        number += 1;
        let line = match number % 6 {
            5 => "ثم زار Tomlinson مصنع Wexbury، والتقى Ardenhall في مكتبه.\n",
            0 => "قالت شركة مايكروسوفت إنها ستبني مركزا جديدا في الرياض بتكلفة 500 مليون دولار..\n",
            1 => "وأضاف الوزير ,في مؤتمر صحفي، أن المشروع سيبدأ يوم الأحد المقبل.\n",
            2 => "ويعمل في الميناء نحو 1,200 عامل، بحسب إدارة الميناء التي نشرت أرقامها أمس.\n",
            3 => "وكانت أوراكل قد أعلنت في مارس الماضي أنها ستشارك فيه مع شركاء آخرين.\n",
            _ => "ولم يصدر تعليق من إيلون ماسك، ولا من الولايات المتحدة، حتى ساعة متأخرة.\n\n",
        };
        text.push_str(line);
    }
    text
}

/// Names that no text has, and a few that ours have.
fn large_glossary() -> String {
    let mut rows = String::from("concept_id,entity_type,en_preferred,ar_preferred\n");
    let latin = [
        "ba", "do", "ri", "mel", "tan", "kor", "sha", "vin", "lu", "gar",
    ];
    let arabic = [
        "با", "دو", "ري", "مل", "تان", "كور", "شا", "فن", "لو", "غار",
    ];
    for number in 0..CONCEPTS {
        let digits = format!("{number:05}");
        let digits: Vec<usize> = digits.bytes().map(|it| usize::from(it - b'0')).collect();
        let spelled = |parts: [&str; 10]| digits.iter().map(|it| parts[*it]).collect::<String>();
        let _ = writeln!(
            rows,
            "x-{number},place,{}ia,{}يا",
            spelled(latin),
            spelled(arabic)
        );
    }
    rows
}

struct Client {
    connection: Connection,
    asked: i32,
    uri: String,
}

impl Client {
    fn start(folder: &Path, glossary: Option<&PathBuf>) -> Client {
        let (connection, server) = Connection::memory();
        let start = Start {
            options: ProjectOptions {
                glossaries: glossary.map(|it| vec![it.to_string_lossy().into_owned()]),
                ..ProjectOptions::default()
            },
            lang: Lang::En,
            lang_is_asked: true,
            folder: folder.to_owned(),
        };
        thread::spawn(move || serve(&server, &start));
        let uri = format!("file://{}/a.txt", folder.display());
        let mut client = Client {
            connection,
            asked: 0,
            uri,
        };
        let root = format!("file://{}", folder.display());
        let unit = json!({ "general": { "positionEncodings": ["utf-8"] } });
        client.ask(
            "initialize",
            json!({ "rootUri": root, "capabilities": unit }),
        );
        client.tell("initialized", json!({}));
        client
    }

    fn tell(&self, method: &str, params: Value) {
        let message = Notification::new(method.to_owned(), params);
        self.connection.sender.send(message.into()).expect("sent");
    }

    fn ask(&mut self, method: &str, params: Value) {
        self.asked += 1;
        let request = Request::new(self.asked.into(), method.to_owned(), params);
        self.connection.sender.send(request.into()).expect("sent");
        loop {
            if let Message::Response(it) = self.connection.receiver.recv().expect("an answer")
                && it.id == self.asked.into()
            {
                return;
            }
        }
    }

    fn open(&mut self, text: &str) {
        let document = json!({ "uri": self.uri, "languageId": "text", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        self.wait(1);
    }

    /// Until the findings of a version are there.
    fn wait(&self, version: usize) {
        loop {
            if let Message::Notification(it) = self.connection.receiver.recv().expect("findings")
                && it.method == "textDocument/publishDiagnostics"
                && it.params["version"] == version
            {
                return;
            }
        }
    }

    /// Presses keys in the middle of the text, each when the findings of the one before are there.
    fn types(&mut self, text: &str) -> Vec<Duration> {
        self.open(text);
        let line = text.lines().count() / 2;
        let mut times = Vec::new();
        let typed = "وقال الرئيس أمس إن شركة أوراكل ستشارك في المشروع.. ثم صمت ";
        for (version, key) in (2..KEYS + 2).zip(typed.chars().cycle()) {
            let at = json!({ "line": line, "character": 0 });
            let change = json!({ "range": { "start": at, "end": at }, "text": key.to_string() });
            let document = json!({ "uri": self.uri, "version": version });
            let begun = Instant::now();
            let params = json!({ "textDocument": document, "contentChanges": [change] });
            self.tell("textDocument/didChange", params);
            self.wait(version);
            times.push(begun.elapsed());
        }
        times
    }

    /// Asks at many places of the text.
    fn asks(&mut self, method: &str, text: &str) -> Vec<Duration> {
        let lines: Vec<&str> = text.lines().collect();
        let mut times = Vec::new();
        for number in 0..KEYS + WARM {
            let line = number * 7 % lines.len();
            let words = lines[line].match_indices(' ').map(|it| it.0);
            let column = words
                .clone()
                .nth(number % words.count().max(1))
                .unwrap_or(0);
            let at = json!({ "line": line, "character": column });
            let params = json!({ "textDocument": { "uri": self.uri }, "position": at });
            let begun = Instant::now();
            self.ask(&format!("textDocument/{method}"), params);
            if number >= WARM {
                times.push(begun.elapsed());
            }
        }
        times
    }
}
