//! A seeded generator of mixed Arabic and English text and of names that occur in it.
//!
//! Shape of the text, after measured news: words follow Zipf's law over 30,000 forms, a third of
//! the Arabic words carry a clitic or the article, one word in twelve is a name, one in ten lines
//! is English, one word in twenty is vowelled, names vary in hamza, teh marbuta, tatweel and marks.
#![allow(dead_code, reason = "each bench uses a part of it")]

use std::path::{Path, PathBuf};
use std::process::Command;

use naqhara::glossary::{Builder, EntityType, Glossary, TermStatus};
use naqhara::text::Lang;

pub(crate) mod parallel;
pub(crate) mod texts;

/// The program `naqhara`, built as it is released.
pub(crate) fn program() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let target = root.join("target");
    let built = Command::new(cargo)
        .args(["build", "--release", "--quiet", "--manifest-path"])
        .arg(root.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .status();
    assert!(built.is_ok_and(|it| it.success()), "cargo builds naqhara");
    target.join("release/naqhara")
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, seeded, good enough to shuffle words.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// An index below `bound`, small ones far more often (Zipf with exponent 1).
    fn zipf(&mut self, bound: usize) -> usize {
        let unit = self.next() as f64 / u64::MAX as f64;
        (((bound as f64 + 1.0).powf(unit)) as usize - 1).min(bound - 1)
    }
}

const ARABIC: &str = "اااااالللييييوووننممرررتتبدعسفكقحهجشصطخضغثزذءظأإ";
const CONSONANTS: &[&str] = &[
    "b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "sh", "th",
    "st", "br",
];
const VOWELS: &[&str] = &["a", "e", "i", "o", "u", "ai", "ou"];

fn arabic_word(random: &mut Random, min: usize, max: usize) -> String {
    let letters: Vec<char> = ARABIC.chars().collect();
    let len = min + random.below(max - min + 1);
    let mut word: String = (0..len).map(|_| *random.pick(&letters)).collect();
    // ة stands at the end of words, and nowhere else.
    if random.chance(12) {
        word.pop();
        word.push('ة');
    }
    word
}

fn latin_word(random: &mut Random, syllables: usize) -> String {
    let mut word = String::new();
    for _ in 0..syllables {
        word.push_str(random.pick::<&str>(CONSONANTS));
        word.push_str(random.pick::<&str>(VOWELS));
    }
    word
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}

/// `count` distinct Latin names of two to four syllables, some with a second word.
pub(crate) fn latin_names(count: usize, seed: u64) -> Vec<String> {
    let mut random = Random::new(seed);
    let mut seen = std::collections::HashSet::new();
    let mut names = Vec::with_capacity(count);
    while names.len() < count {
        let syllables = 2 + random.below(3);
        let mut name = capital(&latin_word(&mut random, syllables));
        if random.chance(50) {
            name.push_str(random.pick::<&str>(&["n", "r", "s", "l", "ck", "m"]));
        }
        if random.chance(10) {
            name.push(' ');
            name.push_str(&capital(&latin_word(&mut random, 2)));
        }
        if seen.insert(name.clone()) {
            names.push(name);
        }
    }
    names
}

/// `count` distinct names, half in Arabic and half in Latin script, of one to three words.
pub(crate) fn names(count: usize, seed: u64) -> Vec<String> {
    let mut random = Random::new(seed);
    let arabic: Vec<String> = (0..20_000)
        .map(|_| arabic_word(&mut random, 4, 8))
        .collect();
    let latin: Vec<String> = (0..20_000)
        .map(|_| {
            let syllables = 2 + random.below(2);
            capital(&latin_word(&mut random, syllables))
        })
        .collect();
    let mut seen = std::collections::HashSet::new();
    let mut names = Vec::with_capacity(count);
    while names.len() < count {
        let words = [1, 2, 2, 2, 3][random.below(5)];
        let pool = if names.len() % 2 == 0 {
            &arabic
        } else {
            &latin
        };
        let name: Vec<&str> = (0..words).map(|_| random.pick(pool).as_str()).collect();
        let name = name.join(" ");
        if seen.insert(name.clone()) {
            names.push(name);
        }
    }
    names
}

/// A name as a text may write it: a clitic in front, a hamza dropped, a tatweel or a mark put in.
fn varied(random: &mut Random, name: &str) -> String {
    let mut out = String::new();
    let arabic = !name.is_ascii();
    if random.chance(if arabic { 20 } else { 5 }) {
        out.push_str(random.pick::<&str>(&["و", "ل", "ب", "ف", "ول", "وب", "ك"]));
    }
    for c in name.chars() {
        match c {
            'أ' | 'إ' if random.chance(15) => out.push('ا'),
            'ة' if random.chance(10) => out.push('ه'),
            c => out.push(c),
        }
        if arabic && c != ' ' && random.below(300) == 0 {
            out.push(*random.pick(&['\u{640}', '\u{64E}']));
        }
    }
    out
}

fn vowelled(random: &mut Random, word: &str) -> String {
    let mut out = String::new();
    for c in word.chars() {
        out.push(c);
        out.push(*random.pick(&['\u{64E}', '\u{64F}', '\u{650}', '\u{652}']));
    }
    out
}

/// About `bytes` bytes of text in which `names` occur.
pub(crate) fn text(bytes: usize, names: &[String], seed: u64) -> String {
    let mut random = Random::new(seed);
    let clitics = ["ال", "ال", "ال", "و", "ب", "ل", "وال", "بال", "ف", "لل"];
    let arabic: Vec<String> = (0..30_000)
        .map(|_| {
            let clitic = if random.chance(33) {
                random.pick::<&str>(&clitics)
            } else {
                ""
            };
            format!("{clitic}{}", arabic_word(&mut random, 2, 6))
        })
        .collect();
    let latin: Vec<String> = (0..10_000)
        .map(|_| {
            let syllables = 1 + random.below(3);
            latin_word(&mut random, syllables)
        })
        .collect();
    let mut out = String::with_capacity(bytes + 1024);
    while out.len() < bytes {
        let english = random.chance(10);
        let pool = if english { &latin } else { &arabic };
        for _ in 0..20 + random.below(20) {
            if random.below(12) == 0 {
                let name = &names[random.zipf(names.len())];
                out.push_str(&varied(&mut random, name));
            } else {
                let word = &pool[random.zipf(pool.len())];
                if !english && random.below(20) == 0 {
                    out.push_str(&vowelled(&mut random, word));
                } else {
                    out.push_str(word);
                }
            }
            match random.below(40) {
                0 | 1 => out.push_str(if english { ", " } else { "، " }),
                2 => out.push_str(" 2024 "),
                3 => out.push_str(" “"),
                4 => out.push_str("” "),
                _ => out.push(' '),
            }
        }
        out.push_str(".\n");
    }
    out
}

/// A glossary of these names, each a concept of its own.
pub(crate) fn glossary(names: &[String]) -> Glossary {
    let mut builder = Builder::default();
    for (nth, name) in names.iter().enumerate() {
        builder.concept(&format!("nq-{nth:06}"), EntityType::Person);
        let lang = if name.is_ascii() { Lang::En } else { Lang::Ar };
        builder.term(lang, TermStatus::Preferred, name, false);
    }
    builder.finish()
}
