//! The two alphabets of the model: what a spelling is once it is stripped of what has no sound.
//!
//! A letter is a small number, 0 stands for "outside the name". Latin letters are `a` to `z`, the
//! apostrophe and the space; their diacritics are kept beside them, because *č* and *c* sound
//! different while the keyboard often has only one of them. Arabic letters keep the forms of the
//! hamza, which distinguish vowels; [`Spelling::folded`] drops them.

use unicode_normalization::UnicodeNormalization;

use crate::text::{Fold, Script, is_arabic_letter, is_tashkeel};

/// The number of Latin letters, with 0.
pub(crate) const LATIN: usize = 29;
/// The number of diacritics, with "none".
pub(crate) const MARKS: usize = 12;
/// The number of Arabic letters, with 0.
pub(crate) const ARABIC: usize = 38;
/// The longest spelling that the model reads; the rest of a longer one is not read.
pub const MAX_LETTERS: usize = 64;

const APOSTROPHE: u8 = 27;
const LATIN_BLANK: u8 = 28;
const ARABIC_BLANK: u8 = 37;
/// Arabic letters in the order of their numbers, from 1.
const ARABIC_ORDER: [char; 37] = [
    'ا', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع', 'غ',
    'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه', 'و', 'ي', 'أ', 'إ', 'آ', 'ى', 'ة', 'ؤ', 'ئ', 'ء', ' ',
];
/// The letters by their numbers without the differences that [`Spelling::folded`] gives up; `None`
/// for ء, which vanishes.
static FOLDED: [Option<u8>; ARABIC] = {
    let fold = Fold::LETTERS.with(Fold::LONE_HAMZA);
    let mut all = [Some(0); ARABIC];
    let mut number = 1;
    while number < ARABIC {
        all[number] = match fold.letter(ARABIC_ORDER[number - 1]) {
            Some(folded) => Some(number_of(folded)),
            None => None,
        };
        number += 1;
    }
    all
};

/// The number of a letter that is in [`ARABIC_ORDER`].
const fn number_of(letter: char) -> u8 {
    let mut at = 0;
    while ARABIC_ORDER[at] as u32 != letter as u32 {
        at += 1;
    }
    at as u8 + 1
}

/// Alef, as the fold writes all its forms.
pub(crate) const ALEF: u8 = 1;
/// Lam.
pub(crate) const LAM: u8 = 23;

/// A name as the model reads it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Spelling {
    /// Which alphabet the numbers are of.
    pub(crate) script: Script,
    /// The letters.
    pub(crate) letters: Vec<u8>,
    /// For each Latin letter, its diacritic; empty for Arabic.
    pub(crate) marks: Vec<u8>,
}

impl Spelling {
    /// Reads a name in the script that most of its letters are of.
    pub(crate) fn of(text: &str) -> Spelling {
        match main_script(text) {
            Script::Arabic => Spelling::arabic(text),
            Script::Latin => Spelling::latin(text),
        }
    }

    /// Reads the Arabic letters of `text`; all else is left out.
    pub(crate) fn arabic(text: &str) -> Spelling {
        let mut letters = Vec::with_capacity(text.len() / 2);
        for c in text.nfkc() {
            match arabic_letter(c) {
                Some(ARABIC_BLANK) => part(&mut letters, ARABIC_BLANK),
                Some(letter) if letters.len() < MAX_LETTERS => letters.push(letter),
                _ => {}
            }
        }
        trim(&mut letters, ARABIC_BLANK);
        Spelling {
            script: Script::Arabic,
            letters,
            marks: Vec::new(),
        }
    }

    /// Reads the Latin letters of `text`; all else is left out.
    pub(crate) fn latin(text: &str) -> Spelling {
        if text.is_ascii() {
            return Spelling::ascii(text.as_bytes());
        }
        let mut letters = Vec::with_capacity(text.len());
        let mut marks: Vec<u8> = Vec::with_capacity(text.len());
        for c in text.chars().flat_map(char::to_lowercase).nfd() {
            if let Some(mark) = latin_mark(c) {
                if let Some(last) = marks.last_mut() {
                    *last = mark;
                }
                continue;
            }
            let (found, mark) = latin_letters(c);
            for &letter in found {
                match letter {
                    LATIN_BLANK => part(&mut letters, LATIN_BLANK),
                    _ if letters.len() < MAX_LETTERS => letters.push(letter),
                    _ => {}
                }
                marks.resize(letters.len(), mark);
            }
        }
        trim(&mut letters, LATIN_BLANK);
        marks.truncate(letters.len());
        Spelling {
            script: Script::Latin,
            letters,
            marks,
        }
    }

    /// The same for text without diacritics, where no character need be taken apart.
    fn ascii(text: &[u8]) -> Spelling {
        let mut letters = Vec::with_capacity(text.len().min(MAX_LETTERS));
        for byte in text {
            let letter = match byte {
                b'a'..=b'z' => byte - b'a' + 1,
                b'A'..=b'Z' => byte - b'A' + 1,
                b'\'' | b'`' => APOSTROPHE,
                b' ' | b'-' | b'_' | b'.' | b',' | b'/' => {
                    part(&mut letters, LATIN_BLANK);
                    continue;
                }
                _ => continue,
            };
            if letters.len() < MAX_LETTERS {
                letters.push(letter);
            }
        }
        trim(&mut letters, LATIN_BLANK);
        Spelling::plain(Script::Latin, letters)
    }

    /// Without the differences between the forms of alef, ya and ta marbuta, which writers mix.
    pub(crate) fn folded(&self) -> Spelling {
        let fold = |&letter: &u8| FOLDED.get(usize::from(letter)).copied()?;
        Spelling {
            script: self.script,
            letters: match self.script {
                Script::Arabic => self.letters.iter().filter_map(fold).collect(),
                Script::Latin => self.letters.clone(),
            },
            marks: self.marks.clone(),
        }
    }

    /// Whether nothing is left.
    pub(crate) fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// Letters without diacritics.
    pub(crate) fn plain(script: Script, letters: Vec<u8>) -> Spelling {
        let marks = match script {
            Script::Latin => vec![0; letters.len()],
            Script::Arabic => Vec::new(),
        };
        Spelling {
            script,
            letters,
            marks,
        }
    }

    /// The letters as text.
    #[cfg(test)]
    pub(crate) fn text(&self) -> String {
        spell(self.script, &self.letters)
    }
}

/// The letter between two words.
pub(crate) fn space(script: Script) -> u8 {
    match script {
        Script::Arabic => ARABIC_BLANK,
        Script::Latin => LATIN_BLANK,
    }
}

/// Letters as text, in lower case.
pub(crate) fn spell(script: Script, letters: &[u8]) -> String {
    let letter = |&number: &u8| match (script, number) {
        (Script::Arabic, 1..=37) => ARABIC_ORDER[number as usize - 1],
        (Script::Latin, 1..=26) => char::from(b'a' + number - 1),
        (Script::Latin, APOSTROPHE) => '\'',
        _ => ' ',
    };
    letters.iter().map(letter).collect()
}

/// The script that most letters of `text` are of.
fn main_script(text: &str) -> Script {
    let arabic = text.chars().filter(|&c| is_arabic_letter(c)).count();
    let latin = text
        .chars()
        .filter(|&c| c.is_alphabetic() && !is_arabic_letter(c) && !is_tashkeel(c))
        .count();
    if arabic > latin {
        Script::Arabic
    } else {
        Script::Latin
    }
}

/// One space between two parts, none at the front.
fn part(letters: &mut Vec<u8>, space: u8) {
    if letters.last().is_some_and(|&last| last != space) && letters.len() < MAX_LETTERS {
        letters.push(space);
    }
}

fn trim(letters: &mut Vec<u8>, space: u8) {
    while letters.last() == Some(&space) {
        letters.pop();
    }
}

/// The number of an Arabic letter; letters of other languages by the usual reading in Arabic.
fn arabic_letter(c: char) -> Option<u8> {
    let c = match c {
        'ٱ' => 'ا',
        '-' | '\u{2010}'..='\u{2014}' | '\u{200c}' | '\u{a0}' | '_' | '/' | '.' | '·' => ' ',
        other => Fold::KEYBOARD.with(Fold::FOREIGN).letter(other)?,
    };
    let at = ARABIC_ORDER.iter().position(|&it| it == c)?;
    Some(at as u8 + 1)
}

/// The kind of a combining diacritic.
fn latin_mark(c: char) -> Option<u8> {
    Some(match c {
        '\u{301}' => 1,
        '\u{300}' => 2,
        '\u{302}' => 3,
        '\u{303}' => 4,
        '\u{308}' => 5,
        '\u{30c}' => 6,
        '\u{304}' => 7,
        '\u{326}'..='\u{328}' => 8,
        '\u{323}' | '\u{324}' | '\u{331}' | '\u{307}' => 9,
        '\u{306}' | '\u{30a}' => 10,
        '\u{300}'..='\u{36f}' => STROKE,
        _ => return None,
    })
}

/// The diacritic of letters that do not decompose, and of rare ones.
const STROKE: u8 = 11;

/// What a character says in the Latin alphabet, and its diacritic.
fn latin_letters(c: char) -> (&'static [u8], u8) {
    const PLAIN: [u8; 26] = [
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
        26,
    ];
    match c {
        'a'..='z' => {
            let at = (c as u8 - b'a') as usize;
            (&PLAIN[at..=at], 0)
        }
        '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | 'ʿ' | 'ʾ' | '`' | '´' | 'ʹ' | 'ʽ' => {
            (&[APOSTROPHE], 0)
        }
        ' ' | '-' | '\u{2010}'..='\u{2014}' | '_' | '.' | ',' | '/' | '·' | '\u{a0}' => {
            (&[LATIN_BLANK], 0)
        }
        'ı' => (&[9], STROKE),
        'ł' => (&[12], STROKE),
        'đ' | 'ð' => (&[4], STROKE),
        'þ' => (&[20, 8], STROKE),
        'ß' => (&[19, 19], 0),
        'æ' => (&[1, 5], STROKE),
        'œ' => (&[15, 5], STROKE),
        'ø' => (&[15], STROKE),
        'ə' | 'ǝ' => (&[5], STROKE),
        'ħ' => (&[8], STROKE),
        'ŋ' => (&[14, 7], STROKE),
        _ => (&[], 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, letters: &str, folded: &str) {
        let spelling = Spelling::of(text);
        assert_eq!(spelling.text(), letters);
        assert_eq!(spelling.folded().text(), folded);
    }

    #[test]
    fn spellings_keep_what_sounds() {
        check("Čubrilović-Ray", "cubrilovic ray", "cubrilovic ray");
        check("N'Zigou", "n'zigou", "n'zigou");
        check("Đặng Straße", "dang strasse", "dang strasse");
        check("أُوبـاما", "أوباما", "اوباما");
        check("بي-إل", "بي إل", "بي ال");
        check("رءوف", "رءوف", "روف");
        check("🙂 42", "", "");
    }

    #[test]
    fn diacritics_stand_beside_their_letters() {
        assert_eq!(Spelling::latin("ča").marks, [6, 0]);
        assert_eq!(Spelling::latin("łæ").marks, [11, 11, 11]);
    }

    proptest! {
        #[test]
        fn plain_letters_are_read_as_all_others(text in "[ -~]{0,90}") {
            // A character that says nothing, and is not ASCII.
            prop_assert_eq!(Spelling::latin(&format!("{text}\u{20ac}")), Spelling::latin(&text));
        }

        #[test]
        fn any_text_is_read(text in "\\PC{0,90}") {
            let spelling = Spelling::of(&text);
            prop_assert!(spelling.letters.len() <= MAX_LETTERS);
            prop_assert_eq!(&Spelling::of(&spelling.text()).letters, &spelling.letters);
            if spelling.script == Script::Latin {
                prop_assert_eq!(spelling.marks.len(), spelling.letters.len());
            }
        }
    }
}
