//! The formats of `naqhara lint`: each is read again by a parser that is not ours.

use std::collections::BTreeSet;

use insta::assert_snapshot;
use quick_xml::events::Event;
use serde_json::{Value, json};

use crate::program::{naqhara, shown};

const TEXT: &str = "قال Musk إن «ستارغيت\" <& بدأ 100%: نعم..\n\
    \u{202E}ثم عاد ماسك إلى ميكروسوفت ,حيث قال Musk.\n";

const FORMATS: [&str; 5] = ["json", "sarif", "github", "gitlab", "checkstyle"];

fn report(format: &str, lang: &str, text: &str) -> String {
    let args = ["lint", "-", "--format", format, "--ui-lang", lang];
    naqhara(&args).input(text).run().out
}

fn value(format: &str, lang: &str, text: &str) -> Value {
    serde_json::from_str(&report(format, lang, text)).expect("JSON")
}

#[track_caller]
fn valid(schema: &Value, instance: &Value) {
    let validator = jsonschema::validator_for(schema).expect("a schema");
    let faults: Vec<String> = validator
        .iter_errors(instance)
        .map(|it| format!("{}: {it}", it.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn sarif_is_valid_by_the_schema_of_oasis() {
    // Its pattern for languages has a bracket that only lenient readers take for a letter.
    let schema = include_str!("../data/sarif-schema-2.1.0.json").replace("{2}]?$", r"{2}\\]?$");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    for lang in ["en", "ar"] {
        for text in [TEXT, "", "نصّ سليم.\n"] {
            valid(&schema, &value("sarif", lang, text));
        }
    }
    let mut log = value("sarif", "en", TEXT);
    log["runs"][0]["columnKind"] = Value::from("bytes");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    assert!(
        !validator.is_valid(&log),
        "the schema tells right from wrong"
    );
}

#[test]
fn gitlab_reads_the_report() {
    // After "Code Quality report format" in GitLab's documentation.
    let schema = json!({
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "minLength": 1},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "pattern": "^[^.]|^\\.[^/]"},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}}
                        }
                    }
                }
            }
        }
    });
    for lang in ["en", "ar"] {
        let issues = value("gitlab", lang, TEXT);
        valid(&schema, &issues);
        let rows = issues.as_array().expect("an array");
        let prints: BTreeSet<&str> = rows
            .iter()
            .filter_map(|it| it["fingerprint"].as_str())
            .collect();
        assert_eq!(prints.len(), rows.len(), "every fingerprint stands once");
    }
    assert_eq!(report("gitlab", "en", "نصّ سليم.\n"), "[]\n");
}

/// The attributes of all elements of this name.
fn elements(xml: &str, name: &str) -> Vec<Vec<(String, String)>> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Eof => return found,
            Event::Start(it) | Event::Empty(it) if it.name().as_ref() == name => {
                let attributes = it.attributes().map(|it| {
                    let it = it.expect("an attribute");
                    let key = it.key.as_ref().to_owned();
                    let value = quick_xml::escape::unescape(&it.value).expect("escaped");
                    (key, value.into_owned())
                });
                found.push(attributes.collect());
            }
            _ => {}
        }
    }
}

#[test]
fn checkstyle_is_xml() {
    let xml = report("checkstyle", "en", TEXT);
    assert_eq!(elements(&xml, "file").len(), 1);
    let errors = elements(&xml, "error");
    let all = value("json", "en", TEXT);
    let rows = all["diagnostics"].as_array().expect("rows");
    assert_eq!(errors.len(), rows.len());
    for (error, row) in errors.iter().zip(rows) {
        let get = |key: &str| {
            let pair = error.iter().find(|it| it.0 == key);
            pair.map(|it| &*it.1).expect("an attribute")
        };
        assert_eq!(get("line"), row["line"].to_string());
        assert_eq!(get("column"), row["column"].to_string());
        assert_eq!(get("severity"), row["severity"]);
        assert_eq!(get("message"), row["message"]);
        assert_eq!(
            get("source"),
            format!("naqhara.{}", row["rule"].as_str().expect("a rule"))
        );
    }
    let clean = report("checkstyle", "en", "نصّ سليم.\n");
    assert_eq!(elements(&clean, "checkstyle").len(), 1);
}

#[test]
fn annotations_for_github() {
    assert_snapshot!(report("github", "en", TEXT), @r#"
    ::error file=-,line=1,endLine=1,col=21,endColumn=22,title=quote-pair-mismatch::The quotation opened with « is closed with " instead of »
    ::warning file=-,line=1,endLine=1,col=39,endColumn=41,title=ar-doubled-full-stop::Two full stops: “..”
    ::error file=-,line=2,endLine=2,col=1,endColumn=2,title=bidi-override::A direction override: ⟨U+202E⟩
    ::error file=-,line=2,endLine=2,col=1,endColumn=2,title=bidi-unbalanced::The direction control ⟨U+202E⟩ is not closed in its paragraph
    ::warning file=-,line=2,endLine=2,col=18,endColumn=27,title=term-variant-deprecated::The glossary advises against “ميكروسوفت”: use “مايكروسوفت”
    ::warning file=-,line=2,endLine=2,col=28,endColumn=29,title=ar-latin-comma::Latin mark “,” in an Arabic sentence: use “،”
    "#);
    assert_snapshot!(report("github", "ar", TEXT), @r#"
    ::error file=-,line=1,endLine=1,col=21,endColumn=22,title=quote-pair-mismatch::اقتباس فُتح بالعلامة « وأُغلق بالعلامة " بدلًا من »
    ::warning file=-,line=1,endLine=1,col=39,endColumn=41,title=ar-doubled-full-stop::نقطتان متتاليتان: «..»
    ::error file=-,line=2,endLine=2,col=1,endColumn=2,title=bidi-override::محرف تجاوز للاتجاه: ⟨U+202E⟩
    ::error file=-,line=2,endLine=2,col=1,endColumn=2,title=bidi-unbalanced::محرف الاتجاه ⟨U+202E⟩ غير مغلق في فقرته
    ::warning file=-,line=2,endLine=2,col=18,endColumn=27,title=term-variant-deprecated::«ميكروسوفت» غير مستحسن في المسرد: اكتب «مايكروسوفت»
    ::warning file=-,line=2,endLine=2,col=28,endColumn=29,title=ar-latin-comma::علامة لاتينية «,» في جملة عربية: اكتب «،»
    "#);
}

#[test]
fn the_other_formats_in_both_languages() {
    for lang in ["en", "ar"] {
        for format in ["gitlab", "checkstyle"] {
            let name = format!("{format}-{lang}");
            assert_snapshot!(name, report(format, lang, TEXT));
        }
        let run = naqhara(&["lint", "-", "--ui-lang", lang]).input(TEXT).run();
        assert_snapshot!(format!("file-{lang}"), shown(&run.out));
    }
}

#[test]
fn no_format_lets_a_control_through() {
    let text = "نصّ عربيّ \u{202E}فيه «ستارغيت\u{202C}\" و \u{2067}Altman\u{200F}..\n";
    for format in FORMATS {
        for lang in ["en", "ar"] {
            let out = report(format, lang, text);
            let fixes = ["json", "sarif"].contains(&format);
            let controls = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
            // What a fix writes is data, and has to be what it is.
            assert!(fixes || !out.contains(controls), "{format}: {out}");
        }
    }
    let all = value("json", "en", text);
    let mut seen = false;
    for row in all["diagnostics"].as_array().expect("rows") {
        let message = row["message"].as_str().expect("a message");
        assert!(!message.contains('\u{202E}') && !message.contains('\u{2067}'));
        seen |= message.contains("U+2067");
    }
    assert!(seen, "{all}");
}

#[test]
fn findings_of_one_name_share_a_message() {
    let text = "أعلنت ميكروسوفت ذلك..\nثم قالت ميكروسوفت إن العمل مستمرّ..\n";
    let args = ["lint", "-", "--color", "never"];
    let run = naqhara(&args).input(text).on_terminal().run();
    assert_snapshot!(run.out, @r"
    -:1:7: warning[term-variant-deprecated]
      The glossary advises against “ميكروسوفت”: use “مايكروسوفت”
      أعلنت ⟦ميكروسوفت⟧ ذلك..
    -:2:9:
      ثم قالت ⟦ميكروسوفت⟧ إن العمل مستمرّ..
      = Write the preferred form, or change the status of this one in the glossary.

    -:1:20: warning[ar-doubled-full-stop]
      Two full stops: “..”
      أعلنت ميكروسوفت ذلك⟦..⟧
      = Keep one, or write “…” where words are omitted.

    -:2:34: warning[ar-doubled-full-stop]
      Two full stops: “..”
      ثم قالت ميكروسوفت إن العمل مستمرّ⟦..⟧

    4 warnings. 4 of them can be fixed with --fix.
      2 × ar-doubled-full-stop
      2 × term-variant-deprecated
    ");
}
