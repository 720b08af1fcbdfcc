//! Two full stops where one should be.

use crate::diag::{Diagnostic, Edit, Fix, Message, Severity};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Span, is_arabic_letter, is_headline};

declare_rule! {
    /// ## What it checks
    /// Two full stops in a row, with or without a space between them. Three are an ellipsis.
    ///
    /// ## Why
    /// A sentence ends with one stop; an omission is shown by three, or by `…`. Two are a typing
    /// mistake, or left behind by a program (LanguageTool, ARABIC_DOUBLE_PUNCTUATION).
    ///
    /// ## Example
    /// `في العاصمة. .` → `في العاصمة.`
    ///
    /// ## When it is wrong
    /// Where two dots are meant as a pause. Headlines have them so: there they are reported only if
    /// `headline_dots` is `false`. Ranges, paths and program code are left alone.
    ///
    /// ## Fix safety
    /// Safe at the end of a paragraph; inside it a suggestion.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// نقطتان متتاليتان، بينهما مسافة أو لا. أما الثلاث فعلامة حذف.
    ///
    /// ## السبب
    /// الجملة تنتهي بنقطة واحدة، والحذف يُشار إليه بثلاث نقاط أو بـ`…`. أما النقطتان فخطأ كتابي أو
    /// أثر برنامج.
    ///
    /// ## مثال
    /// `الرئيس الجديد. .` ← `الرئيس الجديد.`
    ///
    /// ## متى تخطئ
    /// إذا أُريد بهما الوقف. وهما كذلك في العناوين، فلا يُبلغ عنهما فيها إلا إذا كان `headline_dots` هو
    /// `false`. ولا تُمس المجالات والمسارات والشيفرة.
    ///
    /// ## سلامة الإصلاح
    /// آمن في آخر الفقرة، واقتراح في وسطها.
    AR_DOUBLED_FULL_STOP = "ar-doubled-full-stop" {
        since: "0.1.0",
        group: Punctuation,
        severity: Warning,
        only: Ar,
        fix: Sometimes,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let bytes = context.text.as_bytes();
    let mut done = 0;
    for &at in &context.scan.marks {
        let at = at as usize;
        if at < done || bytes[at] != b'.' {
            continue;
        }
        let (span, stops) = run_of_stops(context, at);
        done = span.end;
        if stops == 2 {
            out.extend(finding(context, span));
        }
    }
}

/// From the stop at `at` to the last one with only spaces between, and how many there are.
fn run_of_stops(context: &Context<'_>, at: usize) -> (Span, usize) {
    let (mut end, mut stops) = (at + 1, 1);
    loop {
        let next = context.over_spaces(end);
        if context.at(next) != Some('.') {
            return (Span::new(at, end), stops);
        }
        end = next + 1;
        stops += 1;
    }
}

fn finding(context: &Context<'_>, span: Span) -> Option<Diagnostic> {
    let word = context.back_over_spaces(span.start);
    let (before, after) = (context.before(word), context.at(span.end));
    // Two dots behind a mark that opens a quotation are a short ellipsis.
    let opens = context.text[..word].strip_suffix('"');
    let opens = opens.is_some_and(|it| it.ends_with(char::is_whitespace) || it.is_empty());
    let ends_word = !opens
        && before.is_some_and(|c| {
            c.is_alphanumeric()
                || crate::text::is_tashkeel(c)
                || matches!(c, ')' | '»' | '”' | '"' | '%')
        });
    let goes_on = after.is_some_and(|c| {
        c.is_ascii_alphanumeric() || matches!(c, '/' | '\\' | '…' | '.') || c.is_numeric()
    });
    if !ends_word || goes_on {
        return None;
    }
    if context.style.headline_dots != Some(false) && stands_in_headline(context, span) {
        return None;
    }
    let apart = span.len() > 2;
    let last = ends_paragraph(context, span.end);
    let initial = is_initial(context, word);
    let glued = after.is_some_and(is_arabic_letter);
    let message = Message::new("ar-doubled-full-stop").with("found", span.of(context.text));
    let confidence = if last && !initial { 0.98 } else { 0.7 };
    let mut found = AR_DOUBLED_FULL_STOP.finding(context, span, confidence, message);
    if !(last || apart) {
        found.severity = Severity::Info;
    }
    found.fix = Some(Fix {
        safe: last && !initial,
        edits: vec![Edit {
            span,
            text: if glued { ". " } else { "." }.to_owned(),
        }],
    });
    Some(found)
}

/// Whether the stops part a headline, or a title in quotation marks.
fn stands_in_headline(context: &Context<'_>, span: Span) -> bool {
    let line = context.line_near(span.start);
    let quoted = context.quotation_around(span);
    is_headline(line) || quoted.is_some_and(|it| is_headline(it.of(context.text)))
}

/// Whether only closing marks and spaces stand between `at` and the end of the line.
fn ends_paragraph(context: &Context<'_>, at: usize) -> bool {
    let rest = &context.text[at..];
    let is_closing = |c: char| {
        matches!(
            c,
            ' ' | '\u{A0}' | '\r' | '\t' | '»' | '”' | '"' | '“' | ')'
        )
    };
    // A run of spaces longer than this is not the end of a paragraph that a person wrote.
    let next = rest.chars().take(64).find(|&c| !is_closing(c));
    matches!(next, None | Some('\n'))
}

/// Whether a single letter stands before `at`, whose stop may belong to it.
fn is_initial(context: &Context<'_>, at: usize) -> bool {
    let mut before = context.text[..at].chars().rev();
    before.next().is_some_and(char::is_alphabetic)
        && !before.next().is_some_and(char::is_alphanumeric)
}
