//! Direction controls.

pub(crate) mod bidi_mark_redundant;
pub(crate) mod bidi_override;
pub(crate) mod bidi_run_torn;
pub(crate) mod bidi_unbalanced;
pub(crate) mod mixed_script_confusable;
pub(crate) mod visual_order_text;
