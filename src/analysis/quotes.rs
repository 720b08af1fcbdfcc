//! Quotations: which mark opens, which closes, and which has no counterpart.
//!
//! A stack for each paragraph (a line). Whether a mark opens or closes is told by what stands
//! around it where its shape does not say: straight marks, and curly ones, which Arabic texts also
//! set the other way round. What is left over is forgiven where a quotation runs over paragraphs.

mod paragraph;

use crate::style::QuoteStyle;
use crate::text::{Span, line_at};
use paragraph::{Left, Paragraph};

/// What is wrong with a quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FaultKind {
    /// It closes what a mark of another kind opened: the opener, and the mark that belongs here.
    OtherKind { opener: Span, wanted: char },
    /// It is never closed; `wanted` would close it, at the latest at `end`.
    NeverClosed { wanted: char, end: usize },
    /// It closes what was never opened.
    NeverOpened,
    /// It opens a quotation, but is the half that closes one, or both are; the closing mark, and the
    /// two marks that belong here.
    WrongHalf { closer: Span, wanted: [char; 2] },
}

/// A quotation mark without its counterpart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) span: Span,
    pub(crate) kind: FaultKind,
}

/// The quotations of a text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Quotes {
    /// Outermost quotations with their marks, in text order. One that is never closed reaches to
    /// the end of its paragraph.
    pub(crate) spans: Vec<Span>,
    /// In text order.
    pub(crate) faults: Vec<Fault>,
}

/// Longest line of a text with hard line breaks, in bytes of Arabic.
const SHORT_LINE: usize = 200;
/// How far the end of a quotation is looked for, in bytes.
const FARTHEST: usize = 8192;

/// A mark that its paragraph left over.
#[derive(Clone, Copy, Debug)]
struct Loose {
    fault: Fault,
    family: Family,
    line: Span,
}

/// Marks that can close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    /// « »
    Guillemets,
    /// “ ” „
    Curly,
    /// "
    Straight,
    /// ‹ ›
    Single,
}

impl Family {
    pub(crate) const COUNT: usize = 4;

    /// The marks that a style guide names.
    pub(crate) fn of_style(style: QuoteStyle) -> Family {
        match style {
            QuoteStyle::Guillemets => Family::Guillemets,
            QuoteStyle::Curly => Family::Curly,
            QuoteStyle::Straight => Family::Straight,
        }
    }

    pub(crate) fn of(mark: char) -> Option<Family> {
        match mark {
            '«' | '»' => Some(Family::Guillemets),
            '“' | '”' | '„' | '‟' => Some(Family::Curly),
            '"' => Some(Family::Straight),
            '‹' | '›' => Some(Family::Single),
            _ => None,
        }
    }
}

impl Quotes {
    /// Reads the quotation marks among `marks`, the offsets of punctuation in text order.
    pub(crate) fn new(text: &str, marks: &[u32]) -> Quotes {
        let mut quotes = Quotes::default();
        let mut loose: Vec<Loose> = Vec::new();
        let mut line = Span::default();
        let mut paragraph: Option<Paragraph> = None;
        for &at in marks {
            let at = at as usize;
            let Some(mark) = text[at..].chars().next() else {
                continue;
            };
            let Some(family) = Family::of(mark) else {
                continue;
            };
            if at >= line.end {
                quotes.finish(paragraph.take(), line, &mut loose);
                line = line_at(text, line.end, at);
            }
            let open = paragraph.get_or_insert_with(|| Paragraph::new(text, line));
            open.read(at, mark, family);
        }
        quotes.finish(paragraph, line, &mut loose);
        quotes.faults.extend(unforgiven(text, &loose));
        quotes.faults.sort_by_key(|fault| fault.span.start);
        quotes
    }

    fn finish(&mut self, paragraph: Option<Paragraph>, line: Span, loose: &mut Vec<Loose>) {
        let Some(paragraph) = paragraph else {
            return;
        };
        let Left {
            spans,
            faults,
            loose: left,
        } = paragraph.finish();
        self.spans.extend(spans);
        self.faults.extend(faults);
        let with_line = |(family, fault)| Loose {
            fault,
            family,
            line,
        };
        loose.extend(left.into_iter().map(with_line));
    }

    /// Whether any of `span` stands inside a quotation, between its marks.
    pub(crate) fn cover(&self, span: Span) -> bool {
        let next = self.spans.partition_point(|it| it.end <= span.start);
        let inside = |it: &Span| it.start < span.start && span.start < it.end;
        self.spans
            .get(next)
            .is_some_and(|it| inside(it) || it.start < span.end && span.end < it.end)
    }

    /// Whether a mark that ends at `end` closes a quotation: “ does in some texts.
    pub(crate) fn close_at(&self, end: usize) -> bool {
        let next = self.spans.partition_point(|it| it.end < end);
        self.spans.get(next).is_some_and(|it| it.end == end)
    }

    /// Whether a quotation ends with `span`, or would if its closing mark were not missing.
    pub(crate) fn end_with(&self, text: &str, span: Span) -> bool {
        let next = self.spans.partition_point(|it| it.end < span.end);
        let rest = self.spans.get(next).map(|it| &text[span.end..it.end]);
        rest.is_some_and(|rest| rest.chars().all(char::is_whitespace))
    }
}

/// The marks that no quotation over several paragraphs explains.
fn unforgiven(text: &str, loose: &[Loose]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut at = 0;
    while let Some(&this) = loose.get(at) {
        let next = loose.get(at + 1);
        let opens = matches!(this.fault.kind, FaultKind::NeverClosed { .. });
        if opens && next.is_some_and(|next| closes_later(text, &this, next)) {
            at += 2;
            continue;
        }
        if !(opens && opens_again(text, &this)) {
            faults.push(this.fault);
        }
        at += 1;
    }
    faults
}

/// Whether the next paragraph begins with the same mark: the quotation goes on there.
fn opens_again(text: &str, opener: &Loose) -> bool {
    let next = text[opener.line.end..].trim_start();
    next.starts_with(opener.fault.span.of(text))
}

/// Whether `closer` closes what `opener` opened: in the next paragraph, or some lines further down
/// in a text with hard line breaks.
fn closes_later(text: &str, opener: &Loose, closer: &Loose) -> bool {
    let same = opener.family == closer.family && closer.fault.kind == FaultKind::NeverOpened;
    if !same || opener.line == closer.line {
        return false;
    }
    let between = &text[opener.line.end..closer.line.start];
    if between.trim().is_empty() {
        return true;
    }
    // Text with hard line breaks, or with every sentence on a line of its own.
    let lines = &text[opener.line.start..closer.line.end];
    let is_part = |line: &str| {
        let line = line.trim();
        let goes_on = line.len() <= SHORT_LINE && !line.ends_with(['.', '!', '?', '\u{61F}']);
        !line.is_empty() && (goes_on || is_one_sentence(line))
    };
    let last = lines.rfind('\n').unwrap_or_default();
    lines.len() <= FARTHEST && lines[..last].lines().all(is_part)
}

/// Whether no sentence ends before the end of the line; an ellipsis and `D.C.` end none.
fn is_one_sentence(line: &str) -> bool {
    let is_end = |(at, _): (usize, &str)| {
        let mut before = line[..at]
            .chars()
            .rev()
            .filter(|&c| !matches!(c, '"' | '”' | '»'));
        let (last, second) = (before.next(), before.next());
        let stop = matches!(last, Some('.' | '!' | '?' | '\u{61F}'));
        let initial = before.next().is_none_or(|c| matches!(c, '.' | ' '));
        let next = line[at + 1..].chars().next();
        let goes_on = next.is_none_or(|c| c.is_ascii_lowercase());
        stop && second != Some('.') && !initial && !goes_on
    };
    !line.match_indices(' ').any(is_end)
}

#[cfg(test)]
mod tests;
