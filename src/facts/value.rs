//! What a figure in a text says.

use super::{Currency, Date, Decimal, Fraction, Relative, Time, Unit};

/// A magnitude word. All four are the short-scale ones of English and modern Arabic news
/// (بليون and مليار are both a thousand million).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Magnitude {
    /// No magnitude word.
    #[default]
    Unit,
    /// ألف, thousand, `k`.
    Thousand,
    /// مليون, million, `m`.
    Million,
    /// مليار, بليون, billion, `bn`.
    Billion,
    /// تريليون, trillion, `tn`.
    Trillion,
}

impl Magnitude {
    /// The power of ten that the word stands for.
    pub fn power(self) -> u32 {
        3 * self as u32
    }

    /// The magnitude of a power of ten, where there is a word for it.
    pub(super) fn from_power(power: u32) -> Option<Magnitude> {
        use Magnitude::{Billion, Million, Thousand, Trillion, Unit};
        [Unit, Thousand, Million, Billion, Trillion]
            .into_iter()
            .find(|magnitude| magnitude.power() == power)
    }
}

/// A number as it was written: `500 billion` keeps 500 and [`Magnitude::Billion`] apart.
///
/// `==` compares what was written; compare [`Amount::full`] or use [`Value::agreement`] to find
/// whether two amounts are the same number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Amount {
    /// The figure before the magnitude word.
    pub coefficient: Decimal,
    /// The magnitude word. A product of two (ألف مليون) is the one word for it.
    pub magnitude: Magnitude,
    /// A second way to read the figure: `1.500` may be one and a half or fifteen hundred.
    pub alternative: Option<Decimal>,
}

impl Amount {
    /// An amount that can be read in one way only.
    pub fn new(coefficient: Decimal, magnitude: Magnitude) -> Amount {
        Amount {
            coefficient,
            magnitude,
            alternative: None,
        }
    }

    /// The whole number: `500 billion` is 500,000,000,000.
    ///
    /// What [`find`](super::find) gives always fits; an amount built by hand that does not stays at
    /// its coefficient.
    pub fn full(self) -> Decimal {
        self.scaled(self.coefficient)
    }

    /// The whole number in the second reading of an ambiguous figure.
    pub fn full_alternative(self) -> Option<Decimal> {
        self.alternative.map(|figure| self.scaled(figure))
    }

    /// Whether the other one is written in the same way, down to its decimals.
    pub(super) fn is_written_as(self, other: Amount) -> bool {
        let readings = (self.alternative, other.alternative);
        self == other
            && self.coefficient.is_written_as(other.coefficient)
            && match readings {
                (Some(one), Some(another)) => one.is_written_as(another),
                _ => true,
            }
    }

    fn scaled(self, figure: Decimal) -> Decimal {
        figure
            .times_power_of_ten(self.magnitude.power())
            .unwrap_or(figure)
    }
}

/// What a fact says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A number with no unit that this module knows.
    Number(Amount),
    /// A share of a hundred, or percentage points.
    Percent(Amount),
    /// A sum of money.
    Money {
        /// How much.
        amount: Amount,
        /// Of what.
        currency: Currency,
    },
    /// A quantity with a unit of measure: `40 miles`.
    Measure {
        /// How much.
        amount: Amount,
        /// Of what.
        unit: Unit,
    },
    /// A part of a whole: two thirds.
    Fraction(Fraction),
    /// A multiple: doubled is 2.
    Multiple(u32),
    /// A place in an order: `65th`, الخامس عشر.
    Ordinal(u32),
    /// A calendar date, or the part of one that is said.
    Date(Date),
    /// The same of the calendar of the Hijra: رمضان 1446 هـ.
    Hijri(Date),
    /// The ten years that begin with this one: 1990s.
    Decade(u16),
    /// A day of the week, from 1 for Monday to 7 for Sunday (ISO 8601).
    Weekday(u8),
    /// A time as seen from the day of writing: yesterday, العام المقبل.
    Relative(Relative),
    /// A time of day.
    Time(Time),
}

impl Value {
    /// The name that the JSON contracts use.
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Number(_) => "number",
            Value::Percent(_) => "percent",
            Value::Money { .. } => "money",
            Value::Measure { .. } => "measure",
            Value::Fraction(_) => "fraction",
            Value::Multiple(_) => "multiple",
            Value::Ordinal(_) => "ordinal",
            Value::Date(_) => "date",
            Value::Hijri(_) => "hijri",
            Value::Decade(_) => "decade",
            Value::Weekday(_) => "weekday",
            Value::Relative(_) => "relative",
            Value::Time(_) => "time",
        }
    }

    /// Whether the other one is the same, and written in the same way: 3.50 is not 3.5.
    pub(super) fn is_written_as(&self, other: &Value) -> bool {
        self == other
            && match (self.amount(), other.amount()) {
                (Some(one), Some(another)) => one.is_written_as(another),
                _ => true,
            }
    }

    /// The amount of a number, a percentage, a sum of money or a measure.
    pub fn amount(&self) -> Option<Amount> {
        match *self {
            Value::Number(amount)
            | Value::Percent(amount)
            | Value::Money { amount, .. }
            | Value::Measure { amount, .. } => Some(amount),
            _ => None,
        }
    }

    /// The ISO 4217 code of a sum of money, where the text says or implies one; the symbol of a
    /// measure.
    pub fn unit(&self) -> Option<&'static str> {
        match self {
            Value::Money { currency, .. } => currency.code(),
            Value::Measure { unit, .. } => Some(unit.symbol()),
            _ => None,
        }
    }
}

impl Value {
    /// The Gregorian date of a full date of the Hijra by the calendar of Umm al-Qura.
    pub fn in_umm_al_qura(&self) -> Option<Date> {
        match *self {
            Value::Hijri(date) => Date::from_umm_al_qura(date),
            _ => None,
        }
    }

    /// Whether the value stands on a calendar or a clock.
    pub fn is_temporal(&self) -> bool {
        matches!(
            self,
            Value::Date(_)
                | Value::Hijri(_)
                | Value::Decade(_)
                | Value::Weekday(_)
                | Value::Relative(_)
                | Value::Time(_)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn magnitudes_are_kept_and_can_be_multiplied_out() {
        let amount = Amount::new(Decimal::new(25, 1), Magnitude::Million);
        assert_eq!(amount.full(), Decimal::from(2_500_000));
        assert_eq!(Magnitude::from_power(9), Some(Magnitude::Billion));
        assert_eq!(Magnitude::from_power(4), None);
    }
}
