//! The glossary module of XLIFF 2: `glossEntry` with a term, its translations and a definition.

use super::elements::{Element, Place, Takes, primary, walk};
use super::gathered::{Gathered, Row, column_of};
use crate::glossary::TermStatus;
use crate::text::{Lang, dominant_language};

pub(super) fn read(text: &str) -> Gathered {
    let mut reader = Reader::default();
    if let Some(line) = walk(text, &mut reader).broken {
        reader.gathered.broken(line);
    }
    reader.gathered
}

#[derive(Default)]
struct Reader {
    gathered: Gathered,
    languages: [String; 2],
    row: Row,
}

impl Takes for Reader {
    fn open(&mut self, element: &Element, place: &mut Place<'_>) {
        match element.name.as_str() {
            "xliff" => {
                let tag = |name| primary(element.attribute(name).unwrap_or_default()).into_owned();
                self.languages = [tag("srcLang"), tag("trgLang")];
            }
            "glossEntry" => {
                self.row.begin(place.line());
                self.row
                    .put("concept_id", element.attribute("id").unwrap_or_default());
            }
            _ => {}
        }
    }

    fn close(&mut self, element: &Element, path: &[Element]) {
        let in_entry = path.iter().any(|it| it.name == "glossEntry");
        match element.name.as_str() {
            "glossEntry" => self.gathered.push(&mut self.row),
            _ if !in_entry => {}
            "term" => self.term(0, &element.text),
            "translation" => self.term(1, &element.text),
            "definition" => {
                let column = match dominant_language(&element.text) {
                    Lang::Ar => "definition_ar",
                    Lang::En => "definition_en",
                };
                self.row.put(column, &element.text);
            }
            _ => return,
        }
        if let Some(source) = element.attribute("source") {
            self.row.put("source", source);
        }
    }
}

impl Reader {
    /// A term of a side: the first of a language is the preferred one.
    fn term(&mut self, side: usize, text: &str) {
        let lang = match &*self.languages[side] {
            "en" => Lang::En,
            "ar" => Lang::Ar,
            "" => dominant_language(text),
            other => return self.row.add_term(other, text),
        };
        let first = !self.row.has_term(column_of(lang, TermStatus::Preferred));
        let status = if first {
            TermStatus::Preferred
        } else {
            TermStatus::Admitted
        };
        self.row.add_term(column_of(lang, status), text);
    }
}
