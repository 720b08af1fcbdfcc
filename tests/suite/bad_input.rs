//! Whatever the bytes: a clear message in the reader's language, or a correct result. Never a
//! panic, never half a file.

use std::fs;
use std::path::Path;

use crate::program::{Run, arg, naqhara};

/// Words for people in a language have letters of its script.
const LANGS: [&str; 2] = ["en", "ar"];

/// The ten megabytes of a line that never ends.
const LONG: usize = 10_000_000;

/// Every command that reads a document, as it is given one and as it writes one.
fn commands() -> Vec<Vec<&'static str>> {
    vec![
        vec!["align"],
        vec!["align", "--no-glossary"],
        vec!["align", "--format", "csv"],
        vec!["align", "--format", "html"],
        vec!["align", "--format", "json", "--kinds", "all"],
        vec!["find", "Musk"],
        vec!["find", "Musk", "--format", "json"],
        vec!["drift"],
        vec!["drift", "--format", "json"],
        vec!["lint", "--fail-on", "never"],
        vec!["lint", "--fail-on", "never", "--format", "json"],
        vec!["lint", "--fail-on", "never", "--format", "sarif"],
        vec!["lint", "--fail-on", "never", "--diff"],
        vec!["restyle", "--to", "egypt"],
        vec!["restyle", "--to", "egypt", "--format", "json"],
        vec!["restyle", "--to", "levant", "--diff"],
        vec!["summary"],
        vec!["summary", "--format", "json"],
        vec!["summary", "--format", "html"],
        vec!["summary", "--format", "markdown"],
        vec!["lookup", "--batch"],
    ]
}

const TEXT: &str = "قال إيلون ماسك إن Microsoft باقية.\nنعم، مايكروسوفت.\n";

fn utf16(text: &str, mark: bool, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mark = mark.then_some(0xFEFF);
    mark.into_iter()
        .chain(text.encode_utf16())
        .flat_map(bytes)
        .collect()
}

fn windows_1256(text: &str) -> Vec<u8> {
    let (bytes, _, unmappable) = encoding_rs::WINDOWS_1256.encode(text);
    assert!(!unmappable);
    bytes.into_owned()
}

/// Bytes that a document may consist of, and whether they can be read as text at all.
fn inputs() -> Vec<(&'static str, Vec<u8>, bool)> {
    let binary: Vec<u8> = (0..4096_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    let controls = "\u{202E}قال\u{2067} Musk\u{2069}\u{2069}\u{202C}\u{200F}\n\u{2066}Oracle";
    let broken = [TEXT.as_bytes(), b"\xD9", TEXT.as_bytes()].concat();
    let nuls = TEXT.replace(' ', "\0");
    vec![
        ("empty", Vec::new(), true),
        ("one blank line", b"\n".to_vec(), true),
        ("only a byte-order mark", b"\xEF\xBB\xBF".to_vec(), true),
        (
            "a byte-order mark",
            [b"\xEF\xBB\xBF", TEXT.as_bytes()].concat(),
            true,
        ),
        ("broken UTF-8", broken, false),
        (
            "cut in a character",
            TEXT.as_bytes()[..TEXT.len() - 3].to_vec(),
            false,
        ),
        ("windows-1256", windows_1256(TEXT), true),
        ("UTF-16 LE", utf16(TEXT, true, u16::to_le_bytes), true),
        ("UTF-16 BE", utf16(TEXT, true, u16::to_be_bytes), true),
        (
            "UTF-16 LE, no mark",
            utf16(TEXT, false, u16::to_le_bytes),
            true,
        ),
        (
            "UTF-16 BE, no mark",
            utf16(TEXT, false, u16::to_be_bytes),
            true,
        ),
        (
            "UTF-16, half a unit",
            utf16(TEXT, true, u16::to_le_bytes)[1..].to_vec(),
            false,
        ),
        ("some NULs", nuls.into_bytes(), true),
        ("all NULs", vec![0; 1000], false),
        (
            "unbalanced direction controls",
            controls.as_bytes().to_vec(),
            true,
        ),
        ("binary", binary, false),
        (
            "a picture",
            b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR".to_vec(),
            false,
        ),
        (
            "escape sequences",
            b"\x1B[31mMusk\x1B[0m \x07\x08".to_vec(),
            true,
        ),
        (
            "marks without letters",
            "\u{64B}\u{301}\u{640}\u{20E3}\u{200D}".as_bytes().to_vec(),
            true,
        ),
    ]
}

/// A failure has exit code 2, says something in the reader's language on standard error, and
/// leaves standard output empty.
#[track_caller]
fn is_clear(run: &Run, lang: &str, what: &str) {
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{what}: {}", run.err);
    let arabic = run.err.contains("خطأ");
    assert_eq!(arabic, lang == "ar", "{what}: {}", run.err);
    assert!(
        run.err.starts_with("naqhara: ") && run.err.len() > 20,
        "{what}: {}",
        run.err
    );
    assert!(
        !run.err.contains("panicked") && !run.err.contains('\u{1B}'),
        "{what}: {}",
        run.err
    );
}

#[test]
fn documents_of_all_kinds() {
    for (what, bytes, readable) in inputs() {
        for command in commands() {
            let batch = command.contains(&"--batch");
            for lang in LANGS {
                let args = [&command[..], &["-", "--ui-lang", lang]].concat();
                let what = format!("{what}: {args:?}");
                let run = naqhara(&args).input(bytes.clone()).run();
                // A batch is a stream: what was answered before the damage was printed already.
                if batch {
                    let good = std::str::from_utf8(&bytes).is_ok();
                    // 1 where nothing of what it asks is listed.
                    let listed = run.out.contains("\"matches\":[{");
                    let code = if good { u8::from(!listed) } else { 2 };
                    assert_eq!(run.code, code, "{what}: {}", run.err);
                } else if readable && ["find", "drift"].contains(&command[0]) {
                    // 1 where nothing of it stands there.
                    assert!(run.code < 2, "{what}: {}", run.err);
                } else if readable {
                    assert_eq!(run.code, 0, "{what}: {}", run.err);
                } else {
                    is_clear(&run, lang, &what);
                }
            }
        }
    }
}

#[test]
fn every_encoding_gives_the_same_names() {
    let same = [
        "a byte-order mark",
        "windows-1256",
        "UTF-16 LE",
        "UTF-16 BE",
        "UTF-16 LE, no mark",
    ];
    let names = |bytes: Vec<u8>| {
        let run = naqhara(&["align", "--format", "csv", "-"])
            .input(bytes)
            .run();
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    let plain = names(TEXT.as_bytes().to_vec());
    assert_eq!(plain.lines().count(), 4, "{plain}");
    for (what, bytes, _) in inputs()
        .into_iter()
        .filter(|(what, ..)| same.contains(what))
    {
        assert_eq!(names(bytes), plain, "{what}");
    }
}

#[test]
fn text_cannot_speak_to_the_terminal() {
    let text = "\u{1B}[31mMusk\u{1B}]0;x\u{7} \u{202E}Oracle\u{202C}";
    for (args, code) in [(&["align", "-"][..], 0), (&["lookup", text], 1)] {
        let run = naqhara(&[args, &["--color", "never"]].concat())
            .input(text)
            .on_terminal()
            .run();
        assert_eq!(run.code, code, "{}", run.err);
        assert!(
            !run.out.contains(['\u{1B}', '\u{7}', '\u{202E}']),
            "{:?}",
            run.out
        );
    }
}

/// The characters that controls of the direction are.
const DIRECTION: [char; 12] = [
    '\u{61C}', '\u{200E}', '\u{200F}', '\u{202A}', '\u{202B}', '\u{202C}', '\u{202D}', '\u{202E}',
    '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}',
];

/// JSON on a terminal is the same JSON: what could steer the terminal, controls of C1 and of the
/// direction among it, is escaped in strings and read back as it was.
#[test]
fn json_cannot_speak_to_the_terminal() {
    let text = "Musk \u{9B}31m\u{85}\u{90}x\u{9C} \u{202E}Oracle\u{2067}\u{200F}\u{61C}.";
    let commands: [(&[&str], &str); 6] = [
        (&["lookup", text], "/queries/0/query"),
        (&["transliterate", text], "/results/0/query"),
        (&["summary", "-"], "/sentences/0/text"),
        (&["align", "-"], "/names/0/mentions/0/text"),
        (&["lint", "-"], "/diagnostics/0/message"),
        (
            &["lint", "-", "--format", "sarif"],
            "/runs/0/results/0/ruleId",
        ),
    ];
    for (args, place) in commands {
        let format = if args.contains(&"sarif") {
            &[][..]
        } else {
            &["--format", "json"]
        };
        let args = [args, format].concat();
        let run = naqhara(&args).input(text).on_terminal().run();
        let steers = |c: char| c.is_control() && c != '\n' || DIRECTION.contains(&c);
        assert!(!run.out.contains(steers), "{args:?}: {:?}", run.out);
        let json: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        let said = json.pointer(place).and_then(|it| it.as_str());
        let said = said.unwrap_or_else(|| panic!("{args:?}: {place} in {json}"));
        // U+0085 ends a line, and with it a sentence.
        match args[0] {
            "lookup" | "transliterate" => assert_eq!(said, text),
            "summary" => assert!(said.contains("x\u{9C} \u{202E}O") && text.contains(said)),
            _ => {}
        }
        assert_eq!(run.out, naqhara(&args).input(text).run().out, "{args:?}");
    }
}

/// A failed run with `--output` leaves the file that stood there, and nothing beside it.
#[test]
fn no_failure_touches_the_output() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("out");
    fs::write(&path, "mine").expect("written");
    for (what, bytes, _) in inputs().into_iter().filter(|(.., readable)| !readable) {
        for command in commands().into_iter().filter(|it| !it.contains(&"--batch")) {
            let args = [&command[..], &["--output", arg(&path), "-"]].concat();
            assert_eq!(naqhara(&args).input(bytes.clone()).run().code, 2, "{what}");
            assert_eq!(fs::read_to_string(&path).expect("there"), "mine", "{what}");
            assert_eq!(
                fs::read_dir(folder.path()).expect("readable").count(),
                1,
                "{what}"
            );
        }
    }
}

#[test]
fn lines_that_never_end() {
    // What is rich in names or figures is shorter: without optimisation it takes its time.
    let lines = [
        ("a", LONG),
        ("\u{627}", LONG),
        ("\u{2067}", LONG / 10),
        ("\u{640}\u{64E}", LONG / 10),
        ("ماسك ", LONG / 100),
        ("ةماسك", LONG / 100),
        ("5 ", LONG / 100),
    ];
    for (piece, bytes) in lines {
        let line = |bytes: usize| piece.repeat(bytes / piece.len());
        for (command, bytes) in [
            ("align", bytes),
            ("lint", bytes / 10),
            ("summary", bytes / 10),
        ] {
            let run = naqhara(&[command, "-"]).input(line(bytes)).run();
            let findings = u8::from(command == "lint" && run.code == 1);
            assert_eq!(
                (run.code, run.err.as_str()),
                (findings, ""),
                "{command}: {piece}"
            );
        }
    }
    let run = naqhara(&["lookup", "--batch", "-"])
        .input("b".repeat(LONG))
        .run();
    assert_eq!((run.code, run.err.as_str()), (1, ""));
}

fn with_glossary(path: &Path, lang: &str) -> Run {
    naqhara(&[
        "align",
        "--no-starter",
        "--glossary",
        arg(path),
        "--ui-lang",
        lang,
        "--format",
        "csv",
        "-",
    ])
    .input("Oracle and Musk")
    .run()
}

#[test]
fn glossaries_that_cannot_be_used() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mine.csv");
    let bad: [(&str, &[u8]); 7] = [
        ("no column of terms", b"name,other\nOracle,x\n"),
        ("empty", b""),
        (
            "an id twice",
            b"concept_id,en,ar\nnq-1,Oracle,\xD8\xA3\nnq-1,Musk,\xD9\x85\n",
        ),
        (
            "an open quote",
            b"en,ar\n\"Oracle,\xD8\xA3\nMusk,\xD9\x85\n",
        ),
        (
            "broken UTF-8",
            b"en,ar\nOracle,\xD8\xA3\xD8\xD8\xA3\xD8\xA3\n",
        ),
        ("binary", b"PK\x03\x04\x14\0\0\0\x08\0\0\0!\0\xC2\x97\0\0"),
        ("NULs", &[0; 200]),
    ];
    for lang in LANGS {
        for (what, bytes) in bad {
            fs::write(&path, bytes).expect("written");
            let run = with_glossary(&path, lang);
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{what}: {}", run.err);
            assert!(run.err.contains("mine.csv"), "{what}: {}", run.err);
            assert_eq!(run.err.contains("خطأ"), lang == "ar", "{what}: {}", run.err);
        }
        is_clear(&with_glossary(folder.path(), lang), lang, "a folder");
        is_clear(
            &with_glossary(&folder.path().join("none.csv"), lang),
            lang,
            "absent",
        );
    }
}

#[test]
fn glossaries_that_can_be_used_in_part() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mine.csv");
    let long = format!("en,ar\n{},\u{623}\nOracle,\u{628}\n", "x".repeat(LONG));
    let quoted = format!(
        "en,ar\n\"{}\",\u{623}\nOracle,\u{628}\n",
        "x\n".repeat(LONG / 50)
    );
    let good: [(&str, Vec<u8>, bool); 8] = [
        (
            "a column twice",
            b"en,ar,note,note\nOracle,x,,\n".to_vec(),
            true,
        ),
        ("a cell without end", long.into_bytes(), true),
        ("a cell of many values", quoted.into_bytes(), false),
        ("a header alone", b"en,ar\n".to_vec(), false),
        ("too many cells", b"en,ar\nOracle,x,y,z\n".to_vec(), true),
        (
            "an unknown value",
            b"en,ar,match\nOracle,x,maybe\n".to_vec(),
            true,
        ),
        (
            "UTF-16",
            utf16("en,ar\nOracle,\u{623}\n", true, u16::to_le_bytes),
            false,
        ),
        (
            "windows-1256",
            windows_1256("en;ar\r\nOracle;أوراكل\r\n"),
            false,
        ),
    ];
    for (what, bytes, speaks) in good {
        fs::write(&path, bytes).expect("written");
        let run = with_glossary(&path, "en");
        assert_eq!(run.code, 0, "{what}: {}", run.err);
        assert_eq!(!run.err.is_empty(), speaks, "{what}: {}", run.err);
        // Neither isolates nor their escapes belong among the notices.
        let isolated = run.err.contains("U+206") || run.err.contains('\u{2068}');
        assert!(!isolated, "{what}: {}", run.err);
        let found = run.out.contains(",Oracle,");
        assert_eq!(found, what != "a header alone", "{what}: {}", run.out);
    }
}
