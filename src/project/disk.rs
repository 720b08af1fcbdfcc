//! The disk of this machine.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use tempfile::NamedTempFile;

use super::os::{identity, make_readable};
use super::system::{Stat, System, Unsearched};
use crate::document::Incoming;

/// The file system of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl System for Disk {
    fn read(&self, path: &Path) -> io::Result<Incoming> {
        let mut file = fs::File::open(path)?;
        let size = file.metadata().map_or(0, |it| it.len());
        read_all(&mut file, usize::try_from(size).unwrap_or_default())
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let meta = fs::metadata(path)?;
        let (changed, file) = identity(&meta);
        Ok(Stat {
            is_file: meta.is_file(),
            is_folder: meta.is_dir(),
            len: meta.len(),
            modified: meta.modified().ok(),
            changed,
            file,
        })
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
        // What was read once before cannot be a device or a pipe: it would not be there any more.
        if unchanged.is_none()
            && let Some(mut special) = special(path)?
        {
            return special.write_all(bytes);
        }
        let mut new = beside(path)?;
        new.write_all(bytes)?;
        if let Some(unchanged) = unchanged {
            new.as_file().sync_all()?;
            if !unchanged() {
                return Err(io::ErrorKind::Interrupted.into());
            }
        }
        put(new, path)
    }

    fn write_cache(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut new = beside(path)?;
        new.write_all(bytes)?;
        let target = prepare(&new, path)?;
        new.persist(&target).map_err(|error| error.error)?;
        Ok(())
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

/// How much of a file is read at a time: it is checked while it is in the nearest cache.
const PIECE: usize = 64 * 1024;

/// Reads everything, about `size` bytes.
///
/// # Errors
/// When the source cannot be read, or there is no room.
pub fn read_all(source: &mut (impl Read + ?Sized), size: usize) -> io::Result<Incoming> {
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
    loop {
        match source.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        }
        let taken = incoming.push(&buffer[..filled]);
        buffer.copy_within(taken..filled, 0);
        filled -= taken;
    }
    incoming.append(&buffer[..filled]);
    Ok(incoming)
}

/// A device or a pipe, to be written into: no file may take its place (`-o /dev/null`).
///
/// # Errors
/// When it cannot be opened for writing.
pub fn special(path: &Path) -> io::Result<Option<fs::File>> {
    let is_special = |it: &fs::Metadata| !it.is_file() && !it.is_dir();
    if fs::metadata(path).is_ok_and(|it| is_special(&it)) {
        fs::OpenOptions::new().write(true).open(path).map(Some)
    } else {
        Ok(None)
    }
}

/// A link stays a link: what it points at is written.
fn target(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// A new file in the folder of `path`, which may be written.
///
/// # Errors
/// When `path` may not be replaced, or its folder may not be written into.
pub fn beside(path: &Path) -> io::Result<NamedTempFile> {
    let target = target(path);
    if let Ok(before) = fs::metadata(&target) {
        if before.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if !before.is_file() {
            return Err(io::ErrorKind::Unsupported.into());
        }
        if before.permissions().readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
    }
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".naqhara-").tempfile_in(folder)
}

/// Puts a new file, which is complete, in the place of `path`.
///
/// # Errors
/// When the system does not let it.
pub fn put(new: NamedTempFile, path: &Path) -> io::Result<()> {
    let target = prepare(&new, path)?;
    new.as_file().sync_all()?;
    new.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

/// Gives a new file the permissions of the one that it replaces, whose place is returned.
fn prepare(new: &NamedTempFile, path: &Path) -> io::Result<PathBuf> {
    let target = target(path);
    match fs::metadata(&target) {
        Ok(before) => new.as_file().set_permissions(before.permissions())?,
        Err(_) => make_readable(new.as_file())?,
    }
    Ok(target)
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
