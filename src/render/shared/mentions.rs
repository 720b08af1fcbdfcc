//! Mentions as reports cite them.

use crate::align::PlacedMention;
use crate::text::{Lang, Script};

/// The language that a mention is written in.
pub(in crate::render) fn lang_of(mention: &PlacedMention) -> Lang {
    match mention.script {
        Script::Arabic => Lang::Ar,
        Script::Latin => Lang::En,
    }
}

/// A name may be parted by a line break in the text.
pub(in crate::render) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
