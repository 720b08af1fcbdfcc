//! The longer Arabic words of a text with their skeletons, read byte by byte.

use std::sync::LazyLock;

use super::skeleton::{SkeletonHash, skeleton_letter};
use crate::text::{Span, is_arabic_letter, is_marked_letter};

/// What each character from U+0600 to U+06FF is in a word.
struct Table([Class; 256]);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// No part of a word.
    Other,
    /// A letter or mark that the skeleton leaves out.
    Vowel,
    /// A letter, as the skeleton has it.
    Consonant(u16),
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = [Class::Other; 256];
    for (c, class) in ('\u{600}'..='\u{6FF}').zip(&mut table) {
        *class = classify(c);
    }
    Table(table)
});

fn classify(c: char) -> Class {
    if !is_marked_letter(c) {
        return Class::Other;
    }
    // Letters of Arabic are in the Basic Multilingual Plane.
    let letter = skeleton_letter(c).map(|it| u32::from(it) as u16);
    letter.map_or(Class::Vowel, Class::Consonant)
}

/// Reads the words of a text one after the other: runs of Arabic letters and marks. Tatweel parts
/// them: who needs words that are stretched looks for tatweel, which is rare.
pub(super) struct LongWords<'t> {
    text: &'t str,
    table: &'static Table,
    at: usize,
    /// Fewest bytes of a word.
    shortest: usize,
}

impl<'t> LongWords<'t> {
    pub(super) fn new(text: &'t str, shortest: usize) -> LongWords<'t> {
        LongWords {
            text,
            table: &TABLE,
            at: 0,
            shortest,
        }
    }

    /// The class of the character at an offset, and how many bytes it has.
    #[inline]
    fn class_at(&self, at: usize) -> (Class, usize) {
        match self.text.as_bytes()[at..] {
            [0..0x80, ..] | [] => (Class::Other, 1),
            [lead @ 0xD8..=0xDB, second, ..] => {
                let number = usize::from(lead & 3) << 6 | usize::from(second & 0x3F);
                (self.table.0[number], 2)
            }
            _ => self.rare_class_at(at),
        }
    }

    #[cold]
    fn rare_class_at(&self, at: usize) -> (Class, usize) {
        let c = self.text[at..].chars().next();
        c.map_or((Class::Other, 1), |c| (classify(c), c.len_utf8()))
    }

    /// Moves to the next letter.
    #[inline]
    fn skip_to_letter(&mut self) -> bool {
        while self.at < self.text.len() {
            let (class, length) = self.class_at(self.at);
            // A mark without a letter before it begins no word.
            if class != Class::Other && self.text[self.at..].starts_with(is_arabic_letter) {
                return true;
            }
            self.at += length;
        }
        false
    }
}

impl Iterator for LongWords<'_> {
    type Item = (Span, SkeletonHash);

    #[inline]
    fn next(&mut self) -> Option<(Span, SkeletonHash)> {
        while self.skip_to_letter() {
            let start = self.at;
            let mut skeleton = SkeletonHash::default();
            while self.at < self.text.len() {
                match self.class_at(self.at) {
                    (Class::Other, _) => break,
                    (Class::Vowel, length) => self.at += length,
                    (Class::Consonant(letter), length) => {
                        skeleton = skeleton.with(u64::from(letter));
                        self.at += length;
                    }
                }
            }
            if self.at - start >= self.shortest {
                return Some((Span::new(start, self.at), skeleton));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::is_tashkeel;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_are_runs_of_letters_and_marks(
            text in "[ابكچڤةؤ\u{64E}\u{670}\u{640}ݓﺑ a.،«😀é]{0,40}"
        ) {
            let is_inner = is_marked_letter;
            let found: Vec<&str> = LongWords::new(&text, 4)
                .map(|(span, skeleton)| {
                    assert_eq!(skeleton, SkeletonHash::of(span.of(&text)));
                    span.of(&text)
                })
                .collect();
            let runs = text.split(|c| !is_inner(c));
            let runs = runs.map(|it| it.trim_start_matches(is_tashkeel));
            let runs: Vec<&str> = runs.filter(|it| it.len() >= 4).collect();
            prop_assert_eq!(found, runs);
        }
    }
}
