//! Translation memories (`.tmx`; LISA/GALA, TMX 1.4b, and 1.1 as OmegaT writes it).

use super::xml::{self, Kind, Reads, Run, Tag, Token};
use super::{FileFormat, text};
use crate::document::{BilingualUnit, Layout, Refused, Sides, State, Tongue};
use crate::text::Lang;

/// Translation memories.
#[derive(Debug)]
pub(super) struct Tmx;

impl FileFormat for Tmx {
    fn name(&self) -> &'static str {
        "tmx"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["tmx"]
    }

    fn layout(&self, path: &str, text: &str) -> Layout {
        text::comments(path, text)
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

#[derive(Default)]
struct Reader<'t> {
    text: &'t str,
    sides: Sides,
    /// The language of sources, as the header says.
    source: Tongue,
    /// The unit: its id, and what it says in each language.
    id: Option<String>,
    said: Vec<(Tongue, Run)>,
    language: Tongue,
    run: Option<Run>,
}

impl Reads for Reader<'_> {
    fn take(&mut self, token: &Token<'_>) {
        if let Some(run) = &mut self.run {
            match &token.kind {
                Kind::Close("seg") => {
                    let run = self.run.take().unwrap_or_default();
                    self.said.push((self.language, run));
                }
                _ => run.add(token, self.text),
            }
            return;
        }
        match &token.kind {
            Kind::Open(tag) => self.open(tag, token),
            Kind::Close("tu") => self.finish(),
            _ => {}
        }
    }

    fn into_sides(self) -> Sides {
        self.sides
    }
}

impl Reader<'_> {
    fn open(&mut self, tag: &Tag<'_>, token: &Token<'_>) {
        let tongue = |name: &str| tag.attribute(name).map(|it| Tongue::of(&it));
        match tag.name() {
            "header" => self.source = tongue("srclang").unwrap_or_default(),
            "tu" => {
                self.id = tag.attribute("tuid");
                self.said.clear();
            }
            // Version 1.1 has no prefix.
            "tuv" => {
                let language = tongue("xml:lang").or_else(|| tongue("lang"));
                self.language = language.unwrap_or_default();
            }
            "seg" if tag.is_empty => {
                self.said
                    .push((self.language, Run::new(token.place.end, true)));
            }
            "seg" => self.run = Some(Run::new(token.place.end, true)),
            _ => {}
        }
    }

    /// Ends a unit, of which two languages are compared: that of the sources, and the other of ours.
    fn finish(&mut self) {
        let source = match self.source {
            Tongue::Known(language) => language,
            _ => Lang::En,
        };
        let target = match source {
            Lang::En => Lang::Ar,
            Lang::Ar => Lang::En,
        };
        let of = |language| {
            let mut all = self.said.iter();
            all.find(|it| it.0 == Tongue::Known(language))
                .map(|it| &it.1)
        };
        let (Some(from), Some(to)) = (of(source), of(target)) else {
            return;
        };
        let is_empty = to.is_empty();
        let unit = BilingualUnit {
            id: self
                .id
                .take()
                .unwrap_or_else(|| (self.sides.units.len() + 1).to_string()),
            state: if is_empty {
                State::Untranslated
            } else {
                State::Translated
            },
            source: vec![from.put_into(&mut self.sides.source)],
            target: vec![to.put_into(&mut self.sides.target)],
            max_length: None,
        };
        self.sides.tongues = [source, target].map(Tongue::Known);
        self.sides.add(unit);
    }
}
