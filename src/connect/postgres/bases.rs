//! What a file was when it was last pulled or pushed: what was changed in it since is told by that.

use std::path::{Path, PathBuf};

use super::address::Address;
use super::store::{Store, unwritten};
use crate::project::{Disk, Failure, Project, System};

/// What a file was, and where that is kept.
#[derive(Clone, Debug)]
pub struct Base {
    path: PathBuf,
    /// The table that it held; `None` where it was neither pulled nor pushed from this machine.
    pub text: Option<String>,
}

/// A file that has a base.
#[derive(Clone, Copy)]
pub struct BasedFile<'a> {
    /// Whose file it is.
    pub project: &'a Project,
    /// Its path.
    pub path: &'a str,
    /// The table that it holds now, if it is there.
    pub table: Option<&'a str>,
}

impl Base {
    /// What the file at `file` was for this termbase.
    pub fn of(store: &Store, address: &Address, file: BasedFile<'_>) -> Base {
        let system = file.project.system();
        let path = Path::new(file.path);
        let absolute = system.canonical(path).or_else(|_| {
            let here = system.current_folder()?;
            std::io::Result::Ok(here.join(path))
        });
        let absolute = absolute.unwrap_or_else(|_| path.to_owned());
        let address = address.shown.as_bytes();
        let name = digits(&[address, absolute.as_os_str().as_encoded_bytes()]);
        let path = store.folder().join("bases").join(format!("{name}.csv"));
        // A pull that was killed when it had written the file. Which one it was, all of the file says.
        let begun = file
            .table
            .filter(|_| is_begun(&path))
            .and_then(|it| std::fs::read_to_string(next(&path, it)).ok());
        let text = begun.or_else(|| std::fs::read_to_string(&path).ok());
        Base { path, text }
    }

    /// Says what the file will have been when it holds `file`, before that is written.
    pub(super) fn begin(&self, text: &str, file: &str) -> Result<(), Failure> {
        let path = next(&self.path, file);
        self.write(&path, |it| Disk.write(it, text.as_bytes(), None))
    }

    /// What was begun is done: the file holds `file`.
    pub(super) fn finish(&self, file: &str) -> Result<(), Failure> {
        let done = std::fs::rename(next(&self.path, file), &self.path);
        done.map_err(|it| unwritten(&self.path, &it))
    }

    /// Keeps what the file is now. The disk is not waited for: by an older base, what was pushed is pushed
    /// again, and the termbase has it already.
    ///
    /// # Errors
    /// When that cannot be written.
    pub fn keep(&self, text: &str) -> Result<(), Failure> {
        self.write(&self.path, |path| Disk.write_cache(path, text.as_bytes()))
    }

    fn write(
        &self,
        path: &Path,
        write: impl Fn(&Path) -> std::io::Result<()>,
    ) -> Result<(), Failure> {
        let written = Disk.create_folder(path.parent().unwrap_or(path));
        let written = written.and_then(|()| write(path));
        written.map_err(|it| unwritten(path, &it))
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
