//! Row 6: what is inconsistent or wrong in one text, in a text and its translation, in a glossary or
//! in many texts, and how to fix it.
//!
//! A [`Rule`] is data: its documentation, its metadata and a function from a [`Context`], a
//! [`PairContext`], a [`GlossaryContext`] or a [`CorpusContext`] to findings. [`check`] runs the rules
//! of a [`Plan`]; [`fix`] puts the edits that they offer into the text. Words are not chosen here,
//! and nothing is read or shown.

pub mod baseline;
mod bilingual;
mod check;
pub mod config;
mod context;
pub mod corpus;
mod counts;
mod findings;
pub mod fix;
pub mod learn;
mod pair;
mod plan;
mod quotations;
mod registry;
pub mod restyle;
mod rule;
mod rules;
mod stop;
pub mod suppress;
mod table;
mod text_rules;
pub(crate) mod translations;
mod units;

pub use check::{Subject, check, find, find_all, find_until, is_glossary};
pub use context::Context;
pub use corpus::{Corpus, CorpusContext, CorpusFile};
pub use counts::Counts;
pub use findings::{Findings, Found, MOST, Truncated};
pub use pair::{PairContext, is_compared};
pub use plan::{Plan, PlannedRule};
pub use quotations::Quotations;
pub use registry::{RULES, rule};
pub use rule::{
    Check, CorpusCheck, FixSafety, GlossaryCheck, Group, PairCheck, Rule, TextCheck, UnitsCheck,
};
pub use stop::Stop;
pub use table::GlossaryContext;
pub use units::UnitsContext;

pub use crate::style::StyleGuide;
