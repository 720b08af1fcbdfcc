//! Character references (HTML Living Standard, 13.2.5.72 and 13.5): those with a name, with a number,
//! and those old ones that need no semicolon.

use std::sync::LazyLock;

use entities::ENTITIES;
use rustc_hash::FxHashMap;

/// Names without a semicolon are at most this long.
const LONGEST_OLD: usize = 6;
/// All names are at most this long.
const LONGEST: usize = 32;

/// What each name stands for, with its `&`, and its semicolon where it needs one.
static NAMES: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    ENTITIES
        .iter()
        .map(|it| (it.entity, it.characters))
        .collect()
});

/// What windows-1252 has where ISO 8859-1 has controls, from 0x80: pages say these numbers for them.
const OLD_NUMBERS: [u32; 32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
];

/// The reference that `rest` begins with: how long it is, and what it stands for. In attributes an old
/// name is one only where it ends there.
pub(in super::super) fn reference(rest: &str, in_attribute: bool) -> Option<(usize, String)> {
    if let Some(digits) = rest.strip_prefix("&#") {
        return number(digits).map(|(len, c)| (len + 2, c.to_string()));
    }
    let named = |name: &str| NAMES.get(name).map(|it| (name.len(), (*it).to_owned()));
    let is_part = |it: &u8| it.is_ascii_alphanumeric();
    let inside = rest.as_bytes().get(1..)?;
    let len = 1 + inside
        .iter()
        .take(LONGEST)
        .take_while(|it| is_part(it))
        .count();
    if rest.as_bytes().get(len) == Some(&b';')
        && let Some(found) = named(&rest[..=len])
    {
        return Some(found);
    }
    let found = (3..=len.min(LONGEST_OLD + 1))
        .rev()
        .find_map(|it| named(&rest[..it]))?;
    let next = rest.as_bytes().get(found.0);
    let goes_on = next.is_some_and(|it| is_part(it) || *it == b'=');
    (!in_attribute || !goes_on).then_some(found)
}

/// The number that `digits` begin with, decimal or with `x`.
fn number(digits: &str) -> Option<(usize, char)> {
    let (start, radix) = match digits.as_bytes().first()? {
        b'x' | b'X' => (1, 16),
        _ => (0, 10),
    };
    let inside = &digits[start..];
    let len = inside
        .bytes()
        .take_while(|it| char::from(*it).is_digit(radix))
        .count();
    if len == 0 {
        return None;
    }
    let value = u32::from_str_radix(&inside[..len], radix).unwrap_or(u32::MAX);
    let value = match value {
        0x80..=0x9F => OLD_NUMBERS[usize::try_from(value - 0x80).unwrap_or_default()],
        0 => u32::MAX,
        _ => value,
    };
    let end = start + len;
    let semicolon = usize::from(digits.as_bytes().get(end) == Some(&b';'));
    let meant = char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER);
    Some((end + semicolon, meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rest: &str, in_attribute: bool, expected: Option<(usize, &str)>) {
        let found = reference(rest, in_attribute);
        assert_eq!(found.as_ref().map(|it| (it.0, &*it.1)), expected, "{rest}");
    }

    #[test]
    fn references_as_the_standard_reads_them() {
        check("&amp; b", false, Some((5, "&")));
        check("&rlm;", false, Some((5, "\u{200F}")));
        check("&nbsp", false, Some((5, "\u{A0}")));
        check("&notit;", false, Some((4, "¬")));
        check("&notit;", true, None);
        check("&copy=1", true, None);
        check("&copy=1", false, Some((5, "©")));
        check("&CounterClockwiseContourIntegral;", false, Some((33, "∳")));
        check("&#1587;", false, Some((7, "س")));
        check("&#x200fx", false, Some((7, "\u{200F}")));
        check("&#150;", false, Some((6, "–")));
        check("&#0;", false, Some((4, "\u{FFFD}")));
        check("&#99999999999;", false, Some((14, "\u{FFFD}")));
        for none in ["&", "& b", "&x;", "&#;", "&#x;", "&سلام;", "&AT"] {
            check(none, false, None);
        }
    }
}
