//! Where marks stand, and what two stretches share.

use super::lists::{CLAIMS, Lists};

/// Where in the target each mark stands.
#[derive(Clone)]
pub(super) struct Postings {
    pub(super) starts: Vec<u32>,
    pub(super) places: Vec<u32>,
    /// For each mark the first place that a later row may need.
    pub(super) next: Vec<u32>,
}

impl Postings {
    /// `lists`: for each place its marks.
    pub(super) fn new<'l>(
        kinds: usize,
        places: usize,
        list: impl Fn(usize) -> &'l [u32],
    ) -> Postings {
        let mut starts = vec![0_u32; kinds + 1];
        for mark in (0..places).flat_map(&list) {
            starts[(mark & !CLAIMS) as usize + 1] += 1;
        }
        for id in 0..kinds {
            starts[id + 1] += starts[id];
        }
        let mut next = starts.clone();
        let mut found = vec![0; starts[kinds] as usize];
        for place in 0..places {
            for mark in list(place) {
                let at = &mut next[(mark & !CLAIMS) as usize];
                found[*at as usize] = place as u32 | mark & CLAIMS;
                *at += 1;
            }
        }
        next.copy_from_slice(&starts);
        Postings {
            starts,
            places: found,
            next,
        }
    }
}

/// What two stretches share: the worth of it, and how many marks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Shared {
    pub(super) worth: f32,
    pub(super) marks: f32,
}

impl Shared {
    pub(super) fn add(&mut self, other: Shared, times: f32) {
        self.worth += times * other.worth;
        self.marks += times * other.marks;
    }
}

/// For one source sentence what it shares with each target sentence from `low` on.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) low: usize,
    /// By target sentence.
    pub(super) one: Vec<Shared>,
    /// Of it what the next source sentence shares too.
    pub(super) again: Vec<Shared>,
    /// Of it what the next target sentence holds too.
    pub(super) twice: Vec<Shared>,
}

impl Row {
    pub(super) fn at(&self, cells: &[Shared], column: usize) -> Shared {
        cells
            .get(column.wrapping_sub(self.low))
            .copied()
            .unwrap_or_default()
    }
}

/// For each sentence the marks that the next one has too.
pub(super) fn common(lists: &Lists) -> Lists {
    let mut common = Lists::default();
    for sentence in 0..lists.len() {
        let next = (sentence + 1 < lists.len()).then(|| lists.of(sentence + 1));
        let mut next = next.unwrap_or(&[]).iter().map(|it| it & !CLAIMS).peekable();
        let own = lists.of(sentence).iter().copied();
        common.push(own.filter(|mark| {
            let id = mark & !CLAIMS;
            while next.next_if(|&it| it < id).is_some() {}
            next.next_if_eq(&id).is_some()
        }));
    }
    common
}
