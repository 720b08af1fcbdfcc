//! Code that differs between operating systems: all of it is in this file, each system in its own
//! module. With `--cfg naqhara_portable`, every system uses the module that is meant for the others,
//! so that it is compiled and tested on this one.

#[cfg(all(feature = "translate", any(not(target_os = "linux"), naqhara_portable)))]
pub(crate) use lookup::addresses;
#[cfg(any(not(unix), naqhara_portable))]
pub(super) use portable::{identity, make_readable};

#[cfg(all(unix, not(naqhara_portable)))]
pub(super) use unix::{identity, make_readable};

#[cfg(all(feature = "translate", target_os = "linux", not(naqhara_portable)))]
pub(crate) use linux::addresses;

/// Linux alone.
#[cfg(all(feature = "translate", target_os = "linux", not(naqhara_portable)))]
mod linux {
    use std::io;
    use std::net::IpAddr;
    use std::process::{Command, Stdio};

    /// The addresses of a host, by the program of the system that looks them up. The C library does
    /// it by plug-ins, which a statically linked program cannot load: it would crash where they are
    /// of another version.
    pub(crate) fn addresses(host: &str) -> io::Result<Vec<IpAddr>> {
        // Not an option.
        if host.starts_with('-') {
            return Ok(Vec::new());
        }
        let mut getent = Command::new("getent");
        getent.args(["ahosts", host]).stdin(Stdio::null());
        let answer = getent.stderr(Stdio::null()).output()?;
        let text = String::from_utf8_lossy(&answer.stdout);
        // One line for each address and kind of connection; the address is the first word.
        let words = text.lines().filter_map(|it| it.split_whitespace().next());
        let mut found: Vec<IpAddr> = words.filter_map(|it| it.parse().ok()).collect();
        found.dedup();
        Ok(found)
    }
}

/// Linux, macOS and the BSDs.
#[cfg(all(unix, not(naqhara_portable)))]
mod unix {
    use std::fs::{File, Metadata, Permissions};
    use std::io;
    use std::os::unix::fs::{MetadataExt, PermissionsExt};

    /// Temporary files are private; a new file for the user has the usual permissions.
    pub(crate) fn make_readable(file: &File) -> io::Result<()> {
        file.set_permissions(Permissions::from_mode(0o644))
    }

    /// When anything about a file was changed, in nanoseconds since 1970, and which file it is.
    pub(crate) fn identity(meta: &Metadata) -> (i128, u64) {
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
    pub(crate) fn make_readable(_: &File) -> io::Result<()> {
        Ok(())
    }

    /// Neither is told: a file is known by its length and the time of its last change.
    pub(crate) fn identity(_: &Metadata) -> (i128, u64) {
        (0, 0)
    }
}

/// The addresses of a host, by the standard library.
#[cfg(all(
    feature = "translate",
    any(not(target_os = "linux"), naqhara_portable, test)
))]
mod lookup {
    use std::io;
    use std::net::{IpAddr, ToSocketAddrs};

    pub(crate) fn addresses(host: &str) -> io::Result<Vec<IpAddr>> {
        let found = (host, 0).to_socket_addrs()?;
        Ok(found.map(|it| it.ip()).collect())
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

    #[cfg(feature = "translate")]
    #[test]
    fn hosts_have_the_same_addresses_either_way() {
        let ours = super::addresses("localhost").expect("looked up");
        assert!(ours.iter().any(|it| it.is_loopback()), "{ours:?}");
        let other = super::lookup::addresses("localhost").expect("looked up");
        assert!(other.iter().any(|it| it.is_loopback()), "{other:?}");
    }

    #[cfg(all(feature = "translate", target_os = "linux", not(naqhara_portable)))]
    #[test]
    fn a_host_is_not_an_option() {
        let none = super::addresses("--help").expect("not looked up");
        assert!(none.is_empty());
    }
}
