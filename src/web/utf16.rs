//! Places of a text in UTF-16 units, as JavaScript and most programs count them.

use crate::text::Span;

/// How many bytes of the text lie between two places that are kept.
const STEP: usize = 256;

/// A text, counted once.
#[derive(Clone, Debug)]
pub(super) struct Utf16 {
    /// The units before every [`STEP`]th byte, each at the first character from there on.
    before: Vec<u32>,
}

fn units(text: &[u8]) -> usize {
    // A unit for each character, and one more for those of four bytes.
    let count = |byte: &u8| usize::from((*byte as i8) >= -0x40) + usize::from(*byte >= 0xF0);
    text.iter().map(count).sum()
}

impl Utf16 {
    pub(super) fn new(text: &str) -> Utf16 {
        let mut all = 0;
        let before = text.as_bytes().chunks(STEP).map(|chunk| {
            let here = u32::try_from(all).unwrap_or(u32::MAX);
            all += units(chunk);
            here
        });
        Utf16 {
            before: before.collect(),
        }
    }

    /// The units of `text` before byte `offset`.
    pub(super) fn at(&self, text: &str, offset: usize) -> usize {
        let offset = offset.min(text.len());
        let step = offset / STEP;
        match self.before.get(step) {
            Some(before) => *before as usize + units(&text.as_bytes()[step * STEP..offset]),
            // The end of a text that ends with a step.
            None => match step.checked_sub(1) {
                Some(last) => self.before[last] as usize + units(&text.as_bytes()[last * STEP..]),
                None => 0,
            },
        }
    }

    /// A stretch of `text`, from its first unit to its last.
    pub(super) fn span(&self, text: &str, span: Span) -> (usize, usize) {
        (self.at(text, span.start), self.at(text, span.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_counts_as_the_standard_library_does(text in "([a-z ا-ي😀€]|\n){0,700}") {
            let counted = Utf16::new(&text);
            for (offset, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let expected = text[..offset].encode_utf16().count();
                prop_assert_eq!(counted.at(&text, offset), expected);
            }
        }
    }
}
