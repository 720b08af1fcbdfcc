//! The months of an Arabic text: which words are dates, and which two names stand for one month.

mod ends;
mod names;

pub(crate) use names::System;

use crate::text::scans;
use crate::text::{
    Script, Span, is_arabic_letter, is_clitic_stack, is_tashkeel, noun_readings, shortly_before,
};
use ends::words;
use names::{Candidate, candidate, candidate_anywhere};

/// A month in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Month {
    /// Its name without clitics; both names with what stands between them.
    pub(crate) span: Span,
    pub(crate) system: System,
    /// From 0; `None` where two names contradict each other.
    pub(crate) number: Option<usize>,
    /// Whether another name can be written in its place: not where a bracket holds more than the second
    /// name, تموز (يوليو 2024), or one word stands for two months, تشرين الأول والثاني.
    pub(crate) is_clear: bool,
    /// Whether the date is a part of a name: ثورة 25 يناير.
    pub(crate) is_name: bool,
}

/// Words before a day that make a name of the date: a revolution, a square, a town.
const NAMES_OF_DATES: &[&str] = &[
    "ثورة",
    "ثورتي",
    "ثورتا",
    "انتفاضة",
    "ميدان",
    "جسر",
    "كوبري",
    "مدينة",
    "حرب",
    "شارع",
    "ساحة",
    "حركة",
    "انقلاب",
    "هجوم",
    "هجمات",
    "أحداث",
    "نصر",
    "جامعة",
    "نهج",
    "حي",
    "ملعب",
    "مستشفى",
    "معهد",
    "مدرسة",
    "قوى",
    "تحالف",
    "فريق",
    "حزب",
    "تيار",
];

/// Words before a month.
const LEADING: &[&str] = &[
    "في",
    "شهر",
    "شهري",
    "منذ",
    "خلال",
    "مطلع",
    "أوائل",
    "أواخر",
    "نهاية",
    "بداية",
    "منتصف",
    "أول",
    "آخر",
    "حتى",
    "بحلول",
    "أوّل",
    "قبل",
    "بعد",
    "غرة",
    "غرّة",
    "موفى",
    "موفّى",
];

/// Words before a name that is also that of a thing: سيارة نيسان 2024.
const THINGS: &[&str] = &[
    "سيارة",
    "سيارات",
    "سيارتي",
    "مركبة",
    "مركبات",
    "شاحنة",
    "شاحنات",
    "طراز",
    "طرازات",
    "موديل",
    "شركة",
    "مجموعة",
    "مصنع",
    "مصانع",
    "علامة",
    "عيادة",
];

/// Words after a month.
const FOLLOWING: &[&str] = &[
    "الماضي",
    "المقبل",
    "الجاري",
    "القادم",
    "المنصرم",
    "الفائت",
    "الحالي",
    "عام",
    "سنة",
    "العام",
];

/// All months of `text`, in text order, those of names and those that only the Maghreb writes left out.
pub(super) fn find(text: &str) -> Vec<Month> {
    scans::record(scans::Search::Months, text.len());
    let words = words(text).into_iter();
    let mut found = gather(text, words.filter_map(|it| candidate(text, it)));
    found.retain(|it| !it.is_name);
    found
}

/// All months of `text` in whatever tradition, those of names too, in text order.
pub(super) fn find_all(text: &str) -> Vec<Month> {
    scans::record(scans::Search::Months, text.len());
    let words = crate::text::words(text, Script::Arabic);
    gather(text, words.filter_map(|it| candidate_anywhere(text, it)))
}

/// The months among `candidates`, which are in text order.
fn gather(text: &str, candidates: impl Iterator<Item = Candidate>) -> Vec<Month> {
    let all: Vec<Candidate> = candidates.collect();
    let sure: Vec<bool> = all
        .iter()
        .map(|it| !it.ambiguous || is_dated(text, it))
        .collect();
    // In a row of months one that is sure makes its neighbours sure.
    let beside = |at: usize, other: Option<usize>| {
        let other = other.filter(|&it| sure.get(it) == Some(&true) && !is_name(text, &all[it]));
        other.is_some_and(|it| are_joined(text, &all[at.min(it)], &all[at.max(it)]))
    };
    let counts = |at: usize| sure[at] || beside(at, at.checked_sub(1)) || beside(at, Some(at + 1));
    let mut found: Vec<Month> = Vec::new();
    let mut at = 0;
    while let Some(first) = all.get(at) {
        let next = all.get(at + 1);
        at += 1;
        if let Some(month) = next.and_then(|it| pair(text, first, it)) {
            found.push(month);
            at += 1;
        } else if counts(at - 1) {
            let again = found
                .last()
                .is_some_and(|it| it.is_name && is_again(text, it, first));
            found.push(Month {
                span: first.span,
                system: first.system,
                number: Some(first.number),
                is_clear: !has_two_ends(text, first),
                is_name: again || is_name(text, first),
            });
        }
    }
    found
}

/// Whether two months are told in one row: جانفي وفيفري, من آذار إلى أيار.
fn are_joined(text: &str, first: &Candidate, second: &Candidate) -> bool {
    let between = text[first.span.end..second.span.start].trim();
    matches!(
        between,
        "و" | "أو" | "إلى" | "الى" | "حتى" | "،" | "-" | "–"
    )
}

/// Two names of different systems as one month: `تموز (يوليو)`, `تموز/يوليو`.
fn pair(text: &str, first: &Candidate, second: &Candidate) -> Option<Month> {
    let between = text[first.span.end..second.span.start].trim();
    if first.system == second.system {
        return None;
    }
    let agree = first.number == second.number;
    let tail = &text[second.span.end..];
    let (end, is_clear) = match between {
        "(" if tail.starts_with(')') => (second.span.end + 1, true),
        "(" if agree => (second.span.end, false),
        "/" | "\\" | "|" | "-" | "–" | "—" | "\u{640}" => (second.span.end, true),
        _ => return None,
    };
    Some(Month {
        span: Span::new(first.span.start, end),
        system: System::Both,
        number: agree.then_some(first.number),
        is_clear,
        is_name: false,
    })
}

/// Whether one word stands for two months: تشرين الأول والثاني.
fn has_two_ends(text: &str, candidate: &Candidate) -> bool {
    let tail = text[candidate.span.end..].trim_start();
    let both = ["والثاني", "والأول", "أو الثاني", "أو الأول"];
    candidate.span.of(text).contains(' ') && both.iter().any(|it| tail.starts_with(it))
}

/// Whether a date goes on with a name made of the one before: ثورتي 25 يناير و30 يونيو.
fn is_again(text: &str, before: &Month, candidate: &Candidate) -> bool {
    let between = text[before.span.end..candidate.span.start].trim();
    between
        .strip_prefix('و')
        .is_some_and(|it| is_day(it.trim()))
}

/// Whether a date shows around a candidate.
fn is_dated(text: &str, candidate: &Candidate) -> bool {
    let [last, second] = last_words(&text[..candidate.span.start]);
    let after = next_word(&text[candidate.span.end..]);
    let leads = |word: &str| {
        let bare = word.strip_prefix(['و', 'ف']);
        LEADING.contains(&word) || bare.is_some_and(|it| LEADING.contains(&it))
    };
    let from = |word: &str| is_day(word) || word.starts_with("ال") || leads(word);
    if noun_readings(last).any(|it| THINGS.contains(&it.stem)) {
        return false;
    }
    let of_day = is_day(last) || last == "من" && from(second);
    // تشرين أول may be the month, and في تشرين أول اجتماع the first meeting there.
    let is_led = leads(last) && !candidate.span.of(text).ends_with(" أول");
    of_day || is_year(after) || is_led || FOLLOWING.contains(&after)
}

/// Whether something is named after the date of a candidate.
fn is_name(text: &str, candidate: &Candidate) -> bool {
    let [last, second] = last_words(&text[..candidate.span.start]);
    names_a_date(last) || is_day(last) && names_a_date(second)
}

/// Whether a word is the figure of a day, with whatever is joined to it: و9.
fn is_day(word: &str) -> bool {
    let figure = word.trim_start_matches(is_arabic_letter);
    is_figure(word) && figure.chars().count() <= 2
}

/// Whether a word is a figure, with whatever is joined to it.
fn is_figure(word: &str) -> bool {
    let figure = word.trim_start_matches(is_arabic_letter);
    let joined = &word[..word.len() - figure.len()];
    let is_bare = joined.is_empty() || is_clitic_stack(joined);
    is_bare && !figure.is_empty() && figure.chars().all(char::is_numeric)
}

/// Whether a word is the figure of a year: مارس 3 أدوار is a verb.
fn is_year(word: &str) -> bool {
    word.chars().count() == 4 && is_figure(word)
}

/// Whether a word, with whatever clitics, makes a name of the date behind it.
fn names_a_date(word: &str) -> bool {
    noun_readings(word).any(|it| NAMES_OF_DATES.contains(&it.stem))
}

/// The last word of `head` and the one before it, clitics of the month left out.
fn last_words(head: &str) -> [&str; 2] {
    let head = shortly_before(head, head.len());
    // The month's own clitic is attached to it.
    let head = if head.ends_with(is_arabic_letter) {
        head.trim_end_matches(is_arabic_letter)
    } else {
        head
    };
    let line = head.rsplit('\n').next().unwrap_or_default();
    let mut words = line.split_whitespace().rev();
    [
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    ]
}

fn next_word(tail: &str) -> &str {
    let tail = tail.strip_prefix([' ', '\u{A0}']).unwrap_or_default();
    let is_part = |c: char| c.is_alphanumeric() || is_tashkeel(c);
    let len: usize = tail
        .chars()
        .take(24)
        .take_while(|&c| is_part(c))
        .map(char::len_utf8)
        .sum();
    &tail[..len]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<(&str, Option<usize>)> {
        let all = find(text).into_iter();
        all.map(|it| (it.span.of(text), it.number)).collect()
    }

    #[test]
    fn months_in_dates() {
        assert_eq!(
            names("في 21 يناير 2025، وفي تموز (يوليو) الماضي، ولآذار 2020، وتشرين الأول/أكتوبر"),
            [
                ("يناير", Some(0)),
                ("تموز (يوليو)", Some(6)),
                ("آذار", Some(2)),
                ("تشرين الأول/أكتوبر", Some(9)),
            ]
        );
        assert_eq!(names("تموز (يونيو)"), [("تموز (يونيو)", None)]);
        assert_eq!(names("أيلول – سبتمبر"), [("أيلول – سبتمبر", Some(8))]);
        // What stands behind the second name in the bracket belongs to the date.
        let unclear = find("في آذار (مارس 2019) وتشرين الأول والثاني");
        assert!(unclear.iter().all(|it| !it.is_clear) && unclear.len() == 2);
        assert_eq!(
            names("في العشرين من كانون الثاني"),
            [("كانون الثاني", Some(0))]
        );
        assert_eq!(names("أيّار 2011"), [("أيّار", Some(4))]);
        assert_eq!(
            names("في 3 تشرين أول، وكانون ثاني 2020، وفي تشرين ثان"),
            [
                ("تشرين أول", Some(9)),
                ("كانون ثاني", Some(0)),
                ("تشرين ثان", Some(10)),
            ]
        );
    }

    #[test]
    fn months_of_the_maghreb_where_they_are_asked_for() {
        let text = "في 14 جانفي 2011، وغرة ماي، وبداية من جوان، وفي أوت الماضي، ويوم 3 غشت، \
                    وثورة 14 جانفي؛ شهري مارس وجوان، ففي ماي؛ ماي وجوان وأوت ليست أشهرا";
        assert_eq!(find(text).len(), 1);
        let all = find_all(text);
        let found: Vec<_> = all
            .iter()
            .map(|it| (it.span.of(text), it.is_name))
            .collect();
        assert_eq!(
            found,
            [
                ("جانفي", false),
                ("ماي", false),
                ("جوان", false),
                ("أوت", false),
                ("غشت", false),
                ("جانفي", true),
                ("مارس", false),
                ("جوان", false),
                ("ماي", false),
            ]
        );
        assert_eq!(all[4].system, System::Moroccan);
        assert_eq!(System::Tunisian.name(all[4].number.unwrap_or(0)), "أوت");
        let both = find_all("في جويلية/يوليو الماضي");
        assert_eq!((both[0].system, both[0].number), (System::Both, Some(6)));
    }

    #[test]
    fn other_words_and_names() {
        for text in [
            "مارس ضغوطا",
            "مارس 3 أدوار",
            "سيارة نيسان 2024",
            "طراز نيسان 350",
            "عقد في تشرين أول اجتماع",
            "آب من السفر",
            "سيارة نيسان",
            "ثورة 25 يناير",
            "ثورتي 25 يناير و30 يونيو",
            "مدينة 6 أكتوبر",
            "مفاعل تموز",
            "بحر شباط",
            "كانون الحياة",
            "يسار",
        ] {
            assert_eq!(names(text), [], "{text}");
        }
    }
}
