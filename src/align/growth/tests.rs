//! Texts of the worst kinds, ever longer.

use std::cell::Cell;

thread_local! {
    pub(super) static COUNT: Cell<usize> = const { Cell::new(0) };
}
