//! Findings that are ignored.

pub(in crate::lint) mod suppression_stale;
