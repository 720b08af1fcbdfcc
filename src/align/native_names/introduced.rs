//! What introduces a person: a title before the name, or a colon behind it in a headline.

use super::words::{Stem, Words};
use crate::align::evidence::Sense;
use crate::align::monolingual::Clue;
use crate::text::ARTICLE;

/// Words inside a title that no article makes definite: المتحدث باسم البيت الأبيض.
const IN_TITLES: &[&str] = &["باسم", "في", "لدى", "عن"];

/// Most words of a title behind its first one.
const MOST_OF_TITLE: usize = 7;

/// Whether a title stands before a word, alone or with what it is of: وزير الشؤون المحلية والبيئة.
pub(super) fn is_introduced(words: &Words<'_>, at: usize) -> bool {
    let Some(before) = words.before(at) else {
        return is_speaker(words, at);
    };
    is_title(words, before) || is_definite(words, before) && ends_title(words, before)
}

/// Whether a headline says by a colon who speaks: رياض المؤخر : مساندة الحكومة واجب.
fn is_speaker(words: &Words<'_>, at: usize) -> bool {
    let before = words.text[..words.span(at).start].trim_end_matches([' ', '\t']);
    let begins_line = before.is_empty() || before.ends_with('\n');
    if !begins_line || words.sense(at).is(Sense::NOUN_FIRST) {
        return false;
    }
    let second = words.after(at);
    let third = second.and_then(|it| words.after(it));
    let mut last = [second, third].into_iter().flatten();
    last.any(|it| {
        let behind = words.text[words.span(it).end..].trim_start_matches([' ', '\u{A0}']);
        behind.starts_with(':')
    })
}

fn is_title(words: &Words<'_>, at: usize) -> bool {
    let clue = Clue::of(words.word(at)).map(|it| it.0);
    clue == Some(Clue::Person) || words.sense(at).is(Sense::TITLE)
}

/// Whether a definite word is the last of a title. Nothing can own it, so that what follows is beside it.
fn ends_title(words: &Words<'_>, last: usize) -> bool {
    let mut at = last;
    for _ in 0..MOST_OF_TITLE {
        let Some(before) = words.before(at).or_else(|| words.before_quote(at)) else {
            return false;
        };
        if is_title(words, before) {
            return true;
        }
        let sense = words.sense(before);
        let goes_on = is_definite(words, before)
            || IN_TITLES.contains(&words.word(before))
            || sense.is(Sense::NOUN_FIRST) && !sense.is(Sense::VERB);
        if !goes_on {
            return false;
        }
        at = before;
    }
    false
}

/// Whether a word has the article, clitics before it or not, or is a place.
fn is_definite(words: &Words<'_>, at: usize) -> bool {
    let has_article = |it: Stem<'_>| it.text.starts_with(ARTICLE) || it.text.starts_with("لل");
    words.stems(at).any(has_article) || words.sense(at).is(Sense::PLACE)
}

/// Whether a definite title stands directly before a word: اللاعب رامي.
pub(super) fn follows_title(words: &Words<'_>, at: usize) -> bool {
    let before = words.before(at);
    before.is_some_and(|it| Clue::of(words.word(it)) == Some((Clue::Person, true)))
}
