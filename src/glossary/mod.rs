//! Row 2: concepts and their terms, and the file formats that hold them.

mod cells;
pub mod formats;
mod kinds;
mod model;

pub use cells::Cells;
pub use kinds::{EntityType, Gender, KeepLatin, MatchPolicy, TermStatus};
pub(crate) use model::Spelling;
pub use model::{Builder, Column, Concept, Glossary, Term};
