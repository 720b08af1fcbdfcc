//! The thread that reads messages, and how a session begins and ends.

use std::path::PathBuf;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::checking::{self, Job};
use super::protocol::{DidChange, DidOpen, FoldersChanged, OfDocument, WatchedFiles};
use super::queries::{self, Query};
use super::settings::{Settings, Start};
use super::shared::Shared;
use super::workspace::Workspace;
use super::{Connection, ErrorCode, Message, Notification, Request, Response, diagnostics, uri};

/// How long the client is silent before files are searched for changes.
const QUIET: Duration = Duration::from_secs(1);

/// Files with what would show that they have changed.
type Stamps = Vec<(PathBuf, Option<(u64, SystemTime)>)>;

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The client has shut it down.
    Properly,
    /// The client is gone, or has said `exit` too early.
    Early,
}

/// Answers a client until it ends the session.
pub fn serve(connection: &Connection, start: &Start) -> Ended {
    let Some(settings) = initialized(connection, start) else {
        return Ended::Early;
    };
    let workspace = Workspace::new(start.options.clone(), start.folder.clone());
    workspace.set_folders(|it| it.clone_from(&settings.folders));
    let sender = connection.sender.clone();
    let send = move |message| {
        // Whoever does not listen any more needs no answer.
        let _ = sender.send(message);
    };
    let shared = Shared::new(workspace, settings, Box::new(send));
    thread::scope(|scope| {
        let (checks, jobs) = mpsc::channel();
        let (asks, questions) = mpsc::channel();
        let shared = &shared;
        scope.spawn(move || checking::run(&jobs, shared));
        let reload = checks.clone();
        scope.spawn(move || queries::run(&questions, &reload, shared));
        let session = Session {
            shared,
            start,
            checks,
            asks,
        };
        session.run(connection)
    })
}

/// Waits for `initialize` and answers it; `None` where the session ends before.
fn initialized(connection: &Connection, start: &Start) -> Option<Settings> {
    for message in &connection.receiver {
        match message {
            Message::Request(it) if it.method == "initialize" => {
                let settings = Settings::of(&it.params, start);
                let answer = Response::new_ok(it.id, settings.answer());
                connection.sender.send(answer.into()).ok()?;
                return Some(settings);
            }
            Message::Request(it) => {
                let answer = refused(it, ErrorCode::ServerNotInitialized);
                connection.sender.send(answer.into()).ok()?;
            }
            Message::Notification(it) if it.method == "exit" => return None,
            Message::Notification(_) | Message::Response(_) => {}
        }
    }
    None
}

/// The answer to a request that comes at the wrong time or is not known; the code says which.
pub(super) fn refused(request: Request, code: ErrorCode) -> Response {
    Response::new_err(request.id, code as i32, request.method)
}

/// The parameters of a message; `None` where they are others.
pub(super) fn params<T: DeserializeOwned>(params: Value) -> Option<T> {
    serde_json::from_value(params).ok()
}

struct Session<'a> {
    shared: &'a Shared,
    start: &'a Start,
    checks: Sender<Job>,
    asks: Sender<Query>,
}

impl Session<'_> {
    fn run(self, connection: &Connection) -> Ended {
        let mut is_down = false;
        let mut stamps = Vec::new();
        let mut compared = Instant::now();
        loop {
            let received = connection.receiver.recv_timeout(QUIET);
            // A client that never rests hears of changes, too.
            if compared.elapsed() >= QUIET {
                self.find_changes(&mut stamps);
                compared = Instant::now();
            }
            let message = match received {
                Ok(message) => message,
                Err(it) if it.is_timeout() => continue,
                Err(_) => return Ended::Early,
            };
            match message {
                Message::Request(it) if is_down => {
                    self.shared.send(refused(it, ErrorCode::InvalidRequest));
                }
                Message::Request(it) if it.method == "shutdown" => {
                    is_down = true;
                    self.shared.send(Response::new_ok(it.id, ()));
                }
                Message::Request(it) if it.method == "initialize" => {
                    self.shared.send(refused(it, ErrorCode::InvalidRequest));
                }
                Message::Request(request) => {
                    let documents = self.shared.documents();
                    let _ = self.asks.send(Query { request, documents });
                }
                Message::Notification(it) if it.method == "exit" => {
                    return if is_down {
                        Ended::Properly
                    } else {
                        Ended::Early
                    };
                }
                Message::Notification(it) if !is_down => {
                    // What is malformed is left alone, as the protocol wants it.
                    let _ = self.notified(it);
                }
                Message::Notification(_) | Message::Response(_) => {}
            }
        }
    }

    /// Finds changes in files that the client does not report: in all where it reports none, else in the
    /// copies of termbases, which lie outside of its folders.
    fn find_changes(&self, known: &mut Stamps) {
        let workspace = &self.shared.workspace;
        let now = if self.shared.settings().watches {
            workspace.snapshot_stamps()
        } else {
            workspace.stamps()
        };
        // A file that was not known before has not changed.
        let was = |it: &(PathBuf, _)| known.iter().find(|old| old.0 == it.0).cloned();
        if now.iter().any(|it| was(it).is_some_and(|old| old != *it)) {
            self.reload();
        }
        *known = now;
    }

    fn notified(&self, it: Notification) -> Option<()> {
        match &*it.method {
            "initialized" => self.watch(),
            "textDocument/didOpen" => {
                let opened: DidOpen = params(it.params)?;
                let folder = self.shared.workspace.first_folder();
                let opened = opened.text_document;
                let change = |all: &mut super::documents::Documents| all.open(opened, &folder);
                self.check(self.shared.change_documents(change));
            }
            "textDocument/didChange" => {
                let changes: DidChange = params(it.params)?;
                let unit = self.shared.settings().unit;
                let changed = self
                    .shared
                    .change_documents(|all| all.change(changes, unit))?;
                self.shared.end(&changed.uri);
                self.check(changed);
            }
            "textDocument/didClose" => {
                let closed: OfDocument = params(it.params)?;
                let uri = closed.text_document.uri;
                let closed = self.shared.change_documents(|all| all.close(&uri))?;
                self.shared.end(&uri);
                self.shared.forget(&uri);
                diagnostics::publish(&closed, &[], self.shared);
            }
            "textDocument/didSave" => {
                let saved: OfDocument = params(it.params)?;
                self.changed_on_disk(&[saved.text_document.uri]);
            }
            "workspace/didChangeWatchedFiles" => {
                let changed: WatchedFiles = params(it.params)?;
                let uris = changed.changes.into_iter().map(|it| it.uri);
                self.changed_on_disk(&uris.collect::<Vec<_>>());
            }
            "workspace/didChangeConfiguration" => {
                let settings = it.params.get("settings")?;
                let set = |all: &mut Settings| all.set(settings, self.start);
                self.shared.change_settings(set);
                self.reload();
            }
            "workspace/didChangeWorkspaceFolders" => {
                let changed: FoldersChanged = params(it.params)?;
                self.shared.workspace.set_folders(|all| {
                    let removed = changed.event.removed.iter();
                    let removed: Vec<_> = removed.filter_map(|it| uri::path(&it.uri)).collect();
                    all.retain(|it| !removed.contains(it));
                    all.extend(
                        changed
                            .event
                            .added
                            .iter()
                            .filter_map(|it| uri::path(&it.uri)),
                    );
                });
                self.reload();
            }
            "$/cancelRequest" => self.shared.cancel(params(it.params.get("id")?.clone())?),
            _ => {}
        }
        Some(())
    }

    fn check(&self, open: super::documents::OpenText) {
        let _ = self.checks.send(Job::Check(open));
    }

    fn reload(&self) {
        let _ = self.checks.send(Job::Reload);
    }

    /// Reads anew what holds, where it may stand in one of these files.
    fn changed_on_disk(&self, uris: &[String]) {
        let glossaries = self.shared.workspace.glossaries();
        let counts = |uri: &String| {
            let path = uri::path(uri).unwrap_or_default();
            let name = path.file_name().and_then(|it| it.to_str());
            let is_glossary = || glossaries.iter().any(|it| same_name(it, &path));
            name.is_some_and(|it| {
                it == "naqhara.toml"
                    || it.ends_with(".naqhara-ignore")
                    || it.starts_with("glossary.")
            }) || is_glossary()
        };
        if uris.iter().any(counts) {
            self.reload();
        }
    }

    /// Asks the client to report changes in what holds for documents.
    fn watch(&self) {
        if !self.shared.settings().watches {
            return;
        }
        let globs = [
            "**/naqhara.toml",
            "**/*.naqhara-ignore",
            "**/*.{csv,tsv,xlsx,tbx}",
        ];
        let watchers = globs.map(|it| json!({ "globPattern": it }));
        let registration = json!({
            "id": "naqhara-files",
            "method": "workspace/didChangeWatchedFiles",
            "registerOptions": { "watchers": watchers },
        });
        let registrations = json!({ "registrations": [registration] });
        self.shared.ask("client/registerCapability", registrations);
    }
}

/// Whether two paths may be of one file: links and relative paths lead there under other names.
fn same_name(glossary: &std::path::Path, path: &std::path::Path) -> bool {
    glossary.file_name() == path.file_name()
}
