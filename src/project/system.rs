//! The outside world as a project sees it: a disk, or an editor's unsaved buffers over one.

use std::borrow::Cow;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::disk::Outgoing;
use crate::document::Incoming;

/// What a system says of a file without reading it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stat {
    /// Whether it is a file, and no folder, device or pipe.
    pub is_file: bool,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// Its size, in bytes.
    pub len: u64,
    /// When its content was last changed.
    pub modified: Option<SystemTime>,
    /// When anything about it was last changed, in nanoseconds since 1970; 0 where the system does not
    /// tell.
    pub changed: i128,
    /// Which file it is, on which device; 0 where the system does not tell.
    pub file: u64,
    /// See `file`.
    pub device: u64,
    /// How many names it has; 0 where the system does not tell.
    pub links: u64,
}

/// Everything that a project asks of the world. `-` is standard input.
pub trait System: Send + Sync {
    /// The content of a file, whatever its size.
    ///
    /// # Errors
    /// When it cannot be read.
    fn read(&self, path: &Path) -> io::Result<Incoming> {
        self.read_up_to(path, u64::MAX)
    }

    /// The content of a file of at most `limit` bytes.
    ///
    /// # Errors
    /// When it cannot be read, or there is no memory for it; an error of the kind `FileTooLarge` says
    /// that it is larger. A file whose size is known is then not read at all.
    fn read_up_to(&self, path: &Path, limit: u64) -> io::Result<Incoming>;

    /// The bytes of a file from `start` on, `length` of them or fewer where it ends before.
    ///
    /// # Errors
    /// When it cannot be read.
    fn read_part(&self, path: &Path, start: u64, length: usize) -> io::Result<Vec<u8>> {
        let bytes = self.read(path)?.into_bytes();
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        let rest = bytes.get(start..).unwrap_or_default();
        Ok(rest[..length.min(rest.len())].to_vec())
    }

    /// Where a file is that the user named, for what reads it as it comes.
    fn place<'a>(&self, path: &'a Path) -> Cow<'a, Path> {
        Cow::Borrowed(path)
    }

    /// What is known of a file or folder.
    ///
    /// # Errors
    /// When there is none, or it cannot be asked about.
    fn stat(&self, path: &Path) -> io::Result<Stat>;

    /// As [`System::stat`], but of a link itself.
    ///
    /// # Errors
    /// As [`System::stat`].
    fn stat_of_link(&self, path: &Path) -> io::Result<Stat> {
        self.stat(path)
    }

    /// The path from the root, links followed.
    ///
    /// # Errors
    /// When there is no such file or folder.
    fn canonical(&self, path: &Path) -> io::Result<PathBuf>;

    /// The folder that relative paths start from.
    ///
    /// # Errors
    /// When it is gone.
    fn current_folder(&self) -> io::Result<PathBuf>;

    /// The names in a folder; none where it cannot be read.
    fn names_in(&self, folder: &Path) -> Vec<OsString>;

    /// The files in a folder and those below it, in the order of their names. Hidden files, files that
    /// `.gitignore` or `.ignore` exclude, and links are left out: a link leads to a text that stands
    /// elsewhere, or round in a circle.
    fn walk(&self, folder: &Path) -> Vec<Result<PathBuf, Unsearched>>;

    /// Writes a file whole or not at all; links to it, its owner and its attributes stay. A read-only
    /// file is not replaced, although its folder would allow it. `unchanged` is called when everything is
    /// ready; where it says no, nothing is written.
    ///
    /// # Errors
    /// When it cannot be written; an error of the kind `Interrupted` says that it was changed meanwhile.
    fn write(
        &self,
        path: &Path,
        bytes: &[u8],
        unchanged: Option<&dyn Fn() -> bool>,
    ) -> io::Result<()>;

    /// Begins a file that is written piece by piece, and is there when it is finished.
    ///
    /// # Errors
    /// As [`System::write`].
    fn begin(&self, _: &Path) -> io::Result<Outgoing> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// As [`System::begin`], of a file as [`System::write_cache`] writes it.
    ///
    /// # Errors
    /// As [`System::write`].
    fn begin_cache(&self, _: &Path) -> io::Result<Outgoing> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// Removes what runs that were killed have left where a file for this path is written.
    fn sweep(&self, _: &Path) {}

    /// Writes a file whole or not at all, without waiting until it is on the disk: a file that can be
    /// made again, and whose reader notices where the machine went down too early. A link is replaced.
    ///
    /// # Errors
    /// As [`System::write`].
    fn write_cache(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.write(path, bytes, None)
    }

    /// Makes a folder and those above it.
    ///
    /// # Errors
    /// When that cannot be done.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// When that cannot be done.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// A folder that could not be searched.
#[derive(Debug)]
pub struct Unsearched {
    /// Which.
    pub path: PathBuf,
    /// Why.
    pub error: io::Error,
}

/// A system without files.
pub(super) struct Nowhere;

fn nothing<T>() -> io::Result<T> {
    Err(io::ErrorKind::NotFound.into())
}

impl System for Nowhere {
    fn read_up_to(&self, _: &Path, _: u64) -> io::Result<Incoming> {
        nothing()
    }

    fn stat(&self, _: &Path) -> io::Result<Stat> {
        nothing()
    }

    fn canonical(&self, _: &Path) -> io::Result<PathBuf> {
        nothing()
    }

    fn current_folder(&self) -> io::Result<PathBuf> {
        nothing()
    }

    fn names_in(&self, _: &Path) -> Vec<OsString> {
        Vec::new()
    }

    fn walk(&self, _: &Path) -> Vec<Result<PathBuf, Unsearched>> {
        Vec::new()
    }

    fn write(&self, _: &Path, _: &[u8], _: Option<&dyn Fn() -> bool>) -> io::Result<()> {
        nothing()
    }

    fn create_folder(&self, _: &Path) -> io::Result<()> {
        nothing()
    }

    fn remove(&self, _: &Path) -> io::Result<()> {
        nothing()
    }
}
