//! Words that stand beside each other on both sides are one name.

use super::assign::WordPair;
use super::similarity::SegmentWords;
use super::{Found, FoundWord, Segment};
use crate::align::candidates::MOST_WORDS;
use crate::align::words::latin::is_bridge;
use crate::text::{Span, clitic_letters, is_clitic_stack};

/// Most bytes between two words of a name.
const LONGEST_BRIDGE: usize = 80;

/// Adds the names that the pairs of a segment make.
pub(crate) fn join(
    number: usize,
    segment: &Segment<'_>,
    side: &SegmentWords,
    pairs: &[WordPair],
    found: &mut Vec<Found>,
) {
    let first = found.len();
    for pair in pairs {
        let word = word(segment, side, pair);
        let open = found[first..].last_mut();
        let open = open.filter(|name| name.words.len() < MOST_WORDS);
        match open.filter(|name| is_next(segment, name, &word)) {
            Some(name) => {
                name.en.end = word.en.end;
                name.ar.end = word.ar.end;
                name.confidence = name.confidence.min(word.confidence);
                name.words.push(word);
            }
            None => found.push(Found {
                segment: number,
                en: word.en,
                ar: word.ar,
                confidence: word.confidence,
                words: vec![word],
            }),
        }
    }
}

fn word(segment: &Segment<'_>, side: &SegmentWords, pair: &WordPair) -> FoundWord {
    let arabic = &side.arabic[pair.arabic];
    FoundWord {
        en: side.latin[pair.latin].span,
        ar: pair.ar,
        clitic: clitic(segment, Span::new(arabic.span.start, pair.ar.start)),
        confidence: pair.confidence,
    }
}

/// What stands before a name in its word, if it is a clitic; else another word runs into it.
fn clitic(segment: &Segment<'_>, before: Span) -> Span {
    if is_clitic_stack(&clitic_letters(before.of(segment.ar))) {
        before
    } else {
        Span::new(before.end, before.end)
    }
}

/// Whether a word goes on with a name on both sides.
fn is_next(segment: &Segment<'_>, name: &Found, word: &FoundWord) -> bool {
    // A clitic between two words parts them, but the article may stand inside a name.
    let clitic = word.clitic.of(segment.ar);
    if word.ar.start < name.ar.end || !matches!(clitic, "" | "ال") {
        return false;
    }
    let english = &segment.en[name.en.end..word.en.start];
    let arabic = &segment.ar[name.ar.end..word.clitic.start];
    english.len().max(arabic.len()) <= LONGEST_BRIDGE
        && is_bridge(english)
        && is_arabic_bridge(arabic)
}

/// Whether what stands between two Arabic words joins them.
fn is_arabic_bridge(gap: &str) -> bool {
    const PARTICLES: [&str; 16] = [
        "دي", "دا", "دو", "ديل", "دل", "لا", "لو", "إل", "ال", "آل", "فان", "فون", "دير", "بن",
        "ابن", "أبو",
    ];
    let mut words = gap.split([' ', '-', '\u{A0}']);
    !gap.is_empty() && words.all(|word| word.is_empty() || PARTICLES.contains(&word))
}
