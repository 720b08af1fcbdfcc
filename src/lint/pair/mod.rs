//! What a pair rule checks: a text, its translation, what answers to what, and the figures and
//! names of both.

pub(super) mod capitals;
pub(super) mod codes;
mod durations;
pub(super) mod explained;
pub(super) mod figures;
pub(super) mod identifiers;
pub(super) mod latin;
mod lone;
mod mismatch;
pub(super) mod names;
mod neighbours;
pub(super) mod omissions;
mod passage;
mod pieces;
mod points;
mod said;
mod shared_names;
pub(super) mod starter;
mod stated_numbers;
mod turns;
pub(super) mod unlisted;
mod wordings;

use std::cell::{OnceCell, RefCell};

use rustc_hash::FxHashMap;

use super::{Context, Plan, Rule};
use crate::align::AlignedSegment;
use crate::align::discover::{Asked, OrdinaryWords};
use crate::analysis::PairAnalysis;
use crate::diag::{Diagnostic, Label, Message};
use crate::facts::Fact;
use crate::names::sound::{SoundModel, Spelled};
use crate::text::{Lang, Span};
use figures::Figures;
pub(super) use mismatch::{Mismatch, is_shifted};
use names::OneSided;
use shared_names::{SharedAt, SharedNames};

/// Segments that are less sure are not compared: what stands in them may belong elsewhere.
const LEAST_SCORE: f32 = 0.3;

/// Whether a segment has both sides and is sure enough to be compared.
pub fn is_compared(segment: &AlignedSegment) -> bool {
    segment.score >= LEAST_SCORE && !segment.source.is_empty() && !segment.target.is_empty()
}

/// One of the two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Source,
    Target,
}

impl Side {
    pub(super) fn other(self) -> Side {
        match self {
            Side::Source => Side::Target,
            Side::Target => Side::Source,
        }
    }
}

/// A text and its translation, and what rules compare in them.
#[derive(Debug)]
pub struct PairContext<'a> {
    /// The text.
    pub source: Context<'a>,
    /// Its translation.
    pub target: Context<'a>,
    analysis: &'a PairAnalysis,
    figures: OnceCell<Figures>,
    shared_names: OnceCell<SharedNames>,
    one_sided: OnceCell<[Vec<OneSided<'a>>; 2]>,
    ordinary: OnceCell<OrdinaryWords>,
    /// Names that were spelled in Arabic letters.
    in_arabic: RefCell<FxHashMap<String, Option<Spelled>>>,
}

/// A segment with both sides that is sure enough to be compared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Compared {
    /// Its number among all segments.
    pub(super) number: usize,
    /// Its stretch of the source.
    pub(super) source: Span,
    /// Its stretch of the target.
    pub(super) target: Span,
    /// From 0 to 1.
    pub(super) score: f32,
    /// Where it is a piece of a long segment: its stretches with those of the pieces beside it.
    around: Option<[Span; 2]>,
}

impl Compared {
    /// The wider stretch of a piece.
    fn around(&self, side: Side) -> Option<Span> {
        Some(self.around?[usize::from(side == Side::Target)])
    }

    pub(super) fn of(&self, side: Side) -> Span {
        match side {
            Side::Source => self.source,
            Side::Target => self.target,
        }
    }
}

impl<'a> PairContext<'a> {
    /// Of a source, which is document 0, and its target, which is document 1; each goes by the style
    /// guide of its own plan.
    pub fn new(analysis: &'a PairAnalysis, plans: [&'a Plan; 2]) -> PairContext<'a> {
        PairContext {
            source: Context::new(0, analysis.source(), &plans[0].style),
            target: Context::new(1, analysis.target(), &plans[1].style),
            analysis,
            figures: OnceCell::new(),
            shared_names: OnceCell::new(),
            one_sided: OnceCell::new(),
            ordinary: OnceCell::new(),
            in_arabic: RefCell::default(),
        }
    }

    /// What is known of the two.
    pub(super) fn analysis(&self) -> &'a PairAnalysis {
        self.analysis
    }

    /// What answers to what, in text order.
    pub fn segments(&self) -> &'a [AlignedSegment] {
        self.analysis.segments()
    }

    pub(super) fn side(&self, side: Side) -> &Context<'a> {
        match side {
            Side::Source => &self.source,
            Side::Target => &self.target,
        }
    }

    /// The segments that can be compared, long ones in pieces; nothing is said of the others.
    pub(super) fn compared(&self) -> impl Iterator<Item = Compared> + '_ {
        let all = self.segments().iter().enumerate();
        let whole = all.filter_map(|(number, segment)| {
            is_compared(segment).then_some(Compared {
                number,
                source: segment.source_span()?,
                target: segment.target_span()?,
                score: segment.score,
                around: None,
            })
        });
        whole.flat_map(|it| pieces::of(it, [self.source.text, self.target.text]))
    }

    /// The sentences of both texts.
    fn sentences(&self) -> [&[Span]; 2] {
        [self.analysis.source(), self.analysis.target()].map(|it| it.sentences())
    }

    /// The figures of both texts, compared.
    pub(super) fn figures(&self) -> &Figures {
        self.figures.get_or_init(|| Figures::of(self))
    }

    /// Where the names stand that both texts have by their sound.
    fn shared_names(&self) -> &SharedNames {
        self.shared_names
            .get_or_init(|| SharedNames::new(self.analysis.discovered()))
    }

    /// Those of them that may stand at some places; all where a rule asks for all of them anyway.
    fn shared_names_at(&self, asked: &[Asked]) -> SharedAt<'_> {
        let sides = [&self.source, &self.target];
        if sides.iter().any(|it| it.style.unlisted_names == Some(true)) {
            return SharedAt::All(self.shared_names());
        }
        let found = self.analysis.discovered_at(asked);
        SharedAt::Some(SharedNames::new(&found))
    }
    /// The English words of the source or target that are no names.
    fn ordinary(&self) -> &OrdinaryWords {
        self.ordinary
            .get_or_init(|| unlisted::ordinary(&self.source, &self.target))
    }

    /// A Latin name in Arabic letters by its sound, with the share that this spelling has of all;
    /// worked out once for each name.
    pub(super) fn in_arabic(&self, name: &str) -> Option<Spelled> {
        let mut known = self.in_arabic.borrow_mut();
        if let Some(known) = known.get(name) {
            return known.clone();
        }
        let spelled = SoundModel::embedded().spell(name, Lang::Ar, 1).pop();
        known.insert(name.to_owned(), spelled.clone());
        spelled
    }

    /// The listed names and terms that only one side of a segment has, in text order.
    pub(super) fn one_sided(&self, side: Side) -> &[OneSided<'a>] {
        let both = self.one_sided.get_or_init(|| names::one_sided(self));
        &both[usize::from(side == Side::Target)]
    }

    /// Whether `span` of one text is a part of a figure or a date.
    pub(super) fn in_fact(&self, side: Side, span: Span) -> bool {
        let facts = &self.figures().facts[usize::from(side == Side::Target)];
        let next = facts.partition_point(|it| it.span.end <= span.start);
        facts.get(next).is_some_and(|it| it.span.overlaps(span))
    }

    /// All facts of one text that are no part of a name.
    fn facts(&self, side: Side) -> Vec<Fact> {
        let context = self.side(side);
        let all = match side {
            Side::Source => self.analysis.source().facts(),
            Side::Target => self.analysis.target().facts(),
        };
        let free = all.iter().filter(|it| !context.in_name(it.span));
        free.collect()
    }
}

/// The part of what stands in text order that begins inside `span`.
pub(super) fn inside<T>(all: &[T], span: Span, start: impl Fn(&T) -> usize) -> &[T] {
    let from = all.partition_point(|it| start(it) < span.start);
    let to = all.partition_point(|it| start(it) < span.end);
    &all[from..to.max(from)]
}

impl Rule {
    /// A finding of this rule at a place of the target, with the place of the source that it
    /// speaks of; the less sure the segment, the less sure the finding.
    pub(super) fn across(
        &self,
        pair: &PairContext<'_>,
        (source, target): (Span, Span),
        (confidence, score): (f32, f32),
        message: Message,
    ) -> Diagnostic {
        let confidence = confidence * (0.5 + 0.5 * score.clamp(0.0, 1.0));
        let mut found = self.finding(&pair.target, target, confidence, message);
        found.related.push(Label {
            document: pair.source.document,
            span: source,
            message: Message::new("related-in-source"),
        });
        found
    }

    /// A finding for each pair of figures that differ in this way, named after the rule.
    pub(super) fn conflicts<'p>(
        &'p self,
        pair: &'p PairContext<'_>,
        mismatch: Mismatch,
        confidence: f32,
    ) -> impl Iterator<Item = Diagnostic> + 'p {
        let all = pair.figures().conflicts.iter();
        all.filter(move |it| it.mismatch == mismatch)
            .map(move |it| {
                let (source, target) = (it.source.span, it.target.span);
                let message = Message::new(self.id)
                    .with("source", source.of(pair.source.text))
                    .with("target", target.of(pair.target.text));
                let sure = (confidence, it.segment.score);
                self.across(pair, (source, target), sure, message)
            })
    }
}
