//! Words of a text in Arabic letters, with what is left of them behind their clitics.

use super::common::is_common;
use crate::text::{Span, TATWEEL, is_arabic_letter, is_clitic_stack, is_tashkeel};

/// A word, as long as Arabic letters, marks and tatweel go.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ArabicToken {
    pub(super) span: Span,
    /// The readings of it: without clitics first.
    pub(super) stems: Vec<Stem>,
}

/// What is left of a word behind a clitic.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stem {
    pub(super) span: Span,
    /// The letters without marks.
    pub(super) word: String,
    /// Whether it is an everyday word: then it is a name only beside another part of one.
    pub(super) common: bool,
}

/// Most letters of a stack of clitics.
pub(super) const LONGEST_STACK: usize = 4;
/// Fewest letters of a stem.
const SHORTEST: usize = 2;

/// The words of `text`.
pub(super) fn tokens(text: &str) -> Vec<ArabicToken> {
    let is_inner = |c: char| is_arabic_letter(c) || is_tashkeel(c) || c == TATWEEL;
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(is_arabic_letter).map(|it| at + it) {
        let length = text[start..].find(|c| !is_inner(c));
        at = length.map_or(text.len(), |length| start + length);
        let span = Span::new(start, at);
        found.push(ArabicToken {
            span,
            stems: stems(text, span),
        });
    }
    found
}

/// The letters of a stretch, with the offset of each.
pub(super) fn letters(text: &str, span: Span) -> Vec<(usize, char)> {
    let all = span.of(text).char_indices();
    let letters = all.filter(|&(_, c)| is_arabic_letter(c));
    letters.map(|(at, c)| (span.start + at, c)).collect()
}

fn stems(text: &str, span: Span) -> Vec<Stem> {
    let letters = letters(text, span);
    let word: String = letters.iter().map(|it| it.1).collect();
    let whole = is_common(&word);
    let mut stems = Vec::new();
    let longest = LONGEST_STACK.min(letters.len().saturating_sub(SHORTEST));
    let ends = word.char_indices().map(|it| it.0).take(longest + 1);
    for (taken, end) in ends.enumerate() {
        let (stack, rest) = word.split_at(end);
        let is_clitic = taken == 0 || (is_clitic_stack(stack) && !stack.ends_with('س'));
        if is_clitic && letters.len() >= taken + SHORTEST {
            stems.push(Stem {
                span: Span::new(letters[taken].0, span.end),
                common: whole || is_common(rest),
                word: rest.to_owned(),
            });
        }
    }
    stems
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
