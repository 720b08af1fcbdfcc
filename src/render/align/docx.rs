//! The names of a text as a Word document, for people to read and print.

use crate::align::{AlignReport, Name};
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::render::align::names::{places, written};
use crate::render::shared::docx::{CellLine, Docx, Inline, TableCell};
use crate::render::shared::labels::kind_of;
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
pub(super) fn render(report: &AlignReport<'_>, words: &Localizer) -> Vec<u8> {
    let say = |id: &'static str| words.text(&Message::new(id));
    let title = say("summary-names");
    let paths = report.documents.iter().map(|it| it.path.as_str());
    let paths = paths.collect::<Vec<_>>().join(" · ");
    let mut docx = Docx::new(words.lang(), &format!("{title} · {paths}"));
    docx.heading(0, &title);
    docx.paragraph("Note", Lang::En, &[Inline::new(&paths, Lang::En)]);
    let rows: Vec<Vec<TableCell>> = report
        .names
        .iter()
        .map(|it| row(report, it, words))
        .collect();
    docx.table(&COLUMNS.map(say), &rows);
    docx.finish()
}

fn row(report: &AlignReport<'_>, name: &Name<'_>, words: &Localizer) -> Vec<TableCell> {
    let lang = words.lang();
    let form =
        |text: Option<&str>, lang| text.map(|it| CellLine::new(lang, it)).into_iter().collect();
    let kind = words.text(&Message::new(kind_of(name)));
    let spelled = written(name).into_iter().map(|it| CellLine {
        tail: it.tail(),
        lang: it.lang,
        text: it.text,
    });
    let places = places(report, name).into_iter();
    let cells: [Vec<CellLine>; COLUMNS.len()] = [
        form(name.en.as_deref(), Lang::En),
        form(name.ar.as_deref(), Lang::Ar),
        vec![CellLine::new(lang, kind)],
        vec![CellLine::new(lang, name.mentions.len().to_string())],
        spelled.collect(),
        places.map(|it| CellLine::new(Lang::En, it)).collect(),
    ];
    let cell = |lines| TableCell {
        lines,
        bookmark: None,
    };
    cells.map(cell).into()
}
