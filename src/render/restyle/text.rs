//! A log of changes for people: the decisions of the style guide with their sources, then each place on a
//! line of its own with what became of it.

use super::RestyleReport;
use crate::bidi;
use crate::diag::Message;
use crate::document::Place;
use crate::lint::config::{Decision, Origin};
use crate::lint::restyle::{PlacedChange, PlacedLeft, Question, RestyledFile, Why};
use crate::render::Audience;

/// How many characters are shown of what stands there.
const LONGEST: usize = 60;

/// The whole log.
pub(super) fn render(report: RestyleReport<'_>, audience: &Audience) -> String {
    let text = Text { audience };
    let mut out = text.heading(&report);
    for file in report.files {
        out.push_str(&text.file(file));
    }
    out.push_str(&text.say(&total(&report)));
    out
}

fn total(report: &RestyleReport<'_>) -> Message {
    Message::new("restyle-total")
        .with("changes", report.changes())
        .with("files", report.changed())
        .with("left", report.left())
}

struct Text<'a> {
    audience: &'a Audience,
}

impl Text<'_> {
    fn say(&self, message: &Message) -> String {
        format!("{}\n", self.audience.say(message))
    }

    /// A message below its place.
    fn below(&self, message: &Message) -> String {
        let said = self.audience.say(message);
        format!("  {said}\n")
    }

    fn heading(&self, report: &RestyleReport<'_>) -> String {
        let guide = Message::new("restyle-guide").with("guide", &*report.guide.name);
        let decisions = report.decisions().map(|it| self.below(&decided(it)));
        format!("{}{}\n", self.say(&guide), decisions.collect::<String>())
    }

    fn file(&self, file: &RestyledFile) -> String {
        // In the order of the text: places in packages are told from the start of their unit.
        let mut rows: Vec<(usize, String)> = Vec::new();
        let changes = file.changes.iter();
        rows.extend(changes.map(|it| (it.change.span.start, self.change(file, it))));
        let left = file.left.iter();
        rows.extend(left.map(|it| (it.left.span.start, self.left(file, it))));
        rows.sort_by_key(|it| it.0);
        let end = if rows.is_empty() { "" } else { "\n" };
        let rows: String = rows.into_iter().map(|it| it.1).collect();
        format!("{rows}{end}")
    }

    fn change(&self, file: &RestyledFile, it: &PlacedChange) -> String {
        let id = match it.change.question {
            Question::Quotes => "restyle-change-marks",
            _ => "restyle-change",
        };
        let message = Message::new(id)
            .with("before", short(&it.change.before))
            .with("after", short(&it.change.after));
        let by = format!("{} ({})", it.change.question.name(), it.change.rule);
        format!(
            "{}{}",
            self.place(file, &it.place, &by),
            self.below(&message)
        )
    }

    fn left(&self, file: &RestyledFile, it: &PlacedLeft) -> String {
        let message = Message::new("restyle-left")
            .with("found", short(&it.text))
            .with("why", Message::new(reason(it.left.why)));
        format!(
            "{}{}",
            self.place(file, &it.place, it.left.question.name()),
            self.below(&message)
        )
    }

    /// The place, and by what.
    fn place(&self, file: &RestyledFile, place: &Place, by: &str) -> String {
        let path = bidi::visible_in_line(&file.path);
        let mut line = format!("{path}:{}:{}", place.start.line, place.start.column);
        if let Some(unit) = &place.unit {
            line.push_str(&format!(" {}", bidi::visible_in_line(unit)));
        }
        line.push_str(&format!(": {by}\n"));
        self.audience.medium.lay_out(line, self.audience.lang())
    }
}

fn decided(it: &Decision) -> Message {
    let message = Message::new("restyle-decision")
        .with("key", it.key)
        .with("value", it.value.clone().unwrap_or_default());
    let source = match &it.origin {
        Origin::Profile { source, .. } => source.clone(),
        Origin::File(place) => format!("{}:{}:{}", place.path, place.line, place.column),
        Origin::Default | Origin::CommandLine => String::new(),
    };
    message.with("source", source)
}

fn short(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let head: String = text.chars().take(LONGEST).collect();
    format!("{head}…")
}

fn reason(why: Why) -> &'static str {
    match why {
        Why::Quotation => "restyle-why-quotation",
        Why::SeveralNames => "restyle-why-several-names",
        Why::UnlistedForm => "restyle-why-unlisted-form",
        Why::NameOfDate => "restyle-why-name-of-date",
        Why::TwoMonths => "restyle-why-two-months",
        Why::PartOfName => "restyle-why-part-of-name",
        Why::Code => "restyle-why-code",
        Why::UnclearMarks => "restyle-why-unclear-marks",
        Why::MarksInside => "restyle-why-marks-inside",
        Why::Unpaired => "restyle-why-unpaired",
        Why::File => "restyle-why-file",
    }
}
