//! The names of a text as a Word document, for people to read and print.

use crate::align::{AlignReport, Name};
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::render::Audience;
use crate::render::align::names::{places, written};
use crate::render::shared::docx::{CellItem, CellLine, Docx, HeadCell, Inline, TableCell};
use crate::render::shared::labels::{column_of, kind_of};
use crate::text::Lang;

/// The bytes of the document, its headings in the language of `audience`.
pub(super) fn render(report: &AlignReport<'_>, audience: &Audience) -> Vec<u8> {
    let (words, ids) = (&audience.plain, audience.presentation.ids);
    let say = |id: &'static str| words.text(&Message::new(id));
    let chosen = audience.presentation.title.as_deref();
    let heading = say("summary-names");
    let paths = report.documents.iter().map(|it| it.path.as_str());
    let paths = paths.collect::<Vec<_>>().join(" · ");
    let title = format!("{heading} · {paths}");
    let mut docx = Docx::new(words.lang(), chosen.unwrap_or(&title));
    match chosen {
        Some(chosen) => docx.title(chosen),
        None => docx.heading(0, &heading),
    }
    docx.paragraph("Note", Lang::En, &[Inline::new(&paths, Lang::En)]);
    let names = report.names.iter();
    let rows: Vec<Vec<TableCell>> = names.map(|it| row(report, it, words, ids)).collect();
    docx.table(&head(words, ids), &rows);
    docx.finish()
}

/// The heads of the columns, the reader's language first.
fn head(words: &Localizer, ids: bool) -> Vec<HeadCell> {
    let own = words.lang();
    let column = |(id, lang, share): (&'static str, Lang, usize)| HeadCell {
        text: words.text(&Message::new(id)),
        lang,
        share,
    };
    let form = |lang| (column_of(lang), lang, 6);
    let columns = [
        form(own),
        form(own.other()),
        ("column-kind", own, 4),
        ("column-count", own, 2),
        ("column-spellings", own, 6),
        ("column-places", Lang::En, 5),
    ];
    let id = ids.then_some(("column-id", Lang::En, 4));
    columns.into_iter().chain(id).map(column).collect()
}

fn row(report: &AlignReport<'_>, name: &Name<'_>, words: &Localizer, ids: bool) -> Vec<TableCell> {
    let lang = words.lang();
    let line = |text: Option<&str>, lang| text.map(|it| CellLine::new(lang, it));
    let form = |lang: Lang| {
        let text = match lang {
            Lang::En => name.en.as_deref(),
            Lang::Ar => name.ar.as_deref(),
        };
        line(text, lang).into_iter().collect()
    };
    let kind = words.text(&Message::new(kind_of(name)));
    let spelled = written(name).into_iter().map(|it| CellLine {
        lang: it.lang,
        items: vec![CellItem {
            tail: it.tail(),
            text: it.text,
        }],
    });
    let places = places(report, name).into_iter();
    let cells: [Vec<CellLine>; 6] = [
        form(lang),
        form(lang.other()),
        vec![CellLine::new(lang, kind)],
        vec![CellLine::new(lang, name.mentions.len().to_string())],
        spelled.collect(),
        places.map(|it| CellLine::new(Lang::En, it)).collect(),
    ];
    let id = || {
        line(name.concept.as_deref(), Lang::En)
            .into_iter()
            .collect()
    };
    let cell = |lines| TableCell {
        lines,
        bookmark: None,
    };
    cells.into_iter().chain(ids.then(id)).map(cell).collect()
}
