//! Months and years.

use std::fmt::Write as _;

/// What time is counted in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grain {
    /// Months.
    #[default]
    Month,
    /// Years.
    Year,
}

impl Grain {
    /// Both, with their names on a command line.
    pub const ALL: [(Grain, &'static str); 2] = [(Grain::Month, "month"), (Grain::Year, "year")];

    /// The one of this name.
    pub fn named(name: &str) -> Option<Grain> {
        let found = Grain::ALL.iter().find(|it| it.1 == name);
        found.map(|it| it.0)
    }

    /// The number of the period that holds a month.
    fn of(self, month: Month) -> u32 {
        match self {
            Grain::Month => month.0,
            Grain::Year => month.0 / 12,
        }
    }
}

/// A month, counted from the beginning of our calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Month(u32);

impl Month {
    /// Of a text that begins with `YYYY-MM`; a day may follow.
    pub(super) fn read(text: &str) -> Option<Month> {
        let (year, rest) = text.split_at_checked(4)?;
        let month = rest.strip_prefix('-')?.get(..2)?;
        let rest = &rest[3..];
        let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
        let ends = rest.is_empty() || rest.starts_with(['-', 'T', ' ']);
        if !(digits(year) && digits(month) && ends) {
            return None;
        }
        let (year, month): (u32, u32) = (year.parse().ok()?, month.parse().ok()?);
        (1..=12)
            .contains(&month)
            .then(|| Month(year * 12 + month - 1))
    }

    /// As `YYYY-MM`.
    pub(super) fn text(self) -> String {
        format!("{:04}-{:02}", self.0 / 12, self.0 % 12 + 1)
    }
}

/// Whether a text is a month as the table has it.
pub(super) fn is_month(text: &str) -> bool {
    text.len() == 7 && Month::read(text).is_some()
}

/// Periods that follow each other without a gap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Periods {
    grain: Grain,
    first: u32,
    count: usize,
}

impl Periods {
    /// From the period of the first month to that of the last.
    pub(super) fn between(grain: Grain, range: Option<[Month; 2]>) -> Periods {
        let Some(range) = range else {
            return Periods {
                grain,
                ..Periods::default()
            };
        };
        let [first, last] = range.map(|it| grain.of(it));
        Periods {
            grain,
            first,
            count: (last - first) as usize + 1,
        }
    }

    /// What they are.
    pub fn grain(&self) -> Grain {
        self.grain
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The number of the one that holds a month, which is among them.
    pub(super) fn place(&self, month: Month) -> usize {
        (self.grain.of(month) - self.first) as usize
    }

    /// The name of one: `2025-01`, `2025`.
    pub fn name(&self, place: usize) -> String {
        let number = self.first + place as u32;
        match self.grain {
            Grain::Month => Month(number).text(),
            Grain::Year => {
                let mut name = String::new();
                // Writing into a string cannot fail.
                let _ = write!(name, "{number:04}");
                name
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_and_written() {
        for (text, month) in [
            ("2025-01", Some("2025-01")),
            ("2024-12-31", Some("2024-12")),
            ("2024-12-31T10:00", Some("2024-12")),
            ("0001-02", Some("0001-02")),
            ("2024-13", None),
            ("2024-00", None),
            ("2024-1", None),
            ("2024-011", None),
            ("24-01", None),
            ("٢٠٢٤-٠١", None),
            ("", None),
        ] {
            let read = Month::read(text).map(Month::text);
            assert_eq!(read.as_deref(), month, "{text}");
        }
        assert!(is_month("2025-01") && !is_month("2025-01-01") && !is_month(""));
    }

    #[test]
    fn periods_have_no_gaps() {
        let range = ["2023-11", "2024-02"].map(|it| Month::read(it).expect("a month"));
        let months = Periods::between(Grain::Month, Some(range));
        let names: Vec<String> = (0..months.len()).map(|it| months.name(it)).collect();
        assert_eq!(names, ["2023-11", "2023-12", "2024-01", "2024-02"]);
        let years = Periods::between(Grain::Year, Some(range));
        assert_eq!((years.len(), years.name(1)), (2, "2024".to_owned()));
        assert_eq!(years.place(range[1]), 1);
        assert!(Periods::between(Grain::Year, None).is_empty());
    }
}
