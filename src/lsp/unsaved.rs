//! The disk with the texts of an editor over it that are not saved yet.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::documents::Documents;
use crate::document::Incoming;
use crate::project::{Disk, Stat, System, Unsearched};

/// A system whose relative paths start from the folder of a workspace, and whose open documents are as
/// their editor has them. What holds for documents, configurations and glossaries, is read as it is
/// saved: while somebody types in one it is broken most of the time.
pub(super) struct Unsaved {
    pub(super) folder: PathBuf,
    pub(super) open: Arc<Documents>,
}

impl Unsaved {
    fn real(&self, path: &Path) -> PathBuf {
        self.folder.join(path)
    }
}

impl System for Unsaved {
    fn read_up_to(&self, path: &Path, limit: u64) -> io::Result<Incoming> {
        let path = self.real(path);
        match self.open.at(&path) {
            Some(open) if open.text.len() as u64 > limit => Err(io::ErrorKind::FileTooLarge.into()),
            Some(open) => Ok(Incoming::Text(open.text.to_string())),
            None => Disk.read_up_to(&path, limit),
        }
    }

    fn read_part(&self, path: &Path, start: u64, length: usize) -> io::Result<Vec<u8>> {
        Disk.read_part(&self.real(path), start, length)
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let path = self.real(path);
        match (Disk.stat(&path), self.open.at(&path)) {
            (Err(_), Some(open)) => Ok(Stat {
                is_file: true,
                len: open.text.len() as u64,
                ..Stat::default()
            }),
            (stat, _) => stat,
        }
    }

    fn stat_of_link(&self, path: &Path) -> io::Result<Stat> {
        Disk.stat_of_link(&self.real(path))
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.canonical(&self.real(path))
    }

    fn current_folder(&self) -> io::Result<PathBuf> {
        Ok(self.folder.clone())
    }

    fn names_in(&self, folder: &Path) -> Vec<OsString> {
        Disk.names_in(&self.real(folder))
    }

    fn walk(&self, folder: &Path) -> Vec<Result<PathBuf, Unsearched>> {
        Disk.walk(&self.real(folder))
    }

    fn write(
        &self,
        path: &Path,
        bytes: &[u8],
        unchanged: Option<&dyn Fn() -> bool>,
    ) -> io::Result<()> {
        Disk.write(&self.real(path), bytes, unchanged)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.create_folder(&self.real(folder))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(&self.real(path))
    }
}
