//! Files of translators and of programs: their usual units, and shapes in which a reader could get lost.

use crate::texts::{Kind, Text};

/// What stands there for a number.
type Piece = fn(usize) -> String;

/// A file of one format: its name and ending, what stands before its pieces and after them.
struct File {
    name: &'static str,
    ending: &'static str,
    frame: [&'static str; 2],
    piece: Piece,
}

const fn file(
    name: &'static str,
    ending: &'static str,
    frame: [&'static str; 2],
    piece: Piece,
) -> File {
    File {
        name,
        ending,
        frame,
        piece,
    }
}

const PO: [&str; 2] = [
    "msgid \"\"\nmsgstr \"\"\n\"Language: ar\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n",
    "",
];
const XLIFF: [&str; 2] = [
    "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" datatype=\"plaintext\" source-language=\"en\" target-language=\"ar\"><body>",
    "</body></file></xliff>\n",
];
const XLIFF_2: [&str; 2] = [
    "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"en\" trgLang=\"ar\"><file id=\"f\">",
    "</file></xliff>\n",
];
const TMX: [&str; 2] = [
    "<tmx version=\"1.4\"><header srclang=\"en\" datatype=\"plaintext\" segtype=\"sentence\" adminlang=\"en\" o-tmf=\"x\" creationtool=\"x\" creationtoolversion=\"1\"/><body>",
    "</body></tmx>\n",
];
const TS: [&str; 2] = [
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE TS>\n<TS version=\"2.1\" language=\"ar\"><context><name>Main</name>\n",
    "</context></TS>\n",
];
const HTML: [&str; 2] = [
    "<!doctype html><html lang=\"ar\"><body>\n",
    "</body></html>\n",
];
const ANDROID: [&str; 2] = ["<resources>\n", "</resources>\n"];
const RESX: [&str; 2] = ["<root>\n", "</root>\n"];
const PLIST: [&str; 2] = [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict>\n",
    "</dict></plist>\n",
];
const NOTHING: [&str; 2] = ["", ""];

/// All of them.
const FILES: [File; 38] = [
    file("units", "po", PO, |n| {
        format!(
            "msgid \"The minister spoke {n} times.\"\nmsgstr \"تحدث الوزير {n} مرات, نعم.\"\n\n"
        )
    }),
    file("equal units", "po", PO, |_| {
        "msgid \"Yes\"\nmsgstr \"نعم\"\n\n".to_owned()
    }),
    file("units without targets", "po", PO, |n| {
        format!("msgid \"Word {n}\"\nmsgstr \"\"\n\n")
    }),
    file(
        "one long string",
        "po",
        [PO[0], "msgid \"end\"\nmsgstr \"نهاية\"\n"],
        |_| "#. قال\n".to_owned(),
    ),
    file("units", "xlf", XLIFF, |n| {
        format!(
            "<trans-unit id=\"u{n}\"><source>Musk said {n}.</source><target>قال ماسك {n}, نعم.</target></trans-unit>\n"
        )
    }),
    file("units of one id", "xlf", XLIFF, |_| {
        "<trans-unit id=\"u\"><source>Musk spoke.</source><target>تحدث ماسك.</target></trans-unit>\n"
            .to_owned()
    }),
    file("groups in groups", "xlf", XLIFF, |_| {
        "<group id=\"g\">".to_owned()
    }),
    file(
        "tags in one unit",
        "xlf",
        [
            "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" datatype=\"plaintext\" source-language=\"en\" target-language=\"ar\"><body><trans-unit id=\"u\"><source>Musk</source><target>",
            "</target></trans-unit></body></file></xliff>\n",
        ],
        |n| format!("<g id=\"{n}\">ماسك</g> "),
    ),
    file("units of 2.0", "xlf", XLIFF_2, |n| {
        format!(
            "<unit id=\"u{n}\"><segment><source>Musk said {n}.</source><target>قال ماسك {n}, نعم.</target></segment></unit>\n"
        )
    }),
    file("units", "tmx", TMX, |n| {
        format!(
            "<tu tuid=\"{n}\"><tuv xml:lang=\"en\"><seg>Oracle said {n}.</seg></tuv><tuv xml:lang=\"ar\"><seg>قالت أوراكل {n}, نعم.</seg></tuv></tu>\n"
        )
    }),
    file("languages of one unit", "tmx", TMX, |n| {
        format!("<tu><tuv xml:lang=\"x{n}\"><seg>Oracle</seg></tuv></tu>")
    }),
    file("properties", "tmx", TMX, |n| {
        format!("<tu><prop type=\"p{n}\">v</prop></tu>")
    }),
    file("messages", "ts", TS, |n| {
        format!(
            "<message><source>Open {n} files</source><translation>فتح {n} ملفات, نعم</translation></message>\n"
        )
    }),
    file("paragraphs", "html", HTML, |n| {
        format!("<p>قال الوزير {n}, نعم.</p>\n")
    }),
    file("open tags", "html", HTML, |_| "<div>".to_owned()),
    file("open inline tags", "html", HTML, |_| "<b>كتاب ".to_owned()),
    file("open tags of a list", "html", HTML, |_| {
        "<ul><li>كتاب".to_owned()
    }),
    file("attributes", "html", HTML, |n| {
        format!("<img alt=\"صورة {n}\" src=\"a\">")
    }),
    file(
        "attributes of one tag",
        "html",
        ["<html lang=\"ar\"><p", ">كتاب</p></html>"],
        |n| format!(" a{n}=\"كتاب\""),
    ),
    file("entities", "html", HTML, |_| {
        "&amp;&#x641;&quot; ".to_owned()
    }),
    file("tables in tables", "html", HTML, |_| {
        "<table><tr><td>كتاب".to_owned()
    }),
    file("closing tags", "html", HTML, |_| "</p></b>".to_owned()),
    file("keys", "json", ["{\"first\": \"كتاب\"", "}\n"], |n| {
        format!(",\n  \"k{n}\": \"قال الوزير {n}, نعم\"")
    }),
    file("open arrays", "json", NOTHING, |_| "[".to_owned()),
    file("array in array", "json", ["[0", "]"], |_| {
        ",[\"كتاب\"]".to_owned()
    }),
    file("keys", "yaml", NOTHING, |n| {
        format!("k{n}: \"قال الوزير {n}, نعم\"\n")
    }),
    file("flow", "yaml", NOTHING, |_| "[ ".to_owned()),
    file("list", "yaml", ["a:\n", ""], |_| {
        "  - كتاب, نعم\n".to_owned()
    }),
    file("keys", "properties", NOTHING, |n| {
        format!("k{n}=قال الوزير {n}, نعم\n")
    }),
    file("continued line", "properties", ["k=", "\n"], |_| {
        "كتاب \\\n ".to_owned()
    }),
    file("keys", "strings", NOTHING, |n| {
        format!("\"k{n}\" = \"قال الوزير {n}, نعم\";\n")
    }),
    file("strings", "xml", ANDROID, |n| {
        format!("<string name=\"s{n}\">قال الوزير {n}, نعم</string>\n")
    }),
    file("values", "resx", RESX, |n| {
        format!("<data name=\"s{n}\"><value>قال الوزير {n}, نعم</value></data>\n")
    }),
    file("keys", "stringsdict", PLIST, |n| {
        format!(
            "<key>k{n}</key><dict><key>NSStringLocalizedFormatKey</key><string>قال %d, نعم</string></dict>\n"
        )
    }),
    file("messages", "ftl", NOTHING, |n| {
        format!("k{n} = قال الوزير {n}, نعم\n")
    }),
    file("cues", "srt", NOTHING, |n| {
        format!("{n}\n00:00:01,000 --> 00:00:02,000\nقال الوزير {n}, نعم.\n\n")
    }),
    file("cues", "vtt", ["WEBVTT\n\n", ""], |n| {
        format!("00:01.000 --> 00:02.000\nقال الوزير {n}, نعم.\n\n")
    }),
    file("rows", "tsv", ["source\ttarget\n", ""], |n| {
        format!("Oracle spoke {n} times.\tتحدثت أوراكل {n} مرات, نعم.\n")
    }),
];

/// The kinds of texts that they are.
pub(super) fn all() -> impl Iterator<Item = Kind> {
    FILES.iter().map(|it| {
        let text = Text::Framed(it.frame, it.piece);
        Kind::new(&format!("{} in {}", it.name, it.ending), it.ending, text)
    })
}
