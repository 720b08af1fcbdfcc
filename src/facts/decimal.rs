//! Exact decimal numbers, as large as figures in prose are.

use std::fmt;
use std::hash::{Hash, Hasher};

/// An exact decimal number that remembers how many decimals were written.
///
/// Equality is by value (`3.50 == 3.5`); [`Display`](fmt::Display) shows the decimals as written,
/// with no grouping. Arithmetic that would not fit gives `None`.
// A text may have millions: sixteen bytes of alignment would make every fact a third larger.
#[derive(Clone, Copy, Debug)]
#[repr(C, packed(4))]
pub struct Decimal {
    mantissa: i128,
    scale: u32,
}

impl Decimal {
    /// Zero.
    pub const ZERO: Decimal = Decimal::new(0, 0);
    /// One.
    pub const ONE: Decimal = Decimal::new(1, 0);

    /// `mantissa` divided by ten to the power of `scale`.
    pub const fn new(mantissa: i128, scale: u32) -> Decimal {
        Decimal { mantissa, scale }
    }

    /// The number of decimals that were written.
    pub fn decimals(self) -> u32 {
        self.scale
    }

    /// Whether the value is a whole number.
    pub fn is_whole(self) -> bool {
        self.normal().1 == 0
    }

    /// The value as a whole number, where it is one.
    pub fn to_integer(self) -> Option<i128> {
        let (mantissa, scale) = self.normal();
        (scale == 0).then_some(mantissa)
    }

    /// The nearest floating-point number, for plural selection alone.
    #[expect(
        clippy::cast_precision_loss,
        reason = "the exact value stays in the decimal; plural categories need no more"
    )]
    pub fn to_f64(self) -> f64 {
        let (mantissa, scale) = self.normal();
        mantissa as f64 / 10_f64.powi(i32::try_from(scale).unwrap_or(i32::MAX))
    }

    /// The number times ten to the power of `power`.
    pub fn times_power_of_ten(self, power: u32) -> Option<Decimal> {
        if let Some(scale) = self.scale.checked_sub(power) {
            return Some(Decimal::new(self.mantissa, scale));
        }
        let factor = 10_i128.checked_pow(power - self.scale)?;
        Some(Decimal::new(self.mantissa.checked_mul(factor)?, 0))
    }

    /// The number divided by ten to the power of `power`.
    #[must_use]
    pub fn over_power_of_ten(self, power: u32) -> Decimal {
        let (mantissa, scale) = self.normal();
        Decimal::new(mantissa, scale.saturating_add(power)).shortest()
    }

    /// The product with a whole number.
    pub fn times(self, factor: i128) -> Option<Decimal> {
        Some(Decimal::new(self.mantissa.checked_mul(factor)?, self.scale))
    }

    /// The sum of two numbers.
    pub fn plus(self, other: Decimal) -> Option<Decimal> {
        let scale = self.scale.max(other.scale);
        let sum = self.at_scale(scale)?.checked_add(other.at_scale(scale)?)?;
        Some(Decimal::new(sum, scale))
    }

    /// Whether the other one is the same number with as many decimals.
    pub(super) fn is_written_as(self, other: Decimal) -> bool {
        self.mantissa == other.mantissa && self.scale == other.scale
    }

    /// The number with the other sign.
    #[must_use]
    pub fn negated(self) -> Decimal {
        Decimal::new(-self.mantissa, self.scale)
    }

    /// The same value with no needless decimals.
    #[must_use]
    pub fn shortest(self) -> Decimal {
        let (mantissa, scale) = self.normal();
        Decimal::new(mantissa, scale)
    }

    /// The same value without needless decimals where it is a `sum`, else as it was written.
    pub(super) fn shortest_where(self, sum: bool) -> Decimal {
        if sum { self.shortest() } else { self }
    }

    /// Whether the value is below `other`; `None` where the comparison would not fit.
    pub fn is_less(self, other: Decimal) -> Option<bool> {
        let scale = self.scale.max(other.scale);
        Some(self.at_scale(scale)? < other.at_scale(scale)?)
    }

    /// The number with its thousands grouped by commas: `1,500.75`.
    pub fn grouped(self) -> String {
        let plain = self.to_string();
        let (sign, rest) = plain.split_at(usize::from(plain.starts_with('-')));
        let whole = rest.find('.').unwrap_or(rest.len());
        let mut shown = String::from(sign);
        for (at, c) in rest.char_indices() {
            if at > 0 && at < whole && (whole - at) % 3 == 0 {
                shown.push(',');
            }
            shown.push(c);
        }
        shown
    }

    fn at_scale(self, scale: u32) -> Option<i128> {
        let factor = 10_i128.checked_pow(scale.checked_sub(self.scale)?)?;
        self.mantissa.checked_mul(factor)
    }

    fn normal(self) -> (i128, u32) {
        let Decimal {
            mut mantissa,
            mut scale,
        } = self;
        if mantissa == 0 {
            return (0, 0);
        }
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        (mantissa, scale)
    }
}

impl From<u32> for Decimal {
    fn from(number: u32) -> Decimal {
        Decimal::new(i128::from(number), 0)
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Decimal) -> bool {
        self.normal() == other.normal()
    }
}

impl Eq for Decimal {}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.normal().hash(state);
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs().to_string();
        let scale = self.scale as usize;
        if scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arithmetic_is_exact_and_equality_is_by_value() {
        let half = Decimal::new(5, 1);
        assert_eq!(half.times_power_of_ten(9), Some(Decimal::from(500_000_000)));
        assert_eq!(Decimal::new(350, 2), Decimal::new(35, 1));
        assert_eq!(half.plus(Decimal::ONE), Some(Decimal::new(15, 1)));
        assert_eq!(Decimal::from(200).over_power_of_ten(3), Decimal::new(2, 1));
        assert_eq!(Decimal::from(3).is_less(Decimal::new(31, 1)), Some(true));
        assert_eq!(Decimal::new(i128::MAX, 0).times_power_of_ten(1), None);
    }

    #[test]
    fn figures_are_shown_as_written() {
        assert_eq!(Decimal::new(350, 2).to_string(), "3.50");
        assert_eq!(Decimal::new(-5, 2).to_string(), "-0.05");
        assert_eq!(Decimal::new(150_075, 2).grouped(), "1,500.75");
        assert_eq!(Decimal::from(1_000_000).grouped(), "1,000,000");
        assert_eq!(Decimal::from(999).negated().grouped(), "-999");
    }
}
