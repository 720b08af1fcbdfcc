//! The folder of a cache: one that holds nothing else.
//!
//! It bears the tag of <https://bford.info/cachedir/>, by which programs for backups leave caches out,
//! with a line that says whose cache it is.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::{CHANGES, NAME, bytes};
use crate::diag::Message;
use crate::project::disk::PREFIX;
use crate::project::{System, reason};

/// The file that tells what the folder is.
const TAG: &str = "CACHEDIR.TAG";

/// What that file holds: the line that all caches begin with, and ours.
const TAGGED: &str =
    "Signature: 8a477f597d28d172789f06886806bc55\n# https://bford.info/cachedir/\n# naqhara\n";

/// The line of ours.
const OURS: &str = "# naqhara";

/// What version control is to ignore of the folder.
const IGNORE: &str = ".gitignore";

/// The file of version 0.1, which nothing reads any longer.
const OLD_NAME: &str = "lint.redb";

/// What that begins with.
const OLD_MAGIC: &[u8] = b"redb";

/// What a cache begins with, whatever its version is.
const MAGIC: &[u8] = b"naqhara";

/// The folder that is made in one that holds other files.
const BELOW: &str = "naqhara-cache";

/// The folder that a cache is kept in.
pub(super) struct Folder {
    pub(super) path: PathBuf,
    /// Whether it is not the one that was named, for that one holds other files.
    pub(super) is_below: bool,
}

/// What stands at a path.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Nothing, or a folder without files: it can be ours.
    Free,
    /// A cache of ours, with its tag.
    Tagged,
    /// A cache of a version that wrote no tags.
    Untagged,
    /// Anything else.
    Foreign,
}

/// The folder for the cache that is to be kept at `named`.
///
/// # Errors
/// Why there can be none, in words.
pub(super) fn choose(system: &dyn System, named: &str) -> Result<Folder, Message> {
    if named.is_empty() {
        return Err(Message::new("lint-cache-unnamed"));
    }
    let named = PathBuf::from(named);
    let kind = kind(system, &named);
    let is_below = kind == Kind::Foreign;
    let (path, kind) = if is_below {
        let below = named.join(BELOW);
        let kind = kind_below(system, &below);
        (below, kind)
    } else {
        (named, kind)
    };
    if kind == Kind::Foreign {
        return Err(foreign(&path));
    }
    for name in [NAME, CHANGES] {
        let file = path.join(name);
        if system.stat_of_link(&file).is_ok_and(|it| !it.is_file) {
            return Err(foreign(&file));
        }
    }
    if kind == Kind::Untagged {
        // Whether it can be written or not: the cache is known by its content, too.
        drop(system.write_cache(&path.join(TAG), TAGGED.as_bytes()));
    }
    Ok(Folder { path, is_below })
}

fn foreign(path: &Path) -> Message {
    Message::new("lint-cache-foreign").with("path", path.to_string_lossy().into_owned())
}

/// As [`kind`], but a link is not followed: the user did not name it.
fn kind_below(system: &dyn System, folder: &Path) -> Kind {
    match system.stat_of_link(folder) {
        Ok(stat) if !stat.is_folder => Kind::Foreign,
        _ => kind(system, folder),
    }
}

fn kind(system: &dyn System, folder: &Path) -> Kind {
    if !system.stat(folder).is_ok_and(|it| it.is_folder) {
        return Kind::Free;
    }
    if content_of(system, &folder.join(TAG)).is_some_and(|it| is_tag(&it)) {
        return Kind::Tagged;
    }
    let names = system.names_in(folder).into_iter();
    // Another run may just begin the same cache.
    let is_temporary = |it: &OsString| it.as_encoded_bytes().starts_with(PREFIX.as_bytes());
    let names: Vec<OsString> = names.filter(|it| !is_temporary(it)).collect();
    let known = [IGNORE, NAME, CHANGES, OLD_NAME];
    if names.is_empty() {
        Kind::Free
    } else if names.iter().all(|it| known.iter().any(|known| it == known))
        && [(NAME, MAGIC), (OLD_NAME, OLD_MAGIC)]
            .into_iter()
            .any(|(name, magic)| begins_with(system, &folder.join(name), magic))
    {
        Kind::Untagged
    } else {
        Kind::Foreign
    }
}

fn is_tag(content: &[u8]) -> bool {
    let text = String::from_utf8_lossy(content);
    text.lines().any(|it| it == OURS)
}

fn begins_with(system: &dyn System, file: &Path, magic: &[u8]) -> bool {
    content_of(system, file).is_some_and(|it| it.starts_with(magic))
}

/// The content of a file, and of nothing that a link leads to.
fn content_of(system: &dyn System, file: &Path) -> Option<Vec<u8>> {
    let stat = system.stat_of_link(file).ok()?;
    let content = stat.is_file.then(|| system.read(file).ok())??;
    Some(bytes(content))
}

/// Makes the folder, which version control and programs for backups are to ignore.
pub(super) fn begin(system: &dyn System, folder: &Path) -> io::Result<()> {
    system.create_folder(folder)?;
    for (name, content) in [(TAG, TAGGED), (IGNORE, "*\n")] {
        let file = folder.join(name);
        if system.stat_of_link(&file).is_err() {
            system.write_cache(&file, content.as_bytes())?;
        }
    }
    let old = folder.join(OLD_NAME);
    if begins_with(system, &old, OLD_MAGIC) {
        // Whether it can be removed or not: it is of no use any longer.
        drop(system.remove(&old));
    }
    Ok(())
}

/// Why the cache cannot be used.
pub(super) fn fails(path: &str, error: &io::Error) -> Message {
    Message::new("lint-cache-fails")
        .with("path", path)
        .with("reason", reason(error))
}
