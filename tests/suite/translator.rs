//! Translation engines: good ones, and all that can go wrong with one.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tiny_http::{Response, Server};

use crate::program::{Run, naqhara};

pub(crate) const TEXT: &str = "أعلن إيلون ماسك يوم الثلاثاء استثمار 5 مليارات دولار في الولايات المتحدة.\n\
    وقال ماسك للولايات المتحدة إن المشروع الجديد يبدأ في مدينة أوستن قبل نهاية العام.\n";

pub(crate) fn summary(options: &[&str], variables: &[(&str, &str)]) -> Run {
    let args: Vec<&str> = ["summary", "-", "--format", "json"]
        .iter()
        .chain(options)
        .copied()
        .collect();
    let run = naqhara(&args).input(TEXT);
    let run = variables
        .iter()
        .fold(run, |run, (name, value)| run.variable(name, value));
    run.run()
}

pub(crate) fn machine(run: &Run) -> Vec<Value> {
    let json: Value = serde_json::from_str(&run.out).expect("JSON");
    let sentences = json["sentences"].as_array().expect("sentences").iter();
    sentences.map(|it| it["machine"].clone()).collect()
}

/// Translates the sentences of [`TEXT`], and takes the languages out of the line.
pub(crate) const ECHO: &str = r#"sed -u -e 's/"source":"[a-z]*","target":"[a-z]*",//' -e 's/أعلن NQ1 [^"]*/NQ1 announced on Tuesday an investment of 5 billion dollars in NQ2./' -e 's/وقال NQ1 [^"]*/NQ1 told NQ2 that the new project begins in Austin before the end of the year./'"#;

/// The same as a server would.
pub(crate) fn translated(text: &str) -> String {
    let ways = [
        (
            "أعلن",
            "NQ1 announced on Tuesday an investment of 5 billion dollars in NQ2.",
        ),
        (
            "وقال",
            "NQ1 told NQ2 that the new project begins in Austin before the end of the year.",
        ),
    ];
    let found = ways.iter().find(|it| text.starts_with(it.0));
    found.map_or("?", |it| it.1).to_owned()
}

#[test]
fn a_program_translates_what_has_no_counterpart() {
    let run = summary(&["--translate-with", ECHO], &[]);
    assert_eq!((run.code, &*run.err), (0, ""));
    let machine = machine(&run);
    assert_eq!(machine.len(), 2);
    // The names went out as tokens, and came back in the form of the glossary.
    let text = machine[0]["text"].as_str().expect("a text");
    assert!(
        text.starts_with("Elon Musk announced") && text.contains("United States."),
        "{text}"
    );
    let text = machine[1]["text"].as_str().expect("a text");
    assert!(text.starts_with("Musk told United States"), "{text}");
}

#[test]
fn answers_may_come_in_any_order() {
    let reversed = format!("sh -c {}", quoted(&format!("{ECHO} | tac")));
    let run = summary(&["--translate-with", &reversed], &[]);
    // `tac` speaks when its input has ended, which it has when all questions are asked.
    assert_eq!((run.code, &*run.err), (0, ""));
    assert!(
        machine(&run)[0]["text"]
            .as_str()
            .is_some_and(|it| it.contains("announced"))
    );
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[test]
fn a_bad_program_costs_the_translation_and_nothing_else() {
    let cases = [
        ("sleep 30", "did not answer within one second"),
        (
            "sh -c 'echo no model >&2; exit 3'",
            "(status 3) with 2 segments unanswered; its last output: no model",
        ),
        (
            "echo hello",
            "line 1 of its output is not a valid answer: hello",
        ),
        (
            r#"echo '{"id":7,"text":"x"}'"#,
            r#"is not a valid answer: {"id":7"#,
        ),
        (
            "no-such-program-anywhere",
            "cannot start no-such-program-anywhere: no such file",
        ),
        ("'open", "a quotation mark is not closed"),
        ("ftp://localhost", "only http:// addresses"),
    ];
    for (with, said) in cases {
        let options = ["--translate-with", with, "--translate-timeout", "1"];
        let run = summary(&options, &[]);
        assert_eq!(run.code, 2, "{with}: {}", run.err);
        assert!(run.err.contains(said), "{with}: {}", run.err);
        assert_eq!(machine(&run), [Value::Null, Value::Null], "{with}");
    }
}

#[test]
fn what_was_answered_before_it_died_is_kept() {
    let dying = format!("sh -c {}", quoted(&format!("head -1 | {ECHO}")));
    let run = summary(&["--translate-with", &dying], &[]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("one segment unanswered"), "{}", run.err);
    let machine = machine(&run);
    assert!(machine[0]["text"].is_string() && machine[1].is_null());
}

/// A server that speaks the LibreTranslate API: it knows the sentences of [`TEXT`].
pub(crate) fn libretranslate(key: Option<&'static str>) -> String {
    let server = Server::http("127.0.0.1:0").expect("a port");
    let address = server.server_addr().to_ip().expect("an address");
    thread::spawn(move || {
        for mut request in server.incoming_requests() {
            let mut body = String::new();
            let read = request.as_reader().read_to_string(&mut body);
            let asked: Value = serde_json::from_str(&body).unwrap_or_default();
            let (status, answer) = match (request.url(), read) {
                ("/translate", Ok(_)) => answer(&asked, key),
                _ => (404, json!({"error": "Not found"})),
            };
            let response = Response::from_string(answer.to_string());
            let _ = request.respond(response.with_status_code(status));
        }
    });
    format!("http://{address}")
}

fn answer(asked: &Value, key: Option<&str>) -> (u16, Value) {
    if key.is_some() && asked["api_key"].as_str() != key {
        return (403, json!({"error": "Invalid API key"}));
    }
    let known = |it: &Value| it == "ar" || it == "en";
    if !known(&asked["source"]) || !known(&asked["target"]) || asked["format"] != "text" {
        return (400, json!({"error": "Invalid request"}));
    }
    match asked["q"].as_str() {
        Some(text) => (200, json!({"translatedText": translated(text)})),
        None => (
            400,
            json!({"error": "Invalid request: missing q parameter"}),
        ),
    }
}

#[test]
fn a_server_translates_too() {
    for suffix in ["", "/", "/translate"] {
        let url = format!("{}{suffix}", libretranslate(None));
        let run = summary(&["--translate-with", &url], &[]);
        assert_eq!((run.code, &*run.err), (0, ""));
        let machine = machine(&run);
        let text = machine[0]["text"].as_str().expect("a text");
        assert!(text.starts_with("Elon Musk announced"), "{text}");
        assert_eq!(machine[0]["findings"], json!([]));
    }
    let url = libretranslate(Some("secret"));
    let run = summary(&["--translate-with", &url], &[]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("(status 403): Invalid API key"),
        "{}",
        run.err
    );
    assert!(run.err.contains("NAQHARA_TRANSLATE_KEY"), "{}", run.err);
    let key = [("NAQHARA_TRANSLATE_KEY", "secret")];
    assert_eq!(summary(&["--translate-with", &url], &key).code, 0);
}

/// A server that says this and nothing else.
fn stubborn(answer: &'static str, after: Duration) -> String {
    let server = Server::http("127.0.0.1:0").expect("a port");
    let address = server.server_addr().to_ip().expect("an address");
    thread::spawn(move || {
        for request in server.incoming_requests() {
            thread::sleep(after);
            let _ = request.respond(Response::from_string(answer));
        }
    });
    format!("http://{address}")
}

#[test]
fn a_bad_server_is_named() {
    let at_once = Duration::ZERO;
    let cases = [
        (
            stubborn("<html>", at_once),
            "does not answer as LibreTranslate does",
        ),
        (
            stubborn("{}", Duration::from_secs(20)),
            "did not answer within one second",
        ),
        (
            "http://127.0.0.1:1".to_owned(),
            "cannot reach http://127.0.0.1:1/translate",
        ),
    ];
    for (url, said) in cases {
        let options = ["--translate-with", &url, "--translate-timeout", "1"];
        let run = summary(&options, &[]);
        assert_eq!(run.code, 2, "{}", run.err);
        assert!(run.err.contains(said), "{}", run.err);
        assert_eq!(machine(&run), [Value::Null, Value::Null]);
    }
}

/// [`ECHO`] with another step behind it.
fn careless(step: &str) -> String {
    format!("{ECHO} -e {}", quoted(step))
}

#[test]
fn wrong_figures_are_dropped() {
    let run = summary(
        &[
            "--translate-with",
            &careless("s/5 billion dollars/$5 million/"),
        ],
        &[],
    );
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        run.err.contains("line 1") && run.err.contains("$5 million"),
        "{}",
        run.err
    );
    let machine = machine(&run);
    assert!(
        machine[0].is_null() && machine[1]["text"].is_string(),
        "{machine:?}"
    );
}

#[test]
fn lost_names_are_told_in_the_language_of_the_reader() {
    let forgetful = careless("s/NQ1/He/");
    for (lang, said) in [
        (
            "en",
            "was dropped, twice: it lacks the name \u{2068}Elon Musk",
        ),
        ("ar", "ينقصها الاسم \u{2068}Elon Musk"),
    ] {
        let run = summary(&["--translate-with", &forgetful, "--ui-lang", lang], &[]);
        let said = said.replace('\u{2068}', "");
        assert_eq!(run.code, 0);
        assert!(run.err.contains(&said), "{}", run.err);
        assert_eq!(machine(&run), [Value::Null, Value::Null]);
        let args = ["summary", "-", "--translate-with", ECHO, "--ui-lang", lang];
        let text = naqhara(&args).input(TEXT).run().out;
        assert!(
            text.contains(if lang == "en" {
                "Machine translation, to be checked:"
            } else {
                "ترجمة آلية تحتاج إلى مراجعة:"
            }),
            "{text}"
        );
    }
}

/// What a program says that never comes to an end, or says nothing that helps.
#[test]
fn no_program_is_listened_to_for_ever() {
    let cases = [
        // An answer that was there already, an id that nobody asked for, and lines of nothing.
        (
            r#"sh -c 'while :; do echo "{\"id\":1,\"text\":\"x\"}"; done'"#,
            "line 2 of its output is not a valid answer",
        ),
        (
            r#"sh -c 'while :; do echo "{\"id\":9,\"text\":\"x\"}"; sleep 0.05; done'"#,
            "is not a valid answer",
        ),
        ("yes ''", "is not a valid answer"),
        // A line without an end, at once and little by little.
        (
            "sh -c 'tr \"\\0\" a </dev/zero'",
            "line 1 of its output is not a valid answer: aaa",
        ),
        (
            "sh -c 'while :; do printf a; sleep 0.1; done'",
            "did not answer within one second",
        ),
        (
            "sh -c 'while :; do echo busy >&2; sleep 0.1; done'",
            "did not answer within one second",
        ),
        (
            "sh -c 'cat /dev/zero >&2'",
            "did not answer within one second",
        ),
        // It never reads, and closes nothing.
        (
            "sh -c 'exec sleep 1000 <&-'",
            "did not answer within one second",
        ),
        (
            "sh -c 'sleep 1000 & wait'",
            "did not answer within one second",
        ),
        (
            "sh -c 'trap \"\" TERM; while :; do sleep 1; done'",
            "did not answer within one second",
        ),
        ("sh -c 'exec >&-; sleep 1000'", "2 segments unanswered"),
        ("true", "(status 0) with 2 segments unanswered"),
    ];
    for (with, said) in cases {
        let start = Instant::now();
        let run = summary(&["--translate-with", with, "--translate-timeout", "1"], &[]);
        assert_eq!(run.code, 2, "{with}: {}", run.err);
        assert!(run.err.contains(said), "{with}: {}", run.err);
        assert!(start.elapsed() < Duration::from_secs(20), "{with}");
        assert!(run.err.len() < 2000, "{with}");
    }
}

#[test]
fn garbage_between_answers_costs_nothing() {
    let chatty = format!("sh -c {}", quoted(&format!("echo loading; {ECHO}; exit 3")));
    let run = summary(&["--translate-with", &chatty], &[]);
    assert_eq!((run.code, &*run.err), (0, ""));
    assert!(machine(&run).iter().all(|it| it["text"].is_string()));
    // The first answer counts.
    let twice = r#"sh -c 'echo "{\"id\":1,\"text\":\"On Tuesday NQ1 gave 5 billion dollars to NQ2.\"}"; echo "{\"id\":1,\"text\":\"b\"}"; echo "{\"id\":2,\"text\":\"NQ1 told NQ2 that a project begins in Austin.\"}"; while :; do echo more; done'"#;
    let run = summary(&["--translate-with", twice], &[]);
    assert_eq!((run.code, &*run.err), (0, ""));
    let first = "On Tuesday Elon Musk gave 5 billion dollars to United States.";
    assert_eq!(machine(&run)[0]["text"], first);
}

#[test]
fn what_a_program_says_steers_nothing() {
    for stream in [">&2", ""] {
        let said = r"sh -c 'printf \'\033]0;x\007\302\2331m\342\200\256\rz\\n\' STREAM; exit 1'";
        let said = said.replace(r"\'", "\"").replace("STREAM", stream);
        let run = summary(&["--translate-with", &said], &[]);
        assert_eq!(run.code, 2);
        let steers = |c: char| c.is_control() && c != '\n' || c == '\u{202E}';
        assert!(!run.err.contains(steers), "{:?}", run.err);
    }
}

#[test]
fn times_that_no_clock_holds_are_refused() {
    for seconds in [
        "0",
        "18446744073709551615",
        "9223372036854775807",
        "31536001",
        "-1",
        "1e3",
    ] {
        let option = format!("--translate-timeout={seconds}");
        let run = summary(&["--translate-with", ECHO, &option], &[]);
        assert_eq!((run.code, &*run.out), (2, ""), "{seconds}: {}", run.err);
        assert!(run.err.contains("--translate-timeout"), "{}", run.err);
    }
    let longest = ["--translate-with", ECHO, "--translate-timeout", "31536000"];
    assert_eq!(summary(&longest, &[]).code, 0);
    let url = libretranslate(None);
    let longest = ["--translate-with", &url, "--translate-timeout", "31536000"];
    assert_eq!(summary(&longest, &[]).code, 0);
}

#[test]
fn credentials_are_never_shown() {
    let refused = server(
        |_| "HTTP/1.1 403 No\r\nContent-Length: 41\r\n\r\n{\"error\":\"no http://me:hush@h key k-123\"}",
    );
    let refused = refused.replace("http://", "http://me:hush@");
    let late = stubborn("{}", Duration::from_secs(20)).replace("http://", "http://me:hush@");
    let engines = [
        "http://me:hush@127.0.0.1:1",
        "http://me:hush@:::/",
        "http://me:hu sh@127.0.0.1:1",
        "https://me:hush@localhost",
        "HTTP://me:hush@127.0.0.1:1/translate",
        "ftp://me:hush@localhost",
        "me:hush@localhost",
        "no-such-program --at http://me:hush@localhost",
        "sh -c 'echo cannot reach http://me:hush@localhost >&2; exit 1'",
        "sh -c 'echo http://me:hush@localhost'",
        "sh -c 'sleep 20' http://me:hush@localhost",
        &refused,
        &late,
    ];
    for with in engines {
        let key = [("NAQHARA_TRANSLATE_KEY", "k-123")];
        let run = summary(
            &["--translate-with", with, "--translate-timeout", "1"],
            &key,
        );
        assert_eq!(run.code, 2, "{with}");
        for secret in ["hush", "me:", "k-123"] {
            assert!(!run.err.contains(secret), "{with}: {}", run.err);
            assert!(!run.out.contains(secret), "{with}");
        }
    }
}

/// A server that answers each connection with what `answer` writes into it.
fn raw_server(answer: impl Fn(&mut dyn Write) + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let mut asked = [0; 65536];
            let _ = stream.read(&mut asked);
            answer(&mut stream);
        }
    });
    format!("http://{address}")
}

fn server(answer: impl Fn(()) -> &'static str + Send + 'static) -> String {
    raw_server(move |stream| drop(stream.write_all(answer(()).as_bytes())))
}

#[test]
fn no_server_is_listened_to_for_ever() {
    let slow = |head: &'static str, piece: &'static str| {
        raw_server(move |stream| {
            let mut open = stream.write_all(head.as_bytes()).is_ok();
            while open {
                thread::sleep(Duration::from_millis(100));
                open = stream.write_all(piece.as_bytes()).is_ok();
            }
        })
    };
    let flood = raw_server(|stream| {
        let mut open = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").is_ok();
        while open {
            open = stream.write_all(&[b'a'; 4096]).is_ok();
        }
    });
    let late = "did not answer within one second";
    let cases = [
        (
            slow("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", "a"),
            late,
        ),
        (
            slow("HTTP/1.1 200 OK\r\n\r\n{\"translatedText\":\"", "a"),
            late,
        ),
        (slow("HTTP/1.1 200 OK\r\n", "x: y\r\n"), late),
        (
            slow("", "HTTP/1.1 100 Continue\r\n\r\n"),
            "cannot reach|did not answer",
        ),
        (flood, "answers with more than a translation can be"),
        (
            server(|()| "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n{"),
            "cannot reach|does not answer|more than",
        ),
        (
            server(
                |()| "HTTP/1.1 302 Found\r\nLocation: http://example.com/\r\nContent-Length: 0\r\n\r\n",
            ),
            "points to another address",
        ),
        (
            server(|()| "HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n{\"translatedText\""),
            "does not answer as LibreTranslate does",
        ),
        (
            server(|()| "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n\u{e9}a"),
            "does not answer as LibreTranslate does",
        ),
        (server(|()| "hello"), "cannot reach"),
        (server(|()| ""), "cannot reach"),
    ];
    for (number, (url, said)) in cases.into_iter().enumerate() {
        let start = Instant::now();
        let run = summary(&["--translate-with", &url, "--translate-timeout", "1"], &[]);
        assert_eq!(run.code, 2, "{number}: {}", run.err);
        let fits = said.split('|').any(|it| run.err.contains(it));
        assert!(fits, "{number}: {}", run.err);
        assert!(start.elapsed() < Duration::from_secs(10), "{number}");
    }
}

/// The program itself, in a process of its own.
#[cfg(unix)]
fn process(with: &str, folder: &std::path::Path) -> Command {
    std::fs::write(folder.join("a.txt"), TEXT).expect("written");
    let mut command = Command::new(env!("CARGO_BIN_EXE_naqhara"));
    command
        .args(["summary", "a.txt", "--translate-with", with])
        .current_dir(folder)
        .env("NAQHARA_TRANSLATE_KEY", "k-123")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// What stands in a file once it is written.
#[cfg(unix)]
fn awaited(path: &std::path::Path) -> String {
    let start = Instant::now();
    loop {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        if text.ends_with('\n') {
            return text.trim().to_owned();
        }
        assert!(
            start.elapsed() < Duration::from_secs(60),
            "{}",
            path.display()
        );
        thread::sleep(Duration::from_millis(20));
    }
}

#[cfg(unix)]
fn is_gone(pid: &str) -> bool {
    let alive = || {
        let mut kill = Command::new("kill");
        let status = kill.args(["-0", pid]).stderr(Stdio::null()).status();
        let state = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        status.is_ok_and(|it| it.success()) && !state.contains(") Z ")
    };
    (0..250).any(|_| {
        thread::sleep(Duration::from_millis(20));
        !alive()
    })
}

#[cfg(unix)]
#[test]
fn what_a_program_started_ends_with_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let with = "sh -c 'sleep 1000 & echo $! >pid; wait'";
    for (signal, code) in [
        ("", Some(2)),
        ("-INT", None),
        ("-TERM", None),
        ("-HUP", None),
    ] {
        let pid = folder.path().join("pid");
        let _ = std::fs::remove_file(&pid);
        let mut command = process(with, folder.path());
        if signal.is_empty() {
            command.args(["--translate-timeout", "1"]);
        }
        let mut run = command.spawn().expect("started");
        let child = awaited(&pid);
        if !signal.is_empty() {
            let own = run.id().to_string();
            let sent = Command::new("kill").args([signal, &own]).status();
            assert!(sent.expect("kill").success());
        }
        let status = run.wait().expect("it ends");
        assert_eq!(status.code(), code, "{signal}");
        assert!(is_gone(&child), "{signal}: {child} is left");
    }
    // One that leaves its children and answers.
    let with = format!(
        "sh -c {}",
        quoted(&format!("sleep 1000 & echo $! >pid; {ECHO}"))
    );
    let _ = std::fs::remove_file(folder.path().join("pid"));
    let status = process(&with, folder.path()).status().expect("it ends");
    assert_eq!(status.code(), Some(0));
    assert!(is_gone(&awaited(&folder.path().join("pid"))));
}

#[cfg(unix)]
#[test]
fn no_program_inherits_the_key() {
    let folder = tempfile::tempdir().expect("a folder");
    let with = format!("sh -c {}", quoted(&format!("env >env; {ECHO}")));
    let status = process(&with, folder.path()).status().expect("it ends");
    assert_eq!(status.code(), Some(0));
    let seen = std::fs::read_to_string(folder.path().join("env")).expect("written");
    assert!(seen.contains("PATH=") && !seen.contains("k-123"), "{seen}");
}
