//! An index by sound as bytes, for the starter glossary: loading it is copying it.

use super::index::SoundIndex;
use super::trie::Trie;

/// Changes whenever the layout of an index does.
const VERSION: u32 = 1;

impl SoundIndex {
    /// The index as bytes, the same on every machine; [`SoundIndex::from_bytes`] reads them.
    pub fn to_bytes(&self) -> Vec<u8> {
        let (letters, siblings, counted) = self.keys.parts();
        let texts = [letters, &*self.letters];
        let numbers = [
            siblings,
            counted,
            &*self.starts,
            &*self.owners,
            &*self.names,
        ];
        let mut out = VERSION.to_le_bytes().to_vec();
        let lengths = texts.iter().map(|it| it.len());
        for length in lengths.chain(numbers.iter().map(|it| it.len())) {
            out.extend((length as u32).to_le_bytes());
        }
        texts.iter().for_each(|it| out.extend(*it));
        let all = numbers.iter().flat_map(|it| it.iter());
        out.extend(all.flat_map(|it| it.to_le_bytes()));
        out
    }

    /// The index in `bytes`, which [`SoundIndex::to_bytes`] made of the same names by the same model;
    /// `None` where the lengths do not fit, as in a file cut short or of another version.
    ///
    /// What the parts hold is not looked at: give it only what was checked when it was made. Wrong
    /// contents may panic in a search, no worse.
    pub fn from_bytes(mut bytes: &[u8]) -> Option<SoundIndex> {
        let mut take = |count: usize| {
            let (head, rest) = bytes.split_at_checked(count)?;
            bytes = rest;
            Some(head)
        };
        let head = numbers(take(8 * 4)?);
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
        let keys = take(keys as usize)?.to_vec();
        let letters = take(letters as usize)?.to_vec();
        let mut next = |count: u32| take((count as usize).checked_mul(4)?).map(numbers);
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

fn numbers(bytes: &[u8]) -> Vec<u32> {
    let four = bytes.chunks_exact(4);
    four.map(|it| u32::from_le_bytes(it.try_into().unwrap_or_default()))
        .collect()
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
            let bytes = index.to_bytes();
            let again = SoundIndex::from_bytes(&bytes).expect("its own bytes");
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
