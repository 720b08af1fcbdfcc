//! Dates that cannot be.

use super::Date;
use crate::text::Span;

/// A date that no calendar has, with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImpossibleDate {
    /// The whole date, with the day of the week where that is what is wrong.
    pub span: Span,
    /// Why it cannot be.
    pub why: Contradiction,
}

/// Why a date cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contradiction {
    /// Its month has fewer days: 31 September.
    NoSuchDay {
        /// How many it has.
        days: u8,
    },
    /// There is no such month, but with day and month exchanged there is such a date: 4/25/2024.
    Exchanged {
        /// The number in the place of the month.
        month: u8,
    },
    /// It is another day of the week.
    OtherWeekday {
        /// The date.
        date: Date,
        /// What day it is, from 1 for Monday.
        weekday: u8,
    },
    /// No month of the Hijra has this many days.
    NoSuchHijriDay,
}
