//! Latin words in an Arabic translation that were left as the source has them.

use rustc_hash::FxHashMap;

use super::{Compared, PairContext, inside};
use crate::lexicon::{Lexicon, PartOfSpeech};
use crate::lint::Context;
use crate::text::{Span, is_arabic_letter, is_latin_letter};

/// Fewer letters are initials.
const FEWEST: usize = 3;
/// Most bytes of what stands in brackets, before a word and behind it.
const LONGEST_GLOSS: usize = 1024;

/// Names in Latin letters that no mention covers and both sides of a segment write alike: the place
/// in the source and the one in the target. Neighbours make one name.
pub(in crate::lint) fn left(pair: &PairContext<'_>, segment: Compared) -> Vec<(Span, Span)> {
    let mut found: Vec<(Span, Span)> = Vec::new();
    let target = &pair.target;
    if !segment.target.of(target.text).contains(is_latin_letter) {
        return found;
    }
    let mut sources: FxHashMap<&str, Span> = FxHashMap::default();
    for span in words(pair.source.text, segment.source) {
        sources.entry(span.of(pair.source.text)).or_insert(span);
    }
    for span in words(target.text, segment.target) {
        let word = span.of(target.text);
        let here = sources.get(word);
        let Some(&source) = here.filter(|_| may_be_left(target, span)) else {
            continue;
        };
        match found.last_mut() {
            Some(last)
                if is_next(target.text, last.1, span)
                    && is_next(pair.source.text, last.0, source) =>
            {
                *last = (
                    Span::new(last.0.start, source.end),
                    Span::new(last.1.start, span.end),
                );
            }
            _ => found.push((source, span)),
        }
    }
    found
}

/// The runs of Latin letters in a stretch of text: an apostrophe ends a word, so that a possessive in
/// the source is the name that the target has.
fn words(text: &str, stretch: Span) -> Vec<Span> {
    let mut from = stretch.start;
    let runs = stretch.of(text).split_inclusive(|c| !is_latin_letter(c));
    let words = runs.map(|run| {
        let word = run.trim_end_matches(|c| !is_latin_letter(c));
        let span = Span::new(from, from + word.len());
        from += run.len();
        span
    });
    words.filter(|it| !it.is_empty()).collect()
}

/// A capitalised word, no abbreviation, no part of an address, a handle, a gloss or a listed name.
fn may_be_left(context: &Context<'_>, span: Span) -> bool {
    let word = span.of(context.text);
    let mut letters = word.chars();
    let name = letters.next().is_some_and(char::is_uppercase)
        && letters.clone().any(char::is_lowercase)
        && !letters.any(char::is_uppercase)
        && word.chars().count() >= FEWEST;
    let near = Span::new(span.start.saturating_sub(200), span.end);
    let mentions = inside(context.mentions, near, |it| it.span.start);
    let is_name = |concept: u32| context.glossary.concept(concept).is_name();
    let listed = mentions
        .iter()
        .any(|it| it.span.overlaps(span) && is_name(it.concept));
    name && !listed && is_prose(context, span)
}

/// Whether a Latin name is no part of an address, a handle, a word with digits or a gloss.
fn is_prose(context: &Context<'_>, span: Span) -> bool {
    let odd = |c: char| c.is_ascii_digit() || matches!(c, '@' | '#' | '/' | '_' | '&');
    let before = context.before(span.start);
    let after = context.at(span.end);
    let glued = before.is_some_and(|c| odd(c) || c == '.') || after.is_some_and(odd);
    !glued && !context.is_opaque(span.start) && !is_gloss(context, span)
}

/// Whether a listed Latin name stands in prose, and is not a part of a longer Latin name.
pub(in crate::lint) fn stands_alone(context: &Context<'_>, span: Span) -> bool {
    let before = context.text[..span.start].strip_suffix([' ', '-']);
    let after = context.text[span.end..].strip_prefix([' ', '-']);
    let goes_on = before.is_some_and(|it| it.ends_with(is_latin_letter))
        || after.is_some_and(|it| it.starts_with(is_latin_letter));
    !goes_on && is_prose(context, span)
}

/// Whether a Latin name stands in the brackets that explain what is before them: in brackets without
/// Arabic words.
fn is_gloss(context: &Context<'_>, span: Span) -> bool {
    let near = |it: &usize| context.text.is_char_boundary(*it);
    let from = span.start.saturating_sub(LONGEST_GLOSS);
    let from = (from..span.start).find(near).unwrap_or(span.start);
    let before = &context.text[from..span.start];
    let line = before.rsplit('\n').next().unwrap_or_default();
    let opened = line.rfind(['(', '[']);
    let closed = line.rfind([')', ']']);
    let Some(before) = opened.filter(|at| closed.is_none_or(|it| it < *at)) else {
        return false;
    };
    let to = context.text.len().min(span.end + LONGEST_GLOSS);
    let to = (span.end..=to).rev().find(near).unwrap_or(span.end);
    let behind = context.text[span.end..to].split([')', ']', '\n']).next();
    let inside = [&line[before..], behind.unwrap_or_default()];
    !inside.iter().any(|it| it.contains(is_arabic_letter))
}

/// What firms and bodies are called, which no reader takes for a name to be spelled.
#[rustfmt::skip]
const FIRMS: [&str; 16] = [
    "Airlines", "Capital", "Corp", "Foundation", "Group", "Holdings", "Inc", "Institute", "Labs",
    "Ltd", "Media", "Motors", "Partners", "Records", "Studios", "Ventures",
];

/// Whether a Latin name is the title of a work or the name of a firm: quoted, or of several words of which
/// the last is an ordinary English one or an abbreviation.
pub(in crate::lint) fn is_title(context: &Context<'_>, span: Span) -> bool {
    let goes_on = |c: char| is_latin_letter(c) || matches!(c, ' ' | '-' | '\'' | '’' | '&');
    let head = context.text[..span.start].trim_end_matches(goes_on);
    let tail = context.text[span.end..].trim_start_matches(goes_on);
    let run = &context.text[head.len()..context.text.len() - tail.len()];
    let opened = head.ends_with(['"', '“', '«', '‘', '\'']);
    let quoted = opened && tail.starts_with(['"', '”', '»', '’', '\'']);
    let words = run.split(|c: char| !is_latin_letter(c));
    let words: Vec<&str> = words.filter(|it| !it.is_empty()).collect();
    let is_word = |it: &str| Lexicon::shipped().is_some_and(|lexicon| lexicon.is_english_word(it));
    let is_short = |it: &str| it.len() > 1 && it.chars().all(char::is_uppercase);
    let ends_in_one = |it: &&str| FIRMS.contains(it) || is_word(it) || is_short(it);
    let is_person = words.first().is_some_and(|it| is_given(it));
    let is_firm = words.len() > 1 && !is_person && words.last().is_some_and(ends_in_one);
    quoted || tail.starts_with('+') || is_firm
}

/// Whether a word is the usual spelling of a given name.
fn is_given(word: &str) -> bool {
    let names = Lexicon::shipped().map(|it| it.names_spelled(word));
    let mut names = names.into_iter().flatten();
    names.any(|it| it.lemma.part == PartOfSpeech::GivenName)
}

/// Whether a Latin name is an ordinary English word, which its sound does not tell how to write.
pub(in crate::lint) fn is_ordinary(name: &str) -> bool {
    Lexicon::shipped().is_some_and(|lexicon| lexicon.is_english_word(name))
}

fn is_next(text: &str, one: Span, other: Span) -> bool {
    one.end < other.start && matches!(&text[one.end..other.start], " " | "-" | "\u{A0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_possessive_is_no_part_of_a_name() {
        let text = "قال Smith's و Jean-Luc";
        let all = Span::new(0, text.len());
        let found: Vec<&str> = words(text, all).iter().map(|it| it.of(text)).collect();
        assert_eq!(found, ["Smith", "s", "Jean", "Luc"]);
    }
}
