//! Words of a text in Arabic letters, with what is left of them behind their clitics.

use std::borrow::Cow;

use super::common::is_common;
use crate::text::{Span, TATWEEL, clitic_letters, is_arabic_letter, is_clitic_stack, is_tashkeel};

/// A word, as long as Arabic letters, marks and tatweel go.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ArabicToken<'t> {
    pub(crate) span: Span,
    /// The readings of it: without clitics first.
    pub(crate) stems: Vec<Stem<'t>>,
}

/// What is left of a word behind a clitic.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stem<'t> {
    pub(crate) span: Span,
    /// The letters without marks.
    pub(crate) word: Cow<'t, str>,
    /// Whether it is an everyday word: then it is a name only beside another part of one.
    pub(crate) common: bool,
}

/// Most letters of a stack of clitics.
pub(crate) const LONGEST_STACK: usize = 4;
/// Fewest letters of a stem.
const SHORTEST: usize = 2;

/// The words of `text` with their readings.
pub(crate) fn tokens(text: &str) -> Vec<ArabicToken<'_>> {
    let all = word_spans(text).map(|span| ArabicToken {
        span,
        stems: stems(text, span),
    });
    all.collect()
}

/// Where the words of `text` are.
pub(crate) fn word_spans(text: &str) -> impl Iterator<Item = Span> + '_ {
    let is_inner = |c: char| is_arabic_letter(c) || is_tashkeel(c) || c == TATWEEL;
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(is_arabic_letter)?;
        let length = text[start..].find(|c| !is_inner(c));
        at = length.map_or(text.len(), |length| start + length);
        Some(Span::new(start, at))
    })
}

/// The letters of a stretch, with the offset of each.
pub(crate) fn letters(text: &str, span: Span) -> Vec<(usize, char)> {
    let all = span.of(text).char_indices();
    let letters = all.filter(|&(_, c)| is_arabic_letter(c));
    letters.map(|(at, c)| (span.start + at, c)).collect()
}

/// The readings of the word at `span`, without clitics first; none of them is judged.
pub(crate) fn readings(text: &str, span: Span) -> impl Iterator<Item = (Span, Cow<'_, str>)> {
    let word = clitic_letters(span.of(text));
    // Where the letters begin, each in the text and in the word.
    let starts = span.of(text).char_indices();
    let starts = starts.filter(|it| is_arabic_letter(it.1));
    let count = starts.clone().count();
    let mut end = 0;
    let starts = starts.map(move |(at, c)| {
        let start = end;
        end += c.len_utf8();
        (span.start + at, start)
    });
    let enough = count.saturating_sub(SHORTEST) + 1;
    let starts = starts.take(enough.min(LONGEST_STACK + 1).min(count));
    starts.enumerate().filter_map(move |(taken, (at, cut))| {
        let stack = &word[..cut];
        let is_clitic = taken == 0 || is_clitic_stack(stack) && !stack.ends_with('س');
        (is_clitic && count >= taken + SHORTEST).then(|| {
            let rest = match &word {
                Cow::Borrowed(word) => Cow::Borrowed(&word[cut..]),
                Cow::Owned(word) => Cow::Owned(word[cut..].to_owned()),
            };
            (Span::new(at, span.end), rest)
        })
    })
}

fn stems(text: &str, span: Span) -> Vec<Stem<'_>> {
    let mut whole = false;
    let all = readings(text, span).enumerate().map(|(nth, (span, word))| {
        let common = is_common(&word);
        whole |= nth == 0 && common;
        Stem {
            span,
            common: whole || common,
            word,
        }
    });
    all.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clitics_come_off() {
        let found = tokens("قال وبالنمسا «لأوسلو»");
        let words: Vec<Vec<&str>> = found
            .iter()
            .map(|token| {
                let names = token.stems.iter().filter(|it| !it.common);
                names.map(|it| &*it.word).collect()
            })
            .collect();
        assert_eq!(words[0], Vec::<&str>::new());
        assert!(words[1].contains(&"نمسا") && words[1].contains(&"بالنمسا"));
        assert_eq!(words[2], ["لأوسلو", "أوسلو"]);
    }
}
