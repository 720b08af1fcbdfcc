//! The words of an English text in little room: a large one has millions.

use std::ops::{Range, RangeBounds};

use super::tokens::{Joint, Shape, Token};
use crate::text::Span;

/// A word: eight bytes instead of forty.
#[derive(Clone, Copy, Debug)]
struct Word {
    start: u32,
    /// The length in the upper bits, what is known of the word in the lower ones.
    rest: u32,
}

const SHAPES: [Shape; 5] = [
    Shape::Small,
    Shape::Capital,
    Shape::Initials,
    Shape::Letter,
    Shape::Number,
];
const JOINTS: [Joint; 4] = [Joint::Space, Joint::Hyphen, Joint::And, Joint::None];
/// Where in [`Word::rest`] the joint, two answers and the length stand; the shape comes first.
const JOINT: u32 = 3;
const OPENS: u32 = 5;
const IN_HEADING: u32 = 6;
const LENGTH: u32 = 7;

impl Word {
    /// `None` for a word of some megabytes and for what is behind the first four gigabytes.
    fn of(token: &Token<'_>) -> Option<Word> {
        let length = u32::try_from(token.span.len()).ok()?;
        let length = (length <= u32::MAX >> LENGTH).then_some(length << LENGTH)?;
        Some(Word {
            start: u32::try_from(token.span.start).ok()?,
            rest: length
                | token.shape as u32
                | (token.joint as u32) << JOINT
                | u32::from(token.opens) << OPENS
                | u32::from(token.in_heading) << IN_HEADING,
        })
    }

    fn token(self, text: &str) -> Token<'_> {
        let start = self.start as usize;
        let span = Span::new(start, start + (self.rest >> LENGTH) as usize);
        let has = |bit: u32| self.rest >> bit & 1 == 1;
        Token {
            span,
            text: span.of(text),
            shape: SHAPES[(self.rest & 7) as usize % SHAPES.len()],
            opens: has(OPENS),
            in_heading: has(IN_HEADING),
            joint: JOINTS[(self.rest >> JOINT & 3) as usize],
        }
    }
}

/// The words of a text.
#[derive(Clone, Debug)]
pub(super) struct TokenList<'t> {
    text: &'t str,
    words: Vec<Word>,
}

impl<'t> TokenList<'t> {
    pub(super) fn new(text: &'t str) -> TokenList<'t> {
        TokenList {
            text,
            words: Vec::new(),
        }
    }

    pub(super) fn all(&self) -> Tokens<'_> {
        Tokens {
            text: self.text,
            words: &self.words,
        }
    }

    /// The word of this number.
    pub(super) fn get(&self, number: usize) -> Option<Token<'t>> {
        self.words.get(number).map(|it| it.token(self.text))
    }

    pub(super) fn last(&self) -> Option<Token<'t>> {
        self.words.last().map(|it| it.token(self.text))
    }

    /// The text that they are the words of.
    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    pub(super) fn push(&mut self, token: Token<'_>) {
        self.words.extend(Word::of(&token));
    }

    /// Exchanges a word.
    pub(super) fn set(&mut self, at: usize, token: Token<'_>) {
        if let Some(word) = Word::of(&token) {
            self.words[at] = word;
        }
    }

    /// Marks all words from this one on as those of a heading.
    pub(super) fn mark_heading(&mut self, from: usize) {
        for word in &mut self.words[from..] {
            word.rest |= 1 << IN_HEADING;
        }
    }
}

/// Words that follow each other in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tokens<'t> {
    text: &'t str,
    words: &'t [Word],
}

impl<'t> Tokens<'t> {
    pub(super) fn len(self) -> usize {
        self.words.len()
    }

    /// The text that they are words of.
    pub(super) fn text(self) -> &'t str {
        self.text
    }

    /// The word of this number, of which there must be one.
    pub(super) fn at(self, number: usize) -> Token<'t> {
        self.words[number].token(self.text)
    }

    pub(super) fn get(self, number: usize) -> Option<Token<'t>> {
        self.words.get(number).map(|it| it.token(self.text))
    }

    pub(super) fn last(self) -> Option<Token<'t>> {
        self.words.last().map(|it| it.token(self.text))
    }

    /// Some of them, of which there must be as many.
    pub(super) fn part(self, numbers: impl RangeBounds<usize>) -> Tokens<'t> {
        let bounds = (numbers.start_bound().cloned(), numbers.end_bound().cloned());
        Tokens {
            words: &self.words[bounds],
            ..self
        }
    }

    /// Some of them, if there are as many.
    pub(super) fn get_part(self, numbers: Range<usize>) -> Option<Tokens<'t>> {
        let words = self.words.get(numbers)?;
        Some(Tokens { words, ..self })
    }

    pub(super) fn iter(self) -> impl Iterator<Item = Token<'t>> {
        self.words.iter().map(move |it| it.token(self.text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_of_a_word_stays_known() {
        let text = "the U.S. Navy";
        let mut list = TokenList::new(text);
        for shape in SHAPES {
            for joint in JOINTS {
                for number in 0..4 {
                    let token = Token {
                        span: Span::new(4, 8),
                        text: "U.S.",
                        shape,
                        opens: number % 2 == 1,
                        in_heading: number > 1,
                        joint,
                    };
                    list.push(token);
                    assert_eq!(list.all().last(), Some(token));
                }
            }
        }
        assert_eq!(list.all().len(), 80);
    }
}
