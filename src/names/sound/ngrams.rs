//! The pairs and triples of letters that are frequent enough to say where a name comes from.

use std::collections::BTreeMap;

/// Two or three letters (the third is then 0); the outside of a name counts as a letter in them.
pub(crate) type Ngram = [u8; 3];

/// What stands for the outside of a name in a gram: 0 would not distinguish two letters from three.
const EDGE: u8 = 63;

/// Frequent grams, numbered.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ngrams {
    list: Vec<Ngram>,
    /// The numbers of the grams plus one, each from its [`Ngrams::home`] on at the first free place.
    numbers: Vec<u16>,
}

/// All grams of a word.
fn all(letters: &[u8]) -> impl Iterator<Item = Ngram> + '_ {
    let at = |place: usize| place.checked_sub(1).and_then(|it| letters.get(it));
    let letter = move |place: usize| at(place).map_or(EDGE, |&it| it);
    let pairs = (0..=letters.len()).map(move |it| [letter(it), letter(it + 1), 0]);
    let triples = (0..letters.len()).map(move |it| [letter(it), letter(it + 1), letter(it + 2)]);
    pairs.chain(triples)
}

impl Ngrams {
    /// The `most` grams that stand in most of the words.
    pub(crate) fn frequent<'w>(words: impl Iterator<Item = &'w [u8]>, most: usize) -> Ngrams {
        let mut counts = BTreeMap::<Ngram, u32>::new();
        for word in words {
            for gram in all(word) {
                *counts.entry(gram).or_default() += 1;
            }
        }
        let mut sorted: Vec<(Ngram, u32)> = counts.into_iter().collect();
        sorted.sort_by_key(|&(gram, count)| (std::cmp::Reverse(count), gram));
        sorted.truncate(most);
        Ngrams::of(sorted.into_iter().map(|it| it.0).collect())
    }

    /// With these grams.
    pub(crate) fn of(list: Vec<Ngram>) -> Ngrams {
        let mut grams = Ngrams {
            numbers: vec![0; (2 * list.len() + 1).next_power_of_two()],
            list,
        };
        for (number, gram) in grams.list.iter().enumerate() {
            let mut at = grams.home(gram);
            while grams.numbers[at] > 0 {
                at = (at + 1) % grams.numbers.len();
            }
            grams.numbers[at] = number as u16 + 1;
        }
        grams
    }

    /// Where the search for a gram begins (Fibonacci hashing).
    #[inline]
    fn home(&self, &[a, b, c]: &Ngram) -> usize {
        let letters = u32::from(a) << 12 | u32::from(b) << 6 | u32::from(c);
        let hash = letters.wrapping_mul(0x9E37_79B9) >> 12;
        hash as usize & (self.numbers.len() - 1)
    }

    fn number(&self, gram: &Ngram) -> Option<u16> {
        let mut at = self.home(gram);
        loop {
            let number = self.numbers[at].checked_sub(1)?;
            if self.list[usize::from(number)] == *gram {
                return Some(number);
            }
            at = (at + 1) % self.numbers.len();
        }
    }

    /// The grams, by number.
    pub(crate) fn list(&self) -> &[Ngram] {
        &self.list
    }

    /// The numbers of the grams of a word.
    pub(crate) fn in_word(&self, letters: &[u8]) -> Vec<u16> {
        self.each(letters).collect()
    }

    /// The numbers of the grams of a word, one after another.
    pub(crate) fn each<'a>(&'a self, letters: &'a [u8]) -> impl Iterator<Item = u16> + 'a {
        all(letters).filter_map(|it| self.number(&it))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frequent_ones_are_kept() {
        let words: [&[u8]; 3] = [&[1, 2], &[1, 2, 3], &[1, 2]];
        let grams = Ngrams::frequent(words.into_iter(), 4);
        assert_eq!(grams.list().len(), 4);
        assert_eq!(grams.in_word(&[1, 2]).len(), 4);
        assert!(grams.in_word(&[7]).is_empty());
    }
}
