//! Which quotation marks belong together.

use super::*;
use crate::analysis::scan::Scan;

/// Faults as `offset-of-mark kind`, by the mark and its number in the text.
fn faults(text: &str) -> Vec<(usize, char)> {
    let quotes = Quotes::new(text, &Scan::new(text).marks);
    let show = |fault: &Fault| {
        let kind = match fault.kind {
            FaultKind::OtherKind { .. } => '≠',
            FaultKind::NeverClosed { .. } => '<',
            FaultKind::NeverOpened => '>',
            FaultKind::WrongHalf { .. } => '×',
        };
        (text[..fault.span.start].chars().count(), kind)
    };
    quotes.faults.iter().map(show).collect()
}

#[test]
fn pairs_of_all_kinds_are_quiet() {
    for text in [
        "قال «نعم» ثم “لا” ثم \"ربما\".",
        "انتقد ” ماسك “ القرار",
        "انتقد ”ماسك“ القرار، و”ماسك“ أيضا",
        "وصف „ماسك” و‹ألتمان›",
        "مشروع و\"ستارغيت\" وبـ\"أوراكل\" ولـ«لانسيوم»",
        "قال:\"نعم\"، و(\"لا\").",
        "قال «إن \"ستارغيت\" كبير».",
        "شاشة 55\" وأخرى 27\" في السوق",
        "it's the 90s, ’tis \"so\" – \"no\"!",
        "\" كلمة \"، ثم \"...كلمة\"",
        "\"أ\"ب\"ج\"",
        "«كلمة »، ثم « كلمة »",
    ] {
        assert_eq!(faults(text), [], "{text}");
    }
}

#[test]
fn what_has_no_counterpart_is_found() {
    assert_eq!(faults("قال «ستارغيت\" كبير"), [(12, '≠')]);
    assert_eq!(faults("قال “ستارغيت» كبير و“آخر”"), [(12, '≠')]);
    assert_eq!(faults("كتب: “هم بلا مال."), [(5, '<')]);
    assert_eq!(faults("كتب \"هم بلا مال. وقال \"لا\"."), [(4, '<')]);
    assert_eq!(faults("“عذب الماء”. الماء المالح”."), [(25, '>')]);
    assert_eq!(faults("قال «نعم وقال «لا»"), [(4, '<')]);
    assert_eq!(faults("قال نعم»."), [(7, '>')]);
    assert_eq!(faults("قال نعم \"."), [(8, '>')]);
    assert_eq!(faults("\"قال «نعم\""), [(5, '<')]);
    assert_eq!(faults("قال »نعم« ثم خرج"), [(4, '×')]);
    assert_eq!(faults("قال »نعم» ثم خرج"), [(4, '×')]);
    assert_eq!(faults("قال ”نعم” ثم خرج"), [(4, '×')]);
    assert_eq!(faults("قال “نعم“ ثم خرج"), [(4, '×')]);
}

#[test]
fn a_quotation_may_run_over_paragraphs() {
    assert_eq!(faults("قال: “أولا.\n“ثانيا.\n\n“ثالثا”."), []);
    assert_eq!(faults("قال: “أولا.\nثانيا”."), []);
    assert_eq!(faults("قال: \"أولا\nثانيا\nثالثا\"."), []);
    assert_eq!(faults("قال: “أولا.\n“ثانيا.\nقال"), [(12, '<')]);
    let far = format!("قال: “أولا.\n{}\nثالثا”.", "كلمة كلمة. ".repeat(30));
    assert_eq!(faults(&far).len(), 2);
}

#[test]
fn what_is_quoted() {
    let text = "قال «نعم» ثم “لا";
    let quotes = Quotes::new(text, &Scan::new(text).marks);
    let place = |word: &str| {
        let at = text.find(word).expect("there");
        Span::new(at, at + word.len())
    };
    assert!(quotes.cover(place("نعم")) && quotes.cover(place("لا")));
    assert!(!quotes.cover(place("ثم")) && !quotes.cover(place("قال")));
}
