//! Embedding levels of a paragraph, by UAX #9, in time linear in its length.
//!
//! Where all of a paragraph runs in one direction nothing is left to do (`uniform.rs`). Another is read
//! once for the classes of its characters; where it holds no explicit control it is one sequence for
//! the rules of `resolve.rs`; else `explicit.rs` cuts it into sequences.

use super::explicit::Explicit;
use super::resolve::{Sequence, opener_of};
use super::uniform::is_uniform;
use super::{Direction, class};

/// Finds levels, and keeps its room from one paragraph to the next.
#[derive(Default)]
pub(super) struct Resolver {
    /// The class of each character.
    classes: Vec<u8>,
    /// Brackets: their places among the characters, and the opening one of each pair, with whether
    /// they are that.
    brackets: Vec<(usize, char, bool)>,
    /// The set of the classes.
    seen: u32,
    sequence: Sequence,
    explicit: Explicit,
    pub(super) levels: Vec<u8>,
}

impl Resolver {
    /// The levels of a paragraph, one for each character. `None` where all of them are that of the
    /// paragraph, which is then the only level found.
    pub(super) fn resolve(&mut self, paragraph: &str, base: Direction) -> Option<&[u8]> {
        if is_uniform(paragraph, base) {
            return None;
        }
        let table = class::table();
        self.read(paragraph.chars().map(|c| Known::of(table, c)));
        Some(self.resolve_levels(base.level()))
    }

    /// The same of characters of which all is known that counts, with a level for each.
    pub(super) fn resolve_known(
        &mut self,
        paragraph: impl Iterator<Item = Known>,
        base: Direction,
    ) -> &[u8] {
        self.read(paragraph);
        self.resolve_levels(base.level())
    }

    /// The levels of what was read.
    fn resolve_levels(&mut self, base: u8) -> &[u8] {
        let seen = self.seen;
        self.levels.clear();
        self.levels.resize(self.classes.len(), base);
        if seen & class::CONTROLS == 0 {
            self.sequence
                .whole(&self.classes, base, seen, &self.brackets);
            self.sequence.give_levels(base, &mut self.levels);
        } else {
            let (classes, levels) = (&self.classes, &mut self.levels);
            self.explicit
                .resolve(classes, base, &self.brackets, &mut self.sequence, levels);
        }
        let removed = class::set(&[class::BN]) | class::EMBEDDINGS;
        if seen & removed != 0 {
            self.fill_removed(removed, base);
        }
        reset_blanks(&self.classes, base, &mut self.levels);
        &self.levels
    }

    /// What X9 removes goes with the character before it.
    fn fill_removed(&mut self, removed: u32, base: u8) {
        let mut last = base;
        for (level, found) in self.levels.iter_mut().zip(&self.classes) {
            match removed >> found & 1 {
                1 => *level = last,
                _ => last = *level,
            }
        }
    }

    /// Reads the classes, and remembers which there are.
    fn read(&mut self, paragraph: impl Iterator<Item = Known>) {
        self.classes.clear();
        self.brackets.clear();
        self.seen = 0;
        for Known { class, bracket } in paragraph {
            if let Some((opener, opens)) = bracket {
                self.brackets.push((self.classes.len(), opener, opens));
            }
            self.seen |= 1 << class;
            self.classes.push(class);
        }
    }
}

/// What the rules need to know of a character.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    class: u8,
    /// Of a bracket the opening one of its pair, with whether it is that.
    bracket: Option<(char, bool)>,
}

impl Known {
    #[inline]
    pub(super) fn of(table: &class::Table, c: char) -> Known {
        let found = table.of(c);
        let is_bracket = found & class::BRACKET != 0;
        Known {
            class: found & !class::BRACKET,
            bracket: if is_bracket { opener_of(c) } else { None },
        }
    }
}

/// The resolved levels of one paragraph, one for each character; see [`super::levels`].
pub(super) fn levels(paragraph: &str, base: Option<Direction>) -> Vec<u8> {
    let first = || Direction::of_first_strong(paragraph).unwrap_or(Direction::Ltr);
    let base = base.unwrap_or_else(first);
    let mut resolver = Resolver::default();
    match resolver.resolve(paragraph, base) {
        Some(_) => resolver.levels,
        None => vec![base.level(); paragraph.chars().count()],
    }
}

/// Rule L1: separators, and spaces and isolate controls before them or at the end, have the level
/// of the paragraph. What X9 removes does not end the spaces.
fn reset_blanks(classes: &[u8], base: u8, levels: &mut [u8]) {
    const SPACE: u32 = class::set(&[class::WS, class::BN]) | class::CONTROLS;
    const SEPARATOR: u32 = class::set(&[class::B, class::S]);
    let mut spaces = 0;
    for (at, &found) in classes.iter().enumerate() {
        if SEPARATOR >> found & 1 == 1 {
            levels[spaces..=at].fill(base);
            spaces = at + 1;
        } else if SPACE >> found & 1 == 0 {
            spaces = at + 1;
        }
    }
    levels[spaces..].fill(base);
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_properties::{CodePointMapData, props::BidiClass};
    use proptest::prelude::*;
    use unicode_bidi::{Level, ParagraphBidiInfo};

    #[test]
    fn brackets_behind_an_isolate_look_at_the_last_strong_letter() {
        // 5, two letters, an isolated name, a number in brackets.
        let line = "5 كم \u{2068}OpenAI\u{2069} [1] ا.";
        let levels = levels(line, Some(Direction::Ltr));
        let bracket = line.chars().position(|c| c == '[').expect("a bracket");
        assert_eq!(levels[bracket], 1);
        assert_eq!(levels[bracket + 1], 2);
    }

    /// The levels by the crate `unicode-bidi`, before rule L1.
    fn by_crate(line: &str, base: Direction) -> Vec<u8> {
        let level = Level::new(base.level()).expect("0 or 1");
        let classes = CodePointMapData::<BidiClass>::new();
        let info = ParagraphBidiInfo::new_with_data_source(&classes, line, Some(level));
        let levels = info.reordered_levels_per_char(0..line.len());
        levels.iter().map(|it| it.number()).collect()
    }

    /// What X9 removes has a level that says nothing.
    fn is_removed(c: char) -> bool {
        let found = class::table().of(c) & !class::BRACKET;
        (class::set(&[class::BN]) | class::EMBEDDINGS) >> found & 1 == 1
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3_000))]
        #[test]
        fn levels_are_those_of_another_implementation(
            line in "[aب1٣ +#,().\u{300}\u{AD}\u{202A}-\u{202E}\u{2067}\u{2069}\t!\\[\\]]{0,24}",
            rtl: bool,
        ) {
            let base = if rtl { Direction::Rtl } else { Direction::Ltr };
            // NOTE: rule N0 of the crate (0.3.18) checks the wrong letter after an isolate.
            let line = if line.contains('\u{2067}') {
                line.replace(['(', ')', '[', ']'], "!")
            } else {
                line
            };
            let ours = levels(&line, Some(base));
            let all = line.chars().zip(ours.into_iter().zip(by_crate(&line, base)));
            for (c, (own, other)) in all.filter(|it| !is_removed(it.0)) {
                prop_assert_eq!(own, other, "{:?} at {:?}", line, c);
            }
        }
    }
}
