//! Words that several parts of the program know, each list once: months, numbers, titles, ordinary
//! words, roots.
//!
//! Arabic words stand here as they are written; whoever looks them up says which differences between
//! letters it ignores ([`crate::text::Fold`]).

pub(crate) mod months;
pub(crate) mod numbers;
pub(crate) mod ordinary;
pub(crate) mod roots;
pub(crate) mod titles;
