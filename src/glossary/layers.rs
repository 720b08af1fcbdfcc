//! Several glossaries as one: each layer lies over those below it.

mod below;

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::kinds::TermStatus;
use super::model::{Column, Concept, Entries, Glossary, Term};
use crate::text::Lang;
use below::Below;

/// The prefix of ids that are made up on reading, for rows that have none: no two files mean the
/// same concept by such an id.
pub(super) const MADE_UP: &str = "own-";

/// A concept of one of the layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Place {
    layer: usize,
    concept: u32,
}

/// What two concepts share if they are the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Key<'g> {
    Id(&'g str),
    Preferred(Lang, &'g str),
}

impl Glossary {
    /// One glossary made of several layers, the topmost first.
    ///
    /// A concept hides those of a compatible kind in lower layers that share its id or its preferred
    /// term in either language. What its file has no column for (its kind, short forms, ordinary
    /// words that are spelled alike) it takes from the first concept that it hides: forms only of a
    /// language in which both prefer the same term. A spelling that an upper layer lists is no longer
    /// an admitted, short or deprecated form of another concept of a compatible kind below it.
    pub fn layered(layers: &[Glossary]) -> Glossary {
        let hiding = Hiding::new(layers);
        let claims = claims(layers);
        let mut merged = Merged::default();
        for (layer, glossary) in layers.iter().enumerate() {
            for concept in 0..glossary.concepts().len() as u32 {
                let place = Place { layer, concept };
                if !hiding.hidden.contains(&place) {
                    let below = hiding.first_below.get(&place).copied();
                    let is_free = |term: &Term| is_free(layers, &claims, layer, term);
                    merged.add(layers, place, below, &is_free);
                }
            }
        }
        Glossary::of(merged.entries, Vec::new())
    }
}

/// Which concepts hide which.
struct Hiding {
    hidden: FxHashSet<Place>,
    /// The uppermost of the concepts that a concept hides.
    first_below: FxHashMap<Place, Place>,
}

impl Hiding {
    fn new(layers: &[Glossary]) -> Hiding {
        let lower = lower_concepts(layers);
        let mut hiding = Hiding {
            hidden: FxHashSet::default(),
            first_below: FxHashMap::default(),
        };
        for (layer, glossary) in layers.iter().enumerate() {
            for concept in 0..glossary.concepts().len() as u32 {
                hiding.add(layers, Place { layer, concept }, &lower);
            }
        }
        hiding
    }

    fn add(&mut self, layers: &[Glossary], upper: Place, lower: &FxHashMap<Key<'_>, Vec<Place>>) {
        let keys = keys(&layers[upper.layer], upper.concept);
        let alike = keys.filter_map(|key| lower.get(&key)).flatten();
        for below in alike.filter(|it| it.layer > upper.layer) {
            if are_one_thing(layers, upper, *below) {
                self.hidden.insert(*below);
                let first = self.first_below.entry(upper).or_insert(*below);
                if below.layer < first.layer {
                    *first = *below;
                }
            }
        }
    }
}

/// The concepts of all layers but the topmost, by what they may share with one above them.
fn lower_concepts(layers: &[Glossary]) -> FxHashMap<Key<'_>, Vec<Place>> {
    let mut lower: FxHashMap<Key<'_>, Vec<Place>> = FxHashMap::default();
    for (layer, glossary) in layers.iter().enumerate().skip(1) {
        for concept in 0..glossary.concepts().len() as u32 {
            for key in keys(glossary, concept) {
                lower.entry(key).or_default().push(Place { layer, concept });
            }
        }
    }
    lower
}

fn keys(glossary: &Glossary, concept: u32) -> impl Iterator<Item = Key<'_>> {
    let id = &*glossary.concept(concept).id;
    let id = Some(Key::Id(id)).filter(|_| !id.starts_with(MADE_UP));
    let preferred = [Lang::En, Lang::Ar].into_iter().filter_map(move |lang| {
        let term = glossary.preferred(concept, lang)?;
        Some(Key::Preferred(lang, term))
    });
    id.into_iter().chain(preferred)
}

/// Whether two concepts that share a key are the same thing: by their id or both their preferred
/// terms, else by their kinds. Jordan the country is not Jordan the player.
fn are_one_thing(layers: &[Glossary], upper: Place, lower: Place) -> bool {
    let [a, b] = [upper, lower].map(|it| (&layers[it.layer], it.concept));
    let [above, below] = [a, b].map(|(glossary, concept)| glossary.concept(concept));
    let same_id = above.id == below.id && !above.id.starts_with(MADE_UP);
    let alike = |lang| a.0.preferred(a.1, lang) == b.0.preferred(b.1, lang);
    same_id || (alike(Lang::En) && alike(Lang::Ar)) || kinds_fit(above, below)
}

/// The spellings of all layers but the lowest, with the concepts that list them.
fn claims(layers: &[Glossary]) -> FxHashMap<(Lang, &str), Vec<Place>> {
    let mut claims: FxHashMap<(Lang, &str), Vec<Place>> = FxHashMap::default();
    for (layer, glossary) in layers
        .iter()
        .enumerate()
        .take(layers.len().saturating_sub(1))
    {
        let listed = glossary.terms().iter();
        for term in listed.filter(|it| it.status != TermStatus::Unlisted && !it.derived) {
            let concept = term.concept;
            let claimed = claims.entry((term.lang, &term.text)).or_default();
            claimed.push(Place { layer, concept });
        }
    }
    claims
}

/// Whether no concept of an upper layer that may be meant by it lists the spelling of this term.
fn is_free(
    layers: &[Glossary],
    claims: &FxHashMap<(Lang, &str), Vec<Place>>,
    layer: usize,
    term: &Term,
) -> bool {
    let own = layers[layer].concept(term.concept);
    let claimed = claims.get(&(term.lang, &*term.text));
    let takes = |place: &Place| {
        place.layer < layer && kinds_fit(layers[place.layer].concept(place.concept), own)
    };
    term.status == TermStatus::Preferred || !claimed.is_some_and(|it| it.iter().any(takes))
}

fn kinds_fit(above: &Concept, below: &Concept) -> bool {
    above.untyped
        || below.untyped
        || above.kind == below.kind
        || !(above.is_name() || below.is_name())
}

#[derive(Default)]
struct Merged {
    entries: Entries,
    ids: FxHashSet<Cow<'static, str>>,
    /// The number of the last id that was made up here.
    last_id: usize,
}

impl Merged {
    /// Adds a concept; `below` is the one that it takes from what its file has no column for.
    fn add(
        &mut self,
        layers: &[Glossary],
        place: Place,
        below: Option<Place>,
        is_free: &dyn Fn(&Term) -> bool,
    ) {
        let glossary = &layers[place.layer];
        let mut concept = glossary.concept(place.concept).clone();
        let mut terms = glossary.terms_of(place.concept).to_vec();
        terms.retain(is_free);
        if let Some(below) = below {
            let below = Below {
                glossary: &layers[below.layer],
                concept: below.concept,
            };
            below.complete_concept(&mut concept, glossary);
            below.complete_terms(&mut terms, glossary, place.concept);
        }
        concept.id = self.free_id(concept.id);
        // Columns of the user's own are numbered by the file that they came from.
        let known = |cell: &(Column, _)| matches!(cell.0, Column::Known(_));
        concept.cells.retain(known);
        self.push(concept, terms);
    }

    /// The id, or another where it is made up and taken.
    fn free_id(&mut self, id: Cow<'static, str>) -> Cow<'static, str> {
        let mut id = id;
        while !self.ids.insert(id.clone()) && id.starts_with(MADE_UP) {
            self.last_id += 1;
            id = format!("{MADE_UP}{:06}", self.last_id).into();
        }
        id
    }

    fn push(&mut self, mut concept: Concept, terms: Vec<Term>) {
        let Entries {
            concepts,
            terms: all,
        } = &mut self.entries;
        let start = all.len() as u32;
        let (kind, is_name) = (concept.kind, concept.is_name());
        all.extend(terms.into_iter().map(|term| Term {
            concept: concepts.len() as u32,
            policy: concept.policy_of(&term.text),
            kind,
            is_name,
            ..term
        }));
        concept.terms = start..all.len() as u32;
        concepts.push(concept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;
    use crate::glossary::{EntityType, MatchPolicy};

    const BELOW: &str = "concept_id,entity_type,en_preferred,en_short,ar_preferred,ar_short,ar_deprecated,confusable_with\n\
        nq-1,person,Elon Musk,Musk,إيلون ماسك,ماسك,إيلون موسك,ماسك\n\
        nq-2,place,Jordan,,الأردن,,,\n\
        nq-3,org,Crusoe,,كروزو,,كروسو,\n";

    fn layered(tables: &[&str]) -> Glossary {
        let layers: Vec<Glossary> = tables.iter().map(|it| csv::read(it).0).collect();
        Glossary::layered(&layers)
    }

    fn ids(glossary: &Glossary) -> Vec<&str> {
        glossary.concepts().iter().map(|it| &*it.id).collect()
    }

    fn terms(glossary: &Glossary, concept: u32) -> Vec<&str> {
        let terms = glossary.terms_of(concept).iter();
        terms.map(|it| &*it.text).collect()
    }

    #[test]
    fn a_glossary_adds_to_those_below_it() {
        let glossary = layered(&["en,ar\nAcme,أكمي\n", BELOW]);
        assert_eq!(ids(&glossary), ["own-000001", "nq-1", "nq-2", "nq-3"]);
        for (number, term) in glossary.terms().iter().enumerate() {
            let found = glossary.terms_of(term.concept);
            assert!(found.iter().any(|it| it == term), "{number}");
        }
    }

    #[test]
    fn a_concept_hides_the_same_thing_and_takes_what_its_file_leaves_open() {
        let glossary = layered(&["en,ar\nElon Musk,إيلون ماسك\nCrusoe,كروسو\n", BELOW]);
        assert_eq!(ids(&glossary), ["own-000001", "own-000002", "nq-2"]);
        let musk = ["Elon Musk", "إيلون ماسك", "Musk", "ماسك", "إيلون موسك"];
        assert_eq!(terms(&glossary, 0), musk);
        assert_eq!(glossary.concept(0).kind, EntityType::Person);
        let short = glossary.terms_of(0).iter().find(|it| it.text == "ماسك");
        assert!(short.is_some_and(|it| it.homograph && it.kind == EntityType::Person));
        // It prefers another Arabic form: what the layer below says of Arabic forms is not taken.
        assert_eq!(terms(&glossary, 1), ["Crusoe", "كروسو"]);
    }

    #[test]
    fn a_column_that_a_file_has_is_its_own_word() {
        let table = "en,ar,ar_short,en_short,ar_deprecated\nElon Musk,إيلون ماسك,,,\n";
        let glossary = layered(&[table, BELOW]);
        assert_eq!(terms(&glossary, 0), ["Elon Musk", "إيلون ماسك"]);
    }

    #[test]
    fn the_case_of_a_form_is_taken_from_below() {
        let below = "entity_type,en,en_short,ar,exact_case\norg,World Health Organization,WHO,منظمة الصحة,WHO\n";
        let policy = |table: &str| {
            let glossary = layered(&[table, below]);
            let short = glossary.terms().iter().find(|it| it.text == "WHO");
            short.map(|it| it.policy)
        };
        let own = "en,ar\nWorld Health Organization,منظمة الصحة\n";
        assert_eq!(policy(own), Some(MatchPolicy::ExactCase));
        let own = "en,ar,exact_case\nWorld Health Organization,منظمة الصحة,\n";
        assert_eq!(policy(own), Some(MatchPolicy::Clitic));
    }

    #[test]
    fn one_name_of_two_kinds_is_two_concepts() {
        let table = "entity_type,en,ar\nperson,Jordan,جوردان\n";
        assert_eq!(
            ids(&layered(&[table, BELOW])),
            ["own-000001", "nq-1", "nq-2", "nq-3"]
        );
    }

    #[test]
    fn ids_that_are_made_up_mean_nothing_to_other_files() {
        let glossary = layered(&["en,ar\nAcme,أكمي\n", "en,ar\nFoo,فو\n"]);
        let mut found = ids(&glossary);
        found.dedup();
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn a_spelling_belongs_to_the_upper_layer() {
        let table = "entity_type,en,ar,ar_admitted\nperson,Tesla Boss,رئيس تسلا,ماسك\n";
        let glossary = layered(&[table, BELOW]);
        let musk = ["Elon Musk", "Musk", "إيلون ماسك", "إيلون موسك"];
        assert_eq!(terms(&glossary, 1), musk);
        // A place of that name takes nothing from a person.
        let table = table.replace("person", "place");
        assert!(terms(&layered(&[&table, BELOW]), 1).contains(&"ماسك"));
    }

    #[test]
    fn the_same_id_hides_whatever_the_kind() {
        let table = "id,entity_type,en,ar\nnq-3,product,Crusoe Cloud,كروزو كلاود\n";
        let glossary = layered(&[table, BELOW]);
        assert_eq!(ids(&glossary), ["nq-3", "nq-1", "nq-2"]);
        assert_eq!(terms(&glossary, 0), ["Crusoe Cloud", "كروزو كلاود"]);
    }
}
