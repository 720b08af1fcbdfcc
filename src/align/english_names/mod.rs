//! Names that an English text has and no glossary lists: words with capitals that have them for no
//! other reason.
//!
//! [`stretches`] finds words with capitals that stand together, [`pieces`] takes titles, days and
//! adjectives of peoples off them, and [`judge`] tells which of them are names, and of what kind.
//! [`inventory`] finds these again where capitals say nothing, and short forms of them.

mod inventory;
mod judge;
mod pieces;
mod possessives;
mod quoted;
mod stretches;
mod token_list;
mod tokens;
mod vocabulary;
mod words;

use crate::glossary::EntityType;
use crate::text::Span;

/// A name of an English text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct EnglishName {
    /// As it is written in full first.
    pub(super) text: String,
    pub(super) kind: EntityType,
    /// From 0 to 1.
    pub(super) confidence: f32,
    /// Where it stands, in text order, and whether in a short form.
    pub(super) mentions: Vec<(Span, bool)>,
}

/// The names of `text`, in the order in which they appear.
pub(super) fn english_names(text: &str) -> Vec<EnglishName> {
    let tokens = tokens::tokens(text);
    let tokens = tokens.all();
    let vocabulary = vocabulary::Vocabulary::of(tokens);
    let mut inventory = inventory::Inventory::new(text, tokens, &vocabulary);
    for piece in quoted::works(text, tokens) {
        inventory.add(piece, EntityType::Work);
    }
    let cutter = pieces::Cutter {
        tokens,
        vocabulary: &vocabulary,
    };
    let judge = judge::Judge {
        text,
        tokens,
        vocabulary: &vocabulary,
    };
    let stretches = stretches::stretches(tokens, &vocabulary);
    let pieces = stretches.into_iter().flat_map(|it| cutter.pieces(it));
    for name in pieces.filter_map(|it| judge.name(&it)) {
        let kind = judge.kind(&name);
        inventory.add(name.range, kind);
    }
    inventory.names()
}

/// What kind of thing a text that is nothing but a name is, as far as its words say; `None` where it is
/// no name.
pub(super) fn kind_of(name: &str) -> Option<EntityType> {
    // Behind a word, a capital is not that of a sentence.
    let text = format!("see {name}");
    let found = english_names(&text);
    found.iter().find(|it| it.text == name).map(|it| it.kind)
}

#[cfg(test)]
mod tests;
