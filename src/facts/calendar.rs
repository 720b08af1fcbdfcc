//! What dates are said with beside numbers: days of the week, and words like "yesterday".

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Period {
    Day,
    Week,
    Month,
    Year,
}

/// A day, week, month or year relative to the day of writing, which no text states: kept as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Relative {
    /// What is counted.
    pub period: Period,
    /// The last (-1), this (0) or the next (1).
    pub shift: i8,
}

impl Relative {
    /// A period and how far it is away.
    pub const fn new(period: Period, shift: i8) -> Relative {
        Relative { period, shift }
    }
}

/// A part of a whole that a text names by its denominator: two thirds, ثلاثة أرباع.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    /// How many of the parts.
    pub part: u8,
    /// How many parts the whole has.
    pub of: u8,
}
