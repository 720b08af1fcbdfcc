//! Names that both texts have by their sound, whether the glossary lists them or not.

use super::{Side, inside};
use crate::align::Name;
use crate::text::Span;

/// Most bytes of a name: what overlaps a place begins not farther before it.
const LONGEST: usize = 256;
/// Tenths of a name that the other text must have: Manchester is not Manchester City.
const MOST: usize = 7;

/// A place of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    span: Span,
    /// The number of the name.
    name: usize,
}

/// Where the names that were discovered by their sound stand in either text.
#[derive(Debug)]
pub(super) struct SharedNames {
    /// Places in the source and in the target, in text order.
    places: [Vec<Place>; 2],
    /// The same by the names: the number of a name, and where the place starts.
    by_name: [Vec<(usize, usize)>; 2],
}

/// Shared names that are worked out for some places, or for all.
pub(super) enum SharedAt<'p> {
    Some(SharedNames),
    All(&'p SharedNames),
}

impl SharedAt<'_> {
    pub(super) fn names(&self) -> &SharedNames {
        match self {
            SharedAt::Some(names) => names,
            SharedAt::All(names) => names,
        }
    }
}

impl SharedNames {
    pub(super) fn new(names: &[Name<'_>]) -> SharedNames {
        let mut places = [Vec::new(), Vec::new()];
        for (number, name) in names.iter().enumerate() {
            for mention in &name.mentions {
                places[mention.document.min(1)].push(Place {
                    span: mention.span,
                    name: number,
                });
            }
        }
        places.iter_mut().for_each(|it| it.sort_unstable());
        let by_name = [0, 1].map(|side| {
            let starts = places[side].iter().map(|it| (it.name, it.span.start));
            let mut starts: Vec<(usize, usize)> = starts.collect();
            starts.sort_unstable();
            starts
        });
        SharedNames { places, by_name }
    }

    /// Whether a name begins in a stretch of one side.
    fn has(&self, side: Side, name: usize, stretch: Span) -> bool {
        let starts = &self.by_name[usize::from(side == Side::Target)];
        let next = starts.partition_point(|&it| it < (name, stretch.start));
        let next = starts.get(next);
        next.is_some_and(|it| it.0 == name && it.1 < stretch.end)
    }

    fn on(&self, side: Side) -> &[Place] {
        &self.places[usize::from(side == Side::Target)]
    }

    /// The names that overlap `span`.
    fn over(&self, side: Side, span: Span) -> impl Iterator<Item = Place> + '_ {
        let wide = Span::new(span.start.saturating_sub(LONGEST), span.end);
        let near = inside(self.on(side), wide, |it| it.span.start).iter();
        near.copied().filter(move |it| it.span.overlaps(span))
    }

    /// Whether a shared name covers any of `span`.
    pub(super) fn covers(&self, side: Side, span: Span) -> bool {
        self.over(side, span).next().is_some()
    }

    /// Whether most of a name in `span` of one side stands within `window` of the other too.
    pub(super) fn is_rendered(&self, side: Side, span: Span, window: Span) -> bool {
        let over = self.over(side, span);
        let rendered = over.filter(|place| self.has(side.other(), place.name, window));
        let shared = |it: Span| it.end.min(span.end) - it.start.max(span.start);
        let most = rendered.map(|it| shared(it.span)).max().unwrap_or(0);
        most * 10 >= span.len() * MOST
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::align::discover::Asked;
    use crate::analysis::{Engine, PairAnalysis};
    use crate::document::Document;

    fn pair(name: &str) -> PairAnalysis {
        let engine = Engine::starter();
        let [source, target] = ["ar", "en"].map(|language| {
            let name = format!("seeds/{name}.{language}.txt");
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&name);
            let text = std::fs::read_to_string(path).expect("a seed");
            engine.analyse(Document::new(&name, text))
        });
        PairAnalysis::new(source, target)
    }

    /// Every mention of either text, each with the stretch that answers to its sentence.
    fn places(pair: &PairAnalysis) -> Vec<(Side, Asked)> {
        let mut places = Vec::new();
        for segment in pair.segments() {
            let (Some(source), Some(target)) = (segment.source_span(), segment.target_span())
            else {
                continue;
            };
            let mut add = |side: Side, own: Span, stretch: Span| {
                let analysis = match side {
                    Side::Source => pair.source(),
                    Side::Target => pair.target(),
                };
                let own = inside(analysis.mentions(), own, |it| it.span.start);
                places.extend(own.iter().map(|it| {
                    let arabic = side == Side::Source;
                    let place = it.span;
                    let asked = Asked {
                        arabic,
                        place,
                        stretch,
                    };
                    (side, asked)
                }));
            };
            add(Side::Source, source, target);
            add(Side::Target, target, source);
        }
        places
    }

    #[test]
    fn what_is_asked_of_some_places_is_answered_as_for_all() {
        for name in ["climate", "culture", "energy", "football", "stargate"] {
            let (all, some) = (pair(name), pair(name));
            let places = places(&all);
            let full = SharedNames::new(all.discovered());
            let mut rendered = 0;
            // One place in this many is asked about.
            for share in [1, 7, 40] {
                let asked: Vec<_> = places.iter().step_by(share).copied().collect();
                let only: Vec<Asked> = asked.iter().map(|it| it.1).collect();
                let found = SharedNames::new(&some.discovered_at(&only));
                for (side, it) in asked {
                    let expected = full.is_rendered(side, it.place, it.stretch);
                    let answer = found.is_rendered(side, it.place, it.stretch);
                    assert_eq!(answer, expected, "{name} {it:?}");
                    rendered += usize::from(expected);
                }
            }
            assert!(rendered > 10, "{name}: {rendered}");
        }
    }
}
