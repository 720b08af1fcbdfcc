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

/// The same of the target.
fn target_stretches(segments: &[AlignedSegment]) -> Vec<(Span, usize)> {
    let all = segments.iter().zip(0..);
    let mut all: Vec<(Span, usize)> = all
        .filter_map(|(it, number)| Some((it.target_span()?, number)))
        .collect();
    all.sort_unstable();
    all
}

/// The segment whose stretch is the first one that `span` reaches into.
fn segment_at(stretches: &[(Span, usize)], span: Span) -> Option<usize> {
    let from = stretches.partition_point(|it| it.0.end <= span.start);
    let first = stretches.get(from);
    first.filter(|it| it.0.overlaps(span)).map(|it| it.1)
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
        let segment = &self.segments[segment_at(&self.stretches, span)?];
        let place = self.excerpt(1, segment.target_span()?);
        (segment.score >= SHOWN).then_some(Counterpart {
            place,
            score: segment.score,
        })
    }

    /// What `findings` say, with the words that they are about.
    pub(super) fn differences(&self, findings: &[Diagnostic]) -> Vec<Difference> {
        let targets = target_stretches(self.segments);
        let of = |it: &Diagnostic| {
            let related = it.related.iter().map(|it| (it.document, it.span));
            let places = std::iter::once((it.document, it.span)).chain(related);
            let places: Vec<(usize, Span)> = places.collect();
            Difference {
                rule: it.rule,
                message: it.message.clone(),
                sentences: self.sentences(&places, &targets),
                places: places.iter().map(|it| self.excerpt(it.0, it.1)).collect(),
            }
        };
        findings.iter().map(of).collect()
    }

    /// The sentences that hold these places, with those that answer to them.
    fn sentences(&self, places: &[(usize, Span)], targets: &[(Span, usize)]) -> Vec<Excerpt> {
        let mut found: Vec<(usize, Span)> = Vec::new();
        for &(document, span) in places {
            let stretches = if document == 0 {
                &self.stretches
            } else {
                targets
            };
            let segment = segment_at(stretches, span).map(|at| &self.segments[at]);
            match segment {
                Some(it) => {
                    found.extend(it.source_span().map(|it| (0, it)));
                    found.extend(it.target_span().map(|it| (1, it)));
                }
                None => found.push((document.min(1), span)),
            }
        }
        found.sort_unstable();
        found.dedup();
        found.iter().map(|it| self.excerpt(it.0, it.1)).collect()
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
            unit: None,
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
