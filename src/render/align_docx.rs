//! The names of a text as a Word document, for people to read and print.

use super::docx::{Cell, Docx, Line, Piece};
use super::lookup_text::kind_id;
use super::names_rows::{places, written};
use crate::align::{AlignReport, Name};
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::text::Lang;

const COLUMNS: [&str; 6] = [
    "column-english",
    "column-arabic",
    "column-kind",
    "column-count",
    "column-spellings",
    "column-places",
];

/// The bytes of the document, its headings in the language of `words`, which isolates nothing.
pub fn render(report: &AlignReport<'_>, words: &Localizer) -> Vec<u8> {
    let say = |id: &'static str| words.text(&Message::new(id));
    let title = say("summary-names");
    let paths = report.documents.iter().map(|it| it.path.as_str());
    let paths = paths.collect::<Vec<_>>().join(" · ");
    let mut docx = Docx::new(words.lang(), &format!("{title} · {paths}"));
    docx.heading(0, &title);
    docx.paragraph("Note", Lang::En, &[Piece::new(&paths, Lang::En)]);
    let rows: Vec<Vec<Cell>> = report
        .names
        .iter()
        .map(|it| row(report, it, words))
        .collect();
    docx.table(&COLUMNS.map(say), &rows);
    docx.finish()
}

fn row(report: &AlignReport<'_>, name: &Name<'_>, words: &Localizer) -> Vec<Cell> {
    let lang = words.lang();
    let form = |text: Option<&str>, lang| text.map(|it| Line::new(lang, it)).into_iter().collect();
    let kind = words.text(&Message::new(kind_id(name.kind.name())));
    let spelled = written(name).into_iter().map(|it| Line {
        tail: it.tail(),
        lang: it.lang,
        text: it.text,
    });
    let places = places(report, name).into_iter();
    let cells: [Vec<Line>; COLUMNS.len()] = [
        form(name.en.as_deref(), Lang::En),
        form(name.ar.as_deref(), Lang::Ar),
        vec![Line::new(lang, kind)],
        vec![Line::new(lang, name.mentions.len().to_string())],
        spelled.collect(),
        places.map(|it| Line::new(Lang::En, it)).collect(),
    ];
    let cell = |lines| Cell {
        lines,
        bookmark: None,
    };
    cells.map(cell).into()
}
