//! The elements of an XML text, each with its own text, for formats whose places need not be kept.

use std::borrow::Cow;

use crate::container::xml::{Kind, Tag, Tokens};

/// An element, with its text once it ends.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name without prefix.
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    /// The text that stands in it directly, or in inline elements; layout is one space.
    pub(super) text: String,
}

/// Elements whose text is that of the element that holds them.
const INLINE: [&str; 5] = ["hi", "foreign", "mrk", "pc", "g"];

impl Element {
    fn of(tag: &Tag<'_>) -> Element {
        let plain = |(name, raw): (String, String)| {
            let plain = quick_xml::escape::unescape(&raw).map(Cow::into_owned);
            (name, plain.unwrap_or(raw))
        };
        Element {
            name: tag.name().to_owned(),
            attributes: tag.attributes().map(plain).collect(),
            text: String::new(),
        }
    }

    /// An attribute, by its name with its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|it| it.0 == name);
        found.map(|it| it.1.as_str())
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
    let mut path: Vec<Element> = Vec::new();
    let mut tokens = Tokens::new(text);
    let (mut line, mut counted) = (1, 0);
    for token in &mut tokens {
        let place = &text[token.place.clone()];
        match &token.kind {
            Kind::Open(tag) => {
                line += breaks(&text[counted..token.place.start]);
                counted = token.place.start;
                let element = Element::of(tag);
                takes.open(&element, line);
                match tag.is_empty {
                    true => takes.close(&element, &path),
                    false => path.push(element),
                }
            }
            Kind::Close(_) => {
                if let Some(element) = path.pop() {
                    takes.close(&element, &path);
                    let inline = INLINE.contains(&element.name.as_str());
                    if let (Some(outer), true) = (path.last_mut(), inline) {
                        outer.text.push_str(&element.text);
                    }
                }
            }
            Kind::Text => say(&mut path, &laid_out(place)),
            Kind::CData => say(
                &mut path,
                place
                    .trim_start_matches("<![CDATA[")
                    .trim_end_matches("]]>"),
            ),
            Kind::Reference(Some(c)) => say(&mut path, c.encode_utf8(&mut [0; 4])),
            // What an entity of the document's own stands for is not looked up: it stays as written.
            Kind::Reference(None) => say(&mut path, place),
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
    if !text.contains(['\n', '\r', '\t']) {
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
