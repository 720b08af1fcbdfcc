//! Which row of another glossary is the same concept: by id, by its pair of terms, by its English term
//! and the sound of its Arabic one.

use std::cell::OnceCell;

use rustc_hash::FxHashMap;

use super::rows::{Row, Rows};
use crate::glossary::formats::csv::values;
use crate::text::{FoldLevel, Grain, fold_key};

/// The rows of a glossary, by what they may share with one of another.
pub(super) struct Index<'r> {
    rows: &'r Rows<'r, 'r>,
    ids: FxHashMap<&'r str, usize>,
    /// By pairs of terms and by their sounds, once a row is not known by its id.
    pairs: OnceCell<ByTerms>,
}

#[derive(Default)]
struct ByTerms {
    pairs: FxHashMap<[String; 2], usize>,
    sounds: FxHashMap<[String; 2], usize>,
}

impl<'r> Index<'r> {
    pub(super) fn of(rows: &'r Rows<'r, 'r>) -> Index<'r> {
        let mut index = Index {
            rows,
            ids: FxHashMap::default(),
            pairs: OnceCell::new(),
        };
        for (nth, row) in rows.rows.iter().enumerate() {
            index.ids.entry(row.cell("concept_id")).or_insert(nth);
        }
        index.ids.remove("");
        index
    }

    fn terms(&self) -> &ByTerms {
        self.pairs.get_or_init(|| {
            let mut index = ByTerms::default();
            for (nth, row) in self.rows.rows.iter().enumerate() {
                if let Some(pair) = pair(row) {
                    index.sounds.entry(by_sound(&pair)).or_insert(nth);
                    index.pairs.entry(pair).or_insert(nth);
                }
            }
            index
        })
    }

    pub(super) fn by_id(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// The row that is the same concept. An id alone does not make two rows one where they have no term
    /// in common.
    pub(super) fn find(&self, row: &Row<'_, '_>) -> Option<usize> {
        let id = self.by_id(row.cell("concept_id"));
        let by_id = id.filter(|it| share_a_term(&self.rows.rows[*it], row));
        by_id.or_else(|| self.by_terms(row))
    }

    fn by_terms(&self, row: &Row<'_, '_>) -> Option<usize> {
        let pair = pair(row)?;
        let index = self.terms();
        let found = index.pairs.get(&pair);
        let found = found.or_else(|| index.sounds.get(&by_sound(&pair)))?;
        Some(*found).filter(|it| kinds_fit(&self.rows.rows[*it], row))
    }
}

/// Its preferred terms as they are compared; a row without one of them is known by its id alone, unless
/// it is the same one term.
fn pair(row: &Row<'_, '_>) -> Option<[String; 2]> {
    let first = |column| {
        values(row.cell(column))
            .into_iter()
            .next()
            .unwrap_or_default()
    };
    let pair = ["en_preferred", "ar_preferred"].map(|it| key(&first(it)));
    pair.iter().any(|it| !it.is_empty()).then_some(pair)
}

fn key(term: &str) -> String {
    fold_key(term, FoldLevel::Letters)
}

/// The English term with the consonants of the Arabic one; a term without consonants stays itself.
fn by_sound(pair: &[String; 2]) -> [String; 2] {
    let letters = |it: &str| {
        it.chars()
            .filter_map(|c| Grain::Sounds.letter(c))
            .collect::<String>()
    };
    let consonants = letters(&pair[1]);
    let sound = match consonants.chars().count() {
        0 | 1 => pair[1].clone(),
        _ => consonants,
    };
    [pair[0].clone(), sound]
}

const TERMS: [&str; 9] = [
    "en_preferred",
    "en_admitted",
    "en_short",
    "en_deprecated",
    "ar_preferred",
    "ar_admitted",
    "ar_short",
    "ar_deprecated",
    "ar_superseded",
];

fn share_a_term(one: &Row<'_, '_>, other: &Row<'_, '_>) -> bool {
    // Nearly all do, in the first column.
    let is_same = |it: &&str| !one.cell(it).is_empty() && one.cell(it) == other.cell(it);
    if TERMS.iter().any(is_same) {
        return true;
    }
    let terms = |row: &Row<'_, '_>| -> Vec<String> {
        let cells = TERMS.iter().flat_map(|it| values(row.cell(it)));
        cells.map(|it| key(&it)).collect()
    };
    let (one, other) = (terms(one), terms(other));
    one.is_empty() || other.is_empty() || one.iter().any(|it| other.contains(it))
}

/// A country is not a player of the same name.
fn kinds_fit(one: &Row<'_, '_>, other: &Row<'_, '_>) -> bool {
    let kinds = [one, other].map(|it| it.cell("entity_type"));
    kinds[0] == kinds[1] || kinds.contains(&"")
}
