//! Spellings with weights: put together from several sources, and word by word.

use rustc_hash::FxHashMap;

/// A spelling and its weight among others.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Weighed {
    pub(super) text: String,
    pub(super) weight: f32,
}

impl Weighed {
    pub(super) fn new(text: impl Into<String>, weight: f32) -> Weighed {
        Weighed {
            text: text.into(),
            weight,
        }
    }
}

/// The spellings of a part of a name.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// What stands between it and the part before.
    pub(super) joint: &'static str,
    pub(super) spellings: Vec<Weighed>,
}

/// Spellings kept of one part of a name.
const OF_A_PART: usize = 8;
/// Whole names followed at once.
const BEAM: usize = 40;

/// Divides the weights by their sum, and sorts by them.
pub(super) fn shares(mut all: Vec<Weighed>) -> Vec<Weighed> {
    let total: f32 = all.iter().map(|it| it.weight).sum();
    if total > 0.0 {
        all.iter_mut().for_each(|it| it.weight /= total);
    }
    all.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    all
}

/// Several lists as one: each is worth its share, and what it says of a spelling is added up. An
/// empty list leaves its share to the others.
pub(super) fn mixed(lists: Vec<(f32, Vec<Weighed>)>) -> Vec<Weighed> {
    let mut at: FxHashMap<String, usize> = FxHashMap::default();
    let mut all: Vec<Weighed> = Vec::new();
    for (share, list) in lists {
        for it in shares(list) {
            let place = *at.entry(it.text.clone()).or_insert(all.len());
            if place == all.len() {
                all.push(Weighed::new(it.text, 0.0));
            }
            all[place].weight += share * it.weight;
        }
    }
    shares(all)
}

/// The spellings of a whole name, best first.
pub(super) fn joined(parts: Vec<Part>) -> Vec<Weighed> {
    let mut names = vec![Weighed::new("", 1.0)];
    for part in parts {
        let best = shares(part.spellings);
        let longer = names.iter().flat_map(|name| {
            best.iter().take(OF_A_PART).map(|it| {
                let joint = if name.text.is_empty() { "" } else { part.joint };
                Weighed::new(
                    format!("{}{joint}{}", name.text, it.text),
                    name.weight * it.weight,
                )
            })
        });
        names = longer.collect();
        names.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        names.truncate(BEAM);
    }
    names.retain(|it| !it.text.is_empty());
    shares(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(all: &[(&str, f32)]) -> Vec<Weighed> {
        all.iter().map(|it| Weighed::new(it.0, it.1)).collect()
    }

    #[test]
    fn lists_are_worth_their_shares() {
        let all = mixed(vec![
            (3.0, list(&[("Omar", 1.0), ("Umar", 1.0)])),
            (1.0, list(&[("Umar", 5.0)])),
        ]);
        assert_eq!(all, list(&[("Umar", 0.625), ("Omar", 0.375)]));
        assert_eq!(
            mixed(vec![(9.0, vec![]), (1.0, list(&[("a", 7.0)]))])[0].weight,
            1.0
        );
    }

    #[test]
    fn parts_make_names() {
        let part = |joint, spellings| Part { joint, spellings };
        let all = joined(vec![
            part(" ", list(&[("Jean", 0.75), ("Jan", 0.25)])),
            part("-", list(&[("Luc", 1.0)])),
        ]);
        assert_eq!(all, list(&[("Jean-Luc", 0.75), ("Jan-Luc", 0.25)]));
    }
}
