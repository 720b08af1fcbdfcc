//! A set of tokens that answers "perhaps" or "no", also for what is left of a token when
//! its first letters are peeled off.

use super::codes::{ARABIC, Token, Window, letter};
use super::wide;

/// The first sixteen letters of a token, as letter codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TokenHead {
    /// The first eight, the first of them in the lowest byte.
    pub(crate) lo: u64,
    /// The next eight.
    pub(crate) hi: u64,
}

/// A bit set over hashes of the first sixteen letters of tokens.
#[derive(Clone, Debug)]
pub(crate) struct TokenSet {
    bits: Vec<u64>,
    /// How far a hash of 32 bits is shifted to number a bit.
    shift: u32,
}

impl TokenSet {
    /// A set for `count` tokens, at 24 bits each or more, two of them set in one word: about one word
    /// of a hundred that is not in it passes by chance.
    pub(crate) fn new(count: usize) -> TokenSet {
        let bits = (count * 24).next_power_of_two().clamp(1 << 15, 1 << 24);
        TokenSet {
            bits: vec![0; bits / 64],
            shift: 32 - bits.trailing_zeros(),
        }
    }

    /// The word for the first sixteen letters of a token and its two bits there: Knuth's
    /// multiplicative hashing over the letters folded to 32 bits.
    #[inline]
    fn place(&self, TokenHead { lo, hi }: TokenHead) -> (usize, u64) {
        let key = lo ^ hi.rotate_left(wide::TURN);
        let key = (key ^ key >> wide::FOLD) as u32;
        let product = u64::from(key) * u64::from(wide::FACTOR);
        let bit = product as u32 >> self.shift;
        let pair = 1 << (bit % 64) | 1 << ((product >> 32) % 64);
        ((bit / 64) as usize, pair)
    }

    pub(crate) fn insert(&mut self, token: TokenHead) {
        let (word, pair) = self.place(token);
        self.bits[word] |= pair;
    }

    #[inline]
    pub(crate) fn may_hold(&self, token: TokenHead) -> bool {
        let (word, pair) = self.place(token);
        self.bits[word] & pair == pair
    }

    /// The numbers of the window's tokens that the set may hold, whole or after a clitic, in order;
    /// tokens of more than sixteen letters are always among them.
    pub(crate) fn candidates(&self, window: &Window, out: &mut Vec<u32>) {
        if window.is_wide() {
            let (lo, hi) = window.words();
            return wide::candidates(&self.bits, self.shift, lo, hi, out);
        }
        for (nth, token) in window.tokens().enumerate() {
            if self.may_hold_reading(token) {
                out.push(nth as u32);
            }
        }
    }

    fn may_hold_reading(&self, token: Token) -> bool {
        // Three readings cost less than one branch that the processor guesses wrong.
        let peeled = |letters| self.may_hold(shifted(token, letters));
        let arabic = token.lo as u8 & ARABIC != 0;
        let deep = peeled(1) | peeled(2) | peeled(3) | has_deep_reading(token.lo);
        peeled(0) | arabic & deep | (token.hi >> 56 != 0)
    }

    /// The set as words: [`TokenSet::from_words`] makes the same one of them.
    pub(crate) fn words(&self) -> &[u64] {
        &self.bits
    }

    /// The set of these words; `None` where they are not the words of a set.
    pub(crate) fn from_words(bits: Vec<u64>) -> Option<TokenSet> {
        let fits = bits.len().is_power_of_two() && (1 << 4..=1 << 18).contains(&bits.len());
        let shift = 32 - (bits.len() * 64).trailing_zeros();
        fits.then_some(TokenSet { bits, shift })
    }

    pub(crate) fn heap_bytes(&self) -> usize {
        self.bits.capacity() * 8
    }
}

/// Two lams: the head of لل.
pub(super) const LAM_LAM: u64 = letter::LAM as u64 * 0x101;

/// Whether an Arabic token may have a reading that peels more than three letters (وبال) or puts an
/// alef back (لل, ولل).
#[inline]
fn has_deep_reading(lo: u64) -> bool {
    let doubled = lo & 0xFFFF == LAM_LAM || lo >> 8 & 0xFFFF == LAM_LAM;
    doubled || matches!(lo as u8, letter::WAW | letter::FEH) && (lo >> 24) as u8 == letter::LAM
}

/// The first sixteen letters of a token without its first `letters`.
#[inline]
fn shifted(token: Token, letters: u32) -> TokenHead {
    let Token { lo, hi, .. } = token;
    let bits = 8 * letters;
    if bits == 0 {
        return TokenHead { lo, hi };
    }
    TokenHead {
        lo: lo >> bits | hi << (64 - bits),
        hi: hi >> bits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::readings;

    #[test]
    fn no_deep_reading_of_the_grammar_is_missed() {
        let mut window = Window::new();
        for letters in ["ولبال", "فكبال", "لبك", "لاسب"] {
            for head in ["", "و", "ف", "ل", "ول", "وب", "فل", "وبا", "فكا"] {
                for second in letters.chars() {
                    for third in letters.chars() {
                        let word = format!("{head}{second}{third}مدينة");
                        let taken = readings(&word).map(|it| it.taken).max();
                        // Where an alef may be put back, lam stands before lam.
                        let mut lams = readings(&word).filter(|it| it.stem.starts_with('ل'));
                        let fused = lams
                            .any(|it| it.clitics.preposition == Some('ل') && !it.clitics.article);
                        window.read(&word, 0);
                        let deep = has_deep_reading(window.token(0).lo);
                        assert!(deep || taken < Some(4) && !fused, "{word}");
                    }
                }
            }
        }
    }

    #[test]
    fn holds_what_was_put_in_and_both_roads_agree() {
        let text = "كتب وكتبوا مكاتب والكتاب internationalization book للكتب وللكتب وبالكتب books "
            .repeat(40);
        let mut window = Window::new();
        window.read(&text, 0);
        let mut set = TokenSet::new(10);
        for token in window.tokens().take(3) {
            set.insert(shifted(token, 1));
        }
        let mut wide = Vec::new();
        set.candidates(&window, &mut wide);
        let narrow = (0..window.count() as u32)
            .filter(|&nth| set.may_hold_reading(window.token(nth as usize)));
        assert_eq!(wide, narrow.collect::<Vec<_>>());
        assert!(wide.starts_with(&[0, 1, 2]));
    }
}
