//! Spaces before and after punctuation.

use super::ar_leading_mark::begins_line;
use super::around::Around;
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::Span;

declare_rule! {
    /// ## What it checks
    /// A space before ، ؛ ؟ . : or !, and none after it.
    ///
    /// ## Why
    /// A mark is joined to the word before it and separated from the next; apart, it can start the
    /// next line, and without a space after it, it hides two words from every search (Arabic
    /// Wikipedia manual of style; Marefa).
    ///
    /// ## Example
    /// `أبيلين،تكساس` → `أبيلين، تكساس`
    ///
    /// ## When it is wrong
    /// Where a dot belongs to a word: decimals, times, addresses, abbreviations of single letters
    /// and an ellipsis are left alone, names of other kinds may not be. Headlines of many houses have
    /// a space before the colon: there it is reported only if `space_before_colon` is `false`.
    ///
    /// ## Fix safety
    /// Safe.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// مسافة قبل إحدى العلامات ، ؛ ؟ . : ! أو غيابها بعدها.
    ///
    /// ## السبب
    /// تُلصق العلامة بما قبلها وتفصلها مسافة عما بعدها، فإن انفصلت وقعت في أول السطر التالي، وإن
    /// التصقت أخفت كلمتين عن البحث.
    ///
    /// ## مثال
    /// `أبيلين،تكساس` ← `أبيلين، تكساس`
    ///
    /// ## متى تخطئ
    /// إذا كانت النقطة من الكلمة نفسها. ولا تُمس الكسور والأوقات والعناوين الشبكية ومختصرات الحرف
    /// الواحد وعلامة الحذف. وفي عناوين كثير من الصحف مسافة قبل النقطتين، فلا يُبلغ عنها إلا إذا كان
    /// `space_before_colon` هو `false`.
    ///
    /// ## سلامة الإصلاح
    /// آمن.
    AR_PUNCT_SPACING = "ar-punct-spacing" {
        since: "0.1.0",
        group: Punctuation,
        severity: Warning,
        only: Ar,
        fix: Safe,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let marks = context.scan.marks.iter();
    out.extend(marks.filter_map(|&at| finding(context, at as usize)));
}

fn finding(context: &Context<'_>, at: usize) -> Option<Diagnostic> {
    let mark = context.at(at)?;
    if !matches!(mark, '\u{60C}' | '\u{61B}' | '\u{61F}' | '.' | ':' | '!') {
        return None;
    }
    let end = at + mark.len_utf8();
    let word = context.back_over_spaces(at);
    let around = Around {
        context,
        mark,
        word,
        end,
        before: context.before(word),
        after: context.at(end),
    };
    let (loose, glued) = (word < at && around.is_loose(), around.is_glued());
    // A mark that begins a line is for another rule.
    if !loose && (!glued || begins_line(context, at)) {
        return None;
    }
    let message = if loose {
        Message::new("ar-punct-spacing")
    } else {
        Message::new("ar-punct-spacing-behind")
    };
    let span = Span::new(if loose { word } else { at }, end);
    let message = message.with("mark", mark.to_string());
    let mut found = AR_PUNCT_SPACING.finding(context, span, 0.95, message);
    let mut edits = Vec::new();
    if loose {
        edits.push(Edit {
            span: Span::new(word, at),
            text: String::new(),
        });
    }
    if glued {
        edits.push(Edit {
            span: Span::empty(end),
            text: " ".to_owned(),
        });
    }
    found.fix = Some(Fix { safe: true, edits });
    Some(found)
}
