//! Texts of a few pieces in a row that nobody chose: shapes that no one thought of.

use crate::texts::{Kind, Text};

/// How many there are.
const MIXTURES: u64 = 40;
/// Pieces of one at most.
const MOST: u64 = 6;

const PIECES: [&str; 68] = [
    "Musk",
    "ماسك",
    "أوراكل",
    "Microsoft ",
    "ترامب ",
    "Trump",
    "الرئيس ",
    "President ",
    "و",
    "قال ",
    "said ",
    "«",
    "»",
    "\"",
    "“",
    "”",
    "(",
    ")",
    "[",
    "]",
    ",",
    "،",
    ".",
    ". ",
    "..",
    "؛",
    ":",
    "5",
    "٥",
    " 5 ",
    " مليون",
    "million ",
    "دولار ",
    "$",
    "%",
    "3/4/2024 ",
    "مارس ",
    "March ",
    "\n",
    "\t",
    " ",
    "ـ",
    "\u{64E}",
    "\u{200F}",
    "\u{202B}",
    "-",
    "–",
    "/",
    "'",
    "كتاب ",
    "book ",
    "محمد ",
    "بن ",
    "Al-",
    "http://a.b ",
    "a@b.c ",
    "<b>",
    "&amp;",
    "{0}",
    "%s",
    "الى ",
    "ان ",
    "القاهره ",
    "of ",
    "J. ",
    "Mr. ",
    "!",
    "…",
];

/// The kinds of texts that they are, the same every time.
pub(super) fn all() -> impl Iterator<Item = Kind> {
    (0..MIXTURES).map(|number| {
        let mut state = number;
        let count = 1 + next(&mut state) % MOST;
        let pieces = (0..count).map(|_| next(&mut state) as usize % PIECES.len());
        let text: String = pieces.map(|it| PIECES[it]).collect();
        let text = Text::Repeated(text, ["", ""]);
        Kind::new(&format!("mixture {number}"), "txt", text)
    })
}

/// SplitMix64 (Steele, Lea and Flood 2014).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
