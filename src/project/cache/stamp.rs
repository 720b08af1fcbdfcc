//! What tells that a file is as it was, without reading it.

use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::project::Stat;

/// What a system says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    len: u64,
    modified: u128,
    /// When anything about it was changed, and which file it is, where the system tells.
    changed: i128,
    file: u64,
}

impl Stamp {
    pub(super) fn of(stat: &Stat) -> Stamp {
        Stamp {
            len: stat.len,
            modified: stat.modified.map_or(0, nanoseconds),
            changed: stat.changed,
            file: stat.file,
        }
    }

    /// Whether the file was changed so shortly before `time` that another change may bear the same
    /// date. Some systems count whole seconds, or even two.
    pub(super) fn is_young(&self, time: SystemTime) -> bool {
        let grain = if self.modified.is_multiple_of(1_000_000_000) {
            2_000_000_000
        } else {
            50_000_000
        };
        self.modified + grain > nanoseconds(time)
    }
}

fn nanoseconds(time: SystemTime) -> u128 {
    let since = time.duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_nanos())
}
