//! The editor server, driven in this process over a connection in memory.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use naqhara::lsp::{Connection, Ended, Message, Notification, Request, Response, Start, serve};
use naqhara::project::ProjectOptions;
use naqhara::text::Lang;
use serde_json::{Value, json};

use crate::program::{SMALL, naqhara};

/// How long an answer may take on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(120);

/// What a modern client can do; columns are bytes.
fn capable() -> Value {
    json!({
        "general": { "positionEncodings": ["utf-16", "utf-8"] },
        "textDocument": {
            "hover": { "contentFormat": ["markdown", "plaintext"] },
            "codeAction": { "dataSupport": true, "resolveSupport": { "properties": ["edit"] } },
        },
        "workspace": {
            "didChangeWatchedFiles": { "dynamicRegistration": true },
            "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create"] },
        },
    })
}

struct Client {
    connection: Connection,
    server: Option<JoinHandle<Ended>>,
    asked: i32,
    /// The newest of each document, with its version.
    published: BTreeMap<String, (i64, Vec<Value>)>,
    /// Everything else that the server has sent.
    others: Vec<Value>,
}

impl Client {
    /// In a folder, with these capabilities.
    fn start(folder: &Path, glossaries: Option<Vec<String>>, can: &Value) -> Client {
        Client::with(folder, glossaries, json!({ "capabilities": can }))
    }

    fn with(folder: &Path, glossaries: Option<Vec<String>>, mut params: Value) -> Client {
        let (connection, server) = Connection::memory();
        let no_starter = glossaries.is_some();
        let start = Start {
            options: ProjectOptions {
                glossaries,
                no_starter,
                ..ProjectOptions::default()
            },
            lang: Lang::En,
            lang_is_asked: false,
            folder: folder.to_owned(),
        };
        let server = thread::spawn(move || serve(&server, &start));
        let mut client = Client {
            connection,
            server: Some(server),
            asked: 0,
            published: BTreeMap::new(),
            others: Vec::new(),
        };
        params["rootUri"] = json!(uri(folder));
        client.ask("initialize", params).expect("an answer");
        client.tell("initialized", json!({}));
        client
    }

    /// Over the small glossary.
    fn small(folder: &Path) -> Client {
        Client::start(folder, Some(vec![SMALL.to_owned()]), &capable())
    }

    fn tell(&self, method: &str, params: Value) {
        let message = Notification::new(method.to_owned(), params);
        self.connection.sender.send(message.into()).expect("sent");
    }

    fn send(&mut self, method: &str, params: Value) -> i32 {
        self.asked += 1;
        let request = Request::new(self.asked.into(), method.to_owned(), params);
        self.connection.sender.send(request.into()).expect("sent");
        self.asked
    }

    fn next(&mut self) -> Option<Response> {
        let message = self.connection.receiver.recv_timeout(PATIENCE);
        match message.expect("the server says something") {
            Message::Response(response) => return Some(response),
            Message::Notification(it) if it.method == "textDocument/publishDiagnostics" => {
                let uri = it.params["uri"].as_str().expect("a uri").to_owned();
                let version = it.params["version"].as_i64().expect("a version");
                let found = it.params["diagnostics"].as_array().expect("a list").clone();
                self.published.insert(uri, (version, found));
            }
            other => self.others.push(serde_json::to_value(other).expect("JSON")),
        }
        None
    }

    fn ask(&mut self, method: &str, params: Value) -> Result<Value, (i32, String)> {
        let id = self.send(method, params);
        self.answer(id)
    }

    fn answer(&mut self, id: i32) -> Result<Value, (i32, String)> {
        loop {
            if let Some(response) = self.next().filter(|it| it.id == id.into()) {
                return match response.response_kind() {
                    Ok(value) => Ok(value),
                    Err(error) => Err(error),
                };
            }
        }
    }

    fn open(&mut self, path: &Path, text: &str) -> Vec<Value> {
        let document = json!({
            "uri": uri(path), "languageId": "plaintext", "version": 1, "text": text,
        });
        self.published.remove(&uri(path));
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        self.found(path, 1)
    }

    /// The whole text anew.
    fn change(&mut self, path: &Path, version: i64, text: &str) {
        self.tell(
            "textDocument/didChange",
            json!({
                "textDocument": { "uri": uri(path), "version": version },
                "contentChanges": [{ "text": text }],
            }),
        );
    }

    /// What was found in this version.
    fn found(&mut self, path: &Path, version: i64) -> Vec<Value> {
        loop {
            if let Some((newest, found)) = self.published.get(&uri(path))
                && *newest >= version
            {
                return found.clone();
            }
            self.next();
        }
    }

    fn at(&mut self, method: &str, path: &Path, text: &str, offset: usize) -> Value {
        let params = json!({
            "textDocument": { "uri": uri(path) },
            "position": position(text, offset),
            "newName": "New",
            "context": { "includeDeclaration": true },
        });
        self.ask(method, params).expect("an answer")
    }

    fn actions(&mut self, path: &Path, text: &str, range: (usize, usize)) -> Vec<Value> {
        let params = json!({
            "textDocument": { "uri": uri(path) },
            "range": { "start": position(text, range.0), "end": position(text, range.1) },
            "context": { "diagnostics": [] },
        });
        let all = self.ask("textDocument/codeAction", params);
        all.expect("an answer").as_array().expect("a list").clone()
    }

    fn resolve(&mut self, action: &Value) -> Value {
        self.ask("codeAction/resolve", action.clone())
            .expect("an answer")
    }

    fn end(mut self) -> Ended {
        assert_eq!(self.ask("shutdown", json!(null)), Ok(json!(null)));
        self.tell("exit", json!(null));
        self.server
            .take()
            .expect("running")
            .join()
            .expect("no panic")
    }

    /// What the server has shown or logged.
    fn said(&self) -> String {
        let words = self
            .others
            .iter()
            .filter_map(|it| it["params"]["message"].as_str());
        words.collect::<Vec<_>>().join("\n")
    }
}

/// The value of a response, or its error.
trait Kind {
    fn response_kind(self) -> Result<Value, (i32, String)>;
}

impl Kind for Response {
    fn response_kind(self) -> Result<Value, (i32, String)> {
        let mut value = serde_json::to_value(self).expect("JSON");
        match value.get("error") {
            Some(error) => {
                let code = error["code"].as_i64().expect("a code") as i32;
                Err((code, error["message"].as_str().expect("words").to_owned()))
            }
            None => Ok(value["result"].take()),
        }
    }
}

fn uri(path: &Path) -> String {
    let encode = |byte: u8| match byte {
        b'/' | b'.' | b'-' | b'_' | b'~' => char::from(byte).to_string(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    let path = path.to_string_lossy();
    format!("file://{}", path.bytes().map(encode).collect::<String>())
}

/// Line and byte.
fn position(text: &str, offset: usize) -> Value {
    let before = &text[..offset];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    json!({ "line": before.matches('\n').count(), "character": offset - start })
}

fn offset(text: &str, position: &Value) -> usize {
    let line = position["line"].as_u64().expect("a line") as usize;
    let starts = [0]
        .into_iter()
        .chain(text.match_indices('\n').map(|it| it.0 + 1));
    let start = starts.into_iter().nth(line).expect("a line of the text");
    start + position["character"].as_u64().expect("a column") as usize
}

/// The text after the edits of its document.
fn applied(text: &str, edit: &Value) -> String {
    let edits = edit["documentChanges"][0]["edits"]
        .as_array()
        .expect("edits");
    let mut edits: Vec<(usize, usize, &str)> = edits
        .iter()
        .map(|it| {
            let [start, end] = ["start", "end"].map(|name| offset(text, &it["range"][name]));
            (start, end, it["newText"].as_str().expect("a text"))
        })
        .collect();
    edits.sort_unstable();
    let mut text = text.to_owned();
    for (start, end, new) in edits.into_iter().rev() {
        text.replace_range(start..end, new);
    }
    text
}

fn codes(found: &[Value]) -> Vec<&str> {
    found.iter().filter_map(|it| it["code"].as_str()).collect()
}

fn action<'a>(actions: &'a [Value], title: &str) -> &'a Value {
    let mut all = actions.iter();
    let found = all.find(|it| it["title"].as_str().is_some_and(|it| it.contains(title)));
    found.unwrap_or_else(|| panic!("{title} in {actions:#?}"))
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn real(folder: &tempfile::TempDir) -> PathBuf {
    folder.path().canonicalize().expect("it is there")
}

/// A folder, as long as the first value lives, and a client that has it open.
fn opened() -> (tempfile::TempDir, PathBuf, Client) {
    let temporary = folder();
    let folder = real(&temporary);
    let client = Client::small(&folder);
    (temporary, folder, client)
}

/// What `lint` tells programs of a file.
fn linted(path: &Path) -> Value {
    let options = ["lint", "--format", "json", "--fail-on", "never"];
    let run = naqhara(&[&options[..], &[&arg(path)]].concat()).run();
    serde_json::from_str(&run.out).expect("JSON")
}

/// Texts of every kind of format, with faults in them.
fn samples(folder: &Path) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    let units = root.join("tests/data/units");
    let mut names: Vec<PathBuf> = fs::read_dir(units)
        .expect("a folder")
        .map(|it| it.expect("an entry").path())
        .collect();
    names.sort();
    for from in names {
        let to = folder.join(from.file_name().expect("a name"));
        fs::copy(&from, &to).expect("copied");
        all.push(to);
    }
    let faulty = "قال ماسك ,وصمت..\r\nوقالت مايكروسوفت إنها 😀 باقية.. ثم قالـت ميكروسوفت غير ذلك..\n\
        \u{64B}قال e\u{301} الـرئيس:  نعم ..\n";
    for (name, text) in [
        ("a.txt", faulty.to_owned()),
        ("b.md", format!("# عنوان\n\n{faulty}\n`code..`\n")),
        ("c.html", format!("<html><body><p>{faulty}</p></body></html>\n")),
        ("d.srt", format!("1\n00:00:01,000 --> 00:00:02,000\n{faulty}\n")),
        ("e.po", "msgid \"\"\nmsgstr \"Language: ar\\n\"\n\nmsgid \"He said.\"\nmsgstr \"قال ,وصمت..\"\n".to_owned()),
        ("terms.tsv", "en_preferred\tar_preferred\nOne\tواحد\nTwo\tواحد\n".to_owned()),
    ] {
        let path = folder.join(name);
        fs::write(&path, text).expect("written");
        all.push(path);
    }
    all
}

fn arg(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[test]
fn the_findings_are_those_of_lint() {
    let (_kept, folder, mut client) = opened();
    let mut seen = 0;
    for path in samples(&folder) {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let report = linted(&path);
        let expected = report["diagnostics"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|it| {
                let at = |name: &str| position(&text, it[name].as_u64().expect("a byte") as usize);
                let severity = match it["severity"].as_str() {
                    Some("error") => 1,
                    Some("warning") => 2,
                    _ => 3,
                };
                (
                    at("start"),
                    at("end"),
                    it["rule"].clone(),
                    severity,
                    it["message"].clone(),
                )
            });
        let expected: Vec<_> = expected.collect();
        let found = client.open(&path, &text);
        let is_finding = |it: &&Value| expected.iter().any(|finding| finding.2 == it["code"]);
        let found: Vec<_> = found
            .iter()
            .filter(is_finding)
            .map(|it| {
                let (range, severity) = (&it["range"], it["severity"].as_i64().expect("one"));
                let words = it["message"].as_str().expect("words");
                let words = words.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
                (
                    range["start"].clone(),
                    range["end"].clone(),
                    it["code"].clone(),
                    severity,
                    json!(words),
                )
            })
            .collect();
        assert_eq!(found, expected, "{}", path.display());
        seen += found.len();
    }
    assert!(seen > 20, "{seen}");
    assert_eq!(client.end(), Ended::Properly);
}

#[test]
fn all_safe_fixes_are_those_of_fix() {
    let (_kept, folder, mut client) = opened();
    let mut changed = 0;
    for path in samples(&folder) {
        let text = fs::read_to_string(&path).expect("UTF-8");
        client.open(&path, &text);
        let actions = client.actions(&path, &text, (0, 0));
        let all = actions
            .iter()
            .find(|it| it["kind"] == "source.fixAll.naqhara");
        let fixed = match all {
            Some(action) => applied(&text, &client.resolve(action)["edit"]),
            None => text.clone(),
        };
        naqhara(&["lint", "--fix", "--fail-on", "never", &arg(&path)]).run();
        let expected = fs::read_to_string(&path).expect("UTF-8");
        assert_eq!(fixed, expected, "{}", path.display());
        changed += usize::from(fixed != text);
    }
    assert!(changed > 3, "{changed}");
}

/// Each fix is that of the report for programs, and a finding that is ignored is not there any more,
/// while the others are, in every format.
#[test]
fn each_action_does_what_it_says() {
    let (_kept, folder, mut client) = opened();
    let (mut fixes, mut ignored) = (0, 0);
    for path in samples(&folder) {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let report = linted(&path);
        let found = client.open(&path, &text);
        let all = codes(&found).len();
        let mut version = 1;
        for finding in report["diagnostics"].as_array().expect("a list") {
            let rule = finding["rule"].as_str().expect("a rule");
            let byte = |it: &Value, name: &str| it[name].as_u64().expect("a byte") as usize;
            let range = (byte(finding, "start"), byte(finding, "end"));
            let actions = client.actions(&path, &text, range);
            let own = |it: &&Value| {
                let about = &it["diagnostics"][0];
                about["code"] == rule
                    && about["range"]["start"] == position(&text, range.0)
                    && about["range"]["end"] == position(&text, range.1)
            };
            let own: Vec<&Value> = actions.iter().filter(own).collect();
            if let Some(edits) = finding["fix"]["edits"].as_array() {
                let mut expected = text.clone();
                for edit in edits.iter().rev() {
                    let new = edit["text"].as_str().expect("a text");
                    expected.replace_range(byte(edit, "start")..byte(edit, "end"), new);
                }
                assert_eq!(applied(&text, &own[0]["edit"]), expected, "{rule}");
                fixes += 1;
            }
            let is_comment = |it: &&&Value| {
                let title = it["title"]
                    .as_str()
                    .is_some_and(|it| it.starts_with("Ignore"));
                title && it["edit"]["documentChanges"][0]["kind"] != "create"
            };
            if let Some(action) = own.iter().find(is_comment) {
                version += 1;
                let quiet = applied(&text, &action["edit"]);
                client.change(&path, version, &quiet);
                let left = client.found(&path, version);
                let count = |all: &[Value]| codes(all).iter().filter(|it| **it == rule).count();
                assert!(count(&left) < count(&found), "{rule} in {quiet}");
                let others = left.len() - count(&left);
                assert_eq!(others, all - count(&found), "{rule} in {quiet}");
                ignored += 1;
                version += 1;
                client.change(&path, version, &text);
                client.found(&path, version);
            }
        }
    }
    assert!(
        fixes > 20 && ignored > 15,
        "{fixes} fixes, {ignored} ignored"
    );
}

#[test]
fn a_client_that_watches_nothing_sees_changes_too() {
    let temporary = folder();
    let folder = real(&temporary);
    let path = folder.join("a.txt");
    let can = json!({ "general": { "positionEncodings": ["utf-8"] } });
    let mut client = Client::start(&folder, None, &can);
    assert_eq!(client.open(&path, "قال نعم..\n").len(), 1);
    // Until the files were seen for the first time.
    thread::sleep(Duration::from_millis(1500));
    client.published.clear();
    let off = "[lint.rules]\nar-doubled-full-stop = \"off\"\n";
    fs::write(folder.join("naqhara.toml"), off).expect("written");
    assert_eq!(client.found(&path, 1), Vec::<Value>::new());
}

#[test]
fn a_fix_is_taken_and_the_finding_is_gone() {
    let (_kept, folder, mut client) = opened();
    let path = folder.join("نص.txt");
    let text = "قال نعم..\nثم قال لا..\nكتب ماسك.. ثم صمت.\n";
    let found = client.open(&path, text);
    assert_eq!(codes(&found), ["ar-doubled-full-stop"; 3]);
    let at = text.find("..").expect("there");
    let actions = client.actions(&path, text, (at, at));
    let fix = action(&actions, "Replace");
    assert_eq!(fix["isPreferred"], true);
    let fixed = applied(text, &fix["edit"]);
    assert_eq!(fixed, text.replacen("..", ".", 1));
    client.change(&path, 2, &fixed);
    assert_eq!(client.found(&path, 2).len(), 2);
    let actions = client.actions(&path, &fixed, (fixed.len() - 1, 0));
    let rule = action(&actions, "apply all 2 fixes of");
    let resolved = client.resolve(rule);
    let all = applied(&fixed, &resolved["edit"]);
    assert!(!all.contains(".."), "{all}");
    let at = fixed.rfind("..").expect("there");
    let actions = client.actions(&path, &fixed, (at, at));
    assert_eq!(
        action(&actions, "Suggestion: replace")["isPreferred"],
        false
    );
}

#[test]
fn a_finding_is_ignored_in_the_manner_of_its_document() {
    let (_kept, folder, mut client) = opened();
    let text = "قال نعم..\n\nثم صمت.\n";
    let path = folder.join("a.md");
    client.open(&path, text);
    let actions = client.actions(&path, text, (text.find("..").expect("there"), 0));
    let ignored = applied(text, &action(&actions, "Ignore ar-doubled")["edit"]);
    assert!(ignored.starts_with("قال نعم.. <!-- naqhara-ignore ar-doubled-full-stop -->\n"));
    client.change(&path, 2, &ignored);
    assert_eq!(client.found(&path, 2), Vec::<Value>::new());
    let path = folder.join("a.txt");
    client.open(&path, text);
    let actions = client.actions(&path, text, (text.find("..").expect("there"), 0));
    let edit = &action(&actions, "Ignore ar-doubled")["edit"]["documentChanges"];
    let beside = folder.join("a.txt.naqhara-ignore");
    assert_eq!(edit[0]["uri"], uri(&beside));
    let line = edit[1]["edits"][0]["newText"].as_str().expect("a line");
    fs::write(&beside, line).expect("written");
    let changed = json!({ "changes": [{ "uri": uri(&beside), "type": 1 }] });
    client.published.clear();
    client.tell("workspace/didChangeWatchedFiles", changed);
    assert_eq!(client.found(&path, 1), Vec::<Value>::new());
}

#[test]
fn hover_tells_the_concept() {
    let (_kept, folder, mut client) = opened();
    let path = folder.join("a.txt");
    let text = "😀 قالـت وبمايكروسوفت نعم.\n";
    client.open(&path, text);
    let at = text.find("كروسوفت").expect("there");
    let hover = client.at("textDocument/hover", &path, text, at);
    let words = hover["contents"]["value"].as_str().expect("words");
    for part in [
        "**",
        "Microsoft",
        "مايكروسوفت",
        "American technology company",
        "nq-000015",
    ] {
        assert!(words.contains(part), "{part} in {words}");
    }
    let start = offset(text, &hover["range"]["start"]);
    assert_eq!(
        &text[start..offset(text, &hover["range"]["end"])],
        "مايكروسوفت"
    );
    let nothing = client.at("textDocument/hover", &path, text, 0);
    assert_eq!(nothing, json!(null));
    let text = "قال نعم..\n";
    client.open(&path, text);
    let hover = client.at("textDocument/hover", &path, text, text.len() - 2);
    let words = hover["contents"]["value"].as_str().expect("words");
    assert!(words.starts_with("**ar-doubled-full-stop**"), "{words}");
    // What a document or a glossary says has no meaning as Markdown.
    let glossary = folder.join("glossary.csv");
    let rows = "en_preferred,ar_preferred,definition_en\nA*b*,أبيب,[x](http://a.example) <b>\n";
    fs::write(&glossary, rows).expect("written");
    let mut client = Client::start(&folder, None, &capable());
    let text = "زار أبيب أمس\n";
    client.open(&path, text);
    let at = text.find("أبيب").expect("there");
    let hover = client.at("textDocument/hover", &path, text, at);
    let words = hover["contents"]["value"].as_str().expect("words");
    assert!(
        words.contains(r"A\*b\*") && words.contains(r"\[x\]"),
        "{words}"
    );
    assert!(!words.contains("<b>") || words.contains(r"\<b"), "{words}");
}

#[test]
fn completion_is_in_the_language_that_is_written() {
    let (_kept, folder, mut client) = opened();
    let path = folder.join("a.txt");
    let first = |client: &mut Client, text: &str, behind: &str| {
        client.open(&path, text);
        let at = text.find(behind).expect("there") + behind.len();
        let list = client.at("textDocument/completion", &path, text, at);
        let item = &list["items"][0];
        let [start, end] = ["start", "end"].map(|it| offset(text, &item["textEdit"]["range"][it]));
        let replaced = text.get(start..end).unwrap_or_default().to_owned();
        (
            item["label"].as_str().unwrap_or_default().to_owned(),
            replaced,
        )
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(
        first(&mut client, "قالت شركة micr أمس", "micr"),
        pair("مايكروسوفت", "micr")
    );
    assert_eq!(
        first(&mut client, "قالت شركة مايك أمس", "مايك"),
        pair("مايكروسوفت", "مايك")
    );
    assert_eq!(
        first(&mut client, "قالت شركة ومايك أمس", "ومايك"),
        pair("مايكروسوفت", "مايك")
    );
    assert_eq!(
        first(&mut client, "They said مايك once", "مايك"),
        pair("Microsoft", "مايك")
    );
    assert_eq!(
        first(&mut client, "They met elon mu", "elon mu"),
        pair("Elon Musk", "elon mu")
    );
    let po = "msgid \"He met Musk\"\nmsgstr \"قابل Elon\"\n";
    let item = {
        let path = folder.join("b.po");
        client.open(&path, po);
        let at = po.find("Elon").expect("there") + 4;
        client.at("textDocument/completion", &path, po, at)["items"][0]["label"].clone()
    };
    assert_eq!(item, "إيلون ماسك");
    let (spelled, replaced) = first(&mut client, "قالت شركة Tomlinson أمس", "Tomlinson");
    assert_eq!(replaced, "Tomlinson");
    assert!(spelled.chars().all(|c| c > '\u{600}'), "{spelled}");
}

/// The titles of what is offered for one finding, named by the client in a request about the whole text.
fn offered_for_one(options: &Value) -> Vec<String> {
    let temporary = folder();
    let path = temporary.path().join("a.txt");
    let text = "قال المدير ,إن الشركة ستبني مركزا..\nوقال ,نعم.\n";
    let params = json!({ "capabilities": capable(), "initializationOptions": options });
    let mut client = Client::with(temporary.path(), Some(vec![SMALL.to_owned()]), params);
    let found = client.open(&path, text);
    let all = found.as_slice();
    let named: Vec<&Value> = all
        .iter()
        .filter(|it| it["code"] == "ar-latin-comma")
        .collect();
    assert!(named.len() == 2 && all.len() > 2, "{all:#?}");
    let params = json!({
        "textDocument": { "uri": uri(&path) },
        "range": { "start": position(text, 0), "end": position(text, text.len()) },
        "context": { "diagnostics": [named[0]] },
    });
    let actions = client.ask("textDocument/codeAction", params);
    let actions = actions.expect("an answer");
    let titles = actions.as_array().expect("a list").iter();
    titles
        .map(|it| it["title"].as_str().expect("a title").to_owned())
        .collect()
}

#[test]
fn a_client_that_names_a_finding_is_offered_its_fixes_alone() {
    let all = offered_for_one(&json!({}));
    assert_eq!(
        all.iter().filter(|it| it.starts_with("Replace ")).count(),
        1,
        "{all:#?}"
    );
    assert!(
        all.iter().any(|it| it.contains("all safe fixes")),
        "{all:#?}"
    );
    let one = offered_for_one(&json!({ "singleFix": true }));
    assert_eq!(one, all[..1]);
}

#[test]
fn definition_references_rename_and_hints() {
    let temporary = folder();
    let folder = real(&temporary);
    fs::write(
        folder.join("glossary.csv"),
        "concept_id,en_preferred,ar_preferred,ar_admitted\nx-1,Blue Harbour,الميناء الأزرق,\nx-2,Ardent Cement,أردنت للإسمنت,أردنت للأسمنت\n",
    )
    .expect("written");
    fs::write(folder.join("other.txt"), "زارت أردنت للإسمنت المدينة.\n").expect("written");
    let path = folder.join("a.txt");
    let text = "قالت أردنت للأسمنت ذلك، وأعلنت أردنت للأسمنت غيره. لكن لأردنت للإسمنت رأيًا.\n";
    let params = json!({
        "capabilities": capable(), "initializationOptions": { "inlayHints": true },
        "workspaceFolders": [{ "uri": uri(&folder), "name": "w" }],
    });
    let mut client = Client::with(&folder, None, params);
    client.open(&path, text);
    let at = text.find("للأسمنت").expect("there");
    let row = client.at("textDocument/definition", &path, text, at);
    assert_eq!(row["uri"], uri(&folder.join("glossary.csv")));
    assert_eq!(row["range"]["start"], json!({ "line": 2, "character": 0 }));
    let places = client.at("textDocument/references", &path, text, at);
    let places = places.as_array().expect("a list");
    assert_eq!(places.len(), 4, "{places:#?}");
    assert_eq!(places[3]["uri"], uri(&folder.join("other.txt")));
    let prepared = client.at("textDocument/prepareRename", &path, text, at);
    assert_eq!(prepared["placeholder"], "أردنت للأسمنت");
    let renamed = client.at("textDocument/rename", &path, text, at);
    assert_eq!(applied(text, &renamed), text.replace("أردنت للأسمنت", "New"));
    let whole = json!({
        "textDocument": { "uri": uri(&path) },
        "range": { "start": position(text, 0), "end": position(text, text.len()) },
    });
    let hints = client
        .ask("textDocument/inlayHint", whole)
        .expect("an answer");
    assert_eq!(hints.as_array().map(Vec::len), Some(2), "{hints}");
    assert_eq!(hints[0]["label"], "= أردنت للإسمنت");
}

#[test]
fn a_rename_reaches_all_files_that_can_be_changed() {
    let temporary = folder();
    let folder = real(&temporary);
    let put = |name: &str, text: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, text).expect("written");
        path
    };
    let rows = "concept_id,en_preferred,ar_preferred,ar_admitted\nx-2,Ardent Cement,أردنت للإسمنت,أردنت للأسمنت\n";
    put("glossary.csv", rows.as_bytes());
    let closed = "زارت لأردنت للأسمنت المدينة.\nولم تزر أردنت للإسمنت.\n";
    let closed_path = put("closed.txt", closed.as_bytes());
    // The source of a unit stays, and so do a locked unit and a file in another encoding.
    let po = "msgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgid \"قالت أردنت للأسمنت\"\nmsgstr \"Ardent Cement said\"\n";
    put("unit.po", po.as_bytes());
    let windows: Vec<u8> = encoding_rs::WINDOWS_1256
        .encode("قالت أردنت للأسمنت إنها باقية في المدينة هذا العام.\n")
        .0
        .into_owned();
    put("old.txt", &windows);
    let other = folder.join("open.txt");
    let path = folder.join("a.txt");
    let mut client = Client::with(
        &folder,
        None,
        json!({
            "capabilities": capable(),
            "workspaceFolders": [{ "uri": uri(&folder), "name": "w" }],
        }),
    );
    let text = "قالت أردنت للأسمنت ذلك.\n";
    let unsaved = "هذه أردنت للأسمنت لم تُحفظ.\n";
    fs::write(&other, "شيء آخر.\n").expect("written");
    client.open(&other, unsaved);
    client.open(&path, text);
    let at = text.find("للأسمنت").expect("there");
    let renamed = client.at("textDocument/rename", &path, text, at);
    let changes = renamed["documentChanges"].as_array().expect("a list");
    let of = |path: &Path| {
        let mut all = changes.iter();
        let found = all.find(|it| it["textDocument"]["uri"] == json!(uri(path)));
        found.unwrap_or_else(|| panic!("{path:?} in {renamed:#}"))
    };
    assert_eq!(changes.len(), 3, "{renamed:#}");
    let edited = |text: &str, path: &Path| applied(text, &json!({ "documentChanges": [of(path)] }));
    for (path, text) in [(&path, text), (&other, unsaved), (&closed_path, closed)] {
        assert_eq!(edited(text, path), text.replace("أردنت للأسمنت", "New"));
    }
    assert!(of(&path)["textDocument"]["version"].is_number());
    assert!(of(&other)["textDocument"]["version"].is_number());
    assert_eq!(of(&closed_path)["textDocument"]["version"], json!(null));
    let told = client
        .others
        .iter()
        .filter(|it| it["method"] == "window/showMessage");
    let told: Vec<&str> = told
        .filter_map(|it| it["params"]["message"].as_str())
        .collect();
    assert!(told.iter().any(|it| it.contains("2 places")), "{told:?}");
}

#[test]
fn hover_shows_the_other_side_of_a_unit() {
    let (_kept, folder, mut client) = opened();
    let path = folder.join("a.po");
    let text = "msgid \"\"\nmsgstr \"Language: ar\\n\"\n\nmsgid \"It *stays* here.\"\nmsgstr \"يبقى هنا.\"\n\nmsgid \"Not yet.\"\nmsgstr \"\"\n";
    client.open(&path, text);
    let mut hover = |word: &str| {
        let at = text.find(word).expect("there");
        client.at("textDocument/hover", &path, text, at)
    };
    let target = hover("يبقى");
    let words = target["contents"]["value"].as_str().expect("words");
    assert!(
        words.contains("**Source**: ") && words.contains(r"It \*stays\* here."),
        "{words}"
    );
    let start = offset(text, &target["range"]["start"]);
    let end = offset(text, &target["range"]["end"]);
    assert_eq!(&text[start..end], "يبقى هنا.");
    let source = hover("stays");
    let words = source["contents"]["value"].as_str().expect("words");
    assert!(
        words.contains("**Target**: ") && words.contains("يبقى هنا."),
        "{words}"
    );
    assert_eq!(hover("Not yet"), json!(null));
}

#[test]
fn a_term_is_added_and_seen_in_another_document() {
    let temporary = folder();
    let folder = real(&temporary);
    let glossary = folder.join("glossary.csv");
    fs::write(
        &glossary,
        "en_preferred,ar_preferred\nBlue Harbour,الميناء الأزرق\n",
    )
    .expect("written");
    let mut client = Client::start(&folder, None, &capable());
    let (first, second) = (folder.join("a.txt"), folder.join("b.txt"));
    let text = "They met Zorvane yesterday.\n";
    client.open(&first, text);
    client.open(&second, text);
    let at = text.find("Zorvane").expect("there");
    assert_eq!(
        client.at("textDocument/hover", &second, text, at),
        json!(null)
    );
    let actions = client.actions(&first, text, (at, at + "Zorvane".len()));
    let command = action(&actions, "Add to the glossary: ")["command"].clone();
    client.published.clear();
    let done = client
        .ask("workspace/executeCommand", command)
        .expect("an answer");
    assert_eq!(done["added"], 1);
    client.found(&second, 1);
    let hover = client.at("textDocument/hover", &second, text, at);
    assert!(
        hover["contents"]["value"]
            .as_str()
            .is_some_and(|it| it.contains("Zorvane"))
    );
    let now = fs::read_to_string(&glossary).expect("UTF-8");
    assert!(
        now.starts_with("en_preferred,ar_preferred\nBlue Harbour,الميناء الأزرق\nZorvane,"),
        "{now}"
    );
}

#[test]
fn what_holds_is_read_again_and_the_last_good_one_stays() {
    let temporary = folder();
    let folder = real(&temporary);
    let (path, config) = (folder.join("a.txt"), folder.join("naqhara.toml"));
    let glossary = folder.join("glossary.csv");
    let text = "قال نعم..\n";
    let mut client = Client::start(&folder, None, &capable());
    assert_eq!(client.open(&path, text)[0]["severity"], 2);
    let reload = |client: &mut Client, changed: &Path| {
        client.published.clear();
        let changes = json!({ "changes": [{ "uri": uri(changed), "type": 2 }] });
        client.tell("workspace/didChangeWatchedFiles", changes);
        client.found(&path, 1)
    };
    fs::write(&config, "[lint.rules]\nar-doubled-full-stop = \"error\"\n").expect("written");
    assert_eq!(reload(&mut client, &config)[0]["severity"], 1);
    fs::write(&config, "[lint.rules]\nar-doubled-full-stop = \"loud\"\n").expect("written");
    assert_eq!(
        reload(&mut client, &config)[0]["severity"],
        1,
        "the last good one stays"
    );
    assert!(client.said().contains("naqhara.toml"), "{}", client.said());
    fs::write(&config, "[lint.rules]\nar-doubled-full-stop = \"off\"\n").expect("written");
    assert_eq!(reload(&mut client, &config), Vec::<Value>::new());
    fs::write(&glossary, b"\xFF\x00\x01\x02broken\x00").expect("written");
    fs::remove_file(&config).expect("removed");
    assert_eq!(reload(&mut client, &glossary), Vec::<Value>::new());
    assert!(client.said().contains("glossary.csv"), "{}", client.said());
    fs::remove_file(&glossary).expect("removed");
    assert_eq!(reload(&mut client, &glossary)[0]["severity"], 2);
}

#[test]
fn messages_are_in_the_language_of_the_client() {
    let temporary = folder();
    let folder = real(&temporary);
    let small = || Some(vec![SMALL.to_owned()]);
    let params =
        json!({ "capabilities": {}, "locale": "ar-EG", "clientInfo": { "name": "Neovim" } });
    let mut client = Client::with(&folder, small(), params);
    let found = client.open(&folder.join("a.txt"), "قال نعم..\n");
    let words = found[0]["message"].as_str().expect("words");
    assert!(words.starts_with(|c: char| c > '\u{600}'), "{words}");
    assert!(
        !words.contains('\u{2068}'),
        "a terminal gets no isolates: {words}"
    );
}

/// Columns are counted as client and server have agreed.
#[test]
fn three_encodings_tell_the_same_place() {
    let temporary = folder();
    let folder = real(&temporary);
    let path = folder.join("a.txt");
    let text = "عنوان\r\n😀 e\u{301} قالـت مُدير نعم..\n";
    for (encodings, column) in [
        (json!(["utf-8"]), 37),
        (json!(["utf-32", "utf-16"]), 20),
        (json!(["utf-16"]), 21),
        (json!([]), 21),
    ] {
        let can = json!({ "general": { "positionEncodings": encodings } });
        let mut client = Client::start(&folder, Some(vec![SMALL.to_owned()]), &can);
        let found = client.open(&path, text);
        let stops = found.iter().find(|it| it["code"] == "ar-doubled-full-stop");
        let start = &stops.expect("found")["range"]["start"];
        assert_eq!(
            start,
            &json!({ "line": 1, "character": column }),
            "{encodings}"
        );
    }
}

#[test]
fn a_client_may_do_what_it_likes() {
    let (_kept, folder, mut client) = opened();
    let path = folder.join("a.txt");
    let close = json!({ "textDocument": { "uri": uri(&path) } });
    client.tell("textDocument/didClose", close.clone());
    client.tell("textDocument/didChange", json!({ "half": 1 }));
    client.tell("no/such", json!(null));
    client.change(&path, 9, "not open");
    client.open(&path, "قال نعم..\n");
    let wild = json!({ "line": u32::MAX, "character": u32::MAX });
    let range = json!({ "start": wild, "end": { "line": 0, "character": 0 } });
    client.tell(
        "textDocument/didChange",
        json!({
            "textDocument": { "uri": uri(&path), "version": 2 },
            "contentChanges": [{ "range": range, "text": "قال لا..\n" }],
        }),
    );
    client.change(&path, 1, "older");
    let found = client.found(&path, 2);
    assert_eq!(found[0]["range"]["start"]["character"], "قال لا".len());
    for method in [
        "hover",
        "completion",
        "definition",
        "references",
        "prepareRename",
        "rename",
    ] {
        let params =
            json!({ "textDocument": { "uri": uri(&path) }, "position": wild, "newName": "x" });
        let _ = client.ask(&format!("textDocument/{method}"), params);
        let unknown = json!({ "textDocument": { "uri": "file:///none" }, "position": wild });
        let refused = client.ask(&format!("textDocument/{method}"), unknown);
        assert!(refused.is_err(), "{method}");
        assert!(
            client
                .ask(&format!("textDocument/{method}"), json!(7))
                .is_err()
        );
    }
    assert!(matches!(client.ask("no/such", json!({})), Err((-32601, _))));
    assert!(matches!(
        client.ask("initialize", json!({})),
        Err((-32600, _))
    ));
    client.tell("textDocument/didClose", close.clone());
    client.tell("textDocument/didClose", close);
    client.open(&folder.join("b.txt"), "قال نعم..\n");
    client.open(&folder.join("b.txt"), "opened twice\n");
    assert_eq!(client.ask("shutdown", json!(null)), Ok(json!(null)));
    let refused = client.ask("textDocument/hover", json!({}));
    assert!(matches!(refused, Err((-32600, _))), "{refused:?}");
    client.tell("exit", json!(null));
    let ended = client.server.take().expect("running").join();
    assert_eq!(ended.expect("no panic"), Ended::Properly);
}

#[test]
fn a_session_that_ends_too_early() {
    let (client, server) = Connection::memory();
    let start = Start {
        options: ProjectOptions::default(),
        lang: Lang::En,
        lang_is_asked: false,
        folder: PathBuf::from("/"),
    };
    let send = |method: &str| {
        let request = Request::new(1.into(), method.to_owned(), json!({}));
        client.sender.send(request.into()).expect("sent");
    };
    send("textDocument/hover");
    let exit = Notification::new("exit".to_owned(), json!(null));
    client.sender.send(exit.into()).expect("sent");
    assert_eq!(serve(&server, &start), Ended::Early);
    let Ok(Message::Response(refused)) = client.receiver.recv() else {
        panic!("a request before `initialize` is answered");
    };
    assert!(matches!(refused.response_kind(), Err((-32002, _))));
}

/// Each key of a fast writer: the last version is checked, and none comes after a newer one.
#[test]
fn a_flood_of_changes_ends_with_the_last_one() {
    let (_kept, folder, mut client) = opened();
    let path = folder.join("a.txt");
    client.open(&path, "");
    let mut text = String::new();
    for version in 2..1002 {
        let at = position(&text, text.len());
        let key = if version % 50 == 0 {
            "نعم..\n"
        } else {
            "ا"
        };
        client.tell(
            "textDocument/didChange",
            json!({
                "textDocument": { "uri": uri(&path), "version": version },
                "contentChanges": [{ "range": { "start": at, "end": at }, "text": key }],
            }),
        );
        text.push_str(key);
    }
    let found = client.found(&path, 1001);
    let stops = found
        .iter()
        .filter(|it| it["code"] == "ar-doubled-full-stop");
    assert_eq!(stops.count(), text.matches("..").count());
}

#[test]
fn a_large_document_is_refused_and_a_lost_folder_is_no_fault() {
    let temporary = folder();
    let folder = real(&temporary);
    let (large, small) = (folder.join("large.txt"), folder.join("small.txt"));
    let mut client = Client::small(&folder);
    client.open(&large, &"قال نعم..\n".repeat(7_000_000 / 2));
    assert!(client.published[&uri(&large)].1.is_empty());
    assert!(client.said().contains("large.txt"), "{}", client.said());
    drop(temporary);
    let found = client.open(&small, "قال نعم..\n");
    assert_eq!(codes(&found), ["ar-doubled-full-stop"]);
    let places = client.at("textDocument/references", &small, "قال نعم..\n", 0);
    assert_eq!(places, json!(null));
}

/// The settings for editors that are not driven through a session are at least what their programs parse,
/// and start what there is.
#[test]
fn the_settings_of_editors_can_be_parsed() {
    let read = |name: &str| {
        let path = crate::source::root().join("editors").join(name);
        fs::read_to_string(path).expect("there are settings")
    };
    let helix = read("helix/languages.toml");
    let helix = toml::de::DeTable::parse(&helix).expect("TOML").into_inner();
    let server = &helix["language-server"].get_ref()["naqhara"];
    let is_server = |it: &toml::de::DeValue<'_>| it.as_str() == Some("naqhara");
    assert!(is_server(server.get_ref()["command"].get_ref()));
    let first = server.get_ref()["args"].get_ref()[0].get_ref().as_str();
    assert_eq!(first, Some("lsp"));
    let languages = helix["language"].get_ref().as_array().expect("languages");
    assert!(languages.len() > 3);
    for language in languages {
        let language = language.get_ref();
        assert!(language["name"].get_ref().is_str());
        let servers = language["language-servers"].get_ref().as_array();
        assert!(servers.is_some_and(|all| all.iter().any(|it| is_server(it.get_ref()))));
    }
    let kate: Value = serde_json::from_str(&read("kate/settings.json")).expect("JSON");
    assert_eq!(
        kate["servers"]["naqhara"]["command"],
        json!(["naqhara", "lsp"])
    );
    let pattern = kate["servers"]["naqhara"]["highlightingModeRegex"].as_str();
    assert!(pattern.is_some_and(|it| it.starts_with("^(") && it.ends_with(")$")));
    let sublime: Value = serde_json::from_str(&read("sublime/LSP.sublime-settings")).expect("JSON");
    assert_eq!(
        sublime["clients"]["naqhara"]["command"],
        json!(["naqhara", "lsp"])
    );
}
