//! Row 5: what is known of a document, and of a source and its target: each thing is found once, when
//! it is first asked for, and shared by everything that needs it.
//!
//! [`Engine`] holds a glossary made ready for use; [`Engine::analyse`] gives the [`Analysis`] of a
//! document, [`PairAnalysis::new`] that of two. Both are `Send` and `Sync` and do no I/O.

mod asked;
mod bilingual;
pub(crate) mod brackets;
mod document;
mod drafts;
mod engine;
mod english;
pub(crate) mod months;
mod own_date;
mod pair;
pub(crate) mod quotes;
pub(crate) mod scan;
pub(crate) mod spelling;
mod stored;
mod suggestion;
pub(crate) mod visual_order;

pub use asked::Asked;
pub use bilingual::BilingualAnalysis;
pub use document::Analysis;
pub use drafts::{DraftRow, Drafts};
pub use engine::Engine;
pub use pair::PairAnalysis;
pub(crate) use stored::Stored;
pub use suggestion::Suggestion;
