//! Workbooks (XLSX): the first sheet that looks like a glossary, or the one that is asked for.

mod dates;
mod package;
mod sheet;

use std::fmt::Write;

use super::csv::{guard, known, term_column};
use super::shape::{has_both, shaped};
use super::{Choice, Understood, Unread};
use crate::container::csv::line;
use crate::diag::Message;
use package::Package;
use sheet::{Cell, Row};

/// Most columns that are read: what stands beyond them is no glossary.
const MOST_COLUMNS: usize = 1_000;

/// Reads a workbook.
///
/// # Errors
/// A message where it is none, is damaged or too large, or has no such sheet.
pub(super) fn read(bytes: &[u8], choice: &Choice) -> Result<Understood, Message> {
    let mut package = Package::open(bytes)?;
    let names: Vec<String> = package.sheets.iter().map(|it| it.0.clone()).collect();
    let shared = package.shared()?;
    if let Some(wanted) = &choice.sheet {
        let by_name = names.iter().position(|it| it == wanted);
        let by_number = || wanted.parse::<usize>().ok()?.checked_sub(1);
        let nth = by_name.or_else(by_number).filter(|it| *it < names.len());
        let nth = nth.ok_or_else(|| {
            let message = Message::new("glossary-sheet-unknown").with("sheet", &**wanted);
            message.with("sheets", names.join(", "))
        })?;
        let rows = package.rows(nth, &shared)?;
        return of_sheet(&rows, &names[nth], choice);
    }
    let mut first = None;
    for (nth, name) in names.iter().enumerate() {
        let rows = package.rows(nth, &shared)?;
        if rows.is_empty() {
            continue;
        }
        let understood = of_sheet(&rows, name, choice)?;
        if understood.text.as_deref().is_some_and(has_both) {
            return Ok(with_others(understood, &names));
        }
        first.get_or_insert(understood);
    }
    match first {
        Some(first) if names.len() == 1 => Ok(first),
        _ => Err(Message::new("glossary-no-sheet").with("sheets", names.join(", "))),
    }
}

/// Says which other sheets there are.
fn with_others(mut understood: Understood, names: &[String]) -> Understood {
    let others = names
        .iter()
        .filter(|it| Some(*it) != understood.sheet.as_ref());
    let others: Vec<&str> = others.map(String::as_str).collect();
    if !others.is_empty() {
        let message = Message::new("glossary-other-sheets").with("sheets", others.join(", "));
        understood.unread.push(Unread {
            is_error: false,
            message,
        });
    }
    understood
}

/// A sheet as a table: its rows in the lines of their numbers.
fn of_sheet(rows: &[Row], name: &str, choice: &Choice) -> Result<Understood, Message> {
    let head = rows.iter().take(20).position(is_header).unwrap_or(0);
    let rows = rows.get(head..).unwrap_or_default();
    let (text, problem) = table(rows);
    let mut understood = shaped(&text, &choice.columns)?;
    understood.text.get_or_insert(text);
    understood.format = "XLSX";
    understood.sheet = Some(name.to_owned());
    understood.unread.extend(problem);
    Ok(understood)
}

/// Whether a row names columns of terms in both languages.
fn is_header(row: &Row) -> bool {
    let has = |wanted: &str| row.cells.iter().any(|it| known(&it.text) == Some(wanted));
    has("en_preferred") && has("ar_preferred")
}

/// The text of the rows, and what a spreadsheet has made of terms.
fn table(rows: &[Row]) -> (String, Option<Unread>) {
    let header = rows
        .first()
        .map(|it| it.cells.as_slice())
        .unwrap_or_default();
    let width = |cells: &[Cell]| cells.last().map_or(0, |it| it.column + 1);
    let widest = rows.iter().take(200).map(|it| width(&it.cells)).max();
    let named = if rows.first().is_some_and(is_header) {
        width(header)
    } else {
        widest.unwrap_or(0)
    };
    let named = named.min(MOST_COLUMNS);
    let is_term = |cell: &Cell| {
        let mut own = header.iter().filter(|it| it.column == cell.column);
        own.any(|it| known(&it.text).and_then(term_column).is_some())
    };
    let (mut text, mut line_number, mut numbers) = (String::new(), 1, Vec::new());
    for row in rows {
        while line_number < row.number {
            text.push('\n');
            line_number += 1;
        }
        let mut cells = vec![String::new(); width(&row.cells).min(named)];
        for cell in row.cells.iter().filter(|it| it.column < named) {
            if !cell.is_text && is_term(cell) {
                numbers.push((cell.place(row.number), cell.text.clone()));
            }
            cells[cell.column] = guard(&cell.text).into_owned();
        }
        cells.resize(named, String::new());
        // What no column names is said, whichever column it stands in.
        cells.extend(
            row.cells
                .iter()
                .find(|it| it.column >= named)
                .map(|it| it.text.clone()),
        );
        let start = text.len();
        let written = writeln!(text, "{}", line(&cells));
        debug_assert!(written.is_ok(), "writing to memory does not fail");
        line_number += text[start..].bytes().filter(|it| *it == b'\n').count();
    }
    let problem = numbers.first().map(|(place, value)| Unread {
        is_error: false,
        message: Message::new("glossary-sheet-number")
            .with("cell", &**place)
            .with("value", &**value)
            .with("count", numbers.len()),
    });
    (text, problem)
}
