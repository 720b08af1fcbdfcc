//! A form that another column of the row does not list.

use crate::diag::{Diagnostic, Message};
use crate::glossary::formats::csv::Cell;
use crate::lint::config::is_profile;
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, GlossaryContext};
use crate::text::Lang;

declare_rule! {
    /// ## What it checks
    /// In a glossary file: forms in `exact_case` that are no term of their row, and forms in
    /// `ar_by_style` that are no Arabic term of it or whose profile does not exist.
    ///
    /// ## Why
    /// These columns say something about a form that the row has. A form that it does not have is a
    /// slip, and nothing is decided by it.
    ///
    /// ## Example
    /// `exact_case` = `W.H.O.` in a row with `WHO` → `WHO`
    ///
    /// ## When it is wrong
    /// Never: the finding is about the file itself.
    ///
    /// ## Fix safety
    /// None: only a person knows which of the two is meant.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في ملف مسرد: صيغ في `exact_case` ليست من مصطلحات صفها، وصيغ في `ar_by_style` ليست من مصطلحاته
    /// العربية أو لا وجود لملفها.
    ///
    /// ## السبب
    /// يقول هذان العمودان شيئًا عن صيغة في الصف، فإن لم تكن فيه فهي زلة ولا يُبنى عليها شيء.
    ///
    /// ## مثال
    /// `exact_case` = `W.H.O.` في صف فيه `WHO` ← `WHO`
    ///
    /// ## متى تخطئ
    /// لا تخطئ: الحكم على الملف نفسه.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: معرفة المقصود منهما تحتاج إلى مراجعة بشرية.
    GLOSSARY_FORM_UNLISTED = "glossary-form-unlisted" {
        since: "0.2.0",
        group: Glossary,
        severity: Warning,
        fix: None,
        glossary: check,
    }
}

fn check(context: &GlossaryContext<'_>, out: &mut Findings<'_>) {
    for cell in &context.cells {
        let Some(column @ ("exact_case" | "ar_by_style")) = cell.column else {
            continue;
        };
        let unlisted = cell.values().into_iter();
        let unlisted = unlisted.filter(|it| !is_listed(context, cell.row, column, it));
        out.extend(unlisted.map(|it| finding(context, cell, column, &it)));
    }
}

/// Whether the row has the form that a value of this column speaks of.
fn is_listed(context: &GlossaryContext<'_>, row: usize, column: &str, value: &str) -> bool {
    if row >= context.glossary.concepts().len() {
        return true;
    }
    let mut terms = context.glossary.terms_of(row as u32).iter();
    if column == "exact_case" {
        return terms.any(|it| it.text == value);
    }
    let Some((profile, form)) = value.split_once('=') else {
        return false;
    };
    let listed = terms.any(|it| it.lang == Lang::Ar && it.text == form.trim());
    listed && is_profile(profile.trim()).is_some()
}

fn finding(
    context: &GlossaryContext<'_>,
    cell: &Cell,
    column: &'static str,
    form: &str,
) -> Diagnostic {
    let message = Message::new("glossary-form-unlisted")
        .with("form", form)
        .with("column", column);
    context.finding(&GLOSSARY_FORM_UNLISTED, cell.span, message, None)
}
