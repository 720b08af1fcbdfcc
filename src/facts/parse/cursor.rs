//! Access to tokens by index; an index beyond either end finds nothing.

use crate::facts::Value;
use crate::facts::figure::{Digits, Figure};
use crate::facts::lex::{Kind, Token};
use crate::facts::words::{Clitics, Sense};
use crate::text::{Lang, Script, is_invisible, is_latin_letter};

pub(super) struct Cursor<'a> {
    text: &'a str,
    pub(super) lang: Lang,
    pub(super) tokens: &'a [Token],
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str, lang: Lang, tokens: &'a [Token]) -> Cursor<'a> {
        Cursor { text, lang, tokens }
    }

    /// The text of a token; empty beyond the end.
    pub(super) fn text(&self, at: usize) -> &'a str {
        self.tokens
            .get(at)
            .map_or("", |token| &self.text[token.start..token.end])
    }

    pub(super) fn sense(&self, at: usize) -> Sense {
        match self.tokens.get(at).map(|token| token.kind) {
            Some(Kind::Word(sense)) => sense,
            _ => Sense::Plain,
        }
    }

    /// The sense of the token before `at`.
    pub(super) fn sense_before(&self, at: usize) -> Sense {
        at.checked_sub(1)
            .map_or(Sense::Plain, |before| self.sense(before))
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        matches!(self.tokens.get(at), Some(token) if matches!(token.kind, Kind::Word(_)))
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        match self.tokens.get(at)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub(super) fn mark_before(&self, at: usize) -> Option<char> {
        self.mark(at.checked_sub(1)?)
    }

    pub(super) fn is_dash(&self, at: usize) -> bool {
        matches!(
            self.mark(at),
            Some('-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        )
    }

    /// A dash that touches what stands on either side.
    pub(super) fn is_joining_dash(&self, at: usize) -> bool {
        self.is_dash(at) && self.is_glued(at) && self.is_glued(at + 1)
    }

    pub(super) fn is_digits(&self, at: usize) -> bool {
        matches!(self.tokens.get(at), Some(token) if matches!(token.kind, Kind::Digits(_)))
    }

    pub(super) fn digits(&self, at: usize) -> Option<Digits> {
        match self.tokens.get(at)?.kind {
            Kind::Digits(digits) => Some(digits),
            _ => None,
        }
    }

    pub(super) fn figure(&self, at: usize) -> Option<Figure> {
        match self.digits(at)? {
            Digits::Figure(figure) => Some(figure),
            _ => None,
        }
    }

    /// A whole number without separators, and the number of its digits.
    pub(super) fn whole(&self, at: usize) -> Option<(u32, usize)> {
        let figure = self.figure(at).filter(|figure| !figure.separated)?;
        let value = u32::try_from(figure.value.to_integer()?).ok()?;
        Some((value, figure.whole_digits))
    }

    /// Whether nothing stands between the token and the one before.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    pub(super) fn clitics(&self, at: usize) -> Clitics {
        self.tokens
            .get(at)
            .map(|token| token.clitics)
            .unwrap_or_default()
    }

    /// A word that stands by itself or after the article, with no preposition and no "and".
    pub(super) fn is_bare(&self, at: usize) -> bool {
        let clitics = self.clitics(at);
        !clitics.and && clitics.preposition.is_none()
    }

    pub(super) fn is_latin_word(&self, at: usize) -> bool {
        self.is_word(at) && self.text(at).starts_with(is_latin_letter)
    }

    pub(super) fn is_arabic_word(&self, at: usize) -> bool {
        self.is_word(at) && Script::of(self.text(at)) == Script::Arabic
    }

    /// A Latin word that begins with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.is_latin_word(at) && self.text(at).starts_with(char::is_uppercase)
    }

    /// The same with nothing but "and" before it.
    pub(super) fn is_bare_or_and(&self, at: usize) -> bool {
        self.clitics(at).preposition.is_none()
    }

    /// The length of the article that belongs to an order or a time: الثالث, الأسبوع الماضي. After
    /// ل it has lost its alef, and stays outside.
    pub(super) fn article_before(&self, at: usize, value: Value) -> usize {
        let word = matches!(value, Value::Ordinal(_)) || value.is_temporal();
        let before = &self.text[..self.tokens[at].start];
        let whole = word && self.clitics(at).article && before.ends_with("ال");
        if whole { "ال".len() } else { 0 }
    }

    /// A word that means nothing to this module.
    pub(super) fn is_plain(&self, at: usize) -> bool {
        self.is_word(at) && self.sense(at) == Sense::Plain
    }

    /// Whether nothing but spaces stands before the token on its line.
    pub(super) fn opens_line(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else {
            return false;
        };
        let before = self.text[..token.start]
            .trim_end_matches(|c: char| c != '\n' && (c.is_whitespace() || is_invisible(c)));
        before.is_empty() || before.ends_with('\n')
    }

    /// Whether a sentence begins here, as far as the token before it shows.
    pub(super) fn opens_sentence(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return true;
        };
        let opens = ['.', '!', '?', ':', '"', '\'', '\u{201C}', '\u{2018}'];
        self.mark(before).is_some_and(|mark| opens.contains(&mark))
            || matches!(self.tokens[before].kind, Kind::Wall)
    }
}
