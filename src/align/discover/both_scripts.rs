//! Names that a text gives in both scripts at one place.

use crate::align::candidates::Candidate;

/// Whether a text writes a name in both scripts one behind the other, as العنف (INF).
pub(super) fn stands_beside(text: &str, name: &Candidate) -> bool {
    let Some(en) = name.en.as_deref() else {
        return false;
    };
    let is_between = |c: char| !c.is_alphanumeric();
    text.match_indices(en).any(|(at, _)| {
        let before = text[..at].trim_end_matches(is_between);
        let after = text[at + en.len()..].trim_start_matches(is_between);
        let is_near = |gap: usize| gap <= BESIDE;
        is_near(at - before.len()) && before.ends_with(&name.ar)
            || is_near(text.len() - at - en.len() - after.len()) && after.starts_with(&name.ar)
    })
}

/// Most bytes between the two forms of a name that stand beside each other.
const BESIDE: usize = 6;
