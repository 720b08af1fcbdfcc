//! Words of a text in Arabic letters, with what is left of them behind their clitics.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::lexicon::ordinary::is_everyday_word;
use crate::text::{
    LONGEST_STACK, Script, Span, clitic_letters, is_arabic_letter, noun_readings, start_of_letter,
    words,
};

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

/// Reads the words of many texts; what is known of the first spellings is not worked out again.
#[derive(Default)]
pub(crate) struct Reader<'t> {
    /// The readings of spellings, with spans that begin with the word.
    known: FxHashMap<&'t str, Vec<Stem<'t>>>,
}

/// Most spellings that are kept in mind: the frequent ones are among the first.
const KEPT: usize = 1 << 13;

impl<'t> Reader<'t> {
    /// As [`tokens`].
    pub(crate) fn tokens(&mut self, text: &'t str) -> Vec<ArabicToken<'t>> {
        let all = word_spans(text).map(|span| ArabicToken {
            span,
            stems: self.stems(text, span),
        });
        all.collect()
    }

    fn stems(&mut self, text: &'t str, span: Span) -> Vec<Stem<'t>> {
        let word = span.of(text);
        let moved = |stems: &[Stem<'t>]| {
            let moved = stems.iter().map(|it| Stem {
                span: Span::new(span.start + it.span.start, span.end),
                ..it.clone()
            });
            moved.collect()
        };
        if let Some(known) = self.known.get(word) {
            return moved(known);
        }
        let own = stems(word, Span::new(0, word.len()));
        let found = moved(&own);
        if self.known.len() < KEPT {
            self.known.insert(word, own);
        }
        found
    }
}

/// Where the words of `text` are.
pub(crate) fn word_spans(text: &str) -> impl Iterator<Item = Span> + '_ {
    words(text, Script::Arabic)
}

/// The letters of a stretch, with the offset of each.
pub(crate) fn letters(text: &str, span: Span) -> Vec<(usize, char)> {
    let all = span.of(text).char_indices();
    let letters = all.filter(|&(_, c)| is_arabic_letter(c));
    letters.map(|(at, c)| (span.start + at, c)).collect()
}

/// The readings of the word at `span`, without clitics first; none of them is judged. A name stands
/// behind what may stand before a noun.
pub(crate) fn readings(text: &str, span: Span) -> impl Iterator<Item = (Span, Cow<'_, str>)> {
    let written = span.of(text);
    let word = clitic_letters(written);
    let enough = word.chars().count().checked_sub(SHORTEST);
    let fits = noun_readings(&word).filter(|it| enough.is_some_and(|most| it.taken <= most));
    let mut cuts = [None; LONGEST_STACK + 1];
    let lengths = fits.map(|it| (it.taken, word.len() - it.stem.len()));
    cuts.iter_mut()
        .zip(lengths)
        .for_each(|(cut, it)| *cut = Some(it));
    cuts.into_iter().flatten().map(move |(taken, cut)| {
        let rest = match &word {
            Cow::Borrowed(word) => Cow::Borrowed(&word[cut..]),
            Cow::Owned(word) => Cow::Owned(word[cut..].to_owned()),
        };
        let start = span.start + start_of_letter(written, taken);
        (Span::new(start, span.end), rest)
    })
}

fn stems(text: &str, span: Span) -> Vec<Stem<'_>> {
    let mut whole = false;
    let all = readings(text, span).enumerate().map(|(nth, (span, word))| {
        let common = is_everyday_word(&word);
        whole |= nth == 0 && common;
        Stem {
            span,
            common: whole || common,
            word,
        }
    });
    let mut all: Vec<Stem<'_>> = all.collect();
    // Most words have one, and a text has many words.
    all.shrink_to_fit();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_reads_the_same() {
        let mut reader = Reader::default();
        for text in [
            "قال وبالنمسا «لأوسلو»",
            "وبالنمسا بـأُوسلو قال",
            "لأوسلو وبالنمسا",
        ] {
            assert_eq!(reader.tokens(text), tokens(text));
        }
    }

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
