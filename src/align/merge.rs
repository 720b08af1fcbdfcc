//! Merging reports: of two documents, and with names that no glossary lists.

use std::borrow::Cow;
use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::{AlignReport, ExplainedReading, Name};

mod longer;

impl<'a> AlignReport<'a> {
    /// Adds the report of another document after this one.
    pub fn append(&mut self, other: AlignReport<'a>) {
        let before = self.documents.len();
        let moved = other.readings.into_iter().map(|it| ExplainedReading {
            document: it.document + before,
            ..it
        });
        self.readings.extend(moved);
        self.documents.extend(other.documents);
        let mut known: FxHashMap<Cow<'a, str>, usize> = FxHashMap::default();
        for (number, name) in self.names.iter().enumerate() {
            if let Some(concept) = &name.concept {
                known.entry(concept.clone()).or_insert(number);
            }
        }
        for mut name in other.names {
            name.mentions
                .iter_mut()
                .for_each(|it| it.document += before);
            let same = name.concept.as_ref().and_then(|it| known.get(it));
            match same.map(|&it| &mut self.names[it]) {
                Some(known) => {
                    known.confidence = known.confidence.max(name.confidence);
                    known.mentions.extend(name.mentions);
                }
                None => {
                    if let Some(concept) = &name.concept {
                        known.insert(concept.clone(), self.names.len());
                    }
                    self.names.push(name);
                }
            }
        }
    }

    /// Adds discovered names, without the mentions that stand under a concept already. A pair that has
    /// mentions in one script alone afterwards is left out.
    pub fn add_discovered(&mut self, found: Vec<Name<'a>>) {
        longer::give_way(&mut self.names, &found);
        let known: BTreeSet<(usize, usize, usize)> = self
            .names
            .iter()
            .flat_map(|it| &it.mentions)
            .map(|it| (it.document, it.span.start, it.span.end))
            .collect();
        let is_known = |document: usize, start: usize, end: usize| {
            let from = known.range(..(document, end, 0)).next_back();
            from.is_some_and(|&(at, _, until)| at == document && until > start)
        };
        for mut name in found {
            let mentions = &mut name.mentions;
            mentions.retain(|it| !is_known(it.document, it.span.start, it.span.end));
            let scripts: BTreeSet<_> = mentions.iter().map(|it| it.script).collect();
            let least = if name.en.is_some() && name.ar.is_some() {
                2
            } else {
                1
            };
            if scripts.len() >= least {
                self.names.push(name);
            }
        }
        self.names
            .sort_by_key(|it| it.mentions.first().map(|it| (it.document, it.span)));
    }
}
