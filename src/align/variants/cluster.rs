//! Names that a text writes in several spellings, the spellings of each put together.

use rustc_hash::FxHashMap;

use super::skeleton::skeleton;
use super::spelling::are_spellings;
use crate::align::candidates::{Candidate, Form};

/// Merges the candidates that are one name in different spellings; the more frequent spelling stays the
/// name.
pub(crate) fn cluster(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let skeletons: Vec<Vec<String>> = candidates
        .iter()
        .map(|it| full_forms(it).map(|form| skeleton(&form.words)).collect())
        .collect();
    let mut by_skeleton: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (number, skeletons) in skeletons.iter().enumerate() {
        for skeleton in skeletons {
            let same = by_skeleton.entry(skeleton).or_default();
            if same.last() != Some(&number) {
                same.push(number);
            }
        }
    }
    let mut into: Vec<usize> = (0..candidates.len()).collect();
    for (number, skeletons) in skeletons.iter().enumerate() {
        let near = skeletons.iter().flat_map(|it| &by_skeleton[&**it]);
        let before = near.copied().filter(|&it| it < number);
        let first = before
            .filter(|&it| into[it] == it)
            .find(|&it| are_one(&candidates[it], &candidates[number]));
        into[number] = first.unwrap_or(number);
    }
    let mut whole: Vec<Option<Candidate>> = candidates.into_iter().map(Some).collect();
    for number in (0..whole.len()).rev().filter(|&it| into[it] != it) {
        if let Some(other) = whole[number].take()
            && let Some(first) = whole[into[number]].as_mut()
        {
            join(first, other);
        }
    }
    whole.into_iter().flatten().collect()
}

fn join(first: &mut Candidate, mut other: Candidate) {
    if first.en.is_none() && (other.en.is_some() || other.count > first.count) {
        std::mem::swap(first, &mut other);
    }
    first.count += other.count;
    first.confidence = first.confidence.max(other.confidence);
    let new = other
        .forms
        .into_iter()
        .filter(|form| !first.forms.contains(form));
    let new: Vec<_> = new.collect();
    first.forms.extend(new);
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
