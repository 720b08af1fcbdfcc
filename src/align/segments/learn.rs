//! Words that keep company in sentences that were lined up.

use rustc_hash::FxHashMap;

use super::Side;
use super::marks::{CLAIMS, Kind, Marks};
use super::path::Step;

/// Least sentences that both words share.
const LEAST: u32 = 3;
/// Least share of their sentences that both words have in common (Dice).
const COMPANY: f32 = 0.4;
/// Most steps that are looked at.
const STEPS: usize = 20_000;
/// Least that speaks for a step that is learned from.
const SURE: f32 = 3.0;

/// Gives words that answer to each other a mark in common; whether there are any.
pub(super) fn learn(marks: &mut Marks, steps: &[Step], _sides: [Side<'_>; 2]) -> bool {
    let mut counts = [vec![0_u32; marks.words], vec![0_u32; marks.words]];
    let mut together: FxHashMap<u64, u32> = FxHashMap::default();
    let sure = |it: &&Step| it.takes[0] > 0 && it.takes[1] > 0 && it.worth >= SURE;
    let mut words: [Vec<u32>; 2] = Default::default();
    for step in steps.iter().filter(sure).take(STEPS) {
        for side in [0, 1] {
            let lists = &marks.sides[side].words;
            let words = &mut words[side];
            words.clear();
            for nth in 0..step.takes[side] {
                words.extend_from_slice(lists.of(step.at[side] + nth));
            }
            words.sort_unstable();
            words.dedup();
            words.iter().for_each(|&it| counts[side][it as usize] += 1);
        }
        for &one in &words[0] {
            for &other in &words[1] {
                *together.entry(u64::from(one) << 32 | u64::from(other)).or_default() += 1;
            }
        }
    }
    let mut pairs: Vec<(f32, u32, u32)> = Vec::new();
    for (&key, &both) in together.iter().filter(|it| *it.1 >= LEAST) {
        let (one, other) = ((key >> 32) as u32, key as u32);
        let sum = counts[0][one as usize] + counts[1][other as usize];
        let dice = 2.0 * both as f32 / sum as f32;
        if dice >= COMPANY {
            pairs.push((dice, one, other));
        }
    }
    pairs.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut of_word: [FxHashMap<u32, u32>; 2] = Default::default();
    for &(_, one, other) in &pairs {
        if of_word[0].contains_key(&one) || of_word[1].contains_key(&other) {
            continue;
        }
        let id = marks.kinds.len() as u32 | CLAIMS;
        marks.kinds.push(Kind::Learned);
        of_word[0].insert(one, id);
        of_word[1].insert(other, id);
    }
    for side in [0, 1] {
        marks.add_learned(side, &of_word[side]);
    }
    !of_word[0].is_empty()
}
