//! What the command line needs of Linux, macOS and the BSDs.

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
