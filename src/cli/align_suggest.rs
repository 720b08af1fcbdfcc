//! `naqhara align --suggest`: what no glossary lists, as a draft of one.

use super::progress::Progress;
use super::{Failure, Outcome, Session, files};
use crate::align::{AlignReport, Kinds};
use crate::analysis::{Drafts, Engine};
use crate::diag::Message;
use crate::project::{FailureKind, Texts};
use crate::render::suggest;
use crate::summary::renderings;

/// Writes the drafts of all texts in a folder to `output`, and says how many there are.
pub(super) fn of_folder(
    folder: &str,
    output: &str,
    session: &mut Session<'_>,
) -> Result<Outcome, Failure> {
    let engine = session.engine(folder)?;
    let found = session.project.texts(std::iter::once(folder));
    let mut failed = !found.failures.is_empty();
    for failure in &found.failures {
        session.report(failure);
    }
    let mut drafts = Drafts::default();
    let mut progress = Progress::over(found.files.len(), session);
    let mut read = 0_usize;
    for (number, file) in found.files.iter().enumerate() {
        match texts(&file.shown(), &engine, session) {
            Ok(Some(texts)) => {
                add(&mut drafts, &names(&texts), &texts, &engine);
                read += 1;
            }
            Ok(None) => {}
            Err(failure) => {
                failed = true;
                progress.hide(session);
                session.report(&failure);
            }
        }
        progress.show_files(number + 1, session);
    }
    progress.hide(session);
    write(&drafts, output, session)?;
    let message = Message::new("suggest-written")
        .with("rows", drafts.rows().len())
        .with("files", read)
        .with("path", output);
    session.remark(&message);
    Ok(if failed {
        Outcome::Failed
    } else {
        Outcome::Clean
    })
}

/// The texts of a file in a folder; `None` where it is none, or is in other languages.
fn texts(path: &str, engine: &Engine, session: &mut Session<'_>) -> Result<Option<Texts>, Failure> {
    let document = match files::document(path, session) {
        Ok(document) => document,
        Err(failure) if failure.kind == FailureKind::NoText => return Ok(None),
        Err(failure) => return Err(failure),
    };
    if !document.is_by_extension() {
        return Ok(None);
    }
    Ok(files::texts(engine, document, None, session).ok())
}

fn names(texts: &Texts) -> AlignReport<'_> {
    match texts.pair() {
        Some(pair) => pair.names(Kinds::Names),
        None => texts.source().names_described(Kinds::Names),
    }
}

/// Adds what no glossary lists: the names of a report, and the short units of a file that has units.
pub(super) fn add(drafts: &mut Drafts, report: &AlignReport<'_>, texts: &Texts, engine: &Engine) {
    let mut proposed = match texts.pair() {
        Some(_) => Vec::new(),
        None => renderings(texts.source(), &report.names),
    };
    proposed.resize(report.names.len(), None);
    let mut proposed = proposed.into_iter().zip(&report.names);
    drafts.add_names(report, &texts.documents(), |name| {
        let (rendering, _) = proposed.find(|it| std::ptr::eq(it.1, name))?;
        rendering.map(|it| (it.language, it.text))
    });
    if let Texts::Sides(file) = texts {
        drafts.add_units(file, engine);
    }
}

/// Writes drafts as rows of a glossary.
pub(super) fn write(
    drafts: &Drafts,
    output: &str,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let rows = suggest::render(drafts, &session.plain());
    files::deliver(&rows, Some(&output.to_owned()), session)
}
