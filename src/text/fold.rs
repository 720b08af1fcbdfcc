//! Graded folding of text in both scripts, to compare spellings by.
//!
//! Folds are named and ordered, weakest first; a match says which one it needed. What Arabic letters
//! fold to is in the table of [`Fold`].

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::arabic::folds::Fold;
use super::arabic::letters::{TATWEEL, is_tashkeel};
use super::script::{ZWNJ, digit_value, is_invisible};

/// How much of a spelling is ignored, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FoldLevel {
    /// Nothing.
    Exact,
    /// Tashkeel, tatweel, combining accents' order and invisible controls.
    Marks,
    /// Also alef and hamza forms, ى/ي, ة/ه, Persian and presentation forms, digits, case, accents.
    Letters,
}

/// What one character becomes at the level `marks`; `None` when it vanishes.
fn drop_marks(c: char) -> Option<char> {
    match c {
        ZWNJ => Some(' '),
        TATWEEL => None,
        c if is_tashkeel(c) || is_invisible(c) => None,
        '\u{A0}' | '\u{202F}' => Some(' '),
        c => Some(c),
    }
}

/// The representative of a base letter at the level `letters`, case kept.
fn representative(c: char) -> char {
    match c {
        'ı' => 'i',
        'ł' => 'l',
        'Ł' => 'L',
        'ø' => 'o',
        'Ø' => 'O',
        'đ' | 'ð' => 'd',
        'Đ' | 'Ð' => 'D',
        'ß' => 's',
        'æ' => 'a',
        'Æ' => 'A',
        'œ' => 'o',
        'Œ' => 'O',
        '’' | '‘' | 'ʼ' | '`' | '´' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        c => match digit_value(c) {
            Some(value) => char::from(b'0' + value),
            None => Fold::LETTERS.letter(c).unwrap_or(c),
        },
    }
}

/// Whether `c` has to be taken apart before [`representative`] sees it.
fn is_composite(c: char) -> bool {
    matches!(c, '\u{C0}'..='\u{17E}' | '\u{180}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}'
        | '\u{212B}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{FF01}'..='\u{FF5E}')
}

/// Calls `emit` with every character that `c` folds to at the level `letters`, case kept.
pub(crate) fn fold_letters_keep_case(c: char, mut emit: impl FnMut(char)) {
    if c.is_ascii() {
        return emit(c);
    }
    if !is_composite(c) {
        if let Some(c) = drop_marks(c).filter(|&c| !is_accent(c)) {
            emit(representative(c));
        }
        return;
    }
    for part in std::iter::once(c).nfkd() {
        if let Some(part) = drop_marks(part).filter(|&c| !is_accent(c)) {
            emit(representative(part));
        }
    }
}

/// Combining diacritical marks, as NFD separates them from Latin letters.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

fn fold_char(c: char, level: FoldLevel, mut emit: impl FnMut(char)) {
    match level {
        FoldLevel::Exact => emit(c),
        FoldLevel::Marks => {
            if let Some(c) = drop_marks(c) {
                emit(c);
            }
        }
        FoldLevel::Letters => fold_letters_keep_case(c, |c| {
            if c.is_ascii() {
                return emit(representative(c.to_ascii_lowercase()));
            }
            // Arabic letters have no case, and to look for one takes long.
            if matches!(c, '\u{600}'..='\u{6FF}') {
                return emit(representative(c));
            }
            for lower in c.to_lowercase() {
                // `İ` lower-cases to i and a combining dot: the dot has no letter to itself.
                if !is_accent(lower) {
                    emit(representative(lower));
                }
            }
        }),
    }
}

/// What the characters that nearly all text is made of fold to at the level `letters`: one or none each.
struct Common([Option<char>; COMMON]);

/// How many these are: ASCII, and the main block of Arabic.
const COMMON: usize = 0x80 + 0x100;

impl Common {
    fn shared() -> &'static Common {
        static SHARED: LazyLock<Common> = LazyLock::new(|| {
            let ascii = '\0'..='\x7F';
            let mut common = Common([None; COMMON]);
            for (to, c) in common.0.iter_mut().zip(ascii.chain('\u{600}'..='\u{6FF}')) {
                fold_char(c, FoldLevel::Letters, |c| *to = Some(c));
            }
            common
        });
        &SHARED
    }

    /// `None` of a character that is not among them.
    #[inline]
    fn fold(&self, c: char) -> Option<Option<char>> {
        let at = match c {
            '\0'..='\x7F' => c as usize,
            '\u{600}'..='\u{6FF}' => 0x80 + (c as usize - 0x600),
            _ => return None,
        };
        Some(self.0[at])
    }
}

/// What one of the characters that nearly all text is made of folds to at the level `letters`, if it does
/// not vanish; `None` of another character.
#[inline]
pub(crate) fn fold_common(c: char) -> Option<Option<char>> {
    Common::shared().fold(c)
}

/// The folded form of `text`, to compare spellings by.
pub fn fold_key(text: &str, level: FoldLevel) -> String {
    let mut key = String::with_capacity(text.len());
    let common = (level == FoldLevel::Letters).then(Common::shared);
    for c in text.chars() {
        match common.and_then(|it| it.fold(c)) {
            Some(folded) => key.extend(folded),
            None => fold_char(c, level, |c| key.push(c)),
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, marks: &str, letters: &str) {
        assert_eq!(fold_key(text, FoldLevel::Marks), marks);
        assert_eq!(fold_key(text, FoldLevel::Letters), letters);
    }

    #[test]
    fn folds_by_level() {
        check("إيلُون", "إيلون", "ايلون");
        check("سـتارغيت", "ستارغيت", "ستارغيت");
        check("أميركا", "أميركا", "اميركا");
        check("موسى وغزة", "موسى وغزة", "موسي وغزه");
        check("پاريس گوگل", "پاريس گوگل", "باريس كوكل");
        check("\u{FEFB}\u{FE8E}", "\u{FEFB}\u{FE8E}", "لاا");
        check("STRAẞE", "STRAẞE", "strase");
        check("São İstanbul", "São İstanbul", "sao istanbul");
        check("٢٠٣٠", "٢٠٣٠", "2030");
        check("ستار\u{200C}غيت", "ستار غيت", "ستار غيت");
        check("\u{200F}X\u{202C}", "X", "x");
    }

    #[test]
    fn common_characters_fold_like_all() {
        for c in '\0'..='\u{7FF}' {
            let mut slowly = String::new();
            fold_char(c, FoldLevel::Letters, |c| slowly.push(c));
            assert_eq!(
                fold_key(c.encode_utf8(&mut [0; 4]), FoldLevel::Letters),
                slowly
            );
        }
    }

    #[test]
    fn every_character_folds_to_what_stays() {
        for c in '\0'..=char::MAX {
            for level in [FoldLevel::Marks, FoldLevel::Letters] {
                let once = fold_key(c.encode_utf8(&mut [0; 4]), level);
                assert_eq!(fold_key(&once, level), once, "{c:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC*") {
            for level in [FoldLevel::Marks, FoldLevel::Letters] {
                let once = fold_key(&text, level);
                prop_assert_eq!(fold_key(&once, level), once);
            }
        }
    }
}
