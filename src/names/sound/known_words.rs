//! Words that a spelling may be, whatever the model thinks of their letters.

use fst::raw::{CompiledAddr, Fst};

use super::letters::spell;
use super::spell::Guide;
use crate::text::Script;

/// Latin words in a transducer, in lower case, and what it is worth to be one of them.
#[derive(Clone, Copy)]
pub(crate) struct KnownWords<'w> {
    words: &'w Fst<&'w [u8]>,
    worth: fn(u64) -> f32,
}

impl<'w> KnownWords<'w> {
    /// `worth` tells from the value of a word how much more it counts than its letters say, as a
    /// natural logarithm.
    pub(crate) fn new(words: &'w Fst<&'w [u8]>, worth: fn(u64) -> f32) -> KnownWords<'w> {
        KnownWords { words, worth }
    }

    /// What these letters count for as a word; `None` where they are none.
    pub(super) fn worth(&self, letters: &[u8]) -> Option<f32> {
        let word = spell(Script::Latin, letters);
        let value = self.words.get(word.as_bytes())?;
        Some((self.worth)(value.value()))
    }
}

impl Guide for KnownWords<'_> {
    type Place = CompiledAddr;

    fn start(&self) -> CompiledAddr {
        self.words.root().addr()
    }

    fn after(&self, place: CompiledAddr, letters: &[u8]) -> Option<CompiledAddr> {
        let written = spell(Script::Latin, letters);
        written.bytes().try_fold(place, |at, byte| {
            let node = self.words.node(at);
            let next = node.find_input(byte)?;
            Some(node.transition(next).addr)
        })
    }

    fn ends(&self, place: CompiledAddr) -> bool {
        self.words.node(place).is_final()
    }
}

#[cfg(test)]
mod tests {
    use super::super::SoundModel;
    use super::*;
    use crate::text::Lang;

    fn words(all: &[&str]) -> Vec<u8> {
        let pairs = all.iter().map(|it| (*it, 0));
        let map = fst::Map::from_iter(pairs).expect("sorted");
        map.into_fst().into_inner()
    }

    fn first(name: &str, known: &[KnownWords<'_>]) -> String {
        let model = SoundModel::embedded();
        let spelled = model.spell_knowing(name, Lang::En, known, 1);
        spelled[0].text.clone()
    }

    #[test]
    fn known_words_are_found_where_letters_lead_elsewhere() {
        let bytes = words(&["fleetwood", "melrose"]);
        let words = Fst::new(&bytes[..]).expect("whole");
        let known = [KnownWords::new(&words, |_| 30.0)];
        for (name, expected) in [("فليتوود", "fleetwood"), ("ميلروز", "melrose")] {
            assert_ne!(first(name, &[]), expected);
            assert_eq!(first(name, &known), expected);
        }
    }

    #[test]
    fn beginnings_of_known_words_are_none() {
        let bytes = words(&["nuggetsville"]);
        let words = Fst::new(&bytes[..]).expect("whole");
        let known = [KnownWords::new(&words, |_| 12.0)];
        assert_eq!(first("ناجتس", &known), first("ناجتس", &[]));
        assert_eq!(known[0].worth(&[14, 21]), None);
    }
}
