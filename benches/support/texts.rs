//! Texts that people wrote, for benches: of a file that the user names, or the seeds of the repository.

use std::path::{Path, PathBuf};

use super::Random;
use naqhara::text::sentences;

/// The texts of the file that an argument names that ends in `.tsv`, or else the variable
/// `NAQHARA_TEXTS`; the Arabic seeds where there is neither. The file is a table whose last column is
/// the text, with `\n` for the ends of lines, under one line of headings.
pub(crate) fn texts() -> Vec<String> {
    let named = std::env::args().find(|it| it.ends_with(".tsv"));
    match named.or_else(|| std::env::var("NAQHARA_TEXTS").ok()) {
        Some(path) => of_table(Path::new(&path)),
        None => seeds(),
    }
}

fn of_table(path: &Path) -> Vec<String> {
    let table = std::fs::read_to_string(path).expect("the texts can be read");
    let rows = table.lines().skip(1);
    let texts = rows.filter_map(|row| row.rsplit('\t').next());
    texts.map(|it| it.replace("\\n", "\n")).collect()
}

fn seeds() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds");
    let files = std::fs::read_dir(folder).expect("the seeds are there");
    let mut paths: Vec<PathBuf> = files.filter_map(|it| Some(it.ok()?.path())).collect();
    paths.retain(|it| it.to_string_lossy().ends_with(".ar.txt"));
    paths.sort();
    let read = |path: &PathBuf| std::fs::read_to_string(path).expect("a seed can be read");
    paths.iter().map(read).collect()
}

/// One text of about `bytes` bytes: the sentences of `texts` in an order that the seed decides, again
/// and again, five to a line.
pub(crate) fn shuffled(texts: &[String], bytes: usize, seed: u64) -> String {
    let mut random = Random::new(seed);
    let all = texts.iter().flat_map(|text| {
        let spans = sentences(text).into_iter();
        spans.map(|it| it.of(text))
    });
    let mut all: Vec<&str> = all.collect();
    let mut out = String::with_capacity(bytes + 1024);
    while out.len() < bytes {
        for at in (1..all.len()).rev() {
            all.swap(at, random.below(at + 1));
        }
        for line in all.chunks(5) {
            if out.len() < bytes {
                out.push_str(&line.join(" "));
                out.push('\n');
            }
        }
    }
    out
}
