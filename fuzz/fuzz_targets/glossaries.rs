//! Any text is understood as a glossary of some format, or refused; what is read of it is written as TBX
//! and read as the same table. Any bytes are a workbook, or refused.

#![no_main]

use libfuzzer_sys::fuzz_target;
use naqhara::glossary::formats::csv::{self, Table};
use naqhara::glossary::formats::tbx::{self, Dialect};
use naqhara::glossary::formats::{Choice, understand, understand_workbook};

fuzz_target!(|bytes: &[u8]| {
    let choice = Choice::default();
    drop(understand_workbook(bytes, &choice));
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    for name in ["x.csv", "x.utf8", "x.tbx", "x.po"] {
        check(name, text, &choice);
    }
    for head in ["<?xml?><tbx><body>", "<?xml?><mtf>", "#UTX 1;en/ar\n"] {
        check("x", &format!("{head}{text}"), &choice);
    }
});

fn check(name: &str, text: &str, choice: &Choice) {
    let Ok(understood) = understand(name, text, choice) else {
        return;
    };
    let table = understood.text.as_deref().unwrap_or(text);
    let before = csv::write(&csv::read(table).0);
    let (glossary, _) = csv::read(&before);
    let (written, losses) = tbx::write(&Table::new(&glossary), Dialect::Dca);
    if losses.is_empty() {
        let again = understand("x.tbx", &written, choice).expect("it was written here");
        let again = csv::read(&again.text.expect("a table")).0;
        assert_eq!(csv::write(&again), csv::write(&glossary), "{written}");
    }
}
