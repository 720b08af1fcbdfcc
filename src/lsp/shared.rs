//! What the threads of the server share.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use serde::Serialize;
use serde_json::{Value, json};

use super::documents::{Documents, OpenText};
use super::settings::Settings;
use super::workspace::Workspace;
use super::{Message, Notification, Request, RequestId};
use crate::diag::{self, Severity};
use crate::lint::Stop;
use crate::project::{Failure, FileFindings, Notice};

/// What was found in one version of a document.
pub(super) struct Checked {
    pub(super) open: OpenText,
    pub(super) found: FileFindings,
}

/// What all threads see. A lock is held for one look-up only, never while something is computed.
pub(super) struct Shared {
    pub(super) workspace: Workspace,
    send: Box<dyn Fn(Message) + Send + Sync>,
    documents: RwLock<Arc<Documents>>,
    settings: RwLock<Arc<Settings>>,
    checked: Mutex<BTreeMap<Arc<str>, Arc<Checked>>>,
    /// What was said already: a failure that every key would say again.
    said: Mutex<BTreeSet<String>>,
    cancelled: Mutex<BTreeSet<RequestId>>,
    asked: Mutex<i32>,
    /// The check that runs, and the document that it is of.
    running: Mutex<Option<(Arc<str>, Stop)>>,
    /// How often configurations and glossaries were read again.
    generation: AtomicU64,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    pub(super) fn new(
        workspace: Workspace,
        settings: Settings,
        send: Box<dyn Fn(Message) + Send + Sync>,
    ) -> Shared {
        Shared {
            workspace,
            send,
            settings: RwLock::new(Arc::new(settings)),
            documents: RwLock::default(),
            checked: Mutex::default(),
            said: Mutex::default(),
            cancelled: Mutex::default(),
            asked: Mutex::default(),
            running: Mutex::default(),
            generation: AtomicU64::new(1),
        }
    }

    pub(super) fn send(&self, message: impl Into<Message>) {
        (self.send)(message.into());
    }

    pub(super) fn notify(&self, method: &str, params: impl Serialize) {
        self.send(Notification::new(method.to_owned(), params));
    }

    /// Asks the client for something; what it answers is not needed.
    pub(super) fn ask(&self, method: &str, params: Value) {
        let mut asked = lock(&self.asked);
        *asked += 1;
        let id = RequestId::from(*asked);
        self.send(Request::new(id, method.to_owned(), params));
    }

    pub(super) fn documents(&self) -> Arc<Documents> {
        let documents = self.documents.read();
        Arc::clone(&documents.unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn change_documents<T>(&self, change: impl FnOnce(&mut Documents) -> T) -> T {
        let documents = self.documents.write();
        let mut documents = documents.unwrap_or_else(PoisonError::into_inner);
        change(Arc::make_mut(&mut documents))
    }

    pub(super) fn settings(&self) -> Arc<Settings> {
        let settings = self.settings.read();
        Arc::clone(&settings.unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn change_settings(&self, change: impl FnOnce(&mut Settings)) {
        let settings = self.settings.write();
        let mut settings = settings.unwrap_or_else(PoisonError::into_inner);
        change(Arc::make_mut(&mut settings));
    }

    /// Whether this is what the editor shows.
    pub(super) fn is_current(&self, open: &OpenText) -> bool {
        let documents = self.documents();
        let now = documents.get(&open.uri);
        now.is_some_and(|it| Arc::ptr_eq(&it.text, &open.text) && it.version == open.version)
    }

    /// Begins the check of a document, which the next change of it ends.
    pub(super) fn begin(&self, open: &OpenText) -> Stop {
        let stop = Stop::default();
        *lock(&self.running) = Some((Arc::clone(&open.uri), stop.clone()));
        // It may have changed before anybody could end this.
        if !self.is_current(open) {
            stop.set();
        }
        stop
    }

    /// Ends the check of a document that has changed, if it runs.
    pub(super) fn end(&self, uri: &str) {
        if let Some((_, stop)) = lock(&self.running).as_ref().filter(|it| *it.0 == *uri) {
            stop.set();
        }
    }

    /// What was found in this version, where it was checked.
    pub(super) fn known(&self, open: &OpenText) -> Option<Arc<Checked>> {
        let known = lock(&self.checked).get(&open.uri).cloned()?;
        Arc::ptr_eq(&known.open.text, &open.text).then_some(known)
    }

    pub(super) fn keep(&self, checked: Arc<Checked>) {
        lock(&self.checked).insert(Arc::clone(&checked.open.uri), checked);
    }

    pub(super) fn forget(&self, uri: &str) {
        lock(&self.checked).remove(uri);
    }

    /// Nothing that was found holds any longer, and what was wrong may be said again.
    pub(super) fn forget_all(&self) {
        self.generation.fetch_add(1, Ordering::SeqCst);
        lock(&self.checked).clear();
        lock(&self.said).clear();
    }

    pub(super) fn generation(&self) -> u64 {
        self.generation.load(Ordering::SeqCst)
    }

    pub(super) fn cancel(&self, id: RequestId) {
        let mut cancelled = lock(&self.cancelled);
        // Those that came too late are of no use.
        if cancelled.len() > 1000 {
            cancelled.clear();
        }
        cancelled.insert(id);
    }

    pub(super) fn is_cancelled(&self, id: &RequestId) -> bool {
        lock(&self.cancelled).contains(id)
    }

    pub(super) fn done(&self, id: &RequestId) {
        lock(&self.cancelled).remove(id);
    }

    /// Says a message where the user sees it, once.
    pub(super) fn show(&self, severity: Severity, words: &str) {
        let is_new = lock(&self.said).insert(words.to_owned());
        let kind = match severity {
            Severity::Error => 1,
            Severity::Warning => 2,
            Severity::Info => 3,
        };
        if is_new {
            self.notify(
                "window/showMessage",
                json!({ "type": kind, "message": words }),
            );
        }
    }

    /// Says a message where the user sees it, as often as it is said.
    pub(super) fn tell(&self, message: &diag::Message) {
        let words = self.say(message);
        let params = json!({ "type": 3, "message": words });
        self.notify("window/showMessage", params);
    }

    /// Says why something could not be done, what led to it first.
    pub(super) fn show_failure(&self, failure: &Failure) {
        for notice in &failure.notices {
            self.show_notice(notice);
        }
        self.show(Severity::Error, &self.words_of(failure));
    }

    /// A failure and what can be done about it.
    pub(super) fn words_of(&self, failure: &Failure) -> String {
        let messages = [Some(&failure.message), failure.help.as_ref()];
        let words = messages.into_iter().flatten().map(|it| self.say(it));
        words.collect::<Vec<_>>().join("\n")
    }

    pub(super) fn show_notice(&self, notice: &Notice) {
        let place = match notice.place {
            None => notice.path.clone(),
            Some((line, 0)) => format!("{}:{line}", notice.path),
            Some((line, column)) => format!("{}:{line}:{column}", notice.path),
        };
        let words = format!("{place}: {}", self.say(&notice.message));
        // Of what only may matter, a log is enough.
        match notice.severity {
            Severity::Info => {
                self.notify("window/logMessage", json!({ "type": 3, "message": words }));
            }
            severity => self.show(severity, &words),
        }
    }

    pub(super) fn say(&self, message: &diag::Message) -> String {
        self.settings().audience().say(message)
    }
}
