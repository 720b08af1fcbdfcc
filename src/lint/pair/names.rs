//! The listed names of a source and its target: which stand on one side alone.

use rustc_hash::{FxHashMap, FxHashSet};

use super::passage::Passage;
use super::wordings::{Mentioned, Wordings};
use super::{Compared, PairContext, Side, inside};
use crate::align::Mention;
use crate::align::discover::Asked;
use crate::glossary::{Concept, EntityType};
use crate::lint::Context;
use crate::names::sound::SoundModel;
use crate::text::{Lang, Span};

/// Most concepts of a segment that are looked for in other words of the other text; sentences have fewer.
const MOST: usize = 64;

/// From this chance on two spellings of a place are one by their sound.
const ITS_SOUND: f32 = 0.6;

/// A concept that one side of a segment names and the other does not.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) struct OneSided<'a> {
    pub(in crate::lint) segment: Compared,
    /// Its first mention in the segment.
    pub(in crate::lint) mention: &'a Mention,
}

/// The concepts that only one side of a segment names, of the source and of the target, in text order.
/// Neighbouring segments count as the same place; what sounds alike, and what comes of the name,
/// counts as the name. What sounds alike is looked for once, for all that nothing else answers.
pub(super) fn one_sided<'a>(pair: &PairContext<'a>) -> [Vec<OneSided<'a>>; 2] {
    let open = [Side::Source, Side::Target].map(|side| open(pair, side));
    let asked = open.iter().flatten().map(|it| it.asked(pair));
    let found = pair.shared_names_at(&asked.collect::<Vec<_>>());
    open.map(|open| {
        let lone = open.into_iter().filter(|it| {
            let place = it.lone.mention.span;
            let is_heard = found.names().is_rendered(it.side, place, it.window);
            !(is_heard && may_be_heard(pair, it))
        });
        lone.map(|it| it.lone).collect()
    })
}

/// A concept that one side alone names, if no name that sounds alike stands in a window of the other.
struct Open<'a> {
    lone: OneSided<'a>,
    side: Side,
    window: Span,
}

impl Open<'_> {
    fn asked(&self, pair: &PairContext<'_>) -> Asked {
        let source_is_english = pair.source.language == Lang::En;
        Asked {
            arabic: source_is_english == (self.side == Side::Target),
            place: self.lone.mention.span,
            stretch: self.window,
        }
    }
}

/// Whether a name may be written by its sound: a place that Arabic calls by another name may not,
/// and جوردان is not Jordan.
fn may_be_heard(pair: &PairContext<'_>, open: &Open<'_>) -> bool {
    let here = pair.side(open.side);
    let mention = open.lone.mention;
    let mut concepts = std::iter::once(&mention.concept).chain(&mention.alternatives);
    concepts.any(|&it| {
        let is_place = here.glossary.concept(it).kind == EntityType::Place;
        !is_place || sounds_like_itself(pair, open, it)
    })
}

/// Whether the form that the glossary prefers sounds like the mention; older ones may.
fn sounds_like_itself(pair: &PairContext<'_>, open: &Open<'_>, concept: u32) -> bool {
    let (here, there) = (pair.side(open.side), pair.side(open.side.other()));
    let profile = there.style.profile;
    let preferred = here.glossary.preferred_in(concept, there.language, profile);
    let name = open.lone.mention.span.of(here.text);
    let compared = preferred.and_then(|it| SoundModel::embedded().compare(name, it));
    compared.is_some_and(|it| it.probability >= ITS_SOUND)
}

fn open<'a>(pair: &PairContext<'a>, side: Side) -> Vec<Open<'a>> {
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
    fn segment(&mut self, segment: Compared) -> Vec<Open<'c>> {
        let own = segment.of(self.side);
        let mentions = inside(self.here.mentions, own, |it| it.span.start);
        let mut found = Vec::new();
        if mentions.is_empty() {
            return found;
        }
        let window = window(self.pair, segment, self.side.other());
        let passage = Passage::new(self.there, window);
        let mut seen = FxHashSet::default();
        let mut searched = 0;
        for mention in mentions {
            let is_new = seen.insert(mention.concept);
            if !is_new || passage.mentions_any(mention) {
                continue;
            }
            searched += 1;
            if searched <= MOST && !self.is_answered(mention, &passage) {
                found.push(Open {
                    lone: OneSided { segment, mention },
                    side: self.side,
                    window,
                });
            }
        }
        found
    }

    /// Whether a passage of the other text that does not mention it says it all the same, or need not;
    /// names that sound alike are left to [`one_sided`].
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
