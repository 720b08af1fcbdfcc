//! What the JSON of all reports has in common.

use serde::Serialize;

/// JSON with two spaces of indent and a line break at its end.
pub(in crate::render) fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// A share, to three digits.
pub(in crate::render) fn thousandths(share: f32) -> f64 {
    (f64::from(share) * 1000.0).round() / 1000.0
}
