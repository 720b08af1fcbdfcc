//! Where features stand.

use super::lists::{EXPECTED, Lists};

/// Where in the target each feature stands.
#[derive(Clone)]
pub(super) struct Postings {
    starts: Vec<u32>,
    places: Vec<u32>,
    /// For each feature the first place that a later row may need.
    next: Vec<u32>,
}

impl Postings {
    /// `lists`: for each place its features.
    pub(super) fn new<'l>(
        kinds: usize,
        places: usize,
        list: impl Fn(usize) -> &'l [u32],
    ) -> Postings {
        let mut starts = vec![0_u32; kinds + 1];
        for feature in (0..places).flat_map(&list) {
            starts[(feature & !EXPECTED) as usize + 1] += 1;
        }
        for id in 0..kinds {
            starts[id + 1] += starts[id];
        }
        let mut next = starts.clone();
        let mut found = vec![0; starts[kinds] as usize];
        for place in 0..places {
            for feature in list(place) {
                let at = &mut next[(feature & !EXPECTED) as usize];
                found[*at as usize] = place as u32 | feature & EXPECTED;
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

    /// The places of a feature from sentence `low` on, each with [`EXPECTED`] where it has it. From call to
    /// call `low` may only rise.
    pub(super) fn from(&mut self, id: u32, low: usize) -> impl Iterator<Item = u32> + '_ {
        let end = self.starts[id as usize + 1] as usize;
        let next = &mut self.next[id as usize];
        let left = &self.places[*next as usize..end];
        let passed = left
            .iter()
            .take_while(|&it| ((it & !EXPECTED) as usize) < low);
        let passed = passed.count();
        *next += passed as u32;
        left[passed..].iter().copied()
    }
}

/// For each sentence the features that the next one has too.
pub(super) fn common(lists: &Lists) -> Lists {
    let mut common = Lists::default();
    for sentence in 0..lists.len() {
        let next = (sentence + 1 < lists.len()).then(|| lists.of(sentence + 1));
        let mut next = next
            .unwrap_or(&[])
            .iter()
            .map(|it| it & !EXPECTED)
            .peekable();
        let own = lists.of(sentence).iter().copied();
        common.push(own.filter(|feature| {
            let id = feature & !EXPECTED;
            while next.next_if(|&it| it < id).is_some() {}
            next.next_if_eq(&id).is_some()
        }));
    }
    common
}
