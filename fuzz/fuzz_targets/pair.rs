//! A text and its translation, whatever they are: what is found lies in them.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use naqhara::analysis::{Engine, PairAnalysis};
use naqhara::document::Document;
use naqhara::lint::{Plan, Subject, check};
use naqhara::text::Lang;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::starter);
static PLAN: LazyLock<Plan> = LazyLock::new(Plan::standard);

fuzz_target!(|texts: (&str, &str)| {
    let texts = [texts.0, texts.1];
    let [source, target] = [(0, Lang::Ar), (1, Lang::En)].map(|(at, lang)| {
        let document = Document::new("a.txt", texts[at].to_owned());
        ENGINE.analyse(document.with_language(lang))
    });
    let pair = PairAnalysis::new(source, target);
    for found in check(Subject::Pair(&pair, [&PLAN, &PLAN])) {
        let text = texts[found.document];
        assert!(text.get(found.span.start..found.span.end).is_some());
    }
});
