//! The words around the places of a text where a term may be spelled.

use crate::text::Span;

/// Where in a text a term may be spelled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Near {
    /// What is known tells nothing, or little.
    Anywhere,
    /// In one of these stretches, or nowhere.
    In(Vec<Span>),
}

impl Near {
    /// Around these places, over so many stretches of white space before each and behind it.
    pub(super) fn places(text: &str, mut places: Vec<usize>, spaces: usize) -> Near {
        places.sort_unstable();
        let mut stretches: Vec<Span> = Vec::new();
        // Where places are many, or words have no end, nearly all would be read, much of it twice.
        let mut room = text.len();
        for at in places {
            let around = around(text, at, spaces);
            let Some(rest) = room.checked_sub(around.len()) else {
                return Near::Anywhere;
            };
            room = rest;
            match stretches.last_mut() {
                Some(last) if around.start <= last.end => last.end = around.end,
                _ => stretches.push(around),
            }
        }
        let all: usize = stretches.iter().map(|it| it.len()).sum();
        if all * 2 > text.len() {
            Near::Anywhere
        } else {
            Near::In(stretches)
        }
    }
}

/// The words around a place.
fn around(text: &str, at: usize, spaces: usize) -> Span {
    let (before, behind) = text.as_bytes().split_at(at);
    let before = reach(before.iter().rev(), spaces);
    let behind = reach(behind.iter(), spaces);
    Span::new(at - before, at + behind)
}

/// How many of these bytes stand before the white space that comes after so many stretches of it.
fn reach<'b>(bytes: impl Iterator<Item = &'b u8>, mut spaces: usize) -> usize {
    let mut reached = 0;
    let mut is_within = false;
    for byte in bytes {
        let is_space = byte.is_ascii_whitespace();
        if is_space && !is_within {
            if spaces == 0 {
                break;
            }
            spaces -= 1;
        }
        is_within = is_space;
        reached += 1;
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_ends_between_words() {
        let text = "one two  three\nfour five six";
        let at = text.find("four").expect("a word");
        let stretch = |spaces| around(text, at, spaces).of(text);
        assert_eq!(stretch(0), "four");
        assert_eq!(stretch(1), "three\nfour five");
        assert_eq!(stretch(2), "two  three\nfour five six");
        assert_eq!(stretch(9), text);
    }

    #[test]
    fn stretches_that_touch_are_one() {
        let text = "x ".repeat(100);
        let near = |places: &[usize]| Near::places(&text, places.to_vec(), 1);
        assert_eq!(near(&[]), Near::In(Vec::new()));
        let expected = [Span::new(0, 7), Span::new(98, 103)];
        assert_eq!(near(&[100, 4, 2]), Near::In(expected.to_vec()));
        let many: Vec<usize> = (0..100).map(|it| it * 2).collect();
        assert_eq!(near(&many), Near::Anywhere);
        assert_eq!(Near::places(&"x".repeat(50), vec![3, 9], 2), Near::Anywhere);
    }
}
