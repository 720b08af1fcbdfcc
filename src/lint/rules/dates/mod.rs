//! Dates.

pub(crate) mod date_impossible;
pub(crate) mod month_names;
pub(crate) mod month_system_mix;
