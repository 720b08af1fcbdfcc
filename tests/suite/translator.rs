//! Translation engines: good ones, and all that can go wrong with one.

use std::thread;

use serde_json::{Value, json};
use tiny_http::{Response, Server};

use crate::program::{Run, naqhara};

const TEXT: &str = "أعلن إيلون ماسك يوم الثلاثاء استثمار 5 مليارات دولار في الولايات المتحدة.\n\
    وقال ماسك للولايات المتحدة إن المشروع الجديد يبدأ في مدينة أوستن قبل نهاية العام.\n";

fn summary(options: &[&str], variables: &[(&str, &str)]) -> Run {
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

fn machine(run: &Run) -> Vec<Value> {
    let json: Value = serde_json::from_str(&run.out).expect("JSON");
    let sentences = json["sentences"].as_array().expect("sentences").iter();
    sentences.map(|it| it["machine"].clone()).collect()
}

/// Answers each question with its own text: it only takes the languages out of the line.
const ECHO: &str = r#"sed -u 's/"source":"[a-z]*","target":"[a-z]*",//'"#;

#[test]
fn a_program_translates_what_has_no_counterpart() {
    let run = summary(&["--translate-with", ECHO], &[]);
    assert_eq!((run.code, &*run.err), (0, ""));
    let machine = machine(&run);
    assert_eq!(machine.len(), 2);
    // The names went out as tokens, and came back in the form of the glossary.
    let text = machine[0]["text"].as_str().expect("a text");
    assert!(
        text.contains("أعلن Elon Musk يوم") && text.contains("United States."),
        "{text}"
    );
    let text = machine[1]["text"].as_str().expect("a text");
    assert!(text.contains("لUnited States"), "{text}");
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
            .is_some_and(|it| it.contains("أعلن"))
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

/// A server that speaks the LibreTranslate API: it "translates" by putting the text in brackets.
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
        Some(text) => (200, json!({"translatedText": format!("[{text}]")})),
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
        assert!(text.starts_with("[أعلن Elon Musk"), "{text}");
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
fn stubborn(answer: &'static str, after: std::time::Duration) -> String {
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
    let at_once = std::time::Duration::ZERO;
    let cases = [
        (
            stubborn("<html>", at_once),
            "does not answer as LibreTranslate does",
        ),
        (
            stubborn("{}", std::time::Duration::from_secs(20)),
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

#[test]
fn wrong_figures_are_told() {
    let careless =
        r#"sed -u 's/"source":"[a-z]*","target":"[a-z]*",//; s/5 مليارات دولار/$5 million/'"#;
    let run = summary(&["--translate-with", careless], &[]);
    let findings = &machine(&run)[0]["findings"];
    let said = findings[0].as_str().expect("a finding");
    assert!(said.contains("$5 million"), "{findings}");
}

#[test]
fn lost_names_are_told_in_the_language_of_the_reader() {
    let forgetful = r#"sed -u 's/"source":"[a-z]*","target":"[a-z]*",//; s/NQ[0-9]*//g'"#;
    for (lang, said) in [
        ("en", "The engine dropped the name Elon Musk."),
        ("ar", "أسقط المحرك الاسم Elon Musk."),
    ] {
        let run = summary(&["--translate-with", forgetful, "--ui-lang", lang], &[]);
        assert_eq!(run.code, 0);
        assert_eq!(machine(&run)[0]["findings"][0], said);
        let args = [
            "summary",
            "-",
            "--translate-with",
            forgetful,
            "--ui-lang",
            lang,
        ];
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
