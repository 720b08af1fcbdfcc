//! Hashes of folded tokens, and the table of term prefixes.

use std::io::{self, Write};

use crate::text::{Bytes, TokenHead};

/// Mixes two words by the full product, as wyhash does (Wang Yi, public domain).
#[inline]
fn mix(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    product as u64 ^ (product >> 64) as u64
}

const SEED_LO: u64 = 0xA076_1D64_78BD_642F;
const SEED_HI: u64 = 0xE703_7ED1_A0B4_28DB;
const SEED_CHAIN: u64 = 0x8EBC_6AF0_9C88_C6E3;

/// The hash of a token of at most sixteen letters.
#[inline]
pub(super) fn short(lo: u64, hi: u64) -> u64 {
    mix(lo ^ SEED_LO, hi ^ SEED_HI)
}

/// Up to eight codes as a word, the first in the lowest byte.
fn word(codes: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    bytes[..codes.len()].copy_from_slice(codes);
    u64::from_le_bytes(bytes)
}

/// The first sixteen codes of a token as two words.
pub(super) fn head(codes: &[u8]) -> TokenHead {
    let codes = &codes[..codes.len().min(16)];
    let (lo, hi) = codes.split_at(codes.len().min(8));
    TokenHead {
        lo: word(lo),
        hi: word(hi),
    }
}

/// The hash of a token of any length, from its codes.
pub(super) fn long(codes: &[u8]) -> u64 {
    let mut hash = 0;
    for (nth, part) in codes.chunks(16).enumerate() {
        let TokenHead { lo, hi } = head(part);
        let piece = short(lo, hi);
        hash = if nth == 0 { piece } else { chain(hash, piece) };
    }
    hash
}

/// The hash of a chain of tokens and one more token.
#[inline]
pub(super) fn chain(before: u64, token: u64) -> u64 {
    mix(before ^ SEED_CHAIN, token ^ SEED_LO)
}

/// What stands after a chain of tokens: bit 31 says that longer terms go on from here; the other
/// bits hold, plus one, the first entry of the terms that end here, or 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Value(pub(super) u32);

impl Value {
    const MORE: u32 = 1 << 31;
    /// Nothing: neither a term nor the head of one.
    pub(super) const NONE: Value = Value(0);

    pub(super) fn new(more: bool, entry: Option<u32>) -> Value {
        Value(u32::from(more) << 31 | entry.map_or(0, |entry| entry + 1))
    }

    pub(super) fn goes_on(self) -> bool {
        self.0 & Value::MORE != 0
    }

    pub(super) fn entry(self) -> Option<u32> {
        (self.0 & !Value::MORE).checked_sub(1)
    }
}

/// An open-addressed table from hashes to [`Value`]s, eight bytes a slot, linear probing.
///
/// The slot is the hash scaled to the table (Lemire's fast range), so the table need not be a power
/// of two; the slot keeps the low half of the hash. Two hashes that agree in both cost one
/// comparison of letters, never a wrong match.
///
/// Slots are bytes, the lowest first, so that a table in the binary is used where it lies; reading
/// one is a plain load.
#[derive(Clone, Debug)]
pub(super) struct HashTable {
    /// A [`Slot`] behind another.
    slots: Bytes,
    range: u64,
}

/// A slot as bytes.
type Slot = [u8; 8];

/// A borrowed table: the search loops need not check on each access whether the slots are owned.
#[derive(Clone, Copy, Debug)]
pub(super) struct TableView<'a> {
    slots: &'a [Slot],
    range: u64,
}

impl HashTable {
    /// Fills a table; `pairs` holds each hash once.
    pub(super) fn new(pairs: Vec<(u64, Value)>) -> HashTable {
        let range = pairs.len() * 2 + 1;
        // One empty slot after the last ends every probe.
        let mut slots = vec![0; range + 1];
        let view = TableView {
            slots: &[],
            range: range as u64,
        };
        for (hash, value) in pairs {
            insert(&mut slots, view.home(hash), hash << 32 | u64::from(value.0));
        }
        let slots: Vec<Slot> = slots.into_iter().map(u64::to_le_bytes).collect();
        HashTable {
            slots: slots.into_flattened().into(),
            range: range as u64,
        }
    }

    #[inline]
    pub(super) fn view(&self) -> TableView<'_> {
        TableView {
            slots: self.slots.as_chunks().0,
            range: self.range,
        }
    }

    /// How many words of eight bytes [`HashTable::write`] writes.
    pub(super) fn word_count(&self) -> usize {
        1 + self.slots.len() / size_of::<Slot>()
    }

    /// Writes the table as words: [`HashTable::from_words`] makes the same one of them.
    pub(super) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(&self.range.to_le_bytes())?;
        out.write_all(&self.slots)
    }

    /// The table of these words; `None` where they are not the words of a table.
    pub(super) fn from_words(mut words: Bytes) -> Option<HashTable> {
        let range = words.take(size_of::<Slot>())?;
        let range = u64::from_le_bytes(range.as_chunks().0[0]);
        // An empty slot at the end ends every probe.
        let slots: &[Slot] = words.as_chunks().0;
        let fits = range < slots.len() as u64 && slots.last() == Some(&[0; 8]);
        fits.then_some(HashTable {
            slots: words,
            range,
        })
    }

    pub(super) fn heap_bytes(&self) -> usize {
        self.slots.heap_bytes()
    }
}

/// Puts a slot at the first free place from `at` on.
fn insert(slots: &mut Vec<u64>, mut at: usize, slot: u64) {
    while slots[at] != 0 {
        at += 1;
        if at + 1 == slots.len() {
            slots.push(0);
        }
    }
    slots[at] = slot;
}

impl TableView<'_> {
    /// Where the search for a hash begins.
    #[inline]
    pub(super) fn home(self, hash: u64) -> usize {
        ((u128::from(hash) * u128::from(self.range)) >> 64) as usize
    }

    /// The slot where the search for a hash begins. To read first the slots of many hashes and then
    /// for their values lets the cache misses overlap.
    #[inline]
    pub(super) fn first_slot(self, hash: u64) -> u64 {
        self.slot(self.home(hash) as u64)
    }

    /// The slot at a [`TableView::home`].
    #[inline]
    pub(super) fn slot(self, home: u64) -> u64 {
        u64::from_le_bytes(self.slots[home as usize])
    }

    /// The value of a hash, [`Value::NONE`] where the table does not hold it; `slot` is its
    /// [`TableView::first_slot`].
    #[inline]
    pub(super) fn value(self, hash: u64, slot: u64) -> Value {
        if slot == 0 || slot >> 32 == hash & 0xFFFF_FFFF {
            return Value(slot as u32);
        }
        let mut at = self.home(hash) as u64 + 1;
        loop {
            let slot = self.slot(at);
            if slot == 0 || slot >> 32 == hash & 0xFFFF_FFFF {
                return Value(slot as u32);
            }
            at += 1;
        }
    }

    /// The value of a hash.
    #[inline]
    pub(super) fn get(self, hash: u64) -> Value {
        self.value(hash, self.first_slot(hash))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_found_and_strangers_are_not() {
        let key = |n: u64| short(n, n ^ 7);
        let pairs: Vec<_> = (0..10_000)
            .map(|n| (key(n), Value::new(n % 2 == 0, Some(n as u32))))
            .collect();
        let table = HashTable::new(pairs.clone());
        let table = table.view();
        for &(hash, value) in &pairs {
            assert_eq!(table.get(hash), value);
        }
        assert!((10_000..20_000).all(|n| table.get(key(n)) == Value::NONE));
    }

    #[test]
    fn a_long_token_hashes_like_a_short_one_while_it_is_short() {
        let codes: Vec<u8> = (1..=16).collect();
        let lo = u64::from_le_bytes([1, 2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(long(&codes[..8]), short(lo, 0));
        assert_eq!(long(&codes[..3]), short(lo & 0xFF_FFFF, 0));
        assert_ne!(long(&codes), short(lo, 0));
    }
}
