//! From concepts to rows.

use std::borrow::Cow;

use ::csv::{Terminator, WriterBuilder};

use super::cells::{cell_text, guard};
use super::{COLUMNS, columns_of, term_column};
use crate::glossary::{Column, Glossary, KeepLatin, MatchPolicy};

/// Writes a glossary as CSV: UTF-8, LF, no byte-order mark, columns as they were read.
pub fn write(glossary: &Glossary) -> String {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    let default: Vec<String> = COLUMNS.iter().map(|&name| name.to_owned()).collect();
    let header = if glossary.columns.is_empty() {
        &default
    } else {
        &glossary.columns
    };
    let columns = columns_of(header);
    let mut ok = true;
    for index in 0..glossary.concepts().len() as u32 {
        let row = columns.iter().enumerate();
        let cells: Vec<String> = row
            .map(|(place, column)| cell(glossary, index, place, *column))
            .collect();
        // What holds nothing would not be read again.
        if cells.iter().any(|cell| !cell.is_empty()) {
            ok &= writer.write_record(cells).is_ok();
        }
    }
    debug_assert!(ok, "writing to memory does not fail");
    let bytes = writer.into_inner().unwrap_or_default();
    let rows = String::from_utf8(bytes).unwrap_or_default();
    head(header) + &rows
}

/// The first row. What parts the cells is read from it, so every mark that could is in quotes.
fn head(header: &[String]) -> String {
    let parts = |c: char| matches!(c, ',' | ';' | '\t' | '"' | '\n' | '\r');
    let cell = |name: &String| match name.contains(parts) || name.starts_with("sep=") {
        true => format!("\"{}\"", name.replace('"', "\"\"")),
        false => name.clone(),
    };
    let line = header.iter().map(cell).collect::<Vec<_>>().join(",");
    // A row of one empty cell would be an empty line, which is no row.
    let line = if line.is_empty() { "\"\"" } else { &line };
    format!("{line}\n")
}

fn cell(glossary: &Glossary, index: u32, place: usize, column: Option<&str>) -> String {
    let concept = glossary.concept(index);
    let Some(name) = column else {
        let own =
            |(column, _): &&(Column, Cow<'static, str>)| *column == Column::Extra(place as u16);
        let text = concept.cells.iter().find(own).map_or("", |(_, text)| text);
        return guard(text.to_owned());
    };
    if let Some((lang, status)) = term_column(name) {
        let terms = glossary.terms_of(index).iter();
        let texts: Vec<&str> = terms
            .filter(|term| term.lang == lang && term.status == status)
            .map(|term| &*term.text)
            .collect();
        return cell_text(&texts);
    }
    let said = concept.said;
    match name {
        "concept_id" => concept.id.to_string(),
        "entity_type" if !concept.untyped => concept.kind.name().to_owned(),
        "match" if concept.policy != MatchPolicy::Clitic || said.policy => {
            concept.policy.name().to_owned()
        }
        "keep_latin" if concept.keep_latin != KeepLatin::Either || said.keep_latin => {
            concept.keep_latin.name().to_owned()
        }
        "confusable_with" => {
            let words: Vec<&str> = concept.confusable_with.iter().map(|word| &**word).collect();
            cell_text(&words)
        }
        other => guard(concept.cell(other).unwrap_or_default().to_owned()),
    }
}
