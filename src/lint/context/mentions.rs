//! The mentions of a text, by what rules ask of them.

use super::Context;
use crate::align::Mention;
use crate::text::{Script, Span};

impl<'a> Context<'a> {
    /// Whether any of `span` is part of a mention.
    pub(in crate::lint) fn is_mentioned(&self, span: Span) -> bool {
        let next = self
            .mentions
            .partition_point(|it| it.span.end <= span.start);
        let next = self.mentions.get(next);
        next.is_some_and(|it| it.span.start < span.end)
    }

    /// The mention that ends at `offset`.
    pub(in crate::lint) fn mention_before(&self, offset: usize) -> Option<&'a Mention> {
        let at = self.mentions.partition_point(|it| it.span.end < offset);
        self.mentions.get(at).filter(|it| it.span.end == offset)
    }

    /// The mentions of each concept, in text order; concepts by their place in the glossary.
    pub(in crate::lint) fn concepts(&self) -> impl Iterator<Item = Vec<&'a Mention>> + '_ {
        let mentions = self.mentions;
        let concept = |at: &u32| mentions[*at as usize].concept;
        let groups = self
            .by_concept
            .get_or_init(|| by_concept(mentions))
            .chunk_by(move |a, b| concept(a) == concept(b));
        groups.map(move |group| group.iter().map(|&at| &mentions[at as usize]).collect())
    }

    /// The mention that starts at `offset`.
    pub(in crate::lint) fn mention_at(&self, offset: usize) -> Option<&'a Mention> {
        let key = |mention: &Mention| mention.span.start;
        let at = self.mentions.binary_search_by_key(&offset, key).ok()?;
        Some(&self.mentions[at])
    }

    /// Whether `span` is a part of a name: a figure in it is none.
    pub(in crate::lint) fn in_name(&self, span: Span) -> bool {
        self.names_around(span).next().is_some()
    }

    /// Whether `span` is a part of a name in Latin letters.
    pub(in crate::lint) fn in_latin_name(&self, span: Span) -> bool {
        let mut names = self.names_around(span);
        names.any(|it| it.script == Script::Latin)
    }

    fn names_around(&self, span: Span) -> impl Iterator<Item = &'a Mention> {
        let next = self.mentions.partition_point(|it| it.span.end < span.end);
        let here = self.mentions[next..].iter().take(2);
        let around = here.filter(move |it| it.span.contains(span));
        around.filter(|it| self.glossary.concept(it.concept).is_name())
    }
}

/// The numbers of mentions in the order of their concepts; of one concept, in text order.
fn by_concept(mentions: &[Mention]) -> Vec<u32> {
    // Sorted with what they are sorted by, not with a way to it: mentions are large.
    let mut keyed: Vec<(u32, u32)> = mentions.iter().map(|it| it.concept).zip(0..).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, at)| at).collect()
}
