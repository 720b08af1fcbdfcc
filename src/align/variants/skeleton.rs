//! The consonant skeleton of a word: what all spellings of a name share, with one letter for each
//! group of letters that one foreign sound is written with.

use crate::text::Grain;

/// A letter as the skeleton has it; `None` for what comes and goes.
pub(super) fn skeleton_letter(c: char) -> Option<char> {
    Grain::Sounds.letter(c)
}

/// The skeleton of the words of a name.
pub(super) fn skeleton(words: &[String]) -> String {
    let mut skeleton = String::new();
    for word in words {
        skeleton.extend(word.chars().filter_map(skeleton_letter));
        skeleton.push(' ');
    }
    skeleton
}

/// The skeleton of one word as a number, built letter by letter. Two skeletons have the same number
/// only by chance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct SkeletonHash(u64);

impl SkeletonHash {
    pub(super) fn of(word: &str) -> SkeletonHash {
        let letters = word.chars().filter_map(skeleton_letter);
        // Arabic letters are in the Basic Multilingual Plane; others need not be distinguished.
        letters.fold(SkeletonHash::default(), |hash, c| {
            hash.with(u32::from(c) as u16 & 0x3FFF)
        })
    }

    /// A few bits that most skeletons do not share.
    #[inline]
    pub(super) fn bits(self, count: u32) -> usize {
        (self.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - count)) as usize
    }

    /// What skeletons are sorted by, with a number of what has the skeleton.
    #[inline]
    pub(super) fn with_number(self, number: u32) -> u128 {
        u128::from(self.0) << 32 | u128::from(number)
    }

    /// The same with one letter more.
    #[inline]
    pub(super) fn with(self, letter: u16) -> SkeletonHash {
        SkeletonHash(self.0.rotate_left(11) ^ u64::from(letter))
    }
}
