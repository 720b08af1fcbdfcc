//! Where words end as months do: a scan of 64 bytes at a time, which rejects nearly all words
//! before any is read letter by letter.

use std::sync::LazyLock;

use super::names;
use crate::text::Span;

/// The words of `text`, which are runs of Arabic letters and marks, whose last two letters may be
/// those of a month, in text order.
pub(super) fn words(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut words = Vec::new();
    let endings = &*ENDINGS;
    let mut at = 0;
    while let Some(block) = bytes[at..].first_chunk() {
        for (nth, eight) in may_end(block).as_chunks().0.iter().enumerate() {
            let mut set = u64::from_le_bytes(*eight);
            while set != 0 {
                let end = at + 8 * nth + set.trailing_zeros() as usize / 8 + PAIR;
                if endings.may_end(&bytes[..end]) {
                    words.extend(word_before(bytes, end));
                }
                set &= set - 1;
            }
        }
        at += BLOCK;
    }
    let ends = at + PAIR..=bytes.len();
    words.extend(ends.filter_map(|end| word_before(bytes, end)));
    words
}

/// How the names of months end, letter by letter: many words end in ين and ان, few in رين and سان.
struct Endings {
    /// The last three letters, hamzas and maddas left out.
    three: Vec<u64>,
    /// Names of two letters, as they are written.
    two: Vec<[u8; 4]>,
}

static ENDINGS: LazyLock<Endings> = LazyLock::new(|| {
    let folded: Vec<_> = names::words().collect();
    let mut three: Vec<u64> = folded
        .iter()
        .filter_map(|it| it.as_bytes().last_chunk().copied())
        .map(number)
        .collect();
    three.sort_unstable();
    three.dedup();
    let short = names::words_of_two_letters().map(str::as_bytes);
    let two = short.filter_map(|it| it.last_chunk().copied()).collect();
    Endings { three, two }
});

/// Three letters as a number, which is compared at once.
fn number([a, b, c, d, e, f]: [u8; 6]) -> u64 {
    u64::from_le_bytes([a, b, c, d, e, f, 0, 0])
}

impl Endings {
    /// Whether the text may end in a month. Marks are not looked into.
    fn may_end(&self, text: &[u8]) -> bool {
        let Some(mut last) = text.last_chunk::<6>().copied() else {
            return true;
        };
        for letter in last.as_chunks_mut().0 {
            match *letter {
                // آ أ إ
                [0xD8, 0xA2 | 0xA3 | 0xA5] => *letter = [0xD8, 0xA7],
                [0xD8, 0xA1..=0xFF] | [0xD9, 0x81..=0x8A] => {}
                _ => return true,
            }
        }
        self.three.contains(&number(last)) || self.two.iter().any(|it| text.ends_with(it))
    }
}

/// How many places are judged at once.
const BLOCK: usize = 64;

/// How many bytes two letters have.
const PAIR: usize = 4;

/// For each place that has two letters before it, 1 where a month may end there, else 0. Nothing
/// here depends on the text, so that the compiler makes vectors of it.
fn may_end(bytes: &[u8; PAIR + BLOCK + 1]) -> [u8; BLOCK] {
    let mut may = [0; BLOCK];
    for at in 0..BLOCK {
        let letters =
            may_be_before(bytes[at], bytes[at + 1]) & may_be_last(bytes[at + 2], bytes[at + 3]);
        let ends = !is_inner(bytes[at + PAIR], bytes[at + PAIR + 1]);
        may[at] = u8::from(letters & ends);
    }
    may
}

/// ر ز س ط ب, ل ن ه و.
#[inline]
fn may_be_last(lead: u8, second: u8) -> bool {
    let is = |wanted: u8| second == wanted;
    let first = is(0xB1) | is(0xB2) | is(0xB3) | is(0xB7) | is(0xA8);
    let further = is(0x84) | is(0x86) | is(0x87) | is(0x88);
    (lead == 0xD8) & first | (lead == 0xD9) & further
}

/// ا آ ب ر ط, و ي, and what may be a mark.
#[inline]
fn may_be_before(lead: u8, second: u8) -> bool {
    let is = |wanted: u8| second == wanted;
    let letter = is(0xA7) | is(0xA2) | is(0xA8) | is(0xB1) | is(0xB7);
    let mark = second.wrapping_sub(0x90) <= 0x9A - 0x90;
    (lead == 0xD8) & (letter | mark) | (lead == 0xD9) & (second >= 0x88) | (lead == 0xDB)
}

/// Whether a character with these first two bytes is part of a word; ، ؛ ؟ and digits are not.
#[inline]
fn is_inner(lead: u8, second: u8) -> bool {
    let sign = (second == 0x8C) | (second == 0x9B) | (second == 0x9F);
    let digit = second.wrapping_sub(0xA0) <= 0xAD - 0xA0;
    let is_arabic = lead.wrapping_sub(0xD8) <= 0xDB - 0xD8;
    is_arabic & !((lead == 0xD8) & sign | (lead == 0xD9) & digit)
}

/// The word that ends at `end`, if one does.
fn word_before(bytes: &[u8], end: usize) -> Option<Span> {
    let next = |by: usize| bytes.get(end + by).copied().unwrap_or(0);
    if is_inner(next(0), next(1)) {
        return None;
    }
    let mut start = end;
    while start >= 2 && is_inner(bytes[start - 2], bytes[start - 1]) {
        start -= 2;
    }
    (start < end).then_some(Span::new(start, end))
}

#[cfg(test)]
mod tests {
    use super::super::names::candidate;
    use super::*;
    use crate::lexicon::months::{ARABIC, System};
    use proptest::prelude::*;

    /// The same, word by word.
    fn slowly(text: &str) -> Vec<Span> {
        let bytes = text.as_bytes();
        let ends = (0..=bytes.len()).filter(|&at| text.is_char_boundary(at));
        let words = ends.filter_map(|end| word_before(bytes, end));
        words.filter(|&it| candidate(text, it).is_some()).collect()
    }

    fn months() -> impl Strategy<Value = String> {
        let names = ARABIC.iter().filter(|it| it.system != System::Maghrebi);
        let others = ["تموّز", "أيلُول", "آذَار"];
        let names: Vec<&str> = names.map(|it| it.text).chain(others).collect();
        let word = prop_oneof![
            proptest::sample::select(names).prop_map(str::to_owned),
            "[ابينورسط\u{64E}،٥ aé“]{0,12}",
        ];
        proptest::collection::vec(word, 0..30).prop_map(|words| words.concat())
    }

    proptest! {
        #[test]
        fn no_month_is_turned_away(text in months()) {
            let mut fast = words(&text);
            fast.retain(|&it| candidate(&text, it).is_some());
            prop_assert_eq!(fast, slowly(&text));
        }
    }
}
