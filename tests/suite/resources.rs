//! Pages and the texts of programs: what is found is told in the file by the name of its unit, and only
//! its bytes are changed.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{Run, arg, naqhara};

fn lint(args: &[&str]) -> Run {
    naqhara(&[&["lint"], args].concat()).run()
}

/// Rule, path without its folder, line, column and unit of each finding.
fn found(run: &Run) -> Vec<String> {
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    let rows = value["diagnostics"].as_array().expect("rows");
    let row = |it: &Value| {
        let path = it["path"].as_str().expect("a path");
        let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
        let unit = it["unit"].as_str().unwrap_or("-");
        let rule = it["rule"].as_str().expect("a rule");
        format!("{rule} {name}:{}:{} {unit}", it["line"], it["column"])
    };
    rows.iter().map(row).collect()
}

fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(&path, text).expect("written");
    arg(&path).to_owned()
}

/// A file of each format with one fault, where it stands, and the file without it.
const FAULTS: [(&str, &str, &str, &str); 11] = [
    (
        "a.html",
        "<html lang=ar><p>قال <b>ذلك</b>..\n<p lang=fr>Non ..<pre>لا ..</pre>",
        "1:32 p:1",
        "<html lang=ar><p>قال <b>ذلك</b>.\n<p lang=fr>Non ..<pre>لا ..</pre>",
    ),
    (
        "values-ar/strings.xml",
        "<resources>\n<string name=\"a\">\\'قال\\' ذلك..</string><string name=\"b\" translatable=\"false\">لا..</string></resources>",
        "2:29 a",
        "<resources>\n<string name=\"a\">\\'قال\\' ذلك.</string><string name=\"b\" translatable=\"false\">لا..</string></resources>",
    ),
    (
        "a.resx",
        "<root><data name=\"a\"><value>قال ذلك..</value><comment>لا..</comment></data></root>",
        "1:36 a",
        "<root><data name=\"a\"><value>قال ذلك.</value><comment>لا..</comment></data></root>",
    ),
    (
        "ar.lproj/a.strings",
        "/* لا.. */\n\"a\" = \"قال ذلك..\";",
        "2:15 a",
        "/* لا.. */\n\"a\" = \"قال ذلك.\";",
    ),
    (
        "a.stringsdict",
        "<dict><key>a</key><dict><key>NSStringLocalizedFormatKey</key><string>قال ذلك..</string></dict></dict>",
        "1:77 a",
        "<dict><key>a</key><dict><key>NSStringLocalizedFormatKey</key><string>قال ذلك.</string></dict></dict>",
    ),
    (
        "a_ar.properties",
        "# لا..\na.b = قال ذلك..\n",
        "2:14 a.b",
        "# لا..\na.b = قال ذلك.\n",
    ),
    (
        "ar.json",
        "{\"a\": {\"b\": \"قال ذلك..\"}}",
        "1:21 a.b",
        "{\"a\": {\"b\": \"قال ذلك.\"}}",
    ),
    (
        "a.arb",
        "{\"@@locale\": \"ar\", \"a\": \"قال ذلك..\", \"@a\": {\"description\": \"لا..\"}}",
        "1:33 a",
        "{\"@@locale\": \"ar\", \"a\": \"قال ذلك.\", \"@a\": {\"description\": \"لا..\"}}",
    ),
    (
        "ar.yml",
        "ar:\n  a: 'قال ذلك..' # لا..\n",
        "2:14 a",
        "ar:\n  a: 'قال ذلك.' # لا..\n",
    ),
    (
        "a.ftl",
        "# لا..\na = قال { $x } ذلك..\n",
        "2:19 a",
        "# لا..\na = قال { $x } ذلك.\n",
    ),
    (
        "a.xcstrings",
        "{\"sourceLanguage\": \"en\", \"strings\": {\"He said so.\": {\"localizations\": {\"ar\": {\"stringUnit\": {\"state\": \"translated\", \"value\": \"قال ذلك..\"}}}}}}",
        "1:134 He said so.",
        "{\"sourceLanguage\": \"en\", \"strings\": {\"He said so.\": {\"localizations\": {\"ar\": {\"stringUnit\": {\"state\": \"translated\", \"value\": \"قال ذلك.\"}}}}}}",
    ),
];

#[test]
fn a_fault_is_told_by_place_and_unit_and_fixed_where_it_stands() {
    for (name, text, place, fixed) in FAULTS {
        let folder = tempfile::tempdir().expect("a folder");
        let path = write(folder.path(), name, text);
        let only = ["--only", "ar-doubled-full-stop", "--format", "json"];
        for input in [path.as_str(), arg(folder.path())] {
            let rows = found(&lint(&[&[input], &only[..]].concat()));
            let file = name.rsplit('/').next().unwrap_or_default();
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            assert_eq!(
                rows,
                [format!("ar-doubled-full-stop {file}:{place}")],
                "{input}"
            );
        }
        let run = lint(&["--fix", "--only", "ar-doubled-full-stop", &path]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{name}: {}", run.out);
        assert_eq!(fs::read_to_string(&path).expect("there"), fixed);
    }
}

#[test]
fn escapes_of_a_file_are_written_as_the_file_does() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "a=\\u0642\\u0627\\u0644, \\u0646\\u0639\\u0645\n";
    let path = write(folder.path(), "a_ar.properties", text);
    lint(&["--fix", "--only", "ar-latin-comma", &path]);
    let fixed = text.replace(',', "\\u060c");
    assert_eq!(fs::read_to_string(path).expect("there"), fixed);
}

#[test]
fn only_what_looks_like_texts_is_read_in_folders() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    for (name, text) in [
        (
            "package.json",
            "{\"name\": \"x\", \"version\": \"1\", \"description\": \"قال ذلك..\"}",
        ),
        ("data.json", "{\"a\": \"قال ذلك..\"}"),
        ("ci.yml", "jobs:\n  a: قال ذلك..\n"),
        ("pom.xml", "<project><a>قال ذلك..</a></project>"),
        ("app.properties", "a = b..\n"),
        ("fr.json", "{\"a\": \"قال ذلك..\"}"),
    ] {
        write(root, name, text);
    }
    write(root, "a.txt", "قال ذلك.\n");
    let run = lint(&[arg(root), "--format", "json"]);
    assert_eq!(found(&run), Vec::<String>::new());
    // What is named is read.
    let named = arg(&root.join("data.json")).to_owned();
    assert_eq!(found(&lint(&[&named, "--format", "json"])).len(), 1);
    let foreign = arg(&root.join("fr.json")).to_owned();
    assert_eq!(found(&lint(&[&foreign, "--format", "json"])).len(), 0);
}

#[test]
fn rules_that_need_a_source_say_nothing_of_one_language() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "{\"a\": \"قال %s\", \"b\": \"Open the file\", \"c\": \"\", \"d\": \"قال\"}";
    let path = write(folder.path(), "ar.json", text);
    let run = lint(&[&path, "--format", "json"]);
    let all = found(&run);
    assert!(
        all.iter()
            .all(|it| !it.starts_with("bi-") || it.starts_with("bidi")),
        "{all:?}"
    );
}

#[test]
fn files_of_two_languages_are_compared_by_the_names_of_their_units() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let en = "{\"a\": \"You have {count} files, %s.\", \"b\": \"In 2019, we opened 3 shops.\", \"only\": \"Left\"}";
    let ar =
        "{\n\"b\": \"فتحنا 4 متاجر في 2019.\",\n\"a\": \"لديك {total} ملفًا.\",\n\"new\": \"جديد\"}";
    let source = write(root, "en/app.json", en);
    let target = write(root, "ar/app.json", ar);
    let expected = [
        "num-missing app.json:2:13 b",
        "bi-placeholder-mismatch app.json:3:12 a",
    ];
    let folders = [root.join("en"), root.join("ar")];
    for (source, target) in [
        (source.as_str(), target.as_str()),
        (arg(&folders[0]), arg(&folders[1])),
    ] {
        let run = lint(&["--source", source, "--target", target, "--format", "json"]);
        let rows = found(&run);
        for row in expected {
            assert!(
                rows.iter().any(|it| it == row),
                "{row}: {rows:?} {}",
                run.err
            );
        }
        let value: Value = serde_json::from_str(&run.out).expect("JSON");
        let related = &value["diagnostics"][0]["related"][0];
        assert!(
            related["path"].as_str().is_some_and(|it| it.contains("en")),
            "{related}"
        );
    }
}

#[test]
fn folders_of_android_and_apple_are_compared() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let string = |text: &str| format!("<resources><string name=\"a\">{text}</string></resources>");
    write(root, "en/values/strings.xml", &string("%1$d files of %2$s"));
    write(root, "ar/values-ar/strings.xml", &string("ملفات %2$s"));
    write(root, "en/en.lproj/a.strings", "\"a\" = \"Hello %@\";");
    write(root, "ar/ar.lproj/a.strings", "\"a\" = \"أهلاً\";");
    let folders = [root.join("en"), root.join("ar")];
    let run = lint(&[
        "--source",
        arg(&folders[0]),
        "--target",
        arg(&folders[1]),
        "--format",
        "json",
    ]);
    let rows = found(&run);
    let of = |name: &str| {
        let is_it = |it: &&String| it.starts_with("bi-placeholder-mismatch") && it.contains(name);
        rows.iter().filter(is_it).count()
    };
    assert_eq!(
        (of("strings.xml"), of("a.strings")),
        (1, 1),
        "{rows:?} {}",
        run.err
    );
}

#[test]
fn pages_are_lined_up() {
    let folder = tempfile::tempdir().expect("a folder");
    let en = "<html lang=en><p>Three companies opened offices in Paris in 2019.<p>The prices rose by 5 percent.";
    let ar = "<html lang=ar><div>افتتحت ثلاث شركات مكاتب في باريس عام 2019.</div>\n<div>وارتفعت الأسعار 7 بالمئة..</div>";
    let source = write(folder.path(), "en.html", en);
    let target = write(folder.path(), "ar.html", ar);
    let pair = ["--source", &*source, "--target", &*target];
    let run = lint(&[&pair[..], &["--format", "json"]].concat());
    let rows = found(&run);
    let is_there = |row: &str| rows.iter().any(|it| it.starts_with(row));
    assert!(is_there("num-missing ar.html:2:"), "{rows:?} {}", run.err);
    assert!(is_there("ar-doubled-full-stop ar.html:2:"), "{rows:?}");
    let align = [&["align"], &pair[..]].concat();
    let summary = vec!["summary", &*source, "--target", &*target];
    for args in [align, summary] {
        let run = naqhara(&[&args[..], &["--format", "json"]].concat()).run();
        assert_eq!(run.code, 0, "{}", run.err);
        let out = run.out.replace(": ", ":");
        assert!(out.contains("\"unit\":\"div:1\""), "{args:?}: {out}");
    }
    let run = lint(&[&["--fix"], &pair[..]].concat());
    assert!(run.err.is_empty(), "{}", run.err);
    let fixed = fs::read_to_string(&target).expect("there");
    assert_eq!(fixed, ar.replace("..", "."));
}

#[test]
fn a_page_is_summarised_with_the_places_of_its_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "<html lang=ar><title>أوبن إيه آي</title>\n<p>قال مدير المصنع إن شركة أوبن إيه آي\n ستنفق 5 ملايين دولار.";
    let path = write(folder.path(), "a.html", text);
    let run = naqhara(&["summary", &path, "--format", "json"]).run();
    assert_eq!(run.code, 0, "{}", run.err);
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    let fact = &value["facts"][0]["mentions"][0];
    assert_eq!(
        (fact["line"].as_u64(), fact["column"].as_u64()),
        (Some(3), Some(8))
    );
    let run = naqhara(&["align", &path]).run();
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn bad_files_are_said_and_left_alone() {
    for (name, text, said) in [
        (
            "ar.json",
            "{\"a\": \"قال ذلك..\",\n\"b\" }",
            "Line 2, column 5: from here on this is not JSON",
        ),
        (
            "ar.json",
            "{\"a\": \"قال ذلك.\",\n\"a\": \"قال.\"}",
            "Line 2: the name a stands twice",
        ),
        (
            "ar.yml",
            "ar:\n  a: قال ذلك..\n  b: [x\nc: d\n",
            "is not YAML",
        ),
        (
            "a.strings",
            "\"a\" = \"قال ذلك..\";\n\"b\" \"c\";\n",
            "Line 2, column 1: from here on this is not strings",
        ),
        (
            "strings.xml",
            "<resources><string name=\"a\">قال ذلك..</string>\n<string name=\"b\">x</resources>",
            "Line 2: the XML is broken here",
        ),
        (
            "a.ftl",
            "a = نص\n!\n",
            "Line 2: this is not a message of Fluent",
        ),
        (
            "a.html",
            "<meta charset=windows-1256>\n<p>نص",
            "Line 1 says that the file is windows-1256, but its bytes are UTF-8",
        ),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = write(folder.path(), name, text);
        let run = lint(&["--fix", &path]);
        assert!(run.err.contains(said), "{name}: {}", run.err);
        assert_eq!(fs::read_to_string(&path).expect("there"), text, "{name}");
    }
}

#[test]
fn comments_to_the_linter_are_heard() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [
        (
            "ar.yml",
            "ar:\n  # naqhara-ignore ar-doubled-full-stop\n  a: قال ذلك..\n",
        ),
        (
            "a.html",
            "<!-- naqhara-ignore ar-doubled-full-stop -->\n<p>قال ذلك..\n",
        ),
        (
            "a_ar.properties",
            "# naqhara-ignore ar-doubled-full-stop\na=قال ذلك..\n",
        ),
        (
            "a.strings",
            "// naqhara-ignore ar-doubled-full-stop\n\"a\" = \"قال ذلك..\";\n",
        ),
        (
            "strings.xml",
            "<resources><!-- naqhara-ignore-file ar-doubled-full-stop -->\n<string name=\"a\">قال ذلك..</string></resources>",
        ),
    ] {
        let path = write(folder.path(), name, text);
        let run = lint(&["--only", "ar-doubled-full-stop", &path]);
        assert_eq!(run.code, 0, "{name}: {}", run.out);
    }
}
