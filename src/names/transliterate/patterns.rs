//! The vowels of Arabic words that no list has, by the patterns that words are built in.

use super::vowels::Vowels;
use super::weighed::{Weighed, shares};

/// Patterns with their vowels and how frequent each is among words of its letters. ف, ع and ل stand
/// for any letters of a root.
#[rustfmt::skip]
const PATTERNS: [(&str, f32); 47] = [
    ("مُسْتَفْعِل", 1.0), ("مُسْتَفِيل", 1.0), ("اِسْتِفْعال", 1.0),
    ("مُتَفَعِّل", 1.0), ("مُتَفاعِل", 1.0), ("تَفاعُل", 0.8), ("تَفْعِيل", 1.0),
    ("مُفْتَعِل", 1.0), ("اِفْتِعال", 1.0), ("اِنْفِعال", 0.8),
    ("مَفْعُول", 1.0), ("فاعِل", 1.0), ("فاعُول", 0.6),
    ("فَعِيل", 0.75), ("فُعَيْل", 0.25), ("فَعُول", 0.5), ("فُعُول", 0.5),
    ("فِعال", 0.35), ("فَعال", 0.25), ("فَعّال", 0.3), ("فُعال", 0.1),
    ("أَفْعال", 0.9), ("إِفْعال", 0.9), ("أَفْعَل", 1.0), ("أَفاعِل", 0.9),
    ("مَفاعِل", 0.6), ("مُفاعِل", 0.4), ("مَفاعِيل", 0.9), ("فَواعِل", 0.9), ("فَعائِل", 0.9),
    ("فَعالِل", 0.7), ("فَعالِيل", 0.8), ("فَواعِيل", 0.8),
    ("مُفَعَّل", 0.4), ("مَفْعَل", 0.3), ("مُفْعِل", 0.3),
    ("فَعْلان", 0.5), ("فُعْلان", 0.3), ("فَعْلاء", 0.6), ("فُعَلاء", 0.4), ("أَفْعِلاء", 0.8),
    ("مُفْعال", 0.2), ("مِفْعال", 0.6), ("فَعْلُول", 0.3), ("فُعْلُول", 0.5),
    ("فَعالَى", 0.6), ("فُعْلَى", 0.5),
];
/// The letters of a root in a pattern.
const ROOT: [char; 3] = ['ف', 'ع', 'ل'];
/// Consonants that a root may have.
const CONSONANTS: &str = "بتثجحخدذرزسشصضطظعغفقكلمنهوي";
/// Letters that foreign names hardly ever have.
const NATIVE: &str = "ثحخذصضطظعقءؤئ";
const FEMININE: char = 'ة';

/// Whether a word looks like an Arabic one: it has a letter that foreign names hardly have.
pub(super) fn looks_arabic(letters: &str) -> bool {
    letters.contains(|c| NATIVE.contains(c))
}

/// The spellings of a word without its article, by the patterns that its letters fit; none where
/// they fit none.
pub(super) fn spellings(letters: &str) -> Vec<Weighed> {
    let stem = letters.strip_suffix(FEMININE).unwrap_or(letters);
    let feminine = &letters[stem.len()..];
    let fitting = PATTERNS.iter().filter_map(|(pattern, weight)| {
        let marked = filled(pattern, stem)?;
        let mut vowels = Vowels::of(&format!("{marked}{feminine}"));
        vowels.silence();
        Some(Weighed::new(vowels.in_press_spelling()?, *weight))
    });
    shares(fitting.collect())
}

/// A pattern with the letters of this stem for those of the root.
fn filled(pattern: &str, stem: &str) -> Option<String> {
    let mut letters = stem.chars();
    let mut marked = String::new();
    for c in pattern.chars() {
        if crate::text::is_tashkeel(c) {
            marked.push(c);
            continue;
        }
        let letter = letters.next()?;
        let root = ROOT.contains(&c) && CONSONANTS.contains(letter);
        let fits = root || !ROOT.contains(&c) && (letter == c || (c, letter) == ('أ', 'ا'));
        marked.push(fits.then_some(letter)?);
    }
    letters.next().is_none().then_some(marked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expected: &str) {
        let first = spellings(word).into_iter().next();
        let first = first.map(|it| it.text).unwrap_or_default();
        assert_eq!(first, expected, "{word}");
    }

    #[test]
    fn patterns_give_the_vowels() {
        check("مسترشد", "mustarshid");
        check("متوكل", "mutawakkil");
        check("معتصم", "mutasim");
        check("منصور", "mansur");
        check("كاظم", "kazim");
        check("مفضل", "mufaddal");
        check("فلاسفة", "falasifa");
        check("قبائل", "qabail");
        check("إصلاح", "islah");
        check("أحرار", "ahrar");
        check("تحرير", "tahrir");
        check("قناديل", "qanadil");
    }

    #[test]
    fn other_words_fit_no_pattern() {
        for word in ["هايزنبرغ", "دمشق", "أوباما", "", "ة"] {
            assert!(spellings(word).is_empty(), "{word}");
        }
        assert!(looks_arabic("قريش") && !looks_arabic("ماسك"));
    }
}
