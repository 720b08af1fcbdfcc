//! Looking ahead: which readings of a window begin a term, all looked up before the first is followed.

use super::readings::put_readings;
use super::{AHEAD, Finder, Hit, Lists};
use crate::names::alone;
use crate::names::build::token_hash;
use crate::names::hash::{self, Value};

impl Finder<'_> {
    /// Collects the readings whose first token begins some term.
    pub(super) fn filter(&mut self, stop: usize) {
        let Finder {
            index,
            window,
            lists,
            ..
        } = self;
        let Lists {
            maybe, readings, ..
        } = &mut **lists;
        let filter = &index.filter;
        maybe.clear();
        filter.candidates(window, maybe);
        let mut count = 0;
        for &nth in maybe.iter().take_while(|&&nth| (nth as usize) < stop) {
            count = put_readings(filter, window, nth, readings, count);
        }
        self.look_up(count);
        for depth in 0..AHEAD {
            self.look_ahead(depth);
        }
    }

    /// Looks up the first token of every reading.
    ///
    /// Here and in [`Finder::look_ahead`], which stand apart from the walk, all slots are read before
    /// the first is judged: no look-up waits for another, and their cache misses overlap.
    fn look_up(&mut self, count: usize) {
        let table = self.index.heads.view();
        let readings = &self.lists.readings[..count];
        self.lists.slots.clear();
        let slots = readings.iter().map(|r| table.first_slot(r.hash));
        self.lists.slots.extend(slots);
        self.lists.hits.clear();
        let all = readings
            .iter()
            .zip(&self.lists.slots)
            .map(|(&reading, &slot)| Hit {
                reading,
                value: table.value(reading.hash, slot),
                hash: reading.hash,
                ahead: [Value::NONE; AHEAD],
            });
        self.lists
            .hits
            .extend(all.filter(|hit| hit.value != Value::NONE));
    }

    /// Looks up one token more of every hit that may go on, and touches the terms that end there.
    ///
    /// What misses the cache stands in loops of its own that do nothing else: the processor sees many
    /// of their turns at once and waits for all of them together.
    fn look_ahead(&mut self, depth: usize) {
        let mut hits = std::mem::take(&mut self.lists.hits);
        let table = self.index.table.view();
        self.lists.places.clear();
        if depth == 0 {
            let all = hits.iter().filter_map(|hit| hit.value.entry());
            self.lists.places.extend(all.filter_map(alone));
        }
        self.lists.slots.clear();
        self.lists.pending.clear();
        for (nth, hit) in hits.iter_mut().enumerate() {
            let value = depth.checked_sub(1).map_or(hit.value, |at| hit.ahead[at]);
            let next = hit.reading.nth as usize + depth + 1;
            if value.goes_on() && next < self.window.count() && self.near(next - 1) {
                let token = token_hash(self.window, self.window.token(next));
                hit.hash = hash::chain(hit.hash, token);
                self.lists.pending.push(nth as u32);
                self.lists.slots.push(table.home(hit.hash) as u64);
            }
        }
        for slot in &mut self.lists.slots {
            *slot = table.slot(*slot);
        }
        for (&nth, &slot) in self.lists.pending.iter().zip(&self.lists.slots) {
            let hit = &mut hits[nth as usize];
            let value = table.value(hit.hash, slot);
            hit.ahead[depth] = value;
            self.lists.places.extend(value.entry().and_then(alone));
        }
        let spellings = self.spellings;
        let touched = self
            .lists
            .places
            .iter()
            .map(|&place| spellings.touch(place));
        std::hint::black_box(touched.fold(0, |all, byte| all ^ byte));
        self.lists.hits = hits;
    }
}
