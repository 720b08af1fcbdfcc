//! Where indexes of large glossaries are kept: in the folder that the environment names, else in a folder
//! of ours in that for caches of the user.

use std::path::PathBuf;

use super::streams::Streams;
use crate::project::IndexFolder;

/// The variable that names the folder.
const VARIABLE: &str = "NAQHARA_INDEX";

/// In the variable: no indexes.
const NONE: &str = "off";

/// Our folder in that for caches.
const OURS: [&str; 2] = ["naqhara", "glossaries"];

/// The folder; `None` where there are to be no indexes, or nothing tells where.
pub(super) fn folder(streams: &Streams) -> Option<IndexFolder> {
    let named = streams.raw_variable(VARIABLE).map(PathBuf::from);
    if named.as_ref().is_some_and(|it| it.as_os_str() == NONE) {
        return None;
    }
    let path = named.or_else(|| usual(streams))?;
    let program = program();
    Some(IndexFolder { path, program })
}

/// Our folder among the caches of the user.
fn usual(streams: &Streams) -> Option<PathBuf> {
    Some(caches(streams)?.join(OURS[0]).join(OURS[1]))
}

/// The folder for caches of the user.
pub(super) fn caches(streams: &Streams) -> Option<PathBuf> {
    let named = |name: &str| {
        let path = streams.raw_variable(name).map(PathBuf::from);
        path.filter(|it| it.is_absolute())
    };
    named("XDG_CACHE_HOME")
        .or_else(|| named("LOCALAPPDATA"))
        .or_else(|| Some(named("HOME")?.join(".cache")))
}

/// What tells one build of the program from another.
pub(super) fn program() -> Vec<u8> {
    let program = std::env::current_exe().and_then(std::fs::metadata);
    let program = program.map(|meta| (meta.len(), meta.modified().ok()));
    format!("{} {program:?}", env!("CARGO_PKG_VERSION")).into_bytes()
}
