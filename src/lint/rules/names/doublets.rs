//! Words and compound names that a text writes in two ways: أمريكي and أميركي, عبدالله and عبد الله.

use std::collections::BTreeMap;

use super::two_spellings::{self, Spelling};
use crate::diag::Diagnostic;
use crate::lint::{Context, Findings};
use crate::text::{Span, is_arabic_part};

/// Most places of one form that are looked for.
const MOST: usize = 1000;

/// The places of one spelling; `text` is what to write for another one.
struct Written {
    text: String,
    places: Vec<Span>,
}

/// Reports each spelling that is rarer than another of the same word.
pub(super) fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    for spellings in stems(context).into_iter().chain(compounds(context)) {
        report(context, spellings, out);
    }
}

fn is_free(context: &Context<'_>, place: Span) -> bool {
    !context.in_name(place) && !context.is_opaque(place.start) && !context.in_quotation(place)
}

/// The spellings of each stem of the lexicon's table, the more usual one first.
fn stems(context: &Context<'_>) -> Vec<Vec<Written>> {
    let mut lines: BTreeMap<u16, BTreeMap<u8, Written>> = BTreeMap::new();
    for &(place, doublet) in &context.spelling().doublets {
        if !is_free(context, place) {
            continue;
        }
        let ranks = lines.entry(doublet.line).or_default();
        let written = ranks.entry(doublet.rank).or_insert_with(|| Written {
            text: doublet.stem.to_owned(),
            places: Vec::new(),
        });
        written.places.push(place);
    }
    let lines = lines.into_values();
    lines.map(|it| it.into_values().collect()).collect()
}

/// The spellings of each compound name that is written together somewhere: apart, and together.
fn compounds(context: &Context<'_>) -> Vec<Vec<Written>> {
    let mut names: BTreeMap<&str, (String, Vec<Span>)> = BTreeMap::new();
    for &(place, at) in &context.spelling().compounds {
        let name = place.of(context.text);
        let apart = format!("{} {}", &name[..at], &name[at..]);
        let known = names.entry(name).or_insert_with(|| (apart, Vec::new()));
        known.1.push(place);
    }
    let both = names.into_iter().map(|(name, (apart, places))| {
        let together = Written {
            text: name.to_owned(),
            places,
        };
        let places = whole_words(context.text, &apart);
        vec![
            Written {
                text: apart,
                places,
            },
            together,
        ]
    });
    both.filter(|it| !it[0].places.is_empty()).collect()
}

/// Where `words` stand in a text, clitics before them or not, and end where a word ends.
fn whole_words(text: &str, words: &str) -> Vec<Span> {
    let found = text.match_indices(words).take(MOST);
    let places = found.map(|(at, it)| Span::new(at, at + it.len()));
    let ends = places.filter(|it| !text[it.end..].starts_with(is_arabic_part));
    ends.filter(|it| begins(text, it.start)).collect()
}

/// Whether a word begins at `at`, or one of its clitics before it.
fn begins(text: &str, at: usize) -> bool {
    let head = &text[..at];
    let head = head.strip_suffix(['ل', 'ب', 'و', 'ف', 'ك']).unwrap_or(head);
    !head.ends_with(is_arabic_part)
}

fn report(context: &Context<'_>, mut spellings: Vec<Written>, out: &mut Findings<'_>) {
    // Of two that are as frequent, the first stays the first.
    spellings.sort_by_key(|it| std::cmp::Reverse(it.places.len()));
    if let Some((best, others)) = spellings.split_first() {
        out.extend(others.iter().map(|it| finding(context, best, it)));
    }
}

fn finding(context: &Context<'_>, best: &Written, other: &Written) -> Diagnostic {
    let [best, other] = [best, other].map(|it| spelling(context.text, it));
    two_spellings::finding(context, 0.85, &best, &other)
}

fn spelling<'a>(text: &'a str, written: &'a Written) -> Spelling<'a> {
    Spelling {
        shown: word_around(text, written.places[0]),
        first: word_span(text, written.places[0]),
        text: &written.text,
        places: &written.places,
    }
}

/// The word or words that a place is a part of.
fn word_span(text: &str, place: Span) -> Span {
    let start = text[..place.start].trim_end_matches(is_arabic_part).len();
    let rest = &text[place.end..];
    Span::new(
        start,
        text.len() - rest.trim_start_matches(is_arabic_part).len(),
    )
}

fn word_around(text: &str, place: Span) -> &str {
    word_span(text, place).of(text)
}
