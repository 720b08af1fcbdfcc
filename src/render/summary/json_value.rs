//! The values of facts in JSON.

use serde_json::{Number, Value as Json};

use crate::facts::{Amount, Date, DayHalf, Period, Relative, Time, Value};

/// Amounts are numbers, multiplied out; dates and times are text in the manner of ISO 8601, with
/// only the parts that the text says: `2024-03`, `--07-14`, `14:30`, `199X`, `-W-5` for a Friday;
/// yesterday is `P-1D`.
pub(super) fn json(value: &Value) -> Json {
    match *value {
        Value::Number(amount)
        | Value::Percent(amount)
        | Value::Money { amount, .. }
        | Value::Measure { amount, .. } => number(amount),
        Value::Fraction(fraction) => Json::from(format!("{}/{}", fraction.part, fraction.of)),
        Value::Multiple(number) | Value::Ordinal(number) => Json::from(number),
        Value::Date(date) | Value::Hijri(date) => Json::from(date_text(date)),
        Value::Decade(year) => Json::from(format!("{:03}X", year / 10)),
        Value::Weekday(day) => Json::from(format!("-W-{day}")),
        Value::Relative(relative) => Json::from(relative_text(relative)),
        Value::Time(time) => Json::from(time_text(time)),
    }
}

/// A duration from the day of writing: `P-1D`, `P0W`, `P1Y`.
fn relative_text(relative: Relative) -> String {
    let letter = match relative.period {
        Period::Day => 'D',
        Period::Week => 'W',
        Period::Month => 'M',
        Period::Year => 'Y',
    };
    format!("P{}{letter}", relative.shift)
}

fn number(amount: Amount) -> Json {
    let digits = amount.full().shortest().to_string();
    let number: Option<Number> = serde_json::from_str(&digits).ok();
    number.map_or(Json::String(digits), Json::Number)
}

pub(super) fn date_text(date: Date) -> String {
    let year = date.year.map(|year| format!("{year:04}"));
    let rest = [date.month, date.day].map(|part| part.map(|part| format!("{part:02}")));
    let parts = [
        year.or(Some("-".to_owned())),
        rest[0].clone(),
        rest[1].clone(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("-")
}

/// On the clock of 24 hours where the text says the half of the day.
fn time_text(time: Time) -> String {
    let hour = match time.half {
        Some(DayHalf::Morning) => time.hour % 12,
        Some(DayHalf::Evening) => time.hour % 12 + 12,
        None => time.hour,
    };
    format!("{hour:02}:{}", time.past_the_hour())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_only_what_is_said() {
        let date = |year, month, day| date_text(Date { year, month, day });
        assert_eq!(date(Some(2024), Some(3), None), "2024-03");
        assert_eq!(date(None, Some(7), Some(4)), "--07-04");
        assert_eq!(date(Some(1986), None, None), "1986");
        assert_eq!(date(None, Some(2), None), "--02");
    }
}
