//! Currencies: ISO 4217 codes, the nouns that name them and the countries that distinguish them.
//!
//! Codes, English and Arabic names follow CLDR (`common/main/{en,ar}.xml`, `currencies`).

/// The noun that a currency is called by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Noun {
    Dollar,
    Euro,
    Pound,
    Yen,
    Yuan,
    Ruble,
    Rupee,
    Franc,
    Krone,
    Riyal,
    Real,
    Dirham,
    Dinar,
    Lira,
    Shekel,
    Won,
    Peso,
    Rand,
    Hryvnia,
    Zloty,
    Ringgit,
    Naira,
    Forint,
    Rupiah,
    Baht,
    /// A hundredth of a dollar or euro.
    Cent,
    /// A hundredth of a franc, dinar or dirham.
    Centime,
    /// A thousandth of a Tunisian dinar or an Egyptian pound.
    Millime,
    Piastre,
    Fils,
    Halala,
    Penny,
}

/// What a sum of money is counted in.
///
/// A text that says only ريال, جنيه, دينار, ليرة, درهم or pound leaves the nation open, and so does
/// this type: [`Currency::Bare`] has no code. A bare dollar is the dollar of the United States, and
/// nouns that one nation alone uses (euro, yen, yuan, ruble, …) need no nation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Currency {
    /// A currency with its ISO 4217 code.
    Iso(&'static str),
    /// A noun whose country the text does not state.
    Bare(Noun),
}

impl Currency {
    /// The ISO 4217 code, where it is known.
    pub fn code(self) -> Option<&'static str> {
        match self {
            Currency::Iso(code) => Some(code),
            Currency::Bare(_) => None,
        }
    }

    /// Whether the two can name one currency: `Bare(Dinar)` may be `KWD`.
    pub fn may_be(self, other: Currency) -> bool {
        match (self, other) {
            (Currency::Iso(a), Currency::Iso(b)) => a == b,
            (Currency::Bare(noun), Currency::Iso(code))
            | (Currency::Iso(code), Currency::Bare(noun)) => has_noun(code, noun),
            (Currency::Bare(a), Currency::Bare(b)) => {
                a == b
                    || TABLE
                        .iter()
                        .any(|row| has_noun(row.0, a) && has_noun(row.0, b))
            }
        }
    }

    /// The currency of a noun, with its nation where the text names one.
    ///
    /// `None` for a pair that is not a currency (a Japanese dinar).
    pub(super) fn named(noun: Noun, nation: Option<&str>) -> Option<Currency> {
        let Some(nation) = nation else {
            return Some(alone(noun));
        };
        TABLE
            .iter()
            .find(|row| row.2 == nation && row.1 == noun)
            .map(|row| Currency::Iso(row.0))
    }

    /// The currency of a three-letter code in capitals.
    pub(super) fn from_code(code: &str) -> Option<Currency> {
        if code.len() != 3 || !code.bytes().all(|it| it.is_ascii_uppercase()) {
            return None;
        }
        let row = TABLE.iter().find(|row| row.0 == code)?;
        Some(Currency::Iso(row.0))
    }
}

fn alone(noun: Noun) -> Currency {
    match noun {
        Noun::Dollar => Currency::Iso("USD"),
        Noun::Euro => Currency::Iso("EUR"),
        Noun::Yen => Currency::Iso("JPY"),
        Noun::Yuan => Currency::Iso("CNY"),
        Noun::Ruble => Currency::Iso("RUB"),
        Noun::Real => Currency::Iso("BRL"),
        Noun::Shekel => Currency::Iso("ILS"),
        Noun::Won => Currency::Iso("KRW"),
        Noun::Rand => Currency::Iso("ZAR"),
        Noun::Hryvnia => Currency::Iso("UAH"),
        Noun::Zloty => Currency::Iso("PLN"),
        Noun::Ringgit => Currency::Iso("MYR"),
        Noun::Naira => Currency::Iso("NGN"),
        Noun::Forint => Currency::Iso("HUF"),
        Noun::Rupiah => Currency::Iso("IDR"),
        Noun::Baht => Currency::Iso("THB"),
        _ => Currency::Bare(noun),
    }
}

fn has_noun(code: &str, noun: Noun) -> bool {
    TABLE.iter().any(|row| row.0 == code && row.1 == noun)
}

/// Code, noun, nation (ISO 3166). A currency with two nouns has two rows: the Lebanese pound is a
/// ليرة in Arabic, the Brazilian real a ريال.
const TABLE: &[(&str, Noun, &str)] = &[
    ("USD", Noun::Dollar, "US"),
    ("CAD", Noun::Dollar, "CA"),
    ("AUD", Noun::Dollar, "AU"),
    ("NZD", Noun::Dollar, "NZ"),
    ("HKD", Noun::Dollar, "HK"),
    ("SGD", Noun::Dollar, "SG"),
    ("EUR", Noun::Euro, "EU"),
    ("GBP", Noun::Pound, "GB"),
    ("EGP", Noun::Pound, "EG"),
    ("SDG", Noun::Pound, "SD"),
    ("SYP", Noun::Pound, "SY"),
    ("SYP", Noun::Lira, "SY"),
    ("LBP", Noun::Pound, "LB"),
    ("LBP", Noun::Lira, "LB"),
    ("TRY", Noun::Lira, "TR"),
    ("JPY", Noun::Yen, "JP"),
    ("CNY", Noun::Yuan, "CN"),
    ("RUB", Noun::Ruble, "RU"),
    ("INR", Noun::Rupee, "IN"),
    ("PKR", Noun::Rupee, "PK"),
    ("CHF", Noun::Franc, "CH"),
    ("SEK", Noun::Krone, "SE"),
    ("NOK", Noun::Krone, "NO"),
    ("DKK", Noun::Krone, "DK"),
    ("SAR", Noun::Riyal, "SA"),
    ("QAR", Noun::Riyal, "QA"),
    ("OMR", Noun::Riyal, "OM"),
    ("YER", Noun::Riyal, "YE"),
    ("IRR", Noun::Riyal, "IR"),
    ("BRL", Noun::Real, "BR"),
    ("BRL", Noun::Riyal, "BR"),
    ("AED", Noun::Dirham, "AE"),
    ("MAD", Noun::Dirham, "MA"),
    ("KWD", Noun::Dinar, "KW"),
    ("IQD", Noun::Dinar, "IQ"),
    ("JOD", Noun::Dinar, "JO"),
    ("BHD", Noun::Dinar, "BH"),
    ("TND", Noun::Dinar, "TN"),
    ("DZD", Noun::Dinar, "DZ"),
    ("LYD", Noun::Dinar, "LY"),
    ("ILS", Noun::Shekel, "IL"),
    ("KRW", Noun::Won, "KR"),
    ("MXN", Noun::Peso, "MX"),
    ("ZAR", Noun::Rand, "ZA"),
    ("UAH", Noun::Hryvnia, "UA"),
    ("PLN", Noun::Zloty, "PL"),
    ("MYR", Noun::Ringgit, "MY"),
    ("NGN", Noun::Naira, "NG"),
    ("HUF", Noun::Forint, "HU"),
    ("IDR", Noun::Rupiah, "ID"),
    ("IDR", Noun::Rupee, "ID"),
    ("THB", Noun::Baht, "TH"),
    ("ARS", Noun::Peso, "AR"),
    ("COP", Noun::Peso, "CO"),
    ("CLP", Noun::Peso, "CL"),
    ("PHP", Noun::Peso, "PH"),
    ("TWD", Noun::Dollar, "TW"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nations_tell_currencies_apart() {
        assert_eq!(
            Currency::named(Noun::Riyal, Some("QA")),
            Some(Currency::Iso("QAR"))
        );
        assert_eq!(
            Currency::named(Noun::Riyal, None),
            Some(Currency::Bare(Noun::Riyal))
        );
        assert_eq!(
            Currency::named(Noun::Dollar, None),
            Some(Currency::Iso("USD"))
        );
        assert_eq!(Currency::named(Noun::Dinar, Some("JP")), None);
        assert!(Currency::Bare(Noun::Dinar).may_be(Currency::Iso("KWD")));
        assert!(Currency::Bare(Noun::Pound).may_be(Currency::Bare(Noun::Lira)));
        assert!(!Currency::Bare(Noun::Pound).may_be(Currency::Iso("USD")));
    }
}
