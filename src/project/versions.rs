//! Versions of a glossary file as it was before each change, in a folder beside it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::{Failure, Project};
use crate::lint::corpus::iso;

/// How many versions are kept.
const KEPT: usize = 20;
/// What is added to the name of a file to give that of the folder of its versions.
const FOLDER: &str = ".versions";

/// A version of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileVersion {
    /// What it is known by: when it was the file for the last time, in UTC.
    pub id: String,
    /// The same as ISO 8601 writes it.
    pub time: String,
    /// Its size.
    pub bytes: u64,
}

fn folder_of(path: &str) -> PathBuf {
    let mut folder = OsString::from(path);
    folder.push(FOLDER);
    PathBuf::from(folder)
}

/// A name that every system allows, in the order of time: `2026-11-29T23-40-01.123Z`.
fn id_of(time: SystemTime) -> String {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    let seconds = since.as_secs();
    let day = iso(i64::try_from(seconds / 86_400).unwrap_or_default());
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    let milli = since.subsec_millis();
    format!("{day}T{hour:02}-{minute:02}-{second:02}.{milli:03}Z")
}

/// The time of an id; `None` where it is none of ours.
fn time_of(id: &str) -> Option<String> {
    let shape = |(at, c): (usize, char)| match "0000-00-00T00-00-00.000Z".chars().nth(at) {
        Some('0') => c.is_ascii_digit(),
        other => other == Some(c),
    };
    let is_id = id.len() == 24 && id.chars().enumerate().all(shape);
    is_id.then(|| format!("{}{}Z", &id[..11], id[11..19].replace('-', ":")))
}

impl Project {
    /// The versions of the file at `path`, the newest one first.
    pub fn versions(&self, path: &str) -> Vec<FileVersion> {
        let folder = folder_of(path);
        let names = self.system().names_in(&folder).into_iter();
        let version = |name: OsString| {
            let id = name.into_string().ok()?;
            let time = time_of(&id)?;
            let bytes = self.system().stat(&folder.join(&id)).ok()?.len;
            Some(FileVersion { id, time, bytes })
        };
        let mut all: Vec<FileVersion> = names.filter_map(version).collect();
        all.sort_by(|a, b| b.id.cmp(&a.id));
        all
    }

    /// The content of a version; `None` where there is none of that name.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn version(&self, path: &str, id: &str) -> Result<Option<Vec<u8>>, Failure> {
        if !self.versions(path).iter().any(|it| it.id == id) {
            return Ok(None);
        }
        let file = folder_of(path).join(id);
        let read = self.system().read(&file);
        let read = read.map_err(|error| Failure::read(&file.to_string_lossy(), &error))?;
        Ok(Some(read.into_bytes()))
    }

    /// Keeps what the file at `path` holds as a version, and removes the oldest ones beyond 20.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn keep_version(&self, path: &str, content: &[u8]) -> Result<String, Failure> {
        let folder = folder_of(path);
        let failed = |error| Failure::write(&folder.to_string_lossy(), &error);
        self.system().create_folder(&folder).map_err(failed)?;
        let mut time = SystemTime::now();
        let mut id = id_of(time);
        while self.system().stat(&folder.join(&id)).is_ok() {
            time += std::time::Duration::from_millis(1);
            id = id_of(time);
        }
        let written = self.system().write(&folder.join(&id), content, None);
        written.map_err(failed)?;
        for old in self.versions(path).iter().skip(KEPT) {
            // One that stays is removed with the next change.
            let _ = self.system().remove(&folder.join(&old.id));
        }
        Ok(id)
    }

    /// Removes a version of a change that was not made.
    pub(super) fn drop_version(&self, path: &str, id: &str) {
        let _ = self
            .system()
            .remove(Path::new(&folder_of(path)).join(id).as_path());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::{Disk, ProjectOptions};
    use std::sync::Arc;

    #[test]
    fn a_time_is_a_name() {
        let id = id_of(UNIX_EPOCH + std::time::Duration::from_millis(1_764_459_601_023));
        assert_eq!(id, "2025-11-29T23-40-01.023Z");
        assert_eq!(time_of(&id).as_deref(), Some("2025-11-29T23:40:01Z"));
        for name in ["../2025-11-29T23-40-01Z", "a", "2025-11-29T23-40-01.023X"] {
            assert_eq!(time_of(name), None, "{name}");
        }
    }

    #[test]
    fn the_last_twenty_are_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("glossary.csv");
        let path = path.to_string_lossy();
        let project = Project::new(Arc::new(Disk), ProjectOptions::default());
        for number in 0..KEPT + 5 {
            let content = number.to_string();
            project
                .keep_version(&path, content.as_bytes())
                .expect("kept");
        }
        let all = project.versions(&path);
        assert_eq!(all.len(), KEPT);
        let newest = project.version(&path, &all[0].id).expect("read");
        assert_eq!(newest.as_deref(), Some("24".as_bytes()));
        assert_eq!(
            project.version(&path, "../glossary.csv").expect("none"),
            None
        );
    }
}
