//! Merging reports: of two documents, and with names that no glossary lists.

use std::collections::BTreeSet;

use super::{AlignReport, Name};

impl<'a> AlignReport<'a> {
    /// Adds the report of another document after this one.
    pub fn append(&mut self, other: AlignReport<'a>) {
        let before = self.documents.len();
        self.documents.extend(other.documents);
        for mut name in other.names {
            name.mentions
                .iter_mut()
                .for_each(|it| it.document += before);
            let same = |it: &&mut Name<'_>| it.concept.is_some() && it.concept == name.concept;
            match self.names.iter_mut().find(same) {
                Some(known) => {
                    known.confidence = known.confidence.max(name.confidence);
                    known.mentions.extend(name.mentions);
                }
                None => self.names.push(name),
            }
        }
    }

    /// Adds discovered names, without the mentions that stand under a concept already. A pair that has
    /// mentions in one script alone afterwards is left out.
    pub fn add_discovered(&mut self, found: Vec<Name<'a>>) {
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
            let least = if name.en.is_some() { 2 } else { 1 };
            if scripts.len() >= least {
                self.names.push(name);
            }
        }
        self.names
            .sort_by_key(|it| it.mentions.first().map(|it| (it.document, it.span)));
    }
}
