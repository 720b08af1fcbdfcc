//! A concordance as a page: a row for each place, both languages side by side, and the counts by month.

use std::ops::Range;

use super::{ConcordanceReport, column_of};
use crate::bidi;
use crate::concordance::{FileOccurrences, Grain, Occurrence};
use crate::diag::Message;
use crate::render::Audience;
use crate::render::shared::html::{
    Fragment, Heading, escape, in_language, insert, prose, table, table_of,
};
use crate::render::shared::labels;
use crate::text::Lang;

/// The style of the table of places.
const STYLE: &str = include_str!("../shared/styles/find.css");

/// The report as a part of a page.
pub(super) fn fragment(report: ConcordanceReport<'_>, audience: &Audience) -> Fragment {
    let page = Page { report, audience };
    let Heading { title, html } = page.heading();
    let places = match report.counted {
        None => page.places(),
        Some(_) => String::new(),
    };
    let grain = report.counted.unwrap_or(Grain::Month);
    let counts = if report.found.files.is_empty() {
        String::new()
    } else {
        page.counts(grain)
    };
    let total = prose(&audience.pages.text(&report.total()));
    Fragment {
        title,
        style: STYLE.into(),
        body: format!("{html}<p>{total}</p>\n{places}{counts}"),
    }
}

struct Page<'a> {
    report: ConcordanceReport<'a>,
    audience: &'a Audience,
}

impl Page<'_> {
    fn say(&self, id: &'static str) -> String {
        escape(&self.audience.pages.text(&Message::new(id)))
    }

    fn heading(&self) -> Heading {
        let terms = self.report.terms(self.audience.lang());
        let terms = terms.iter().map(|&(term, lang)| insert(term, lang));
        let mut title = terms.collect::<Vec<_>>().join(" · ");
        if let Some((kind, id)) = self.report.kind() {
            title.push_str(&format!(
                " <small>({} · <bdi>{}</bdi>)</small>",
                self.say(kind),
                escape(id)
            ));
        }
        Heading::new(self.audience.presentation.title.as_deref(), title)
    }

    /// The places, those of each file below its path.
    fn places(&self) -> String {
        if self.report.found.files.is_empty() {
            return String::new();
        }
        let own = self.audience.lang();
        let head: String = [own, own.other()]
            .map(|lang| self.say(labels::column_of(lang)))
            .map(|it| format!("<th scope=\"col\">{it}</th>"))
            .concat();
        let place = self.say("column-places");
        let head = format!("<th scope=\"col\">{place}</th>{head}");
        let bodies: String = self
            .report
            .found
            .files
            .iter()
            .map(|it| self.file(it))
            .collect();
        let caption = format!("<span id=\"places\">{}</span>", self.say("find-places"));
        table_of("places", &caption, &head, &bodies)
    }

    fn file(&self, file: &FileOccurrences) -> String {
        let path = escape(&bidi::visible_in_line(&file.path));
        let day = file.day.as_deref().map(escape);
        let day = day.map_or_else(String::new, |it| {
            format!(" <span class=\"day\">{it}</span>")
        });
        let rows = file.places.iter().filter(|it| !it.is_beside);
        let rows: String = rows.map(|it| self.row(it)).collect();
        // All of them stand beside those of the other file.
        if rows.is_empty() {
            return String::new();
        }
        format!(
            "<tbody>\n<tr><th colspan=\"3\" scope=\"rowgroup\"><bdi dir=\"ltr\">{path}</bdi>{day}</th></tr>\n\
             {rows}</tbody>\n"
        )
    }

    fn row(&self, it: &Occurrence) -> String {
        let (context, name) = it.context();
        let here = cell(&context, &[name], it.language);
        let other = it.counterpart.as_ref();
        let beside = other.map(|it| cell(&it.text, &it.names, it.language));
        let beside = beside.unwrap_or_else(|| "<td></td>".to_owned());
        let both = if it.language == self.audience.lang() {
            [here, beside]
        } else {
            [beside, here]
        };
        let unit = it
            .unit
            .as_ref()
            .map(|it| escape(&bidi::visible_in_line(&it.id)));
        let unit = unit.map_or_else(String::new, |it| format!(" <bdi class=\"unit\">{it}</bdi>"));
        format!(
            "<tr><td class=\"place\"><bdi dir=\"ltr\">{}:{}</bdi>{unit}</td>{}</tr>\n",
            it.line,
            it.column,
            both.concat()
        )
    }

    fn counts(&self, grain: Grain) -> String {
        let head = ["column-count", column_of(grain)].map(|id| self.say(id));
        let head = head
            .map(|it| format!("<th scope=\"col\">{it}</th>"))
            .concat();
        let row = |(key, count): (Option<&str>, usize)| {
            let key = key.map_or("–".into(), bidi::visible_in_line);
            format!(
                "<tr><td>{count}</td><td><bdi dir=\"ltr\">{}</bdi></td></tr>\n",
                escape(&key)
            )
        };
        let rows: String = self
            .report
            .found
            .counts(grain)
            .into_iter()
            .map(row)
            .collect();
        let caption = format!("<span id=\"counts\">{}</span>", self.say("find-counts"));
        table("counts", &caption, &head, &rows)
    }
}

/// A cell in a language, its names marked.
fn cell(text: &str, names: &[Range<usize>], language: Lang) -> String {
    let mut body = String::with_capacity(text.len() + 32);
    let mut done = 0;
    for name in names {
        body.push_str(&escape(&text[done..name.start]));
        body.push_str(&format!("<mark>{}</mark>", escape(&text[name.clone()])));
        done = name.end;
    }
    body.push_str(&escape(&text[done..]));
    format!("<td {}>{}</td>", in_language(language), body.trim())
}
