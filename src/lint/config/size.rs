//! Sizes of files, as people write them: `512MB`.

use crate::diag::Message;

/// A number of bytes.
pub type Size = u64;

/// A unit of sizes.
struct Unit {
    /// As it is written; nothing for bytes.
    name: &'static str,
    /// The power of 2 that it stands for.
    power: u32,
    /// The id of the message that says a number of them.
    message: &'static str,
}

/// All units, the largest first.
static UNITS: [Unit; 4] = [
    Unit {
        name: "GB",
        power: 30,
        message: "size-gb",
    },
    Unit {
        name: "MB",
        power: 20,
        message: "size-mb",
    },
    Unit {
        name: "KB",
        power: 10,
        message: "size-kb",
    },
    Unit {
        name: "",
        power: 0,
        message: "size-bytes",
    },
];

/// A whole number of `KB`, `MB` or `GB`, or of bytes where no unit is named. Each unit is 1024 times the
/// one before; small letters and a space before the unit will do.
pub fn parse_size(text: &str) -> Option<Size> {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit());
    let (number, name) = text.split_at(end.unwrap_or(text.len()));
    let is_named = |it: &&Unit| it.name.eq_ignore_ascii_case(name.trim_start());
    let unit = UNITS.iter().find(is_named)?;
    number.parse::<Size>().ok()?.checked_mul(1 << unit.power)
}

/// A size in words, in the largest unit that it is a whole number of.
pub fn size(bytes: Size) -> Message {
    let whole = |it: &&Unit| bytes >> it.power > 0 && bytes.is_multiple_of(1 << it.power);
    let unit = UNITS.iter().find(whole).unwrap_or(&UNITS[3]);
    let count = usize::try_from(bytes >> unit.power);
    Message::new(unit.message).with("n", count.unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_they_are_written() {
        for (text, expected) in [
            ("512MB", Some(512 << 20)),
            ("1 gb", Some(1 << 30)),
            ("3KB", Some(3072)),
            ("7", Some(7)),
            ("", None),
            ("MB", None),
            ("1.5GB", None),
            ("-1", None),
            ("1TB", None),
            ("99999999999GB", None),
        ] {
            assert_eq!(parse_size(text), expected, "{text}");
        }
    }

    #[test]
    fn a_size_is_said_in_its_largest_unit() {
        let said = |bytes| size(bytes).id;
        assert_eq!(said(1 << 30), "size-gb");
        assert_eq!(said(1536 << 20), "size-mb");
        assert_eq!(said(2048), "size-kb");
        assert_eq!(said(2049), "size-bytes");
        assert_eq!(said(0), "size-bytes");
    }
}
