//! Direction controls.

pub(crate) mod bidi_unbalanced;
