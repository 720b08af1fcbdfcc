//! Where a concept, or a spelling, stands in the texts that are open.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::places::ShownTexts;
use crate::concordance::{self, Concordance, Counterpart, Occurrence, Search};
use crate::diag::Message;
use crate::document::Document;
use crate::l10n::Localizer;
use crate::project::{Failure, FindJob, Project, ProjectOptions, Texts, comparable};
use crate::render::concordance::{ConcordanceReport, FindFormat, write};
use crate::render::{Audience, kind_name};
use crate::text::Span;
use crate::web::answer::Answer;
use crate::web::errors::Refused;
use crate::web::files::{FileBody, Memory, NamedFile};
use crate::web::routes::Asked;
use crate::web::standing::Standing;

/// How many texts there may be.
const MOST_FILES: usize = 200;
/// How many places are given.
const MOST_PLACES: usize = 5000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    term: String,
    #[serde(default)]
    spelling: bool,
    files: Vec<FileBody>,
    #[serde(default)]
    pair: bool,
}

/// What is looked for.
pub(super) struct Sought {
    pub(super) term: String,
    pub(super) spelling: bool,
}

/// What was found, by the order of the files.
pub(super) struct Report {
    found: Concordance,
    files: Vec<NamedFile>,
    notices: Vec<Message>,
}

#[derive(Serialize)]
struct Answered {
    sought: SoughtView,
    total: usize,
    places: Vec<PlaceView>,
    notices: Vec<String>,
}

#[derive(Serialize)]
struct SoughtView {
    concept: Option<ConceptView>,
    terms: Vec<String>,
}

#[derive(Serialize)]
struct ConceptView {
    id: String,
    en: Option<String>,
    ar: Option<String>,
    kind: &'static str,
    kind_name: String,
    origin: &'static str,
}

#[derive(Serialize)]
struct PlaceView {
    file: usize,
    document: usize,
    line: usize,
    unit: Option<String>,
    start: Option<usize>,
    end: Option<usize>,
    before: String,
    r#match: String,
    after: String,
    clitics: String,
    language: &'static str,
    other: Option<OtherView>,
}

#[derive(Serialize)]
struct OtherView {
    text: String,
    r#match: Option<String>,
    language: &'static str,
}

pub(super) fn find(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: Body = asked.json()?;
    let sought = Sought {
        term: body.term,
        spelling: body.spelling,
    };
    let files = body.files.into_iter().map(FileBody::read);
    let files = files.collect::<Result<Vec<NamedFile>, Refused>>()?;
    let report = report(&sought, files, body.pair, &asked.standing())?;
    Ok(Answer::json(
        &report.answered(&asked.standing(), &asked.words()),
    ))
}

/// Searches files; of a pair the first is the source.
pub(super) fn report(
    sought: &Sought,
    mut files: Vec<NamedFile>,
    is_pair: bool,
    standing: &Standing,
) -> Result<Report, Refused> {
    if files.is_empty() || files.len() > MOST_FILES || is_pair && files.len() != 2 {
        let message = Message::new("web-files").with("most", MOST_FILES);
        return Err(Refused::bad(message));
    }
    for number in 1..files.len() {
        let (before, own) = files.split_at_mut(number);
        if before.iter().any(|it| it.name == own[0].name) {
            own[0].name.insert_str(0, &format!("{}-", number + 1));
        }
    }
    let (search, unlisted) = search(sought, standing)?;
    let memory = Project::new(
        Arc::new(Memory::of(files.iter())),
        ProjectOptions::default(),
    );
    let job = FindJob::new(&memory, &search);
    let texts: Vec<_> = files.iter().map(NamedFile::text_file).collect();
    let outcomes = match (&texts[..], &files[..], is_pair) {
        ([one, two], [source, target], true) => {
            let documents = comparable([source.open()?.0, target.open()?.0])?;
            let pair = [one.clone(), two.clone()];
            job.pair(documents, &pair).into()
        }
        _ => texts.iter().map(|it| job.file(it)).collect::<Vec<_>>(),
    };
    let mut notices: Vec<Message> = unlisted.into_iter().collect();
    let mut found = Concordance {
        sought: search.sought(),
        files: Vec::new(),
        searched: 0,
    };
    for outcome in outcomes {
        notices.extend(outcome.failure.map(|it| it.message));
        notices.extend(outcome.notices.into_iter().map(|it| it.message));
        found.searched += usize::from(!outcome.skipped);
        // The day of a file that came with a request is not known.
        found.files.extend(outcome.found);
    }
    Ok(Report {
        found,
        files,
        notices,
    })
}

fn search(sought: &Sought, standing: &Standing) -> Result<(Search, Option<Message>), Refused> {
    let (engine, term) = (&standing.engine, sought.term.as_str());
    let nothing = || {
        let message = Message::new("find-no-spelling").with("term", term);
        let failure = Failure::new(message).with_help(Message::new("find-no-spelling.help"));
        Refused::from(failure)
    };
    if sought.spelling {
        return Ok((Search::of_spelling(engine, term).ok_or_else(nothing)?, None));
    }
    let meant = Search::of_term(engine, term).ok_or_else(nothing)?;
    let unlisted = Message::new("find-unlisted").with("term", term);
    let unlisted = meant.listed.is_none().then_some(unlisted);
    Ok((meant.search, unlisted))
}

impl Report {
    /// In a format of the command.
    pub(super) fn written(
        &self,
        format: FindFormat,
        audience: &Audience,
    ) -> Result<Vec<u8>, Refused> {
        let report = ConcordanceReport {
            found: &self.found,
            counted: None,
        };
        let mut out = Vec::new();
        write(report, format, audience, &mut out).map_err(|_| Refused::fault())?;
        Ok(out)
    }

    fn answered(&self, standing: &Standing, words: &Localizer) -> Answered {
        let mut places = Vec::new();
        for file in &self.found.files {
            let number = self.files.iter().position(|it| it.name == file.path);
            let number = number.unwrap_or_default();
            let texts = self.files.get(number).and_then(|it| opened(it, standing));
            let shown = texts.as_ref().map(ShownTexts::of);
            let left = MOST_PLACES.saturating_sub(places.len());
            let here = file.places.iter().take(left);
            places.extend(here.map(|it| place(it, number, shown.as_ref())));
        }
        Answered {
            sought: self.sought(words),
            total: self.found.count(),
            places,
            notices: self.notices.iter().map(|it| words.text(it)).collect(),
        }
    }

    fn sought(&self, words: &Localizer) -> SoughtView {
        match &self.found.sought {
            concordance::Sought::Spelling(text) => SoughtView {
                concept: None,
                terms: vec![text.clone()],
            },
            concordance::Sought::Concept { id, kind, en, ar } => SoughtView {
                terms: en.iter().chain(ar).cloned().collect(),
                concept: Some(ConceptView {
                    id: id.clone(),
                    en: en.clone(),
                    ar: ar.clone(),
                    kind: kind.name(),
                    kind_name: words.text(&Message::new(kind_name(*kind))),
                    origin: "glossary",
                }),
            },
        }
    }
}

/// The texts of a file as the page shows them.
fn opened(file: &NamedFile, standing: &Standing) -> Option<Texts> {
    let (document, _) = file.open().ok()?;
    Texts::new(&standing.engine, document, None, &mut |_, _| {}).ok()
}

fn place(it: &Occurrence, file: usize, shown: Option<&ShownTexts<'_>>) -> PlaceView {
    let at = shown.and_then(|shown| shown.place(0, in_document(it, shown)?));
    PlaceView {
        file,
        document: at.map_or(0, |it| it.0),
        line: it.line,
        unit: it.unit.as_ref().map(|it| it.id.to_string()),
        start: at.map(|it| it.1[0]),
        end: at.map(|it| it.1[1]),
        before: it.before.clone(),
        r#match: it.text.clone(),
        after: it.after.clone(),
        clitics: it.clitics.clone(),
        language: it.language.code(),
        other: it.counterpart.as_ref().map(other),
    }
}

/// A place of a package is one of its unit.
fn in_document(it: &Occurrence, shown: &ShownTexts<'_>) -> Option<Span> {
    let document: &Document = shown.documents.first()?.document;
    let Some(unit) = it.unit.as_ref().filter(|it| it.part.is_some()) else {
        return Some(it.span);
    };
    let mut all = document.package_units().iter();
    let found = all.find(|it| it.id == unit.id && Some(&it.part) == unit.part.as_ref())?;
    let base = found.span.start;
    Some(Span::new(base + it.span.start, base + it.span.end))
}

fn other(it: &Counterpart) -> OtherView {
    let first = it.names.first().and_then(|at| it.text.get(at.clone()));
    OtherView {
        text: it.text.clone(),
        r#match: first.map(str::to_owned),
        language: it.language.code(),
    }
}
