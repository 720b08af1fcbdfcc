//! Which dictionaries: those of the options, those of `naqhara.toml`, or those that are installed.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Failure, Project, System};
use crate::dictionary::{
    Dictionaries, Dictionary, DictionaryError, Files, is_dictionary, is_of_the_pair,
};

/// The files of a system, for dictionaries.
struct SystemFiles {
    system: Arc<dyn System>,
    limit: u64,
}

impl Files for SystemFiles {
    fn size(&self, path: &Path) -> io::Result<u64> {
        let stat = self.system.stat(path)?;
        match (stat.is_file, stat.is_folder) {
            (true, _) => Ok(stat.len),
            (false, true) => Err(io::ErrorKind::IsADirectory.into()),
            // A pipe or a device, which may never end.
            (false, false) => Err(io::ErrorKind::InvalidInput.into()),
        }
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.size(path)?;
        let read = self.system.read_up_to(path, self.limit)?;
        Ok(read.into_bytes())
    }

    fn read_part(&self, path: &Path, start: u64, length: usize) -> io::Result<Vec<u8>> {
        self.system.read_part(path, start, length)
    }
}

impl From<DictionaryError> for Failure {
    fn from(error: DictionaryError) -> Failure {
        match error {
            DictionaryError::Read { path, error } => Failure::read(&path.to_string_lossy(), &error),
            DictionaryError::Unfit { message, help } => Failure::new(message).with_help(help),
        }
    }
}

impl Project {
    /// The dictionaries for a run that reads `path` first: those that the options name, else those of
    /// its configuration, else those of English and Arabic among the installed ones.
    ///
    /// # Errors
    /// When one that was named cannot be used. Of those that are only installed, one that cannot be
    /// used is left out.
    pub fn dictionaries(&self, path: &str) -> Result<Dictionaries, Failure> {
        let named = match &self.options.dictionaries {
            Some(paths) => Some(paths.clone()),
            None => self.configuration(path)?.dictionaries(),
        };
        let Some(paths) = named else {
            return Ok(self.installed());
        };
        let mut all = Vec::new();
        for path in &paths {
            all.extend(self.named(Path::new(path))?);
        }
        Ok(Dictionaries::new(all))
    }

    fn open_dictionary(&self, path: &Path) -> Result<Dictionary, DictionaryError> {
        let files = SystemFiles {
            system: self.system_handle(),
            limit: self.max_input(path),
        };
        Dictionary::open(Arc::new(files), path)
    }

    /// The dictionary at `path`, or all of a folder.
    fn named(&self, path: &Path) -> Result<Vec<Dictionary>, DictionaryError> {
        let is_folder = self.system().stat(path).is_ok_and(|it| it.is_folder);
        let inside = if is_folder {
            self.dictionaries_in(path)
        } else {
            Vec::new()
        };
        if inside.is_empty() {
            return Ok(vec![self.open_dictionary(path)?]);
        }
        inside.iter().map(|it| self.open_dictionary(it)).collect()
    }

    /// The files in a folder that dictionaries are opened by, in the order of their names.
    fn dictionaries_in(&self, folder: &Path) -> Vec<PathBuf> {
        let mut names = self.system().names_in(folder);
        names.retain(|it| it.to_str().is_some_and(is_dictionary));
        names.sort();
        names.iter().map(|it| folder.join(it)).collect()
    }

    /// The installed dictionaries whose names say that they are of the two languages.
    fn installed(&self) -> Dictionaries {
        let folder = self.options.installed_dictionaries.as_deref();
        let all = folder.map(|it| self.dictionaries_in(it));
        let is_ours = |it: &PathBuf| {
            let name = it.file_name().and_then(|it| it.to_str());
            name.is_some_and(is_of_the_pair)
        };
        let ours = all.into_iter().flatten().filter(is_ours);
        Dictionaries::new(
            ours.filter_map(|it| self.open_dictionary(&it).ok())
                .collect(),
        )
    }
}
