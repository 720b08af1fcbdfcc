//! From the evidence for a step to how sure it is.
//!
//! A step alone says little: a short sentence has few features. So the evidence for its neighbours counts too.
//! The numbers are set on pairs of news that belong together and on pairs that do not: of the steps
//! through the former nearly all are right, whatever the evidence for them alone, and of the latter none is.

use super::Bead;
use super::path::Step;

/// How many steps on either side count, too.
const NEIGHBOURS: usize = 8;
/// What a step without counterpart says to its neighbours.
const GAP: f32 = -4.0;
/// No single step says more than this.
const MOST: f32 = 8.0;
/// The logistic curve: what a step says for itself, what its neighbours say, and where it stands.
const OWN: f32 = 0.35;
const OTHERS: f32 = 0.9;
const OFFSET: f32 = 0.3;

/// The beads of a path, with their scores; that of a gap is 0.
pub(super) fn scored(steps: &[Step]) -> Vec<Bead> {
    let is_pair = |step: &Step| step.takes.iter().all(|&it| it > 0);
    let said = |step: &Step| {
        if is_pair(step) {
            step.worth.clamp(-MOST, MOST)
        } else {
            GAP
        }
    };
    let bead = |(nth, step): (usize, &Step)| {
        let range = |side: usize| {
            let from = step.at[side] as u32;
            from..from + step.takes[side] as u32
        };
        let from = nth.saturating_sub(NEIGHBOURS);
        let around = &steps[from..(nth + NEIGHBOURS + 1).min(steps.len())];
        let sum: f32 = around.iter().map(said).sum();
        let mean = sum / around.len() as f32;
        let own = step.worth.clamp(-MOST, 5.0);
        let odds = OWN * own + OTHERS * mean + OFFSET;
        Bead {
            source: range(0),
            target: range(1),
            score: if is_pair(step) {
                1.0 / (1.0 + (-odds).exp())
            } else {
                0.0
            },
        }
    };
    steps.iter().enumerate().map(bead).collect()
}
