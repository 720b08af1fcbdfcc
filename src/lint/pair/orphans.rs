//! Names of the translation that come from nowhere, as against those that explain.

use rustc_hash::FxHashSet;

use super::names::{OneSided, window};
use super::{PairContext, Side, capitals};
use crate::align::segments::is_in_arabic_dictionary;
use crate::glossary::EntityType;
use crate::names::sound::SoundModel;
use crate::text::{Lang, Span};

/// From this chance on a name sounds like a word of the source.
const HEARD: f32 = 0.5;
/// Fewest letters of a word of a name that says it.
const WORD: usize = 4;

/// The names of the target that nothing in the source explains, in text order.
pub(in crate::lint) fn find<'a>(pair: &PairContext<'a>) -> Vec<OneSided<'a>> {
    let all = pair.one_sided(Side::Target);
    if all.is_empty() {
        return Vec::new();
    }
    let lacking = pair.one_sided(Side::Source).iter();
    let search = Search {
        pair,
        named: pair.source.mentions.iter().map(|it| it.concept).collect(),
        lacking: lacking.map(|it| it.segment.number).collect(),
    };
    let orphans = all.iter().filter(|it| !search.is_explained(it));
    orphans.copied().collect()
}

struct Search<'p, 'a> {
    pair: &'p PairContext<'a>,
    /// The concepts that the source names anywhere.
    named: FxHashSet<u32>,
    /// The segments of which the target lacks a name.
    lacking: FxHashSet<usize>,
}

impl Search<'_, '_> {
    fn is_explained(&self, orphan: &OneSided<'_>) -> bool {
        let (concept, segment) = (orphan.mention.concept, orphan.segment);
        if !self.pair.target.glossary.concept(concept).is_name() {
            return true;
        }
        // A name for a pronoun is no mistake, a name for another name is.
        if self.named.contains(&concept) && !self.lacking.contains(&segment.number) {
            return true;
        }
        if self.pair.target.language == Lang::En {
            return capitals::is_part_of_longer(&self.pair.target, orphan.mention);
        }
        let near = window(self.pair, segment, Side::Source);
        self.is_description(concept)
            || capitals::has_unknown_abbreviation(&self.pair.source, segment.source)
            || self.shares_a_word(concept, near)
            || self.is_heard(orphan.mention.span, near)
    }

    /// An institution whose Arabic name begins with an ordinary word may translate what is no name:
    /// وزارة المالية is the Treasury, and البرلمان what an MP sits in.
    fn is_description(&self, concept: u32) -> bool {
        let glossary = self.pair.target.glossary;
        let kind = glossary.concept(concept).kind;
        let mut terms = glossary.terms_of(concept).iter();
        let begins = |text: &str| {
            let first = text.split(' ').next().unwrap_or_default();
            is_in_arabic_dictionary(first)
        };
        let described = !matches!(kind, EntityType::Person | EntityType::Place);
        described && terms.any(|it| it.lang == Lang::Ar && begins(&it.text))
    }

    /// Whether the source has a word of one of its English names: the Senate in "Senate Committee".
    fn shares_a_word(&self, concept: u32, near: Span) -> bool {
        let (source, glossary) = (&self.pair.source, self.pair.target.glossary);
        let terms = glossary.terms_of(concept).iter();
        let terms = terms.filter(|it| it.lang == Lang::En);
        let mut words = terms.flat_map(|it| it.text.split([' ', '-']));
        let text = near.of(source.text);
        words.any(|it| it.len() >= WORD && it.starts_with(char::is_uppercase) && text.contains(it))
    }

    /// Whether the name sounds like a word with a capital, or several.
    fn is_heard(&self, name: Span, near: Span) -> bool {
        let name = name.of(self.pair.target.text);
        let model = SoundModel::embedded();
        let mut words = capitals::names(self.pair.source.text, near).into_iter();
        words.any(|it| {
            let compared = model.compare(name, it);
            compared.is_some_and(|it| it.probability >= HEARD)
        })
    }
}
