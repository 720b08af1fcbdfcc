//! Dates that no calendar has.

use crate::diag::Message;
use crate::facts::{self, Contradiction, ImpossibleDate, Value};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Span, at_character, digit_value};

declare_rule! {
    /// ## What it checks
    /// Dates that cannot be: a day that its month does not have, a day of the week that the date was
    /// not, day and month exchanged.
    ///
    /// ## Why
    /// A reader who looks such a day up cannot find it, and a translator cannot translate it. One part
    /// of the date is wrong, and only its author knows which.
    ///
    /// ## Example
    /// `يوم الاثنين 5 مارس 2024` was a Tuesday; September has no 31st day.
    ///
    /// ## When it is wrong
    /// In fiction, and where a text speaks of the mistake of another. What is not sure is left alone: a
    /// day of the week without a year, 29 February without a year, the thirtieth day of a month of the
    /// Hijra, days before 1928, when not all countries counted alike.
    ///
    /// ## Fix safety
    /// No fix: the text does not say which part is right.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// التواريخ المستحيلة: يوم ليس في شهره، ويوم من أيام الأسبوع لا يوافق التاريخ، ويوم وشهر وقع كل منهما موقع الآخر.
    ///
    /// ## السبب
    /// من بحث عن مثل هذا اليوم لم يجده، ومن ترجمه نقل الخطأ. أحد أجزاء التاريخ غير صحيح، ولا يعرف أيها
    /// إلا الكاتب.
    ///
    /// ## مثال
    /// `يوم الاثنين 5 مارس 2024` كان يوم ثلاثاء، وليس في سبتمبر يوم 31.
    ///
    /// ## متى تخطئ
    /// في القصص، وحين يتحدث النص عن خطأ غيره. وما ليس مؤكدًا يُترك: يوم أسبوع في تاريخ بلا سنة، و29 فبراير
    /// بلا سنة، واليوم الثلاثون من شهر هجري، وما قبل عام 1928 إذ لم تكن البلدان كلها على تقويم واحد.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: فالنص لا يدل على الجزء الصحيح.
    DATE_IMPOSSIBLE = "date-impossible" {
        since: "0.2.0",
        group: Dates,
        severity: Error,
        fix: None,
        check: check,
    }
}

/// How far around a figure its date is read, in bytes.
const REACH: usize = 200;
/// How much of a date may stand behind a figure, in bytes.
const MARGIN: usize = 80;

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    if let Some(known) = context.analysis.impossible_dates() {
        let finding = |&it: &ImpossibleDate| {
            DATE_IMPOSSIBLE.finding(context, it.span, 0.99, message(context, it))
        };
        out.extend(known.iter().map(finding));
        return;
    }
    let mut end = 0;
    for span in windows(context) {
        let read = facts::read(span.of(context.text), context.language_at(span.start));
        for date in read.impossible {
            let date = ImpossibleDate {
                span: date.span.shift(span.start),
                ..date
            };
            // Windows overlap.
            if date.span.start >= end && !context.is_opaque(date.span.start) {
                end = date.span.end;
                out.push(DATE_IMPOSSIBLE.finding(context, date.span, 0.99, message(context, date)));
            }
        }
    }
}

/// The stretches in which such a date may be, in text order: around the figures that may be its last
/// days, or a year beside more of a date. What stands well within one needs no other.
fn windows(context: &Context<'_>) -> Vec<Span> {
    let mut windows: Vec<Span> = Vec::new();
    for at in context.scan.digits.iter().map(|&at| at as usize) {
        let known = windows.last().is_some_and(|it| at + MARGIN < it.end);
        if !known && may_be_date(context.text, at) {
            windows.push(around(context.text, at));
        }
    }
    windows
}

fn may_be_date(text: &str, at: usize) -> bool {
    let digits = text[at..].chars().map_while(digit_value);
    let (value, len) = digits.take(5).fold((0_u32, 0), |(value, len), it| {
        (value * 10 + u32::from(it), len + 1)
    });
    match len {
        2 => (29..=31).contains(&value),
        4 => (1300..=2099).contains(&value),
        _ => false,
    }
}

/// The line around a place, as far as [`REACH`], cut at spaces.
fn around(text: &str, at: usize) -> Span {
    let near = at_character(text, at.saturating_sub(REACH));
    let line = text[near..at].rfind('\n').map_or(0, |it| near + it + 1);
    let start = near.max(line);
    let end = at_character(text, at + REACH);
    let end = text[at..end].find('\n').map_or(end, |it| at + it);
    let first = if start > line {
        text[start..at].find(' ').map_or(at, |it| start + it)
    } else {
        start
    };
    let last = if end == text.len() || text[end..].starts_with('\n') {
        end
    } else {
        text[at..end].rfind(' ').map_or(end, |it| at + it)
    };
    Span::new(first, last)
}

fn message(context: &Context<'_>, date: ImpossibleDate) -> Message {
    let found = |id| Message::new(id).with("found", date.span.of(context.text));
    match date.why {
        Contradiction::NoSuchDay { days } => {
            found("date-impossible").with("days", usize::from(days))
        }
        Contradiction::Exchanged { month } => {
            found("date-impossible-exchanged").with("month", month.to_string())
        }
        Contradiction::OtherWeekday { weekday, .. } => {
            found("date-impossible-weekday").with("weekday", Value::Weekday(weekday).message())
        }
        Contradiction::NoSuchHijriDay => found("date-impossible-hijri"),
    }
}
