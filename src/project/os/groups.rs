//! Process groups: a program ends with all that it starts.

use std::io;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command};
use std::sync::atomic::{AtomicBool, Ordering};
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

/// Whether a signal is ending this program, and the group before it.
static ENDING: AtomicBool = AtomicBool::new(false);

/// Longest wait for the end of this program once its group has been ended.
const LAST_WAIT: Duration = Duration::from_secs(2);

/// Ends the group that is running, if there is one.
pub(crate) fn end_running() {
    if let Some(group) = *LAST.lock().unwrap_or_else(PoisonError::into_inner) {
        end(group);
    }
}

/// Asks a group to end, and ends it a moment later.
fn end(group: Pid) {
    ENDING.store(true, Ordering::SeqCst);
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
        let ended = match waitid(WaitId::Pid(Pid::from_child(child)), options) {
            Ok(status) => status.map(|it| it.exit_status()),
            Err(_) => Some(None),
        };
        if ended.is_some() && ENDING.load(Ordering::SeqCst) {
            // Of a program that a signal ends together with this one, there is nothing to report.
            thread::sleep(LAST_WAIT);
        }
        ended
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
