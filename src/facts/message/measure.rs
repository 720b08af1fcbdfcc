//! The messages of measures.

use crate::facts::Unit;

pub(super) fn id(unit: Unit) -> &'static str {
    match unit {
        Unit::Kilometre => "fact-kilometre",
        Unit::Metre => "fact-metre",
        Unit::Centimetre => "fact-centimetre",
        Unit::Millimetre => "fact-millimetre",
        Unit::Mile => "fact-mile",
        Unit::NauticalMile => "fact-nautical-mile",
        Unit::Yard => "fact-yard",
        Unit::Foot => "fact-foot",
        Unit::Inch => "fact-inch",
        Unit::SquareKilometre => "fact-square-kilometre",
        Unit::SquareMetre => "fact-square-metre",
        Unit::SquareMile => "fact-square-mile",
        Unit::SquareFoot => "fact-square-foot",
        Unit::Hectare => "fact-hectare",
        Unit::Acre => "fact-acre",
        Unit::Feddan => "fact-feddan",
        Unit::Dunam => "fact-dunam",
        Unit::CubicMetre => "fact-cubic-metre",
        Unit::CubicFoot => "fact-cubic-foot",
        Unit::Litre => "fact-litre",
        Unit::Gallon => "fact-gallon",
        Unit::Barrel => "fact-barrel",
        Unit::Ton => "fact-ton",
        Unit::Kilogram => "fact-kilogram",
        Unit::Gram => "fact-gram",
        Unit::Pound => "fact-pound",
        Unit::Degree => "fact-degree",
        Unit::Celsius => "fact-celsius",
        Unit::Fahrenheit => "fact-fahrenheit",
        Unit::KilometrePerHour => "fact-kilometre-per-hour",
        Unit::MilePerHour => "fact-mile-per-hour",
        Unit::Kilowatt => "fact-kilowatt",
        Unit::Megawatt => "fact-megawatt",
        Unit::Gigawatt => "fact-gigawatt",
    }
}
