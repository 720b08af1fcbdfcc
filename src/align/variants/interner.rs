//! Numbers for distinct words: an open-addressing table that keeps half of the hash of each word beside
//! its number, so that a look into it mostly reads one place.

/// Gives each distinct word a number, the first 0.
pub(super) struct Interner {
    /// The upper half of the hash, and the number plus one; 0 where the slot is free.
    slots: Vec<u64>,
    count: usize,
}

impl Interner {
    /// For about `count` words, or any number of them.
    pub(super) fn new(count: usize) -> Interner {
        // Long texts repeat their words.
        let slots = (2 * count).clamp(32, 1 << 15).next_power_of_two();
        Interner {
            slots: vec![0; slots],
            count: 0,
        }
    }

    /// The number that a word has, or that of another with a hash like it, as far as one look tells.
    #[inline]
    pub(super) fn guess(&self, WordHash(hash): WordHash) -> Option<u32> {
        let entry = self.slots[hash as usize & (self.slots.len() - 1)];
        (entry as u32).checked_sub(1)
    }

    /// The number of a word, which is `new` where the word is; `is` says whether a number is the word's.
    #[inline]
    pub(super) fn number(&mut self, hash: WordHash, new: u32, is: impl Fn(u32) -> bool) -> u32 {
        let WordHash(hash) = hash;
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let entry = self.slots[slot];
            if entry == 0 {
                break;
            }
            let number = entry as u32 - 1;
            if entry >> 32 == hash >> 32 && is(number) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        self.slots[slot] = hash & !u64::from(u32::MAX) | u64::from(new + 1);
        self.count += 1;
        if self.count * 2 > self.slots.len() {
            self.grow();
        }
        new
    }

    /// The lower half of a hash decides the slot and is not kept: it is the same as the
    /// upper half.
    fn grow(&mut self) {
        let slots = vec![0; self.slots.len() * 4];
        let old = std::mem::replace(&mut self.slots, slots);
        let mask = self.slots.len() - 1;
        for entry in old.into_iter().filter(|&it| it != 0) {
            let mut slot = (entry >> 32) as usize & mask;
            while self.slots[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            self.slots[slot] = entry;
        }
    }
}

/// The hash of a word: the same 32 bits in either half.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WordHash(u64);

impl WordHash {
    #[inline]
    pub(super) fn of(word: &[u8]) -> WordHash {
        let (eights, rest) = word.as_chunks();
        let mut hash = eights
            .iter()
            .fold(word.len() as u64, |hash, eight| mix(hash, *eight));
        if !rest.is_empty() {
            // The last eight bytes, some of them again, are read at once.
            let last = word.last_chunk().copied().unwrap_or_else(|| {
                let mut last = [0; 8];
                last[..rest.len()].copy_from_slice(rest);
                last
            });
            hash = mix(hash, last);
        }
        let half = (hash >> 32 ^ hash) & u64::from(u32::MAX);
        WordHash(half << 32 | half)
    }
}

/// Both halves of a product, so that every bit of the eight bytes counts in every bit of the hash.
#[inline]
fn mix(hash: u64, eight: [u8; 8]) -> u64 {
    /// An odd number with as many ones as zeros: the golden ratio.
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let product = u128::from(hash ^ u64::from_le_bytes(eight)) * u128::from(FACTOR);
    product as u64 ^ (product >> 64) as u64
}

/// Whether two words are the same; nearly all are short, and compared eight bytes at a time.
#[inline]
pub(super) fn are_same(one: &[u8], other: &[u8]) -> bool {
    let ends = |word: &[u8]| Some((*word.first_chunk::<8>()?, *word.last_chunk::<8>()?));
    match (ends(one), ends(other)) {
        (Some(a), Some(b)) if one.len() <= 16 => one.len() == other.len() && a == b,
        _ => one == other,
    }
}
