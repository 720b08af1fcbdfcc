//! How many of a text's sentences a summary gives.

use crate::text::Span;

/// One sentence of this many is a key sentence,
const ONE_OF: usize = 3;
/// at least this many,
const LEAST: usize = 2;
/// and at most this many: a longer summary is too long to learn from it what a text is about.
const MOST: usize = 12;
/// What is nearly the whole text is no summary of it: less than this share of the sentences' bytes.
const NEARLY_ALL: f64 = 0.9;

/// How many key sentences a text of `sentences` sentences has.
pub(super) fn usual(sentences: usize) -> usize {
    sentences.div_ceil(ONE_OF).clamp(LEAST, MOST)
}

/// Leaves out the last of `chosen`, the best being first, until they are not nearly the whole text. A
/// text of a few words keeps two.
pub(super) fn trim(chosen: &mut Vec<usize>, spans: &[Span]) {
    let bytes = |all: &mut dyn Iterator<Item = usize>| -> f64 {
        all.map(|at| spans[at].end - spans[at].start).sum::<usize>() as f64
    };
    let whole = bytes(&mut (0..spans.len()));
    while chosen.len() > LEAST && bytes(&mut chosen.iter().copied()) >= NEARLY_ALL * whole {
        chosen.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_third_of_the_sentences() {
        let counts = [0, 1, 3, 6, 7, 17, 30, 400];
        assert_eq!(counts.map(usual), [2, 2, 2, 2, 3, 6, 10, 12]);
    }

    #[test]
    fn never_nearly_all_of_a_text() {
        let spans = [0, 50, 100].map(|at| Span::new(at, at + 50));
        let mut chosen = vec![1, 0, 2];
        trim(&mut chosen, &spans);
        assert_eq!(chosen, [1, 0]);
        trim(&mut chosen, &spans[..2]);
        assert_eq!(chosen, [1, 0]);
    }
}
