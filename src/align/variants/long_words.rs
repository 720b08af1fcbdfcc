//! The longer Arabic words of a text with their skeletons, read byte by byte.

use std::sync::LazyLock;

use super::skeleton::{SkeletonHash, skeleton_letter};
use crate::text::{Span, is_arabic_letter, is_marked_letter};

/// What a character is in a word, in sixteen bits: the letter as the skeleton has it, and flags.
type Class = u16;
/// No part of a word.
const OTHER: Class = 0;
/// A letter, which may begin a word; a mark may not.
const LETTER: Class = 1 << 15;
/// What the skeleton leaves out.
const SILENT: Class = 1 << 14;

/// The classes of the characters from U+0600 to U+06FF.
static CLASSES: LazyLock<[Class; 256]> = LazyLock::new(|| {
    let mut classes = [OTHER; 256];
    for (c, class) in ('\u{600}'..='\u{6FF}').zip(&mut classes) {
        *class = classify(c);
    }
    classes
});

fn classify(c: char) -> Class {
    if !is_marked_letter(c) {
        return OTHER;
    }
    let begins = if is_arabic_letter(c) { LETTER } else { 0 };
    let letter = skeleton_letter(c).map(|it| u32::from(it) as u16 & !(LETTER | SILENT));
    begins | letter.unwrap_or(SILENT)
}

/// Reads the words of a text one after the other: runs of Arabic letters and marks. Tatweel parts
/// them: a rule about stretched words searches for tatweel, which is rare.
pub(super) struct LongWords<'t> {
    text: &'t str,
    classes: &'static [Class; 256],
    at: usize,
    /// Fewest bytes of a word.
    shortest: usize,
}

impl<'t> LongWords<'t> {
    pub(super) fn new(text: &'t str, shortest: usize) -> LongWords<'t> {
        LongWords {
            text,
            classes: &CLASSES,
            at: 0,
            shortest,
        }
    }

    /// The class of the character at an offset, and how many bytes it has.
    #[inline(always)]
    fn class_at(&self, at: usize) -> (Class, usize) {
        let bytes = self.text.as_bytes();
        let Some(&lead) = bytes.get(at) else {
            return (OTHER, 1);
        };
        if lead & 0xFC == 0xD8 && at + 1 < bytes.len() {
            let number = usize::from(lead & 3) << 6 | usize::from(bytes[at + 1] & 0x3F);
            return (self.classes[number], 2);
        }
        if lead < 0x80 {
            return (OTHER, 1);
        }
        self.rare_class_at(at)
    }

    #[cold]
    fn rare_class_at(&self, at: usize) -> (Class, usize) {
        let c = self.text[at..].chars().next();
        c.map_or((OTHER, 1), |c| (classify(c), c.len_utf8()))
    }

    /// Moves to the next letter; says whether there is one.
    #[inline(always)]
    fn skip_to_letter(&mut self) -> bool {
        while self.at < self.text.len() {
            let (class, length) = self.class_at(self.at);
            if class & LETTER != 0 {
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
            loop {
                let (class, length) = self.class_at(self.at);
                if class == OTHER {
                    break;
                }
                let longer = skeleton.with(class & !(LETTER | SILENT));
                // A choice without a branch: letters come in no order that a processor can foresee.
                skeleton = if class & SILENT == 0 {
                    longer
                } else {
                    skeleton
                };
                self.at += length;
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
