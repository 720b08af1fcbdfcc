//! The elements of an XML text, each with its own text, for formats whose places need not be kept.

use std::borrow::Cow;

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

/// What takes the elements of a file.
pub(super) trait Takes {
    /// An element begins at this line, inside of those on the path.
    fn open(&mut self, element: &Element, line: usize);
    /// It ends; the path leads to the element that holds it.
    fn close(&mut self, element: &Element, path: &[Element]);
}

/// Hands over all elements of `text`; gives the line at which it is no XML any more.
pub(super) fn walk(text: &str, takes: &mut dyn Takes) -> Option<usize> {
    // The elements that are open, and behind them the room of others that were.
    let mut path: Vec<Element> = Vec::new();
    let mut depth = 0;
    let mut tokens = Tokens::new(text);
    let (mut line, mut counted) = (1, 0);
    for token in &mut tokens {
        let place = &text[token.place.clone()];
        match &token.kind {
            Kind::Open(tag) => {
                line += breaks(&text[counted..token.place.start]);
                counted = token.place.start;
                if depth == path.len() {
                    path.push(Element::default());
                }
                path[depth].begin(tag);
                takes.open(&path[depth], line);
                match tag.is_empty {
                    true => takes.close(&path[depth], &path[..depth]),
                    false => depth += 1,
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
            Kind::Text => say(&mut path[..depth], &laid_out(place)),
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
    let at = tokens.broken?;
    Some(line + breaks(&text[counted..at.max(counted)]))
}

fn breaks(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}

fn say(path: &mut [Element], text: &str) {
    if let Some(element) = path.last_mut() {
        element.text.push_str(text);
    }
}

/// Text with each stretch of white space that has a break of lines as one space.
fn laid_out(text: &str) -> Cow<'_, str> {
    if memchr::memchr3(b'\n', b'\r', b'\t', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['\n', '\r', '\t']) {
        out.push_str(rest[..at].trim_end_matches(' '));
        out.push(' ');
        rest = rest[at..].trim_start_matches([' ', '\n', '\r', '\t']);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// New text as XML holds it: what would be taken for layout is written by its number.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' => out.push_str("&#9;"),
            c if !fits(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// Whether XML has this character at all.
pub(super) fn fits(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// The language of a tag such as `ar-EG` or a name such as `Arabic`, by its first part, in lower case.
pub(super) fn primary(tag: &str) -> String {
    let first = tag.trim().split(['-', '_', ' ']).next().unwrap_or_default();
    match first.to_lowercase().as_str() {
        "arabic" | "ara" => "ar".to_owned(),
        "english" | "eng" => "en".to_owned(),
        other => other.to_owned(),
    }
}
