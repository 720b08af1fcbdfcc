//! Documents lined up.

use std::ops::Range;

use super::{Bead, Side, lined};
use crate::align::AlignedSegment;
use crate::glossary::Glossary;
use crate::names::Match;
use crate::text::scans;
use crate::text::{Lang, Span};

/// Whether one document is a translation of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It is.
    Good,
    /// A document has no sentence.
    Empty,
    /// Both are in the same language.
    SameLanguage,
    /// They share sentences, but not in the same order.
    OutOfOrder,
    /// They have little or nothing in common.
    Unrelated,
}

impl Fit {
    /// The name that the JSON contract uses.
    pub fn name(self) -> &'static str {
        match self {
            Fit::Good => "good",
            Fit::Empty => "empty",
            Fit::SameLanguage => "same-language",
            Fit::OutOfOrder => "out-of-order",
            Fit::Unrelated => "unrelated",
        }
    }
}

/// Two documents lined up.
#[derive(Clone, Debug, PartialEq)]
pub struct Lined {
    /// What corresponds to what; together they hold each sentence once, in order.
    pub segments: Vec<AlignedSegment>,
    /// Whether they belong together.
    pub fit: Fit,
}

/// A pair that is less sure than this is shown as two gaps.
const DOUBTFUL: f32 = 0.1;
/// Texts of no more sentences belong together: whoever gives two lines means them as a pair, and they say
/// too little to contradict him.
const SHORT: usize = 2;
/// How sure their pairs are at least.
const GIVEN: f32 = 0.5;
/// Lowest share of the letters that must stand in pairs.
const SHARE: f32 = 0.3;
/// Lowest share of the clear anchors that must keep their order.
const ORDER: f32 = 0.75;
/// Lowest number of clear anchors, and lowest share of the sentences that have one, to say anything about
/// order.
const ANCHORS: usize = 8;
const ANCHORED: f32 = 0.4;

/// A text that is to be lined up with another.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// The text.
    pub text: &'a str,
    /// Its language.
    pub language: Lang,
    /// Its sentences, in text order.
    pub sentences: &'a [Span],
    /// The concepts that it mentions, as [`concepts`] gives them.
    pub concepts: &'a [(u32, u32)],
}

/// Lines up the sentences of a source and its target.
pub fn line_up(source: Reading<'_>, target: Reading<'_>) -> Lined {
    let texts = [source, target];
    let bytes = source.text.len() + target.text.len();
    scans::record(scans::Search::Alignment, bytes);
    let spans = texts.map(|it| it.sentences);
    let fit = if spans.iter().any(|it| it.is_empty()) {
        Fit::Empty
    } else if source.language == target.language {
        Fit::SameLanguage
    } else {
        Fit::Good
    };
    if fit != Fit::Good {
        let gaps = [0, 1].map(|side| gaps(side, spans[side]));
        return Lined {
            segments: gaps.into_iter().flatten().collect(),
            fit,
        };
    }
    let [ours, theirs] = [0, 1].map(|side| {
        let text = |it: &Span| it.of(texts[side].text);
        spans[side].iter().map(text).collect::<Vec<&str>>()
    });
    let side = |sentences, nth: usize| Side {
        sentences,
        concepts: texts[nth].concepts,
    };
    let (mut beads, chain) = lined(side(&ours, 0), side(&theirs, 1));
    let short = spans.iter().all(|it| it.len() <= SHORT);
    if short {
        beads = given(beads);
    }
    let segments: Vec<AlignedSegment> = beads.iter().flat_map(|it| segment(it, spans)).collect();
    let least = spans[0].len().min(spans[1].len());
    let anchored = chain.clear >= ANCHORS && chain.clear as f32 >= ANCHORED * least as f32;
    let fit = if anchored && (chain.kept as f32) < ORDER * chain.clear as f32 {
        Fit::OutOfOrder
    } else if !short && share(&segments) < SHARE {
        Fit::Unrelated
    } else {
        Fit::Good
    };
    Lined { segments, fit }
}

/// The beads of two short texts: where they share nothing, all of the one answers to all of the other;
/// else what stands alone on both sides is a pair, and no pair is doubtful.
fn given(beads: Vec<Bead>) -> Vec<Bead> {
    let apart = beads.iter().all(is_gap);
    let mut given: Vec<Bead> = Vec::with_capacity(beads.len());
    for bead in beads {
        match given.last_mut() {
            Some(last) if apart || is_gap(last) && is_gap(&bead) && are_opposite(last, &bead) => {
                last.source.end = bead.source.end;
                last.target.end = bead.target.end;
            }
            _ => given.push(bead),
        }
    }
    for pair in given.iter_mut().filter(|it| !is_gap(it)) {
        pair.score = pair.score.max(GIVEN);
    }
    given
}

fn is_gap(bead: &Bead) -> bool {
    bead.source.is_empty() || bead.target.is_empty()
}

/// Whether two gaps are of different sides.
fn are_opposite(one: &Bead, other: &Bead) -> bool {
    one.source.is_empty() != other.source.is_empty()
}

/// The concepts that sentences mention, as number of the sentence and of the concept; `matches` are
/// the terms in their text, in text order.
pub fn concepts(matches: &[Match], sentences: &[Span], glossary: &Glossary) -> Vec<(u32, u32)> {
    let mut number = 0;
    let found = matches.iter();
    let place = |it: &Match| {
        while sentences
            .get(number)
            .is_some_and(|span| span.end <= it.span.start)
        {
            number += 1;
        }
        (number as u32, glossary.term(it.term).concept)
    };
    found.map(place).collect()
}

/// Each sentence of a side alone.
fn gaps(side: usize, sentences: &[Span]) -> Vec<AlignedSegment> {
    let gap = |&span: &Span| {
        let mut both = [Vec::new(), Vec::new()];
        both[side].push(span);
        let [source, target] = both;
        AlignedSegment {
            source,
            target,
            score: 0.0,
        }
    };
    sentences.iter().map(gap).collect()
}

fn segment(bead: &Bead, spans: [&[Span]; 2]) -> Vec<AlignedSegment> {
    let part = |side: usize, range: &Range<u32>| {
        spans[side][range.start as usize..range.end as usize].to_vec()
    };
    let (source, target) = (part(0, &bead.source), part(1, &bead.target));
    if bead.score < DOUBTFUL {
        let mut apart = gaps(0, &source);
        apart.extend(gaps(1, &target));
        return apart;
    }
    vec![AlignedSegment {
        source,
        target,
        score: bead.score,
    }]
}

/// What share of both texts stands in pairs, each by its score.
fn share(segments: &[AlignedSegment]) -> f32 {
    let (mut paired, mut all) = (0.0, 0.0);
    for segment in segments {
        let spans = segment.source.iter().chain(&segment.target);
        let letters = spans.map(|it| it.len() as f32).sum::<f32>();
        all += letters;
        paired += letters * segment.score;
    }
    paired / f32::max(all, 1.0)
}
