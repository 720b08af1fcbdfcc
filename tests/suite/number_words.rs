//! Numbers in words: what is written, in every gender, case and manner of joining, is read as written.

use naqhara::facts::{Decimal, find};
use naqhara::text::Lang;

/// A way to write numbers in Arabic.
#[derive(Clone, Copy)]
struct Style {
    feminine: bool,
    case: Case,
    /// Whether و touches what follows it.
    joined: bool,
    hundreds: Hundreds,
    /// Whether a coin stands behind, to which the last word is joined in the genitive.
    of_coins: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Case {
    Nominative,
    Accusative,
    Genitive,
}

#[derive(Clone, Copy, PartialEq)]
enum Hundreds {
    /// ثلاثمئة
    Short,
    /// ثلاثمائة
    Long,
    /// ثلاث مئة
    Apart,
    /// ثلاث مائة
    LongApart,
}

const CASES: [Case; 3] = [Case::Nominative, Case::Accusative, Case::Genitive];
const HUNDREDS: [Hundreds; 4] = [
    Hundreds::Short,
    Hundreds::Long,
    Hundreds::Apart,
    Hundreds::LongApart,
];
const STYLES: usize = 2 * 3 * 2 * 4 * 2;

impl Style {
    fn of(number: usize) -> Style {
        Style {
            feminine: number % 2 == 1,
            case: CASES[number / 2 % 3],
            joined: (number / 6).is_multiple_of(2),
            hundreds: HUNDREDS[number / 12 % 4],
            of_coins: number / 48 % 2 == 1,
        }
    }

    /// The same for a number of thousands, which are masculine.
    fn of_scale(self) -> Style {
        Style {
            feminine: false,
            of_coins: true,
            ..self
        }
    }

    fn is_nominative(self) -> bool {
        self.case == Case::Nominative
    }
}

/// Three to nine with masculine and feminine nouns.
const UNITS: [[&str; 2]; 8] = [
    ["ثلاثة", "ثلاث"],
    ["أربعة", "أربع"],
    ["خمسة", "خمس"],
    ["ستة", "ست"],
    ["سبعة", "سبع"],
    ["ثمانية", "ثماني"],
    ["تسعة", "تسع"],
    ["عشرة", "عشر"],
];
const TENS: [&str; 8] = ["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];
/// Singular, dual stem and plural of the powers of a thousand.
const SCALES: [[&str; 2]; 4] = [
    ["ألف", "آلاف"],
    ["مليون", "ملايين"],
    ["مليار", "مليارات"],
    ["تريليون", "تريليونات"],
];

fn unit(n: u64, style: Style) -> &'static str {
    let gender = usize::from(style.feminine);
    match n {
        1 => ["واحد", "واحدة"][gender],
        2 if style.is_nominative() => ["اثنان", "اثنتان"][gender],
        2 => ["اثنين", "اثنتين"][gender],
        n => UNITS[n as usize - 3][gender],
    }
}

fn below_hundred(n: u64, style: Style) -> Vec<String> {
    let gender = usize::from(style.feminine);
    match n {
        1..=10 => vec![unit(n, style).to_owned()],
        11..=19 => {
            let first = match n {
                11 => ["أحد", "إحدى"][gender],
                12 if style.is_nominative() => ["اثنا", "اثنتا"][gender],
                12 => ["اثني", "اثنتي"][gender],
                n => UNITS[n as usize - 13][gender],
            };
            vec![format!("{first} {}", ["عشر", "عشرة"][gender])]
        }
        _ => {
            let ending = if style.is_nominative() {
                "ون"
            } else {
                "ين"
            };
            let tens = format!("{}{ending}", TENS[n as usize / 10 - 2]);
            let first = match (n % 10, style.feminine) {
                (0, _) => return vec![tens],
                (1, true) if n < 60 => "إحدى",
                (unit_of, _) => unit(unit_of, style),
            };
            vec![first.to_owned(), tens]
        }
    }
}

/// Hundreds; `last` where nothing is added, so that two of them lose their ن before a noun.
fn hundreds(n: u64, style: Style, last: bool) -> String {
    let long = matches!(style.hundreds, Hundreds::Long | Hundreds::LongApart);
    let hundred = if long { "مائة" } else { "مئة" };
    let stem = hundred.trim_end_matches('ة');
    match n {
        1 => hundred.to_owned(),
        2 => {
            let ending = if style.is_nominative() {
                "تا"
            } else {
                "تي"
            };
            let end = if last && style.of_coins { "" } else { "ن" };
            format!("{stem}{ending}{end}")
        }
        n => {
            let apart = matches!(style.hundreds, Hundreds::Apart | Hundreds::LongApart);
            let first = match (n, apart) {
                (8, false) => "ثمان",
                _ => UNITS[n as usize - 3][1],
            };
            format!("{first}{}{hundred}", if apart { " " } else { "" })
        }
    }
}

fn below_thousand(n: u64, style: Style) -> Vec<String> {
    let rest = n % 100;
    let mut parts = Vec::new();
    if n >= 100 {
        parts.push(hundreds(n / 100, style, rest == 0));
    }
    if rest > 0 {
        parts.extend(below_hundred(rest, style));
    }
    parts
}

/// So many thousands, millions and so on.
fn scale(n: u64, power: usize, style: Style, last: bool) -> Vec<String> {
    let [one, many] = SCALES[power];
    let ending = if style.is_nominative() { "ا" } else { "ي" };
    let end = if last && style.of_coins { "" } else { "ن" };
    let accusative = if style.joined { "ًا" } else { "ا" };
    let mut parts = match n {
        1 if style.case == Case::Accusative && !last => return vec![format!("{one}{accusative}")],
        1 => return vec![one.to_owned()],
        2 => return vec![format!("{one}{ending}{end}")],
        _ => below_thousand(n, style.of_scale()),
    };
    let noun = match n % 100 {
        3..=10 => many.to_owned(),
        11..=99 if !(last && style.of_coins) => format!("{one}{accusative}"),
        _ => one.to_owned(),
    };
    let tail = parts.pop().unwrap_or_default();
    parts.push(format!("{tail} {noun}"));
    parts
}

fn arabic(n: u64, style: Style) -> String {
    let mut parts = Vec::new();
    for power in (1..=4).rev() {
        let unit = 1000_u64.pow(power);
        let count = n / unit % if power == 4 { u64::MAX } else { 1000 };
        if count > 0 {
            let last = n.is_multiple_of(unit);
            parts.extend(scale(count, power as usize - 1, style, last));
        }
    }
    if !n.is_multiple_of(1000) {
        parts.extend(below_thousand(n % 1000, style));
    }
    parts.join(if style.joined { " و" } else { " و " })
}

fn below_hundred_in_english(n: u64) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ];
    let n = n as usize;
    match n % 10 {
        _ if n < 20 => SMALL[n].to_owned(),
        0 => TENS[n / 10 - 2].to_owned(),
        unit => format!("{}-{}", TENS[n / 10 - 2], SMALL[unit]),
    }
}

fn below_thousand_in_english(n: u64, and: &str) -> String {
    let hundreds = below_hundred_in_english(n / 100);
    match (n / 100, n % 100) {
        (0, rest) => below_hundred_in_english(rest),
        (_, 0) => format!("{hundreds} hundred"),
        (_, rest) => format!("{hundreds} hundred{and}{}", below_hundred_in_english(rest)),
    }
}

/// In British style, with commas or without.
fn english(n: u64, commas: bool) -> String {
    let names = ["", " thousand", " million", " billion", " trillion"];
    let mut text = String::new();
    for power in (0..=4).rev() {
        let count = n / 1000_u64.pow(power) % 1000;
        if count == 0 {
            continue;
        }
        let link = match (text.is_empty(), power == 0 && count < 100, commas) {
            (true, ..) => "",
            (_, true, _) => " and ",
            (_, _, true) => ", ",
            _ => " ",
        };
        let group = below_thousand_in_english(count, " and ");
        text.push_str(&format!("{link}{group}{}", names[power as usize]));
    }
    text
}

/// Numbers without a pattern, the same in every run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    /// As often of few digits as of many.
    fn number(&mut self) -> u64 {
        let digits = self.below(15) as u32 + 1;
        self.below(10_u64.pow(digits)) + 2
    }
}

/// Writes the numbers, each in a line of its own, and reads them again.
#[track_caller]
fn check(numbers: &[(u64, String)], lang: Lang) {
    let lines: Vec<&str> = numbers.iter().map(|it| it.1.as_str()).collect();
    let text = lines.join("\n\n");
    let facts = find(&text, lang);
    let mut facts = facts.into_iter().peekable();
    let mut end = 0;
    for (number, line) in numbers {
        end += line.len() + 2;
        let mut read = Vec::new();
        while let Some(fact) = facts.next_if(|it| it.span.start < end) {
            read.extend(fact.value.amount().map(|it| it.full()));
        }
        let expected = Decimal::new(i128::from(*number), 0);
        assert_eq!(read, [expected], "{number}: {line}");
    }
}

fn arabic_line(n: u64, style: Style) -> (u64, String) {
    let words = arabic(n, style);
    let line = if style.of_coins {
        format!("دفع {words} دولار.")
    } else {
        format!("بلغ نحو {words}.")
    };
    (n, line)
}

#[test]
fn every_number_to_a_hundred_thousand_is_read_as_written() {
    for first in (2..100_001).step_by(2_000) {
        let numbers = first..(first + 2_000).min(100_001);
        // The style moves on by one with each number and each round of the styles.
        let style = |n: u64| Style::of((n + n / STYLES as u64) as usize % STYLES);
        let lines: Vec<(u64, String)> = numbers.map(|n| arabic_line(n, style(n))).collect();
        check(&lines, Lang::Ar);
    }
}

#[test]
fn large_numbers_are_read_as_written() {
    let mut draw = Draw(20_261_128);
    for _ in 0..50 {
        let lines: Vec<(u64, String)> = (0..2_000)
            .map(|_| {
                let number = draw.number();
                arabic_line(number, Style::of(draw.below(STYLES as u64) as usize))
            })
            .collect();
        check(&lines, Lang::Ar);
    }
}

#[test]
fn small_numbers_are_read_in_every_style() {
    for style in (0..STYLES).map(Style::of) {
        let lines: Vec<(u64, String)> = (2..1_300).map(|n| arabic_line(n, style)).collect();
        check(&lines, Lang::Ar);
    }
}

#[test]
fn english_numbers_are_read_as_written() {
    let line = |n: u64, commas| (n, format!("It cost {} dollars.", english(n, commas)));
    for first in (2..100_001).step_by(2_000) {
        let numbers = first..(first + 2_000).min(100_001);
        let lines: Vec<(u64, String)> = numbers.map(|n| line(n, n % 2 == 0)).collect();
        check(&lines, Lang::En);
    }
    let mut draw = Draw(20_261_129);
    let lines: Vec<(u64, String)> = (0..20_000)
        .map(|n| line(draw.number(), n % 2 == 0))
        .collect();
    check(&lines, Lang::En);
}
