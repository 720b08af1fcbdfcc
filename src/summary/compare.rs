//! A source beside its target: what answers to what, and where they do not agree.

use super::excerpt::shown;
use super::{Counterpart, Difference, Excerpt, Figure, title};
use crate::align::AlignedSegment;
use crate::diag::Diagnostic;
use crate::document::Document;
use crate::text::{LineIndex, Span};

/// Below this score two sentences are not shown as each other's translation.
const SHOWN: f32 = 0.3;

/// Both texts and the segments that line them up.
pub(super) struct Sides<'a> {
    pub(super) source: &'a Document,
    pub(super) target: &'a Document,
    pub(super) target_sentences: &'a [Span],
    pub(super) segments: &'a [AlignedSegment],
    pub(super) lines: [LineIndex; 2],
    /// The stretches of the source that segments have, in text order, with the numbers of these.
    pub(super) stretches: Vec<(Span, usize)>,
}

/// The stretches of the source that segments have, in text order, with the numbers of these.
pub(super) fn stretches(segments: &[AlignedSegment]) -> Vec<(Span, usize)> {
    let all = segments.iter().zip(0..);
    let mut all: Vec<(Span, usize)> = all
        .filter_map(|(it, number)| Some((it.source_span()?, number)))
        .collect();
    all.sort_unstable();
    all
}

impl Sides<'_> {
    /// Whether what answers to the first sentence is a title, if it begins the target.
    pub(super) fn has_title(&self) -> Option<bool> {
        let first = self.target_sentences.first()?;
        let opens =
            |it: &&AlignedSegment| it.source.first().is_some_and(|it| it.start == self.first());
        let segment = self.segments.iter().find(opens)?;
        let answers = segment.target.first() == Some(first) && segment.score >= SHOWN;
        let text = self.target.visible();
        answers.then(|| title::is_bare_title(text, self.target_sentences))
    }

    /// Where the first sentence of the source begins.
    fn first(&self) -> usize {
        self.stretches.first().map_or(0, |it| it.0.start)
    }

    /// What the target says in place of the sentence at `span`.
    pub(super) fn counterpart(&self, span: Span) -> Option<Counterpart> {
        let from = self.stretches.partition_point(|it| it.0.end <= span.start);
        let first = self.stretches.get(from);
        let (_, at) = first.filter(|it| it.0.overlaps(span))?;
        let segment = &self.segments[*at];
        let place = self.excerpt(1, segment.target_span()?);
        (segment.score >= SHOWN).then_some(Counterpart {
            place,
            score: segment.score,
        })
    }

    /// What `findings` say, with the words that they are about.
    pub(super) fn differences(&self, findings: &[Diagnostic]) -> Vec<Difference> {
        let of = |it: &Diagnostic| Difference {
            rule: it.rule,
            message: it.message.clone(),
            places: std::iter::once((it.document, it.span))
                .chain(it.related.iter().map(|it| (it.document, it.span)))
                .map(|(document, span)| self.excerpt(document, span))
                .collect(),
        };
        findings.iter().map(of).collect()
    }

    fn excerpt(&self, document: usize, span: Span) -> Excerpt {
        let own = match document {
            0 => self.source,
            _ => self.target,
        };
        let text = own.visible();
        let position = self.lines[document.min(1)].position(text, span.start);
        let shown = shown(text, span);
        Excerpt {
            document,
            span: shown.span,
            line: position.line,
            column: position.column,
            text: shown.text,
            language: own.prose.language_at(span.start),
        }
    }
}

/// Marks the figures that one of the differences is about. A difference that has no better place
/// cites whole sentences; what else stands in them is not in doubt.
pub(super) fn mark(figures: &mut [Figure], differences: &[Difference]) {
    let places = differences.iter().flat_map(|it| &it.places);
    let mut places: Vec<(usize, Span)> = places.map(|it| (it.document, it.span)).collect();
    places.sort_unstable();
    for figure in figures {
        figure.doubtful = figure.mentions.iter().any(|it| {
            let start = (it.document, it.span.start);
            let from = places.partition_point(|(document, span)| (*document, span.start) < start);
            let here =
                |place: &&(usize, Span)| place.0 == it.document && place.1.start <= it.span.end;
            let mut near = places[from..].iter().take_while(here);
            near.any(|(_, span)| it.span.contains(*span))
        });
    }
}
