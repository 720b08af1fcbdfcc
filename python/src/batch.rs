//! A batch of texts, spread over threads. A text that cannot be answered does not keep the others from it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use pyo3::prelude::*;

use crate::errors::{Kind, Problem};

/// How many texts a thread takes at a time, at most: many are short, and few may be long.
const LONGEST_RUN: usize = 16;
/// How often Python is asked whether its user wants an end.
const PAUSE: Duration = Duration::from_millis(100);

/// What comes of one text; `None` where there is none.
pub(crate) type Answered = Option<Result<String, Problem>>;

/// Does `work` for the numbers below `count`, on at most `threads` threads, and gives what comes of it in
/// their order. Other threads of Python run meanwhile.
///
/// # Errors
/// What a signal handler of Python raises, such as `KeyboardInterrupt`.
pub(crate) fn run(
    py: Python<'_>,
    count: usize,
    threads: usize,
    work: impl Fn(usize) -> Answered + Sync,
) -> PyResult<Vec<Answered>> {
    let work = |nth| guarded(|| work(nth));
    let threads = threads.clamp(1, count.max(1));
    py.detach(|| match threads {
        1 if count <= LONGEST_RUN => Ok((0..count).map(work).collect()),
        _ => spread(count, threads, &work),
    })
}

/// A fault of ours becomes an error of its text.
fn guarded(work: impl FnOnce() -> Answered) -> Answered {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
        Some(Err(Problem::new(Kind::Fault, text.unwrap_or("unknown"))))
    })
}

struct Shared<'w, W> {
    count: usize,
    run: usize,
    next: AtomicUsize,
    over: AtomicBool,
    work: &'w W,
}

type Piece = (usize, Vec<Answered>);

fn spread(
    count: usize,
    threads: usize,
    work: &(impl Fn(usize) -> Answered + Sync),
) -> PyResult<Vec<Answered>> {
    let shared = Shared {
        count,
        run: (count / (threads * 8)).clamp(1, LONGEST_RUN),
        next: AtomicUsize::new(0),
        over: AtomicBool::new(false),
        work,
    };
    let (sender, receiver) = channel::<Piece>();
    let mut all: Vec<Answered> = (0..count).map(|_| None).collect();
    thread::scope(|scope| {
        for _ in 0..threads {
            let (shared, sender) = (&shared, sender.clone());
            scope.spawn(move || help(shared, &sender));
        }
        drop(sender);
        loop {
            match receiver.recv_timeout(PAUSE) {
                Ok((first, piece)) => {
                    for (nth, it) in piece.into_iter().enumerate() {
                        all[first + nth] = it;
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
                Err(RecvTimeoutError::Timeout) => {}
            }
            if let Err(error) = Python::attach(|py| py.check_signals()) {
                shared.over.store(true, Ordering::Relaxed);
                return Err(error);
            }
        }
    })?;
    Ok(all)
}

fn help<W: Fn(usize) -> Answered>(shared: &Shared<'_, W>, sender: &Sender<Piece>) {
    while !shared.over.load(Ordering::Relaxed) {
        let first = shared.next.fetch_add(shared.run, Ordering::Relaxed);
        if first >= shared.count {
            return;
        }
        let last = (first + shared.run).min(shared.count);
        let piece = (first..last).map(shared.work).collect();
        if sender.send((first, piece)).is_err() {
            return;
        }
    }
}
