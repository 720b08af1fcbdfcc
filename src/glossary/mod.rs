//! Row 2: concepts and their terms, and the file formats that hold them.

mod alone;
mod builder;
mod by_style;
mod cells;
pub mod formats;
mod kinds;
mod layers;
pub mod merge;
mod model;
mod proposal;

pub use builder::Builder;
#[cfg(test)]
pub(crate) use by_style::WIDER;
pub use cells::Cells;
pub use kinds::{EntityType, Gender, KeepLatin, MatchPolicy, TermStatus};
pub(crate) use layers::{Layering, Row, is_made_up_id};
pub(crate) use model::Spelling;
pub use model::{Column, Concept, Glossary, Term};
pub use proposal::{DecidedProposal, Decision, Proposal, Review};
