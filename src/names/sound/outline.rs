//! What a model consists of, for people.

use super::model::SoundModel;
use super::net::Net;

/// The sizes of one network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Units of its hidden layer.
    pub units: usize,
    /// Chunks of letters that it chooses from.
    pub chunks: usize,
    /// Frequent pairs and triples of letters that it knows names by.
    pub grams: usize,
    /// All its weights.
    pub weights: usize,
}

impl Outline {
    fn of(net: &Net) -> Outline {
        Outline {
            units: net.sizes.hidden,
            chunks: net.inventory.chunks().len(),
            grams: net.grams.list().len(),
            weights: net.weights(),
        }
    }
}

impl SoundModel {
    /// Its networks: the one to folded Arabic, the one to Arabic, the one to Latin letters.
    pub fn outline(&self) -> [Outline; 3] {
        [&self.to_folded, &self.to_arabic, &self.to_latin].map(Outline::of)
    }
}
