//! The listed names of a source and its target: which stand on one side alone.

use rustc_hash::{FxHashMap, FxHashSet};

use super::passage::Passage;
use super::wordings::{Mentioned, Wordings};
use super::{Compared, PairContext, Side, inside};
use crate::align::Mention;
use crate::align::discover::Asked;
use crate::glossary::Concept;
use crate::lint::Context;
use crate::text::{Lang, Span};

/// Most concepts of a segment that are looked for in other words of the other text; sentences have fewer.
const MOST: usize = 64;

/// A concept that one side of a segment names and the other does not.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) struct OneSided<'p> {
    pub(in crate::lint) segment: Compared,
    /// Its first mention in the segment.
    pub(in crate::lint) mention: &'p Mention,
}

/// The same, with the mention by its number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lone {
    segment: Compared,
    mention: usize,
}

/// The concepts that only `side` of a segment names, in text order. Neighbouring segments count as
/// the same place; what sounds alike, and what comes of the name, counts as the name.
pub(in crate::lint) fn one_sided<'p>(
    pair: &'p PairContext<'_>,
    side: Side,
) -> impl Iterator<Item = OneSided<'p>> {
    let mentions = pair.side(side).mentions;
    let lone = pair.lone_names()[usize::from(side == Side::Target)].iter();
    lone.map(|it| OneSided {
        segment: it.segment,
        mention: &mentions[it.mention],
    })
}

/// Those of both sides: what sounds alike is looked for once, for all that nothing else answers.
pub(super) fn lone(pair: &PairContext<'_>) -> [Vec<Lone>; 2] {
    let open = [Side::Source, Side::Target].map(|side| open(pair, side));
    let asked = open.iter().flatten().map(|it| it.asked(pair));
    let found = pair.shared_names_at(&asked.collect::<Vec<_>>());
    open.map(|open| {
        let lone = open.into_iter().filter(|it| {
            let place = it.place(pair);
            !found.names().is_rendered(it.side, place, it.window)
        });
        lone.map(|it| it.lone).collect()
    })
}

/// A concept that one side alone names, if no name that sounds alike stands in a window of the other.
struct Open {
    lone: Lone,
    side: Side,
    window: Span,
}

impl Open {
    /// The mention.
    fn place(&self, pair: &PairContext<'_>) -> Span {
        pair.side(self.side).mentions[self.lone.mention].span
    }

    fn asked(&self, pair: &PairContext<'_>) -> Asked {
        let source_is_english = pair.source.language == Lang::En;
        Asked {
            arabic: source_is_english == (self.side == Side::Target),
            place: self.place(pair),
            stretch: self.window,
        }
    }
}

fn open(pair: &PairContext<'_>, side: Side) -> Vec<Open> {
    let mut search = Search {
        pair,
        side,
        here: pair.side(side),
        there: pair.side(side.other()),
        wordings: FxHashMap::default(),
    };
    pair.compared().flat_map(|it| search.segment(it)).collect()
}

/// The search for names of one side in the other.
struct Search<'p, 'c> {
    pair: &'p PairContext<'c>,
    side: Side,
    here: &'p Context<'c>,
    there: &'p Context<'c>,
    /// How concepts may be said in other words.
    wordings: FxHashMap<u32, Wordings<'c>>,
}

impl<'p, 'c> Search<'p, 'c> {
    fn segment(&mut self, segment: Compared) -> Vec<Open> {
        let own = segment.of(self.side);
        let mentions = inside(self.here.mentions, own, |it| it.span.start);
        let before = self
            .here
            .mentions
            .partition_point(|it| it.span.start < own.start);
        let mut found = Vec::new();
        if mentions.is_empty() {
            return found;
        }
        let window = window(self.pair, segment, self.side.other());
        let passage = Passage::new(self.there, window);
        let mut seen = FxHashSet::default();
        let mut searched = 0;
        for (number, mention) in (before..).zip(mentions) {
            let is_new = seen.insert(mention.concept);
            if !is_new || passage.mentions_any(mention) {
                continue;
            }
            searched += 1;
            if searched <= MOST && !self.is_answered(mention, &passage) {
                let lone = Lone {
                    segment,
                    mention: number,
                };
                found.push(Open {
                    lone,
                    side: self.side,
                    window,
                });
            }
        }
        found
    }

    /// Whether a passage of the other text that does not mention it says it all the same, or need not;
    /// names that sound alike are left to [`lone`].
    fn is_answered(&mut self, mention: &Mention, passage: &Passage<'_, '_>) -> bool {
        let mut concepts = std::iter::once(&mention.concept).chain(&mention.alternatives);
        let concept = self.here.glossary.concept(mention.concept);
        is_in_small_letters(self.here.text, mention, concept)
            || self.here.is_opaque(mention.span.start)
            || concepts.any(|&it| self.is_in_other_words(it, mention, passage))
    }

    fn is_in_other_words(
        &mut self,
        concept: u32,
        mention: &Mention,
        passage: &Passage<'_, '_>,
    ) -> bool {
        let (here, there) = (self.here, self.there);
        let wordings = self.wordings.entry(concept);
        let wordings =
            wordings.or_insert_with(|| Wordings::new(here.glossary, concept, there.language));
        let mentioned = Mentioned {
            text: mention.span.of(here.text),
            behind: &here.text[mention.span.end..],
        };
        wordings.are_in(passage, mentioned)
    }
}

/// Whether a Latin mention of a name is in small letters, as ordinary words are ("un", "said").
fn is_in_small_letters(text: &str, mention: &Mention, concept: &Concept) -> bool {
    let first = mention.span.of(text).chars().next();
    concept.is_name() && first.is_some_and(char::is_lowercase)
}

/// A segment's stretch of one side with those beside it.
pub(super) fn window(pair: &PairContext<'_>, segment: Compared, side: Side) -> Span {
    if let Some(around) = segment.around(side) {
        return around;
    }
    let stretch = |number: Option<usize>| {
        let beside = pair.segments().get(number?)?;
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
