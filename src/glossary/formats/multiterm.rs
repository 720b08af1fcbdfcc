//! What MultiTerm exports (`mtf`): languages by name and code, fields by the names that the owner of the
//! termbase gave them. A field that no column is made for becomes a column of its own name.

use super::elements::{Element, Place, Takes, primary, walk};
use super::gathered::{Gathered, Row, column_of};
use crate::glossary::TermStatus;
use crate::text::Lang;

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
    row: Row,
    lang: Option<String>,
    term: Term,
    terms: Vec<Term>,
}

#[derive(Clone, Default)]
struct Term {
    lang: String,
    text: String,
    status: Option<TermStatus>,
}

impl Takes for Reader {
    fn open(&mut self, element: &Element, place: &mut Place<'_>) {
        match element.name.as_str() {
            "conceptGrp" => self.row.begin(place.line()),
            "language" => {
                let name = element.attribute("lang").or(element.attribute("type"));
                self.lang = Some(primary(name.unwrap_or_default()).into_owned());
            }
            _ => {}
        }
    }

    fn close(&mut self, element: &Element, path: &[Element]) {
        match element.name.as_str() {
            "conceptGrp" => {
                self.file_terms();
                self.gathered.push(&mut self.row);
            }
            "concept" => self.row.put("concept_id", &element.text),
            "languageGrp" => self.lang = None,
            "termGrp" => self.terms.push(std::mem::take(&mut self.term)),
            "term" => {
                self.term.lang = self.lang.clone().unwrap_or_default();
                self.term.text.clone_from(&element.text);
            }
            "descrip" => self.field(element),
            "transac" | "date" => self.transaction(element, path),
            _ => {}
        }
    }
}

impl Reader {
    fn file_terms(&mut self) {
        let terms = std::mem::take(&mut self.terms);
        for (name, lang) in [("en", Lang::En), ("ar", Lang::Ar)] {
            let own = || terms.iter().filter(|it| it.lang == name);
            let mut has_preferred = own().any(|it| it.status == Some(TermStatus::Preferred));
            for term in own() {
                let first = if has_preferred {
                    TermStatus::Admitted
                } else {
                    TermStatus::Preferred
                };
                let status = term.status.unwrap_or(first);
                has_preferred |= status == TermStatus::Preferred;
                self.row.add_term(column_of(lang, status), &term.text);
            }
        }
        for term in terms.iter().filter(|it| it.lang != "en" && it.lang != "ar") {
            self.row.add_term(&term.lang, &term.text);
        }
    }

    fn field(&mut self, element: &Element) {
        let name = element.attribute("type").unwrap_or_default();
        let (plain, value) = (name.to_lowercase(), element.text.trim());
        let is_of_term = !self.term.text.is_empty();
        let lang = self.lang.as_deref().unwrap_or("en");
        if let (Some(status), true) = (super::standing(value), is_of_term) {
            self.term.status = Some(status);
            return;
        }
        match (plain.as_str(), super::csv::known(name)) {
            ("definition" | "context", _) => self.row.put(&format!("{plain}_{lang}"), value),
            (_, Some(column)) => self.row.put(column, value),
            _ if is_of_term => {
                let said = format!("{}: {value}", self.term.text.trim());
                self.row.put(name, &said);
            }
            _ => self.row.put(name, value),
        }
    }

    fn transaction(&mut self, element: &Element, path: &[Element]) {
        let is_of_concept = path
            .iter()
            .rev()
            .nth(1)
            .is_some_and(|it| it.name == "conceptGrp");
        match (element.name.as_str(), is_of_concept) {
            (_, false) => self.gathered.leave_out("transacGrp"),
            ("date", true) => {
                let day = element.text.split('T').next().unwrap_or_default();
                self.row.replace("updated", day);
            }
            _ => self.row.replace("updated_by", &element.text),
        }
    }
}
