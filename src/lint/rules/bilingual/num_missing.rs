//! A figure that only one of the two texts has.

use crate::diag::{Diagnostic, Message, Severity};
use crate::lint::pair::figures::Unmatched;
use crate::lint::pair::identifiers::{self, ChangedIdentifier};
use crate::lint::pair::{Mismatch, Side, is_shifted};
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, PairContext};

declare_rule! {
    /// ## What it checks
    /// Numbers, percentages, sums and years in digits that stand in one text and in no form in the
    /// other, and those that have become another number; telephone numbers and those that begin
    /// with a zero where a digit of them has changed.
    ///
    /// ## Why
    /// Figures are what readers take from a text, and what is lost or mistyped most easily.
    ///
    /// ## Example
    /// `54 people` ⇄ `57 شخصًا` → `54 شخصًا`
    ///
    /// ## When it is wrong
    /// Where the translation says the figure in a way that the rule does not know (`a fortnight`),
    /// converts a measure, or leaves it out on purpose. Digits of either kind, separators, spelled
    /// numbers and small numbers in ordinals or duals count as said.
    ///
    /// ## Fix safety
    /// No fix: what is missing may be missing on purpose.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// أعداد ونسب ومبالغ وسنوات كُتبت بالأرقام في نص ولم ترد في الآخر بأي صيغة، وما صار منها عددًا
    /// آخر؛ وأرقام الهاتف وما يبدأ بصفر إذا تغيّر فيها رقم.
    ///
    /// ## السبب
    /// الأرقام أول ما يأخذه القارئ من النص، وأسهل ما يسقط أو يُخطأ في كتابته.
    ///
    /// ## مثال
    /// `54 people` ⇄ `57 شخصًا` ← `54 شخصًا`
    ///
    /// ## متى تخطئ
    /// إذا عبرت الترجمة عن العدد بما لا تعرفه القاعدة (a fortnight)، أو حوّلت وحدة القياس، أو أسقطته
    /// عمدًا. والأرقام العربية والهندية والفواصل والأعداد المكتوبة بالحروف والمثنى والأعداد
    /// الترتيبية سواء.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: ربما أُسقط العدد عمدًا.
    NUM_MISSING = "num-missing" {
        since: "0.1.0",
        group: Bilingual,
        severity: Warning,
        fix: None,
        pair: check,
    }
}

fn check(pair: &PairContext<'_>, out: &mut Findings<'_>) {
    let shifted = pair.figures().conflicts.iter();
    let shifted = shifted.filter(|it| it.mismatch == Mismatch::Number);
    let shifted = shifted.map(|it| is_shifted(&it.source.value, &it.target.value));
    let conflicts = NUM_MISSING.conflicts(pair, Mismatch::Number, 0.85);
    out.extend(conflicts.zip(shifted).map(|(mut it, shifted)| {
        // A zero or a decimal mark that was lost has no other explanation.
        it.severity = if shifted {
            Severity::Error
        } else {
            it.severity
        };
        it
    }));
    out.extend(
        pair.figures()
            .unmatched
            .iter()
            .map(|it| unmatched(pair, it)),
    );
    out.extend(
        identifiers::changed(pair)
            .iter()
            .map(|it| changed(pair, it)),
    );
}

/// Both numbers are cited, as they are written.
fn changed(pair: &PairContext<'_>, it: &ChangedIdentifier) -> Diagnostic {
    let message = Message::new("num-missing")
        .with("source", it.source.of(pair.source.text))
        .with("target", it.target.of(pair.target.text));
    let places = (it.source, it.target);
    NUM_MISSING.across(pair, places, (0.8, it.segment.score), message)
}

/// The whole segment is cited where nothing answers to the figure.
fn unmatched(pair: &PairContext<'_>, it: &Unmatched) -> Diagnostic {
    let span = it.fact.span;
    let (message, places) = match it.side {
        Side::Source => {
            let message = Message::new("num-missing-target");
            let message = message.with("found", span.of(pair.source.text));
            (message, (span, it.segment.target))
        }
        Side::Target => {
            let message = Message::new("num-missing-source");
            let message = message.with("found", span.of(pair.target.text));
            (message, (it.segment.source, span))
        }
    };
    NUM_MISSING.across(pair, places, (0.75, it.segment.score), message)
}
