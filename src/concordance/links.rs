//! Places in texts and in pairs of them, each beside what answers to it.

use super::context::{after, before, counterpart};
use super::{Hit, Occurrence, Search};
use crate::analysis::{Analysis, BilingualAnalysis, PairAnalysis};
use crate::document::{FilePlaces, UnitName};
use crate::text::{LineCursor, Span};

/// Stretches of a source and of its target that answer to each other.
type Link<'a> = [&'a [Span]; 2];

impl Search {
    /// Every place in a text.
    pub fn in_text(&self, analysis: &Analysis) -> Vec<Occurrence> {
        let hits = self.hits(analysis);
        if hits.is_empty() {
            return Vec::new();
        }
        let places = FilePlaces::of_packages(vec![analysis.document()]);
        placed(analysis, &hits, |span| {
            places.as_ref().and_then(|it| it.of(0, span))
        })
    }

    /// Every place in a source and in its target, each beside what the other has there.
    pub fn in_pair(&self, pair: &PairAnalysis) -> [Vec<Occurrence>; 2] {
        let sides = [&**pair.source(), &**pair.target()];
        let hits = sides.map(|it| self.hits(it));
        if hits.iter().all(Vec::is_empty) {
            return Default::default();
        }
        let found = [0, 1].map(|side| {
            let places = FilePlaces::of_packages(vec![sides[side].document()]);
            placed(sides[side], &hits[side], |span| {
                places.as_ref().and_then(|it| it.of(0, span))
            })
        });
        let segments = pair.lined().segments.iter();
        let links = segments.map(|it| [&*it.source, &*it.target]);
        linked(found, &hits, sides, &links.collect::<Vec<_>>())
    }

    /// The same of a file that holds both, or of two that have units.
    pub fn in_both(&self, both: &BilingualAnalysis) -> [Vec<Occurrence>; 2] {
        let known = both.known_sides();
        let sides = [both.side(0), both.side(1)];
        let hits = [0, 1].map(|side| {
            if known.contains(&side) {
                self.hits(sides[side])
            } else {
                Vec::new()
            }
        });
        if hits.iter().all(Vec::is_empty) {
            return Default::default();
        }
        let places = both.file_places(&[0, 1]);
        let found =
            [0, 1].map(|side| placed(sides[side], &hits[side], |span| places.of(side, span)));
        let lined = match both.units() {
            [] => &*both.pair().lined().segments,
            _ => &[],
        };
        let segments = lined.iter().map(|it| [&*it.source, &*it.target]);
        let units = both.units().iter().map(|it| [&*it.source, &*it.target]);
        let links: Vec<Link<'_>> = units.chain(segments).collect();
        linked(found, &hits, sides, &links)
    }
}

/// Hits with their places and what is around them. `in_file` says where a stretch stands in the file, where
/// that is another place than in the text.
fn placed(
    analysis: &Analysis,
    hits: &[Hit],
    in_file: impl Fn(Span) -> Option<crate::document::FilePlace>,
) -> Vec<Occurrence> {
    let (document, text) = (analysis.document(), analysis.document().text());
    let mut lines = LineCursor::new(text);
    let occurrence = |hit: &Hit| {
        let own = lines.position(hit.span.start);
        let place = in_file(hit.span);
        let position = place.as_ref().and_then(|it| it.position).unwrap_or(own);
        let (before, is_cut_before) = before(text, hit.span.start);
        let (after, is_cut_after) = after(text, hit.span.end);
        let unit: Option<UnitName> = place.as_ref().and_then(|it| it.unit.clone());
        Occurrence {
            span: place.map_or(hit.span, |it| it.span),
            line: position.line,
            column: position.column,
            unit,
            language: document.prose.language_at(hit.span.start),
            before: before.to_owned(),
            text: hit.span.of(text).to_owned(),
            after: after.to_owned(),
            goes_on: [is_cut_before, is_cut_after],
            clitics: hit.clitics(text).into_owned(),
            script: hit.script(text),
            status: hit.status,
            counterpart: None,
            is_beside: false,
        }
    };
    hits.iter().map(occurrence).collect()
}

/// The same occurrences beside what answers to them.
fn linked(
    mut found: [Vec<Occurrence>; 2],
    hits: &[Vec<Hit>; 2],
    sides: [&Analysis; 2],
    links: &[Link<'_>],
) -> [Vec<Occurrence>; 2] {
    let named = [0, 1].map(|side| hits[side].iter().map(|it| it.span).collect::<Vec<Span>>());
    for side in [0, 1] {
        let other = 1 - side;
        let (text, prose) = (
            sides[other].document().text(),
            &sides[other].document().prose,
        );
        let owners = owners(links, side);
        for (occurrence, span) in found[side].iter_mut().zip(&named[side]) {
            let next = owners.partition_point(|it| it.0.end < span.end);
            let owner = owners.get(next).filter(|it| it.0.contains(*span));
            let Some(spans) = owner.map(|it| links[it.1][other]) else {
                continue;
            };
            let start = spans.first().map_or(0, |it| it.start);
            let language = prose.language_at(start);
            occurrence.counterpart = counterpart(text, language, spans, &named[other]);
            let is_named = |it: &super::Counterpart| !it.names.is_empty();
            occurrence.is_beside =
                side == 1 && occurrence.counterpart.as_ref().is_some_and(is_named);
        }
    }
    found
}

/// The stretches of one side in text order, each with the number of its link.
fn owners(links: &[Link<'_>], side: usize) -> Vec<(Span, usize)> {
    let links = links.iter().enumerate();
    let mut all: Vec<(Span, usize)> = links
        .flat_map(|(number, link)| link[side].iter().map(move |it| (*it, number)))
        .collect();
    all.sort_unstable();
    all
}
