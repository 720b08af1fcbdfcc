//! Plural categories and written numbers, from CLDR through ICU4X.

use std::str::FromStr;
use std::sync::OnceLock;

use fixed_decimal::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale::{Locale, locale};
use icu_plurals::{PluralCategory, PluralRules, PluralRulesPreferences};

use crate::text::{Lang, is_bidi_control};

/// How many digits of an `f64` are shown: more of them would show the noise of its last bits
/// (`0.30000000000000004`).
const SIGNIFICANT: i16 = 15;

/// The digits after the point, and whether thousands are grouped.
#[derive(Clone, Copy)]
pub(super) struct Digits {
    /// Zeros are added up to this many fraction digits.
    pub(super) least: Option<i16>,
    /// Rounded to this many fraction digits.
    pub(super) most: Option<i16>,
    /// Whether `1234` becomes `1,234`.
    pub(super) grouped: bool,
}

/// The formatters of one language, each made when it is first needed.
pub(super) struct Numbers {
    lang: Lang,
    plurals: OnceLock<Option<PluralRules>>,
    grouped: OnceLock<Option<DecimalFormatter>>,
    plain: OnceLock<Option<DecimalFormatter>>,
}

impl Numbers {
    pub(super) fn new(lang: Lang) -> Numbers {
        Numbers {
            lang,
            plurals: OnceLock::new(),
            grouped: OnceLock::new(),
            plain: OnceLock::new(),
        }
    }

    /// The CLDR cardinal category of the number as it would be written with `digits`; and for
    /// English also `two`, so that a list of counts can say “twice”. A message without that variant
    /// takes its default, as it does for every number but one.
    pub(super) fn category(&self, value: f64, digits: Digits) -> &'static str {
        let rules = self.plurals.get_or_init(|| {
            let preferences = PluralRulesPreferences::from(&self.locale());
            PluralRules::try_new_cardinal(preferences).ok()
        });
        let (Some(rules), Some(decimal)) = (rules, decimal(value, digits)) else {
            return "other";
        };
        match rules.category_for(&decimal) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other if self.lang == Lang::En && decimal == Decimal::from(2) => "two",
            PluralCategory::Other => "other",
        }
    }

    /// The number in Latin digits, without the direction marks that CLDR puts around a sign:
    /// the code that shows the number isolates it.
    pub(super) fn format(&self, value: f64, digits: Digits) -> String {
        let cell = if digits.grouped {
            &self.grouped
        } else {
            &self.plain
        };
        let formatter = cell.get_or_init(|| self.formatter(digits.grouped));
        let (Some(formatter), Some(decimal)) = (formatter, decimal(value, digits)) else {
            return value.to_string();
        };
        let mut text = formatter.format(&decimal).to_string();
        text.retain(|c| !is_bidi_control(c));
        text
    }

    /// The number with grouped thousands and the fraction digits it needs.
    pub(super) fn grouped(&self, value: f64) -> String {
        let digits = Digits {
            least: None,
            most: None,
            grouped: true,
        };
        self.format(value, digits)
    }

    fn formatter(&self, grouped: bool) -> Option<DecimalFormatter> {
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy = Some(if grouped {
            GroupingStrategy::Auto
        } else {
            GroupingStrategy::Never
        });
        let preferences = DecimalFormatterPreferences::from(&self.locale());
        DecimalFormatter::try_new(preferences, options).ok()
    }

    /// Latin digits are requested explicitly: what plain `ar` means has changed before.
    fn locale(&self) -> Locale {
        match self.lang {
            Lang::Ar => locale!("ar-u-nu-latn"),
            Lang::En => locale!("en"),
        }
    }
}

/// `value` with the digits to be written; `None` for infinities and what is not a number.
fn decimal(value: f64, digits: Digits) -> Option<Decimal> {
    // NOTE: `{}` writes the shortest digits that read back as the same number, never an exponent.
    let mut decimal = Decimal::from_str(&format!("{value}")).ok()?;
    let noise = decimal.absolute.nonzero_magnitude_start() - SIGNIFICANT + 1;
    decimal.round(noise.min(0));
    if let Some(most) = digits.most {
        decimal.round(-most);
    }
    decimal.absolute.trim_end();
    if let Some(least) = digits.least {
        decimal.absolute.pad_end(-least);
    }
    Some(decimal)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Digits = Digits {
        least: None,
        most: None,
        grouped: true,
    };

    #[test]
    fn arabic_categories_are_those_of_cldr() {
        let numbers = Numbers::new(Lang::Ar);
        let cases = [
            (0.0, "zero"),
            (1.0, "one"),
            (2.0, "two"),
            (3.0, "few"),
            (10.0, "few"),
            (11.0, "many"),
            (99.0, "many"),
            (100.0, "other"),
            (102.0, "other"),
            (103.0, "few"),
            (110.0, "few"),
            (111.0, "many"),
            (3.5, "other"),
            (11.5, "other"),
            (f64::NAN, "other"),
        ];
        for (value, category) in cases {
            assert_eq!(numbers.category(value, PLAIN), category, "{value}");
        }
    }

    #[test]
    fn english_categories_see_the_fraction_digits() {
        let numbers = Numbers::new(Lang::En);
        assert_eq!(numbers.category(1.0, PLAIN), "one");
        let one_digit = Digits {
            least: Some(1),
            ..PLAIN
        };
        assert_eq!(numbers.category(1.0, one_digit), "other");
    }

    #[test]
    fn both_languages_write_grouped_latin_digits() {
        let cases = [
            (-1_234_567.891, "-1,234,567.891"),
            (0.1 + 0.2, "0.3"),
            (1.1e9 + 2e-7, "1,100,000,000"),
            (1e21, "1,000,000,000,000,000,000,000"),
            (0.0, "0"),
            (1e-7, "0.0000001"),
            (f64::INFINITY, "inf"),
        ];
        for lang in [Lang::Ar, Lang::En] {
            let numbers = Numbers::new(lang);
            for (value, written) in cases {
                assert_eq!(numbers.grouped(value), written);
            }
            let year = Digits {
                grouped: false,
                ..PLAIN
            };
            assert_eq!(numbers.format(2030.0, year), "2030");
            let rounded = Digits {
                most: Some(1),
                ..PLAIN
            };
            assert_eq!(numbers.format(2.25, rounded), "2.2");
            let padded = Digits {
                least: Some(2),
                ..PLAIN
            };
            assert_eq!(numbers.format(1234.5, padded), "1,234.50");
        }
    }
}
