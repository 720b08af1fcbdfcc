//! From a glossary to the index.

use std::sync::OnceLock;

use super::hash::{self, HashTable, Value};
use super::spellings::Spellings;
use super::{ALONE, LAST, MAX_TERM_TOKENS, TermIndex};
use crate::glossary::{Glossary, Term};
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
    let terms = glossary.terms();
    let spelling: usize = terms.iter().map(|term| term.text.len()).sum();
    assert!(
        terms.len() < 1 << 27 && spelling < 1 << 30,
        "at most 2^27 terms of 1 GiB"
    );
    let mut ends = Vec::with_capacity(terms.len());
    let mut inner = Vec::new();
    let mut firsts = Vec::with_capacity(terms.len());
    let mut heads = Vec::with_capacity(terms.len());
    let mut window = Window::new();
    for (index, term) in terms.iter().enumerate() {
        let read = window.read(&term.text, 0);
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
    assemble(
        terms,
        Chains {
            ends,
            inner,
            heads,
            firsts,
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
    /// First tokens: their first sixteen letters.
    firsts: Vec<TokenHead>,
}

/// Merges the chains into the tables.
fn assemble(terms: &[Term], chains: Chains) -> TermIndex {
    let Chains {
        ends,
        inner,
        heads,
        firsts,
    } = chains;
    let spelling = terms.iter().map(|term| term.text.len()).sum();
    let mut spellings = Spellings::with_capacity(ends.len(), spelling);
    let mut entries = Vec::new();
    let mut pairs = Vec::with_capacity(ends.len() + inner.len());
    let mut inner = inner.into_iter().peekable();
    for group in ends.chunk_by(|a, b| a.0 == b.0) {
        let hash = group[0].0;
        while let Some(prefix) = inner.next_if(|&prefix| prefix < hash) {
            pairs.push((prefix, Value::new(true, None)));
        }
        let more = inner.next_if_eq(&hash).is_some();
        if let &[(_, term)] = group {
            let place = spellings.push(term, &terms[term as usize]);
            pairs.push((hash, Value::new(more, Some(place | ALONE))));
            continue;
        }
        pairs.push((hash, Value::new(more, Some(entries.len() as u32))));
        entries.extend(group.iter().map(|&(_, term)| term));
        if let Some(last) = entries.last_mut() {
            *last |= LAST;
        }
    }
    pairs.extend(inner.map(|prefix| (prefix, Value::new(true, None))));
    let mut filter = TokenSet::new(firsts.len());
    for token in firsts {
        filter.insert(token);
    }
    entries.shrink_to_fit();
    spellings.shrink();
    let mut heads = heads.into_iter().peekable();
    let (heads, longer): (Vec<_>, Vec<_>) = pairs
        .into_iter()
        .partition(|(hash, _)| heads.next_if_eq(hash).is_some());
    TermIndex {
        spellings,
        heads: HashTable::new(&heads),
        table: HashTable::new(&longer),
        filter,
        entries,
        letter_sets: OnceLock::new(),
    }
}
