//! Names of one word that are a part of a longer one of the same text.

use rustc_hash::FxHashMap;

use crate::align::candidates::{Candidate, Form};
use crate::glossary::EntityType;

/// Joins a name of one word to the only longer one that ends with it, or the only person whose name
/// begins with it.
pub(in crate::align) fn with_surnames(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut edges: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (number, candidate) in candidates.iter().enumerate() {
        let [first, .., last] = &*candidate.forms[0].words else {
            continue;
        };
        edges.entry(last.clone()).or_default().push(number);
        if candidate.kind == EntityType::Person {
            edges.entry(first.clone()).or_default().push(number);
        }
    }
    let owner = |candidate: &Candidate| {
        let [only] = &*candidate.forms[0].words else {
            return None;
        };
        let owners = edges.get(only)?;
        (candidate.en.is_none() && owners.len() == 1).then(|| owners[0])
    };
    let owners: Vec<Option<usize>> = candidates.iter().map(owner).collect();
    let mut whole: Vec<Option<Candidate>> = candidates.into_iter().map(Some).collect();
    for (number, owner) in owners.iter().enumerate() {
        let Some(owner) = owner else { continue };
        if let Some(part) = whole[number].take()
            && let Some(owner) = whole[*owner].as_mut()
        {
            join_part(owner, part);
        }
    }
    whole.into_iter().flatten().collect()
}

fn join_part(owner: &mut Candidate, part: Candidate) {
    owner.count += part.count;
    owner.confidence = owner.confidence.max(part.confidence);
    let forms = part.forms.into_iter().map(|form| Form {
        short: true,
        ..form
    });
    for form in forms {
        if !owner.forms.contains(&form) {
            owner.forms.push(form);
        }
    }
}
