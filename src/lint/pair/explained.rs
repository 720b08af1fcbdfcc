//! Names that only one text has: what comes from nowhere, as against what explains. Arabic says more than
//! English: it names the country, writes out abbreviations, and repeats a name for a pronoun.

use rustc_hash::FxHashSet;

use super::names::{OneSided, window};
use super::{PairContext, Side, capitals};
use crate::align::segments::is_in_arabic_dictionary;
use crate::glossary::EntityType;
use crate::lint::Context;
use crate::names::sound::SoundModel;
use crate::text::{Lang, Span};

/// From this chance on a name sounds like a word of the other text.
const HEARD: f32 = 0.5;
/// Fewest letters of a word of a name that says it.
const WORD: usize = 4;

/// The names of `side` that nothing in the other text explains, in text order.
pub(in crate::lint) fn unexplained<'a>(pair: &PairContext<'a>, side: Side) -> Vec<OneSided<'a>> {
    let all = pair.one_sided(side);
    if all.is_empty() {
        return Vec::new();
    }
    let (here, there) = (pair.side(side), pair.side(side.other()));
    let lacking = pair.one_sided(side.other()).iter();
    let search = Search {
        pair,
        side,
        here,
        there,
        named: there.mentions.iter().map(|it| it.concept).collect(),
        lacking: lacking.map(|it| it.segment.number).collect(),
    };
    let lone = all.iter().filter(|it| !search.is_explained(it));
    lone.copied().collect()
}

struct Search<'p, 'a> {
    pair: &'p PairContext<'a>,
    side: Side,
    here: &'p Context<'a>,
    there: &'p Context<'a>,
    /// The concepts that the other text names anywhere.
    named: FxHashSet<u32>,
    /// The segments in which this text lacks a name.
    lacking: FxHashSet<usize>,
}

impl Search<'_, '_> {
    fn is_explained(&self, lone: &OneSided<'_>) -> bool {
        let (concept, segment) = (lone.mention.concept, lone.segment);
        if !self.here.glossary.concept(concept).is_name() {
            return false;
        }
        // A name for a pronoun is no mistake, a name for another name is.
        if self.named.contains(&concept) && !self.lacking.contains(&segment.number) {
            return true;
        }
        if self.here.language == Lang::En {
            return capitals::is_part_of_longer(self.here, lone.mention)
                || capitals::leads_longer_name(self.here, lone.mention);
        }
        let near = window(self.pair, segment, self.side.other());
        let own = segment.of(self.side.other());
        self.is_description(lone)
            || capitals::may_be_abbreviated(self.there, own, &self.english(concept))
            || self.shares_a_word(concept, near)
            || self.is_heard(lone.mention.span, near)
    }

    /// The English names of a concept.
    fn english(&self, concept: u32) -> Vec<&str> {
        let terms = self.here.glossary.terms_of(concept).iter();
        let english = terms.filter(|it| it.lang == Lang::En);
        english.map(|it| &*it.text).collect()
    }

    /// An institution that is named by one ordinary word, or two, may translate what is no name: وزارة
    /// المالية is the Treasury, and البرلمان what an MP sits in.
    fn is_description(&self, lone: &OneSided<'_>) -> bool {
        const MOST: usize = 2;
        let kind = self.here.glossary.concept(lone.mention.concept).kind;
        let words = || lone.mention.span.of(self.here.text).split(' ');
        !matches!(kind, EntityType::Person | EntityType::Place)
            && words().count() <= MOST
            && words().all(is_in_arabic_dictionary)
    }

    /// Whether the other text has a word of one of its English names: the Senate in "Senate Committee".
    fn shares_a_word(&self, concept: u32, near: Span) -> bool {
        let names = self.english(concept);
        let mut words = names.iter().flat_map(|it| it.split([' ', '-']));
        let text = near.of(self.there.text);
        words.any(|it| it.len() >= WORD && it.starts_with(char::is_uppercase) && text.contains(it))
    }

    /// Whether the name sounds like a word with a capital, or several.
    fn is_heard(&self, name: Span, near: Span) -> bool {
        let name = name.of(self.here.text);
        let model = SoundModel::embedded();
        let mut words = capitals::names(self.there.text, near).into_iter();
        words.any(|it| {
            let compared = model.compare(name, it);
            compared.is_some_and(|it| it.probability >= HEARD)
        })
    }
}
