//! Discovered names as a draft glossary, which is CSV as glossaries are.

mod csv;

pub use csv::render;
