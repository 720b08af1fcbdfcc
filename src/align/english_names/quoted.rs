//! Titles of works between quotation marks.

use std::ops::Range;

use super::token_list::Tokens;
use super::tokens::{Shape, Token};
use super::words;

/// Most words of a title.
const MOST: usize = 14;

/// The titles in quotation marks: two words with capitals at least, and no word in small letters but
/// those that titles write so.
pub(super) fn works(text: &str, tokens: Tokens<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = None;
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map_or(0, |it| tokens.at(it).span.end);
        let gap = &text[before..token.span.start];
        let ended = from.take_if(|it| closes(gap) || at - *it > MOST);
        if let Some(start) = ended.filter(|&it| closes(gap) && is_title(tokens.part(it..at))) {
            found.push(start..at);
        }
        if opens(gap) {
            from = Some(at);
        }
    }
    let rest = tokens.last().map_or("", |it| &text[it.span.end..]);
    if let Some(start) = from.filter(|&it| closes(rest) && is_title(tokens.part(it..))) {
        found.push(start..tokens.len());
    }
    found
}

fn opens(gap: &str) -> bool {
    gap.ends_with(['"', '“']) || gap.ends_with(" '") || gap.ends_with('‘')
}

/// Whether a quotation ends in a gap; the stop of a sentence is within it.
fn closes(gap: &str) -> bool {
    let bare = gap.trim_start_matches(['.', ',', '!', '?']);
    bare.starts_with(['"', '”']) || bare.starts_with(['\'', '’']) && !bare.starts_with("'s")
}

fn is_title(tokens: Tokens<'_>) -> bool {
    let capitals = tokens
        .iter()
        .filter(|it| it.is_capital() && it.text != "I")
        .count();
    let fits = |it: &Token<'_>| {
        let small = it.shape == Shape::Small;
        !small || words::is_function(it.text) || words::is_particle(it.text)
    };
    let ends = tokens.last().is_some_and(|it| it.shape != Shape::Small);
    capitals >= 2
        && capitals * 2 >= tokens.len()
        && ends
        && tokens.iter().all(|it| fits(&it))
        && tokens.len() <= MOST
}
