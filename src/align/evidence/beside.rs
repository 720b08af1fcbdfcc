//! The words beside a match.

use crate::names::Match;
use crate::text::{first_word, is_latin_letter, last_word, shortly_before};

/// What stands directly beside a match, a space away.
#[derive(Clone, Copy, Debug)]
pub(in crate::align) struct Beside<'a> {
    /// The text up to the word before, that word excluded.
    far: &'a str,
    /// The word before the match and its clitic; empty where there is none.
    pub(in crate::align) before: &'a str,
    /// The word after it.
    pub(in crate::align) after: &'a str,
    /// The text from the match's end on.
    pub(in crate::align) rest: &'a str,
    /// Whether a clitic stands between the match and the word before.
    pub(in crate::align) has_clitic: bool,
}

/// How many bytes a word beside a match has at most: others are no words.
const LONGEST: usize = 80;

impl<'a> Beside<'a> {
    pub(in crate::align) fn of(text: &'a str, found: &Match) -> Beside<'a> {
        let start = found.clitic.start.min(found.span.start);
        let (far, before) = word_before(&text[..start]);
        let rest = &text[found.span.end..];
        Beside {
            far,
            before,
            after: word_after(rest),
            rest,
            has_clitic: start < found.span.start,
        }
    }

    /// The word before a quotation mark that opens directly before the match; empty where there is none.
    pub(in crate::align) fn before_quote(&self) -> &'a str {
        let opened = self.far.strip_suffix(['"', '«', '“', '\'']);
        opened.map_or("", |it| word_before(it).1)
    }

    /// The word before the word before.
    pub(in crate::align) fn farther(&self) -> &'a str {
        word_before(self.far).1
    }

    /// Whether the word before begins a sentence, so that its capital says nothing.
    pub(in crate::align) fn begins_a_sentence(&self) -> bool {
        let before = self.far.trim_end_matches([' ', '"', '“', '(', '‘']);
        before.is_empty() || before.ends_with(['.', '!', '?', ':', '\n', '؟', '…'])
    }

    /// What stands between the word before and the one before that has no place in a name.
    pub(in crate::align) fn is_joined_before(&self) -> bool {
        self.far.ends_with([' ', '\u{A0}']) && !self.farther().is_empty()
    }
}

/// The text before the last word of `text`, and this word, if one space follows it.
fn word_before(text: &str) -> (&str, &str) {
    let Some(text) = text.strip_suffix([' ', '\u{A0}']) else {
        return (text, "");
    };
    let mut from = text.len().saturating_sub(LONGEST);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let near = &text[from..];
    let arabic = last_word(near);
    let word = match arabic {
        "" => last_run(near),
        arabic => arabic,
    };
    (&text[..text.len() - word.len()], word)
}

/// The Latin word or the number that a text ends with, with the full stop of `Mr.`.
fn last_run(text: &str) -> &str {
    let is_part = |c: char| is_latin_letter(c) || c.is_numeric() || matches!(c, '\'' | '’' | '-');
    let text = shortly_before(text, text.len());
    let bare = text.strip_suffix('.').unwrap_or(text);
    let start = bare.trim_end_matches(is_part).len();
    let word = &bare[start..];
    // Only abbreviations keep their stop: elsewhere it ends a sentence.
    if bare.len() == text.len() || is_abbreviation(word) {
        word
    } else {
        ""
    }
}

fn is_abbreviation(word: &str) -> bool {
    matches!(
        word,
        "Mr" | "Mrs" | "Ms" | "Dr" | "Prof" | "Gen" | "Sen" | "Rep" | "Gov" | "St"
    ) || word.len() == 1
}

fn word_after(text: &str) -> &str {
    let Some(text) = text.strip_prefix([' ', '\u{A0}']) else {
        return "";
    };
    match first_word(text) {
        "" => {
            let is_part = |c: char| is_latin_letter(c) || c.is_numeric() || c == '-';
            let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
            &text[..end]
        }
        word => word,
    }
}
