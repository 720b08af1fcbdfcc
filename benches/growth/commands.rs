//! The commands, and the files that they are given.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use crate::texts::{self, Kind};

/// A command; the names of files stand in its words as `FILE`, `SOURCE` and `TARGET`.
pub(super) struct Task {
    words: &'static str,
    /// Whether it is run over every text, also without `--all`.
    pub(super) main: bool,
    /// Whether its file is a glossary.
    pub(super) tables: bool,
    /// Whether the program has done its work for any text.
    pub(super) accepted: AtomicBool,
}

/// Commands that are run over every text.
const MAIN: [&str; 12] = [
    "lookup --batch FILE",
    "align FILE",
    "lint FILE",
    "lint --fix FILE",
    "lint --source SOURCE --target FILE",
    "lint --source FILE --target TARGET",
    "summary FILE",
    "summary FILE --target TARGET",
    "summary --preview FILE",
    "summary --format docx FILE",
    "transliterate - < FILE",
    "find --spelling قال FILE",
];

/// Commands that do the same work and show it otherwise.
const FURTHER: [&str; 32] = [
    "align --format csv FILE",
    "align --format html FILE",
    "align --format json --kinds all FILE",
    "align --format xlsx FILE",
    "align --format docx FILE",
    "align --isolates always FILE",
    "align --source SOURCE --target FILE",
    "align --source FILE --target TARGET",
    "align --format html --source FILE --target TARGET",
    "lint --format json FILE",
    "lint --format sarif FILE",
    "lint --format github FILE",
    "lint --format gitlab FILE",
    "lint --format checkstyle FILE",
    "lint --isolates always FILE",
    "lint --color always FILE",
    "lint --ui-lang ar FILE",
    "lint --diff FILE",
    "lint --diff --fix-suggested FILE",
    "lint --fix-suggested --fix-quotations FILE",
    "lint --profile egypt FILE",
    "lint --write-baseline known.json FILE",
    "lint --format json --source FILE --target TARGET",
    "lint --no-starter FILE",
    "summary --format json FILE",
    "summary --format html FILE",
    "summary --format markdown FILE",
    "summary --sentences 100 FILE",
    "summary --format docx --sentences 100 FILE",
    "lookup --format json --batch FILE",
    "find Musk FILE",
    "find --format html --count=day Musk FILE",
];

/// Commands for glossaries.
const TABLES: [&str; 10] = [
    "glossary check FILE",
    "glossary check --format json FILE",
    "glossary stats FILE",
    "glossary convert --to csv FILE",
    "glossary convert --to xlsx FILE",
    "glossary convert --to docx FILE",
    "lint FILE",
    "lint --fix FILE",
    "align --glossary FILE --no-starter TARGET",
    "lint --glossary FILE TARGET",
];

/// What stands for the names of files, in the order in which they are written.
const PLACES: [&str; 3] = ["FILE", "SOURCE", "TARGET"];
/// Bytes of the text that a glossary is used on.
const BESIDE_TABLES: usize = 4_096;

/// All of them.
pub(super) fn all() -> Vec<Task> {
    let task = |words: &'static str, main, tables| Task {
        words,
        main,
        tables,
        accepted: AtomicBool::new(false),
    };
    let main = MAIN.iter().map(|it| task(it, true, false));
    let further = FURTHER.iter().map(|it| task(it, false, false));
    let tables = TABLES.iter().map(|it| task(it, true, true));
    main.chain(further).chain(tables).collect()
}

impl Task {
    /// Whether it is the command of these words.
    pub(super) fn is(&self, words: &str) -> bool {
        self.words == words
    }

    pub(super) fn words(&self) -> &'static str {
        self.words
    }

    pub(super) fn name(&self) -> String {
        self.words.replace(" FILE", "")
    }

    /// Writes the text of this size, and what the command wants beside it.
    pub(super) fn files(
        &self,
        folder: &Path,
        kind: &Kind,
        size: usize,
    ) -> Result<Vec<PathBuf>, String> {
        let beside = if self.tables { BESIDE_TABLES } else { size };
        let parts = [
            (kind.file_name(), kind.text(size)),
            (
                "source.en.txt".to_owned(),
                texts::SOURCE.repeat((beside / texts::SOURCE.len()).max(1)),
            ),
            (
                "target.en.txt".to_owned(),
                texts::TARGET.repeat((beside / texts::TARGET.len()).max(1)),
            ),
        ];
        let mut files = Vec::new();
        for (place, (name, text)) in PLACES.into_iter().zip(parts) {
            let path = folder.join(name);
            if self.words.contains(place) {
                fs::write(&path, text).map_err(|it| it.to_string())?;
            }
            files.push(path);
        }
        Ok(files)
    }

    /// The words with the names of the files; after them, what is read from standard input.
    pub(super) fn arguments(&self, files: &[PathBuf]) -> (Vec<String>, Option<PathBuf>) {
        let word = |word: &str| {
            let place = PLACES.iter().position(|it| *it == word);
            place.map_or(word.to_owned(), |place| files[place].display().to_string())
        };
        let (words, input) = self.words.split_once(" < ").unwrap_or((self.words, ""));
        let input = (!input.is_empty()).then(|| files[0].clone());
        (words.split(' ').map(word).collect(), input)
    }
}
