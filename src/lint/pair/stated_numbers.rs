//! The numbers that a stretch of text states beside its facts: digits in any place, and words that
//! stand for a small number.

use std::cell::OnceCell;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::lexicon::numbers::{CARDINALS, ORDINALS};
use crate::lexicon::{Lexicon, Number};
use crate::text::{Fold, Lang, digit_value, is_tashkeel, noun_readings};

/// What can be said by words that are no facts, up to this number.
const SMALL: u64 = 12;

/// Most digits of a number that is looked for as a part of a longer one; telephone numbers have 15
/// (ITU-T E.164).
const LONGEST_PART: usize = 15;

/// Tells stretches of digits apart, `007` from `7`; none for one that is too long.
fn key(digits: &[u8]) -> Option<u64> {
    let one_more = |key: u64, digit: &u8| key * 10 + u64::from(digit - b'0');
    (digits.len() <= LONGEST_PART).then(|| digits.iter().fold(1, one_more))
}

/// The numbers that a stretch of text names in one way or another.
#[derive(Debug, Default)]
pub(super) struct StatedNumbers {
    digits: FxHashSet<String>,
    /// The parts of long numbers, found when they are first asked for.
    parts: OnceCell<FxHashSet<u64>>,
    words: FxHashSet<u64>,
    /// Whether words stand there that end as duals do, and whether one of them may be a dual.
    ends_as_dual: bool,
    duals: bool,
}

impl StatedNumbers {
    /// Reads a stretch of text in `lang`.
    pub(super) fn of(part: &str, lang: Lang) -> StatedNumbers {
        let mut stated = StatedNumbers::default();
        let mut run = String::new();
        for c in part.chars().chain([' ']) {
            match digit_value(c) {
                Some(digit) => run.push(char::from(b'0' + digit)),
                None if matches!(c, ',' | '.' | '\u{66B}' | '\u{66C}' | '\u{60C}') => {}
                None if !run.is_empty() => drop(stated.digits.insert(std::mem::take(&mut run))),
                None => {}
            }
        }
        let words = part.split(|c: char| !c.is_alphabetic() && !is_tashkeel(c));
        for word in words.filter(|it| !it.is_empty()) {
            match lang {
                Lang::Ar => stated.read_arabic(word),
                Lang::En => stated.words.extend(english(&word.to_lowercase())),
            }
        }
        stated
    }

    /// Whether the digits of `number` stand there, as a number or as the end of a longer date.
    pub(super) fn has_digits(&self, number: &str) -> bool {
        let plain: String = number
            .chars()
            .filter_map(digit_value)
            .map(|it| it.to_string())
            .collect();
        let year = plain.len() == 4 && self.digits.contains(&plain[2..]);
        // Telephone numbers are grouped as one likes.
        let part =
            plain.len() >= 3 && key(plain.as_bytes()).is_some_and(|it| self.parts().contains(&it));
        self.digits.contains(&plain) || year || part
    }

    /// Every stretch of at least three digits in the numbers of six digits and more.
    fn parts(&self) -> &FxHashSet<u64> {
        self.parts.get_or_init(|| {
            let long = self.digits.iter().filter(|it| it.len() >= 6);
            let parts = long.flat_map(|it| {
                let it = it.as_bytes();
                let starts = 0..it.len();
                starts.flat_map(move |from| {
                    (3..=LONGEST_PART).map_while(move |len| key(it.get(from..from + len)?))
                })
            });
            parts.collect()
        })
    }

    /// Whether words say `number`, or may say it; thirty-one is thirty and one.
    pub(super) fn has_word(&self, number: u64) -> bool {
        let dual = |it: u64| it == 2 && self.ends_as_dual;
        let says = |it: u64| it <= 1 || self.words.contains(&it) || dual(it);
        let parts = (13..100).contains(&number)
            && says(number % 10)
            && self.words.contains(&(number - number % 10));
        parts || says(number)
    }

    /// The same where a dual has to be one: not every word in ين says two.
    pub(super) fn has_cardinal(&self, number: u64) -> bool {
        match number {
            2 => self.words.contains(&2) || self.duals,
            _ => self.has_word(number),
        }
    }

    fn read_arabic(&mut self, word: &str) {
        let number = arabic(word);
        self.words.extend(number);
        let ends_as_dual = ["ان", "ين", "تا", "تي"]
            .iter()
            .any(|end| word.ends_with(end));
        if number.is_none() && ends_as_dual {
            self.ends_as_dual = true;
            self.duals = self.duals || may_be_dual(word);
        }
    }

    /// Whether `number` is so small that it may be said in other ways.
    pub(super) fn is_small(number: u64) -> bool {
        number <= SMALL
    }
}

/// The numbers that an English word may say in small letters: ordinals, pairs, spans of years.
fn english(word: &str) -> Option<u64> {
    let ordinal = |it: &&str| word.strip_suffix('s').unwrap_or(word) == *it;
    let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    if let Some(at) = ordinals.iter().position(ordinal) {
        return Some(at as u64 + 1);
    }
    Some(match word {
        "one" | "once" | "single" | "a" | "an" => 1,
        "two" | "both" | "pair" | "couple" | "twice" | "double" | "twin" | "twins" | "half"
        | "duo" | "biannual" | "either" | "neither" => 2,
        "three" | "triple" | "trio" | "thrice" | "treble" => 3,
        "four" | "quarter" | "quarters" | "quadruple" | "quartet" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" | "decade" | "decades" => 10,
        "twenty" | "twenties" | "twentieth" => 20,
        "thirty" | "thirties" | "thirtieth" => 30,
        "forty" | "forties" | "fortieth" => 40,
        "fifty" | "fifties" | "fiftieth" => 50,
        "sixty" | "sixties" | "sixtieth" => 60,
        "seventy" | "seventies" => 70,
        "eighty" | "eighties" => 80,
        "ninety" | "nineties" => 90,
        "eleven" => 11,
        "twelve" | "dozen" | "dozens" => 12,
        "midnight" | "noon" | "midday" => 12,
        "century" | "centuries" => 100,
        _ => return None,
    })
}

/// Stems of words for small numbers beside those of the lexicon: what comes of them or counts by them.
const STEMS: [(&str, u64); 11] = [
    ("أول", 1),
    ("أولى", 1),
    ("حادي", 1),
    ("اثن", 2),
    ("ثاني", 2),
    ("ثلث", 3),
    ("ربع", 4),
    ("رباعي", 4),
    ("عقد", 10),
    ("قرن", 100),
    ("قرون", 100),
];

/// What follows a stem.
const ENDINGS: [&str; 14] = [
    "", "ة", "ا", "ان", "ين", "ون", "ي", "ية", "اء", "تين", "تان", "ه", "ى", "وا",
];

/// The numbers that an Arabic word may say beside the cardinal numbers, clitics and all.
fn arabic(word: &str) -> Option<u64> {
    let plain = Fold::HAMZA_ON_ALEF.word(word);
    let readings = noun_readings(&plain).rev();
    let mut long = readings
        .map(|it| it.stem)
        .filter(|it| it.chars().nth(2).is_some());
    let bare = long.next().unwrap_or(&plain);
    if let Some((_, number)) = TENS.iter().find(|it| it.0 == bare) {
        return Some(*number);
    }
    let bent = |stem: &str| {
        let rest = bare.strip_prefix(stem);
        rest.is_some_and(|it| ENDINGS.contains(&it))
    };
    if let Some((_, number)) = BENT.iter().find(|it| bent(&it.0)) {
        return Some(*number);
    }
    None
}

/// Whether the lexicon has a word as a dual, or does not have it.
fn may_be_dual(word: &str) -> bool {
    let readings = Lexicon::shipped()
        .map(|it| it.analyse(word))
        .unwrap_or_default();
    let mut numbers = readings.iter().map(|it| it.inflection.number);
    readings.is_empty() || numbers.any(|it| it == Some(Number::Dual))
}

/// The cardinal numbers from twenty to ninety, folded.
static TENS: LazyLock<Vec<(String, u64)>> = LazyLock::new(|| {
    let tens = CARDINALS.iter().filter(|it| (20..100).contains(&it.1));
    let words = tens.flat_map(|(words, number)| words.iter().map(|it| (*it, u64::from(*number))));
    words.map(folded).collect()
});

/// Cardinal numbers to ten without their endings, ordinals, and [`STEMS`], folded.
static BENT: LazyLock<Vec<(String, u64)>> = LazyLock::new(|| {
    let ones = CARDINALS.iter().filter(|it| it.1 <= 10);
    let ones = ones.filter_map(|(words, number)| Some((*words.first()?, u64::from(*number))));
    let ordinals = ORDINALS
        .iter()
        .map(|(words, number)| (words[0], u64::from(*number)));
    ones.chain(ordinals).chain(STEMS).map(folded).collect()
});

fn folded((word, number): (&str, u64)) -> (String, u64) {
    (Fold::HAMZA_ON_ALEF.word(word).into_owned(), number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_in_other_words() {
        let text = StatedNumbers::of("في الدقيقة السابعة وللمرة الثالثة، عامين", Lang::Ar);
        assert!(text.has_word(7) && text.has_word(3) && text.has_word(2) && text.has_word(1));
        assert!(!text.has_word(5));
        let text = StatedNumbers::of("في الحادية والثلاثين، والعشرون", Lang::Ar);
        assert!(text.has_word(31) && text.has_word(20) && !text.has_word(32));
        let text = StatedNumbers::of("Both came in the ninth minute", Lang::En);
        assert!(text.has_word(2) && text.has_word(9) && !text.has_word(6));
    }

    #[test]
    fn digits_of_any_script() {
        let text = StatedNumbers::of("من ٢٠١٧ إلى 18، و1,500", Lang::Ar);
        assert!(text.has_digits("2017") && text.has_digits("1500") && text.has_digits("2018"));
        assert!(!text.has_digits("2019"));
    }
}
