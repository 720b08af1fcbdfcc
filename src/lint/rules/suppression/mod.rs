//! What is let pass.

pub(in crate::lint) mod suppression_stale;
