//! The tables in `data/draft/` as the binary holds them: compressed, since most runs make no draft.

use std::io::{Read, Write};
use std::sync::LazyLock;

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

static PACKED: &[u8] = include_bytes!("../../data/draft.packed");

/// The files of the tables, below `data/`, in the order in which they are packed.
pub const TABLES: [&str; 7] = [
    "draft/words.tsv",
    "draft/frames.tsv",
    "draft/phrases.tsv",
    "draft/verbs.tsv",
    "lexicon/verbs.tsv",
    "draft/senses.tsv",
    "draft/english.tsv",
];

/// A table, by its place in [`TABLES`].
#[derive(Clone, Copy, Debug)]
pub(super) enum Table {
    Words,
    Frames,
    Phrases,
    Verbs,
    VerbalNouns,
    Senses,
    English,
}

/// What the binary holds for the texts of [`TABLES`]: for each its length (four bytes, little-endian),
/// then all of them in one zlib stream (RFC 1950).
///
/// # Panics
/// When a text has more than 4 GiB.
pub fn pack(texts: &[String; TABLES.len()]) -> Vec<u8> {
    let mut packed = Vec::new();
    for text in texts {
        let len = u32::try_from(text.len()).expect("at most 4 GiB");
        packed.extend(len.to_le_bytes());
    }
    let mut stream = ZlibEncoder::new(packed, Compression::best());
    for text in texts {
        stream.write_all(text.as_bytes()).expect("memory takes it");
    }
    stream.finish().expect("memory takes it")
}

/// The text of a table; nothing where what the binary holds is damaged, which a test excludes.
pub(super) fn text(table: Table) -> &'static str {
    static TEXTS: LazyLock<Option<Vec<String>>> = LazyLock::new(|| unpack(PACKED));
    let texts = TEXTS.as_deref().unwrap_or_default();
    texts.get(table as usize).map_or("", |it| it)
}

fn unpack(packed: &[u8]) -> Option<Vec<String>> {
    let (lengths, stream) = packed.split_at_checked(4 * TABLES.len())?;
    let (lengths, _) = lengths.as_chunks();
    let mut stream = ZlibDecoder::new(stream);
    let texts = lengths.iter().map(|it| {
        let mut bytes = vec![0; u32::from_le_bytes(*it) as usize];
        stream.read_exact(&mut bytes).ok()?;
        String::from_utf8(bytes).ok()
    });
    texts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packed_tables_are_what_the_files_say() {
        let advice = "a table has changed: cargo run --release -p naqhara-examples --bin pack";
        let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        for (nth, name) in TABLES.iter().enumerate() {
            let file = std::fs::read_to_string(data.join(name)).expect(name);
            assert!(unpack(PACKED).is_some_and(|it| it[nth] == file), "{advice}");
        }
        assert!(text(Table::English).contains("plural"), "{advice}");
    }

    #[test]
    fn tables_that_are_cut_short_are_none() {
        assert_eq!(unpack(&PACKED[..PACKED.len() / 2]), None);
        assert_eq!(unpack(b"short"), None);
    }
}
