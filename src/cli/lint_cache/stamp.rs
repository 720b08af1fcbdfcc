//! What tells that a file is as it was, without reading it.

use std::fs::Metadata;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

/// What a file system says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    len: u64,
    modified: u128,
    /// When anything about it was changed, and which file it is, where the system tells.
    changed: i128,
    file: u64,
}

impl Stamp {
    pub(super) fn of(meta: &Metadata) -> Stamp {
        let (changed, file) = identity(meta);
        Stamp {
            len: meta.len(),
            modified: meta.modified().map_or(0, nanoseconds),
            changed,
            file,
        }
    }

    /// Whether the file was changed so shortly before `time` that another change may bear the same
    /// date. Some systems count whole seconds, or even two.
    pub(super) fn is_young(&self, time: SystemTime) -> bool {
        let grain = match self.modified % 1_000_000_000 {
            0 => 2_000_000_000,
            _ => 50_000_000,
        };
        self.modified + grain > nanoseconds(time)
    }
}

fn nanoseconds(time: SystemTime) -> u128 {
    let since = time.duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_nanos())
}

#[cfg(unix)]
fn identity(meta: &Metadata) -> (i128, u64) {
    use std::os::unix::fs::MetadataExt;
    let changed = i128::from(meta.ctime()) * 1_000_000_000 + i128::from(meta.ctime_nsec());
    (changed, meta.ino())
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> (i128, u64) {
    (0, 0)
}
