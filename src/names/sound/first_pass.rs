//! One Arabic name, compared with many Latin ones as fast as can be.

use super::forward::{ForwardScorer, Scratch};
use super::letters::Spelling;
use super::model::SoundModel;

/// An Arabic name, prepared.
#[derive(Clone, Debug)]
pub struct FirstPass<'m> {
    forward: ForwardScorer<'m>,
    scratch: Scratch,
}

impl SoundModel {
    /// Prepares an Arabic name to be compared with many Latin ones.
    pub fn first_pass(&self, arabic: &str) -> FirstPass<'_> {
        FirstPass {
            forward: ForwardScorer::new(&self.to_folded, Spelling::arabic(arabic).folded()),
            scratch: Scratch::default(),
        }
    }
}

impl FirstPass<'_> {
    /// The logarithm of the chance that a Latin name is written as the Arabic one, by the small
    /// network alone.
    pub fn score(&mut self, latin: &str) -> f32 {
        self.forward
            .score(&Spelling::latin(latin), &mut self.scratch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_name_is_likeliest() {
        let mut pass = SoundModel::embedded().first_pass("لانشيوم");
        let right = pass.score("Lancium");
        for wrong in ["Lancia", "Lausanne", "London", ""] {
            assert!(pass.score(wrong) < right - 3.0, "{wrong}");
        }
    }
}
