//! A summary as Markdown. Plain Markdown has no markup for direction, so isolates stand in.

use super::lookup_text::kind_id;
use super::summary_overview;
use super::summary_pairs::{Figures, Spelling, any_unwanted, language, one_line, pairs, spellings};
use crate::align::Name;
use crate::bidi::{self, Direction};
use crate::diag::Message;
use crate::facts::Value;
use crate::l10n::{Isolation, Localizer};
use crate::summary::{Figure, Summary};
use crate::text::Lang;

/// The summary with headings in the language `lang`, the overview in both.
pub fn render(summary: &Summary, lang: Lang) -> String {
    let writer = Writer {
        summary,
        localizer: Localizer::new(lang, Isolation::On),
        figures: Figures::new(),
    };
    let path = summary.documents.first().map_or("", |it| &it.path);
    let path = bidi::isolate(&escape(path), None);
    let mut out = format!(
        "# {} · {path}\n\n## {}\n",
        writer.say("summary-title"),
        writer.say("summary-overview")
    );
    for lang in [lang, lang.other()] {
        let prose = summary_overview::render(summary, &Localizer::new(lang, Isolation::On));
        let prose = bidi::isolate(&escape(&prose), Some(Direction::of(lang)));
        out.push_str(&format!("\n{prose}\n"));
    }
    writer.section(&mut out, "summary-sentences", &writer.sentences());
    writer.section(&mut out, "summary-names", &writer.names());
    writer.section(&mut out, "summary-figures", &writer.figures());
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

    fn table(&self, columns: &[&'static str], rows: &[Vec<String>]) -> String {
        let head: Vec<String> = columns.iter().map(|id| self.say(id)).collect();
        let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
        let rule = "| --- ".repeat(columns.len());
        let rows: String = rows.iter().map(|row| line(row)).collect();
        format!("{}{rule}|\n{rows}", line(&head))
    }

    fn names(&self) -> String {
        if self.summary.names.is_empty() {
            return String::new();
        }
        let columns = [
            "column-english",
            "column-arabic",
            "column-kind",
            "column-count",
            "column-spellings",
        ];
        let rows: Vec<Vec<String>> = self.summary.names.iter().map(|it| self.name(it)).collect();
        let mut out = self.table(&columns, &rows);
        if any_unwanted(self.summary) {
            out.push_str(&format!("\n{}\n", self.say("summary-unwanted")));
        }
        out
    }

    fn name(&self, name: &Name) -> Vec<String> {
        let cell = |text: Option<&str>, lang| text.map_or("–".to_owned(), |it| insert(it, lang));
        let spelling = |spelling: Spelling| {
            let text = insert(&spelling.text, spelling.lang);
            let mark = spelling.unwanted.map_or("", |_| "!");
            format!("{text}{mark} ×{}", spelling.count)
        };
        let spellings = spellings(name).into_iter().map(spelling);
        vec![
            cell(name.en.as_deref(), Lang::En),
            cell(name.ar.as_deref(), Lang::Ar),
            self.say(kind_id(name.kind.name())),
            name.mentions.len().to_string(),
            spellings.collect::<Vec<_>>().join(" · "),
        ]
    }

    fn figures(&self) -> String {
        if self.summary.figures.is_empty() {
            return String::new();
        }
        let form = |value: &Value, lang: Lang| insert(&self.figures.write(value, lang), lang);
        let row = |figure: &Figure| {
            let written = figure.mentions.first().map_or("", |place| &place.text);
            vec![
                insert(written, language(self.summary)),
                form(&figure.value, Lang::En),
                form(&figure.value, Lang::Ar),
            ]
        };
        let rows: Vec<Vec<String>> = self.summary.figures.iter().map(row).collect();
        self.table(
            &["column-spellings", "column-english", "column-arabic"],
            &rows,
        )
    }

    fn sentences(&self) -> String {
        let mut out = String::new();
        for (at, sentence) in self.summary.sentences.iter().enumerate() {
            let text = insert(&sentence.text, language(self.summary));
            out.push_str(&format!("{}. {text}\n", at + 1));
            for pair in pairs(self.summary, sentence, &self.figures) {
                let written = insert(&pair.written, pair.lang);
                let other = insert(&pair.other, pair.lang.other());
                out.push_str(&format!("    - {written} = {other}\n"));
            }
        }
        out
    }
}
