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
    /// `mean`: letters of a target sentence on average.
    pub(super) fn new(arabic_first: bool, mean: f32) -> Lengths {
        Lengths {
            ratio: if arabic_first { 1.0 / RATIO } else { RATIO },
            any: -(2.5 * mean.max(1.0)).ln(),
        }
    }

    /// What it says for a pair of `source` and `target` letters, the target being of `parts` sentences.
    #[inline]
    pub(super) fn fit(&self, source: f32, target: f32, parts: f32) -> f32 {
        let expected = source * self.ratio;
        let variance = VARIANCE * 0.5 * (expected + target) + 4.0;
        let off = target - expected;
        let spread = 1.0 + off * off / (FREEDOM * variance);
        // ln of Student's density; a cut of the target into parts is one of `target` that could be.
        let fit = -0.5 * (FREEDOM + 1.0) * ln(spread) - 0.5 * ln(6.6 * variance);
        let cuts = (parts - 1.0) * ln(target.max(1.0));
        fit - parts * self.any - cuts
    }
}

/// The natural logarithm of a positive number to three digits, without a call: a polynomial over the
/// mantissa, least squares on [1, 2).
#[inline]
fn ln(x: f32) -> f32 {
    let bits = x.to_bits();
    let exponent = ((bits >> 23) as i32 as f32) - 127.0;
    let m = f32::from_bits(bits & 0x007F_FFFF | 0x3F80_0000);
    let log =
        -1.741_794 + (2.821_202_6 + (-1.469_956_8 + (0.447_179_55 - 0.056_570_85 * m) * m) * m) * m;
    exponent * std::f32::consts::LN_2 + log
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_near() {
        for x in [1.0_f32, 1.3, 1.99, 2.0, 17.5, 12_345.0] {
            assert!((ln(x) - x.ln()).abs() < 1e-3, "{x}");
        }
    }

    #[test]
    fn lengths_that_fit_say_more() {
        let lengths = Lengths::new(false, 100.0);
        assert!(lengths.fit(100.0, 86.0, 1.0) > lengths.fit(100.0, 40.0, 1.0));
        assert!(lengths.fit(100.0, 86.0, 1.0) > 0.0 && lengths.fit(100.0, 20.0, 1.0) < 0.0);
        let turned = Lengths::new(true, 100.0);
        assert!(turned.fit(86.0, 100.0, 1.0) > turned.fit(100.0, 86.0, 1.0));
    }
}
