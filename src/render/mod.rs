//! Row 6: reports as text, tables, pages and machine formats. Shows, never decides; the only place
//! that puts direction isolates into output.
//!
//! A folder for each report, with a file for each format and one function that covers them all;
//! `shared` holds what several are made of.

pub mod align;
mod audience;
pub mod concordance;
pub mod config;
pub mod drift;
mod format;
pub mod glossary;
pub mod glossary_diff;
pub mod hover;
pub mod lexicon;
pub mod lint;
pub mod lookup;
pub mod model;
mod presentation;
pub mod preview;
pub mod restyle;
pub mod segments;
mod shared;
pub mod stats;
pub mod style;
pub mod suggest;
pub mod summary;
pub mod termbase;
pub mod transliterate;

use crate::align::Name;
use crate::glossary::EntityType;

pub use audience::Audience;
pub use format::{Format, UnknownFormat};
pub use presentation::Presentation;
pub use shared::figure::figure;
#[cfg(feature = "web")]
pub(crate) use shared::html::escape;
pub use shared::medium::{Isolates, Medium};

/// The message that names a kind.
pub fn kind_name(kind: EntityType) -> &'static str {
    shared::labels::kind_id(kind.name())
}

/// The message that names the kind of a name: of one that no glossary lists it may be any.
pub fn kind_name_of(name: &Name<'_>) -> &'static str {
    shared::labels::kind_of(name)
}

/// A report in one of its formats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rendered {
    /// A text, which a terminal may show.
    Text(String),
    /// The bytes of a file.
    File(Vec<u8>),
}

impl Rendered {
    /// The bytes of either.
    pub fn into_bytes(self) -> Vec<u8> {
        match self {
            Rendered::Text(text) => text.into_bytes(),
            Rendered::File(bytes) => bytes,
        }
    }

    /// The text; of a file nothing.
    pub fn into_text(self) -> String {
        match self {
            Rendered::Text(text) => text,
            Rendered::File(_) => String::new(),
        }
    }
}
