//! Tables of a package as a source and its target: a column for either, one above the other, or what stands
//! in the language of either outside.

use std::collections::BTreeMap;

use super::stacked::Stacked;
use super::{CellPlace, PackageUnit};
use crate::document::formats::columns::{Columns, TOLD_BY};
use crate::document::{
    BilingualUnit, Document, PieceKind, Side, Sides, State, Tongue, placeholders,
};
use crate::text::{Lang, Span, dominant_language};

/// Least share of the words of a document that stand in its tables of both.
const LEAST: f64 = 0.6;

/// A table by its part and its number there.
type Key<'d> = (&'d str, u32);

/// How a table holds both sides.
#[derive(Clone, Copy, Debug)]
enum Shape {
    /// A column for either.
    Columns(Columns),
    /// The source above its target.
    Stacked(Stacked),
}

impl Shape {
    fn of(document: &Document, units: &[&PackageUnit]) -> Option<Shape> {
        let columns = Columns::of(&rows(document, units)).map(Shape::Columns);
        columns.or_else(|| Stacked::of(document, units).map(Shape::Stacked))
    }

    fn tongues(self) -> [Tongue; 2] {
        match self {
            Shape::Columns(it) => it.tongues,
            Shape::Stacked(it) => it.tongues(),
        }
    }
}

/// Both sides of a document whose tables hold them; `None` where it is one text.
pub(super) fn sides(document: &Document) -> Option<Sides> {
    let units = document.package_units();
    let mut tables: BTreeMap<Key<'_>, Vec<&PackageUnit>> = BTreeMap::new();
    for unit in units {
        if let Some(cell) = unit.cell {
            tables
                .entry((&unit.part, cell.table))
                .or_default()
                .push(unit);
        }
    }
    let found: BTreeMap<Key<'_>, Shape> = tables
        .iter()
        .filter_map(|(key, units)| Some((*key, Shape::of(document, units)?)))
        .collect();
    let is_of_both = |it: &&PackageUnit| shape_of(it, &found).is_some();
    let length = |it: &PackageUnit| it.span.len() as f64;
    let inside: f64 = units.iter().filter(is_of_both).map(length).sum();
    let all: f64 = units.iter().map(length).sum();
    (all > 0.0 && inside >= LEAST * all).then(|| Draft::of(document, &found))
}

fn shape_of<'d>(unit: &'d PackageUnit, found: &BTreeMap<Key<'d>, Shape>) -> Option<Shape> {
    found.get(&(&*unit.part, unit.cell?.table)).copied()
}

/// The first rows of a table, cell by cell.
fn rows(document: &Document, units: &[&PackageUnit]) -> Vec<Vec<String>> {
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (unit, cell) in units.iter().filter_map(|it| Some((it, it.cell?))) {
        if rows.len() > TOLD_BY && !rows.contains_key(&cell.row) {
            break;
        }
        let row = rows.entry(cell.row).or_default();
        let column = cell.column as usize;
        row.resize(row.len().max(column), String::new());
        let said = &mut row[column - 1];
        if !said.is_empty() {
            said.push('\n');
        }
        said.push_str(unit.span.of(document.text()));
    }
    rows.into_values().collect()
}

/// Both sides while they are put together.
struct Draft<'d> {
    document: &'d Document,
    sides: Sides,
    /// The row that is being read, and the cells of its two sides.
    row: Option<(CellPlace, &'d str)>,
    cells: [Vec<&'d PackageUnit>; 2],
}

impl<'d> Draft<'d> {
    fn of(document: &'d Document, found: &BTreeMap<Key<'d>, Shape>) -> Sides {
        let tongues = found.values().next().map(|it| it.tongues());
        let mut draft = Draft {
            document,
            sides: Sides {
                tongues: tongues.unwrap_or_default(),
                ..Sides::default()
            },
            row: None,
            cells: [Vec::new(), Vec::new()],
        };
        for unit in document.package_units() {
            match shape_of(unit, found) {
                Some(Shape::Columns(columns)) => draft.put_cell(unit, columns),
                Some(Shape::Stacked(stacked)) => draft.put_stacked(unit, stacked),
                None => draft.put_outside(unit),
            }
        }
        draft.end_row();
        draft.sides
    }

    fn put_cell(&mut self, unit: &'d PackageUnit, columns: Columns) {
        let Some(cell) = unit.cell else {
            return;
        };
        let here = CellPlace { column: 0, ..cell };
        if self.row != Some((here, &*unit.part)) {
            self.end_row();
            self.row = Some((here, &unit.part));
        }
        let column = cell.column as usize - 1;
        let is_header = columns.has_header && cell.row == 1;
        let side = [columns.source, columns.target]
            .iter()
            .position(|it| *it == column);
        if let Some(side) = side.filter(|_| !is_header) {
            self.cells[side].push(unit);
        }
    }

    /// A source begins where a target has ended.
    fn put_stacked(&mut self, unit: &'d PackageUnit, stacked: Stacked) {
        let Some(side) = stacked.side(self.document, unit) else {
            return;
        };
        if self.row.is_some() || side == 0 && !self.cells[1].is_empty() {
            self.end_row();
        }
        self.cells[side].push(unit);
    }

    /// A paragraph beside the tables belongs to the side in its language.
    fn put_outside(&mut self, unit: &'d PackageUnit) {
        self.end_row();
        let language = dominant_language(unit.span.of(self.document.text()));
        let arabic = usize::from(self.sides.tongues[0] != Tongue::Known(Lang::Ar));
        let side = match language {
            Lang::Ar => arabic,
            Lang::En => 1 - arabic,
        };
        self.cells[side].push(unit);
        self.end_row();
    }

    fn end_row(&mut self) {
        self.row = None;
        let [source, target] = std::mem::take(&mut self.cells);
        let Some(first) = target.first().or(source.first()) else {
            return;
        };
        let state = if target.is_empty() {
            State::Untranslated
        } else {
            State::Translated
        };
        let document = self.document;
        let unit = BilingualUnit {
            id: first.id.to_string(),
            state,
            source: put(document, &source, &mut self.sides.source),
            target: put(document, &target, &mut self.sides.target),
            max_length: None,
        };
        self.sides.add(unit);
    }
}

/// Adds the paragraphs of a cell to a side, as one string.
fn put(document: &Document, units: &[&PackageUnit], side: &mut Side) -> Vec<Span> {
    if units.is_empty() {
        return Vec::new();
    }
    let start = side.begin();
    for (number, unit) in units.iter().enumerate() {
        if number > 0 {
            side.push(PieceKind::MadeUp, "\n", unit.span.start..unit.span.start);
        }
        for piece in document.prose.map().pieces_in(unit.span) {
            let kind = match piece.kind {
                PieceKind::Opaque => PieceKind::Opaque,
                _ => PieceKind::Copied,
            };
            let said = piece.prose.of(document.text());
            if !said.is_empty() {
                side.push(kind, said, piece.prose.start..piece.prose.end);
            }
        }
    }
    let span = side.end(start, units[0].span.start);
    side.opaque.extend(placeholders(&side.text, span));
    vec![span]
}
