//! Where figures, dates and currencies of a pair can be made wrong.

use naqhara::text::Span;

use super::Pair;
use super::seed::{Kind, Site};
use super::words::{numbers, words};

/// Arabic magnitude words, by magnitude: after 3 to 10, after other numbers.
const MAGNITUDES: [(&[&str], &[&str]); 4] = [
    (&["آلاف", "ألف", "الف"], &["thousand", "k"]),
    (
        &["ملايين", "مليون", "مليونا", "مليوناً", "مليونًا"],
        &["million", "m", "mn"],
    ),
    (
        &["مليارات", "مليار", "مليارا", "بليون", "بلايين"],
        &["billion", "bn", "b"],
    ),
    (&["تريليونات", "تريليون"], &["trillion", "tn"]),
];

const MONTHS: [(&str, &str, &str); 12] = [
    ("يناير", "كانون الثاني", "Jan"),
    ("فبراير", "شباط", "Feb"),
    ("مارس", "آذار", "Mar"),
    ("أبريل", "نيسان", "Apr"),
    ("مايو", "أيار", "May"),
    ("يونيو", "حزيران", "Jun"),
    ("يوليو", "تموز", "Jul"),
    ("أغسطس", "آب", "Aug"),
    ("سبتمبر", "أيلول", "Sep"),
    ("أكتوبر", "تشرين الأول", "Oct"),
    ("نوفمبر", "تشرين الثاني", "Nov"),
    ("ديسمبر", "كانون الأول", "Dec"),
];

/// Arabic nouns of currencies with what English writes for them.
const CURRENCIES: [(&str, &[&str]); 8] = [
    ("دولار", &["$", "dollar"]),
    ("يورو", &["€", "euro"]),
    ("جنيه إسترليني", &["£", "pound", "sterling"]),
    ("ين", &["¥", "yen"]),
    ("يوان", &["yuan", "renminbi"]),
    ("روبل", &["ruble", "rouble"]),
    ("روبية", &["rupee"]),
    ("ليرة", &["lira"]),
];

/// What stands before a year.
const YEAR: [&str; 6] = ["عام", "العام", "سنة", "لعام", "بعام", "عامي"];

pub(super) fn sites(kind: Kind, pairs: &[Pair]) -> Vec<Site<'_>> {
    let found = pairs.iter().flat_map(|pair| {
        let places = match kind {
            Kind::Magnitude => magnitudes(pair),
            Kind::Digit => digits(pair),
            Kind::Date => dates(pair),
            Kind::Month => months(pair),
            _ => currencies(pair),
        };
        places.into_iter().map(move |(was, instead)| Site {
            pair,
            was,
            instead,
            source: None,
        })
    });
    found.collect()
}

type Places = Vec<(Span, Vec<String>)>;

fn has_digit(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
}

/// A magnitude word after a number in digits on both sides.
fn magnitudes(pair: &Pair) -> Places {
    let ar = words(&pair.ar);
    let en = pair.en.to_lowercase();
    let en: Vec<&str> = words(&en).into_iter().map(|it| it.of(&en)).collect();
    let mut found = Vec::new();
    for beside in ar.windows(2) {
        let (number, word) = (beside[0].of(&pair.ar), beside[1].of(&pair.ar));
        let Some(at) = MAGNITUDES.iter().position(|it| it.0.contains(&word)) else {
            continue;
        };
        let digits = number.trim_start_matches(|c: char| !c.is_ascii_digit());
        let names = MAGNITUDES[at].1;
        let bare = |word: &str| {
            word.trim_start_matches(|c: char| "$€£".contains(c))
                .to_owned()
        };
        let apart = en
            .windows(2)
            .any(|it| bare(it[0]) == digits && names.contains(&it[1]));
        let glued = en.iter().any(|it| {
            names
                .iter()
                .any(|name| bare(it) == format!("{digits}{name}"))
        });
        if has_digit(digits) && (apart || glued) {
            let few = usize::from(MAGNITUDES[at].0[0] != word);
            let others = (0..4).filter(|&it| it != at);
            found.push((
                beside[1],
                others.map(|it| MAGNITUDES[it].0[few].to_owned()).collect(),
            ));
        }
    }
    found
}

/// A number in digits that both sides write alike, with one digit changed. Days and years beside a
/// month, and years after their word, belong to dates.
fn digits(pair: &Pair) -> Places {
    let en: Vec<&str> = numbers(&pair.en)
        .into_iter()
        .map(|it| it.of(&pair.en))
        .collect();
    let all = numbers(&pair.ar);
    let once = |number: &str| all.iter().filter(|it| it.of(&pair.ar) == number).count() == 1;
    let mut found = Vec::new();
    for span in &all {
        let number = span.of(&pair.ar);
        let equal = en.iter().filter(|it| **it == number).count();
        if equal == 1 && once(number) && !is_of_date(&pair.ar, *span) {
            let changed = |at: usize| {
                let mut digits = number.as_bytes().to_vec();
                digits[at] = if digits[at] == b'9' {
                    b'4'
                } else {
                    digits[at] + 1
                };
                String::from_utf8_lossy(&digits).into_owned()
            };
            let instead = (0..number.len())
                .map(changed)
                .filter(|it| !en.contains(&it.as_str()));
            found.push((*span, instead.collect()));
        }
    }
    found
}

fn month_of(word: &str) -> Option<usize> {
    MONTHS
        .iter()
        .position(|it| it.0 == word || it.1.split(' ').next() == Some(word))
}

fn is_year(number: &str) -> bool {
    number.len() == 4 && (number.starts_with('1') || number.starts_with("20"))
}

fn is_of_date(text: &str, span: Span) -> bool {
    let before = text[..span.start]
        .split_whitespace()
        .next_back()
        .unwrap_or_default();
    let after = text[span.end..]
        .split_whitespace()
        .next()
        .unwrap_or_default();
    let word = |it: &str| it.trim_matches(|c: char| !c.is_alphabetic()).to_owned();
    let dated = [word(before), word(after)]
        .iter()
        .any(|it| month_of(it).is_some());
    dated || YEAR.contains(&before) || is_year(span.of(text))
}

/// A day or a year beside a month, or a year after عام, that English has too.
fn dates(pair: &Pair) -> Places {
    let en: Vec<&str> = numbers(&pair.en)
        .into_iter()
        .map(|it| it.of(&pair.en))
        .collect();
    let mut found = Vec::new();
    for span in numbers(&pair.ar) {
        let number = span.of(&pair.ar);
        let before = pair.ar[..span.start]
            .split_whitespace()
            .next_back()
            .unwrap_or_default();
        let after = pair.ar[span.end..]
            .split_whitespace()
            .next()
            .unwrap_or_default();
        let after = after.trim_matches(|c: char| !c.is_alphabetic());
        let value: u32 = number.parse().unwrap_or(0);
        if en.iter().filter(|it| **it == number).count() != 1 {
            continue;
        }
        let named = YEAR.contains(&before) || month_of(before).is_some();
        if named && (is_year(number) || YEAR.contains(&before) && number.len() > 2) {
            let years = [value - 2, value + 1, value - 10, value + 7];
            found.push((span, years.map(|it| it.to_string()).to_vec()));
        } else if month_of(after).is_some() && (1..=31).contains(&value) {
            let days = [
                (value + 3) % 28 + 1,
                (value + 10) % 28 + 1,
                (value + 17) % 28 + 1,
            ];
            let days = days.into_iter().filter(|it| *it != value);
            found.push((span, days.map(|it| it.to_string()).collect()));
        }
    }
    found
}

/// The name of a month that English has too; May and March may be other words, so they need a
/// number beside them.
fn months(pair: &Pair) -> Places {
    let mut found = Vec::new();
    let en = words(&pair.en);
    for (at, month) in MONTHS.iter().enumerate() {
        let same = |it: &&Span| {
            let word = it.of(&pair.en);
            let long = word.len() > 4 || has_number_beside(&pair.en, **it);
            word.starts_with(month.2)
                && long
                && ![
                    "Marx", "Mart", "Mary", "Maya", "Juni", "Marc", "Novo", "Augu",
                ]
                .iter()
                .any(|odd| word.starts_with(odd) && word != "August")
        };
        if en.iter().filter(same).count() != 1 {
            continue;
        }
        let levantine = MONTHS.iter().map(|it| it.1).filter(|it| !it.contains(' '));
        for (name, others) in [
            (month.0, MONTHS.map(|it| it.0).to_vec()),
            (month.1, levantine.collect()),
        ] {
            for span in words(&pair.ar) {
                let word = span.of(&pair.ar);
                let clitics = word
                    .strip_suffix(name)
                    .filter(|it| ["", "و", "ب", "ل"].contains(it));
                if let Some(clitics) = clitics {
                    let was = Span::new(span.start + clitics.len(), span.end);
                    let others = others
                        .iter()
                        .filter(|it| **it != MONTHS[at].0 && **it != MONTHS[at].1);
                    found.push((was, others.map(|it| (*it).to_owned()).collect()));
                }
            }
        }
    }
    found
}

fn has_number_beside(text: &str, span: Span) -> bool {
    let before = text[..span.start]
        .split_whitespace()
        .next_back()
        .unwrap_or_default();
    let after = text[span.end..]
        .split_whitespace()
        .next()
        .unwrap_or_default();
    has_digit(before) || has_digit(after)
}

/// The noun of a currency after a number or a magnitude word.
fn currencies(pair: &Pair) -> Places {
    let ar = words(&pair.ar);
    let en = pair.en.to_lowercase();
    let mut found = Vec::new();
    for beside in ar.windows(2) {
        let (number, word) = (beside[0].of(&pair.ar), beside[1].of(&pair.ar));
        let counted = has_digit(number) || MAGNITUDES.iter().any(|it| it.0.contains(&number));
        let noun = CURRENCIES
            .iter()
            .position(|it| it.0.split(' ').next() == Some(word));
        let Some(at) = noun.filter(|_| counted) else {
            continue;
        };
        let in_english: Vec<usize> = (0..CURRENCIES.len())
            .filter(|&it| CURRENCIES[it].1.iter().any(|name| en.contains(name)))
            .collect();
        if in_english == [at] {
            let others = CURRENCIES
                .iter()
                .map(|it| it.0)
                .filter(|it| *it != CURRENCIES[at].0);
            found.push((beside[1], others.map(str::to_owned).collect()));
        }
    }
    found
}
