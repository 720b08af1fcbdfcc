//! What stands around a punctuation mark, and whether the spaces there are right.

use crate::lint::Context;
use crate::text::{is_arabic_letter, is_headline, is_latin_letter, is_marked_letter, is_tashkeel};

/// What stands after a dot in Arabic domain names.
const DOMAINS: [&str; 14] = [
    "نت",
    "كوم",
    "أورغ",
    "اورغ",
    "مصر",
    "شبكة",
    "موقع",
    "السعودية",
    "امارات",
    "عمان",
    "المغرب",
    "تونس",
    "فلسطين",
    "قطر",
];

/// A mark with what stands around it.
pub(super) struct Around<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) mark: char,
    /// Where the word before the mark ends.
    pub(super) word: usize,
    /// Where the mark ends.
    pub(super) end: usize,
    pub(super) before: Option<char>,
    pub(super) after: Option<char>,
}

impl Around<'_> {
    /// Whether the spaces before the mark should go.
    pub(super) fn is_loose(&self) -> bool {
        let Some(before) = self.before else {
            return false;
        };
        let ends_word = before.is_alphanumeric()
            || is_tashkeel(before)
            || matches!(before, ')' | ']' | '»' | '”' | '%' | '٪')
            || self.is_behind_closing_mark();
        if !ends_word || self.is_latin() {
            return false;
        }
        let next = self.context.at(self.context.over_spaces(self.end));
        match self.mark {
            '.' => {
                let part_of_word = self.after.is_some_and(|c| {
                    c.is_numeric() || is_latin_letter(c) || matches!(c, '/' | '.')
                });
                !part_of_word
                    && next != Some('.')
                    && !self.is_initial()
                    && !self.is_number_of_list()
            }
            ':' => {
                let face = self
                    .after
                    .is_some_and(|c| matches!(c, ')' | '(' | '-' | '/' | ':' | 'D' | 'P'));
                let ratio = before.is_numeric() && next.is_some_and(char::is_numeric);
                !face && !ratio && !self.may_stand_apart()
            }
            _ => true,
        }
    }

    /// Whether a straight quotation mark that closes stands before the mark.
    fn is_behind_closing_mark(&self) -> bool {
        let head = self.context.text[..self.word].strip_suffix('"');
        head.is_some_and(|it| it.ends_with(|c: char| c.is_alphanumeric() || is_tashkeel(c)))
    }

    /// Whether the style guide or the habit of headlines puts a space before the colon.
    fn may_stand_apart(&self) -> bool {
        let decided = self.context.style.space_before_colon;
        decided.unwrap_or_else(|| is_headline(self.context.line_near(self.word)))
    }

    /// Whether a space is missing after the mark.
    pub(super) fn is_glued(&self) -> bool {
        let (Some(before), Some(after)) = (self.before, self.after) else {
            return false;
        };
        let closes = self.context.quotes.close_at(self.end + after.len_utf8());
        let opens = matches!(after, '«' | '“') && !closes;
        let arabic = is_arabic_letter(after);
        match self.mark {
            '\u{60C}' | '\u{61B}' => {
                arabic
                    || opens
                    || is_latin_letter(after)
                    || after.is_numeric() && !before.is_numeric()
            }
            '\u{61F}' | '!' => {
                (arabic || opens || is_latin_letter(after)) && self.is_behind_arabic()
            }
            ':' => (arabic || opens || self.begins_latin_word()) && self.is_behind_arabic(),
            _ => self.is_glued_stop(arabic, opens),
        }
    }

    fn is_glued_stop(&self, arabic: bool, opens: bool) -> bool {
        let apart = self.word + 1 < self.end;
        let capital = !apart
            && self.after.is_some_and(|c| c.is_ascii_uppercase())
            && self.begins_latin_word();
        if !(arabic || opens || capital && self.is_behind_arabic()) || self.is_initial() {
            return false;
        }
        let (letters, next) = self.next_word();
        let abbreviation =
            letters == 1 && self.context.text[self.end..][next.len()..].starts_with('.');
        let ends_word = self.before.is_some_and(|c| {
            c.is_alphanumeric() || is_tashkeel(c) || matches!(c, ')' | ']' | '»' | '”' | '"' | '%')
        });
        ends_word && !abbreviation && !DOMAINS.contains(&next)
    }

    fn next_word(&self) -> (usize, &str) {
        let rest = &self.context.text[self.end..];
        let letters = rest.chars().take_while(|&c| is_arabic_letter(c)).take(24);
        let (count, len) = letters.fold((0, 0), |(n, len), c| (n + 1, len + c.len_utf8()));
        (count, &rest[..len])
    }

    fn is_behind_arabic(&self) -> bool {
        self.before
            .is_some_and(|c| is_marked_letter(c) || matches!(c, ')' | '»' | '”'))
    }

    fn begins_latin_word(&self) -> bool {
        let mut next = self.context.text[self.end..].chars();
        next.next().is_some_and(is_latin_letter) && next.next().is_some_and(is_latin_letter)
    }

    /// Whether Latin letters stand on both sides: a Latin passage keeps its own habits.
    fn is_latin(&self) -> bool {
        let next = self.context.at(self.context.over_spaces(self.end));
        self.before.is_some_and(is_latin_letter) && next.is_some_and(is_latin_letter)
    }

    /// Whether the word before the mark has one or two letters, as abbreviations have.
    fn is_initial(&self) -> bool {
        let before = self.context.text[..self.word].chars().rev();
        let letters = before.take_while(|c| c.is_alphabetic()).take(3).count();
        letters == 1 || letters == 2 && self.word == self.end - 1
    }

    /// Whether the mark stands after a number that opens its line.
    fn is_number_of_list(&self) -> bool {
        let head = &self.context.text[..self.word];
        let digits: usize = head
            .chars()
            .rev()
            .take_while(|c| c.is_numeric())
            .take(4)
            .map(char::len_utf8)
            .sum();
        let line = &head[..head.len() - digits];
        digits > 0 && (line.is_empty() || line.ends_with(['\n', '(']))
    }
}
