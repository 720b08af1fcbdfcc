//! A summary as HTML.

use crate::diag::Message;
use crate::glossary::TermStatus;
use crate::l10n::{Isolation, Localizer};
use crate::render::shared::html::{self, Fragment, escape, in_language, insert};
use crate::render::summary::grid::{self, Cell, CellWriter, Grid, Listed};
use crate::render::summary::overview;
use crate::render::summary::pairs::{Figures, SIDES, Spelling, any_unwanted};
use crate::summary::{Difference, Excerpt, Summary};
use crate::text::Lang;

/// The summary, its headings in the language `lang`, the overview in both.
pub(super) fn fragment(summary: &Summary, lang: Lang) -> Fragment {
    let writer = SummaryHtml {
        summary,
        localizer: Localizer::new(lang, Isolation::On),
        figures: Figures::new(),
    };
    let mut title = writer.say("summary-title");
    for document in &summary.documents {
        title.push_str(&format!(" · <bdi>{}</bdi>", escape(&document.path)));
    }
    let body = format!(
        "<h1>{title}</h1>\n{}{}{}{}{}{}{}{}",
        writer.title(),
        writer.overview(),
        writer.differences(),
        writer.glance(),
        writer.sentences(),
        writer.names(Listed::Yes),
        writer.names(Listed::No),
        writer.figures()
    );
    Fragment {
        title,
        style: html::SUMMARY_STYLE.into(),
        body,
    }
}

pub(super) struct SummaryHtml<'a> {
    pub(super) summary: &'a Summary<'a>,
    pub(super) localizer: Localizer,
    pub(super) figures: Figures,
}

impl SummaryHtml<'_> {
    pub(super) fn say(&self, id: &'static str) -> String {
        html::prose(&self.localizer.text(&Message::new(id)))
    }

    pub(super) fn section(&self, id: &'static str, body: &str) -> String {
        format!(
            "<section>\n<h2 id=\"{id}\">{}</h2>\n{body}</section>\n",
            self.say(id)
        )
    }

    fn overview(&self) -> String {
        let block = |lang: Lang, id: &'static str| {
            let localizer = Localizer::new(lang, Isolation::On);
            let heading = html::prose(&localizer.text(&Message::new(id)));
            let prose = html::prose(&overview::render(self.summary, &localizer));
            let language = in_language(lang);
            format!("<div {language}>\n<h3>{heading}</h3>\n<p>{prose}</p>\n</div>\n")
        };
        let own = self.localizer.lang();
        let blocks: String = [own, own.other()]
            .into_iter()
            .map(|lang| match lang {
                Lang::En => block(lang, "column-english"),
                Lang::Ar => block(lang, "column-arabic"),
            })
            .collect();
        self.section(
            "summary-overview",
            &format!("<div class=\"both\">\n{blocks}</div>\n"),
        )
    }

    fn glance(&self) -> String {
        let grid = grid::glance(self.summary, &self.figures);
        self.table("summary-glance", "summary-glance-caption", &grid)
    }

    fn names(&self, listed: Listed) -> String {
        let grid = grid::names(self.summary, listed);
        let caption = match (listed, any_unwanted(self.summary)) {
            (Listed::No, _) => "summary-proposed",
            (Listed::Yes, true) => "summary-unwanted-underlined",
            (Listed::Yes, false) => "summary-names-caption",
        };
        self.table(listed.heading(), caption, &grid)
    }

    fn figures(&self) -> String {
        let caption = if self.summary.is_of_pair() {
            "summary-figures-compared"
        } else {
            "summary-figures-caption"
        };
        let grid = grid::figures(self.summary, &self.figures);
        self.table("summary-figures", caption, &grid)
    }

    fn table(&self, heading: &'static str, caption: &'static str, grid: &Grid) -> String {
        let Some(first) = grid.rows.first() else {
            return String::new();
        };
        let class = |it: &Cell| {
            if it.is_count() {
                " class=\"count\""
            } else {
                ""
            }
        };
        let head: String = grid
            .columns
            .iter()
            .zip(first)
            .map(|(id, cell)| format!("<th scope=\"col\"{}>{}</th>", class(cell), self.say(id)))
            .collect();
        let row = |cells: &Vec<Cell>| -> String {
            let cells = cells.iter();
            let cells: String = cells
                .map(|it| format!("<td{}>{}</td>", class(it), self.cell(it)))
                .collect();
            format!("<tr>{cells}</tr>\n")
        };
        let rows: String = grid.rows.iter().map(row).collect();
        let caption = self.say(caption);
        let table = html::table(heading, &caption, &head, &rows);
        self.section(heading, &table)
    }

    fn status(&self, status: TermStatus) -> String {
        let id = match status {
            TermStatus::Superseded => "status-superseded",
            _ => "status-deprecated",
        };
        self.localizer.text(&Message::new(id))
    }

    fn differences(&self) -> String {
        if self.summary.differences.is_empty() {
            return String::new();
        }
        let items: String = self
            .summary
            .differences
            .iter()
            .map(|it| self.difference(it))
            .collect();
        self.section(
            "summary-differences",
            &format!("<ul class=\"differences\">\n{items}</ul>\n"),
        )
    }

    fn difference(&self, difference: &Difference) -> String {
        let place = |place: &Excerpt| {
            let side = place.document.min(1);
            let text = insert(&place.text, place.language);
            let at = format!("{}:{}", place.line, place.column);
            let label = self.say(SIDES[side]);
            format!("<li>{label} <bdi dir=\"ltr\">{at}</bdi> {text}</li>\n")
        };
        let message = html::prose(&self.localizer.text(&difference.message));
        let places: String = difference.places.iter().map(place).collect();
        format!("<li>{message}\n<ul>\n{places}</ul></li>\n")
    }
}

impl CellWriter for SummaryHtml<'_> {
    fn form(&self, text: &str, lang: Lang) -> String {
        insert(text, lang)
    }

    fn word(&self, id: &'static str) -> String {
        let word = self.say(id);
        if id == "standing-differs" {
            format!("<strong class=\"bad\">{word}</strong>")
        } else {
            word
        }
    }

    fn spelling(&self, spelling: &Spelling) -> String {
        let text = insert(&spelling.text, spelling.lang);
        let text = match spelling.unwanted {
            Some(status) => {
                let status = escape(&self.status(status));
                format!("<span class=\"unwanted\" title=\"{status}\">{text}</span>")
            }
            None => text,
        };
        format!("{text} ×{}", spelling.count)
    }
}
