//! `cargo run --release --example pack`: packs `glossary.csv` for the binary, after every change to
//! it or to the sound model. A test fails while the packed files in `data/` are not what the glossary says.

use std::path::Path;

use naqhara::glossary::formats::{csv, packed};
use naqhara::names::sound::SoundModel;
use naqhara::names::{TermIndex, letter_codes, sounds_of};

fn main() -> std::io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let source = std::fs::read_to_string(root.join("glossary.csv"))?;
    let (glossary, _) = csv::read(&source);
    let concepts = packed::write(&glossary, &source);
    std::fs::write(root.join("data/starter.concepts"), concepts)?;
    std::fs::write(root.join("data/letters.codes"), letter_codes())?;
    let index = TermIndex::new(&glossary).to_bytes();
    std::fs::write(root.join("data/starter.index"), index)?;
    let sounds = sounds_of(&glossary, SoundModel::embedded()).to_bytes();
    std::fs::write(root.join("data/starter.sounds"), sounds)
}
