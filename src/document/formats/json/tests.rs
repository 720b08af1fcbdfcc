//! The texts of programs as JSON, as they are read and written.

use super::*;
use crate::document::{Bilingual, Document, Opened};

fn open(path: &str, text: &str) -> Bilingual {
    match Document::new(path, text.to_owned()).opened() {
        Opened::Bilingual(it) => *it,
        Opened::Text(_) => panic!("it has units"),
    }
}

fn units(path: &str, text: &str) -> Vec<String> {
    let opened = open(path, text);
    let said = |it: &crate::document::BilingualUnit| {
        let target: Vec<&str> = it
            .target
            .iter()
            .map(|it| it.of(opened.target.text()))
            .collect();
        let source: Vec<&str> = it
            .source
            .iter()
            .map(|it| it.of(opened.source.text()))
            .collect();
        format!("{}={}<{}", it.id, target.join("|"), source.join("|"))
    };
    opened.units.iter().map(said).collect()
}

#[test]
fn strings_are_units_by_their_keys() {
    let text = r#"{"menu": {"open": "افتح \"الملف\"", "n": 1}, "list": ["أ", ""], "count_one": "\u0645لف"}"#;
    assert_eq!(
        units("ar.json", text),
        [
            "menu.open=افتح \"الملف\"<",
            "list[0]=أ<",
            "list[1]=<",
            "count_one=ملف<"
        ]
    );
}

#[test]
fn what_describes_a_text_is_none() {
    let arb = r#"{"@@locale": "ar", "hello": "مرحبا {name}", "@hello": {"description": "Greets", "placeholders": {"name": {}}}}"#;
    assert_eq!(units("app.arb", arb), ["hello=مرحبا {name}<"]);
    let chrome = r#"{"appName": {"message": "ملحق", "description": "The name"}}"#;
    assert_eq!(
        units("_locales/ar/messages.json", chrome),
        ["appName.message=ملحق<"]
    );
}

#[test]
fn a_key_that_stands_twice_is_said() {
    let opened = open("ar.json", "{\"a\": \"x\",\n\"b\": \"y\",\n\"a\": \"z\"}");
    assert_eq!(opened.units.len(), 3);
    assert_eq!(opened.problems.len(), 1);
    assert_eq!(opened.problems[0].span.start, 27);
}

#[test]
fn catalogs_hold_both_languages() {
    let text = r#"{ "sourceLanguage" : "en", "strings" : {
        "Open %@" : { "localizations" : { "ar" : { "stringUnit" : { "state" : "translated", "value" : "افتح %@" } }, "de" : {} } },
        "a.title" : { "localizations" : { "ar" : { "variations" : { "plural" : {
            "few" : { "stringUnit" : { "state" : "translated", "value" : "ملفات" } },
            "one" : { "stringUnit" : { "state" : "translated", "value" : "ملف" } } } } },
            "en" : { "stringUnit" : { "state" : "new", "value" : "%lld files" } } } },
        "OK" : { "localizations" : { "ar" : { "stringUnit" : { "state" : "needs_review", "value" : "حسنا" } } } },
        "Off" : { "shouldTranslate" : false },
        "New" : {} }, "version" : "1.0" }"#;
    assert_eq!(
        units("a.xcstrings", text),
        [
            "Open %@=افتح %@<Open %@",
            "a.title=ملف|ملفات<%lld files",
            "OK=<OK",
            "New=<New"
        ]
    );
}

#[test]
fn only_texts_are_read_in_folders() {
    let is_wanted = |path: &str, text: &str| Json.is_wanted(path, text);
    assert!(is_wanted("ar.json", r#"{"a": {"b": "c"}}"#));
    assert!(is_wanted("en/app.json", r#"{"a": "b"}"#));
    assert!(!is_wanted("package.json", r#"{"a": "b"}"#));
    assert!(!is_wanted(
        "en/package.json",
        r#"{"name": "b", "version": "1"}"#
    ));
    assert!(!is_wanted("ar.json", r#"{"a": 1, "b": "c"}"#));
    assert!(!is_wanted("ar.json", r#"["a"]"#));
    assert!(!is_wanted("ar.json", "{"));
}
