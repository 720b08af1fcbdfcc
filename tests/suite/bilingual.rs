//! Files that hold a source and its target: what is found is told in the file, and only its bytes are
//! changed.

use std::fs;

use serde_json::Value;

use crate::program::{Run, arg, naqhara};

/// One message with two faults in a string of two lines, and others in which nothing may be found or
/// changed.
const MESSAGES: &str = "# Translators: nobody\n\
    msgid \"\"\n\
    msgstr \"\"\n\
    \"Language: ar\\n\"\n\
    \n\
    #, c-format\n\
    msgctxt \"menu\"\n\
    msgid \"He said, then %s \\\"left\\\"\"\n\
    msgstr \"\"\n\
    \"قال, \"\n\
    \"ثم %s \\\"غادر\\\"..\"\n\
    \n\
    #, fuzzy\n\
    msgid \"Gone, and gone\"\n\
    msgstr \"ذهب, وذهب\"\n\
    \n\
    # naqhara-ignore ar-latin-comma -- as it was printed\n\
    msgid \"Come, and see\"\n\
    msgstr \"تعال, وانظر\"\n\
    \n\
    msgid \"meter,meters,m\"\n\
    msgstr \"متر,أمتار,م\"\n\
    \n\
    msgid \"%d file\"\n\
    msgid_plural \"%d files\"\n\
    msgstr[0] \"\"\n\
    msgstr[1] \"ملف واحد\"\n\
    msgstr[2] \"%d ملفات\"\n\
    \n\
    #~ msgid \"Old, old\"\n\
    #~ msgstr \"قديم, قديم\"\n";

fn lint(args: &[&str]) -> Run {
    naqhara(&[&["lint"], args].concat()).run()
}

fn rows(run: &Run) -> Vec<Value> {
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    value["diagnostics"].as_array().expect("rows").clone()
}

#[test]
fn findings_are_told_in_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ar.po");
    fs::write(&path, MESSAGES).expect("written");
    // The folder is checked, too.
    for input in [arg(&path), arg(folder.path())] {
        let found = rows(&lint(&[input, "--format", "json"]));
        let said: Vec<(&str, u64, u64, &str)> = found
            .iter()
            .map(|it| {
                let number = |key: &str| it[key].as_u64().expect("a number");
                let text = |key: &str| it[key].as_str().expect("a text");
                (text("rule"), number("line"), number("column"), text("unit"))
            })
            .collect();
        let unit = "menu|He said, then %s \"left\"";
        let expected = [
            ("ar-latin-comma", 10, 5, unit),
            ("ar-doubled-full-stop", 11, 16, unit),
        ];
        assert_eq!(said, expected);
        for row in &found {
            let offset = |key: &str| row[key].as_u64().expect("a number") as usize;
            let place = &MESSAGES[offset("start")..offset("end")];
            assert!([",", ".."].contains(&place), "{place}");
        }
    }
    let text = lint(&[arg(&path)]).out;
    assert!(
        text.contains("ar.po:10:5: warning[ar-latin-comma] menu|He said"),
        "{text}"
    );
}

#[test]
fn only_what_is_fixed_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [
        ("lf.po", MESSAGES.to_owned()),
        ("crlf.po", MESSAGES.replace('\n', "\r\n")),
        ("bom.po", format!("\u{FEFF}{MESSAGES}")),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, &text).expect("written");
        let run = lint(&[arg(&path), "--fix"]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
        let fixed = fs::read_to_string(&path).expect("there");
        let expected = text
            .replacen("\"قال, ", "\"قال، ", 1)
            .replacen("\\\"..", "\\\".", 1);
        assert_eq!(fixed, expected, "{name}");
        lint(&[arg(&path), "--fix", "--no-cache"]);
        assert_eq!(fs::read_to_string(&path).expect("there"), expected);
    }
}

#[test]
fn other_languages_are_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("fa.po");
    fs::write(&path, MESSAGES.replace("Language: ar", "Language: fa")).expect("written");
    assert_eq!(lint(&[arg(&path)]).code, 0);
}

#[test]
fn any_bytes_are_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bad.po");
    for at in (0..MESSAGES.len()).filter(|it| MESSAGES.is_char_boundary(*it)) {
        if at % 7 > 1 {
            continue;
        }
        fs::write(&path, &MESSAGES[..at]).expect("written");
        assert!(lint(&[arg(&path), "--no-cache"]).code < 2, "{at}");
    }
    fs::write(&path, "msgid \"a\nmsgstr \"b\"\n").expect("written");
    let run = lint(&[arg(&path)]);
    assert!(
        run.err.contains("Line 1 is no line of a PO file"),
        "{}",
        run.err
    );
}
