//! Text into tokens: figures, words of the vocabulary, marks.
//!
//! Spaces and invisible characters are dropped, and recorded in [`Token::glued`]. Arabic clitics
//! are taken off where what is left is a word of the vocabulary.

use super::figure::{self, Digits};
use super::known::KnownWords;
use super::mixed;
use super::words::{self, Clitics, Sense};
use crate::text::{
    Lang, TATWEEL, digit_value, first_word, is_arabic_letter, is_invisible, is_latin_letter,
};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Digits(Digits),
    Word(Sense),
    Mark(char),
    /// An empty line, or something to skip whole (an address): nothing reaches across.
    Wall,
}

/// A piece of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Offset of the first byte, after any clitics.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
    /// Whether nothing stands between it and the token before.
    pub(super) glued: bool,
    pub(super) clitics: Clitics,
}

/// Reads tokens one after the other.
pub(super) struct Lexer<'t> {
    text: &'t str,
    at: usize,
    lang: Lang,
    known: KnownWords<'t>,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str, lang: Lang) -> Lexer<'t> {
        Lexer {
            text,
            at: 0,
            lang,
            known: KnownWords::default(),
        }
    }

    /// Skips spaces; whether there were any, and whether one was an empty line.
    fn skip_blanks(&mut self) -> (bool, bool) {
        let (mut spaces, mut breaks) = (false, 0);
        let rest = &self.text[self.at..];
        let skipped = rest.find(|c: char| {
            breaks += usize::from(c == '\n');
            spaces |= c.is_whitespace();
            !c.is_whitespace() && !is_invisible(c)
        });
        self.at += skipped.unwrap_or(rest.len());
        (spaces, breaks > 1)
    }

    fn run(&self, belongs: impl Fn(char) -> bool) -> usize {
        let rest = &self.text[self.at..];
        rest.find(|c| !belongs(c)).unwrap_or(rest.len())
    }

    /// The figure that begins here, and its length.
    fn digits(&self) -> (Digits, usize) {
        let rest = &self.text[self.at..];
        let mixed = mixed::with_marks(self.text, self.at, self.lang)
            .or_else(|| mixed::with_wire_point(rest, self.lang))
            .or_else(|| mixed::with_turned_groups(rest));
        if let Some(mixed) = mixed {
            return mixed;
        }
        let (digits, len) = figure::read(rest, self.lang);
        mixed::with_arabic_comma(rest, len, self.lang).unwrap_or((digits, len))
    }

    fn read(&mut self, first: char) -> (Kind, usize, Clitics) {
        let rest = &self.text[self.at..];
        if digit_value(first).is_some() {
            let (digits, len) = self.digits();
            return (Kind::Digits(digits), len, Clitics::default());
        }
        if is_arabic_letter(first) || first == TATWEEL {
            let stretch = self.run(|c| c == TATWEEL);
            let len = stretch + first_word(&rest[stretch..]).len();
            let (sense, clitics) = self.known.meaning(&rest[..len], words::arabic);
            return (Kind::Word(sense), len, clitics);
        }
        if is_latin_letter(first) {
            let len = self.run(is_latin_letter);
            if is_address(&rest[len..], &rest[..len]) {
                return (
                    Kind::Wall,
                    self.run(|c| !c.is_whitespace()),
                    Clitics::default(),
                );
            }
            let read = |word: &str| (words::latin(word), Clitics::default());
            let (sense, clitics) = self.known.meaning(&rest[..len], read);
            return (Kind::Word(sense), len, clitics);
        }
        (Kind::Mark(first), first.len_utf8(), Clitics::default())
    }
}

/// Whether a Latin word opens an address: `https://…`, `www.…`, `name@…`.
fn is_address(after: &str, word: &str) -> bool {
    after.starts_with("://") || after.starts_with('@') || (word == "www" && after.starts_with('.'))
}

impl Iterator for Lexer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let before = self.at;
        let (spaced, wall) = self.skip_blanks();
        if wall {
            return Some(Token {
                start: before,
                end: self.at,
                kind: Kind::Wall,
                glued: false,
                clitics: Clitics::default(),
            });
        }
        let first = self.text[self.at..].chars().next()?;
        let (kind, len, clitics) = self.read(first);
        let start = self.at + clitics.len;
        self.at += len;
        Some(Token {
            start,
            end: self.at,
            kind,
            glued: !spaced && before > 0,
            clitics,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_know_what_touches_them() {
        let text = "و500 مليار\n\nx https://a.example/12 $5";
        let tokens: Vec<(&str, bool)> = Lexer::new(text, Lang::Ar)
            .map(|token| (&text[token.start..token.end], token.glued))
            .collect();
        let expected = [
            ("و", false),
            ("500", true),
            ("مليار", false),
            ("\n\n", false),
            ("x", true),
            ("https://a.example/12", false),
            ("$", false),
            ("5", true),
        ];
        assert_eq!(tokens, expected);
    }
}
