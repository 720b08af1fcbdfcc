//! Which two letters words of a list begin or end in: they rule out most other words before the end of
//! the word is searched for.

/// For every pair of Arabic letters a bit.
pub(super) struct Pairs([u64; 256]);

impl Pairs {
    /// The first two letters of the words of some lists.
    pub(super) const fn at_start(lists: &[&[&str]]) -> Pairs {
        Pairs::of(lists, false)
    }

    /// The last two letters of the words of some lists.
    pub(super) const fn at_end(lists: &[&[&str]]) -> Pairs {
        Pairs::of(lists, true)
    }

    const fn of(lists: &[&[&str]], at_end: bool) -> Pairs {
        let mut bits = [0; 256];
        let mut list = 0;
        while list < lists.len() {
            let mut nth = 0;
            while nth < lists[list].len() {
                let word = lists[list][nth].as_bytes();
                let letters = if at_end {
                    word.last_chunk()
                } else {
                    word.first_chunk()
                };
                let Some(pair) = pair(letters) else {
                    panic!("a word of a list is not of Arabic letters");
                };
                bits[pair / 64] |= 1 << (pair % 64);
                nth += 1;
            }
            list += 1;
        }
        Pairs(bits)
    }

    /// Whether a text may end in one of the words.
    pub(super) fn may_end(&self, text: &str) -> bool {
        self.has(text.as_bytes().last_chunk())
    }

    /// Whether a text may start with one of the words.
    pub(super) fn may_start(&self, text: &str) -> bool {
        self.has(text.as_bytes().first_chunk())
    }

    fn has(&self, letters: Option<&[u8; 4]>) -> bool {
        pair(letters).is_some_and(|pair| self.0[pair / 64] >> (pair % 64) & 1 == 1)
    }
}

/// A number for two letters of the block that begins with D8 or D9: six bits of the second byte
/// and one of the first for each.
const fn pair(letters: Option<&[u8; 4]>) -> Option<usize> {
    match letters {
        Some(&[a @ (0xD8 | 0xD9), b, c @ (0xD8 | 0xD9), d]) => {
            let first = ((a & 1) << 6 | b & 0x3F) as usize;
            let second = ((c & 1) << 6 | d & 0x3F) as usize;
            Some(first << 7 | second)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_letters_tell() {
        static PAIRS: Pairs = Pairs::at_end(&[&["حي", "قرية"], &["شارع"]]);
        for text in ["في حي", "شارع", "أية"] {
            assert!(PAIRS.may_end(text), "{text}");
        }
        for text in ["", "ي", "aحx", "street", "في", "رعد", "🙂"] {
            assert!(!PAIRS.may_end(text), "{text}");
        }
        assert!(Pairs::at_start(&[&["شارع"]]).may_start("شاب"));
    }
}
