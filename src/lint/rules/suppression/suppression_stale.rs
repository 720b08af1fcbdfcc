//! Suppressions that ignore nothing.

use crate::lint::rule::declare_rule;

declare_rule! {
    /// ## What it checks
    /// Comments with `naqhara-ignore` and `naqhara-ignore-file`, and entries of a file
    /// `FILE.naqhara-ignore`: those that no longer ignore anything, that name a rule which does not
    /// exist, or that name none.
    ///
    /// ## Why
    /// What was meant for one problem hides the next one at the same place.
    /// `docs/reference/suppression.md` says how suppressions are written.
    ///
    /// ## Example
    /// `<!-- naqhara-ignore ar-latin-coma -->` → `<!-- naqhara-ignore ar-latin-comma -->`
    ///
    /// ## When it is wrong
    /// Where a rule depends on a glossary or a translation that this run did not have. Suppressions
    /// of rules that were not run are left alone.
    ///
    /// ## Fix safety
    /// None: only a person knows why the comment was written.
    ///
    /// # بالعربيّة
    ///
    /// ## ما تفحصه
    /// تعليقات `naqhara-ignore` و`naqhara-ignore-file` ومداخل ملفّ `FILE.naqhara-ignore` التي لم تعد
    /// تُسكت شيئًا، أو تسمّي قاعدة لا وجود لها، أو لا تسمّي قاعدة.
    ///
    /// ## السبب
    /// ما كُتب لخطأ واحد يُخفي الخطأ التالي في موضعه. ويبيّن
    /// `docs/reference/suppression.md` كيف يُكتب الإسكات.
    ///
    /// ## مثال
    /// `<!-- naqhara-ignore ar-latin-coma -->` ← `<!-- naqhara-ignore ar-latin-comma -->`
    ///
    /// ## متى تخطئ
    /// إذا تعلّقت القاعدة بمسرد أو ترجمة لم يكونا في هذا الفحص. ولا يُنظر في إسكات قواعد لم تُسأل.
    ///
    /// ## سلامة الإصلاح
    /// لا تعرض إصلاحًا: من كتب التعليق أدرى بسببه.
    SUPPRESSION_STALE = "suppression-stale" {
        since: "0.1.0",
        group: Suppression,
        severity: Warning,
        fix: None,
        suppressions: (),
    }
}
