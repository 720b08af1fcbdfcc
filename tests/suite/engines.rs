//! Servers of language models, presets, other machines, and the cache: what `--translate-with` does with
//! servers that speak their protocols well, and badly.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::program::{Run, arg};
use crate::translator::{ECHO, machine, summary, translated};

/// A question as it came over the wire.
#[derive(Clone, Debug)]
struct Asked {
    /// The line and the fields before the body, in small letters.
    head: String,
    body: Value,
}

impl Asked {
    /// What a language model is to translate.
    fn text(&self) -> &str {
        self.body["messages"][1]["content"]
            .as_str()
            .unwrap_or_default()
    }
}

/// A server, and all it was asked.
struct Served {
    url: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Served {
    fn count(&self) -> usize {
        self.asked.lock().expect("unbroken").len()
    }

    fn first(&self) -> Asked {
        self.asked.lock().expect("unbroken")[0].clone()
    }

    /// The engine that is this server.
    fn engine(&self) -> String {
        format!("openai:aya-expanse:8b@{}/v1", self.url)
    }
}

fn read(stream: &TcpStream) -> Option<Asked> {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        let before = head.len();
        reader.read_line(&mut head).ok()?;
        if head.len() == before {
            return None;
        }
    }
    let head = head.to_lowercase();
    let length = head.split("content-length: ").nth(1)?;
    let length: usize = length.lines().next()?.trim().parse().ok()?;
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let body = serde_json::from_slice(&body).ok()?;
    Some(Asked { head, body })
}

/// A server that does what `answer` says with each question, of which it is told the number from 0.
fn served(answer: impl Fn(usize, &Asked, &mut TcpStream) + Send + 'static) -> Served {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
    let seen = Arc::clone(&asked);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let Some(question) = read(&stream) else {
                continue;
            };
            let number = {
                let mut all = seen.lock().expect("unbroken");
                all.push(question.clone());
                all.len() - 1
            };
            answer(number, &question, &mut stream);
        }
    });
    Served { url, asked }
}

/// Writes an answer; it is no fault where nobody reads it any more.
fn write(stream: &mut TcpStream, text: &str) {
    drop(stream.write_all(text.as_bytes()));
}

fn respond(stream: &mut TcpStream, status: &str, fields: &str, body: &str) {
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n");
    write(stream, &format!("{head}{fields}\r\n{body}"));
}

/// What a language model says, as the protocol has it.
fn completion(content: &str, reason: &str) -> String {
    let choice = json!({
        "index": 0,
        "message": {"role": "assistant", "content": content},
        "finish_reason": reason,
    });
    json!({"id": "c-1", "object": "chat.completion", "choices": [choice]}).to_string()
}

fn say(stream: &mut TcpStream, content: &str) {
    respond(stream, "200 OK", "", &completion(content, "stop"));
}

fn run(with: &str) -> Run {
    summary(&["--translate-with", with, "--translate-timeout", "5"], &[])
}

#[track_caller]
fn is_translated(run: &Run) {
    assert_eq!((run.code, &*run.err), (0, ""));
    let texts = machine(run);
    assert!(texts.iter().all(|it| it["text"].is_string()), "{texts:?}");
}

#[test]
fn a_language_model_translates() {
    let server = served(|_, asked, stream| say(stream, &translated(asked.text())));
    let key = [("NAQHARA_TRANSLATE_KEY", "k-123")];
    let run = summary(&["--translate-with", &server.engine()], &key);
    is_translated(&run);
    let text = machine(&run)[0]["text"].clone();
    assert!(
        text.as_str()
            .is_some_and(|it| it.starts_with("Elon Musk announced")),
        "{text}"
    );
    assert_eq!(server.count(), 2);
    let asked = server.first();
    assert!(
        asked.head.starts_with("post /v1/chat/completions http/1.1"),
        "{}",
        asked.head
    );
    assert!(
        asked.head.contains("authorization: bearer k-123"),
        "{}",
        asked.head
    );
    assert_eq!(asked.body["model"], "aya-expanse:8b");
    assert_eq!(asked.body["stream"], false);
    let prompt = asked.body["messages"][0]["content"]
        .as_str()
        .expect("a prompt");
    assert!(
        prompt.contains("from Arabic into English") && !prompt.contains('{'),
        "{prompt}"
    );
    assert!(
        asked.text().contains("NQ1") && !asked.text().contains("ماسك"),
        "{}",
        asked.text()
    );
}

#[test]
fn what_a_model_puts_around_its_answer_is_taken_off() {
    let server = served(|number, asked, stream| {
        let text = translated(asked.text());
        let answer = match number {
            0 => format!("<think>NQ1 is a name.</think>\n\n{text}"),
            _ => format!("```\n\"{text}\"\n```"),
        };
        say(stream, &answer);
    });
    is_translated(&run(&server.engine()));
}

/// What models do wrong, each with what is said of it. `{}` stands for the right answer.
const WRONG: [(&str, &str); 13] = [
    (
        "أعلن NQ1 استثمار 5 مليارات دولار في NQ2 يوم الثلاثاء",
        "it is not in English",
    ),
    ("Desculpe", "it lacks the name Elon Musk"),
    (
        "On Tuesday 5 billion dollars were announced in NQ2.",
        "it lacks the name Elon Musk",
    ),
    (
        "NQ1 announced, NQ1 said, on Tuesday 5 billion dollars in NQ2.",
        "it repeats the name",
    ),
    (
        "NQ1 announced with NQ7 on Tuesday 5 billion dollars in NQ2.",
        "it contains NQ7",
    ),
    ("Here is the translation: {}", "it adds words of its own"),
    ("Sure! Translation: {}", "it adds words of its own"),
    ("{}\nNote: NQ is a token.", "it adds words of its own"),
    ("{} {} {} {}", "it repeats the name"),
    ("", "it is empty or was cut off"),
    ("NQ1 in NQ2.", "it stops in the middle"),
    (
        "NQ1 announced on Tuesday 5 billion dollars in NQ2,",
        "it stops in the middle",
    ),
    (
        "NQ1 announced on Tuesday an investment of 50 billion dollars in NQ2.",
        "50 billion",
    ),
];

#[test]
fn wrong_answers_are_asked_for_again_and_then_dropped() {
    for (wrong, said) in WRONG {
        let server = served(move |_, asked, stream| {
            let right = translated(asked.text());
            let is_first = asked.text().starts_with("أعلن");
            let answer = wrong.replace("{}", &right);
            say(stream, if is_first { &answer } else { &right });
        });
        let run = run(&server.engine());
        assert_eq!(run.code, 0, "{wrong}: {}", run.err);
        assert!(
            run.err.contains("line 1") && run.err.contains(said),
            "{wrong}: {}",
            run.err
        );
        let texts = machine(&run);
        assert!(
            texts[0].is_null() && texts[1]["text"].is_string(),
            "{wrong}: {texts:?}"
        );
        // The other sentence was right, and is not asked for again.
        assert_eq!(server.count(), 3, "{wrong}");
        // The second time another choice of words is asked for.
        let all = server.asked.lock().expect("unbroken");
        assert_ne!(all[0].body["temperature"], all[2].body["temperature"]);
    }
}

#[test]
fn a_right_second_answer_counts() {
    let server = served(|number, asked, stream| match number {
        0 => respond(
            stream,
            "200 OK",
            "",
            &completion("NQ1 announced on", "length"),
        ),
        _ => say(stream, &translated(asked.text())),
    });
    is_translated(&run(&server.engine()));
    assert_eq!(server.count(), 3);
}

#[test]
fn a_busy_server_is_asked_again() {
    let begun = Instant::now();
    let server = served(|number, asked, stream| match number {
        0 => respond(stream, "429 Too Many Requests", "Retry-After: 1\r\n", "{}"),
        1 => respond(stream, "500 Internal Server Error", "", "oops"),
        2 => write(
            stream,
            "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"choices\"",
        ),
        _ => say(stream, &translated(asked.text())),
    });
    is_translated(&run(&server.engine()));
    assert!(begun.elapsed() >= Duration::from_secs(1));
    assert_eq!(server.count(), 5);
}

#[test]
fn a_server_that_fails_is_given_up() {
    let error = r#"{"error":{"message":"model not loaded","type":"x"}}"#;
    let cases = [
        (
            "500 Internal Server Error",
            "",
            4,
            "(status 500): model not loaded",
        ),
        (
            "503 Service Unavailable",
            "Retry-After: 86400\r\n",
            1,
            "status 503",
        ),
        (
            "429 Too Many Requests",
            "Retry-After: Fri, 1 Jan 2100\r\n",
            4,
            "status 429",
        ),
        ("401 Unauthorized", "", 1, "NAQHARA_TRANSLATE_KEY"),
        ("403 Forbidden", "", 1, "NAQHARA_TRANSLATE_KEY"),
        ("404 Not Found", "", 1, "whether the server has the model"),
        ("400 Bad Request", "", 1, "model not loaded"),
        (
            "302 Found",
            "Location: http://example.com/v1\r\n",
            1,
            "points to another address",
        ),
        (
            "200 OK",
            "",
            1,
            "does not answer as a server with the chat-completions protocol",
        ),
    ];
    for (status, fields, count, said) in cases {
        let server = served(move |_, _, stream| respond(stream, status, fields, error));
        let run = run(&server.engine());
        assert_eq!(run.code, 2, "{status}: {}", run.err);
        assert!(run.err.contains(said), "{status}: {}", run.err);
        assert_eq!(machine(&run), [Value::Null, Value::Null]);
        assert_eq!(server.count(), count, "{status}");
    }
}

#[test]
fn a_redirect_leads_to_no_other_host() {
    let other = served(|_, asked, stream| say(stream, &translated(asked.text())));
    let place = format!("Location: {}/v1/chat/completions\r\n", other.url);
    for status in [
        "301 Moved Permanently",
        "307 Temporary Redirect",
        "308 Permanent Redirect",
    ] {
        let place = place.clone();
        let server = served(move |_, _, stream| respond(stream, status, &place, ""));
        let run = run(&server.engine());
        assert!(
            run.code == 2 && run.err.contains("points to another address"),
            "{}",
            run.err
        );
    }
    assert_eq!(other.count(), 0);
}

/// Writes a body piece by piece, as servers do that do not know its length.
fn chunked(stream: &mut TcpStream, pieces: &[&str]) {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    write(stream, head);
    for piece in pieces {
        write(stream, &format!("{:x}\r\n{piece}\r\n", piece.len()));
    }
    write(stream, "0\r\n\r\n");
}

#[test]
fn answers_in_chunks_are_read() {
    let server = served(|_, asked, stream| {
        let answer = completion(&translated(asked.text()), "stop");
        let (one, other) = answer.split_at(17);
        chunked(stream, &[one, other]);
    });
    is_translated(&run(&server.engine()));
}

#[test]
fn no_model_is_listened_to_for_ever() {
    let event = "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n";
    let endless = served(move |_, _, stream| {
        write(
            stream,
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        );
        let piece = format!("{:x}\r\n{event}\r\n", event.len());
        while stream.write_all(piece.as_bytes()).is_ok() {
            thread::sleep(Duration::from_millis(20));
        }
    });
    let flood = served(move |_, _, stream| {
        write(stream, "HTTP/1.1 200 OK\r\n\r\n");
        while stream.write_all(event.repeat(100).as_bytes()).is_ok() {}
    });
    let silent = served(|_, _, _| thread::sleep(Duration::from_secs(20)));
    let stream = served(move |_, _, stream| chunked(stream, &[event, "data: [DONE]\n\n"]));
    for (server, said) in [
        (endless, "did not answer within one second"),
        (flood, "answers with more than a translation can be"),
        (silent, "did not answer within one second"),
        (stream, "does not answer as a server with"),
    ] {
        let begun = Instant::now();
        let options = [
            "--translate-with",
            &server.engine(),
            "--translate-timeout",
            "1",
        ];
        let run = summary(&options, &[]);
        assert!(
            run.code == 2 && run.err.contains(said),
            "{said}: {}",
            run.err
        );
        assert!(begun.elapsed() < Duration::from_secs(10), "{said}");
    }
}

#[test]
fn no_text_leaves_the_machine_unasked() {
    for with in [
        "http://192.0.2.7",
        "libretranslate:http://192.0.2.7:5000",
        "openai:m@http://[2001:db8::1]/v1",
    ] {
        let options = ["--translate-with", with, "--translate-timeout", "1"];
        let run = summary(&options, &[]);
        assert_eq!(run.code, 2, "{with}");
        let said = "is on another machine; nothing was sent";
        assert!(
            run.err.contains(said) && run.err.contains("--remote"),
            "{}",
            run.err
        );
        let run = summary(&[&options[..], &["--remote"]].concat(), &[]);
        assert!(
            run.err.contains("Sentences are sent to http://"),
            "{}",
            run.err
        );
        assert!(!run.err.contains(said), "{}", run.err);
    }
    // This machine is no other, and nothing is said of it.
    let server = served(|_, asked, stream| say(stream, &translated(asked.text())));
    is_translated(&summary(
        &["--translate-with", &server.engine(), "--remote"],
        &[],
    ));
    let run = summary(&["--remote"], &[]);
    assert_eq!(run.code, 2, "it goes with --translate-with alone");
}

#[test]
fn a_model_must_be_named() {
    for with in ["openai", "openai:", "openai:@http://127.0.0.1:1/v1"] {
        let run = summary(&["--translate-with", with], &[]);
        assert!(
            run.code == 2 && run.err.contains("openai:MODEL"),
            "{with}: {}",
            run.err
        );
    }
}

/// A run with this configuration.
fn configured(text: &str, with: &str, variables: &[(&str, &str)]) -> Run {
    let folder = tempfile::tempdir().expect("a folder");
    let config = folder.path().join("naqhara.toml");
    fs::write(&config, text).expect("written");
    let options = ["--config", arg(&config), "--translate-with", with];
    summary(&options, variables)
}

#[test]
fn engines_have_names_in_the_configuration() {
    let server = served(|_, asked, stream| say(stream, &translated(asked.text())));
    let text = format!(
        "[engine.office]\nkind = \"openai\"\nmodel = \"m/8b\"\nurl = \"{}/v1\"\n\
         key_env = \"OFFICE_KEY\"\ntimeout = 20\n",
        server.url
    );
    let keys = [
        ("OFFICE_KEY", "k-office"),
        ("NAQHARA_TRANSLATE_KEY", "k-other"),
    ];
    is_translated(&configured(&text, "office", &keys));
    let asked = server.first();
    assert!(asked.head.contains("bearer k-office"), "{}", asked.head);
    assert_eq!(asked.body["model"], "m/8b");
    let libre = crate::translator::libretranslate(Some("secret"));
    let text =
        format!("[engine.a]\nkind = \"libretranslate\"\nurl = \"{libre}\"\nkey_env = \"A\"\n");
    is_translated(&configured(&text, "a", &[("A", "secret")]));
    let refused = configured(&text, "a", &[("NAQHARA_TRANSLATE_KEY", "secret")]);
    assert!(
        refused.code == 2 && refused.err.contains("put it in A"),
        "{}",
        refused.err
    );
    let text = format!(
        "[engine.own]\nkind = \"program\"\ncommand = {}\n",
        json!(ECHO)
    );
    is_translated(&configured(&text, "own", &[]));
    // Another name is a program.
    let other = configured(&text, "owner", &[]);
    assert!(
        other.code == 2 && other.err.contains("cannot start owner"),
        "{}",
        other.err
    );
}

#[test]
fn a_timeout_of_an_engine_gives_way_to_the_option() {
    let slow = served(|_, _, _| thread::sleep(Duration::from_secs(20)));
    let folder = tempfile::tempdir().expect("a folder");
    let config = folder.path().join("naqhara.toml");
    let text = format!(
        "[engine.a]\nkind = \"openai\"\nmodel = \"m\"\nurl = \"{}\"\ntimeout = 2\n",
        slow.url
    );
    fs::write(&config, text).expect("written");
    let options = ["--config", arg(&config), "--translate-with", "a"];
    let own = summary(&options, &[]);
    assert!(own.err.contains("within 2 seconds"), "{}", own.err);
    let short = summary(&[&options[..], &["--translate-timeout", "1"]].concat(), &[]);
    assert!(short.err.contains("within one second"), "{}", short.err);
}

#[test]
fn a_wrong_engine_in_the_configuration_is_named() {
    for (text, said) in [
        ("[engine.a]\n", "the engine a needs the key kind"),
        (
            "[engine.a]\nkind = \"openai\"\n",
            "the engine a needs the key model",
        ),
        (
            "[engine.a]\nkind = \"program\"\n",
            "the engine a needs the key command",
        ),
        ("[engine.a]\nkind = \"openia\"\n", "Did you mean openai?"),
        (
            "[engine.a]\nkind = \"openai\"\nmodel = \"m\"\ntimeout = 0\n",
            "a number of seconds",
        ),
        (
            "[engine.a]\nkind = \"openai\"\nmodel = \"m\"\nkey = \"k\"\n",
            "unknown key key",
        ),
        ("engine = 3\n", "engine must be a table"),
    ] {
        let run = configured(text, "a", &[]);
        assert!(
            run.code == 2 && run.err.contains(said),
            "{text}: {}",
            run.err
        );
    }
}

#[test]
fn a_cache_sends_nothing_twice() {
    let server = served(|_, asked, stream| say(stream, &translated(asked.text())));
    let folder = tempfile::tempdir().expect("a folder");
    let cached = |with: &str| {
        let options = [
            "--translate-with",
            with,
            "--translate-cache",
            arg(folder.path()),
        ];
        summary(&options, &[])
    };
    let first = cached(&server.engine());
    is_translated(&first);
    assert_eq!(cached(&server.engine()), first);
    assert_eq!(server.count(), 2);
    // Another model answers for itself.
    is_translated(&cached(&server.engine().replace("8b", "32b")));
    assert_eq!(server.count(), 4);
    // What is damaged, or was changed into something wrong, is asked for anew.
    let kept = folder.path().join("naqhara-translations");
    for content in ["", "{}", "\u{0}", "wrong"] {
        for file in fs::read_dir(&kept).expect("a folder") {
            let path = file.expect("a file").path();
            let old = fs::read_to_string(&path).expect("text");
            let wrong = content == "wrong";
            let new = if wrong {
                old.replace("5 billion", "6 billion")
            } else {
                content.to_owned()
            };
            fs::write(path, new).expect("written");
        }
        assert_eq!(cached(&server.engine()), first, "{content:?}");
    }
    assert_eq!(server.count(), 4 + 2 * 3 + 1);
    // Dropped answers are not kept.
    let bad = served(|_, _, stream| say(stream, "no"));
    cached(&bad.engine());
    cached(&bad.engine());
    assert_eq!(bad.count(), 8);
    let options = [
        "--translate-with",
        ECHO,
        "--translate-cache",
        arg(folder.path()),
        "-v",
    ];
    assert!(summary(&options, &[]).err.contains("naqhara-translations"));
    let file = folder.path().join("file");
    fs::write(&file, "").expect("written");
    let options = ["--translate-with", ECHO, "--translate-cache", arg(&file)];
    assert_eq!(summary(&options, &[]).code, 2);
}

/// Modules with the names and functions that the recipes use of theirs; each knows two sentences.
const MODULES: [(&str, &str); 4] = [
    (
        "known.py",
        "import os\n\
         ways = [line.split('\\t') for line in open(os.environ['KNOWN'], encoding='utf-8').read().splitlines()]\n\
         def translated(text):\n    return next(to for start, to in ways if text.startswith(start))\n",
    ),
    (
        "argostranslate/translate.py",
        "import known\n\
         def translate(text, source, target):\n\
         \x20   assert (source, target) == ('ar', 'en')\n\
         \x20   return known.translated(text)\n",
    ),
    (
        "ctranslate2.py",
        "import known\n\
         class Result:\n\
         \x20   def __init__(self, tokens):\n\
         \x20       self.hypotheses = [[known.translated(tokens[0])]]\n\
         class Translator:\n\
         \x20   def __init__(self, folder):\n        assert folder == 'opus-ar-en'\n\
         \x20   def translate_batch(self, batch):\n\
         \x20       return [Result(tokens) for tokens in batch]\n",
    ),
    (
        "transformers.py",
        "import known\n\
         class Tokenizer:\n\
         \x20   encode = staticmethod(lambda text: [text])\n\
         \x20   convert_ids_to_tokens = staticmethod(lambda it: it)\n\
         \x20   convert_tokens_to_ids = staticmethod(lambda it: it)\n\
         \x20   def __call__(self, text, return_tensors):\n        return {'input_ids': [text]}\n\
         \x20   def decode(self, ids, skip_special_tokens):\n        return ids[0]\n\
         class Model:\n\
         \x20   def generate(self, input_ids):\n        return [[known.translated(input_ids[0])]]\n\
         class AutoTokenizer:\n\
         \x20   from_pretrained = staticmethod(lambda name: Tokenizer())\n\
         class AutoModelForSeq2SeqLM:\n\
         \x20   from_pretrained = staticmethod(lambda name: Model())\n",
    ),
];

/// The programs that the manual shows are run, with modules of ours in the place of the engines.
#[test]
fn the_programs_of_the_manual_work() {
    let page = crate::source::root().join("docs/howto/engines.md");
    let page = fs::read_to_string(page).expect("a page");
    let programs: Vec<&str> = page
        .split("```python\n")
        .skip(1)
        .filter_map(|it| it.split("```").next())
        .collect();
    assert_eq!(programs.len(), 3);
    let folder = tempfile::tempdir().expect("a folder");
    let place = |name: &str| folder.path().join(name);
    fs::create_dir(place("argostranslate")).expect("a folder");
    for (name, text) in MODULES {
        fs::write(place(name), text).expect("written");
    }
    let known = ["أعلن", "وقال"].map(|it| format!("{it}\t{}", translated(it)));
    fs::write(place("known.tsv"), known.join("\n")).expect("written");
    for program in programs {
        fs::write(place("engine.py"), program).expect("written");
        let with = format!(
            "env PYTHONPATH={0} KNOWN={0}/known.tsv PYTHONIOENCODING=utf-8 python3 {0}/engine.py",
            folder.path().display()
        );
        let run = summary(&["--translate-with", &with], &[]);
        assert!(program.lines().count() <= 30);
        is_translated(&run);
    }
}
