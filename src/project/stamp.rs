//! What tells that a file is as it was, without reading it.

use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::project::Stat;

/// What a system says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::project) struct Stamp {
    len: u64,
    modified: u128,
    /// When anything about it was changed, and which file it is, where the system tells.
    changed: i128,
    file: u64,
}

impl Stamp {
    pub(in crate::project) fn of(stat: &Stat) -> Stamp {
        Stamp {
            len: stat.len,
            modified: stat.modified.map_or(0, nanoseconds),
            changed: stat.changed,
            file: stat.file,
        }
    }

    /// Whether the file was changed so shortly before `time` that another change may bear the same
    /// date. Some systems count whole seconds, or even two.
    pub(in crate::project) fn is_young(&self, time: SystemTime) -> bool {
        let grain = if self.modified.is_multiple_of(1_000_000_000) {
            2_000_000_000
        } else {
            50_000_000
        };
        self.modified + grain > nanoseconds(time)
    }

    /// Whether a file with the same stamp has the same content, if this one was taken at `time`: the system
    /// counts every change, and the last one is too long ago for another to bear the same date. A date of
    /// content can be set to any value, the date of the change of anything cannot.
    pub(in crate::project) fn is_sure(&self, time: SystemTime) -> bool {
        let grain = if self.changed % 1_000_000_000 == 0 {
            2_000_000_000
        } else {
            50_000_000
        };
        let changed = u128::try_from(self.changed).unwrap_or_default();
        changed > 0 && changed + grain <= nanoseconds(time) && !self.is_young(time)
    }
}

fn nanoseconds(time: SystemTime) -> u128 {
    let since = time.duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_nanos())
}
