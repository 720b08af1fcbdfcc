//! A file on its way: under another name until it is whole.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::temporary::{self, Entry};
use super::{in_place, stat_of};
use crate::project::os;

/// How many links may lead to a file, as Linux counts.
const MOST_LINKS: usize = 40;

/// A new file beside the one whose place it will take. Whatever that one is besides its content stays:
/// links to it, its owner, permissions and extended attributes.
pub(super) struct NewFile {
    file: NamedTempFile,
    entry: Entry,
    folder: PathBuf,
    target: PathBuf,
}

impl NewFile {
    /// A new content for `path`, which may be written. A link stays a link: what it leads to is
    /// written, even if that does not exist yet.
    ///
    /// # Errors
    /// When `path` may not be replaced, or its folder may not be written into.
    pub(super) fn beside(path: &Path) -> io::Result<NewFile> {
        let target = followed(path)?;
        let before = match fs::metadata(&target) {
            Ok(before) => Some(before),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        if let Some(before) = &before {
            may_be_replaced(before)?;
        }
        NewFile::new(target, before.is_some())
    }

    /// As [`NewFile::beside`], but takes the place of a link itself.
    ///
    /// # Errors
    /// When the folder may not be written into.
    pub(super) fn at(path: &Path) -> io::Result<NewFile> {
        NewFile::new(path.to_owned(), false)
    }

    fn new(target: PathBuf, private: bool) -> io::Result<NewFile> {
        let folder = folder_of(&target);
        temporary::sweep(&folder);
        let (file, entry) = temporary::create(&folder, private)?;
        Ok(NewFile {
            file,
            entry,
            folder,
            target,
        })
    }

    /// Puts the file, which is complete, in its place, if `unchanged` says at the last moment that what
    /// stands there is what it was made from.
    ///
    /// # Errors
    /// When the system does not let it; `Interrupted` where `unchanged` says no.
    pub(super) fn put(self, unchanged: Option<&dyn Fn() -> bool>) -> io::Result<()> {
        let before = fs::metadata(&self.target).ok();
        let stays = before.as_ref().map(|it| self.take_after(it)).transpose()?;
        self.file.as_file().sync_all()?;
        let NewFile {
            file,
            entry: _entry,
            folder,
            target,
        } = self;
        let _undisturbed = temporary::undisturbed();
        if let Some(unchanged) = unchanged
            && !is_still(&target, unchanged)
        {
            return Err(io::ErrorKind::Interrupted.into());
        }
        if stays == Some(true) {
            return in_place::rewrite(&target, file.path(), &folder);
        }
        match file.persist(&target) {
            Ok(_) => Ok(()),
            // Another file system begins here.
            Err(it) if it.error.kind() == io::ErrorKind::ResourceBusy => {
                in_place::rewrite(&target, it.file.path(), &folder)
            }
            Err(it) => Err(it.error),
        }
    }

    /// Puts the file in its place without waiting until it is on the disk.
    ///
    /// # Errors
    /// When the system does not let it.
    pub(super) fn put_soon(self) -> io::Result<()> {
        let (file, _entry) = (self.file, self.entry);
        let _undisturbed = temporary::undisturbed();
        file.persist(&self.target).map_err(|it| it.error)?;
        Ok(())
    }

    /// Gives the file all that the one before it has; whether that one has to stay, because it has
    /// other names or an owner that the new one cannot have.
    fn take_after(&self, before: &Metadata) -> io::Result<bool> {
        let taken = os::take_after(self.file.as_file(), &self.target, before)?;
        Ok(!taken || os::identity(before).links > 1)
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

fn may_be_replaced(before: &Metadata) -> io::Result<()> {
    if before.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !before.is_file() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    if before.permissions().readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    Ok(())
}

/// Asks whether a file is unchanged, and looks whether it was changed meanwhile.
fn is_still(path: &Path, unchanged: &dyn Fn() -> bool) -> bool {
    let before = stat_of(path).ok();
    before.is_some() && unchanged() && before == stat_of(path).ok()
}

/// Where all links of a path lead, whether something is there or not.
fn followed(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        let is_link = fs::symlink_metadata(&path).is_ok_and(|it| it.is_symlink());
        if !is_link {
            return Ok(path);
        }
        let leads = fs::read_link(&path)?;
        path = folder_of(&path).join(leads);
    }
    // The system says it best.
    fs::metadata(&path).map(|_| path)
}

/// The folder that a path stands in.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// The folder in which a file for `path` would be made.
pub(super) fn folder_of_target(path: &Path) -> Option<PathBuf> {
    followed(path).ok().map(|it| folder_of(&it))
}

/// A file that is being written: a device or a pipe as it comes, any other whole or not at all.
pub struct Outgoing(Way);

enum Way {
    Special(File),
    New(Box<NewFile>),
    Cache(Box<NewFile>),
}

impl Outgoing {
    /// Begins to write `path`. No file takes the place of a device or a pipe (`-o /dev/null`).
    ///
    /// # Errors
    /// When it may not be written.
    pub(super) fn begin(path: &Path) -> io::Result<Outgoing> {
        let is_special = |it: &Metadata| !it.is_file() && !it.is_dir();
        Ok(Outgoing(
            if fs::metadata(path).is_ok_and(|it| is_special(&it)) {
                Way::Special(fs::OpenOptions::new().write(true).open(path)?)
            } else {
                Way::New(Box::new(NewFile::beside(path)?))
            },
        ))
    }

    /// Begins a file that can be made again: it takes the place of a link, and is not waited for.
    ///
    /// # Errors
    /// When its folder may not be written into.
    pub(super) fn begin_cache(path: &Path) -> io::Result<Outgoing> {
        Ok(Outgoing(Way::Cache(Box::new(NewFile::at(path)?))))
    }

    /// That was all: the file is there now. One that is dropped before never was.
    ///
    /// # Errors
    /// When the system does not let it.
    pub fn finish(self) -> io::Result<()> {
        match self.0 {
            Way::Special(mut file) => file.flush(),
            Way::New(file) => file.put(None),
            Way::Cache(file) => file.put_soon(),
        }
    }
}

impl Write for Outgoing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.0 {
            Way::Special(file) => file.write(bytes),
            Way::New(file) | Way::Cache(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.0 {
            Way::Special(file) => file.flush(),
            Way::New(file) | Way::Cache(file) => file.flush(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new(path: &Path) -> NewFile {
        let mut new = NewFile::beside(path).expect("a file");
        new.write_all(b"new").expect("written");
        new
    }

    #[test]
    fn a_change_is_noticed_up_to_the_last_moment() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        let read = || fs::read_to_string(&path).expect("there");
        fs::write(&path, "old").expect("written");
        let changed = new(&path).put(Some(&|| {
            fs::write(&path, "theirs").expect("written");
            true
        }));
        let kind = changed.map_err(|it| it.kind());
        assert_eq!(kind, Err(io::ErrorKind::Interrupted));
        assert_eq!(read(), "theirs");
        let gone = new(&path);
        fs::remove_file(&path).expect("removed");
        assert!(gone.put(Some(&|| true)).is_err());
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
        fs::write(&path, "old").expect("written");
        assert!(new(&path).put(Some(&|| true)).is_ok());
        assert_eq!(read(), "new");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
    }
}
