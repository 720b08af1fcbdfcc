//! What kind of sentence it is, and how much its form counts in its favour.

use std::hash::{BuildHasher, RandomState};

use rustc_hash::FxHashSet;

use super::items::Items;
use crate::text::{FoldLevel, Span, fold_key, is_invisible, word_count, words_and_numbers};

/// Most words of a title (the first line) and of a heading (a later line).
const TITLE_WORDS: usize = 24;
const HEADING_WORDS: usize = 14;

/// A sentence shorter or longer than this is marked down.
const FEW_WORDS: usize = 13;
const MANY_WORDS: usize = 45;

/// First words that lean on a sentence before, folded.
const LEANING: &[&str] = &[
    "he",
    "she",
    "it",
    "they",
    "his",
    "her",
    "its",
    "their",
    "this",
    "that",
    "these",
    "those",
    "but",
    "and",
    "however",
    "also",
    "so",
    "yet",
    "هو",
    "هي",
    "هم",
    "وهو",
    "وهي",
    "وهم",
    "هذا",
    "هذه",
    "ذلك",
    "وهذا",
    "وهذه",
    "وذلك",
    "لكن",
    "ولكن",
    "لكنه",
    "لكنها",
    "واضاف",
    "واضافت",
    "واوضح",
    "وتابع",
    "وقال",
    "وقالت",
    "اضاف",
    "تابع",
    "كما",
    "انه",
    "انها",
    "وانه",
    "وانها",
    "لذا",
    "ولذلك",
];

/// A sentence with what its form shows.
///
/// A text has as many of them as lines: they are small.
pub(super) struct Unit {
    /// Number of words.
    pub(super) words: u32,
    /// Whether it is the title of the text.
    pub(super) title: bool,
    /// Whether it may be chosen.
    pub(super) eligible: bool,
    /// Whether it is the first of its paragraph.
    pub(super) first: bool,
    /// Factor for its form, 1 where nothing contradicts it.
    pub(super) form: f64,
}

/// Describes every sentence of `text`.
pub(super) fn units(text: &str, spans: &[Span], items: &Items<'_>) -> Vec<Unit> {
    let breaks: Vec<bool> = (0..=spans.len())
        .map(|at| starts_line(text, spans, at))
        .collect();
    let mut inside = false;
    // By their hashes: the sentences themselves would be the text once more.
    let hasher = RandomState::new();
    let mut seen: FxHashSet<u64> = FxHashSet::default();
    let mut units: Vec<Unit> = Vec::with_capacity(spans.len());
    for (at, &span) in spans.iter().enumerate() {
        let sentence = span.of(text);
        let words = word_count(sentence);
        let first = breaks[at];
        inside &= !first;
        let alone = first && breaks[at + 1];
        let most = if at == 0 { TITLE_WORDS } else { HEADING_WORDS };
        // The first line may call out: a sentence with a line of its own before all others is a title.
        let calls_out = at == 0 && bare_end(sentence).ends_with('!');
        let heading = alone && words <= most && (calls_out || !ends_with_a_stop(sentence));
        let named_early = items
            .first_name(at)
            .is_some_and(|name| word_count(&text[span.start..name.start]) < 5);
        let form = by_length(words)
            * if ends_with_a_question(sentence) {
                0.5
            } else {
                1.0
            }
            * if inside { 0.45 } else { 1.0 }
            * by_quotation(sentence)
            * if leans(sentence) && !named_early {
                0.7
            } else {
                1.0
            };
        units.push(Unit {
            words: words as u32,
            title: at == 0 && heading,
            eligible: !heading
                && seen.insert(hasher.hash_one(fold_key(sentence, FoldLevel::Letters))),
            first,
            form,
        });
        let quotes = sentence.chars().filter(|&c| is_double_quote(c)).count();
        inside ^= quotes % 2 == 1;
    }
    // A text of nothing but headings is a list: its lines are what it has.
    if !units.iter().any(|unit| unit.eligible) {
        for unit in &mut units {
            unit.eligible = true;
        }
    }
    units
}

/// Whether a line break stands between sentence `at` and the one before.
fn starts_line(text: &str, spans: &[Span], at: usize) -> bool {
    match (at.checked_sub(1).map(|before| spans[before]), spans.get(at)) {
        (Some(before), Some(next)) => {
            let between = &text[before.end..next.start];
            between.contains(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'))
        }
        _ => true,
    }
}

/// Rises to 1 at [`FEW_WORDS`] and falls again from [`MANY_WORDS`] on.
fn by_length(words: usize) -> f64 {
    match words {
        0..FEW_WORDS => 0.1 + 0.9 * words.saturating_sub(2) as f64 / (FEW_WORDS - 2) as f64,
        FEW_WORDS..=MANY_WORDS => 1.0,
        _ => MANY_WORDS as f64 / words as f64,
    }
}

fn is_double_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»')
}

fn bare_end(sentence: &str) -> &str {
    let closes =
        |c: char| is_double_quote(c) || is_invisible(c) || matches!(c, '\'' | '’' | ')' | ']');
    sentence.trim_end_matches(closes)
}

fn ends_with_a_stop(sentence: &str) -> bool {
    bare_end(sentence).ends_with(['.', '!', '…', '۔', ':'])
}

fn ends_with_a_question(sentence: &str) -> bool {
    bare_end(sentence).ends_with(['?', '؟'])
}

/// A sentence that is nothing but a quotation does not say who is speaking.
fn by_quotation(sentence: &str) -> f64 {
    let bare = sentence.trim_matches(is_invisible);
    match (
        bare.starts_with(is_double_quote),
        bare.ends_with(is_double_quote),
    ) {
        (true, true) => 0.5,
        (true, false) => 0.75,
        _ => 1.0,
    }
}

fn leans(sentence: &str) -> bool {
    let first = words_and_numbers(sentence).next();
    first.is_some_and(|word| LEANING.contains(&&*fold_key(word, FoldLevel::Letters)))
}
