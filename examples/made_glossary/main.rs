//! `cargo run --release -p naqhara-examples --bin made_glossary -- COUNT > FILE.csv`: a glossary of COUNT made concepts,
//! to measure by how fast large ones are. The names are put together of syllables, and
//! are those of people or places only by chance. The same COUNT gives the same file.

use std::io::{BufWriter, Write};

/// Syllables in either script.
const SYLLABLES: [[&str; 2]; 32] = [
    ["ba", "با"],
    ["ru", "رو"],
    ["ti", "تي"],
    ["mor", "مور"],
    ["ka", "كا"],
    ["lin", "لين"],
    ["so", "سو"],
    ["dan", "دان"],
    ["fi", "في"],
    ["har", "هار"],
    ["ju", "جو"],
    ["ned", "نيد"],
    ["zo", "زو"],
    ["wil", "ويل"],
    ["ra", "را"],
    ["mun", "مون"],
    ["sha", "شا"],
    ["bek", "بيك"],
    ["lo", "لو"],
    ["tar", "تار"],
    ["gi", "غي"],
    ["san", "سان"],
    ["du", "دو"],
    ["vel", "فيل"],
    ["na", "نا"],
    ["kor", "كور"],
    ["hi", "هي"],
    ["mas", "ماس"],
    ["yu", "يو"],
    ["fen", "فين"],
    ["ta", "تا"],
    ["rim", "ريم"],
];

/// What a concept is, and the word that its name ends in; persons and places have none.
const KINDS: [[&str; 3]; 5] = [
    ["person", "", ""],
    ["org", "Group", "مجموعة"],
    ["place", "", ""],
    ["product", "System", "نظام"],
    ["term", "method", "طريقة"],
];

fn main() -> std::io::Result<()> {
    let count = std::env::args().nth(1).and_then(|it| it.parse().ok());
    let Some(count) = count else {
        return Err(std::io::Error::other("made_glossary COUNT"));
    };
    let mut out = BufWriter::new(std::io::stdout().lock());
    out.write_all(
        b"concept_id,entity_type,subject_field,en_preferred,en_admitted,en_short,ar_preferred,ar_admitted,\
        ar_short,definition_en,source,note,updated\n",
    )?;
    for nth in 0..count {
        row(&mut out, nth)?;
    }
    out.flush()
}

fn row(out: &mut impl Write, nth: usize) -> std::io::Result<()> {
    let [kind, en_last, ar_first] = KINDS[nth % KINDS.len()];
    // An odd factor mixes the numbers of neighbours and keeps them different.
    let mixed = nth.wrapping_mul(0x9E37_79B1) & 0x3FFF_FFFF;
    let [en_one, ar_one] = word(mixed & 0x7FFF);
    let [en_two, ar_two] = word(mixed >> 15);
    let en = format!("{en_one} {en_two} {en_last}");
    let ar = format!("{ar_first} {ar_one} {ar_two}");
    let (en, ar) = (en.trim(), ar.trim());
    let admitted = nth.is_multiple_of(3);
    let en_admitted = if admitted {
        format!("{en_one}-{en_two}")
    } else {
        String::new()
    };
    let ar_admitted = if admitted {
        format!("{ar_one}{ar_two}")
    } else {
        String::new()
    };
    let short = if nth.is_multiple_of(5) {
        [en_two.as_str(), ar_two.as_str()]
    } else {
        [""; 2]
    };
    let definition = if nth.is_multiple_of(4) {
        format!("\"A {kind} that was made, number {nth}\"")
    } else {
        String::new()
    };
    let note = if nth.is_multiple_of(7) {
        "\"checked\", twice"
    } else {
        ""
    };
    let note = note.replace('"', "\"\"");
    let note = if note.is_empty() {
        note
    } else {
        format!("\"{note}\"")
    };
    writeln!(
        out,
        "made-{nth:07},{kind},made,{en},{en_admitted},{},{ar},{ar_admitted},{},{definition},generator,{note},2026-01-{:02}",
        short[0],
        short[1],
        nth % 28 + 1
    )
}

/// A word of three syllables, for a number below 2^15.
fn word(number: usize) -> [String; 2] {
    let mut word = [String::new(), String::new()];
    for place in 0..3 {
        let syllable = SYLLABLES[number >> (5 * place) & 31];
        word[0].push_str(syllable[0]);
        word[1].push_str(syllable[1]);
    }
    let initial = word[0].remove(0).to_ascii_uppercase();
    word[0].insert(0, initial);
    word
}
