//! Looking ahead: which readings of a window begin a term, all asked before the first is walked.

use super::readings::put_readings;
use super::{Finder, Hit};
use crate::names::alone;
use crate::names::build::token_hash;
use crate::names::hash::{self, Value};

impl Finder<'_> {
    /// Collects the readings whose first token begins some term.
    pub(super) fn filter(&mut self, stop: usize) {
        let Finder {
            index,
            window,
            maybe,
            readings,
            ..
        } = self;
        let filter = &index.filter;
        maybe.clear();
        filter.candidates(window, maybe);
        let mut count = 0;
        for &nth in maybe.iter().take_while(|&&nth| (nth as usize) < stop) {
            count = put_readings(filter, window, nth, readings, count);
        }
        self.look_up(count);
        self.look_ahead();
    }

    /// Looks up the first token of every reading.
    ///
    /// Here and in [`Finder::look_ahead`], which stand apart from the walk, all slots are read before
    /// the first is judged: no look-up waits for another, and their cache misses overlap.
    fn look_up(&mut self, count: usize) {
        let table = &self.index.table;
        let readings = &self.readings[..count];
        self.slots.clear();
        let slots = readings.iter().map(|r| table.first_slot(r.hash));
        self.slots.extend(slots);
        self.hits.clear();
        let all = readings
            .iter()
            .zip(&self.slots)
            .map(|(&reading, &slot)| Hit {
                reading,
                value: table.value(reading.hash, slot),
                hash: 0,
                second: Value::NONE,
            });
        self.hits.extend(all.filter(|hit| hit.value != Value::NONE));
    }

    /// Looks up the first two tokens of every hit, and touches the terms that end there.
    fn look_ahead(&mut self) {
        let mut hits = std::mem::take(&mut self.hits);
        let table = &self.index.table;
        self.slots.clear();
        for hit in &mut hits {
            let next = hit.reading.nth as usize + 1;
            let goes_on = hit.value.goes_on() && next < self.window.count() && self.near(next - 1);
            if goes_on {
                let token = token_hash(self.window, self.window.token(next));
                hit.hash = hash::chain(hit.reading.hash, token);
            }
            self.slots.push(table.first_slot(hit.hash));
        }
        let shelf = &self.index.shelf;
        let mut sum = 0;
        for (hit, &slot) in hits.iter_mut().zip(&self.slots) {
            if hit.hash != 0 {
                hit.second = table.value(hit.hash, slot);
            }
            for value in [hit.value, hit.second] {
                let place = value.entry().and_then(alone);
                sum ^= shelf.touch(place.unwrap_or_default());
            }
        }
        std::hint::black_box(sum);
        self.hits = hits;
    }
}
