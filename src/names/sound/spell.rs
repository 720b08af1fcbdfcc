//! Spelling a name in the other script: a beam search over the chunks.

use std::collections::BTreeMap;

use super::chunks::begins_with;
use super::letters::Spelling;
use super::net::{Chances, Net, add};

/// Chunks less likely than this (a logarithm) are not tried.
const FAINT: f32 = -7.0;
/// Targets this much less likely (a logarithm) than the best one that has come as far are not followed.
const BEHIND: f32 = 8.0;

/// A target spelling, and the logarithm of its chance.
pub(crate) type ScoredSpelling = (Vec<u8>, f32);

/// The logarithm of the sum of two numbers given by their logarithms.
pub(crate) fn log_add(a: f32, b: f32) -> f32 {
    let (more, less) = if a > b { (a, b) } else { (b, a) };
    if less == f32::NEG_INFINITY {
        more
    } else {
        more + (less - more).exp().ln_1p()
    }
}

/// Which targets a search follows.
pub(crate) trait Guide {
    /// How far a target has come.
    type Place: Copy;

    fn start(&self) -> Self::Place;

    /// After these letters; `None` where no target goes on so.
    fn after(&self, place: Self::Place, letters: &[u8]) -> Option<Self::Place>;

    /// Whether a target may end here.
    fn ends(&self, place: Self::Place) -> bool;
}

/// Follows every target.
pub(crate) struct All;

impl Guide for All {
    type Place = ();

    fn start(&self) {}

    fn after(&self, (): (), _: &[u8]) -> Option<()> {
        Some(())
    }

    fn ends(&self, (): ()) -> bool {
        true
    }
}

/// Targets with the logarithms of their chances, and where the guide stands behind each.
type Front<P> = BTreeMap<Vec<u8>, (f32, P)>;

/// The likeliest targets of a source among those of a guide, best first; ways to the same spelling
/// are added up.
pub(crate) fn spell<G: Guide>(
    net: &Net,
    source: &Spelling,
    beam: usize,
    guide: &G,
) -> Vec<ScoredSpelling> {
    let length = source.letters.len();
    let prepared = net.source(source);
    let mut fronts: Vec<Front<G::Place>> = vec![BTreeMap::new(); length + 1];
    fronts[0].insert(Vec::new(), (0.0, guide.start()));
    let mut base = vec![0.0; net.sizes.hidden];
    let mut sum = base.clone();
    let mut chances = Chances::default();
    for at in 0..length {
        prepared.at(at, &mut base);
        for (written, (before, place)) in best(std::mem::take(&mut fronts[at]), beam) {
            sum.copy_from_slice(&base);
            net.remember(&written, &mut sum);
            prepared.chances(at, &mut sum, &mut chances);
            for (chunk, chance) in chances.iter().filter(|it| it.1 > FAINT) {
                let Some(place) = guide.after(place, net.writes(chunk)) else {
                    continue;
                };
                let mut longer = written.clone();
                longer.extend_from_slice(net.writes(chunk));
                let (there, _) = fronts[at + net.reads(chunk)]
                    .entry(longer)
                    .or_insert((f32::NEG_INFINITY, place));
                *there = log_add(*there, before + chance);
            }
        }
    }
    let mut whole = std::mem::take(&mut fronts[length]);
    whole.retain(|_, it| guide.ends(it.1));
    let all = best(whole, beam).into_iter();
    all.map(|(written, (chance, _))| (written, chance))
        .collect()
}

/// A target, the logarithm of its chance, and where the guide stands behind it.
type Followed<P> = (Vec<u8>, (f32, P));

fn best<P>(front: Front<P>, beam: usize) -> Vec<Followed<P>> {
    let mut sorted: Vec<Followed<P>> = front.into_iter().collect();
    sorted.sort_by(|a, b| b.1.0.total_cmp(&a.1.0).then_with(|| a.0.cmp(&b.0)));
    let least = sorted.first().map_or(0.0, |it| it.1.0) - BEHIND;
    sorted.truncate(sorted.partition_point(|it| it.1.0 >= least).min(beam));
    sorted
}

/// How a name sounds, as folded Arabic letters: the likeliest target, by a search so narrow that
/// it does for millions of names. The network must be a normal one.
pub(crate) fn sound_keys(net: &Net, source: &Spelling) -> Vec<ScoredSpelling> {
    /// Targets that are followed at once.
    const NARROW: usize = 3;
    let length = source.letters.len();
    let prepared = net.source(source);
    let mut fronts: Vec<Vec<ScoredSpelling>> = vec![Vec::new(); length + 2];
    fronts[0].push((Vec::new(), 0.0));
    let mut base = vec![0.0; net.sizes.hidden];
    let mut hidden = base.clone();
    for at in 0..length {
        prepared.at(at, &mut base);
        for (written, before) in std::mem::take(&mut fronts[at]) {
            hidden.copy_from_slice(&base);
            net.remember(&written, &mut hidden);
            hidden.iter_mut().for_each(|it| *it = it.max(0.0));
            for chunk in net.inventory.beginning_at(&source.letters, at) {
                let score = before + net.value(chunk, &hidden);
                let front = &mut fronts[at + net.reads(chunk)];
                let place = front.iter().take_while(|it| it.1 >= score).count();
                if place < NARROW {
                    let mut longer = written.clone();
                    longer.extend_from_slice(net.writes(chunk));
                    if let Some(same) = front.iter().position(|it| it.0 == longer) {
                        if same < place {
                            continue;
                        }
                        front.remove(same);
                    }
                    front.insert(place, (longer, score));
                    front.truncate(NARROW);
                }
            }
        }
    }
    std::mem::take(&mut fronts[length])
}

/// No chance is given as less than this.
const FAINTEST: f32 = -150.0;
/// Ways that are this much less likely (a logarithm) than the best one over as many letters add next to
/// nothing: one part in 8,000.
const ASIDE: f32 = 9.0;
/// What a letter costs that no chunk explains.
const SLIP: f32 = -8.0;

/// No chance is more: those of the chunks at a letter sum to one, and at each of the 192 steps at most that a
/// spelling has, slips add twice the exponential of [`SLIP`].
pub(crate) const MOST: f32 = 0.2;

/// The logarithm of the chance that `source` is written as `target`, from chances that sum to one.
pub(crate) fn chance(net: &Net, source: &Spelling, target: &[u8]) -> f32 {
    let places = target.len() + 1;
    let length = source.letters.len();
    let prepared = net.source(source);
    let width = net.sizes.hidden;
    let mut cells = vec![f32::NEG_INFINITY; (length + 2) * places];
    cells[0] = 0.0;
    let mut memory = vec![0.0; places * width];
    for (place, sum) in memory.chunks_exact_mut(width).enumerate() {
        net.remember(&target[..place], sum);
    }
    let mut base = vec![0.0; width];
    let mut sum = base.clone();
    let mut chances = Chances::default();
    for i in 0..=length {
        if i < length {
            prepared.at(i, &mut base);
        }
        let row = cells[i * places..(i + 1) * places].iter().copied();
        let least = row.fold(FAINTEST + ASIDE, f32::max) - ASIDE;
        for j in 0..places {
            let here = cells[i * places + j];
            if here < least {
                continue;
            }
            let mut reach = |to: usize, log: f32| cells[to] = log_add(cells[to], here + log);
            if j + 1 < places {
                reach(i * places + j + 1, SLIP);
            }
            if i == length {
                continue;
            }
            reach((i + 1) * places + j, SLIP);
            sum.copy_from_slice(&base);
            add(&mut sum, &memory[j * width..(j + 1) * width]);
            prepared.chances(i, &mut sum, &mut chances);
            for (chunk, log) in chances.iter() {
                let writes = net.writes(chunk);
                if begins_with(&target[j..], writes) {
                    reach((i + net.reads(chunk)) * places + j + writes.len(), log);
                }
            }
        }
    }
    cells[length * places + places - 1].max(FAINTEST)
}
