//! Names that one text of a pair has and no word of the other sounds like.

use super::arabic::{self, ArabicToken, Stem};
use super::hear::{Heard, Side};
use super::inside::holds;
use super::latin::LatinToken;
use super::lone;
use super::ordinary::{Ordinary, names_in};
use super::settle::odds;
use crate::names::sound::SoundModel;
use crate::text::{Span, is_latin_letter};

/// A name that only one text has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unheard {
    /// In bytes of its text.
    pub span: Span,
    /// How surely it is a name that is written by its sound, from 0 to 1.
    pub confidence: f32,
}

/// Least odds of a word that may be the name.
const LEAST: f32 = -2.2;
/// The same of an everyday word, which is alike by chance.
const COMMON: f32 = 1.0;
/// Shorter words are alike by chance, and need more for each letter that they lack.
const LONG: usize = 4;
/// Least confidence of a foreign word that comes from nowhere.
const FOREIGN: f32 = 0.5;
/// What a foreign word on the other side, which may be the name in another sound, takes away.
const DOUBT: f32 = 0.3;

/// The names in the English `en` that no word of the Arabic `ar` sounds like. What is `known` of
/// either text is left out.
pub fn missing(
    (en, ar): (&str, &str),
    (known_en, known_ar): (&dyn Fn(Span) -> bool, &dyn Fn(Span) -> bool),
    ordinary: &Ordinary,
) -> Vec<Unheard> {
    let mut names = names_in(en, ordinary);
    names.retain(|it| !it.words.iter().any(|word| known_en(word.span)));
    if names.is_empty() {
        return Vec::new();
    }
    let mut arabic = arabic::tokens(ar);
    arabic.retain(|it| !known_ar(it.span));
    let latin = names.iter().flat_map(|it| it.words.clone()).collect();
    let side = with_joined(ar, Side { latin, arabic });
    let sides = [side];
    let heard = Heard::new(&sides, SoundModel::embedded());
    let answered = |word: &LatinToken| {
        let arabic = || sides[0].arabic.iter();
        arabic().any(|it| sounds_like(&heard, it, word)) || holds(ar, arabic(), word)
    };
    names.retain(|it| !it.words.iter().any(answered));
    if names.is_empty() {
        return Vec::new();
    }
    let doubt = match foreign(ar, known_ar).is_empty() {
        true => 0.0,
        false => DOUBT,
    };
    let found = names.iter().map(|it| Unheard {
        span: it.span,
        confidence: (it.confidence - doubt).max(0.05),
    });
    found.collect()
}

/// The foreign names in the Arabic `ar` that no word of the English `en` sounds like.
pub fn orphans(
    (ar, en): (&str, &str),
    (known_ar, known_en): (&dyn Fn(Span) -> bool, &dyn Fn(Span) -> bool),
    ordinary: &Ordinary,
) -> Vec<Unheard> {
    let mut found = foreign(ar, known_ar);
    if found.is_empty() {
        return found;
    }
    let mut arabic = arabic::tokens(ar);
    arabic.retain(|it| found.iter().any(|name| name.span.overlaps(it.span)));
    let latin = all_words(en);
    let side = with_joined(ar, Side { latin, arabic });
    let sides = [side];
    let heard = Heard::new(&sides, SoundModel::embedded());
    let latin = || sides[0].latin.iter();
    found.retain(|name| {
        let words = sides[0].arabic.iter();
        let mut words = words.filter(|it| name.span.overlaps(it.span));
        !words.any(|it| {
            latin().any(|word| {
                sounds_like(&heard, it, word) || holds(ar, std::iter::once(it), word)
            })
        })
    });
    let mut open = names_in(en, ordinary);
    open.retain(|it| !it.words.iter().any(|word| known_en(word.span)));
    if !open.is_empty() {
        found.iter_mut().for_each(|it| it.confidence -= DOUBT);
    }
    found
}

/// The foreign names of an Arabic text that are not known.
fn foreign(ar: &str, known: &dyn Fn(Span) -> bool) -> Vec<Unheard> {
    let names = lone::places(ar, SoundModel::embedded()).into_iter();
    let names = names.map(|(span, confidence)| Unheard { span, confidence });
    let sure = names.filter(|it| it.confidence >= FOREIGN);
    sure.filter(|it| !known(it.span)).collect()
}

/// Adds what neighbours are together: a name may be cut in two, or two words stand for one.
fn with_joined(text: &str, mut side: Side) -> Side {
    let mut joined = Vec::new();
    for beside in side.arabic.windows(2) {
        let gap = &text[beside[0].span.end..beside[1].span.start];
        let (Some(behind), true) = (beside[1].stems.first(), matches!(gap, " " | "-")) else {
            continue;
        };
        let stems = beside[0].stems.iter().map(|it| Stem {
            span: Span::new(it.span.start, behind.span.end),
            word: format!("{}{}", it.word, behind.word),
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

/// Whether a reading of an Arabic word may be the Latin word.
fn sounds_like(heard: &Heard<'_>, token: &ArabicToken, word: &LatinToken) -> bool {
    token.stems.iter().any(|stem| {
        let Some(chance) = heard.chance(&stem.word, &word.word) else {
            return false;
        };
        let short = LONG.saturating_sub(stem.word.chars().count()) as f32;
        let least = if stem.common { COMMON } else { LEAST };
        odds(chance) - short >= least
    })
}

/// All words of a Latin text: in Arabic letters stand words too that are written small.
fn all_words(text: &str) -> Vec<LatinToken> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_latin_letter).map(|it| from + it) {
        let length = text[start..].find(|c: char| !is_latin_letter(c));
        from = length.map_or(text.len(), |it| start + it);
        let span = Span::new(start, from);
        if span.len() > 1 {
            found.push(LatinToken {
                span,
                word: span.of(text).to_owned(),
                opens: false,
            });
        }
    }
    found
}
