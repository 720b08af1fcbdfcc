//! The English line: pieces put together, each traced to the words that it came from.

use super::english;
use super::{DraftWord, WordKind};
use crate::text::Span;

/// A piece of the line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) source: Span,
    pub(super) kind: WordKind,
    /// Whether no space stands before it, or behind it.
    pub(super) tight: [bool; 2],
}

/// An indefinite article whose form the next piece decides.
pub(super) const INDEFINITE: &str = "a\u{0}";

impl Piece {
    pub(super) fn new(text: impl Into<String>, source: Span, kind: WordKind) -> Piece {
        let text = text.into();
        Piece {
            text,
            source,
            kind,
            tight: [false; 2],
        }
    }

    pub(super) fn word(text: impl Into<String>, source: Span) -> Piece {
        Piece::new(text, source, WordKind::Word)
    }
}

/// A line under construction.
#[derive(Default)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) words: Vec<DraftWord>,
    is_tight: bool,
}

impl Line {
    /// The line of `pieces`.
    pub(super) fn of(pieces: &[Piece]) -> Line {
        let mut line = Line::default();
        let pieces = pieces.iter().filter(|it| !it.text.is_empty());
        let mut pieces: Vec<&Piece> = pieces.collect();
        drop_doubled_articles(&mut pieces);
        for (at, piece) in pieces.iter().enumerate() {
            let next = pieces.get(at + 1).map_or("", |it| &*it.text);
            line.push(piece, next);
        }
        line
    }

    fn push(&mut self, piece: &Piece, next: &str) {
        let text = match piece.text.as_str() {
            INDEFINITE => english::article(next),
            text => text,
        };
        if !self.text.is_empty() && !piece.tight[0] && !self.is_tight {
            self.text.push(' ');
        }
        let start = self.text.len();
        if self.begins() && matches!(piece.kind, WordKind::Word | WordKind::Figure) {
            self.text.extend(capitalised(text));
        } else {
            self.text.push_str(text);
        }
        self.is_tight = piece.tight[1];
        self.words.push(DraftWord {
            line: Span::new(start, self.text.len()),
            source: piece.source,
            kind: piece.kind,
        });
    }

    /// Whether no word stands in the line yet.
    fn begins(&self) -> bool {
        self.words.iter().all(|it| it.kind == WordKind::Mark)
    }
}

/// Leaves out an article before a phrase that brings its own: "the the first day".
fn drop_doubled_articles(pieces: &mut Vec<&Piece>) {
    let brings_article =
        |it: &Piece| it.kind == WordKind::Word && (it.text == "the" || it.text.starts_with("the "));
    let is_article = |it: &Piece| it.text == "the" || it.text == INDEFINITE;
    for at in (1..pieces.len()).rev() {
        if brings_article(pieces[at]) && is_article(pieces[at - 1]) {
            pieces.remove(at - 1);
        }
    }
}

/// `word` with a capital.
fn capitalised(word: &str) -> impl Iterator<Item = char> + '_ {
    let mut chars = word.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars)
}
