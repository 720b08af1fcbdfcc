//! Which figures of a source the facts of a target render.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::canonical;
use crate::facts::{Agreement, Fact, Value};

/// How many figures of a sentence a figure is compared with: what has more is a table without stops,
/// which may be as long as the text.
const MOST_COMPARED: usize = 256;

/// For facts of a target the figures of the facts of the source that they render, each fact of the
/// source once: those that say the same before those that may.
pub(super) fn pair(source: &[(Fact, usize)], target: &[Fact]) -> Vec<(usize, usize)> {
    // Taking one out near the front of a queue moves only what stands before it.
    let mut free: VecDeque<(Fact, usize)> = source.iter().copied().collect();
    let mut open: Vec<usize> = (0..target.len()).collect();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    if source.len() > MOST_COMPARED {
        pairs = pair_equal(&mut free, &mut open, target);
    }
    for wanted in [Agreement::Same, Agreement::Compatible] {
        open.retain(|&at| {
            let mut near = free.iter().take(MOST_COMPARED);
            let agrees = |it: &(Fact, usize)| agreement(it.0.value, target[at].value) >= wanted;
            let found = near.position(agrees).and_then(|it| free.remove(it));
            pairs.extend(found.map(|(_, figure)| (at, figure)));
            found.is_none()
        });
    }
    pairs
}

/// Pairs of equal value out of long lists: what none of them has does not stand in the way of others.
fn pair_equal(
    free: &mut VecDeque<(Fact, usize)>,
    open: &mut Vec<usize>,
    target: &[Fact],
) -> Vec<(usize, usize)> {
    let mut places: FxHashMap<Value, VecDeque<usize>> = FxHashMap::default();
    for (place, (fact, _)) in free.iter().enumerate() {
        let places = places.entry(canonical(fact.value)).or_default();
        places.push_back(place);
    }
    let mut taken = vec![false; free.len()];
    let mut pairs = Vec::new();
    open.retain(|&at| {
        let places = places.get_mut(&canonical(target[at].value));
        let Some(place) = places.and_then(VecDeque::pop_front) else {
            return true;
        };
        taken[place] = true;
        pairs.push((at, free[place].1));
        false
    });
    let mut taken = taken.into_iter();
    free.retain(|_| !taken.next().unwrap_or_default());
    pairs
}

/// As [`Value::agreement`]; beside it, one text may leave out a unit that its sentence has given
/// already: 80 مليار دولار، منها 50 مليارا.
fn agreement(a: Value, b: Value) -> Agreement {
    let amount = |value: Value| value.amount().map(|it| it.full());
    let bare = matches!(a, Value::Number(_)) != matches!(b, Value::Number(_));
    if bare && amount(a).is_some() && amount(a) == amount(b) {
        Agreement::Compatible
    } else {
        a.agreement(&b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_table_is_paired_figure_by_figure() {
        let text: String = (1..2_000).map(|it| format!("{it}% ")).collect();
        let facts = crate::facts::find(&text, crate::text::Lang::En);
        let source: Vec<(Fact, usize)> = facts.iter().copied().zip(0..).collect();
        let target: Vec<Fact> = facts
            .iter()
            .copied()
            .filter(|it| it.span.start % 7 > 0)
            .collect();
        let pairs = pair(&source, &target);
        assert_eq!(pairs.len(), target.len());
        let same = |&(at, figure): &(usize, usize)| target[at].value == facts[figure].value;
        assert!(pairs.iter().all(same));
    }
}
