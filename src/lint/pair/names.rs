//! The names of a source and its target: which stand on one side alone.

use rustc_hash::FxHashSet;

use super::{Compared, PairContext, Side, akin, inside, told};
use crate::align::{Mention, Name};
use crate::glossary::{Concept, EntityType};
use crate::lint::Context;
use crate::text::{Lang, Span};

/// A concept that one side of a segment names and the other does not.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) struct Lone<'p> {
    pub(in crate::lint) segment: Compared,
    /// Its first mention in the segment.
    pub(in crate::lint) mention: &'p Mention,
}

/// Where the names that were discovered by their sound stand in either text.
#[derive(Debug)]
pub(super) struct Heard {
    /// Places of the source and of the target with the number of the name, in text order.
    places: [Vec<(Span, usize)>; 2],
}

impl Heard {
    pub(super) fn new(names: &[Name<'_>]) -> Heard {
        let mut places = [Vec::new(), Vec::new()];
        for (number, name) in names.iter().enumerate() {
            for mention in &name.mentions {
                places[mention.document.min(1)].push((mention.span, number));
            }
        }
        places.iter_mut().for_each(|it| it.sort_unstable());
        Heard { places }
    }

    /// Whether a discovered name covers any of `span`.
    pub(super) fn covers(&self, side: Side, span: Span) -> bool {
        let here = &self.places[usize::from(side == Side::Target)];
        let wide = Span::new(span.start.saturating_sub(256), span.end);
        let mut over = inside(here, wide, |it| it.0.start).iter();
        over.any(|it| it.0.overlaps(span))
    }

    /// Whether most of a name in `span` of one side is heard within `window` of the other.
    pub(super) fn answers(&self, side: Side, span: Span, window: Span) -> bool {
        let (here, there) = match side {
            Side::Source => (&self.places[0], &self.places[1]),
            Side::Target => (&self.places[1], &self.places[0]),
        };
        // A discovered name is a few words long: what overlaps begins not far before.
        let wide = Span::new(span.start.saturating_sub(256), span.end);
        let over = inside(here, wide, |it| it.0.start).iter();
        let heard = over.filter(|&&(place, number)| {
            let found = inside(there, window, |it| it.0.start);
            place.overlaps(span) && found.iter().any(|it| it.1 == number)
        });
        let shared = |it: Span| it.end.min(span.end) - it.start.max(span.start);
        let most = heard.map(|it| shared(it.0)).max().unwrap_or(0);
        most * 10 >= span.len() * MOST
    }
}

/// Tenths of a name that must be heard: Manchester is not Manchester City.
const MOST: usize = 7;

/// The concepts that only `side` of a segment names, in text order. Neighbouring segments count as
/// the same place; what sounds alike, and what comes of the name, counts as the name.
pub(in crate::lint) fn lone<'p>(pair: &'p PairContext<'_>, side: Side) -> Vec<Lone<'p>> {
    let (here, there) = match side {
        Side::Source => (&pair.source, &pair.target),
        Side::Target => (&pair.target, &pair.source),
    };
    let other = match side {
        Side::Source => Side::Target,
        Side::Target => Side::Source,
    };
    let mut found = Vec::new();
    for segment in pair.compared() {
        let window = window(pair, segment, other);
        let named = concepts(inside(there.mentions, window, |it| it.span.start));
        let mut seen = FxHashSet::default();
        let mentions = inside(here.mentions, segment.of(side), |it| it.span.start);
        for mention in mentions {
            let all = || std::iter::once(&mention.concept).chain(&mention.alternatives);
            if !seen.insert(mention.concept) || all().any(|it| named.contains(it)) {
                continue;
            }
            let text = without_other_places(there, window, mention.concept);
            let akin = |&concept: &u32| {
                let terms = here.glossary.terms_of(concept);
                is_told(here, there, window, (concept, mention))
                    || match here.glossary.concept(concept).is_name() {
                        true => akin::stands_in(&text, there.language, terms),
                        false => akin::has_words(window.of(there.text), there.language, terms),
                    }
            };
            let known = is_small(here.text, mention, here.glossary.concept(mention.concept))
                || here.is_opaque(mention.span.start)
                || all().any(akin)
                || pair.heard().answers(side, mention.span, window);
            if !known {
                found.push(Lone { segment, mention });
            }
        }
    }
    found
}

/// Whether a stretch of the other text says a concept in other words than the glossary's.
fn is_told(
    here: &Context<'_>,
    there: &Context<'_>,
    window: Span,
    (concept, mention): (u32, &Mention),
) -> bool {
    let terms = here.glossary.terms_of(concept);
    let (text, lang) = (window.of(there.text), there.language);
    let it = here.glossary.concept(concept);
    if !it.is_name() {
        let shortened = akin::runs_through(text, terms) || akin::is_shortened(text, terms);
        return lang == Lang::Ar && shortened;
    }
    let mentions = inside(there.mentions, window, |it| it.span.start);
    let both = told::is_bent(text, lang, terms)
        || told::is_described(text, lang, it, here.glossary, mentions)
        || told::is_in_a_definition(concept, here.glossary, mentions);
    both || match lang {
        Lang::En => told::is_abridged(text, it, terms),
        Lang::Ar => {
            let name = mention.span.of(here.text);
            let mut parts = between_words(there, window);
            parts.any(|it| akin::runs_through(it, terms))
                || akin::is_shortened(text, terms)
                || akin::is_glued(text, terms)
                || told::is_headed(text, it, terms)
                || told::is_attribute(name, &here.text[mention.span.end..], text, terms)
        }
    }
}

/// The parts of a stretch of text between the mentions of one word: مايكروسوفت does not hold كروسو.
fn between_words<'a>(context: &Context<'a>, window: Span) -> impl Iterator<Item = &'a str> {
    let text = context.text;
    let mentions = inside(context.mentions, window, |it| it.span.start);
    let words = mentions.iter().map(|it| it.span);
    let words = words.filter(move |it| it.end <= window.end && !it.of(text).contains(' '));
    let end = Span::new(window.end, window.end);
    let mut from = window.start;
    words.chain(std::iter::once(end)).filter_map(move |word| {
        let part = text.get(from..word.start);
        from = word.end.max(from);
        part
    })
}

/// A stretch of text without the places of several words that it holds: North America does not speak
/// of the United States.
fn without_other_places(context: &Context<'_>, window: Span, concept: u32) -> String {
    let mut text = String::new();
    let mut from = window.start;
    for mention in inside(context.mentions, window, |it| it.span.start) {
        let span = mention.span;
        let name = context.glossary.concept(mention.concept).kind == EntityType::Place;
        let long = span.of(context.text).contains(' ') && mention.concept != concept;
        if name && long && span.start >= from && span.end <= window.end {
            text.push_str(&context.text[from..span.start]);
            from = span.end;
        }
    }
    text.push_str(&context.text[from..window.end]);
    text
}

/// Whether a Latin mention of a name is written small, as ordinary words are ("un", "said").
fn is_small(text: &str, mention: &Mention, concept: &Concept) -> bool {
    let first = mention.span.of(text).chars().next();
    concept.is_name() && first.is_some_and(char::is_lowercase)
}

fn concepts(mentions: &[Mention]) -> FxHashSet<u32> {
    let all = mentions.iter();
    all.flat_map(|it| std::iter::once(it.concept).chain(it.alternatives.iter().copied()))
        .collect()
}

/// A segment's stretch of one side with those beside it.
pub(super) fn window(pair: &PairContext<'_>, segment: Compared, side: Side) -> Span {
    let stretch = |number: Option<usize>| {
        let beside = pair.segments.get(number?)?;
        match side {
            Side::Source => beside.source_span(),
            Side::Target => beside.target_span(),
        }
    };
    let own = segment.of(side);
    let before = stretch(segment.number.checked_sub(1)).unwrap_or(own);
    let after = stretch(segment.number.checked_add(1)).unwrap_or(own);
    Span::new(before.start.min(own.start), after.end.max(own.end))
}
