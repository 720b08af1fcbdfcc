//! What a format cannot hold of a glossary: said, and never lost in silence.

use std::collections::BTreeMap;

use super::csv::{Table, values};
use crate::diag::Message;

/// What a format of plain lines has a place for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Holds {
    /// The columns that are written.
    pub(super) columns: &'static [&'static str],
    /// Whether a cell is one line without tabs.
    pub(super) one_line: bool,
    /// Whether a row without a term in one of the languages has no place.
    pub(super) both_languages: bool,
}

/// One kind of loss.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Column(String),
    Standing(String),
    Twice(String),
    Breaks(String),
    Characters(String),
    NoTerm,
    OneLanguage,
    Unwanted,
    Pairs,
    Hash,
}

/// What is lost, and how often.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Losses {
    counts: BTreeMap<Kind, usize>,
}

/// Columns of good terms that a plain format writes as if they were preferred.
const FLATTENED: [&str; 4] = ["en_admitted", "en_short", "ar_admitted", "ar_short"];
/// Columns of terms that are not to be written.
const UNWANTED: [&str; 3] = ["en_deprecated", "ar_deprecated", "ar_superseded"];

impl Losses {
    /// What a table loses in a document for people.
    pub fn of_document(table: &Table) -> Losses {
        let holds = Holds {
            columns: &[
                "entity_type",
                "en_preferred",
                "en_admitted",
                "en_short",
                "en_deprecated",
                "ar_preferred",
                "ar_admitted",
                "ar_short",
                "ar_deprecated",
                "ar_superseded",
                "definition_en",
                "definition_ar",
            ],
            one_line: false,
            both_languages: false,
        };
        Losses::of(table, &holds)
    }

    /// What a table loses in a format of plain lines.
    pub(super) fn of(table: &Table, holds: &Holds) -> Losses {
        let mut losses = Losses::default();
        let known = table.known();
        for (row, cells) in table.rows.iter().enumerate() {
            for (nth, cell) in cells.iter().enumerate() {
                let name = known[nth].unwrap_or(&table.columns[nth]);
                if !cell.is_empty() {
                    losses.cell(name, cell, known[nth].is_some(), holds);
                }
            }
            let count = |name| values(table.cell(row, name)).len();
            let terms = [count("en_preferred"), count("ar_preferred")];
            if holds.both_languages && terms.contains(&0) {
                losses.add(Kind::OneLanguage);
            } else if holds.both_languages && terms.iter().any(|it| *it > 1) {
                losses.add(Kind::Pairs);
            }
        }
        losses
    }

    fn cell(&mut self, name: &str, cell: &str, is_known: bool, holds: &Holds) {
        let has_place = is_known && holds.columns.contains(&name);
        if has_place {
            if holds.one_line && cell.contains(['\t', '\n', '\r']) {
                self.add(Kind::Breaks(name.to_owned()));
            }
        } else if is_known && UNWANTED.contains(&name) {
            self.add(Kind::Unwanted);
        } else if is_known && FLATTENED.contains(&name) {
            self.add(Kind::Standing(name.to_owned()));
        } else {
            self.add(Kind::Column(name.to_owned()));
        }
    }

    fn add(&mut self, kind: Kind) {
        *self.counts.entry(kind).or_default() += 1;
    }

    pub(super) fn twice(&mut self, column: &str) {
        self.add(Kind::Twice(column.to_owned()));
    }

    pub(super) fn characters(&mut self, column: &str) {
        self.add(Kind::Characters(column.to_owned()));
    }

    pub(super) fn no_term(&mut self) {
        self.add(Kind::NoTerm);
    }

    /// Counts cells of terms that are not to be written, and are left out.
    pub fn unwanted(&mut self, count: usize) {
        if count > 0 {
            *self.counts.entry(Kind::Unwanted).or_default() += count;
        }
    }

    /// Counts a term that would be taken for a comment.
    pub(super) fn hash(&mut self, term: &str) {
        if term.starts_with('#') {
            self.add(Kind::Hash);
        }
    }

    /// Whether nothing is lost.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// What is lost, as messages.
    pub fn messages(&self) -> Vec<Message> {
        let said = |(kind, count): (&Kind, &usize)| {
            let (id, column) = match kind {
                Kind::Column(it) => ("glossary-loss-column", Some(it)),
                Kind::Standing(it) => ("glossary-loss-standing", Some(it)),
                Kind::Twice(it) => ("glossary-loss-twice", Some(it)),
                Kind::Breaks(it) => ("glossary-loss-breaks", Some(it)),
                Kind::Characters(it) => ("glossary-loss-characters", Some(it)),
                Kind::NoTerm => ("glossary-loss-no-term", None),
                Kind::OneLanguage => ("glossary-loss-one-language", None),
                Kind::Unwanted => ("glossary-loss-unwanted", None),
                Kind::Pairs => ("glossary-loss-pairs", None),
                Kind::Hash => ("glossary-loss-hash", None),
            };
            let message = Message::new(id).with("count", *count);
            match column {
                Some(column) => message.with("column", column.as_str()),
                None => message,
            }
        };
        self.counts.iter().map(said).collect()
    }
}
