//! Row 2: concepts and their terms, and the file formats that hold them.

pub mod formats;
mod model;

pub use model::{
    Builder, Column, Concept, EntityType, Gender, Glossary, KeepLatin, MatchPolicy, Term,
    TermStatus,
};
