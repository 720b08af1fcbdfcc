//! Files that hold a source and its target: what is found is told in the file, and only its bytes are
//! changed.

use std::fs;

use serde_json::Value;

use crate::program::{Run, arg, naqhara};
use crate::written_back::written_back;

/// One message with two faults in a string of two lines, and others in which nothing may be found or
/// changed.
const MESSAGES: &str = "# Translators: nobody\n\
    msgid \"\"\n\
    msgstr \"\"\n\
    \"Language: ar\\n\"\n\
    \n\
    #, c-format\n\
    msgctxt \"menu\"\n\
    msgid \"He said, then %s \\\"left\\\".\"\n\
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
    msgstr[0] \"لا ملفات\"\n\
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
        let unit = "menu|He said, then %s \"left\".";
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
fn rules_on_pairs_can_be_chosen_for_files_with_both_sides() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ar.po");
    let text = MESSAGES.replace("%d ملفات", "ملفات");
    fs::write(&path, text).expect("written");
    assert_eq!(lint(&[arg(&path), "--only", "num-missing"]).code, 0);
    let run = lint(&[arg(&path), "--only", "bi-placeholder-mismatch"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(
        run.out.contains("“%d” in the source is missing here"),
        "{}",
        run.out
    );
    let text = folder.path().join("ar.txt");
    fs::write(&text, "نص\n").expect("written");
    assert_eq!(lint(&[arg(&text), "--only", "num-missing"]).code, 2);
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

/// Files of each format, with «قال, ثم ..» as the target that is to be fixed.
const OTHERS: [(&str, &str); 8] = [
    (
        "a.xlf",
        "<?xml version='1.0' encoding='UTF-8'?>\r\n<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"ar\"><body>\r\n\
         <trans-unit id='u1' x:y=\"z\"><source>He said, then &lt;he&gt; <g id=\"1\">left</g>.</source>\r\n<target >قال, ثم <g id=\"1\">غادر</g>..</target></trans-unit>\r\n\
         <trans-unit id=\"u2\"><source>Come, see</source><target/></trans-unit><!-- قال, ثم -->\r\n\
         <trans-unit id=\"u3\" translate=\"no\"><source>Go, see</source><target>اذهب, وانظر</target></trans-unit>\r\n\
         </body></file></xliff>",
    ),
    (
        "b.xliff",
        "<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"ar\"><file id=\"f\"><unit id=\"u1\"><segment>\n\
         <source>He said, then left.</source><target>قال, ثم غادر..</target></segment></unit></file></xliff>",
    ),
    (
        "c.sdlxliff",
        "\u{FEFF}<xliff><file source-language=\"en-US\" target-language=\"ar-SA\"><body><trans-unit id=\"u1\"><source>One</source>\
         <seg-source><mrk mtype=\"seg\" mid=\"1\">He said, then left.</mrk></seg-source>\
         <target><mrk mtype=\"seg\" mid=\"1\">قال, ثم غادر..</mrk><mrk mtype=\"seg\" mid=\"2\">نعم, نعم</mrk></target>\
         <sdl:seg-defs xmlns:sdl=\"s\"><sdl:seg id=\"1\" conf=\"Translated\"/><sdl:seg id=\"2\" locked=\"true\"/></sdl:seg-defs>\
         </trans-unit></body></file></xliff>",
    ),
    (
        "d.tmx",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx11.dtd\">\n<tmx version=\"1.1\"><header srclang=\"EN-US\"/><body>\n\
         <tu tuid=\"u1\"><tuv lang=\"EN-US\"><seg>He said, then left.</seg></tuv><tuv lang=\"AR\"><seg>قال, ثم غادر..</seg></tuv>\
         <tuv lang=\"fr\"><seg>a..</seg></tuv></tu></body></tmx>\n",
    ),
    (
        "e.ts",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE TS>\n<TS version=\"2.1\" language=\"ar_SA\" sourcelanguage=\"en\"><context><name>Main</name>\n\
         <message><source>He said, then left.</source><translation>قال, ثم غادر..</translation></message>\n\
         <message><source>Bad, bad</source><translation type=\"unfinished\">سيئ, سيئ</translation></message>\n\
         <message><source>Old, old</source><translation type=\"vanished\">قديم, قديم</translation></message>\n\
         </context></TS>\n",
    ),
    (
        "f.xlf",
        "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"ar\"><body>\
         <trans-unit id=\"u1\"><source><![CDATA[He said, then <b>has</b> left.]]></source><target><![CDATA[قال, ثم <b>قد</b> غادر..]]></target></trans-unit></body></file></xliff>",
    ),
    (
        "g.csv",
        "id,Source,Target,Fuzzy\r\nu1,\"He said, then \"\"left\"\".\",\"قال, ثم \"\"غادر\"\"..\",\r\n\
         u2,\"Bad, bad\",\"سيئ, سيئ\",true\r\nu3,Come,,\r\n",
    ),
    (
        "h.tsv",
        "المعرف\tالمصدر\tالترجمة\nu1\tHe said, then left.\tقال, ثم غادر..\n",
    ),
];

#[test]
fn xml_files_are_fixed_in_place() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in OTHERS {
        fs::write(folder.path().join(name), text).expect("written");
    }
    // Other files of the same extensions are no texts.
    let script = "// قال, ثم ذهب..\n";
    fs::write(folder.path().join("script.ts"), script).expect("written");
    let list = "port,town\nقال, ثم ذهب..,Sfax\n";
    fs::write(folder.path().join("list.csv"), list).expect("written");
    let found = rows(&lint(&[arg(folder.path()), "--format", "json"]));
    let unit = |it: &Value| it["unit"].as_str().expect("a unit").to_owned();
    let locked = |it: &&Value| unit(it) == "u1/2";
    assert_eq!(found.iter().filter(locked).count(), 1);
    assert!(found.iter().filter(locked).all(|it| it["fix"].is_null()));
    assert_eq!(found.len(), 17, "{found:#?}");
    let run = lint(&[arg(folder.path()), "--fix"]);
    assert_eq!(run.err, "", "{}", run.out);
    for (name, text) in OTHERS {
        let fixed = fs::read_to_string(folder.path().join(name)).expect("there");
        let expected = text.replacen("قال, ثم ", "قال، ثم ", 1);
        let expected = match expected.rfind("..") {
            Some(at) if name != "d.tmx" => expected[..at].to_owned() + &expected[at + 1..],
            _ => expected.replacen("غادر..", "غادر.", 1),
        };
        assert_eq!(fixed, expected, "{name}");
    }
    let left = fs::read_to_string(folder.path().join("script.ts")).expect("there");
    assert_eq!(left, script);
}

#[test]
fn broken_xml_is_read_up_to_there() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in OTHERS {
        let path = folder.path().join(name);
        for at in (0..text.len())
            .step_by(23)
            .filter(|it| text.is_char_boundary(*it))
        {
            fs::write(&path, &text[..at]).expect("written");
            assert!(
                lint(&[arg(&path), "--no-cache"]).code < 2,
                "{name} up to {at}"
            );
        }
        fs::remove_file(&path).expect("removed");
    }
    let path = folder.path().join("a.xlf");
    fs::write(&path, "<xliff>\n<a></b>").expect("written");
    let run = lint(&[arg(&path)]);
    assert!(
        run.err.contains("Line 2: the XML is broken here"),
        "{}",
        run.err
    );
}

#[test]
fn what_is_replaced_by_itself_stays_byte_for_byte() {
    let messages = [
        ("lf.po", MESSAGES.to_owned()),
        ("crlf.po", MESSAGES.replace('\n', "\r\n")),
        ("bom.po", format!("\u{FEFF}{MESSAGES}")),
        ("end.po", MESSAGES.trim_end().to_owned()),
    ];
    let others = OTHERS.map(|(name, text)| (name, text.to_owned()));
    let folder = crate::source::root().join("tests/data/units");
    let kept: Vec<(String, String)> = fs::read_dir(folder)
        .expect("a folder")
        .map(|it| {
            let path = it.expect("a file").path();
            let text = fs::read_to_string(&path).expect("a text");
            (path.to_string_lossy().into_owned(), text)
        })
        .collect();
    let kept = kept
        .iter()
        .map(|(name, text)| (name.as_str(), text.clone()));
    for (name, text) in messages.into_iter().chain(others).chain(kept) {
        let written = written_back(name, text.as_bytes());
        assert!(
            written.as_ref().is_ok_and(|it| *it > 0),
            "{name}: {written:?}"
        );
        let utf16: Vec<u8> = "\u{FEFF}"
            .encode_utf16()
            .chain(text.trim_start_matches('\u{FEFF}').encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(written_back(name, &utf16), written, "{name} in UTF-16");
    }
}

/// What `align` and `summary` are asked about.
const NAMES: &str = "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"ar\"><body>\n\
    <trans-unit id=\"a\"><source>Elon &amp; Musk met the minister in Paris on Monday.</source>\n\
    <target>التقى إيلون ماسك الوزير في &quot;باريس&quot; يوم الاثنين.</target></trans-unit>\n\
    <trans-unit id=\"b\"><source>The prices in Paris rose by 5 percent.</source>\n\
    <target>ارتفعت الأسعار في باريس 7 بالمئة.</target></trans-unit>\n\
    </body></file></xliff>";

/// Every place in a report, which is its own text in the file.
fn check_places(value: &Value, places: &mut usize) {
    match value {
        Value::Array(all) => all.iter().for_each(|it| check_places(it, places)),
        Value::Object(fields) => {
            let number = |key: &str| {
                fields
                    .get(key)
                    .and_then(Value::as_u64)
                    .map(|it| it as usize)
            };
            if let (Some(start), Some(end), Some(Value::String(text))) =
                (number("start"), number("end"), fields.get("text"))
            {
                let there = NAMES[start..end]
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
                assert_eq!(there, *text);
                assert!(fields["unit"] == "a" || fields["unit"] == "b", "{fields:?}");
                if let Some(line) = number("line") {
                    assert_eq!(line, NAMES[..start].matches('\n').count() + 1);
                }
                *places += 1;
            }
            fields.values().for_each(|it| check_places(it, places));
        }
        _ => {}
    }
}

#[test]
fn names_and_summaries_are_told_in_the_places_of_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.xlf");
    fs::write(&path, NAMES).expect("written");
    for command in ["align", "summary"] {
        let run = naqhara(&[command, arg(&path), "--format", "json"]).run();
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        let value: Value = serde_json::from_str(&run.out).expect("JSON");
        let mut places = 0;
        check_places(&value, &mut places);
        assert!(places >= 4, "{command}: {places}");
    }
    let run = naqhara(&["summary", arg(&path), "--format", "json"]).run();
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    let first = &value["sentences"][0]["counterpart"];
    assert_eq!(first["line"], 3, "{first}");
    assert_eq!(value["differences"].as_array().map(Vec::len), Some(1));
    let run = naqhara(&["align", arg(&path), "--segments", "--format", "csv"]).run();
    let row = run.out.lines().nth(2).expect("a row");
    let cells: Vec<&str> = row.split(',').collect();
    let at = |nth: usize| cells[nth].parse::<usize>().expect("a place");
    assert_eq!(&NAMES[at(5)..at(6)], "ارتفعت الأسعار في باريس 7 بالمئة.");
}

#[test]
fn one_side_alone_is_a_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.xlf");
    let german = NAMES.replace("source-language=\"en\"", "source-language=\"de\"");
    fs::write(&path, &german).expect("written");
    let run = naqhara(&["align", arg(&path), "--format", "json"]).run();
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(value["documents"].as_array().map(Vec::len), Some(1));
    assert_eq!(value["documents"][0]["language"], "ar");
    let place = &value["names"][0]["mentions"][0];
    let offset = |key: &str| place[key].as_u64().expect("a number") as usize;
    assert_eq!(
        &german[offset("start")..offset("end")],
        place["text"].as_str().expect("a text")
    );
    let run = naqhara(&["align", arg(&path), "--segments"]).run();
    assert!(
        run.code == 2 && run.err.contains("is one text"),
        "{}",
        run.err
    );
    fs::write(
        &path,
        german.replace("target-language=\"ar\"", "target-language=\"fa\""),
    )
    .expect("written");
    for command in ["align", "summary"] {
        let run = naqhara(&[command, arg(&path)]).run();
        assert_eq!(run.code, 2, "{}", run.out);
        assert!(run.err.contains("neither side of"), "{}", run.err);
    }
    let other = folder.path().join("b.txt");
    fs::write(&other, "نص\n").expect("written");
    for command in ["align", "lint"] {
        let run = naqhara(&[command, "--source", arg(&path), "--target", arg(&other)]).run();
        assert_eq!(run.code, 2, "{}", run.out);
        assert!(run.err.contains("already"), "{}", run.err);
    }
}

#[test]
fn the_sentences_of_a_unit_are_compared_one_by_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("units.tsv");
    let said = |arabic: &str| {
        let english = "Each of 84 goats has a bell. The fair lasted nine hours.";
        fs::write(&path, format!("en\tar\n{english}\t{arabic}\n")).expect("written");
        naqhara(&["lint", "--format", "json", "--no-cache", arg(&path)])
            .run()
            .out
    };
    let wrong = said("لكل من العنزات الـ84 جرس. واستمر المعرض ساعتين.");
    assert!(wrong.contains("num-missing"), "{wrong}");
    let right = said("لكل من العنزات الـ84 جرس. واستمر المعرض تسع ساعات.");
    assert!(!right.contains("num-missing"), "{right}");
}
