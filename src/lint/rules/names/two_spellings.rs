//! What is said of a name that a text spells in two ways.

use super::name_inconsistent_in_doc::NAME_INCONSISTENT_IN_DOC;
use crate::diag::{Diagnostic, Edit, Fix, Label, Message};
use crate::lint::Context;
use crate::text::Span;

/// Most places that one finding cites.
const MOST_RELATED: usize = 12;

/// One of two spellings of a name.
pub(super) struct Spelling<'a> {
    /// The word to tell the user.
    pub(super) shown: &'a str,
    /// Where this word stands first.
    pub(super) first: Span,
    /// What differs from the other spelling.
    pub(super) text: &'a str,
    /// Every place of `text`, in text order; there is one at least.
    pub(super) places: &'a [Span],
}

/// Says that `other` is `best` elsewhere.
pub(super) fn finding(
    context: &Context<'_>,
    confidence: f32,
    best: &Spelling<'_>,
    other: &Spelling<'_>,
) -> Diagnostic {
    let message = Message::new("name-inconsistent-in-doc")
        .with("found", other.shown)
        .with("found-count", other.places.len())
        .with("wanted", best.shown)
        .with("wanted-count", best.places.len());
    let mut found = NAME_INCONSISTENT_IN_DOC.finding(context, other.first, confidence, message);
    let label = |span: Span, id| Label {
        document: context.document,
        span,
        message: Message::new(id),
    };
    let standing = best.places.iter().take(1);
    let standing = standing.map(|&it| label(it, "related-other-spelling"));
    let again = other.places.iter().skip(1).take(MOST_RELATED);
    let again = again.map(|&it| label(it, "related-again"));
    found.related.extend(standing.chain(again));
    let edits = other.places.iter().map(|&span| Edit {
        span,
        text: best.text.to_owned(),
    });
    found.fix = Some(Fix {
        safe: false,
        edits: edits.collect(),
    });
    found
}
