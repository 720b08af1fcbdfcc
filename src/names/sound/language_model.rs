//! How usual the letters of a name are in its own script: runs of up to five letters.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::numbers::chunks;

/// Most letters of a run.
const LONGEST: usize = 5;
/// Runs of more letters than this are kept only when they were seen [`FEWEST`] times.
const KEPT_ALL: usize = 3;
const FEWEST: u32 = 2;
/// What is taken from each count for what was never seen (absolute discounting, Ney et al. 1994).
const DISCOUNT: f32 = 0.75;
/// Steps of a logarithm that one stored unit stands for.
const UNITS: f32 = 16.0;

/// Letters of a run, six bits each, after a one that says where it begins.
type Run = u32;

/// For runs of letters, the cost of the last letter after the others; and for what runs begin with,
/// the cost of going on with a letter that is not kept (as in Katz 1987).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LanguageModel {
    /// Each run from its [`home`] on at the first free place; after the last comes the first.
    slots: Cow<'static, [RunSlot]>,
}

/// A run as bytes, 0 where the slot is empty, and its two costs.
type RunSlot = [u8; 6];

/// The costs of a run: of its last letter, and of going on.
type CostPair = (u8, u8);

/// The costs of runs while they are collected.
type RunCosts = BTreeMap<Run, CostPair>;

fn run(letters: &[u8]) -> Run {
    letters
        .iter()
        .fold(1, |run, &letter| run << 6 | u32::from(letter))
}

/// The letters of a name between its outside: as many before it as a run may look back.
fn framed(name: &[u8]) -> Vec<u8> {
    let mut framed = vec![0; LONGEST - 1];
    framed.extend_from_slice(name);
    framed.push(0);
    framed
}

impl LanguageModel {
    /// Of different names.
    pub(crate) fn of<'w>(names: impl Iterator<Item = &'w [u8]>) -> LanguageModel {
        let mut counts: [BTreeMap<Run, BTreeMap<u8, u32>>; LONGEST] = Default::default();
        for name in names.map(framed) {
            for at in LONGEST - 1..name.len() {
                for (before, counts) in counts.iter_mut().enumerate() {
                    let context = run(&name[at - before..at]);
                    let seen = counts.entry(context).or_default();
                    *seen.entry(name[at]).or_default() += 1;
                }
            }
        }
        let mut runs = RunCosts::new();
        for (before, counts) in counts.iter().enumerate() {
            for (&context, seen) in counts {
                learn(&mut runs, context, before, seen);
            }
        }
        LanguageModel::new(&runs)
    }

    fn new(runs: &RunCosts) -> LanguageModel {
        let mut slots = vec![[0; 6]; runs.len() * 3 / 2 + 1];
        for (&run, &(cost, onward)) in runs {
            let mut at = home(run, slots.len());
            while slots[at] != [0; 6] {
                at = (at + 1) % slots.len();
            }
            let [a, b, c, d] = run.to_le_bytes();
            slots[at] = [a, b, c, d, cost, onward];
        }
        LanguageModel {
            slots: slots.into(),
        }
    }

    fn get(&self, run: Run) -> Option<CostPair> {
        let (before, behind) = self.slots.split_at_checked(home(run, self.slots.len()))?;
        for &[a, b, c, d, cost, onward] in behind.iter().chain(before) {
            match u32::from_le_bytes([a, b, c, d]) {
                0 => return None,
                it if it == run => return Some((cost, onward)),
                _ => {}
            }
        }
        None
    }

    /// The logarithm of the chance of a name.
    pub(crate) fn score(&self, name: &[u8]) -> f32 {
        let name = framed(name);
        let before = LONGEST - 1;
        let costs = (before..name.len()).map(|at| {
            let context = run(&name[at - before..at]);
            cost(&|run| self.get(run), context, before, name[at])
        });
        -(costs.sum::<i32>() as f32) / UNITS
    }

    /// The table as bytes; [`LanguageModel::in_place`] uses them where they lie.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.slots.as_flattened()
    }

    /// The language model of these bytes. Whatever they hold, a search in them ends and reads nothing else.
    pub(crate) fn in_place(bytes: Cow<'static, [u8]>) -> LanguageModel {
        LanguageModel {
            slots: chunks(bytes),
        }
    }

    /// Reads the language model of a file of version 2, a byte at a time: the runs in order, each as the
    /// distance from the one before, with its costs.
    pub(crate) fn read(mut byte: impl FnMut() -> Option<u8>) -> Option<LanguageModel> {
        let mut number = 0;
        for place in 0..4 {
            number |= u32::from(byte()?) << (8 * place);
        }
        let mut runs = RunCosts::new();
        let mut run: Run = 0;
        for _ in 0..number {
            let (mut distance, mut place) = (0u64, 0);
            loop {
                let part = byte()?;
                distance |= u64::from(part & 127).checked_shl(place)?;
                place += 7;
                if part < 128 {
                    break;
                }
            }
            run = run.checked_add(u32::try_from(distance >> 1).ok()?)?;
            let cost = byte()?;
            let onward = if distance & 1 > 0 { byte()? } else { 0 };
            runs.insert(run, (cost, onward));
        }
        Some(LanguageModel::new(&runs))
    }
}

/// Where the search for a run begins among this many slots: its hash (Fibonacci), scaled.
fn home(run: Run, slots: usize) -> usize {
    let hash = run.wrapping_mul(0x9E37_79B9);
    ((u64::from(hash) * slots as u64) >> 32) as usize
}

/// Adds what was seen after one context; shorter contexts were added before.
fn learn(runs: &mut RunCosts, context: Run, before: usize, seen: &BTreeMap<u8, u32>) {
    let total = seen.values().sum::<u32>() as f32;
    let kept = |count: u32| before < KEPT_ALL || count >= FEWEST;
    let taken: f32 = seen
        .values()
        .filter(|&&it| kept(it))
        .map(|&it| it as f32 - DISCOUNT)
        .sum();
    let left = 1.0 - taken / total;
    let mut any = false;
    for (&letter, &count) in seen.iter().filter(|it| kept(*it.1)) {
        let shorter = match before {
            0 => 1.0 / 40.0,
            _ => chance(runs, shorten(context, before), before - 1, letter),
        };
        let chance = (count as f32 - DISCOUNT) / total + left * shorter;
        let entry = runs.entry(context << 6 | u32::from(letter));
        entry.or_insert((0, 0)).0 = stored(chance);
        any = true;
    }
    if any {
        runs.entry(context).or_insert((0, 0)).1 = stored(left);
    }
}

/// The chance of a letter after `before` letters.
fn chance(runs: &RunCosts, context: Run, before: usize, letter: u8) -> f32 {
    let cost = cost(&|run| runs.get(&run).copied(), context, before, letter);
    (-cost as f32 / UNITS).exp()
}

/// The cost of a letter after `before` letters.
fn cost(get: &impl Fn(Run) -> Option<CostPair>, context: Run, before: usize, letter: u8) -> i32 {
    /// The cost of a letter that was never seen at all.
    const UNSEEN: i32 = (8.0 * UNITS) as i32;
    match get(context << 6 | u32::from(letter)) {
        Some((cost, _)) if cost > 0 => i32::from(cost),
        _ if before == 0 => UNSEEN,
        _ => {
            let onward = get(context).map_or(0, |it| i32::from(it.1));
            onward + cost(get, shorten(context, before), before - 1, letter)
        }
    }
}

/// A context without its first letter.
fn shorten(context: Run, letters: usize) -> Run {
    let kept = 6 * (letters as u32 - 1);
    context & ((1 << kept) - 1) | 1 << kept
}

fn stored(chance: f32) -> u8 {
    (-chance.max(1e-7).ln() * UNITS).round().clamp(1.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_seen_is_likelier() {
        let names: [&[u8]; 3] = [&[1, 2], &[1, 2, 1], &[2, 1]];
        let language_model = LanguageModel::of(names.into_iter());
        assert!(language_model.score(&[1, 2]) > language_model.score(&[2, 2]));
        assert!(language_model.score(&[2, 2]) > language_model.score(&[3, 3]));
    }

    #[test]
    fn it_is_read_as_it_was_written() {
        let names: [&[u8]; 3] = [&[1, 2], &[1, 37, 1], &[2, 1, 5, 6, 7]];
        let language_model = LanguageModel::of(names.into_iter());
        let read = LanguageModel::in_place(language_model.bytes().to_vec().into());
        assert_eq!(read.score(&[1, 37]), language_model.score(&[1, 37]));
        assert_eq!(read, language_model);
        let full = LanguageModel::in_place(vec![1; 60].into());
        assert!(full.score(&[1, 2]).is_finite());
        assert!(
            LanguageModel::in_place(Vec::new().into())
                .score(&[1, 2])
                .is_finite()
        );
    }
}
