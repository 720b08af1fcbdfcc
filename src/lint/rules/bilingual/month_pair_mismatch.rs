//! Two names of a month that are two months, in one text or across both.

use crate::diag::Message;
use crate::lint::pair::Mismatch;
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings, PairContext};
use crate::text::{Lang, Span};

declare_rule! {
    /// ## What it checks
    /// The two names of one month in one place, `تموز (يوليو)`: that they are the same month. With
    /// a source, also that a date which is otherwise the same has the same month there.
    ///
    /// ## Why
    /// تموز is July and يونيو is June. A writer who gives both names to help the reader misleads
    /// when they are different months.
    ///
    /// ## Example
    /// `تموز (يونيو)` → `تموز (يوليو)` or `حزيران (يونيو)`; `in July` ⇄ `في يونيو` → `في يوليو`
    ///
    /// ## When it is wrong
    /// Where `تشرين الأول/نوفمبر` stands for the time from one month to the next.
    ///
    /// ## Fix safety
    /// No fix: either half may be the mistake.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// اسما الشهر الواحد في موضع واحد، `تموز (يوليو)`: هل هما شهر واحد؟ ومع المصدر: هل للتاريخ
    /// الذي لا يختلف في غير ذلك الشهرُ نفسه؟
    ///
    /// ## السبب
    /// تموز هو July ويونيو هو June. ومن كتب الاسمين إعانة للقارئ أضله إن كانا شهرين.
    ///
    /// ## مثال
    /// `تموز (يونيو)` ← `تموز (يوليو)` أو `حزيران (يونيو)`؛ `in July` ⇄ `في يونيو` ← `في يوليو`
    ///
    /// ## متى تخطئ
    /// إذا أُريد بـ`تشرين الأول/نوفمبر` ما بين الشهرين.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: قد يكون الخطأ في أي من الاسمين.
    MONTH_PAIR_MISMATCH = "month-pair-mismatch" {
        since: "0.1.0",
        group: Bilingual,
        severity: Error,
        fix: None,
        both: (check_text, check_pair),
    }
}

fn check_text(context: &Context<'_>, out: &mut Findings<'_>) {
    if context.speaks(Lang::Ar) {
        out.extend(contradictions(context).map(|span| {
            let message =
                Message::new("month-pair-mismatch-inside").with("found", span.of(context.text));
            MONTH_PAIR_MISMATCH.finding(context, span, 0.95, message)
        }));
    }
}

/// Where two names in one place are different months.
fn contradictions(context: &Context<'_>) -> impl Iterator<Item = Span> {
    let all = context.months().iter();
    all.filter(|it| it.number.is_none()).map(|it| it.span)
}

fn check_pair(pair: &PairContext<'_>, out: &mut Findings<'_>) {
    // What contradicts itself has been found already.
    let known: Vec<Span> = contradictions(&pair.target).collect();
    let found = MONTH_PAIR_MISMATCH.conflicts(pair, Mismatch::Month, 0.9);
    out.extend(found.filter(|it| !known.iter().any(|span| span.overlaps(it.span))));
}
