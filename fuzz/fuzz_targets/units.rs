//! Any text is read as a file with units; what is replaced by itself stays as it was.

#![no_main]

use libfuzzer_sys::fuzz_target;
use naqhara::diag::Edit;
use naqhara::document::{Bilingual, Document, Opened};
use naqhara::text::Span;

/// A file of each format.
const NAMES: [&str; 18] = [
    "a.po",
    "a.xlf",
    "a.sdlxliff",
    "a.tmx",
    "a.ts",
    "a.csv",
    "a.html",
    "a.xhtml",
    "strings.xml",
    "a.resx",
    "a.strings",
    "a.stringsdict",
    "a.properties",
    "a.json",
    "a.arb",
    "a.xcstrings",
    "a.yml",
    "a.ftl",
];

fuzz_target!(|text: &str| {
    for name in NAMES {
        if let Opened::Bilingual(opened) = Document::new(name, text.to_owned()).opened() {
            check(&opened, text);
        }
    }
});

fn check(opened: &Bilingual, text: &str) {
    for unit in &opened.units {
        for (document, spans) in [
            (&opened.source, &unit.source),
            (&opened.target, &unit.target),
        ] {
            spans
                .iter()
                .for_each(|it| check_string(opened, document, *it, text));
        }
    }
}

/// A string of a side slices, has its place in the file, and is written back.
fn check_string(opened: &Bilingual, document: &Document, span: Span, text: &str) {
    let said = &document.text()[span.start..span.end];
    if let Some(place) = document.in_file(span) {
        assert!(text.get(place.start..place.end).is_some());
    }
    let same = Edit {
        span,
        text: said.to_owned(),
    };
    let edit = document
        .edit_in_file(&same, &opened.file)
        .expect("nothing changes");
    let edited = opened.file.edited([edit].iter()).expect("nothing changes");
    assert_eq!(edited.text(), text);
}
