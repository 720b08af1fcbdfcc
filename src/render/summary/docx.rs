//! A summary as a Word document.

use crate::diag::Message;
use crate::l10n::{Isolation, Localizer};
use crate::render::shared::docx::{CellLine, Docx, Inline, RunFormat, TableCell};
use crate::render::shared::mentions::one_line;
use crate::render::summary::draft;
use crate::render::summary::grid::{self, Cell, Grid, Listed, PROPOSED, tail};
use crate::render::summary::overview;
use crate::render::summary::pairs::{ABSENT, Figures, SIDES, Spelling, pairs};
use crate::render::summary::stretch::{Mark, Part, Stretch};
use crate::summary::{KeySentence, Summary};
use crate::text::Lang;

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
    writer.title();
    writer.overview(lang);
    writer.differences();
    let glance = grid::glance(summary, &writer.figures);
    writer.table("summary-glance", &glance);
    writer.sentences();
    for listed in [Listed::Yes, Listed::No] {
        let names = grid::names(summary, listed);
        writer.table(listed.heading(), &names);
        if let Some(note) = grid::note(summary, listed, &names) {
            let note = writer.say(note);
            writer.note("Note", &note);
        }
    }
    let figures = grid::figures(summary, &writer.figures);
    writer.table("summary-figures", &figures);
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

    fn title(&mut self) {
        let Some(title) = &self.summary.title else {
            return;
        };
        let heading = self.say("summary-heading");
        self.docx.heading(1, &heading);
        self.texts(title);
    }

    fn sentence(&mut self, sentence: &KeySentence) {
        let own = sentence.language;
        self.texts(sentence);
        for pair in pairs(self.summary, sentence, &self.figures) {
            let pieces = [
                Inline::whole(&pair.written, pair.lang),
                Inline::new(" = ", own),
                Inline::whole(&pair.other, pair.other_lang),
            ];
            self.docx.paragraph("Note", own, &pieces);
        }
    }

    /// The sentence, and what the target, an engine or a draft says in its place.
    fn texts(&mut self, sentence: &KeySentence) {
        self.marked(&Stretch::from(sentence));
        if let Some(counterpart) = &sentence.counterpart {
            self.marked(&Stretch::from(&counterpart.place));
        } else if self.summary.is_of_pair() {
            let nothing = self.say("summary-no-counterpart");
            self.note("Note", &nothing);
        }
        if let Some(draft) = sentence.shown_draft() {
            let label = self.localizer.text(&draft::label(draft));
            self.note("Note", &label);
            let piece = Inline::new(&draft.text, Lang::En);
            self.docx.paragraph("Quote", Lang::En, &[piece]);
            if let Some(rules) = draft::rules(draft) {
                let rules = self.localizer.text(&rules);
                self.note("Note", &rules);
            }
        }
        if let Some(machine) = &sentence.machine {
            let label = self.say("summary-machine");
            self.note("Note", &label);
            let lang = machine.language;
            let piece = Inline::new(&machine.text, lang);
            self.docx.paragraph("Quote", lang, &[piece]);
            for finding in &machine.findings {
                let finding = self.localizer.text(finding);
                self.note("Note", &finding);
            }
        }
    }

    /// A sentence with its names linked to the table and its figures marked.
    fn marked(&mut self, stretch: &Stretch<'_>) {
        let lang = stretch.language;
        let parts = stretch.parts(self.summary);
        let pieces: Vec<Inline<'_>> = parts.iter().map(|it| inline(it, lang)).collect();
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
                let lang = place.language;
                let text = one_line(&place.text);
                self.docx
                    .paragraph("Note", lang, &[Inline::new(&text, lang)]);
            }
        }
    }

    fn table(&mut self, heading: &'static str, grid: &Grid) {
        if grid.rows.is_empty() {
            return;
        }
        let heading = self.say(heading);
        self.docx.heading(1, &heading);
        let head: Vec<String> = grid.columns.iter().map(|id| self.say(id)).collect();
        let row = |(number, cells): (usize, &Vec<Cell>)| -> Vec<TableCell> {
            let mut row: Vec<TableCell> = cells.iter().map(|it| self.cell(it)).collect();
            if let (Some(first), Some(&name)) = (row.first_mut(), grid.names.get(number)) {
                first.bookmark = Some(bookmark(name));
            }
            row
        };
        let rows: Vec<Vec<TableCell>> = grid.rows.iter().enumerate().map(row).collect();
        self.docx.table(&head, &rows);
    }

    fn cell(&self, cell: &Cell) -> TableCell {
        let own = self.localizer.lang();
        let lines = match cell {
            Cell::Form(None, lang) => vec![CellLine::new(*lang, ABSENT)],
            Cell::Form(Some(text), lang) => vec![CellLine::new(*lang, text)],
            Cell::Proposed(text, lang) => {
                vec![CellLine::new(*lang, format!("{PROPOSED} {text}"))]
            }
            Cell::List(forms, lang) => forms.iter().map(|it| CellLine::new(*lang, it)).collect(),
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

/// A part of a sentence that runs as `lang` does.
fn inline<'a>(part: &Part<'a>, lang: Lang) -> Inline<'a> {
    let (style, link) = match part.mark {
        Mark::Plain => return Inline::new(part.text, lang),
        Mark::Name(number, _) => ("Name", Some(bookmark(number))),
        Mark::Figure => ("Figure", None),
        Mark::DoubtfulFigure => ("Doubtful", None),
    };
    let style = Some(style);
    Inline::whole(part.text, lang).with(RunFormat { style, link })
}

fn spelling(spelling: &Spelling) -> CellLine {
    CellLine {
        lang: spelling.lang,
        text: spelling.text.clone(),
        tail: tail(spelling),
    }
}

/// The place of a name in the table.
fn bookmark(number: usize) -> String {
    format!("name_{}", number + 1)
}
