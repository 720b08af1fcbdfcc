//! How long something lasts: "two and a half hours" is no ساعتين وربع الساعة. Arabic says two by the dual,
//! which is no fact, and adds parts of the unit.

use super::figures::Conflict;
use super::turns::spans;
use super::{Compared, Mismatch, PairContext, Side};
use crate::facts::{Amount, Decimal, Fact, Magnitude, Value};
use crate::lexicon::numbers::CARDINALS;
use crate::text::{Fold, Lang, Span, digit_value};

/// A unit of time: in English, as one in Arabic, two, and many; folded.
struct Unit {
    english: &'static [&'static str],
    one: &'static [&'static str],
    two: &'static [&'static str],
    many: &'static [&'static str],
}

const UNITS: [Unit; 6] = [
    Unit {
        english: &["minute", "minutes"],
        one: &["دقيقه"],
        two: &["دقيقتين", "دقيقتان"],
        many: &["دقائق"],
    },
    Unit {
        english: &["hour", "hours"],
        one: &["ساعه"],
        two: &["ساعتين", "ساعتان"],
        many: &["ساعات"],
    },
    Unit {
        english: &["day", "days"],
        one: &["يوم", "يوما"],
        two: &["يومين", "يومان"],
        many: &["ايام"],
    },
    Unit {
        english: &["week", "weeks"],
        one: &["اسبوع", "اسبوعا"],
        two: &["اسبوعين", "اسبوعان"],
        many: &["اسابيع"],
    },
    Unit {
        english: &["month", "months"],
        one: &["شهر", "شهرا"],
        two: &["شهرين", "شهران"],
        many: &["اشهر", "شهور"],
    },
    Unit {
        english: &["year", "years"],
        one: &["سنه", "عام", "عاما"],
        two: &["سنتين", "سنتان", "عامين", "عامان"],
        many: &["سنوات", "سنين", "اعوام"],
    },
];

/// Twelfths of a unit: thirds and quarters are whole numbers of them.
const WHOLE: u32 = 12;
/// Parts of a unit, in twelfths.
const ENGLISH_PARTS: [(&str, u32); 3] = [("half", 6), ("quarter", 3), ("third", 4)];
const ARABIC_PARTS: [(&str, u32); 3] = [("نصف", 6), ("ربع", 3), ("ثلث", 4)];
const ENGLISH: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// So long, of which unit.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Duration {
    span: Span,
    unit: usize,
    twelfths: u32,
}

/// Two durations in one unit that differ, where each text of a segment has one.
pub(super) fn conflict(pair: &PairContext<'_>, segment: Compared) -> Option<Conflict> {
    let of = |side: Side| {
        let context = pair.side(side);
        find(context.text, segment.of(side), context.language)
    };
    let source = of(Side::Source);
    let [one] = source[..] else { return None };
    let target = of(Side::Target);
    let [other] = target[..] else { return None };
    (one.unit == other.unit && one.twelfths != other.twelfths).then(|| Conflict {
        mismatch: Mismatch::Number,
        segment,
        source: one.fact(),
        target: other.fact(),
    })
}

impl Duration {
    fn fact(self) -> Fact {
        let units = Decimal::from(self.twelfths / WHOLE);
        Fact {
            span: self.span,
            value: Value::Number(Amount::new(units, Magnitude::Unit)),
            spelled: true,
            label: false,
        }
    }
}

/// All durations in a stretch, in text order.
fn find(text: &str, stretch: Span, lang: Lang) -> Vec<Duration> {
    let words: Vec<(Span, String)> = spans(text, stretch)
        .map(|it| (it, plain(it.of(text), lang)))
        .collect();
    let read = match lang {
        Lang::En => english,
        Lang::Ar => arabic,
    };
    (0..words.len()).filter_map(|at| read(&words, at)).collect()
}

fn plain(word: &str, lang: Lang) -> String {
    match lang {
        Lang::En => word.to_lowercase(),
        // Folds keep letters only.
        Lang::Ar if word.starts_with(|c| digit_value(c).is_some()) => word.to_owned(),
        Lang::Ar => Fold::LETTERS.word(word).into_owned(),
    }
}

fn word(words: &[(Span, String)], at: Option<usize>) -> &str {
    at.and_then(|at| words.get(at))
        .map_or("", |it| it.1.as_str())
}

/// "Two hours", "2.5" not; "two and a half hours", with the unit at `at`.
fn english(words: &[(Span, String)], at: usize) -> Option<Duration> {
    let unit = unit_of(&words[at].1, |it| it.english)?;
    let part = ENGLISH_PARTS
        .iter()
        .find(|it| it.0 == word(words, at.checked_sub(1)));
    let (number, part) = match part {
        Some(part) => {
            let joined =
                word(words, at.checked_sub(3)) == "and" && word(words, at.checked_sub(2)) == "a";
            (at.checked_sub(4).filter(|_| joined)?, part.1)
        }
        None => (at.checked_sub(1)?, 0),
    };
    let count = english_number(words, number)?;
    Some(Duration {
        span: Span::new(words[number].0.start, words[at].0.end),
        unit,
        twelfths: count * WHOLE + part,
    })
}

/// ساعتين, ثلاث ساعات, 15 يوما, with what و adds behind; the unit stands at `at`.
fn arabic(words: &[(Span, String)], at: usize) -> Option<Duration> {
    let bare = words[at].1.trim_start_matches(['و', 'ل', 'ب']);
    let (unit, count, first) = match unit_of(bare, |it| it.two) {
        Some(unit) => (unit, 2, at),
        None => {
            let unit = unit_of(bare, |it| it.many).or_else(|| unit_of(bare, |it| it.one))?;
            let number = at.checked_sub(1)?;
            (unit, arabic_number(words, number)?, number)
        }
    };
    let behind = word(words, Some(at + 1));
    let part = behind.strip_prefix("وال").or(behind.strip_prefix('و'));
    let part = part.and_then(|it| ARABIC_PARTS.iter().find(|part| part.0 == it));
    let last = at + usize::from(part.is_some());
    Some(Duration {
        span: Span::new(words[first].0.start, words[last].0.end),
        unit,
        twelfths: count * WHOLE + part.map_or(0, |it| it.1),
    })
}

fn unit_of(word: &str, forms: impl Fn(&Unit) -> &'static [&'static str]) -> Option<usize> {
    UNITS.iter().position(|it| forms(it).contains(&word))
}

/// A number that is one word, and no part of a longer one.
fn english_number(words: &[(Span, String)], at: usize) -> Option<u32> {
    let small = |word: &str| {
        ENGLISH
            .iter()
            .position(|it| *it == word)
            .map(|it| it as u32 + 1)
    };
    let before = word(words, at.checked_sub(1));
    let longer = before.ends_with("ty") || before.starts_with(|c: char| digit_value(c).is_some());
    let number = small(&words[at].1).or_else(|| digits(&words[at].1));
    number.filter(|_| !longer && before != "and" && before != "hundred")
}

fn arabic_number(words: &[(Span, String)], at: usize) -> Option<u32> {
    let small = |word: &str| {
        let listed = CARDINALS.iter().filter(|it| it.1 <= 10);
        let mut listed = listed.flat_map(|it| it.0.iter().map(|word| (word, it.1)));
        let found = listed.find(|it| Fold::LETTERS.word(it.0) == word);
        found.map(|it| u32::from(it.1))
    };
    let number = &words[at].1;
    let before = word(words, at.checked_sub(1));
    let longer = small(before).is_some() || before.starts_with(|c: char| digit_value(c).is_some());
    let found = small(number.trim_start_matches(['ل', 'ب'])).or_else(|| digits(number));
    found.filter(|_| !longer)
}

fn digits(word: &str) -> Option<u32> {
    let number = word.chars().try_fold(0_u32, |sum, c| {
        let digit = u32::from(digit_value(c)?);
        sum.checked_mul(10)?.checked_add(digit)
    });
    number.filter(|it| (1..100_000).contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, lang: Lang, expected: &[(usize, u32)]) {
        let found = find(text, Span::new(0, text.len()), lang);
        let found: Vec<(usize, u32)> = found.iter().map(|it| (it.unit, it.twelfths)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn durations_of_both_languages() {
        check("two and a half hours", Lang::En, &[(1, 30)]);
        check("for 15 days or ten weeks", Lang::En, &[(2, 180), (3, 120)]);
        check("استمر ساعتين ونصف الساعة", Lang::Ar, &[(1, 30)]);
        check("ساعتين وربع الساعة", Lang::Ar, &[(1, 27)]);
        check("خلال ثلاثة أيام ولمدة عامين", Lang::Ar, &[(2, 36), (5, 24)]);
        check("15 يومًا", Lang::Ar, &[(2, 180)]);
    }

    #[test]
    fn what_says_no_number_is_no_duration() {
        for text in [
            "an hour",
            "twenty two hours",
            "these days",
            "1.5 years",
            "a half hours",
        ] {
            check(text, Lang::En, &[]);
        }
        for text in [
            "في الساعة الثالثة",
            "خمسة وعشرين عاما",
            "سنوات",
            "يوم الاثنين",
            "2.5 ساعات",
        ] {
            check(text, Lang::Ar, &[]);
        }
    }
}
