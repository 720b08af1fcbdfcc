//! The units of a page: blocks, parts between line breaks, and attributes that people read.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::super::flow::Flow;
use super::around::Around;
use super::elements::{Element, element, ends, is_read, is_read_meta, is_void};
use super::text::add_text;
use super::tokens::{Attribute, Tag, Token};
use crate::document::{Sides, Tongue, placeholders};
use crate::text::{Lang, Span};

/// How many elements around a place an end tag may belong to.
const DEEPEST: usize = 256;

/// An element that has begun.
#[derive(Debug)]
struct Level {
    name: String,
    kind: Element,
    id: Option<String>,
    around: Around,
}

/// What is passed over: down to which depth, and where it begins if it stands inside a sentence.
#[derive(Debug)]
struct Passed {
    depth: usize,
    object: Option<usize>,
}

/// An attribute that people read, until the string that it stands in has ended.
#[derive(Debug)]
struct Waiting {
    place: Range<usize>,
    name: String,
    language: Option<Lang>,
}

/// Reads token by token.
pub(super) struct Reader<'t> {
    text: &'t str,
    is_xml: bool,
    writer: Flow<'t>,
    levels: Vec<Level>,
    passed: Option<Passed>,
    waiting: Vec<Waiting>,
    /// How many units have each name.
    names: FxHashMap<String, usize>,
    has_foreign: bool,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str, is_xml: bool) -> Reader<'t> {
        Reader {
            text,
            is_xml,
            writer: Flow::new(text),
            levels: Vec::new(),
            passed: None,
            waiting: Vec::new(),
            names: FxHashMap::default(),
            has_foreign: false,
        }
    }

    pub(super) fn take(&mut self, token: &Token<'_>) {
        match token {
            Token::Open(tag) => self.open(tag),
            Token::Close(name, place) => self.close(name, place),
            Token::Text(place) => {
                if self.passed.is_none() && self.around().is_prose() {
                    add_text(&mut self.writer, place.clone(), false);
                }
            }
        }
    }

    pub(super) fn into_sides(mut self) -> Sides {
        self.leave(0, self.text.len());
        self.end();
        let mut sides = self.writer.sides;
        if sides.units.is_empty() && self.has_foreign {
            sides.tongues[1] = Tongue::Foreign;
        }
        sides
    }

    fn around(&self) -> Around {
        self.levels.last().map(|it| it.around).unwrap_or_default()
    }

    fn open(&mut self, tag: &Tag) {
        self.imply_ends(tag);
        let kind = element(&tag.name);
        let around = self.around().inside(tag);
        self.has_foreign |= around.tongue == Tongue::Foreign;
        let is_whole = is_void(&tag.name) || self.is_xml && tag.is_closed;
        if self.passed.is_none() {
            self.begin(tag, kind, around);
            let is_passed = matches!(kind, Element::Hidden | Element::Object)
                || kind == Element::Inline && !around.is_prose();
            if is_passed && !is_whole {
                self.passed = Some(Passed {
                    depth: self.levels.len(),
                    object: (kind != Element::Hidden).then_some(tag.place.start),
                });
            }
        }
        if !is_whole {
            self.levels.push(Level {
                name: tag.name.clone(),
                kind,
                id: tag.value("id").map(str::to_owned),
                around,
            });
        }
    }

    /// Adds what the tag itself is to a reader.
    fn begin(&mut self, tag: &Tag, kind: Element, around: Around) {
        let (place, is_prose) = (tag.place.clone(), self.around().is_prose());
        match kind {
            Element::Block | Element::Hidden | Element::Break => self.end(),
            Element::Inline if around.is_prose() => self.writer.tag(place),
            Element::Object if is_void(&tag.name) && is_prose => self.writer.object(place),
            _ => {}
        }
        if around.is_prose() && kind != Element::Hidden {
            self.hear(tag, around.language());
        }
    }

    /// Takes in the attributes that people read.
    fn hear(&mut self, tag: &Tag, language: Option<Lang>) {
        let read = tag.attributes.iter().filter(|it| self.is_read(tag, it));
        let waiting = read.map(|it| Waiting {
            place: it.place.clone(),
            name: match tag.value("id") {
                Some(id) => format!("#{id}@{}", it.name),
                None => format!("{}@{}", tag.name, it.name),
            },
            language,
        });
        let waiting: Vec<Waiting> = waiting.collect();
        self.waiting.extend(waiting);
        if !self.writer.is_open() {
            self.end();
        }
    }

    /// Whether people read an attribute. Without quotation marks, or with `>` inside, it cannot be told
    /// from what stands around it when it is written.
    fn is_read(&self, tag: &Tag, it: &Attribute) -> bool {
        let is_read = match (&*tag.name, &*it.name) {
            ("meta", "content") => {
                let named = tag.value("name").or(tag.value("property"));
                named.is_some_and(is_read_meta)
            }
            ("input", "value") => {
                let kind = tag.value("type").unwrap_or_default();
                matches!(&*kind.to_ascii_lowercase(), "submit" | "button" | "reset")
            }
            (tag, attribute) => is_read(tag, attribute),
        };
        let before = it.place.start.checked_sub(1);
        let mark = before.and_then(|at| self.text.as_bytes().get(at));
        let is_quoted = matches!(mark, Some(b'"' | b'\''));
        is_read && is_quoted && !self.text[it.place.clone()].contains(['<', '>'])
    }

    /// Ends elements whose end tag is left out before `tag`.
    fn imply_ends(&mut self, tag: &Tag) {
        if element(&tag.name) != Element::Block {
            return;
        }
        loop {
            let nearest = self.levels.iter().rposition(|it| it.kind == Element::Block);
            let Some(nearest) = nearest.filter(|it| ends(&tag.name, &self.levels[*it].name)) else {
                return;
            };
            self.leave(nearest, tag.place.start);
        }
    }

    fn close(&mut self, name: &str, place: &Range<usize>) {
        let kind = element(name);
        let found = self.opened(name, kind);
        if self.passed.is_none() && kind != Element::Inline {
            self.end();
        }
        let was_passed = self.passed.is_some();
        let depth = found.unwrap_or(self.levels.len());
        self.leave(
            depth,
            if kind == Element::Block {
                place.start
            } else {
                place.end
            },
        );
        match kind {
            Element::Inline if !was_passed => self.writer.tag(place.clone()),
            Element::Inline | Element::Object => {}
            _ if self.passed.is_none() => self.end(),
            _ => {}
        }
    }

    /// The element that an end tag ends: for one inside a sentence not beyond its block, for others not
    /// beyond the cell of their table.
    fn opened(&self, name: &str, kind: Element) -> Option<usize> {
        let is_barrier = |it: &Level| match kind {
            Element::Inline | Element::Object => it.kind == Element::Block,
            _ => {
                let is_of_table = matches!(name, "table" | "tr" | "tbody" | "thead" | "tfoot");
                !is_of_table && matches!(&*it.name, "td" | "th" | "caption")
            }
        };
        for (at, level) in self.levels.iter().enumerate().rev().take(DEEPEST) {
            if level.name == name {
                return Some(at);
            }
            if is_barrier(level) {
                return None;
            }
        }
        None
    }

    /// Ends all elements from this depth on; what was passed over inside a sentence ends at `end`.
    fn leave(&mut self, depth: usize, end: usize) {
        if let Some(passed) = self.passed.take_if(|it| depth <= it.depth)
            && let Some(start) = passed.object
        {
            self.writer.object(start..end);
        }
        let language = self.around().language();
        let mut left = self.levels[depth.min(self.levels.len())..].iter();
        if left.any(|it| it.kind == Element::Block) {
            self.end_in(language);
        }
        self.levels.truncate(depth);
    }

    fn end(&mut self) {
        self.end_in(self.around().language());
    }

    /// Ends the string, and adds the attributes that stand in it.
    fn end_in(&mut self, language: Option<Lang>) {
        let block = self.levels.iter().rfind(|it| it.kind == Element::Block);
        if let Some(span) = self.writer.end() {
            let name = match block {
                Some(Level { id: Some(id), .. }) => format!("#{id}"),
                Some(level) => level.name.clone(),
                None => "body".to_owned(),
            };
            self.add(span, language, name);
        }
        for it in std::mem::take(&mut self.waiting) {
            add_text(&mut self.writer, it.place, true);
            if let Some(span) = self.writer.end() {
                self.add(span, it.language, it.name);
            }
        }
    }

    /// Adds a unit. What a program fills in is no prose.
    fn add(&mut self, span: Span, language: Option<Lang>, name: String) {
        let side = &mut self.writer.sides.target;
        let found = placeholders::find(&side.text, span).into_iter();
        let is_filled_in = |it: &Span| it.of(&side.text).starts_with("{{");
        let found: Vec<Span> = found.filter(is_filled_in).collect();
        side.opaque.extend(found);
        side.languages.extend(language.map(|it| (span, it)));
        let id = numbered(&mut self.names, name);
        self.writer.sides.add_named(id, vec![span]);
    }
}

/// The name of the next unit of this name: the first of an id is that id.
fn numbered(names: &mut FxHashMap<String, usize>, name: String) -> String {
    let is_id = name.starts_with('#');
    let count = names.entry(name.clone()).or_default();
    *count += 1;
    match *count {
        1 if is_id => name,
        count => format!("{name}:{count}"),
    }
}
