//! Mentions as reports cite them.

use crate::align::{Name, PlacedMention};
use crate::text::{Lang, Script};

/// The language that a mention is written in.
pub(in crate::render) fn lang_of(mention: &PlacedMention) -> Lang {
    match mention.script {
        Script::Arabic => Lang::Ar,
        Script::Latin => Lang::En,
    }
}

/// `text` on one line: a line break in the text may divide a name.
pub(in crate::render) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a name is first mentioned: the number of the document, and the byte in it.
pub(in crate::render) fn first_place(name: &Name<'_>) -> [usize; 2] {
    let places = name.mentions.iter().map(|it| [it.document, it.span.start]);
    places.min().unwrap_or_default()
}
