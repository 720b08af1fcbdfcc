//! The rows of the names tables that offices open: each name with its spellings and places.

use crate::align::{AlignReport, Name};
use crate::render::shared::mentions::lang_of;
use crate::text::Lang;

/// Most places that a row names: a reader needs the first ones, and a cell does not hold all.
const PLACES: usize = 100;

/// A spelling of a name.
pub(super) struct Written {
    pub(super) text: String,
    pub(super) lang: Lang,
    /// How often it stands.
    pub(super) count: usize,
    /// Whether the glossary would have it replaced.
    pub(super) unwanted: bool,
}

impl Written {
    /// What follows it.
    pub(super) fn tail(&self) -> String {
        let mark = if self.unwanted { "!" } else { "" };
        format!("{mark} ×{}", self.count)
    }
}

/// Every spelling of a name, most frequent first.
pub(super) fn written(name: &Name<'_>) -> Vec<Written> {
    let mut found: Vec<Written> = Vec::new();
    for mention in &name.mentions {
        let text = crate::render::shared::mentions::one_line(&mention.text);
        match found.iter_mut().find(|it| it.text == text) {
            Some(known) => known.count += 1,
            None => found.push(Written {
                text,
                lang: lang_of(mention),
                count: 1,
                unwanted: mention.status.is_unwanted(),
            }),
        }
    }
    found.sort_by_key(|it| std::cmp::Reverse(it.count));
    found
}

/// Where a name stands, a line for each document; of several the path stands before the places.
pub(super) fn places(report: &AlignReport<'_>, name: &Name<'_>) -> Vec<String> {
    let of = |number: usize| {
        let mentions = name.mentions.iter().filter(|it| it.document == number);
        let mut places: Vec<String> = mentions
            .map(|it| format!("{}:{}", it.line, it.column))
            .collect();
        if places.len() > PLACES {
            places.truncate(PLACES);
            places.push("…".to_owned());
        }
        let path = report
            .documents
            .get(number)
            .filter(|_| report.documents.len() > 1);
        match (path, places.is_empty()) {
            (_, true) => None,
            (Some(document), _) => Some(format!("{} {}", document.path, places.join(" "))),
            (None, _) => Some(places.join(" ")),
        }
    };
    (0..report.documents.len()).filter_map(of).collect()
}
