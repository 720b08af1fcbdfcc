//! The linter over any bytes of any kind of file: what it finds lies in the text, and its fixes apply.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use naqhara::analysis::{BilingualAnalysis, Engine};
use naqhara::diag::Diagnostic;
use naqhara::document::{Document, Opened, decode};
use naqhara::lint::{Plan, Subject, check};

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::starter);
static PLAN: LazyLock<Plan> = LazyLock::new(Plan::standard);

/// The kinds of files, by the names that tell them.
const NAMES: [&str; 8] = [
    "a.txt", "a.md", "a.srt", "a.vtt", "a.po", "a.xlf", "a.tmx", "a.ts",
];

fuzz_target!(|input: (u8, Vec<u8>)| {
    let (kind, bytes) = input;
    let name = NAMES[usize::from(kind) % NAMES.len()];
    let Ok((document, _)) = decode(name, bytes) else {
        return;
    };
    match document.opened() {
        Opened::Text(document) => {
            let analysis = ENGINE.analyse(document);
            let found = check(Subject::Text(&analysis, &PLAN));
            hold(&found, analysis.document());
        }
        Opened::Bilingual(it) => {
            let analysis = BilingualAnalysis::new(&ENGINE, *it);
            let found = check(Subject::Bilingual(&analysis, &PLAN));
            hold(&found, analysis.file());
        }
    }
});

/// Findings and their fixes are ones of this text.
fn hold(found: &[Diagnostic], document: &Document) {
    for found in found {
        let span = found.span;
        assert!(document.text().get(span.start..span.end).is_some());
        if let Some(fix) = &found.fix {
            let edited = document.edited(fix.edits.iter());
            assert!(edited.is_ok(), "{}: {edited:?}", found.rule);
        }
    }
}
