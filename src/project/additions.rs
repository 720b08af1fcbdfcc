//! Rows that are added to a glossary file, which stays as it is otherwise.

use std::borrow::Cow;
use std::io;
use std::path::Path;

use super::{Failure, Notice, Project};
use crate::align::guessed_kind;
use crate::container::csv as container;
use crate::diag::Message;
use crate::document::{Document, Problem};
use crate::glossary::Glossary;
use crate::glossary::formats::Choice;
use crate::glossary::formats::csv::{self, Appended, Table, append};
use crate::lint::{self, Plan, Subject};
use crate::text::{Lang, LineIndex, Span, dominant_language};

/// A glossary of one concept.
#[derive(Clone, Debug)]
pub struct TermPair {
    /// The concept.
    pub glossary: Glossary,
    /// What says that its kind was guessed, where it was.
    pub guessed: Option<Message>,
}

/// A glossary of one concept: two terms in either order, of a kind that is guessed unless it is named.
///
/// # Errors
/// When there is not one term in each language.
pub fn pair_of_terms(terms: &[&str], kind: Option<&str>) -> Result<TermPair, Failure> {
    let [Some(en), Some(ar)] = [Lang::En, Lang::Ar].map(|lang| {
        let mut own = terms.iter().filter(|it| dominant_language(it) == lang);
        own.next().filter(|it| !it.trim().is_empty())
    }) else {
        let message = Message::new("glossary-add-no-pair").with("terms", terms.join(", "));
        let help = Message::new("glossary-add-no-pair.help");
        return Err(Failure::new(message).with_help(help));
    };
    let guess = guessed_kind(en.trim()).name();
    let guessed = Message::new("glossary-add-guessed").with("term", en.trim());
    let columns = ["entity_type", "en_preferred", "ar_preferred", "status"];
    let cells = [kind.unwrap_or(guess), en.trim(), ar.trim(), "approved"];
    let cells = cells.map(|it| it.replace('\\', "\\\\").replace('|', "\\|"));
    let table = Table::of(
        columns.map(str::to_owned).to_vec(),
        vec![cells.map(Cow::Owned).to_vec()],
    );
    Ok(TermPair {
        glossary: csv::read(&csv::write_table(&table)).0,
        guessed: kind.is_none().then(|| guessed.with("kind", guess)),
    })
}

/// What has become of rows that were to be added.
#[derive(Clone, Debug)]
pub struct Added {
    /// What was added, and what was not.
    pub appended: Appended,
    /// Notices about the encoding of the file.
    pub problems: Vec<Problem>,
    /// The length of the file before.
    before: usize,
}

impl Project {
    /// The glossary of [`Project::own_glossary`].
    ///
    /// # Errors
    /// When there is none, or a configuration cannot be read.
    pub fn own_glossary_or_say(&self, path: &str) -> Result<String, Failure> {
        let own = self.own_glossary(path)?;
        own.ok_or_else(|| {
            let message = Message::new("glossary-add-nowhere");
            Failure::new(message).with_help(Message::new("glossary-add-nowhere.help"))
        })
    }

    /// Adds the rows of `drafts` whose status is approved to the glossary file at `to`, which may not be
    /// there yet; all of them where `all` says so.
    ///
    /// # Errors
    /// When the file cannot be read or written, or is in a format that no row can be added to.
    pub fn add_to_glossary(
        &self,
        to: &str,
        drafts: &Glossary,
        all: bool,
    ) -> Result<Added, Failure> {
        let (target, problems) = match self.existing(to)? {
            Some((document, problems)) => (Some(document), problems),
            None => (None, Vec::new()),
        };
        let before = target.as_ref().map_or("", Document::text);
        let added = Added {
            appended: append(before, drafts, all),
            before: before.len(),
            problems,
        };
        if added.appended.added > 0 {
            self.write_glossary(to, target.as_ref(), &added.appended.text)?;
        }
        Ok(added)
    }

    /// The file as it is; `None` where there is none yet.
    fn existing(&self, path: &str) -> Result<Option<(Document, Vec<Problem>)>, Failure> {
        match self.system().stat(Path::new(path)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            _ => {
                let opened = self.open_glossary(path, &Choice::default())?;
                if opened.is_converted {
                    let message = Message::new("glossary-add-other-format").with("path", path);
                    let help = Message::new("glossary-add-other-format.help");
                    return Err(Failure::new(message).with_help(help));
                }
                Ok(Some((opened.document, opened.problems)))
            }
        }
    }

    fn write_glossary(
        &self,
        path: &str,
        before: Option<&Document>,
        text: &str,
    ) -> Result<(), Failure> {
        let bytes = match before {
            Some(before) => before.with_text(text.to_owned()).to_bytes()?,
            None => text.as_bytes().to_vec(),
        };
        let unchanged = || {
            let now = self.open(Path::new(path), path).ok();
            now.is_some_and(|it| Some(it.0.text()) == before.map(Document::text))
        };
        let check: Option<&dyn Fn() -> bool> = before.map(|_| &unchanged as _);
        let written = self.system().write(Path::new(path), &bytes, check);
        written.map_err(|error| Failure::write(path, &error))
    }
}

impl Added {
    /// Whether all rows went in.
    pub fn is_whole(&self) -> bool {
        self.appended.clashes.is_empty() && self.appended.one_sided.is_empty()
    }

    /// What was added to the file at `path`, and what was not.
    pub fn messages(&self, path: &str) -> Vec<Message> {
        let done = &self.appended;
        let clashes = done.clashes.iter().map(|clash| {
            let [en, ar] = &clash.terms;
            let message = Message::new("glossary-add-clash").with("en", &**en);
            message.with("ar", &**ar).with("id", &*clash.with)
        });
        let one_sided = done.one_sided.iter();
        let one_sided =
            one_sided.map(|it| Message::new("glossary-add-one-sided").with("name", &**it));
        let left_out = (!done.left_out.is_empty()).then(|| {
            let message = Message::new("glossary-add-left-out").with("path", path);
            message.with("columns", done.left_out.join(", "))
        });
        let added = Message::new("glossary-added").with("rows", done.added);
        let all = clashes.chain(one_sided).chain(left_out);
        all.chain([added.with("path", path)]).collect()
    }

    /// What the rules for glossaries find in the new rows.
    pub fn doubts(&self, path: &str) -> Vec<Notice> {
        let (text, from) = (&self.appended.text, self.before);
        match self.appended.added {
            0 => Vec::new(),
            _ => Added::doubts_of(path, text, Span::new(from, text.len())),
        }
    }

    /// What the rules for glossaries find in a stretch of rows.
    pub(super) fn doubts_of(path: &str, text: &str, rows: Span) -> Vec<Notice> {
        let from = rows.start;
        // Of the rows alone: where a whole glossary has many doubts of a kind, they are told as one.
        let head = &text[..container::header(text).2.min(from)];
        let document = Document::new("glossary.csv", format!("{head}{}", rows.of(text)));
        let found = lint::find(Subject::Glossary(&document, &Plan::standard()));
        let lines = LineIndex::new(text);
        let new = found.diagnostics.into_iter();
        let new =
            new.filter(|it| it.span.start >= head.len() && it.rule != "glossary-unknown-column");
        let notices = new.map(|it| {
            let at = it.span.start - head.len() + from;
            Notice {
                path: path.to_owned(),
                place: Some((lines.position(text, at).line, 0)),
                severity: it.severity,
                message: it.message,
                help: None,
            }
        });
        notices.collect()
    }
}
