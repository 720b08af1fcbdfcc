//! How usual the letters of a name are in its own script: runs of up to five letters.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

/// Most letters of a run.
const LONGEST: usize = 5;
/// Runs of more letters than this are kept only when they were seen [`FEWEST`] times.
const KEPT_ALL: usize = 3;
const FEWEST: u32 = 2;
/// What is taken from each count for what was never seen (absolute discounting, Ney et al. 1994).
const DISCOUNT: f32 = 0.75;
/// Steps of a logarithm that one stored unit stands for.
const UNITS: f32 = 16.0;

/// Letters of a run, six bits each, behind a one that says where it begins.
type Run = u32;

/// For runs of letters, the cost of the last letter after the others; and for what runs begin with,
/// the cost of going on with a letter that is not kept (as in Katz 1987).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Habit {
    runs: FxHashMap<Run, (u8, u8)>,
}

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

impl Habit {
    /// Of different names.
    pub(crate) fn of<'w>(names: impl Iterator<Item = &'w [u8]>) -> Habit {
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
        let mut habit = Habit {
            runs: FxHashMap::default(),
        };
        for (before, counts) in counts.iter().enumerate() {
            for (&context, seen) in counts {
                habit.learn(context, before, seen);
            }
        }
        habit
    }

    /// Adds what was seen behind one context; shorter contexts were added before.
    fn learn(&mut self, context: Run, before: usize, seen: &BTreeMap<u8, u32>) {
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
                _ => self.chance(shorten(context, before), before - 1, letter),
            };
            let chance = (count as f32 - DISCOUNT) / total + left * shorter;
            let entry = self.runs.entry(context << 6 | u32::from(letter));
            entry.or_insert((0, 0)).0 = stored(chance);
            any = true;
        }
        if any {
            self.runs.entry(context).or_insert((0, 0)).1 = stored(left);
        }
    }

    /// The chance of a letter after `before` letters.
    fn chance(&self, context: Run, before: usize, letter: u8) -> f32 {
        (-self.cost(context, before, letter) as f32 / UNITS).exp()
    }

    fn cost(&self, context: Run, before: usize, letter: u8) -> i32 {
        /// The cost of a letter that was never seen at all.
        const UNSEEN: i32 = (8.0 * UNITS) as i32;
        let kept = self.runs.get(&(context << 6 | u32::from(letter)));
        match kept {
            Some(&(cost, _)) if cost > 0 => i32::from(cost),
            _ if before == 0 => UNSEEN,
            _ => {
                let onward = self.runs.get(&context).map_or(0, |it| i32::from(it.1));
                onward + self.cost(shorten(context, before), before - 1, letter)
            }
        }
    }

    /// The logarithm of the chance of a name.
    pub(crate) fn score(&self, name: &[u8]) -> f32 {
        let name = framed(name);
        let before = LONGEST - 1;
        let costs =
            (before..name.len()).map(|at| self.cost(run(&name[at - before..at]), before, name[at]));
        -(costs.sum::<i32>() as f32) / UNITS
    }

    /// The runs in order, each as the distance from the one before, with its costs.
    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        let sorted: BTreeMap<Run, (u8, u8)> = self.runs.iter().map(|(&a, &b)| (a, b)).collect();
        out.extend((sorted.len() as u32).to_le_bytes());
        let mut before = 0;
        for (run, (cost, onward)) in sorted {
            // The lowest bit says whether there is a way onward.
            let mut distance = u64::from(run - before) << 1 | u64::from(onward > 0);
            while distance >= 128 {
                out.push(distance as u8 | 128);
                distance >>= 7;
            }
            out.extend([distance as u8, cost]);
            out.extend((onward > 0).then_some(onward));
            before = run;
        }
    }

    /// Reads what [`Habit::write`] wrote, a byte at a time.
    pub(crate) fn read(mut byte: impl FnMut() -> Option<u8>) -> Option<Habit> {
        let mut number = 0;
        for place in 0..4 {
            number |= u32::from(byte()?) << (8 * place);
        }
        let mut runs = FxHashMap::default();
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
        Some(Habit { runs })
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
        let habit = Habit::of(names.into_iter());
        assert!(habit.score(&[1, 2]) > habit.score(&[2, 2]));
        assert!(habit.score(&[2, 2]) > habit.score(&[3, 3]));
    }

    #[test]
    fn it_is_read_as_it_was_written() {
        let names: [&[u8]; 3] = [&[1, 2], &[1, 37, 1], &[2, 1, 5, 6, 7]];
        let habit = Habit::of(names.into_iter());
        let mut file = Vec::new();
        habit.write(&mut file);
        let mut bytes = file.iter().copied();
        assert_eq!(Habit::read(|| bytes.next()), Some(habit));
        let mut cut = file[..file.len() - 1].iter().copied();
        assert_eq!(Habit::read(|| cut.next()), None);
    }
}
