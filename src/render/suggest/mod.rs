//! Names and terms that no glossary lists as a draft glossary, which is CSV as glossaries are.

mod csv;

pub use csv::render;
