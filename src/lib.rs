//! naqhara (نقحرة): names across Arabic and English.
//!
//! Modules in reading order; each imports only from those above it (see `ARCHITECTURE.md`).
//!
//! | row | modules |
//! | --- | --- |
//! | 0 | [`text`] |
//! | 1 | [`diag`], [`bidi`], `lexicon` |
//! | 2 | [`glossary`], [`document`], [`facts`], [`l10n`] |
//! | 3 | [`names`] |
//! | 4 | [`align`] |
//! | 5 | [`lint`], [`summary`] |
//! | 6 | [`engine`], [`render`] |
//! | 7 | [`cli`] |

pub mod align;
pub mod bidi;
pub mod cli;
pub mod diag;
pub mod document;
pub mod engine;
pub mod facts;
pub mod glossary;
pub mod l10n;
mod lexicon;
pub mod lint;
pub mod names;
pub mod render;
pub mod summary;
pub mod text;
