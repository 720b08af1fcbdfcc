//! The way from prose to the bytes of its file, and back for edits.

use std::ops::Range;

use crate::diag::Edit;
use crate::text::Span;

/// How a piece of prose stands in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PieceKind {
    /// Byte for byte: every place in it has one in the file.
    Copied,
    /// As one entity or character reference: only the whole of it has a place.
    Entity,
    /// As one escape: only the whole of it has a place.
    Escape,
    /// Not at all: a line feed between two units that are strings of their own in the file.
    MadeUp,
    /// As markup, which is not read; an edit leaves it alone.
    Opaque,
    /// As markup between two stretches in the same format, with nothing in the prose: an edit may reach
    /// across it, and leaves it as it is.
    Joint,
}

/// A piece of prose and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The bytes of the prose.
    pub prose: Span,
    /// The part of the file: 0 where it has only one.
    pub part: u32,
    /// The bytes of that part.
    pub file: Range<usize>,
    /// How they stand for each other.
    pub kind: PieceKind,
}

/// A stretch of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileSpan {
    /// The part of the file: 0 where it has only one.
    pub part: u32,
    /// The bytes of that part, as decoded text.
    pub range: Range<usize>,
}

/// An edit of a file: bytes of one part and what is to stand in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileEdit {
    /// What is replaced.
    pub place: FileSpan,
    /// What stands there afterwards, not yet encoded for the format.
    pub text: String,
    /// A hash of the bytes that are replaced: an edit of a text that has changed since is refused.
    pub replaces: u64,
}

/// Why an edit of the prose cannot be one of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It would change markup, code or a directive.
    Opaque,
    /// It would reach over markup into the next piece.
    AcrossTag,
    /// It would change something that the file does not have.
    MadeUp,
    /// It would need quotation marks that the file does not have there.
    Unquoted,
    /// The file is not what the edit was made for.
    Stale,
}

impl Refused {
    /// A short name for messages and machine formats.
    pub fn name(self) -> &'static str {
        match self {
            Refused::Opaque => "opaque",
            Refused::AcrossTag => "across-tag",
            Refused::MadeUp => "made-up",
            Refused::Unquoted => "unquoted",
            Refused::Stale => "stale",
        }
    }
}

/// Where each piece of a prose stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceMap {
    /// In the order of the prose, without gaps. One copied piece is the identity.
    pieces: Vec<Piece>,
}

impl SourceMap {
    /// The map of a file that is all prose, byte for byte.
    pub fn identity(len: usize) -> SourceMap {
        SourceMap {
            pieces: vec![Piece {
                prose: Span::new(0, len),
                part: 0,
                file: 0..len,
                kind: PieceKind::Copied,
            }],
        }
    }

    /// The map with these pieces, which follow each other in the prose.
    ///
    /// # Panics
    /// In debug builds, where they have gaps, or a copied piece has two lengths.
    pub fn of(pieces: Vec<Piece>) -> SourceMap {
        let follows = |pair: &[Piece]| pair[0].prose.end == pair[1].prose.start;
        debug_assert!(pieces.windows(2).all(follows));
        let fits = |it: &Piece| it.kind != PieceKind::Copied || it.prose.len() == it.file.len();
        debug_assert!(pieces.iter().all(fits));
        SourceMap { pieces }
    }

    /// The pieces, in the order of the prose.
    pub fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.pieces.iter()
    }

    /// The pieces that are part of `span`, also empty ones at its ends.
    pub fn pieces_in(&self, span: Span) -> impl Iterator<Item = &Piece> {
        let from = self
            .pieces
            .partition_point(|it| it.prose.start < span.start);
        let rest = self.pieces[from..].iter();
        rest.take_while(move |it| it.prose.end <= span.end)
    }

    /// The pieces that hold any of `span`; for an empty one, the piece that it stands in.
    fn touched(&self, span: Span) -> &[Piece] {
        let from = self.pieces.partition_point(|it| it.prose.end < span.start);
        let skip = |it: &&Piece| it.prose.end == span.start && !span.is_empty();
        let from = from + self.pieces[from..].iter().take_while(skip).count();
        let rest = &self.pieces[from..];
        let reaches = |it: &&Piece| it.prose.start < span.end || it.prose.contains(span);
        &rest[..rest.iter().take_while(reaches).count()]
    }

    /// Where a stretch of the prose stands in the file: several places where markup is between them,
    /// none where the file does not have it. An entity or escape is there as a whole.
    pub fn to_file(&self, span: Span) -> Vec<FileSpan> {
        let mut found: Vec<FileSpan> = Vec::new();
        for piece in self.touched(span) {
            let range = match piece.kind {
                PieceKind::MadeUp => continue,
                PieceKind::Copied => {
                    let at = |offset: usize| {
                        let inside = offset.clamp(piece.prose.start, piece.prose.end);
                        piece.file.start + inside - piece.prose.start
                    };
                    at(span.start)..at(span.end)
                }
                _ => piece.file.clone(),
            };
            match found.last_mut() {
                Some(last) if last.part == piece.part && last.range.end == range.start => {
                    last.range.end = range.end;
                }
                _ => found.push(FileSpan {
                    part: piece.part,
                    range,
                }),
            }
        }
        found
    }

    /// The first piece of the file that holds any of `span`.
    pub fn piece_at(&self, span: Span) -> Option<&Piece> {
        let mut touched = self.touched(span).iter();
        touched.find(|it| it.kind != PieceKind::MadeUp)
    }

    /// The edit of the file that makes an edit of the prose; `was` is the text of the prose.
    ///
    /// # Errors
    /// When the place is markup, reaches over markup, or is no part of the file.
    pub fn edit(&self, edit: &Edit, was: &str) -> Result<FileEdit, Refused> {
        if edit.span.is_empty() {
            return self.insertion(edit);
        }
        let touched = self.touched(edit.span);
        let is = |kind: PieceKind| touched.iter().any(|it| it.kind == kind);
        if is(PieceKind::Opaque) {
            return Err(match touched.len() {
                1 => Refused::Opaque,
                _ => Refused::AcrossTag,
            });
        }
        if is(PieceKind::MadeUp) {
            return Err(Refused::MadeUp);
        }
        match <[FileSpan; 1]>::try_from(self.to_file(edit.span)) {
            Ok([place]) => Ok(FileEdit {
                place,
                text: edit.text.clone(),
                replaces: hash(was.get(edit.span.start..edit.span.end).unwrap_or_default()),
            }),
            Err(_) => Err(Refused::AcrossTag),
        }
    }
}

impl SourceMap {
    /// The edits of the file that make an edit of the prose: several where it reaches across joints. The
    /// new text stands where the first of the old one stood.
    ///
    /// # Errors
    /// As [`SourceMap::edit`].
    pub fn edits(&self, edit: &Edit, was: &str) -> Result<Vec<FileEdit>, Refused> {
        let touched = if edit.span.is_empty() {
            &[]
        } else {
            self.touched(edit.span)
        };
        if !touched.iter().any(|it| it.kind == PieceKind::Joint) {
            return Ok(vec![self.edit(edit, was)?]);
        }
        let mut text = Some(edit.text.clone());
        let mut edits = Vec::new();
        for piece in touched.iter().filter(|it| it.kind != PieceKind::Joint) {
            let start = edit.span.start.max(piece.prose.start);
            let end = edit.span.end.min(piece.prose.end);
            let part = Edit {
                span: Span::new(start, end.max(start)),
                text: text.take().unwrap_or_default(),
            };
            edits.push(self.edit(&part, was)?);
        }
        Ok(edits)
    }

    /// The insertion into the file for one into the prose: beside words that the file has, never where
    /// it has none.
    fn insertion(&self, edit: &Edit) -> Result<FileEdit, Refused> {
        let at = edit.span.start;
        let touched = self.touched(edit.span);
        let is_prose = |it: &&Piece| {
            let is_whole = matches!(it.kind, PieceKind::Opaque | PieceKind::MadeUp);
            !is_whole && (!it.prose.is_empty() || self.pieces.len() == 1)
        };
        let Some(piece) = touched.iter().find(is_prose) else {
            let is_tag = touched.iter().any(|it| it.kind == PieceKind::Opaque);
            return Err(if is_tag {
                Refused::Opaque
            } else {
                Refused::MadeUp
            });
        };
        let place = match piece.kind {
            PieceKind::Copied => piece.file.start + at - piece.prose.start,
            _ if at == piece.prose.start => piece.file.start,
            _ => piece.file.end,
        };
        Ok(FileEdit {
            place: FileSpan {
                part: piece.part,
                range: place..place,
            },
            text: edit.text.clone(),
            replaces: hash(""),
        })
    }
}

/// The text with these edits, which are of its only part.
///
/// # Errors
/// When an edit was made for other bytes, or two of them overlap.
pub fn splice(text: &str, edits: &[FileEdit]) -> Result<String, Refused> {
    let mut sorted: Vec<&FileEdit> = edits.iter().collect();
    sorted.sort_by_key(|it| (it.place.range.start, it.place.range.end));
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for edit in sorted {
        let range = edit.place.range.clone();
        let before = text.get(done..range.start).ok_or(Refused::Stale)?;
        let old = text.get(range.clone()).ok_or(Refused::Stale)?;
        if hash(old) != edit.replaces {
            return Err(Refused::Stale);
        }
        out.push_str(before);
        out.push_str(&edit.text);
        done = range.end;
    }
    out.push_str(&text[done..]);
    Ok(out)
}

/// FNV-1a: tells whether bytes are still those that an edit was made for.
fn hash(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    text.bytes().fold(0xCBF2_9CE4_8422_2325, step)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn edit(start: usize, end: usize, text: &str) -> Edit {
        Edit {
            span: Span::new(start, end),
            text: text.to_owned(),
        }
    }

    /// `a&amp;b<x/>c` and, in another part, `d`: prose `a&b\u{FFFC}c\nd`.
    fn mixed() -> (SourceMap, &'static str) {
        let piece = |prose: Range<usize>, part, file, kind| Piece {
            prose: Span::new(prose.start, prose.end),
            part,
            file,
            kind,
        };
        let map = SourceMap::of(vec![
            piece(0..1, 0, 0..1, PieceKind::Copied),
            piece(1..2, 0, 1..6, PieceKind::Entity),
            piece(2..3, 0, 6..7, PieceKind::Copied),
            piece(3..6, 0, 7..11, PieceKind::Opaque),
            piece(6..7, 0, 11..12, PieceKind::Copied),
            piece(7..8, 0, 12..12, PieceKind::MadeUp),
            piece(8..9, 1, 40..41, PieceKind::Copied),
        ]);
        (map, "a&b\u{FFFC}c\nd")
    }

    #[test]
    fn a_stretch_may_stand_in_several_places() {
        let (map, _) = mixed();
        let places = |start, end| -> Vec<(u32, Range<usize>)> {
            let spans = map.to_file(Span::new(start, end)).into_iter();
            spans.map(|it| (it.part, it.range)).collect()
        };
        assert_eq!(places(0, 3), [(0, 0..7)]);
        assert_eq!(places(1, 2), [(0, 1..6)]);
        assert_eq!(places(2, 9), [(0, 6..12), (1, 40..41)]);
        assert_eq!(places(7, 8), []);
        assert_eq!(places(9, 9), [(1, 41..41)]);
    }

    #[test]
    fn edits_leave_alone_what_is_no_prose() {
        let (map, text) = mixed();
        let to_file = |it| map.edit(&it, text).map(|it| it.place.range);
        assert_eq!(to_file(edit(1, 3, "x")), Ok(1..7));
        assert_eq!(to_file(edit(3, 6, "")), Err(Refused::Opaque));
        assert_eq!(to_file(edit(2, 7, "")), Err(Refused::AcrossTag));
        assert_eq!(to_file(edit(7, 8, " ")), Err(Refused::MadeUp));
        assert_eq!(to_file(edit(8, 9, "e")), Ok(40..41));
    }

    #[test]
    fn a_stale_edit_is_refused() {
        let map = SourceMap::identity(6);
        let edits = [map.edit(&edit(2, 4, "X"), "abcdef").expect("prose")];
        assert_eq!(splice("abcdef", &edits), Ok("abXef".to_owned()));
        assert_eq!(splice("abXdef", &edits), Err(Refused::Stale));
        assert_eq!(splice("ab", &edits), Err(Refused::Stale));
        let twice = [edits[0].clone(), edits[0].clone()];
        assert_eq!(splice("abcdef", &twice), Err(Refused::Stale));
    }

    proptest! {
        #[test]
        fn edits_of_a_whole_file_are_edits_of_its_text(
            text in "[aق\n]{1,20}", places in proptest::collection::vec((0_usize..40, 0_usize..4), 0..4)
        ) {
            let at: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let mut next = 0;
            let mut edits = Vec::new();
            for (skip, len) in places {
                let start = (next + skip % 5).min(at.len() - 1);
                let end = (start + len).min(at.len() - 1);
                edits.push(edit(at[start], at[end], "ى"));
                next = end + 1;
            }
            edits.dedup_by_key(|it| it.span.start);
            let map = SourceMap::identity(text.len());
            let files: Vec<FileEdit> = edits.iter().map(|it| map.edit(it, &text).expect("prose")).collect();
            let mut expected = text.clone();
            for it in edits.iter().rev() {
                expected.replace_range(it.span.start..it.span.end, &it.text);
            }
            prop_assert_eq!(splice(&text, &files), Ok(expected));
        }
    }
}
