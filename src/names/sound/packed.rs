//! An index by sound as bytes, for the starter glossary: used where it lies.

use super::index::SoundIndex;
use super::numbers::Numbers;
use super::trie::Trie;
use crate::text::Bytes;

/// Changes whenever the layout of an index does.
const VERSION: u32 = 1;

impl SoundIndex {
    /// The index as bytes, the same on every machine; [`SoundIndex::from_bytes`] reads them.
    pub fn to_bytes(&self) -> Vec<u8> {
        let (letters, siblings, counted) = self.keys.parts();
        let texts = [letters, &*self.letters];
        let numbers = [siblings, counted, &self.starts, &self.owners, &self.names];
        let mut out = VERSION.to_le_bytes().to_vec();
        let lengths = texts.iter().map(|it| it.len());
        for length in lengths.chain(numbers.iter().map(|it| it.len())) {
            out.extend((length as u32).to_le_bytes());
        }
        texts.iter().for_each(|it| out.extend(*it));
        numbers.iter().for_each(|it| out.extend(it.bytes()));
        out
    }

    /// The index in `bytes`, which [`SoundIndex::to_bytes`] made of the same names by the same model;
    /// `None` where the lengths do not fit, as in a file cut short or of another version.
    ///
    /// It is used where it lies. What the parts hold is not checked: give it only what was checked when it was made. Wrong
    /// contents may panic in a search, no worse.
    pub fn from_bytes(bytes: &'static [u8]) -> Option<SoundIndex> {
        SoundIndex::of_file(bytes.into())
    }

    /// As [`SoundIndex::from_bytes`], of bytes that lie anywhere.
    pub(crate) fn of_file(mut bytes: Bytes) -> Option<SoundIndex> {
        let head = bytes.take(8 * 4)?;
        let (head, _) = head.as_chunks();
        let head: Vec<u32> = head.iter().map(|it| u32::from_le_bytes(*it)).collect();
        let &[
            VERSION,
            keys,
            letters,
            siblings,
            counted,
            starts,
            owners,
            names,
        ] = &*head
        else {
            return None;
        };
        let keys = bytes.take(keys as usize)?;
        let letters = bytes.take(letters as usize)?;
        let mut next = |count: u32| {
            let numbers = bytes.take((count as usize).checked_mul(4)?)?;
            Some(Numbers::of(numbers))
        };
        let index = SoundIndex {
            keys: Trie::of(keys, next(siblings)?, next(counted)?),
            starts: next(starts)?,
            owners: next(owners)?,
            names: next(names)?,
            letters,
        };
        bytes.is_empty().then_some(index)
    }
}

#[cfg(test)]
mod tests {
    use super::super::SoundModel;
    use super::*;

    #[test]
    fn comes_back_the_same_and_refuses_what_is_cut_short() {
        let model = SoundModel::embedded();
        for names in [&["Lancium", "Elon Musk", "كروزو", "Çubuk", ""][..], &[]] {
            let index = SoundIndex::new(model, names.iter().copied());
            let bytes: &'static [u8] = index.to_bytes().leak();
            let again = SoundIndex::from_bytes(bytes).expect("its own bytes");
            assert_eq!(again.to_bytes(), bytes);
            for query in ["لانسيوم", "ماسك", "Krouzo"] {
                let found = |index: &SoundIndex| index.nearest(model, query, 3);
                assert_eq!(found(&again), found(&index));
            }
            for len in 0..bytes.len() {
                assert!(SoundIndex::from_bytes(&bytes[..len]).is_none());
            }
        }
    }
}
