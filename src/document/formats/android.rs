//! The texts of Android apps (`strings.xml`; Android developer guide, "String resources").

use super::flow::{Flow, is_space};
use super::xml::{self, Kind, Reads, Tag, Token};
use super::{FileFormat, escapes, paths, text};
use crate::document::{Layout, PieceKind, Refused, Sides, Tongue, placeholders};
use crate::text::Span;
use escapes::Meant;

/// How far the root element may stand from the beginning, behind the names of translators.
const HEAD: usize = 16 << 10;

/// The texts of Android apps.
#[derive(Debug)]
pub(super) struct Android;

impl FileFormat for Android {
    fn name(&self) -> &'static str {
        "android"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["xml"]
    }

    /// Other files have that extension, too: the root element decides.
    fn accepts(&self, name: &str, head: &[u8]) -> bool {
        let has_root = || {
            // Without the zeros of UTF-16.
            let head = head.iter().take(HEAD).copied().filter(|it| *it != 0);
            let head: Vec<u8> = head.collect();
            memchr::memmem::find(&head, b"<resources").is_some()
        };
        crate::document::has_extension(name, &["xml"]) && has_root()
    }

    fn layout(&self, path: &str, text: &str) -> Layout {
        text::comments(path, text)
    }

    fn has_units(&self) -> bool {
        true
    }

    fn sides(&self, text: &str) -> Option<Sides> {
        let reader = Reader {
            flow: Flow::new(text),
            unit: None,
            forms: Vec::new(),
            depth: 0,
            string: None,
            protected: None,
            is_quoted: false,
        };
        Some(
            xml::sides(text, reader)
                .locked_where_broken()
                .saying_what_is_twice(text),
        )
    }

    fn escaped(&self, text: &str, at: usize, new: &str) -> Result<String, Refused> {
        let mut out = escapes::escaped(text, at, new, &['\'', '"']);
        let begins = text[..at].ends_with('>');
        if begins && out.starts_with(['@', '?']) {
            out.insert(0, '\\');
        }
        Ok(xml::escaped(text, at, &out))
    }

    fn tongue(&self, path: &str) -> Tongue {
        paths::tongue(path)
    }
}

struct Reader<'t> {
    flow: Flow<'t>,
    /// The element of a unit: its name, and whether it has several strings that are forms of one.
    unit: Option<Unit>,
    forms: Vec<Span>,
    /// How deep in the elements of a string.
    depth: usize,
    /// Where the string that is being read begins.
    string: Option<usize>,
    /// Where a stretch begins that is no text, and how deep.
    protected: Option<(usize, usize)>,
    is_quoted: bool,
}

struct Unit {
    id: String,
    kind: UnitKind,
    /// How many strings it has had so far.
    strings: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum UnitKind {
    /// One string.
    String,
    /// Strings that are units of their own.
    Array,
    /// Strings that are forms of one unit.
    Plural,
}

impl UnitKind {
    fn of(name: &str) -> Option<UnitKind> {
        match name {
            "string" => Some(UnitKind::String),
            "string-array" => Some(UnitKind::Array),
            "plurals" => Some(UnitKind::Plural),
            _ => None,
        }
    }
}

impl Reads for Reader<'_> {
    fn take(&mut self, token: &Token<'_>) {
        let place = token.place.clone();
        if self.string.is_some() {
            self.inside(token);
            return;
        }
        match &token.kind {
            Kind::Open(tag) => self.open(tag, place.end),
            Kind::Close("plurals" | "string-array") => self.finish(),
            _ => {}
        }
    }

    fn into_sides(self) -> Sides {
        self.flow.sides
    }
}

impl Reader<'_> {
    fn open(&mut self, tag: &Tag<'_>, end: usize) {
        let kind = UnitKind::of(tag.name());
        if kind.is_some() {
            self.unit = kind
                .filter(|_| !tag.is_empty && !tag.says("translatable", "false"))
                .map(|kind| Unit {
                    id: tag.attribute("name").unwrap_or_default(),
                    kind,
                    strings: 0,
                });
        }
        let begins = kind == Some(UnitKind::String) || kind.is_none() && tag.name() == "item";
        let has_unit = self.unit.is_some() && !tag.is_empty;
        self.string = (begins && has_unit).then_some(end);
        self.is_quoted = false;
    }

    fn inside(&mut self, token: &Token<'_>) {
        let place = token.place.clone();
        match &token.kind {
            Kind::Open(tag) => {
                let protects = tag.name() == "g" || tag.says("translatable", "false");
                if self.protected.is_none() && protects && !tag.is_empty {
                    self.protected = Some((place.start, self.depth));
                } else if self.protected.is_none() {
                    self.flow.tag(place);
                }
                self.depth += usize::from(!tag.is_empty);
            }
            Kind::Close(_) if self.depth == 0 => self.end(),
            Kind::Close(_) => {
                self.depth -= 1;
                match self.protected.take_if(|it| it.1 == self.depth) {
                    Some((start, _)) => self.flow.object(start..place.end),
                    None if self.protected.is_none() => self.flow.tag(place),
                    None => {}
                }
            }
            _ if self.protected.is_some() => {}
            Kind::Text => self.text(place.start, place.end),
            Kind::CData => {
                let end = place.end.saturating_sub("]]>".len());
                let start = (place.start + "<![CDATA[".len()).min(end);
                self.flow.tag(place.start..start);
                self.text(start, end);
            }
            Kind::Reference(Some(c)) if c.is_ascii_whitespace() => self.flow.space(place),
            Kind::Reference(Some(c)) => self.flow.put(PieceKind::Entity, &c.to_string(), place),
            Kind::Reference(None) => self.flow.object(place),
            Kind::Other => self.flow.tag(place),
        }
    }

    /// Adds text: white space is layout but between quotation marks, which are none.
    fn text(&mut self, start: usize, end: usize) {
        let text = self.flow.text();
        let bytes = &text.as_bytes()[..end];
        let (mut at, mut copied) = (start, start);
        while let Some(&byte) = bytes.get(at) {
            let is_layout = |at: usize| bytes.get(at).is_none_or(|it| is_space(*it));
            // A space between words stays a part of what is copied.
            let is_alone = byte == b' ' && at > copied && !is_layout(at + 1);
            let is_kept = byte == b' ' && self.is_quoted;
            if !is_mark(byte) || is_alone || is_kept {
                at += 1;
                continue;
            }
            self.flow.copy(copied..at);
            at = match byte {
                b'\\' => self.escape(at, end),
                b'"' => {
                    self.is_quoted = !self.is_quoted;
                    self.flow.tag(at..at + 1);
                    at + 1
                }
                _ if self.is_quoted => {
                    let said = char::from(byte).to_string();
                    self.flow.put(PieceKind::Copied, &said, at..at + 1);
                    at + 1
                }
                _ => {
                    let len = bytes[at..].iter().take_while(|it| is_space(**it)).count();
                    self.flow.space(at..at + len);
                    at + len
                }
            };
            copied = at;
        }
        self.flow.copy(copied..end);
    }

    /// Adds an escape, and gives where it ends.
    fn escape(&mut self, at: usize, end: usize) -> usize {
        let (len, meant) = escapes::common(&self.flow.text()[at..end]);
        let place = at..at + len;
        match meant {
            Meant::Char(c) => self.flow.put(PieceKind::Escape, &c.to_string(), place),
            _ => self.flow.object(place),
        }
        at + len
    }

    /// Ends a string.
    fn end(&mut self) {
        let start = self.string.take().unwrap_or_default();
        self.protected = None;
        let span = self.flow.end().unwrap_or_else(|| {
            let side = &mut self.flow.sides.target;
            let from = side.begin();
            side.end(from, start)
        });
        let side = &mut self.flow.sides.target;
        side.opaque.extend(placeholders::find(&side.text, span));
        let Some(unit) = &mut self.unit else {
            return;
        };
        let id = match unit.kind {
            UnitKind::Plural => {
                self.forms.push(span);
                return;
            }
            UnitKind::Array => format!("{}[{}]", unit.id, unit.strings),
            UnitKind::String => unit.id.clone(),
        };
        unit.strings += 1;
        self.flow.sides.add_named(id, vec![span]);
    }

    fn finish(&mut self) {
        if let Some(unit) = self.unit.take().filter(|it| it.kind == UnitKind::Plural) {
            let forms = std::mem::take(&mut self.forms);
            self.flow.sides.add_named(unit.id, forms);
        }
    }
}

fn is_mark(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'\\' | b'"')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Edit;
    use crate::document::{Bilingual, Document, Opened};

    fn open(text: &str) -> Bilingual {
        match Document::new("values-ar/strings.xml", text.to_owned()).opened() {
            Opened::Bilingual(it) => *it,
            Opened::Text(_) => panic!("it has units"),
        }
    }

    const FILE: &str = "<?xml version=\"1.0\"?>\n<!-- names -->\n<resources xmlns:xliff=\"x\">\n<string name=\"a\">\n  قال\n   \\'نعم\\' &amp; \"  ثم \"\\n\\u0645</string>\n<string name=\"b\" translatable=\"false\">key</string>\n<string name=\"c\">مرحبا <xliff:g id=\"n\" example=\"1\">%1$s</xliff:g> <b>غليظ</b></string>\n<string name=\"d\"><![CDATA[<b>نص</b> & \\\"x\\\"]]></string>\n<string name=\"e\"/><string name=\"f\"></string>\n<plurals name=\"p\"><item quantity=\"one\">يوم</item><item quantity=\"other\">%d أيام</item></plurals>\n<string-array name=\"l\"><item>أ</item>\n<item>ب</item></string-array><integer name=\"i\">1</integer>\n</resources>\n";

    #[test]
    fn strings_are_units_by_their_names() {
        let opened = open(FILE);
        let text = opened.target.text();
        let said = |it: &crate::document::BilingualUnit| {
            let forms: Vec<&str> = it.target.iter().map(|it| it.of(text)).collect();
            format!("{}={}", it.id, forms.join("|").replace('\u{FFFC}', "*"))
        };
        let units: Vec<String> = opened.units.iter().map(said).collect();
        assert_eq!(
            units,
            [
                "a=قال 'نعم' &   ثم \nم",
                "c=مرحبا * غليظ",
                "d=<b>نص</b> & \"x\"",
                "f=",
                "p=يوم|%d أيام",
                "l[0]=أ",
                "l[1]=ب",
            ]
        );
    }

    #[test]
    fn new_text_is_written_with_the_escapes_of_android() {
        let opened = open(FILE);
        let written = |what: &str, new: &str| {
            let at = opened.target.text().find(what).expect("there");
            let span = Span::new(at, at + what.len());
            let edit = Edit {
                span,
                text: new.to_owned(),
            };
            opened
                .target
                .edit_in_file(&edit, &opened.file)
                .map(|it| it.text)
        };
        assert_eq!(
            written("مرحبا", "it's <\"&\">"),
            Ok("it\\'s &lt;\\\"&amp;\\\"&gt;".to_owned())
        );
        assert_eq!(written("مرحبا", "@x"), Ok("\\@x".to_owned()));
        assert_eq!(written("نص", "'<&>'"), Ok("\\'<&>\\'".to_owned()));
        assert_eq!(written("مرحبا \u{FFFC}", "x"), Err(Refused::AcrossTag));
    }

    #[test]
    fn broken_files_are_not_changed() {
        let opened =
            open("<resources><string name=\"a\">نص ..</string><string name=\"b\">x</resources>");
        assert_eq!(opened.problems.len(), 1);
        assert!(
            opened
                .units
                .iter()
                .all(|it| it.state == crate::document::State::Locked)
        );
    }
}
