//! Where a text and its translation may be cut, so that the pieces stand side by side.

use crate::align::AlignedSegment;
use crate::text::Span;

/// The pieces of a source and of its target in order, cut at line starts where all that stands before
/// answers to all that stands before. Each text is whole in its pieces.
pub(in crate::render) fn rows(
    segments: &[AlignedSegment],
    texts: [&str; 2],
    may_cut: impl Fn(usize, usize) -> bool,
) -> Vec<[Span; 2]> {
    let mut rows = Vec::new();
    let mut from = [0; 2];
    let mut done = [0; 2];
    for segment in segments {
        let spans = [segment.source_span(), segment.target_span()];
        let cuts = [0, 1].map(|side| {
            let next = spans[side]?.start;
            line_start(texts[side], done[side], next)
        });
        if let [Some(source), Some(target)] = cuts
            && source > from[0]
            && target > from[1]
            && may_cut(0, source)
            && may_cut(1, target)
        {
            rows.push([Span::new(from[0], source), Span::new(from[1], target)]);
            from = [source, target];
        }
        for side in [0, 1] {
            done[side] = done[side].max(spans[side].map_or(0, |it| it.end));
        }
    }
    rows.push([0, 1].map(|side| Span::new(from[side], texts[side].len())));
    rows
}

/// The start of the line that `next` stands in, if what ends at `done` stands in lines above.
fn line_start(text: &str, done: usize, next: usize) -> Option<usize> {
    let between = text.get(done..next)?;
    between.rfind('\n').map(|at| done + at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn segment(source: &[(usize, usize)], target: &[(usize, usize)]) -> AlignedSegment {
        let spans = |it: &[(usize, usize)]| it.iter().map(|it| Span::new(it.0, it.1)).collect();
        AlignedSegment {
            source: spans(source),
            target: spans(target),
            score: 1.0,
        }
    }

    #[test]
    fn rows_are_lines_that_answer_to_each_other() {
        let texts = ["A. B.\nC.\n\nD.", "a.\nb.\nc. d."];
        let segments = [
            segment(&[(0, 2)], &[(0, 2)]),
            segment(&[(3, 5)], &[(3, 5)]),
            segment(&[(6, 8)], &[(6, 8)]),
            segment(&[(10, 12)], &[(9, 11)]),
        ];
        let found = rows(&segments, texts, |_, _| true);
        let shown: Vec<[&str; 2]> = found
            .iter()
            .map(|it| [it[0].of(texts[0]), it[1].of(texts[1])])
            .collect();
        assert_eq!(shown, [["A. B.\n", "a.\nb.\n"], ["C.\n\nD.", "c. d."]]);
        assert_eq!(rows(&segments, texts, |_, _| false).len(), 1);
        assert_eq!(rows(&[], texts, |_, _| true).len(), 1);
    }

    proptest! {
        #[test]
        fn each_text_is_whole_in_its_rows(
            lines in prop::collection::vec(("[ab.]{1,3}\n?", "[ab.]{1,3}\n?"), 0..9),
        ) {
            let mut texts = [String::new(), String::new()];
            let mut segments = Vec::new();
            for (source, target) in &lines {
                let ends = [texts[0].len(), texts[1].len()];
                let span = |at: usize, piece: &str| [(at, at + piece.trim_end().len())];
                segments.push(segment(&span(ends[0], source), &span(ends[1], target)));
                texts[0].push_str(source);
                texts[1].push_str(target);
            }
            let texts = [&*texts[0], &*texts[1]];
            let rows = rows(&segments, texts, |_, _| true);
            for (side, text) in texts.iter().enumerate() {
                let pieces: String = rows.iter().map(|it| it[side].of(text)).collect();
                prop_assert_eq!(&pieces, text);
            }
        }
    }
}
