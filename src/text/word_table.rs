//! What is known of words, whatever text they stand in: texts share most of theirs.

use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};

/// How many words a table holds: the distinct ones of some megabytes of news.
const PLACES: usize = 1 << 15;

/// How many bits a value has.
const VALUE_BITS: u32 = 20;

/// In a place: it holds a word.
const IS_TAKEN: u64 = 1 << 63;

/// A small number for each of the words that came last.
///
/// A word is known by its hash, in the place that the last bits of it say, which a later word may take: so a
/// table never grows, and nothing waits for anything. 58 bits of the hash are compared, and the hash is
/// keyed, so that words of one hash can be neither chosen nor, in practice, met with.
pub(crate) struct WordTable {
    state: RandomState,
    places: Vec<AtomicU64>,
}

impl WordTable {
    /// Without words.
    pub(crate) fn new() -> WordTable {
        WordTable {
            state: RandomState::new(),
            places: (0..PLACES).map(|_| AtomicU64::new(0)).collect(),
        }
    }

    /// What is known of a word, if it is known.
    pub(crate) fn get(&self, word: &str) -> Option<u32> {
        let hash = self.state.hash_one(word);
        let found = self.place(hash).load(Ordering::Relaxed);
        let is_it = found >> VALUE_BITS == (hash | IS_TAKEN) >> VALUE_BITS;
        is_it.then_some(found as u32 & ((1 << VALUE_BITS) - 1))
    }

    /// Makes `value`, of 20 bits at most, what is known of a word.
    pub(crate) fn put(&self, word: &str, value: u32) {
        debug_assert!(value < 1 << VALUE_BITS, "{value} is too large");
        let hash = self.state.hash_one(word);
        let known = (hash | IS_TAKEN) >> VALUE_BITS << VALUE_BITS;
        let place = self.place(hash);
        place.store(known | u64::from(value), Ordering::Relaxed);
    }

    fn place(&self, hash: u64) -> &AtomicU64 {
        &self.places[hash as usize % PLACES]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_once_they_are_put() {
        let table = WordTable::new();
        let words: Vec<String> = (0..2000).map(|nth| format!("كلمة{nth}")).collect();
        assert!(words.iter().all(|it| table.get(it).is_none()));
        words
            .iter()
            .zip(0..)
            .for_each(|(it, nth)| table.put(it, nth));
        let known = words.iter().zip(0..);
        let known: Vec<bool> = known
            .filter_map(|(it, nth)| Some(table.get(it)? == nth))
            .collect();
        assert!(known.len() > 1800, "few take the places of others");
        assert!(known.iter().all(|it| *it), "each has its own value");
        assert_eq!(table.get(""), None);
        table.put("", (1 << VALUE_BITS) - 1);
        assert_eq!(table.get(""), Some((1 << VALUE_BITS) - 1));
    }
}
