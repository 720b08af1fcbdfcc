//! From a glossary to the index.

use std::iter::Peekable;
use std::sync::OnceLock;
use std::vec::IntoIter;

use super::hash::{self, HashTable, Value};
use super::spellings::Spellings;
use super::{ALONE, LAST, MAX_TERM_TOKENS, TermIndex};
use crate::glossary::Glossary;
use crate::text::{MAX_TOKEN, Token, TokenHead, TokenSet, Window};

/// The hash of a whole token.
pub(super) fn token_hash(window: &Window, token: Token) -> u64 {
    if token.len <= 16 {
        hash::short(token.lo, token.hi)
    } else {
        hash::long(window.codes(token))
    }
}

pub(super) fn build(glossary: &Glossary) -> TermIndex {
    let (mut count, mut spelling) = (0, 0);
    for term in glossary.spellings() {
        count += 1;
        spelling += term.text.len();
    }
    assert!(
        count < 1 << 27 && spelling < 1 << 30,
        "at most 2^27 terms of 1 GiB"
    );
    let mut ends = Vec::with_capacity(count);
    let mut inner = Vec::new();
    let mut firsts = Vec::with_capacity(count);
    let mut heads = Vec::with_capacity(count);
    let mut window = Window::new();
    for (index, term) in glossary.spellings().enumerate() {
        let read = window.read(term.text, 0);
        let count = window.count();
        let fits = (1..=MAX_TERM_TOKENS).contains(&count)
            && read == term.text.len()
            && window
                .tokens()
                .all(|token| usize::from(token.len) <= MAX_TOKEN);
        if !fits {
            continue;
        }
        let first = window.token(0);
        let Token { lo, hi, .. } = first;
        firsts.push(TokenHead { lo, hi });
        let mut hash = token_hash(&window, first);
        heads.push(hash);
        for token in window.tokens().skip(1) {
            inner.push(hash);
            hash = hash::chain(hash, token_hash(&window, token));
        }
        ends.push((hash, index as u32));
    }
    ends.sort_unstable();
    for hashes in [&mut inner, &mut heads] {
        hashes.sort_unstable();
        hashes.dedup();
    }
    firsts.sort_unstable();
    firsts.dedup();
    let mut filter = TokenSet::new(firsts.len());
    for token in firsts {
        filter.insert(token);
    }
    assemble(
        glossary,
        filter,
        Chains {
            ends,
            inner,
            heads,
            spelling,
        },
    )
}

/// The chains of all terms as hashes, sorted.
struct Chains {
    /// Whole chains, each with its term.
    ends: Vec<(u64, u32)>,
    /// What longer chains begin with.
    inner: Vec<u64>,
    /// Chains of one token.
    heads: Vec<u64>,
    /// Bytes of the spellings of all terms.
    spelling: usize,
}

/// The pairs of both tables, while they are put together.
struct Pairs {
    /// Those of chains of one token.
    heads: Vec<(u64, Value)>,
    /// Those of longer chains.
    longer: Vec<(u64, Value)>,
    /// Chains of one token that are still to come.
    coming: Peekable<IntoIter<u64>>,
}

impl Pairs {
    /// Adds the next pair in the order of the hashes.
    fn push(&mut self, hash: u64, value: Value) {
        let of_one = self.coming.next_if_eq(&hash).is_some();
        let table = if of_one {
            &mut self.heads
        } else {
            &mut self.longer
        };
        table.push((hash, value));
    }
}

/// Merges the chains into the tables.
fn assemble(glossary: &Glossary, filter: TokenSet, chains: Chains) -> TermIndex {
    let Chains {
        ends,
        inner,
        heads,
        spelling,
    } = chains;
    let mut spellings = Spellings::with_capacity(ends.len(), spelling);
    let mut entries = Vec::new();
    let mut pairs = Pairs {
        heads: Vec::with_capacity(heads.len()),
        longer: Vec::new(),
        coming: heads.into_iter().peekable(),
    };
    let mut inner = inner.into_iter().peekable();
    for group in ends.chunk_by(|a, b| a.0 == b.0) {
        let hash = group[0].0;
        while let Some(prefix) = inner.next_if(|&prefix| prefix < hash) {
            pairs.push(prefix, Value::new(true, None));
        }
        let more = inner.next_if_eq(&hash).is_some();
        if let &[(_, term)] = group {
            let place = spellings.push(term, glossary.spelling(term));
            pairs.push(hash, Value::new(more, Some(place | ALONE)));
            continue;
        }
        pairs.push(hash, Value::new(more, Some(entries.len() as u32)));
        entries.extend(group.iter().map(|&(_, term)| term));
        if let Some(last) = entries.last_mut() {
            *last |= LAST;
        }
    }
    drop(ends);
    for prefix in inner {
        pairs.push(prefix, Value::new(true, None));
    }
    entries.shrink_to_fit();
    spellings.shrink();
    let Pairs { heads, longer, .. } = pairs;
    let heads = HashTable::new(heads);
    TermIndex {
        spellings,
        heads,
        table: HashTable::new(longer),
        filter,
        entries,
        letter_sets: OnceLock::new(),
    }
}
