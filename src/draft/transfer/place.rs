//! ب before a place: بمدينة قابس, "in the city of Gabès"; بأحد المستشفيات, "at one of the hospitals".

use super::Transfer;
use crate::draft::english;
use crate::draft::item::Sort;
use crate::draft::reading::Role;

/// Places that something is in.
const INSIDE: [&str; 39] = [
    "city",
    "town",
    "village",
    "region",
    "area",
    "district",
    "neighbourhood",
    "governorate",
    "province",
    "state",
    "country",
    "capital",
    "zone",
    "room",
    "hall",
    "forest",
    "valley",
    "desert",
    "suburb",
    "quarter",
    "municipality",
    "locality",
    "prison",
    "street",
    "garden",
    "park",
    "building",
    "house",
    "camp",
    "department",
    "wilaya",
    "prefecture",
    "delegation",
    "county",
    "world",
    "court",
    "market",
    "square",
    "complex",
];

impl Transfer<'_> {
    /// Whether what ب stands before at `at` is a place, behind "one of" too.
    pub(super) fn is_named_place(&self, at: usize) -> bool {
        self.place_word(at).is_some()
    }

    /// The preposition of English before the place at `at`.
    pub(super) fn where_is(&self, at: usize) -> String {
        self.place_word(at).unwrap_or("in").to_owned()
    }

    fn place_word(&self, at: usize) -> Option<&'static str> {
        let item = self.item(at)?;
        let behind = matches!(
            item.lemma(),
            "أحد" | "إحدى" | "بعض" | "مختلف" | "جميع" | "كل" | "كافة"
        );
        let place = if behind { at + 1 } else { at };
        let noun = self
            .item(place)
            .filter(|it| it.is(Role::Noun) && matches!(it.sort, Sort::Word | Sort::Phrase))?;
        let sense = self.sense(place);
        let sense = sense.split(['|', '!']).next().unwrap_or_default();
        let head = sense.rsplit(' ').next().unwrap_or(sense);
        if INSIDE.contains(&head) || INSIDE.contains(&sense) {
            return Some("in");
        }
        let is_site = |it: &str| AT.contains(&it);
        let listed = english::place(sense).or_else(|| english::place(head));
        let sited = listed.filter(|_| is_site(head) || is_site(sense));
        sited.filter(|_| !noun.reading.is_amount)
    }
}

/// Places that something is at or on; ب before other nouns means "with" or "by".
const AT: [&str; 47] = [
    "stadium",
    "hospital",
    "headquarters",
    "airport",
    "port",
    "school",
    "university",
    "court",
    "centre",
    "hotel",
    "theatre",
    "museum",
    "palace",
    "mosque",
    "church",
    "square",
    "station",
    "institute",
    "college",
    "faculty",
    "factory",
    "plant",
    "base",
    "club",
    "cinema",
    "café",
    "restaurant",
    "market",
    "mall",
    "library",
    "clinic",
    "pharmacy",
    "embassy",
    "consulate",
    "ministry",
    "academy",
    "laboratory",
    "arena",
    "complex",
    "pitch",
    "crossing",
    "beach",
    "farm",
    "road",
    "highway",
    "motorway",
    "resort",
];
