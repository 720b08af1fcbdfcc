//! Languages, scripts and character classes.

use serde::{Deserialize, Serialize};

use super::arabic::letters::is_arabic_letter;

/// One of the two languages that naqhara works between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lang {
    /// Arabic, written from right to left.
    Ar,
    /// English, written from left to right.
    En,
}

impl Lang {
    /// The BCP 47 code, `ar` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Ar => "ar",
            Lang::En => "en",
        }
    }

    /// The other language of the pair.
    pub fn other(self) -> Lang {
        match self {
            Lang::Ar => Lang::En,
            Lang::En => Lang::Ar,
        }
    }
}

/// The script of a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Script {
    /// Arabic letters.
    Arabic,
    /// Latin letters, and names of digits alone.
    Latin,
}

impl Script {
    /// The lower-case English name that the JSON contracts use.
    pub fn name(self) -> &'static str {
        match self {
            Script::Arabic => "arabic",
            Script::Latin => "latin",
        }
    }

    /// The script of the first letter of `text`; Latin when it holds no letter of either script.
    pub fn of(text: &str) -> Script {
        let letter = text
            .chars()
            .find(|&c| is_arabic_letter(c) || c.is_ascii_alphabetic());
        match letter {
            Some(c) if is_arabic_letter(c) => Script::Arabic,
            _ => Script::Latin,
        }
    }
}

/// Whether `c` is a letter of the Latin script.
pub fn is_latin_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, '\u{AA}' | '\u{BA}' | '\u{C0}'..='\u{24F}' if c != '\u{D7}' && c != '\u{F7}')
        || matches!(c, '\u{1E00}'..='\u{1EFF}')
}

/// Whether `c` steers direction: the marks, embeddings, overrides and isolates of UAX #9.
pub fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}')
}

/// Zero-width non-joiner: it parts words that stand without a space.
pub(crate) const ZWNJ: char = '\u{200C}';

/// Whether `c` shows nothing by itself: direction controls, joiners, zero-width and soft characters.
pub fn is_invisible(c: char) -> bool {
    is_bidi_control(c)
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

/// The decimal value of a European, Arabic-Indic or extended Arabic-Indic digit.
pub fn digit_value(c: char) -> Option<u8> {
    let base = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6F0}'..='\u{6F9}' => '\u{6F0}',
        _ => return None,
    };
    u8::try_from(c as u32 - base as u32).ok()
}

/// The language that most letters of `text` are written in; English when there are none.
///
/// Reads the first 64 KiB at most: a document does not change its language after that.
pub fn dominant_language(text: &str) -> Lang {
    let (mut arabic, mut latin) = (0_usize, 0_usize);
    for c in text.chars().take(65_536) {
        arabic += usize::from(is_arabic_letter(c));
        latin += usize::from(is_latin_letter(c));
    }
    if arabic > latin { Lang::Ar } else { Lang::En }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TATWEEL;

    #[test]
    fn scripts_and_languages() {
        assert_eq!(dominant_language("قال Musk إن المشروع كبير"), Lang::Ar);
        assert_eq!(dominant_language("Musk (ماسك) said that"), Lang::En);
        assert_eq!(dominant_language("123"), Lang::En);
        assert_eq!(Script::of("«ماسك"), Script::Arabic);
        assert_eq!(Script::of("2030"), Script::Latin);
        assert!(!is_arabic_letter(TATWEEL) && !is_arabic_letter('\u{60C}'));
        assert_eq!(digit_value('٥'), Some(5));
    }
}
