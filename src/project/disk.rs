//! The disk of this machine.

mod in_place;
mod new_file;
mod temporary;

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::os;
use super::system::{Stat, System, Unsearched};
use crate::document::Incoming;
use new_file::NewFile;
pub use new_file::Outgoing;
pub(super) use temporary::PREFIX;
pub use temporary::discard_temporary_files;

/// The file system of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl System for Disk {
    fn read_up_to(&self, path: &Path, limit: u64) -> io::Result<Incoming> {
        let mut file = fs::File::open(path)?;
        let size = file.metadata().map_or(0, |it| it.len());
        if size > limit {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        read_all(&mut file, usize::try_from(size).unwrap_or_default(), limit)
    }

    fn read_part(&self, path: &Path, start: u64, length: usize) -> io::Result<Vec<u8>> {
        let mut file = fs::File::open(path)?;
        file.seek(SeekFrom::Start(start))?;
        // As much room as there will be bytes, whatever was asked for.
        let rest = file
            .metadata()
            .map_or(0, |it| it.len().saturating_sub(start));
        let mut bytes = Vec::new();
        bytes.try_reserve_exact(length.min(usize::try_from(rest).unwrap_or(0)))?;
        file.take(length as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        stat_of(path)
    }

    fn stat_of_link(&self, path: &Path) -> io::Result<Stat> {
        fs::symlink_metadata(path).map(|it| stat(&it))
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn current_folder(&self) -> io::Result<PathBuf> {
        std::env::current_dir()
    }

    fn names_in(&self, folder: &Path) -> Vec<OsString> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|it| it.file_name()).collect()
    }

    fn walk(&self, folder: &Path) -> Vec<Result<PathBuf, Unsearched>> {
        let entries = WalkBuilder::new(folder)
            .require_git(false)
            .git_global(false)
            // Of neighbours only the names differ, and a path is compared faster than it is taken apart.
            .sort_by_file_path(|a, b| a.as_os_str().cmp(b.as_os_str()))
            .build();
        let found = entries.filter_map(|entry| match entry {
            Ok(entry) => {
                let is_file = entry.file_type().is_some_and(|it| it.is_file());
                is_file.then(|| Ok(entry.into_path()))
            }
            Err(error) => Some(Err(unsearched(folder, error))),
        });
        found.collect()
    }

    fn write(
        &self,
        path: &Path,
        bytes: &[u8],
        unchanged: Option<&dyn Fn() -> bool>,
    ) -> io::Result<()> {
        if unchanged.is_none() {
            let mut file = self.begin(path)?;
            file.write_all(bytes)?;
            return file.finish();
        }
        // What was read once before cannot be a device or a pipe: it would not be there any more.
        let mut new = NewFile::beside(path)?;
        new.write_all(bytes)?;
        new.put(unchanged)
    }

    fn begin(&self, path: &Path) -> io::Result<Outgoing> {
        Outgoing::begin(path)
    }

    fn begin_cache(&self, path: &Path) -> io::Result<Outgoing> {
        Outgoing::begin_cache(path)
    }

    fn write_cache(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut new = NewFile::at(path)?;
        new.write_all(bytes)?;
        new.put_soon()
    }

    fn sweep(&self, path: &Path) {
        if let Some(folder) = new_file::folder_of_target(path) {
            temporary::sweep(&folder);
        }
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

/// What is known of a file or folder, links followed.
fn stat_of(path: &Path) -> io::Result<Stat> {
    fs::metadata(path).map(|it| stat(&it))
}

fn stat(meta: &fs::Metadata) -> Stat {
    let identity = os::identity(meta);
    Stat {
        is_file: meta.is_file(),
        is_folder: meta.is_dir(),
        len: meta.len(),
        modified: meta.modified().ok(),
        changed: identity.changed,
        device: identity.device,
        file: identity.file,
        links: identity.links,
    }
}

/// How much of a file is read at a time: it is checked while it is in the nearest cache.
const PIECE: usize = 64 * 1024;

/// Reads everything, about `size` bytes and at most `limit`.
///
/// # Errors
/// When the source cannot be read, has more than `limit` bytes (`FileTooLarge`), or there is no memory
/// for it (`OutOfMemory`).
pub fn read_all(
    source: &mut (impl Read + ?Sized),
    size: usize,
    limit: u64,
) -> io::Result<Incoming> {
    let mut text = String::new();
    text.try_reserve_exact(size)?;
    let mut incoming = Incoming::Text(text);
    // One byte more than there is to come, so that the end is seen.
    let piece = if size == 0 {
        PIECE
    } else {
        PIECE.min(size + 1)
    };
    let mut buffer = vec![0; piece];
    let mut filled = 0;
    let mut left = limit;
    loop {
        match source.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => {
                let fewer = left.checked_sub(count as u64);
                left = fewer.ok_or(io::ErrorKind::FileTooLarge)?;
                filled += count;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        }
        let taken = incoming.push(&buffer[..filled])?;
        buffer.copy_within(taken..filled, 0);
        filled -= taken;
    }
    incoming.append(&buffer[..filled])?;
    Ok(incoming)
}

/// What could not be searched, and why.
fn unsearched(folder: &Path, error: ignore::Error) -> Unsearched {
    let path = place(&error).unwrap_or_else(|| folder.to_owned());
    let text = error.to_string();
    let error = error.into_io_error();
    Unsearched {
        path,
        error: error.unwrap_or_else(|| io::Error::other(text)),
    }
}

fn place(error: &ignore::Error) -> Option<PathBuf> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path.clone()),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            place(err)
        }
        ignore::Error::Loop { child, .. } => Some(child.clone()),
        ignore::Error::Partial(all) => all.iter().find_map(place),
        _ => None,
    }
}
