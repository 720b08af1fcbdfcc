//! A و that stands apart from its word, as many newspapers write it: و أضافت is وأضافت.

use super::token::{Kind, Token, Tokens};
use super::word::Readings;
use super::written::is_word;
use crate::text::Span;

/// The conjunction.
pub(super) const AND: char = 'و';

/// How many bytes at the start of `text` are a و that stands apart with the space behind it; 0 where none
/// does.
pub(super) fn length(text: &str) -> usize {
    let Some(rest) = text.strip_prefix(AND) else {
        return 0;
    };
    let word = rest.trim_start_matches([' ', '\u{A0}']);
    match rest.len() - word.len() {
        0 => 0,
        spaces => AND.len_utf8() + spaces,
    }
}

/// `text` without a و that stands apart at its start.
pub(super) fn without(text: &str) -> &str {
    &text[length(text)..]
}

/// What the token behind such a و is with it; `None` where it stays a word of its own.
pub(super) fn joined(kind: &Kind, word: &str, readings: &mut Readings) -> Option<Kind> {
    match kind {
        Kind::Word(_) => readings.behind_and(word).map(Kind::Word),
        Kind::Name(..) | Kind::Unlisted(_) | Kind::Figure(_) => Some(kind.clone()),
        Kind::Expression(_) | Kind::Foreign | Kind::Mark(_) => None,
    }
}

impl Tokens<'_, '_> {
    /// Takes a و that stands apart at the start of `rest` with the word, name or figure behind it.
    pub(super) fn and_apart(&mut self, rest: &str) -> bool {
        let length = length(rest);
        let next = rest[length..].chars().next();
        if length == 0 || !next.is_some_and(|it| is_word(it) || it.is_ascii_digit()) {
            return false;
        }
        let (start, count) = (self.at, self.all.len());
        self.at += length;
        self.step();
        if self.all.len() == count + 1 {
            self.join_and(start);
        }
        true
    }

    /// Joins a و at `start` to the last token, or puts it before that as a word of its own.
    fn join_and(&mut self, start: usize) {
        let Some(mut last) = self.all.pop() else {
            return;
        };
        let word = last.span.of(self.sentence.text);
        match joined(&last.kind, word, self.readings) {
            Some(kind) => {
                last.kind = kind;
                last.span = Span::new(start, last.span.end);
                last.clitics = Span::new(start, last.clitics.end);
            }
            None => {
                let span = Span::new(start, start + AND.len_utf8());
                let and = self.readings.of(span.of(self.sentence.text));
                self.all.push(Token {
                    span,
                    clitics: Span::empty(start),
                    kind: Kind::Word(and),
                    is_glued: false,
                });
            }
        }
        self.all.push(last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conjunction_apart() {
        assert_eq!(without("و أضاف"), "أضاف");
        assert_eq!(without("وأضاف"), "وأضاف");
        assert_eq!(length("أضاف"), 0);
    }
}
