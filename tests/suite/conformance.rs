//! The whole conformance test of UAX #9, over the functions that the program itself uses.
//!
//! The files are those of Unicode 15.0 (`tests/data/ucd/`, see `NOTICE`). Character classes come
//! from newer data; the algorithm has not changed since.

use std::fmt::Write as _;
use std::io::Read;

use naqhara::bidi::{Direction, levels, order_of};

use crate::source;

fn unpacked(name: &str) -> String {
    let path = source::root().join("tests/data/ucd").join(name);
    let file = std::fs::File::open(path).expect("the file is part of the repository");
    let mut text = String::new();
    let mut packed = flate2::read::GzDecoder::new(file);
    packed.read_to_string(&mut text).expect("gzip of UTF-8");
    text
}

/// What a test expects: levels, `None` where rule X9 removes the character, and the order of the
/// others.
struct Expected {
    levels: Vec<Option<u8>>,
    order: Vec<usize>,
}

impl Expected {
    fn new(levels: &str, order: &str) -> Expected {
        Expected {
            levels: levels
                .split_whitespace()
                .map(|it| it.parse().ok())
                .collect(),
            order: order
                .split_whitespace()
                .map(|it| it.parse().expect("an index"))
                .collect(),
        }
    }

    /// Whether `text` comes out as it should.
    fn holds(&self, text: &str, base: Option<Direction>) -> bool {
        let found = levels(text, base);
        let mut pairs = found.iter().zip(&self.levels);
        let level = |(found, wanted): (&u8, &Option<u8>)| wanted.is_none_or(|it| it == *found);
        let order = order_of(&found).into_iter();
        let order = order.filter(|&at| self.levels[at].is_some());
        found.len() == self.levels.len() && pairs.all(level) && order.eq(self.order.iter().copied())
    }
}

/// Counts, and says which tests failed.
#[derive(Default)]
struct Tally {
    count: usize,
    failures: String,
    failed: usize,
}

impl Tally {
    fn add(&mut self, holds: bool, text: &str, base: Option<Direction>) {
        self.count += 1;
        if !holds {
            self.failed += 1;
            if self.failed <= 20 {
                let base = base.map_or("auto", Direction::name);
                let _ = writeln!(self.failures, "{} {base}", text.escape_unicode());
            }
        }
    }
}

/// A character of each class.
fn of_class(class: &str) -> char {
    match class {
        "L" => 'a',
        "R" => '\u{5D0}',
        "AL" => '\u{628}',
        "EN" => '0',
        "ES" => '+',
        "ET" => '#',
        "AN" => '\u{660}',
        "CS" => ',',
        "NSM" => '\u{300}',
        "BN" => '\u{AD}',
        "B" => '\u{2029}',
        "S" => '\t',
        "WS" => ' ',
        "ON" => '!',
        "LRE" => '\u{202A}',
        "RLE" => '\u{202B}',
        "PDF" => '\u{202C}',
        "LRO" => '\u{202D}',
        "RLO" => '\u{202E}',
        "LRI" => '\u{2066}',
        "RLI" => '\u{2067}',
        "FSI" => '\u{2068}',
        "PDI" => '\u{2069}',
        other => panic!("a class that UAX #9 does not have: {other}"),
    }
}

#[test]
fn every_sequence_of_classes() {
    let bases = [None, Some(Direction::Ltr), Some(Direction::Rtl)];
    let mut tally = Tally::default();
    let (mut wanted_levels, mut wanted_order) = (String::new(), String::new());
    let file = unpacked("BidiTest.txt.gz");
    for line in file.lines().filter(|it| !it.starts_with('#')) {
        if let Some(found) = line.strip_prefix("@Levels:") {
            found.clone_into(&mut wanted_levels);
        } else if let Some(found) = line.strip_prefix("@Reorder:") {
            found.clone_into(&mut wanted_order);
        } else if let Some((classes, bits)) = line.split_once(';') {
            let text: String = classes.split_whitespace().map(of_class).collect();
            let bits: u8 = bits.trim().parse().expect("a set of directions");
            let expected = Expected::new(&wanted_levels, &wanted_order);
            for (bit, base) in bases.into_iter().enumerate() {
                if bits >> bit & 1 == 1 {
                    tally.add(expected.holds(&text, base), &text, base);
                }
            }
        }
    }
    assert_eq!(
        (tally.count, tally.failed),
        (770_241, 0),
        "{}",
        tally.failures
    );
}

#[test]
fn every_sequence_of_characters() {
    let mut tally = Tally::default();
    let file = unpacked("BidiCharacterTest.txt.gz");
    for line in file.lines().filter(|it| !it.starts_with('#')) {
        let fields: Vec<&str> = line.split(';').collect();
        let [characters, base, paragraph, levels, order] = fields[..] else {
            continue;
        };
        let character = |hex: &str| {
            let number = u32::from_str_radix(hex, 16).expect("hexadecimal");
            char::from_u32(number).expect("a character")
        };
        let text: String = characters.split_whitespace().map(character).collect();
        let base = match base {
            "0" => Some(Direction::Ltr),
            "1" => Some(Direction::Rtl),
            _ => None,
        };
        let holds = Expected::new(levels, order).holds(&text, base);
        let first = Direction::of_first_strong(&text).unwrap_or(Direction::Ltr);
        let direction = base.unwrap_or(first);
        let right = (direction == Direction::Rtl) == (paragraph == "1");
        tally.add(holds && right, &text, base);
    }
    assert_eq!(
        (tally.count, tally.failed),
        (91_707, 0),
        "{}",
        tally.failures
    );
}
