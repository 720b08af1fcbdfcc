//! A column whose name is none of the format.

use crate::diag::{Diagnostic, Message, Severity};
use crate::glossary::formats::csv::{COLUMNS, known};
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, GlossaryContext};
use crate::text::Span;

declare_rule! {
    /// ## What it checks
    /// In a glossary file: columns whose names the format does not have. One that is nearly such a
    /// name (`en_prefered`) is a warning. Names that begin with `x_`, and columns without a name,
    /// are left alone.
    ///
    /// ## Why
    /// A column of your own is kept and written again, but nothing is decided by it: a slip in the
    /// name of a column makes all its cells count for nothing, without an error.
    ///
    /// ## Example
    /// `en_prefered` → `en_preferred`
    ///
    /// ## When it is wrong
    /// For a column of your own: begin its name with `x_`.
    ///
    /// ## Fix safety
    /// None: only a person knows what the column is for.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في ملف مسرد: أعمدة ليست أسماؤها من أسماء التنسيق. والاسم القريب من أحدها (`en_prefered`)
    /// تحذير. ولا تُمس الأسماء التي تبدأ بـ`x_` ولا الأعمدة بلا اسم.
    ///
    /// ## السبب
    /// يُحفظ العمود الخاص بك ويُكتب كما هو، لكن لا يُبنى عليه شيء: فزلة في اسم عمود تُهمل خلاياه
    /// كلها من دون خطأ.
    ///
    /// ## مثال
    /// `en_prefered` ← `en_preferred`
    ///
    /// ## متى تخطئ
    /// في عمود خاص بك: ابدأ اسمه بـ`x_`.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: الغرض من العمود يحتاج إلى مراجعة بشرية.
    GLOSSARY_UNKNOWN_COLUMN = "glossary-unknown-column" {
        since: "0.2.0",
        group: Glossary,
        severity: Info,
        fix: None,
        glossary: check,
    }
}

/// Names this near to each other are one name with a slip.
const NEAR: usize = 2;

fn check(context: &GlossaryContext<'_>, out: &mut Findings<'_>) {
    let names = context.header.iter().filter(|(_, name)| is_unknown(name));
    out.extend(names.map(|(span, name)| finding(context, *span, name.trim())));
}

fn is_unknown(name: &str) -> bool {
    let name = name.trim();
    !name.is_empty() && !name.starts_with("x_") && known(name).is_none()
}

fn finding(context: &GlossaryContext<'_>, span: Span, name: &str) -> Diagnostic {
    let key = name.to_lowercase().replace([' ', '-'], "_");
    let distance = |column: &&&str| strsim::osa_distance(column, &key);
    let near = COLUMNS.iter().min_by_key(distance);
    let near = near.filter(|it| distance(it) <= NEAR);
    let message = match near {
        None => Message::new("glossary-unknown-column").with("column", name),
        Some(meant) => Message::new("glossary-unknown-column-near")
            .with("column", name)
            .with("meant", *meant),
    };
    let mut found = context.finding(&GLOSSARY_UNKNOWN_COLUMN, span, message, None);
    if near.is_some() {
        found.severity = Severity::Warning;
    }
    found
}
