//! Units of measure in both languages. Names: CLDR `units` of `en` and `ar`.

use super::Sense::{self, Area, Fahrenheit, Hour, Measure, Unit, Volume};
use super::WordList;
use crate::facts::Unit as U;

/// Spelt as `clitics` folds them; the second of a pair is the dual, which needs no figure.
pub(super) const ARABIC: WordList = &[
    (
        "كيلومتر|كيلومترا|كيلومترات|كم|كلم",
        Unit(U::Kilometre, false),
    ),
    ("كيلومتران|كيلومترين", Unit(U::Kilometre, true)),
    ("متر|مترا|امتار", Unit(U::Metre, false)),
    ("متران|مترين", Unit(U::Metre, true)),
    (
        "سنتيمتر|سنتيمترا|سنتيمترات|سنتمتر|سنتمترا|سنتمترات|سم",
        Unit(U::Centimetre, false),
    ),
    ("سنتيمتران|سنتيمترين", Unit(U::Centimetre, true)),
    (
        "مليمتر|مليمترا|مليمترات|ميليمتر|ميليمترا|ميليمترات|ملم",
        Unit(U::Millimetre, false),
    ),
    ("مليمتران|مليمترين", Unit(U::Millimetre, true)),
    ("ميل|ميلا|اميال", Unit(U::Mile, false)),
    ("يارده|ياردات", Unit(U::Yard, false)),
    ("ياردتان|ياردتين", Unit(U::Yard, true)),
    ("قدم|قدما|اقدام", Unit(U::Foot, false)),
    ("بوصه|بوصات|انش|انشا|انشات", Unit(U::Inch, false)),
    ("بوصتان|بوصتين", Unit(U::Inch, true)),
    ("هكتار|هكتارا|هكتارات", Unit(U::Hectare, false)),
    ("هكتاران|هكتارين", Unit(U::Hectare, true)),
    ("اكر|اكرا|اكرات|ايكر", Unit(U::Acre, false)),
    ("اكران|اكرين", Unit(U::Acre, true)),
    ("فدان|فدانا|افدنه|فدادين", Unit(U::Feddan, false)),
    ("فدانان|فدانين", Unit(U::Feddan, true)),
    ("دونم|دونما|دونمات", Unit(U::Dunam, false)),
    ("دونمان|دونمين", Unit(U::Dunam, true)),
    ("لتر|لترا|لترات|ليتر|ليترا|ليترات", Unit(U::Litre, false)),
    ("لتران|لترين", Unit(U::Litre, true)),
    (
        "غالون|غالونا|غالونات|جالون|جالونا|جالونات",
        Unit(U::Gallon, false),
    ),
    ("غالونان|غالونين|جالونان|جالونين", Unit(U::Gallon, true)),
    ("برميل|برميلا|براميل", Unit(U::Barrel, false)),
    ("برميلان|برميلين", Unit(U::Barrel, true)),
    ("طن|طنا|اطنان", Unit(U::Ton, false)),
    (
        "كيلوغرام|كيلوغراما|كيلوغرامات|كيلوجرام|كيلوجراما|كيلوجرامات|كغ|كجم|كلغ|كغم|كلغم|كيلوغم",
        Unit(U::Kilogram, false),
    ),
    (
        "كيلوغرامان|كيلوغرامين|كيلوجرامان|كيلوجرامين",
        Unit(U::Kilogram, true),
    ),
    (
        "غرام|غراما|غرامات|جرام|جراما|جرامات|غم|جم|غ",
        Unit(U::Gram, false),
    ),
    ("غرامان|غرامين|جرامان|جرامين", Unit(U::Gram, true)),
    (
        "مليغرام|مليغراما|مليغرامات|ميليغرام|ميليغراما|ميليغرامات|ملليغرام|ملليغراما|ملليغرامات|\
         مليجرام|مليجراما|مليجرامات|ميليجرام|ميليجراما|ميليجرامات|ملليجرام|ملليجراما|ملليجرامات|\
         ملغ|ملغم|ملجم|مغ|مجم",
        Unit(U::Milligram, false),
    ),
    (
        "مليلتر|مليلترا|مليلترات|ميليلتر|ميليلترا|ميليلترات|ملليلتر|ملليلترا|ملليلترات|مل|ملل",
        Unit(U::Millilitre, false),
    ),
    ("مليغرامان|مليغرامين", Unit(U::Milligram, true)),
    ("مليلتران|مليلترين", Unit(U::Millilitre, true)),
    ("اونصه|اونصات", Unit(U::Ounce, false)),
    ("اونصتان|اونصتين", Unit(U::Ounce, true)),
    ("عقده", Unit(U::Knot, false)),
    ("ميغابايت|ميجابايت", Unit(U::Megabyte, false)),
    ("غيغابايت|جيجابايت|غيغا|جيجا", Unit(U::Gigabyte, false)),
    ("تيرابايت", Unit(U::Terabyte, false)),
    (
        "سلزيوس|سيلزيوس|سلسيوس|سيلسيوس|سيليزيوس|سلزيه|سيليزيه",
        Sense::Celsius,
    ),
    ("رطل|رطلا|ارطال", Unit(U::Pound, false)),
    ("رطلان|رطلين", Unit(U::Pound, true)),
    ("درجه|درجات", Unit(U::Degree, false)),
    (
        "كيلوواط|كيلوواطا|كيلوواطات|كيلووات",
        Unit(U::Kilowatt, false),
    ),
    ("كيلوواطان|كيلوواطين", Unit(U::Kilowatt, true)),
    (
        "ميغاواط|ميغاواطا|ميغاواطات|ميجاوات|ميغاوات|ميجاواط",
        Unit(U::Megawatt, false),
    ),
    ("ميغاواطان|ميغاواطين", Unit(U::Megawatt, true)),
    (
        "غيغاواط|غيغاواطا|غيغاواطات|جيجاوات|غيغاوات|جيجاواط",
        Unit(U::Gigawatt, false),
    ),
    ("غيغاواطان|غيغاواطين", Unit(U::Gigawatt, true)),
    // Degrees in the dual are of a scale, or else steps.
    ("درجتان|درجتين", Unit(U::Degree, true)),
    ("مربع|مربعا|مربعه|مربعان|مربعين|مربعتان|مربعتين", Area),
    ("مكعب|مكعبا|مكعبه|مكعبان|مكعبين|مكعبتان|مكعبتين", Volume),
    ("فهرنهايت|فهرنهايتيه", Fahrenheit),
    ("بحري|بحريا|بحريه|بحريان|بحريين", Sense::Nautical),
];

/// Lower-case, in both spellings.
pub(super) const ENGLISH: WordList = &[
    (
        "km|kms|kilometre|kilometres|kilometer|kilometers",
        Unit(U::Kilometre, false),
    ),
    ("metre|metres|meter|meters", Unit(U::Metre, false)),
    (
        "cm|centimetre|centimetres|centimeter|centimeters",
        Unit(U::Centimetre, false),
    ),
    (
        "mm|millimetre|millimetres|millimeter|millimeters",
        Unit(U::Millimetre, false),
    ),
    ("mile|miles", Unit(U::Mile, false)),
    ("yard|yards", Unit(U::Yard, false)),
    ("foot|feet|ft", Unit(U::Foot, false)),
    ("inch|inches", Unit(U::Inch, false)),
    ("hectare|hectares", Unit(U::Hectare, false)),
    ("acre|acres", Unit(U::Acre, false)),
    ("feddan|feddans", Unit(U::Feddan, false)),
    ("dunam|dunams", Unit(U::Dunam, false)),
    ("litre|litres|liter|liters", Unit(U::Litre, false)),
    ("gallon|gallons", Unit(U::Gallon, false)),
    ("barrel|barrels|bpd", Unit(U::Barrel, false)),
    ("ton|tons|tonne|tonnes", Unit(U::Ton, false)),
    (
        "kg|kgs|kilogram|kilograms|kilo|kilos",
        Unit(U::Kilogram, false),
    ),
    ("gram|grams|gramme|grammes", Unit(U::Gram, false)),
    ("lb|lbs", Unit(U::Pound, false)),
    ("degree|degrees", Unit(U::Degree, false)),
    ("kph|kmh", Unit(U::KilometrePerHour, false)),
    ("mph", Unit(U::MilePerHour, false)),
    ("milligram|milligrams|mg", Unit(U::Milligram, false)),
    (
        "millilitre|millilitres|milliliter|milliliters|ml",
        Unit(U::Millilitre, false),
    ),
    ("ounce|ounces|oz", Unit(U::Ounce, false)),
    ("knot|knots", Unit(U::Knot, false)),
    ("megabyte|megabytes|mb", Unit(U::Megabyte, false)),
    ("gigabyte|gigabytes|gb", Unit(U::Gigabyte, false)),
    ("terabyte|terabytes|tb", Unit(U::Terabyte, false)),
    ("kwh", Unit(U::KilowattHour, false)),
    ("mwh", Unit(U::MegawattHour, false)),
    ("gwh", Unit(U::GigawattHour, false)),
    ("kw|kilowatt|kilowatts", Unit(U::Kilowatt, false)),
    ("mw|megawatt|megawatts", Unit(U::Megawatt, false)),
    ("gw|gigawatt|gigawatts", Unit(U::Gigawatt, false)),
    ("square|sq", Area),
    ("cubic", Volume),
    ("nautical", Sense::Nautical),
    ("hour|hours|h", Hour),
    ("celsius|centigrade", Sense::Celsius),
    ("fahrenheit", Fahrenheit),
    ("tw|cc|px|hz|ghz|mhz|c|f", Measure),
];
