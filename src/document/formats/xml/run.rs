//! One string of an XML file: text, entities, CDATA sections and inline tags.

use std::ops::Range;

use super::{Kind, Tag, Token};
use crate::document::bilingual::short_name;
use crate::document::{PieceKind, Side, placeholders};
use crate::text::Span;

/// What stands for an inline tag that stands for something.
const OBJECT: &str = "\u{FFFC}";

/// A string while it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Run {
    bits: Vec<Bit>,
    /// Where its element begins to hold something.
    start: usize,
    /// Whether breaks of lines are its own; else they are layout, and read as a space.
    keeps_breaks: bool,
    /// How deep in the code of an inline element, and where that began.
    code: usize,
    code_start: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Bit {
    kind: PieceKind,
    said: String,
    place: Range<usize>,
    is_layout: bool,
}

impl Run {
    /// Of an element whose content begins at `start`.
    pub(in super::super) fn new(start: usize, keeps_breaks: bool) -> Run {
        Run {
            start,
            keeps_breaks,
            ..Run::default()
        }
    }

    /// Whether nothing but layout is in it.
    pub(in super::super) fn is_empty(&self) -> bool {
        let is_blank = |it: &Bit| it.kind != PieceKind::Opaque && it.said.trim().is_empty();
        self.bits.iter().all(is_blank)
    }

    /// What it says, without tags.
    pub(in super::super) fn said(&self) -> String {
        let prose = self.bits.iter().filter(|it| it.kind != PieceKind::Opaque);
        prose.map(|it| &*it.said).collect()
    }

    /// The name of a unit that has no id, by its source.
    pub(in super::super) fn name(&self) -> String {
        short_name(&self.said())
    }

    /// Adds what stands inside of the element.
    pub(in super::super) fn add(&mut self, token: &Token<'_>, text: &str) {
        match &token.kind {
            Kind::Open(tag) => self.open(tag, token.place.clone()),
            Kind::Close(_) => self.close(token.place.clone()),
            _ if self.code > 0 => {}
            Kind::Text => self.text(text, token.place.clone()),
            Kind::CData => {
                let (start, end) = (token.place.start + "<![CDATA[".len(), token.place.end);
                let end = end.saturating_sub("]]>".len()).max(start);
                self.text(text, start..end);
            }
            Kind::Reference(Some(c)) => self.put(PieceKind::Entity, &c.to_string(), &token.place),
            Kind::Reference(None) => self.put(PieceKind::Opaque, OBJECT, &token.place),
            Kind::Other => self.put(PieceKind::Opaque, "", &token.place),
        }
    }

    fn put(&mut self, kind: PieceKind, said: &str, place: &Range<usize>) {
        self.bits.push(Bit {
            kind,
            said: said.to_owned(),
            place: place.clone(),
            is_layout: false,
        });
    }

    fn open(&mut self, tag: &Tag<'_>, place: Range<usize>) {
        if self.code > 0 {
            self.code += usize::from(!tag.is_empty);
            return;
        }
        match (is_code(tag), tag.is_empty) {
            (true, false) => {
                self.code = 1;
                self.code_start = place.start;
            }
            (true, true) => self.put(PieceKind::Opaque, OBJECT, &place),
            (false, _) => self.put(PieceKind::Opaque, "", &place),
        }
    }

    fn close(&mut self, place: Range<usize>) {
        match self.code {
            0 => self.put(PieceKind::Opaque, "", &place),
            1 => {
                self.code = 0;
                self.put(PieceKind::Opaque, OBJECT, &(self.code_start..place.end));
            }
            _ => self.code -= 1,
        }
    }

    /// Adds text, in which white space with a break of lines may be layout.
    fn text(&mut self, text: &str, place: Range<usize>) {
        let mut at = place.start;
        while at < place.end && !self.keeps_breaks {
            let rest = &text[at..place.end];
            let Some(first) = memchr::memchr(b'\n', rest.as_bytes()) else {
                break;
            };
            let start = at + rest[..first].trim_end().len();
            let tail = &rest[first..];
            let end = at + first + tail.len() - tail.trim_start().len();
            self.copy(text, at..start);
            self.bits.push(Bit {
                kind: PieceKind::Entity,
                said: " ".to_owned(),
                place: start..end,
                is_layout: true,
            });
            at = end;
        }
        self.copy(text, at..place.end);
    }

    fn copy(&mut self, text: &str, place: Range<usize>) {
        if !place.is_empty() {
            self.put(PieceKind::Copied, &text[place.clone()], &place);
        }
    }

    /// Adds it to a side, as a string of its own.
    pub(in super::super) fn put_into(&self, side: &mut Side) -> Span {
        let start = side.begin();
        let mut bits = &self.bits[..];
        while let [first, rest @ ..] = bits
            && first.is_layout
        {
            bits = rest;
        }
        while let [rest @ .., last] = bits
            && last.is_layout
        {
            bits = rest;
        }
        for bit in bits {
            side.push(bit.kind, &bit.said, bit.place.clone());
        }
        let span = side.end(start, self.start);
        side.opaque.extend(placeholders::find(&side.text, span));
        span
    }
}

/// Whether an inline element stands for something, or holds the code of another format, so that what is
/// in it is no text of this one: XLIFF 1.2 and 2.1, TMX 1.4b, Qt.
fn is_code(tag: &Tag<'_>) -> bool {
    match tag.name() {
        "x" | "bx" | "ex" | "ph" | "bpt" | "ept" | "it" | "ut" | "sc" | "ec" | "cp" | "byte" => {
            true
        }
        "mrk" => tag.says("mtype", "protected") || tag.says("translate", "no"),
        _ => false,
    }
}
