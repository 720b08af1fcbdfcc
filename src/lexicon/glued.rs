//! Words that a missing space has run together: الحضورالكثيف, علىالرغم.

use super::Lexicon;
use super::analyse::Analysis;
use crate::text::{ARTICLE, TATWEEL, clitic_letters, is_arabic_letter, is_tashkeel, readings};

/// Fewest letters of two words that run together.
const SHORTEST_PAIR: usize = 7;
/// The same where no article betrays the second one: shorter foreign names look like two words.
const LONG_PAIR: usize = 9;
/// Most letters of them: a run of letters without end is no text, and has too many places.
const LONGEST_PAIR: usize = 40;
/// Most cost of a reading of one of them, in bits.
const MOST_COST: u8 = 9;
/// Least frequency of a word on either side.
const FREQUENT: u8 = 7;
/// Least frequency of the words that hold sentences together.
const FUNCTION_WORD: u8 = 14;

impl Lexicon<'_> {
    /// Where a space may be missing in `word`, in bytes of it: behind a letter that only ends words,
    /// or where two known words touch that are none together. More than one place where it can be
    /// parted in several ways. Names that are usually written so (عبدالله) and foreign names are
    /// left alone.
    pub fn missing_spaces(&self, word: &str) -> Vec<usize> {
        let length = letters(word);
        if length > LONGEST_PAIR {
            return Vec::new();
        }
        if let Some(at) = self.before_clitic(word) {
            return vec![at];
        }
        if compound_name(word).is_some() {
            return Vec::new();
        }
        let places = places(word);
        if let Some(sure) = places.clone().find(|it| self.ends_here(it)) {
            return vec![sure.left.len()];
        }
        if length < SHORTEST_PAIR || self.is_known(word) {
            return Vec::new();
        }
        if let Some(found) = places.clone().find(|it| self.has_article_inside(it)) {
            return vec![found.left.len()];
        }
        let apart = places.filter(|it| length >= LONG_PAIR && self.are_two(it));
        apart.map(|it| it.left.len()).collect()
    }

    /// Whether `word` is, exactly as it is written, a frequent word and no name, so that a figure
    /// that touches it does so for want of a space.
    pub fn is_common(&self, word: &str) -> bool {
        self.is_frequent(word, FREQUENT)
    }

    /// Before ب, ل or ك that a tatweel joins to a figure or to Latin letters: تقدربـ50.
    fn before_clitic(&self, word: &str) -> Option<usize> {
        let rest = word.strip_suffix(TATWEEL)?.strip_suffix(['ب', 'ل', 'ك'])?;
        let is_stack = readings(rest).any(|it| it.stem.is_empty());
        let ends = rest.ends_with(['ة', 'ى']) || letters(rest) >= 3 && self.is_frequent(rest, 0);
        (!is_stack && letters(rest) >= 2 && ends).then_some(rest.len())
    }

    /// Whether the letter at the end of the left part only ends words.
    fn ends_here(&self, parts: &Parts<'_>) -> bool {
        let is_word = |word: &str| match parts.end {
            'ة' => self.is_known(word),
            _ => self.is_frequent(word, 0),
        };
        matches!(parts.end, 'ة' | 'ى')
            && letters(parts.right) >= 3
            && is_word(parts.left)
            && is_word(parts.right)
    }

    /// Whether the right part is a word with its article, which stands before everything.
    fn has_article_inside(&self, parts: &Parts<'_>) -> bool {
        let left = letters(parts.left);
        parts.right.starts_with(ARTICLE)
            && letters(parts.right) >= 5
            && left >= 2
            && !is_compound_name(parts)
            && self.is_frequent(parts.left, if left > 2 { 4 } else { FUNCTION_WORD })
            && self.is_frequent(parts.right, 4)
    }

    /// Whether both parts are words, and seem to the eye to stand apart: these letters are not joined
    /// to the next one.
    fn are_two(&self, parts: &Parts<'_>) -> bool {
        let looks_apart = matches!(
            parts.end,
            'ا' | 'أ' | 'إ' | 'آ' | 'د' | 'ذ' | 'ر' | 'ز' | 'و' | 'ء' | 'ؤ'
        );
        looks_apart
            && !is_compound_name(parts)
            && [parts.left, parts.right]
                .iter()
                .all(|it| letters(it) >= 4 && self.is_frequent(it, FREQUENT))
    }

    fn is_known(&self, word: &str) -> bool {
        !self.analyse(word).is_empty()
    }

    /// Whether it is, exactly as it is written, a likely form of a word that is no name.
    fn is_frequent(&self, word: &str, least: u8) -> bool {
        let is_one = |it: &Analysis<'_>| {
            let stem = letters(&it.spelling) - it.proclitics.chars().count();
            it.respelled == 0
                && !it.lemma.part.is_name()
                && it.lemma.frequency >= least
                && it.cost <= MOST_COST
                && (stem >= 3 || it.lemma.frequency >= FUNCTION_WORD)
        };
        self.analyse(word).iter().any(is_one)
    }
}

/// A word, parted behind one of its letters.
struct Parts<'w> {
    left: &'w str,
    right: &'w str,
    /// The last letter of the left part.
    end: char,
}

fn letters(word: &str) -> usize {
    word.chars().filter(|&c| is_arabic_letter(c)).count()
}

/// All ways to part a word in two, marks with the letter before them.
fn places(word: &str) -> impl Iterator<Item = Parts<'_>> + Clone {
    let letters = word.char_indices().filter(|it| is_arabic_letter(it.1));
    letters.filter_map(|(at, end)| {
        let rest = word[at + end.len_utf8()..].trim_start_matches(is_tashkeel);
        let left = &word[..word.len() - rest.len()];
        rest.starts_with(is_arabic_letter).then_some(Parts {
            left,
            right: rest,
            end,
        })
    })
}

/// First parts of names that many write as one word with what follows: عبدالعزيز, أبوالفتوح.
const FIRST_PARTS: [&str; 8] = ["عبد", "أبو", "ابو", "أبا", "بو", "ذو", "نور", "سيف"];
/// Second parts of such names: نصرالله, نورالدين.
const SECOND_PARTS: [&str; 4] = ["الله", "الدين", "الإسلام", "الاسلام"];

fn is_compound_name(parts: &Parts<'_>) -> bool {
    let right = clitic_letters(parts.right);
    let left = clitic_letters(parts.left);
    let left = left.strip_prefix(['و', 'ل', 'ب']).unwrap_or(&left);
    SECOND_PARTS.contains(&&*right) || FIRST_PARTS.contains(&left)
}

/// Where a compound name that is written as one word begins behind its clitic, and where its second
/// part does, counted from there.
pub(crate) fn compound_name(word: &str) -> Option<(usize, usize)> {
    let place = places(word).find(|it| {
        let is_name = it.right.starts_with(ARTICLE) && letters(it.left) >= 3;
        is_name && letters(it.right) >= 4 && is_compound_name(it)
    })?;
    let is_first = |it: &str| FIRST_PARTS.contains(&it);
    let bare = place
        .left
        .strip_prefix(['و', 'ل', 'ب'])
        .filter(|it| is_first(it));
    let start = bare.map_or(0, |it| place.left.len() - it.len());
    Some((start, place.left.len() - start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn parted(word: &str) -> Option<String> {
        let lexicon = Lexicon::shipped().expect("the lexicon in the program");
        let at = *lexicon.missing_spaces(word).first()?;
        Some(format!("{} {}", &word[..at], &word[at..]))
    }

    #[test]
    fn words_that_run_together_are_parted() {
        for (written, right) in [
            ("الحضورالكثيف", "الحضور الكثيف"),
            ("الوفدالرسمي", "الوفد الرسمي"),
            ("علىالرغم", "على الرغم"),
            ("مدينةتونس", "مدينة تونس"),
            ("وزيرالخارجية", "وزير الخارجية"),
            ("فيالمدينة", "في المدينة"),
            ("مجلسالأمن", "مجلس الأمن"),
            ("سبيلالتجديد", "سبيل التجديد"),
            ("بينمايعتقد", "بينما يعتقد"),
            ("تقدربـ", "تقدر بـ"),
            ("الوزيرالمكلف", "الوزير المكلف"),
        ] {
            assert_eq!(parted(written).as_deref(), Some(right), "{written}");
        }
    }

    #[test]
    fn compound_names_are_parted() {
        let read = |word| compound_name(word);
        assert_eq!(read("عبدالله"), Some((0, 6)));
        assert_eq!(read("لعبدالعزيز"), Some((2, 6)));
        assert_eq!(read("نصرالله"), Some((0, 6)));
        for word in ["العبدلي", "خالد", "والدين", "بالله"] {
            assert_eq!(read(word), None, "{word}");
        }
    }

    #[test]
    fn single_words_are_left() {
        for word in [
            "المستشفيات",
            "عبدالعزيز",
            "نورالدين",
            "ونورالدين",
            "والاستقلال",
            "بـ",
            "وبالـ",
            "سكرتارية",
            "كارديناس",
            "أندرسون",
            "بورصة",
            "استعدادات",
            "برباروسا",
            "والبرومين",
            "كوالالمبور",
            "الرأسمالية",
        ] {
            assert_eq!(parted(word), None, "{word}");
        }
    }
}
