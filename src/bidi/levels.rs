//! Embedding levels of a paragraph, by `unicode-bidi`, one isolate at a time.
//!
//! Rule N0 of UAX #9 asks for the last strong character before a bracket. Version 0.3.18 of the
//! crate finds the *first* one of the stretch before an isolate instead: in a
//! left-to-right line with ب, an isolated Latin word and (2), the brackets come out wrong, where
//! Chromium and ICU are right. Nothing outside an isolate
//! depends on what is inside, nor the other way round, so each is given to the crate alone, and
//! the rule is never asked across one.

use icu_properties::props::BidiClass;
use unicode_bidi::{Level, ParagraphBidiInfo};

use super::{Direction, FSI, LRI, PDI, RLI, classes};

/// Beyond so many explicit controls the depth limit of UAX #9 (125) may be reached, which only the
/// whole paragraph shows.
const MANY: usize = 60;

/// The resolved levels of one paragraph, one for each character; see [`super::levels`].
pub(super) fn levels(paragraph: &str, base: Option<Direction>) -> Vec<u8> {
    let first = || Direction::of_first_strong(paragraph).unwrap_or(Direction::Ltr);
    let base = base.unwrap_or_else(first).level().number();
    let mut levels = if is_simple(paragraph) {
        whole(paragraph, base)
    } else {
        apart(paragraph, base)
    };
    reset_blanks(paragraph, base, &mut levels);
    levels
}

/// Whether the crate can be given the paragraph as it is.
fn is_simple(paragraph: &str) -> bool {
    let is_opener = |c| matches!(c, LRI | RLI | FSI);
    if !paragraph.contains(is_opener) {
        return true;
    }
    let is_explicit = |c: &char| is_opener(*c) || matches!(c, '\u{202A}'..='\u{202E}');
    let ends = paragraph.trim_end_matches(super::PARAGRAPH_ENDS);
    paragraph.chars().filter(is_explicit).count() > MANY || ends.contains(super::PARAGRAPH_ENDS)
}

/// Levels before rule L1, all by the crate. `base` may be higher than 1.
fn whole(paragraph: &str, base: u8) -> Vec<u8> {
    let level = match base % 2 {
        0 => Level::ltr(),
        _ => Level::rtl(),
    };
    let info = ParagraphBidiInfo::new_with_data_source(&classes(), paragraph, Some(level));
    let of = |(at, _): (usize, char)| info.levels[at].number() + base - base % 2;
    paragraph.char_indices().map(of).collect()
}

/// Levels before rule L1: what is outside the outermost isolates, and each isolate by itself.
fn apart(paragraph: &str, base: u8) -> Vec<u8> {
    let mut outside = String::with_capacity(paragraph.len());
    // For each character of the paragraph whether it is outside, and the levels of the others.
    let mut inside: Vec<Option<u8>> = Vec::new();
    let mut explicit = Explicit::new(base);
    let mut rest = paragraph;
    while let Some(c) = rest.chars().next() {
        let behind = &rest[c.len_utf8()..];
        outside.push(c);
        inside.push(None);
        explicit.take(c);
        rest = behind;
        if matches!(c, LRI | RLI | FSI) {
            let content = &behind[..content_of(behind)];
            let direction = match c {
                LRI => Direction::Ltr,
                RLI => Direction::Rtl,
                _ => Direction::of_first_strong(content).unwrap_or(Direction::Ltr),
            };
            let level = explicit.next(direction);
            let levels = if is_simple(content) {
                whole(content, level)
            } else {
                apart(content, level)
            };
            inside.extend(levels.into_iter().map(Some));
            rest = &behind[content.len()..];
        }
    }
    let mut outer = whole(&outside, base).into_iter();
    let of = |level: Option<u8>| level.or_else(|| outer.next()).unwrap_or(base);
    inside.into_iter().map(of).collect()
}

/// Where the content of the isolate that has just been opened ends: before its PDI, or with the
/// paragraph.
fn content_of(behind: &str) -> usize {
    let mut open = 1;
    for (at, c) in behind.char_indices() {
        match c {
            LRI | RLI | FSI => open += 1,
            PDI => open -= 1,
            _ if super::PARAGRAPH_ENDS.contains(&c) => return at,
            _ => {}
        }
        if open == 0 {
            return at;
        }
    }
    behind.len()
}

/// The embeddings that are open (rules X1 to X7), outside isolates and far from the depth limit.
struct Explicit {
    levels: Vec<u8>,
}

impl Explicit {
    fn new(base: u8) -> Explicit {
        Explicit { levels: vec![base] }
    }

    fn take(&mut self, c: char) {
        match c {
            '\u{202A}' | '\u{202D}' => self.levels.push(self.next(Direction::Ltr)),
            '\u{202B}' | '\u{202E}' => self.levels.push(self.next(Direction::Rtl)),
            super::PDF if self.levels.len() > 1 => drop(self.levels.pop()),
            _ => {}
        }
    }

    /// The level of what is opened here in this direction: the next one of its parity.
    fn next(&self, direction: Direction) -> u8 {
        let here = self.levels.last().copied().unwrap_or_default();
        match direction {
            Direction::Ltr => (here + 2) & !1,
            Direction::Rtl => (here + 1) | 1,
        }
    }
}

/// Rule L1: separators, and blanks and isolate controls before them or at the end, have the level
/// of the paragraph.
fn reset_blanks(paragraph: &str, base: u8, levels: &mut [u8]) {
    let classes = classes();
    let mut blanks = 0;
    for (at, c) in paragraph.chars().enumerate() {
        match classes.get(c) {
            BidiClass::ParagraphSeparator | BidiClass::SegmentSeparator => {
                levels[blanks..=at].fill(base);
                blanks = at + 1;
            }
            BidiClass::WhiteSpace
            | BidiClass::FirstStrongIsolate
            | BidiClass::LeftToRightIsolate
            | BidiClass::RightToLeftIsolate
            | BidiClass::PopDirectionalIsolate => {}
            // What X9 removes does not end the blanks.
            BidiClass::BoundaryNeutral
            | BidiClass::LeftToRightEmbedding
            | BidiClass::RightToLeftEmbedding
            | BidiClass::LeftToRightOverride
            | BidiClass::RightToLeftOverride
            | BidiClass::PopDirectionalFormat => {}
            _ => blanks = at + 1,
        }
    }
    levels[blanks..].fill(base);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_behind_an_isolate_look_at_the_last_strong_letter() {
        // 5, two letters, an isolated name, a number in brackets.
        let line = "5 كم \u{2068}OpenAI\u{2069} [1] ا.";
        let levels = levels(line, Some(Direction::Ltr));
        let bracket = line.chars().position(|c| c == '[').expect("a bracket");
        assert_eq!(levels[bracket], 1);
        assert_eq!(levels[bracket + 1], 2);
    }

    #[test]
    fn an_isolate_by_itself_is_what_it_is_in_its_paragraph() {
        for line in [
            "a \u{2067}ب 1 \u{2066}c ( ب\u{2069} d \u{2069} e",
            "\u{202B}ب \u{2068}a\u{2069} b\u{202C} c",
            "ب \u{2066}unclosed ب",
            "a\u{2069}b \u{2067}\u{2069}",
        ] {
            for base in [Direction::Ltr, Direction::Rtl] {
                let mut by_crate = whole(line, base.level().number());
                reset_blanks(line, base.level().number(), &mut by_crate);
                assert_eq!(levels(line, Some(base)), by_crate, "{line:?}");
            }
        }
    }
}
