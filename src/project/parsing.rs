//! From open glossaries to their concepts.

use std::panic::resume_unwind;
use std::thread;

use super::flaws::Flaws;
use super::{Failure, Notice, OpenGlossary, Project};
use crate::diag::Message;
use crate::glossary::formats::{self, csv};
use crate::glossary::{Builder, Glossary};
use crate::text::LineIndex;

/// What was read of a glossary.
struct Parsed<'o, T> {
    path: &'o str,
    concepts: T,
    notices: Vec<Notice>,
    /// How much of it makes the glossary unfit for use.
    errors: usize,
}

impl Project {
    /// The concepts of an open glossary; what is wrong with it becomes notices.
    ///
    /// # Errors
    /// When it has errors.
    pub fn parse_glossary(&self, opened: &OpenGlossary) -> Result<Glossary, Failure> {
        Ok(self.parse_each(opened, None)?.finish())
    }

    /// The same of several, at the same time.
    ///
    /// # Errors
    /// When one has errors, the first such one.
    pub fn parse_glossaries(&self, opened: &[&OpenGlossary]) -> Result<Vec<Glossary>, Failure> {
        let parsed = thread::scope(|scope| {
            let begun = opened.iter().map(|it| scope.spawn(|| whole(it)));
            let begun: Vec<_> = begun.collect();
            let ended = begun.into_iter().map(thread::ScopedJoinHandle::join);
            let ended = ended.map(|it| it.unwrap_or_else(|it| resume_unwind(it)));
            ended.collect::<Vec<_>>()
        });
        parsed.into_iter().map(|it| self.accept(it)).collect()
    }

    /// As [`Project::parse_glossary`]; where `take` takes the concepts, none is kept.
    pub(super) fn parse_each(
        &self,
        opened: &OpenGlossary,
        take: Option<csv::Take<'_>>,
    ) -> Result<Builder, Failure> {
        self.accept(parsed(opened, take))
    }

    fn accept<T>(&self, parsed: Parsed<'_, T>) -> Result<T, Failure> {
        parsed.notices.into_iter().for_each(|it| self.notice(it));
        if parsed.errors == 0 {
            return Ok(parsed.concepts);
        }
        let message = Message::new("glossary-unfit")
            .with("path", parsed.path)
            .with("errors", parsed.errors);
        Err(Failure {
            notices: self.take_notices(),
            ..Failure::new(message)
        })
    }
}

fn whole(opened: &OpenGlossary) -> Parsed<'_, Glossary> {
    let parsed = parsed(opened, None);
    Parsed {
        path: parsed.path,
        concepts: parsed.concepts.finish(),
        notices: parsed.notices,
        errors: parsed.errors,
    }
}

fn parsed<'o>(opened: &'o OpenGlossary, take: Option<csv::Take<'_>>) -> Parsed<'o, Builder> {
    let (document, understood) = (&opened.document, &opened.understood);
    let mut lines = None;
    let mut flaws = Flaws::new(document.path());
    for unread in &understood.unread {
        flaws.errors += usize::from(unread.is_error);
        flaws.tell(None, unread.severity(), unread.message.clone(), None);
    }
    let mut tell = |problem: formats::Problem| {
        flaws.add(problem, |at| {
            let lines = lines.get_or_insert_with(|| LineIndex::new(document.text()));
            lines.position(document.text(), at).line
        });
    };
    let builder = csv::read_each(document.text(), &mut tell, take);
    flaws.finish();
    Parsed {
        path: document.path(),
        concepts: builder,
        errors: flaws.errors,
        notices: flaws.notices,
    }
}
