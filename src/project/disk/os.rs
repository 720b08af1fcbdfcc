//! Code that differs between operating systems: all of it is in this file, each system in its own
//! module. With `--cfg naqhara_portable`, every system uses the module that is meant for the others,
//! so that it is compiled and tested on this one.

#[cfg(any(not(unix), naqhara_portable))]
pub(super) use portable::{identity, make_readable};
#[cfg(all(unix, not(naqhara_portable)))]
pub(super) use unix::{identity, make_readable};

/// Linux, macOS and the BSDs.
#[cfg(all(unix, not(naqhara_portable)))]
mod unix {
    use std::fs::{File, Metadata, Permissions};
    use std::io;
    use std::os::unix::fs::{MetadataExt, PermissionsExt};

    /// Temporary files are private; a new file for the user has the usual permissions.
    pub(in super::super) fn make_readable(file: &File) -> io::Result<()> {
        file.set_permissions(Permissions::from_mode(0o644))
    }

    /// When anything about a file was changed, in nanoseconds since 1970, and which file it is.
    pub(in super::super) fn identity(meta: &Metadata) -> (i128, u64) {
        let changed = i128::from(meta.ctime()) * 1_000_000_000 + i128::from(meta.ctime_nsec());
        (changed, meta.ino())
    }
}

/// Windows and the rest, by the standard library alone.
#[cfg(any(not(unix), naqhara_portable, test))]
mod portable {
    use std::fs::{File, Metadata};
    use std::io;

    /// A file is readable as its folder is.
    pub(in super::super) fn make_readable(_: &File) -> io::Result<()> {
        Ok(())
    }

    /// Neither is told: a file is known by its length and the time of its last change.
    pub(in super::super) fn identity(_: &Metadata) -> (i128, u64) {
        (0, 0)
    }
}

#[cfg(test)]
mod tests {
    use super::portable;

    #[test]
    fn the_portable_twin_knows_no_more_than_the_standard_library() {
        let file = tempfile::tempfile().expect("a file");
        assert!(portable::make_readable(&file).is_ok());
        let meta = file.metadata().expect("its state");
        assert_eq!(portable::identity(&meta), (0, 0));
    }
}
