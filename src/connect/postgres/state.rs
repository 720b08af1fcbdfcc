//! What a snapshot is of: beside its file stands one that says so.

use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::document::Incoming;
use crate::project::{Disk, System};

/// What the file begins to say of itself.
const SCHEMA: &str = "naqhara/termbase-snapshot@1";

/// The last change that a reader has seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Mark {
    /// Its number; 0 where there is none.
    pub(super) change: i64,
    /// When it was made, by the clock of the server: a server that was set back to a backup has another
    /// change under this number, or none.
    pub(super) made: String,
}

/// What is known of a snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    schema: String,
    /// The address of the termbase, without a password.
    pub(super) address: String,
    /// What tells the termbase from all others.
    pub(super) identity: String,
    pub(super) mark: Mark,
    pub(super) columns: Vec<String>,
    /// The size of the snapshot, in bytes: one of another size was changed by others.
    pub(super) size: u64,
    /// When the server was last asked, in seconds since 1970 by the clock of this machine.
    pub(super) asked: u64,
}

impl State {
    /// Of a snapshot that is complete but for its size.
    pub(super) fn new(address: &str, identity: String, mark: Mark) -> State {
        State {
            schema: SCHEMA.to_owned(),
            address: address.to_owned(),
            identity,
            mark,
            columns: Vec::new(),
            size: 0,
            asked: now(),
        }
    }

    /// Reads what stands beside a snapshot; `None` where there is nothing of this version.
    pub(super) fn read(path: &Path) -> Option<State> {
        let content = Disk.read_up_to(path, 1 << 20).ok()?;
        let bytes = Incoming::into_bytes(content);
        let state: State = serde_json::from_slice(&bytes).ok()?;
        (state.schema == SCHEMA).then_some(state)
    }

    pub(super) fn write(&self, path: &Path) -> std::io::Result<()> {
        let text = serde_json::to_vec_pretty(self).unwrap_or_default();
        Disk.write_cache(path, &text)
    }

    /// How long ago the server was asked; `None` where the clock of this machine was set back since.
    pub(super) fn age(&self) -> Option<Duration> {
        let age = now().checked_sub(self.asked)?;
        Some(Duration::from_secs(age))
    }
}

/// Seconds since 1970.
pub(super) fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |it| it.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_comes_back_and_nothing_else_is_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("state.json");
        let mark = Mark {
            change: 7,
            made: "1".to_owned(),
        };
        let mut state = State::new("postgres://db/x", "i".to_owned(), mark);
        state.write(&path).expect("written");
        assert_eq!(State::read(&path), Some(state.clone()));
        assert!(state.age().is_some());
        state.asked = now() + 1000;
        assert_eq!(state.age(), None);
        std::fs::write(&path, "{}").expect("written");
        assert_eq!(State::read(&path), None);
    }
}
