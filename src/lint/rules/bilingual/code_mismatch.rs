//! An address or a code that was not copied exactly.

use crate::diag::{Diagnostic, Message, Severity};
use crate::lint::pair::codes::{self, Miscopied};
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, PairContext};

declare_rule! {
    /// ## What it checks
    /// E-mail addresses, addresses of pages, and codes of capitals and digits (`AB-1234`) that the
    /// target writes differently; addresses and long codes that it leaves out. Digits of either script
    /// are the same, and so are capitals in addresses, `http` and `www`, and the part of an address
    /// that names the language (`/en/`, `/ar/`). Telephone numbers belong to `num-missing`.
    ///
    /// ## Why
    /// One letter decides whether mail arrives and whether a part fits.
    ///
    /// ## Example
    /// `Write to info@harbour.example.` ⇄ `راسلوا info@harbor.example.` → `راسلوا
    /// info@harbour.example.`
    ///
    /// ## When it is wrong
    /// Where the reader of the translation is sent to another page or office on purpose.
    ///
    /// ## Fix safety
    /// No fix: the address of the translation may be meant.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// عناوين البريد وصفحات الشبكة، والرموز من أحرف كبيرة وأرقام (`AB-1234`)، إذا كتبتها الترجمة على
    /// غير ما هي عليه؛ والعناوين والرموز الطويلة إذا أسقطتها. ولا فرق بين الأرقام العربية والهندية، ولا
    /// بين الأحرف الكبيرة والصغيرة في العناوين، ولا عبرة بـ`http` و`www` وبالجزء الذي يحدد اللغة من
    /// العنوان (`/en/` و`/ar/`). أما أرقام الهاتف فقاعدتها `num-missing`.
    ///
    /// ## السبب
    /// حرف واحد يقرر أتصل الرسالة أم لا، وأهي القطعة المطلوبة أم غيرها.
    ///
    /// ## مثال
    /// `Write to info@harbour.example.` ⇄ `راسلوا info@harbor.example.` ← `راسلوا
    /// info@harbour.example.`
    ///
    /// ## متى تخطئ
    /// إذا أُحيل قارئ الترجمة عمدًا إلى صفحة أخرى أو مكتب آخر.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: ربما كان عنوان الترجمة مقصودًا.
    CODE_MISMATCH = "code-mismatch" {
        since: "0.2.0",
        group: Bilingual,
        severity: Error,
        fix: None,
        pair: check,
    }
}

fn check(pair: &PairContext<'_>, out: &mut Findings<'_>) {
    let all = codes::miscopied(pair).into_iter();
    out.extend(all.map(|it| finding(pair, &it)));
}

/// What is missing altogether may be missing on purpose.
fn finding(pair: &PairContext<'_>, it: &Miscopied) -> Diagnostic {
    let source = it.source.of(pair.source.text);
    let Some(target) = it.target else {
        let message = Message::new("code-mismatch-missing").with("found", source);
        let places = (it.source, it.segment.target);
        let mut found = CODE_MISMATCH.across(pair, places, (0.7, it.segment.score), message);
        found.severity = Severity::Warning;
        return found;
    };
    let message = Message::new("code-mismatch")
        .with("source", source)
        .with("target", target.of(pair.target.text));
    CODE_MISMATCH.across(pair, (it.source, target), (0.9, it.segment.score), message)
}
