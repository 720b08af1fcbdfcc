//! The system of a run: the disk of this machine, and standard input as `-`.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use super::streams::Input;
use crate::document::Incoming;
use crate::project::{Disk, Stat, System, Unsearched, read_all};

/// The disk, and standard input.
pub(super) struct WithInput {
    input: Input,
}

impl WithInput {
    pub(super) fn new(input: Input) -> WithInput {
        WithInput { input }
    }
}

fn is_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

impl System for WithInput {
    fn read_up_to(&self, path: &Path, limit: u64) -> io::Result<Incoming> {
        if is_input(path) {
            let mut input = self.input.lock().unwrap_or_else(PoisonError::into_inner);
            return read_all(&mut **input, 0, limit);
        }
        Disk.read_up_to(path, limit)
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        if is_input(path) {
            return Err(io::ErrorKind::NotFound.into());
        }
        Disk.stat(path)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.canonical(path)
    }

    fn current_folder(&self) -> io::Result<PathBuf> {
        Disk.current_folder()
    }

    fn names_in(&self, folder: &Path) -> Vec<OsString> {
        Disk.names_in(folder)
    }

    fn walk(&self, folder: &Path) -> Vec<Result<PathBuf, Unsearched>> {
        Disk.walk(folder)
    }

    fn write(
        &self,
        path: &Path,
        bytes: &[u8],
        unchanged: Option<&dyn Fn() -> bool>,
    ) -> io::Result<()> {
        Disk.write(path, bytes, unchanged)
    }

    fn write_cache(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        Disk.write_cache(path, bytes)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.create_folder(folder)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(path)
    }
}
