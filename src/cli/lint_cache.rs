//! What was found in files, kept on disk: `naqhara lint --cache DIR`.
//!
//! The store is one `redb` file: a transaction is there as a whole or not at all, and one process
//! writes at a time. An entry holds what it was found by (program, glossary and rules), the stamp of
//! the file and a hash of its text: with the same stamp the file is not even opened, with another one
//! its text is compared. Whatever is wrong with the store, the findings are never wrong: the files
//! are looked at instead.

use std::fs::{self, Metadata};
use std::io;
use std::panic;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use redb::{Database, DatabaseError, ReadOnlyTable, ReadableDatabase, TableDefinition};
use serde::{Deserialize, Serialize};

use super::lint_file::Look;
use super::{CliError, Session};
use crate::diag::Message;
use crate::document::Document;

/// Files by their absolute paths.
const FILES: TableDefinition<'_, &[u8], &[u8]> = TableDefinition::new("files/1");

/// How many files are written in one transaction.
const AT_ONCE: usize = 2000;

/// How much of the store is held in memory.
const MEMORY: usize = 64 << 20;

/// What a file system says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Stamp {
    len: u64,
    modified: u128,
    /// When anything about it was changed, and which file it is, where the system tells.
    changed: i128,
    file: u64,
}

impl Stamp {
    fn of(meta: &Metadata) -> Stamp {
        let (changed, file) = identity(meta);
        Stamp {
            len: meta.len(),
            modified: meta.modified().map_or(0, nanoseconds),
            changed,
            file,
        }
    }

    /// Whether the file was changed so shortly before `time` that another change may bear the same
    /// date. Some systems count whole seconds, or even two.
    fn is_young(&self, time: SystemTime) -> bool {
        let grain = match self.modified % 1_000_000_000 {
            0 => 2_000_000_000,
            _ => 50_000_000,
        };
        self.modified + grain > nanoseconds(time)
    }
}

fn nanoseconds(time: SystemTime) -> u128 {
    let since = time.duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_nanos())
}

#[cfg(unix)]
fn identity(meta: &Metadata) -> (i128, u64) {
    use std::os::unix::fs::MetadataExt;
    let changed = i128::from(meta.ctime()) * 1_000_000_000 + i128::from(meta.ctime_nsec());
    (changed, meta.ino())
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> (i128, u64) {
    (0, 0)
}

/// What is known of a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Entry {
    stamp: Stamp,
    /// Whether the stamp cannot be trusted alone.
    young: bool,
    /// Of the text.
    pub(super) hash: [u8; 32],
    /// What was found.
    pub(super) look: Look,
}

impl Entry {
    /// What was found in a text that was read from `started` on.
    pub(super) fn new(meta: &Metadata, started: SystemTime, hash: [u8; 32], look: Look) -> Entry {
        let stamp = Stamp::of(meta);
        Entry {
            stamp,
            young: stamp.is_young(started),
            hash,
            look,
        }
    }

    /// Tells texts apart, and the same text in two encodings.
    pub(super) fn hash(document: &Document) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        hasher.update(document.text.as_bytes());
        hasher.update(format!("{:?}", document.encoding).as_bytes());
        *hasher.finalize().as_bytes()
    }

    /// Whether the file is as it was, by all that its metadata tell.
    pub(super) fn is_fresh(&self, meta: &Metadata) -> bool {
        !self.young && self.stamp == Stamp::of(meta)
    }

    /// What was found, under the path by which the file is named this time.
    pub(super) fn named(mut self, path: &str) -> Look {
        path.clone_into(&mut self.look.sheet.path);
        self.look
    }
}

/// The store of a run.
pub(super) struct Cache {
    /// Of the program, the glossary and the rules.
    key: [u8; 8],
    known: Option<ReadOnlyTable<&'static [u8], &'static [u8]>>,
    store: Database,
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
        let known = store
            .begin_read()
            .ok()
            .and_then(|it| it.open_table(FILES).ok());
        let hash = blake3::hash(key);
        let mut short = [0; 8];
        short.copy_from_slice(&hash.as_bytes()[..8]);
        Some(Cache {
            key: short,
            known,
            store,
            waiting: Mutex::default(),
        })
    }

    /// What is known of a file, found by the same program, glossary and rules.
    pub(super) fn get(&self, path: &Path) -> Option<Entry> {
        let path = std::path::absolute(path).ok()?;
        let value = self
            .known
            .as_ref()?
            .get(path.as_os_str().as_encoded_bytes())
            .ok()??;
        let (head, body) = value.value().split_at_checked(16)?;
        let whole = head[..8] == self.key && head[8..] == checksum(body);
        if whole {
            postcard::from_bytes(body).ok()
        } else {
            None
        }
    }

    /// Keeps what was found in a file.
    pub(super) fn put(&self, path: &Path, entry: &Entry) {
        let (Ok(path), Ok(body)) = (std::path::absolute(path), postcard::to_stdvec(entry)) else {
            return;
        };
        let mut value = self.key.to_vec();
        value.extend(checksum(&body));
        value.extend(body);
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.push((path.into_os_string().into_encoded_bytes(), value));
        if waiting.len() >= AT_ONCE {
            let all = std::mem::take(&mut *waiting);
            drop(waiting);
            // What cannot be written is looked at again the next time.
            drop(self.write(all));
        }
    }

    fn write(&self, all: Vec<(Vec<u8>, Vec<u8>)>) -> Result<(), redb::Error> {
        let mut transaction = self.store.begin_write()?;
        transaction.set_quick_repair(true);
        {
            let mut table = transaction.open_table(FILES)?;
            for (path, value) in all {
                table.insert(&*path, &*value)?;
            }
        }
        Ok(transaction.commit()?)
    }

    /// Writes what is left.
    pub(super) fn finish(self) {
        let all = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        if !all.is_empty() {
            drop(self.write(all));
        }
    }
}

/// The store of a folder. On some damage `redb` panics before it has looked at its checksums; that
/// is damage like any other, and nothing to frighten the user with.
fn opened(folder: &str, path: &Path) -> Result<Database, DatabaseError> {
    static HOOK: Mutex<()> = Mutex::new(());
    let _alone = HOOK.lock().unwrap_or_else(PoisonError::into_inner);
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let opened = panic::catch_unwind(|| begin(folder, path));
    panic::set_hook(hook);
    let damaged = || redb::StorageError::Corrupted(String::new());
    opened.unwrap_or_else(|_| Err(DatabaseError::Storage(damaged())))
}

fn begin(folder: &str, path: &Path) -> Result<Database, DatabaseError> {
    let storage = |error| DatabaseError::Storage(redb::StorageError::Io(error));
    fs::create_dir_all(folder).map_err(storage)?;
    let ignore = Path::new(folder).join(".gitignore");
    if !ignore.exists() {
        fs::write(ignore, "*\n").map_err(storage)?;
    }
    let mut store = Database::builder().set_cache_size(MEMORY).create(path)?;
    // Every page is compared with its checksum: damage is seen here, and not in the middle.
    store.check_integrity()?;
    Ok(store)
}

fn checksum(body: &[u8]) -> [u8; 8] {
    let mut short = [0; 8];
    short.copy_from_slice(&blake3::hash(body).as_bytes()[..8]);
    short
}
