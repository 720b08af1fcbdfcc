//! The linter over any bytes of any kind of file: what it finds lies in the text, and its fixes apply.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use naqhara::analysis::Engine;
use naqhara::document::decode;
use naqhara::lint::{Plan, Subject, check};

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::starter);
static PLAN: LazyLock<Plan> = LazyLock::new(Plan::standard);

/// The kinds of files, by the names that tell them.
const NAMES: [&str; 4] = ["a.txt", "a.md", "a.srt", "a.vtt"];

fuzz_target!(|input: (u8, Vec<u8>)| {
    let (kind, bytes) = input;
    let name = NAMES[usize::from(kind) % NAMES.len()];
    let Ok((document, _)) = decode(name, bytes) else {
        return;
    };
    let text = document.text().to_owned();
    let analysis = ENGINE.analyse(document.clone());
    for found in check(Subject::Text(&analysis, &PLAN)) {
        assert!(text.get(found.span.start..found.span.end).is_some());
        if let Some(fix) = &found.fix {
            let edited = document.edited(fix.edits.iter());
            assert!(edited.is_ok(), "{}: {edited:?}", found.rule);
        }
    }
});
