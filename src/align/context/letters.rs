//! Names that are spelled letter by letter: بي بي سي.

use crate::lexicon::letter_names::is_letter_name;
use crate::names::Match;
use crate::text::{first_word, last_word};

/// Whether a word has the length of a letter's name and is not Latin, which rules out nearly all.
fn is_long_as_a_letter(word: &str) -> bool {
    matches!(word.as_bytes(), [0xD8..=0xFF, ..]) && matches!(word.len(), 4 | 6 | 10)
}

/// Whether the match is a part of a longer name that is spelled letter by letter: بي بي is not
/// BP in بي بي إس.
pub(super) fn is_cut_short(text: &str, found: &Match) -> bool {
    let is_letter = |word: &str| is_long_as_a_letter(word) && is_letter_name(word);
    let word = found.span.of(text);
    let first = word.bytes().position(|byte| byte == b' ');
    if !is_letter(&word[..first.unwrap_or(word.len())]) || !word.split(' ').all(is_letter) {
        return false;
    }
    let after = text[found.span.end..].strip_prefix(' ');
    let before = text[..found.clitic.start.min(found.span.start)].strip_suffix(' ');
    after.is_some_and(|text| is_letter(first_word(text)))
        || before.is_some_and(|text| is_letter(last_word(text)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::letter_names::all;

    #[test]
    fn the_short_way_turns_no_letter_away() {
        for name in all() {
            assert!(is_long_as_a_letter(name), "{name}");
        }
    }
}
