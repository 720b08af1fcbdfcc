//! The judge: from scores to a calibrated chance, by logistic regression.

use super::JUDGE;
use super::ears::Heard;

/// Rounds of gradient descent.
const ROUNDS: usize = 4000;
/// The length of a step.
const PACE: f32 = 0.2;

/// What the judge hears of a pair: by how much it is likelier than chance, in all and per letter.
pub(super) fn features(heard: &Heard) -> [f32; JUDGE] {
    let (arabic, latin) = heard.lengths;
    let (arabic, latin) = (arabic.max(1) as f32, latin.max(1) as f32);
    let ear = heard.ear - heard.habits.0;
    let there = heard.there - heard.habits.0;
    let back = heard.back - heard.habits.1;
    [
        1.0,
        (ear + there) / 20.0,
        back / 10.0,
        ear / arabic,
        there / arabic,
        back / latin,
        (heard.ear + heard.there) / arabic,
        arabic.ln(),
    ]
}

/// The chance that a pair with these features is one name.
pub(super) fn verdict(weights: &[f32; JUDGE], features: &[f32; JUDGE]) -> f32 {
    let sum: f32 = weights.iter().zip(features).map(|(a, b)| a * b).sum();
    1.0 / (1.0 + (-sum).exp())
}

/// The weights under which the examples are likeliest.
pub(super) fn fit(examples: &[([f32; JUDGE], bool)]) -> [f32; JUDGE] {
    let mut weights = [0.0f32; JUDGE];
    let mut moved = [1e-3f32; JUDGE];
    for _ in 0..ROUNDS {
        let mut gradient = [0.0f32; JUDGE];
        for (features, right) in examples {
            let wanted = f32::from(u8::from(*right));
            let error = wanted - verdict(&weights, features);
            for (sum, feature) in gradient.iter_mut().zip(features) {
                *sum += error * feature / examples.len() as f32;
            }
        }
        for at in 0..JUDGE {
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
            let mut features = [0.0; JUDGE];
            (features[0], features[1]) = (1.0, x);
            (features, right)
        };
        let examples: Vec<_> = (0..100)
            .map(|at| example(at as f32 / 50.0 - 1.0, at >= 40))
            .collect();
        let weights = fit(&examples);
        assert!(verdict(&weights, &examples[10].0) < 0.3);
        assert!(verdict(&weights, &examples[80].0) > 0.7);
    }
}
