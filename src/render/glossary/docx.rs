//! A glossary as a Word document, for people to read and print: a table of its concepts.

use crate::diag::Message;
use crate::glossary::{Glossary, TermStatus};
use crate::l10n::{Isolation, Localizer};
use crate::render::shared::docx::{CellItem, CellLine, Docx, HeadCell, TableCell};
use crate::render::shared::labels::{kind_id, status_id};
use crate::text::Lang;

/// The bytes of the document, its headings in the language `lang`.
pub(super) fn render(glossary: &Glossary, lang: Lang) -> Vec<u8> {
    let localizer = Localizer::new(lang, Isolation::Off);
    let say = |id: &'static str| localizer.text(&Message::new(id));
    let title = say("glossary-title");
    let mut docx = Docx::new(lang, &title);
    docx.heading(0, &title);
    let head = [
        ("column-english", Lang::En, 5),
        ("column-arabic", Lang::Ar, 5),
        ("column-kind", lang, 3),
        ("column-definition", lang, 7),
    ];
    let head = head.map(|(id, lang, share)| HeadCell {
        text: say(id),
        lang,
        share,
    });
    let row = |index: u32| -> Vec<TableCell> {
        let concept = glossary.concept(index);
        let terms = |lang| terms(glossary, index, lang, &localizer);
        let kind = if concept.untyped {
            Vec::new()
        } else {
            vec![CellLine::new(lang, say(kind_id(concept.kind.name())))]
        };
        let columns = [(Lang::En, "definition_en"), (Lang::Ar, "definition_ar")];
        let definition = |(lang, column)| Some(CellLine::new(lang, concept.cell(column)?));
        let definitions = columns.into_iter().filter_map(definition).collect();
        let cells = [terms(Lang::En), terms(Lang::Ar), kind, definitions];
        cells.map(cell).into()
    };
    let rows: Vec<Vec<TableCell>> = (0..glossary.concepts().len() as u32).map(row).collect();
    docx.table(&head, &rows);
    docx.finish()
}

fn cell(lines: Vec<CellLine>) -> TableCell {
    TableCell {
        lines,
        bookmark: None,
    }
}

/// The terms of a concept in a language, each with its standing unless it is the preferred one.
fn terms(glossary: &Glossary, index: u32, lang: Lang, localizer: &Localizer) -> Vec<CellLine> {
    let terms = glossary.terms_of(index).iter();
    let listed =
        terms.filter(|it| it.lang == lang && it.status != TermStatus::Unlisted && !it.derived);
    let line = |(text, status): (&str, TermStatus)| {
        let said = localizer.text(&Message::new(status_id(status)));
        let text = text.to_owned();
        let tail = match status {
            TermStatus::Preferred => String::new(),
            // Words of another language than the line would reorder it.
            _ if localizer.lang() != lang => String::new(),
            _ => format!(" ({said})"),
        };
        let items = vec![CellItem { text, tail }];
        CellLine { lang, items }
    };
    listed.map(|it| line((&it.text, it.status))).collect()
}
