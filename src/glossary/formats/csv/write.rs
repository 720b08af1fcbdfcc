//! From concepts to rows.

use std::borrow::Cow;

use ::csv::{Terminator, WriterBuilder};

use super::cells::{guard, joined_cell};
use super::{COLUMNS, VALUES, columns_of, term_column};
use crate::container::csv as container;
use crate::glossary::{Column, Glossary, KeepLatin, MatchPolicy};
use crate::text::Lang;

/// A glossary as a table, for formats whose cells are text whatever they begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<'g> {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows, with the same number of cells; none is all empty.
    pub rows: Vec<Vec<Cow<'g, str>>>,
    known: Vec<Option<&'static str>>,
}

impl<'g> Table<'g> {
    /// The concepts of a glossary, columns as they were read.
    pub fn new(glossary: &'g Glossary) -> Table<'g> {
        let columns = if glossary.columns.is_empty() {
            COLUMNS.iter().map(|&name| name.to_owned()).collect()
        } else {
            glossary.columns.clone()
        };
        let known = columns_of(&columns);
        let row = |index: u32| -> Vec<Cow<'g, str>> {
            let row = known.iter().enumerate();
            row.map(|(place, column)| cell(glossary, index, place, *column))
                .collect()
        };
        let rows = (0..glossary.concepts().len() as u32).map(row);
        // What holds nothing would not be read again.
        let rows = rows.filter(|row| row.iter().any(|cell| !cell.is_empty()));
        let rows = rows.collect();
        Table {
            rows,
            columns,
            known,
        }
    }

    /// A table of these columns and rows.
    pub fn of(columns: Vec<String>, rows: Vec<Vec<Cow<'g, str>>>) -> Table<'g> {
        Table {
            known: columns_of(&columns),
            columns,
            rows,
        }
    }

    /// What each column is, where it is one of the format.
    pub fn known(&self) -> &[Option<&'static str>] {
        &self.known
    }

    /// What a row has in the column of this name.
    pub fn cell(&self, row: usize, column: &str) -> &str {
        let place = self.known.iter().position(|it| *it == Some(column));
        place.map_or("", |it| &self.rows[row][it])
    }

    /// The table without terms that are not to be written, and how many cells held some.
    #[must_use]
    pub fn without_unwanted(mut self) -> (Table<'g>, usize) {
        let unwanted = ["en_deprecated", "ar_deprecated", "ar_superseded"];
        let is_unwanted = |it: &Option<&str>| it.is_some_and(|it| unwanted.contains(&it));
        let mut count = 0;
        for row in &mut self.rows {
            for (cell, _) in row
                .iter_mut()
                .zip(&self.known)
                .filter(|it| is_unwanted(it.1))
            {
                count += usize::from(!cell.is_empty());
                *cell = Cow::Borrowed("");
            }
        }
        (self, count)
    }

    /// The values that this column may have, if they are listed.
    pub fn values_of(&self, column: usize) -> Option<&'static [&'static str]> {
        values_of(self.known.get(column).copied().flatten()?)
    }

    /// The language of the texts of this column, where its name says it.
    pub fn language_of(&self, column: usize) -> Option<Lang> {
        let name = self.known.get(column).copied().flatten()?;
        let is = |lang: &str| {
            let is_term = name.starts_with(lang) && term_column(name).is_some();
            is_term
                || name
                    .strip_suffix(lang.trim_end_matches('_'))
                    .is_some_and(|it| it.ends_with('_'))
        };
        match (is("ar_"), is("en_")) {
            (true, _) => Some(Lang::Ar),
            (_, true) => Some(Lang::En),
            _ => None,
        }
    }
}

/// The values that the column of this name may have, if they are listed.
pub fn values_of(column: &str) -> Option<&'static [&'static str]> {
    let (_, values) = VALUES.iter().find(|it| it.0 == column)?;
    Some(values)
}

/// Writes a glossary as CSV: UTF-8, LF, no byte-order mark, columns as they were read.
pub fn write(glossary: &Glossary) -> String {
    write_table(&Table::new(glossary))
}

/// Writes a table as CSV.
pub fn write_table(table: &Table) -> String {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::Any(b'\n'))
        .from_writer(head(&table.columns).into_bytes());
    let mut ok = true;
    for row in &table.rows {
        for cell in row {
            ok &= writer.write_field(&*guard(cell)).is_ok();
        }
        ok &= writer.write_record(None::<&[u8]>).is_ok();
    }
    debug_assert!(ok, "writing to memory does not fail");
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// The first row. The separator of cells is read from it, so every mark that could is in quotes.
fn head(header: &[String]) -> String {
    let line = container::line(header);
    // A row of one empty cell would be an empty line, which is not a row.
    let line = if line.is_empty() { "\"\"" } else { &line };
    format!("{line}\n")
}

/// What a concept has in a column: a known one by its name, another by its place.
pub(super) fn cell<'g>(
    glossary: &'g Glossary,
    index: u32,
    place: usize,
    column: Option<&str>,
) -> Cow<'g, str> {
    let concept = glossary.concept(index);
    let Some(name) = column else {
        let own =
            |(column, _): &&(Column, Cow<'static, str>)| *column == Column::Extra(place as u16);
        let text = concept.cells.iter().find(own).map_or("", |(_, text)| text);
        return Cow::Borrowed(text);
    };
    if let Some((lang, status)) = term_column(name) {
        let terms = glossary.terms_of(index).iter();
        return joined_cell(
            terms
                .filter(|term| term.lang == lang && term.status == status && !term.derived)
                .map(|term| &*term.text),
        );
    }
    let explicit = concept.explicit;
    match name {
        "concept_id" => Cow::Borrowed(&*concept.id),
        "entity_type" if !concept.untyped => Cow::Borrowed(concept.kind.name()),
        "match" if concept.policy != MatchPolicy::Clitic || explicit.policy => {
            Cow::Borrowed(concept.policy.name())
        }
        "keep_latin" if concept.keep_latin != KeepLatin::Either || explicit.keep_latin => {
            Cow::Borrowed(concept.keep_latin.name())
        }
        "exact_case" => list(&concept.exact_case),
        "confusable_with" => list(&concept.confusable_with),
        other => Cow::Borrowed(concept.cell(other).unwrap_or_default()),
    }
}

fn list<'g>(values: &'g [Cow<'static, str>]) -> Cow<'g, str> {
    joined_cell(values.iter().map(|value| &**value))
}
