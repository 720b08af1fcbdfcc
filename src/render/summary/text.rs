//! A summary for terminals and text files.
//!
//! Every pair of forms has a line of its own: a terminal reorders a whole line, and two pairs in
//! one would change places.

use crate::bidi;
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::render::shared::heading::heading;
use crate::render::shared::mentions::one_line;
use crate::render::shared::table;
use crate::render::summary::differences::sides;
use crate::render::summary::draft;
use crate::render::summary::grid::{self, Cell, CellWriter, Grid, Listed, Look, tail};
use crate::render::summary::grid_glance::glance;
use crate::render::summary::overview;
use crate::render::summary::pairs::{Figures, Spelling, pairs};
use crate::render::{Audience, Medium};
use crate::summary::{KeySentence, Summary};
use crate::text::Lang;

/// The summary with headings in the language of `localizer`, the overview in both.
pub(super) fn render(summary: &Summary, audience: &Audience) -> String {
    let (localizer, medium) = (&audience.words, audience.medium);
    let writer = SummaryText {
        summary,
        localizer,
        medium,
        ids: audience.presentation.ids,
    };
    let mut out = heading(audience);
    out.push_str(&medium.strong(&writer.say("summary-title")));
    for path in summary.paths() {
        let path = medium.insert(&bidi::visible_in_line(path));
        out.push_str(&format!(" · {path}"));
    }
    out.push('\n');
    writer.section(&mut out, "summary-differences", &writer.differences());
    writer.section(&mut out, "summary-heading", &writer.title());
    for lang in [localizer.lang(), localizer.lang().other()] {
        let prose = overview::render(summary, &Localizer::new(lang, medium.isolation));
        out.push_str(&format!("\n{}\n", medium.run(&prose, lang)));
    }
    let figures = Figures::new();
    let glance = glance(summary, &figures, localizer.lang());
    writer.section(&mut out, "summary-glance", &writer.lines(&glance));
    writer.section(&mut out, "summary-sentences", &writer.sentences());
    for listed in [Listed::Yes, Listed::No] {
        writer.section(&mut out, listed.heading(), &writer.names(listed));
    }
    let figures = grid::figures(summary, &figures, localizer.lang());
    writer.section(&mut out, "summary-figures", &writer.table(&figures));
    medium.lay_out(out, localizer.lang())
}

struct SummaryText<'a> {
    summary: &'a Summary<'a>,
    localizer: &'a Localizer,
    medium: Medium,
    ids: bool,
}

impl SummaryText<'_> {
    fn say(&self, id: &'static str) -> String {
        self.localizer.text(&Message::new(id))
    }

    fn head(&self, id: &'static str) -> String {
        self.medium.strong(&self.say(id))
    }

    fn section(&self, out: &mut String, id: &'static str, body: &str) {
        if !body.is_empty() {
            out.push_str(&format!("\n{}\n{body}", self.head(id)));
        }
    }

    fn table(&self, grid: &Grid) -> String {
        if grid.rows.is_empty() {
            return String::new();
        }
        let head = grid.columns.iter().map(|id| self.head(id)).collect();
        let mut rows = vec![head];
        let row = |cells: &Vec<Cell>| cells.iter().map(|it| self.cell(it)).collect();
        rows.extend(grid.rows.iter().map(row));
        table::aligned(&rows, self.medium)
    }

    /// Each cell of a table on a line of its own below the first of its row: lists are too long for
    /// columns.
    fn lines(&self, grid: &Grid) -> String {
        let mut out = String::new();
        for cells in &grid.rows {
            let mut cells = cells.iter().map(|it| self.cell(it));
            out.push_str(&format!("{}\n", cells.next().unwrap_or_default()));
            for cell in cells {
                out.push_str(&format!("   {cell}\n"));
            }
        }
        out
    }

    fn names(&self, listed: Listed) -> String {
        let (lang, ids) = (self.localizer.lang(), self.ids);
        let grid = grid::names(self.summary, listed, Look { lang, ids });
        let mut out = self.table(&grid);
        if let Some(note) = grid::note(self.summary, listed, &grid) {
            out.push_str(&format!("{}\n", self.say(note)));
        }
        out
    }

    fn title(&self) -> String {
        let Some(title) = &self.summary.title else {
            return String::new();
        };
        let text = self.medium.insert_in(&title.text, title.language);
        format!("   {text}\n{}", self.counterpart(title))
    }

    fn differences(&self) -> String {
        let mut out = String::new();
        for difference in &self.summary.differences {
            let message = self.localizer.text(&difference.message);
            out.push_str(&format!("{}\n", self.medium.warn(&message)));
            for side in sides(difference) {
                let at = format!("{} {}", self.say(side.label()), side.at());
                let text = side.parts().iter().map(|it| it.text).collect::<String>();
                let text = self.medium.insert_in(&one_line(&text), side.language());
                out.push_str(&format!("   {}\n   {text}\n", self.medium.dim(&at)));
            }
        }
        out
    }

    fn sentences(&self) -> String {
        let figures = Figures::new();
        let mut out = String::new();
        for (at, sentence) in self.summary.sentences.iter().enumerate() {
            let text = self.medium.insert_in(&sentence.text, sentence.language);
            let place = format!("{}:{}", sentence.line, sentence.column);
            let place = self.medium.dim(&place);
            out.push_str(&format!("{}. {place}\n   {text}\n", at + 1));
            out.push_str(&self.counterpart(sentence));
            for pair in pairs(self.summary, sentence, &figures) {
                let written = self.medium.insert_in(&pair.written, pair.lang);
                let other = self.medium.insert_in(&pair.other, pair.other_lang);
                out.push_str(&format!("     {written} = {other}\n"));
            }
        }
        out
    }

    /// What stands in place of a sentence in the target, and what an engine makes of it.
    fn counterpart(&self, sentence: &KeySentence) -> String {
        let mut out = String::new();
        if let Some(counterpart) = &sentence.counterpart {
            let place = &counterpart.place;
            let at = format!("{}:{}", place.line, place.column);
            let text = self
                .medium
                .insert_in(&one_line(&place.text), place.language);
            out.push_str(&format!("   {}\n   {text}\n", self.medium.dim(&at)));
        } else if self.summary.is_of_pair() {
            let nothing = self.medium.warn(&self.say("summary-no-counterpart"));
            out.push_str(&format!("   {nothing}\n"));
        }
        if let Some(draft) = sentence.shown_draft() {
            let label = self.medium.dim(&self.localizer.text(&draft::label(draft)));
            let text = self.medium.insert_in(&one_line(&draft.text), Lang::En);
            out.push_str(&format!("   {label}\n   {text}\n"));
            if let Some(rules) = draft::rules(draft) {
                let rules = self.medium.dim(&self.localizer.text(&rules));
                out.push_str(&format!("   {rules}\n"));
            }
        }
        if let Some(machine) = &sentence.machine {
            let label = self.medium.dim(&self.say("summary-machine"));
            let text = self
                .medium
                .insert_in(&one_line(&machine.text), machine.language);
            out.push_str(&format!("   {label}\n   {text}\n"));
            for finding in &machine.findings {
                let finding = self.medium.warn(&self.localizer.text(finding));
                out.push_str(&format!("     {finding}\n"));
            }
        }
        out
    }
}

impl CellWriter for SummaryText<'_> {
    fn form(&self, text: &str, lang: Lang) -> String {
        self.medium.insert_in(text, lang)
    }

    fn word(&self, id: &'static str) -> String {
        self.say(id)
    }

    fn spelling(&self, spelling: &Spelling) -> String {
        self.medium.insert(&spelling.text) + &tail(spelling)
    }
}
