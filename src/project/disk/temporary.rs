//! Temporary files: what they are called, who removes them when a run is cut short, and how a later run
//! knows those that no one removed.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use tempfile::NamedTempFile;

use super::in_place;
use crate::project::os;

/// What the names of all of them begin with; the number of the process and random letters follow.
pub(in crate::project) const PREFIX: &str = ".naqhara-";

/// How the name of a new file ends that is not whole yet.
const NEW: &str = ".tmp";

/// How the name of a copy ends that is kept while a file is rewritten in place.
const UNDO: &str = ".undo";

/// How old a file must be to be swept: another machine may be at work in the same folder.
const OLD: Duration = Duration::from_secs(60);

/// The temporary files of this process. Whoever holds it knows that none is made, put in its place or
/// rewritten meanwhile.
static OURS: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// The folders that this process has swept.
static SWEPT: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

fn locked(files: &'static Mutex<BTreeSet<PathBuf>>) -> MutexGuard<'static, BTreeSet<PathBuf>> {
    files.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Holds off the end of the process by a signal until it is dropped.
pub(super) fn undisturbed() -> impl Drop {
    locked(&OURS)
}

/// Removes the temporary files of this process. From now on none is made, and no file is replaced: the
/// process is about to end.
pub fn discard_temporary_files() {
    let ours = locked(&OURS);
    for path in ours.iter() {
        // Whether it is still there or not: there is no one to tell.
        drop(fs::remove_file(path));
    }
    std::mem::forget(ours);
}

/// A temporary file of this process, as long as it is one.
pub(super) struct Entry(PathBuf);

impl Drop for Entry {
    fn drop(&mut self) {
        locked(&OURS).remove(&self.0);
    }
}

/// A new file in `folder`, as private as temporary files are, or with the usual permissions.
pub(super) fn create(folder: &Path, private: bool) -> io::Result<(NamedTempFile, Entry)> {
    let mut ours = locked(&OURS);
    let file = make(folder, NEW, private)?;
    ours.insert(file.path().to_owned());
    let entry = Entry(file.path().to_owned());
    Ok((file, entry))
}

/// A new file for the copy of one that is rewritten in place. No signal can end the process meanwhile.
pub(super) fn create_undo(folder: &Path) -> io::Result<NamedTempFile> {
    make(folder, UNDO, true)
}

fn make(folder: &Path, suffix: &str, private: bool) -> io::Result<NamedTempFile> {
    let prefix = format!("{PREFIX}{}-", std::process::id());
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(suffix).rand_bytes(8);
    if !private {
        os::make_usual(&mut builder);
    }
    let file = builder.tempfile_in(folder)?;
    // Where there are no locks, the number of the process has to do.
    drop(file.as_file().try_lock());
    Ok(file)
}

/// Removes what dead runs have left in a folder, and ends what they have begun there; once in a process.
pub(super) fn sweep(folder: &Path) {
    if !locked(&SWEPT).insert(folder.to_owned()) {
        return;
    }
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let Some((process, kind)) = name.to_str().and_then(parse) else {
            continue;
        };
        let path = entry.path();
        let is_file = entry.file_type().is_ok_and(|it| it.is_file());
        if !is_file || !is_abandoned(&path, process) {
            continue;
        }
        match kind {
            Kind::Undo => in_place::restore(&path, folder),
            Kind::New if is_old(&path) => drop(fs::remove_file(&path)),
            Kind::New => {}
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    New,
    Undo,
}

/// The process that a name tells, and what the file is for; nothing where it is none of ours.
fn parse(name: &str) -> Option<(u32, Kind)> {
    let (process, rest) = name.strip_prefix(PREFIX)?.split_once('-')?;
    let kinds = [(NEW, Kind::New), (UNDO, Kind::Undo)];
    let (random, kind) = kinds
        .into_iter()
        .find_map(|(suffix, kind)| Some((rest.strip_suffix(suffix)?, kind)))?;
    let is_random = random.len() == 8 && random.bytes().all(|it| it.is_ascii_alphanumeric());
    Some((process.parse().ok()?, kind)).filter(|_| is_random)
}

/// Whether the process is gone that made a file: it has not locked it, and does not run.
fn is_abandoned(path: &Path, process: u32) -> bool {
    let Ok(file) = File::open(path) else {
        return false;
    };
    let is_locked = matches!(file.try_lock(), Err(TryLockError::WouldBlock));
    !is_locked && (process == std::process::id() || !os::runs(process))
}

fn is_old(path: &Path) -> bool {
    let modified = fs::symlink_metadata(path).and_then(|it| it.modified());
    let age = modified.ok().map(|it| SystemTime::now().duration_since(it));
    matches!(age, Some(Ok(age)) if age > OLD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_ours_are_swept() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = make(folder.path(), NEW, true).expect("a file");
        let name = file.path().file_name().expect("a name");
        let parsed = parse(&name.to_string_lossy());
        assert_eq!(parsed, Some((std::process::id(), Kind::New)));
        assert_eq!(parse(".naqhara-12-AbCd1234.undo"), Some((12, Kind::Undo)));
        for name in [
            ".naqhara-ignore",
            ".naqhara-12-notes.tmp",
            ".naqhara-x-AbCd1234.tmp",
            "naqhara-12-AbCd1234.tmp",
            ".naqhara-12-AbCd1234.tmp.txt",
        ] {
            assert_eq!(parse(name), None, "{name}");
        }
    }

    #[test]
    fn a_file_that_is_in_use_is_not_abandoned() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = make(folder.path(), NEW, true).expect("a file");
        assert!(!is_abandoned(file.path(), std::process::id()));
        let left = folder.path().join("left");
        fs::write(&left, "").expect("written");
        assert!(is_abandoned(&left, std::process::id()));
    }
}
