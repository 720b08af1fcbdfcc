//! What was changed to put texts into another style guide, and what was left, in each format.

mod json;
mod text;

use super::Audience;
use super::format::formats;
use crate::lint::config::{Decision, Guide};
use crate::lint::restyle::{Question, RestyledFile, questions};

formats! {
    /// What a log of changes can be written as.
    RestyleFormat {
        /// For people.
        Text = "text",
        /// The contract `naqhara/restyle@1`.
        Json = "json",
    }
}

/// What was done to texts, and by which style guide.
#[derive(Clone, Copy, Debug)]
pub struct RestyleReport<'a> {
    /// The style guide.
    pub guide: &'a Guide,
    /// The questions that were asked for; all where it is empty.
    pub only: &'a [Question],
    /// The files that could be read.
    pub files: &'a [RestyledFile],
}

impl RestyleReport<'_> {
    /// The decisions that texts were put by.
    fn decisions(&self) -> impl Iterator<Item = &Decision> {
        let is_used = |it: &&Decision| {
            let mut used = questions().filter(|(_, question)| self.asks(*question));
            it.value.is_some() && used.any(|(key, _)| key == it.key)
        };
        self.guide.decisions.iter().filter(is_used)
    }

    fn asks(&self, question: Question) -> bool {
        self.only.is_empty() || self.only.contains(&question)
    }

    fn changes(&self) -> usize {
        self.files.iter().map(|it| it.changes.len()).sum()
    }

    fn left(&self) -> usize {
        self.files.iter().map(|it| it.left.len()).sum()
    }

    /// How many files have changes.
    fn changed(&self) -> usize {
        let changed = self.files.iter().filter(|it| !it.changes.is_empty());
        changed.count()
    }
}

/// The log in `format`.
pub fn render(report: RestyleReport<'_>, format: RestyleFormat, audience: &Audience) -> String {
    match format {
        RestyleFormat::Text => text::render(report, audience),
        RestyleFormat::Json => json::render(report),
    }
}
