//! The consonants of a word, as far as spellings of one name share them.
//!
//! Vowels come and go in the spelling of foreign names, and one foreign consonant is written with one
//! of several letters. A skeleton leaves the vowels out and has one letter for each group of
//! consonants; how large the groups are is for the caller to say ([`Grain`]).

use super::folds::Fold;
use super::letters::is_arabic_letter;

/// How much a skeleton distinguishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grain {
    /// Letters that one foreign sound is written with are one: for spellings in Arabic letters. ح and
    /// ع are kept, though no Latin letter answers them.
    Sounds,
    /// Of these, one letter for each class of consonants that Latin letters distinguish too:
    /// labials, dentals, sibilants, velars, and ف ر ل م ن. For words of both scripts.
    Classes,
    /// Of the classes only those that are hardly ever spelled or read in another way: without ف,
    /// sibilants and velars, which *v*, *c*, *g*, *j* and *x* make doubtful.
    ClearClasses,
}

/// A consonant, and what it is at the grains of sounds and of classes.
struct ConsonantRow(char, char, Option<char>);

/// The consonants; what folding makes of a letter is what is looked up.
const ROWS: &[ConsonantRow] = &[
    ConsonantRow('ب', 'ب', Some('ب')),
    ConsonantRow('ف', 'ف', Some('ف')),
    ConsonantRow('ت', 'ط', Some('ت')),
    ConsonantRow('ط', 'ط', Some('ت')),
    ConsonantRow('د', 'ذ', Some('ت')),
    ConsonantRow('ض', 'ذ', Some('ت')),
    ConsonantRow('ذ', 'ذ', Some('ت')),
    ConsonantRow('ث', 'ث', Some('ت')),
    ConsonantRow('ظ', 'ظ', Some('ت')),
    ConsonantRow('س', 'ز', Some('س')),
    ConsonantRow('ص', 'ز', Some('س')),
    ConsonantRow('ز', 'ز', Some('س')),
    ConsonantRow('ش', 'ش', Some('س')),
    // In the press چ is a sibilant, as in چيلي; ج, to which it folds, is as often a velar.
    ConsonantRow('\u{686}', 'غ', Some('س')),
    ConsonantRow('ج', 'غ', Some('ك')),
    ConsonantRow('غ', 'غ', Some('ك')),
    ConsonantRow('ق', 'غ', Some('ك')),
    ConsonantRow('ك', 'غ', Some('ك')),
    ConsonantRow('خ', 'خ', Some('ك')),
    ConsonantRow('ر', 'ر', Some('ر')),
    ConsonantRow('ل', 'ل', Some('ل')),
    ConsonantRow('م', 'م', Some('م')),
    ConsonantRow('ن', 'ن', Some('ن')),
    ConsonantRow('ه', 'ه', None),
    ConsonantRow('ح', 'ح', None),
    ConsonantRow('ع', 'ع', None),
    ConsonantRow('ء', 'ء', None),
];

impl Grain {
    const ALL: [Grain; 3] = [Grain::Sounds, Grain::Classes, Grain::ClearClasses];

    /// A letter as the skeleton has it; `None` for vowels and what is not an Arabic letter.
    #[inline]
    pub(crate) fn letter(self, c: char) -> Option<char> {
        match BY_LETTER.get((c as usize).wrapping_sub(FIRST)) {
            Some(letters) => letters[self as usize],
            None => slowly(c, self),
        }
    }
}

/// The Arabic block.
const FIRST: usize = 0x600;

/// The letters of the Arabic block at each grain.
static BY_LETTER: [[Option<char>; Grain::ALL.len()]; 0x100] = {
    let mut all = [[None; Grain::ALL.len()]; 0x100];
    let mut at = 0;
    while at < all.len() {
        if let Some(c) = char::from_u32((FIRST + at) as u32) {
            let mut grain = 0;
            while grain < Grain::ALL.len() {
                all[at][grain] = slowly(c, Grain::ALL[grain]);
                grain += 1;
            }
        }
        at += 1;
    }
    all
};

const fn slowly(c: char, grain: Grain) -> Option<char> {
    if !is_arabic_letter(c) {
        return None;
    }
    let mut at = 0;
    let folded = match Fold::LETTERS.letter(c) {
        Some(folded) => folded,
        None => c,
    };
    while at < ROWS.len() {
        let ConsonantRow(letter, sound, class) = ROWS[at];
        if letter == c || letter == folded {
            return match (grain, class) {
                (Grain::Sounds, _) => Some(sound),
                (Grain::ClearClasses, Some('ف' | 'س' | 'ك')) => None,
                (Grain::Classes | Grain::ClearClasses, class) => class,
            };
        }
        at += 1;
    }
    match (grain, folded) {
        (_, 'ا' | 'و' | 'ي') | (Grain::Classes | Grain::ClearClasses, _) => None,
        // A letter of another language stands for itself.
        (Grain::Sounds, other) => Some(other),
    }
}

/// Pairs of letters that are confused by ear although a skeleton keeps them apart.
const CONFUSED: [[char; 2]; 6] = [
    ['ث', 'س'],
    ['ث', 'ت'],
    ['ظ', 'ض'],
    ['ظ', 'ز'],
    ['ه', 'ح'],
    ['ه', 'ا'],
];

/// Whether two Arabic consonants may be written for one sound by who spells a name by ear.
pub(crate) fn is_same_sound(one: char, other: char) -> bool {
    let sound = |c| Grain::Sounds.letter(c);
    let same = sound(one).is_some() && sound(one) == sound(other);
    let both = |it: &[char; 2]| it.contains(&one) && it.contains(&other);
    one == other || same || CONFUSED.iter().any(both)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, sounds: &str, classes: &str, clear: &str) {
        let of =
            |grain: Grain| -> String { word.chars().filter_map(|c| grain.letter(c)).collect() };
        assert_eq!(of(Grain::Sounds), sounds);
        assert_eq!(of(Grain::Classes), classes);
        assert_eq!(of(Grain::ClearClasses), clear);
    }

    #[test]
    fn skeletons() {
        check("غُوغـل", "غغل", "ككل", "ل");
        check("پاڤلوفا", "بفلف", "بفلف", "بل");
        check("رؤوف چيلي", "رفغل", "رفسل", "رل");
        check("سعيد حمزة", "زعذحمزه", "ستمس", "تم");
        check("جيڭ Ab ٣", "غغ", "كك", "");
    }

    #[test]
    fn finer_groups_lie_within_coarser_ones() {
        for ConsonantRow(_, sound, class) in ROWS.iter().filter(|it| it.0 != '\u{686}') {
            assert_eq!(Grain::Classes.letter(*sound), *class, "{sound}");
            assert_eq!(Grain::Sounds.letter(*sound), Some(*sound));
        }
    }
}
