//! Files are read up to a limit: what is larger is refused, not read until memory runs out.

use std::io;
use std::path::Path;

use super::{Failure, Project, System};
use crate::diag::Message;
use crate::document::{Document, Incoming, Problem, decode_incoming};
use crate::lint::config::{Size, size};

/// How many bytes an input may have where neither `--max-input` nor `naqhara.toml` says otherwise.
pub(super) const MAX_INPUT: Size = 512 << 20;

/// How many bytes a configuration may have.
const MAX_CONFIGURATION: Size = 1 << 20;

impl Project {
    /// Opens a file of at most [`Project::max_input`] bytes; `shown` is its path for people. The problems
    /// are notices about its encoding.
    ///
    /// # Errors
    /// When it cannot be read, is too large, or is no text.
    pub fn open(&self, path: &Path, shown: &str) -> Result<(Document, Vec<Problem>), Failure> {
        let opened = open(self.system(), path, shown, self.max_input(path))?;
        self.reads(path);
        Ok(opened)
    }

    /// Opens a file as [`Project::open`], unless it is a pipe or a device, which may never end.
    ///
    /// # Errors
    /// As [`Project::open`], and for pipes and devices.
    pub fn open_regular(
        &self,
        path: &Path,
        shown: &str,
    ) -> Result<(Document, Vec<Problem>), Failure> {
        check_regular(self.system(), path, shown)?;
        self.open(path, shown)
    }

    /// The content of a file of at most [`Project::max_input`] bytes, unless it is a pipe or a device.
    ///
    /// # Errors
    /// As [`Project::open_regular`], but for files that are no text.
    pub(super) fn regular_content(&self, path: &str) -> Result<Incoming, Failure> {
        let file = Path::new(path);
        check_regular(self.system(), file, path)?;
        let content = read(self.system(), file, path, self.max_input(file))?;
        self.reads(file);
        Ok(content)
    }

    /// The bytes of a file that is no text, of at most [`Project::max_input`].
    ///
    /// # Errors
    /// When it cannot be read, or is too large.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, Failure> {
        let file = Path::new(path);
        let content = read(self.system(), file, path, self.max_input(file))?;
        self.reads(file);
        Ok(content.into_bytes())
    }

    /// How many bytes the file at `path` may have: what `--max-input` says, else the configuration of
    /// its folder. A configuration that cannot be read is reported by what needs it.
    pub fn max_input(&self, path: &Path) -> Size {
        let folder = path.parent().unwrap_or(Path::new(""));
        let configured = || self.of_folder(folder).ok()?.max_input();
        self.options
            .max_input
            .or_else(configured)
            .unwrap_or(MAX_INPUT)
    }
}

/// Opens a file of a system that has at most `limit` bytes.
pub(super) fn open(
    system: &dyn System,
    path: &Path,
    shown: &str,
    limit: Size,
) -> Result<(Document, Vec<Problem>), Failure> {
    let content = read(system, path, shown, limit)?;
    Ok(decode_incoming(shown, content)?)
}

/// Reads a file that has at most `limit` bytes.
pub(super) fn read(
    system: &dyn System,
    path: &Path,
    shown: &str,
    limit: Size,
) -> Result<Incoming, Failure> {
    let content = system.read_up_to(path, limit);
    content.map_err(|error| match error.kind() {
        io::ErrorKind::FileTooLarge => Failure::too_large(shown, limit),
        _ => Failure::read(shown, &error),
    })
}

/// Opens a configuration.
pub(super) fn open_configuration(
    system: &dyn System,
    path: &Path,
    shown: &str,
) -> Result<Document, Failure> {
    check_regular(system, path, shown)?;
    let content = system.read_up_to(path, MAX_CONFIGURATION);
    let content = content.map_err(|error| match error.kind() {
        io::ErrorKind::FileTooLarge => {
            let message = Message::new("config-too-large").with("path", shown);
            Failure::new(message.with("limit", size(MAX_CONFIGURATION)))
        }
        _ => Failure::read(shown, &error),
    })?;
    Ok(decode_incoming(shown, content)?.0)
}

/// Refuses pipes and devices. Standard input is `-`.
fn check_regular(system: &dyn System, path: &Path, shown: &str) -> Result<(), Failure> {
    let is_special = |path: &Path| {
        let stat = system.stat(path);
        stat.is_ok_and(|it| !it.is_file && !it.is_folder)
    };
    if path.as_os_str() != "-" && is_special(path) {
        let message = Message::new("not-regular").with("path", shown);
        return Err(Failure::new(message));
    }
    Ok(())
}
