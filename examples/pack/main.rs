//! `cargo run --release -p naqhara-examples --bin pack`: packs `glossary.csv`, the lexicon (`data/lexicon/`) and the
//! tables of drafts (`data/draft/`) for the binary, after every change to them, to the letters that the matcher distinguishes, or to the sound model, which it rewrites in
//! the newest version of its format. Tests fail while the packed files in `data/` are not what
//! their sources say. The program itself reads texts with `data/letters.codes`: when that file
//! changes, run it once more.
//!
//! `pack --frequencies FILE` first counts how frequent each lemma is, from a table of written forms
//! and counts, and writes `data/lexicon/frequencies.tsv`. What `overrides.tsv` says counts before it.

mod lexicon;

use std::path::Path;

use naqhara::glossary::formats::{csv, packed};
use naqhara::names::sound::SoundModel;
use naqhara::names::{TermIndex, letter_codes, sounds_of};

fn main() -> std::io::Result<()> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    lexicon::pack(&data)?;
    let table = |name: &str| std::fs::read_to_string(data.join(name));
    let mut tables = naqhara::draft::TABLES.map(|_| String::new());
    for (text, name) in tables.iter_mut().zip(naqhara::draft::TABLES) {
        *text = table(name)?;
    }
    let source = std::fs::read_to_string(data.join("../glossary.csv"))?;
    let (glossary, _) = csv::read(&source);
    let model = SoundModel::from_bytes(&std::fs::read(data.join("names.sound"))?);
    let model = model.map_err(|error| std::io::Error::other(format!("names.sound: {error:?}")))?;
    let index = TermIndex::new(&glossary).to_bytes(&glossary);
    let sounds = sounds_of(&glossary, &model).to_bytes();
    let write = |name: &str, bytes: &[u8]| write(&data.join(name), bytes);
    write("letters.codes", &letter_codes())?;
    write("draft.packed", &naqhara::draft::pack(&tables))?;
    let packed = packed::write(&glossary, &source);
    write("starter.concepts", &packed.concepts)?;
    write("starter.texts", packed.texts.as_bytes())?;
    write("starter.index", &index)?;
    write("starter.sounds", &sounds)?;
    write("names.sound", &model.to_bytes())
}

/// Writes a file that is not that already: what is the same has no new date, and nothing is built anew.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    match std::fs::read(path) {
        Ok(written) if written == bytes => Ok(()),
        _ => std::fs::write(path, bytes),
    }
}
