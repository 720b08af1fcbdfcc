//! What was done to a file, with its places: all that a report needs.

use super::{Change, Left, Restyled};
use crate::document::{Columns, Document, Excerpts, Place};
use crate::text::Span;

/// What was done to a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestyledFile {
    /// The file, as its user named it.
    pub path: String,
    /// What was changed, in text order.
    pub changes: Vec<PlacedChange>,
    /// What was left as it is, in text order.
    pub left: Vec<PlacedLeft>,
    /// Whether the file was written.
    pub written: bool,
}

/// A change and its place in the text before.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedChange {
    /// Where.
    pub place: Place,
    /// What was changed.
    pub change: Change,
}

/// Something that was left, and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLeft {
    /// Where.
    pub place: Place,
    /// What stands there.
    pub text: String,
    /// Why it was left.
    pub left: Left,
}

impl RestyledFile {
    /// Of what was done to `before`; `units` says where the strings of its units stand, where it is a file
    /// with a source and its target.
    pub fn new<T>(done: &Restyled<T>, before: &Document, units: &[(Span, String)]) -> RestyledFile {
        let changed = done.changes.iter().map(|it| it.span);
        let spans: Vec<Span> = changed.chain(done.left.iter().map(|it| it.span)).collect();
        let units: Vec<(Span, &str)> = units.iter().map(|it| (it.0, &*it.1)).collect();
        let excerpts = Excerpts::at(before, &spans).with_units_at(&units, &spans);
        let index = excerpts.index();
        let place = |span| excerpts.place(&index, span, Columns::Scalars);
        let changes = done.changes.iter().map(|it| PlacedChange {
            place: place(it.span),
            change: it.clone(),
        });
        let left = done.left.iter().map(|it| PlacedLeft {
            place: place(it.span),
            text: it.span.of(before.text()).to_owned(),
            left: it.clone(),
        });
        RestyledFile {
            path: before.path().to_owned(),
            changes: changes.collect(),
            left: left.collect(),
            written: false,
        }
    }
}
