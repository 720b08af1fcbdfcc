//! From elements to rows, in whatever shape real files have.

use super::super::elements::{Element, Takes, primary, walk};
use super::super::gathered::{Gathered, Row, column_of};
use super::{OWN_COLUMNS, OWN_ID, OWN_NOTE, column_of_note};
use crate::container::csv;
use crate::glossary::TermStatus;
use crate::text::{Lang, dominant_language};

/// Reads a file as far as it is XML.
pub(in super::super) fn read(text: &str) -> Gathered {
    let mut reader = Reader::default();
    let broken = walk(text, &mut reader);
    if let Some(line) = broken {
        reader.gathered.broken(line);
    }
    reader.gathered
}

#[derive(Default)]
struct Reader {
    gathered: Gathered,
    row: Row,
    /// The primary tag of the language that is open.
    lang: Option<String>,
    term: Term,
    /// The terms of the concept so far.
    terms: Vec<Term>,
    change: Change,
}

/// A term with what is said of it.
#[derive(Default)]
struct Term {
    is_open: bool,
    lang: String,
    text: String,
    status: Option<TermStatus>,
    is_short: bool,
}

impl Term {
    fn known(&self) -> Option<Lang> {
        match &*self.lang {
            "en" => Some(Lang::En),
            "ar" => Some(Lang::Ar),
            "" => Some(dominant_language(&self.text)),
            _ => None,
        }
    }

    fn standing(&self, has_preferred: bool) -> TermStatus {
        match (self.status, self.is_short) {
            (Some(status), _) if status.is_unwanted() => status,
            (_, true) => TermStatus::Short,
            (Some(status), _) => status,
            (None, _) if has_preferred => TermStatus::Admitted,
            (None, _) => TermStatus::Preferred,
        }
    }
}

/// Who changed a concept, and when.
#[derive(Default)]
struct Change {
    date: String,
    by: String,
}

/// A category of data, by its attribute or the name of its element.
fn category(element: &Element) -> &str {
    match element.name.as_str() {
        "descrip" | "admin" | "termNote" | "xref" | "ref" | "transac" | "transacNote" => {
            element.attribute("type").unwrap_or_default()
        }
        name => name,
    }
}

impl Takes for Reader {
    fn open(&mut self, element: &Element, line: usize) {
        match element.name.as_str() {
            "conceptEntry" | "termEntry" => {
                self.row = Row::new(line);
                let id = element.attribute("id").unwrap_or_default();
                if !id.starts_with(OWN_ID) {
                    self.row.put("concept_id", id);
                }
            }
            "langSec" | "langSet" => {
                let tag = element.attribute("xml:lang").or(element.attribute("lang"));
                self.lang = Some(primary(tag.unwrap_or_default()));
            }
            "termSec" | "tig" | "ntig" => self.term.is_open = true,
            "transacGrp" => self.change = Change::default(),
            _ => {}
        }
    }

    fn close(&mut self, element: &Element, path: &[Element]) {
        match element.name.as_str() {
            "conceptEntry" | "termEntry" => {
                self.end_term();
                self.file_terms();
                let row = std::mem::take(&mut self.row);
                self.gathered.rows.push(row);
            }
            "term" => {
                self.end_term();
                self.term.text.clone_from(&element.text);
            }
            "termSec" | "tig" | "ntig" => {
                self.end_term();
                self.term = Term::default();
            }
            "langSec" | "langSet" => {
                self.end_term();
                self.lang = None;
            }
            "transacGrp" => self.end_change(),
            "p" => self.header(&element.text),
            "text" | "body" | "termGrp" | "descripGrp" | "adminGrp" | "termNoteGrp" => {}
            "hi" | "foreign" | "tbx" | "martif" => {}
            _ if path.iter().any(|it| it.name == "body") => self.datum(element),
            _ => {}
        }
    }
}

impl Reader {
    /// The columns that the file was made from.
    fn header(&mut self, text: &str) {
        if let Some(columns) = text.strip_prefix(OWN_COLUMNS) {
            let cells = csv::row(columns, 0, b',').0;
            self.gathered.columns = cells.into_iter().map(|it| it.text).collect();
        }
    }

    fn end_term(&mut self) {
        let is_open = self.term.is_open;
        let mut term = std::mem::take(&mut self.term);
        self.term.is_open = is_open;
        if !term.text.trim().is_empty() {
            term.lang = self.lang.clone().unwrap_or_default();
            self.terms.push(term);
        }
    }

    /// Files the terms of a concept under their languages and standings: the first of a language is the
    /// preferred one where none is said to be.
    fn file_terms(&mut self) {
        let terms = std::mem::take(&mut self.terms);
        for lang in [Lang::En, Lang::Ar] {
            let is_preferred = |it: &Term| it.status == Some(TermStatus::Preferred) && !it.is_short;
            let own = || terms.iter().filter(|it| it.known() == Some(lang));
            let mut has_preferred = own().any(is_preferred);
            for term in own() {
                let status = term.standing(has_preferred);
                has_preferred |= status == TermStatus::Preferred;
                self.row.add_term(column_of(lang, status), &term.text);
            }
        }
        for term in terms.iter().filter(|it| it.known().is_none()) {
            self.row.add_term(&term.lang, &term.text);
        }
    }

    fn end_change(&mut self) {
        let change = std::mem::take(&mut self.change);
        if self.lang.is_some() {
            self.gathered.leave_out("transacGrp");
        } else if !self.row.is_newer_than(&change.date) {
            self.row.replace("updated", &change.date);
            self.row.replace("updated_by", &change.by);
        }
    }

    /// Files one datum under the column of its category.
    fn datum(&mut self, element: &Element) {
        let (category, value) = (category(element), element.text.trim());
        let lang = || match self.lang.as_deref() {
            Some("ar") => "ar".to_owned(),
            Some("en") => "en".to_owned(),
            None | Some("") => match dominant_language(value) {
                Lang::Ar => "ar".to_owned(),
                Lang::En => "en".to_owned(),
            },
            Some(other) => other.to_owned(),
        };
        match category {
            "subjectField" => self.row.put("subject_field", value),
            "definition" => self.row.put(&format!("definition_{}", lang()), value),
            "context" | "sampleSentence" => self.row.put(&format!("context_{}", lang()), value),
            "source" => self.row.put("source", value),
            "partOfSpeech" => self.row.put("part_of_speech", value),
            "grammaticalGender" if lang() == "ar" => self.row.put("gender", value),
            "administrativeStatus" | "normativeAuthorization" => self.status(value),
            "termType" => self.term_type(value),
            "externalCrossReference" => self.reference(element),
            "date" => value.clone_into(&mut self.change.date),
            "responsibility" => value.clone_into(&mut self.change.by),
            "transactionType" | "origination" | "modification" => {}
            "note" | "" => self.note(value),
            other => self.other(other, value),
        }
    }

    fn note(&mut self, value: &str) {
        let own = value.strip_prefix(OWN_NOTE);
        match own.and_then(|it| it.split_once('=')) {
            Some((name, value)) => self.row.put(&column_of_note(name), value),
            None => self.row.put("note", value),
        }
    }

    /// A category that no column is made for becomes a column; of a term, with the term.
    fn other(&mut self, category: &str, value: &str) {
        match self.term.is_open && !self.term.text.trim().is_empty() {
            true => {
                let said = format!("{}: {value}", self.term.text.trim());
                self.row.put(category, &said);
            }
            false => self.row.put(category, value),
        }
    }

    fn status(&mut self, value: &str) {
        let word = value.split("Term-admn-sts").next().unwrap_or_default();
        let known = super::super::standing(word);
        match known {
            Some(status) => self.term.status = Some(status),
            None => self.other("administrativeStatus", value),
        }
    }

    fn term_type(&mut self, value: &str) {
        match value {
            "shortForm" | "abbreviation" | "acronym" | "initialism" => self.term.is_short = true,
            "fullForm" | "entryTerm" | "" => {}
            other => self.other("termType", other),
        }
    }

    fn reference(&mut self, element: &Element) {
        let target = element.attribute("target").unwrap_or_default();
        let item = target.strip_prefix("https://www.wikidata.org/wiki/");
        match item {
            Some(item) => self.row.put("wikidata", item),
            None if target.is_empty() => self.row.put("externalCrossReference", &element.text),
            None => self.row.put("externalCrossReference", target),
        }
    }
}
