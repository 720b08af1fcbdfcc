//! Brackets without their counterpart.

use crate::analysis::brackets::BracketFault;
use crate::diag::{Diagnostic, Edit, Fix, Label, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::Span;

declare_rule! {
    /// ## What it checks
    /// Round and square brackets that are closed by one of another kind, never closed, never opened,
    /// or turned round: `)نعم(`.
    ///
    /// ## Why
    /// Without its counterpart, a bracket leaves open where the remark ends. In Arabic text brackets
    /// are mirrored on the screen, so that a turned pair looks right in some editors and wrong
    /// elsewhere (translate-toolkit, `brackets`).
    ///
    /// ## Example
    /// `قال )لن نقبل( ثم خرج` → `قال (لن نقبل) ثم خرج`
    ///
    /// ## When it is wrong
    /// In formulas. Numbers of lists (`أ)`, `1)`), faces, intervals, and a bracket that one of the
    /// next lines closes are left alone.
    ///
    /// ## Fix safety
    /// Suggestions: the right bracket for the wrong one. Where a bracket is missing, only a person
    /// knows where it belongs.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// الأقواس الهلالية والمعقوفة التي أُغلقت بقوس من نوع آخر أو لم تُغلق أو لم تُفتح أو قُلبت:
    /// `)نعم(`.
    ///
    /// ## السبب
    /// إذا غاب أحد القوسين لم يُعرف أين تنتهي الجملة المعترضة. والأقواس تنعكس على الشاشة في النص
    /// العربي، فيبدو الزوج المقلوب صحيحًا في بعض المحررات وخاطئًا في غيرها.
    ///
    /// ## مثال
    /// `قال )لن نقبل( ثم خرج` ← `قال (لن نقبل) ثم خرج`
    ///
    /// ## متى تخطئ
    /// في المعادلات. ولا تُمس أرقام القوائم (`أ)` و`1)`) ولا الوجوه ولا المجالات ولا قوس يُغلق في
    /// أحد السطور التالية.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: القوس الصحيح بدل الخاطئ. فإن نقص قوس فتحديد موضعه يحتاج إلى مراجعة بشرية.
    BRACKET_PAIR_MISMATCH = "bracket-pair-mismatch" {
        since: "0.2.0",
        group: Punctuation,
        severity: Warning,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let faults = context.brackets().faults.iter();
    let in_order = faults.filter(|it| !context.is_reversed(it.0.start));
    out.extend(in_order.map(|(span, fault)| finding(context, *span, *fault)));
}

fn finding(context: &Context<'_>, span: Span, fault: BracketFault) -> Diagnostic {
    let sign = span.of(context.text);
    let message = |id: &'static str| Message::new(id).with("found", sign);
    match fault {
        BracketFault::OtherKind { opener, wanted } => {
            let message = message("bracket-pair-mismatch")
                .with("opened", opener.of(context.text))
                .with("wanted", wanted.to_string());
            let mut found = BRACKET_PAIR_MISMATCH.finding(context, span, 0.95, message);
            found.related.push(opened_here(context, opener));
            found.fix = Some(exchange(&[(span, &wanted.to_string())]));
            found
        }
        BracketFault::Reversed { closer } => {
            let last = closer.of(context.text);
            let message =
                message("bracket-pair-mismatch-turned").with("wanted", format!("{last}…{sign}"));
            let mut found = BRACKET_PAIR_MISMATCH.finding(context, span, 0.95, message);
            found.fix = Some(exchange(&[(span, last), (closer, sign)]));
            found
        }
        BracketFault::NeverClosed => {
            let message = message("bracket-pair-mismatch-unclosed");
            BRACKET_PAIR_MISMATCH.finding(context, span, 0.9, message)
        }
        BracketFault::NeverOpened => {
            let message = message("bracket-pair-mismatch-unopened");
            BRACKET_PAIR_MISMATCH.finding(context, span, 0.9, message)
        }
    }
}

fn opened_here(context: &Context<'_>, span: Span) -> Label {
    Label {
        document: context.document,
        span,
        message: Message::new("related-opened-here"),
    }
}

fn exchange(signs: &[(Span, &str)]) -> Fix {
    let edit = |&(span, text): &(Span, &str)| Edit {
        span,
        text: text.to_owned(),
    };
    Fix {
        safe: false,
        edits: signs.iter().map(edit).collect(),
    }
}
