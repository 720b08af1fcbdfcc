//! How many may be at something at a time.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// So many at a time; others wait.
pub(super) struct Gate {
    free: Mutex<usize>,
    freed: Condvar,
    most: usize,
}

/// Held while one is at it.
pub(super) struct Pass(Arc<Gate>);

impl Gate {
    pub(super) fn new(most: usize) -> Arc<Gate> {
        Arc::new(Gate {
            free: Mutex::new(most),
            freed: Condvar::new(),
            most,
        })
    }

    pub(super) fn enter(self: &Arc<Gate>) -> Pass {
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let free = self.freed.wait_while(free, |it| *it == 0);
        *free.unwrap_or_else(PoisonError::into_inner) -= 1;
        Pass(Arc::clone(self))
    }

    /// Whether three of four are taken.
    pub(super) fn is_crowded(&self) -> bool {
        let free = *self.free.lock().unwrap_or_else(PoisonError::into_inner);
        free < self.most / 4
    }

    fn leave(&self) {
        *self.free.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.freed.notify_one();
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        self.0.leave();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    #[test]
    fn there_are_never_more() {
        let gate = Gate::new(3);
        let (inside, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        thread::scope(|scope| {
            for _ in 0..20 {
                scope.spawn(|| {
                    let _pass = gate.enter();
                    most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    thread::yield_now();
                    inside.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        assert!((1..=3).contains(&most.into_inner()));
    }
}
