//! The threads that answer: as many as there are processors, however many connections there are. The
//! memory that answers are made in stays with these few.

use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

type Job = Box<dyn FnOnce() + Send>;

/// Threads that do one piece of work after another; they end with it.
pub(super) struct Workers {
    jobs: Sender<Job>,
}

impl Workers {
    /// Starts so many threads.
    ///
    /// # Errors
    /// When the system gives no threads.
    pub(super) fn start(count: usize) -> io::Result<Workers> {
        let (jobs, waiting) = mpsc::channel();
        let waiting = Arc::new(Mutex::new(waiting));
        for _ in 0..count {
            let waiting = Arc::clone(&waiting);
            thread::Builder::new().spawn(move || while next(&waiting).is_some_and(done) {})?;
        }
        Ok(Workers { jobs })
    }

    /// What `work` gives, done by the next thread that is free; `None` if it ended in the middle.
    pub(super) fn run<T, F>(&self, work: F) -> Option<T>
    where
        T: Send + 'static,
        F: FnOnce() -> T + Send + 'static,
    {
        let (result, made) = mpsc::channel();
        let job = Box::new(move || drop(result.send(work())));
        self.jobs.send(job).ok()?;
        made.recv().ok()
    }
}

/// The next piece of work; `None` when there will be no more.
fn next(waiting: &Mutex<Receiver<Job>>) -> Option<Job> {
    let waiting = waiting.lock().unwrap_or_else(PoisonError::into_inner);
    waiting.recv().ok()
}

fn done(job: Job) -> bool {
    job();
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn few_threads_answer_many() {
        let workers = Workers::start(2).expect("threads");
        let threads = thread::scope(|scope| {
            let started: Vec<_> = (0..40)
                .map(|_| scope.spawn(|| workers.run(|| thread::current().id())))
                .collect();
            let ids = started.into_iter().filter_map(|it| it.join().ok()?);
            ids.collect::<Vec<_>>()
        });
        assert_eq!(threads.len(), 40);
        assert!(threads.into_iter().collect::<HashSet<_>>().len() <= 2);
    }

    #[test]
    fn each_gets_its_own_answer() {
        let workers = Workers::start(3).expect("threads");
        thread::scope(|scope| {
            for number in 0..50 {
                let workers = &workers;
                scope.spawn(move || assert_eq!(workers.run(move || number * 2), Some(number * 2)));
            }
        });
    }
}
