//! How far a long run over many files is, said on a terminal.

use std::time::{Duration, Instant};

use super::Session;
use crate::diag::Message;

/// With fewer files, no progress needs to be shown.
const FEW: usize = 200;
/// How often progress is shown.
const TICK: Duration = Duration::from_millis(100);

/// A line on standard error that is written anew, and taken away before anything else is said.
#[derive(Default)]
pub(super) struct Progress {
    all: usize,
    /// When it was last shown; nothing if it is not to be.
    shown: Option<Instant>,
}

impl Progress {
    /// Of a run over `all` files: shown if they are many, and standard error is a terminal.
    pub(super) fn of(all: usize, session: &Session<'_>) -> Progress {
        let wanted = all > FEW && session.global.get_count("quiet") == 0;
        let watched = wanted && session.streams.errors_are_watched();
        Progress {
            all,
            shown: watched.then(Instant::now),
        }
    }

    /// Reports that `done` files have been checked, if the last report is not too recent.
    pub(super) fn show(&mut self, done: usize, session: &mut Session<'_>) {
        if self.shown.is_some_and(|shown| shown.elapsed() >= TICK) {
            let message = Message::new("lint-progress")
                .with("done", done)
                .with("all", self.all);
            let text = session.plain().text(&message);
            session.streams.progress(Some(&text));
            self.shown = Some(Instant::now());
        }
    }

    pub(super) fn hide(&self, session: &mut Session<'_>) {
        if self.shown.is_some() {
            session.streams.progress(None);
        }
    }
}
