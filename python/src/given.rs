//! The world of an engine: the files that it was given, and where a configuration names others, the disk.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use naqhara::document::Incoming;
use naqhara::project::{Disk, Stat, System, Unsearched, standing_names};

/// What there is beside the files that were given.
#[derive(Clone, Copy)]
pub(crate) struct World {
    /// Whether what was not given is looked for on the disk.
    pub(crate) disk: bool,
    /// Whether a configuration was given: otherwise there is none.
    pub(crate) configured: bool,
}

/// Files with their content, before those of the disk.
pub(crate) struct Given {
    files: BTreeMap<PathBuf, Vec<u8>>,
    world: World,
}

impl Given {
    pub(crate) fn new(files: impl Iterator<Item = (String, Vec<u8>)>, world: World) -> Given {
        let files = files.map(|(name, content)| (PathBuf::from(name), content));
        Given {
            files: files.collect(),
            world,
        }
    }

    /// Whether a file is one that a folder decides by, though no one has named it.
    fn is_hidden(&self, path: &Path) -> bool {
        let name = path.file_name().and_then(|it| it.to_str());
        !self.world.configured && standing_names().any(|it| name == Some(it))
    }

    fn elsewhere<T>(&self, ask: impl FnOnce(&Disk) -> io::Result<T>) -> io::Result<T> {
        if self.world.disk {
            ask(&Disk)
        } else {
            Err(io::ErrorKind::NotFound.into())
        }
    }
}

impl System for Given {
    fn read_up_to(&self, path: &Path, limit: u64) -> io::Result<Incoming> {
        match self.files.get(path) {
            Some(it) if it.len() as u64 > limit => Err(io::ErrorKind::FileTooLarge.into()),
            Some(it) => Ok(Incoming::Bytes(it.clone())),
            None => self.elsewhere(|it| it.read_up_to(path, limit)),
        }
    }

    fn read_part(&self, path: &Path, start: u64, length: usize) -> io::Result<Vec<u8>> {
        self.elsewhere(|it| it.read_part(path, start, length))
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        match self.files.get(path) {
            Some(it) => Ok(Stat {
                is_file: true,
                len: it.len() as u64,
                ..Stat::default()
            }),
            None if self.is_hidden(path) => Err(io::ErrorKind::NotFound.into()),
            None => self.elsewhere(|it| it.stat(path)),
        }
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.elsewhere(|it| it.canonical(path))
    }

    fn current_folder(&self) -> io::Result<PathBuf> {
        self.elsewhere(System::current_folder)
    }

    fn names_in(&self, folder: &Path) -> Vec<OsString> {
        let names = self.elsewhere(|it| Ok(it.names_in(folder)));
        names.unwrap_or_default()
    }

    fn walk(&self, _: &Path) -> Vec<Result<PathBuf, Unsearched>> {
        Vec::new()
    }

    fn write(&self, _: &Path, _: &[u8], _: Option<&dyn Fn() -> bool>) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn create_folder(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn remove(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}
