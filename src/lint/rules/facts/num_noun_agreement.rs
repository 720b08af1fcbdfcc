//! The form of the noun after a number.

use super::counted_nouns;
use super::nouns::{Noun, noun};
use super::number::{Number, is_separator, numbers, whole};
use super::number_words;
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{ARTICLE, Span, first_word};

declare_rule! {
    /// ## What it checks
    /// Nouns after a whole number: the plural belongs to 3 to 10 (and 103 to 110 …), the singular to
    /// 11 and above and to round hundreds. Number words, too: their gender is the other one than
    /// that of the noun (`ثلاث سيارات`), and behind a preposition tens end in ين (`في ثلاثين يوما`).
    ///
    /// ## Why
    /// It is how Arabic counts, and digits hide the mistake that is obvious in words.
    /// Programs that put numbers into sentences get it wrong (Unicode CLDR, plural rules for
    /// Arabic: *few* and *many*).
    ///
    /// ## Example
    /// `11 أيام` → `11 يومًا`
    ///
    /// ## When it is wrong
    /// Where the number does not count the noun: a date (`5 يوم الجمعة`), an hour or the number of
    /// an article. What follows a year, units before a definite noun or another number, and words
    /// that may be no noun or have two genders are left alone.
    ///
    /// ## Fix safety
    /// A suggestion: the noun or the number word in the form that belongs there.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// الاسم بعد عدد صحيح: الجمع من 3 إلى 10 (ومن 103 إلى 110 …)، والمفرد مع 11 فما فوقها ومع
    /// المئات التامة. وكذلك الأعداد المكتوبة بالكلمات: تخالف معدودها في التذكير والتأنيث
    /// (`ثلاث سيارات`)، وتنتهي ألفاظ العقود بعد حرف الجر بالياء والنون (`في ثلاثين يوما`).
    ///
    /// ## السبب
    /// هذه قاعدة العدد والمعدود، والأرقام تُخفي خطأ يظهر لو كُتبت كلمات. وتخطئ فيها البرامج التي
    /// تُدرج الأعداد في الجمل (قواعد الجمع العربية في CLDR).
    ///
    /// ## مثال
    /// `11 أيام` ← `11 يومًا`
    ///
    /// ## متى تخطئ
    /// إذا لم يكن الاسم معدود العدد: تاريخ (`5 يوم الجمعة`) أو ساعة أو رقم مادة. ولا تُمس الوحدات
    /// قبل اسم معرف أو عدد آخر.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: الاسم أو لفظ العدد بالصيغة الصحيحة.
    NUM_NOUN_AGREEMENT = "num-noun-agreement" {
        since: "0.1.0",
        group: Facts,
        severity: Info,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    out.extend(numbers(context).filter_map(|it| finding(context, it)));
    let words = context.spelling().numbers.iter();
    out.extend(words.filter_map(|&it| number_words::finding(context, it)));
}

/// The form that a number requires of its noun.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum NounForm {
    Plural,
    /// `يومًا`
    Accusative,
    /// `يوم`
    Singular,
}

pub(super) fn form(value: u32) -> Option<NounForm> {
    match value % 100 {
        3..=10 => Some(NounForm::Plural),
        11..=99 => Some(NounForm::Accusative),
        0 if value > 0 => Some(NounForm::Singular),
        _ => None,
    }
}

fn finding(context: &Context<'_>, number: Number) -> Option<Diagnostic> {
    let after = context.over_spaces(number.span.end);
    if after == number.span.end {
        return None;
    }
    let word = first_word(&context.text[after..]);
    let Some((noun, is_plural)) = noun(word) else {
        return counted_nouns::finding(context, number, Span::new(after, after + word.len()));
    };
    let digits = number.span.of(context.text);
    let value = value(digits)?;
    let form = form(value)?;
    let agrees = is_plural == (form == NounForm::Plural);
    if agrees || is_year(digits, value, noun) || context.in_name(number.span) {
        return None;
    }
    let span = Span::new(after, after + word.len());
    if noun.is_time && !is_plural && !counts_time(context, number.span, span) {
        return None;
    }
    let wanted = match form {
        NounForm::Plural => noun.plural,
        NounForm::Accusative => noun.accusative,
        NounForm::Singular => noun.singular,
    };
    let message = Message::new("num-noun-agreement")
        .with("found", format!("{digits} {word}"))
        .with("wanted", format!("{digits} {wanted}"));
    let whole = Span::new(number.span.start, span.end);
    let mut found = NUM_NOUN_AGREEMENT.finding(context, whole, 0.85, message);
    let edits = vec![Edit {
        span,
        text: wanted.to_owned(),
    }];
    found.fix = Some(Fix { safe: false, edits });
    Some(found)
}

/// The value of a whole number.
pub(super) fn value(digits: &str) -> Option<u32> {
    if digits.contains(is_separator) {
        grouped(digits)
    } else {
        whole(digits)
    }
}

/// `12,000`: whole numbers with separators of thousands; what has decimals counts otherwise.
fn grouped(digits: &str) -> Option<u32> {
    let parts: Vec<&str> = digits.split(is_separator).collect();
    let groups = digits.contains([',', '\u{66C}']) && !digits.contains(['.', '\u{66B}']);
    let threes = parts[1..].iter().all(|it| it.chars().count() == 3);
    (groups && threes).then(|| whole(&parts.concat()))?
}

/// Whether the number may be a year, which counts nothing.
fn is_year(digits: &str, value: u32, noun: &Noun) -> bool {
    (1300..=2100).contains(&value) && !digits.contains(is_separator) && noun.is_time
}

/// What may stand before a number that is an hour, a date or a place in a list.
pub(super) const ORDINALS: [&str; 13] = [
    "الساعة",
    "المادة",
    "رقم",
    "الفصل",
    "الفقرة",
    "القرار",
    "المركز",
    "الجولة",
    "المرحلة",
    "يوم",
    "فجر",
    "مساء",
    "صباح",
];

/// Whether a singular unit of time after the number is counted by it: no day of a date, and no
/// unit that says more of itself.
fn counts_time(context: &Context<'_>, number: Span, unit: Span) -> bool {
    let head = &context.text[..number.start];
    let before = head.split_whitespace().next_back().unwrap_or_default();
    let rest = context.text[unit.end..].trim_start_matches([' ', '\u{A0}']);
    let defined =
        rest.starts_with(ARTICLE) || rest.starts_with(char::is_numeric) || rest.starts_with('(');
    !ORDINALS.contains(&before) && !defined
}
