//! The classifier: from scores to a calibrated chance, by logistic regression.

use super::FEATURES;
use super::scorer::Scores;

/// Rounds of gradient descent.
const ROUNDS: usize = 4000;
/// The length of a step.
const PACE: f32 = 0.2;

/// The features of a pair: by how much it is likelier than chance, in all and per letter.
pub(super) fn features(scores: &Scores) -> [f32; FEATURES] {
    let arabic = scores.arabic_letters.max(1) as f32;
    let latin = scores.latin_letters.max(1) as f32;
    let folded = scores.folded - scores.arabic_model;
    let forward = scores.forward - scores.arabic_model;
    let backward = scores.backward - scores.latin_model;
    [
        1.0,
        (folded + forward) / 20.0,
        backward / 10.0,
        folded / arabic,
        forward / arabic,
        backward / latin,
        (scores.folded + scores.forward) / arabic,
        arabic.ln(),
    ]
}

/// The chance that a pair with these features is one name.
pub(super) fn probability_of(weights: &[f32; FEATURES], features: &[f32; FEATURES]) -> f32 {
    let sum: f32 = weights.iter().zip(features).map(|(a, b)| a * b).sum();
    1.0 / (1.0 + (-sum).exp())
}

/// The weights under which the examples are likeliest.
pub(super) fn fit(examples: &[([f32; FEATURES], bool)]) -> [f32; FEATURES] {
    let mut weights = [0.0f32; FEATURES];
    let mut moved = [1e-3f32; FEATURES];
    for _ in 0..ROUNDS {
        let mut gradient = [0.0f32; FEATURES];
        for (features, right) in examples {
            let wanted = f32::from(u8::from(*right));
            let error = wanted - probability_of(&weights, features);
            for (sum, feature) in gradient.iter_mut().zip(features) {
                *sum += error * feature / examples.len() as f32;
            }
        }
        for at in 0..FEATURES {
            let slope = gradient[at] - 1e-5 * weights[at];
            moved[at] += slope * slope;
            weights[at] += PACE * slope / moved[at].sqrt();
        }
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_learnt() {
        let example = |x: f32, right| {
            let mut features = [0.0; FEATURES];
            (features[0], features[1]) = (1.0, x);
            (features, right)
        };
        let examples: Vec<_> = (0..100)
            .map(|at| example(at as f32 / 50.0 - 1.0, at >= 40))
            .collect();
        let weights = fit(&examples);
        assert!(probability_of(&weights, &examples[10].0) < 0.3);
        assert!(probability_of(&weights, &examples[80].0) > 0.7);
    }
}
