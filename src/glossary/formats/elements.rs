//! The elements of an XML text, each with its own text, for formats whose places need not be kept.

use std::borrow::Cow;
use std::ops::Range;

use crate::container::xml::{Kind, Tag, Tokens};

/// An element, with its text once it ends.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name without prefix.
    pub(super) name: String,
    /// The names of its attributes, each with its value behind it.
    attributes: String,
    /// Where each name ends in `attributes`, and its value.
    ends: Vec<(usize, usize)>,
    /// The text that stands in it directly, or in inline elements; layout is one space.
    pub(super) text: String,
}

/// Elements whose text is that of the element that holds them.
const INLINE: [&str; 5] = ["hi", "foreign", "mrk", "pc", "g"];

impl Element {
    /// Begins an element in the room of another.
    fn begin(&mut self, tag: &Tag<'_>) {
        self.name.clear();
        self.name.push_str(tag.name());
        self.text.clear();
        self.attributes.clear();
        self.ends.clear();
        tag.each_attribute(|name, raw| {
            self.attributes.push_str(name);
            let end = self.attributes.len();
            match quick_xml::escape::unescape(raw) {
                Ok(plain) => self.attributes.push_str(&plain),
                Err(_) => self.attributes.push_str(raw),
            }
            self.ends.push((end, self.attributes.len()));
        });
    }

    /// An attribute, by its name with its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut start = 0;
        for &(end, value) in &self.ends {
            if &self.attributes[start..end] == name {
                return Some(&self.attributes[end..value]);
            }
            start = value;
        }
        None
    }
}

/// Where a reader stands in a text.
pub(super) struct Place<'t> {
    text: &'t str,
    at: usize,
    /// How far breaks of lines were counted, and how many stand before.
    counted: usize,
    breaks: usize,
}

impl<'t> Place<'t> {
    fn new(text: &'t str) -> Place<'t> {
        Place {
            text,
            at: 0,
            counted: 0,
            breaks: 0,
        }
    }

    /// The line, from 1.
    pub(super) fn line(&mut self) -> usize {
        let new = &self.text.as_bytes()[self.counted..self.at.max(self.counted)];
        self.breaks += memchr::memchr_iter(b'\n', new).count();
        self.counted = self.at.max(self.counted);
        self.breaks + 1
    }
}

/// What takes the elements of a file.
pub(super) trait Takes {
    /// An element begins here, inside of those on the path.
    fn open(&mut self, element: &Element, place: &mut Place<'_>);
    /// It ends; the path leads to the element that holds it.
    fn close(&mut self, element: &Element, path: &[Element]);
}

/// How a text ended.
pub(super) struct End {
    /// The line at which it is no XML any more.
    pub(super) broken: Option<usize>,
    /// The elements that are open at the end of a text that is broken for nothing else.
    pub(super) open: Vec<Element>,
}

/// Hands over all elements of `text`.
pub(super) fn walk(text: &str, takes: &mut dyn Takes) -> End {
    // The elements that are open, and behind them the room of others that were.
    let mut path: Vec<Element> = Vec::new();
    let mut depth = 0;
    let mut tokens = Tokens::new(text);
    let mut at = Place::new(text);
    for token in &mut tokens {
        let Range { start, end } = token.place;
        let place = &text[start..end];
        match &token.kind {
            Kind::Open(tag) => {
                at.at = start;
                if depth == path.len() {
                    path.push(Element::default());
                }
                path[depth].begin(tag);
                takes.open(&path[depth], &mut at);
                if tag.is_empty {
                    takes.close(&path[depth], &path[..depth]);
                } else {
                    depth += 1;
                }
            }
            Kind::Close(_) if depth > 0 => {
                depth -= 1;
                let (outer, rest) = path.split_at_mut(depth);
                let element = &rest[0];
                takes.close(element, outer);
                let inline = INLINE.contains(&element.name.as_str());
                if let (Some(outer), true) = (outer.last_mut(), inline) {
                    outer.text.push_str(&element.text);
                }
            }
            Kind::Close(_) => {}
            Kind::Text => {
                if let Some(element) = path[..depth].last_mut() {
                    lay_out(&mut element.text, place);
                }
            }
            Kind::CData => say(
                &mut path[..depth],
                place
                    .trim_start_matches("<![CDATA[")
                    .trim_end_matches("]]>"),
            ),
            Kind::Reference(Some(c)) => say(&mut path[..depth], c.encode_utf8(&mut [0; 4])),
            // What an entity of the document's own stands for is not looked up: it stays as written.
            Kind::Reference(None) => say(&mut path[..depth], place),
            Kind::Other => {}
        }
    }
    path.truncate(if tokens.is_unfinished { depth } else { 0 });
    let broken = tokens.broken.map(|it| {
        at.at = it;
        at.line()
    });
    End { broken, open: path }
}

fn say(path: &mut [Element], text: &str) {
    if let Some(element) = path.last_mut() {
        element.text.push_str(text);
    }
}

/// Adds text, each stretch of white space that has a break of lines as one space.
fn lay_out(out: &mut String, text: &str) {
    let bytes = text.as_bytes();
    // Most texts do nothing but indent the next tag.
    if bytes.first() == Some(&b'\n') && bytes[1..].iter().all(|it| *it == b' ') {
        out.push(' ');
        return;
    }
    let mut rest = text;
    while let Some(at) = memchr::memchr3(b'\n', b'\r', b'\t', rest.as_bytes()) {
        out.push_str(rest[..at].trim_end_matches(' '));
        out.push(' ');
        rest = rest[at..].trim_start_matches([' ', '\n', '\r', '\t']);
    }
    out.push_str(rest);
}

/// Adds new text as XML holds it: what would be taken for layout is written by its number.
pub(super) fn escape(out: &mut String, text: &str) {
    let mut copied = 0;
    for (at, byte) in text.bytes().enumerate() {
        let said = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\n' => "&#10;",
            b'\r' => "&#13;",
            b'\t' => "&#9;",
            0..b' ' => "",
            _ => continue,
        };
        push_fitting(out, &text[copied..at]);
        out.push_str(said);
        copied = at + 1;
    }
    push_fitting(out, &text[copied..]);
}

/// Adds text without control characters as far as XML has its characters.
fn push_fitting(out: &mut String, text: &str) {
    if all_fit(text) {
        out.push_str(text);
    } else {
        out.extend(text.chars().filter(|it| fits(*it)));
    }
}

/// Whether XML has all characters of a text.
pub(super) fn all_fit(text: &str) -> bool {
    // Those that it lacks are controls, and two that begin with this byte.
    let is_suspect = |byte: u8| byte < b' ' || byte == 0xEF;
    !text.bytes().any(is_suspect) || text.chars().all(fits)
}

/// Whether XML has this character at all.
pub(super) fn fits(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// The language of a tag such as `ar-EG` or a name such as `Arabic`, by its first part, in lower case.
pub(super) fn primary(tag: &str) -> Cow<'_, str> {
    let first = tag.trim().split(['-', '_', ' ']).next().unwrap_or_default();
    if matches!(first, "ar" | "en") {
        return Cow::Borrowed(first);
    }
    match first.to_lowercase().as_str() {
        "arabic" | "ara" => Cow::Borrowed("ar"),
        "english" | "eng" => Cow::Borrowed("en"),
        other => Cow::Owned(other.to_owned()),
    }
}
