//! Plural forms of Apple apps (`.stringsdict`; Apple, "Localizing strings that contain plurals").

use super::xml::{self, Kind, Reads, Run, Token};
use super::{FileFormat, paths, text};
use crate::document::{Layout, Refused, Sides, Tongue};
use crate::text::Span;

/// Plural forms of Apple apps.
#[derive(Debug)]
pub(super) struct Stringsdict;

impl FileFormat for Stringsdict {
    fn name(&self) -> &'static str {
        "stringsdict"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["stringsdict"]
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
        Some(xml::sides(text, reader).locked_where_broken())
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
    /// The keys of the dictionaries around a place, from the outermost.
    keys: Vec<String>,
    /// The last key, which a value follows.
    key: String,
    run: Option<Run>,
    /// The forms of the dictionary that is being read.
    forms: Vec<Span>,
}

impl Reads for Reader<'_> {
    fn take(&mut self, token: &Token<'_>) {
        match &token.kind {
            Kind::Open(tag) => match tag.name() {
                "dict" if !tag.is_empty => self.keys.push(std::mem::take(&mut self.key)),
                "key" | "string" if !tag.is_empty => {
                    self.run = Some(Run::new(token.place.end, true));
                }
                _ => {}
            },
            Kind::Close(name) => self.close(name),
            _ => {
                if let Some(run) = &mut self.run {
                    run.add(token, self.text);
                }
            }
        }
    }

    fn into_sides(self) -> Sides {
        self.sides
    }
}

impl Reader<'_> {
    fn close(&mut self, name: &str) {
        match name {
            "key" => self.key = self.run.take().unwrap_or_default().said(),
            "string" => self.string(),
            "dict" => self.finish(),
            _ => {}
        }
    }

    /// A value. What kind of rule and of number it is, is no text.
    fn string(&mut self) {
        let Some(run) = self.run.take() else {
            return;
        };
        match &*self.key {
            "NSStringLocalizedFormatKey" => {
                let span = run.put_into(&mut self.sides.target);
                self.sides.add_named(self.id(), vec![span]);
            }
            "zero" | "one" | "two" | "few" | "many" | "other" => {
                self.forms.push(run.put_into(&mut self.sides.target));
            }
            _ => {}
        }
    }

    fn finish(&mut self) {
        let (id, forms) = (self.id(), std::mem::take(&mut self.forms));
        if !forms.is_empty() {
            self.sides.add_named(id, forms);
        }
        self.keys.pop();
    }

    /// The keys around a place; the outermost dictionary has none.
    fn id(&self) -> String {
        self.keys.get(1..).unwrap_or_default().join("/")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_strings_of_one_unit() {
        let text = "<plist version=\"1.0\"><dict><key>files</key><dict><key>NSStringLocalizedFormatKey</key><string>لديك %#@n@</string><key>n</key><dict><key>NSStringFormatSpecTypeKey</key><string>NSStringPluralRuleType</string><key>NSStringFormatValueTypeKey</key><string>d</string><key>zero</key><string></string><key>few</key><string>%d ملفات</string></dict></dict></dict></plist>";
        let sides = Stringsdict.sides(text).expect("units");
        let said = |it: &crate::document::BilingualUnit| {
            let forms = it.target.iter().map(|it| it.of(&sides.target.text));
            format!("{}={}", it.id, forms.collect::<Vec<_>>().join("|"))
        };
        let units: Vec<String> = sides.units.iter().map(said).collect();
        assert_eq!(units, ["files=لديك %#@n@", "files/n=|%d ملفات"]);
    }
}
