//! naqhara (نقحرة): names across Arabic and English.
//!
//! Modules in reading order; each imports only from those above it (see `ARCHITECTURE.md`).
//!
//! | row | modules |
//! | --- | --- |
//! | 0 | [`text`] |
//! | 1 | [`diag`], [`bidi`], [`lexicon`], [`container`] |
//! | 2 | [`glossary`], [`dictionary`], [`document`], [`facts`], [`style`], [`l10n`] |
//! | 3 | [`names`] |
//! | 4 | [`align`] |
//! | 5 | [`analysis`] |
//! | 6 | [`lint`], [`draft`], [`concordance`], [`usage`] |
//! | 7 | [`summary`], [`drift`] |
//! | 8 | [`render`], [`project`] |
//! | 9 | [`connect`] |
//! | 10 | [`lsp`], [`web`] |
//! | 11 | [`cli`] |

pub mod align;
pub mod analysis;
pub mod bidi;
#[cfg(feature = "cli")]
pub mod cli;
pub mod concordance;
#[cfg(feature = "postgres")]
pub mod connect;
pub mod container;
pub mod diag;
pub mod dictionary;
pub mod document;
pub mod draft;
pub mod drift;
pub mod facts;
pub mod glossary;
pub mod l10n;
pub mod lexicon;
pub mod lint;
#[cfg(feature = "lsp")]
pub mod lsp;
pub mod names;
pub mod project;
pub mod render;
pub mod style;
pub mod summary;
pub mod text;
pub mod usage;
#[cfg(feature = "web")]
pub mod web;
