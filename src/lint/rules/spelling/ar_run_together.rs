//! Words and figures that a missing space has run together.

use super::doubt::is_readable;
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lexicon::Lexicon;
use crate::lint::rule::declare_rule;
use crate::lint::rules::facts::number::{Number, numbers};
use crate::lint::{Context, Findings};
use crate::text::{Span, first_word, is_arabic_letter, last_word};

declare_rule! {
    /// ## What it checks
    /// Two words without a space between them, where one ends in ة or ى, or where both are known and
    /// are no word together; a word that touches a figure (`سنة2011`); and a word before a clitic of
    /// a figure (`تقدربـ50`).
    ///
    /// ## Why
    /// Letters like ر, د, و and ة are not joined to the next one, so that the missing space is not
    /// seen; but lines do not break there, and no search finds the second word.
    ///
    /// ## Example
    /// `الحضورالكثيف` → `الحضور الكثيف`
    ///
    /// ## When it is wrong
    /// Where a foreign name looks like two Arabic words. Names that are written together (`عبدالله`),
    /// listed names and units (`كم2`) are left alone.
    ///
    /// ## Fix safety
    /// A suggestion: the space. None is offered where the words can be parted in several ways.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// كلمتان بلا مسافة بينهما، إذا انتهت أولاهما بتاء مربوطة أو ألف مقصورة، أو كانت كلتاهما معروفة
    /// ولم تكونا معًا كلمة؛ وكلمة تلاصق رقمًا (`سنة2011`)؛ وكلمة تسبق حرف جر الرقم (`تقدربـ50`).
    ///
    /// ## السبب
    /// حروف مثل ر ود وو وة لا تتصل بما بعدها فلا تُرى المسافة الناقصة، لكن السطر لا ينكسر عندها، ولا
    /// يجد البحث الكلمة الثانية.
    ///
    /// ## مثال
    /// `الحضورالكثيف` ← `الحضور الكثيف`
    ///
    /// ## متى تخطئ
    /// إذا أشبه اسم أجنبي كلمتين عربيتين. ولا تُمس الأسماء التي تُكتب متصلة (`عبدالله`) ولا المُدرجة في
    /// المسرد ولا الوحدات (`كم2`).
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: المسافة. ولا يُقترح شيء إذا أمكن فصل الكلمتين في غير موضع.
    AR_RUN_TOGETHER = "ar-run-together" {
        since: "0.2.0",
        group: Spelling,
        severity: Warning,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

/// Fewest letters of a word that a figure runs into; abbreviations of units are shorter.
const SHORTEST_BEHIND: usize = 4;
/// Most letters of a unit that a power stands behind: كلم2.
const UNIT: usize = 3;

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let joined = context.spelling().joined.iter();
    let words = joined.filter(|(span, _)| !context.in_name(*span) && is_readable(context, *span));
    out.extend(words.map(|(span, places)| finding(context, *span, places)));
    let figures = numbers(context).filter_map(|it| figure(context, it));
    out.extend(figures);
}

/// A figure that touches a word before or behind it.
fn figure(context: &Context<'_>, number: Number) -> Option<Diagnostic> {
    let (text, span) = (context.text, number.span);
    let touches = |c: Option<char>| c.is_some_and(is_arabic_letter);
    let before = touches(context.before(span.start)).then(|| last_word(&text[..span.start]));
    let behind = touches(context.at(span.end)).then(|| first_word(&text[span.end..]));
    let before = before.filter(|it| is_apart_before(context, number, it));
    let behind = behind.filter(|it| letters(it) >= SHORTEST_BEHIND && is_common(it));
    if before.is_none() && behind.is_none() {
        return None;
    }
    let start = span.start - before.map_or(0, str::len);
    let whole = Span::new(start, span.end + behind.map_or(0, str::len));
    if context.in_name(whole) || context.is_opaque(whole.start) {
        return None;
    }
    let places = [before.map(|it| it.len()), behind.map(|_| span.end - start)];
    let places: Vec<usize> = places.into_iter().flatten().collect();
    let mut found = finding(context, whole, &places[..1]);
    let edits = places.iter().map(|it| space(start + it));
    found.fix = Some(Fix {
        safe: false,
        edits: edits.collect(),
    });
    Some(found)
}

/// Whether a word before a figure is one that a space belongs behind.
fn is_apart_before(context: &Context<'_>, number: Number, word: &str) -> bool {
    let start = number.span.start - word.len();
    let is_tag = matches!(context.before(start), Some('#' | '@' | '_' | '/' | '-'));
    let is_power = letters(word) <= UNIT && matches!(number.span.of(context.text), "2" | "3");
    letters(word) >= 2 && !is_tag && !is_power && is_common(word)
}

fn letters(word: &str) -> usize {
    word.chars().filter(|&c| is_arabic_letter(c)).count()
}

fn is_common(word: &str) -> bool {
    // A word with a slip is one, too: الى8.
    let is_one = |it: &Lexicon<'_>| it.is_common(word) || !it.slips(word).is_empty();
    Lexicon::shipped().is_some_and(is_one)
}

fn finding(context: &Context<'_>, span: Span, places: &[usize]) -> Diagnostic {
    let word = span.of(context.text);
    let at = places.first().copied().unwrap_or_default();
    let message = Message::new("ar-run-together")
        .with("found", word)
        .with("wanted", format!("{} {}", &word[..at], &word[at..]));
    let mut found = AR_RUN_TOGETHER.finding(context, span, 0.9, message);
    if let [at] = places {
        found.fix = Some(Fix {
            safe: false,
            edits: vec![space(span.start + at)],
        });
    }
    found
}

fn space(at: usize) -> Edit {
    Edit {
        span: Span::new(at, at),
        text: " ".to_owned(),
    }
}
