//! Targets that are longer than their unit allows.

use crate::diag::Message;
use crate::document::{BilingualUnit, MaxLength};
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, UnitsContext};
use crate::text::Span;

declare_rule! {
    /// ## What it checks
    /// In XLIFF, whether a target is longer than its unit allows: in version 1.2 `maxwidth` with
    /// `size-unit="char"` or `"byte"`, and `maxbytes`; in version 2 `slr:sizeRestriction` of a unit,
    /// where the file counts in characters or bytes. Files without limits, and limits in pixels, are
    /// left alone. Tags do not count; placeholders count as they are written.
    ///
    /// ## Why
    /// What is longer is cut off on the screen, or refused by the program.
    ///
    /// ## Example
    /// `maxwidth="8"` and `إعادة التشغيل`
    ///
    /// ## When it is wrong
    /// Where the program counts in another way than the file says.
    ///
    /// ## Fix safety
    /// No fix: a shorter text is to be found.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في ملفات XLIFF: هل الترجمة أطول مما تسمح به وحدتها: في الإصدار 1.2 `maxwidth` مع
    /// `size-unit="char"` أو `"byte"`، و`maxbytes`؛ وفي الإصدار 2 `slr:sizeRestriction` للوحدة إن كان
    /// الملف يعد بالحروف أو بالبايت. ولا تُمس الملفات التي ليس فيها حد ولا الحدود بالبكسل. ولا تُعد
    /// الوسوم، وتُعد النواب كما كُتبت.
    ///
    /// ## السبب
    /// ما زاد يُقطع على الشاشة أو يرفضه البرنامج.
    ///
    /// ## مثال
    /// `maxwidth="8"` و`إعادة التشغيل`
    ///
    /// ## متى تخطئ
    /// إذا كان البرنامج يعد بغير ما يقول الملف.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: يُبحث عن نص أقصر.
    BI_LENGTH = "bi-length" {
        since: "0.2.0",
        group: Bilingual,
        severity: Error,
        fix: None,
        units: check,
    }
}

fn check(context: UnitsContext<'_>, out: &mut Findings<'_>) {
    for unit in context.units().iter().filter(|it| it.state.is_translated()) {
        if let Some(limit) = unit.max_length {
            check_unit(context, unit, limit, out);
        }
    }
}

fn check_unit(
    context: UnitsContext<'_>,
    unit: &BilingualUnit,
    limit: MaxLength,
    out: &mut Findings<'_>,
) {
    for target in &unit.target {
        let (id, length) = match limit {
            MaxLength::Characters(_) => ("bi-length", characters(context, *target)),
            MaxLength::Bytes(_) => ("bi-length-bytes", bytes(context, *target)),
        };
        if length > limit.count() {
            let message = Message::new(id)
                .with("count", length)
                .with("wanted", limit.count());
            out.push(BI_LENGTH.in_unit(*target, unit.source.last().copied(), 0.95, message));
        }
    }
}

/// What stands for a tag is no character of the text.
fn characters(context: UnitsContext<'_>, target: Span) -> usize {
    let text = target.of(context.target()).chars();
    text.filter(|c| *c != '\u{FFFC}').count()
}

fn bytes(context: UnitsContext<'_>, target: Span) -> usize {
    let text = target.of(context.target()).chars();
    text.filter(|c| *c != '\u{FFFC}').map(char::len_utf8).sum()
}
