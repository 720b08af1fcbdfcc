//! Dates and times as texts give them: often only a part.

/// A date of the Gregorian calendar, with only the parts that the text says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Date {
    /// The year.
    pub year: Option<u16>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
}

impl Date {
    /// A year alone.
    pub fn year(year: u16) -> Date {
        Date {
            year: Some(year),
            ..Date::default()
        }
    }

    /// A month, with a day and a year where they are said.
    pub fn month(day: Option<u8>, month: u8, year: Option<u16>) -> Date {
        Date {
            year,
            month: Some(month),
            day,
        }
    }

    /// The date in the notation of ISO 8601: `2018`, `2018-04`, `2018-04-19`.
    pub fn from_iso(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let mut number = |digits: usize| -> Option<Option<u16>> {
            let Some(part) = parts.next() else {
                return Some(None);
            };
            let fits = part.len() == digits && part.bytes().all(|it| it.is_ascii_digit());
            part.parse().ok().filter(|_| fits).map(Some)
        };
        let (year, month, day) = (number(4)??, number(2)?, number(2)?);
        let date = Date {
            year: Some(year),
            month: month.and_then(|it| u8::try_from(it).ok()),
            day: day.and_then(|it| u8::try_from(it).ok()),
        };
        (parts.next().is_none() && date.is_possible()).then_some(date)
    }

    /// Whether the date is surely earlier than another: only parts that both have are compared.
    pub fn is_before(self, other: Date) -> bool {
        let (Some(year), Some(other_year)) = (self.year, other.year) else {
            return false;
        };
        if year != other_year {
            return year < other_year;
        }
        match (self.month, other.month) {
            (Some(month), Some(other_month)) if month == other_month => {
                matches!((self.day, other.day), (Some(day), Some(later)) if day < later)
            }
            (Some(month), Some(other_month)) => month < other_month,
            _ => false,
        }
    }

    /// Whether such a day can be: the 30th of February cannot, the 29th can where no year forbids.
    pub fn is_possible(self) -> bool {
        let Some(month) = self.month else {
            return self.day.is_none();
        };
        let last = match month {
            2 if self.year.is_some_and(|year| !is_leap(year)) => 28,
            2 => 29,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return false,
        };
        self.day.is_none_or(|day| (1..=last).contains(&day))
    }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// The half of the day that a time on the twelve-hour clock stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayHalf {
    /// am, صباحًا.
    Morning,
    /// pm, مساءً.
    Evening,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Time {
    /// The hour as written, 0 to 24.
    pub hour: u8,
    /// The minute.
    pub minute: u8,
    /// The second, where the text says it.
    pub second: Option<u8>,
    /// Which half of the day, where the text says it.
    pub half: Option<DayHalf>,
}

impl Time {
    /// The minute, and the second where it is said, in two digits each.
    pub(crate) fn past_the_hour(self) -> String {
        let second = self.second.map(|it| format!(":{it:02}"));
        format!("{:02}{}", self.minute, second.unwrap_or_default())
    }

    /// Minutes since midnight, where the text leaves no doubt about the half of the day.
    pub fn minutes(self) -> Option<u16> {
        let hour = match self.half {
            Some(DayHalf::Morning) => self.hour % 12,
            Some(DayHalf::Evening) => self.hour % 12 + 12,
            None if self.hour > 12 || self.hour == 0 => self.hour % 24,
            None => return None,
        };
        Some(u16::from(hour) * 60 + u16::from(self.minute))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_earlier_by_what_both_say() {
        let date = |text| Date::from_iso(text).expect("a date");
        for (earlier, later) in [
            ("1969", "2018"),
            ("2018-03", "2018-04-19"),
            ("2018-04-18", "2018-04-19"),
        ] {
            assert!(date(earlier).is_before(date(later)), "{earlier} {later}");
            assert!(!date(later).is_before(date(earlier)), "{earlier} {later}");
        }
        assert!(!date("2018").is_before(date("2018-04-19")));
        assert!(!date("2018-04").is_before(date("2018-04-19")));
        for text in ["", "18", "2018-4", "2018-13", "2018-04-19-1", "April"] {
            assert_eq!(Date::from_iso(text), None, "{text}");
        }
    }

    #[test]
    fn days_that_cannot_be_are_known() {
        assert!(Date::month(Some(29), 2, None).is_possible());
        assert!(!Date::month(Some(29), 2, Some(2023)).is_possible());
        assert!(!Date::month(Some(31), 4, None).is_possible());
        assert!(!Date::month(None, 13, None).is_possible());
    }

    #[test]
    fn the_half_of_the_day_may_stay_open() {
        let at = |hour, half| Time {
            hour,
            minute: 30,
            second: None,
            half,
        };
        assert_eq!(at(12, Some(DayHalf::Morning)).minutes(), Some(30));
        assert_eq!(at(2, Some(DayHalf::Evening)).minutes(), Some(870));
        assert_eq!(at(14, None).minutes(), Some(870));
        assert_eq!(at(2, None).minutes(), None);
    }
}
