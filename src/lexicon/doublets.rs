//! Words that the press writes in two ways, where a text should choose one: أمريكي and أميركي. The table
//! is `data/lexicon/doublets.tsv`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::readings;

const TABLE: &str = include_str!("../../data/lexicon/doublets.tsv");

/// What may follow a stem.
const ENDINGS: [&str; 23] = [
    "", "ا", "ي", "ية", "يا", "يين", "يون", "يات", "يان", "يتين", "يتان", "ة", "ين", "ون", "ات",
    "ان", "ت", "يي", "يو", "يته", "يتها", "يًا", "يه",
];

/// A stem in one of its spellings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Doublet {
    /// The stem as it is written.
    pub(crate) stem: &'static str,
    /// Which line of the table it is from.
    pub(crate) line: u16,
    /// Which of the spellings of the line it is; the first is the more usual one.
    pub(crate) rank: u8,
}

/// All stems by their first three letters.
static STEMS: LazyLock<FxHashMap<[u8; HEAD], Vec<Doublet>>> = LazyLock::new(|| {
    let mut stems: FxHashMap<[u8; HEAD], Vec<Doublet>> = FxHashMap::default();
    let lines = TABLE.lines().filter(|it| !it.starts_with('#'));
    for (line, spellings) in (0..).zip(lines) {
        for (rank, stem) in (0..).zip(spellings.split('\t')) {
            if let Some(head) = stem.as_bytes().first_chunk() {
                let doublet = Doublet { stem, line, rank };
                stems.entry(*head).or_default().push(doublet);
            }
        }
    }
    stems
});

/// How many bytes three letters have.
const HEAD: usize = 6;
/// The shortest word that has a stem, in bytes.
const SHORTEST: usize = 8;

/// The stem of the table that `word` has behind its clitics, and where it begins.
pub(crate) fn doublet(word: &str) -> Option<(usize, Doublet)> {
    if word.len() < SHORTEST {
        return None;
    }
    readings(word).find_map(|it| {
        let head = it.stem.as_bytes().first_chunk()?;
        let mut stems = STEMS.get(head)?.iter();
        let is_it = |doublet: &&Doublet| {
            let ending = it.stem.strip_prefix(doublet.stem);
            ending.is_some_and(|ending| ENDINGS.contains(&ending))
        };
        let found = stems.find(is_it)?;
        Some((word.len() - it.stem.len(), *found))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_stems() {
        let read = |word| doublet(word).map(|(at, it)| (at, it.stem, it.rank));
        assert_eq!(read("الأميركية"), Some((4, "أميرك", 1)));
        assert_eq!(read("وللأمريكيين"), Some((6, "أمريك", 0)));
        assert_eq!(read("المسئولون"), Some((4, "مسئول", 1)));
        assert_eq!(read("أوروبا"), Some((0, "أوروب", 0)));
        for word in ["أميركو", "مسؤولية أخرى", "كتاب", "أورال"] {
            assert_eq!(read(word), None, "{word}");
        }
    }

    #[test]
    fn no_stem_is_another_one() {
        let all: Vec<&str> = TABLE
            .lines()
            .filter(|it| !it.starts_with('#'))
            .flat_map(|it| it.split('\t'))
            .collect();
        for (nth, stem) in all.iter().enumerate() {
            assert!(!all[nth + 1..].contains(stem), "{stem}");
            assert!(stem.len() >= SHORTEST, "{stem}");
        }
    }
}
