//! The readings of a token that begin some term.

use super::*;

impl TermIndex {
    /// Whether some term begins with these words, the clitic of the first aside, and goes on with
    /// more.
    pub fn begins_longer_term(&self, words: &str) -> bool {
        let mut room = Room::spare();
        let Room { window, lists } = &mut *room;
        let readings = &mut lists.readings;
        window.read(words, 0);
        let count = match window.count() {
            0 => 0,
            _ => put_readings(&self.filter, window, 0, readings, 0),
        };
        let goes_on = |first: &Reading| {
            let mut hash = first.hash;
            let mut value = self.heads.view().get(hash);
            for token in window.tokens().skip(1) {
                if !value.goes_on() {
                    return false;
                }
                hash = hash::chain(hash, token_hash(window, token));
                value = self.table.view().get(hash);
            }
            value.goes_on()
        };
        let any = readings[..count].iter().any(goes_on);
        room.keep();
        any
    }
}

/// Writes every reading of a token that the filter lets through after the first `count` readings,
/// and gives their new number.
#[inline]
pub(super) fn put_readings(
    filter: &TokenSet,
    window: &Window,
    nth: u32,
    readings: &mut Vec<Reading>,
    mut count: usize,
) -> usize {
    let token = window.token(nth as usize);
    if readings.len() < count + Peel::ALL.len() {
        // Little for a single token, and ever more for a window.
        readings.resize(2 * count + 2 * Peel::ALL.len(), Reading::default());
    }
    if token.len > 16 {
        return put_long_readings(filter, window, nth, readings, count);
    }
    each_way(ways(token), |way| {
        let codes = peeled_codes(token, Peel::ALL[usize::from(way)]);
        let hash = hash::short(codes.lo, codes.hi);
        // Written always, counted if it passes: no branch to be guessed wrong.
        readings[count] = Reading { hash, nth, way };
        count += usize::from(filter.may_hold(codes));
    });
    count
}

/// Tokens of more than sixteen letters are rare: no care for speed.
#[cold]
pub(super) fn put_long_readings(
    filter: &TokenSet,
    window: &Window,
    nth: u32,
    readings: &mut [Reading],
    mut count: usize,
) -> usize {
    let token = window.token(nth as usize);
    if usize::from(token.len) > MAX_TOKEN {
        return count;
    }
    each_way(ways(token), |way| {
        let codes = long_codes(window, token, Peel::ALL[usize::from(way)]);
        let hash = hash::long(&codes);
        readings[count] = Reading { hash, nth, way };
        count += usize::from(filter.may_hold(hash::head(&codes)));
    });
    count
}
