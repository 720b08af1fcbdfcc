//! Which spellings compete, for people: a table for each name, then the names that no glossary lists.

use std::io::{self, Write};

use super::{DriftReport, SOURCES, UnlistedColumns, kind, leads, standing, terms, whose};
use crate::bidi;
use crate::diag::Message;
use crate::drift::{Contest, Spelling, UnlistedName, Used};
use crate::render::shared::table;
use crate::render::{Audience, Medium};
use crate::text::dominant_language;

/// Writes the report.
pub(super) fn write(
    report: DriftReport<'_>,
    audience: &Audience,
    out: &mut dyn Write,
) -> io::Result<()> {
    let text = Text { report, audience };
    for contest in report.contests() {
        out.write_all(text.contest(contest).as_bytes())?;
    }
    out.write_all(text.unlisted().as_bytes())?;
    let remarks = report.remarks();
    for message in std::iter::once(report.total()).chain(remarks) {
        out.write_all(text.line(audience.words.text(&message)).as_bytes())?;
    }
    Ok(())
}

struct Text<'a> {
    report: DriftReport<'a>,
    audience: &'a Audience,
}

impl Text<'_> {
    fn medium(&self) -> Medium {
        self.audience.medium
    }

    fn say(&self, id: &'static str) -> String {
        self.audience.words.text(&Message::new(id))
    }

    fn comma(&self) -> String {
        self.audience.plain.text(&Message::new("drift-comma"))
    }

    fn line(&self, mut line: String) -> String {
        line.push('\n');
        self.medium().lay_out(line, self.audience.lang())
    }

    fn name(&self, name: &str) -> String {
        self.medium().insert_in(name, dominant_language(name))
    }

    fn contest(&self, contest: &Contest) -> String {
        let rows = contest.spellings.iter().enumerate();
        let rows = rows.map(|(place, it)| self.spelling(contest, place, it));
        let head = [
            "drift-spelling",
            "drift-standing",
            "column-count",
            "drift-first",
            "drift-last",
        ];
        let lead = "drift-leads";
        format!(
            "{}{}{}\n",
            self.heading(contest),
            self.line(self.say(whose(contest))),
            self.table(&[&head[..], &[lead]].concat(), rows.collect())
        )
    }

    fn heading(&self, contest: &Contest) -> String {
        let medium = self.medium();
        let terms = terms(&contest.concept, self.audience.lang());
        let terms = terms
            .iter()
            .map(|&(term, lang)| medium.strong(&medium.insert_in(term, lang)));
        let mut line = terms.collect::<Vec<_>>().join(" · ");
        if let Some(kind) = kind(&contest.concept) {
            line.push_str(&format!(
                " ({} · {})",
                self.say(kind),
                medium.insert(&contest.concept.id)
            ));
        }
        self.line(line)
    }

    fn spelling(&self, contest: &Contest, place: usize, it: &Spelling) -> Vec<String> {
        let mut row = vec![self.name(&it.form), self.say(standing(it))];
        row.extend(self.used(&it.used));
        row.push(leads(self.report, contest, place).unwrap_or_default());
        self.add_places(&mut row, &it.used);
        row
    }

    /// How often, first and last.
    fn used(&self, used: &Used) -> [String; 3] {
        let [first, last] = used
            .months
            .clone()
            .unwrap_or_else(|| ["–", "–"].map(str::to_owned));
        [used.count.to_string(), first, last]
    }

    fn add_places(&self, row: &mut Vec<String>, used: &Used) {
        if self.report.has_places() {
            let places = used.sources.iter().take(SOURCES);
            let places = places.map(|(source, count)| {
                let source = bidi::visible_in_line(source);
                format!("{} {count}", self.medium().insert(&source))
            });
            row.push(places.collect::<Vec<_>>().join(&self.comma()));
        }
    }

    fn table(&self, head: &[&'static str], rows: Vec<Vec<String>>) -> String {
        let medium = self.medium();
        let mut head: Vec<String> = head.iter().map(|id| medium.strong(&self.say(id))).collect();
        if self.report.has_places() {
            head.push(medium.strong(&self.say("drift-where")));
        }
        let rows: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
        medium.lay_out(table::aligned(&rows, medium), self.audience.lang())
    }

    fn unlisted(&self) -> String {
        let shown = self.report.unlisted();
        if shown.is_empty() {
            return String::new();
        }
        let columns = self.report.unlisted_columns();
        let rows = shown.iter().map(|it| self.unlisted_name(it, columns));
        let title = self.line(self.medium().strong(&self.say("drift-unlisted")));
        format!("{title}{}\n", self.table(&columns.heads(), rows.collect()))
    }

    fn unlisted_name(&self, it: &UnlistedName, columns: UnlistedColumns) -> Vec<String> {
        let mut row = vec![self.name(&it.spellings[0].form)];
        row.extend(self.used(&it.used));
        if columns.other {
            let other = it.counterpart.as_ref().map(|it| self.name(&it.form));
            row.push(other.unwrap_or_default());
        }
        if columns.also {
            let also = it.spellings[1..].iter();
            let also = also.map(|it| format!("{} {}", self.name(&it.form), it.used.count));
            row.push(also.collect::<Vec<_>>().join(&self.comma()));
        }
        self.add_places(&mut row, &it.used);
        row
    }
}
