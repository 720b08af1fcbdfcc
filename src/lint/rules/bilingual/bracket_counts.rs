//! Brackets of a string, counted by kind: those that a translation keeps, and those that may be in one
//! language only.

use crate::lint::translations::{OBJECT, Said};
use crate::text::{Span, is_arabic_letter, is_latin_letter};

/// Kinds of brackets: what opens, what closes, and whether a rule about one text pairs them.
pub(super) const KINDS: [Brackets; 4] = [
    Brackets {
        opens: '(',
        closes: ')',
        paired_elsewhere: true,
    },
    Brackets {
        opens: '[',
        closes: ']',
        paired_elsewhere: true,
    },
    Brackets {
        opens: '{',
        closes: '}',
        paired_elsewhere: false,
    },
    Brackets {
        opens: '«',
        closes: '»',
        paired_elsewhere: true,
    },
];

#[derive(Clone, Copy, Debug)]
pub(super) struct Brackets {
    pub(super) opens: char,
    pub(super) closes: char,
    pub(super) paired_elsewhere: bool,
}

/// The brackets of one kind in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    /// Pairs that a translation keeps.
    pub(super) pairs: usize,
    /// Pairs that may be in one of both only.
    pub(super) free: usize,
    /// Brackets without counterpart.
    pub(super) loose: usize,
}

impl Brackets {
    /// Both brackets.
    pub(super) fn name(self) -> String {
        format!("{}{}", self.opens, self.closes)
    }

    /// Where the brackets of this kind stand in a text, from the first to the last; all of the text
    /// where it has none.
    pub(super) fn place(self, said: Said<'_>) -> Span {
        let shown = said.shown();
        let mut all = shown
            .iter()
            .filter(|it| [self.opens, self.closes].contains(&it.1));
        let first = all.next().map(|it| it.0);
        let last = all.next_back().map(|it| it.0 + it.1.len_utf8());
        let alone = first.map(|it| it + self.opens.len_utf8());
        match (first, last.or(alone)) {
            (Some(first), Some(last)) => Span::new(first, last),
            _ => said.span,
        }
    }

    pub(super) fn count(self, shown: &[(usize, char)]) -> Count {
        let text: Vec<char> = shown.iter().map(|it| it.1).collect();
        let mut count = Count::default();
        let mut open: Vec<usize> = Vec::new();
        for (at, c) in text.iter().enumerate() {
            match *c {
                c if c == self.opens && !is_face(&text, at) => open.push(at),
                c if c == self.closes => match open.pop() {
                    Some(from) if is_free(&text, from, at) => count.free += 1,
                    Some(_) => count.pairs += 1,
                    None if is_face(&text, at) || is_number(&text[..at]) => {}
                    None => count.loose += 1,
                },
                _ => {}
            }
        }
        count.loose += open.len();
        count
    }
}

/// `:)`, `;-)`.
fn is_face(text: &[char], at: usize) -> bool {
    let eyes = text[..at].strip_suffix(&['-']).unwrap_or(&text[..at]);
    eyes.last().is_some_and(|c| matches!(c, ':' | ';' | '='))
        && text.get(at + 1).is_none_or(|c| !c.is_alphanumeric())
}

/// `1)`, `a)`: the number of a list.
fn is_number(head: &[char]) -> bool {
    let is_part = |c: &&char| c.is_alphanumeric();
    let len = head.iter().rev().take_while(is_part).count();
    let is_digits = head[head.len() - len..].iter().all(|c| c.is_numeric());
    len == 1 || len > 0 && len < 4 && is_digits
}

/// Whether what stands in brackets may be in one language only: an ending of a word, an acronym, the
/// key of a menu, or Latin words beside an Arabic text.
fn is_free(text: &[char], from: usize, to: usize) -> bool {
    let inside = &text[from + 1..to];
    let is_attached = from > 0 && text[from - 1].is_alphabetic();
    let is_ending = is_attached && inside.iter().all(|c| c.is_alphabetic()) && inside.len() < 4;
    let is_acronym = inside.len() > 1
        && inside
            .iter()
            .all(|c| c.is_ascii_uppercase() || matches!(c, '.' | '-' | ' ') || c.is_ascii_digit())
        && inside.iter().any(char::is_ascii_uppercase);
    let is_key = matches!(inside, ['_' | '&', _]);
    let is_latin = text.iter().any(|c| is_arabic_letter(*c))
        && inside.iter().any(|c| is_latin_letter(*c))
        && !inside.iter().any(|c| is_arabic_letter(*c) || *c == OBJECT);
    is_ending || is_acronym || is_key || is_latin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: [usize; 3]) {
        let shown: Vec<(usize, char)> = text.char_indices().collect();
        let count = KINDS[0].count(&shown);
        assert_eq!([count.pairs, count.free, count.loose], expected, "{text}");
    }

    #[test]
    fn pairs_that_a_translation_keeps() {
        check("Height (in metres) and (width)", [2, 0, 0]);
        check("f(\u{FFFC})", [1, 0, 0]);
        check("الحجم (بالبايت)", [1, 0, 0]);
    }

    #[test]
    fn pairs_that_one_language_may_have() {
        check("Delete the file(s)", [0, 1, 0]);
        check("The Lantern Guild (TLG)", [0, 1, 0]);
        check("ملف (_F)", [0, 1, 0]);
        check("المودم (modem)", [0, 1, 0]);
    }

    #[test]
    fn brackets_that_are_none_or_loose() {
        check("1) Light a) the lamp :)", [0, 0, 0]);
        check("الحجم (بالبايت", [0, 0, 1]);
        check("in metres) wide", [0, 0, 1]);
    }
}
