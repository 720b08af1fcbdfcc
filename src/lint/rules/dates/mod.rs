//! Dates.

mod month_ends;
mod month_names;
pub(crate) mod month_system_mix;
pub(in crate::lint) mod months;
