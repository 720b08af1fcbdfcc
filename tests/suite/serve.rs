//! `naqhara serve`: a real server, asked over TCP as browsers, programs and worse would ask it.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use naqhara::project::ProjectOptions;
use naqhara::text::Lang;
use naqhara::web::{ServeOptions, Server, StartError, Stopper};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::doc_schemas::{closed, faults};
use crate::program::{SMALL, bare};
use crate::source;

const TOKEN: &str = "a-token-of-tests";
const AR: &str = "قال نعم,ثم زار 😀 سام ألتمان واشنطن..";

/// A server that ends with its test, over a glossary of its own.
struct Running {
    port: u16,
    stopper: Stopper,
    thread: Option<thread::JoinHandle<()>>,
    folder: TempDir,
}

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stopper.stop();
        let ended = self.thread.take().map(thread::JoinHandle::join);
        assert!(
            ended.is_none_or(|it| it.is_ok()),
            "the server ends in peace"
        );
    }
}

impl Running {
    fn start() -> Running {
        Running::with(|_| {})
    }

    fn with(set: impl FnOnce(&mut ProjectOptions)) -> Running {
        let folder = TempDir::new().expect("a folder");
        let glossary = folder.path().join("glossary.csv");
        fs::copy(SMALL, &glossary).expect("copied");
        let mut project = ProjectOptions {
            glossaries: Some(vec![glossary.to_string_lossy().into_owned()]),
            ..ProjectOptions::default()
        };
        set(&mut project);
        let server = Server::start(ServeOptions {
            project,
            port: 0,
            token: Some(TOKEN.to_owned()),
            lang: Lang::En,
        });
        let server = server.expect("a server");
        let page = server.page();
        let port = page.split([':', '/']).nth(4).expect("a port");
        Running {
            port: port.parse().expect("a number"),
            stopper: server.stopper(),
            thread: Some(thread::spawn(move || server.run())),
            folder,
        }
    }

    fn glossary(&self) -> PathBuf {
        self.folder.path().join("glossary.csv")
    }

    fn connect(&self) -> TcpStream {
        TcpStream::connect(("127.0.0.1", self.port)).expect("it listens")
    }

    /// Sends bytes as they are; `{port}` in them is that of the server.
    fn raw(&self, bytes: &[u8]) -> Answer {
        let mut stream = self.connect();
        stream.write_all(bytes).expect("sent");
        answer(&mut stream)
    }

    /// Sends a head with these lines, and a body.
    fn send(&self, line: &str, lines: &[&str], body: &[u8]) -> Answer {
        let port = self.port.to_string();
        let mut head = format!("{line} HTTP/1.1\r\n");
        if !lines.iter().any(|it| it.starts_with("Host:")) {
            head.push_str(&format!("Host: 127.0.0.1:{port}\r\n"));
        }
        for line in lines {
            head.push_str(&line.replace("{port}", &port));
            head.push_str("\r\n");
        }
        head.push_str(&format!(
            "Connection: close\r\nContent-Length: {}\r\n\r\n",
            body.len()
        ));
        self.raw(&[head.as_bytes(), body].concat())
    }

    /// As the page asks.
    fn page(&self, path: &str, body: &Value) -> Answer {
        let body = body.to_string();
        let line = format!("POST /page/{path}");
        self.send(&line, &[OWN, COOKIE, JSON], body.as_bytes())
    }

    fn get(&self, path: &str) -> Answer {
        self.send(&format!("GET /page/{path}"), &[COOKIE], b"")
    }

    /// As a program asks.
    fn api(&self, path: &str, body: &Value) -> Answer {
        let body = body.to_string();
        self.send(
            &format!("POST /api/{path}"),
            &[BEARER, JSON],
            body.as_bytes(),
        )
    }

    /// As a client of LanguageTool asks.
    fn check(&self, form: &[(&str, &str)]) -> Answer {
        let coded =
            |text: &str| -> String { text.bytes().map(|it| format!("%{it:02X}")).collect() };
        let pairs = form
            .iter()
            .map(|(name, value)| format!("{name}={}", coded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        self.send("POST /v2/check", &[FORM], body.as_bytes())
    }
}

const OWN: &str = "Origin: http://127.0.0.1:{port}";
const COOKIE: &str = "Cookie: naqhara-{port}=a-token-of-tests";
const BEARER: &str = "Authorization: Bearer a-token-of-tests";
const JSON: &str = "Content-Type: application/json";
const FORM: &str = "Content-Type: application/x-www-form-urlencoded";

fn answer(stream: &mut TcpStream) -> Answer {
    let mut all = Vec::new();
    // A server that refuses a body may end the connection before all of it is sent.
    let _ = stream.read_to_end(&mut all);
    let end = all
        .windows(4)
        .position(|it| it == b"\r\n\r\n")
        .expect("a head");
    let head = String::from_utf8(all[..end].to_vec()).expect("text");
    let status = head.split(' ').nth(1).and_then(|it| it.parse().ok());
    Answer {
        status: status.expect("a status"),
        head,
        body: all[end + 4..].to_vec(),
    }
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|it| panic!("{it}: {}", self.text()))
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    #[track_caller]
    fn good(self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text());
        self.json()
    }

    /// The code of its error.
    #[track_caller]
    fn refused(&self, status: u16) -> String {
        assert_eq!(self.status, status, "{}", self.text());
        let code = self.json()["error"]["code"].as_str().map(str::to_owned);
        code.expect("a code")
    }
}

#[test]
fn the_address_opens_the_page_and_nothing_else_does() {
    let server = Running::start();
    assert_eq!(server.send("GET /", &[], b"").status, 401);
    assert_eq!(server.send("GET /?token=other", &[], b"").status, 401);
    let opened = server.send("GET /?token=a-token-of-tests&lang=ar", &[], b"");
    assert_eq!(opened.status, 303);
    assert!(
        opened.head.contains("Location: /?lang=ar\r\n"),
        "{}",
        opened.head
    );
    let cookie = format!(
        "Set-Cookie: naqhara-{}=a-token-of-tests; Path=/; HttpOnly; SameSite=Strict",
        server.port
    );
    assert!(opened.head.contains(&cookie), "{}", opened.head);
    let page = server.send("GET /?lang=ar", &[COOKIE], b"");
    assert_eq!(page.status, 200);
    let text = page.text();
    assert!(
        text.contains("lang=\"ar\"") && text.contains("dir=\"rtl\""),
        "{text}"
    );
    assert!(!text.contains("{{"), "every placeholder is filled");
    for line in [
        "Content-Security-Policy: default-src 'self'",
        "frame-ancestors 'none'",
        "X-Content-Type-Options: nosniff",
        "Cache-Control: no-store",
    ] {
        assert!(page.head.contains(line), "{line}: {}", page.head);
    }
    assert!(!page.head.contains("Access-Control"), "{}", page.head);
}

#[test]
fn the_page_is_whole_and_asks_no_other_host() {
    let server = Running::start();
    let page = server.send("GET /", &[COOKIE], b"").text();
    let mut files: BTreeSet<String> = BTreeSet::new();
    let folder = source::root().join("src/web/page");
    for extension in ["js", "css", "svg", "html"] {
        for path in source::files_under(&folder, extension) {
            let name = path
                .strip_prefix(&folder)
                .expect("inside")
                .to_string_lossy();
            files.insert(name.replace('\\', "/"));
        }
    }
    let mut size = 0;
    for name in files.iter().filter(|it| *it != "index.html") {
        let file = server.send(&format!("GET /{name}"), &[], b"");
        assert_eq!(file.status, 200, "{name} is not in the list of assets");
        let text = file.text();
        size += text.len();
        let calls = ["http://", "https://", "//cdn"].map(|it| text.matches(it).count());
        let names = text.matches("http://www.w3.org/").count();
        assert_eq!(calls.iter().sum::<usize>(), names, "{name}");
    }
    assert!(size + page.len() <= 200_000, "{size} bytes");
    for path in [
        "/..%2f..%2fCargo.toml",
        "/../Cargo.toml",
        "/js/",
        "/none.js",
    ] {
        assert_eq!(
            server.send(&format!("GET {path}"), &[], b"").status,
            404,
            "{path}"
        );
    }
}

#[test]
fn strangers_are_refused() {
    let server = Running::start();
    let body = json!({ "query": "Musk" }).to_string();
    let ask = |lines: &[&str]| {
        let lines = [&[JSON], lines].concat();
        server.send("POST /page/lookup", &lines, body.as_bytes())
    };
    assert_eq!(ask(&[OWN, COOKIE]).status, 200);
    for host in [
        "Host: evil.example",
        "Host: 127.0.0.1",
        "Host: evil.example:{port}",
    ] {
        assert_eq!(
            ask(&[OWN, COOKIE, host]).refused(421),
            "forbidden",
            "{host}"
        );
    }
    for origin in [
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1:1",
    ] {
        assert_eq!(ask(&[origin, COOKIE]).refused(403), "forbidden", "{origin}");
    }
    assert_eq!(
        ask(&[OWN, COOKIE, "Sec-Fetch-Site: cross-site"]).refused(403),
        "forbidden"
    );
    assert_eq!(ask(&[OWN]).refused(401), "unauthorized");
    assert_eq!(
        ask(&[OWN, "Cookie: naqhara-{port}=other"]).refused(401),
        "unauthorized"
    );
    let api = |lines: &[&str]| {
        let lines = [&[JSON], lines].concat();
        server.send("POST /api/lookup", &lines, body.as_bytes())
    };
    assert_eq!(api(&[BEARER]).status, 200);
    assert_eq!(api(&[]).refused(401), "unauthorized");
    assert_eq!(
        api(&["Authorization: Bearer other"]).refused(401),
        "unauthorized"
    );
    assert_eq!(
        api(&[BEARER, "Origin: http://evil.example"]).refused(403),
        "forbidden"
    );
    let said = api(&["Accept-Language: ar"]).json()["error"]["message"].to_string();
    assert!(said.contains("رمز"), "{said}");
}

#[test]
fn the_service_needs_no_token_but_no_page_may_use_it() {
    let config = TempDir::new().expect("a folder");
    let path = config.path().join("naqhara.toml");
    fs::write(&path, "[serve]\nextensions = [\"moz-extension://abc\"]\n").expect("written");
    let path = path.to_string_lossy().into_owned();
    let server = Running::with(|it| it.config = Some(path));
    let ask = |path: &str, lines: &[&str]| {
        let lines = [&[FORM], lines].concat();
        server.send(path, &lines, b"language=ar&text=a")
    };
    assert_eq!(ask("POST /v2/check", &[]).status, 200);
    assert_eq!(ask("POST /a-token-of-tests/v2/check", &[]).status, 200);
    assert_eq!(
        ask("POST /other/v2/check", &[]).refused(401),
        "unauthorized"
    );
    for line in [
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: moz-extension://other",
        "Sec-Fetch-Site: cross-site",
        "Host: evil.example",
    ] {
        let status = ask("POST /v2/check", &[line]).status;
        assert!(matches!(status, 403 | 421), "{line}: {status}");
    }
    let named = "Origin: moz-extension://abc";
    let answer = ask("POST /v2/check", &[named, "Sec-Fetch-Site: cross-site"]);
    assert_eq!(answer.status, 200);
    let shared = "Access-Control-Allow-Origin: moz-extension://abc\r\n";
    assert!(answer.head.contains(shared), "{}", answer.head);
    let before = server.send("OPTIONS /v2/check", &[named], b"");
    assert!(
        before.status == 204 && before.head.contains(shared),
        "{}",
        before.head
    );
    let page = server.send("POST /page/lookup", &[named, COOKIE, JSON], b"{}");
    assert_eq!(page.refused(403), "forbidden", "the page is not theirs");
}

#[test]
fn bad_bodies_are_refused_in_words() {
    let server = Running::start();
    let ask = |body: &[u8]| server.send("POST /page/view", &[OWN, COOKIE, JSON], body);
    for body in [
        &b"{"[..],
        b"",
        b"[]",
        b"{\"source\":{\"text\":\"\\ud800\"}}",
        b"{\"source\":{\"text\":\"\xd9\"}}",
        b"{\"source\":{\"text\":1}}",
        b"{\"source\":{\"text\":\"a\"},\"more\":1}",
        &b"[".repeat(100_000),
    ] {
        assert_eq!(ask(body).refused(400), "bad-json", "{body:?}");
    }
    for name in ["../a.txt", "/etc/passwd", "a\\b", "..", "a\u{0}b"] {
        let body = json!({ "source": { "name": name, "text": "a" } });
        assert_eq!(
            server.page("view", &body).refused(400),
            "bad-name",
            "{name}"
        );
    }
    let binary = json!({ "source": { "name": "a.docx", "base64": "AAECAw==" } });
    assert_eq!(server.page("view", &binary).refused(422), "unreadable");
    let plain = server.send(
        "POST /page/view",
        &[OWN, COOKIE, "Content-Type: text/plain"],
        b"{}",
    );
    assert_eq!(plain.refused(415), "bad-json");
    assert_eq!(server.get("nothing").refused(404), "not-found");
    assert_eq!(server.get("view").refused(405), "method");
    let half = server.send("POST /v2/check", &[FORM], b"language=ar&text=%D9");
    assert_eq!(half.status, 400);
    assert!(half.text().starts_with("Error: "), "{}", half.text());
}

#[test]
fn what_is_too_large_is_refused_before_it_is_read() {
    let server = Running::start();
    let port = server.port;
    let head = format!("POST /v2/check HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n");
    let large = format!("{head}Content-Length: 1073741824\r\n\r\ntext=");
    let answer = server.raw(large.as_bytes());
    assert_eq!(answer.status, 413, "{}", answer.text());
    assert!(answer.text().contains("8 MB"), "{}", answer.text());
    let chunk = format!("{head}Transfer-Encoding: chunked\r\n\r\nffffffff\r\n");
    assert_eq!(server.raw(chunk.as_bytes()).status, 413);
    let chunks = format!(
        "{head}{FORM}\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n\
         c\r\nlanguage=ar&\r\n6;x=y\r\ntext=a\r\n0\r\nTrailer: x\r\n\r\n"
    );
    assert_eq!(server.raw(chunks.as_bytes()).status, 200);
    for broken in [
        "Transfer-Encoding: gzip",
        "Content-Length: 1\r\nContent-Length: 2",
    ] {
        let answer = server.raw(format!("{head}{broken}\r\n\r\n").as_bytes());
        assert_eq!(answer.refused(400), "bad-request", "{broken}");
    }
    let lines = "X: y\r\n".repeat(5000);
    assert_eq!(
        server
            .raw(format!("{head}{lines}\r\n").as_bytes())
            .refused(431),
        "bad-request"
    );
    assert_eq!(server.raw(b"hello\r\n\r\n").refused(400), "bad-request");
    let stranger = format!(
        "POST /api/lint HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 60000000\r\n\r\n"
    );
    assert_eq!(server.raw(stranger.as_bytes()).refused(401), "unauthorized");
}

#[test]
fn a_client_that_goes_away_disturbs_nobody() {
    let server = Running::start();
    let head = format!(
        "POST /v2/check HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n",
        server.port
    );
    for part in [
        "P",
        &*head,
        &format!("{head}Content-Length: 100\r\n\r\ntext"),
    ] {
        let mut stream = server.connect();
        stream.write_all(part.as_bytes()).expect("sent");
        stream.shutdown(Shutdown::Both).expect("closed");
    }
    assert_eq!(
        server.check(&[("language", "ar"), ("text", "a")]).status,
        200
    );
}

#[test]
fn two_hundred_connections_are_served_and_kept() {
    let server = Running::start();
    let mut all: Vec<TcpStream> = (0..200).map(|_| server.connect()).collect();
    let request = format!(
        "POST /v2/check HTTP/1.1\r\nHost: localhost:{}\r\n{FORM}\r\nContent-Length: 18\r\n\r\nlanguage=ar&text=a",
        server.port
    );
    for _ in 0..2 {
        for stream in &mut all {
            stream.write_all(request.as_bytes()).expect("sent");
        }
        for stream in &mut all {
            assert!(one(stream).starts_with("HTTP/1.1 200 OK\r\n"));
        }
    }
}

/// The head of one answer of a connection that stays.
fn one(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).expect("an answer");
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).expect("text");
    let length = head
        .lines()
        .find_map(|it| it.strip_prefix("Content-Length: "));
    let length = length.and_then(|it| it.parse().ok()).expect("a length");
    let mut body = vec![0; length];
    stream.read_exact(&mut body).expect("a body");
    head
}

#[test]
fn a_text_is_checked_as_languagetool_would() {
    let server = Running::start();
    let report = server.check(&[("language", "ar"), ("text", AR)]).good();
    let matches = report["matches"].as_array().expect("matches");
    let comma = matches
        .iter()
        .find(|it| it["rule"]["id"] == "AR_LATIN_COMMA");
    let comma = comma.expect("the comma is found");
    let at = |it: &Value, name: &str| {
        usize::try_from(it[name].as_u64().expect("a number")).expect("small")
    };
    let units: Vec<u16> = AR.encode_utf16().collect();
    for it in matches {
        let (offset, length) = (at(it, "offset"), at(it, "length"));
        let said = String::from_utf16(&units[offset..offset + length]).expect("whole characters");
        let context: Vec<u16> = it["context"]["text"]
            .as_str()
            .expect("text")
            .encode_utf16()
            .collect();
        let (from, long) = (at(&it["context"], "offset"), at(&it["context"], "length"));
        assert_eq!(String::from_utf16_lossy(&context[from..from + long]), said);
    }
    assert_eq!(comma["replacements"][0]["value"], "، ");
    assert_eq!(comma["rule"]["category"]["id"], "TYPOGRAPHY");
    let english = server
        .check(&[("language", "auto"), ("text", "He said \"yes\".")])
        .good();
    assert_eq!(english["language"]["code"], "en");
    let ids = |form: &[(&str, &str)]| -> BTreeSet<String> {
        let report = server.check(form).good();
        let all = report["matches"].as_array().expect("matches").iter();
        all.map(|it| it["rule"]["id"].to_string()).collect()
    };
    let usual = ids(&[("language", "ar"), ("text", AR)]);
    let without = ids(&[
        ("language", "ar"),
        ("text", AR),
        ("disabledRules", "AR_LATIN_COMMA"),
    ]);
    assert_eq!(
        usual.difference(&without).collect::<Vec<_>>(),
        ["\"AR_LATIN_COMMA\""]
    );
    let only = [
        ("language", "ar-SA"),
        ("text", AR),
        ("enabledRules", "AR_LATIN_COMMA"),
        ("enabledOnly", "true"),
    ];
    assert_eq!(ids(&only).len(), 1);
    let refused = server.check(&[("language", "fr"), ("text", "a")]);
    assert_eq!(refused.status, 400);
    assert!(refused.text().contains("fr"), "{}", refused.text());
}

#[test]
fn markup_is_left_alone_and_counted() {
    let server = Running::start();
    let body = json!({
        "language": "ar",
        "data": { "annotation": [
            { "markup": "<p>" }, { "text": "قال نعم" }, { "markup": "<b>" },
            { "text": ",ثم عاد" }, { "markup": "</b></p>", "interpretAs": "\n\n" },
        ] },
    });
    let report = server
        .send("POST /v2/check", &[JSON], body.to_string().as_bytes())
        .good();
    let found = &report["matches"][0];
    assert_eq!(
        (&found["rule"]["id"], &found["offset"]),
        (&json!("AR_LATIN_COMMA"), &json!(13))
    );
}

#[test]
fn a_paragraph_is_not_judged_by_what_it_lacks() {
    let server = Running::start();
    // The quotation ends in the next paragraph, which a word processor asks about by itself.
    let text = "قال: «نحن هنا ولن نبرح المكان";
    let rules = |text: &str| server.check(&[("language", "ar"), ("text", text)]).text();
    assert!(!rules(text).contains("QUOTE_PAIR_MISMATCH"));
    let whole = format!("{text}.\nثم مضى كل منا إلى بيته وانتهى النهار.\n");
    assert!(rules(&whole).contains("QUOTE_PAIR_MISMATCH"));
}

/// The description of the service, and what of it a schema needs.
fn description(server: &Running) -> Value {
    server.send("GET /api/openapi.json", &[], b"").good()
}

/// A schema of the description that stands alone.
fn standing(schema: &Value, whole: &Value) -> Value {
    let mut schema = schema.clone();
    schema["components"] = whole["components"].clone();
    schema
}

#[test]
fn the_description_holds() {
    let server = Running::start();
    let whole = description(&server);
    let paths = whole["paths"].as_object().expect("paths");
    let mut examples = 0;
    for (path, methods) in paths {
        for (method, operation) in methods.as_object().expect("methods") {
            let bodies = operation["requestBody"]["content"].as_object();
            let answers = &operation["responses"]["200"]["content"]["application/json"];
            let shape = closed(standing(&answers["schema"], &whole));
            let Some(bodies) = bodies else {
                let query = match path.as_str() {
                    "/v2/check" => "?language=ar&text=a&level=picky",
                    _ => "",
                };
                let line = format!("{} {path}{query}", method.to_uppercase());
                let answer = server.send(&line, &[], b"").good();
                assert!(
                    faults(&shape, &answer).is_empty() || path.ends_with("json"),
                    "{path}"
                );
                continue;
            };
            for (kind, body) in bodies {
                let all = body["examples"].as_object().expect("examples");
                for (name, example) in all {
                    examples += 1;
                    let place = format!("{path} {kind} {name}");
                    let example = &example["value"];
                    let found = faults(&standing(&body["schema"], &whole), example);
                    assert!(found.is_empty(), "{place}: {found:?}");
                    let answer = sent(&server, path, kind, example).good();
                    let found = faults(&shape, &answer);
                    assert!(found.is_empty(), "{place}: {}", found.join("\n"));
                }
                uses_all(&body["schema"], all.values(), path);
            }
        }
    }
    assert!(examples > 12, "{examples}");
}

fn sent(server: &Running, path: &str, kind: &str, body: &Value) -> Answer {
    let line = format!("POST {path}");
    if kind == "application/json" {
        return server.send(&line, &[BEARER, JSON], body.to_string().as_bytes());
    }
    let fields = body.as_object().expect("a form").iter();
    let pairs: Vec<(&str, &str)> = fields
        .map(|(name, value)| (name.as_str(), value.as_str().expect("text")))
        .collect();
    server.check(&pairs)
}

/// Holds that the examples use every field that a body may have.
fn uses_all<'e>(schema: &Value, examples: impl Iterator<Item = &'e Value>, path: &str) {
    let variants = schema["oneOf"].as_array().cloned();
    let variants = variants.unwrap_or_else(|| vec![schema.clone()]);
    let fields = variants
        .iter()
        .filter_map(|it| it["properties"].as_object());
    let fields: BTreeSet<&String> = fields.flat_map(|it| it.keys()).collect();
    let used = examples.filter_map(|it| it["value"].as_object());
    let used: BTreeSet<String> = used.flat_map(|it| it.keys().cloned()).collect();
    for field in fields {
        assert!(used.contains(field), "{path}: no example has {field}");
    }
}

#[test]
fn the_description_has_the_published_schemas() {
    let server = Running::start();
    let whole = description(&server);
    for name in ["lookup", "align", "lint", "summary", "transliterate"] {
        let path = source::root().join(format!("docs/reference/schemas/{name}.json"));
        let text = fs::read_to_string(path).expect("a schema");
        let title = format!("{}{}", name[..1].to_uppercase(), &name[1..]);
        let inside = format!("#/components/schemas/{title}/$defs/");
        let mut published: Value =
            serde_json::from_str(&text.replace("#/$defs/", &inside)).expect("JSON");
        published
            .as_object_mut()
            .expect("an object")
            .remove("$schema");
        assert_eq!(
            whole["components"]["schemas"][&title], published,
            "src/web/openapi.json is to have docs/reference/schemas/{name}.json, references led to {inside}"
        );
    }
}

#[test]
fn programs_get_what_the_commands_write() {
    let server = Running::start();
    let glossary = server.glossary();
    let glossary = glossary.to_string_lossy();
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("a.txt");
    fs::write(&path, format!("{AR}\nوقال ألتمان نعم.\n")).expect("written");
    let text = fs::read_to_string(&path).expect("read");
    let path = path.to_string_lossy();
    let command = |args: &[&str]| -> Value {
        let args = [args, &["--format", "json", "--glossary", &glossary]].concat();
        let out = bare(&args).run().out.replace(&*path, "a.txt");
        serde_json::from_str(&out).expect("JSON")
    };
    let body = json!({ "text": text, "name": "a.txt" });
    assert_eq!(server.api("lint", &body).good(), command(&["lint", &path]));
    assert_eq!(
        server.api("align", &body).good(),
        command(&["align", &path])
    );
    assert_eq!(
        server.api("summary", &body).good(),
        command(&["summary", &path])
    );
    let query = json!({ "query": ["Musk", "Zembla"] });
    assert_eq!(
        server.api("lookup", &query).good(),
        command(&["lookup", "Musk", "Zembla"])
    );
    let name = json!({ "query": "Lancium", "to": "ar" });
    let spelled = command(&["transliterate", "Lancium", "--to", "ar"]);
    assert_eq!(server.api("transliterate", &name).good(), spelled);
}

#[test]
fn a_text_is_shown_with_names_and_findings() {
    let server = Running::start();
    let source = json!({ "name": "a.txt", "text": AR });
    let view = server.page("view", &json!({ "source": source })).good();
    let text: Vec<u16> = view["documents"][0]["text"]
        .as_str()
        .expect("text")
        .encode_utf16()
        .collect();
    let slice = |it: &Value| {
        let at = |name: &str| {
            it[name]
                .as_u64()
                .and_then(|it| usize::try_from(it).ok())
                .expect("a place")
        };
        String::from_utf16(&text[at("start")..at("end")]).expect("whole characters")
    };
    let named: Vec<String> = view["mentions"]
        .as_array()
        .expect("mentions")
        .iter()
        .map(slice)
        .collect();
    assert!(named.contains(&"سام ألتمان".to_owned()), "{named:?}");
    let comma = &view["findings"][0];
    assert_eq!(
        (slice(comma), &comma["rule"]),
        (",".to_owned(), &json!("ar-latin-comma"))
    );
    let one = json!({ "source": source, "fixes": [comma["id"], "gone:0:1:2"] });
    let done = server.page("apply", &one).good();
    assert_eq!(
        (&done["applied"], &done["refused"][0]["id"]),
        (&json!(1), &json!("gone:0:1:2"))
    );
    assert_eq!(done["files"]["source"]["text"], AR.replace(",", "، "));
    let all = server
        .page("apply", &json!({ "source": source, "fixes": "safe" }))
        .good();
    assert_eq!(
        all["files"]["source"]["text"],
        AR.replace(",", "، ").replace("..", ".")
    );
    assert_eq!(all["view"]["counts"]["safe"], 0);
}

#[test]
fn a_file_with_both_sides_is_two_documents() {
    let server = Running::start();
    let po = "msgid \"\"\nmsgstr \"\"\n\"Language: ar\\n\"\n\nmsgid \"He met Sam Altman\"\nmsgstr \"التقى سام ألتمان,نعم\"\n";
    let view = server
        .page("view", &json!({ "source": { "name": "a.po", "text": po } }))
        .good();
    let documents = view["documents"].as_array().expect("documents");
    assert_eq!(documents[0]["text"], "He met Sam Altman");
    assert_eq!(
        (&documents[0]["role"], &documents[1]["dir"]),
        (&json!("source"), &json!("rtl"))
    );
    let comma = view["findings"].as_array().expect("findings").iter();
    let comma = comma
        .clone()
        .find(|it| it["rule"] == "ar-latin-comma")
        .expect("found");
    assert_eq!(
        (&comma["document"], &comma["start"]),
        (&json!(1), &json!(16))
    );
    let fixed = server.page(
        "apply",
        &json!({ "source": { "name": "a.po", "text": po }, "fixes": [comma["id"]] }),
    );
    assert_eq!(
        fixed.good()["files"]["source"]["text"],
        po.replace(",ن", "، ن")
    );
}

#[test]
fn reports_are_downloads_in_every_format() {
    let server = Running::start();
    let source = json!({ "name": "خبر.txt", "text": "Sam Altman said yes. He met Elon Musk." });
    let target = json!({ "name": "b.txt", "text": AR });
    let state = server.get("state").good();
    for (what, formats) in state["formats"].as_object().expect("formats") {
        for format in formats.as_array().expect("a list") {
            let body = json!({ "what": what, "format": format, "source": source, "target": target, "term": "Altman" });
            let file = server.page("download", &body);
            assert_eq!(file.status, 200, "{what} {format}: {}", file.text());
            assert!(!file.body.is_empty(), "{what} {format}");
            let name = "filename*=UTF-8''%D8%AE%D8%A8%D8%B1-";
            assert!(file.head.contains(name), "{}", file.head);
        }
    }
    let none = json!({ "what": "lint", "format": "pdf", "source": source });
    assert_eq!(server.page("download", &none).refused(400), "bad-request");
}

#[test]
fn open_texts_are_searched() {
    let server = Running::start();
    let body = json!({
        "term": "Altman",
        "files": [{ "name": "a.txt", "text": "Sam Altman said yes." }, { "name": "a.txt", "text": AR }],
    });
    let found = server.page("find", &body).good();
    let places = found["places"].as_array().expect("places");
    let files: Vec<&Value> = places.iter().map(|it| &it["file"]).collect();
    assert_eq!(files, [0, 1]);
    assert_eq!(
        (&places[1]["match"], &places[1]["start"]),
        (&json!("سام ألتمان"), &json!(18))
    );
    let mut pair = body;
    pair["pair"] = json!(true);
    let found = server.page("find", &pair).good();
    assert_eq!(found["places"][0]["other"]["match"], "سام ألتمان");
}

/// The first row that a query finds.
fn row(server: &Running, query: &str) -> Value {
    let found = server.get(&format!("glossary?query={query}")).good();
    found["rows"][0].clone()
}

fn edited(row: &Value, column: &str, text: &str) -> Value {
    json!({ "row": row["row"], "hash": row["hash"], "cells": { column: text } })
}

#[test]
fn of_two_who_change_a_row_the_second_is_told() {
    let server = Running::start();
    let before = fs::read_to_string(server.glossary()).expect("read");
    let seen = row(&server, "Musk");
    let first = server
        .page(
            "glossary/edit",
            &edited(&seen, "source", "=first; \"a\", b"),
        )
        .good();
    assert_eq!(first["row"]["cells"]["source"], "=first; \"a\", b");
    let second = server.page("glossary/edit", &edited(&seen, "source", "second"));
    assert_eq!(second.refused(409), "row-changed");
    let said = second.json();
    assert_eq!(said["yours"]["source"], "second");
    assert_eq!(said["theirs"]["cells"]["source"], "=first; \"a\", b");
    // Somebody else has added a row above: the row is found where it is now.
    let now = fs::read_to_string(server.glossary()).expect("read");
    let (header, rest) = now.split_once('\n').expect("a header");
    let columns = header.matches(',').count();
    let moved = format!("{header}\nx-1{}\n{rest}", ",".repeat(columns));
    fs::write(server.glossary(), moved).expect("written");
    let third = server
        .page("glossary/edit", &edited(&said["theirs"], "source", "third"))
        .good();
    assert_eq!(
        third["row"]["row"].as_u64(),
        seen["row"].as_u64().map(|it| it + 1)
    );
    let versions = server.get("glossary/versions").good();
    let oldest = versions["versions"]
        .as_array()
        .and_then(|it| it.last())
        .expect("versions");
    let restore = json!({ "id": oldest["id"], "stamp": "0000000000000000" });
    assert_eq!(
        server.page("glossary/restore", &restore).refused(409),
        "file-changed"
    );
    let restore = json!({ "id": oldest["id"], "stamp": versions["stamp"] });
    server.page("glossary/restore", &restore).good();
    assert_eq!(fs::read_to_string(server.glossary()).expect("read"), before);
    let other = json!({ "id": "../glossary.csv", "stamp": versions["stamp"] });
    assert_eq!(
        server.page("glossary/restore", &other).refused(404),
        "not-found"
    );
}

#[test]
fn a_pair_is_added_once_and_known_at_once() {
    let server = Running::start();
    let pair = json!({ "en": "Zembla <b>Works</b>", "ar": "مصانع زمبلا", "kind": "org" });
    let added = server.page("glossary/add", &pair).good();
    assert_eq!(added["row"]["cells"]["ar_preferred"], "مصانع زمبلا");
    assert_eq!(server.page("glossary/add", &pair).refused(409), "clash");
    let found = server
        .page("lookup", &json!({ "query": "مصانع زمبلا" }))
        .good();
    assert_eq!(
        found["matches"][0]["concept"]["en"]["preferred"][0],
        "Zembla <b>Works</b>"
    );
    let new = &added["row"];
    let key = json!({ "row": new["row"], "hash": new["hash"] });
    server.page("glossary/delete", &key).good();
    assert_eq!(
        server.page("glossary/delete", &key).refused(409),
        "row-changed"
    );
    for bad in [
        json!({ "en": "A", "ar": "B" }),
        json!({ "en": "A\u{0}", "ar": "ب" }),
        json!({ "en": "", "ar": "" }),
    ] {
        assert_eq!(
            server.page("glossary/add", &bad).refused(422),
            "unreadable",
            "{bad}"
        );
    }
    let none = Running::with(|it| {
        it.no_glossary = true;
        it.glossaries = None;
    });
    assert_eq!(none.get("glossary").refused(404), "no-glossary");
}

#[test]
fn a_port_that_is_taken_is_said_with_a_way_out() {
    let server = Running::start();
    let options = ServeOptions {
        project: ProjectOptions::default(),
        port: server.port,
        token: None,
        lang: Lang::En,
    };
    let again = Server::start(options);
    assert!(matches!(again, Err(StartError::Port { .. })));
    let port = server.port.to_string();
    for (lang, words) in [
        ("en", "is in use by another program"),
        ("ar", "يستعمله برنامج آخر"),
    ] {
        let run = bare(&["serve", "--port", &port, "--ui-lang", lang]).run();
        assert_eq!(run.code, 2);
        assert!(
            run.err.contains(words) && run.err.contains("--port 0"),
            "{}",
            run.err
        );
    }
    let short = bare(&["serve", "--port", "0"])
        .variable("NAQHARA_TOKEN", "short")
        .run();
    assert!(short.code == 2 && short.err.contains("16"), "{}", short.err);
}

#[test]
fn the_glossary_is_given_away_in_other_formats_and_what_is_lost_is_said() {
    let server = Running::start();
    let export = |format: &str| server.get(&format!("glossary/export?format={format}&lang=en"));
    let csv = export("csv").good();
    let bytes = STANDARD.decode(csv["base64"].as_str().expect("bytes"));
    let bytes = bytes.expect("base64");
    assert_eq!(bytes, fs::read(server.glossary()).expect("the glossary"));
    assert_eq!(csv["lost"], json!([]));
    let omegat = export("omegat").good();
    let lost = omegat["lost"].as_array().expect("a list");
    assert!(!lost.is_empty(), "columns that OmegaT lacks");
    let made = STANDARD.decode(omegat["base64"].as_str().expect("bytes"));
    let made = String::from_utf8(made.expect("base64")).expect("text");
    assert!(made.lines().any(|it| it == "king\tملك"), "{made}");
    assert_eq!(export("pdf").refused(400), "bad-request");
}

/// What the command says when it has begun, with the port that it found written as PORT, and how it ends
/// when it is told to.
fn said(lang: &str) -> (String, Option<i32>) {
    let folder = TempDir::new().expect("a folder");
    let mut command = Command::new(env!("CARGO_BIN_EXE_naqhara"));
    command
        .current_dir(folder.path())
        .env_clear()
        .env("NAQHARA_TOKEN", TOKEN)
        .args(["serve", "--port", "0", "--ui-lang", lang])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit());
    let mut running = command.spawn().expect("started");
    let lines = BufReader::new(running.stdout.take().expect("what it says")).lines();
    let lines: Vec<String> = lines.take(3).map(|it| it.expect("a line")).collect();
    let id = running.id().to_string();
    let told = Command::new("kill").args(["-TERM", &id]).status();
    assert!(told.expect("told").success());
    let ended = running.wait().expect("it ends");
    let text = lines.join("\n");
    let (_, address) = text.split_once("127.0.0.1:").expect("an address");
    let port = address.split('/').next().expect("a port").to_owned();
    (text.replace(&port, "PORT"), ended.code())
}

#[test]
fn the_command_says_where_it_is_in_either_language() {
    for lang in ["en", "ar"] {
        let (text, code) = said(lang);
        insta::assert_snapshot!(format!("serve_{lang}"), format!("{text}\n{code:?}"));
    }
}
