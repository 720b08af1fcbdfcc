//! Many words as a tree of letters, read from the root.

use super::numbers::Numbers;
use crate::text::Bytes;

/// A node: the letter that leads to it, whether a word ends there, and where its sibling stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TrieNode {
    pub(crate) letter: u8,
    /// The word that ends here.
    pub(crate) word: Option<u32>,
    /// Its first child, when it has any.
    pub(crate) children: Option<usize>,
    /// The next child of its parent.
    pub(crate) sibling: Option<usize>,
}

/// A tree over sorted words, depth first.
///
/// A node is five bytes: its letter with two flags, and where the next sibling stands, unless it is
/// the last. Word numbers are the order in which words end, counted once every 64 nodes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trie {
    letters: Bytes,
    siblings: Numbers,
    /// Words that end before each block of 64 nodes.
    counted: Numbers,
}

/// In a letter: a word ends here.
const ENDS: u8 = 1 << 6;
/// In a letter: the next node is a child of this one.
const PARENT: u8 = 1 << 7;
/// Nodes between two counts of words.
const BLOCK: usize = 64;

impl Trie {
    /// Of words that are sorted, all different, and not empty. The number of a word is its place.
    pub(crate) fn new<'w>(words: impl Iterator<Item = &'w [u8]>) -> Trie {
        let mut trie = Trie::default();
        let mut nodes: Vec<u8> = Vec::new();
        let mut path: Vec<usize> = Vec::new();
        let mut before: Vec<u8> = Vec::new();
        for word in words {
            let shared = word.iter().zip(&before).take_while(|(a, b)| a == b).count();
            let branch = path.get(shared).copied();
            path.truncate(shared);
            for &letter in &word[shared..] {
                let node = nodes.len();
                match (path.len() == shared, branch) {
                    (true, Some(elder)) => trie.siblings.set(elder, node as u32),
                    _ => {
                        if let Some(&parent) = path.last() {
                            nodes[parent] |= PARENT;
                        }
                    }
                }
                nodes.push(letter);
                trie.siblings.push(0);
                path.push(node);
            }
            if let Some(&last) = path.last() {
                nodes[last] |= ENDS;
            }
            before.clear();
            before.extend_from_slice(word);
        }
        trie.letters = nodes.into();
        trie.count();
        trie
    }

    /// Its letters, siblings and counts, as [`Trie::of`] takes them.
    pub(super) fn parts(&self) -> (&[u8], &Numbers, &Numbers) {
        (&self.letters, &self.siblings, &self.counted)
    }

    /// Of the parts of another.
    pub(super) fn of(letters: Bytes, siblings: Numbers, counted: Numbers) -> Trie {
        Trie {
            letters,
            siblings,
            counted,
        }
    }

    fn count(&mut self) {
        let mut sum = 0;
        for block in self.letters.chunks(BLOCK) {
            self.counted.push(sum);
            sum += block.iter().filter(|&&it| it & ENDS > 0).count() as u32;
        }
        self.letters.to_mut().shrink_to_fit();
        self.siblings.shrink_to_fit();
    }

    /// The first node under the root.
    pub(crate) fn first(&self) -> Option<usize> {
        (!self.letters.is_empty()).then_some(0)
    }

    /// What stands at a node.
    #[inline]
    pub(crate) fn node(&self, at: usize) -> TrieNode {
        let letter = self.letters[at];
        let sibling = self.siblings.get(at) as usize;
        TrieNode {
            letter: letter & (ENDS - 1),
            word: (letter & ENDS > 0).then(|| self.words_before(at)),
            children: (letter & PARENT > 0).then_some(at + 1),
            sibling: (sibling > 0).then_some(sibling),
        }
    }

    fn words_before(&self, at: usize) -> u32 {
        let block = at / BLOCK;
        let in_block = &self.letters[block * BLOCK..at];
        self.counted.get(block) + in_block.iter().filter(|&&it| it & ENDS > 0).count() as u32
    }

    /// The memory that it holds, in bytes.
    pub(crate) fn heap_bytes(&self) -> usize {
        self.letters.len() + self.siblings.heap_bytes() + self.counted.heap_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::{btree_set, vec};
    use proptest::prelude::*;

    fn spell_out(trie: &Trie, from: Option<usize>, path: &mut Vec<u8>, found: &mut Vec<Vec<u8>>) {
        let mut next = from;
        while let Some(at) = next {
            let node = trie.node(at);
            path.push(node.letter);
            if let Some(word) = node.word {
                assert_eq!(word as usize, found.len());
                found.push(path.clone());
            }
            spell_out(trie, node.children, path, found);
            path.pop();
            next = node.sibling;
        }
    }

    proptest! {
        #[test]
        fn all_words_come_back_in_order(words in btree_set(vec(1u8..38, 1..6), 0..200)) {
            let words: Vec<Vec<u8>> = words.into_iter().collect();
            let trie = Trie::new(words.iter().map(|it| &**it));
            let mut found = Vec::new();
            spell_out(&trie, trie.first(), &mut Vec::new(), &mut found);
            prop_assert_eq!(found, words);
        }
    }
}
