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
    /// Whether no worker begins another one.
    over: bool,
    workers: usize,
}

struct Shared<I, R> {
    queue: Mutex<Queue<I, R>>,
    changed: Condvar,
}

impl<I, R> Shared<I, R> {
    fn lock(&self) -> MutexGuard<'_, Queue<I, R>> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, queue: MutexGuard<'a, Queue<I, R>>) -> MutexGuard<'a, Queue<I, R>> {
        let woken = self.changed.wait(queue);
        woken.unwrap_or_else(PoisonError::into_inner)
    }
}

/// Says that a worker is gone, however it went.
struct Leaving<'a, I, R>(&'a Shared<I, R>);

impl<I, R> Drop for Leaving<'_, I, R> {
    fn drop(&mut self) {
        let mut queue = self.0.lock();
        queue.workers -= 1;
        // The result of one that panicked will never come.
        queue.over |= thread::panicking();
        drop(queue);
        self.0.changed.notify_all();
    }
}

/// Does `work` with every item, on all processors, and hands the results to `take` in the order of the
/// items. The first error of `take` ends it.
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
            workers,
        }),
        changed: Condvar::new(),
    };
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                let _leaving = Leaving(&shared);
                toil(&shared, &work);
            });
        }
        let ended = collect(&shared, &mut take);
        shared.lock().over = true;
        shared.changed.notify_all();
        ended
    })
}

fn toil<T, R>(shared: &Shared<impl Iterator<Item = T>, R>, work: &impl Fn(T) -> R) {
    loop {
        let mut queue = shared.lock();
        while !queue.over && queue.begun * queue.run >= queue.taken * queue.run + AHEAD {
            queue = shared.wait(queue);
        }
        if queue.over {
            return;
        }
        let (number, run) = (queue.begun, queue.run);
        let items: Vec<T> = queue.items.by_ref().take(run).collect();
        if items.is_empty() {
            return;
        }
        queue.begun += 1;
        drop(queue);
        let results = items.into_iter().map(&work).collect();
        let mut queue = shared.lock();
        queue.done.insert(number, results);
        // No worker waits for a result that stands after another one.
        if number == queue.taken {
            shared.changed.notify_all();
        }
    }
}

fn collect<I, R, E>(
    shared: &Shared<I, R>,
    take: &mut impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    loop {
        let mut queue = shared.lock();
        let mut ready = Vec::new();
        loop {
            let next = queue.taken + ready.len();
            match queue.done.remove(&next) {
                Some(results) => ready.push(results),
                None if !ready.is_empty() => break,
                None if queue.workers == 0 => return Ok(()),
                None => queue = shared.wait(queue),
            }
        }
        queue.taken += ready.len();
        drop(queue);
        shared.changed.notify_all();
        ready.into_iter().flatten().try_for_each(&mut *take)?;
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
    fn nothing_to_do_is_done_at_once() {
        let ended = in_order(0..0, |it: usize| it, |_| Err("never"));
        assert_eq!(ended, Ok(()));
    }
}
