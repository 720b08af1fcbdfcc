//! From places in files to places in what the page shows, which is prose, in UTF-16 units.

use crate::document::{Document, PieceKind};
use crate::project::Texts;
use crate::text::Span;
use crate::web::utf16::Utf16;

/// A document that is shown.
pub(super) struct Shown<'a> {
    pub(super) document: &'a Document,
    utf16: Utf16,
    /// The file that it is a side of; `None` where it is its file.
    file: Option<usize>,
    /// Its pieces in the order of the file: where each stands there, and in the prose.
    pieces: Vec<(Span, Span, PieceKind)>,
}

impl Shown<'_> {
    /// A stretch of the prose in UTF-16 units.
    pub(super) fn units(&self, span: Span) -> [usize; 2] {
        let (start, end) = self.utf16.span(self.document.text(), span);
        [start, end]
    }

    /// The stretch of the prose that stands at a place in its file.
    fn prose(&self, span: Span) -> Option<Span> {
        let start = self.offset(span.start, false)?;
        let end = self.offset(span.end, !span.is_empty())?;
        (start <= end).then(|| Span::new(start, end))
    }

    /// The offset in the prose of one in the file; at the border of two pieces that of the first where
    /// `ends`.
    fn offset(&self, at: usize, ends: bool) -> Option<usize> {
        let next = self
            .pieces
            .partition_point(|(file, ..)| if ends { file.end < at } else { file.end <= at });
        let here = |(file, prose, kind): &(Span, Span, PieceKind)| {
            (file.start <= at && at <= file.end).then(|| match kind {
                PieceKind::Copied => prose.start + (at - file.start),
                _ if ends => prose.end,
                _ => prose.start,
            })
        };
        let found = self.pieces.get(next).and_then(here);
        // The end of the last piece.
        found.or_else(|| self.pieces.get(next.checked_sub(1)?).and_then(here))
    }
}

/// The documents that are shown, with the way to them.
pub(super) struct ShownTexts<'a> {
    pub(super) documents: Vec<Shown<'a>>,
}

impl<'a> ShownTexts<'a> {
    pub(super) fn of(texts: &'a Texts) -> ShownTexts<'a> {
        let documents = texts.documents();
        let files: Vec<Option<usize>> = match texts {
            Texts::One(_) | Texts::Two(_) => vec![None; documents.len()],
            Texts::Sides(it) => {
                let sides = match texts.pair() {
                    Some(_) => vec![0, 1],
                    None => it.known_sides(),
                };
                sides
                    .into_iter()
                    .map(|side| Some(it.file_of(side)))
                    .collect()
            }
        };
        let shown = documents.into_iter().zip(files);
        ShownTexts {
            documents: shown.map(|(document, file)| one(document, file)).collect(),
        }
    }

    /// Where a place in file number `file` is shown: the number of the document, and the stretch of it.
    pub(super) fn place(&self, file: usize, span: Span) -> Option<(usize, [usize; 2])> {
        let all = self.documents.iter().enumerate();
        let mut own = all.filter(|(number, it)| it.file.unwrap_or(*number) == file);
        own.find_map(|(number, it)| {
            let prose = match it.file {
                None => span,
                Some(_) => it.prose(span)?,
            };
            Some((number, it.units(prose)))
        })
    }
}

fn one(document: &Document, file: Option<usize>) -> Shown<'_> {
    let pieces = document.prose.map().pieces();
    let pieces = pieces.filter(|it| it.kind != PieceKind::MadeUp && file.is_some());
    let mut pieces: Vec<(Span, Span, PieceKind)> = pieces
        .map(|it| (Span::new(it.file.start, it.file.end), it.prose, it.kind))
        .collect();
    pieces.sort_by_key(|it| (it.0.start, it.0.end));
    Shown {
        utf16: Utf16::new(document.text()),
        document,
        file,
        pieces,
    }
}
