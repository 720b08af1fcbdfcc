//! What a file was when it was last pulled or pushed: what was changed in it since is told by that.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::address::Address;
use super::store::{Store, unwritten};
use crate::document::Incoming;
use crate::project::{Disk, Failure, Outgoing, Project, System};

/// What a file was, and where that is kept.
#[derive(Clone, Debug)]
pub struct Base {
    path: PathBuf,
    /// The table that it held; `None` where it was neither pulled nor pushed from this machine.
    pub text: Option<String>,
}

impl Base {
    /// What the file at `file` was for this termbase.
    pub fn of(store: &Store, address: &Address, project: &Project, file: &str) -> Base {
        let system = project.system();
        let path = Path::new(file);
        let absolute = system.canonical(path).or_else(|_| {
            let here = system.current_folder()?;
            io::Result::Ok(here.join(path))
        });
        let absolute = absolute.unwrap_or_else(|_| path.to_owned());
        let address = address.shown.as_bytes();
        let name = digits(&[address, absolute.as_os_str().as_encoded_bytes()]);
        let path = store.folder().join("bases").join(format!("{name}.csv"));
        let text = read_text(&path).ok();
        Base { path, text }
    }

    /// The same for a file that holds this table now: a pull may have been killed when it had written the
    /// file. Which one it was, all of the file says.
    #[must_use]
    pub fn of_table(self, table: &str) -> Base {
        let begun = is_begun(&self.path).then(|| read_text(&next(&self.path, table)).ok());
        Base {
            text: begun.flatten().or(self.text),
            path: self.path,
        }
    }

    /// Says what the file will have been when it holds `file`, before that is written.
    pub(super) fn begin(&self, text: &str, file: &str) -> Result<(), Failure> {
        let path = next(&self.path, file);
        let written = Disk.create_folder(path.parent().unwrap_or(&path));
        let written = written.and_then(|()| Disk.write(&path, text.as_bytes(), None));
        written.map_err(|it| unwritten(&path, &it))
    }

    /// What was begun is done: the file holds `file`.
    pub(super) fn finish(&self, file: &str) -> Result<(), Failure> {
        let done = std::fs::rename(next(&self.path, file), &self.path);
        done.map_err(|it| unwritten(&self.path, &it))
    }

    /// Writes what the file is now, which counts once it is [kept](Base::keep). The disk is not waited for:
    /// by an older base, what was pushed is pushed again, and the termbase has it already.
    ///
    /// # Errors
    /// When that cannot be written.
    pub fn written(&self, text: &str) -> Result<Outgoing, Failure> {
        let folder = self.path.parent().unwrap_or(&self.path);
        let written = Disk.create_folder(folder).and_then(|()| {
            let mut file = Disk.begin_cache(&self.path)?;
            file.write_all(text.as_bytes())?;
            Ok(file)
        });
        written.map_err(|it| unwritten(&self.path, &it))
    }

    /// Keeps what was [written](Base::written).
    ///
    /// # Errors
    /// When the system does not let it.
    pub fn keep(&self, written: Outgoing) -> Result<(), Failure> {
        written.finish().map_err(|it| unwritten(&self.path, &it))
    }
}

/// The text of a file of ours.
pub(super) fn read_text(path: &Path) -> io::Result<String> {
    match Disk.read(path)? {
        Incoming::Text(text) => Ok(text),
        Incoming::Bytes(_) => Err(io::ErrorKind::InvalidData.into()),
    }
}

/// Whether any pull has begun and not finished to write the file whose base is at `path`.
fn is_begun(path: &Path) -> bool {
    let name = path.file_stem().unwrap_or_default().as_encoded_bytes();
    let names = Disk.names_in(path.parent().unwrap_or(path));
    names.iter().any(|it| {
        let it = it.as_encoded_bytes();
        it.starts_with(name) && it.ends_with(b".next")
    })
}

/// Where it stands what a file that holds `file` was, before all is done.
fn next(path: &Path, file: &str) -> PathBuf {
    let content = digits(&[file.as_bytes()]);
    path.with_extension(format!("{content}.next"))
}

/// Sixteen digits that tell these parts from others.
fn digits(parts: &[&[u8]]) -> String {
    let mut hash = blake3::Hasher::new();
    for part in parts {
        hash.update(part).update(b"\0");
    }
    hash.finalize().to_hex()[..16].to_owned()
}
