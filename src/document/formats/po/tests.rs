//! Messages as units, their places and edits.

use super::*;
use crate::diag::Edit;
use crate::document::{Bilingual, Document, Opened, Refused, splice};

const FILE: &str = r#"# Translators
msgid ""
msgstr ""
"Language: ar\n"
"Content-Type: text/plain; charset=UTF-8\n"

#. A note
#: src/a.c:12
#, c-format
msgctxt "menu"
msgid "Open \"%s\""
msgstr "افتح \"%s\""

msgid ""
"Two lines\n"
"of text."
msgstr ""
"سطران\n"
"من النص."

#, fuzzy
#| msgid "Old"
msgid "New"
msgstr "قديم"

msgid "%d file"
msgid_plural "%d files"
msgstr[0] ""
msgstr[1] "ملف واحد"
msgstr[2] "%d ملفات"

msgid "about.title"
msgstr "حول البرنامج"

#~ msgid "Gone"
#~ msgstr "ذهب"
"#;

fn open(text: &str) -> Bilingual {
    match Document::new("a.po", text.to_owned()).opened() {
        Opened::Bilingual(it) => *it,
        Opened::Text(_) => panic!("not a file of messages"),
    }
}

#[test]
fn messages_are_units() {
    let opened = open(FILE);
    let units = opened.units.iter().map(|it| {
        let said = |spans: &[Span], of: &Document| -> Vec<String> {
            spans.iter().map(|it| it.of(of.text()).to_owned()).collect()
        };
        let sides = (
            said(&it.source, &opened.source),
            said(&it.target, &opened.target),
        );
        (&*it.id, it.state, sides)
    });
    let list = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let expected = [
        (
            "menu|Open \"%s\"",
            State::Translated,
            (list(&["Open \"%s\""]), list(&["افتح \"%s\""])),
        ),
        (
            "Two lines of text.",
            State::Translated,
            (list(&["Two lines\nof text."]), list(&["سطران\nمن النص."])),
        ),
        ("New", State::Draft, (list(&["New"]), list(&[]))),
        (
            "%d file",
            State::Translated,
            (
                list(&["%d file", "%d files"]),
                list(&["", "ملف واحد", "%d ملفات"]),
            ),
        ),
        (
            "about.title",
            State::Translated,
            (list(&[]), list(&["حول البرنامج"])),
        ),
    ];
    assert!(units.eq(expected));
    assert_eq!(opened.tongues[1], Tongue::Known(crate::text::Lang::Ar));
    assert!(opened.problems.is_empty());
}

#[test]
fn places_and_edits_lead_into_the_file() {
    let opened = open(FILE);
    let find = |what: &str| {
        let at = opened.target.text().find(what).expect("there");
        Span::new(at, at + what.len())
    };
    let in_file = |what: &str| opened.target.in_file(find(what)).map(|it| it.of(FILE));
    assert_eq!(in_file("افتح"), Some("افتح"));
    assert_eq!(in_file("\"%s\""), Some("\\\"%s\\\""));
    assert_eq!(in_file("سطران\nمن"), Some("سطران\\n\"\n\"من"));
    let edit = |span: Span, text: &str| {
        let edit = Edit {
            span,
            text: text.to_owned(),
        };
        opened.target.edit_in_file(&edit, &opened.file)
    };
    let quoted = edit(find("افتح"), "عليك \"هذا\"").expect("prose");
    assert_eq!(quoted.text, "عليك \\\"هذا\\\"");
    assert_eq!(quoted.span.of(FILE), "افتح");
    // What stays as it is is no part of the edit.
    let shorter = edit(find("حول البرنامج"), "حول هذا البرنامج").expect("prose");
    assert_eq!((shorter.span.len(), &*shorter.text), (0, "هذا "));
    assert_eq!(edit(find("ان\nمن"), ""), Err(Refused::AcrossTag));
    let end = find("حول البرنامج").end;
    let after = edit(Span::empty(end), ".").expect("beside prose");
    assert_eq!(&FILE[after.span.start..][..2], "\"\n");
    let empty = opened.units[3].target[0];
    assert_eq!(edit(empty, "صفر"), Err(Refused::MadeUp));
}

/// Every string, replaced by itself, leaves the file byte for byte as it was.
#[test]
fn strings_replaced_by_themselves_change_nothing() {
    for text in [FILE.to_owned(), FILE.replace('\n', "\r\n")] {
        let opened = open(&text);
        assert_eq!(opened.units.len(), 5);
        for side in [&opened.source, &opened.target] {
            let map = side.prose.map();
            for piece in map.pieces().filter(|it| !it.prose.is_empty()) {
                let edit = Edit {
                    span: piece.prose,
                    text: piece.prose.of(side.text()).to_owned(),
                };
                if let Ok(edit) = side.edit_in_file(&edit, &opened.file) {
                    assert_eq!(edit.text, edit.span.of(&text));
                }
            }
        }
        assert_eq!(splice(&text, &[]), Ok(text.clone()));
    }
}

#[test]
fn any_line_is_read() {
    let bad = "msgid \"a\nnonsense\nmsgstr \"b\"\n\"c\" d\nmsgstr[99] \"x\"\n\"\\";
    let opened = open(bad);
    assert_eq!(opened.problems.len(), 1);
    for text in [
        "",
        "#",
        "\"",
        "msgid",
        "msgid\"\\",
        "msgstr[0]\"\"\nmsgid\"x\\",
        "\u{FEFF}msgid \"é\\é\"",
    ] {
        open(text);
    }
}
