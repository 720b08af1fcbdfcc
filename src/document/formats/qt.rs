//! Translations of Qt (`.ts`; Qt Linguist Manual, "TS file format"). Other files have that extension,
//! too: the root element decides.

use super::xml::{self, Kind, Reads, Run, Tag, Token};
use super::{FileFormat, text};
use crate::document::bilingual::is_key;
use crate::document::{BilingualUnit, Layout, Refused, Sides, State, Tongue};

/// How far the root element may stand from the beginning.
const HEAD: usize = 2048;

/// Translations of Qt.
#[derive(Debug)]
pub(super) struct Qt;

impl FileFormat for Qt {
    fn name(&self) -> &'static str {
        "qt"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["ts"]
    }

    fn accepts(&self, name: &str, head: &[u8]) -> bool {
        let has_root = || {
            // Without the zeros of UTF-16.
            let head = head.iter().take(HEAD).copied().filter(|it| *it != 0);
            let head: Vec<u8> = head.collect();
            memchr::memmem::find(&head, b"<TS").is_some()
        };
        crate::document::has_extension(name, &["ts"]) && has_root()
    }

    fn layout(&self, _: &str, text: &str) -> Layout {
        text::comments("a.xml", text)
    }

    fn holds_both(&self) -> bool {
        true
    }

    fn sides(&self, text: &str) -> Option<Sides> {
        let reader = Reader {
            text,
            ..Reader::default()
        };
        Some(xml::sides(text, reader))
    }

    fn escaped(&self, text: &str, at: usize, new: &str) -> Result<String, Refused> {
        Ok(xml::escaped(text, at, new))
    }
}

/// What a string is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Context,
    Source,
    Translation,
}

#[derive(Debug, Default)]
struct Unit {
    id: Option<String>,
    source: Option<Run>,
    targets: Vec<Run>,
    is_draft: bool,
    is_obsolete: bool,
}

#[derive(Default)]
struct Reader<'t> {
    text: &'t str,
    sides: Sides,
    /// The name of the context, by its bytes.
    context: String,
    unit: Option<Unit>,
    /// The string that is being read, and how deep in it.
    field: Option<(Field, Run)>,
    depth: usize,
}

impl Reads for Reader<'_> {
    fn take(&mut self, token: &Token<'_>) {
        match &token.kind {
            Kind::Open(tag) => self.open(tag, token),
            Kind::Close(name) => self.close(name, token),
            _ => self.add(token),
        }
    }

    fn into_sides(self) -> Sides {
        self.sides
    }
}

impl Reader<'_> {
    fn add(&mut self, token: &Token<'_>) {
        if let Some((_, run)) = &mut self.field {
            run.add(token, self.text);
        }
    }

    fn open(&mut self, tag: &Tag<'_>, token: &Token<'_>) {
        let tongue = |name: &str| Tongue::of(&tag.attribute(name).unwrap_or_default());
        let run = || Run::new(token.place.end, true);
        match tag.name() {
            "TS" => self.sides.tongues = [tongue("sourcelanguage"), tongue("language")],
            "name" if self.unit.is_none() => self.begin(Field::Context, tag, run()),
            "message" => {
                self.unit = (!tag.is_empty).then(|| Unit {
                    id: tag.attribute("id"),
                    ..Unit::default()
                });
            }
            "source" => self.begin(Field::Source, tag, run()),
            "translation" => {
                self.hear(tag);
                self.begin(Field::Translation, tag, run());
            }
            // One of several translations, by number.
            "numerusform" => self.begin(Field::Translation, tag, run()),
            _ => {
                self.depth += usize::from(self.field.is_some() && !tag.is_empty);
                self.add(token);
            }
        }
    }

    fn hear(&mut self, tag: &Tag<'_>) {
        if let Some(unit) = &mut self.unit {
            unit.is_draft = tag.says("type", "unfinished");
            unit.is_obsolete = ["obsolete", "vanished"]
                .iter()
                .any(|it| tag.says("type", it));
        }
    }

    fn begin(&mut self, field: Field, tag: &Tag<'_>, run: Run) {
        self.depth = 0;
        self.field = Some((field, run));
        if tag.is_empty {
            self.end();
        }
    }

    fn end(&mut self) {
        let Some((field, run)) = self.field.take() else {
            return;
        };
        match (field, &mut self.unit) {
            (Field::Context, _) => self.context = run.said(),
            (Field::Source, Some(unit)) => unit.source = Some(run),
            (Field::Translation, Some(unit)) => unit.targets.push(run),
            _ => {}
        }
    }

    fn close(&mut self, name: &str, token: &Token<'_>) {
        match name {
            "message" => {
                self.field = None;
                if let Some(unit) = self.unit.take().filter(|it| !it.is_obsolete) {
                    self.put(unit);
                }
            }
            _ if self.depth > 0 => {
                self.depth -= 1;
                self.add(token);
            }
            _ => self.end(),
        }
    }

    fn put(&mut self, unit: Unit) {
        let source = unit.source.unwrap_or_default();
        let state = match () {
            () if unit.targets.iter().all(Run::is_empty) => State::Untranslated,
            () if unit.is_draft => State::Draft,
            () => State::Translated,
        };
        let targets = unit.targets.iter().filter(|_| state != State::Draft);
        let target = &mut self.sides.target;
        let target = targets.map(|it| it.put_into(target)).collect();
        let name = || format!("{}|{}", self.context, source.name());
        let is_text = !is_key(&source.said());
        let from = is_text.then(|| source.put_into(&mut self.sides.source));
        let unit = BilingualUnit {
            id: unit.id.unwrap_or_else(name),
            state,
            source: from.into_iter().collect(),
            target,
            max_length: None,
        };
        self.sides.add(unit);
    }
}
