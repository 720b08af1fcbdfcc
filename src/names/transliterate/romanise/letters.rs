//! What each romanisation writes.
//!
//! Sources: the transliteration chart of the International Journal of Middle East Studies; DIN 31635
//! (1982); the BGN/PCGN system of 1956.

use super::super::vowels::{Marked, Vowel, Vowels};
use crate::names::transliterate::to_english::capital;

/// A system that writes Arabic letter by letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Romanisation {
    /// Of the International Journal of Middle East Studies.
    Ijmes,
    /// Of the US Board on Geographic Names and its British counterpart.
    Bgn,
    /// DIN 31635.
    Din,
}

/// Consonants, in the order of the systems: IJMES, BGN, DIN.
#[rustfmt::skip]
const CONSONANTS: [(char, [&str; 3]); 33] = [
    ('ب', ["b", "b", "b"]), ('ت', ["t", "t", "t"]), ('ث', ["th", "th", "ṯ"]),
    ('ج', ["j", "j", "ǧ"]), ('ح', ["ḥ", "ḩ", "ḥ"]), ('خ', ["kh", "kh", "ḫ"]),
    ('د', ["d", "d", "d"]), ('ذ', ["dh", "dh", "ḏ"]), ('ر', ["r", "r", "r"]),
    ('ز', ["z", "z", "z"]), ('س', ["s", "s", "s"]), ('ش', ["sh", "sh", "š"]),
    ('ص', ["ṣ", "ş", "ṣ"]), ('ض', ["ḍ", "ḑ", "ḍ"]), ('ط', ["ṭ", "ţ", "ṭ"]),
    ('ظ', ["ẓ", "z\u{327}", "ẓ"]), ('ع', ["ʿ", "‘", "ʿ"]), ('غ', ["gh", "gh", "ġ"]),
    ('ف', ["f", "f", "f"]), ('ق', ["q", "q", "q"]), ('ك', ["k", "k", "k"]),
    ('ل', ["l", "l", "l"]), ('م', ["m", "m", "m"]), ('ن', ["n", "n", "n"]),
    ('ه', ["h", "h", "h"]), ('و', ["w", "w", "w"]), ('ي', ["y", "y", "y"]),
    ('ء', ["ʾ", "’", "ʾ"]), ('أ', ["ʾ", "’", "ʾ"]), ('إ', ["ʾ", "’", "ʾ"]),
    ('ؤ', ["ʾ", "’", "ʾ"]), ('ئ', ["ʾ", "’", "ʾ"]), ('گ', ["g", "g", "g"]),
];
/// Letters that take on the ل of the article.
const SUN: &str = "تثدذرزسشصضطظلن";

impl Romanisation {
    /// A word, with a capital at the front of its name.
    pub(super) fn write(self, word: &Vowels, article: bool) -> String {
        let letters = &word.letters;
        let mut text = String::new();
        for at in 0..letters.len() {
            self.letter(word, at, article, &mut text);
        }
        let name = upper(&text);
        if article {
            format!("{}{name}", self.article(letters.first()))
        } else {
            name
        }
    }

    fn consonant(self, letter: char) -> Option<&'static str> {
        let row = CONSONANTS.iter().find(|it| it.0 == letter)?;
        Some(row.1[self as usize])
    }

    /// The article before a name that begins with `first`.
    fn article(self, first: Option<&Marked>) -> String {
        let first = first.map(|it| it.letter).unwrap_or_default();
        let joint = if self == Romanisation::Bgn { ' ' } else { '-' };
        let taken_on = self != Romanisation::Ijmes && SUN.contains(first);
        let sound = self.consonant(first).filter(|_| taken_on).unwrap_or("l");
        format!("a{sound}{joint}")
    }

    fn letter(self, word: &Vowels, at: usize, article: bool, text: &mut String) {
        let it = word.letters[at];
        let last = at + 1 == word.letters.len();
        match it.letter {
            'آ' => text.push_str(if at == 0 { "ā" } else { "ʾā" }),
            'ا' if at == 0 => {}
            // With the vowel before it.
            'ا' | 'ى' if at > 0 => {}
            'ة' => {
                if self == Romanisation::Bgn {
                    text.push('h');
                }
            }
            _ if word.lengthens(at) => {}
            'أ' | 'إ' if at == 0 => {}
            // A final doubled ي after i is written as its long vowel.
            'ي' if it.doubled && last && ends_in_i(word, at) => return,
            letter => {
                let Some(sound) = self.diphthong(word, at).or_else(|| self.consonant(letter))
                else {
                    return;
                };
                text.push_str(sound);
                // The article already says that the first letter is doubled; BGN writes īy for iyy.
                let long = self == Romanisation::Bgn && letter == 'ي' && ends_in_i(word, at);
                if it.doubled && !(article && at == 0) && !long {
                    text.push_str(sound);
                }
            }
        }
        self.vowel(word, at, text);
    }

    /// DIN writes the second part of a diphthong as a vowel.
    fn diphthong(self, word: &Vowels, at: usize) -> Option<&'static str> {
        let it = word.letters[at];
        let before = word.letters[..at].last()?.vowel;
        let silent = matches!(it.vowel, Vowel::Silent) && !it.doubled;
        let closes = self == Romanisation::Din && silent && before == Vowel::A;
        match it.letter {
            'و' if closes => Some("u"),
            'ي' if closes => Some("i"),
            _ => None,
        }
    }

    fn vowel(self, word: &Vowels, at: usize, text: &mut String) {
        let vowel = word.letters[at].vowel;
        let next = word.letters.get(at + 1);
        // A short vowel at the end is one of grammar, not of the name.
        if next.is_none() && !matches!(word.letters[at].letter, 'ا' | 'ى') {
            return;
        }
        let doubled_yeh = next.is_some_and(|it| it.letter == 'ي' && it.doubled);
        let long = next.is_some_and(|it| match vowel {
            Vowel::A => matches!(it.letter, 'ا' | 'ى'),
            _ => word.lengthens(at + 1),
        });
        let last = at + 2 == word.letters.len();
        let long = long || doubled_yeh && vowel == Vowel::I && (last || self == Romanisation::Bgn);
        text.push_str(match (vowel, long) {
            (Vowel::A, false) => "a",
            (Vowel::I, false) => "i",
            (Vowel::U, false) => "u",
            (Vowel::A, true)
                if self == Romanisation::Bgn && next.is_some_and(|it| it.letter == 'ى') =>
            {
                "á"
            }
            (Vowel::A, true) => "ā",
            (Vowel::I, true) => "ī",
            (Vowel::U, true) => "ū",
            (Vowel::Silent | Vowel::Unknown, _) => "",
        });
    }
}

fn ends_in_i(word: &Vowels, at: usize) -> bool {
    word.letters[..at]
        .last()
        .is_some_and(|it| it.vowel == Vowel::I)
}

/// A capital for the first letter; ʿ has none, and the letter after it takes it.
fn upper(text: &str) -> String {
    let at = text.find(char::is_alphabetic).unwrap_or_default();
    let sign = text[at..].starts_with(['ʿ', 'ʾ', '‘', '’']);
    let at = if sign { at + "ʿ".len() } else { at };
    match text.split_at_checked(at) {
        Some((before, rest)) => format!("{before}{}", capital(rest)),
        None => capital(text),
    }
}
