//! One Arabic name, compared with many Latin ones as fast as can be.

use super::letters::Spelling;
use super::listen::{Listener, Scratch};
use super::model::SoundModel;

/// An Arabic name, prepared.
#[derive(Clone, Debug)]
pub struct Ear<'m> {
    listener: Listener<'m>,
    scratch: Scratch,
}

impl SoundModel {
    /// Prepares an Arabic name to be compared with many Latin ones.
    pub fn ear(&self, arabic: &str) -> Ear<'_> {
        Ear {
            listener: Listener::new(&self.ear, Spelling::arabic(arabic).folded()),
            scratch: Scratch::default(),
        }
    }
}

impl Ear<'_> {
    /// The logarithm of the chance that a Latin name is written as the Arabic one, by the small
    /// network alone.
    pub fn score(&mut self, latin: &str) -> f32 {
        self.listener
            .score(&Spelling::latin(latin), &mut self.scratch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_name_is_likeliest() {
        let mut ear = SoundModel::embedded().ear("لانشيوم");
        let right = ear.score("Lancium");
        for wrong in ["Lancia", "Lausanne", "London", ""] {
            assert!(ear.score(wrong) < right - 3.0, "{wrong}");
        }
    }
}
