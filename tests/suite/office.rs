//! Word documents, presentations and OpenDocument: what is read, where findings stand, and what is left
//! alone.

use std::fs;
use std::io::{Cursor, Write};
use std::path::PathBuf;

use naqhara::container::package::Package;
use naqhara::diag::Edit;
use naqhara::document::{Document, Piece, PieceKind, decode};
use naqhara::text::Span;
use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::program::{Run, arg, naqhara};

fn data(name: &str) -> PathBuf {
    crate::source::root().join("tests/data").join(name)
}

fn open(name: &str) -> Document {
    let bytes = fs::read(data(name)).expect("there");
    decode(name, bytes).expect("a document").0
}

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.out).expect("JSON")
}

/// A package with these members.
fn package(members: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in members {
        let options = SimpleFileOptions::default();
        zip.start_file(*name, options).expect("a member");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("a package").into_inner()
}

const RELATIONS: &str = "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

/// A Word document with this body.
fn word(body: &str) -> Vec<u8> {
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    package(&[
        ("[Content_Types].xml", "<Types xmlns=\"t\"></Types>"),
        ("_rels/.rels", RELATIONS),
        ("word/document.xml", &document),
        ("word/vbaProject.bin", "macros"),
    ])
}

/// The member of a package as text.
fn member(bytes: &[u8], name: &str) -> String {
    let mut package = Package::open(bytes.to_vec()).expect("a package");
    String::from_utf8(package.read(name).expect("there")).expect("text")
}

fn edited(document: &Document, old: &str, new: &str) -> Result<Document, String> {
    let start = document.text().find(old).expect("it is there");
    let edit = Edit {
        span: Span::new(start, start + old.len()),
        text: new.to_owned(),
    };
    document
        .edited([&edit].into_iter())
        .map_err(|it| it.name().to_owned())
}

#[test]
fn what_stands_in_a_document_now_is_its_text() {
    let document = open("tracked.docx");
    let units = document.package_units();
    let lines: Vec<(&str, &str)> = units
        .iter()
        .map(|it| (&*it.id, it.span.of(document.text())))
        .collect();
    assert_eq!(
        lines,
        [
            ("¶1", "ميناء جبل الغار يستقبل سفن ستارغيت"),
            (
                "¶2",
                "قالت شركة أوبن إيه آي يوم الثلاثاء إنها ستستثمر 500 مليار دولار في مشروع ستارغيت ، وإن الإضطلاع به يبدأ في أبوظبي"
            ),
            ("¶3", "وأضاف سام ألتمان أن المرحلة الأولى تكتمل في عام 2027."),
            ("¶4", "الصفحة 1 من الموقع مجلة المرسى\u{200F}."),
            ("¶5", "المدينة"),
            ("¶6", "عدد السفن"),
            ("¶7", "أبوظبي"),
            ("¶8", "1,250"),
            ("¶9", "الدوحة"),
            ("¶10", "980"),
            (
                "¶11",
                "تعليق البحارة: الرحلة طويلة\tوالبحر هادئ.\nهكذا قالوا & كرروا <مرارا>."
            ),
            ("¶12", "شكل 1"),
            ("¶13", "صندوق: أرقام الميناء"),
            (
                "¶14",
                "The port authority said on Tuesday that Lancium would supply the power."
            ),
            ("¶15", "انتهى البيان."),
            ("footnotes ¶1", " بحسب هيئة الموانىء في تقريرها السنوي."),
            ("header1 ¶1", "مجلة المرسى"),
        ]
    );
    let page = document.text().find("1 من").expect("there");
    assert!(
        document.prose.is_opaque(page),
        "a number of a page is computed"
    );
}

#[test]
fn findings_are_told_by_part_and_paragraph() {
    let path = data("tracked.docx");
    let run = naqhara(&["lint", arg(&path), "--format", "json"]).run();
    let report = json(&run);
    let document = open("tracked.docx");
    let found = report["diagnostics"].as_array().expect("rows");
    assert!(!found.is_empty());
    for it in found {
        let unit = document.package_units().iter();
        let mut unit = unit.filter(|unit| *unit.id == *it["unit"].as_str().expect("a unit"));
        let unit = unit.next().expect("it is there");
        assert_eq!(it["part"], "word/document.xml");
        let at = |name: &str| usize::try_from(it[name].as_u64().expect("a place")).expect("small");
        let text = unit.span.of(document.text());
        assert!(text.get(at("start")..at("end")).is_some(), "{it}");
        let edits = it["fix"]["edits"].as_array().into_iter().flatten();
        for edit in edits {
            let end = usize::try_from(edit["end"].as_u64().expect("a place")).expect("small");
            assert!(text.get(..end).is_some(), "{it}");
        }
    }
    let text = naqhara(&["lint", arg(&path)]).run().out;
    assert!(text.contains("warning[ar-hamza-slip] ¶2"), "{text}");
    for command in ["align", "summary"] {
        let run = naqhara(&[command, arg(&path), "--format", "json"]).run();
        let names = json(&run)["names"].as_array().expect("names").clone();
        let first = &names[0]["mentions"][0];
        assert!(
            first["unit"].as_str().is_some_and(|it| it.starts_with('¶')),
            "{first}"
        );
        assert_eq!(first["part"], "word/document.xml");
    }
}

#[test]
fn the_same_words_are_read_in_every_format() {
    let words = |name: &str| {
        let document = open(name);
        let lines = document.text().lines().map(str::trim);
        let mut lines: Vec<String> = lines.map(str::to_owned).collect();
        lines.sort();
        lines
    };
    let odt = words("documents/port.odt");
    let docx = words("documents/port.docx");
    let differ = docx.iter().filter(|it| !odt.contains(it));
    // LibreOffice has counted the pages anew.
    assert_eq!(differ.count(), 1, "{docx:#?} {odt:#?}");
    let slides = open("documents/port.pptx");
    let units = slides.package_units().iter().map(|it| &*it.id);
    let units: Vec<&str> = units.collect();
    assert_eq!(
        units,
        [
            "slide1 ¶1",
            "slide1 ¶2",
            "slide1 ¶3",
            "notesSlide1 ¶1",
            "slide2 ¶1"
        ]
    );
    assert!(
        slides
            .text()
            .starts_with("ميناء جبل الغار: عام من الأرقام\n")
    );
}

#[test]
fn a_fix_changes_its_letters_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.docx");
    let before = fs::read(data("tracked.docx")).expect("there");
    fs::write(&path, &before).expect("written");
    let run = naqhara(&["lint", arg(&path), "--fix"]).run();
    assert_eq!(run.err, "");
    let after = fs::read(&path).expect("there");
    let (old, new) = (
        member(&before, "word/document.xml"),
        member(&after, "word/document.xml"),
    );
    let expected = old
        .replace("ستارغيت ، وإن الإضطلاع", "ستارغيت، وإن الاضطلاع")
        .replace(
            "<w:t xml:space=\"preserve\">\u{200F}.",
            "<w:t xml:space=\"preserve\">.",
        );
    assert_eq!(new, expected);
    for name in [
        "word/comments.xml",
        "word/styles.xml",
        "[Content_Types].xml",
    ] {
        assert_eq!(member(&before, name), member(&after, name));
    }
    naqhara(&["lint", arg(&path), "--fix"]).run();
    assert_eq!(
        fs::read(&path).expect("there"),
        after,
        "nothing is left to fix"
    );
    let same = open("documents/port.odt").to_bytes().expect("bytes");
    assert_eq!(same, fs::read(data("documents/port.odt")).expect("there"));
}

#[test]
fn an_edit_reaches_across_runs_of_one_format_alone() {
    let document = open("tracked.docx");
    let joined = edited(&document, "ستستثمر", "سوف تستثمر").expect("one format");
    assert!(joined.text().contains("إنها سوف تستثمر 500"));
    let bytes = joined.to_bytes().expect("bytes");
    let body = member(&bytes, "word/document.xml");
    assert!(body.contains(">500</w:t>"), "the next run is as it was");
    assert_eq!(
        edited(&document, "ستستثمر 500", "تنفق 600").map(|_| ()),
        Err("across-tag".to_owned())
    );
    let deleted = edited(&document, "الأولى تكتمل", "الثانية تبدأ").map(|_| ());
    assert_eq!(
        deleted,
        Err("across-tag".to_owned()),
        "a deletion stands between"
    );
    assert_eq!(
        edited(&document, "الصفحة 1", "الصفحة 2").map(|_| ()),
        Err("opaque".to_owned())
    );
}

#[test]
fn spaces_at_the_ends_of_words_are_kept() {
    let bytes = word(
        "<w:p><w:r><w:t>قال ثم ذهب</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t> هنا</w:t></w:r></w:p>",
    );
    let (document, _) = decode("a.docx", bytes).expect("a document");
    assert_eq!(document.text(), "قال ثم ذهبهنا", "the space is layout");
    let spaced = edited(&document, "ذهب", "ذهب ").expect("an edit");
    assert_eq!(spaced.text(), "قال ثم ذهب هنا");
    let bytes = spaced.to_bytes().expect("bytes");
    let body = member(&bytes, "word/document.xml");
    assert!(
        body.contains("<w:t xml:space=\"preserve\">قال ثم ذهب </w:t>"),
        "{body}"
    );
    let signs = edited(&document, "ثم", "& <b>").expect("an edit");
    assert_eq!(signs.text(), "قال & <b> ذهبهنا");
    assert_eq!(member(&bytes, "word/vbaProject.bin"), "macros");
}

#[test]
fn findings_and_names_become_comments() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out.docx");
    let path = data("tracked.docx");
    for (command, words) in [("lint", "الاضطلاع"), ("align", "Lancium")] {
        let args = [
            command,
            arg(&path),
            "--format",
            "docx-comments",
            "-o",
            arg(&out),
        ];
        let run = naqhara(&args).run();
        assert!(run.err.contains("comments were written"), "{}", run.err);
        let bytes = fs::read(&out).expect("written");
        let comments = member(&bytes, "word/comments.xml");
        assert!(comments.contains("هل نذكر المسافة؟"), "the old one stays");
        assert!(
            comments.contains(words) && comments.contains("w:id=\"1\""),
            "{comments}"
        );
        let (document, problems) = decode("out.docx", bytes).expect("a document");
        assert_eq!(document.text(), open("tracked.docx").text());
        assert!(problems.is_empty());
    }
    // A document that has no comments yet is given the part for them.
    let plain = folder.path().join("plain.docx");
    fs::write(&plain, word("<w:p><w:r><w:t>قال ، ثم</w:t></w:r></w:p>")).expect("written");
    let args = [
        "lint",
        arg(&plain),
        "--format",
        "docx-comments",
        "-o",
        arg(&out),
    ];
    assert_eq!(naqhara(&args).run().code, 1);
    let bytes = fs::read(&out).expect("written");
    assert!(member(&bytes, "[Content_Types].xml").contains("/word/comments.xml"));
    assert!(member(&bytes, "word/_rels/document.xml.rels").contains("comments.xml"));
    let body = member(&bytes, "word/document.xml");
    assert!(
        body.contains(
            "<w:t xml:space=\"preserve\">قال</w:t></w:r><w:commentRangeStart w:id=\"0\"/>"
        ),
        "{body}"
    );
    let odt = data("documents/port.odt");
    let run = naqhara(&[
        "lint",
        arg(&odt),
        "--format",
        "docx-comments",
        "-o",
        arg(&out),
    ])
    .run();
    assert_eq!(run.code, 2);
    assert!(run.err.contains("is not a Word document"), "{}", run.err);
}

/// What stands in a cell or paragraph of a package that has been fixed.
fn unit_of(bytes: &[u8], name: &str, id: &str) -> String {
    let (document, _) = decode(name, bytes.to_vec()).expect("a document");
    let mut units = document.package_units().iter();
    let unit = units.find(|it| &*it.id == id).expect("it is there");
    unit.span.of(document.text()).to_owned()
}

#[test]
fn a_table_of_two_languages_is_a_source_and_its_target() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, power, revenue) in [
        ("messages.xlsx", "Messages!C3", "Messages!C4"),
        ("columns.docx", "¶7", "¶9"),
    ] {
        let path = folder.path().join(name);
        fs::copy(data("documents").join(name), &path).expect("copied");
        let run = naqhara(&["lint", arg(&path), "--format", "json"]).run();
        let report = json(&run);
        let found: Vec<(&str, &str)> = report["diagnostics"]
            .as_array()
            .expect("rows")
            .iter()
            .filter_map(|it| Some((it["rule"].as_str()?, it["unit"].as_str()?)))
            .collect();
        assert_eq!(
            found,
            [("ar-punct-spacing", power), ("num-missing", revenue)]
        );
        // A folder is searched for such workbooks, too.
        let run = naqhara(&["lint", arg(folder.path()), "--fix"]).run();
        assert!(
            run.err.is_empty() && run.out.contains("num-missing"),
            "{run:?}"
        );
        let bytes = fs::read(&path).expect("there");
        assert_eq!(
            unit_of(&bytes, name, power),
            "ستزود لانشيوم أبوظبي بالطاقة، كما قالت."
        );
        fs::remove_file(&path).expect("removed");
    }
    let segments = naqhara(&["align", arg(&data("documents/messages.xlsx")), "--segments"]).run();
    assert!(
        segments.out.contains("Call Sam Altman before Tuesday."),
        "{}",
        segments.out
    );
}

/// A Word document of one table; each cell is a list of paragraphs.
fn table(rows: &[&[&[&str]]]) -> Vec<u8> {
    let paragraph = |text: &&str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let cell = |it: &&[&str]| {
        let paragraphs: String = it.iter().map(paragraph).collect();
        format!("<w:tc>{paragraphs}</w:tc>")
    };
    let row = |it: &&[&[&str]]| {
        let cells: String = it.iter().map(cell).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let rows: String = rows.iter().map(row).collect();
    word(&format!("<w:tbl>{rows}</w:tbl>"))
}

#[test]
fn a_source_above_its_target_is_read_as_both() {
    const EN: [&str; 2] = [
        "The port received 1,250 ships in 2026.",
        "Lancium will supply 30 docks with power.",
    ];
    const AR: [&str; 2] = [
        "استقبل الميناء 1250 سفينة في 2026.",
        "ستزود لانشيوم الأرصفة بالطاقة.",
    ];
    let in_rows: [&[&[&str]]; 5] = [
        &[&["No."], &["Text"]],
        &[&["1"], &[EN[0]]],
        &[&[], &[AR[0]]],
        &[&["2"], &[EN[1]]],
        &[&[], &[AR[1]]],
    ];
    let in_cells: [&[&[&str]]; 2] = [&[&[EN[0], AR[0]]], &[&[EN[1], AR[1]]]];
    // One has no translation: nothing says which of them belong together.
    let alone: [&[&[&str]]; 3] = [&[&[EN[0]]], &[&[EN[1]]], &[&[AR[1]]]];
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("stacked.docx");
    for (rows, expected) in [(&in_rows[..], 1), (&in_cells, 1), (&alone, 0)] {
        fs::write(&path, table(rows)).expect("written");
        let run = naqhara(&["lint", arg(&path), "--format", "json"]).run();
        let report = json(&run);
        let found = report["diagnostics"].as_array().expect("rows");
        let missing = found
            .iter()
            .filter(|it| it["rule"] == "num-missing")
            .count();
        assert_eq!((found.len(), missing), (expected, expected), "{}", run.out);
    }
}

#[test]
fn a_workbook_of_one_language_is_read_where_it_is_named() {
    let relations = "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    let parts = "<Relationships xmlns=\"r\"><Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"c\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";
    let bytes = package(&[
        ("_rels/.rels", relations),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"A\" r:id=\"b\"/></sheets></workbook>",
        ),
        ("xl/_rels/workbook.xml.rels", parts),
        (
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>7</v></c></row>\
             <row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>",
        ),
        (
            "xl/sharedStrings.xml",
            "<sst><si><t>قال ، ثم</t></si></sst>",
        ),
    ]);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.xlsx");
    fs::write(&path, &bytes).expect("written");
    let run = naqhara(&["lint", arg(&path)]).run();
    assert!(
        run.out.contains("A!A1") && run.out.contains("A!A2"),
        "{}",
        run.out
    );
    assert_eq!(naqhara(&["lint", arg(folder.path())]).run().code, 0);
    // One text in two cells is changed once.
    naqhara(&["lint", arg(&path), "--fix"]).run();
    let fixed = fs::read(&path).expect("there");
    assert_eq!(
        member(&fixed, "xl/sharedStrings.xml"),
        "<sst><si><t>قال، ثم</t></si></sst>"
    );
}

#[test]
fn a_book_is_read_chapter_by_chapter() {
    let page = |body: &str| {
        format!(
            "<?xml version=\"1.0\"?><html xmlns=\"h\"><head><title>ب</title></head><body>{body}</body></html>"
        )
    };
    let bytes = package(&[
        ("mimetype", "application/epub+zip"),
        (
            "META-INF/container.xml",
            "<container><rootfiles><rootfile full-path=\"OPS/book.opf\"/></rootfiles></container>",
        ),
        (
            "OPS/book.opf",
            "<package><manifest><item id=\"b\" href=\"two.xhtml\" media-type=\"application/xhtml+xml\"/>\
             <item id=\"a\" href=\"one.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>\
             <spine><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>",
        ),
        (
            "OPS/one.xhtml",
            &page("<p>قال&nbsp;<b>الربان</b> ، ثم نام.</p>"),
        ),
        ("OPS/two.xhtml", &page("<p>عاد &amp; مضى.</p>")),
    ]);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.epub");
    fs::write(&path, &bytes).expect("written");
    let (document, _) = decode("a.epub", bytes.clone()).expect("a book");
    assert_eq!(document.to_bytes().expect("bytes"), bytes);
    let run = naqhara(&["lint", arg(&path), "--fix"]).run();
    assert_eq!(run.code, 0, "{}", run.out);
    let fixed = fs::read(&path).expect("there");
    assert_eq!(
        member(&fixed, "OPS/one.xhtml"),
        page("<p>قال&nbsp;<b>الربان</b>، ثم نام.</p>")
    );
    assert_eq!(
        member(&fixed, "OPS/two.xhtml"),
        page("<p>عاد &amp; مضى.</p>")
    );
    let units: Vec<&str> = document.package_units().iter().map(|it| &*it.id).collect();
    assert_eq!(units, ["one ¶1", "one ¶2", "two ¶1", "two ¶2"]);
}

/// A workbook whose cells in column A all have the one shared text.
fn repeating(text: &str, cells: usize) -> Vec<u8> {
    let relations = "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    let parts = "<Relationships xmlns=\"r\"><Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"s.xml\"/><Relationship Id=\"c\" Type=\"x/sharedStrings\" Target=\"t.xml\"/></Relationships>";
    let rows: String = (1..=cells)
        .map(|it| format!("<row r=\"{it}\"><c r=\"A{it}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    package(&[
        ("_rels/.rels", relations),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"A\" r:id=\"b\"/></sheets></workbook>",
        ),
        ("xl/_rels/workbook.xml.rels", parts),
        (
            "xl/s.xml",
            &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ),
        ("xl/t.xml", &format!("<sst><si><t>{text}</t></si></sst>")),
    ])
}

#[test]
fn cells_that_repeat_a_text_do_not_fill_the_memory() {
    let bytes = repeating(&"0 ".repeat(1 << 20), 1000);
    let (document, problems) = decode("a.xlsx", bytes).expect("a workbook");
    assert!(document.text().len() < 140 << 20);
    assert_eq!(problems[0].message.id, "document-cells-repeat");
}

#[test]
fn what_is_no_document_is_named() {
    let zeros = "0".repeat(64 << 20);
    let no_body = package(&[("_rels/.rels", RELATIONS)]);
    let bomb = package(&[("_rels/.rels", RELATIONS), ("word/document.xml", &zeros)]);
    let nothing = package(&[("a.txt", "a")]);
    let cases: [(&str, Vec<u8>, &str); 6] = [
        ("a.docx", "كلام عادي".into(), "it is no zip package"),
        (
            "a.doc",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..".to_vec(),
            "an old binary document",
        ),
        (
            "a.docx",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..".to_vec(),
            "an old binary document",
        ),
        ("a.docx", no_body, "it has no word/document.xml"),
        ("a.docx", bomb, "would take too much memory"),
        ("a.pptx", nothing, "it has no _rels/.rels"),
    ];
    let folder = tempfile::tempdir().expect("a folder");
    for (name, bytes, said) in cases {
        let path = folder.path().join(name);
        fs::write(&path, &bytes).expect("written");
        let run = naqhara(&["lint", arg(&path), "--fix"]).run();
        assert_eq!((run.code, run.err.contains(said)), (2, true), "{}", run.err);
        assert_eq!(fs::read(&path).expect("there"), bytes);
    }
}

#[test]
fn a_broken_part_is_read_as_far_as_it_goes() {
    let bytes = package(&[
        ("_rels/.rels", RELATIONS),
        (
            "word/document.xml",
            "<w:document><w:body><w:p><w:r><w:t>قال ، ثم</w:t></w:r></w:p><w:p <w:p>",
        ),
    ]);
    let run = naqhara(&["lint", "-"]).input(bytes).run();
    assert!(
        run.err
            .contains("word/document.xml: the XML is broken at byte"),
        "{}",
        run.err
    );
    assert!(run.out.contains("ar-punct-spacing"), "{}", run.out);
}

/// Pieces of parts, most of them in the wrong place.
const PIECES: [&str; 24] = [
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "</w:r>",
    "<w:t>",
    "</w:t>",
    "<w:rPr><w:b/></w:rPr>",
    "<w:tab/>",
    "<w:del>",
    "</w:del>",
    "<w:tbl>",
    "<w:tr>",
    "<w:tc>",
    "</w:tc>",
    "<text:p>",
    "</text:p>",
    "<text:s/>",
    "قال",
    " ، ",
    "&amp;",
    "&#x200F;",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:instrText>PAGE</w:instrText>",
    "<!-- ب -->",
];

proptest::proptest! {
    #[test]
    fn whatever_a_part_holds_its_words_can_be_exchanged(
        pieces in proptest::collection::vec(0_usize..PIECES.len(), 0..40)
    ) {
        let inside: String = pieces.iter().map(|it| PIECES[*it]).collect();
        let body = format!("<w:document><w:body><w:p><w:r><w:t>{inside}");
        let odt = package(&[("content.xml", &inside)]);
        let docx = package(&[("_rels/.rels", RELATIONS), ("word/document.xml", &body)]);
        for (name, bytes) in [("a.docx", docx), ("a.odt", odt)] {
            let (document, _) = decode(name, bytes.clone()).expect("a document");
            proptest::prop_assert_eq!(document.to_bytes().expect("bytes"), bytes);
            let pieces = document.prose.map().pieces();
            // A space that is gone lets the next one count.
            let is_word = |it: &&Piece| !it.prose.of(document.text()).trim().is_empty();
            for piece in pieces.filter(|it| it.kind == PieceKind::Copied).filter(is_word) {
                let edit = Edit { span: piece.prose, text: "ض&ض".to_owned() };
                let mut expected = document.text().to_owned();
                expected.replace_range(piece.prose.start..piece.prose.end, "ض&ض");
                let edited = document.edited([&edit].into_iter()).expect("words can be exchanged");
                proptest::prop_assert_eq!(edited.text(), expected);
            }
        }
    }
}
