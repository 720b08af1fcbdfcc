//! Lines that are one isolate: whether it is needed can often be told by the classes of what stands
//! in it, without finding the levels of the line twice.
//!
//! An excerpt is such a line. The rules that are named here are those of UAX #9.

use crate::bidi::class::{self, AL, AN, B, BRACKET, CONTROLS, CS, EN, ES, L, ON, R, S, WS, set};
use crate::bidi::{Direction, LRI, PDI, RLI, is_invisible};

/// What moves with its paragraph where it stands at an end of it.
const NEUTRAL: u32 = set(&[ON, CS, ES]);
/// What stands from right to left, whatever the direction of its paragraph.
const RIGHT: u32 = set(&[R, AL]);
/// What may end a line that reads the same in a paragraph of either direction.
const STEADY: u32 = set(&[R, AL, EN, AN]);
/// What takes more than this to judge.
const HARD: u32 = CONTROLS | set(&[B, S, class::BN]);

/// Whether no reader would miss the isolate that holds all of `line` but spaces before it, in a paragraph
/// of direction `base`. `None` where the line is something else, or this cannot be told so easily.
pub(super) fn is_superfluous(line: &str, base: Direction) -> Option<bool> {
    let line = line.trim_start_matches(' ');
    let body = line.strip_suffix('\n').unwrap_or(line).strip_suffix(PDI)?;
    let mut chars = body.chars();
    let own = match chars.next()? {
        LRI => Direction::Ltr,
        RLI => Direction::Rtl,
        _ => return None,
    };
    is_read_the_same(chars.as_str(), own, base)
}

/// As [`is_superfluous`], of the isolate of direction `own` around `run`.
pub(super) fn is_read_the_same(run: &str, own: Direction, base: Direction) -> Option<bool> {
    let body = Body::of(run)?;
    if own == base {
        // The same rules start from the same direction, two levels lower.
        return Some(true);
    }
    (own == Direction::Rtl).then(|| body.is_steady()).flatten()
}

/// What stands in the isolate.
struct Body<'a> {
    text: &'a str,
    first: Char,
    last: Char,
    /// The classes of all characters.
    classes: u32,
}

#[derive(Clone, Copy)]
struct Char {
    class: u8,
    is_bracket: bool,
    c: char,
}

impl Char {
    fn of(c: char) -> Char {
        let found = class::table().of(c);
        Char {
            class: found & !BRACKET,
            is_bracket: found & BRACKET != 0,
            c,
        }
    }

    fn is_seen(self) -> bool {
        !is_invisible(self.c)
    }

    fn is(self, classes: u32) -> bool {
        classes & (1 << self.class) != 0
    }
}

impl Body<'_> {
    /// `None` where something in it is hard to judge.
    fn of(text: &str) -> Option<Body<'_>> {
        let table = class::table();
        let class = |c: char| 1 << (table.of(c) & !BRACKET);
        let classes = text.chars().fold(0, |all, c| all | class(c));
        let mut chars = text.chars();
        // A single character is in no order.
        let (first, last) = (chars.next()?, chars.next_back()?);
        let body = Body {
            text,
            first: Char::of(first),
            last: Char::of(last),
            classes,
        };
        (classes & HARD == 0 && body.first.is_seen() && body.last.is_seen()).then_some(body)
    }

    /// Whether a character of these classes stands in it that is seen.
    fn shows(&self, classes: u32) -> bool {
        let mut chars = self.text.chars();
        let is_shown = |c| {
            let it = Char::of(c);
            it.is(classes) && it.is_seen()
        };
        self.classes & classes != 0 && chars.any(is_shown)
    }

    /// Whether a text that reads from right to left has the same order in a paragraph that reads from
    /// left to right.
    fn is_steady(&self) -> Option<bool> {
        // Spaces at the end of a line have the direction of the paragraph (L1).
        if self.last.class == WS || self.first.class == WS {
            return None;
        }
        // At the ends, neutrals go with the paragraph (N1, N2), and so does an opening bracket at the
        // beginning (N0). A closing bracket at the end may go with its content.
        if self.first.is(NEUTRAL) || (self.last.is(NEUTRAL) && !self.last.is_bracket) {
            return Some(false);
        }
        let left = set(&[L]);
        if self.first.is(RIGHT) && self.shows(left) || self.first.class == L && self.shows(RIGHT) {
            return Some(false);
        }
        // Between such ends everything has the levels of a paragraph from right to left.
        let has_left = self.classes & left != 0;
        let steady = self.first.is(RIGHT) && !has_left && self.last.is(STEADY);
        steady.then_some(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bidi::isolates::Trial;
    use proptest::prelude::*;

    #[test]
    fn excerpts_are_judged() {
        let line = |body: &str| format!("  {RLI}{body}{PDI}\n");
        let judged = |body: &str| is_superfluous(&line(body), Direction::Ltr);
        assert_eq!(judged("قال ⟦ ،⟧ أمس 5"), Some(true));
        assert_eq!(judged("قال ⟦..⟧ أمس."), Some(false));
        assert_eq!(judged("…قال أمس"), Some(false));
        assert_eq!(judged("قال Oracle أمس"), Some(false));
        assert_eq!(judged("قال ⟦أمس⟧"), None);
        assert_eq!(is_superfluous(&line("a.ب."), Direction::Rtl), Some(true));
        assert_eq!(is_superfluous("a", Direction::Rtl), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]
        #[test]
        fn what_is_told_is_what_the_levels_say(
            body in "[abاب5٣ .,،%+…«»()⟦⟧\u{64B}\u{200E}\u{200F}\u{200C}-]{1,9}",
            rtl: bool,
            right_to_left: bool,
            spaces in " {0,2}",
            end in "\n?",
        ) {
            let opener = if rtl { RLI } else { LRI };
            let line = format!("{spaces}{opener}{body}{PDI}{end}");
            let base = if right_to_left { Direction::Rtl } else { Direction::Ltr };
            if let Some(told) = is_superfluous(&line, base) {
                let mut trial = Trial::new(&line, std::slice::from_ref(&base));
                prop_assert_eq!(trial.remove(&[0]), told, "{:?}", line);
            }
        }
    }
}
