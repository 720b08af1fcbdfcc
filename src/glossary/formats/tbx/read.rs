//! From elements to rows, in whatever shape real files have.

use std::borrow::Cow;

use super::super::elements::{Element, Place, Takes, walk};
use super::super::gathered::{Gathered, Row, column_of};
use super::halves::in_halves;
use super::term::Term;
use super::tongue::Tongue;
use super::{OWN_COLUMNS, OWN_ID, OWN_NOTE, column_of_note};
use crate::container::csv;
use crate::glossary::TermStatus;
use crate::text::{Lang, dominant_language};

/// Reads a file as far as it is XML.
pub(in super::super) fn read(text: &str) -> Gathered {
    let long = (text.len() >= LONG).then(|| in_halves(text));
    long.flatten().unwrap_or_else(|| in_one(text))
}

/// From this size on, a file is read in two halves at once.
const LONG: usize = 1 << 20;

pub(super) fn in_one(text: &str) -> Gathered {
    let mut reader = Reader::default();
    if let Some(line) = walk(text, &mut reader).broken {
        reader.gathered.broken(line);
    }
    reader.gathered
}

#[derive(Default)]
pub(super) struct Reader {
    pub(super) gathered: Gathered,
    row: Row,
    /// The language that is open.
    lang: Option<Tongue>,
    term: Term,
    /// The terms of the concept so far, and what they say, one behind another.
    terms: Vec<Term>,
    texts: String,
    change: Change,
    /// How many elements that hold concepts are open.
    bodies: usize,
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
    fn open(&mut self, element: &Element, place: &mut Place<'_>) {
        match element.name.as_str() {
            "conceptEntry" | "termEntry" => {
                self.row.begin(place.line());
                let id = element.attribute("id").unwrap_or_default();
                if !id.starts_with(OWN_ID) {
                    self.row.put("concept_id", id);
                }
            }
            "langSec" | "langSet" => {
                let tag = element.attribute("xml:lang").or(element.attribute("lang"));
                self.lang = Some(Tongue::of(tag.unwrap_or_default()));
            }
            "termSec" | "tig" | "ntig" => self.term.is_open = true,
            "transacGrp" => self.change = Change::default(),
            "body" => self.bodies += 1,
            _ => {}
        }
    }

    fn close(&mut self, element: &Element, _: &[Element]) {
        match element.name.as_str() {
            "conceptEntry" | "termEntry" => {
                self.end_term();
                self.file_terms();
                self.gathered.push(&mut self.row);
            }
            "term" => {
                self.end_term();
                let start = self.texts.len();
                self.texts.push_str(&element.text);
                self.term.text = start..self.texts.len();
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
            "body" => self.bodies -= 1,
            "text" | "termGrp" | "descripGrp" | "adminGrp" | "termNoteGrp" => {}
            "hi" | "foreign" | "tbx" | "martif" => {}
            _ if self.bodies > 0 => self.datum(element),
            _ => {}
        }
    }
}

impl Reader {
    /// One of concepts, somewhere in the body of a file.
    pub(super) fn in_body() -> Reader {
        Reader {
            bodies: 1,
            ..Reader::default()
        }
    }

    /// Whether it is as [`Reader::in_body`] makes it, but for what was gathered.
    pub(super) fn is_between_concepts(&self) -> bool {
        let no_term = !self.term.is_open && self.terms.is_empty() && self.term.text.is_empty();
        let no_change = self.change.date.is_empty() && self.change.by.is_empty();
        self.bodies == 1 && self.lang.is_none() && no_term && no_change && self.row.is_new()
    }

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
        if !term.text(&self.texts).trim().is_empty() {
            term.lang = self.lang.clone().unwrap_or_default();
            self.terms.push(term);
        }
    }

    /// Files the terms of a concept under their languages and standings: the first of a language is the
    /// preferred one where none is said to be.
    fn file_terms(&mut self) {
        let mut terms = std::mem::take(&mut self.terms);
        for lang in [Lang::En, Lang::Ar] {
            let is_preferred = |it: &Term| it.status == Some(TermStatus::Preferred) && !it.is_short;
            let own = || {
                terms
                    .iter()
                    .filter(|it| it.known(&self.texts) == Some(lang))
            };
            let mut has_preferred = own().any(is_preferred);
            for term in own() {
                let status = term.standing(has_preferred);
                has_preferred |= status == TermStatus::Preferred;
                let text = term.text(&self.texts);
                self.row.add_term(column_of(lang, status), text);
            }
        }
        for term in &terms {
            if let Tongue::Other(lang) = &term.lang {
                self.row.add_term(lang, term.text(&self.texts));
            }
        }
        self.texts.clear();
        terms.clear();
        self.terms = terms;
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
        let lang = || {
            let known = match &self.lang {
                Some(Tongue::Other(other)) => return Cow::Owned(other.clone()),
                Some(Tongue::Ours(lang)) => *lang,
                None | Some(Tongue::Unsaid) => dominant_language(value),
            };
            Cow::Borrowed(match known {
                Lang::Ar => "ar",
                Lang::En => "en",
            })
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
            Some((name, value)) if !name.contains('%') => self.row.put(name, value),
            Some((name, value)) => self.row.put(&column_of_note(name), value),
            None => self.row.put("note", value),
        }
    }

    /// A category that no column is made for becomes a column; of a term, with the term.
    fn other(&mut self, category: &str, value: &str) {
        let term = self.term.text(&self.texts).trim();
        if self.term.is_open && !term.is_empty() {
            let said = format!("{term}: {value}");
            self.row.put(category, &said);
        } else {
            self.row.put(category, value);
        }
    }

    fn status(&mut self, value: &str) {
        let known = match value {
            "preferredTerm-admn-sts" => Some(TermStatus::Preferred),
            "admittedTerm-admn-sts" => Some(TermStatus::Admitted),
            _ => {
                let word = value.split("Term-admn-sts").next().unwrap_or_default();
                super::super::standing(word)
            }
        };
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
