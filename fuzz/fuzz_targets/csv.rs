//! Any text is read as a glossary; what was written is read as the same terms and written alike.

#![no_main]

use libfuzzer_sys::fuzz_target;
use naqhara::glossary::formats::csv;
use naqhara::glossary::{Glossary, TermStatus};
use naqhara::text::Lang;

fn terms(glossary: &Glossary) -> Vec<(&str, Lang, TermStatus, bool)> {
    let terms = glossary.terms().iter();
    let mut all: Vec<_> = terms
        .map(|it| (&*it.text, it.lang, it.status, it.homograph))
        .collect();
    // The order of columns is kept, but says nothing.
    all.sort_unstable_by_key(|it| (it.0, it.2, it.1 == Lang::Ar));
    all
}

fuzz_target!(|text: &str| {
    check(text);
    check(&format!(
        "concept_id,entity_type,en,ar,ar_short,confusable_with,own\n{text}"
    ));
});

fn check(text: &str) {
    let (glossary, problems) = csv::read(text);
    for problem in &problems {
        assert!(text.get(problem.span.start..problem.span.end).is_some());
    }
    let written = csv::write(&glossary);
    let (again, _) = csv::read(&written);
    assert_eq!(terms(&again), terms(&glossary), "{written:?}");
    assert_eq!(csv::write(&again), written);
}
