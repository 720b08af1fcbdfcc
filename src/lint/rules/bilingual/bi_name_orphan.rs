//! A name in the translation that the source does not have.

use crate::diag::{Diagnostic, Message};
use crate::lint::pair::unlisted::{self, Unlisted};
use crate::lint::pair::{Side, explained};
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, PairContext};

declare_rule! {
    /// ## What it checks
    /// Names of the glossary that a sentence of the target names and its counterpart in the source
    /// does not, in any form, by sound or by the adjective (صيني, Chinese). Where the style guide
    /// asks for it (`unlisted_names`), also names that no glossary lists: words whose form is
    /// foreign, and that no word of the source sounds like.
    ///
    /// ## Why
    /// A name that comes from nowhere is the sign of a sentence that belongs elsewhere, of a
    /// mix-up, or of a machine that made it up.
    ///
    /// ## Example
    /// `The company signed.` ⇄ `وقّعت أوراكل.`
    ///
    /// ## When it is wrong
    /// Where the translator explains: the city for its country, the name for a pronoun. And where a
    /// rare Arabic word, or two that run together, look foreign.
    ///
    /// ## Fix safety
    /// No fix: the name may be what the source means.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// أسماء في المسرد ترد في جملة من الترجمة ولا ترد في مقابلتها من المصدر بأي صيغة، لا باللفظ ولا
    /// بالنسبة (صيني، Chinese). وإذا طلب دليل الأسلوب ذلك (`unlisted_names`) فكذلك أسماء ليست في
    /// مسرد: كلمات أعجمية البناء لا كلمة في المصدر بلفظها.
    ///
    /// ## السبب
    /// الاسم الذي لا مقابل له في المصدر علامة جملة في غير موضعها أو خلط أو اختلاق من الآلة.
    ///
    /// ## مثال
    /// `The company signed.` ⇄ `وقّعت أوراكل.`
    ///
    /// ## متى تخطئ
    /// إذا أوضح المترجم: المدينة مكان بلدها، والاسم مكان الضمير. وإذا بدت كلمة عربية نادرة، أو
    /// كلمتان اتصلتا، أعجمية.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: ربما كان الاسم ما يعنيه المصدر.
    BI_NAME_ORPHAN = "bi-name-orphan" {
        since: "0.1.0",
        group: Bilingual,
        severity: Info,
        fix: None,
        pair: check,
    }
}

fn check(pair: &PairContext<'_>, out: &mut Findings<'_>) {
    for orphan in explained::unexplained(pair, Side::Target) {
        let (segment, mention) = (orphan.segment, orphan.mention);
        if !pair.target.glossary.concept(mention.concept).is_name() {
            continue;
        }
        let message =
            Message::new("bi-name-orphan").with("found", mention.span.of(pair.target.text));
        let places = (segment.source, mention.span);
        let sure = (0.75 * mention.confidence, segment.score);
        out.push(BI_NAME_ORPHAN.across(pair, places, sure, message));
    }
    if pair.target.style.unlisted_names == Some(true) {
        out.extend(unlisted::one_sided(pair, Side::Target).map(|it| finding(pair, &it)));
    }
}

/// A name that no glossary lists.
fn finding(pair: &PairContext<'_>, orphan: &Unlisted) -> Diagnostic {
    let name = orphan.span.of(pair.target.text);
    let message = Message::new("bi-name-orphan").with("found", name);
    let places = (orphan.segment.source, orphan.span);
    BI_NAME_ORPHAN.across(
        pair,
        places,
        (orphan.confidence, orphan.segment.score),
        message,
    )
}
