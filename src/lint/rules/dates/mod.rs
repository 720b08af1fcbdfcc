//! Dates.

pub(crate) mod month_system_mix;
