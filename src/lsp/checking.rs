//! The thread that checks documents: always the newest version of each.

use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use super::diagnostics;
use super::documents::{Documents, OpenText};
use super::shared::{Checked, Shared};
use super::unsaved::Unsaved;
use super::workspace::Standing;
use crate::diag::{Message, Severity};
use crate::lint::config::size;
use crate::lint::fix::FixOptions;
use crate::lint::{Plan, Stop};
use crate::project::{Failure, FileOutcome, FixMode, LintJob, TextFile};

/// How many bytes a document may have to be checked while it is written.
pub(super) const MOST_CHECKED: usize = 16 << 20;

/// Why a document is left alone.
pub(super) fn too_large(open: &OpenText) -> Failure {
    let message = Message::new("lsp-too-large").with("path", open.shown());
    let message = message.with("limit", size(MOST_CHECKED as u64));
    Failure::new(message).with_help(Message::new("lsp-too-large.help"))
}

/// Something for the thread to do.
pub(super) enum Job {
    /// This document is new or has changed.
    Check(OpenText),
    /// Configurations or glossaries have changed.
    Reload,
}

/// Works until nothing more can be sent.
pub(super) fn run(jobs: &Receiver<Job>, shared: &Shared) {
    let mut waiting: Vec<OpenText> = Vec::new();
    let mut ended = false;
    loop {
        if waiting.is_empty() {
            match jobs.recv() {
                Ok(job) => take(job, &mut waiting, shared),
                Err(_) => return,
            }
        }
        loop {
            match jobs.try_recv() {
                Ok(job) => take(job, &mut waiting, shared),
                Err(it) => {
                    ended |= it == std::sync::mpsc::TryRecvError::Disconnected;
                    break;
                }
            }
        }
        if ended {
            return;
        }
        // What was changed last is on the screen.
        if let Some(open) = waiting.pop().filter(|it| shared.is_current(it)) {
            let work = || publish(&open, shared);
            // A fault of ours in one document leaves the others as they are.
            if panic::catch_unwind(AssertUnwindSafe(work)).is_err() {
                let message = Message::new("lsp-fault").with("path", open.shown());
                shared.show(Severity::Error, &shared.say(&message));
            }
        }
    }
}

fn take(job: Job, waiting: &mut Vec<OpenText>, shared: &Shared) {
    match job {
        Job::Check(open) => {
            waiting.retain(|it| it.uri != open.uri);
            waiting.push(open);
        }
        Job::Reload => {
            let documents = shared.documents();
            let failures = shared.workspace.reload(&documents);
            shared.forget_all();
            failures.iter().for_each(|it| shared.show_failure(it));
            *waiting = documents.iter().cloned().collect();
        }
    }
}

/// Checks a document and says what was found, unless there is a newer version by then.
fn publish(open: &OpenText, shared: &Shared) {
    let stop = shared.begin(open);
    let checked = checked_until(open, shared.documents(), shared, Some(stop));
    for notice in shared.workspace.take_notices() {
        shared.show_notice(&notice);
    }
    let found = match &checked {
        Ok(Some(checked)) => diagnostics::of(checked, &shared.settings()),
        Ok(None) => return,
        Err(failure) => {
            shared.show_failure(failure);
            Vec::new()
        }
    };
    if shared.is_current(open) {
        diagnostics::publish(open, &found, shared);
    }
}

/// What is found in a document, as it is known or is found now.
pub(super) fn checked(
    open: &OpenText,
    documents: Arc<Documents>,
    shared: &Shared,
) -> Result<Arc<Checked>, Failure> {
    let checked = checked_until(open, documents, shared, None)?;
    // Nothing could end it.
    checked.ok_or_else(|| Failure::new(Message::new("lsp-fault").with("path", open.shown())))
}

/// The same; `None` where `stop` has ended it.
fn checked_until(
    open: &OpenText,
    documents: Arc<Documents>,
    shared: &Shared,
    stop: Option<Stop>,
) -> Result<Option<Arc<Checked>>, Failure> {
    if let Some(known) = shared.known(open) {
        return Ok(Some(known));
    }
    let generation = shared.generation();
    let standing = shared.workspace.standing(&open.path)?;
    let outcome = job(open, documents, &standing, &standing.plan, |job| {
        job.until(stop)
    })?;
    if outcome.stopped {
        return Ok(None);
    }
    let mut failures = outcome.failures.into_iter();
    if let Some(failure) = failures.next() {
        return Err(failure);
    }
    let checked = Arc::new(Checked {
        open: open.clone(),
        found: outcome.findings.unwrap_or_default(),
    });
    if shared.is_current(open) && shared.generation() == generation {
        shared.keep(Arc::clone(&checked));
    }
    Ok(Some(checked))
}

/// Fixes a document by a plan as `naqhara lint` does, without writing it.
pub(super) fn fixed(
    open: &OpenText,
    documents: Arc<Documents>,
    standing: &Standing,
    plan: &Arc<Plan>,
    fixes: FixOptions,
) -> Result<FileOutcome, Failure> {
    job(open, documents, standing, plan, |job| {
        job.fixing(FixMode::Show, fixes)
    })
}

/// Checks a document by a plan as `naqhara lint` does, with what `set` asks for.
fn job(
    open: &OpenText,
    documents: Arc<Documents>,
    standing: &Standing,
    plan: &Arc<Plan>,
    set: impl for<'a> FnOnce(LintJob<'a>) -> LintJob<'a>,
) -> Result<FileOutcome, Failure> {
    if open.text.len() > MOST_CHECKED {
        return Err(too_large(open));
    }
    let system = Unsaved {
        folder: standing.folder.clone(),
        open: documents,
    };
    let plans = [Arc::clone(plan)];
    let job = LintJob::new(&system, &standing.engine, &plans, None);
    let job = set(job.limited_by(&standing.project));
    Ok(job.file(0, &TextFile::named(&open.shown())))
}
