//! A summary as Markdown. Plain Markdown has no markup for direction, so isolates stand in.

use crate::bidi::{self, Direction};
use crate::diag::Message;
use crate::l10n::{Isolation, Localizer};
use crate::render::shared::markdown::escape;
use crate::render::shared::mentions::one_line;
use crate::render::summary::differences::sides;
use crate::render::summary::draft;
use crate::render::summary::grid::{self, Cell, CellWriter, Grid, Listed, Look, tail};
use crate::render::summary::grid_glance::glance;
use crate::render::summary::overview;
use crate::render::summary::pairs::{Figures, Spelling, pairs};
use crate::render::{Audience, Medium};
use crate::summary::{KeySentence, Summary};
use crate::text::{Lang, dominant_language};

/// The summary with headings in the language `lang`, the overview in both.
pub(super) fn render(summary: &Summary, audience: &Audience) -> String {
    let (lang, medium) = (audience.lang(), audience.medium.logical());
    let writer = SummaryMarkdown {
        summary,
        localizer: Localizer::new(lang, medium.isolation),
        medium,
        figures: Figures::new(),
        ids: audience.presentation.ids,
    };
    let title = audience.presentation.title.as_deref();
    let title = title.map(|it| format!("{}\n\n", writer.insert(it, dominant_language(it))));
    let title = title.unwrap_or_default();
    let mut out = format!("# {title}{}", writer.say("summary-title"));
    for path in summary.paths() {
        let path = writer.isolated(&escape(&bidi::visible_in_line(path)), None);
        out.push_str(&format!(" · {path}"));
    }
    out.push('\n');
    writer.section(&mut out, "summary-differences", &writer.differences());
    writer.section(&mut out, "summary-heading", &writer.title());
    out.push_str(&format!("\n## {}\n", writer.say("summary-overview")));
    for lang in [lang, lang.other()] {
        let prose = overview::render(summary, &Localizer::new(lang, medium.isolation));
        let prose = writer.isolated(&escape(&prose), Some(Direction::of(lang)));
        out.push_str(&format!("\n{prose}\n"));
    }
    let glance = glance(summary, &writer.figures, lang);
    writer.section(&mut out, "summary-glance", &writer.table(&glance));
    writer.section(&mut out, "summary-sentences", &writer.sentences());
    for listed in [Listed::Yes, Listed::No] {
        writer.section(&mut out, listed.heading(), &writer.names(listed));
    }
    let figures = grid::figures(summary, &writer.figures, lang);
    writer.section(&mut out, "summary-figures", &writer.table(&figures));
    medium.lay_out_markdown(out)
}

struct SummaryMarkdown<'a> {
    summary: &'a Summary<'a>,
    localizer: Localizer,
    medium: Medium,
    figures: Figures,
    ids: bool,
}

impl SummaryMarkdown<'_> {
    /// User text of a known language.
    fn insert(&self, text: &str, lang: Lang) -> String {
        let safe = bidi::visible(text);
        self.isolated(&escape(&one_line(&safe)), Some(Direction::of(lang)))
    }

    fn isolated(&self, text: &str, direction: Option<Direction>) -> String {
        match self.medium.isolation {
            Isolation::Off => text.to_owned(),
            Isolation::On => bidi::isolate(text, direction),
        }
    }

    fn say(&self, id: &'static str) -> String {
        self.localizer.text(&Message::new(id))
    }

    fn section(&self, out: &mut String, id: &'static str, body: &str) {
        if !body.is_empty() {
            out.push_str(&format!("\n## {}\n\n{body}", self.say(id)));
        }
    }

    fn table(&self, grid: &Grid) -> String {
        if grid.rows.is_empty() {
            return String::new();
        }
        let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
        let head: Vec<String> = grid.columns.iter().map(|id| self.say(id)).collect();
        let rule = "| --- ".repeat(head.len());
        let row = |cells: &Vec<Cell>| -> String {
            let cells: Vec<String> = cells.iter().map(|it| self.cell(it)).collect();
            line(&cells)
        };
        let rows: String = grid.rows.iter().map(row).collect();
        format!("{}{rule}|\n{rows}", line(&head))
    }

    fn names(&self, listed: Listed) -> String {
        let (lang, ids) = (self.localizer.lang(), self.ids);
        let grid = grid::names(self.summary, listed, Look { lang, ids });
        let mut out = self.table(&grid);
        if let Some(note) = grid::note(self.summary, listed, &grid) {
            out.push_str(&format!("\n{}\n", self.say(note)));
        }
        out
    }

    fn title(&self) -> String {
        let Some(title) = &self.summary.title else {
            return String::new();
        };
        let text = self.insert(&title.text, title.language);
        format!("- {text}\n{}", self.counterpart(title))
    }

    fn differences(&self) -> String {
        let mut out = String::new();
        for difference in &self.summary.differences {
            let message = escape(&self.localizer.text(&difference.message));
            out.push_str(&format!("- {message}\n"));
            for side in sides(difference) {
                let text = side.parts().iter().map(|it| it.text).collect::<String>();
                let text = self.insert(&text, side.language());
                let label = self.say(side.label());
                out.push_str(&format!("    - {label} {} {text}\n", side.at()));
            }
        }
        out
    }

    /// What stands in place of a sentence in the target, and what an engine makes of it.
    fn counterpart(&self, sentence: &KeySentence) -> String {
        let mut out = String::new();
        if let Some(counterpart) = &sentence.counterpart {
            let text = self.insert(&counterpart.place.text, counterpart.place.language);
            out.push_str(&format!("\n    {text}\n\n"));
        } else if self.summary.is_of_pair() {
            out.push_str(&format!(
                "\n    *{}*\n\n",
                self.say("summary-no-counterpart")
            ));
        }
        if let Some(draft) = sentence.shown_draft() {
            let label = escape(&self.localizer.text(&draft::label(draft)));
            let text = self.insert(&draft.text, Lang::En);
            out.push_str(&format!("\n    *{label}* {text}\n\n"));
            if let Some(rules) = draft::rules(draft) {
                let rules = escape(&self.localizer.text(&rules));
                out.push_str(&format!("    - {rules}\n"));
            }
        }
        if let Some(machine) = &sentence.machine {
            let text = self.insert(&machine.text, machine.language);
            out.push_str(&format!(
                "\n    *{}* {text}\n\n",
                self.say("summary-machine")
            ));
            for finding in &machine.findings {
                let finding = escape(&self.localizer.text(finding));
                out.push_str(&format!("    - {finding}\n"));
            }
        }
        out
    }

    fn sentences(&self) -> String {
        let mut out = String::new();
        for (at, sentence) in self.summary.sentences.iter().enumerate() {
            let text = self.insert(&sentence.text, sentence.language);
            out.push_str(&format!("{}. {text}\n", at + 1));
            out.push_str(&self.counterpart(sentence));
            for pair in pairs(self.summary, sentence, &self.figures) {
                let written = self.insert(&pair.written, pair.lang);
                let other = self.insert(&pair.other, pair.other_lang);
                out.push_str(&format!("    - {written} = {other}\n"));
            }
        }
        out
    }
}

impl CellWriter for SummaryMarkdown<'_> {
    fn form(&self, text: &str, lang: Lang) -> String {
        self.insert(text, lang)
    }

    fn word(&self, id: &'static str) -> String {
        self.say(id)
    }

    fn spelling(&self, spelling: &Spelling) -> String {
        self.insert(&spelling.text, spelling.lang) + &tail(spelling)
    }
}
