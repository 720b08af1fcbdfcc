//! Documents lined up.

use super::{Side, lined};
use crate::align::AlignedSegment;
use crate::document::Document;
use crate::text::{Span, sentences};

/// Whether two documents can be lined up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// They say the same.
    Good,
}

/// Two documents lined up.
#[derive(Clone, Debug, PartialEq)]
pub struct Lined {
    /// What answers to what.
    pub segments: Vec<AlignedSegment>,
    /// How well.
    pub fit: Fit,
}

/// Lines up the sentences of a source and its target.
pub fn line_up(source: &Document, target: &Document) -> Vec<AlignedSegment> {
    let spans = [source, target].map(|it| sentences(&it.text));
    let texts = [(source, &spans[0]), (target, &spans[1])].map(|(document, spans)| {
        let text = |it: &Span| it.of(&document.text);
        spans.iter().map(text).collect::<Vec<&str>>()
    });
    let side = |nth: usize| Side {
        sentences: &texts[nth],
        concepts: &[],
    };
    let (beads, _) = lined(side(0), side(1));
    let part = |side: usize, range: &std::ops::Range<u32>| {
        spans[side][range.start as usize..range.end as usize].to_vec()
    };
    let segment = |bead: &super::Bead| AlignedSegment {
        source: part(0, &bead.source),
        target: part(1, &bead.target),
        score: bead.score,
    };
    beads.iter().map(segment).collect()
}
