//! The tokens of an XML text, each with its place.
//!
//! Nothing is loaded and nothing is expanded: of the entities of a document only the five of XML and
//! characters by number are known, so that no document can grow while it is read.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// Most elements inside each other.
const DEEPEST: usize = 256;

/// One token, and its bytes in the text.
#[derive(Debug)]
pub(crate) struct Token<'t> {
    pub(crate) kind: Kind<'t>,
    pub(crate) place: Range<usize>,
}

/// What a token is.
#[derive(Debug)]
pub(crate) enum Kind<'t> {
    /// A start tag, or the tag of an empty element.
    Open(Tag<'t>),
    /// An end tag, by the name without its prefix.
    Close(&'t str),
    /// Text, byte for byte.
    Text,
    /// A CDATA section.
    CData,
    /// An entity or a character by its number; `None` where it is not known what it stands for.
    Reference(Option<char>),
    /// What is no content: comments, instructions, declarations.
    Other,
}

/// A tag with its attributes.
#[derive(Debug)]
pub(crate) struct Tag<'t> {
    start: BytesStart<'t>,
    /// Whether its element ends with it.
    pub(crate) is_empty: bool,
}

impl Tag<'_> {
    /// Its name without prefix.
    pub(crate) fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// An attribute by its name, with the prefix where there is one.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let mut all = self.start.attributes();
        all.with_checks(false);
        let is_it = |it: &Attribute<'_>| it.key.into_inner() == name;
        let found = all.flatten().find(is_it)?;
        Some(found.value.into_owned())
    }

    /// Hands over all attributes, by their names with their prefixes, as they are written.
    pub(crate) fn each_attribute(&self, mut take: impl FnMut(&str, &str)) {
        let mut all = self.start.attributes();
        all.with_checks(false);
        for it in all.flatten() {
            take(it.key.into_inner(), &it.value);
        }
    }

    /// Whether an attribute has this value.
    pub(crate) fn says(&self, name: &str, value: &str) -> bool {
        self.attribute(name).is_some_and(|it| it == value)
    }
}

/// The tokens of a text, as far as it is XML.
pub(crate) struct Tokens<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    at: usize,
    depth: usize,
    /// Where the text is no XML any more, if it is broken.
    pub(crate) broken: Option<usize>,
    /// Whether it is broken for nothing but elements that are open at its end.
    pub(crate) is_unfinished: bool,
}

impl<'t> Tokens<'t> {
    pub(crate) fn new(text: &'t str) -> Tokens<'t> {
        let mut reader = Reader::from_str(text);
        reader.config_mut().allow_dangling_amp = true;
        Tokens {
            text,
            reader,
            at: 0,
            depth: 0,
            broken: None,
            is_unfinished: false,
        }
    }

    fn stop(&mut self) -> Option<Token<'t>> {
        self.broken.get_or_insert(self.at);
        None
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        if self.broken.is_some() {
            return None;
        }
        let Ok(event) = self.reader.read_event() else {
            return self.stop();
        };
        let end = usize::try_from(self.reader.buffer_position()).ok();
        let end = end.filter(|it| self.text.get(self.at..*it).is_some());
        let Some(end) = end else {
            return self.stop();
        };
        let place = self.at..end;
        self.at = end;
        let tag = |start, is_empty| Kind::Open(Tag { start, is_empty });
        let kind = match event {
            Event::Start(it) => {
                self.depth += 1;
                tag(it, false)
            }
            Event::Empty(it) => tag(it, true),
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                Kind::Close(closed(&self.text[place.clone()]))
            }
            Event::Text(_) => Kind::Text,
            Event::CData(_) => Kind::CData,
            Event::GeneralRef(it) => Kind::Reference(character(&it)),
            Event::Eof if self.depth > 0 => {
                self.is_unfinished = true;
                return self.stop();
            }
            Event::Eof => return None,
            _ => Kind::Other,
        };
        if self.depth > DEEPEST {
            return self.stop();
        }
        Some(Token { kind, place })
    }
}

/// The name in an end tag, without its prefix.
fn closed(tag: &str) -> &str {
    let name = tag.strip_prefix("</").unwrap_or(tag);
    let name = name.strip_suffix('>').unwrap_or(name).trim_ascii_end();
    match memchr::memchr(b':', name.as_bytes()) {
        Some(at) => &name[at + 1..],
        None => name,
    }
}

/// The character that a reference stands for.
fn character(reference: &BytesRef<'_>) -> Option<char> {
    match &*reference.xml10_content() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}
