//! The summary, put together.

use std::borrow::Cow;
use std::ops::Range;

use super::compare::{self, Sides};
use super::excerpt::shown;
use super::figures::Groups;
use super::form::Sentences;
use super::items::{Items, places};
use super::names::counted;
use super::repeats::{copies, is_in, repeated};
use super::weigh::Covered;
use super::{Comparison, KeySentence, Options, Overview, Summary, choose, form, share, weigh};
use crate::align::{AlignReport, Name};
use crate::diag::Diagnostic;
use crate::document::Document;
use crate::facts::Facts;
use crate::text::{LineIndex, Span};

/// A document, its sentences and the facts of its text, in text order.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its sentences.
    pub sentences: &'a [Span],
    /// Its facts.
    pub facts: &'a Facts,
}

impl<'a> Reading<'a> {
    /// The sentences that were copied from an earlier place.
    fn copies(&self) -> Vec<Span> {
        let text = self.document.visible();
        copies(text, self.sentences, &repeated(text, self.sentences))
    }

    /// The facts that do not lie in `copies`.
    fn facts_outside(&self, copies: &[Span]) -> Cow<'a, Facts> {
        if copies.is_empty() {
            return Cow::Borrowed(self.facts);
        }
        let facts = self.facts.iter();
        Cow::Owned(facts.filter(|it| !is_in(copies, it.span)).collect())
    }
}

/// A target, and what there is to say of it beside its source.
#[derive(Clone, Copy, Debug)]
pub struct TargetReading<'a> {
    /// The target.
    pub reading: Reading<'a>,
    /// The findings in source and target together, the source being document 0.
    pub findings: &'a [Diagnostic],
}

/// Chooses and orders what a bilingual reader needs of a document, or of a source and its target.
///
/// `report` has the names of both and, where there is a target, its segments; it should hold names
/// alone, not mere vocabulary (units, roles, terms). Figures inside a name (كوب 28) are left aside.
pub fn summarize<'a>(
    source: Reading<'_>,
    target: Option<TargetReading<'_>>,
    report: AlignReport<'a>,
    options: Options,
) -> Summary<'a> {
    let findings = target.map_or(&[][..], |it| it.findings);
    let text = source.document.visible();
    let segments = report.segments;
    let repeated = repeated(text, source.sentences);
    let copied = copies(text, source.sentences, &repeated);
    let copied_there = target.map_or(Vec::new(), |it| it.reading.copies());
    let names = counted(report.names, [&copied, &copied_there]);
    let facts = source.facts_outside(&copied);
    let source = Reading {
        facts: &facts,
        ..source
    };
    let facts_there = target.map(|it| it.reading.facts_outside(&copied_there));
    let facts_there = facts_there.unwrap_or_default();
    let target = target.map(|it| Reading {
        facts: &facts_there,
        ..it.reading
    });
    let lines = LineIndex::new(text);
    let named = places(&names, 0);
    let mut groups = Groups::new(source, &lines, &named);
    let sides = target.map(|target| Sides {
        source: source.document,
        target: target.document,
        target_sentences: target.sentences,
        segments: &segments,
        lines: [
            LineIndex::new(text),
            LineIndex::new(target.document.visible()),
        ],
        stretches: compare::stretches(&segments),
    });
    if let (Some(target), Some(sides)) = (target, &sides) {
        groups.add_target(sides, &places(&names, 1), target.facts);
    }
    let (mut figures, figures_of, more_figures) = groups.finish();
    let spans = source.sentences;
    let items = Items::new(spans, &named, &figures_of);
    let units = form::units(&Sentences {
        text,
        spans,
        items: &items,
        repeated: &repeated,
        translated: sides.as_ref().and_then(Sides::has_title),
    });
    let worth = weigh::weigh(&Covered {
        text,
        spans,
        units: &units,
        items: &items,
        names: &names,
        figures: &figures,
    });
    let chosen = match options.sentences {
        Some(most) => choose::choose(&worth, most),
        None => {
            let mut chosen = choose::choose(&worth, share::usual(spans.len()));
            share::trim(&mut chosen, spans);
            chosen
        }
    };
    let sentence = |rank: usize, at: Range<usize>, span: Span| {
        let position = lines.position(text, span.start);
        let shown = shown(text, span);
        KeySentence {
            document: 0,
            span: shown.span,
            line: position.line,
            column: position.column,
            text: shown.text,
            language: source.document.prose.language_at(span.start),
            unit: None,
            rank,
            names: items.names(at.clone()),
            figures: items.figures(at),
            terms: Vec::new(),
            counterpart: sides.as_ref().and_then(|it| it.counterpart(span)),
            machine: None,
            draft: None,
        }
    };
    let titles = units.iter().take_while(|it| it.title).count();
    let title = titles.checked_sub(1).map(|last| {
        let span = Span::new(spans[0].start, spans[last].end);
        sentence(0, 0..titles, span)
    });
    let ranked = chosen.into_iter().zip(1..);
    let ranked = ranked.map(|(at, rank)| sentence(rank, at..at + 1, spans[at]));
    let mut key: Vec<KeySentence> = ranked.collect();
    key.sort_by_key(|sentence| sentence.span);
    let differences = sides.as_ref().map(|it| it.differences(findings));
    let differences = differences.unwrap_or_default();
    compare::mark(&mut figures, &differences);
    let comparison = sides
        .as_ref()
        .map(|sides| Comparison::new(sides, spans, &names, &figures));
    Summary {
        overview: Overview {
            copied: copied.len(),
            ..overview(source, &names, &figures, options)
        },
        comparison,
        fit: report.fit,
        documents: report.documents,
        renderings: vec![None; names.len()],
        roles: Vec::new(),
        cited: Vec::new(),
        people: None,
        events: Vec::new(),
        names,
        figures,
        more_figures,
        differences,
        title,
        sentences: key,
    }
}

/// Counts over the source: what only the target has is not part of it.
fn overview(
    source: Reading<'_>,
    names: &[Name],
    figures: &[super::Figure],
    options: Options,
) -> Overview {
    let own: Vec<&Name> = names.iter().filter(|it| in_source(it)).collect();
    let figures = figures
        .iter()
        .filter(|it| it.mentions.iter().any(|it| it.document == 0));
    Overview::new(source.document, source.sentences.len(), &own, options).with_figures(figures)
}

fn in_source(name: &Name<'_>) -> bool {
    name.mentions.iter().any(|it| it.document == 0)
}
