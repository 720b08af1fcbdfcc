//! Names of months in Arabic: the Levantine names, the Gregorian ones, and both together.

use crate::text::{Span, is_clitic_stack, is_tashkeel};

/// How months are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lint) enum System {
    /// تموز
    Levantine,
    /// يوليو
    Gregorian,
    /// تموز (يوليو)
    Both,
}

/// A word or two that may name a month.
pub(super) struct Candidate {
    pub(super) span: Span,
    pub(super) system: System,
    pub(super) number: usize,
    /// Whether the word means something else too, so that the date must show around it.
    pub(super) ambiguous: bool,
}

/// The names to write.
pub(super) const LEVANTINE: [&str; 12] = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
];
/// The names to write.
pub(super) const GREGORIAN: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];

/// The month that a word may name, clitics left out.
pub(super) fn candidate(text: &str, word: Span) -> Option<Candidate> {
    // آب is four bytes long, and the longest name with two clitics has eighteen; marks add some.
    if !(4..=32).contains(&word.len()) || !may_end_a_month(word.of(text)) {
        return None;
    }
    let mut clitic = 0;
    for _ in 0..3 {
        let name = &word.of(text)[clitic..];
        let start = word.start + clitic;
        if let Some((system, number, ambiguous)) = lookup(name) {
            return Some(Candidate {
                span: Span::new(start, word.end),
                system,
                number,
                ambiguous,
            });
        }
        if let Some((number, len)) = two_words(name, &text[word.end..]) {
            return Some(Candidate {
                span: Span::new(start, word.end + len),
                system: System::Levantine,
                number,
                ambiguous: false,
            });
        }
        clitic += name.chars().next()?.len_utf8();
        if !is_clitic_stack(&word.of(text)[..clitic]) {
            return None;
        }
    }
    None
}

/// A cheap look at the last two letters, which turns away nearly all words.
fn may_end_a_month(word: &str) -> bool {
    let mut letters = word.chars().rev();
    let (Some(last), Some(before)) = (letters.next(), letters.next()) else {
        return false;
    };
    match last {
        'ر' if matches!(before, 'ي' | 'ب' | 'ا') => true,
        'ن' if matches!(before, 'ا' | 'و' | 'ي') => true,
        'ل' if matches!(before, 'ي' | 'و') => true,
        'س' if matches!(before, 'ر' | 'ط') => true,
        'و' | 'ه' if before == 'ي' => true,
        'ز' if before == 'و' => true,
        'ط' if before == 'ا' => true,
        'ب' if before == 'آ' => true,
        'ر' | 'ن' | 'ل' | 'س' | 'و' | 'ه' | 'ز' | 'ط' | 'ب' => is_tashkeel(before),
        _ => false,
    }
}

fn lookup(word: &str) -> Option<(System, usize, bool)> {
    use System::{Gregorian, Levantine};
    let plain: String;
    let word = match word.contains(is_tashkeel) {
        true => {
            plain = word.chars().filter(|&c| !is_tashkeel(c)).collect();
            &plain
        }
        false => word,
    };
    Some(match word {
        "يناير" => (Gregorian, 0, false),
        "فبراير" => (Gregorian, 1, false),
        "مارس" => (Gregorian, 2, true),
        "أبريل" | "إبريل" | "ابريل" => (Gregorian, 3, false),
        "مايو" => (Gregorian, 4, true),
        "يونيو" | "يونيه" => (Gregorian, 5, false),
        "يوليو" | "يوليه" => (Gregorian, 6, false),
        "أغسطس" | "اغسطس" => (Gregorian, 7, true),
        "سبتمبر" => (Gregorian, 8, false),
        "أكتوبر" | "اكتوبر" => (Gregorian, 9, false),
        "نوفمبر" => (Gregorian, 10, false),
        "ديسمبر" => (Gregorian, 11, false),
        "شباط" => (Levantine, 1, true),
        "آذار" | "اذار" => (Levantine, 2, true),
        "نيسان" => (Levantine, 3, true),
        "أيار" | "ايار" => (Levantine, 4, true),
        "حزيران" => (Levantine, 5, false),
        "تموز" => (Levantine, 6, true),
        "آب" => (Levantine, 7, true),
        "أيلول" | "ايلول" => (Levantine, 8, true),
        _ => return None,
    })
}

/// كانون and تشرين with the ordinal behind them: the month, and the bytes up to its end.
fn two_words(word: &str, rest: &str) -> Option<(usize, usize)> {
    let months = match word {
        "كانون" => [11, 0],
        "تشرين" => [9, 10],
        _ => return None,
    };
    let tail = rest.strip_prefix([' ', '\u{A0}'])?;
    let blank = rest.len() - tail.len();
    let ordinals = ["الأول", "الاول", "الأوّل", "الثاني"];
    let found = ordinals.into_iter().find(|it| tail.starts_with(it))?;
    let month = months[usize::from(found == "الثاني")];
    Some((month, blank + found.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_look_at_the_end_turns_no_month_away() {
        for name in LEVANTINE.iter().chain(&GREGORIAN) {
            let word = name.split(' ').next().expect("a word");
            assert!(may_end_a_month(word), "{word}");
        }
        for other in ["إبريل", "يونيه", "يوليه", "اكتوبر", "تموّز", "أيلُول", "آذَار"]
        {
            assert!(
                candidate(other, Span::new(0, other.len())).is_some(),
                "{other}"
            );
        }
    }
}
