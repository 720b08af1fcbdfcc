//! From rows to elements: valid against the core schema, in the categories of TBX-Basic.

use std::fmt::Write;

use super::super::csv::Table;
use super::super::elements::{escaped, fits};
use super::super::loss::Losses;
use super::row::{Row, Side, is_date, is_name};
use super::{OWN_COLUMNS, OWN_ID, OWN_NOTE, name_in_note};
use crate::container::csv;
use crate::glossary::TermStatus;
use crate::text::Lang;
use rustc_hash::FxHashSet;

/// Which of the shapes of the standard a file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Version 3, categories as attributes.
    Dca,
    /// Version 3, categories as names of elements.
    Dct,
    /// Version 2, for programs that read only this one.
    V2,
}

/// The table as a file, and what it cannot hold.
pub fn write(table: &Table, dialect: Dialect) -> (String, Losses) {
    let mut writer = Writer {
        out: String::new(),
        dialect,
        ids: FxHashSet::default(),
        losses: Losses::default(),
    };
    writer.head(table);
    for column in table.columns.iter().filter(|it| !it.chars().all(fits)) {
        writer.losses.characters(column);
    }
    for nth in 0..table.rows.len() {
        let mut row = Row::of(table, nth);
        writer.count_lost(&row);
        writer.concept(&mut row, nth);
    }
    writer.tail();
    (writer.out, writer.losses)
}

struct Writer {
    out: String,
    dialect: Dialect,
    ids: FxHashSet<String>,
    losses: Losses,
}

impl Writer {
    fn say(&mut self, depth: usize, line: &str) {
        for _ in 0..depth {
            self.out.push(' ');
        }
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn is_v2(&self) -> bool {
        self.dialect == Dialect::V2
    }

    fn head(&mut self, table: &Table) {
        self.out.push_str(match self.dialect {
            Dialect::Dca => include_str!("head_dca.xml"),
            Dialect::Dct => include_str!("head_dct.xml"),
            Dialect::V2 => include_str!("head_v2.xml"),
        });
        let columns = csv::line(&table.columns);
        self.say(1, &format!("<{}>", self.header_name()));
        self.say(2, "<fileDesc><sourceDesc>");
        self.say(3, "<p>naqhara</p>");
        self.say(3, &format!("<p>{OWN_COLUMNS}{}</p>", escaped(&columns)));
        self.say(2, "</sourceDesc></fileDesc>");
        self.say(1, &format!("</{}>", self.header_name()));
        self.say(1, "<text><body>");
    }

    fn header_name(&self) -> &'static str {
        if self.is_v2() {
            "martifHeader"
        } else {
            "tbxHeader"
        }
    }

    fn tail(&mut self) {
        self.say(1, "</body></text>");
        let root = if self.is_v2() { "martif" } else { "tbx" };
        self.say(0, &format!("</{root}>"));
    }

    fn count_lost(&mut self, row: &Row<'_>) {
        for column in &row.twice {
            self.losses.twice(column);
        }
        for (column, cell) in &row.cells {
            if !cell.chars().all(fits) {
                self.losses.characters(column);
            }
        }
    }

    fn concept(&mut self, row: &mut Row<'_>, nth: usize) {
        let terms = [Lang::En, Lang::Ar].map(|lang| row.terms(lang));
        if terms.iter().all(Vec::is_empty) {
            self.losses.no_term();
            return;
        }
        let id = self.id(row, nth);
        let (entry, end) = if self.is_v2() {
            ("termEntry", "</termEntry>")
        } else {
            ("conceptEntry", "</conceptEntry>")
        };
        self.say(2, &format!("<{entry} id=\"{id}\">"));
        if let Some(field) = row.take("subject_field") {
            self.datum(3, "descrip", "subjectField", field);
        }
        if let Some(source) = row.take("source") {
            self.datum(3, "admin", "source", source);
        }
        self.wikidata(row);
        self.change(row);
        let [en, ar] = [Lang::En, Lang::Ar].map(|lang| Side::of(lang, row, &terms));
        self.notes(row);
        self.side(&en);
        self.side(&ar);
        self.say(2, end);
    }

    /// The id of the concept where the format can hold it, else one of our own.
    fn id(&mut self, row: &mut Row<'_>, nth: usize) -> String {
        let free = |id: &str| is_name(id) && !id.starts_with(OWN_ID) && !self.ids.contains(id);
        let id = row.take_if("concept_id", free).map(str::to_owned);
        let id = id.unwrap_or_else(|| format!("{OWN_ID}{}", nth + 1));
        self.ids.insert(id.clone());
        id
    }

    /// A datum in the shape of the dialect.
    fn datum(&mut self, depth: usize, element: &str, category: &str, value: &str) {
        let line = self.shaped(element, category, value);
        self.say(depth, &line);
    }

    fn shaped(&self, element: &str, category: &str, value: &str) -> String {
        let value = escaped(value);
        match self.dialect {
            Dialect::Dct => {
                let name = format!("{}:{category}", module(category));
                format!("<{name}>{value}</{name}>")
            }
            _ => format!("<{element} type=\"{category}\">{value}</{element}>"),
        }
    }

    fn wikidata(&mut self, row: &mut Row<'_>) {
        let is_item = |it: &str| {
            let digits = it.strip_prefix('Q').unwrap_or_default();
            !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit())
        };
        let Some(item) = row.take_if("wikidata", is_item) else {
            return;
        };
        let target = format!("target=\"https://www.wikidata.org/wiki/{item}\"");
        let line = match self.dialect {
            Dialect::Dct => {
                format!("<min:externalCrossReference {target}>{item}</min:externalCrossReference>")
            }
            _ => format!("<xref type=\"externalCrossReference\" {target}>{item}</xref>"),
        };
        self.say(3, &line);
    }

    fn change(&mut self, row: &mut Row<'_>) {
        let Some(date) = row.take_if("updated", is_date) else {
            return;
        };
        self.say(3, "<transacGrp>");
        self.datum(4, "transac", "transactionType", "modification");
        self.say(4, &format!("<date>{date}</date>"));
        if let Some(by) = row.take("updated_by") {
            self.datum(4, "transacNote", "responsibility", by);
        }
        self.say(3, "</transacGrp>");
    }

    /// What is left: the note as it is, every other column named.
    fn notes(&mut self, row: &mut Row<'_>) {
        if let Some(note) = row.take_if("note", |it| !it.starts_with(OWN_NOTE)) {
            self.say(3, &format!("<note>{}</note>", escaped(note)));
        }
        for (column, cell) in std::mem::take(&mut row.cells) {
            let said = format!("{OWN_NOTE}{}={cell}", name_in_note(column));
            self.say(3, &format!("<note>{}</note>", escaped(&said)));
        }
    }

    fn side(&mut self, side: &Side<'_>) {
        if side.terms.is_empty() {
            return;
        }
        let (open, end) = if self.is_v2() {
            ("langSet", "</langSet>")
        } else {
            ("langSec", "</langSec>")
        };
        self.say(3, &format!("<{open} xml:lang=\"{}\">", side.tag));
        if let Some(definition) = side.definition {
            let inner = self.shaped("descrip", "definition", definition);
            self.say(4, &format!("<descripGrp>{inner}</descripGrp>"));
        }
        for (nth, (status, term)) in side.terms.iter().enumerate() {
            let about = if nth == 0 { Some(side) } else { None };
            self.term(*status, term, about);
        }
        self.say(3, end);
    }

    fn term(&mut self, status: TermStatus, term: &str, about: Option<&Side<'_>>) {
        let name = if self.is_v2() { "tig" } else { "termSec" };
        let mut line = format!("<{name}><term>{}</term>", escaped(term));
        let mut note =
            |category, value: &str| line.push_str(&self.shaped("termNote", category, value));
        if let Some(part) = about.and_then(|it| it.part_of_speech) {
            note("partOfSpeech", part);
        }
        if let Some(gender) = about.and_then(|it| it.gender) {
            note("grammaticalGender", gender);
        }
        note("administrativeStatus", status_word(status));
        if status == TermStatus::Short {
            note("termType", "shortForm");
        }
        if let Some(context) = about.and_then(|it| it.context) {
            let inner = self.shaped("descrip", "context", context);
            let written = write!(line, "<descripGrp>{inner}</descripGrp>");
            debug_assert!(written.is_ok(), "writing to memory does not fail");
        }
        self.say(4, &format!("{line}</{name}>"));
    }
}

fn status_word(status: TermStatus) -> &'static str {
    match status {
        TermStatus::Preferred => "preferredTerm-admn-sts",
        TermStatus::Deprecated => "deprecatedTerm-admn-sts",
        TermStatus::Superseded => "supersededTerm-admn-sts",
        _ => "admittedTerm-admn-sts",
    }
}

/// The module of TBX that a category belongs to.
fn module(category: &str) -> &'static str {
    match category {
        "subjectField" | "partOfSpeech" | "administrativeStatus" | "externalCrossReference" => {
            "min"
        }
        _ => "basic",
    }
}
