//! What was found in files, kept on disk.
//!
//! The cache is a file of all entries and, after a small change, a file of the changes beside it, each
//! written whole or not at all. Either holds what its entries were found by (the program, the glossary),
//! and of each file its plan, its stamp, a hash of its text, and the findings: with the same stamp the
//! file is not even opened, with another one its text is compared. Each entry has a checksum of its own.
//! Whatever is wrong with the cache, the findings are never wrong: the files are checked instead.

mod entry;
mod folder;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::System;
use crate::diag::Message;
use crate::document::Incoming;
use crate::lint::Plan;
pub(super) use entry::{Entry, Key, Known, checksum};
use entry::{Name, Table, Values, name};
use folder::fails;

/// The name of the file in its folder.
const NAME: &str = "findings.cache";

/// The name of the file of changes.
const CHANGES: &str = "changes.cache";

/// How small a part of the cache changes must be to be written beside it: one byte in this many.
const SMALL: usize = 8;

/// Findings that are known from earlier runs.
pub struct Cache {
    system: Arc<dyn System>,
    path: PathBuf,
    /// What relative paths start from.
    here: Option<PathBuf>,
    table: Table,
    /// What was found since that was written.
    changes: Table,
    /// Whether something in it was not what was written.
    damaged: AtomicBool,
    /// What was found in this run.
    new: Mutex<Values>,
}

impl Cache {
    /// Opens the cache in `folder`, or begins one: in a folder of its own there, where that one holds
    /// other files. `key` is what findings depend on besides the text
    /// and its plan: the program and the glossary. What the user should know is added to `notices`;
    /// where there can be no cache, the run goes without.
    pub fn open(
        system: Arc<dyn System>,
        folder: &str,
        key: &[u8],
        notices: &mut Vec<Message>,
    ) -> Option<Cache> {
        let folder = match folder::choose(&*system, folder) {
            Ok(folder) => folder,
            Err(message) => {
                notices.push(message);
                return None;
            }
        };
        let path = folder.path.join(NAME);
        let shown = path.to_string_lossy().into_owned();
        let key = *blake3::hash(key).as_bytes();
        system.sweep(&path);
        let table = match system.read(&path) {
            Ok(content) => Table::read(bytes(content), key).unwrap_or_else(|| {
                notices.push(Message::new("lint-cache-new").with("path", &*shown));
                Table::new(key)
            }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                if let Err(error) = folder::begin(&*system, &folder.path) {
                    notices.push(fails(&shown, &error));
                    return None;
                }
                notices.extend(folder.is_below.then(|| below(&folder.path)));
                Table::new(key)
            }
            Err(error) => {
                notices.push(fails(&shown, &error));
                return None;
            }
        };
        let changes = system.read(&path.with_file_name(CHANGES)).ok();
        let changes = changes.map(|it| Table::read(bytes(it), key));
        Some(Cache {
            here: system.current_folder().ok(),
            system,
            path,
            table,
            damaged: AtomicBool::new(matches!(changes, Some(None))),
            changes: changes.flatten().unwrap_or_else(|| Table::new(key)),
            new: Mutex::default(),
        })
    }

    /// What the findings of each plan are known by. Neighbours share theirs.
    pub(super) fn keys(&self, plans: &[Arc<Plan>]) -> Vec<Key> {
        let mut last: Option<(&Arc<Plan>, Key)> = None;
        let key = |plan| match last {
            Some((known, key)) if Arc::ptr_eq(known, plan) => key,
            _ => {
                let key = checksum(self.table.key(), &plan.identity());
                last = Some((plan, key));
                key
            }
        };
        plans.iter().map(key).collect()
    }

    /// What is known of a file, found by the same plan.
    pub(super) fn get(&self, path: &Path, key: Key) -> Option<Known<'_>> {
        let name = self.name(path)?;
        let changed = self.changes.get(&name);
        let entry = changed.or_else(|| self.table.get(&name))?;
        let known = Known::read(entry);
        if known.is_none() {
            self.damaged.store(true, Ordering::Relaxed);
        }
        known.filter(|it| it.key() == key)
    }

    /// Keeps what was found in a file.
    pub(super) fn put(&self, path: &Path, entry: &Entry<'_>) {
        if let (Some(name), Some(value)) = (self.name(path), entry.write()) {
            let mut new = self.new.lock().unwrap_or_else(PoisonError::into_inner);
            new.insert(name, value);
        }
    }

    /// The hash of the absolute path of a file.
    fn name(&self, path: &Path) -> Option<Name> {
        if path.is_absolute() {
            return Some(name(path.as_os_str().as_encoded_bytes()));
        }
        let here = self.here.as_ref()?;
        let mut all = PathBuf::with_capacity(here.as_os_str().len() + 1 + path.as_os_str().len());
        all.push(here);
        all.push(path);
        Some(name(all.as_os_str().as_encoded_bytes()))
    }

    /// Writes what is new, and gives what the user should know.
    pub fn finish(self) -> Option<Message> {
        let damaged = self.damaged.load(Ordering::Relaxed);
        let new = self.new.lock().unwrap_or_else(PoisonError::into_inner);
        let shown = self.path.to_string_lossy();
        if (!new.is_empty() || damaged)
            && let Err(error) = self.write(&new, damaged)
        {
            return Some(fails(&shown, &error));
        }
        damaged.then(|| Message::new("lint-cache-new").with("path", &*shown))
    }

    /// Writes what is new beside the rest where it is little, and otherwise everything.
    fn write(&self, new: &Values, damaged: bool) -> std::io::Result<()> {
        let path = self.path.with_file_name(CHANGES);
        let values: usize = new.values().map(Vec::len).sum();
        if !damaged && values + self.changes.len() <= self.table.len() / SMALL {
            let changes = self.changes.with(&Table::new(*self.table.key()), new);
            return self.system.write_cache(&path, &changes);
        }
        let all = self.table.with(&self.changes, new);
        self.system.write_cache(&self.path, &all)?;
        // Whether it is there or not: all of it is written elsewhere.
        drop(self.system.remove(&path));
        Ok(())
    }
}

fn bytes(content: Incoming) -> Vec<u8> {
    match content {
        Incoming::Text(text) => text.into_bytes(),
        Incoming::Bytes(bytes) => bytes,
    }
}

/// Says where the cache is, where it is not in the folder that was named.
fn below(folder: &Path) -> Message {
    Message::new("lint-cache-below").with("path", folder.to_string_lossy().into_owned())
}
