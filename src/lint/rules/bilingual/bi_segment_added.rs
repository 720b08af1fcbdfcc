//! A sentence that only the translation has.

use crate::diag::{Diagnostic, Message};
use crate::lint::pair::Side;
use crate::lint::pair::omissions::{self, Omission};
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, PairContext};

declare_rule! {
    /// ## What it checks
    /// Sentences and paragraphs of the target to which nothing in the source answers, where the
    /// sentences before and after them do answer to each other. Sentences of one or two words are left
    /// alone.
    ///
    /// ## Why
    /// What a translation adds, the author has not said: an explanation that needs a note, a sentence
    /// from another version, or the invention of a machine.
    ///
    /// ## Example
    /// `The council met. Work begins in May.` ⇄ `اجتمع المجلس. عرض المهندسون خطة. يبدأ العمل في أيار.`
    ///
    /// ## When it is wrong
    /// Where the translator explains on purpose, or a byline or caption stands in one text alone.
    ///
    /// ## Fix safety
    /// No fix: the sentence may belong to a newer source.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// جمل الترجمة وفقراتها التي لا مقابل لها في المصدر، إذا كان ما قبلها وما بعدها متقابلًا. ولا تُحسب
    /// جملة من كلمة أو كلمتين.
    ///
    /// ## السبب
    /// ما تزيده الترجمة لم يقله الكاتب: شرح موضعه الحاشية، أو جملة من صيغة أخرى للنص، أو اختلاق من
    /// الآلة.
    ///
    /// ## مثال
    /// `The council met. Work begins in May.` ⇄ `اجتمع المجلس. عرض المهندسون خطة. يبدأ العمل في أيار.`
    ///
    /// ## متى تخطئ
    /// إذا شرح المترجم عمدًا، أو ورد اسم الكاتب أو تعليق الصورة في نص دون الآخر.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: ربما كانت الجملة من مصدر أحدث.
    BI_SEGMENT_ADDED = "bi-segment-added" {
        since: "0.2.0",
        group: Bilingual,
        severity: Warning,
        fix: None,
        pair: check,
    }
}

fn check(pair: &PairContext<'_>, out: &mut Findings<'_>) {
    let all = omissions::find(pair).into_iter();
    let added = all.filter(|it| it.side == Side::Target);
    out.extend(added.map(|it| finding(pair, &it)));
}

fn finding(pair: &PairContext<'_>, it: &Omission) -> Diagnostic {
    let found = omissions::cited(it.span.of(pair.target.text));
    let message = Message::new("bi-segment-added").with("found", found);
    BI_SEGMENT_ADDED.across(pair, (it.beside, it.span), (0.75, it.score), message)
}
