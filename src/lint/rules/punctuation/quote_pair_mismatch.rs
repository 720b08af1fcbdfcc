//! Quotation marks without their counterpart.

use crate::analysis::quotes::{Fault, FaultKind};
use crate::diag::{Diagnostic, Edit, Fix, Label, Message, Severity};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::Span;

declare_rule! {
    /// ## What it checks
    /// Quotation marks that are closed by a mark of another kind, never closed, never opened, or of
    /// which the wrong half opens, paragraph by paragraph: « », “ ”, " ", ‹ ›. Curly ones may stand in
    /// either order.
    ///
    /// ## Why
    /// Without both marks, readers cannot know whose words these are. Translation checkers look for
    /// unpaired quotes for that reason (ApSIC Xbench).
    ///
    /// ## Example
    /// `«ستارغيت"` → `«ستارغيت»`
    ///
    /// ## When it is wrong
    /// Where a quotation runs over many paragraphs without a mark at the start of each. Marks of
    /// inches and minutes, apostrophes, and a quotation that ends in the next paragraph are left
    /// alone.
    ///
    /// ## Fix safety
    /// Suggestions: the right mark for the wrong one, or a closing mark at the end of the
    /// paragraph. Where a mark is missing before another one, only a person knows where it belongs.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// علامات الاقتباس التي أُغلقت بعلامة من نوع آخر أو لم تُغلق أو لم تُفتح أو فتحتها علامة الإغلاق،
    /// فقرةً فقرة: « » و“ ” و" " و‹ ›، وتُقبل المقوسة بأي الترتيبين.
    ///
    /// ## السبب
    /// من دون العلامتين لا يُعرف كلام مَن هذا.
    ///
    /// ## مثال
    /// `«ستارغيت"` ← `«ستارغيت»`
    ///
    /// ## متى تخطئ
    /// إذا امتد الاقتباس فقراتٍ كثيرة بلا علامة في أول كل منها. ولا تُمس علامات البوصة والدقيقة
    /// ولا الفاصلة العليا ولا اقتباس ينتهي في الفقرة التالية.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: العلامة الصحيحة بدل الخاطئة، أو علامة إغلاق في آخر الفقرة. فإن نقصت علامة الفتح
    /// فتحديد موضعها يحتاج إلى مراجعة بشرية.
    QUOTE_PAIR_MISMATCH = "quote-pair-mismatch" {
        since: "0.1.0",
        group: Punctuation,
        severity: Warning,
        fix: Suggested,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let faults = context.quotes.faults.iter();
    out.extend(faults.map(|fault| finding(context, fault)));
}

fn finding(context: &Context<'_>, fault: &Fault) -> Diagnostic {
    let mark = fault.span.of(context.text);
    let edit = |span, mark: char| Fix {
        safe: false,
        edits: vec![Edit {
            span,
            text: mark.to_string(),
        }],
    };
    match fault.kind {
        FaultKind::OtherKind { opener, wanted } => {
            let message = Message::new("quote-pair-mismatch")
                .with("opened", opener.of(context.text))
                .with("found", mark)
                .with("wanted", wanted.to_string());
            let mut found = QUOTE_PAIR_MISMATCH.finding(context, fault.span, 0.95, message);
            found.severity = Severity::Error;
            found.related.push(Label {
                document: context.document,
                span: opener,
                message: Message::new("related-opened-here"),
            });
            found.fix = Some(edit(fault.span, wanted));
            found
        }
        FaultKind::NeverClosed { wanted, end } => {
            let message = Message::new("quote-pair-mismatch-unclosed")
                .with("found", mark)
                .with("wanted", wanted.to_string());
            let mut found = QUOTE_PAIR_MISMATCH.finding(context, fault.span, 0.9, message);
            let end = end_of(context, end);
            let inside = &context.text[fault.span.end.min(end)..end];
            if inside.contains(char::is_alphanumeric) && !is_one_of_many(context, fault) {
                found.fix = Some(edit(Span::empty(end), wanted));
            }
            found
        }
        FaultKind::WrongHalf { closer, wanted } => {
            let [opens, closes] = wanted.map(String::from);
            let message = Message::new("quote-pair-mismatch-turned")
                .with("found", format!("{mark}…{}", closer.of(context.text)))
                .with("wanted", format!("{opens}…{closes}"));
            let mut found = QUOTE_PAIR_MISMATCH.finding(context, fault.span, 0.95, message);
            let edit = |span, text| Edit { span, text };
            let edits = vec![edit(fault.span, opens), edit(closer, closes)];
            found.fix = Some(Fix { safe: false, edits });
            found
        }
        FaultKind::NeverOpened => {
            let message = Message::new("quote-pair-mismatch-unopened").with("found", mark);
            QUOTE_PAIR_MISMATCH.finding(context, fault.span, 0.9, message)
        }
    }
}

/// Whether other quotations are never closed at the same place: no one can tell which of them is meant
/// to be one.
fn is_one_of_many(context: &Context<'_>, fault: &Fault) -> bool {
    let end_of = |it: &Fault| match it.kind {
        FaultKind::NeverClosed { end, .. } => Some(end),
        _ => None,
    };
    let end = end_of(fault);
    let all = &context.quotes.faults;
    let here = all.partition_point(|it| it.span.start < fault.span.start);
    // No paragraph has more faults than are read here.
    let around = &all[here.saturating_sub(32)..all.len().min(here + 32)];
    around.iter().filter(|it| end_of(it) == end).count() > 1
}

/// The end of the paragraph without the spaces there.
fn end_of(context: &Context<'_>, end: usize) -> usize {
    context.text[..end]
        .trim_end_matches([' ', '\r', '\t', '\u{A0}'])
        .len()
}
