//! Which spellings compete as a page: for each name a chart over time and tables.

use super::chart::{Chart, LINES, key};
use super::{
    DriftReport, SOURCES, UnlistedColumns, kind, leads, number, period_id, standing, terms, whose,
};
use crate::bidi::Direction;
use crate::diag::Message;
use crate::drift::{Contest, Spelling, UnlistedName, Used};
use crate::glossary::TermStatus;
use crate::render::Audience;
use crate::render::shared::html::{Fragment, Heading, escape, insert, prose, table};
use crate::text::dominant_language;

/// The style of charts and their tables.
const STYLE: &str = include_str!("../shared/styles/drift.css");

/// The report as a part of a page.
pub(super) fn fragment(report: DriftReport<'_>, audience: &Audience) -> Fragment {
    let page = Page { report, audience };
    let title = page.say("drift-title");
    let Heading { title, html } = Heading::new(audience.presentation.title.as_deref(), title);
    let messages = std::iter::once(report.total()).chain(report.remarks());
    let messages = messages.map(|it| format!("<p>{}</p>\n", prose(&audience.pages.text(&it))));
    let messages: String = messages.collect();
    let contests = report.contests().iter().enumerate();
    let contests: String = contests.map(|(at, it)| page.contest(at, it)).collect();
    Fragment {
        title,
        style: STYLE.into(),
        body: format!("{html}{messages}{contests}{}", page.unlisted()),
    }
}

struct Page<'a> {
    report: DriftReport<'a>,
    audience: &'a Audience,
}

/// A name as it is written.
fn name(text: &str) -> String {
    insert(text, dominant_language(text))
}

impl Page<'_> {
    fn say(&self, id: &'static str) -> String {
        escape(&self.audience.pages.text(&Message::new(id)))
    }

    fn heads(&self, ids: &[&'static str]) -> String {
        let head = |id: &&'static str| {
            let class = if *id == "column-count" {
                " class=\"count\""
            } else {
                ""
            };
            format!("<th scope=\"col\"{class}>{}</th>", self.say(id))
        };
        ids.iter().map(head).collect()
    }

    fn contest(&self, at: usize, contest: &Contest) -> String {
        let terms = terms(&contest.concept, self.audience.lang());
        let terms = terms
            .iter()
            .map(|&(term, lang)| insert(term, lang))
            .collect::<Vec<_>>();
        let kind = kind(&contest.concept).map_or_else(String::new, |kind| {
            let id = escape(&contest.concept.id);
            format!(" <small>({} · <bdi>{id}</bdi>)</small>", self.say(kind))
        });
        format!(
            "<section class=\"name\">\n<h2 id=\"name-{at}\">{}{kind}</h2>\n<p>{}</p>\n{}{}{}</section>\n",
            terms.join(" · "),
            self.say(whose(contest)),
            self.chart(at, contest),
            self.spellings(at, contest),
            self.counts(at, contest),
        )
    }

    fn chart(&self, number: usize, contest: &Contest) -> String {
        let words = &self.audience.plain;
        let periods = &self.report.drift.periods;
        let own = terms(&contest.concept, self.audience.lang());
        let title = Message::new("drift-chart").with("name", own[0].0);
        let described = contest
            .spellings
            .iter()
            .take(LINES)
            .map(|it| described(it, self.audience));
        Chart {
            number,
            periods,
            spellings: &contest.spellings,
            direction: Direction::of(self.audience.lang()),
            title: words.text(&title),
            description: described.collect::<Vec<_>>().join(" "),
        }
        .svg()
    }

    fn spellings(&self, at: usize, contest: &Contest) -> String {
        let mut head = vec![
            "drift-spelling",
            "drift-standing",
            "column-count",
            "drift-first",
            "drift-last",
            "drift-leads",
        ];
        if self.report.has_places() {
            head.push("drift-where");
        }
        let rows = contest.spellings.iter().enumerate();
        let rows: String = rows
            .map(|(place, it)| self.spelling(contest, place, it))
            .collect();
        table(
            &format!("name-{at}"),
            &self.say("drift-spellings"),
            &self.heads(&head),
            &rows,
        )
    }

    fn spelling(&self, contest: &Contest, place: usize, it: &Spelling) -> String {
        let is_drawn = place < LINES && self.report.drift.periods.len() > 1;
        let key = if is_drawn { key(place) } else { String::new() };
        let unwanted = it.standing.is_some_and(TermStatus::is_unwanted);
        let form = if unwanted {
            format!("<span class=\"unwanted\">{}</span>", name(&it.form))
        } else {
            name(&it.form)
        };
        let leads = leads(self.report, contest, place).unwrap_or_default();
        format!(
            "<tr><td class=\"form\">{key}{form}{}</td><td>{}</td>{}{}{}</tr>\n",
            self.also(it),
            self.say(standing(it)),
            self.used(&it.used),
            date(&leads),
            self.places(&it.used),
        )
    }

    fn also(&self, it: &Spelling) -> String {
        if it.also.is_empty() {
            return String::new();
        }
        let also = it.also.iter().map(|it| name(it)).collect::<Vec<_>>();
        format!(" <small>({})</small>", also.join(" · "))
    }

    /// How often, first and last.
    fn used(&self, used: &Used) -> String {
        let [first, last] = used
            .months
            .clone()
            .unwrap_or_else(|| ["–", "–"].map(str::to_owned));
        format!(
            "<td class=\"count\">{}</td>{}{}",
            used.count,
            date(&first),
            date(&last)
        )
    }

    fn places(&self, used: &Used) -> String {
        if !self.report.has_places() {
            return String::new();
        }
        let places = used.sources.iter().take(SOURCES);
        let places = places.map(|(source, count)| format!("<bdi>{}</bdi> {count}", escape(source)));
        format!(
            "<td class=\"where\">{}</td>",
            places.collect::<Vec<_>>().join(&self.comma())
        )
    }

    fn comma(&self) -> String {
        self.audience.plain.text(&Message::new("drift-comma"))
    }

    /// What the chart shows, as numbers.
    fn counts(&self, at: usize, contest: &Contest) -> String {
        let periods = &self.report.drift.periods;
        if periods.len() < 2 {
            return String::new();
        }
        let names = contest.spellings.iter();
        let names =
            names.map(|it| format!("<th scope=\"col\" class=\"count\">{}</th>", name(&it.form)));
        let period = self.say(period_id(periods.grain()));
        let head = format!(
            "<th scope=\"col\">{period}</th>{}",
            names.collect::<String>()
        );
        let row = |period: usize| {
            let counts: Vec<u64> = contest
                .spellings
                .iter()
                .map(|it| it.used.counts[period])
                .collect();
            let cells = counts
                .iter()
                .map(|it| format!("<td class=\"count\">{it}</td>"));
            let is_used = counts.iter().any(|it| *it > 0);
            is_used.then(|| {
                format!(
                    "<tr>{}{}</tr>\n",
                    date(&periods.name(period)),
                    cells.collect::<String>()
                )
            })
        };
        let rows: String = (0..periods.len()).filter_map(row).collect();
        let said = self.say("drift-counts");
        let caption = format!("<span id=\"counts-{at}\">{said}</span>");
        let table = table(&format!("counts-{at}"), &caption, &head, &rows);
        format!("<details>\n<summary>{said}</summary>\n{table}</details>\n")
    }

    fn unlisted(&self) -> String {
        let shown = self.report.unlisted();
        if shown.is_empty() {
            return String::new();
        }
        let columns = self.report.unlisted_columns();
        let mut head = columns.heads();
        if self.report.has_places() {
            head.push("drift-where");
        }
        let rows = shown.iter().map(|it| self.unlisted_name(it, columns));
        let rows: String = rows.collect();
        let about = self.say("drift-unlisted-about");
        format!(
            "<section class=\"name\">\n<h2 id=\"unlisted\">{}</h2>\n{}</section>\n",
            self.say("drift-unlisted"),
            table("unlisted", &about, &self.heads(&head), &rows)
        )
    }

    fn unlisted_name(&self, it: &UnlistedName, columns: UnlistedColumns) -> String {
        let also = it.spellings[1..].iter();
        let also = also.map(|it| format!("{} {}", name(&it.form), it.used.count));
        let also = also.collect::<Vec<_>>().join(&self.comma());
        let other = it.counterpart.as_ref().map(|it| name(&it.form));
        let cells = [
            (columns.other, other.unwrap_or_default()),
            (columns.also, also),
        ];
        let cells = cells.into_iter().filter(|it| it.0);
        let cells: String = cells.map(|it| format!("<td>{}</td>", it.1)).collect();
        format!(
            "<tr><td class=\"form\">{}</td>{}{cells}{}</tr>\n",
            name(&it.spellings[0].form),
            self.used(&it.used),
            self.places(&it.used),
        )
    }
}

fn date(text: &str) -> String {
    format!("<td class=\"date\"><bdi dir=\"ltr\">{text}</bdi></td>")
}

/// A spelling in words, for readers who cannot see the chart.
fn described(it: &Spelling, audience: &Audience) -> String {
    let message = Message::new("drift-line")
        .with("form", it.form.as_str())
        .with("mentions", number(it.used.count));
    audience.plain.text(&message)
}
