//! The thread that answers requests, each over the documents as they were when it came.

use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::checking::Job;
use super::completion::Prefixes;
use super::documents::{Documents, OpenText};
use super::names::Reading;
use super::occurrences;
use super::server::{params, refused};
use super::shared::Shared;
use super::{
    ErrorCode, Request, RequestId, Response, actions, commands, completion, hints, hover, rename,
};
use crate::project::Failure;

/// A request, and the documents that it is about.
pub(super) struct Query {
    pub(super) request: Request,
    pub(super) documents: Arc<Documents>,
}

/// Why there is no answer.
pub(super) enum Refusal {
    /// The request is not what it should be.
    Malformed,
    /// The client does not wait for the answer any longer.
    Cancelled,
    /// It cannot be done, and why.
    Failed(Failure),
    /// There is no such request.
    Unknown,
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Refusal {
        Refusal::Failed(failure)
    }
}

pub(super) type Answer = Result<Value, Refusal>;

/// What requests are answered with.
pub(super) struct Asked<'a> {
    pub(super) shared: &'a Shared,
    pub(super) documents: Arc<Documents>,
    pub(super) reload: &'a Sender<Job>,
    id: RequestId,
    kept: &'a mut Kept,
}

/// What is kept from one request to the next.
#[derive(Default)]
struct Kept {
    /// While it holds: configurations and glossaries change.
    generation: u64,
    reading: Option<Arc<Reading>>,
    prefixes: Vec<Arc<Prefixes>>,
}

/// Answers until nothing more can be asked.
pub(super) fn run(questions: &Receiver<Query>, reload: &Sender<Job>, shared: &Shared) {
    let mut kept = Kept::default();
    for Query { request, documents } in questions {
        let id = request.id.clone();
        let mut asked = Asked {
            id: id.clone(),
            kept: &mut kept,
            shared,
            documents,
            reload,
        };
        let answer = panic::catch_unwind(AssertUnwindSafe(|| asked.answer(request.clone())));
        let answer = answer.unwrap_or_else(|_| {
            kept = Kept::default();
            Err(Refusal::Malformed)
        });
        shared.done(&id);
        shared.send(match answer {
            Ok(value) => Response::new_ok(id, value),
            Err(Refusal::Malformed) => refused(request, ErrorCode::InvalidParams),
            Err(Refusal::Unknown) => refused(request, ErrorCode::MethodNotFound),
            Err(Refusal::Cancelled) => refused(request, ErrorCode::RequestCanceled),
            Err(Refusal::Failed(it)) => {
                Response::new_err(id, ErrorCode::RequestFailed as i32, shared.words_of(&it))
            }
        });
    }
}

impl Asked<'_> {
    fn answer(&mut self, request: Request) -> Answer {
        self.check_cancelled()?;
        let values = request.params;
        match &*request.method {
            "textDocument/hover" => hover::hover(&of(values)?, self),
            "textDocument/completion" => completion::complete(&of(values)?, self),
            "textDocument/definition" => occurrences::definition(&of(values)?, self),
            "textDocument/references" => occurrences::references(&of(values)?, self),
            "textDocument/prepareRename" => rename::prepare(&of(values)?, self),
            "textDocument/rename" => rename::rename(&of(values)?, self),
            "textDocument/inlayHint" => hints::hints(&of(values)?, self),
            "textDocument/codeAction" => actions::offer(of(values)?, self),
            "codeAction/resolve" => actions::resolve(values, self),
            "workspace/executeCommand" => commands::execute(&of(values)?, self),
            _ => Err(Refusal::Unknown),
        }
    }

    pub(super) fn check_cancelled(&self) -> Result<(), Refusal> {
        if self.shared.is_cancelled(&self.id) {
            return Err(Refusal::Cancelled);
        }
        Ok(())
    }

    /// An open document.
    pub(super) fn open(&self, uri: &str) -> Result<OpenText, Refusal> {
        self.documents.get(uri).cloned().ok_or(Refusal::Malformed)
    }

    fn refresh(&mut self) {
        let generation = self.shared.generation();
        if self.kept.generation != generation {
            *self.kept = Kept {
                generation,
                ..Kept::default()
            };
        }
    }

    /// What is known of the names in an open document.
    pub(super) fn reading(&mut self, open: &OpenText) -> Result<Arc<Reading>, Refusal> {
        self.refresh();
        if let Some(known) = self.kept.reading.as_ref().filter(|it| it.is_of(open)) {
            return Ok(Arc::clone(known));
        }
        let standing = self.shared.workspace.standing(&open.path)?;
        let reading = Arc::new(Reading::of(open.clone(), standing)?);
        self.kept.reading = Some(Arc::clone(&reading));
        Ok(reading)
    }

    /// The forms of the glossary that holds for a document, to be found by how they begin.
    pub(super) fn prefixes(&mut self, reading: &Reading) -> Arc<Prefixes> {
        self.refresh();
        let engine = &reading.standing.engine;
        if let Some(known) = self.kept.prefixes.iter().find(|it| it.is_of(engine)) {
            return Arc::clone(known);
        }
        let new = Arc::new(Prefixes::new(engine));
        self.kept.prefixes.push(Arc::clone(&new));
        new
    }
}

fn of<T: DeserializeOwned>(values: Value) -> Result<T, Refusal> {
    params(values).ok_or(Refusal::Malformed)
}
