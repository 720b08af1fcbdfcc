//! Names discovered in documents, as the report shows them.

use std::borrow::Cow;

use super::clues;
use super::cluster::cluster;
use super::gather::{Draft, gather};
use super::lone::lone;
use super::places::{Forms, Place};
use super::windows::{beside, windows};
use super::{Segment, discover};
use crate::align::{AlignedSegment, Name, PlacedMention};
use crate::document::Document;
use crate::glossary::{EntityType, TermStatus};
use crate::names::sound::SoundModel;
use crate::text::{Lang, LineCursor, Script, Span, clitic_letters, paragraphs};

/// What answers to what in a source and its target: paragraph by paragraph where both have as many,
/// else all to all.
pub fn line_up(source: &Document, target: &Document) -> Vec<AlignedSegment> {
    let parts: [Vec<Span>; 2] = [source, target].map(|it| paragraphs(it.visible()).collect());
    let [sources, targets] = &parts;
    if sources.len() == targets.len() {
        let pairs = sources.iter().zip(targets);
        return pairs
            .map(|(&source, &target)| AlignedSegment {
                source: vec![source],
                target: vec![target],
                score: 1.0,
            })
            .collect();
    }
    vec![AlignedSegment {
        source: vec![Span::new(0, source.visible().len())],
        target: vec![Span::new(0, target.visible().len())],
        score: 0.0,
    }]
}

/// The names that a source and its target share, each with all its mentions in both.
pub fn between<'a>(
    source: &'a Document,
    target: &'a Document,
    segments: &[AlignedSegment],
) -> Vec<Name<'a>> {
    let mut pairs: Vec<(Span, Span)> = Vec::new();
    for segment in segments {
        let (Some(from), Some(to)) = (segment.source_span(), segment.target_span()) else {
            continue;
        };
        let cut = beside(from.of(source.visible()), to.of(target.visible()));
        let moved = |it: Span, by: usize| Span::new(it.start + by, it.end + by);
        pairs.extend(
            cut.into_iter()
                .map(|(a, b)| (moved(a, from.start), moved(b, to.start))),
        );
    }
    let turned = source.language() == Lang::En;
    let pairs = pairs.into_iter().map(|(a, b)| {
        let (source, target) = (a.of(source.visible()), b.of(target.visible()));
        let (ar, en) = if turned {
            (target, source)
        } else {
            (source, target)
        };
        Segment { ar, en }
    });
    let segments: Vec<_> = pairs.collect();
    let drafts = gather(&segments, &discover(&segments));
    names(&drafts, &[source, target])
}

/// The names that one text writes in both scripts, and those in Arabic letters alone that are foreign
/// by their build.
pub fn within(document: &Document) -> Vec<Name<'_>> {
    let text = document.visible();
    let segments = windows(text).into_iter().map(|it| Segment {
        ar: it.of(text),
        en: it.of(text),
    });
    let segments: Vec<_> = segments.collect();
    let mut drafts = gather(&segments, &discover(&segments));
    drafts.retain(|it| it.confidence >= SURE);
    let paired: Vec<Span> = Forms::new(&drafts)
        .find(text)
        .iter()
        .map(|it| it.span)
        .collect();
    drafts.extend(lone(text, &paired, SoundModel::embedded()));
    names(&cluster(drafts), &[document])
}

/// Least confidence of a pair in one text, where nothing but the sound speaks for it.
const SURE: f32 = 0.9;

fn names<'a>(drafts: &[Draft], documents: &[&'a Document]) -> Vec<Name<'a>> {
    let forms = Forms::new(drafts);
    let mut names: Vec<Name<'a>> = drafts.iter().map(name).collect();
    for (number, document) in documents.iter().enumerate() {
        let mut cursor = LineCursor::new(document.visible());
        for place in forms.find(document.visible()) {
            let confidence = drafts[place.draft].confidence;
            let mention = mention((number, document), &mut cursor, &place, confidence);
            let name = &mut names[place.draft];
            if place.arabic && name.kind == EntityType::Term {
                let word = Span::new(place.clitic.start, place.span.end);
                name.kind = clues::kind_said(document.visible(), word).unwrap_or(EntityType::Term);
            }
            name.mentions.push(mention);
        }
    }
    names.retain(|it| !it.mentions.is_empty());
    names.sort_by_key(|it| (it.mentions[0].document, it.mentions[0].span));
    names
}

fn name<'a>(draft: &Draft) -> Name<'a> {
    Name {
        concept: None,
        en: draft.en.clone().map(Cow::Owned),
        ar: Some(Cow::Owned(draft.ar.clone())),
        kind: draft.kind,
        confidence: draft.confidence,
        mentions: Vec::new(),
    }
}

fn mention<'a>(
    (number, document): (usize, &'a Document),
    cursor: &mut LineCursor<'a>,
    place: &Place,
    confidence: f32,
) -> PlacedMention<'a> {
    let position = cursor.position(place.span.start);
    PlacedMention {
        document: number,
        span: place.span,
        line: position.line,
        column: position.column,
        text: Cow::Borrowed(place.span.of(document.visible())),
        clitics: clitic_letters(place.clitic.of(document.visible())),
        script: match place.arabic {
            true => Script::Arabic,
            false => Script::Latin,
        },
        status: match place.short {
            true => TermStatus::Short,
            false => TermStatus::Unlisted,
        },
        confidence,
    }
}
