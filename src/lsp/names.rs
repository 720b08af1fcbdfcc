//! The names in an open document, by their places in its file.

use std::path::Path;

use super::checking::{MOST_CHECKED, too_large};
use super::documents::OpenText;
use super::places::Places;
use super::queries::Asked;
use super::workspace::Standing;
use crate::align::Mention;
use crate::analysis::{Analysis, BilingualAnalysis};
use crate::document::{Document, Encoding, Incoming, Opened, PieceKind, State, decode_incoming};
use crate::glossary::Glossary;
use crate::project::Failure;
use crate::text::{Lang, Span, is_arabic_letter, is_latin_letter};

/// A document with its names.
pub(super) struct Reading {
    pub(super) open: OpenText,
    pub(super) standing: Standing,
    pub(super) file: Document,
    sides: Sides,
}

enum Sides {
    One(Box<Analysis>),
    Both(Box<BilingualAnalysis>),
}

/// A name in a document.
#[derive(Clone, Copy)]
pub(super) struct Occurrence<'a> {
    /// In the text of the file.
    pub(super) span: Span,
    pub(super) mention: &'a Mention,
    pub(super) side: &'a Analysis,
}

impl Occurrence<'_> {
    /// The letters of the name.
    pub(super) fn text(&self) -> &str {
        self.mention.span.of(self.side.text())
    }
}

impl Reading {
    /// Of an open document.
    pub(super) fn of(open: OpenText, standing: Standing) -> Result<Reading, Failure> {
        let shown = open.shown();
        if open.text.len() > MOST_CHECKED {
            return Err(too_large(&open));
        }
        let (file, _) = decode_incoming(&shown, Incoming::Text(open.text.to_string()))?;
        Ok(Reading::of_document(open, file, standing))
    }

    fn of_document(open: OpenText, file: Document, standing: Standing) -> Reading {
        let engine = &standing.engine;
        let sides = match file.clone().opened() {
            Opened::Text(document) => Sides::One(Box::new(engine.analyse(document))),
            Opened::Bilingual(it) => Sides::Both(Box::new(BilingualAnalysis::new(engine, *it))),
        };
        Reading {
            open,
            standing,
            file,
            sides,
        }
    }

    pub(super) fn is_of(&self, open: &OpenText) -> bool {
        std::sync::Arc::ptr_eq(&self.open.text, &open.text) && self.open.uri == open.uri
    }

    pub(super) fn places(&self, asked: &Asked<'_>) -> Places<'_> {
        Places::of_document(&self.open.text, asked.shared.settings().unit)
    }

    /// Whether its file is a package, whose text no editor shows.
    pub(super) fn is_package(&self) -> bool {
        self.file.format().package().is_some()
    }

    /// Whether its file is text in UTF-8, which every editor reads as we do.
    pub(super) fn is_utf8_text(&self) -> bool {
        !self.is_package() && matches!(self.file.encoding(), Encoding::Utf8 { .. })
    }

    /// What the other side has for the string that holds a place: its place in the file, and the number of
    /// that other side with its strings; `None` in a text of one side.
    pub(super) fn beside(&self, offset: usize) -> Option<(Span, usize, Vec<Span>)> {
        let Sides::Both(both) = &self.sides else {
            return None;
        };
        let is_here = |span: &Span| span.start <= offset && offset <= span.end;
        both.units().iter().find_map(|unit| {
            let strings = [&unit.source, &unit.target];
            (0..2).find_map(|side| {
                let document = both.side(side).document();
                let mut places = strings[side].iter().filter_map(|it| document.in_file(*it));
                let place = places.find(is_here)?;
                Some((place, 1 - side, strings[1 - side].clone()))
            })
        })
    }

    pub(super) fn glossary(&self) -> &Glossary {
        self.standing.engine.glossary()
    }

    pub(super) fn sides(&self) -> Vec<&Analysis> {
        match &self.sides {
            Sides::One(analysis) => vec![analysis],
            Sides::Both(both) => vec![both.side(0), both.side(1)],
        }
    }

    /// Every name, in the order of the file on each side.
    pub(super) fn names(&self) -> impl Iterator<Item = Occurrence<'_>> {
        self.sides().into_iter().flat_map(|side| {
            let mentions = side.mentions().iter();
            mentions.filter_map(move |mention| {
                Some(Occurrence {
                    span: side.document().in_file(mention.span)?,
                    mention,
                    side,
                })
            })
        })
    }

    /// The name that holds a place or ends there.
    pub(super) fn name_at(&self, offset: usize) -> Option<Occurrence<'_>> {
        let mut around = self
            .names()
            .filter(|it| it.span.start <= offset && offset <= it.span.end);
        let first = around.next()?;
        // Of two that meet here, the one that begins.
        Some(around.last().unwrap_or(first))
    }

    /// Whether a name may be written otherwise: not in a source, nor where the file locks its unit.
    pub(super) fn may_change(&self, name: &Occurrence<'_>) -> bool {
        match &self.sides {
            Sides::One(_) => true,
            Sides::Both(both) => {
                let unit = both.unit_of_target(name.mention.span);
                let locked = || unit.is_none_or(|it| it.state == State::Locked);
                std::ptr::eq(name.side, both.side(1)) && (both.units().is_empty() || !locked())
            }
        }
    }

    /// The language that somebody writes in at `offset`, where `typed` is the word that is being written:
    /// that of the unit, whatever script the word itself is in.
    pub(super) fn language_at(&self, offset: usize, typed: Span) -> Lang {
        match &self.sides {
            Sides::One(analysis) => {
                let document = analysis.document();
                let text = document.text();
                let start = text[..typed.start].rfind('\n').map_or(0, |at| at + 1);
                let end = text[typed.end..]
                    .find('\n')
                    .map_or(text.len(), |at| typed.end + at);
                let is_letter = |c: char| is_arabic_letter(c) || is_latin_letter(c);
                let others = text[start..typed.start]
                    .chars()
                    .chain(text[typed.end..end].chars());
                match others.filter(|c| is_letter(*c)).count() {
                    0 => document.language(),
                    _ => document.prose.language_at(typed.start),
                }
            }
            Sides::Both(both) => {
                let side = |number: usize| both.side(number).document();
                let here = (0..2).find(|it| holds(side(*it), offset)).unwrap_or(1);
                let word = typed.of(self.file.text());
                let usual = mostly(side(here).text(), word);
                // A side without a word yet is in the other language.
                let other = || mostly(side(1 - here).text(), "").map(Lang::other);
                usual
                    .or_else(other)
                    .unwrap_or_else(|| side(here).language())
            }
        }
    }
}

/// The language of most letters of a text, those of a word in it left out; `None` where there are no
/// others.
fn mostly(text: &str, word: &str) -> Option<Lang> {
    let count = |is: fn(char) -> bool| {
        let of = |text: &str| text.chars().filter(|c| is(*c)).count();
        of(text).saturating_sub(of(word))
    };
    match (count(is_arabic_letter), count(is_latin_letter)) {
        (0, 0) => None,
        (arabic, latin) if arabic >= latin => Some(Lang::Ar),
        _ => Some(Lang::En),
    }
}

/// Whether a place in a file is one of the prose of a side.
fn holds(side: &Document, offset: usize) -> bool {
    let mut pieces = side.prose.map().pieces();
    pieces.any(|it| {
        let inside = it.file.start <= offset && offset <= it.file.end;
        inside && !matches!(it.kind, PieceKind::MadeUp | PieceKind::Opaque)
    })
}

/// The names in a file that is not open.
pub(super) fn of_file(path: &Path, standing: &Standing) -> Option<Reading> {
    let shown = path.to_string_lossy();
    let (file, _) = standing.project.open_regular(path, &shown).ok()?;
    if file.text().len() > MOST_CHECKED || !file.is_by_extension() {
        return None;
    }
    let open = OpenText {
        uri: super::uri::of(path).into(),
        path: path.into(),
        version: 0,
        text: std::sync::Arc::new(file.text().to_owned()),
    };
    Some(Reading::of_document(open, file, standing.clone()))
}
