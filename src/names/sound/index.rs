//! Many names, to be found by how they sound.

use rustc_hash::FxHashSet;

use super::arabic_distance::alike;
use super::forward::Scratch;
use super::letters::{Spelling, space};
use super::model::{Comparison, SoundModel};
use super::name_scorer::NameScorer;
use super::numbers::Numbers;
use super::search::{Limits, search};
use super::trie::Trie;
use crate::text::{Bytes, Script};

/// Names in either script, by the sound keys of the whole name and of each of its words.
///
/// A key is how the name sounds, as folded Arabic letters. What a query sounds like is searched for among
/// the keys, nearest first, and the names found are then compared with it letter by letter.
#[derive(Clone, Debug, Default)]
pub struct SoundIndex {
    pub(super) keys: Trie,
    /// For each key, where its names begin in `owners`; one more at the end.
    pub(super) starts: Numbers,
    /// The names that sound so, or a word of them, with [`WHOLE`].
    pub(super) owners: Numbers,
    /// For each name, where its letters begin; one more at the end.
    pub(super) names: Numbers,
    /// Letters, with [`IS_ARABIC`] before Arabic ones.
    pub(super) letters: Bytes,
}

/// A name that sounds like a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// The number of the name, in the order in which names were given.
    pub name: u32,
    /// The chance that it is the same name, from 0 to 1.
    pub probability: f32,
    /// How well it fits, as a logarithm: higher is better, and comparable within one query.
    pub score: f32,
    /// Whether the whole name was compared; else only one of its words.
    pub whole: bool,
}

/// In the number of a name: the key is of all of it.
const WHOLE: u32 = 1 << 31;
/// Words of fewer letters are not indexed apart from their names.
const SHORTEST_PART: usize = 3;
/// Keys that are searched for, and nodes of their tree that are visited.
const KEYS: usize = 40;
const NODES: usize = 6000;
/// Names that all networks compare, at least.
const FINALISTS: usize = 12;
/// Ways that one name may sound.
const READINGS: usize = 2;
/// What a name loses of which only one word is compared.
const PART: f32 = 3.0;
/// Most names that are compared for one query.
const MOST: usize = 200;

/// The first of the letters of an Arabic name; the letters follow it.
const IS_ARABIC: u8 = 63;

/// One key of a name, while an index is built.
type Part = (Vec<u8>, u32);

/// A query as it is written, and how it sounds.
#[derive(Clone, Copy)]
struct Query<'q> {
    spelling: &'q Spelling,
    key: &'q [u8],
}

impl SoundIndex {
    /// Indexes names; one without letters is never found.
    pub fn new<'n>(model: &SoundModel, names: impl Iterator<Item = &'n str>) -> SoundIndex {
        let mut index = SoundIndex::default();
        let mut parts: Vec<Part> = Vec::new();
        for (number, name) in names.enumerate() {
            let name = Spelling::of(name);
            index.names.push(index.letters.len() as u32);
            index.keep(&name);
            index.split(model, &name, number as u32, &mut parts);
        }
        index.names.push(index.letters.len() as u32);
        index.letters.to_mut().shrink_to_fit();
        index.names.shrink_to_fit();
        parts.sort_unstable();
        index.sort(&parts);
        index
    }

    /// Stores the letters of a name; those with a diacritic are followed by it.
    fn keep(&mut self, name: &Spelling) {
        let letters = self.letters.to_mut();
        match name.script {
            Script::Arabic => {
                letters.push(IS_ARABIC);
                letters.extend_from_slice(&name.folded().letters);
            }
            Script::Latin => {
                for (&letter, &mark) in name.letters.iter().zip(&name.marks) {
                    letters.push(letter);
                    if mark > 0 {
                        letters.push(MARK + mark);
                    }
                }
            }
        }
    }

    /// The key of the whole name, and those of its words where it has several.
    fn split(&self, model: &SoundModel, name: &Spelling, number: u32, parts: &mut Vec<Part>) {
        for (nth, key) in model.keys(name).into_iter().take(READINGS).enumerate() {
            let words = key.split(|&it| it == space(Script::Arabic));
            let words = words.filter(|it| (SHORTEST_PART..key.len()).contains(&it.len()));
            if nth == 0 {
                parts.extend(words.map(|word| (word.to_vec(), number)));
            }
            if !key.is_empty() {
                parts.push((key, number | WHOLE));
            }
        }
    }

    fn sort(&mut self, parts: &[Part]) {
        let mut keys: Vec<&[u8]> = Vec::new();
        for same in parts.chunk_by(|a, b| a.0 == b.0) {
            keys.push(&same[0].0);
            self.starts.push(self.owners.len() as u32);
            same.iter().for_each(|it| self.owners.push(it.1));
        }
        self.starts.push(self.owners.len() as u32);
        self.starts.shrink_to_fit();
        self.owners.shrink_to_fit();
        self.keys = Trie::new(keys.into_iter());
    }

    /// The memory that it holds, in bytes.
    pub fn heap_bytes(&self) -> usize {
        let numbers = [&self.starts, &self.owners, &self.names].map(Numbers::heap_bytes);
        self.keys.heap_bytes() + numbers.iter().sum::<usize>() + self.letters.heap_bytes()
    }

    /// The letters of a name.
    fn name(&self, number: u32, into: &mut Spelling) {
        let at = number as usize;
        let letters = &self.letters[self.names.get(at) as usize..self.names.get(at + 1) as usize];
        into.letters.clear();
        into.marks.clear();
        into.script = Script::Latin;
        if let [IS_ARABIC, letters @ ..] = letters {
            into.script = Script::Arabic;
            into.letters.extend_from_slice(letters);
            return;
        }
        for &letter in letters {
            match (letter.checked_sub(MARK), into.marks.last_mut()) {
                (Some(mark), Some(last)) => *last = mark,
                _ => {
                    into.letters.push(letter);
                    into.marks.push(0);
                }
            }
        }
    }

    /// The names that sound most like `query`, best first.
    pub fn nearest(&self, model: &SoundModel, query: &str, limit: usize) -> Vec<Near> {
        let query = Spelling::of(query);
        let Some(key) = model
            .keys(&query)
            .into_iter()
            .next()
            .filter(|it| !it.is_empty())
        else {
            return Vec::new();
        };
        let limits = Limits {
            words: KEYS,
            nodes: NODES,
        };
        let mut names: Vec<(u32, f32)> = Vec::new();
        let mut seen = FxHashSet::default();
        for (word, cost) in search(&self.keys, &model.echo, &key, limits) {
            let at = word as usize;
            let owners = self.starts.get(at) as usize..self.starts.get(at + 1) as usize;
            // Whole names stand after the others.
            for owner in owners.rev().map(|it| self.owners.get(it)) {
                if names.len() < MOST && seen.insert(owner & !WHOLE) {
                    names.push((owner, cost));
                }
            }
        }
        let mut near = self.compare(
            model,
            Query {
                spelling: &query,
                key: &key,
            },
            &names,
            limit,
        );
        near.truncate(limit);
        near
    }

    fn compare(
        &self,
        model: &SoundModel,
        query: Query<'_>,
        names: &[(u32, f32)],
        limit: usize,
    ) -> Vec<Near> {
        let Query {
            spelling: query,
            key,
        } = query;
        let arabic = match query.script {
            Script::Arabic => query.clone(),
            Script::Latin => Spelling::plain(Script::Arabic, key.to_vec()),
        };
        let scorer = NameScorer::new(model, &arabic);
        let mut scratch = Scratch::default();
        let mut name = query.clone();
        let mut first: Vec<(f32, u32)> = names
            .iter()
            .map(|&(owner, cost)| {
                self.name(owner & !WHOLE, &mut name);
                let whole = owner & WHOLE > 0;
                let score = match (name.script, whole) {
                    (Script::Latin, true) => scorer.whole.first(&name, &mut scratch),
                    (Script::Arabic, true) => -cost,
                    _ => -cost - PART,
                };
                (score, owner)
            })
            .collect();
        first.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
        first.truncate(FINALISTS.max(limit));
        let mut scripts = [false; 2];
        let mut near: Vec<Near> = first
            .iter()
            .map(|&(_, owner)| {
                self.name(owner & !WHOLE, &mut name);
                scripts[usize::from(name.script == Script::Arabic)] = true;
                let Comparison { probability, score } = match (query.script, name.script) {
                    (_, Script::Latin) => scorer.compare(&name, &mut scratch),
                    (Script::Latin, Script::Arabic) => {
                        NameScorer::new(model, &name).compare(query, &mut scratch)
                    }
                    (Script::Arabic, Script::Arabic) => keys_alike(key, &name.letters),
                };
                Near {
                    name: owner & !WHOLE,
                    probability,
                    score,
                    whole: owner & WHOLE > 0,
                }
            })
            .collect();
        let mixed = scripts == [true; 2];
        // The scores of names in different scripts are of different kinds; their chances are not.
        near.sort_by(|a, b| {
            let order = if mixed {
                b.probability.total_cmp(&a.probability)
            } else {
                b.score.total_cmp(&a.score)
            };
            order.then(b.whole.cmp(&a.whole)).then(a.name.cmp(&b.name))
        });
        near
    }
}

/// Two Arabic spellings, which no network compares.
fn keys_alike(one: &[u8], other: &[u8]) -> Comparison {
    let probability = alike(one, other);
    Comparison {
        probability,
        score: probability.max(f32::MIN_POSITIVE).ln(),
    }
}

/// In the letters: the rest is the diacritic of the letter before.
const MARK: u8 = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, first: &str) {
        let names = [
            "Lancium",
            "Crusoe",
            "Elon Musk",
            "Harrington",
            "كروزو",
            "Çubuk",
            "ستارغيت",
            "🙂",
        ];
        let model = SoundModel::embedded();
        let index = SoundIndex::new(model, names.into_iter());
        let near = index.nearest(model, query, 3);
        assert_eq!(near.first().map(|it| names[it.name as usize]), Some(first));
    }

    #[test]
    fn names_are_found_by_sound() {
        check("لانسيوم", "Lancium");
        check("ماسك", "Elon Musk");
        check("هارنغتن", "Harrington");
        check("تشوبوك", "Çubuk");
    }

    #[test]
    fn nothing_is_found_among_nothing() {
        let model = SoundModel::embedded();
        let index = SoundIndex::new(model, std::iter::empty());
        assert!(index.nearest(model, "ماسك", 3).is_empty());
        assert!(index.nearest(model, "", 3).is_empty());
    }
}
