//! What is said on a terminal of work that takes longer than a moment.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::Session;
use crate::diag::Message;

/// Shorter work is done before anybody wonders.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often progress is shown.
const TICK: Duration = Duration::from_millis(100);

/// A line on standard error that is written anew, and taken away before anything else is said.
#[derive(Default)]
pub(super) struct Progress {
    /// How many files there are to do, where that is known.
    all: usize,
    /// When the work began; nothing if progress is not to be shown.
    begun: Option<Instant>,
    /// When it was last shown.
    shown: Option<Instant>,
}

impl Progress {
    /// Of work that begins now: shown if standard error is a terminal, and its user does not want
    /// it quiet.
    pub(super) fn begin(session: &Session<'_>) -> Progress {
        Progress {
            all: 0,
            begun: is_wanted(session).then(Instant::now),
            shown: None,
        }
    }

    /// Of work over `all` files that begins now.
    pub(super) fn over(all: usize, session: &Session<'_>) -> Progress {
        Progress {
            all,
            ..Progress::begin(session)
        }
    }

    /// Of work whose results go out as they come: where they go to a terminal, they are progress
    /// enough.
    pub(super) fn of_stream(session: &Session<'_>) -> Progress {
        if session.streams.is_terminal() {
            return Progress::default();
        }
        Progress::begin(session)
    }

    /// Shows how far the work has come, if it takes long and the last report is not too recent.
    pub(super) fn show(&mut self, message: impl FnOnce() -> Message, session: &mut Session<'_>) {
        let now = Instant::now();
        if self.is_due(now) {
            let text = session.plain().text(&message());
            session.streams.progress(Some(&text));
            self.shown = Some(now);
        }
    }

    /// Shows how many files are done.
    pub(super) fn show_files(&mut self, done: usize, session: &mut Session<'_>) {
        let all = self.all;
        let message = || Message::new("lint-progress").with("done", done);
        self.show(|| message().with("all", all), session);
    }

    fn is_due(&self, now: Instant) -> bool {
        let begun = self.begun.is_some_and(|it| now - it >= PATIENCE);
        begun && self.shown.is_none_or(|it| now - it >= TICK)
    }

    /// Takes the line away.
    pub(super) fn hide(&mut self, session: &mut Session<'_>) {
        if self.shown.take().is_some() {
            session.streams.progress(None);
        }
    }
}

fn is_wanted(session: &Session<'_>) -> bool {
    session.streams.errors_are_watched() && session.global.get_count("quiet") == 0
}

/// Does work of unknown length, and says meanwhile how long it has taken: `message` with `$what`
/// and `$seconds`.
pub(super) fn meanwhile<T: Send>(
    message: &'static str,
    what: &str,
    session: &mut Session<'_>,
    work: impl FnOnce() -> T + Send,
) -> T {
    if !is_wanted(session) {
        return work();
    }
    let mut progress = Progress::begin(session);
    let begun = Instant::now();
    let said = || {
        let seconds = usize::try_from(begun.elapsed().as_secs()).unwrap_or(usize::MAX);
        Message::new(message)
            .with("what", what)
            .with("seconds", seconds)
    };
    thread::scope(|scope| {
        let (end, ended) = mpsc::channel::<()>();
        let working = scope.spawn(move || {
            // Dropped at the end, also by a panic.
            let _end = end;
            work()
        });
        while ended.recv_timeout(TICK) == Err(RecvTimeoutError::Timeout) {
            progress.show(said, session);
        }
        progress.hide(session);
        let done = working.join();
        done.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_after_a_moment_and_not_too_often() {
        let begun = Instant::now();
        let mut progress = Progress {
            begun: Some(begun),
            ..Progress::default()
        };
        assert!(!progress.is_due(begun + Duration::from_millis(999)));
        assert!(progress.is_due(begun + PATIENCE));
        progress.shown = Some(begun + PATIENCE);
        assert!(!progress.is_due(begun + PATIENCE + Duration::from_millis(99)));
        assert!(progress.is_due(begun + PATIENCE + TICK));
        assert!(!Progress::default().is_due(begun + PATIENCE));
    }
}
