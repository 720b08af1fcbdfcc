//! Files that keep their place: one with several names, or whose owner cannot be given to another file.
//!
//! Such a file is rewritten where it stands, which a dead process leaves half done. Therefore a copy lies
//! beside it until it is done: the name of the file, the length of its old text, both texts. A later run
//! that finds the copy restores the old text, if no one has written another one meanwhile.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::temporary;

/// What stands between the parts of a copy: no name holds it.
const END: u8 = 0;

/// Writes the content of `new` into the file at `target`, which stays the same file.
///
/// # Errors
/// When it cannot be written; then its old text is restored.
pub(super) fn rewrite(target: &Path, new: &Path, folder: &Path) -> io::Result<()> {
    let (old, new) = (fs::read(target)?, fs::read(new)?);
    let mut file = OpenOptions::new().write(true).open(target)?;
    let mut undo = temporary::create_undo(folder)?;
    let name = target.file_name().unwrap_or_default();
    undo.write_all(&copy(name, &old, &new))?;
    undo.as_file().sync_all()?;
    let written = overwrite(&mut file, &new);
    if written.is_err() {
        let mut file = OpenOptions::new().write(true).open(target)?;
        if overwrite(&mut file, &old).is_err() {
            undo.disable_cleanup(true);
        }
    }
    written
}

fn overwrite(file: &mut File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.set_len(bytes.len() as u64)?;
    file.sync_all()
}

fn copy(name: &OsStr, old: &[u8], new: &[u8]) -> Vec<u8> {
    let len = old.len().to_string();
    let head = [name.as_encoded_bytes(), &[END], len.as_bytes(), &[END]];
    [&head.concat(), old, new].concat()
}

/// The parts of a copy: name, old text, new text. A copy that is not whole is none: the file was not
/// touched yet.
fn parts(copy: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let mut parts = copy.splitn(3, |&it| it == END);
    let (name, len, texts) = (parts.next()?, parts.next()?, parts.next()?);
    let len = std::str::from_utf8(len).ok()?.parse().ok()?;
    let (old, new) = texts.split_at_checked(len)?;
    Some((name, old, new))
}

/// Restores the old text of a file that a dead process has left half written, and removes its copy.
pub(super) fn restore(undo: &Path, folder: &Path) {
    let Ok(copy) = fs::read(undo) else {
        return;
    };
    let half = parts(&copy).and_then(|(name, old, new)| {
        let target = named(folder, name)?;
        let now = fs::read(&target).ok()?;
        is_half(&now, old, new).then_some((target, old))
    });
    let restored = half.map(|(target, old)| {
        let file = OpenOptions::new().write(true).open(target);
        file.and_then(|mut file| overwrite(&mut file, old))
    });
    // The copy is the last one of a text that could not be restored.
    if !matches!(restored, Some(Err(_))) {
        drop(fs::remove_file(undo));
    }
}

/// The file of this name.
fn named(folder: &Path, name: &[u8]) -> Option<PathBuf> {
    let mut entries = fs::read_dir(folder).ok()?.flatten();
    let is_it = |it: &fs::DirEntry| it.file_name().as_encoded_bytes() == name;
    let found = entries.find(is_it)?;
    found.file_type().ok()?.is_file().then(|| found.path())
}

/// Whether a text begins as the new one and goes on as the old one: neither of them.
fn is_half(now: &[u8], old: &[u8], new: &[u8]) -> bool {
    let written = now.iter().zip(new).take_while(|(a, b)| a == b).count();
    let rest = old.get(written..).unwrap_or_default();
    now != old && now != new && &now[written..] == rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_written_file_is_told_from_one_that_somebody_edited() {
        let (old, new) = (b"the old text".as_slice(), b"a NEW text, longer".as_slice());
        for written in 1..new.len() {
            let rest = old.get(written..).unwrap_or_default();
            let half = [&new[..written], rest].concat();
            assert!(is_half(&half, old, new), "{written}");
            assert!(!is_half(&[&half, b"!".as_slice()].concat(), old, new));
        }
        assert!(is_half(b"a NEW text, longer", new, b"a NEW text"));
        assert!(!is_half(old, old, new) && !is_half(new, old, new));
        assert!(!is_half(b"", old, new) && !is_half(b"another", old, new));
    }

    #[test]
    fn what_was_begun_is_undone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("نص.txt");
        let undo = folder.path().join("undo");
        let name = path.file_name().expect("a name");
        let put = |text: &str| {
            fs::write(&path, text).expect("written");
            fs::write(&undo, copy(name, b"old text", b"NEW")).expect("written");
            restore(&undo, folder.path());
            assert!(!undo.exists());
            fs::read_to_string(&path).expect("there")
        };
        assert_eq!(put("NEd text"), "old text");
        assert_eq!(put("NEW text"), "old text");
        assert_eq!(put("NEW"), "NEW");
        assert_eq!(put("another text"), "another text");
    }

    #[test]
    fn a_copy_that_is_not_whole_restores_nothing() {
        let whole = copy(OsStr::new("a"), b"old", b"new");
        assert_eq!(parts(&whole), Some((&b"a"[..], &b"old"[..], &b"new"[..])));
        assert!((0..7).all(|len| parts(&whole[..len]).is_none()));
    }
}
