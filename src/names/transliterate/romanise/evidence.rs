//! The vowels of an Arabic word, read from one of its Latin spellings.

use super::super::vowels::{Marked, Vowel, Vowels};
use crate::text::{FoldLevel, fold_key};

/// What Latin spellings write for a consonant, the longer ones first.
#[rustfmt::skip]
const WRITTEN: [(&str, &[&str]); 22] = [
    ("ب", &["b", "p"]), ("تط", &["t"]), ("ث", &["th", "t", "s"]), ("ج", &["dj", "j", "g"]),
    ("حه", &["h"]), ("خ", &["kh", "x", "h"]), ("د", &["d"]), ("ذ", &["dh", "th", "z", "d"]),
    ("ر", &["r"]), ("ز", &["z"]), ("سص", &["s", "c"]), ("ش", &["sh", "ch"]),
    ("ض", &["dh", "d", "z"]), ("ظ", &["dh", "z", "th"]), ("غ", &["gh", "g"]), ("ف", &["f", "ph"]),
    ("ق", &["gh", "q", "k", "g", "c"]), ("ك", &["k", "c", "q"]), ("ل", &["l"]), ("م", &["m"]),
    ("ن", &["n"]), ("عءأإؤئ", &["'", ""]),
];

/// The vowels after the letters of `arabic`, which is written without marks and article, as `latin`
/// spells them; `None` where the two do not go together.
pub(super) fn vowels(arabic: &str, latin: &str) -> Option<Vowels> {
    let folded = fold_key(latin, FoldLevel::Letters);
    let latin = ["al-", "el-", "al ", "el "]
        .iter()
        .find_map(|it| folded.strip_prefix(it))
        .unwrap_or(&folded);
    let letters: Vec<char> = arabic.chars().collect();
    let mut found = Vec::new();
    read(&letters, latin, &mut found).then_some(Vowels { letters: found })
}

/// Reads `letters` off the front of `latin`; what was found is appended.
fn read(letters: &[char], latin: &str, found: &mut Vec<Marked>) -> bool {
    let Some((&letter, rest)) = letters.split_first() else {
        return matches!(latin, "" | "h" | "e");
    };
    let length = found.len();
    let mut attempt = |vowel, doubled, latin: &str| {
        found.truncate(length);
        found.push(Marked {
            letter,
            vowel,
            doubled,
        });
        read(rest, latin, found)
    };
    if length > 0 {
        for after in lengthened(letter, latin) {
            if attempt(Vowel::Unknown, false, after) {
                return true;
            }
        }
    }
    for (sound, after) in consonants(letter, length == 0, latin) {
        let (doubled, after) = match after.strip_prefix(sound).filter(|_| !sound.is_empty()) {
            // The press writes ss for an s that is not z.
            Some(after) => (sound != "s", after),
            None => (false, after),
        };
        for (vowel, after) in short(after) {
            if attempt(vowel, doubled, after) {
                return true;
            }
        }
    }
    false
}

/// What follows in `latin` where `letter` only lengthens the vowel that was read before it, or is
/// an ending that is heard as a.
fn lengthened(letter: char, latin: &str) -> Vec<&str> {
    match letter {
        'ا' | 'ى' | 'ة' | 'و' | 'ي' => vec![latin],
        _ => Vec::new(),
    }
}

/// The consonants that `letter` may be at the front of `latin`, and what follows them.
fn consonants(letter: char, first: bool, latin: &str) -> Vec<(&'static str, &str)> {
    let own: &[&str] = match letter {
        'ا' | 'آ' if first => &[""],
        'و' => &["w", "v"],
        'ي' => &["y", "i"],
        _ => {
            let row = WRITTEN.iter().find(|it| it.0.contains(letter));
            row.map_or(&[], |it| it.1)
        }
    };
    let read = own
        .iter()
        .filter_map(|it| Some((*it, latin.strip_prefix(it)?)));
    read.collect()
}

/// The short vowel at the front of `latin`, and what follows it; none, last.
fn short(latin: &str) -> Vec<(Vowel, &str)> {
    const SPELLED: [(&str, Vowel); 11] = [
        ("aa", Vowel::A),
        ("ee", Vowel::I),
        ("ou", Vowel::U),
        ("oo", Vowel::U),
        ("a", Vowel::A),
        ("i", Vowel::I),
        ("u", Vowel::U),
        ("e", Vowel::I),
        ("o", Vowel::U),
        ("y", Vowel::I),
        ("", Vowel::Silent),
    ];
    let diphthong = latin
        .strip_prefix('e')
        .filter(|it| it.starts_with(['i', 'y']));
    let read = SPELLED
        .iter()
        .filter_map(|it| Some((it.1, latin.strip_prefix(it.0)?)));
    diphthong
        .map(|it| (Vowel::A, it))
        .into_iter()
        .chain(read)
        .collect()
}
