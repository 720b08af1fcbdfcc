//! From rows to elements: valid against the core schema, in the categories of TBX-Basic.

use super::super::csv::Table;
use super::super::elements::{all_fit, escape};
use super::super::loss::Losses;
use super::row::{Row, Side, is_date, is_name, named};
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
    for column in table.columns.iter().filter(|it| !all_fit(it)) {
        writer.losses.characters(column);
    }
    let columns = named(table);
    for nth in 0..table.rows.len() {
        let mut row = Row::of(table, &columns, nth);
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
    /// Adds a line.
    fn say(&mut self, depth: usize, parts: &[&str]) {
        self.indent(depth);
        self.put(parts);
        self.out.push('\n');
    }

    fn indent(&mut self, depth: usize) {
        self.out.extend(std::iter::repeat_n(' ', depth));
    }

    fn put(&mut self, parts: &[&str]) {
        parts.iter().for_each(|it| self.out.push_str(it));
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
        let name = self.header_name();
        self.say(1, &["<", name, ">"]);
        self.say(2, &["<fileDesc><sourceDesc>"]);
        self.say(3, &["<p>naqhara</p>"]);
        self.indent(3);
        self.put(&["<p>", OWN_COLUMNS]);
        escape(&mut self.out, &columns);
        self.put(&["</p>\n"]);
        self.say(2, &["</sourceDesc></fileDesc>"]);
        self.say(1, &["</", name, ">"]);
        self.say(1, &["<text><body>"]);
    }

    fn header_name(&self) -> &'static str {
        if self.is_v2() {
            "martifHeader"
        } else {
            "tbxHeader"
        }
    }

    fn tail(&mut self) {
        self.say(1, &["</body></text>"]);
        let root = if self.is_v2() { "martif" } else { "tbx" };
        self.say(0, &["</", root, ">"]);
    }

    fn count_lost(&mut self, row: &Row<'_>) {
        for column in &row.twice {
            self.losses.twice(column);
        }
        for (column, cell) in &row.cells {
            if !all_fit(cell) {
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
        let entry = if self.is_v2() {
            "termEntry"
        } else {
            "conceptEntry"
        };
        self.say(2, &["<", entry, " id=\"", &id, "\">"]);
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
        self.say(2, &["</", entry, ">"]);
    }

    /// The id of the concept where the format can hold it, else one of our own.
    fn id(&mut self, row: &mut Row<'_>, nth: usize) -> String {
        let free = |id: &str| is_name(id) && !id.starts_with(OWN_ID) && !self.ids.contains(id);
        let id = row.take_if("concept_id", free).map(str::to_owned);
        let id = id.unwrap_or_else(|| format!("{OWN_ID}{}", nth + 1));
        self.ids.insert(id.clone());
        id
    }

    /// Adds a line that is one datum.
    fn datum(&mut self, depth: usize, element: &str, category: &str, value: &str) {
        self.indent(depth);
        self.put_datum(element, category, value);
        self.out.push('\n');
    }

    /// Adds a datum in the shape of the dialect.
    fn put_datum(&mut self, element: &str, category: &str, value: &str) {
        let (colon, name) = match self.dialect {
            Dialect::Dct => (":", module(category)),
            _ => ("", element),
        };
        if colon.is_empty() {
            self.put(&["<", name, " type=\"", category, "\">"]);
            escape(&mut self.out, value);
            self.put(&["</", name, ">"]);
        } else {
            self.put(&["<", name, colon, category, ">"]);
            escape(&mut self.out, value);
            self.put(&["</", name, colon, category, ">"]);
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
        let site = "https://www.wikidata.org/wiki/";
        let [begin, end] = match self.dialect {
            Dialect::Dct => [
                "<min:externalCrossReference",
                "</min:externalCrossReference>",
            ],
            _ => ["<xref type=\"externalCrossReference\"", "</xref>"],
        };
        self.say(3, &[begin, " target=\"", site, item, "\">", item, end]);
    }

    fn change(&mut self, row: &mut Row<'_>) {
        let Some(date) = row.take_if("updated", is_date) else {
            return;
        };
        self.say(3, &["<transacGrp>"]);
        self.datum(4, "transac", "transactionType", "modification");
        self.say(4, &["<date>", date, "</date>"]);
        if let Some(by) = row.take("updated_by") {
            self.datum(4, "transacNote", "responsibility", by);
        }
        self.say(3, &["</transacGrp>"]);
    }

    /// What is left: the note as it is, every other column named.
    fn notes(&mut self, row: &mut Row<'_>) {
        if let Some(note) = row.take_if("note", |it| !it.starts_with(OWN_NOTE)) {
            self.note(&[note]);
        }
        for (column, cell) in std::mem::take(&mut row.cells) {
            self.note(&[OWN_NOTE, &name_in_note(column), "=", cell]);
        }
    }

    fn note(&mut self, parts: &[&str]) {
        self.indent(3);
        self.put(&["<note>"]);
        parts.iter().for_each(|it| escape(&mut self.out, it));
        self.put(&["</note>\n"]);
    }

    fn side(&mut self, side: &Side<'_>) {
        if side.terms.is_empty() {
            return;
        }
        let name = if self.is_v2() { "langSet" } else { "langSec" };
        self.say(3, &["<", name, " xml:lang=\"", side.tag, "\">"]);
        if let Some(definition) = side.definition {
            self.indent(4);
            self.described("definition", definition);
            self.out.push('\n');
        }
        for (nth, (status, term)) in side.terms.iter().enumerate() {
            let about = if nth == 0 { Some(side) } else { None };
            self.term(*status, term, about);
        }
        self.say(3, &["</", name, ">"]);
    }

    fn described(&mut self, category: &str, text: &str) {
        self.put(&["<descripGrp>"]);
        self.put_datum("descrip", category, text);
        self.put(&["</descripGrp>"]);
    }

    fn term(&mut self, status: TermStatus, term: &str, about: Option<&Side<'_>>) {
        let name = if self.is_v2() { "tig" } else { "termSec" };
        self.indent(4);
        self.put(&["<", name, "><term>"]);
        escape(&mut self.out, term);
        self.put(&["</term>"]);
        if let Some(part) = about.and_then(|it| it.part_of_speech) {
            self.put_datum("termNote", "partOfSpeech", part);
        }
        if let Some(gender) = about.and_then(|it| it.gender) {
            self.put_datum("termNote", "grammaticalGender", gender);
        }
        self.put_datum("termNote", "administrativeStatus", status_word(status));
        if status == TermStatus::Short {
            self.put_datum("termNote", "termType", "shortForm");
        }
        if let Some(context) = about.and_then(|it| it.context) {
            self.described("context", context);
        }
        self.put(&["</", name, ">\n"]);
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
