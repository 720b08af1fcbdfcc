//! A summary as HTML.

use crate::bidi::Direction;
use crate::diag::Message;
use crate::glossary::TermStatus;
use crate::l10n::{Isolation, Localizer};
use crate::render::Audience;
use crate::render::shared::html::{self, Fragment, Heading, escape, in_language, insert};
use crate::render::shared::labels::{column_of, kind_of};
use crate::render::shared::mentions::first_place;
use crate::render::shared::names_table::{Form, NameRow, NamesTable, Order, pair_cell, pair_head};
use crate::render::summary::differences::{Side, sides};
use crate::render::summary::grid::{self, Cell, CellWriter, Grid, Listed, Look};
use crate::render::summary::grid_glance::glance;
use crate::render::summary::overview;
use crate::render::summary::pairs::{Figures, Spelling, any_unwanted};
use crate::summary::{Difference, Summary};
use crate::text::Lang;

/// The summary, its headings in the language `lang`, the overview in both.
pub(super) fn fragment(summary: &Summary, audience: &Audience) -> Fragment {
    let writer = SummaryHtml {
        summary,
        localizer: Localizer::new(audience.lang(), Isolation::On),
        figures: Figures::new(),
        ids: audience.presentation.ids,
    };
    let mut report = writer.say("summary-title");
    for path in summary.paths() {
        report.push_str(&format!(" · <bdi>{}</bdi>", escape(path)));
    }
    let Heading { title, html } = Heading::new(audience.presentation.title.as_deref(), report);
    let body = format!(
        "{html}{}{}{}{}{}{}{}{}",
        writer.differences(),
        writer.title(),
        writer.overview(),
        writer.glance(),
        writer.sentences(),
        writer.names(Listed::Yes),
        writer.names(Listed::No),
        writer.figures()
    );
    Fragment {
        title,
        style: format!("{}{}", html::NAMES_STYLE, html::SUMMARY_STYLE).into(),
        body,
    }
}

pub(super) struct SummaryHtml<'a> {
    pub(super) summary: &'a Summary<'a>,
    pub(super) localizer: Localizer,
    pub(super) figures: Figures,
    ids: bool,
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
        let grid = glance(self.summary, &self.figures, self.localizer.lang());
        self.table("summary-glance", "summary-glance-caption", &grid)
    }

    fn names(&self, listed: Listed) -> String {
        let (lang, ids) = (self.localizer.lang(), self.ids);
        let grid = grid::names(self.summary, listed, Look { lang, ids });
        let caption = match (listed, any_unwanted(self.summary)) {
            (Listed::No, _) => "summary-proposed",
            (Listed::Yes, true) => "summary-unwanted-underlined",
            (Listed::Yes, false) => "summary-names-caption",
        };
        self.names_table(listed.heading(), caption, &grid)
    }

    fn figures(&self) -> String {
        let caption = if self.summary.is_of_pair() {
            "summary-figures-compared"
        } else {
            "summary-figures-caption"
        };
        let grid = grid::figures(self.summary, &self.figures, self.localizer.lang());
        self.table("summary-figures", caption, &grid)
    }

    fn table(&self, heading: &'static str, caption: &'static str, grid: &Grid) -> String {
        let Some(first) = grid.rows.first() else {
            return String::new();
        };
        let head = self.head(&grid.columns, first);
        let row = |it: &Vec<Cell>| format!("<tr>{}</tr>\n", self.cells(it));
        let rows: String = grid.rows.iter().map(row).collect();
        let caption = self.say(caption);
        let table = html::table(heading, &caption, &head, &rows);
        self.section(heading, &table)
    }

    /// Header cells, each on the side on which the cells below it begin.
    fn head(&self, columns: &[&'static str], first: &[Cell]) -> String {
        let cell = |(id, cell): (&&'static str, &Cell)| {
            let class = match cell.lang() {
                Some(lang) => format!(" class=\"{}\"", Direction::of(lang).name()),
                None => class(cell).to_owned(),
            };
            format!("<th scope=\"col\"{class}>{}</th>", self.say(id))
        };
        columns.iter().zip(first).map(cell).collect()
    }

    fn cells(&self, cells: &[Cell]) -> String {
        let cell = |it: &Cell| {
            let direction = it.lang().map(|it| Direction::of(it).name());
            let direction = direction.map(|it| format!(" dir=\"{it}\""));
            let attributes = direction.unwrap_or_else(|| class(it).to_owned());
            format!("<td{attributes}>{}</td>", self.cell(it))
        };
        cells.iter().map(cell).collect()
    }

    fn names_table(&self, heading: &'static str, caption: &'static str, grid: &Grid) -> String {
        let Some(first) = grid.rows.first() else {
            return String::new();
        };
        let own = self.localizer.lang();
        let languages = [own, own.other()];
        let names = languages.map(|it| self.say(column_of(it)));
        let forms = pair_head(&names, languages);
        let rest = self.head(&grid.columns[PAIR..], &first[PAIR..]);
        let rows = grid.names.iter().zip(&grid.rows);
        let table = NamesTable {
            heading,
            caption: self.say(caption),
            head: format!("{forms}{rest}"),
            rows: rows.map(|(&name, it)| self.name_row(name, it)).collect(),
            order: Order::Count,
            words: &self.localizer,
        };
        self.section(heading, &table.render())
    }

    fn name_row(&self, number: usize, cells: &[Cell]) -> NameRow {
        let name = &self.summary.names[number];
        let lang = self.localizer.lang();
        let form = |at: usize, lang| Form {
            html: self.cell(&cells[at]),
            lang,
        };
        let pair = pair_cell(&[form(0, lang), form(1, lang.other())]);
        NameRow {
            kind: kind_of(name),
            form: self.summary.name_in(number, lang).0.to_owned(),
            count: name.mentions.len(),
            place: first_place(name),
            cells: format!("{pair}{}", self.cells(&cells[PAIR..])),
        }
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

    /// What a difference is, and the sentences that show it, those of the source first.
    fn difference(&self, difference: &Difference) -> String {
        let message = html::prose(&self.localizer.text(&difference.message));
        let sides = sides(difference);
        let first = sides.first().map_or(Lang::En, Side::language);
        let both: String = sides.iter().map(|it| self.side(it)).collect();
        let both = html::beside("both", first, &both);
        format!("<li><p>{message}</p>\n{both}</li>\n")
    }

    fn side(&self, side: &Side<'_>) -> String {
        let language = in_language(side.language());
        let own = in_language(self.localizer.lang());
        let (label, at) = (self.say(side.label()), side.at());
        let text = self.parts(&side.parts(), side.language());
        format!(
            "<div {language}>\n<p class=\"machine\"><bdi {own}>{label} <bdi dir=\"ltr\">{at}</bdi></bdi></p>\n\
             <blockquote {language}><p>{text}</p></blockquote>\n</div>\n"
        )
    }
}

/// How many cells of a row of names hold the forms.
const PAIR: usize = 2;

fn class(cell: &Cell) -> &'static str {
    if cell.is_count() {
        " class=\"count\""
    } else {
        ""
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
        // The count runs as its spelling does, whatever stands around both.
        let language = in_language(spelling.lang);
        format!("<bdi {language}>{text} ×{}</bdi>", spelling.count)
    }
}
