//! Values as messages of `locales/*/facts.ftl`, which a rule or a summary can pass on as an
//! argument. No words here: they are chosen when the message is shown.

mod calendar;
mod measure;

use super::{Amount, Currency, Decimal, Fraction, Magnitude, Noun, Unit, Value};
use crate::diag::{Arg, Message};

/// What nouns after a magnitude word, a fraction or a negative figure are counted as: in Arabic
/// all of them take the form that follows a hundred (80 مليون دولار).
const AS_HUNDRED: f64 = 100.0;

impl Value {
    /// The value as news desks write it: `$500 billion`, 500 مليار دولار.
    ///
    /// A figure keeps its magnitude and its decimals, except that English writes thousands out.
    pub fn message(&self) -> Message {
        match *self {
            Value::Number(amount) => number(amount),
            Value::Percent(amount) => {
                Message::new("fact-percent").with("amount", written(amount, false))
            }
            Value::Money { amount, currency } => money(amount, currency),
            Value::Ordinal(place) => {
                Message::new(ordinal_id(place)).with("digits", place.to_string())
            }
            Value::Measure { amount, unit } => measured(amount, unit),
            Value::Fraction(fraction) => part(fraction),
            Value::Multiple(times) => Message::new("fact-fold")
                .with("digits", times.to_string())
                .with("n", Arg::Number(times.into())),
            Value::Date(date) => calendar::date(date),
            Value::Hijri(date) => calendar::hijri(date),
            Value::Decade(year) => calendar::decade(year),
            Value::Weekday(day) => calendar::weekday(day),
            Value::Relative(relative) => calendar::relative(relative),
            Value::Time(time) => calendar::time(time),
        }
    }
}

fn number(amount: Amount) -> Message {
    match written(amount, false) {
        Arg::Message(message) => *message,
        digits => Message::new("fact-figure").with("digits", digits),
    }
}

/// The amount in digits with its magnitude; `of` where a currency follows.
fn written(amount: Amount, of: bool) -> Arg {
    let digits = amount.coefficient.grouped();
    match magnitude_id(amount.magnitude, of) {
        None => Arg::Text(digits),
        Some(id) => Message::new(id)
            .with("digits", digits)
            .with("full", amount.full().shortest().grouped())
            .with("n", Arg::Number(counted(amount.coefficient)))
            .into(),
    }
}

/// What plural forms are chosen by.
fn counted(figure: Decimal) -> f64 {
    let whole = figure.decimals() == 0 && figure.is_less(Decimal::ZERO) == Some(false);
    if whole { figure.to_f64() } else { AS_HUNDRED }
}

fn magnitude_id(magnitude: Magnitude, of: bool) -> Option<&'static str> {
    Some(match (magnitude, of) {
        (Magnitude::Unit, _) => return None,
        (Magnitude::Thousand, false) => "fact-thousand",
        (Magnitude::Thousand, true) => "fact-thousand-of",
        (Magnitude::Million, false) => "fact-million",
        (Magnitude::Million, true) => "fact-million-of",
        (Magnitude::Billion, false) => "fact-billion",
        (Magnitude::Billion, true) => "fact-billion-of",
        (Magnitude::Trillion, false) => "fact-trillion",
        (Magnitude::Trillion, true) => "fact-trillion-of",
    })
}

fn money(mut amount: Amount, currency: Currency) -> Message {
    if amount.coefficient.is_less(Decimal::ZERO) == Some(true) {
        amount.coefficient = amount.coefficient.negated();
        return Message::new("fact-minus").with("amount", money(amount, currency));
    }
    let count = count_of(amount);
    let message = match currency_id(currency) {
        Some(id) => Message::new(id).with("n", Arg::Number(count)),
        None => Message::new("fact-money-other").with("code", currency.code().unwrap_or_default()),
    };
    message.with("amount", written(amount, true))
}

fn measured(mut amount: Amount, unit: Unit) -> Message {
    if amount.coefficient.is_less(Decimal::ZERO) == Some(true) {
        amount.coefficient = amount.coefficient.negated();
        return Message::new("fact-minus").with("amount", measured(amount, unit));
    }
    Message::new(measure::id(unit))
        .with("n", Arg::Number(count_of(amount)))
        .with("amount", written(amount, true))
}

/// What the noun after an amount is counted as.
fn count_of(amount: Amount) -> f64 {
    match amount.magnitude {
        Magnitude::Unit => counted(amount.coefficient),
        _ => AS_HUNDRED,
    }
}

fn part(fraction: Fraction) -> Message {
    let id = match (fraction.part, fraction.of) {
        (1, 2) => "fact-half",
        (1, 3) => "fact-third",
        (2, 3) => "fact-two-thirds",
        (1, 4) => "fact-quarter",
        (3, 4) => "fact-three-quarters",
        (part, of) => {
            return Message::new("fact-fraction")
                .with("part", part.to_string())
                .with("of", of.to_string());
        }
    };
    Message::new(id)
}

fn ordinal_id(place: u32) -> &'static str {
    match (place % 10, place % 100) {
        (_, 11..=13) => "fact-ordinal-other",
        (1, _) => "fact-ordinal-one",
        (2, _) => "fact-ordinal-two",
        (3, _) => "fact-ordinal-few",
        _ => "fact-ordinal-other",
    }
}

fn currency_id(currency: Currency) -> Option<&'static str> {
    match currency {
        Currency::Iso(code) => CODES.iter().find(|row| row.0 == code).map(|row| row.1),
        Currency::Bare(noun) => Some(noun_id(noun)),
    }
}

/// Nouns of one nation alone never stay bare when a text is read.
fn noun_id(noun: Noun) -> &'static str {
    match noun {
        Noun::Pound => "fact-money-pound",
        Noun::Rupee => "fact-money-rupee",
        Noun::Franc => "fact-money-franc",
        Noun::Krone => "fact-money-krone",
        Noun::Riyal => "fact-money-riyal",
        Noun::Dirham => "fact-money-dirham",
        Noun::Dinar => "fact-money-dinar",
        Noun::Lira => "fact-money-lira",
        Noun::Peso => "fact-money-peso",
        Noun::Dollar => "fact-money-usd",
        Noun::Euro => "fact-money-eur",
        Noun::Yen => "fact-money-jpy",
        Noun::Yuan => "fact-money-cny",
        Noun::Ruble => "fact-money-rub",
        Noun::Real => "fact-money-brl",
        Noun::Shekel => "fact-money-ils",
        Noun::Won => "fact-money-krw",
        Noun::Rand => "fact-money-zar",
        Noun::Hryvnia => "fact-money-uah",
        Noun::Zloty => "fact-money-pln",
        Noun::Ringgit => "fact-money-myr",
        Noun::Naira => "fact-money-ngn",
        Noun::Forint => "fact-money-huf",
        Noun::Rupiah => "fact-money-idr",
        Noun::Baht => "fact-money-thb",
        Noun::Cent => "fact-money-cent",
        Noun::Centime => "fact-money-centime",
        Noun::Millime => "fact-money-millime",
        Noun::Piastre => "fact-money-piastre",
        Noun::Fils => "fact-money-fils",
        Noun::Halala => "fact-money-halala",
        Noun::Penny => "fact-money-penny",
    }
}

const CODES: &[(&str, &str)] = &[
    ("USD", "fact-money-usd"),
    ("EUR", "fact-money-eur"),
    ("GBP", "fact-money-gbp"),
    ("JPY", "fact-money-jpy"),
    ("CNY", "fact-money-cny"),
    ("CAD", "fact-money-cad"),
    ("AUD", "fact-money-aud"),
    ("NZD", "fact-money-nzd"),
    ("HKD", "fact-money-hkd"),
    ("SGD", "fact-money-sgd"),
    ("RUB", "fact-money-rub"),
    ("INR", "fact-money-inr"),
    ("PKR", "fact-money-pkr"),
    ("CHF", "fact-money-chf"),
    ("SEK", "fact-money-sek"),
    ("NOK", "fact-money-nok"),
    ("DKK", "fact-money-dkk"),
    ("SAR", "fact-money-sar"),
    ("QAR", "fact-money-qar"),
    ("OMR", "fact-money-omr"),
    ("YER", "fact-money-yer"),
    ("IRR", "fact-money-irr"),
    ("BRL", "fact-money-brl"),
    ("AED", "fact-money-aed"),
    ("MAD", "fact-money-mad"),
    ("KWD", "fact-money-kwd"),
    ("IQD", "fact-money-iqd"),
    ("JOD", "fact-money-jod"),
    ("BHD", "fact-money-bhd"),
    ("TND", "fact-money-tnd"),
    ("DZD", "fact-money-dzd"),
    ("LYD", "fact-money-lyd"),
    ("EGP", "fact-money-egp"),
    ("SDG", "fact-money-sdg"),
    ("SYP", "fact-money-syp"),
    ("LBP", "fact-money-lbp"),
    ("TRY", "fact-money-try"),
    ("ILS", "fact-money-ils"),
    ("KRW", "fact-money-krw"),
    ("MXN", "fact-money-mxn"),
    ("ZAR", "fact-money-zar"),
    ("UAH", "fact-money-uah"),
    ("PLN", "fact-money-pln"),
    ("MYR", "fact-money-myr"),
    ("NGN", "fact-money-ngn"),
    ("HUF", "fact-money-huf"),
    ("IDR", "fact-money-idr"),
    ("THB", "fact-money-thb"),
];
