//! Strings in markup while they are read: white space that is layout, and tags that stand inside
//! sentences.

use std::ops::Range;

use crate::document::{PieceKind, Sides};
use crate::text::Span;

/// What stands for something that is no prose.
const OBJECT: &str = "\u{FFFC}";

/// Adds string after string to the targets.
#[derive(Debug)]
pub(super) struct Flow<'t> {
    text: &'t str,
    pub(super) sides: Sides,
    string: Option<Open>,
}

/// The string that is being read.
#[derive(Debug)]
struct Open {
    /// How long the text, the pieces and the opaque stretches were before.
    before: [usize; 3],
    start: usize,
    first_piece: usize,
    /// White space that is shown only where something follows.
    space: Option<Range<usize>>,
    ends_in_space: bool,
    has_words: bool,
    /// Whether its last piece is white space that is meant.
    is_kept: bool,
}

impl<'t> Flow<'t> {
    pub(super) fn new(text: &'t str) -> Flow<'t> {
        Flow {
            text,
            sides: Sides::default(),
            string: None,
        }
    }

    /// The text of the file.
    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// Whether a string has begun.
    pub(super) fn is_open(&self) -> bool {
        self.string.is_some()
    }

    /// A tag that stands inside a sentence and shows nothing.
    pub(super) fn tag(&mut self, place: Range<usize>) {
        if self.string.is_some() {
            self.show_space();
            self.sides.target.push(PieceKind::Opaque, "", place);
        }
    }

    /// What stands inside a sentence for something else.
    pub(super) fn object(&mut self, place: Range<usize>) {
        self.put(PieceKind::Opaque, OBJECT, place);
    }

    /// Adds a stretch of the file as it is.
    pub(super) fn copy(&mut self, place: Range<usize>) {
        if !place.is_empty() {
            let text = self.text;
            self.put(PieceKind::Copied, &text[place.clone()], place);
        }
    }

    /// Adds white space, which is shown as one space where something follows.
    pub(super) fn space(&mut self, place: Range<usize>) {
        if let Some(string) = self.string.as_mut().filter(|it| !it.ends_in_space) {
            string.space.get_or_insert(place);
        }
    }

    /// Shows the white space before something that is added.
    fn show_space(&mut self) {
        let space = self.string.as_mut().and_then(|it| it.space.take());
        let Some(place) = space else {
            return;
        };
        // Also where it is one space: if that goes, white space behind it that was none is one.
        self.sides.target.push(PieceKind::Entity, " ", place);
        if let Some(string) = &mut self.string {
            string.ends_in_space = true;
            string.is_kept = false;
        }
    }

    /// Adds what the file writes in another way.
    pub(super) fn put(&mut self, kind: PieceKind, said: &str, place: Range<usize>) {
        if self.string.is_none() {
            self.begin();
        }
        self.show_space();
        self.sides.target.push(kind, said, place);
        if let Some(string) = &mut self.string {
            string.ends_in_space = false;
            string.has_words |= kind != PieceKind::Opaque;
            string.is_kept = said.ends_with(' ');
        }
    }

    fn begin(&mut self) {
        let side = &mut self.sides.target;
        let before = [side.text.len(), side.pieces.len(), side.opaque.len()];
        let start = side.begin();
        self.string = Some(Open {
            before,
            start,
            first_piece: side.pieces.len(),
            space: None,
            ends_in_space: false,
            has_words: false,
            is_kept: false,
        });
    }

    /// Ends the string, without white space at its end; one without words is none.
    pub(super) fn end(&mut self) -> Option<Span> {
        let string = self.string.take()?;
        let side = &mut self.sides.target;
        if !string.has_words {
            let [text, pieces, opaque] = string.before;
            side.text.truncate(text);
            side.pieces.truncate(pieces);
            side.opaque.truncate(opaque);
            return None;
        }
        while let Some(last) = side.pieces.get(string.first_piece..).and_then(<[_]>::last)
            && (last.prose.is_empty() || !string.is_kept && last.prose.of(&side.text) == " ")
        {
            side.text.truncate(last.prose.start);
            side.pieces.pop();
        }
        Some(Span::new(string.start, side.text.len()))
    }
}

/// Whether a byte is white space in markup.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0xC)
}
