//! Months named by two systems in one text.

use super::month_names::{Joint, name, named_otherwise, names_something, system_of};
use crate::analysis::months::{Month, System};
use crate::diag::{Diagnostic, Edit, Fix, Label, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::style::MonthStyle;

declare_rule! {
    /// ## What it checks
    /// Levantine names of months (تموز), Gregorian ones (يوليو) and both together
    /// (تموز (يوليو)) in one text.
    ///
    /// ## Why
    /// Not every reader knows that تموز is يوليو; a text should name all its months in one way.
    /// CLDR gives the Levantine names for Syria, Lebanon, Jordan, Iraq and Palestine, names of their
    /// own for Tunisia and Algeria (جويلية) and for Morocco (يوليوز), and the others elsewhere. A
    /// style guide may have chosen (`months` in `naqhara.toml`): then each month that is named
    /// otherwise is reported. The names of the Maghreb count only then.
    ///
    /// ## Example
    /// `في تموز (يوليو) الماضي … في مارس 2024` → `في يوليو الماضي … في مارس 2024`
    ///
    /// ## When it is wrong
    /// Where the date is part of a name that the rule does not know. Words that mean something else
    /// too (آب, مارس, نيسان) count only in a date; names such as ثورة 25 يناير do not count.
    ///
    /// ## Fix safety
    /// A suggestion: the way of the style guide, else the one in which most months of the text are
    /// named.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// اجتماع الأسماء المشرقية للأشهر (تموز) والأسماء الإفرنجية (يوليو) أو كتابتهما معًا
    /// (تموز (يوليو)) في نص واحد.
    ///
    /// ## السبب
    /// ليس كل قارئ يعرف أن تموز هو يوليو، وعلى النص أن يسمّي أشهره كلها بطريقة واحدة. الأسماء
    /// المشرقية لسوريا ولبنان والأردن والعراق وفلسطين، ولتونس والجزائر أسماؤهما (جويلية) وللمغرب
    /// أسماؤه (يوليوز)، والأخرى لسائر البلدان. وإذا حدد دليل الأسلوب طريقة (`months` في
    /// `naqhara.toml`) فهي المعتمدة، ويُبلَغ عن كل شهر سُمي بغيرها. ولا تُعد أسماء المغرب العربي إلا
    /// عندئذ.
    ///
    /// ## مثال
    /// `في تموز (يوليو) الماضي … في مارس 2024` ← `في يوليو الماضي … في مارس 2024`
    ///
    /// ## متى تخطئ
    /// إذا كان التاريخ جزءًا من اسم لا تعرفه القاعدة. والكلمات التي لها معنى آخر (آب، مارس، نيسان)
    /// لا تُعد إلا في تاريخ، ولا تُعد أسماء مثل ثورة 25 يناير.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: طريقة دليل الأسلوب، وإلا فالطريقة التي سُمّيت بها أكثر أشهر النص.
    MONTH_SYSTEM_MIX = "month-system-mix" {
        since: "0.1.0",
        group: Dates,
        severity: Info,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

/// Most places that one finding cites.
const MOST_RELATED: usize = 12;

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    if let Some(style) = context.style.months {
        out.extend(of_guide(context, style));
        return;
    }
    let mut months = context.months().to_vec();
    months.retain(|month| !context.is_opaque(month.span.start));
    out.extend(finding(context, &months));
}

/// The months that the style guide names otherwise, but for dates that a street or a revolution is named
/// after. The first of them cites those that are named as it does.
fn of_guide(context: &Context<'_>, style: MonthStyle) -> Vec<Diagnostic> {
    let mut months = context.all_months().to_vec();
    months.retain(|it| !names_something(context, it) && !context.is_opaque(it.span.start));
    let found = months.iter().filter_map(|it| otherwise(context, it, style));
    let mut found: Vec<Diagnostic> = found.collect();
    if let Some(first) = found.first_mut() {
        let models = distinct(context.text, &months, system_of(style)).into_iter();
        let models = models.take(MOST_RELATED);
        first
            .related
            .extend(models.map(|it| label(context, it, "related-other-months")));
    }
    found
}

/// A month that the style guide names otherwise.
fn otherwise(context: &Context<'_>, month: &Month, style: MonthStyle) -> Option<Diagnostic> {
    let written = month.span.of(context.text);
    let wanted = named_otherwise(context, month, style)?;
    let message = Message::new("month-system-mix-house")
        .with("found", written)
        .with("wanted", &*wanted);
    let mut found = MONTH_SYSTEM_MIX.finding(context, month.span, 0.9, message);
    let edits = vec![Edit {
        span: month.span,
        text: wanted,
    }];
    found.fix = Some(Fix { safe: false, edits });
    Some(found)
}

fn label(context: &Context<'_>, month: &Month, id: &'static str) -> Label {
    Label {
        document: context.document,
        span: month.span,
        message: Message::new(id),
    }
}

fn finding(context: &Context<'_>, months: &[Month]) -> Option<Diagnostic> {
    let system = most_frequent(months)?;
    let other = months.iter().filter(|it| it.system != system);
    let other: Vec<&Month> = other.collect();
    let first = other.first()?;
    let models = distinct(context.text, months, system);
    let model: Vec<&str> = models.iter().map(|it| it.span.of(context.text)).collect();
    let message = Message::new("month-system-mix")
        .with("found", first.span.of(context.text))
        .with("found-count", other.len())
        .with("wanted", model.join("، "))
        .with("wanted-count", months.len() - other.len());
    let mut found = MONTH_SYSTEM_MIX.finding(context, first.span, 0.9, message);
    let models = models.into_iter().take(MOST_RELATED);
    found
        .related
        .extend(models.map(|it| label(context, it, "related-other-months")));
    let again = other[1..].iter().take(MOST_RELATED);
    found
        .related
        .extend(again.map(|it| label(context, it, "related-again")));
    let edits = other.iter().map(|it| {
        Some(Edit {
            span: it.span,
            text: name(
                it.number.filter(|_| it.is_clear)?,
                system,
                Joint::of(MonthStyle::Both),
            ),
        })
    });
    let edits = edits.collect::<Option<Vec<_>>>();
    found.fix = edits.map(|edits| Fix { safe: false, edits });
    Some(found)
}

/// The first mention of every month that is named by a system.
fn distinct<'m>(text: &str, months: &'m [Month], system: System) -> Vec<&'m Month> {
    let mut first: Vec<&Month> = Vec::new();
    for month in months.iter().filter(|it| it.system == system) {
        let known = |it: &&Month| it.span.of(text) == month.span.of(text);
        if !first.iter().any(known) {
            first.push(month);
        }
    }
    first
}

/// The system of most months; among equals the one that comes first in the text.
fn most_frequent(months: &[Month]) -> Option<System> {
    let count = |system| months.iter().filter(|it| it.system == system).count();
    let systems = [System::Levantine, System::Gregorian, System::Both];
    let most = systems.iter().map(|&it| count(it)).max()?;
    let often: Vec<System> = systems
        .into_iter()
        .filter(|&it| count(it) == most)
        .collect();
    months
        .iter()
        .map(|it| it.system)
        .find(|it| often.contains(it))
}
