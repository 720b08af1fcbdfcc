//! From what speaks for a step to how sure it is.

use super::Bead;
use super::path::Step;

/// The beads of a path, with their scores.
pub(super) fn scored(steps: &[Step]) -> Vec<Bead> {
    let bead = |step: &Step| {
        let range = |side: usize| {
            let from = step.at[side] as u32;
            from..from + step.takes[side] as u32
        };
        Bead {
            source: range(0),
            target: range(1),
            score: 1.0 / (1.0 + (-step.worth).exp()),
        }
    };
    steps.iter().map(bead).collect()
}
