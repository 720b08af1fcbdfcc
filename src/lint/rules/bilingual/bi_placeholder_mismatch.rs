//! Placeholders that a target lacks, or has and its source has not.

use std::collections::BTreeMap;

use crate::diag::Message;
use crate::document::{BilingualUnit, Placeholder, placeholders};
use crate::lint::rule::declare_rule;
use crate::lint::translations::chooses;
use crate::lint::{Findings, UnitsContext};
use crate::text::Span;

declare_rule! {
    /// ## What it checks
    /// In files with units (PO, XLIFF, TMX, Qt), whether each target has the placeholders of its
    /// source: `%s`, `%1$d`, `%(name)s`, `%{name}`, `%@`, `%n`, `{0}`, `{name}`. Their order counts as
    /// the file has it, not as a screen shows it. Those with a number or a name may stand anywhere and
    /// several times. Of plural forms, those for zero, one and two may leave out the number. Texts
    /// with choices of their own (`{n, plural, …}`) are left alone.
    ///
    /// ## Why
    /// A program that finds another placeholder than it fills in shows nonsense, or ends.
    ///
    /// ## Example
    /// `Delete %1$s?` ⇄ `أتريد حذف 1%$s؟`
    ///
    /// ## When it is wrong
    /// Where a per cent sign or braces are prose in one language and look like a placeholder in the
    /// other.
    ///
    /// ## Fix safety
    /// No fix: only a person knows where the placeholder belongs.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في الملفات ذات الوحدات (PO وXLIFF وTMX وQt): هل في كل ترجمة نواب مصدرها: `%s` و`%1$d`
    /// و`%(name)s` و`%{name}` و`%@` و`%n` و`{0}` و`{name}`. والعبرة بترتيبها في الملف لا على الشاشة.
    /// وذات الرقم أو الاسم ترد في أي موضع وأكثر من مرة. ومن صيغ الجمع يجوز أن تخلو صيغ الصفر والواحد
    /// والاثنين من العدد. وتُترك النصوص التي فيها خيارات (`{n, plural, …}`).
    ///
    /// ## السبب
    /// البرنامج الذي يجد نائبًا غير ما يملؤه يعرض نصًا لا معنى له أو يتوقف.
    ///
    /// ## مثال
    /// `Delete %1$s?` ⇄ `أتريد حذف 1%$s؟`
    ///
    /// ## متى تخطئ
    /// إذا كانت علامة النسبة أو الأقواس المعقوفة من النص في لغة وبدت نائبًا في الأخرى.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: موضع النائب لا يعرفه إلا المترجم.
    BI_PLACEHOLDER_MISMATCH = "bi-placeholder-mismatch" {
        since: "0.2.0",
        group: Bilingual,
        severity: Error,
        fix: None,
        units: check,
    }
}

/// From this form on, each plural form of Arabic holds the number: few, many, other.
const FIRST_WITH_NUMBER: usize = 3;

fn check(context: UnitsContext<'_>, out: &mut Findings<'_>) {
    for unit in context.units() {
        let has_choices = |text: &str, spans: &[Span]| spans.iter().any(|it| chooses(it.of(text)));
        let chosen = has_choices(context.source(), &unit.source)
            || has_choices(context.target(), &unit.target);
        if !unit.source.is_empty() && !chosen {
            check_unit(context, unit, out);
        }
    }
}

fn check_unit(context: UnitsContext<'_>, unit: &BilingualUnit, out: &mut Findings<'_>) {
    let sources = unit.source.iter();
    let sources: Vec<Said> = sources.map(|it| Said::of(context.source(), *it)).collect();
    let Some(last) = sources.last() else {
        return;
    };
    for (form, target) in unit.target.iter().enumerate() {
        if target.of(context.target()).trim().is_empty() {
            continue;
        }
        let said = Said::of(context.target(), *target);
        let known = |name: &str| sources.iter().any(|it| it.0.contains_key(name));
        for (name, place) in said.0.iter().filter(|it| !known(it.0)) {
            let message = said_of(context, *place, last.like(name));
            let source = unit.source.last().copied();
            out.push(BI_PLACEHOLDER_MISMATCH.in_unit(*place, source, 0.9, message));
        }
        let holds_all = form >= FIRST_WITH_NUMBER || form + 1 == unit.target.len();
        let is_there = |name: &str| said.0.contains_key(name) || said.like(name).is_some();
        for (_, place) in last.0.iter().filter(|it| holds_all && !is_there(it.0)) {
            let message = Message::new("bi-placeholder-missing");
            let message = message.with("found", place.of(context.source()));
            out.push(BI_PLACEHOLDER_MISMATCH.in_unit(*target, Some(*place), 0.9, message));
        }
    }
}

/// What is said of a placeholder that the source does not have; `instead` stands there in its place.
fn said_of(context: UnitsContext<'_>, place: Span, instead: Option<Span>) -> Message {
    let found = place.of(context.target());
    match instead {
        Some(wanted) => Message::new("bi-placeholder-order")
            .with("found", found)
            .with("wanted", wanted.of(context.source())),
        None => Message::new("bi-placeholder-mismatch").with("found", found),
    }
}

/// The placeholders of a text by what tells them apart, each with its first place: a name or number, and
/// of those without, how many there were before.
struct Said(BTreeMap<String, Span>);

impl Said {
    fn of(text: &str, within: Span) -> Said {
        let mut all = BTreeMap::new();
        let mut next = 0;
        for span in placeholders(text, within) {
            let name = match Placeholder::of(span.of(text)) {
                Some(Placeholder::Named(name)) => name,
                Some(Placeholder::Next(kind)) => {
                    next += 1;
                    format!("%{next}${kind}")
                }
                None => continue,
            };
            all.entry(name).or_insert(span);
        }
        Said(all)
    }

    /// The one of the same number and another kind: `%1$d` of `%1$s`.
    fn like(&self, name: &str) -> Option<Span> {
        let (number, _) = name.split_once('$')?;
        let mut all = self.0.iter();
        let same = |it: &str| it.split_once('$').is_some_and(|it| it.0 == number);
        all.find(|it| same(it.0)).map(|it| *it.1)
    }
}
