//! A unit of an XLIFF file while it is read.

use rustc_hash::FxHashMap;

use super::super::xml::Run;
use super::state::Said;
use crate::document::{BilingualUnit, MaxLength, State};

/// A unit while it is read: `<trans-unit>` of 1.2, `<segment>` of 2.x.
#[derive(Debug, Default)]
pub(super) struct Unit {
    pub(super) id: String,
    pub(super) depth: usize,
    pub(super) is_protected: bool,
    pub(super) max_length: Option<MaxLength>,
    pub(super) said: Said,
    /// Source and target.
    pub(super) whole: [Option<Run>; 2],
    /// The same in segments, by their ids.
    pub(super) segments: [Vec<(String, Run)>; 2],
    /// What is said of segments elsewhere, by their ids.
    pub(super) of_segments: FxHashMap<String, Said>,
}

impl Unit {
    /// The unit of the file that it or one of its segments is, without strings yet.
    pub(super) fn named(&self, segment: Option<&str>) -> BilingualUnit {
        let id = match segment {
            Some(id) => format!("{}/{id}", self.id),
            None => self.id.clone(),
        };
        BilingualUnit {
            id,
            state: State::Untranslated,
            source: Vec::new(),
            target: Vec::new(),
            max_length: self.max_length,
        }
    }

    pub(super) fn state(&self, segment: Option<&str>, target: Option<&Run>) -> State {
        let other = segment.and_then(|id| self.of_segments.get(id));
        self.said.state(other, target.is_none_or(Run::is_empty))
    }
}
