//! Names that a text writes in several spellings, the spellings of each put together.

use rustc_hash::{FxHashMap, FxHashSet};

use super::skeleton::skeleton;
use super::spelling::are_spellings;
use crate::align::candidates::{Candidate, Form};

/// Most names of one skeleton that others are compared with: the first ones. Texts have a few.
const MOST: usize = 32;

/// Merges the candidates that are one name in different spellings; the more frequent spelling stays the
/// name.
pub(crate) fn cluster(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let skeletons: Vec<Vec<String>> = candidates
        .iter()
        .map(|it| full_forms(it).map(|form| skeleton(&form.words)).collect())
        .collect();
    let mut first_of: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    let mut into: Vec<usize> = (0..candidates.len()).collect();
    for (number, skeletons) in skeletons.iter().enumerate() {
        let near = skeletons.iter().filter_map(|it| first_of.get(&**it));
        let mut near = near.flatten().copied();
        let first = near.find(|&it| are_one(&candidates[it], &candidates[number]));
        if let Some(first) = first {
            into[number] = first;
            continue;
        }
        for skeleton in skeletons {
            let same = first_of.entry(skeleton).or_default();
            if same.len() < MOST && same.last() != Some(&number) {
                same.push(number);
            }
        }
    }
    let mut whole: Vec<Option<Candidate>> = candidates.into_iter().map(Some).collect();
    let mut known: FxHashMap<usize, FxHashSet<Form>> = FxHashMap::default();
    for number in (0..whole.len()).rev().filter(|&it| into[it] != it) {
        if let Some(other) = whole[number].take()
            && let Some(first) = whole[into[number]].as_mut()
        {
            let known = known.entry(into[number]);
            let known = known.or_insert_with(|| first.forms.iter().cloned().collect());
            join(first, other, known);
        }
    }
    whole.into_iter().flatten().collect()
}

/// `known` are the forms of `first`.
fn join(first: &mut Candidate, mut other: Candidate, known: &mut FxHashSet<Form>) {
    if first.en.is_none() && (other.en.is_some() || other.count > first.count) {
        std::mem::swap(first, &mut other);
        *known = first.forms.iter().cloned().collect();
    }
    first.count += other.count;
    first.confidence = first.confidence.max(other.confidence);
    let new = other.forms.into_iter();
    first
        .forms
        .extend(new.filter(|form| known.insert(form.clone())));
}

/// The Arabic forms of a whole name.
fn full_forms(candidate: &Candidate) -> impl Iterator<Item = &Form> {
    candidate.forms.iter().filter(|it| it.arabic && !it.short)
}

fn are_one(one: &Candidate, other: &Candidate) -> bool {
    let both_paired = one.en.is_some() && other.en.is_some();
    let is_other = |a: &Form| full_forms(other).any(|b| are_spellings(&a.words, &b.words));
    !both_paired && full_forms(one).any(is_other)
}
