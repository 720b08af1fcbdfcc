//! Why two spellings are taken for one name: which letters answer to which.

use super::chunks::{letters, piece};
use super::forward::{INSERTED, SILENT, SUBSTITUTED};
use super::letters::{Spelling, spell};
use super::model::SoundModel;
use super::net::{Net, add, normalize};
use crate::text::Script;

/// Letters of one spelling that answer to letters of the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Correspondence {
    /// The Latin letters; empty where the Arabic ones answer to nothing.
    pub latin: String,
    /// The Arabic letters; empty where the Latin ones are silent.
    pub arabic: String,
    /// The share of this Arabic spelling among all for these Latin letters, in the names that the
    /// model learnt from; 0 where it was never seen.
    pub usual: f32,
}

/// The best way to a cell: its score, and the lengths of its last step.
type Cell = (f32, (usize, usize));

impl SoundModel {
    /// The likeliest way to write the Latin spelling as the Arabic one, letter by letter.
    ///
    /// Nothing comes back when the spellings are not in different scripts.
    pub fn explain(&self, one: &str, other: &str) -> Vec<Correspondence> {
        let (one, other) = (Spelling::of(one), Spelling::of(other));
        let (arabic, latin) = match (one.script, other.script) {
            (Script::Arabic, Script::Latin) => (one, other),
            (Script::Latin, Script::Arabic) => (other, one),
            _ => return Vec::new(),
        };
        let steps = path(&self.to_arabic, &latin, &arabic.letters);
        steps
            .into_iter()
            .map(|((i, j), (reads, writes))| {
                let (from, to) = (&latin.letters[i..i + reads], &arabic.letters[j..j + writes]);
                Correspondence {
                    latin: spell(Script::Latin, from),
                    arabic: spell(Script::Arabic, to),
                    usual: usual(&self.to_arabic, from, to),
                }
            })
            .collect()
    }
}

fn usual(net: &Net, from: &[u8], to: &[u8]) -> f32 {
    if from.is_empty() {
        return 0.0;
    }
    let chunk = net.inventory.find(piece(from), piece(to));
    chunk.map_or(0.0, |it| net.inventory.chunks()[it].usual)
}

/// The steps of the likeliest way: where each begins on both sides, and its lengths.
fn path(net: &Net, source: &Spelling, target: &[u8]) -> Vec<((usize, usize), (usize, usize))> {
    let (length, places) = (source.letters.len(), target.len() + 1);
    let mut cells: Vec<Cell> = vec![(f32::NEG_INFINITY, (0, 0)); (length + 1) * places];
    cells[0].0 = 0.0;
    let prepared = net.source(source);
    let mut base = vec![0.0; net.sizes.hidden];
    for i in 0..=length {
        if i < length {
            prepared.at(i, &mut base);
        }
        for j in 0..places {
            let here = cells[i * places + j].0;
            let mut reach = |(reads, writes): (usize, usize), score: f32| {
                let fits = i + reads <= length && j + writes < places;
                if fits && here + score > cells[(i + reads) * places + j + writes].0 {
                    cells[(i + reads) * places + j + writes] = (here + score, (reads, writes));
                }
            };
            reach((0, 1), INSERTED.ln() as f32);
            if i < length {
                reach((1, 0), SILENT.ln() as f32);
                reach((1, 1), SUBSTITUTED.ln() as f32);
                for (chunk, score) in chances(net, source, (i, &base), &target[..j]) {
                    let chunk = &net.inventory.chunks()[chunk];
                    let writes = letters(&chunk.target);
                    if target[j..].starts_with(writes) {
                        reach((letters(&chunk.source).len(), writes.len()), score);
                    }
                }
            }
        }
    }
    trace(&cells, places)
}

fn chances(
    net: &Net,
    source: &Spelling,
    (at, base): (usize, &[f32]),
    written: &[u8],
) -> Vec<(usize, f32)> {
    let mut sum = base.to_vec();
    let mut memory = vec![0.0; sum.len()];
    net.remember(written, &mut memory);
    add(&mut sum, &memory);
    sum.iter_mut().for_each(|it| *it = it.max(0.0));
    let chunks: Vec<usize> = net.inventory.beginning_at(&source.letters, at).collect();
    let mut values: Vec<f32> = chunks.iter().map(|&it| net.value(it, &sum)).collect();
    normalize(&mut values);
    chunks.into_iter().zip(values).collect()
}

fn trace(cells: &[Cell], places: usize) -> Vec<((usize, usize), (usize, usize))> {
    let mut at = cells.len() - 1;
    let mut steps = Vec::new();
    while at > 0 {
        let (reads, writes) = cells[at].1;
        at -= reads * places + writes;
        steps.push(((at / places, at % places), (reads, writes)));
    }
    steps.reverse();
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_derivation_spells_both_names() {
        let model = SoundModel::embedded();
        let why = model.explain("لانشيوم", "Lancium");
        let latin: String = why.iter().map(|it| &*it.latin).collect();
        let arabic: String = why.iter().map(|it| &*it.arabic).collect();
        assert_eq!((&*latin, &*arabic), ("lancium", "لانشيوم"));
        assert!(
            why.iter()
                .any(|it| it.latin == "l" && it.arabic == "ل" && it.usual > 0.5)
        );
    }
}
