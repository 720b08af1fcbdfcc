//! Graded folding with a map back to the original text.
//!
//! Folds are named and ordered, weakest first; a match says which one it needed. Folded text is a
//! type of its own, and the only way back to the original is its map.

use unicode_normalization::UnicodeNormalization;

use super::Span;
use super::script::{TATWEEL, digit_value, is_invisible, is_tashkeel};

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

/// Zero-width non-joiner: it parts words that stand without a space.
const ZWNJ: char = '\u{200C}';

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
///
/// Sources: Unicode character names; the letters that Arabic press writes for foreign sounds
/// (گ for ك, ڤ for ف, پ for ب, چ for ج, ژ for ج).
fn representative(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' | '\u{672}' | '\u{673}' | '\u{675}' => 'ا',
        'ؤ' | '\u{676}' | '\u{6C6}'..='\u{6CB}' => 'و',
        'ئ' | 'ى' | '\u{678}' | '\u{6CC}' | '\u{6CD}' | '\u{6CE}' | '\u{6D0}' | '\u{6D1}'
        | '\u{6D2}' => 'ي',
        'ة' | '\u{6BE}' | '\u{6C0}'..='\u{6C3}' | '\u{6D5}' => 'ه',
        '\u{6A9}' | '\u{6AA}' | '\u{6AF}' | '\u{6AD}' | '\u{63B}' => 'ك',
        '\u{6A4}' | '\u{6A5}' | '\u{6A2}' => 'ف',
        '\u{67E}' => 'ب',
        '\u{686}' | '\u{698}' => 'ج',
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
            None => c,
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

/// Combining diacritical marks, as NFD parts them from Latin letters.
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

/// Folded text and the way back to where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// For every byte of `text`, the offset of the source character it came from.
    from: Vec<u32>,
    source_len: u32,
}

impl Folded {
    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The source bytes that a range of folded bytes came from, with what vanished inside it.
    ///
    /// # Panics
    /// If the range does not lie on character boundaries of the folded text.
    pub fn to_source(&self, folded: Span) -> Span {
        assert!(
            self.text.is_char_boundary(folded.start) && self.text.is_char_boundary(folded.end),
            "a folded span stands on character boundaries"
        );
        let offset = |at: usize| self.from.get(at).copied().unwrap_or(self.source_len) as usize;
        let start = offset(folded.start);
        if folded.is_empty() {
            return Span::empty(start);
        }
        let last = self.from[folded.end - 1];
        let end = self.from[folded.end..]
            .iter()
            .find(|&&from| from != last)
            .copied()
            .unwrap_or(self.source_len);
        Span::new(start, end as usize)
    }
}

/// Folds `text` and keeps the map back.
///
/// # Panics
/// If `text` is 4 GiB or longer.
pub fn fold(text: &str, level: FoldLevel) -> Folded {
    let source_len = u32::try_from(text.len()).expect("a text to fold is shorter than 4 GiB");
    let mut folded = String::with_capacity(text.len());
    let mut from = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        fold_char(c, level, |c| {
            folded.push(c);
            from.resize(folded.len(), at as u32);
        });
    }
    Folded {
        text: folded,
        from,
        source_len,
    }
}

/// The folded form alone, to compare spellings by.
pub fn fold_key(text: &str, level: FoldLevel) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, level, |c| key.push(c));
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
    fn maps_back_over_what_vanished() {
        let text = "قال إيلُونُ ماسك";
        let folded = fold(text, FoldLevel::Letters);
        let at = folded.as_str().find("ايلون").expect("folded name");
        let span = folded.to_source(Span::new(at, at + "ايلون".len()));
        assert_eq!(span.of(text), "إيلُونُ");
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
                prop_assert_eq!(fold_key(&once, level), once.clone());
                let folded = fold(&text, level);
                prop_assert_eq!(folded.as_str(), once);
            }
        }

        #[test]
        fn every_folded_character_maps_to_a_source_character(text in "\\PC*") {
            let folded = fold(&text, FoldLevel::Letters);
            for (at, c) in folded.as_str().char_indices() {
                let span = folded.to_source(Span::new(at, at + c.len_utf8()));
                prop_assert!(text.get(span.start..span.end).is_some_and(|s| !s.is_empty()));
            }
        }
    }
}
