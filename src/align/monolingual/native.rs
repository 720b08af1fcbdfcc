//! Whether a word is Arabic by its build: a known root in a known pattern, between known affixes.
//!
//! Foreign names are written by their sound and fit no pattern, save by chance.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use crate::lexicon::roots;
use crate::text::{Fold, hamza_seat, has_hamza};

/// How surely a word is Arabic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Native {
    /// No root explains it.
    No,
    /// A root explains it of which a letter is weak, doubled or not written.
    Weak,
    /// All letters of a root are there.
    Strong,
    /// It is in the list.
    Listed,
}

/// Stems: `ف`, `ع`, `ل`, `م` (the fourth letter) stand for the letters of a root, `Y` for the prefix of
/// the imperfect. The fold writes hamzas as `ء`.
#[rustfmt::skip]
const PATTERNS: &[&str] = &[
    "فعل", "فاعل", "فعال", "فعول", "فعيل", "Mفعل", "Mفعول", "Mفاعل", "Mفاعيل", "فواعل", "فواعيل", "فعاءل", "تفعيل",
    "تفعل", "تفاعل", "تفاعيل", "افعال", "افعل", "افاعل", "افاعيل", "افتعل", "افتعال", "افطعل",
    "افطعال", "افدعال", "افدعل", "انفعل", "انفعال", "استفعل", "استفعال", "Mستفعل", "Mفتعل", "Mفطعل",
    "Mنفعل", "Mتفعل", "Mتفاعل", "Mفعال", "فعلان", "فعلاء", "افعلاء", "فعلي", "فعالي", "فيعل", "فعاعيل", "فعاعل",
    "فاعول", "افعول", "فعلوت", "فوعل", "اتعال", "اتعل", "Mتعل",
    "Yفعل", "Yفاعل", "Yتفعل", "Yتفاعل", "Yنفعل", "Yفتعل", "Yفطعل", "Yستفعل", "Yفعال", "Yفعول", "Yفعيل", "Yستفعيل",
];
/// The same for roots of four letters.
const OF_FOUR: &[&str] = &[
    "فعلم",
    "تفعلم",
    "Mفعلم",
    "Yفعلم",
    "فعلام",
    "فعالم",
    "فعاليم",
    "فعلوم",
    "فعليم",
    "Yتفعلم",
    "Mتفعلم",
];
/// Stems in which a doubled letter stands once, or a weak first or last letter does not stand at all.
const SHORT: &[&str] = &[
    "فع",
    "فاع",
    "Mفع",
    "Mفاع",
    "استفع",
    "افتع",
    "انفع",
    "Mستفع",
    "Mفتع",
    "افع",
    "افعا",
    "تفع",
    "تفاع",
    "Yفع",
    "Yستفع",
    "Yفتع",
    "Yنفع",
    "افعة",
];

/// What may follow a stem.
#[rustfmt::skip]
const SUFFIXES: &[&str] = &[
    "", "ة", "ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا", "ي", "ني", "ا", "ان", "ين", "ون", "ات", "ت",
    "تا", "وا", "تم", "تي", "ته", "تها", "تهم", "تنا", "تك", "اته", "اتها", "اتهم", "اتنا", "اتي", "تان",
    "تين", "ية", "يا", "يين", "يون", "يات", "يه", "وه", "وها", "وهم", "ناه", "ناها", "ونه", "ونها", "ونهم",
    "انه", "انها", "انية", "اني", "يته", "يتها", "يهم", "يها", "اهم", "اه", "اها", "وية", "وي",
    "ويين", "اوي", "اوية", "تهما", "تكم", "تموه", "نهم", "نها", "نه", "وني", "ونا", "وهم", "تني", "يني", "اتهن", "يتهم", "اين", "ءه", "ءها", "ءهم",
];

type Root = [char; 4];

struct Lexicon {
    roots: FxHashSet<Root>,
    words: FxHashSet<String>,
}

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let words = roots::words().map(|it| plain(&fold(it)));
        Lexicon {
            roots: roots::roots().filter_map(root).collect(),
            words: words.collect(),
        }
    })
}

fn root(text: &str) -> Option<Root> {
    let mut letters = text.chars();
    Some([
        letters.next()?,
        letters.next()?,
        letters.next()?,
        letters.next().unwrap_or(' '),
    ])
}

/// Hamzas as one letter, but alef where a word begins; `ى` as `ي`.
fn fold(word: &str) -> Vec<char> {
    let letters = word.chars().enumerate().map(|(at, c)| {
        if !has_hamza(c) {
            return Fold::MAQSURA.letter(c).unwrap_or(c);
        }
        let seat = hamza_seat(c).filter(|&it| at == 0 && it == 'ا');
        seat.unwrap_or('ء')
    });
    letters.collect()
}

/// How words are listed: hamzas as alef.
fn plain(word: &[char]) -> String {
    word.iter()
        .map(|&c| if c == 'ء' { 'ا' } else { c })
        .collect()
}

/// Whether the list has `word` as it stands, without clitics and endings.
pub(crate) fn is_listed(word: &str) -> bool {
    lexicon().words.contains(&plain(&fold(word)))
}

/// How surely `word`, without clitics and marks, is Arabic.
pub(crate) fn native(word: &str) -> Native {
    let folded = fold(word);
    let lexicon = lexicon();
    let listed = |part: &[char]| lexicon.words.contains(&plain(part));
    let mut best = Native::No;
    for suffix in SUFFIXES {
        let Some(stem) = without(&folded, suffix) else {
            continue;
        };
        // Countries are written as their adjectives with an alef: روسي, روسيا.
        let may_be_listed = !matches!(*suffix, "ا" | "يا" | "نا" | "ك" | "ني");
        if may_be_listed && listed(stem)
            || suffix.starts_with('ت') && stem.len() > 1 && listed(&with_ta(stem))
        {
            return Native::Listed;
        }
        best = best.max(of_stem(stem, &lexicon.roots));
        let future = stem
            .strip_prefix(&['س'])
            .filter(|it| matches!(it, ['ي' | 'ت' | 'ن' | 'ا', ..]));
        if let Some(verb) = future {
            best = best.max(of_stem(verb, &lexicon.roots));
        }
    }
    best
}

fn with_ta(stem: &[char]) -> Vec<char> {
    stem.iter().copied().chain(['ة']).collect()
}

/// What is left of a word before a suffix.
fn without<'w>(word: &'w [char], suffix: &str) -> Option<&'w [char]> {
    let mut stem = word;
    for wanted in suffix.chars().rev() {
        let (last, rest) = stem.split_last()?;
        if *last != wanted {
            return None;
        }
        stem = rest;
    }
    (stem.len() >= 2).then_some(stem)
}

fn of_stem(stem: &[char], roots: &FxHashSet<Root>) -> Native {
    let mut best = Native::No;
    for pattern in PATTERNS.iter().chain(OF_FOUR) {
        if let Some(slots) = slots(stem, pattern) {
            best = best.max(of_slots(&slots, roots));
        }
    }
    if best == Native::No {
        let short = SHORT.iter().filter_map(|pattern| slots(stem, pattern));
        let any = short
            .into_iter()
            .any(|it| is_short_root((it[0], it[1]), roots));
        if any {
            best = Native::Weak;
        }
    }
    best
}

/// The letters of the root that a stem has if it is built by a pattern.
fn slots(stem: &[char], pattern: &str) -> Option<Vec<char>> {
    let mut slots = Vec::with_capacity(4);
    let mut letters = stem.iter().copied();
    for place in pattern.chars() {
        let letter = letters.next()?;
        match place {
            'ف' | 'ع' | 'ل' | 'م' => slots.push(letter),
            'M' if letter == 'م' => {}
            'Y' if matches!(letter, 'ي' | 'ت' | 'ن' | 'ا') => {}
            place if place == letter => {}
            _ => return None,
        }
    }
    letters.next().is_none().then_some(slots)
}

/// What a written letter may be in a root: alef is a hamza or a weak letter.
fn may_be(letter: char, place: usize) -> &'static [char] {
    match (letter, place) {
        ('ا', 0) => &['ا'],
        ('ا', _) => &['و', 'ي'],
        ('ء', _) => &['ا', 'و', 'ي'],
        ('ي', 1..) => &['ي', 'و'],
        ('و', 0) => &['و'],
        _ => &[],
    }
}

fn of_slots(slots: &[char], roots: &FxHashSet<Root>) -> Native {
    let mut root: Root = [' '; 4];
    root[..slots.len()].copy_from_slice(slots);
    if roots.contains(&root) {
        let is_weak = |c: &char| matches!(c, 'و' | 'ي' | 'ا');
        return match slots.iter().any(is_weak) {
            true => Native::Weak,
            false => Native::Strong,
        };
    }
    for (place, &letter) in slots.iter().enumerate() {
        for &other in may_be(letter, place) {
            let mut root = root;
            root[place] = other;
            if roots.contains(&root) {
                return match letter {
                    'ء' if other == 'ا' => Native::Strong,
                    _ => Native::Weak,
                };
            }
        }
    }
    Native::No
}

/// Whether two letters are what is written of a doubled or weak root.
fn is_short_root((first, second): (char, char), roots: &FxHashSet<Root>) -> bool {
    let all = [
        [first, second, second, ' '],
        ['و', first, second, ' '],
        [first, second, 'و', ' '],
        [first, second, 'ي', ' '],
    ];
    all.iter().any(|it| roots.contains(it))
}
