//! `naqhara restyle`: a text in another style guide, and back.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use naqhara::analysis::{Analysis, BilingualAnalysis, Engine};
use naqhara::document::{Document, Opened, decode};
use naqhara::glossary::formats::csv;
use naqhara::lint::config::Guide;
use naqhara::lint::restyle::{Restyled, Why, plan, restyle, restyle_bilingual};
use naqhara::lint::{Subject, check};
use proptest::prelude::*;
use serde_json::Value;
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::program::{Run, arg, naqhara};

/// Names with a form for each letter, and one with a form of its own for a style guide.
const GLOSSARY: &str = "concept_id,entity_type,en_preferred,ar_preferred,ar_admitted,ar_kind,ar_by_style\n\
    nq-1,org,Congress,الكونغرس,الكونجرس,transliteration,\n\
    nq-2,org,Google,غوغل,جوجل,transliteration,\n\
    nq-3,place,Beijing,بكين,بيجين,,egypt=بيجين\n\
    nq-4,org,US Congress,الكونغرس الأميركي,الكونجرس الأمريكي,mixed,egypt=الكونجرس الأمريكي\n";

const TEXT: &str = "أعلن الكونغرس في ٥ تموز ٢٠٢٤ أن غوغل دفعت ١٬٥٠٠٫٥ دولار في بكين، وقال «في ٥ أيلول نعم».\n\
    وفي ذكرى ثورة ١٤ تموز عرضوا Pixel ٨ ولغوغل «هاتف» منذ آذار.\n";

/// The same for Cairo.
const CAIRO: &str = "أعلن الكونجرس في ٥ يوليو ٢٠٢٤ أن جوجل دفعت ١٬٥٠٠٫٥ دولار في بيجين، وقال \"في ٥ أيلول نعم\".\n\
    وفي ذكرى ثورة ١٤ تموز عرضوا Pixel ٨ ولجوجل \"هاتف\" منذ مارس.\n";

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("terms.csv"), GLOSSARY).expect("written");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("written");
    }
    folder
}

/// Runs the command on a file of a folder, with its glossary alone.
fn run(folder: &Path, args: &[&str], file: &str) -> Run {
    let (file, terms) = (folder.join(file), folder.join("terms.csv"));
    let glossary = ["--glossary", arg(&terms), "--no-starter"];
    let run = naqhara(&[&["restyle"], args, &[arg(&file)], &glossary].concat()).run();
    let out = run.out.replace(arg(folder), "");
    Run { out, ..run }
}

fn read(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).expect("there")
}

#[test]
fn each_change_is_told_and_nothing_is_written() {
    let folder = folder(&[("a.txt", TEXT)]);
    for lang in ["en", "ar"] {
        let run = run(
            folder.path(),
            &["--to", "egypt", "--ui-lang", lang],
            "a.txt",
        );
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.err.contains("--write"), "{}", run.err);
        insta::assert_snapshot!(format!("restyle_{lang}"), run.out);
    }
    assert_eq!(read(folder.path(), "a.txt"), TEXT);
}

#[test]
fn a_text_goes_where_it_is_wanted() {
    let folder = folder(&[("a.txt", TEXT)]);
    let path = folder.path().join("new.txt");
    let run = |args: &[&str]| run(folder.path(), &[&["--to", "egypt"], args].concat(), "a.txt");
    let into = run(&["-o", arg(&path)]);
    assert_eq!((into.code, &*into.err), (0, ""));
    assert!(into.out.contains("جوجل"), "{}", into.out);
    assert_eq!(read(folder.path(), "new.txt"), CAIRO);
    let shown = run(&["-o", "-"]);
    assert_eq!((shown.code, &*shown.out), (0, CAIRO));
    assert!(shown.err.contains("الكونغرس"), "{}", shown.err);
    let diff = run(&["--diff"]);
    assert!(diff.out.contains("\n+أعلن الكونجرس"), "{}", diff.out);
    assert_eq!(read(folder.path(), "a.txt"), TEXT);
    let written = run(&["--write"]);
    assert_eq!((written.code, &*written.err), (0, ""));
    assert_eq!(read(folder.path(), "a.txt"), CAIRO);
    let again = run(&["--write"]);
    assert!(again.out.contains("0 changes in 0 files"), "{}", again.out);
    assert_eq!(read(folder.path(), "a.txt"), CAIRO);
}

#[test]
fn standard_input_goes_to_standard_output() {
    let folder = folder(&[]);
    let terms = folder.path().join("terms.csv");
    let args = [
        "restyle",
        "--to",
        "egypt",
        "--write",
        "-",
        "--no-starter",
        "--glossary",
    ];
    let run = naqhara(&[&args[..], &[arg(&terms)]].concat())
        .input(TEXT)
        .run();
    assert_eq!((run.code, &*run.out), (0, CAIRO));
    assert!(
        run.err.contains("Congress") || run.err.contains("الكونجرس"),
        "{}",
        run.err
    );
}

#[test]
fn programs_get_the_log() {
    let folder = folder(&[("a.txt", TEXT)]);
    let args = [
        "--to",
        "egypt",
        "--format",
        "json",
        "--only",
        "months,quotes",
    ];
    let run = run(folder.path(), &args, "a.txt");
    let report: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(
        (&report["guide"], &report["changes"]),
        (&"egypt".into(), &4.into())
    );
    let changes = report["files"][0]["changes"].as_array().expect("a list");
    for it in changes {
        let place = |key: &str| it[key].as_u64().expect("a place") as usize;
        let text = &TEXT[place("start")..place("end")];
        let marks = it["before"].as_str().expect("a text");
        assert!(
            text == marks || text.starts_with('«') && marks == "« »",
            "{it}"
        );
    }
    let reasons = report["files"][0]["left"].as_array().expect("a list");
    let reasons: Vec<&str> = reasons
        .iter()
        .filter_map(|it| it["reason"].as_str())
        .collect();
    assert_eq!(reasons, ["quotation", "name-of-date"]);
}

#[test]
fn words_of_quotations_change_where_that_is_wanted() {
    let folder = folder(&[("a.txt", "قال: «زرنا الكونغرس في ٥ تموز».\n")]);
    let args = ["--to", "tunisia-algeria", "-o", "-"];
    let left = run(folder.path(), &args, "a.txt");
    assert_eq!(left.out, "قال: \"زرنا الكونغرس في 5 تموز\".\n");
    let args = [&args[..], &["--quotations"]].concat();
    let changed = run(folder.path(), &args, "a.txt");
    assert_eq!(changed.out, "قال: \"زرنا الكونغرس في 5 جويلية\".\n");
}

#[test]
fn a_file_can_be_the_style_guide() {
    let guide = "[lint]\nprofile = \"gulf\"\n[lint.house]\ndigits = \"western\"\nquotes = \"curly\"\nbillion = \"bilyon\"\nlatin_join = \"tatweel\"\n";
    let text = "بلغ ٥ مليارات في تموز، وقال «نعم» لOpenAI.\n";
    let folder = folder(&[
        ("guide.toml", guide),
        ("naqhara.toml", guide),
        ("a.txt", text),
    ]);
    let path = folder.path().join("guide.toml");
    let expected = "بلغ 5 بلايين في يوليو، وقال “نعم” لـOpenAI.\n";
    let run_with = |args: &[&str]| run(folder.path(), &[args, &["-o", "-"]].concat(), "a.txt");
    assert_eq!(run_with(&["--to", arg(&path)]).out, expected);
    assert_eq!(run_with(&[]).out, expected);
}

#[test]
fn what_cannot_be_done_is_said() {
    let folder = folder(&[("a.txt", TEXT), ("b.txt", TEXT)]);
    for (args, said) in [
        (&["--to", "egipt"][..], "egypt"),
        (&["--to", "neutral"], "decides nothing"),
        (
            &["--to", "microsoft", "--only", "months"],
            "decides nothing",
        ),
        (&[], "decides nothing"),
        (&["--to", "nowhere.toml"], "nowhere.toml"),
    ] {
        let run = run(folder.path(), args, "a.txt");
        assert_eq!((run.code, &*run.out), (2, ""), "{args:?}");
        assert!(run.err.contains(said), "{args:?}: {}", run.err);
    }
    let glossary = run(folder.path(), &["--to", "egypt"], "terms.csv");
    assert_eq!(glossary.code, 2);
    assert!(glossary.err.contains("is a glossary"), "{}", glossary.err);
    let several = run(folder.path(), &["--to", "egypt", "-o", "new.txt"], "");
    assert_eq!(several.code, 2);
    assert!(several.err.contains("--write"), "{}", several.err);
    // Windows-1256 has no such digits.
    let (bytes, _, _) =
        encoding_rs::WINDOWS_1256.encode("في 5 مايو 2024 قال الوزير ذلك ثم مضى إلى بيته\n");
    fs::write(folder.path().join("old.txt"), &bytes).expect("written");
    let refused = run(folder.path(), &["--to", "egypt", "--write"], "old.txt");
    assert_eq!(refused.code, 2, "{}", refused.out);
    assert_eq!(
        fs::read(folder.path().join("old.txt")).expect("there"),
        &*bytes
    );
}

fn engine() -> Engine {
    Engine::new(csv::read(GLOSSARY).0)
}

/// A file in a style guide.
fn put(engine: &Engine, path: &str, bytes: &[u8], to: &'static str) -> Vec<u8> {
    let (document, _) = decode(path, bytes.to_vec()).expect("a document");
    let plan = plan(&Guide::of_profile(to), &[]);
    let after: Document = match document.opened() {
        Opened::Text(it) => {
            let done = restyle(engine.analyse(it), &plan, false);
            done.analysis.document().clone()
        }
        Opened::Bilingual(it) => {
            let analysis = BilingualAnalysis::new(engine, *it);
            let done = restyle_bilingual(analysis, &plan, false);
            done.analysis.file().clone()
        }
    };
    after.to_bytes().expect("a file")
}

fn package(members: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in members {
        let options = SimpleFileOptions::default();
        zip.start_file(*name, options).expect("a member");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("a package").into_inner()
}

fn word(body: &str) -> Vec<u8> {
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    let relations = "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    package(&[
        ("[Content_Types].xml", "<Types xmlns=\"t\"></Types>"),
        ("_rels/.rels", relations),
        ("word/document.xml", &document),
    ])
}

/// A text as files of many formats hold it, what else is in them being alike.
fn files(text: &str, digits: &str) -> Vec<(&'static str, Vec<u8>)> {
    let escaped = text.replace('"', "&quot;");
    let xliff = format!(
        "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"ar\"><body><trans-unit id=\"1\"><source>On 5 July 2024</source><target>{escaped}</target></trans-unit></body></file></xliff>"
    );
    let html = format!(
        "<html lang=\"ar\"><body><p class=\"تموز 5\">{escaped} <a href=\"https://example.org/2024/تموز\">{digits}</a></p><pre>تموز 5</pre></body></html>"
    );
    let srt = format!("1\n00:00:05,500 --> 00:00:07,000\n{text}\n");
    let po = format!(
        "msgid \"On 5 July\"\nmsgstr \"{}\"\n",
        text.replace('"', "\\\"")
    );
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let words: String = text.split_inclusive(' ').map(run).collect();
    vec![
        ("a.txt", format!("{text}\n").into_bytes()),
        (
            "a.md",
            format!("# {text}\n\n`تموز 5` {text}\n").into_bytes(),
        ),
        ("a.html", html.into_bytes()),
        ("a.srt", srt.into_bytes()),
        ("a.xlf", xliff.into_bytes()),
        ("a.po", po.into_bytes()),
        ("a.docx", word(&format!("<w:p>{words}</w:p>"))),
    ]
}

/// The parts of a file as text, to compare packages by.
fn content(path: &str, bytes: &[u8]) -> String {
    if !path.ends_with(".docx") {
        return String::from_utf8(bytes.to_vec()).expect("text");
    }
    let package = naqhara::container::package::Package::open(bytes.to_vec());
    let member = package
        .expect("a package")
        .read("word/document.xml")
        .expect("there");
    String::from_utf8(member).expect("text")
}

#[test]
fn files_of_all_formats_change_in_their_text_alone() {
    let beirut = "أعلن الكونغرس في ٥ تموز ٢٠٢٤ عن ١٬٥٠٠ دولار";
    let tunis = "أعلن الكونغرس في 5 جويلية 2024 عن 1,500 دولار";
    let engine = engine();
    let both = files(beirut, "٢٠٢٤").into_iter().zip(files(tunis, "2024"));
    for ((path, before), (_, after)) in both {
        let there = put(&engine, path, &before, "tunisia-algeria");
        assert_eq!(content(path, &there), content(path, &after), "{path}");
        let back = put(&engine, path, &there, "levant");
        assert_eq!(content(path, &back), content(path, &before), "{path}");
    }
}

#[test]
fn what_is_left_says_why() {
    let text = "في تموز (يونيو) ٢٠٢٤، وطراز GPT-٤ وثمنه ١٬٥٠٠، وقال «كتب \"نعم» ثم \" مضى.\n";
    let engine = engine();
    let plan = plan(&Guide::of_profile("tunisia-algeria"), &[]);
    let document = Document::new("a.txt", text.to_owned());
    let done = restyle(engine.analyse(document), &plan, false);
    let why: Vec<Why> = done.left.iter().map(|it| it.why).collect();
    assert!(
        why.contains(&Why::TwoMonths) && why.contains(&Why::Code),
        "{why:?}"
    );
    let changed: Vec<&str> = done.changes.iter().map(|it| &*it.after).collect();
    assert!(
        changed.contains(&"1,500") && changed.contains(&"2024"),
        "{changed:?}"
    );
}

#[test]
fn a_date_in_several_formats_stays_and_the_log_goes_as_the_text() {
    let run = |format: &str, text: &str| {
        format!("<w:r><w:rPr>{format}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    };
    let year = run("", "عام ٢٠") + &run("<w:b/>", "٢٤.");
    let first = run("", "عقد الاجتماع في ٥ ") + &run("<w:b/>", "تموز ") + &year;
    let second = run("", "وعاد في ٩ آب.");
    let body = format!("<w:p>{first}</w:p><w:p>{second}</w:p>");
    let folder = folder(&[]);
    fs::write(folder.path().join("a.docx"), word(&body)).expect("written");
    let log = self::run(folder.path(), &["--to", "tunisia-algeria"], "a.docx");
    let told = [
        "“٥” becomes “5”",
        "“تموز” becomes “جويلية”",
        "“٢٠٢٤” stays",
        "“٩” becomes “9”",
        "“آب” becomes “أوت”",
    ];
    let places: Vec<Option<usize>> = told.iter().map(|it| log.out.find(it)).collect();
    assert!(places.is_sorted() && places[0].is_some(), "{}", log.out);
    let args = ["--to", "tunisia-algeria", "--format", "json"];
    let json = self::run(folder.path(), &args, "a.docx");
    let report: Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(report["files"][0]["left"][0]["reason"], "file");
}

#[test]
fn what_an_editor_would_write() {
    let engine = engine();
    for (to, text, expected) in [
        // Two names of a month that do not come apart, and one word for two months.
        (
            "egypt",
            "بدأ في آذار (مارس 2019)، وتوقف بين تشرين الأول والثاني.",
            "بدأ في آذار (مارس ٢٠١٩)، وتوقف بين تشرين الأول والثاني.",
        ),
        // What is named after a date.
        (
            "levant",
            "بعد ثورتي 25 يناير و30 يونيو سكن في مدينة السادس من أكتوبر حتى 9 يونيو.",
            "بعد ثورتي ٢٥ يناير و٣٠ يونيو سكن في مدينة السادس من أكتوبر حتى ٩ حزيران.",
        ),
        (
            "tunisia-algeria",
            "عاد في ٣ تشرين ثاني ٢٠٢٣ بسيارة نيسان ٢٠٢٤.",
            "عاد في 3 نوفمبر 2023 بسيارة نيسان 2024.",
        ),
        (
            "un",
            "في تموز (يوليو) 2024 ثم في آب / أغسطس وسبتمبر.",
            "في تموز/يوليو 2024 ثم في آب / أغسطس وأيلول/سبتمبر.",
        ),
        // A name in quotation marks is no word of others.
        (
            "egypt",
            "أعلنت شركة «غوغل» ذلك، وقال إن «غوغل لن تعود».",
            "أعلنت شركة \"جوجل\" ذلك، وقال إن \"غوغل لن تعود\".",
        ),
    ] {
        let plan = plan(&Guide::of_profile(to), &[]);
        let document = Document::new("a.txt", format!("{text}\n"));
        let done = restyle(engine.analyse(document), &plan, false);
        assert_eq!(done.analysis.text(), format!("{expected}\n"));
    }
}

/// Places with a form in each of three style guides.
const FORMS: [[&str; 3]; 9] = [
    ["الكونغرس", "الكونجرس", "الكونغرس"],
    ["غوغل", "جوجل", "غوغل"],
    ["ولبكين", "ولبيجين", "ولبكين"],
    ["في ٢١ تموز ٢٠٢٥", "في ٢١ يوليو ٢٠٢٥", "في 21 جويلية 2025"],
    ["١٬٥٠٠٫٧٥", "١٬٥٠٠٫٧٥", "1,500.75"],
    ["بين ٣ و٩ آب", "بين ٣ و٩ أغسطس", "بين 3 و9 أوت"],
    [
        "في كانون الثاني الماضي",
        "في يناير الماضي",
        "في جانفي الماضي",
    ],
    ["٣٫٥%", "٣٫٥%", "3.5%"],
    [
        "بعد ثورة ٢٥ يناير",
        "بعد ثورة ٢٥ يناير",
        "بعد ثورة 25 يناير",
    ],
];

const OTHERS: [&str; 7] = [
    "قال",
    "إن",
    "الرجل،",
    "على https://example.org/٥/تموز?letters=latin",
    "طراز GPT-4 قال",
    "آب من سفره",
    "هاتف iPhone 7 أمس.\nوأضاف الوزير",
];

const GUIDES: [&str; 3] = ["levant", "egypt", "tunisia-algeria"];

fn style_of(analysis: Analysis, to: &'static str) -> Restyled<Analysis> {
    restyle(analysis, &plan(&Guide::of_profile(to), &[]), false)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn there_and_back_is_the_same_text(
        words in proptest::collection::vec((0_usize..16, any::<bool>()), 0..24),
        from in 0_usize..3,
        to in 0_usize..3,
    ) {
        let engine = engine();
        let text = |guide: usize| -> String {
            let word = |&(at, _): &(usize, bool)| match FORMS.get(at) {
                Some(forms) => forms[guide],
                None => OTHERS[at - FORMS.len()],
            };
            // A line of figures alone is no prose.
            let words = words.iter().map(word).collect::<Vec<_>>().join(" ");
            format!("قال الوزير إن {words} هنا في المدينة أمس.")
        };
        let document = |text: String| engine.analyse(Document::new("a.txt", text));
        let (before, expected) = (text(from), text(to));
        let there = style_of(document(before.clone()), GUIDES[to]);
        prop_assert_eq!(there.analysis.text(), &expected);
        // Outside the changes nothing differs.
        let mut outside = before.clone();
        for it in there.changes.iter().rev() {
            prop_assert_eq!(it.span.of(&before), &it.before);
            outside.replace_range(it.span.start..it.span.end, &it.after);
        }
        prop_assert_eq!(&outside, &expected);
        let again = style_of(document(expected.clone()), GUIDES[to]);
        prop_assert_eq!(again.changes, []);
        let plan = plan(&Guide::of_profile(GUIDES[to]), &[]);
        let found = check(Subject::Text(&again.analysis, &plan));
        prop_assert_eq!(found, []);
        let back = style_of(there.analysis, GUIDES[from]);
        prop_assert_eq!(back.analysis.text(), before);
    }
}
