//! The texts of .NET and Windows apps (`.resx`, `.resw`; .NET, "Work with .resx files").

use super::xml::{self, Kind, Reads, Run, Tag, Token};
use super::{FileFormat, paths, text};
use crate::document::{Layout, Refused, Sides, Tongue};

/// The texts of .NET apps.
#[derive(Debug)]
pub(super) struct Resx;

impl FileFormat for Resx {
    fn name(&self) -> &'static str {
        "resx"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["resx", "resw"]
    }

    fn layout(&self, _: &str, text: &str) -> Layout {
        text::comments("a.xml", text)
    }

    fn has_units(&self) -> bool {
        true
    }

    fn sides(&self, text: &str) -> Option<Sides> {
        let reader = Reader {
            text,
            ..Reader::default()
        };
        Some(
            xml::sides(text, reader)
                .locked_where_broken()
                .saying_what_is_twice(text),
        )
    }

    fn escaped(&self, text: &str, at: usize, new: &str) -> Result<String, Refused> {
        Ok(xml::escaped(text, at, new))
    }

    fn tongue(&self, path: &str) -> Tongue {
        paths::tongue(path)
    }
}

#[derive(Default)]
struct Reader<'t> {
    text: &'t str,
    sides: Sides,
    /// The name of the entry, where that holds text.
    id: Option<String>,
    /// The value that is being read, and how deep in it.
    value: Option<Run>,
    depth: usize,
}

impl Reads for Reader<'_> {
    fn take(&mut self, token: &Token<'_>) {
        let Some(value) = &mut self.value else {
            if let Kind::Open(tag) = &token.kind {
                self.open(tag, token.place.end);
            }
            return;
        };
        match &token.kind {
            Kind::Close(_) if self.depth == 0 => {
                let span = value.put_into(&mut self.sides.target);
                self.value = None;
                if let Some(id) = self.id.take() {
                    self.sides.add_named(id, vec![span]);
                }
                return;
            }
            Kind::Close(_) => self.depth -= 1,
            Kind::Open(tag) => self.depth += usize::from(!tag.is_empty),
            _ => {}
        }
        value.add(token, self.text);
    }

    fn into_sides(self) -> Sides {
        self.sides
    }
}

impl Reader<'_> {
    fn open(&mut self, tag: &Tag<'_>, end: usize) {
        match tag.name() {
            "data" => {
                let has_other = tag
                    .attribute("type")
                    .or(tag.attribute("mimetype"))
                    .is_some();
                let name = tag.attribute("name").unwrap_or_default();
                // Designers keep the names of controls under such names.
                self.id = (!has_other && !name.starts_with(">>")).then_some(name);
            }
            "value" if self.id.is_some() && !tag.is_empty => {
                self.value = Some(Run::new(end, true));
            }
            _ if tag.name() != "comment" => self.id = None,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_units_by_their_names() {
        let text = "<root><xsd:schema/><resheader name=\"version\"><value>2.0</value></resheader>\n<data name=\"a\" xml:space=\"preserve\"><value>سطر\nآخر &amp; {0}</value><comment>note</comment></data><data name=\"b\" type=\"System.Drawing.Size\"><value>1, 2</value></data><data name=\">>c.Name\"><value>c</value></data><data name=\"d\"><comment>x</comment><value>د</value></data></root>";
        let sides = Resx.sides(text).expect("units");
        let said = |it: &crate::document::BilingualUnit| {
            format!("{}={}", it.id, it.target[0].of(&sides.target.text))
        };
        let units: Vec<String> = sides.units.iter().map(said).collect();
        assert_eq!(units, ["a=سطر\nآخر & {0}", "d=د"]);
    }
}
