//! What was found in files, kept on disk: `naqhara lint --cache DIR`.
//!
//! The store is one `redb` file: a transaction is there as a whole or not at all, and one process
//! writes at a time. An entry holds what it was found by (program, glossary and rules), the stamp of
//! the file and a hash of its text: with the same stamp the file is not even opened, with another one
//! its text is compared. Whatever is wrong with the store, the findings are never wrong: the files
//! are looked at instead.

mod entry;
mod stamp;

use std::fs;
use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Once, PoisonError};

use redb::{Database, DatabaseError, ReadOnlyTable, ReadableDatabase, TableDefinition};

use super::lint_telling::Look;
use super::{CliError, Session};
use crate::diag::Message;
use crate::lint::LintPlan;
use entry::Parts;
pub(super) use entry::{Entry, Key, Known, checksum};

/// Files by their absolute paths.
const FILES: TableDefinition<'_, &[u8], &[u8]> = TableDefinition::new("files/2");

/// How many files are written in one transaction.
const AT_ONCE: usize = 2000;

/// How much of the store is held in memory.
const MEMORY: usize = 64 << 20;

/// The store of a run.
pub(super) struct Cache {
    /// Of the program and the glossary.
    key: [u8; 32],
    known: Option<ReadOnlyTable<&'static [u8], &'static [u8]>>,
    store: Database,
    /// Where it is.
    path: PathBuf,
    /// Whether something in it was not what was written.
    damaged: AtomicBool,
    /// What is to be written.
    waiting: Mutex<Vec<(Vec<u8>, Vec<u8>)>>,
}

impl Cache {
    /// Opens the store in `folder`, or begins one. Where that cannot be done it is said, and the run
    /// goes without.
    pub(super) fn open(folder: &str, key: &[u8], session: &mut Session<'_>) -> Option<Cache> {
        let path = Path::new(folder).join("lint.redb");
        let shown = path.to_string_lossy().into_owned();
        let mut say = |message: Message| {
            if session.global.get_count("quiet") == 0 {
                let text = session.plain().text(&message.with("path", &*shown));
                session.streams.complain(&text);
            }
        };
        let store = match opened(folder, &path) {
            Ok(store) => store,
            Err(DatabaseError::DatabaseAlreadyOpen) => {
                say(Message::new("lint-cache-busy"));
                return None;
            }
            Err(DatabaseError::Storage(redb::StorageError::Io(error)))
                if !matches!(
                    error.kind(),
                    io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData
                ) =>
            {
                let reason = CliError::reason(&error);
                say(Message::new("lint-cache-fails").with("reason", reason));
                return None;
            }
            Err(_) => {
                say(Message::new("lint-cache-new"));
                fs::remove_file(&path).ok()?;
                begin(folder, &path).ok()?
            }
        };
        let begun = guarded(|| store.begin_read().ok()?.open_table(FILES).ok());
        let known = begun.flatten();
        Some(Cache {
            key: *blake3::hash(key).as_bytes(),
            known,
            store,
            path,
            damaged: AtomicBool::new(false),
            waiting: Mutex::default(),
        })
    }

    /// Of the program, the glossary and what is asked, for each of the plans. Neighbours share theirs.
    pub(super) fn keys(&self, plans: &[Arc<LintPlan>]) -> Vec<Key> {
        let mut last: Option<(&Arc<LintPlan>, Key)> = None;
        let key = |plan| match last {
            Some((known, key)) if Arc::ptr_eq(known, plan) => key,
            _ => {
                let key = checksum(&self.key, &plan.identity());
                last = Some((plan, key));
                key
            }
        };
        plans.iter().map(key).collect()
    }

    /// What is known of a file, found by the same program, glossary and plan.
    pub(super) fn get(&self, path: &Path, key: Key) -> Option<Known> {
        self.part(path, |path, parts| {
            if !parts.is_head_of(path) {
                return None;
            }
            Some(match parts.key == key {
                true => Known::read(parts.head),
                false => None,
            })
        })
    }

    /// What was found in a file of which something is known, under the path by which it is named this
    /// time.
    pub(super) fn look(&self, path: &Path, shown: &str) -> Option<Look> {
        let read = |path: &[u8], parts: &Parts<'_>| {
            let look: Option<Look> = postcard::from_bytes(parts.look).ok();
            parts.is_look_of(path).then_some(look)
        };
        let mut look = self.part(path, read)?;
        shown.clone_into(&mut look.sheet.path);
        Some(look)
    }

    /// What `read` makes of the parts of an entry; nothing outside means that they are damaged.
    fn part<T>(
        &self,
        path: &Path,
        read: impl FnOnce(&[u8], &Parts<'_>) -> Option<Option<T>>,
    ) -> Option<T> {
        if self.damaged.load(Ordering::Relaxed) {
            return None;
        }
        let path = std::path::absolute(path).ok()?;
        let path = path.as_os_str().as_encoded_bytes();
        let known = self.known.as_ref()?;
        let found = guarded(|| known.get(path)).and_then(Result::ok);
        let part = match &found {
            Some(None) => return None,
            Some(Some(value)) => Parts::of(value.value()).and_then(|it| read(path, &it)),
            None => None,
        };
        if part.is_none() {
            self.damaged.store(true, Ordering::Relaxed);
        }
        part.flatten()
    }

    /// Keeps what was found in a file.
    pub(super) fn put(&self, path: &Path, key: Key, entry: &Entry<'_>) {
        let Ok(path) = std::path::absolute(path) else {
            return;
        };
        let path = path.into_os_string().into_encoded_bytes();
        let Some(value) = entry.write(&path, key) else {
            return;
        };
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.push((path, value));
        if waiting.len() >= AT_ONCE {
            let all = std::mem::take(&mut *waiting);
            drop(waiting);
            // What cannot be written is looked at again the next time.
            self.write(all);
        }
    }

    fn write(&self, all: Vec<(Vec<u8>, Vec<u8>)>) {
        if all.is_empty() || self.damaged.load(Ordering::Relaxed) {
            return;
        }
        let written = guarded(|| write(&self.store, all));
        if !matches!(written, Some(Ok(()))) {
            self.damaged.store(true, Ordering::Relaxed);
        }
    }

    /// Writes what is left. A damaged store is taken away, so that the next run begins a new one; what
    /// it held is only found again.
    pub(super) fn finish(self, session: &mut Session<'_>) {
        let all = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        self.write(all);
        let (path, damaged) = (self.path, self.damaged.into_inner());
        // Closing it writes, too.
        let closed = guarded(|| drop((self.known, self.store)));
        if damaged || closed.is_none() {
            drop(fs::remove_file(&path));
            if session.global.get_count("quiet") == 0 {
                let message = Message::new("lint-cache-new");
                let message = message.with("path", &*path.to_string_lossy());
                let text = session.plain().text(&message);
                session.streams.complain(&text);
            }
        }
    }
}

fn write(store: &Database, all: Vec<(Vec<u8>, Vec<u8>)>) -> Result<(), redb::Error> {
    let transaction = store.begin_write()?;
    {
        let mut table = transaction.open_table(FILES)?;
        for (path, value) in all {
            table.insert(&*path, &*value)?;
        }
    }
    Ok(transaction.commit()?)
}

thread_local! {
    /// Whether this thread is inside the store.
    static INSIDE: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Asks the store. On some damage `redb` panics where it might have said so; that is damage like any
/// other, and nothing to frighten the user with.
fn guarded<T>(ask: impl FnOnce() -> T) -> Option<T> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let loud = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !INSIDE.get() {
                loud(info);
            }
        }));
    });
    INSIDE.set(true);
    let answer = panic::catch_unwind(AssertUnwindSafe(ask)).ok();
    INSIDE.set(false);
    answer
}

/// The store of a folder.
fn opened(folder: &str, path: &Path) -> Result<Database, DatabaseError> {
    let damaged = || redb::StorageError::Corrupted(String::new());
    guarded(|| begin(folder, path)).unwrap_or_else(|| Err(DatabaseError::Storage(damaged())))
}

fn begin(folder: &str, path: &Path) -> Result<Database, DatabaseError> {
    let storage = |error| DatabaseError::Storage(redb::StorageError::Io(error));
    fs::create_dir_all(folder).map_err(storage)?;
    let ignore = Path::new(folder).join(".gitignore");
    if !ignore.exists() {
        fs::write(ignore, "*\n").map_err(storage)?;
    }
    Database::builder().set_cache_size(MEMORY).create(path)
}
