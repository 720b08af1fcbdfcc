//! A summary as Markdown. Plain Markdown has no markup for direction, so isolates stand in.

use super::summary_grid::{self, Cell, Grid};
use super::summary_overview;
use super::summary_pairs::{
    ABSENT, Figures, SIDES, Spelling, any_unwanted, language, languages, one_line, pairs,
};
use crate::bidi::{self, Direction};
use crate::diag::Message;
use crate::l10n::{Isolation, Localizer};
use crate::summary::{KeySentence, Summary};
use crate::text::Lang;

/// The summary with headings in the language `lang`, the overview in both.
pub fn render(summary: &Summary, lang: Lang) -> String {
    let writer = Writer {
        summary,
        localizer: Localizer::new(lang, Isolation::On),
        figures: Figures::new(),
    };
    let mut out = format!("# {}", writer.say("summary-title"));
    for document in &summary.documents {
        let path = bidi::isolate(&escape(&document.path), None);
        out.push_str(&format!(" · {path}"));
    }
    out.push_str(&format!("\n\n## {}\n", writer.say("summary-overview")));
    for lang in [lang, lang.other()] {
        let prose = summary_overview::render(summary, &Localizer::new(lang, Isolation::On));
        let prose = bidi::isolate(&escape(&prose), Some(Direction::of(lang)));
        out.push_str(&format!("\n{prose}\n"));
    }
    writer.section(&mut out, "summary-sentences", &writer.sentences());
    writer.section(&mut out, "summary-names", &writer.names());
    let figures = summary_grid::figures(summary, &writer.figures);
    writer.section(&mut out, "summary-figures", &writer.table(&figures));
    writer.section(&mut out, "summary-differences", &writer.differences());
    out
}

/// Text without a meaning for Markdown. The isolate around it keeps it from beginning a line.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' | '$'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// User text of a known language.
fn insert(text: &str, lang: Lang) -> String {
    let safe = bidi::visible(text);
    bidi::isolate(&escape(&one_line(&safe)), Some(Direction::of(lang)))
}

fn spelling(spelling: &Spelling) -> String {
    let text = insert(&spelling.text, spelling.lang);
    let mark = spelling.unwanted.map_or("", |_| "!");
    format!("{text}{mark} ×{}", spelling.count)
}

struct Writer<'a> {
    summary: &'a Summary,
    localizer: Localizer,
    figures: Figures,
}

impl Writer<'_> {
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

    fn names(&self) -> String {
        let mut out = self.table(&summary_grid::names(self.summary));
        if any_unwanted(self.summary) {
            out.push_str(&format!("\n{}\n", self.say("summary-unwanted")));
        }
        out
    }

    fn cell(&self, cell: &Cell) -> String {
        match cell {
            Cell::Form(None, _) => ABSENT.to_owned(),
            Cell::Form(Some(text), lang) => insert(text, *lang),
            Cell::Word(id) => self.say(id),
            Cell::Count(count) => count.to_string(),
            Cell::Written(spellings) if spellings.is_empty() => ABSENT.to_owned(),
            Cell::Written(spellings) => {
                let spellings = spellings.iter().map(spelling);
                spellings.collect::<Vec<_>>().join(" · ")
            }
        }
    }

    fn differences(&self) -> String {
        let mut out = String::new();
        for difference in &self.summary.differences {
            let message = escape(&self.localizer.text(&difference.message));
            out.push_str(&format!("- {message}\n"));
            for place in &difference.places {
                let side = place.document.min(1);
                let text = insert(&place.text, languages(self.summary)[side]);
                out.push_str(&format!(
                    "    - {} {}:{} {text}\n",
                    self.say(SIDES[side]),
                    place.line,
                    place.column
                ));
            }
        }
        out
    }

    /// What stands in place of a sentence in the target, and what an engine makes of it.
    fn counterpart(&self, sentence: &KeySentence) -> String {
        let [_, lang] = languages(self.summary);
        let mut out = String::new();
        if let Some(counterpart) = &sentence.counterpart {
            let text = insert(&counterpart.place.text, lang);
            out.push_str(&format!("\n    {text}\n\n"));
        } else if self.summary.is_of_pair() {
            out.push_str(&format!(
                "\n    *{}*\n\n",
                self.say("summary-no-counterpart")
            ));
        }
        if let Some(machine) = &sentence.machine {
            let text = insert(&machine.text, lang);
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
            let text = insert(&sentence.text, language(self.summary));
            out.push_str(&format!("{}. {text}\n", at + 1));
            out.push_str(&self.counterpart(sentence));
            for pair in pairs(self.summary, sentence, &self.figures) {
                let written = insert(&pair.written, pair.lang);
                let other = insert(&pair.other, pair.other_lang);
                out.push_str(&format!("    - {written} = {other}\n"));
            }
        }
        out
    }
}
