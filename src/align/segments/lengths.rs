//! How well two lengths fit: after Gale and Church (1993), with heavier tails.

/// Letters of Arabic to one of English, in news.
const RATIO: f32 = 0.86;
/// Variance of the difference for each letter.
const VARIANCE: f32 = 3.5;
/// Degrees of freedom of Student's distribution: free translations are not that rare.
const FREEDOM: f32 = 5.0;

/// What lengths say about a pair, as a logarithm against two lengths of unrelated sentences.
pub(super) struct Lengths {
    /// Letters of the target to one of the source.
    ratio: f32,
    /// The logarithm of the chance of one length of the target, all lengths being as likely.
    any: f32,
}

impl Lengths {
    /// `mean`: letters of a target sentence on the average.
    pub(super) fn new(arabic_first: bool, mean: f32) -> Lengths {
        Lengths {
            ratio: if arabic_first { 1.0 / RATIO } else { RATIO },
            any: -(2.5 * mean.max(1.0)).ln(),
        }
    }

    /// What it says for a pair of `source` and `target` letters, the target being of `parts` sentences.
    pub(super) fn fit(&self, source: f32, target: f32, parts: f32) -> f32 {
        let expected = source * self.ratio;
        let variance = VARIANCE * 0.5 * (expected + target) + 4.0;
        let off = target - expected;
        let spread = 1.0 + off * off / (FREEDOM * variance);
        // ln of Student's density; a cut of the target into parts is one of `target` that could be.
        let fit = -0.5 * (FREEDOM + 1.0) * spread.ln() - 0.5 * (6.6 * variance).ln();
        let cuts = (parts - 1.0) * target.max(1.0).ln();
        fit - parts * self.any - cuts
    }
}
