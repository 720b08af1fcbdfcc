//! A concordance for people: each place on a line of its own, then the line around it with the name marked,
//! then what the other language has there.

use std::io::{self, Write};
use std::ops::Range;

use anstyle::{AnsiColor, Effects};

use super::{ConcordanceReport, column_of};
use crate::bidi;
use crate::concordance::{Counterpart, FileOccurrences, Grain};
use crate::diag::Message;
use crate::render::shared::table;
use crate::render::{Audience, Medium};
use crate::text::Lang;

/// Writes the report.
pub(super) fn write(
    report: ConcordanceReport<'_>,
    audience: &Audience,
    out: &mut dyn Write,
) -> io::Result<()> {
    let text = Text { report, audience };
    out.write_all(text.heading().as_bytes())?;
    match report.counted {
        Some(grain) => out.write_all(text.counts(grain).as_bytes())?,
        None => {
            for file in &report.found.files {
                out.write_all(text.file(file).as_bytes())?;
            }
        }
    }
    out.write_all(text.line(audience.words.text(&report.total())).as_bytes())
}

struct Text<'a> {
    report: ConcordanceReport<'a>,
    audience: &'a Audience,
}

impl Text<'_> {
    fn medium(&self) -> Medium {
        self.audience.medium
    }

    /// A line as its place shows it.
    fn line(&self, mut line: String) -> String {
        line.push('\n');
        self.medium().lay_out(line, self.audience.lang())
    }

    /// What was looked for.
    fn heading(&self) -> String {
        let (words, medium) = (&self.audience.words, self.medium());
        let terms = self.report.terms(words.lang());
        let terms = terms
            .iter()
            .map(|&(term, lang)| medium.strong(&medium.insert_in(term, lang)));
        let mut line = terms.collect::<Vec<_>>().join(" · ");
        if let Some((kind, id)) = self.report.kind() {
            let kind = words.text(&Message::new(kind));
            line.push_str(&format!(" ({kind} · {})", medium.insert(id)));
        }
        format!("{}\n", self.line(line))
    }

    fn counts(&self, grain: Grain) -> String {
        let (words, medium) = (&self.audience.words, self.medium());
        let head = |id| medium.strong(&words.text(&Message::new(id)));
        let mut rows = vec![vec![head("column-count"), head(column_of(grain))]];
        rows.extend(
            self.report
                .found
                .counts(grain)
                .into_iter()
                .map(|(key, count)| {
                    let key = key.map_or("–".into(), bidi::visible_in_line);
                    vec![count.to_string(), medium.insert(&key)]
                }),
        );
        let table = table::aligned(&rows, medium);
        format!("{}\n", medium.lay_out(table, words.lang()))
    }

    fn file(&self, file: &FileOccurrences) -> String {
        let path = bidi::visible_in_line(&file.path);
        let shown = file.places.iter().filter(|it| !it.is_beside);
        let mut out = String::new();
        for it in shown {
            let mut place = format!("{path}:{}:{}", it.line, it.column);
            if let Some(unit) = &it.unit {
                place.push_str(&format!(" {}", bidi::visible_in_line(&unit.id)));
            }
            out.push_str(&self.line(place));
            let (context, name) = it.context();
            out.push_str(&self.context(&context, &[name], it.language));
            if let Some(other) = &it.counterpart {
                out.push_str(&self.counterpart(other));
            }
            out.push('\n');
        }
        out
    }

    fn counterpart(&self, other: &Counterpart) -> String {
        self.context(&other.text, &other.names, other.language)
    }

    /// A line of a text with its names marked.
    fn context(&self, text: &str, names: &[Range<usize>], language: Lang) -> String {
        let mut marked = String::with_capacity(text.len() + 16);
        let mut done = 0;
        for name in names {
            marked.push_str(&one_line(&text[done..name.start]));
            marked.push_str(&self.marked(&one_line(&text[name.clone()])));
            done = name.end;
        }
        marked.push_str(&one_line(&text[done..]));
        let line = self.medium().run(marked.trim(), language);
        self.line(format!("  {line}"))
    }

    fn marked(&self, name: &str) -> String {
        if self.medium().color {
            let style = AnsiColor::Cyan.on_default().effects(Effects::UNDERLINE);
            format!("{style}{name}{style:#}")
        } else {
            format!("⟦{name}⟧")
        }
    }
}

/// A stretch of a text on one line, without controls.
fn one_line(text: &str) -> String {
    bidi::visible(&text.replace(['\n', '\r', '\t'], " ")).into_owned()
}
