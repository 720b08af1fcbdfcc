//! What is true of Arabic words, each thing once: letters, folds, proclitics, endings and words in a
//! text.
//!
//! Whatever compares, peels or splits Arabic words derives from the tables here, at compile time
//! where it is on the fast path; `tests/suite/arabic.rs` and the unit tests here compare those users.

pub(super) mod cases;
pub(super) mod clitics;
pub(super) mod endings;
pub(super) mod folds;
pub(super) mod latin;
pub(super) mod letters;
pub(super) mod skeleton;
pub(super) mod words;
