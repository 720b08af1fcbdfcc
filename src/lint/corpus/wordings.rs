//! How files with a source and its target translate their sources: enough to compare many of them, and
//! no text.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};
use serde::{Deserialize, Serialize};

use crate::analysis::BilingualAnalysis;
use crate::lint::UnitsContext;
use crate::lint::rules::bilingual::unit_keys::{source_key, target_key, word_count};
use crate::lint::translations::Translation;
use crate::text::Span;

/// How often one file translates a source in one way, and where first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// A hash of what the source says.
    pub source: u64,
    /// A hash of what the target says.
    pub target: u64,
    /// How often.
    pub count: u32,
    /// The first place of the target, in bytes of the file.
    pub first: Span,
}

/// Fewest words of a source that has one translation in all files: shorter ones depend on where they
/// stand.
const FEWEST_WORDS: usize = 2;

/// The wordings of a file, in the order of their first places.
pub fn wordings(analysis: &BilingualAnalysis) -> Vec<Wording> {
    let target = analysis.side(1).document();
    let mut places: FxHashMap<(u64, u64), usize> = FxHashMap::default();
    let mut all: Vec<Wording> = Vec::new();
    let is_whole =
        |it: &Translation<'_>| it.unit.target == [it.target.span] && it.unit.source.len() == 1;
    for it in UnitsContext::new(analysis).translations().filter(is_whole) {
        let source = source_key(it.source());
        let Some(first) = target.in_file(it.target.span) else {
            continue;
        };
        if word_count(&source) < FEWEST_WORDS {
            continue;
        }
        let (source, said) = (hash(&source), hash(&target_key(it.target)));
        let at = *places.entry((source, said)).or_insert(all.len());
        match all.get_mut(at) {
            Some(known) => known.count += 1,
            None => all.push(Wording {
                source,
                target: said,
                count: 1,
                first,
            }),
        }
    }
    all
}

/// The same in every run.
fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}
