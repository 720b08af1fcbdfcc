//! Names that no glossary lists and only one side of a segment has, by their sound.

use super::names::window;
use super::{Compared, PairContext, Side, inside};
use crate::align::discover::{
    MissingName, OrdinaryWords, PartlyKnown, missing_names, orphan_names,
};
use crate::glossary::EntityType;
use crate::lint::Context;
use crate::text::{Lang, Span};

/// A name that one side has, and no word of the other sounds like.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) struct Unlisted {
    pub(in crate::lint) segment: Compared,
    pub(in crate::lint) span: Span,
    /// From 0 to 1.
    pub(in crate::lint) confidence: f32,
}

/// Fewest letters of a word that names of organisations are made of.
const WORD: usize = 4;

/// The words that either text writes small, and those of which the glossary makes the names of
/// organisations: Arabic translates them.
pub(super) fn ordinary(source: &Context<'_>, target: &Context<'_>) -> OrdinaryWords {
    let english = match source.language {
        Lang::En => source,
        Lang::Ar => target,
    };
    let glossary = english.glossary;
    let concepts = 0..glossary.concepts().len() as u32;
    let named = |kind| matches!(kind, EntityType::Person | EntityType::Place);
    let made = concepts.filter(|&it| !named(glossary.concept(it).kind));
    let terms = made.flat_map(|it| glossary.terms_of(it));
    let english_terms = terms.filter(|it| it.lang == Lang::En && it.text.contains(' '));
    let words = english_terms.flat_map(|it| it.text.split(' '));
    let words = words.filter(|it| it.len() >= WORD);
    OrdinaryWords::new(english.text, words)
}

/// The names that only `side` of each segment has, in text order.
pub(in crate::lint) fn one_sided<'p>(
    pair: &'p PairContext<'_>,
    side: Side,
) -> impl Iterator<Item = Unlisted> + 'p {
    let differ = pair.source.language != pair.target.language;
    let segments = pair.compared().filter(move |_| differ);
    segments.flat_map(move |segment| in_segment(pair, side, segment))
}

fn in_segment(pair: &PairContext<'_>, side: Side, segment: Compared) -> Vec<Unlisted> {
    let other = side.other();
    let (here, there) = (pair.side(side), pair.side(other));
    let (own, beyond) = (segment.of(side), window(pair, segment, other));
    let moved = |it: Span, by: usize| Span::new(it.start + by, it.end + by);
    let answered = |it: Span| {
        let span = moved(it, own.start);
        is_known(here, span) || pair.shared_names().is_rendered(side, span, beyond)
    };
    let taken = |it: Span| {
        let span = moved(it, beyond.start);
        is_known(there, span) || pair.shared_names().covers(other, span)
    };
    let here_text = PartlyKnown {
        text: own.of(here.text),
        is_known: &answered,
    };
    let there_text = PartlyKnown {
        text: beyond.of(there.text),
        is_known: &taken,
    };
    let found: Vec<MissingName> = match here.language {
        Lang::En => missing_names(here_text, there_text, pair.ordinary()),
        Lang::Ar => orphan_names(here_text, there_text, pair.ordinary()),
    };
    let lone = found.into_iter().map(|it| Unlisted {
        segment,
        span: moved(it.span, own.start),
        confidence: it.confidence,
    });
    lone.collect()
}

/// Whether a word is part of what the glossary lists, of an address or of a handle.
fn is_known(context: &Context<'_>, span: Span) -> bool {
    let near = Span::new(span.start.saturating_sub(256), span.end);
    let mentions = inside(context.mentions, near, |it| it.span.start);
    mentions.iter().any(|it| it.span.overlaps(span))
        || context.is_opaque(span.start)
        || matches!(context.before(span.start), Some('@' | '#'))
}
