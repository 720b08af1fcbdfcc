//! How usual a way to write a name is: runs of chunks, one after another.
//!
//! A Latin and an Arabic spelling are cut into the chunks that answer to each other, and what is
//! counted is which chunk follows which, up to four back (a joint n-gram over pairs of spellings:
//! Bisani and Ney 2008; smoothed as Kneser and Ney 1995 do). Where the networks
//! generalise, it knows what was seen.

use super::chunks::{Inventory, Joint, begins_with, letters};
use super::counts::Counts;
use super::runs::{EDGE, Runs, Token, stored};

/// The cost of a letter on one side that no chunk explains, in stored units.
const SLIP: u32 = 160;
/// More than any way costs.
const NEVER: u32 = u32::MAX / 2;

/// Runs of the chunks of an inventory from Latin to Arabic, which the caller keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct JointModel {
    /// For each chunk, how rare it is by itself, in stored units.
    pub(super) alone: Vec<u8>,
    pub(super) runs: Runs,
}

impl JointModel {
    /// Of pairs of a Latin and an Arabic spelling.
    pub(crate) fn of<'p>(
        joint: &Joint,
        inventory: &Inventory,
        pairs: impl Iterator<Item = (&'p [u8], &'p [u8])>,
    ) -> JointModel {
        let chunks = inventory.chunks().iter();
        let alone = chunks.map(|it| {
            let share = joint.get(&(it.source, it.target)).copied();
            stored(share.unwrap_or_default() as f32)
        });
        let mut joint = JointModel {
            alone: alone.collect(),
            runs: Runs::default(),
        };
        let mut counts = Counts::new();
        for (latin, arabic) in pairs {
            let path = joint.path(inventory, latin, arabic);
            if !path.contains(&joint.slip()) {
                counts.add(&path);
            }
        }
        joint.runs = counts.runs();
        joint
    }

    /// What stands for letters that no chunk explains.
    fn slip(&self) -> Token {
        self.alone.len() as Token + EDGE + 1
    }

    /// The logarithm of the chance of two spellings, cut in the way that is most usual chunk by
    /// chunk.
    pub(crate) fn score(&self, inventory: &Inventory, latin: &[u8], arabic: &[u8]) -> f32 {
        self.runs.score(&self.path(inventory, latin, arabic))
    }

    /// The chunks that two spellings are cut into.
    fn path(&self, inventory: &Inventory, latin: &[u8], arabic: &[u8]) -> Vec<Token> {
        let places = arabic.len() + 1;
        let mut cells: Vec<Cell> = vec![(NEVER, 0, EDGE); (latin.len() + 1) * places];
        cells[0].0 = 0;
        let mut steps: Vec<Step<'_>> = Vec::new();
        for i in 0..=latin.len() {
            steps.clear();
            if i < latin.len() {
                let chunks = inventory.beginning_at(latin, i);
                steps.extend(chunks.map(|it| self.step(inventory, it, places)));
            }
            for j in 0..places {
                let at = i * places + j;
                let here = cells[at].0;
                let mut reach = |to: usize, cost: u32, token: Token| {
                    if here + cost < cells[to].0 {
                        cells[to] = (here + cost, at as u32, token);
                    }
                };
                if j + 1 < places {
                    reach(at + 1, SLIP, self.slip());
                }
                if i == latin.len() {
                    continue;
                }
                reach(at + places, SLIP, self.slip());
                let fitting = steps
                    .iter()
                    .filter(|it| begins_with(&arabic[j..], it.writes));
                fitting.for_each(|it| reach(at + it.forward, it.cost, it.token));
            }
        }
        trace(&cells)
    }

    fn step<'i>(&self, inventory: &'i Inventory, number: usize, places: usize) -> Step<'i> {
        let chunk = &inventory.chunks()[number];
        let writes = letters(&chunk.target);
        Step {
            writes,
            forward: letters(&chunk.source).len() * places + writes.len(),
            cost: u32::from(self.alone[number]),
            token: number as Token + EDGE + 1,
        }
    }
}

/// A chunk that may come next.
struct Step<'i> {
    writes: &'i [u8],
    /// How many cells it goes on.
    forward: usize,
    cost: u32,
    token: Token,
}

/// The cheapest way to a place in both spellings: its cost, where it comes from, and its last chunk.
type Cell = (u32, u32, Token);

fn trace(cells: &[Cell]) -> Vec<Token> {
    let mut at = cells.len() - 1;
    let mut path = Vec::new();
    while at > 0 {
        path.push(cells[at].2);
        at = cells[at].1 as usize;
    }
    path.reverse();
    path
}

#[cfg(test)]
mod tests {
    use super::super::SoundModel;
    use super::super::letters::Spelling;

    fn usual(latin: &str, arabic: &str) -> f32 {
        let (latin, arabic) = (Spelling::latin(latin), Spelling::arabic(arabic));
        SoundModel::embedded().usual(&latin.letters, &arabic.letters)
    }

    #[test]
    fn what_is_written_often_is_usual() {
        assert!(usual("Harrington", "هارينغتون") > usual("Harrington", "هارينقطون") + 3.0);
        assert!(usual("Petrov", "بيتروف") > usual("Petrov", "كروزو") + 10.0);
    }

    #[test]
    fn letters_that_nothing_explains_cost_much() {
        for (latin, arabic) in [("", ""), ("", "س"), ("xq", ""), ("b", "ظظظظ")] {
            let usual = usual(latin, arabic);
            assert!(
                usual.is_finite() && usual < -3.0,
                "{latin} {arabic}: {usual}"
            );
        }
    }
}
