//! What around a word makes it doubtful that it is misspelled: names, letters, other languages.

use crate::lexicon::letter_names::{is_also_a_word, is_letter_name};
use crate::lexicon::{Analysis, Lexicon, PartOfSpeech, Slip, SlipKind};
use crate::lint::Context;
use crate::text::{
    Span, first_word, is_arabic_part, is_borrowed_letter, is_letter_of_neighbours, last_word,
    shortly_after, shortly_before,
};

/// The slips of a kind in a text that nothing around them makes doubtful, in text order.
pub(super) fn slips<'c>(context: &Context<'c>, kind: SlipKind) -> Vec<(Span, &'c Slip)> {
    let all = context.spelling().slips.iter();
    let of_kind = all.filter(|(_, slip)| slip.kind == kind);
    let sure = of_kind.filter(|(span, slip)| {
        // A name may be spelled without its hamza, but hardly with another letter at its end.
        let is_prose = || match kind {
            SlipKind::Hamza => is_word(context, *span),
            SlipKind::FinalYeh => is_readable(context, *span),
        };
        let is_sure = !slip.may_be_name && is_prose();
        is_sure || has_other_spelling(context, *span, slip)
    });
    sure.map(|(span, slip)| (*span, slip)).collect()
}

/// Whether the text has the word of a slip in its right spelling, too.
fn has_other_spelling(context: &Context<'_>, span: Span, slip: &Slip) -> bool {
    let [right] = slip.right[..] else {
        return false;
    };
    let corrected = slip.correct(span.of(context.text), right);
    let mut found = context.text.match_indices(&*corrected).take(MOST_PLACES);
    let is_whole = |(at, it): (usize, &str)| {
        let (before, behind) = (&context.text[..at], &context.text[at + it.len()..]);
        !before.ends_with(is_arabic_part) && !behind.starts_with(is_arabic_part)
    };
    let is_name = slip.may_be_name || context.in_name(span);
    is_name && slip.kind == SlipKind::FinalYeh && is_arabic(context, span) && found.any(is_whole)
}

/// Most places of a word that are checked.
const MOST_PLACES: usize = 100;

/// Whether what stands at `span` is a word of Arabic prose and no part of a name.
fn is_word(context: &Context<'_>, span: Span) -> bool {
    !context.in_name(span) && !follows_given_name(context.text, span) && is_readable(context, span)
}

/// Whether what stands at `span` is Arabic prose, and no letter of a name that is spelled out.
pub(super) fn is_readable(context: &Context<'_>, span: Span) -> bool {
    !context.is_opaque(span.start)
        && !is_spelled_out(context.text, span)
        && is_arabic(context, span)
}

/// Whether the line is in Arabic, and not of the Quran, whose spelling is its own.
fn is_arabic(context: &Context<'_>, span: Span) -> bool {
    let line = context.line_near(span.start);
    let is_foreign = |c| {
        is_letter_of_neighbours(c)
            || is_borrowed_letter(c)
            || matches!(c, '\u{6CC}' | '\u{6A9}' | '\u{FD3E}' | '\u{FD3F}')
    };
    !line.contains(is_foreign)
}

/// Whether a word is the name of a letter in a name that is spelled out: ان in سي ان ان.
fn is_spelled_out(text: &str, span: Span) -> bool {
    let word = span.of(text);
    is_letter_name(word)
        && (!is_also_a_word(word) || before_is_letter(text, span) || after_is_letter(text, span))
}

/// Whether the letters of a name stand before a word, one of them being no other word.
fn before_is_letter(text: &str, span: Span) -> bool {
    let mut head = &text[..span.start];
    let words = std::iter::from_fn(|| {
        let bare = shortly_before(head, head.len()).trim_end_matches([' ', '-']);
        let word = last_word(bare);
        head = &bare[..bare.len() - word.len()];
        Some(word)
    });
    are_letters(words)
}

fn after_is_letter(text: &str, span: Span) -> bool {
    let mut tail = &text[span.end..];
    let words = std::iter::from_fn(|| {
        let bare = shortly_after(tail, 0).trim_start_matches([' ', '-']);
        let word = first_word(bare);
        tail = &bare[word.len()..];
        Some(word)
    });
    are_letters(words)
}

/// Whether the words are names of letters up to one that is no other word.
fn are_letters<'a>(words: impl Iterator<Item = &'a str>) -> bool {
    let mut letters = words.take(MOST_LETTERS);
    let first = letters.find(|it| !is_letter_name(it) || !is_also_a_word(it));
    first.is_some_and(is_letter_name)
}

/// How many letters are read of a name that is spelled out.
const MOST_LETTERS: usize = 16;

/// Whether a given name stands before a word, which then may be a surname.
fn follows_given_name(text: &str, span: Span) -> bool {
    let word = last_word(text[..span.start].trim_end_matches(' '));
    if word.is_empty() {
        return false;
    }
    let readings = Lexicon::shipped().map(|it| it.analyse(word));
    let readings = readings.unwrap_or_default();
    let is_given = |it: &&Analysis<'_>| it.lemma.part == PartOfSpeech::GivenName;
    readings
        .iter()
        .take(MOST_READINGS)
        .any(|it| is_given(&it) && it.pronoun.is_none())
}

/// How many of the likeliest readings of a word count.
const MOST_READINGS: usize = 4;
