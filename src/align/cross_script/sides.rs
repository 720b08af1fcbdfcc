//! The words of a segment in which the counterpart of a name is looked for.

use rustc_hash::{FxHashMap, FxHashSet};

use super::portions::is_affordable_at_once;
use super::similarity::{SegmentWords, Similarities};
use crate::align::words::arabic::{ArabicToken, Stem};
use crate::align::words::latin::LatinToken;
use crate::align::words::odds;
use crate::names::sound::SoundModel;
use crate::text::{Script, Span, words};

/// Least odds of a word that may be the name.
const LEAST: f32 = -2.2;
/// The same of an everyday word, which is alike by chance.
const COMMON: f32 = 1.0;
/// Shorter words are alike by chance, and need more for each letter that they lack.
const LONG: usize = 4;

/// The words of a segment, Arabic ones also joined to their neighbours.
pub(super) struct Sides<'t> {
    words: SegmentWords<'t>,
    /// How many Arabic words stand alone; those that are joined come behind them.
    alone: usize,
}

impl<'t> Sides<'t> {
    /// `None` where a segment has too many words: some are alike by chance, and nothing can be said of it.
    pub(super) fn new(arabic_text: &str, words: SegmentWords<'t>) -> Option<Sides<'t>> {
        let alone = words.arabic.len();
        let words = with_joined(arabic_text, words);
        is_affordable_at_once(&words).then_some(Sides { words, alone })
    }

    pub(super) fn arabic(&self) -> &[ArabicToken<'t>] {
        &self.words.arabic
    }

    /// Which of its words sound alike.
    pub(super) fn similarities(&self, model: &SoundModel) -> Similarities<'_> {
        Similarities::new(&[self.words.facing()], model)
    }

    /// Each Latin word once, as it stands first.
    pub(super) fn distinct_latin(&self) -> Vec<&LatinToken> {
        let mut seen = FxHashSet::default();
        let all = self.words.latin.iter();
        all.filter(|it| seen.insert(&*it.word)).collect()
    }

    /// The Arabic words, alone and joined, that overlap a place.
    pub(super) fn over(&self, place: Span) -> impl Iterator<Item = &ArabicToken<'t>> {
        let (alone, joined) = self.arabic().split_at(self.alone);
        let over = move |words: &'_ [ArabicToken<'t>]| {
            let from = words.partition_point(|it| it.span.end <= place.start);
            let rest = &words[from..];
            let count = rest.partition_point(|it| it.span.start < place.end);
            from..from + count
        };
        let (a, b) = (over(alone), over(joined));
        alone[a].iter().chain(&joined[b])
    }

    /// The Latin words that some Arabic word sounds like.
    pub(super) fn said<'s>(&self, similarities: &Similarities<'s>) -> FxHashSet<&'s str> {
        let latin = self.words.latin.iter().map(|it| (&*it.word, ()));
        let latin: FxHashMap<&str, ()> = latin.collect();
        let mut seen = FxHashSet::default();
        let mut said = FxHashSet::default();
        for stem in self.arabic().iter().flat_map(|it| &it.stems) {
            let is_new = seen.insert((&*stem.word, stem.common));
            let Some(similar) = similarities.of(&stem.word).filter(|_| is_new) else {
                continue;
            };
            let here = similar.among(&latin).into_iter();
            said.extend(here.filter(|it| is_enough(stem, it.2)).map(|it| it.0));
        }
        said
    }
}

/// Whether a reading of an Arabic word may be any Latin word of its segment.
pub(super) fn sounds_like_any(similarities: &Similarities<'_>, token: &ArabicToken<'_>) -> bool {
    token.stems.iter().any(|stem| {
        let similar = similarities.of(&stem.word);
        similar.is_some_and(|it| it.chances().any(|chance| is_enough(stem, chance)))
    })
}

/// Whether a stem may be a word, given the chance by their sound.
fn is_enough(stem: &Stem<'_>, chance: f32) -> bool {
    let short = LONG.saturating_sub(stem.word.chars().count()) as f32;
    let least = if stem.common { COMMON } else { LEAST };
    odds(chance) - short >= least
}

/// What of a text in Arabic is written in Latin letters.
pub(super) enum Copied<'t> {
    /// The text itself: a word may be a part of another there.
    Text(&'t str),
    /// Its Latin words, where it would be searched too often.
    Words(FxHashSet<&'t str>),
}

/// Most bytes that are searched for the names of one segment.
const SEARCHED: usize = 1 << 20;

impl<'t> Copied<'t> {
    /// Of a text in which `count` words are searched for.
    pub(super) fn new(text: &'t str, count: usize) -> Copied<'t> {
        if text.len().saturating_mul(count) <= SEARCHED {
            return Copied::Text(text);
        }
        let latin = words(text, Script::Latin);
        Copied::Words(latin.map(|it| it.of(text)).collect())
    }

    pub(super) fn has(&self, word: &str) -> bool {
        match self {
            Copied::Text(text) => text.contains(word),
            Copied::Words(words) => words.contains(word),
        }
    }
}

/// Adds what neighbours are together: a name may be cut in two, or two words stand for one.
fn with_joined<'t>(text: &str, mut side: SegmentWords<'t>) -> SegmentWords<'t> {
    let mut joined = Vec::new();
    for beside in side.arabic.windows(2) {
        let gap = &text[beside[0].span.end..beside[1].span.start];
        let (Some(behind), true) = (beside[1].stems.first(), matches!(gap, " " | "-")) else {
            continue;
        };
        let stems = beside[0].stems.iter().map(|it| Stem {
            span: Span::new(it.span.start, behind.span.end),
            word: format!("{}{}", it.word, behind.word).into(),
            common: false,
        });
        joined.push(ArabicToken {
            span: Span::new(beside[0].span.start, beside[1].span.end),
            stems: stems.collect(),
        });
    }
    side.arabic.extend(joined);
    side
}
