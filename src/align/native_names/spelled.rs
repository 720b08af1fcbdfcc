//! Names that are spelled letter by letter, with full stops between: إن.تي.في.

use super::Found;
use super::words::Words;
use crate::glossary::EntityType;
use crate::lexicon::letter_names::abbreviation;
use crate::text::Span;

pub(super) fn find(words: &Words<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let last = last_letter(words, at);
        let all = (at..=last).map(|it| words.word(it));
        if last > at && abbreviation(all).is_some() {
            found.push(Found {
                span: Span::new(words.span(at).start, words.span(last).end),
                kind: EntityType::Term,
                short: None,
                is_word: false,
            });
        }
        at = last + 1;
    }
    found
}

/// The last of the words from `at` on that nothing but full stops part.
fn last_letter(words: &Words<'_>, at: usize) -> usize {
    let mut last = at;
    while last + 1 < words.len()
        && &words.text[words.span(last).end..words.span(last + 1).start] == "."
    {
        last += 1;
    }
    last
}
