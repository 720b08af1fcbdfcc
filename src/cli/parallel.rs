//! Many things done at once, their results taken in order.
//!
//! No worker runs far ahead of the slowest: how much waits to be taken is bounded, however much there is
//! to do.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// How many results may wait for an earlier one.
const AHEAD: usize = 256;

/// How many items a worker takes at a time, at most: to hand over a small result costs more than to
/// have it.
const LONGEST_RUN: usize = 16;

struct Queue<I, R> {
    items: I,
    /// How many items are handed out at a time.
    run: usize,
    /// Runs handed out, and those whose results were taken.
    begun: usize,
    taken: usize,
    done: BTreeMap<usize, Vec<R>>,
    /// Whether no worker begins another run.
    over: bool,
    /// Whether results are missing that will never come.
    lost: bool,
    /// How many helpers wait until more is taken, and whether the leader waits for a result.
    waiting: usize,
    leader_waits: bool,
}

impl<I: Iterator, R> Queue<I, R> {
    /// Whether another run may begin.
    fn has_room(&self) -> bool {
        self.begun * self.run < self.taken * self.run + AHEAD
    }

    /// The next run and its number; `None` where nothing is left to do.
    fn begin(&mut self) -> Option<(usize, Vec<I::Item>)> {
        if self.over {
            return None;
        }
        let items: Vec<I::Item> = self.items.by_ref().take(self.run).collect();
        self.over = items.is_empty();
        self.begun += usize::from(!self.over);
        (!self.over).then(|| (self.begun - 1, items))
    }

    /// The results that come next, as far as they are there.
    fn ready(&mut self) -> Vec<R> {
        let mut ready = Vec::new();
        while let Some(results) = self.done.remove(&self.taken) {
            ready.extend(results);
            self.taken += 1;
        }
        ready
    }

    /// Whether everything was taken that will ever come.
    fn is_done(&self) -> bool {
        self.lost || (self.over && self.taken == self.begun)
    }
}

struct Shared<I, R> {
    queue: Mutex<Queue<I, R>>,
    /// More was taken: helpers may go on.
    room: Condvar,
    /// The result that comes next is there: the leader may take it.
    ready: Condvar,
}

impl<I, R> Shared<I, R> {
    fn lock(&self) -> MutexGuard<'_, Queue<I, R>> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// No worker begins another run.
    fn end(&self, lost: bool) {
        let mut queue = self.lock();
        queue.over = true;
        queue.lost |= lost;
        drop(queue);
        self.room.notify_all();
        self.ready.notify_all();
    }
}

/// Ends the work when a worker is gone, however it went: no one waits for what will never come.
struct Ending<'a, I, R>(&'a Shared<I, R>);

impl<I, R> Drop for Ending<'_, I, R> {
    fn drop(&mut self) {
        self.0.end(thread::panicking());
    }
}

/// Does `work` with every item, on all processors, and hands the results to `take` in the order of the
/// items. The first error of `take` ends it.
///
/// This thread leads: it takes what is ready, and otherwise works as its helpers do.
pub(super) fn in_order<T, R: Send, E>(
    items: impl ExactSizeIterator<Item = T> + Send,
    work: impl Fn(T) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let workers = processors.min(items.len());
    if workers < 2 {
        return items.map(work).try_for_each(take);
    }
    let shared = Shared {
        queue: Mutex::new(Queue {
            run: (items.len() / (workers * 32)).clamp(1, LONGEST_RUN),
            items,
            begun: 0,
            taken: 0,
            done: BTreeMap::new(),
            over: false,
            lost: false,
            waiting: 0,
            leader_waits: false,
        }),
        room: Condvar::new(),
        ready: Condvar::new(),
    };
    thread::scope(|scope| {
        let _ending = Ending(&shared);
        for _ in 1..workers {
            scope.spawn(|| {
                let _ending = Ending(&shared);
                help(&shared, &work);
            });
        }
        lead(&shared, &work, &mut take)
    })
}

/// Works until nothing is left to do.
fn help<I: Iterator, R>(shared: &Shared<I, R>, work: &impl Fn(I::Item) -> R) {
    loop {
        let mut queue = shared.lock();
        while !queue.over && !queue.has_room() {
            queue.waiting += 1;
            let woken = shared.room.wait(queue);
            queue = woken.unwrap_or_else(PoisonError::into_inner);
            queue.waiting -= 1;
        }
        let Some((number, items)) = queue.begin() else {
            return;
        };
        drop(queue);
        let results = items.into_iter().map(work).collect();
        let mut queue = shared.lock();
        queue.done.insert(number, results);
        // A wake-up costs the same where no one waits.
        let wakes = queue.leader_waits && number == queue.taken;
        drop(queue);
        if wakes {
            shared.ready.notify_one();
        }
    }
}

/// Takes results in their order, and works while the next one is not there.
fn lead<I: Iterator, R, E>(
    shared: &Shared<I, R>,
    work: &impl Fn(I::Item) -> R,
    take: &mut impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let mut queue = shared.lock();
    loop {
        let ready = queue.ready();
        if !ready.is_empty() {
            let wakes = queue.waiting > 0;
            drop(queue);
            if wakes {
                shared.room.notify_all();
            }
            ready.into_iter().try_for_each(&mut *take)?;
            queue = shared.lock();
        } else if let Some((number, items)) = queue.has_room().then(|| queue.begin()).flatten() {
            drop(queue);
            let results = items.into_iter().map(work).collect();
            queue = shared.lock();
            queue.done.insert(number, results);
        } else if queue.is_done() {
            return Ok(());
        } else {
            queue.leader_waits = true;
            let woken = shared.ready.wait(queue);
            queue = woken.unwrap_or_else(PoisonError::into_inner);
            queue.leader_waits = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order() {
        let mut got = Vec::new();
        let slow = |number: usize| {
            if number.is_multiple_of(97) {
                thread::sleep(std::time::Duration::from_millis(2));
            }
            number * 2
        };
        let taken = in_order(0..2000, slow, |it| {
            got.push(it);
            Ok::<(), ()>(())
        });
        assert_eq!(taken, Ok(()));
        assert!(got.into_iter().eq((0..2000).map(|it| it * 2)));
    }

    #[test]
    fn an_error_ends_it() {
        let mut taken = 0;
        let ended = in_order(
            0..100_000,
            |it: usize| it,
            |it| {
                taken += 1;
                if it < 10 { Ok(()) } else { Err("enough") }
            },
        );
        assert_eq!((ended, taken), (Err("enough"), 11));
    }

    #[test]
    fn a_worker_that_panics_keeps_nobody_waiting() {
        for last in [0, 40, 1_999] {
            let work = |it: usize| assert_ne!(it, last, "it was told to");
            let run = || in_order(0..2_000, work, |()| Ok::<(), ()>(()));
            let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(run));
            assert!(ended.is_err(), "{last}");
        }
    }

    #[test]
    fn nothing_to_do_is_done_at_once() {
        let ended = in_order(0..0, |it: usize| it, |_| Err("never"));
        assert_eq!(ended, Ok(()));
    }
}
