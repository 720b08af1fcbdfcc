//! What becomes of a run that is told to end: it takes its temporary files with it.

use std::sync::Once;

use crate::project::{discard_temporary_files, end_running, on_end, survive_large_files};

/// Hears from now on the signals that end a process. Called before a file is written.
pub(super) fn watch() {
    static ONCE: Once = Once::new();
    // Where they cannot be heard, the next run sweeps what this one leaves.
    ONCE.call_once(|| drop(on_end(end)));
}

/// Makes an error of a file that grows larger than its user may write.
pub(super) fn report_large_files() {
    survive_large_files();
}

#[expect(
    clippy::exit,
    reason = "a signal ends the process, whatever its threads are doing"
)]
fn end(signal: i32) {
    discard_temporary_files();
    end_running();
    // As shells report it.
    std::process::exit(128 + signal);
}
