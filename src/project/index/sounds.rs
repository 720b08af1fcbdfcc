//! The terms of an index by their sound, in a file beside it: they take far longer to make than the rest, and
//! are made when a query first asks for them.

use std::io::{self, Write};
use std::path::Path;

use crate::project::System;

/// The ending of the file.
pub(super) const ENDING: &str = "sounds";

/// What every such file of this version begins with. The hash of what it was made of follows, then the
/// checksum (CRC-32) of the rest.
const MAGIC: &[u8; 8] = b"nqsound1";
const HEAD: usize = MAGIC.len() + 32 + 4;

/// Those of the index at `path`, if they were made of the same; a link is not followed.
pub(super) fn read(system: &dyn System, path: &Path, made_of: &[u8; 32]) -> Option<Vec<u8>> {
    let path = path.with_extension(ENDING);
    let stat = system.stat_of_link(&path).ok().filter(|it| it.is_file)?;
    let len = usize::try_from(stat.len).ok()?.checked_sub(HEAD)?;
    let head = system.read_part(&path, 0, HEAD).ok()?;
    let (head, sum) = head.split_last_chunk()?;
    if head != [&MAGIC[..], made_of].concat() {
        return None;
    }
    let bytes = system.read_part(&path, HEAD as u64, len).ok()?;
    let is_it = bytes.len() == len && crc32fast::hash(&bytes) == u32::from_le_bytes(*sum);
    is_it.then_some(bytes)
}

/// Writes those of the index at `path`.
pub(super) fn write(
    system: &dyn System,
    path: &Path,
    made_of: &[u8; 32],
    bytes: &[u8],
) -> io::Result<()> {
    let mut out = system.begin_cache(&path.with_extension(ENDING))?;
    out.write_all(MAGIC)?;
    out.write_all(made_of)?;
    out.write_all(&crc32fast::hash(bytes).to_le_bytes())?;
    out.write_all(bytes)?;
    out.finish()
}
