//! The program of an engine, with all that it starts: one process group, which ends as one.

use std::io;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use crate::project::Group;

/// How long a program may take to end by itself, and again when it is told to.
const FAREWELL: Duration = Duration::from_millis(200);

/// A program that runs until this is dropped.
pub(super) struct Process {
    child: Child,
    group: Group,
}

impl Process {
    /// Starts `command` in a group of its own, which also ends where this program is interrupted.
    pub(super) fn start(command: &mut Command) -> io::Result<Process> {
        let (child, group) = Group::spawn(command)?;
        Ok(Process { child, group })
    }

    /// The program, to take its pipes.
    pub(super) fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Waits until the program has ended, for `time` at most; its exit code, where it has one.
    pub(super) fn wait(&mut self, time: Duration) -> Option<i32> {
        let start = Instant::now();
        loop {
            match self.group.ended(&mut self.child) {
                Some(code) => return code,
                None if start.elapsed() >= time => return None,
                None => std::thread::sleep(Duration::from_millis(5)),
            }
        }
    }

    /// Lets the program end by itself: it has read the end of its input.
    pub(super) fn finish(&mut self) {
        self.wait(FAREWELL);
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // What it started may outlive it, and has no way to know that no one listens any more.
        self.group.terminate(&mut self.child);
        self.wait(FAREWELL);
        self.group.kill(&mut self.child);
        let _ = self.child.wait();
    }
}
