//! Code that differs between operating systems: all of it is in this file, each system in its own
//! module. With `--cfg naqhara_portable`, every system uses the module that is meant for the others,
//! so that it is compiled and tested on this one.

#[cfg(feature = "cli")]
pub(crate) use groups::{Group, end_running};
#[cfg(all(
    any(feature = "translate", feature = "postgres"),
    any(not(target_os = "linux"), naqhara_portable)
))]
pub(crate) use lookup::addresses;
#[cfg(any(not(unix), naqhara_portable))]
pub(crate) use portable::{identity, make_usual, runs, take_after};

#[cfg(all(unix, not(naqhara_portable)))]
pub(crate) use unix::{identity, make_usual, runs, take_after};

#[cfg(all(
    any(feature = "translate", feature = "postgres"),
    target_os = "linux",
    not(naqhara_portable)
))]
pub(crate) use linux::addresses;

#[cfg(all(feature = "cli", any(not(unix), naqhara_portable)))]
pub(crate) use portable::{on_end, os_string, survive_large_files};
#[cfg(all(feature = "cli", unix, not(naqhara_portable)))]
pub(crate) use unix_cli::{on_end, os_string, survive_large_files};

/// What a system reports about a file besides its size; 0 where it does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Identity {
    /// When anything about it was changed, in nanoseconds since 1970.
    pub(crate) changed: i128,
    /// The device that it is on.
    pub(crate) device: u64,
    /// Which file of that device it is.
    pub(crate) file: u64,
    /// How many names it has.
    pub(crate) links: u64,
}

/// Linux alone.
#[cfg(all(
    any(feature = "translate", feature = "postgres"),
    target_os = "linux",
    not(naqhara_portable)
))]
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
        // Keys and passwords are none of its business.
        getent.env_remove("NAQHARA_TRANSLATE_KEY");
        getent.env_remove("PGPASSWORD");
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
    use std::ffi::OsString;
    use std::fs::{File, Metadata, Permissions};
    use std::io;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    use std::path::Path;

    use rustix::io::Errno;
    use rustix::process::{Pid, test_kill_process};
    use xattr::FileExt;

    use super::Identity;

    /// Temporary files are private; a new file for the user has what the mask of the user leaves.
    pub(crate) fn make_usual(builder: &mut tempfile::Builder<'_, '_>) {
        builder.permissions(Permissions::from_mode(0o666));
    }

    /// Gives a new file the extended attributes, owner and permissions of the one at `path`; whether
    /// the system lets it have that owner.
    pub(crate) fn take_after(new: &File, path: &Path, before: &Metadata) -> io::Result<bool> {
        let (uid, gid) = (before.uid(), before.gid());
        let own = new.metadata()?;
        let same = (own.uid(), own.gid()) == (uid, gid);
        let owned = same || fchown(new, Some(uid), Some(gid)).is_ok();
        copy_attributes(new, path);
        new.set_permissions(before.permissions())?;
        Ok(owned)
    }

    /// As far as the system lets it: some attributes belong to root or to the file system.
    fn copy_attributes(new: &File, path: &Path) {
        let wanted: Vec<OsString> = xattr::list_deref(path).into_iter().flatten().collect();
        let inherited = new.list_xattr().into_iter().flatten();
        for name in inherited.filter(|it| !wanted.contains(it)) {
            drop(new.remove_xattr(name));
        }
        for name in wanted {
            if let Ok(Some(value)) = xattr::get_deref(path, &name) {
                drop(new.set_xattr(&name, &value));
            }
        }
    }

    /// What tells a file from all others.
    pub(crate) fn identity(meta: &Metadata) -> Identity {
        Identity {
            changed: i128::from(meta.ctime()) * 1_000_000_000 + i128::from(meta.ctime_nsec()),
            device: meta.dev(),
            file: meta.ino(),
            links: meta.nlink(),
        }
    }

    /// Whether a process runs on this machine.
    pub(crate) fn runs(process: u32) -> bool {
        let process = i32::try_from(process).ok().and_then(Pid::from_raw);
        process.is_some_and(|it| test_kill_process(it) != Err(Errno::SRCH))
    }
}

#[cfg(all(feature = "cli", unix, not(naqhara_portable)))]
mod unix_cli;

/// Windows and the rest, by the standard library alone.
#[cfg(any(not(unix), naqhara_portable, test))]
mod portable {
    use std::fs::{File, Metadata};
    use std::io;
    use std::path::Path;

    use super::Identity;

    /// A file is readable as its folder is.
    pub(crate) fn make_usual(_: &mut tempfile::Builder<'_, '_>) {}

    /// Permissions are all that can be told.
    pub(crate) fn take_after(new: &File, _: &Path, before: &Metadata) -> io::Result<bool> {
        new.set_permissions(before.permissions())?;
        Ok(true)
    }

    /// Nothing is told: a file is known by its length and the time of its last change.
    pub(crate) fn identity(_: &Metadata) -> Identity {
        Identity::default()
    }

    /// The name that these bytes are; nothing where it is not text.
    #[cfg(feature = "cli")]
    pub(crate) fn os_string(bytes: &[u8]) -> Option<std::ffi::OsString> {
        String::from_utf8(bytes.to_vec()).ok().map(Into::into)
    }

    /// No one knows: the lock on a file has to tell.
    pub(crate) fn runs(_: u32) -> bool {
        false
    }

    /// The system ends the process at once; what it leaves is swept by the next run.
    #[cfg(feature = "cli")]
    pub(crate) fn on_end(_: fn(i32)) -> io::Result<()> {
        Ok(())
    }

    /// There is no such signal.
    #[cfg(feature = "cli")]
    pub(crate) fn survive_large_files() {}
}

/// The addresses of a host, by the standard library.
#[cfg(all(
    any(feature = "translate", feature = "postgres"),
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

#[cfg(all(feature = "cli", unix, not(naqhara_portable)))]
mod groups;

/// Where there are no process groups, only the program itself is ended.
#[cfg(all(feature = "cli", any(not(unix), naqhara_portable)))]
mod groups {
    use std::io;
    use std::process::{Child, Command};

    /// Groups end with their programs.
    pub(crate) fn end_running() {}

    /// A program by itself.
    pub(crate) struct Group;

    impl Group {
        /// Starts a program.
        pub(crate) fn spawn(command: &mut Command) -> io::Result<(Child, Group)> {
            Ok((command.spawn()?, Group))
        }

        /// Whether it has ended, and its exit code.
        pub(crate) fn ended(&self, child: &mut Child) -> Option<Option<i32>> {
            match child.try_wait() {
                Ok(status) => status.map(|it| it.code()),
                Err(_) => Some(None),
            }
        }

        /// Ends it.
        pub(crate) fn terminate(&self, child: &mut Child) {
            let _ = child.kill();
        }

        /// Ends it.
        pub(crate) fn kill(&mut self, child: &mut Child) {
            let _ = child.kill();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::portable;

    #[test]
    fn the_portable_twin_knows_no_more_than_the_standard_library() {
        let file = tempfile::tempfile().expect("a file");
        let meta = file.metadata().expect("its state");
        let taken = portable::take_after(&file, std::path::Path::new(""), &meta);
        assert_eq!(taken.ok(), Some(true));
        assert_eq!(portable::identity(&meta), super::Identity::default());
        assert!(!portable::runs(std::process::id()));
    }

    #[cfg(feature = "cli")]
    #[test]
    fn the_portable_twin_hears_nothing_and_names_only_text() {
        portable::make_usual(&mut tempfile::Builder::new());
        portable::survive_large_files();
        assert!(portable::on_end(|_| {}).is_ok());
        assert_eq!(portable::os_string("نص".as_bytes()), Some("نص".into()));
        assert_eq!(portable::os_string(b"\xFF"), None);
    }

    #[cfg(all(unix, not(naqhara_portable)))]
    #[test]
    fn a_process_runs_until_it_ends() {
        assert!(super::runs(std::process::id()));
        let ended = std::process::Command::new("true").spawn();
        let mut ended = ended.expect("started");
        ended.wait().expect("ended");
        assert!(!super::runs(ended.id()));
    }

    #[cfg(feature = "translate")]
    #[test]
    fn hosts_have_the_same_addresses_either_way() {
        let ours = super::addresses("localhost").expect("looked up");
        assert!(ours.iter().any(|it| it.is_loopback()), "{ours:?}");
        let other = super::lookup::addresses("localhost").expect("looked up");
        assert!(other.iter().any(|it| it.is_loopback()), "{other:?}");
    }

    #[cfg(all(
        any(feature = "translate", feature = "postgres"),
        target_os = "linux",
        not(naqhara_portable)
    ))]
    #[test]
    fn a_host_is_not_an_option() {
        let none = super::addresses("--help").expect("not looked up");
        assert!(none.is_empty());
    }
}
