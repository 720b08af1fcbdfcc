//! The names of a summary in a Word document: below each form how the text writes it.

use crate::render::shared::docx::{HeadCell, TableCell};
use crate::render::summary::docx::{SummaryDocx, bookmark, written};
use crate::render::summary::grid::{self, Cell, Grid, Listed, Look, tail};
use crate::render::summary::pairs::{Spelling, spellings, spellings_in};
use crate::summary::Summary;
use crate::text::Lang;

/// How many columns of the grid hold the forms, and up to which of them the kind.
const FORMS: usize = 2;
const KIND: usize = 3;

impl SummaryDocx<'_> {
    pub(super) fn names(&mut self, listed: Listed, look: Look) {
        let grid = grid::names(self.summary, listed, look);
        let Some(first) = grid.rows.first() else {
            return;
        };
        let ids = look.ids.then(|| first.len() - 1);
        let shown: Vec<usize> = (0..KIND).chain(ids).collect();
        let head = shown
            .iter()
            .map(|&it| self.head(grid.columns[it], &first[it]));
        let head: Vec<HeadCell> = head.collect();
        let rows = 0..grid.rows.len();
        let rows: Vec<Vec<TableCell>> = rows.map(|it| self.name_row(&grid, it, &shown)).collect();
        let heading = self.say(listed.heading());
        self.docx.heading(1, &heading);
        self.docx.table(&head, &rows);
        if let Some(note) = grid::note(self.summary, listed, &grid) {
            let note = self.say(note);
            self.note("Note", &note);
        }
    }

    fn name_row(&self, grid: &Grid, row: usize, shown: &[usize]) -> Vec<TableCell> {
        let (cells, name) = (&grid.rows[row], grid.names[row]);
        let cell = |&at: &usize| {
            if at < FORMS {
                self.form(&cells[at], name)
            } else {
                self.cell(&cells[at])
            }
        };
        let mut row: Vec<TableCell> = shown.iter().map(cell).collect();
        if let Some(first) = row.first_mut() {
            first.bookmark = Some(bookmark(name));
        }
        row
    }

    /// A form with how often the text of its language has it, and that text's other spellings.
    fn form(&self, cell: &Cell, name: usize) -> TableCell {
        let mut shown = self.cell(cell);
        let lang = cell.lang().unwrap_or(Lang::En);
        let form = match cell {
            Cell::Form(Some(text), _) => text.as_str(),
            _ => "",
        };
        let all = spelled(self.summary, name, lang);
        let (same, others): (Vec<Spelling>, Vec<Spelling>) =
            all.into_iter().partition(|it| it.text == form);
        let item = shown.lines.first_mut().and_then(|it| it.items.first_mut());
        if let (Some(item), Some(same)) = (item, same.first()) {
            item.tail = tail(same);
        }
        shown.lines.extend(written(&others, lang));
        shown
    }
}

/// The spellings that belong below the form in `lang`: those of the text in that language, or of one
/// text those in its letters.
fn spelled(summary: &Summary, name: usize, lang: Lang) -> Vec<Spelling> {
    let name = &summary.names[name];
    match &summary.documents[..] {
        [source, target] if source.language != target.language => {
            spellings_in(name, usize::from(target.language == lang))
        }
        _ => spellings(name)
            .into_iter()
            .filter(|it| it.lang == lang)
            .collect(),
    }
}
