//! What the JSON of all reports has in common.

use std::io::{self, Write};

use serde::{Serialize, Serializer};

/// JSON with two spaces of indent and a line break at its end.
pub(in crate::render) fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// The same as [`pretty`], written as it is made: a report may be many times as long as its text.
pub(in crate::render) fn write_pretty(
    value: &impl Serialize,
    out: &mut dyn Write,
) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    out.write_all(b"\n")
}

/// The items of a list as the rows `R`, each made when it is written.
pub(in crate::render) fn rows<'a, T: 'a, R, S>(
    list: &&'a [T],
    serializer: S,
) -> Result<S::Ok, S::Error>
where
    R: From<&'a T> + Serialize,
    S: Serializer,
{
    serializer.collect_seq(list.iter().map(R::from))
}

/// A share, to three digits.
pub(in crate::render) fn thousandths(share: f32) -> f64 {
    (f64::from(share) * 1000.0).round() / 1000.0
}
