//! The system of a run: the disk of this machine, and standard input as `-`.

use std::borrow::Cow;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use super::raw_names::RawNames;
use super::signals;
use super::streams::Input;
use crate::document::Incoming;
use crate::project::{Disk, Outgoing, Stat, System, Unsearched, read_all};

/// The disk, and standard input.
pub(super) struct WithInput {
    input: Input,
    names: RawNames,
}

impl WithInput {
    pub(super) fn new(input: Input, names: RawNames) -> WithInput {
        WithInput { input, names }
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
        Disk.read_up_to(&self.names.real(path), limit)
    }

    fn read_part(&self, path: &Path, start: u64, length: usize) -> io::Result<Vec<u8>> {
        Disk.read_part(&self.names.real(path), start, length)
    }

    fn place<'a>(&self, path: &'a Path) -> Cow<'a, Path> {
        self.names.real(path)
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        if is_input(path) {
            return Err(io::ErrorKind::NotFound.into());
        }
        Disk.stat(&self.names.real(path))
    }

    fn stat_of_link(&self, path: &Path) -> io::Result<Stat> {
        Disk.stat_of_link(&self.names.real(path))
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.canonical(&self.names.real(path))
    }

    fn current_folder(&self) -> io::Result<PathBuf> {
        Disk.current_folder()
    }

    fn names_in(&self, folder: &Path) -> Vec<OsString> {
        Disk.names_in(&self.names.real(folder))
    }

    fn walk(&self, folder: &Path) -> Vec<Result<PathBuf, Unsearched>> {
        Disk.walk(&self.names.real(folder))
    }

    fn write(
        &self,
        path: &Path,
        bytes: &[u8],
        unchanged: Option<&dyn Fn() -> bool>,
    ) -> io::Result<()> {
        signals::watch();
        Disk.write(&self.names.real(path), bytes, unchanged)
    }

    fn begin_cache(&self, path: &Path) -> io::Result<Outgoing> {
        signals::watch();
        Disk.begin_cache(&self.names.real(path))
    }

    fn begin(&self, path: &Path) -> io::Result<Outgoing> {
        signals::watch();
        Disk.begin(&self.names.real(path))
    }

    fn sweep(&self, path: &Path) {
        Disk.sweep(&self.names.real(path));
    }

    fn write_cache(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        signals::watch();
        Disk.write_cache(&self.names.real(path), bytes)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.create_folder(&self.names.real(folder))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(&self.names.real(path))
    }
}
