//! A mark at the beginning of a line that belongs to the end of one.

use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Span, is_arabic_letter, is_invisible};

declare_rule! {
    /// ## What it checks
    /// A line that begins with a comma, a stop or a question mark before its first Arabic word.
    ///
    /// ## Why
    /// In an editor that runs from left to right, the mark that was typed at the end of an Arabic
    /// line is displayed on the wrong side; whoever moves it by eye stores it at the beginning. A
    /// comma there was carried over from the line before.
    ///
    /// ## Example
    /// `.لا تذهب وحدك` → `لا تذهب وحدك.`
    ///
    /// ## When it is wrong
    /// Where the mark is the bullet of a list. An ellipsis, and a stop or colon with a space behind
    /// it, are left alone.
    ///
    /// ## Fix safety
    /// A suggestion: the mark moves to the end of its line, a comma to the end of the line before.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// سطر يبدأ بفاصلة أو نقطة أو علامة استفهام قبل أول كلمة عربية.
    ///
    /// ## السبب
    /// تظهر العلامة المكتوبة في آخر السطر العربي في غير جهتها إذا كان المحرر من اليسار إلى اليمين،
    /// فإذا نُقلت بالعين حُفظت في أول السطر. والفاصلة هناك من آخر السطر السابق.
    ///
    /// ## مثال
    /// `.لا تذهب وحدك` ← `لا تذهب وحدك.`
    ///
    /// ## متى تخطئ
    /// إذا كانت العلامة رمز قائمة. ولا تُمس علامة الحذف ولا نقطة تليها مسافة.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: تُنقل العلامة إلى آخر سطرها، والفاصلة إلى آخر السطر السابق.
    AR_LEADING_MARK = "ar-leading-mark" {
        since: "0.2.0",
        group: Punctuation,
        severity: Warning,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let marks = context.scan.marks.iter();
    out.extend(marks.filter_map(|&at| finding(context, at as usize)));
}

/// Whether the mark at `at` begins its line, but for spaces and what cannot be seen.
pub(super) fn begins_line(context: &Context<'_>, at: usize) -> bool {
    let is_blank = |c: char| c != '\n' && (c.is_whitespace() || is_invisible(c));
    let head = context.text[..at].trim_end_matches(is_blank);
    head.is_empty() || head.ends_with('\n')
}

fn finding(context: &Context<'_>, at: usize) -> Option<Diagnostic> {
    let mark = context.at(at)?;
    let end = at + mark.len_utf8();
    let next = match mark {
        '،' | '؛' | '؟' => context.over_spaces(end),
        '.' | '!' | ',' | ';' | '?' => end,
        _ => return None,
    };
    let before_word = context.at(next).is_some_and(is_arabic_letter);
    if !before_word || !begins_line(context, at) || context.is_reversed(at) {
        return None;
    }
    let span = Span::new(at, end);
    let message = Message::new("ar-leading-mark").with("mark", mark.to_string());
    let mut found = AR_LEADING_MARK.finding(context, span, 0.95, message);
    let edits = target(context, at, mark).map(|place| {
        let gone = Edit {
            span: Span::new(at, next),
            text: String::new(),
        };
        let moved = Edit {
            span: Span::empty(place),
            text: mark.to_string(),
        };
        let mut edits = vec![gone, moved];
        edits.sort_by_key(|it| it.span.start);
        edits
    });
    found.fix = edits.map(|edits| Fix { safe: false, edits });
    Some(found)
}

/// Where the mark belongs: behind the last word of its line, or of the line before for a comma; `None`
/// where a mark stands there already.
fn target(context: &Context<'_>, at: usize, mark: char) -> Option<usize> {
    let pauses = matches!(mark, '،' | '؛' | ',' | ';');
    let line = context.line_around(at);
    let end = if pauses {
        line.start.checked_sub(1)?
    } else {
        line.end
    };
    let head = context.text[..end].trim_end();
    let ends_word =
        head.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '»' | '”' | '"'));
    (ends_word && (pauses || head.len() > at)).then_some(head.len())
}
