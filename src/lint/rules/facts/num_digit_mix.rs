//! Western and Arabic-Indic digits in one text.

use super::code::is_code;
use super::num_separator_mix::{Way, way};
use super::number::{Digits, Number, is_separator, numbers};
use super::version::is_version;
use crate::diag::{Diagnostic, Edit, Fix, Label, Message, Severity};
use crate::facts::{Fact, Value};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::style::DigitStyle;
use crate::text::digit_value;

declare_rule! {
    /// ## What it checks
    /// Numbers in digits other than those of the style guide (`digits`); where it has not chosen,
    /// than those of most numbers in the text. A number of two kinds of digits is always reported.
    ///
    /// ## Why
    /// A reader should not have to change digits in mid-sentence, and the two kinds run differently
    /// beside signs (W3C, Arabic & Persian Layout Requirements). Microsoft's Arabic style guide
    /// asks for 0 to 9, much of the press in the Mashriq prints ٠ to ٩: the style guide decides.
    ///
    /// ## Example
    /// `٢١ يناير 2025` → `21 يناير 2025`
    ///
    /// ## When it is wrong
    /// In addresses, tables that were copied, and quotations, where the severity is info. Digits in
    /// Latin words and beside them (`GPT-4`, `iPhone 7`), telephone numbers and codes are left alone,
    /// and names (رؤية 2030) where the style guide has not chosen.
    ///
    /// ## Fix safety
    /// Safe: the same number in the other digits, ٫ and ٬ with them. None where the number does not
    /// show what its marks mean: `1.500`, `3,5`, `10.3.1`.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// الأعداد المكتوبة بغير أرقام دليل الأسلوب (`digits`)، فإن لم يحددها فبغير أرقام أكثر أعداد
    /// النص. أما العدد المكتوب بنوعين من الأرقام فتُبلغ عنه دائمًا.
    ///
    /// ## السبب
    /// لا ينبغي أن تتبدل الأرقام على القارئ في وسط الجملة، والنوعان يختلف ترتيبهما مع الرموز
    /// (متطلبات تنضيد العربية والفارسية، W3C). ودليل مايكروسوفت العربي يطلب 0 إلى 9، وكثير من
    /// صحف المشرق على ٠ إلى ٩: والقرار لدليل الأسلوب.
    ///
    /// ## مثال
    /// `٢١ يناير 2025` ← `21 يناير 2025`
    ///
    /// ## متى تخطئ
    /// في العناوين والجداول المنسوخة والاقتباسات، وخطورتها فيها «معلومة». ولا تُمس أرقام في كلمات
    /// لاتينية أو بجانبها (`GPT-4` و`iPhone 7`)، ولا أرقام الهاتف والرموز، ولا الأسماء (رؤية 2030) إذا لم
    /// يحدد دليل الأسلوب أرقامه.
    ///
    /// ## سلامة الإصلاح
    /// آمن: العدد نفسه بالأرقام الأخرى ومعه ٫ و٬. ولا إصلاح إذا لم يدل العدد على معنى علاماته:
    /// `1.500` و`3,5` و`10.3.1`.
    NUM_DIGIT_MIX = "num-digit-mix" {
        since: "0.1.0",
        group: Facts,
        severity: Warning,
        only: Ar,
        fix: Sometimes,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let mut counts = [0_usize; Digits::COUNT];
    let mut first: [Option<Number>; Digits::COUNT] = [None; Digits::COUNT];
    for number in numbers(context) {
        counts[number.digits as usize] += 1;
        first[number.digits as usize].get_or_insert(number);
    }
    let wanted = match context.style.digits {
        Some(DigitStyle::Western) => Digits::Western,
        Some(DigitStyle::ArabicIndic) => Digits::ArabicIndic,
        None if counts[Digits::ArabicIndic as usize] > counts[Digits::Western as usize] => {
            Digits::ArabicIndic
        }
        None => Digits::Western,
    };
    if counts.iter().sum::<usize>() == counts[wanted as usize] {
        return;
    }
    // Persian digits alone are the choice of the text.
    let chosen = context.style.digits.is_some() || counts[wanted as usize] > 0;
    let other = |it: &Number| it.digits != wanted && (chosen || it.digits == Digits::Mixed);
    let model = first[wanted as usize];
    let others = numbers(context).filter(other);
    out.extend(others.filter_map(|it| finding(context, it, wanted, model)));
}

fn finding(
    context: &Context<'_>,
    number: Number,
    wanted: Digits,
    model: Option<Number>,
) -> Option<Diagnostic> {
    // Where the style guide has not chosen, names keep the figures of their usual form: رؤية 2030.
    let in_name = match context.style.digits {
        Some(_) => context.in_latin_name(number.span),
        None => context.in_name(number.span),
    };
    if in_name || number.digits != Digits::Mixed && is_code(context, number) {
        return None;
    }
    let text = number.span.of(context.text);
    let marks = marks(context, number, wanted);
    let stays = |c| marks != Marks::Written && is_separator(c);
    let write = |c| if stays(c) { c } else { written(c, wanted) };
    let text_wanted: String = text.chars().map(write).collect();
    let message = Message::new("num-digit-mix")
        .with("found", text)
        .with("wanted", &*text_wanted);
    let mut found = NUM_DIGIT_MIX.finding(context, number.span, 0.95, message);
    if context.in_quotation(number.span) {
        found.severity = Severity::Info;
    }
    found.related.extend(model.map(|it| Label {
        document: context.document,
        span: it.span,
        message: Message::new("related-other-digits"),
    }));
    let edits = vec![Edit {
        span: number.span,
        text: text_wanted,
    }];
    found.fix = (marks != Marks::Unclear).then_some(Fix { safe: true, edits });
    Some(found)
}

/// What becomes of the marks of a number in other digits.
#[derive(Clone, Copy, PartialEq)]
enum Marks {
    /// They are written as they go with the other digits.
    Written,
    /// They stay: those of a date and a time.
    Kept,
    /// What they mean does not show.
    Unclear,
}

fn marks(context: &Context<'_>, number: Number, wanted: Digits) -> Marks {
    let text = number.span.of(context.text);
    let latin: Vec<char> = text.chars().filter(|c| matches!(c, '.' | ',')).collect();
    if wanted != Digits::ArabicIndic || latin.is_empty() {
        return Marks::Written;
    }
    let is_time = |it: &Fact| matches!(it.value, Value::Time(_) | Value::Date(_));
    let fact = context.fact_around(number.span);
    if fact.as_ref().is_some_and(is_time) {
        return Marks::Kept;
    }
    let parts: Vec<usize> = text
        .split(is_separator)
        .map(|it| it.chars().count())
        .collect();
    // A decimal point, or a comma before three digits: many write both so.
    let is_usual = match (&latin[..], &parts[..]) {
        ([','], [1..=3, 3]) => true,
        (['.'], [_, 3]) => text.starts_with(['0', '\u{660}', '\u{6F0}']),
        _ => way(text).is_some_and(|it| it != Way::Comma),
    };
    // A version is no number, and says nothing.
    let is_version = is_version(context, number);
    if is_usual && !is_version && fact.is_some_and(|it| !it.label) {
        Marks::Written
    } else {
        Marks::Unclear
    }
}

/// A digit or separator in the wanted digits.
fn written(c: char, wanted: Digits) -> char {
    let zero = if wanted == Digits::ArabicIndic {
        '\u{660}'
    } else {
        '0'
    };
    match (c, wanted) {
        ('\u{66B}', Digits::Western) => '.',
        ('\u{66C}', Digits::Western) => ',',
        ('.', Digits::ArabicIndic) => '\u{66B}',
        (',', Digits::ArabicIndic) => '\u{66C}',
        _ => digit_value(c)
            .and_then(|value| char::from_u32(u32::from(zero) + u32::from(value)))
            .unwrap_or(c),
    }
}
