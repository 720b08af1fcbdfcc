//! Reads the dictionaries that Debian packs with other programs, and compares what `lookup` makes of
//! their entries; says how long it takes to open them.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use naqhara::dictionary::{Dictionaries, Found};
use naqhara::project::{Disk, Project, ProjectOptions};

/// Where the packages `dict-freedict-eng-ara` and `dict-freedict-ara-eng` put them.
const INSTALLED: [&str; 2] = [
    "/usr/share/dictd/freedict-eng-ara",
    "/usr/share/dictd/freedict-ara-eng",
];

/// Every 97th entry is looked up.
const STEP: usize = 97;

/// A dictionary is opened in no more than this many times what it takes to read its index and to see
/// that it is UTF-8: it is not parsed before a word is looked up.
const MOST: f64 = 6.0;

/// How long it took to open a dictionary, and to do no more than read its index.
#[derive(Debug)]
struct Opened {
    name: String,
    entries: usize,
    time: Duration,
    baseline: Duration,
}

impl Opened {
    fn ratio(&self) -> f64 {
        self.time.as_secs_f64() / self.baseline.as_secs_f64()
    }
}

/// What was seen.
#[derive(Debug, Default)]
pub(crate) struct Proof {
    entries: usize,
    opened: Vec<Opened>,
    faults: Vec<String>,
}

impl Proof {
    pub(crate) fn holds(&self) -> bool {
        self.faults.is_empty()
            && self.entries > 1000
            && self.opened.iter().all(|it| it.ratio() <= MOST)
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for opened in &self.opened {
            let (name, entries) = (&opened.name, opened.entries);
            let (micros, ratio) = (opened.time.as_micros(), opened.ratio());
            writeln!(
                out,
                "{name}: {entries} entries, opened in {micros} µs, {ratio:.1} times what reading its index takes (at most {MOST})"
            )?;
        }
        write!(
            out,
            "{} entries looked up, {} faults",
            self.entries,
            self.faults.len()
        )?;
        let mut faults = self.faults.iter().take(20);
        faults.try_for_each(|it| write!(out, "\n  {it}"))
    }
}

pub(crate) fn run() -> Result<Proof, String> {
    let mut proof = Proof::default();
    for stem in INSTALLED {
        proof.read(Path::new(stem))?;
    }
    proof.forms()?;
    let folder = tempfile::tempdir().map_err(|it| it.to_string())?;
    let made = make(folder.path(), 90_000).map_err(|it| it.to_string())?;
    proof.time(&made)?;
    Ok(proof)
}

fn with(stem: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", stem.display()))
}

fn open(stems: &[&Path]) -> Result<Dictionaries, String> {
    let name = |it: &&Path| with(it, ".index").display().to_string();
    let options = ProjectOptions {
        dictionaries: Some(stems.iter().map(name).collect()),
        ..ProjectOptions::default()
    };
    let project = Project::new(Arc::new(Disk), options);
    let opened = project.dictionaries("-");
    opened.map_err(|it| format!("{stems:?}: {:?}", it.message))
}

impl Proof {
    /// Compares entries of one dictionary with what `gzip` reads.
    fn read(&mut self, stem: &Path) -> Result<(), String> {
        self.time(stem)?;
        let unpacked = Command::new("gzip")
            .arg("-dc")
            .arg(with(stem, ".dict.dz"))
            .output()
            .map_err(|it| it.to_string())?;
        let index = fs::read_to_string(with(stem, ".index")).map_err(|it| it.to_string())?;
        let dictionaries = open(&[stem])?;
        let words = index.lines().filter(|it| !it.starts_with("00"));
        for line in words.step_by(STEP) {
            let fields: Vec<&str> = line.split('\t').collect();
            let [word, start, length] = fields[..] else {
                return Err(format!("no line of an index: {line}"));
            };
            let (start, length) = (number(start), number(length));
            let raw = String::from_utf8_lossy(&unpacked.stdout[start..start + length]);
            self.compare(&dictionaries, word, &raw);
        }
        Ok(())
    }

    fn compare(&mut self, dictionaries: &Dictionaries, word: &str, raw: &str) {
        self.entries += 1;
        let found = dictionaries.lookup(word, 50);
        let found = found.unwrap_or_default();
        if !found.iter().any(|it| tells(it, raw)) {
            self.faults.push(format!("{word}: {raw:?} is {found:?}"));
        }
    }

    /// Words that are no headwords are found by what they are forms of, and glossed.
    fn forms(&mut self) -> Result<(), String> {
        let stems = INSTALLED.map(Path::new);
        let dictionaries = open(&stems)?;
        for (word, headword) in [
            ("كتبهم", "كتاب"),
            ("وبالسفن", "السفينة"),
            ("harbours", "Harbours"),
            ("HARBOUR", "Harbour"),
        ] {
            let found = dictionaries.lookup(word, 5).unwrap_or_default();
            if !found.iter().any(|it| it.headword == headword) {
                self.faults
                    .push(format!("{word} is no {headword}: {found:?}"));
            }
        }
        if dictionaries.gloss("السفينة").is_none() {
            self.faults.push("السفينة has no gloss".to_owned());
        }
        Ok(())
    }

    /// How long it takes to open it, and to read its index alone: the shortest of many times, since what
    /// else runs only adds to it.
    fn time(&mut self, stem: &Path) -> Result<(), String> {
        let index = with(stem, ".index");
        let read = || fs::read_to_string(&index).map_err(|it| it.to_string());
        let (mut times, mut baselines) = (Vec::new(), Vec::new());
        for _ in 0..41 {
            let start = Instant::now();
            let opened = open(&[stem])?;
            times.push(start.elapsed());
            drop(opened);
            let start = Instant::now();
            let text = read()?;
            baselines.push(start.elapsed());
            drop(text);
        }
        let name = stem.file_name().unwrap_or_default().to_string_lossy();
        self.opened.push(Opened {
            name: name.into_owned(),
            entries: read()?.lines().count(),
            time: times.into_iter().min().unwrap_or_default(),
            baseline: baselines.into_iter().min().unwrap_or_default(),
        });
        Ok(())
    }
}

/// Whether what was found says nothing that the entry does not say, and something of each line of it.
fn tells(found: &Found, raw: &str) -> bool {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let (raw_bare, lines) = (bare(raw), raw.lines().skip(1).count());
    let lines = lines.max(1);
    let said = found.senses.iter().all(|it| raw_bare.contains(&bare(it)));
    said && (found.senses.len() == lines.min(12) || raw.contains("   "))
}

/// A number in digits of base 64, by the table.
fn number(digits: &str) -> usize {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = digits.chars().map(|it| DIGITS.find(it).unwrap_or_default());
    digits.fold(0, |sum, digit| sum * 64 + digit)
}

/// A dictionary of this many made-up words.
fn make(folder: &Path, entries: usize) -> std::io::Result<PathBuf> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = |number: usize| {
        let places = (0..4).rev().map(|place| number >> (6 * place) & 63);
        places.map(|it| char::from(DIGITS[it])).collect::<String>()
    };
    let stem = folder.join("made-eng-ara");
    let (mut index, mut text) = (String::new(), String::new());
    for number in 0..entries {
        let letters = (0..5).map(|place| number / 26_usize.pow(place) % 26);
        let word: String = letters
            .map(|it| char::from(b"abcdefghijklmnopqrstuvwxyz"[it]))
            .collect();
        let entry = format!("{word}\n1. معنى {number}\n2. آخر\n");
        index += &format!("{word}\t{}\t{}\n", digits(text.len()), digits(entry.len()));
        text += &entry;
    }
    fs::write(with(&stem, ".index"), index)?;
    fs::write(with(&stem, ".dict"), text)?;
    Ok(stem)
}
