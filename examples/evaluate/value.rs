//! Values of facts as the gold writes them: see docs/explanation/figures.md.

use naqhara::facts::{DayHalf, Value};

/// The value as the gold writes it.
pub(crate) fn canonical(value: &Value) -> String {
    let amount = || {
        let full = value.amount().map(|amount| amount.full().shortest());
        full.map_or_else(String::new, |full| full.to_string())
    };
    let part = |part: Option<u16>| part.map_or("?".to_owned(), |part| part.to_string());
    match *value {
        Value::Number(_) | Value::Percent(_) => amount(),
        Value::Money { currency, .. } => match currency.code() {
            Some(code) => format!("{code} {}", amount()),
            None => format!("? {}", amount()),
        },
        Value::Measure { unit, .. } => format!("{} {}", amount(), unit.symbol()),
        Value::Fraction(fraction) => format!("{}/{}", fraction.part, fraction.of),
        Value::Multiple(number) | Value::Ordinal(number) => number.to_string(),
        Value::Decade(year) => year.to_string(),
        Value::Weekday(day) => day.to_string(),
        Value::Relative(relative) => {
            format!("{:?}{:+}", relative.period, relative.shift).to_lowercase()
        }
        Value::Date(date) | Value::Hijri(date) => match (date.month, date.day) {
            (None, None) => part(date.year),
            (month, day) => format!(
                "{}-{}-{}",
                part(date.year),
                part(month.map(u16::from)),
                part(day.map(u16::from))
            ),
        },
        Value::Time(time) => {
            let half = match time.half {
                None => "",
                Some(DayHalf::Morning) => "am",
                Some(DayHalf::Evening) => "pm",
            };
            format!("{}:{:02}{half}", time.hour, time.minute)
        }
    }
}
