//! A sentence that the translation leaves out.

use crate::diag::{Diagnostic, Message};
use crate::lint::pair::Side;
use crate::lint::pair::omissions::{self, Omission};
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, PairContext};

declare_rule! {
    /// ## What it checks
    /// Sentences and paragraphs of the source to which nothing in the target answers, where the
    /// sentences before and after them do answer to each other. The place in the target is the sentence
    /// before the gap. Sentences of one or two words are left alone.
    ///
    /// ## Why
    /// A sentence that was left out is the one mistake that reading the translation cannot show.
    ///
    /// ## Example
    /// `The council met. The engineers showed a plan. Work begins in May.` ⇄ `اجتمع المجلس. يبدأ العمل
    /// في أيار.`
    ///
    /// ## When it is wrong
    /// Where the translator shortens on purpose, or says the sentence in another place. Where the texts
    /// have so little in common that their sentences cannot be lined up, nothing is said.
    ///
    /// ## Fix safety
    /// No fix: the translation has to be written.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// جمل المصدر وفقراته التي لا مقابل لها في الترجمة، إذا كان ما قبلها وما بعدها متقابلًا. والموضع في
    /// الترجمة هو الجملة التي تسبق الموضع الناقص. ولا تُحسب جملة من كلمة أو كلمتين.
    ///
    /// ## السبب
    /// الجملة الساقطة هي الخطأ الوحيد الذي لا تكشفه قراءة الترجمة وحدها.
    ///
    /// ## مثال
    /// `The council met. The engineers showed a plan. Work begins in May.` ⇄ `اجتمع المجلس. يبدأ العمل
    /// في أيار.`
    ///
    /// ## متى تخطئ
    /// إذا اختصر المترجم عمدًا، أو نقل الجملة إلى موضع آخر. وإذا قل المشترك بين النصين حتى تعذرت محاذاة
    /// جملهما لم تقل القاعدة شيئًا.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: لا بد من ترجمة الجملة.
    BI_SEGMENT_MISSING = "bi-segment-missing" {
        since: "0.2.0",
        group: Bilingual,
        severity: Warning,
        fix: None,
        pair: check,
    }
}

fn check(pair: &PairContext<'_>, out: &mut Findings<'_>) {
    let all = omissions::find(pair).into_iter();
    let missing = all.filter(|it| it.side == Side::Source);
    out.extend(missing.map(|it| finding(pair, &it)));
}

fn finding(pair: &PairContext<'_>, it: &Omission) -> Diagnostic {
    let found = omissions::cited(it.span.of(pair.source.text));
    let message = Message::new("bi-segment-missing").with("found", found);
    BI_SEGMENT_MISSING.across(pair, (it.span, it.beside), (0.8, it.score), message)
}
