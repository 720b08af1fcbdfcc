//! Runs of tokens and their costs, in a tree; [`super::counts`] makes them.

use std::borrow::Cow;
use std::collections::{BTreeMap, VecDeque};

use super::numbers::chunks;

/// A token; see [`EDGE`].
pub(crate) type Token = u16;
/// The token outside of a name.
pub(crate) const EDGE: Token = 0;
/// Most tokens of a run.
pub(super) const LONGEST: usize = 5;
/// Steps of a logarithm that one stored unit stands for.
pub(super) const UNITS: f32 = 16.0;
/// The cost of a token that was never seen at all.
pub(super) const UNSEEN: u32 = (9.0 * UNITS) as u32;

/// The cost of a chance, in stored units; never 0.
pub(super) fn stored(chance: f32) -> u8 {
    (-chance.max(1e-7).ln() * UNITS).round().clamp(1.0, 255.0) as u8
}

/// The costs of runs: of the last token, and of going on with one that is not kept.
pub(super) type Kept = BTreeMap<Vec<Token>, (u8, u8)>;

/// A run, and what lies below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Node {
    token: Token,
    /// The cost of its last token after the others; 0 where it is not kept.
    cost: u8,
    /// The cost of going on with a token that is not kept.
    onward: u8,
    /// Where its children begin; they end where those of the next node begin.
    children: u32,
}

/// A node as bytes: its token, its costs, its children.
type NodeBytes = [u8; 8];

impl Node {
    #[inline]
    fn of(bytes: NodeBytes) -> Node {
        let [a, b, cost, onward, c, d, e, f] = bytes;
        Node {
            token: u16::from_le_bytes([a, b]),
            cost,
            onward,
            children: u32::from_le_bytes([c, d, e, f]),
        }
    }

    fn bytes(self) -> NodeBytes {
        let [a, b] = self.token.to_le_bytes();
        let [c, d, e, f] = self.children.to_le_bytes();
        [a, b, self.cost, self.onward, c, d, e, f]
    }
}

/// Runs of tokens: the cost of the last after the others, level by level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Runs {
    /// The root, its children, theirs, and so on; one more at the end.
    nodes: Cow<'static, [NodeBytes]>,
}

impl Default for Runs {
    fn default() -> Runs {
        Runs::new(&Kept::new())
    }
}

impl Runs {
    /// The tree of runs, each with the cost of its last token and that of going on, and of all that
    /// they begin with.
    pub(super) fn new(kept: &Kept) -> Runs {
        let mut levels: Vec<BTreeMap<&[Token], (u8, u8)>> = vec![BTreeMap::new(); LONGEST + 1];
        levels[0].insert(&[], (0, 0));
        for (run, &costs) in kept {
            levels[run.len()].insert(run, costs);
            for len in (0..run.len()).rev() {
                let begun = levels[len].entry(&run[..len]);
                begun.or_insert_with(|| kept.get(&run[..len]).copied().unwrap_or_default());
            }
        }
        let mut nodes = Vec::new();
        let mut children = 1;
        for (len, level) in levels.iter().enumerate() {
            let mut below = levels.get(len + 1).map(|it| it.keys().peekable());
            for (run, &(cost, onward)) in level {
                let token = run.last().copied().unwrap_or(EDGE);
                nodes.push(Node {
                    token,
                    cost,
                    onward,
                    children,
                });
                if let Some(below) = &mut below {
                    while below.next_if(|it| it.starts_with(run)).is_some() {
                        children += 1;
                    }
                }
            }
        }
        nodes.push(Node {
            children,
            ..Node::default()
        });
        Runs::of(&nodes)
    }

    fn of(nodes: &[Node]) -> Runs {
        Runs {
            nodes: nodes.iter().map(|it| it.bytes()).collect(),
        }
    }

    fn node(&self, at: usize) -> Option<Node> {
        self.nodes.get(at).copied().map(Node::of)
    }

    fn child(&self, node: usize, token: Token) -> Option<usize> {
        let from = self.node(node)?.children;
        let to = self.node(node + 1)?.children;
        let children = self.nodes.get(from as usize..to as usize)?;
        let at = children.binary_search_by_key(&token, |it| Node::of(*it).token);
        let at = at.ok()?;
        Some(from as usize + at)
    }

    fn find(&self, run: &[Token]) -> Option<usize> {
        run.iter()
            .try_fold(0, |node, &token| self.child(node, token))
    }

    fn cost(&self, context: &[Token], token: Token) -> u32 {
        let mut cost = 0;
        for from in 0..=context.len() {
            let Some(node) = self.find(&context[from..]) else {
                continue;
            };
            let kept = self.child(node, token).and_then(|it| self.node(it));
            let kept = kept.map_or(0, |it| it.cost);
            if kept > 0 {
                return cost + u32::from(kept);
            }
            cost += self.node(node).map_or(0, |it| u32::from(it.onward));
        }
        cost + UNSEEN
    }

    /// The logarithm of the chance of a name.
    pub(crate) fn score(&self, name: &[Token]) -> f32 {
        let name = framed(name);
        let before = LONGEST - 1;
        let costs = (before..name.len()).map(|at| self.cost(&name[at - before..at], name[at]));
        -(costs.sum::<u32>() as f32) / UNITS
    }
}

/// The tokens of a name between its outside: as many before it as a run may look back.
pub(super) fn framed(name: &[Token]) -> Vec<Token> {
    let mut framed = vec![EDGE; LONGEST - 1];
    framed.extend_from_slice(name);
    framed.push(EDGE);
    framed
}

impl Runs {
    /// The nodes as bytes; [`Runs::in_place`] uses them where they lie.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.nodes.as_flattened()
    }

    /// The runs of these bytes. Whatever they hold, a search in them ends and reads nothing else.
    pub(crate) fn in_place(bytes: Cow<'static, [u8]>) -> Runs {
        Runs {
            nodes: chunks(bytes),
        }
    }

    /// Reads the runs of a file of version 2, a byte at a time: each node as the distance of its token
    /// from that of its sibling before, with its costs.
    pub(crate) fn read(byte: &mut dyn FnMut() -> Option<u8>) -> Option<Runs> {
        let count = read_number(byte)?;
        let mut nodes: Vec<Node> = Vec::new();
        let mut family = Family::new();
        let mut end = 1;
        for _ in 0..count {
            let head = read_number(byte)?;
            let token = u16::try_from(head >> 1).ok()?.checked_add(family.next())?;
            let (cost, mut onward, mut children) = (byte()?, 0, 0);
            if head & 1 > 0 {
                onward = byte()?;
                children = u32::try_from(read_number(byte)?).ok()?;
            }
            nodes.push(Node {
                token,
                cost,
                onward,
                children: end,
            });
            family.add(token, children);
            end = end.checked_add(children)?;
        }
        nodes.push(Node {
            children: end,
            ..Node::default()
        });
        (end as usize == count).then(|| Runs::of(&nodes))
    }
}

/// Which nodes are siblings, while they are gone through level by level.
struct Family {
    /// How many children the nodes had whose children are still to come.
    sizes: VecDeque<u32>,
    left: u32,
    token: Token,
}

impl Family {
    fn new() -> Family {
        Family {
            sizes: VecDeque::new(),
            left: 1,
            token: 0,
        }
    }

    /// The token that the next node is counted from.
    fn next(&mut self) -> Token {
        if self.left == 0 {
            self.left = self.sizes.pop_front().unwrap_or(1);
            self.token = 0;
        }
        self.token
    }

    fn add(&mut self, token: Token, children: u32) {
        self.left -= 1;
        self.token = token;
        if children > 0 {
            self.sizes.push_back(children);
        }
    }
}

/// Seven bits a byte, the lowest first; all but the last have the high bit.
fn read_number(byte: &mut dyn FnMut() -> Option<u8>) -> Option<usize> {
    let (mut value, mut place) = (0usize, 0);
    loop {
        let part = byte()?;
        value |= usize::from(part & 127) << place;
        place += 7;
        if part < 128 {
            return Some(value);
        }
        if place > 28 {
            return None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::counts::Counts;
    use super::*;

    fn runs(names: &[&[Token]]) -> Runs {
        let mut counts = Counts::new();
        names.iter().for_each(|it| counts.add(it));
        counts.runs()
    }

    #[test]
    fn what_was_seen_is_likelier() {
        let runs = runs(&[&[1, 2], &[1, 2, 1], &[1, 2, 300], &[2, 1]]);
        assert!(runs.score(&[1, 2]) > runs.score(&[2, 2]));
        assert!(runs.score(&[2, 2]) > runs.score(&[3, 3]));
        assert!(Runs::default().score(&[1]) < runs.score(&[1]));
    }

    #[test]
    fn chances_of_what_comes_next_sum_to_no_more_than_one() {
        let runs = runs(&[&[1, 2], &[1, 2, 1], &[1, 2, 3], &[2, 1], &[1, 2, 3]]);
        for context in [&[][..], &[1], &[0, 1, 2], &[2, 3]] {
            let chance = |token| (-(runs.cost(context, token) as f32) / UNITS).exp();
            let sum: f32 = (0..4).map(chance).sum();
            assert!((0.5..1.1).contains(&sum), "{context:?}: {sum}");
        }
    }

    #[test]
    fn it_is_read_as_it_was_written() {
        for runs in [
            Runs::default(),
            runs(&[]),
            runs(&[&[1, 2], &[1, 37, 1], &[2, 1, 5, 600, 7], &[2, 1, 5, 600, 7]]),
        ] {
            let read = Runs::in_place(runs.bytes().to_vec().into());
            assert_eq!(read.score(&[1, 2, 1, 5]), runs.score(&[1, 2, 1, 5]));
            assert_eq!(read, runs);
            let cut = Runs::in_place(runs.bytes()[..runs.bytes().len() / 2].to_vec().into());
            assert!(cut.score(&[1, 2, 1, 5]).is_finite());
        }
    }
}
