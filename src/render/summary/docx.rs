//! A summary as a Word document.

use crate::diag::Message;
use crate::l10n::{Isolation, Localizer};
use crate::render::shared::docx::{CellLine, Docx, Inline, RunFormat, TableCell};
use crate::render::shared::mentions::one_line;
use crate::render::summary::grid::{self, Cell, Grid};
use crate::render::summary::overview;
use crate::render::summary::pairs::{
    ABSENT, Figures, SIDES, Spelling, any_unwanted, languages, of, pairs, within,
};
use crate::summary::{KeySentence, Summary};
use crate::text::{Lang, Span};

/// The bytes of the document, its headings in the language `lang`, the overview in both.
pub(super) fn render(summary: &Summary, lang: Lang) -> Vec<u8> {
    let localizer = Localizer::new(lang, Isolation::Off);
    let paths = summary.documents.iter().map(|it| it.path.as_str());
    let paths = paths.collect::<Vec<_>>().join(" · ");
    let title = localizer.text(&Message::new("summary-title"));
    let mut writer = SummaryDocx {
        summary,
        figures: Figures::new(),
        docx: Docx::new(lang, &format!("{title} · {paths}")),
        localizer,
    };
    writer.docx.heading(0, &title);
    writer
        .docx
        .paragraph("Note", Lang::En, &[Inline::new(&paths, Lang::En)]);
    writer.overview(lang);
    writer.sentences();
    writer.differences();
    let names = grid::names(summary);
    writer.table("summary-names", &names, true);
    let figures = grid::figures(summary, &writer.figures);
    writer.table("summary-figures", &figures, false);
    writer.docx.finish()
}

struct SummaryDocx<'a> {
    summary: &'a Summary<'a>,
    localizer: Localizer,
    figures: Figures,
    docx: Docx,
}

impl SummaryDocx<'_> {
    fn say(&self, id: &'static str) -> String {
        self.localizer.text(&Message::new(id))
    }

    /// A paragraph in the reader's language.
    fn note(&mut self, style: &str, text: &str) {
        let lang = self.localizer.lang();
        self.docx.paragraph(style, lang, &[Inline::new(text, lang)]);
    }

    fn overview(&mut self, lang: Lang) {
        let heading = self.say("summary-overview");
        self.docx.heading(1, &heading);
        for lang in [lang, lang.other()] {
            let localizer = Localizer::new(lang, Isolation::Off);
            let prose = overview::render(self.summary, &localizer);
            self.docx
                .paragraph("Normal", lang, &[Inline::new(&prose, lang)]);
        }
    }

    fn sentences(&mut self) {
        if self.summary.sentences.is_empty() {
            return;
        }
        let heading = self.say("summary-sentences");
        self.docx.heading(1, &heading);
        let summary = self.summary;
        for sentence in &summary.sentences {
            self.sentence(sentence);
        }
    }

    fn sentence(&mut self, sentence: &KeySentence) {
        let [own, other] = languages(self.summary);
        self.marked(0, sentence.span, &sentence.text, own);
        if let Some(counterpart) = &sentence.counterpart {
            let place = &counterpart.place;
            self.marked(1, place.span, &place.text, other);
        } else if self.summary.is_of_pair() {
            let nothing = self.say("summary-no-counterpart");
            self.note("Note", &nothing);
        }
        if let Some(machine) = &sentence.machine {
            let label = self.say("summary-machine");
            self.note("Note", &label);
            let piece = Inline::new(&machine.text, other);
            self.docx.paragraph("Quote", other, &[piece]);
            for finding in &machine.findings {
                let finding = self.localizer.text(finding);
                self.note("Note", &finding);
            }
        }
        for pair in pairs(self.summary, sentence, &self.figures) {
            let pieces = [
                Inline::whole(&pair.written, pair.lang),
                Inline::new(" = ", own),
                Inline::whole(&pair.other, pair.other_lang),
            ];
            self.docx.paragraph("Note", own, &pieces);
        }
    }

    /// A stretch of a document with its names linked to the table and its figures marked.
    fn marked(&mut self, document: usize, stretch: Span, text: &str, lang: Lang) {
        let mut places: Vec<(Span, RunFormat)> = Vec::new();
        for (number, name) in self.summary.names.iter().enumerate() {
            for mention in within(of(&name.mentions, document), |it| it.span, stretch) {
                let format = RunFormat {
                    style: Some("Name"),
                    link: Some(bookmark(number)),
                };
                places.push((mention.span, format));
            }
        }
        for figure in &self.summary.figures {
            let style = if figure.doubtful {
                "Doubtful"
            } else {
                "Figure"
            };
            for place in within(of(&figure.mentions, document), |it| it.span, stretch) {
                let format = RunFormat {
                    style: Some(style),
                    link: None,
                };
                places.push((place.span, format));
            }
        }
        places.sort_by_key(|(span, _)| *span);
        let mut pieces = Vec::new();
        let mut from = stretch.start;
        let slice = |start: usize, end: usize| {
            text.get(start - stretch.start..end - stretch.start)
                .unwrap_or_default()
        };
        for (span, format) in places {
            if span.start >= from {
                pieces.push(Inline::new(slice(from, span.start), lang));
                pieces.push(Inline::whole(slice(span.start, span.end), lang).with(format));
                from = span.end;
            }
        }
        // Where the stretch was cut, an ellipsis follows it.
        let rest = text.get(from - stretch.start..);
        pieces.push(Inline::new(rest.unwrap_or_default(), lang));
        self.docx.paragraph("Quote", lang, &pieces);
    }

    fn differences(&mut self) {
        if self.summary.differences.is_empty() {
            return;
        }
        let heading = self.say("summary-differences");
        self.docx.heading(1, &heading);
        let summary = self.summary;
        for difference in &summary.differences {
            let message = self.localizer.text(&difference.message);
            self.note("Normal", &message);
            for place in &difference.places {
                let side = place.document.min(1);
                let at = format!("{} {}:{}", self.say(SIDES[side]), place.line, place.column);
                self.note("Note", &at);
                let lang = languages(summary)[side];
                let text = one_line(&place.text);
                self.docx
                    .paragraph("Note", lang, &[Inline::new(&text, lang)]);
            }
        }
    }

    fn table(&mut self, heading: &'static str, grid: &Grid, linked: bool) {
        if grid.rows.is_empty() {
            return;
        }
        let heading = self.say(heading);
        self.docx.heading(1, &heading);
        let head: Vec<String> = grid.columns.iter().map(|id| self.say(id)).collect();
        let row = |(number, cells): (usize, &Vec<Cell>)| -> Vec<TableCell> {
            let mut row: Vec<TableCell> = cells.iter().map(|it| self.cell(it)).collect();
            if let Some(first) = row.first_mut().filter(|_| linked) {
                first.bookmark = Some(bookmark(number));
            }
            row
        };
        let rows: Vec<Vec<TableCell>> = grid.rows.iter().enumerate().map(row).collect();
        self.docx.table(&head, &rows);
        if linked && any_unwanted(self.summary) {
            let note = self.say("summary-unwanted");
            self.note("Note", &note);
        }
    }

    fn cell(&self, cell: &Cell) -> TableCell {
        let own = self.localizer.lang();
        let lines = match cell {
            Cell::Form(None, lang) => vec![CellLine::new(*lang, ABSENT)],
            Cell::Form(Some(text), lang) => vec![CellLine::new(*lang, text)],
            Cell::Word(id) => vec![CellLine::new(own, self.say(id))],
            Cell::Count(count) => vec![CellLine::new(own, count.to_string())],
            Cell::Written(spellings) if spellings.is_empty() => vec![CellLine::new(own, ABSENT)],
            Cell::Written(spellings) => spellings.iter().map(spelling).collect(),
        };
        TableCell {
            lines,
            bookmark: None,
        }
    }
}

fn spelling(spelling: &Spelling) -> CellLine {
    let mark = spelling.unwanted.map_or("", |_| "!");
    CellLine {
        lang: spelling.lang,
        text: spelling.text.clone(),
        tail: format!("{mark} ×{}", spelling.count),
    }
}

/// The place of a name in the table.
fn bookmark(number: usize) -> String {
    format!("name_{}", number + 1)
}
