//! One pass over the bytes of a text: the places that rules check.

mod block;

use block::{BEFORE, BLOCK, worth_a_look};

use crate::text::scans::{Search, record};
use crate::text::{Span, TATWEEL, is_arabic_letter, is_clitic_stack, is_tashkeel, shortly_before};

/// Offsets of what is rare in running text. Texts are shorter than 4 GiB.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scan {
    /// Punctuation and quotation marks, Latin and Arabic.
    pub(crate) marks: Vec<u32>,
    /// Round and square brackets.
    pub(crate) brackets: Vec<u32>,
    /// Latin letters that may stand behind an Arabic clitic, with or without a space between.
    pub(crate) latin: Vec<u32>,
    /// Single letters waw and feh before a space; what stands before them is not checked.
    pub(crate) lone: Vec<u32>,
    /// Characters that clean prose seldom has: tatweel, invisible and direction characters, letters
    /// of Persian and Urdu, presentation forms, Greek and Cyrillic.
    pub(crate) odd: Vec<u32>,
    /// Where digits begin, of whatever script.
    pub(crate) digits: Vec<u32>,
    /// Where words begin with لال, conjunctions left out.
    pub(crate) lam_al: Vec<u32>,
    /// Where ليون or ايين ends behind بـ or بل: the last letters of بليون and بلايين.
    pub(crate) bilyon: Vec<u32>,
    /// Whether there is any direction control that opens or closes something.
    pub(crate) controls: bool,
    /// Whether there may be an address or program code.
    pub(crate) code: bool,
}

/// What a byte may begin.
#[derive(Clone, Copy, PartialEq)]
enum Class {
    Other,
    Mark,
    Bracket,
    Letter,
    Space,
    ArabicMark,
    LatinMark,
    LatinLetter,
    General,
    Code,
    Digit,
    /// The second byte of a tatweel or پ.
    OddSecond,
    /// The second byte of ٠ to ٩.
    ArabicDigit,
    /// The first byte of letters that are all odd.
    OddLead,
    /// The last byte of a lam or a noon, whose words are told by what stands before.
    Lam,
    Noon,
}

const CLASSES: [Class; 256] = classes();

const fn classes() -> [Class; 256] {
    let mut table = [Class::Other; 256];
    let marks = b".,;:?!\"";
    let mut at = 0;
    while at < marks.len() {
        table[marks[at] as usize] = Class::Mark;
        at += 1;
    }
    let brackets = b"()[]";
    let mut at = 0;
    while at < brackets.len() {
        table[brackets[at] as usize] = Class::Bracket;
        at += 1;
    }
    let mut letter = b'A';
    while letter <= b'Z' {
        table[letter as usize] = Class::Letter;
        table[letter.to_ascii_lowercase() as usize] = Class::Letter;
        letter += 1;
    }
    table[b' ' as usize] = Class::Space;
    // The second byte of ، ؛ ؟, which is rarer than the first.
    table[0x8C] = Class::ArabicMark;
    table[0x9B] = Class::ArabicMark;
    table[0x9F] = Class::ArabicMark;
    table[b'`' as usize] = Class::Code;
    table[b'@' as usize] = Class::Code;
    table[b'/' as usize] = Class::Code;
    let mut digit = 0;
    while digit < 10 {
        table[b'0' as usize + digit] = Class::Digit;
        table[0xA0 + digit] = Class::ArabicDigit;
        digit += 1;
    }
    table[0x80] = Class::OddSecond;
    table[0xBE] = Class::OddSecond;
    table[0x9C] = Class::OddSecond;
    table[0x84] = Class::Lam;
    table[0x86] = Class::Noon;
    let mut lead = 0xCD;
    while lead <= 0xD4 {
        table[lead] = Class::OddLead;
        lead += 1;
    }
    table[0xDA] = Class::OddLead;
    table[0xDB] = Class::OddLead;
    table[0xEF] = Class::OddLead;
    table[0xC2] = Class::LatinMark;
    table[0xE2] = Class::General;
    let mut lead = 0xC3;
    while lead <= 0xC9 {
        table[lead] = Class::LatinLetter;
        lead += 1;
    }
    table
}

impl Scan {
    pub(crate) fn new(text: &str) -> Scan {
        record(Search::Marks, text.len());
        let mut scan = Scan::default();
        let bytes = text.as_bytes();
        let mut at = bytes.len().min(BEFORE);
        (0..at).for_each(|at| scan.look(bytes, at));
        while let Some(block) = bytes[at.saturating_sub(BEFORE)..].first_chunk() {
            let worth = worth_a_look(block);
            for (nth, eight) in worth.as_chunks().0.iter().enumerate() {
                let mut set = u64::from_le_bytes(*eight);
                while set != 0 {
                    scan.look(bytes, at + 8 * nth + set.trailing_zeros() as usize / 8);
                    set &= set - 1;
                }
            }
            at += BLOCK;
        }
        (at..bytes.len()).for_each(|at| scan.look(bytes, at));
        scan
    }

    #[inline]
    fn look(&mut self, bytes: &[u8], at: usize) {
        let class = CLASSES[usize::from(bytes[at])];
        let byte = |offset: usize| bytes.get(at + offset).copied().unwrap_or(0);
        let here = at as u32;
        match class {
            Class::Other => {}
            Class::Mark => {
                self.marks.push(here);
                self.code |= bytes[..at].ends_with(b"www");
            }
            Class::Bracket => self.brackets.push(here),
            Class::Letter | Class::LatinLetter if follows_other_script(bytes, at) => {
                self.latin.push(here);
            }
            Class::Space => self.look_for_lone(bytes, at),
            Class::ArabicMark if at > 0 && bytes[at - 1] == 0xD8 => self.marks.push(here - 1),
            Class::Code => self.code |= bytes[at] != b'/' || at > 0 && bytes[at - 1] == b'/',
            Class::Digit if at == 0 || !bytes[at - 1].is_ascii_digit() => self.digits.push(here),
            Class::ArabicDigit if at > 0 && bytes[at - 1] == 0xD9 => {
                let again = at > 2 && matches!(&bytes[at - 3..at - 1], [0xD9, 0xA0..=0xA9]);
                if !again {
                    self.digits.push(here - 1);
                }
            }
            // Tatweel and پ; the Arabic letter mark
            Class::OddSecond
                if at > 0
                    && matches!(
                        (bytes[at - 1], bytes[at]),
                        (0xD9, 0x80 | 0xBE) | (0xD8, 0x9C)
                    ) =>
            {
                self.odd.push(here - 1);
            }
            // ۰ to ۹
            Class::OddLead if bytes[at] == 0xDB && matches!(byte(1), 0xB0..=0xB9) => {
                let again = at > 1 && matches!(&bytes[at - 2..at], [0xDB, 0xB0..=0xB9]);
                if !again {
                    self.digits.push(here);
                }
            }
            Class::OddLead => self.odd.push(here),
            Class::Lam => self.look_for_lam_al(bytes, at),
            Class::Noon if is_bilyon(bytes, at) => self.bilyon.push(here - 1),
            // Soft hyphen
            Class::LatinMark if byte(1) == 0xAD => self.odd.push(here),
            // « »
            Class::LatinMark if matches!(byte(1), 0xAB | 0xBB) => self.marks.push(here),
            // No-break space
            Class::LatinMark if byte(1) == 0xA0 => self.look_for_lone(bytes, at),
            Class::General => match (byte(1), byte(2)) {
                // “ ” „ ‟ ‹ ›
                (0x80, 0x9C..=0x9F | 0xB9 | 0xBA) => self.marks.push(here),
                (0x80, 0xAA..=0xAE) | (0x81, 0xA6..=0xA9) => {
                    self.controls = true;
                    self.odd.push(here);
                }
                // Zero-width characters, direction marks, invisible operators
                (0x80, 0x8B..=0x8F) | (0x81, 0xA1..=0xA4) => self.odd.push(here),
                _ => {}
            },
            _ => {}
        }
    }

    /// A single و (D9 88) or ف (D9 81) before the space at `at`.
    #[inline]
    fn look_for_lone(&mut self, bytes: &[u8], at: usize) {
        if at >= 2
            && bytes[at - 2] == 0xD9
            && matches!(bytes[at - 1], 0x81 | 0x88)
            && (at == 2 || !matches!(bytes[at - 3], 0x80..=0xBF) || bytes[at - 3] == 0xA0)
        {
            self.lone.push(at as u32 - 2);
        }
    }

    /// A word that begins with لال: the lam whose last byte is at `at` is its third letter.
    fn look_for_lam_al(&mut self, bytes: &[u8], at: usize) {
        if at < 5 || bytes[at - 5..=at] != LAM_ALEF_LAM {
            return;
        }
        // Before the word stands nothing, something beyond Arabic letters, or a conjunction.
        let is_letter = |end: usize| end >= 2 && matches!(bytes[end - 2], 0xD8..=0xDB);
        let start = at - 5;
        let conjunction = start >= 2 && matches!(&bytes[start - 2..start], [0xD9, 0x88 | 0x81]);
        if !is_letter(start) || conjunction && !is_letter(start - 2) || is_mark(bytes, start) {
            self.lam_al.push(start as u32);
        }
    }

    /// Forgets what stands inside `spans`, which are in text order.
    pub(crate) fn leave_out(&mut self, spans: &[Span]) {
        let places = [
            &mut self.marks,
            &mut self.brackets,
            &mut self.latin,
            &mut self.lone,
            &mut self.digits,
            &mut self.lam_al,
            &mut self.bilyon,
        ];
        for places in places {
            let mut spans = spans.iter().copied().peekable();
            places.retain(|&place| {
                let place = place as usize;
                while spans.next_if(|span| span.end <= place).is_some() {}
                spans.peek().is_none_or(|span| place < span.start)
            });
        }
    }
}

/// Whether ، ؛ or ؟ stands right before `end`.
fn is_mark(bytes: &[u8], end: usize) -> bool {
    end >= 2 && matches!(&bytes[end - 2..end], [0xD8, 0x8C | 0x9B | 0x9F])
}

/// لال
const LAM_ALEF_LAM: [u8; 6] = [0xD9, 0x84, 0xD8, 0xA7, 0xD9, 0x84];
/// بليون
const BILYON: [u8; 10] = [0xD8, 0xA8, 0xD9, 0x84, 0xD9, 0x8A, 0xD9, 0x88, 0xD9, 0x86];
/// بلايين
const BALAYIN: [u8; 12] = [
    0xD8, 0xA8, 0xD9, 0x84, 0xD8, 0xA7, 0xD9, 0x8A, 0xD9, 0x8A, 0xD9, 0x86,
];

/// Whether a noon at `at` ends بليون or بلايين.
fn is_bilyon(bytes: &[u8], at: usize) -> bool {
    let head = &bytes[..=at];
    head.ends_with(&BILYON) || head.ends_with(&BALAYIN)
}

/// Whether something beyond ASCII stands right before `at`, or before one space before it.
#[inline]
fn follows_other_script(bytes: &[u8], at: usize) -> bool {
    match at.checked_sub(1).map(|before| bytes[before]) {
        Some(0x80..) => true,
        Some(b' ') => at >= 2 && bytes[at - 2] >= 0x80,
        _ => false,
    }
}

/// Whether `head` ends with letters that can be a clitic, or with a tatweel, so that what follows
/// begins a word all the same.
pub(crate) fn is_clitic_before(head: &str) -> bool {
    let head = shortly_before(head, head.len());
    let word = head.trim_end_matches(|c| c == TATWEEL || is_tashkeel(c));
    // No stack has more than four letters.
    let letters = word.chars().rev().take_while(|&c| is_arabic_letter(c));
    let len: usize = letters.take(5).map(char::len_utf8).sum();
    is_clitic_stack(&word[word.len() - len..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn places_of_all_kinds() {
        let text = "قال، و Altman؟ «بـOpenAI» a\u{2067} 1.5";
        let scan = Scan::new(text);
        let chars: Vec<char> = scan
            .marks
            .iter()
            .filter_map(|&at| text[at as usize..].chars().next())
            .collect();
        assert_eq!(chars, ['،', '؟', '«', '»', '.']);
        let names: Vec<&str> = scan
            .latin
            .iter()
            .map(|&at| &text[at as usize..][..1])
            .collect();
        assert_eq!(names, ["A", "O", "a"]);
        assert_eq!(scan.lone.len(), 1);
        assert!(scan.controls && !Scan::new("نصّ").controls);
    }

    proptest! {
        #[test]
        fn blocks_turn_nothing_away(
            text in "([aZéو ف،؟.,:()\\[\\]\"`@/«\u{A0}“\u{2067}ل19٤۵ـپیбﺳ\u{200B}\u{61C}\u{AD}]|لال|بليون|بلايين){0,120}"
        ) {
            let mut slow = Scan::default();
            (0..text.len()).for_each(|at| slow.look(text.as_bytes(), at));
            let fast = Scan::new(&text);
            prop_assert_eq!(format!("{fast:?}"), format!("{slow:?}"));
        }
    }

    #[test]
    fn words_and_digits() {
        let text = "ولالدول لالدول خلال ؟لالو 12 ٣٤ ۵6 بليون وبلايين مليون";
        let scan = Scan::new(text);
        let at = |places: &[u32]| -> Vec<String> {
            let word = |&at: &u32| text[at as usize..].chars().take(3).collect();
            places.iter().map(word).collect()
        };
        assert_eq!(at(&scan.lam_al), ["لال", "لال", "لال"]);
        assert_eq!(at(&scan.digits), ["12 ", "٣٤ ", "۵6 ", "6 ب"]);
        assert_eq!(at(&scan.bilyon), ["ن و", "ن م"]);
    }

    #[test]
    fn places_in_code_are_left_out() {
        let text = "a.b, c. d;";
        let mut scan = Scan::new(text);
        scan.leave_out(&[Span::new(0, 3), Span::new(5, 6)]);
        assert_eq!(scan.marks, [3, 6, 9]);
    }
}
