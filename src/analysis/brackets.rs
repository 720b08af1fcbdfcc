//! Brackets: which opens, which closes, and which has no counterpart.
//!
//! A stack for each paragraph (a line). Numbers of lists (`أ)`, `1)`), faces and what an ellipsis cuts
//! off need no counterpart; a bracket that the next lines close is forgiven.

use super::scan::is_clitic_before;
use crate::text::{Span, ends_as_adverb, is_latin_letter, is_tashkeel, line_at, shortly_before};

/// What is wrong with a bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BracketFault {
    /// It closes what a bracket of another kind opened: the opener, and the bracket that belongs here.
    OtherKind { opener: Span, wanted: char },
    /// A closing bracket stands where one opens, an opening one where it closes: that one.
    Reversed { closer: Span },
    /// It is never closed.
    NeverClosed,
    /// It closes what was never opened.
    NeverOpened,
}

/// The brackets of a text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Brackets {
    /// What stands in brackets of one line, with them, in the order of the closing ones.
    pub(crate) pairs: Vec<Span>,
    /// Brackets without their counterpart, in text order.
    pub(crate) faults: Vec<(Span, BracketFault)>,
}

/// How far the end of a bracket is looked for in the next lines, in bytes.
const FARTHEST: usize = 2048;
/// Most brackets without counterpart that one line reports: a line with more is no prose.
const MOST_LOOSE: usize = 8;

/// A bracket in its line.
#[derive(Clone, Copy, Debug)]
struct Bracket {
    span: Span,
    sign: char,
    line: Span,
}

impl Bracket {
    fn opens(self) -> bool {
        matches!(self.sign, '(' | '[')
    }
}

impl Brackets {
    /// Reads the brackets of `text`, whose offsets are `places` in text order.
    pub(crate) fn new(text: &str, places: &[u32]) -> Brackets {
        let mut brackets = Brackets::default();
        let mut loose = Vec::new();
        let mut line = Span::default();
        let mut of_line = Vec::new();
        for at in places.iter().map(|&at| at as usize) {
            if at >= line.end {
                brackets.read_line(text, &of_line, &mut loose);
                of_line.clear();
                line = line_at(text, line.end, at);
            }
            let sign = char::from(text.as_bytes()[at]);
            let span = Span::new(at, at + 1);
            of_line.push(Bracket { span, sign, line });
        }
        brackets.read_line(text, &of_line, &mut loose);
        brackets.settle(text, &loose);
        brackets.faults.sort_by_key(|(span, _)| span.start);
        brackets
    }

    /// Pairs the brackets of one line; those without counterpart go to `loose`.
    fn read_line(&mut self, text: &str, all: &[Bracket], loose: &mut Vec<Bracket>) {
        let mut open: Vec<Bracket> = Vec::new();
        let mut left = Vec::new();
        for &it in all {
            if it.opens() {
                open.push(it);
                continue;
            }
            let partner = open.iter().rposition(|by| by.sign == counterpart(it.sign));
            match partner {
                Some(at) => {
                    self.pairs.push(Span::new(open[at].span.start, it.span.end));
                    left.extend(open.drain(at..).skip(1));
                }
                None if is_closed_by_other(text, open.last(), it) => {
                    let opener = open.pop().map_or(it.span, |by| by.span);
                    let wanted = counterpart(char::from(text.as_bytes()[opener.start]));
                    let fault = BracketFault::OtherKind { opener, wanted };
                    self.faults.push((it.span, fault));
                }
                None if is_interval(text, open.last(), it) => {
                    open.pop();
                }
                None => left.push(it),
            }
        }
        left.extend(open);
        left.sort_by_key(|it| it.span.start);
        left.retain(|&it| !needs_no_partner(text, it));
        if left.len() <= MOST_LOOSE {
            loose.extend(left);
        }
    }

    /// Judges the brackets that their lines left over.
    fn settle(&mut self, text: &str, loose: &[Bracket]) {
        let mut at = 0;
        while let Some(&this) = loose.get(at) {
            let next = loose.get(at + 1).copied();
            let next = next.filter(|it| it.sign == counterpart(this.sign));
            let is_interval = next.is_some_and(|it| is_interval(text, Some(&this), it));
            let reversed = next.filter(|&it| is_reversed(text, this, it));
            if let Some(closer) = reversed.map(|it| it.span) {
                self.faults
                    .push((this.span, BracketFault::Reversed { closer }));
            }
            if is_interval
                || reversed.is_some()
                || next.is_some_and(|it| closes_later(text, this, it))
            {
                at += 2;
                continue;
            }
            let fault = if this.opens() {
                BracketFault::NeverClosed
            } else {
                BracketFault::NeverOpened
            };
            self.faults.push((this.span, fault));
            at += 1;
        }
    }
}

fn counterpart(sign: char) -> char {
    match sign {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        _ => '[',
    }
}

/// Whether `closer` closes what `open`, of another kind, has opened. Intervals, `[0, 1)`, are none.
fn is_closed_by_other(text: &str, open: Option<&Bracket>, closer: Bracket) -> bool {
    open.is_some_and(|open| {
        let inside = &text[open.span.end..closer.span.start];
        inside.contains(char::is_alphabetic) && !needs_no_partner(text, closer)
    })
}

/// Whether two brackets hold an interval, `[0, 1)` or `]0;1[`: figures alone, in one line.
fn is_interval(text: &str, first: Option<&Bracket>, last: Bracket) -> bool {
    first.is_some_and(|first| {
        let inside = &text[first.span.end..last.span.start];
        let figures = inside.contains(char::is_numeric) && !inside.contains(char::is_alphabetic);
        first.line == last.line && figures
    })
}

/// Whether `)x(` stands for `(x)`: each bracket on the side of the words where the other belongs.
fn is_reversed(text: &str, first: Bracket, last: Bracket) -> bool {
    if first.opens() || first.line != last.line {
        return false;
    }
    let before = text[first.line.start..first.span.start].chars().next_back();
    let inside = &text[first.span.end..last.span.start];
    let after = text[last.span.end..last.line.end].chars().next();
    let is_apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && !is_tashkeel(c));
    let tight = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    let clitic = is_clitic_before(&text[first.line.start..first.span.start]);
    (is_apart(before) || clitic)
        && is_apart(after)
        && tight(inside.chars().next())
        && tight(inside.chars().next_back())
        && inside.contains(char::is_alphabetic)
}

/// Whether `closer` closes what `opener` has opened, in one of the next lines of the paragraph.
fn closes_later(text: &str, opener: Bracket, closer: Bracket) -> bool {
    let near = closer.span.start - opener.span.start <= FARTHEST;
    opener.opens() && opener.line != closer.line && near && {
        let between = &text[opener.span.end..closer.span.start];
        !between.contains("\n\n")
    }
}

/// Whether a bracket stands alone on purpose: behind the number of a list, in a face, or before an
/// ellipsis that cuts the text off.
fn needs_no_partner(text: &str, it: Bracket) -> bool {
    let head = &text[it.line.start..it.span.start];
    let tail = &text[it.span.end..it.line.end];
    if it.opens() {
        let is_cut = tail.trim_end().ends_with("...") || tail.trim_end().ends_with('…');
        return is_cut || is_face(head, tail) || head.trim().is_empty() && is_number_ahead(tail);
    }
    is_face(head, tail)
        || it.sign == ')' && is_number_behind(head) && !is_clitic_with_turned(head, tail)
}

/// `ل)الشباب(`: a clitic, and what it belongs to between turned brackets.
fn is_clitic_with_turned(head: &str, tail: &str) -> bool {
    let inside = tail.find('(').map_or("", |end| &tail[..end]);
    let tight = inside.starts_with(char::is_alphabetic) && inside.ends_with(char::is_alphabetic);
    tight && is_clitic_before(head)
}

/// `:)`, `;-)`, `:(`: the eyes stand before the mouth, and no word follows.
fn is_face(head: &str, tail: &str) -> bool {
    let eyes = head.strip_suffix(['-', '\'', '’']).unwrap_or(head);
    let apart = |c: char| !c.is_alphanumeric();
    eyes.ends_with([':', ';', '=', '^']) && tail.chars().next().is_none_or(apart)
}

/// A number of up to three digits, a letter or two, or a Roman numeral ends `head`, and stands alone.
fn is_number_behind(head: &str) -> bool {
    let head = shortly_before(head, head.len());
    let bare = head.trim_end_matches(['.', '-', 'ـ', '\u{200F}', '\u{200E}', ' ']);
    let is_part = |c: char| c.is_alphanumeric();
    let start = bare.trim_end_matches(is_part).len();
    let before = bare[..start].chars().next_back();
    let opens_line = bare[..start].trim().is_empty();
    is_list_number(&bare[start..], opens_line) && before.is_none_or(|c| !matches!(c, '.' | ','))
}

/// `(1 النمو`: a number of a list in the wrong half of its brackets, at the head of its line.
fn is_number_ahead(tail: &str) -> bool {
    let end = tail.find(|c: char| !c.is_alphanumeric());
    is_list_number(&tail[..end.unwrap_or(tail.len())], false)
}

fn is_list_number(word: &str, opens_line: bool) -> bool {
    let letters = word.chars().count();
    let digits = word.chars().all(char::is_numeric);
    let roman = word.chars().all(|c| "ivxIVX".contains(c));
    let latin = word.chars().all(is_latin_letter);
    match letters {
        0 => false,
        1 => true,
        2 => digits || roman || opens_line && !latin,
        3 => digits || roman,
        // أولًا)
        _ => opens_line && letters <= 7 && ends_as_adverb(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::scan::Scan;

    /// The faults of a text: each bracket with the first letter of what is wrong.
    fn faults(text: &str) -> String {
        let brackets = Brackets::new(text, &Scan::new(text).brackets);
        let kind = |fault: &BracketFault| match fault {
            BracketFault::OtherKind { .. } => "other",
            BracketFault::Reversed { .. } => "reversed",
            BracketFault::NeverClosed => "unclosed",
            BracketFault::NeverOpened => "unopened",
        };
        let all = brackets.faults.iter();
        let all: Vec<String> = all
            .map(|(span, fault)| format!("{} {}", span.of(text), kind(fault)))
            .collect();
        all.join(", ")
    }

    #[test]
    fn what_has_no_counterpart() {
        for (text, expected) in [
            (
                "وصل المدير (ومعه نائبه إلى القاعة. ثم بدأ الحفل.",
                "( unclosed",
            ),
            ("وصل المدير ومعه نائبه) إلى القاعة.", ") unopened"),
            ("انظر [الملحق الأول) في آخر الكتاب.", ") other"),
            ("قال )لن نقبل( ثم خرج.", ") reversed"),
            ("كتب عن ]السلام[ في الجريدة.", "] reversed"),
            ("نال الكأس ل)الشباب( وحدهم.", ") reversed"),
            ("كتب (الأول (والثاني) ثم الثالث.", "( unclosed"),
            ("(إنما النجاح بالصبر. وفيه [فائدة) أخرى", "[ unclosed"),
        ] {
            assert_eq!(faults(text), expected, "{text}");
        }
    }

    #[test]
    fn what_needs_none() {
        for text in [
            "كتب (في الصيف) عن [البند 5] و((كمومي)).",
            "أ) الخبز\nب) الماء\nج) الملح",
            "1) النمو 2) العدل، ٣) السلم",
            "أولًا) الخبز\nثانيًا) الماء",
            "(1 النمو\n(2 العدل",
            "الأهداف: أ- ) الخبز",
            "شكرًا :) ثم مضى ;-)",
            "المدى [0, 1) و]0;1[",
            "قال (والخبر\nيطول في سطرين) ثم خرج.",
            "قال (والخبر يطول...",
            "iv) الخبز",
        ] {
            assert_eq!(faults(text), "", "{text}");
        }
    }
}
