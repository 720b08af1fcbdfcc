//! The words of a tree that sound most like a target: best first, by how usual the chunks are.
//!
//! Every node that is visited has a row of costs: for each place in the target, the cheapest way
//! for the letters on the path to have been written up to there (a cost is minus the logarithm of a
//! chance). What is still to be written costs at least what its cheapest chunks cost, so that nodes
//! are taken up in the order of what their best word can cost (A*, Hart, Nilsson and Raphael 1968).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::chunks::{Inventory, letters};
use super::letters::{ALEF, LAM};
use super::trie::Trie;

/// Costs are counted in these parts of a logarithm, so that they can be compared as numbers.
const PARTS: f32 = 256.0;
/// The cost of a letter that no chunk takes, and of one from nowhere.
const SLIP: u32 = (8.0 * PARTS) as u32;
/// The cost of a letter for one that never answers to it.
const SUBSTITUTED: u32 = (9.0 * PARTS) as u32;
/// The cost of an article that only the target has.
const ARTICLE: u32 = (3.5 * PARTS) as u32;
/// What a letter still to be written costs beside its cheapest chunk. With it the search is no
/// longer sure to find the very cheapest first, but it gets to all of them much sooner.
const ONWARD: u32 = PARTS as u32;
/// Words that cost this much more than the best are not searched for.
const FURTHER: u32 = (9.0 * PARTS) as u32;
/// More than any way costs.
const NEVER: u32 = 1 << 24;

/// A word of the tree, and what it costs.
pub(crate) type Found = (u32, f32);

/// How long the search goes on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Words to find.
    pub(crate) words: usize,
    /// Nodes to visit.
    pub(crate) nodes: usize,
}

/// For a target: what each source piece costs at each place, writing none, one or two letters.
struct Costs {
    places: usize,
    /// `[piece][place][letters written]`; a piece of one letter stands at its letter and 0.
    table: Vec<u32>,
    /// What the rest of the target costs at least, from each place.
    rest: Vec<u32>,
    alphabet: usize,
}

impl Costs {
    fn new(inventory: &Inventory, target: &[u8]) -> Costs {
        let places = target.len() + 1;
        let alphabet = inventory.letters();
        let mut table = vec![NEVER; alphabet * alphabet * places * 3];
        let mut cheapest = vec![[SLIP, NEVER]; places];
        for chunk in inventory.chunks() {
            let cost = (-chunk.usual.max(1e-6).ln() * PARTS) as u32;
            let writes = letters(&chunk.target);
            let piece = chunk.source[0] as usize * alphabet + chunk.source[1] as usize;
            for place in 0..places {
                if target[place..].starts_with(writes) {
                    table[(piece * places + place) * 3 + writes.len()] = cost;
                    if let Some(at) = writes.len().checked_sub(1) {
                        let least = &mut cheapest[place][at];
                        *least = cost.min(*least);
                    }
                }
            }
        }
        let mut rest = vec![0; places + 1];
        for place in (0..places - 1).rev() {
            let one = rest[place + 1] + cheapest[place][0];
            let two = rest[(place + 2).min(places)] + cheapest[place][1];
            rest[place] = one.min(two) + ONWARD;
        }
        Costs {
            places,
            table,
            rest,
            alphabet,
        }
    }

    /// Ways of one piece from a row to the next.
    #[inline]
    fn pass(&self, piece: usize, from: &[u32], to: &mut [u32]) {
        let costs = &self.table[piece * self.places * 3..][..self.places * 3];
        for (place, &before) in from.iter().enumerate() {
            if before >= NEVER {
                continue;
            }
            for writes in 0..3.min(self.places - place) {
                let cost = before + costs[place * 3 + writes];
                to[place + writes] = to[place + writes].min(cost);
            }
        }
    }

    /// The row of a child, and what its best word costs at least.
    fn step(&self, letter: u8, parent: Parent<'_>, row: &mut [u32]) -> u32 {
        let Parent {
            letter: before,
            row: from,
            earlier,
        } = parent;
        row.fill(NEVER);
        self.pass(letter as usize * self.alphabet, from, row);
        if before > 0 {
            self.pass(
                before as usize * self.alphabet + letter as usize,
                earlier,
                row,
            );
        }
        let mut least = NEVER;
        for place in 0..self.places {
            let mut cost = row[place].min(from[place] + SLIP);
            if place > 0 {
                cost = cost
                    .min(from[place - 1] + SUBSTITUTED)
                    .min(row[place - 1] + SLIP);
            }
            row[place] = cost;
            least = least.min(cost + self.rest[place]);
        }
        least
    }
}

/// The node above a child: its letter, its row, and the row of the node above it.
#[derive(Clone, Copy)]
struct Parent<'r> {
    letter: u8,
    row: &'r [u32],
    earlier: &'r [u32],
}

/// A node that was reached: its row lies in the pool.
#[derive(Clone, Copy)]
struct Reached {
    node: u32,
    /// Where its row stands, and that of its parent.
    row: u32,
    earlier: u32,
}

/// The cheapest words for a target, cheapest first.
pub(crate) fn search(
    trie: &Trie,
    inventory: &Inventory,
    target: &[u8],
    limits: Limits,
) -> Vec<Found> {
    let costs = Costs::new(inventory, target);
    let places = costs.places;
    let mut pool = vec![NEVER; places];
    let mut start = vec![NEVER; places];
    for (place, cost) in start.iter_mut().enumerate() {
        *cost = place as u32 * SLIP;
    }
    if target.starts_with(&[ALEF, LAM]) {
        start[2] = ARTICLE;
    }
    pool.extend_from_slice(&start);
    let mut heap = BinaryHeap::new();
    let mut reached: Vec<Reached> = Vec::new();
    let mut found: Vec<Found> = Vec::new();
    let mut row = vec![NEVER; places];
    let mut open = |from: Option<usize>,
                    above: (u8, u32, u32),
                    pool: &mut Vec<u32>,
                    reached: &mut Vec<Reached>,
                    heap: &mut BinaryHeap<(Reverse<u32>, u32)>| {
        let mut next = from;
        while let Some(at) = next {
            let node = trie.node(at);
            let slice = |row: u32| &pool[row as usize * places..][..places];
            let least = costs.step(
                node.letter,
                Parent {
                    letter: above.0,
                    row: slice(above.1),
                    earlier: slice(above.2),
                },
                &mut row,
            );
            if least < NEVER {
                let number = (pool.len() / places) as u32;
                pool.extend_from_slice(&row);
                heap.push((Reverse(least), reached.len() as u32));
                reached.push(Reached {
                    node: at as u32,
                    row: number,
                    earlier: above.1,
                });
            }
            next = node.sibling;
        }
    };
    open(trie.first(), (0, 1, 0), &mut pool, &mut reached, &mut heap);
    let mut best = None;
    // A word waits in the heap under its own cost, marked by the high bit, until it is the best.
    while let Some((Reverse(cost), entry)) = heap.pop() {
        if entry & WORD > 0 {
            let best = *best.get_or_insert(cost);
            found.push((entry & !WORD, cost as f32 / PARTS));
            if found.len() >= limits.words || cost > best + FURTHER {
                break;
            }
            continue;
        }
        if reached.len() > limits.nodes {
            continue;
        }
        let here = reached[entry as usize];
        let node = trie.node(here.node as usize);
        if let Some(word) = node.word {
            let cost = pool[here.row as usize * places + places - 1];
            heap.push((Reverse(cost), word | WORD));
        }
        let above = (node.letter, here.row, here.earlier);
        open(node.children, above, &mut pool, &mut reached, &mut heap);
    }
    found
}

/// In an entry of the heap: it is a word.
const WORD: u32 = 1 << 31;
