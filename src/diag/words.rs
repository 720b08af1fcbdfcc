//! The few words of a finding that the program itself has written, read back from where it kept them.

use std::cell::RefCell;

use rustc_hash::FxHashSet;
use serde::{Deserialize, Deserializer};

use super::Arg;

/// A word of the program's own: an id.
pub type Word = &'static str;

thread_local! {
    /// Ids of rules and messages and names of arguments that were read: each is kept once for good,
    /// and there are no more of them than the program has.
    static WORDS: RefCell<FxHashSet<&'static str>> = RefCell::default();
}

fn lasting(word: &str) -> &'static str {
    WORDS.with_borrow_mut(|words| match words.get(word) {
        Some(known) => known,
        None => {
            let new: &'static str = Box::leak(word.to_owned().into_boxed_str());
            words.insert(new);
            new
        }
    })
}

/// One word.
pub(crate) fn word<'de, D: Deserializer<'de>>(from: D) -> Result<&'static str, D::Error> {
    Ok(lasting(<&str>::deserialize(from)?))
}

/// Arguments with their names.
pub(super) fn named<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Vec<(&'static str, Arg)>, D::Error> {
    let read = Vec::<(&str, Arg)>::deserialize(from)?;
    Ok(read
        .into_iter()
        .map(|(name, arg)| (lasting(name), arg))
        .collect())
}
