//! A summary as a Word document.

use crate::diag::Message;
use crate::l10n::{Isolation, Localizer};
use crate::render::Audience;
use crate::render::shared::docx::{
    BETWEEN, CellItem, CellLine, Docx, HeadCell, Inline, RunFormat, TableCell,
};
use crate::render::summary::differences::sides;
use crate::render::summary::draft;
use crate::render::summary::grid::{self, Cell, Grid, Listed, Look, PROPOSED, tail};
use crate::render::summary::grid_glance::glance;
use crate::render::summary::overview;
use crate::render::summary::pairs::{ABSENT, Figures, Spelling, pairs};
use crate::render::summary::stretch::{Mark, Part, Stretch};
use crate::summary::{KeySentence, Summary};
use crate::text::Lang;

/// The bytes of the document, its headings in the language `lang`, the overview in both.
pub(super) fn render(summary: &Summary, audience: &Audience) -> Vec<u8> {
    let (lang, ids) = (audience.lang(), audience.presentation.ids);
    let localizer = Localizer::new(lang, Isolation::Off);
    let paths = summary.paths().join(" · ");
    let heading = localizer.text(&Message::new("summary-title"));
    let chosen = audience.presentation.title.as_deref();
    let title = format!("{heading} · {paths}");
    let mut writer = SummaryDocx {
        summary,
        figures: Figures::new(),
        docx: Docx::new(lang, chosen.unwrap_or(&title)),
        localizer,
    };
    match chosen {
        Some(chosen) => writer.docx.title(chosen),
        None => writer.docx.heading(0, &heading),
    }
    writer
        .docx
        .paragraph("Note", Lang::En, &[Inline::new(&paths, Lang::En)]);
    writer.differences();
    writer.title();
    writer.overview(lang);
    let glance = glance(summary, &writer.figures, lang);
    writer.table("summary-glance", &glance);
    writer.sentences();
    // Narrow tables, two beside each other.
    writer.docx.end_section(1);
    for listed in [Listed::Yes, Listed::No] {
        writer.names(listed, Look { lang, ids });
    }
    let figures = grid::figures(summary, &writer.figures, lang);
    writer.table("summary-figures", &figures);
    writer.docx.end_section(2);
    writer.docx.finish()
}

pub(super) struct SummaryDocx<'a> {
    pub(super) summary: &'a Summary<'a>,
    pub(super) localizer: Localizer,
    figures: Figures,
    pub(super) docx: Docx,
}

impl SummaryDocx<'_> {
    pub(super) fn say(&self, id: &'static str) -> String {
        self.localizer.text(&Message::new(id))
    }

    /// A paragraph in the reader's language.
    pub(super) fn note(&mut self, style: &str, text: &str) {
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
        // All in one line, which runs as the sentence does.
        let pairs = pairs(self.summary, sentence, &self.figures);
        let mut pieces = Vec::new();
        for pair in &pairs {
            if !pieces.is_empty() {
                pieces.push(Inline::new(BETWEEN, own));
            }
            pieces.push(Inline::whole(&pair.written, pair.lang));
            pieces.push(Inline::new(" = ", own));
            pieces.push(Inline::whole(&pair.other, pair.other_lang));
        }
        if !pieces.is_empty() {
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
            self.labelled(&label, &[Inline::new(&draft.text, Lang::En)], Lang::En);
            if let Some(rules) = draft::rules(draft) {
                let rules = self.localizer.text(&rules);
                self.note("Note", &rules);
            }
        }
        if let Some(machine) = &sentence.machine {
            let label = self.say("summary-machine");
            let lang = machine.language;
            self.labelled(&label, &[Inline::new(&machine.text, lang)], lang);
            for finding in &machine.findings {
                let finding = self.localizer.text(finding);
                self.note("Note", &finding);
            }
        }
    }

    /// What a label says of, in the same paragraph, which runs as `lang` does.
    fn labelled(&mut self, label: &str, pieces: &[Inline<'_>], lang: Lang) {
        let style = Some("Label");
        let format = RunFormat { style, link: None };
        let label = Inline::apart(label, self.localizer.lang()).with(format);
        let mut all = vec![label, Inline::new(" ", lang)];
        all.extend_from_slice(pieces);
        self.docx.paragraph("Quote", lang, &all);
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
            for side in sides(difference) {
                let label = format!("{} {}", self.say(side.label()), side.at());
                let lang = side.language();
                let parts = side.parts();
                let pieces: Vec<Inline<'_>> = parts.iter().map(|it| inline(it, lang)).collect();
                self.labelled(&label, &pieces, lang);
            }
        }
    }

    fn table(&mut self, heading: &'static str, grid: &Grid) {
        if grid.rows.is_empty() {
            return;
        }
        let heading = self.say(heading);
        self.docx.heading(1, &heading);
        let head = grid.columns.iter().zip(&grid.rows[0]);
        let head: Vec<HeadCell> = head.map(|(id, cell)| self.head(id, cell)).collect();
        let row = |cells: &Vec<Cell>| cells.iter().map(|it| self.cell(it)).collect();
        let rows: Vec<Vec<TableCell>> = grid.rows.iter().map(row).collect();
        self.docx.table(&head, &rows);
    }

    pub(super) fn head(&self, id: &'static str, cell: &Cell) -> HeadCell {
        HeadCell {
            text: self.say(id),
            lang: cell.lang().unwrap_or(self.localizer.lang()),
            share: match cell {
                Cell::Count(_) => 3,
                Cell::Word(_) | Cell::Text(_) => 4,
                Cell::List(..) => 9,
                _ => 6,
            },
        }
    }

    pub(super) fn cell(&self, cell: &Cell) -> TableCell {
        let own = self.localizer.lang();
        let lines = match cell {
            Cell::Form(None, lang) => vec![CellLine::new(*lang, ABSENT)],
            Cell::Form(Some(text), lang) => vec![CellLine::new(*lang, text)],
            Cell::Proposed(text, lang) => {
                vec![CellLine::new(*lang, format!("{PROPOSED} {text}"))]
            }
            Cell::List(forms, lang) => {
                let items = forms.iter().cloned();
                let items = items.map(|text| CellItem {
                    text,
                    tail: String::new(),
                });
                vec![CellLine {
                    lang: *lang,
                    items: items.collect(),
                }]
            }
            Cell::Text(text) => {
                let text = text.as_deref().unwrap_or(ABSENT);
                vec![CellLine::new(Lang::En, text)]
            }
            Cell::Word(id) => vec![CellLine::new(own, self.say(id))],
            Cell::Count(count) => vec![CellLine::new(own, count.to_string())],
            Cell::Written(spellings, lang) if spellings.is_empty() => {
                vec![CellLine::new(*lang, ABSENT)]
            }
            Cell::Written(spellings, lang) => written(spellings, *lang),
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
        Mark::DoubtfulFigure | Mark::Difference => ("Doubtful", None),
    };
    let style = Some(style);
    Inline::whole(part.text, lang).with(RunFormat { style, link })
}

/// A line for the spellings in the letters of `first`, and one for the others.
pub(super) fn written(spellings: &[Spelling], first: Lang) -> Vec<CellLine> {
    let line = |lang: Lang| {
        let own = spellings.iter().filter(|it| it.lang == lang);
        let items = own.map(|it| CellItem {
            text: it.text.clone(),
            tail: tail(it),
        });
        let items: Vec<CellItem> = items.collect();
        (!items.is_empty()).then_some(CellLine { lang, items })
    };
    [first, first.other()]
        .into_iter()
        .filter_map(line)
        .collect()
}

/// The place of a name in the table.
pub(super) fn bookmark(number: usize) -> String {
    format!("name_{}", number + 1)
}
