//! Names that begin with بن behind a clitic of one letter: it leaves the word too short for the matcher to
//! take it off. ببن قردان.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::glossary::Glossary;
use crate::names::{Match, TermIndex};
use crate::text::{Span, last_word};

/// What names of families and towns begin with.
const SON: &str = "بن ";
/// Longest name, in bytes.
const REACH: usize = 200;
/// Longest word before it, in bytes, that may be a clitic.
const CLITIC: usize = 4;

/// The names of `glossary` that begin so in `text`.
pub(super) fn behind_clitics<'a>(
    text: &'a str,
    glossary: &'a Glossary,
    index: &'a TermIndex,
) -> impl Iterator<Item = Match> + 'a {
    static FINDER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(SON));
    FINDER.find_iter(text.as_bytes()).filter_map(move |start| {
        let letter = last_word(&text[boundary(text, start.saturating_sub(CLITIC))..start]);
        if !matches!(letter, "ب" | "ل" | "و" | "ف") {
            return None;
        }
        let near = &text[start..boundary(text, start + REACH)];
        let mut found = index.find_at_start(glossary, near)?.shift(start);
        found.clitic = Span::new(start - letter.len(), start);
        let is_whole = found.span.start == start && found.span.of(text).contains(' ');
        is_whole.then_some(found)
    })
}

/// The first place from `at` on that is between two characters.
fn boundary(text: &str, at: usize) -> usize {
    let mut places = at.min(text.len())..=text.len();
    places
        .find(|&it| text.is_char_boundary(it))
        .unwrap_or(text.len())
}
