//! How often runs of tokens were seen, and the costs that follow (Kneser and Ney 1995).

use std::collections::BTreeMap;

use super::runs::{Kept, LONGEST, Runs, Token, UNITS, UNSEEN, framed, stored};

/// Runs of more tokens than this are kept only when they were seen [`FEWEST`] times.
const KEPT_ALL: usize = 2;
const FEWEST: u32 = 2;

/// What followed a context, and how often.
type Followers = BTreeMap<Token, u32>;

/// How often each run was seen; shorter runs than the longest: after how many different tokens.
pub(crate) struct Counts([BTreeMap<Vec<Token>, Followers>; LONGEST]);

impl Counts {
    pub(crate) fn new() -> Counts {
        Counts(Default::default())
    }

    /// Counts the runs of one name.
    pub(crate) fn add(&mut self, name: &[Token]) {
        let before = LONGEST - 1;
        let name = framed(name);
        for at in before..name.len() {
            for back in (0..=before).rev() {
                let seen = self.0[back]
                    .entry(name[at - back..at].to_vec())
                    .or_default();
                let count = seen.entry(name[at]).or_default();
                *count += 1;
                // A run that is not new was counted among the shorter ones.
                if *count > 1 {
                    break;
                }
            }
        }
    }

    /// What is taken from each count for what was never seen (Ney et al. 1994).
    fn discount(&self, back: usize) -> f32 {
        let counts = || self.0[back].values().flat_map(BTreeMap::values);
        let (one, two) = (
            counts().filter(|&&it| it == 1).count() as f32,
            counts().filter(|&&it| it == 2).count() as f32,
        );
        (one / (one + 2.0 * two).max(1.0)).clamp(0.1, 0.9)
    }

    /// The tree of the runs that are kept.
    pub(crate) fn runs(&self) -> Runs {
        let mut kept = Kept::new();
        let known = self.0[0].values().map(BTreeMap::len).sum::<usize>() + 1;
        for back in 0..LONGEST {
            let discount = self.discount(back);
            for (context, seen) in &self.0[back] {
                learn(&mut kept, context, seen, discount, 1.0 / known as f32);
            }
        }
        Runs::new(&kept)
    }
}

/// Adds what was seen after one context; shorter contexts were added before.
fn learn(kept: &mut Kept, context: &[Token], seen: &Followers, discount: f32, least: f32) {
    let total = seen.values().sum::<u32>() as f32;
    let is_kept = |count: u32| context.len() < KEPT_ALL || count >= FEWEST;
    let taken: f32 = seen
        .values()
        .filter(|&&it| is_kept(it))
        .map(|&it| it as f32 - discount)
        .sum();
    if taken == 0.0 {
        return;
    }
    let left = 1.0 - taken / total;
    for (&token, &count) in seen.iter().filter(|it| is_kept(*it.1)) {
        let shorter = match context {
            [] => least,
            [_, rest @ ..] => chance(kept, rest, token),
        };
        let chance = (count as f32 - discount) / total + left * shorter;
        kept.entry([context, &[token]].concat()).or_default().0 = stored(chance);
    }
    kept.entry(context.to_vec()).or_default().1 = stored(left);
}

fn chance(kept: &Kept, context: &[Token], token: Token) -> f32 {
    let mut cost = 0;
    for from in 0..=context.len() {
        let run = [&context[from..], &[token]].concat();
        match kept.get(&run) {
            Some(&(found, _)) if found > 0 => {
                cost += u32::from(found);
                break;
            }
            _ if from == context.len() => cost += UNSEEN,
            _ => cost += kept.get(&context[from..]).map_or(0, |it| u32::from(it.1)),
        }
    }
    (-(cost as f32) / UNITS).exp()
}
