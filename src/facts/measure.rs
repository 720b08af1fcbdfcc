//! Units of measure. Names and plural forms follow CLDR (`units` of `en` and `ar`) and ISO 80000.

/// A unit that a quantity is counted in. Days, hours and years are not units here: they count as
/// other nouns do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Unit {
    Kilometre,
    Metre,
    Centimetre,
    Millimetre,
    Mile,
    NauticalMile,
    Yard,
    Foot,
    Inch,
    SquareKilometre,
    SquareMetre,
    SquareMile,
    SquareFoot,
    Hectare,
    Acre,
    Feddan,
    Dunam,
    CubicMetre,
    CubicFoot,
    Litre,
    Gallon,
    Barrel,
    /// Metric or not: texts rarely say, and Arabic has one word.
    Ton,
    Kilogram,
    Gram,
    /// The weight, not the money.
    Pound,
    /// Of no scale that the text names.
    Degree,
    Celsius,
    Fahrenheit,
    KilometrePerHour,
    MilePerHour,
    Kilowatt,
    Megawatt,
    Gigawatt,
    Milligram,
    Millilitre,
    Ounce,
    Knot,
    KilowattHour,
    MegawattHour,
    GigawattHour,
    Megabyte,
    Gigabyte,
    Terabyte,
}

impl Unit {
    /// The symbol of the unit, which the JSON contracts use.
    pub fn symbol(self) -> &'static str {
        match self {
            Unit::Kilometre => "km",
            Unit::Metre => "m",
            Unit::Centimetre => "cm",
            Unit::Millimetre => "mm",
            Unit::Mile => "mi",
            Unit::NauticalMile => "nmi",
            Unit::Yard => "yd",
            Unit::Foot => "ft",
            Unit::Inch => "in",
            Unit::SquareKilometre => "km2",
            Unit::SquareMetre => "m2",
            Unit::SquareMile => "mi2",
            Unit::SquareFoot => "ft2",
            Unit::Hectare => "ha",
            Unit::Acre => "ac",
            Unit::Feddan => "feddan",
            Unit::Dunam => "dunam",
            Unit::CubicMetre => "m3",
            Unit::CubicFoot => "ft3",
            Unit::Litre => "l",
            Unit::Gallon => "gal",
            Unit::Barrel => "bbl",
            Unit::Ton => "t",
            Unit::Kilogram => "kg",
            Unit::Gram => "g",
            Unit::Pound => "lb",
            Unit::Degree => "deg",
            Unit::Celsius => "degC",
            Unit::Fahrenheit => "degF",
            Unit::KilometrePerHour => "km/h",
            Unit::MilePerHour => "mph",
            Unit::Kilowatt => "kW",
            Unit::Megawatt => "MW",
            Unit::Gigawatt => "GW",
            Unit::Milligram => "mg",
            Unit::Millilitre => "ml",
            Unit::Ounce => "oz",
            Unit::Knot => "kn",
            Unit::KilowattHour => "kWh",
            Unit::MegawattHour => "MWh",
            Unit::GigawattHour => "GWh",
            Unit::Megabyte => "MB",
            Unit::Gigabyte => "GB",
            Unit::Terabyte => "TB",
        }
    }

    /// Whether the two can name one unit: degrees may be those of either scale.
    pub fn may_be(self, other: Unit) -> bool {
        let degrees = |unit| matches!(unit, Unit::Degree | Unit::Celsius | Unit::Fahrenheit);
        let open = self == Unit::Degree || other == Unit::Degree;
        self == other || (open && degrees(self) && degrees(other))
    }

    /// The unit of an area whose side is this unit.
    pub(super) fn squared(self) -> Option<Unit> {
        Some(match self {
            Unit::Kilometre => Unit::SquareKilometre,
            Unit::Metre => Unit::SquareMetre,
            Unit::Mile => Unit::SquareMile,
            Unit::Foot => Unit::SquareFoot,
            _ => return None,
        })
    }

    /// The unit of a volume whose edge is this unit.
    pub(super) fn cubed(self) -> Option<Unit> {
        Some(match self {
            Unit::Metre => Unit::CubicMetre,
            Unit::Foot => Unit::CubicFoot,
            _ => return None,
        })
    }

    /// The energy of this power in an hour.
    pub(super) fn for_an_hour(self) -> Option<Unit> {
        Some(match self {
            Unit::Kilowatt => Unit::KilowattHour,
            Unit::Megawatt => Unit::MegawattHour,
            Unit::Gigawatt => Unit::GigawattHour,
            _ => return None,
        })
    }

    /// The speed that covers this distance in an hour.
    pub(super) fn per_hour(self) -> Option<Unit> {
        Some(match self {
            Unit::Kilometre => Unit::KilometrePerHour,
            Unit::Mile => Unit::MilePerHour,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_without_a_scale_may_be_of_either() {
        assert!(Unit::Degree.may_be(Unit::Celsius) && Unit::Fahrenheit.may_be(Unit::Degree));
        assert!(!Unit::Celsius.may_be(Unit::Fahrenheit));
        assert!(!Unit::Mile.may_be(Unit::Kilometre));
    }
}
