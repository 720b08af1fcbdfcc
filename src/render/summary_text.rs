//! A summary for terminals and text files.
//!
//! Every pair of forms has a line of its own: a terminal reorders a whole line, and two pairs in
//! one would change places.

use super::lookup_text::kind_id;
use super::summary_pairs::{Figures, Spelling, any_unwanted, language, one_line, pairs, spellings};
use super::{Medium, summary_overview, table};
use crate::align::Name;
use crate::bidi::{self, Direction};
use crate::diag::Message;
use crate::l10n::{Isolation, Localizer};
use crate::summary::Summary;
use crate::text::Lang;

/// The summary with headings in the language of `localizer`, the overview in both.
pub fn render(summary: &Summary, localizer: &Localizer, medium: Medium) -> String {
    let writer = Writer {
        summary,
        localizer,
        medium,
    };
    let path = summary.documents.first().map_or("", |it| &it.path);
    let title = writer.say("summary-title");
    let mut out = format!("{} · {}\n", medium.strong(&title), medium.insert(path));
    for lang in [localizer.lang(), localizer.lang().other()] {
        let prose = summary_overview::render(summary, &Localizer::new(lang, medium.isolation));
        out.push_str(&format!("\n{}\n", writer.block(&prose, lang)));
    }
    writer.section(&mut out, "summary-names", &writer.names());
    writer.section(&mut out, "summary-figures", &writer.figures());
    writer.section(&mut out, "summary-sentences", &writer.sentences());
    out
}

struct Writer<'a> {
    summary: &'a Summary,
    localizer: &'a Localizer,
    medium: Medium,
}

impl Writer<'_> {
    fn say(&self, id: &'static str) -> String {
        self.localizer.text(&Message::new(id))
    }

    fn head(&self, id: &'static str) -> String {
        self.medium.strong(&self.say(id))
    }

    /// A whole line of a known language.
    fn block(&self, text: &str, lang: Lang) -> String {
        match self.medium.isolation {
            Isolation::Off => text.to_owned(),
            Isolation::On => bidi::isolate(text, Some(Direction::of(lang))),
        }
    }

    fn section(&self, out: &mut String, id: &'static str, body: &str) {
        if !body.is_empty() {
            out.push_str(&format!("\n{}\n{body}", self.head(id)));
        }
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
        let mut rows = vec![columns.map(|id| self.head(id)).to_vec()];
        rows.extend(self.summary.names.iter().map(|name| self.name(name)));
        let mut out = table::aligned(&rows);
        if any_unwanted(self.summary) {
            out.push_str(&format!("{}\n", self.say("summary-unwanted")));
        }
        out
    }

    fn name(&self, name: &Name) -> Vec<String> {
        let cell = |text: Option<&str>| self.medium.insert(text.unwrap_or("–"));
        let spelling = |spelling: Spelling| {
            let text = self.medium.insert(&spelling.text);
            let mark = spelling.unwanted.map_or("", |_| "!");
            format!("{text}{mark} ×{}", spelling.count)
        };
        let spellings = spellings(name).into_iter().map(spelling);
        vec![
            cell(name.en.as_deref()),
            cell(name.ar.as_deref()),
            self.say(kind_id(name.kind.name())),
            name.mentions.len().to_string(),
            spellings.collect::<Vec<_>>().join(" · "),
        ]
    }

    fn figures(&self) -> String {
        if self.summary.figures.is_empty() {
            return String::new();
        }
        let figures = Figures::new();
        let columns = ["column-spellings", "column-english", "column-arabic"];
        let mut rows = vec![columns.map(|id| self.head(id)).to_vec()];
        rows.extend(self.summary.figures.iter().map(|figure| {
            let written = figure.mentions.first().map_or("", |place| &place.text);
            vec![
                self.block(&bidi::visible(&one_line(written)), language(self.summary)),
                self.block(&figures.write(&figure.value, Lang::En), Lang::En),
                self.block(&figures.write(&figure.value, Lang::Ar), Lang::Ar),
            ]
        }));
        table::aligned(&rows)
    }

    fn sentences(&self) -> String {
        let figures = Figures::new();
        let mut out = String::new();
        for (at, sentence) in self.summary.sentences.iter().enumerate() {
            let text = bidi::visible(&sentence.text);
            let text = self.block(&text, language(self.summary));
            let place = format!("{}:{}", sentence.line, sentence.column);
            let place = self.medium.dim(&place);
            out.push_str(&format!("{}. {place}\n   {text}\n", at + 1));
            for pair in pairs(self.summary, sentence, &figures) {
                let written = self.block(&bidi::visible(&pair.written), pair.lang);
                let other = self.block(&bidi::visible(&pair.other), pair.lang.other());
                out.push_str(&format!("     {written} = {other}\n"));
            }
        }
        out
    }
}
