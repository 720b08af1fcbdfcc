//! The quotation marks of one paragraph.

use super::{Family, Fault, FaultKind};
use crate::analysis::scan::is_clitic_before;
use crate::text::{Span, is_invisible};

/// Most marks without counterpart that one paragraph reports.
const MOST_LOOSE: usize = 16;
/// How many characters behind a wrong closing mark the right one is looked for.
const REACH: usize = 160;

/// An open quotation.
#[derive(Clone, Copy)]
struct Open {
    span: Span,
    mark: char,
    family: Family,
}

/// What a paragraph comes to.
pub(super) struct Left {
    pub(super) spans: Vec<Span>,
    pub(super) faults: Vec<Fault>,
    pub(super) loose: Vec<(Family, Fault)>,
}

/// Reads the marks of one paragraph in text order.
pub(super) struct Paragraph<'a> {
    text: &'a str,
    line: Span,
    marks: Vec<(usize, char, Family)>,
    stack: Vec<Open>,
    /// How many quotations of each family are open.
    open: [usize; Family::COUNT],
    left: Left,
}

/// What the characters around a mark say.
#[derive(Clone, Copy)]
struct Around {
    opens: bool,
    closes: bool,
    after_digit: bool,
}

impl<'a> Paragraph<'a> {
    pub(super) fn new(text: &'a str, line: Span) -> Paragraph<'a> {
        Paragraph {
            text,
            line,
            marks: Vec::new(),
            stack: Vec::new(),
            open: [0; Family::COUNT],
            left: Left {
                spans: Vec::new(),
                faults: Vec::new(),
                loose: Vec::new(),
            },
        }
    }

    /// Takes one more mark.
    pub(super) fn read(&mut self, at: usize, mark: char, family: Family) {
        self.marks.push((at, mark, family));
    }

    fn settle(&mut self, at: usize, mark: char, family: Family, even: bool) {
        let span = Span::new(at, at + mark.len_utf8());
        let around = self.around(span);
        let top = self.stack.last().filter(|it| it.family == family);
        let only_opens = around.opens && !around.closes;
        let only_closes = around.closes && !around.opens;
        let is_open = self.open[family as usize] > 0;
        let closes = match mark {
            '«' | '‹' => top.is_some_and(|it| it.mark == closing(mark)),
            '»' | '›' => is_open || !only_opens,
            '“' | '„' | '‟' => top.is_some_and(|it| it.mark == '”' || only_closes),
            '”' => is_open || only_closes,
            // As many as should be: they take turns, wherever the spaces stand.
            _ if even => is_open,
            _ if is_open => !only_opens,
            _ => only_closes,
        };
        if !closes {
            self.stack.push(Open { span, mark, family });
            self.open[family as usize] += 1;
        } else if is_open {
            self.close(span, family);
        } else if let Some(&opener) = self.stack.last()
            && !self.closes_soon(span.end, opener)
        {
            self.close_with_other(span, opener);
        } else if !(mark == '"' && around.after_digit) {
            self.loosen(family, span, FaultKind::NeverOpened);
        }
    }

    fn around(&self, span: Span) -> Around {
        let head = self.text[self.line.start..span.start].trim_end_matches(is_invisible);
        let tail = self.text[span.end..self.line.end].trim_start_matches(is_invisible);
        let (before, after) = (head.chars().next_back(), tail.chars().next());
        let after_space = before.is_none_or(char::is_whitespace);
        let before_space = after.is_none_or(char::is_whitespace);
        let after_bracket = before.is_some_and(is_opening);
        let before_word = after.is_some_and(|c| c.is_alphanumeric() || is_opening(c));
        let begins_word =
            after_space || after_bracket || before.is_some_and(is_pause) || is_clitic_before(head);
        let before_dots = tail.starts_with('…') || tail.starts_with("..");
        let begins_blank = (after_space || after_bracket) && (before_space || before_dots);
        Around {
            opens: before_word && begins_word || begins_blank,
            closes: !before_word && !after_bracket,
            after_digit: before.is_some_and(char::is_numeric),
        }
    }

    /// Closes the innermost quotation of `family`; what was opened inside it is left over.
    fn close(&mut self, closer: Span, family: Family) {
        while let Some(open) = self.pop() {
            if open.family == family {
                if self.stack.is_empty() {
                    self.left.spans.push(Span::new(open.span.start, closer.end));
                }
                self.judge_halves(open, closer);
                return;
            }
            self.never_closed(open, closer.start);
        }
    }

    /// Whether the two marks are the halves that they should be: »x«, »x» and ”x” are not. ”x“ is, in
    /// part of the press.
    fn judge_halves(&mut self, open: Open, closer: Span) {
        let last = closer.of(self.text).chars().next();
        let wanted = match (open.mark, last) {
            ('»', _) => ['«', '»'],
            ('›', _) => ['‹', '›'],
            ('”', Some('”')) | ('“', Some('“')) => ['“', '”'],
            _ => return,
        };
        let kind = FaultKind::WrongHalf { closer, wanted };
        self.left.faults.push(Fault {
            span: open.span,
            kind,
        });
    }

    fn close_with_other(&mut self, closer: Span, opener: Open) {
        self.pop();
        if self.stack.is_empty() {
            let span = Span::new(opener.span.start, closer.end);
            self.left.spans.push(span);
        }
        let kind = FaultKind::OtherKind {
            opener: opener.span,
            wanted: closing(opener.mark),
        };
        self.left.faults.push(Fault { span: closer, kind });
    }

    /// Whether the proper mark for `opener` stands soon behind `from`, before another quotation.
    fn closes_soon(&self, from: usize, opener: Open) -> bool {
        let wanted = closing(opener.mark);
        let mut after_space = false;
        for c in self.text[from..self.line.end].chars().take(REACH) {
            if c == opener.mark && (after_space || opener.mark != wanted) {
                return false;
            }
            if c == wanted {
                return true;
            }
            after_space = c.is_whitespace();
        }
        false
    }

    fn pop(&mut self) -> Option<Open> {
        let open = self.stack.pop()?;
        self.open[open.family as usize] -= 1;
        Some(open)
    }

    fn never_closed(&mut self, open: Open, end: usize) {
        let kind = FaultKind::NeverClosed {
            wanted: closing(open.mark),
            end,
        };
        self.loosen(open.family, open.span, kind);
    }

    fn loosen(&mut self, family: Family, span: Span, kind: FaultKind) {
        if self.left.loose.len() < MOST_LOOSE {
            self.left.loose.push((family, Fault { span, kind }));
        }
    }

    pub(super) fn finish(mut self) -> Left {
        let marks = std::mem::take(&mut self.marks);
        let straight = marks.iter().filter(|it| it.2 == Family::Straight);
        let even = straight.count().is_multiple_of(2);
        for (at, mark, family) in marks {
            self.settle(at, mark, family, even);
        }
        if let Some(outermost) = self.stack.first() {
            let span = Span::new(outermost.span.start, self.line.end);
            self.left.spans.push(span);
        }
        for open in std::mem::take(&mut self.stack) {
            self.never_closed(open, self.line.end);
        }
        self.left.loose.sort_by_key(|(_, fault)| fault.span.start);
        self.left
    }
}

/// What may stand right before an opening mark.
fn is_opening(c: char) -> bool {
    matches!(
        c,
        '(' | '[' | '{' | '/' | '«' | '“' | '‹' | '—' | '–' | '-' | '#' | '$'
    )
}

/// Punctuation that may stand before a quotation without a space between.
fn is_pause(c: char) -> bool {
    matches!(c, ':' | ',' | '\u{60C}' | '\u{61B}' | '.')
}

/// The mark that closes what `mark` opened.
fn closing(mark: char) -> char {
    match mark {
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        '“' | '„' | '‟' => '”',
        '”' => '“',
        other => other,
    }
}
