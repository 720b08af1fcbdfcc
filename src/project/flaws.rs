//! What is wrong with the rows of a glossary, told in few notices: a file may have as many flaws as rows.

use std::collections::BTreeMap;

use super::Notice;
use crate::diag::{Message, Severity};
use crate::glossary::formats::Problem;

/// How many flaws of one kind are told one by one; the others are counted.
const TOLD: usize = 10;

/// The flaws of one glossary.
pub(super) struct Flaws<'p> {
    path: &'p str,
    pub(super) notices: Vec<Notice>,
    /// How many there are of each kind, and how much they matter.
    kinds: BTreeMap<&'static str, (usize, Severity)>,
    /// How many make the glossary unfit for use.
    pub(super) errors: usize,
}

impl<'p> Flaws<'p> {
    pub(super) fn new(path: &'p str) -> Flaws<'p> {
        Flaws {
            path,
            notices: Vec::new(),
            kinds: BTreeMap::new(),
            errors: 0,
        }
    }

    /// Counts a flaw, and tells it where it is one of the first of its kind; `line` says where it is.
    pub(super) fn add(&mut self, problem: Problem, line: impl FnOnce(usize) -> usize) {
        let Problem {
            severity,
            span,
            message,
        } = problem;
        self.errors += usize::from(severity == Severity::Error);
        let kind = self.kinds.entry(message.id).or_insert((0, severity));
        kind.0 += 1;
        if kind.0 <= TOLD {
            let place = Some((line(span.start), 0));
            self.tell(place, severity, message, None);
        }
    }

    /// Says how many more there are.
    pub(super) fn finish(&mut self) {
        for (kind, (count, severity)) in std::mem::take(&mut self.kinds) {
            if let Some(rest) = count.checked_sub(TOLD).filter(|it| *it > 0) {
                let message = Message::new("glossary-more").with("count", rest);
                let help = Message::new("glossary-more.help");
                self.tell(None, severity, message.with("kind", kind), Some(help));
            }
        }
    }

    pub(super) fn tell(
        &mut self,
        place: Option<(usize, usize)>,
        severity: Severity,
        message: Message,
        help: Option<Message>,
    ) {
        self.notices.push(Notice {
            path: self.path.to_owned(),
            place,
            severity,
            message,
            help,
        });
    }
}
