//! Words that were read before: most words of a text stand in it many times.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;

use super::words::{Clitics, Sense};

/// The maximum number of words kept, so that memory stays small on any input.
const MOST: usize = 16_384;

/// What a word means, and the clitics before it.
type Meaning = (Sense, Clitics);

/// The words of one text with what they mean.
#[derive(Default)]
pub(super) struct KnownWords<'t>(FxHashMap<&'t str, Meaning>);

impl<'t> KnownWords<'t> {
    /// What `word` means: as it was read before, or as `read` says.
    pub(super) fn meaning(&mut self, word: &'t str, read: impl Fn(&str) -> Meaning) -> Meaning {
        if self.0.len() >= MOST {
            self.0.clear();
        }
        match self.0.entry(word) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(place) => *place.insert(read(word)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_read_once() {
        let mut known = KnownWords::default();
        let meaning = (Sense::Count(3), Clitics::default());
        assert_eq!(known.meaning("three", |_| meaning), meaning);
        let again = known.meaning("three", |_| (Sense::Plain, Clitics::default()));
        assert_eq!(again, meaning);
    }

    #[test]
    fn memory_stays_small() {
        let words: Vec<String> = (0..2 * MOST).map(|it| it.to_string()).collect();
        let mut known = KnownWords::default();
        for word in &words {
            known.meaning(word, |_| (Sense::Plain, Clitics::default()));
        }
        assert!(known.0.len() <= MOST);
    }
}
