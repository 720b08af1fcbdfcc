//! Code that differs between operating systems: all of it is in this file, each system in its own
//! module. With `--cfg naqhara_portable`, every system uses the module that is meant for the others,
//! so that it is compiled and tested on this one.

#[cfg(feature = "cli")]
pub(crate) use groups::{Group, end_running};
#[cfg(all(feature = "translate", any(not(target_os = "linux"), naqhara_portable)))]
pub(crate) use lookup::addresses;
#[cfg(any(not(unix), naqhara_portable))]
pub(crate) use portable::{identity, make_usual, runs, take_after};

#[cfg(all(unix, not(naqhara_portable)))]
pub(crate) use unix::{identity, make_usual, runs, take_after};

#[cfg(all(feature = "translate", target_os = "linux", not(naqhara_portable)))]
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
        // The key of the engine is none of its business.
        getent.env_remove("NAQHARA_TRANSLATE_KEY");
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

/// What the command line needs of Linux, macOS and the BSDs.
#[cfg(all(feature = "cli", unix, not(naqhara_portable)))]
mod unix_cli {
    use std::ffi::OsString;
    use std::io;
    use std::os::unix::ffi::OsStringExt;
    use std::sync::Arc;
    use std::thread;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU, SIGXFSZ};
    use signal_hook::iterator::Signals;

    /// The name that these bytes are.
    pub(crate) fn os_string(bytes: &[u8]) -> Option<OsString> {
        Some(OsString::from_vec(bytes.to_vec()))
    }

    /// Calls `end` with the number of the first signal that would end the process.
    pub(crate) fn on_end(end: fn(i32)) -> io::Result<()> {
        let ignored = ignored();
        let all = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU];
        // What `nohup`, or a shell that starts a job in the background, has turned off stays off.
        let heard = all.into_iter().filter(|it| ignored & (1 << (it - 1)) == 0);
        let mut signals = Signals::new(heard)?;
        thread::Builder::new().spawn(move || signals.forever().take(1).for_each(end))?;
        Ok(())
    }

    /// The signals that this process ignores, a bit for each, as Linux tells.
    fn ignored() -> u64 {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let line = status.lines().find_map(|it| it.strip_prefix("SigIgn:"));
        let bits = line.and_then(|it| u64::from_str_radix(it.trim(), 16).ok());
        bits.unwrap_or(0)
    }

    /// A file that grows too large is an error of the call that writes it, and ends no process.
    pub(crate) fn survive_large_files() {
        // Where it cannot be, the process ends as it always did.
        drop(signal_hook::flag::register(SIGXFSZ, Arc::default()));
    }
}

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

/// Process groups: a program ends with all that it starts.
#[cfg(all(feature = "cli", unix, not(naqhara_portable)))]
mod groups {
    use std::io;
    use std::os::unix::process::CommandExt;
    use std::process::{Child, Command};
    use std::sync::{Arc, Mutex, PoisonError};
    use std::thread;
    use std::time::Duration;

    use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process_group, waitid};
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::{Handle, Signals};
    use signal_hook::low_level::emulate_default_handler;

    /// The group to end where a signal ends this program.
    type Watched = Arc<Mutex<Option<Pid>>>;

    /// The group that was started last, for whoever else hears the signal first.
    static LAST: Mutex<Option<Pid>> = Mutex::new(None);

    /// Ends the group that is running, if there is one.
    pub(crate) fn end_running() {
        if let Some(group) = *LAST.lock().unwrap_or_else(PoisonError::into_inner) {
            end(group);
        }
    }

    /// Asks a group to end, and ends it a moment later.
    fn end(group: Pid) {
        let _ = kill_process_group(group, Signal::TERM);
        thread::sleep(Duration::from_millis(100));
        let _ = kill_process_group(group, Signal::KILL);
    }

    fn remember(group: Option<Pid>) {
        *LAST.lock().unwrap_or_else(PoisonError::into_inner) = group;
    }

    /// A process group that a program leads.
    pub(crate) struct Group {
        watched: Watched,
        signals: Option<Handle>,
    }

    impl Group {
        /// Starts a program in a group of its own. A terminal no longer interrupts it together with
        /// this program, so that this program passes on what ends it.
        pub(crate) fn spawn(command: &mut Command) -> io::Result<(Child, Group)> {
            let watched = Watched::default();
            let mut slot = watched.lock().unwrap_or_else(PoisonError::into_inner);
            // Before the start: a signal in between waits for the lock.
            let signals = watch(&watched).ok();
            let group = Group {
                watched: Arc::clone(&watched),
                signals,
            };
            let child = command.process_group(0).spawn()?;
            *slot = Some(Pid::from_child(&child));
            remember(*slot);
            drop(slot);
            Ok((child, group))
        }

        /// Whether the leader has ended, and its exit code. It stays to be waited for, so that the
        /// number of the group belongs to no other process.
        pub(crate) fn ended(&self, child: &mut Child) -> Option<Option<i32>> {
            let options = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
            match waitid(WaitId::Pid(Pid::from_child(child)), options) {
                Ok(status) => status.map(|it| it.exit_status()),
                Err(_) => Some(None),
            }
        }

        /// Asks all of them to end.
        pub(crate) fn terminate(&self, child: &mut Child) {
            let _ = kill_process_group(Pid::from_child(child), Signal::TERM);
        }

        /// Ends all of them.
        pub(crate) fn kill(&mut self, child: &mut Child) {
            let _ = kill_process_group(Pid::from_child(child), Signal::KILL);
            *self.watched.lock().unwrap_or_else(PoisonError::into_inner) = None;
            remember(None);
        }
    }

    impl Drop for Group {
        fn drop(&mut self) {
            if let Some(signals) = &self.signals {
                signals.close();
            }
        }
    }

    /// Waits for signals that end this program, and ends the group first.
    fn watch(watched: &Watched) -> io::Result<Handle> {
        let ignored = ignored();
        let ends = [SIGHUP, SIGINT, SIGTERM];
        let ends = ends.into_iter().filter(|it| ignored >> (it - 1) & 1 == 0);
        let mut signals = Signals::new(ends)?;
        let handle = signals.handle();
        let watched = Arc::clone(watched);
        thread::Builder::new().spawn(move || {
            for signal in signals.forever() {
                if let Some(group) = *watched.lock().unwrap_or_else(PoisonError::into_inner) {
                    end(group);
                }
                let _ = emulate_default_handler(signal);
            }
        })?;
        Ok(handle)
    }

    /// The signals that this program was started to ignore, as `nohup` does; bit 0 is signal 1.
    fn ignored() -> u64 {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|it| it.strip_prefix("SigIgn:"));
        let mask = mask.map(|it| u64::from_str_radix(it.trim(), 16));
        mask.and_then(Result::ok).unwrap_or(0)
    }
}

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

    #[cfg(all(feature = "translate", target_os = "linux", not(naqhara_portable)))]
    #[test]
    fn a_host_is_not_an_option() {
        let none = super::addresses("--help").expect("not looked up");
        assert!(none.is_empty());
    }
}
