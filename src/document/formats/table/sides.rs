//! A table as a source and its target, cell by cell where it stands.

use super::columns::{Columns, TOLD_BY};
use crate::container::csv::{Cell, delimiter, row, with_line_feeds};
use crate::document::{BilingualUnit, PieceKind, Refused, Side, Sides, State, placeholders};
use crate::text::Span;

/// The columns of a table that holds both; `None` where it does not.
pub(super) fn columns(text: &str) -> Option<Columns> {
    let text = &*with_line_feeds(text);
    let (mut at, mark) = delimiter(text);
    let mut rows = Vec::new();
    while at < text.len() && rows.len() <= TOLD_BY {
        let (cells, next) = row(text, at, mark);
        rows.push(cells.into_iter().map(|it| it.text).collect());
        at = next;
    }
    Columns::of(&rows)
}

/// Both sides of a table.
pub(super) fn read(text: &str) -> Option<Sides> {
    let columns = columns(text)?;
    let lines = &*with_line_feeds(text);
    let (mut at, mark) = delimiter(lines);
    let mut sides = Sides {
        tongues: columns.tongues,
        ..Sides::default()
    };
    let mut number = 0;
    while at < lines.len() {
        let (cells, next) = row(lines, at, mark);
        at = next;
        number += 1;
        if number > 1 || !columns.has_header {
            let row = Row {
                text,
                cells: &cells,
                number,
            };
            sides.put_row(&row, columns);
        }
    }
    Some(sides)
}

/// A row of a table.
struct Row<'t> {
    text: &'t str,
    cells: &'t [Cell],
    /// From 1, the header included.
    number: usize,
}

impl Row<'_> {
    fn said(&self, column: Option<usize>) -> Option<&str> {
        let cell = self.cells.get(column?)?;
        Some(cell.text.trim()).filter(|it| !it.is_empty())
    }

    fn name(&self, columns: Columns) -> String {
        let id = self.said(columns.id);
        id.map_or_else(|| self.number.to_string(), str::to_owned)
    }

    fn state(&self, columns: Columns) -> State {
        let is_no = |it: &str| matches!(&*it.to_ascii_lowercase(), "0" | "false" | "no");
        match () {
            () if self.said(Some(columns.target)).is_none() => State::Untranslated,
            () if self.said(columns.fuzzy).is_some_and(|it| !is_no(it)) => State::Draft,
            () => State::Translated,
        }
    }
}

impl Sides {
    fn put_row(&mut self, row: &Row<'_>, columns: Columns) {
        let cell = |column: usize| row.cells.get(column);
        let (Some(source), state) = (cell(columns.source), row.state(columns)) else {
            return;
        };
        if row.said(Some(columns.source)).is_none() && state == State::Untranslated {
            return;
        }
        let mut unit = BilingualUnit {
            id: row.name(columns),
            state,
            source: vec![put(&mut self.source, row.text, source)],
            target: Vec::new(),
            max_length: None,
        };
        if let Some(target) = cell(columns.target).filter(|_| state != State::Draft) {
            unit.target.push(put(&mut self.target, row.text, target));
        }
        self.add(unit);
    }
}

/// Adds a cell to a side: without its quotation marks, and with those inside it said once.
fn put(side: &mut Side, text: &str, cell: &Cell) -> Span {
    let raw = cell.span.of(text);
    let quoted = raw.strip_prefix('"');
    let inside = quoted.map_or(raw, |it| it.strip_suffix('"').unwrap_or(it));
    let mut at = cell.span.start + usize::from(quoted.is_some());
    let start = side.begin();
    let parts = inside.split_inclusive("\"\"");
    for part in parts {
        let doubled = quoted.is_some() && part.ends_with("\"\"");
        let plain = &part[..part.len() - 2 * usize::from(doubled)];
        if !plain.is_empty() {
            side.push(PieceKind::Copied, plain, at..at + plain.len());
        }
        if doubled {
            let end = at + part.len();
            side.push(PieceKind::Escape, "\"", end - 2..end);
        }
        at += part.len();
    }
    let span = side.end(start, at);
    side.opaque.extend(placeholders::find(&side.text, span));
    span
}

/// New text as the cell that has a piece from byte `at` on holds it: with quotation marks doubled where
/// the cell has them around it; in others what would end them is refused.
pub(super) fn escaped(text: &str, at: usize, new: &str) -> Result<String, Refused> {
    let is_quoted = text.as_bytes()[..at].last() == Some(&b'"');
    if is_quoted {
        return Ok(new.replace('"', "\"\""));
    }
    let mark = char::from(delimiter(text).1);
    if new.starts_with('"') || new.contains(['\n', '\r', mark]) {
        Err(Refused::Unquoted)
    } else {
        Ok(new.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Edit;
    use crate::document::{Bilingual, Document, Opened, Tongue};

    const TABLE: &str = "id,source,target,fuzzy\r\n\
        a,\"Save, then \"\"quit\"\"\",\"احفظ، ثم \"\"اخرج\"\".\",\r\n\
        b,Open,فتح,\r\n\
        c,Close,,\r\n\
        d,Print,طبع,yes\r\n";

    fn open(text: &str) -> Bilingual {
        match Document::new("a.csv", text.to_owned()).opened() {
            Opened::Bilingual(it) => *it,
            Opened::Text(it) => panic!("no sides: {it:?}"),
        }
    }

    #[test]
    fn cells_are_units_with_their_places() {
        let opened = open(TABLE);
        let states: Vec<(&str, State)> =
            opened.units.iter().map(|it| (&*it.id, it.state)).collect();
        assert_eq!(
            states,
            [
                ("a", State::Translated),
                ("b", State::Translated),
                ("c", State::Untranslated),
                ("d", State::Draft)
            ]
        );
        let unit = &opened.units[0];
        assert_eq!(
            unit.source[0].of(opened.source.text()),
            "Save, then \"quit\""
        );
        assert_eq!(
            unit.target[0].of(opened.target.text()),
            "احفظ، ثم \"اخرج\"."
        );
        let target = opened.units[1].target[0];
        let place = opened.target.in_file(target).expect("a place");
        assert_eq!(place.of(TABLE), "فتح");
        assert!(opened.units[3].target.is_empty(), "not approved: no prose");
    }

    #[test]
    fn an_edit_keeps_the_cell_whole() {
        let opened = open(TABLE);
        let edit = |unit: usize, text: &str| {
            let edit = Edit {
                span: opened.units[unit].target[0],
                text: text.to_owned(),
            };
            let carried = opened.target.edit_in_file(&edit, &opened.file);
            carried.map(|it| format!("{}{}", it.span.of(TABLE), it.text))
        };
        assert_eq!(edit(1, "فتحٌ"), Ok("ٌ".to_owned()));
        assert_eq!(edit(1, "فتح, الآن"), Err(Refused::Unquoted));
        assert_eq!(edit(1, "\"فتح\""), Err(Refused::Unquoted));
        assert_eq!(edit(0, "احفظ، ثم \"اخرج\"!"), Ok(".!".to_owned()));
        assert_eq!(
            edit(0, "احفظ \"الكل\"، ثم \"اخرج\"."),
            Ok(" \"\"الكل\"\"".to_owned())
        );
    }

    #[test]
    fn tabs_and_old_line_ends() {
        let opened = open("Source\tTarget\rOpen the file.\tافتح الملف.\rClose it.\tأغلقه.\r");
        assert_eq!(opened.units.len(), 2);
        assert_eq!(opened.target.text(), "افتح الملف.\nأغلقه.");
        assert_eq!(opened.tongues, [Tongue::Unsaid; 2]);
    }
}
