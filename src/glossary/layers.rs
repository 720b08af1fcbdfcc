//! Several glossaries as one: each layer lies over those below it.

mod below;
mod rows;

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::kinds::TermStatus;
use super::model::{Column, Concept, Entries, Glossary, Term, preferred_of};
use crate::text::Lang;
use below::Below;
use rows::{Claim, Key, Nature, keys};
pub(crate) use rows::{Layered, Row};

/// The prefix of ids that are made up on reading, for rows that have none: no two files mean the
/// same concept by such an id.
pub(super) const MADE_UP: &str = "own-";

/// Whether an id was made up on reading, and names a row of one file.
pub(crate) fn is_made_up_id(id: &str) -> bool {
    id.starts_with(MADE_UP)
}

/// A concept of one of the layers, the topmost of which is number 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Place {
    layer: usize,
    concept: u32,
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
        let Some((top, lower)) = layers.split_first() else {
            return Glossary::default();
        };
        let mut entries = Entries::default();
        let mut layering = Layering::new(lower);
        for concept in 0..top.concept_count() as u32 {
            let row = Row {
                concept: top.concept(concept),
                terms: top.terms_of(concept),
                columns: &top.columns,
            };
            push(&mut entries, layering.of_top(row));
        }
        layering.finish(&mut |it| push(&mut entries, it));
        Glossary::of(entries, Vec::new())
    }
}

/// Lays one glossary over others, concept by concept: of the topmost one nothing is kept but what those
/// below need to know.
pub(crate) struct Layering<'l> {
    lower: &'l [Glossary],
    /// The concepts of the lower layers, by what they may share with one above them.
    places: FxHashMap<Key<'l>, Vec<Place>>,
    hidden: FxHashSet<Place>,
    /// The spellings of the lower layers, each with its place in `claims`.
    spellings: FxHashMap<(Lang, &'l str), u32>,
    /// The concepts of upper layers that list a spelling, too.
    claims: Vec<Vec<Claim>>,
    /// Ids that were made up, where another layer has such, too.
    ids: FxHashSet<Cow<'static, str>>,
    has_made_up: bool,
    /// The number of the last id that was made up here.
    last_id: usize,
}

impl<'l> Layering<'l> {
    /// Over these layers, the topmost first.
    pub(crate) fn new(lower: &'l [Glossary]) -> Layering<'l> {
        let mut layering = Layering {
            lower,
            places: FxHashMap::default(),
            hidden: FxHashSet::default(),
            spellings: FxHashMap::default(),
            claims: Vec::new(),
            ids: FxHashSet::default(),
            has_made_up: false,
            last_id: 0,
        };
        for (below, glossary) in lower.iter().enumerate() {
            for concept in 0..glossary.concept_count() as u32 {
                let layer = below + 1;
                layering.know(glossary, Place { layer, concept });
            }
        }
        layering
    }

    fn know(&mut self, glossary: &'l Glossary, place: Place) {
        let (concept, terms) = (
            glossary.concept(place.concept),
            glossary.terms_of(place.concept),
        );
        self.has_made_up |= concept.id.starts_with(MADE_UP);
        for key in keys(concept, terms) {
            self.places.entry(key).or_default().push(place);
        }
        for term in terms {
            let next = self.claims.len() as u32;
            let spelling = (term.lang, &*term.text);
            if *self.spellings.entry(spelling).or_insert(next) == next {
                self.claims.push(Vec::new());
            }
        }
    }

    /// A concept of the topmost layer as it is over the others.
    pub(crate) fn of_top(&mut self, row: Row<'_>) -> Layered {
        let terms = row.terms.to_vec();
        let first_below = self.hide(row, 0);
        self.claim(row, 0);
        self.completed(row, terms, first_below)
    }

    /// Hands over the concepts of the other layers that are not hidden.
    pub(crate) fn finish(mut self, push: &mut dyn FnMut(Layered)) {
        for (below, glossary) in self.lower.iter().enumerate() {
            for concept in 0..glossary.concept_count() as u32 {
                let layer = below + 1;
                let row = Row {
                    concept: glossary.concept(concept),
                    terms: glossary.terms_of(concept),
                    columns: &glossary.columns,
                };
                let first_below = self.hide(row, layer);
                self.claim(row, layer);
                if !self.hidden.contains(&Place { layer, concept }) {
                    let mut terms = row.terms.to_vec();
                    terms.retain(|it| self.is_free(row.concept, layer, it));
                    push(self.completed(row, terms, first_below));
                }
            }
        }
    }

    /// Hides what is the same thing below a concept, and gives the uppermost of it.
    fn hide(&mut self, row: Row<'_>, layer: usize) -> Option<Place> {
        let mut first: Option<Place> = None;
        let places: &FxHashMap<Key<'_>, Vec<Place>> = &self.places;
        let alike = keys(row.concept, row.terms).filter_map(|key| places.get(&key));
        for below in alike.flatten().filter(|it| it.layer > layer) {
            let glossary = &self.lower[below.layer - 1];
            if are_one_thing(row, glossary, below.concept) {
                self.hidden.insert(*below);
                if first.is_none_or(|it| below.layer < it.layer) {
                    first = Some(*below);
                }
            }
        }
        first
    }

    /// Keeps what a concept lists of the spellings of other layers.
    fn claim(&mut self, row: Row<'_>, layer: usize) {
        if layer == self.lower.len() {
            return;
        }
        let listed = row.terms.iter();
        for term in listed.filter(|it| it.status != TermStatus::Unlisted && !it.derived) {
            if let Some(nth) = self.spelling(term) {
                self.claims[nth].push(Claim {
                    layer,
                    nature: Nature::of(row.concept),
                });
            }
        }
    }

    /// Whether no concept of an upper layer that may be meant by it lists the spelling of this term.
    fn is_free(&self, own: &Concept, layer: usize, term: &Term) -> bool {
        let claimed = self.spelling(term).map(|it| &self.claims[it]);
        let takes = |it: &Claim| it.layer < layer && it.nature.fits(Nature::of(own));
        term.status == TermStatus::Preferred || !claimed.is_some_and(|it| it.iter().any(takes))
    }

    /// The place of the spelling of a term in `claims`.
    fn spelling(&self, term: &Term) -> Option<usize> {
        let spellings: &FxHashMap<(Lang, &str), u32> = &self.spellings;
        let found = spellings.get(&(term.lang, &*term.text));
        found.map(|it| *it as usize)
    }

    /// A concept with what it takes from the one below that it hides.
    fn completed(&mut self, row: Row<'_>, terms: Vec<Term>, below: Option<Place>) -> Layered {
        let (mut concept, mut terms) = (row.concept.clone(), terms);
        if let Some(below) = below {
            let below = Below {
                glossary: &self.lower[below.layer - 1],
                concept: below.concept,
            };
            below.complete_concept(&mut concept, row.columns);
            below.complete_terms(&mut terms, row);
        }
        concept.id = self.free_id(concept.id);
        // Columns of the user's own are numbered by the file that they came from.
        let known = |cell: &(Column, _)| matches!(cell.0, Column::Known(_));
        if !concept.cells.iter().all(known) {
            concept.cells.retain(known);
        }
        let terms = terms.into_iter().map(|it| of_concept(it, &concept));
        Layered {
            terms: terms.collect(),
            concept,
        }
    }

    /// The id, or another where it is made up and taken.
    fn free_id(&mut self, id: Cow<'static, str>) -> Cow<'static, str> {
        let mut id = id;
        if !self.has_made_up || !id.starts_with(MADE_UP) {
            return id;
        }
        while !self.ids.insert(id.clone()) {
            self.last_id += 1;
            id = format!("{MADE_UP}{:06}", self.last_id).into();
        }
        id
    }
}

/// Whether two concepts that share a key are the same thing: by their id or both their preferred
/// terms, else by their kinds. Jordan the country is not Jordan the player.
fn are_one_thing(above: Row<'_>, glossary: &Glossary, concept: u32) -> bool {
    let below = glossary.concept(concept);
    let same_id = above.concept.id == below.id && !above.concept.id.starts_with(MADE_UP);
    let alike = |lang| preferred_of(above.terms, lang) == glossary.preferred(concept, lang);
    let fits = || Nature::of(above.concept).fits(Nature::of(below));
    same_id || (alike(Lang::En) && alike(Lang::Ar)) || fits()
}

/// Adds a concept with its terms, which are numbered anew.
fn push(entries: &mut Entries, layered: Layered) {
    let Layered { mut concept, terms } = layered;
    let Entries {
        concepts,
        terms: all,
    } = entries;
    let start = all.len() as u32;
    all.extend(terms.into_iter().map(|term| Term {
        concept: concepts.len() as u32,
        ..term
    }));
    concept.terms = start..all.len() as u32;
    concepts.push(concept);
}

/// A term with what it shares with its concept.
fn of_concept(term: Term, concept: &Concept) -> Term {
    Term {
        policy: concept.policy_of(&term.text),
        kind: concept.kind,
        is_name: concept.is_name(),
        ..term
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
