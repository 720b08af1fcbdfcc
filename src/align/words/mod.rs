//! The words of a text that names are made of, in either script.

pub(super) mod arabic;
pub(super) mod latin;
mod speech;

pub(super) use speech::follows_speech;

/// The logarithm of the odds of a chance.
pub(super) fn odds(chance: f32) -> f32 {
    let chance = chance.clamp(1e-6, 1.0 - 1e-6);
    (chance / (1.0 - chance)).ln()
}

/// The chance of odds.
pub(super) fn chance(odds: f32) -> f32 {
    1.0 / (1.0 + (-odds).exp())
}

/// Each word once.
pub(super) fn distinct<'t>(words: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    let mut words: Vec<&str> = words.collect();
    words.sort_unstable();
    words.dedup();
    words
}
