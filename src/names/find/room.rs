//! The room that a search needs, kept from one to the next.

use std::cell::Cell;

use super::{Hit, Reading};
use crate::text::Window;

thread_local! {
    /// Room that no search uses now.
    static SPARE: Cell<Option<Box<Room>>> = const { Cell::new(None) };
}

/// What a search writes on, kept for the next search of the same thread: for short texts, to make it
/// would cost more than to search. It holds no more than a window needs.
pub(super) struct Room {
    pub(super) window: Window,
    pub(super) lists: Lists,
}

impl Room {
    pub(super) fn new(window: Window) -> Room {
        let lists = Lists::default();
        Room { window, lists }
    }

    /// The room of the search before this one in the same thread.
    pub(super) fn spare() -> Box<Room> {
        let new = || Box::new(Room::new(Window::new()));
        SPARE.take().unwrap_or_else(new)
    }

    /// Keeps it for the next search.
    pub(super) fn keep(self: Box<Room>) {
        SPARE.set(Some(self));
    }
}

/// What is known of the tokens of a window while it is searched.
#[derive(Default)]
pub(super) struct Lists {
    /// Numbers of the tokens that the filter let through.
    pub(super) maybe: Vec<u32>,
    /// Readings of those, behind them what was left of other windows.
    pub(super) readings: Vec<Reading>,
    /// For each reading, and then for each hit that was looked up further, the slot to begin with.
    pub(super) slots: Vec<u64>,
    pub(super) hits: Vec<Hit>,
    /// Numbers of the hits that were looked up further.
    pub(super) pending: Vec<u32>,
    /// Places on the spellings that will be read.
    pub(super) places: Vec<u32>,
}
