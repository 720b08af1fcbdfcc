//! Messages of Fluent (`.ftl`; "Fluent Syntax Guide" 1.0).

use std::ops::Range;

use fluent_syntax::ast::{
    Entry, Expression, Pattern, PatternElement, Resource, Variant, VariantKey,
};
use fluent_syntax::parser;

use super::{FileFormat, paths, text};
use crate::diag::{Message, Severity};
use crate::document::{Layout, PieceKind, Problem, Refused, Sides, Tongue};
use crate::text::{LineIndex, Span};

/// What stands for something that is no prose.
const OBJECT: &str = "\u{FFFC}";

/// Messages of Fluent.
#[derive(Debug)]
pub(super) struct Ftl;

impl FileFormat for Ftl {
    fn name(&self) -> &'static str {
        "ftl"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["ftl"]
    }

    fn layout(&self, path: &str, text: &str) -> Layout {
        text::comments(path, text)
    }

    fn has_units(&self) -> bool {
        true
    }

    fn sides(&self, text: &str) -> Option<Sides> {
        Some(read(text).saying_what_is_twice(text))
    }

    fn escaped(&self, text: &str, at: usize, new: &str) -> Result<String, Refused> {
        let before = text[..at].trim_end_matches(' ');
        let begins = before.ends_with(['\n', '=', ']']);
        let is_sign = new.starts_with(['[', '*', '.', '}', '#', ' ']);
        if new.contains(['\n', '\r']) || begins && is_sign {
            return Err(Refused::Unquoted);
        }
        let braced = |c: char| match c {
            '{' | '}' => format!("{{\"{c}\"}}"),
            c => c.to_string(),
        };
        Ok(new.chars().map(braced).collect())
    }

    fn tongue(&self, path: &str) -> Tongue {
        paths::tongue(path)
    }
}

fn read(text: &str) -> Sides {
    let (resource, first_bad) = match parser::parse(text) {
        Ok(resource) => (resource, None),
        Err((resource, errors)) => (resource, errors.first().map(|it| it.pos.start)),
    };
    let mut reader = Reader {
        text,
        sides: Sides::default(),
    };
    reader.resource(&resource);
    let bad = first_bad.filter(|it| text.is_char_boundary(*it));
    reader.sides.problems.extend(bad.map(|at| {
        Problem {
            severity: Severity::Warning,
            span: Span::empty(at),
            message: Message::new("document-ftl-junk")
                .with("line", LineIndex::new(text).position(text, at).line),
        }
    }));
    reader.sides
}

struct Reader<'t> {
    text: &'t str,
    sides: Sides,
}

/// A piece of a message.
type Bit = (PieceKind, &'static str, Range<usize>);

impl<'t> Reader<'t> {
    fn resource(&mut self, resource: &Resource<&'t str>) {
        for entry in &resource.body {
            let (sign, id, value, attributes) = match entry {
                Entry::Message(it) => ("", it.id.name, it.value.as_ref(), &it.attributes),
                Entry::Term(it) => ("-", it.id.name, Some(&it.value), &it.attributes),
                _ => continue,
            };
            let name = format!("{sign}{id}");
            if let Some(value) = value {
                self.pattern(value, &name, self.behind(id, '='));
            }
            for attribute in attributes {
                let own = attribute.id.name;
                self.pattern(
                    &attribute.value,
                    &format!("{name}.{own}"),
                    self.behind(own, '='),
                );
            }
        }
    }

    /// Where a slice of the text begins.
    fn place(&self, slice: &str) -> usize {
        let at = (slice.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        at.min(self.text.len())
    }

    /// The byte behind the first `sign` that follows a slice.
    fn behind(&self, slice: &str, sign: char) -> usize {
        let end = self.place(slice) + slice.len();
        let rest = self.text.get(end..).unwrap_or_default();
        end + rest.find(sign).map_or(0, |it| it + 1)
    }

    /// Adds a pattern that begins behind byte `start` as a unit, and those of the choices in it.
    fn pattern(&mut self, pattern: &Pattern<&'t str>, id: &str, start: usize) {
        let mut bits: Vec<Bit> = Vec::new();
        let mut choices: Vec<&Variant<&'t str>> = Vec::new();
        let mut at = start;
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    let from = self.place(value);
                    let body = value.trim_end_matches(['\n', '\r']);
                    // An empty line: the next part says how many there are.
                    if !body.is_empty() {
                        self.add_break(&mut bits, at..from);
                        bits.push((PieceKind::Copied, "", from..from + body.len()));
                        at = from + body.len();
                    }
                }
                PatternElement::Placeable { expression } => {
                    let open = self.text[at..].find('{').map_or(at, |it| at + it);
                    self.add_break(&mut bits, at..open);
                    at = self.end_of_placeable(open);
                    bits.push((PieceKind::Opaque, OBJECT, open..at));
                    if let Expression::Select { variants, .. } = expression {
                        choices.extend(variants);
                    }
                }
            }
        }
        self.put(&bits, id.to_owned());
        for variant in choices {
            let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) =
                &variant.key;
            self.pattern(
                &variant.value,
                &format!("{id}[{name}]"),
                self.behind(name, ']'),
            );
        }
    }

    /// What stands between two parts: breaks of lines and indents, which are layout but where an empty line
    /// parts paragraphs.
    fn add_break(&self, bits: &mut Vec<Bit>, place: Range<usize>) {
        let breaks = self
            .text
            .get(place.clone())
            .map_or(0, |it| it.matches('\n').count());
        match breaks {
            _ if bits.is_empty() => {}
            0 => {}
            1 => bits.push((PieceKind::Entity, " ", place)),
            _ => bits.push((PieceKind::Entity, "\n", place)),
        }
    }

    /// Where the braces end that begin at `open`.
    fn end_of_placeable(&self, open: usize) -> usize {
        let bytes = self.text.as_bytes();
        let (mut depth, mut in_string, mut at) = (0_usize, false, open);
        while let Some(&byte) = bytes.get(at) {
            at += 1;
            match byte {
                b'"' => in_string = !in_string,
                b'\\' if in_string => at += 1,
                b'\n' => in_string = false,
                b'{' if !in_string => depth += 1,
                b'}' if !in_string => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return at;
                    }
                }
                _ => {}
            }
        }
        self.text.len()
    }

    /// Adds a unit, unless all of it is filled in.
    fn put(&mut self, bits: &[Bit], id: String) {
        if bits.iter().all(|it| it.0 != PieceKind::Copied) {
            return;
        }
        let side = &mut self.sides.target;
        let start = side.begin();
        for (kind, said, place) in bits {
            let said = match kind {
                PieceKind::Copied => self.text.get(place.clone()).unwrap_or_default(),
                _ => said,
            };
            side.push(*kind, said, place.clone());
        }
        let span = side.end(start, bits[0].2.start);
        self.sides.add_named(id, vec![span]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str) -> Vec<String> {
        let sides = read(text);
        let said = |it: &crate::document::BilingualUnit| {
            let said = it.target[0].of(&sides.target.text).replace(OBJECT, "*");
            format!("{}={said}", it.id)
        };
        sides.units.iter().map(said).collect()
    }

    #[test]
    fn patterns_are_units() {
        let text = "# c\nkey = نص { $n } آخر\n    ثان\n\n    { $n ->\n        [one] واحد { $n }\n       *[other] سطر\n            آخر\n    } بعد\n    .attr = صفة\n-term = { \"}\" } ع\nonly = { $n ->\n    [0] لا شيء\n   *[few] { $n } ملفات\n }\nempty = { $x }\n";
        let expected = [
            "key=نص * آخر ثان\n* بعد",
            "key[one]=واحد *",
            "key[other]=سطر آخر",
            "key.attr=صفة",
            "-term=* ع",
            "only[0]=لا شيء",
            "only[few]=* ملفات",
        ];
        assert_eq!(units(text), expected);
        assert_eq!(units(&text.replace('\n', "\r\n")), expected);
    }

    #[test]
    fn what_is_no_message_is_said() {
        let sides = read("a = نص\nbad\nb = نص\n");
        assert_eq!((sides.units.len(), sides.problems.len()), (2, 1));
        for odd in [
            "",
            "a",
            "a =",
            "a = {",
            "a = { $n ->",
            "س = ص",
            "a = { \"",
            "-a = {}\n\u{FEFF}",
        ] {
            read(odd);
        }
    }

    #[test]
    fn braces_are_written_as_strings() {
        let text = "a = نص\n";
        assert_eq!(
            Ftl.escaped(text, 4, "{x}"),
            Ok("{\"{\"}x{\"}\"}".to_owned())
        );
        assert_eq!(Ftl.escaped(text, 4, "*x"), Err(Refused::Unquoted));
        assert_eq!(Ftl.escaped(text, 6, "a\nb"), Err(Refused::Unquoted));
    }
}
