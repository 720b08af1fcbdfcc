//! Where marks stand.

use super::lists::{CLAIMS, Lists};

/// Where in the target each mark stands.
#[derive(Clone)]
pub(super) struct Postings {
    starts: Vec<u32>,
    places: Vec<u32>,
    /// For each mark the first place that a later row may need.
    next: Vec<u32>,
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

    /// The places of a mark from sentence `low` on, each with [`CLAIMS`]. It never falls between calls.
    pub(super) fn from(&mut self, id: u32, low: usize) -> impl Iterator<Item = u32> + '_ {
        let end = self.starts[id as usize + 1] as usize;
        let next = &mut self.next[id as usize];
        let left = &self.places[*next as usize..end];
        let passed = left
            .iter()
            .take_while(|&it| ((it & !CLAIMS) as usize) < low);
        let passed = passed.count();
        *next += passed as u32;
        left[passed..].iter().copied()
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
