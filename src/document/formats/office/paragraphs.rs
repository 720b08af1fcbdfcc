//! The paragraphs of a part in XML, whatever its vocabulary: their words, each with its place.

use std::borrow::Cow;
use std::ops::Range;

use super::paragraph::{Bit, OBJECT, Paragraph};
use super::tables::Tables;
use super::vocabulary::{Element, Vocabulary};
use crate::document::formats::xml::{Kind, Tokens};
use crate::document::packaged::DrawnUnit;
use crate::document::{PieceKind, Side};

/// Reads the paragraphs of a part.
pub(super) struct Paragraphs<'t> {
    text: &'t str,
    vocabulary: &'t dyn Vocabulary,
    /// In the order in which they begin: those of a text box stand behind the one that holds it.
    all: Vec<Paragraph<'t>>,
    /// Those that have not ended, the innermost last.
    open: Vec<usize>,
    /// The elements that have not ended, and where each begins.
    inside: Vec<(Element, usize)>,
    /// How many of them are not read, or computed.
    closed: usize,
    computed: usize,
    fields: Vec<Field>,
    tables: Tables,
    run: Run<'t>,
}

/// What holds for the words of a run.
#[derive(Default)]
struct Run<'t> {
    format: &'t str,
    is_hidden: bool,
}

/// A field that has not ended.
#[derive(Default)]
struct Field {
    instruction: String,
    shows: bool,
}

impl Field {
    /// Whether what it shows is computed. The words of a link are those of its author.
    fn is_computed(&self) -> bool {
        let name = self.instruction.split_whitespace().next();
        !name.is_some_and(|it| it.eq_ignore_ascii_case("HYPERLINK"))
    }
}

impl<'t> Paragraphs<'t> {
    /// Reads a part, and tells where it is no XML any more, if it is broken.
    pub(super) fn read(
        text: &'t str,
        vocabulary: &'t dyn Vocabulary,
    ) -> (Paragraphs<'t>, Option<usize>) {
        let mut it = Paragraphs {
            text,
            vocabulary,
            all: Vec::new(),
            open: Vec::new(),
            inside: Vec::new(),
            closed: 0,
            computed: 0,
            fields: Vec::new(),
            tables: Tables::default(),
            run: Run::default(),
        };
        let mut tokens = Tokens::new(text);
        for token in &mut tokens {
            it.take(&token.kind, token.place);
        }
        (it, tokens.broken)
    }

    /// Adds what it has read to a side, and tells where each paragraph stands there that has words.
    pub(super) fn put_into(&self, side: &mut Side) -> Vec<DrawnUnit> {
        let put = self.all.iter().filter_map(|it| {
            let span = it.put_into(side)?;
            Some(DrawnUnit {
                span,
                cell: it.cell,
            })
        });
        put.collect()
    }

    /// What it has read.
    pub(super) fn into_all(self) -> Vec<Paragraph<'t>> {
        self.all
    }

    fn take(&mut self, kind: &Kind<'_>, place: Range<usize>) {
        match kind {
            Kind::Open(tag) => {
                let element = self.vocabulary.element(tag);
                self.begin(element, place.clone());
                if tag.is_empty {
                    self.end(element, place);
                } else {
                    self.inside.push((element, place.start));
                }
            }
            Kind::Close(_) => {
                if let Some((element, start)) = self.inside.pop() {
                    self.end(element, start..place.end);
                }
            }
            _ if self.is_in(Element::Instruction) => {
                if let Some(field) = self.fields.last_mut() {
                    field.instruction.push_str(&self.text[place]);
                }
            }
            _ if !self.reads_words() => {}
            Kind::Text => self.text(place),
            Kind::Reference(Some(c)) => self.put(PieceKind::Entity, c.to_string().into(), place),
            Kind::Reference(None) | Kind::CData => {
                self.put(PieceKind::Opaque, OBJECT.into(), place);
            }
            Kind::Other => {}
        }
    }

    fn begin(&mut self, element: Element, place: Range<usize>) {
        if element.is_closed() {
            self.closed += 1;
        }
        if self.closed > 0 {
            return;
        }
        if !element.is_soft() {
            self.part();
        }
        match element {
            Element::Paragraph => {
                self.open.push(self.all.len());
                self.all.push(Paragraph::in_cell(self.tables.cell()));
            }
            Element::Table | Element::Row | Element::Cell => self.tables.begin(element),
            Element::Run => self.run = Run::default(),
            Element::Hidden => self.run.is_hidden |= self.is_in(Element::Format),
            Element::Sign(sign) => self.put(PieceKind::Opaque, sign.into(), place),
            Element::Spaces(count) => {
                self.put(PieceKind::Opaque, " ".repeat(count).into(), place);
            }
            Element::Computed => self.computed += 1,
            Element::FieldBegin => self.fields.push(Field::default()),
            Element::FieldShows => {
                if let Some(field) = self.fields.last_mut() {
                    field.shows = true;
                }
            }
            Element::FieldEnd => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    fn end(&mut self, element: Element, place: Range<usize>) {
        if element.is_closed() {
            self.closed -= 1;
            self.part();
            if element == Element::Object && self.closed == 0 {
                self.put(PieceKind::Opaque, OBJECT.into(), place);
            }
            return;
        }
        if self.closed > 0 {
            return;
        }
        if !element.is_soft() {
            self.part();
        }
        match element {
            Element::Paragraph => {
                self.open.pop();
            }
            Element::Format if self.is_in(Element::Run) => self.run.format = &self.text[place],
            Element::Table => self.tables.end(),
            Element::Run => self.run = Run::default(),
            Element::Computed => self.computed -= 1,
            _ => {}
        }
    }

    /// Whether the innermost element is this one.
    fn is_in(&self, element: Element) -> bool {
        self.inside.last().is_some_and(|it| it.0 == element)
    }

    fn reads_words(&self) -> bool {
        let in_words = if self.vocabulary.is_running() {
            !self.open.is_empty()
        } else {
            self.is_in(Element::Words) || self.is_in(Element::TrimmedWords)
        };
        in_words && self.closed == 0
    }

    /// Words before and after this place are not one.
    fn part(&mut self) {
        if let Some(number) = self.open.last() {
            self.all[*number].part();
        }
    }

    fn put(&mut self, kind: PieceKind, said: Cow<'t, str>, place: Range<usize>) {
        let shown = self.fields.iter().all(|it| it.shows);
        let Some(number) = self.open.last().filter(|_| shown && !self.run.is_hidden) else {
            return;
        };
        let is_computed = self.computed > 0 || self.fields.iter().any(Field::is_computed);
        let kind = if is_computed { PieceKind::Opaque } else { kind };
        self.all[*number].put(Bit { kind, said, place }, self.run.format);
    }

    fn text(&mut self, place: Range<usize>) {
        if self.vocabulary.is_running() {
            return self.running(place);
        }
        let mut place = place;
        if self.is_in(Element::TrimmedWords) {
            place = self.trimmed(place);
        }
        if !place.is_empty() {
            let said = &self.text[place.clone()];
            self.put(PieceKind::Copied, said.into(), place);
        }
    }

    /// The words of an element without white space at its two ends.
    fn trimmed(&self, mut place: Range<usize>) -> Range<usize> {
        if self.text[..place.start].ends_with('>') {
            place.start = place.end - self.text[place.clone()].trim_start_matches(is_layout).len();
        }
        if self.text[place.end..].starts_with("</") {
            place.end = place.start + self.text[place.clone()].trim_end_matches(is_layout).len();
        }
        place
    }

    /// Adds text in which all white space between two words is one space.
    fn running(&mut self, place: Range<usize>) {
        let mut at = place.start;
        while at < place.end {
            let rest = &self.text[at..place.end];
            let word = rest.find(is_layout).unwrap_or(rest.len());
            let space = rest[word..].find(|c| !is_layout(c));
            let space = space.unwrap_or(rest.len() - word);
            if word > 0 {
                self.put(PieceKind::Copied, rest[..word].into(), at..at + word);
            }
            at += word;
            if space > 0 {
                self.space(at..at + space);
            }
            at += space;
        }
    }

    fn space(&mut self, place: Range<usize>) {
        let open = self.open.last();
        let is_more = open.is_some_and(|it| self.all[*it].ends_in_space());
        let is_one = &self.text[place.clone()] == " ";
        match (is_more, is_one) {
            (true, _) => self.put(PieceKind::Opaque, "".into(), place),
            (false, true) => self.put(PieceKind::Copied, " ".into(), place),
            (false, false) => self.put(PieceKind::Entity, " ".into(), place),
        }
    }
}

/// Whether a character is white space of XML.
fn is_layout(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}
