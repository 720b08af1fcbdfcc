//! A concordance for spreadsheets: a row for each place, or for each count.

use std::io::{self, Write};

use super::{ConcordanceReport, column_of};
use crate::concordance::{FileOccurrences, Grain, Occurrence, Sought};
use crate::render::shared::csv::cell_into;

const HEADER: &str = "concept,path,date,start,end,line,column,part,unit,language,\
                      before,text,after,clitics,script,status,counterpart\n";

/// Writes the report: UTF-8, LF, a header row.
pub(super) fn write(report: ConcordanceReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    if let Some(grain) = report.counted {
        return counts(report, grain, out);
    }
    out.write_all(HEADER.as_bytes())?;
    let concept = match &report.found.sought {
        Sought::Concept { id, .. } => id,
        Sought::Spelling(_) => "",
    };
    for file in &report.found.files {
        for place in &file.places {
            out.write_all(&row(concept, file, place))?;
        }
    }
    Ok(())
}

fn row(concept: &str, file: &FileOccurrences, it: &Occurrence) -> Vec<u8> {
    let mut row = Vec::new();
    cell_into(&mut row, concept);
    cell_into(&mut row, &file.path);
    cell_into(&mut row, file.day.as_deref().unwrap_or_default());
    for number in [it.span.start, it.span.end, it.line, it.column] {
        cell_into(&mut row, &number.to_string());
    }
    let unit = it.unit.as_ref();
    let part = unit.and_then(|it| it.part.as_deref());
    cell_into(&mut row, part.unwrap_or_default());
    cell_into(&mut row, unit.map_or("", |it| &it.id));
    cell_into(&mut row, it.language.code());
    for cell in [&it.before, &it.text, &it.after, &it.clitics] {
        cell_into(&mut row, cell);
    }
    cell_into(&mut row, it.script.name());
    cell_into(&mut row, it.status.map_or("", |it| it.name()));
    let other = it.counterpart.as_ref();
    cell_into(&mut row, other.map_or("", |it| &it.text));
    ended(row)
}

fn counts(report: ConcordanceReport<'_>, grain: Grain, out: &mut dyn Write) -> io::Result<()> {
    let column = match column_of(grain) {
        "column-file" => "path",
        _ => "date",
    };
    out.write_all(format!("{column},count\n").as_bytes())?;
    for (key, count) in report.found.counts(grain) {
        let mut row = Vec::new();
        cell_into(&mut row, key.unwrap_or_default());
        cell_into(&mut row, &count.to_string());
        out.write_all(&ended(row))?;
    }
    Ok(())
}

/// A row whose last cell is behind no comma.
fn ended(mut row: Vec<u8>) -> Vec<u8> {
    row.pop();
    row.push(b'\n');
    row
}
