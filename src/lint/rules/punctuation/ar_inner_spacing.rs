//! Spaces inside brackets and quotation marks.

use crate::analysis::quotes::Family;
use crate::analysis::scan::is_clitic_before;
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::context::is_space;
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Span, is_arabic_letter};

declare_rule! {
    /// ## What it checks
    /// A space behind an opening bracket or quotation mark, or before the closing one.
    ///
    /// ## Why
    /// Arabic marks are joined to what they enclose; apart, one can stay behind at the end of a line
    /// (Arabic Wikipedia manual of style). The spaces come from French, or from the keyboard.
    ///
    /// ## Example
    /// `الرئيس ( السابق ) كتب عن « السلام »` → `الرئيس (السابق) كتب عن «السلام»`
    ///
    /// ## When it is wrong
    /// In formulas and forms. Boxes to tick, empty brackets, French quotations and lines whose
    /// quotation marks do not pair are left alone.
    ///
    /// ## Fix safety
    /// Safe.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// مسافة بعد قوس أو علامة اقتباس تفتح، أو قبل التي تُغلق.
    ///
    /// ## السبب
    /// تُلصق الأقواس وعلامات الاقتباس بما فيها، فإن انفصلت بقيت وحدها في آخر السطر. وتأتي المسافات
    /// من الفرنسية أو من لوحة المفاتيح.
    ///
    /// ## مثال
    /// `الرئيس ( السابق ) كتب عن « السلام »` ← `الرئيس (السابق) كتب عن «السلام»`
    ///
    /// ## متى تخطئ
    /// في المعادلات والاستمارات. ولا تُمس خانات الاختيار ولا الأقواس الفارغة ولا الاقتباسات الفرنسية
    /// ولا سطور لا تتقابل علاماتها.
    ///
    /// ## سلامة الإصلاح
    /// آمن.
    AR_INNER_SPACING = "ar-inner-spacing" {
        since: "0.2.0",
        group: Punctuation,
        severity: Warning,
        only: Ar,
        fix: Safe,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let pairs = context.brackets().pairs.iter();
    let brackets = pairs.filter_map(|&it| finding(context, it, is_bracketed_prose));
    let quotations = context.quotes.spans.iter().copied();
    let whole = quotations.filter(|it| is_whole(context, *it) && is_sure(context, *it));
    let quotations = whole.filter_map(|it| finding(context, it, is_quoted_prose));
    out.extend(brackets);
    out.extend(quotations);
}

/// What stands between two marks, with the length of the marks.
struct Inside<'a> {
    text: &'a str,
    span: Span,
}

impl<'a> Inside<'a> {
    fn of(context: &Context<'a>, pair: Span) -> Option<Inside<'a>> {
        let whole = pair.of(context.text);
        let first = whole.chars().next()?.len_utf8();
        let last = whole.chars().next_back()?.len_utf8();
        let span =
            (whole.len() > first + last).then(|| Span::new(pair.start + first, pair.end - last))?;
        let text = span.of(context.text);
        Some(Inside { text, span })
    }

    /// The spaces at its beginning and its end.
    fn spaces(&self) -> [Span; 2] {
        let Span { start, end } = self.span;
        let lead = self.text.len() - self.text.trim_start_matches(is_space).len();
        let tail = self.text.trim_end_matches(is_space).len();
        [Span::new(start, start + lead), Span::new(start + tail, end)]
    }
}

fn finding(
    context: &Context<'_>,
    pair: Span,
    counts: fn(&Context<'_>, &Inside<'_>) -> bool,
) -> Option<Diagnostic> {
    let inside = Inside::of(context, pair)?;
    let spaces: Vec<Span> = inside
        .spaces()
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    let first = *spaces.first().filter(|_| counts(context, &inside))?;
    let is_lead = first.start == inside.span.start;
    let (span, id) = if is_lead {
        (Span::new(pair.start, first.end), "ar-inner-spacing")
    } else {
        (Span::new(first.start, pair.end), "ar-inner-spacing-before")
    };
    let mark = span.of(context.text).trim_matches(is_space);
    let message = Message::new(id).with("mark", mark);
    let mut found = AR_INNER_SPACING.finding(context, span, 0.95, message);
    let edit = |span| Edit {
        span,
        text: String::new(),
    };
    let mut edits: Vec<Edit> = spaces.into_iter().map(edit).collect();
    if is_glued(context, pair.start) {
        let moved = Edit {
            span: Span::empty(pair.start),
            text: " ".to_owned(),
        };
        edits.insert(0, moved);
    }
    found.fix = Some(Fix { safe: true, edits });
    Some(found)
}

/// Whether a word ends right before the mark at `at`, whose space stands on the wrong side then.
fn is_glued(context: &Context<'_>, at: usize) -> bool {
    let head = &context.text[..at];
    context.before(at).is_some_and(char::is_alphanumeric) && !is_clitic_before(head)
}

/// A word or a figure stands in the brackets, and they are no box to tick.
fn is_bracketed_prose(context: &Context<'_>, inside: &Inside<'_>) -> bool {
    let bare = inside.text.trim();
    let is_box = matches!(bare, "x" | "X");
    let outside = context.before(inside.span.start.saturating_sub(1));
    // f( x ) and a[ i ] are code.
    let is_code = outside.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
    bare.contains(char::is_alphanumeric)
        && !is_box
        && !is_code
        && !context.is_reversed(inside.span.start)
}

/// Arabic or a figure is quoted: what is French keeps its spaces.
fn is_quoted_prose(_: &Context<'_>, inside: &Inside<'_>) -> bool {
    const MARKS: [char; 8] = ['"', '\'', '«', '»', '“', '”', '‘', '’'];
    let bare = inside.text.trim();
    // A space between the marks of two quotations keeps them apart.
    let nested = bare.starts_with(MARKS) || bare.ends_with(MARKS);
    !nested && (bare.contains(is_arabic_letter) || bare.starts_with(char::is_numeric))
}

/// Whether it is sure which of two straight marks opens: each has its space inside alone or none, or
/// there are no others in the line.
fn is_sure(context: &Context<'_>, quotation: Span) -> bool {
    if !quotation.of(context.text).starts_with('"') {
        return true;
    }
    if context.at(quotation.end).is_some_and(char::is_alphanumeric) {
        return false;
    }
    let line = context.line_near(quotation.start);
    !is_glued(context, quotation.start) || line.matches('"').take(3).count() == 2
}

/// Whether a quotation has both its marks, and no mark of its line is without a counterpart: then one
/// cannot be sure which of them opens.
fn is_whole(context: &Context<'_>, quotation: Span) -> bool {
    let text = quotation.of(context.text);
    let family = |c: Option<char>| c.and_then(Family::of);
    let (first, last) = (
        family(text.chars().next()),
        family(text.chars().next_back()),
    );
    if first.is_none() || first != last {
        return false;
    }
    let faults = &context.quotes.faults;
    let line = context.line_around(quotation.start);
    let next = faults.partition_point(|it| it.span.start < line.start);
    faults.get(next).is_none_or(|it| it.span.start >= line.end)
}
