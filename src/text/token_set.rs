//! A set of tokens that answers "perhaps" or "no", and asks the same of what is left of a token when
//! its first letters are peeled off.

use super::codes::{Token, Window};
use super::wide;

/// What a set says of a token: bit 0 that it may hold the whole token, bits 1 to 3 that it may hold
/// the token without its first one, two or three letters.
pub(crate) type Readings = u8;

/// A bit set over hashes of the first sixteen letters of tokens.
#[derive(Clone, Debug)]
pub(crate) struct TokenSet {
    bits: Vec<u64>,
    /// How far a hash of 32 bits is shifted to number a bit.
    shift: u32,
}

impl TokenSet {
    /// A set for `count` tokens, at 40 bits each or more: about two words of a hundred that are not
    /// in it pass by chance.
    pub(crate) fn new(count: usize) -> TokenSet {
        let bits = (count * 40).next_power_of_two().clamp(1 << 16, 1 << 24);
        TokenSet {
            bits: vec![0; bits / 64],
            shift: 32 - bits.trailing_zeros(),
        }
    }

    /// The number of the bit for the first sixteen letters of a token: Knuth's multiplicative
    /// hashing over the letters folded to 32 bits.
    #[inline]
    fn bit(&self, (lo, hi): (u64, u64)) -> u32 {
        let key = lo ^ hi.rotate_left(wide::TURN);
        let key = (key ^ key >> wide::FOLD) as u32;
        key.wrapping_mul(wide::FACTOR) >> self.shift
    }

    pub(crate) fn insert(&mut self, token: (u64, u64)) {
        let bit = self.bit(token);
        self.bits[(bit / 64) as usize] |= 1 << (bit % 64);
    }

    #[inline]
    pub(crate) fn may_hold(&self, token: (u64, u64)) -> bool {
        let bit = self.bit(token);
        self.bits[(bit / 64) as usize] >> (bit % 64) & 1 != 0
    }

    /// Asks for every token of a window; the answers take the place of what `out` held.
    pub(crate) fn ask(&self, window: &Window, out: &mut Vec<Readings>) {
        out.clear();
        if let Some((lo, hi)) = window.words() {
            return wide::ask(&self.bits, self.shift, lo, hi, out);
        }
        out.extend(window.tokens.iter().map(|&token| self.readings(token)));
    }

    fn readings(&self, token: Token) -> Readings {
        // All readings of all tokens cost less than one branch that the processor guesses wrong.
        let peeled = |letters| u8::from(self.may_hold(shifted(token, letters))) << letters;
        peeled(0) | peeled(1) | peeled(2) | peeled(3)
    }

    pub(crate) fn heap_bytes(&self) -> usize {
        self.bits.capacity() * 8
    }
}

/// The first sixteen letters of a token without its first `letters`.
#[inline]
pub(crate) fn shifted(token: Token, letters: u32) -> (u64, u64) {
    let bits = 8 * letters;
    if bits == 0 {
        return (token.lo, token.hi);
    }
    (token.lo >> bits | token.hi << (64 - bits), token.hi >> bits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_what_was_put_in_and_both_roads_agree() {
        let text = "كتب وكتبوا مكاتب والكتاب internationalization book books ".repeat(40);
        let mut window = Window::new();
        window.read(&text, 0);
        let mut set = TokenSet::new(10);
        for &token in &window.tokens[..3] {
            set.insert(shifted(token, 1));
        }
        let mut answers = Vec::new();
        set.ask(&window, &mut answers);
        let narrow: Vec<u8> = window
            .tokens
            .iter()
            .map(|&token| set.readings(token))
            .collect();
        assert_eq!(answers, narrow);
        assert!(answers[..3].iter().all(|answer| answer & 2 != 0));
    }
}
