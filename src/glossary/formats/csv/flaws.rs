//! What is wrong with a table, said with the line in which it stands.

use super::known;
use super::read::{Reader, breaks};
use crate::diag::{Message, Severity};
use crate::glossary::formats::Problem;
use crate::text::Span;

impl Reader<'_> {
    /// Hands over a problem of the row that begins at `at`.
    pub(super) fn say(&mut self, severity: Severity, at: usize, message: Message) {
        if self.line.start != at || self.line.is_empty() {
            let line = self.table.text[at..].lines().next().unwrap_or_default();
            self.line = Span::new(at, at + line.len());
        }
        self.told += 1;
        (self.tell)(Problem {
            severity,
            span: self.line,
            message,
        });
    }

    /// An odd number of quotation marks means that a cell never ends.
    pub(super) fn check_quotes(&mut self) {
        let text = self.table.text;
        let quotes = memchr::memchr_iter(b'"', text.as_bytes()).count();
        if quotes % 2 == 1 {
            let at = text.rfind('"').unwrap_or_default();
            let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
            self.say(
                Severity::Error,
                line_start,
                Message::new("glossary-unclosed-quote"),
            );
        }
    }

    /// Without a column of preferred terms there is no glossary; of two columns of one name, one counts.
    pub(super) fn check_columns(&mut self) {
        let table = self.table;
        let is_term = |name: &&str| matches!(*name, "en_preferred" | "ar_preferred");
        if !table.columns.iter().flatten().any(is_term) {
            self.say(Severity::Error, 0, Message::new("glossary-no-term-column"));
        }
        for (name, column) in table.header.iter().zip(&table.columns) {
            if column.is_none() && known(name).is_some() {
                let message = Message::new("glossary-column-twice").with("column", name.trim());
                self.say(Severity::Warning, table.header_at, message);
            }
        }
    }

    /// Says that a concept has the id of an earlier one, and in which line that stands.
    pub(super) fn twice(&mut self, id: &str, first: usize, at: usize) {
        let above = breaks(&self.table.text[..self.table.above]);
        let message = Message::new("glossary-duplicate-id")
            .with("id", id)
            .with("first", first + above);
        self.say(Severity::Error, at, message);
    }

    /// Says that a column has no such value.
    pub(super) fn unknown_value(&mut self, column: &'static str, value: &str, at: usize) {
        let message = Message::new("glossary-unknown-value")
            .with("column", column)
            .with("value", value);
        self.say(Severity::Warning, at, message);
    }
}
