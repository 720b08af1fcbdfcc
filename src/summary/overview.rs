//! Counts over the whole text.

use super::compare::Sides;
use super::{Figure, Options};
use crate::align::{AlignedSegment, Name};
use crate::document::Document;
use crate::glossary::EntityType;
use crate::text::{Lang, Span, paragraphs, word_count};

/// What the text is and how much of everything it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The language of the text.
    pub language: Lang,
    /// Words: stretches without a space that contain a letter or a digit.
    pub words: usize,
    /// Lines that hold a word.
    pub paragraphs: usize,
    /// Sentences, titles and headings among them.
    pub sentences: usize,
    /// How many sentences stand in it a second time, word for word: what they say counts once.
    pub copied: usize,
    /// How many names of each kind, the most frequent kind first; no kind without a name.
    pub kinds: Vec<(EntityType, usize)>,
    /// How many different amounts, percentages and numbers.
    pub amounts: usize,
    /// How many different dates and times.
    pub dates: usize,
    /// How many consistency findings, if the text was checked.
    pub findings: Option<usize>,
}

impl Overview {
    pub(super) fn new(
        document: &Document,
        sentences: usize,
        names: &[&Name],
        options: Options,
    ) -> Overview {
        let count = |kind: EntityType| names.iter().filter(|name| name.kind == kind).count();
        let mut kinds: Vec<(EntityType, usize)> = EntityType::ALL
            .into_iter()
            .map(|kind| (kind, count(kind)))
            .filter(|(_, count)| *count > 0)
            .collect();
        kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        Overview {
            language: document.language(),
            words: word_count(document.visible()),
            paragraphs: paragraphs(document.visible()).count(),
            sentences,
            copied: 0,
            kinds,
            amounts: 0,
            dates: 0,
            findings: options.findings,
        }
    }

    pub(super) fn with_figures<'a>(
        mut self,
        figures: impl Iterator<Item = &'a Figure>,
    ) -> Overview {
        for figure in figures {
            if figure.value.is_temporal() {
                self.dates += 1;
            } else {
                self.amounts += 1;
            }
        }
        self
    }
}

/// How a target stands to its source.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The language of the target.
    pub language: Lang,
    /// Words of the target.
    pub words: usize,
    /// Sentences of the target.
    pub sentences: usize,
    /// Sentences of the source that nothing in the target answers to.
    pub missing: usize,
    /// Sentences of the target that nothing in the source answers to.
    pub added: usize,
    /// Names that both texts have.
    pub names: usize,
    /// Amounts, percentages and numbers that both texts have.
    pub figures: usize,
    /// Dates and times that both texts have.
    pub dates: usize,
    /// What one text alone has.
    pub one_sided: OneSided,
}

/// How much of what either text says the other does not have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OneSided {
    /// Names.
    pub names: usize,
    /// Amounts, percentages and numbers.
    pub figures: usize,
    /// Dates and times.
    pub dates: usize,
}

impl Comparison {
    pub(super) fn new(
        sides: &Sides<'_>,
        spans: &[Span],
        names: &[Name],
        all: &[Figure],
    ) -> Comparison {
        let targets = sides.target_sentences;
        let answered = |at: fn(&AlignedSegment) -> &[Span]| -> Vec<Span> {
            let segments = sides.segments.iter();
            let both = segments.filter(|it| !it.source.is_empty() && !it.target.is_empty());
            both.flat_map(at).copied().collect()
        };
        let has_both = |documents: &mut dyn Iterator<Item = usize>| {
            let seen = documents.fold([false; 2], |mut seen, it| {
                seen[it.min(1)] = true;
                seen
            });
            seen == [true; 2]
        };
        let shared = all
            .iter()
            .filter(|it| has_both(&mut it.mentions.iter().map(|it| it.document)));
        let (dates, figures): (Vec<&Figure>, Vec<&Figure>) =
            shared.partition(|it| it.value.is_temporal());
        let shared_names = names.iter();
        let shared_names = shared_names
            .filter(|it| has_both(&mut it.mentions.iter().map(|it| it.document)))
            .count();
        let all_dates = all.iter().filter(|it| it.value.is_temporal()).count();
        Comparison {
            language: sides.target.language(),
            words: word_count(sides.target.visible()),
            sentences: targets.len(),
            missing: without(spans, &answered(|it| &it.source)),
            added: without(targets, &answered(|it| &it.target)),
            names: shared_names,
            figures: figures.len(),
            dates: dates.len(),
            one_sided: OneSided {
                names: names.len() - shared_names,
                figures: all.len() - all_dates - figures.len(),
                dates: all_dates - dates.len(),
            },
        }
    }
}

/// How many of `spans` no span of `answered` touches; both in text order.
fn without(spans: &[Span], answered: &[Span]) -> usize {
    let touched = |span: &&Span| {
        let next = answered.partition_point(|it| it.end <= span.start);
        answered.get(next).is_some_and(|it| it.overlaps(**span))
    };
    spans.len() - spans.iter().filter(touched).count()
}
