//! The features of all sentences in one piece of memory.

/// A flag on a feature that the counterpart is expected to have: lacking it counts against the pair.
pub(super) const EXPECTED: u32 = 1 << 31;

/// Lists of numbers, one list a sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    /// All lists, one after the other.
    pub(super) values: Vec<u32>,
    starts: Vec<u32>,
}

impl Lists {
    /// Ends the list of a sentence.
    pub(super) fn close(&mut self) {
        self.starts.push(self.values.len() as u32);
    }

    /// Adds the list of the next sentence.
    pub(super) fn push(&mut self, list: impl Iterator<Item = u32>) {
        self.values.extend(list);
        self.close();
    }

    /// The list of a sentence.
    pub(super) fn of(&self, sentence: usize) -> &[u32] {
        let [from, to] = [0, 1].map(|it| match (sentence + it).checked_sub(1) {
            Some(before) => self.starts[before] as usize,
            None => 0,
        });
        &self.values[from..to]
    }

    /// How many sentences there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }
}

/// Sorts the features from a place on and leaves each once, with [`EXPECTED`] if any of them has it.
pub(super) fn sort_unique(values: &mut Vec<u32>, from: usize) {
    // By number; of two with the same number the expected one stands first.
    values[from..].sort_unstable_by_key(|it| it.rotate_left(1) ^ 1);
    let mut kept = from;
    for at in from..values.len() {
        if at == from || values[at] & !EXPECTED != values[kept - 1] & !EXPECTED {
            values[kept] = values[at];
            kept += 1;
        }
    }
    values.truncate(kept);
}
