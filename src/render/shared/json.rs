//! What the JSON of all reports has in common.

use std::fmt::Write as _;
use std::io::{self, Write};

use serde::{Serialize, Serializer};

use crate::bidi;
use crate::document::UnitName;

/// JSON with two spaces of indent and a line break at its end.
pub(in crate::render) fn pretty(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    let mut text = harmless(text);
    text.push('\n');
    text
}

/// The same as [`pretty`], written as it is made: a report may be many times as long as its text.
pub(in crate::render) fn write_pretty(
    value: &impl Serialize,
    out: &mut dyn Write,
) -> io::Result<()> {
    serde_json::to_writer_pretty(Harmless(&mut *out), value)?;
    out.write_all(b"\n")
}

/// Makes what is written to it [`harmless`]. Characters must arrive whole, as they do from `serde_json`.
struct Harmless<'a>(&'a mut dyn Write);

impl Write for Harmless<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match std::str::from_utf8(bytes) {
            Ok(text) if text.contains(bidi::steers) => {
                self.0.write_all(harmless(text.to_owned()).as_bytes())?;
            }
            _ => self.0.write_all(bytes)?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
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

/// JSON on one line, without a line break.
pub(in crate::render) fn compact(value: &impl Serialize) -> String {
    harmless(serde_json::to_string(value).unwrap_or_default())
}

/// JSON that means the same and steers no terminal: controls that JSON allows in strings, and those of
/// the direction, are written as `\u202e`.
pub(in crate::render) fn harmless(json: String) -> String {
    if !json.contains(bidi::steers) {
        return json;
    }
    let mut out = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        // None of them stands outside strings, and all are of the basic plane.
        if bidi::steers(c) {
            // Writing into a string cannot fail.
            let _ = write!(out, "\\u{:04x}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

/// A share, to three digits.
pub(in crate::render) fn thousandths(share: f32) -> f64 {
    (f64::from(share) * 1000.0).round() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_is_escaped_and_means_the_same() {
        let text = "a\u{1B}[8m\u{7F}\u{9B}31m\u{202E}\u{2066}\u{2028}\n\"\\ Ø قال\u{61C}";
        for json in [compact(&text), pretty(&[text])] {
            assert!(!json.contains(bidi::steers), "{json:?}");
            let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
            let read = value.get(0).unwrap_or(&value);
            assert_eq!(read, text);
        }
    }
}

/// The unit of a file that something stands in.
#[derive(Serialize)]
pub(in crate::render) struct UnitRow<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'a str>,
    unit: &'a str,
}

impl<'a> From<&'a UnitName> for UnitRow<'a> {
    fn from(name: &'a UnitName) -> UnitRow<'a> {
        UnitRow {
            part: name.part.as_deref(),
            unit: &name.id,
        }
    }
}
