//! Row 6: reports as text, tables, pages and machine formats. Shows, never decides; the only place
//! that puts direction isolates into output.
//!
//! A folder for each report, with a file for each format; `shared` is what they are made of.

pub mod align;
pub mod config;
pub mod glossary;
pub mod lint;
pub mod lookup;
pub mod model;
pub mod preview;
pub mod segments;
pub mod shared;
pub mod suggest;
pub mod summary;
pub mod transliterate;

pub use shared::medium::{Isolates, Medium};
