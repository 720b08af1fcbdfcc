//! What a text speaks of, so far as the glossary says what belongs to what: a surname is more
//! likely that of the French president where France is spoken of.

use rustc_hash::FxHashMap;

use super::definition;
use crate::glossary::{Concept, EntityType, Glossary};
use crate::text::{Lang, without_article};

/// The concepts that a text names beyond doubt, and how often.
#[derive(Debug, Default)]
pub(in crate::align) struct Related<'g> {
    /// Ids of concepts, and of what they are related to.
    ids: FxHashMap<&'g str, u32>,
    /// Stems of their Arabic words, and their English words.
    words: FxHashMap<&'g str, u32>,
}

impl<'g> Related<'g> {
    /// Adds a concept that the text names beyond doubt, `count` times.
    pub(in crate::align) fn add(&mut self, glossary: &'g Glossary, nth: u32, count: u32) {
        let concept = glossary.concept(nth);
        *self.ids.entry(&concept.id).or_default() += count;
        for id in related(concept) {
            *self.ids.entry(id).or_default() += count;
        }
        if matches!(
            concept.kind,
            EntityType::Person | EntityType::Role | EntityType::Unit
        ) {
            return;
        }
        for term in glossary
            .terms_of(nth)
            .iter()
            .filter(|it| it.status < UNWANTED)
        {
            let text: &'g str = &term.text;
            // Words like "council" in the names of bodies say nothing.
            if concept.kind != EntityType::Place && text.contains(' ') {
                continue;
            }
            for word in text.split(' ') {
                let word = match term.lang {
                    Lang::Ar => stem(word),
                    Lang::En => word,
                };
                if word.chars().count() >= SHORTEST && !COMMON.contains(&word) {
                    *self.words.entry(word).or_default() += count;
                }
            }
        }
    }

    /// How much of what the text speaks of belongs to a concept.
    pub(in crate::align) fn weight(&self, concept: &Concept) -> u32 {
        let arabic = concept.cell("definition_ar").unwrap_or_default();
        let arabic = arabic.split([' ', '،', '.']).map(stem);
        let english = definition(concept).split(|c: char| !c.is_alphanumeric());
        let english = english.filter(|it| it.starts_with(char::is_uppercase));
        let by_word = arabic
            .chain(english)
            .filter_map(|word| self.words.get(word));
        self.weight_by_id(concept) + by_word.sum::<u32>()
    }

    /// Whether the text speaks of more than one thing that a place belongs to by its definition, such as its
    /// region and its country.
    pub(in crate::align) fn is_near(&self, concept: &Concept) -> bool {
        let english = definition(concept).split(|c: char| !c.is_alphanumeric());
        let mut named: Vec<&str> = english
            .filter(|it| it.starts_with(char::is_uppercase) && self.words.contains_key(it))
            .collect();
        named.sort_unstable();
        named.dedup();
        named.len() > 1
    }

    /// The same without what only words of definitions say: for places that share a name.
    pub(in crate::align) fn weight_by_id(&self, concept: &Concept) -> u32 {
        let ids = related(concept).chain([&*concept.id]);
        ids.filter_map(|id| self.ids.get(id)).sum()
    }
}

/// Words of the names of places that are no sign of one.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "the", "and", "United", "States", "Kingdom", "South", "North", "New", "Republic", "City",
    "Democratic", "مملك", "جمهوري", "متحد", "دول", "مدين", "شمال", "جنوب", "عرب", "River", "Sea",
    "Ocean", "Gulf", "Bay", "Mount", "Mountains", "Island", "Islands", "Lake", "Valley", "Delta",
    "Coast", "Strait", "Channel", "Canal", "Province", "Governorate", "East", "West", "Central",
    "Bank", "نهر", "بحر", "محيط", "خليج", "جبل", "جبال", "جزير", "جزر", "بحير", "واد", "دلت",
    "ساحل", "مضيق", "قنا", "محافظ", "منطق", "إقليم", "قطاع", "شرق", "غرب", "وسط", "ضف",
];

/// Fewest letters of a word that says what something belongs to.
const SHORTEST: usize = 3;

const UNWANTED: crate::glossary::TermStatus = crate::glossary::TermStatus::Deprecated;

/// The ids in the cell of what a concept belongs to.
fn related(concept: &Concept) -> impl Iterator<Item = &str> {
    let cell = concept.cell("related").unwrap_or_default();
    cell.split('|').map(str::trim).filter(|it| !it.is_empty())
}

/// A word without article and the endings in which a country and its adjective differ: مصر and
/// مصري, فرنسا and فرنسي.
fn stem(word: &str) -> &str {
    without_article(word).trim_end_matches(['ا', 'ي', 'ة'])
}
