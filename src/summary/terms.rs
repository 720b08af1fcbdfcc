//! The content words of sentences, so that what sentences share can be counted.

use crate::text::{FoldLevel, TATWEEL, fold_key, is_arabic_letter, is_invisible, is_tashkeel};

/// Words that say little by themselves, folded.
const EMPTY_WORDS: &[&str] = &[
    // Arabic
    "ان",
    "انه",
    "انها",
    "انهم",
    "في",
    "من",
    "الي",
    "علي",
    "عن",
    "مع",
    "هذا",
    "هذه",
    "ذلك",
    "تلك",
    "التي",
    "الذي",
    "الذين",
    "ما",
    "لا",
    "لم",
    "لن",
    "قد",
    "كان",
    "كانت",
    "كانوا",
    "يكون",
    "تكون",
    "هو",
    "هي",
    "هم",
    "او",
    "ام",
    "ثم",
    "كما",
    "بعد",
    "قبل",
    "خلال",
    "بين",
    "حول",
    "حتي",
    "منذ",
    "عند",
    "عندما",
    "حيث",
    "كل",
    "بعض",
    "غير",
    "اي",
    "ايضا",
    "الا",
    "اذا",
    "لدي",
    "لديه",
    "لديها",
    "له",
    "لها",
    "لهم",
    "به",
    "بها",
    "فيه",
    "فيها",
    "منه",
    "منها",
    "عليه",
    "عليها",
    "اليه",
    "اليها",
    "قال",
    "قالت",
    "يقول",
    "تقول",
    "اضاف",
    "اضافت",
    "اكد",
    "اوضح",
    "اشار",
    "وفق",
    "وفقا",
    "بحسب",
    "حسب",
    "تم",
    "يتم",
    "سيتم",
    "سوف",
    "نحو",
    "ضد",
    "عبر",
    "تحت",
    "فوق",
    "امام",
    "دون",
    "بدون",
    "مثل",
    "لكن",
    "لكنه",
    "لكنها",
    "بل",
    "اكثر",
    "اقل",
    "جدا",
    "عدد",
    "احد",
    "احدي",
    "ليس",
    "ليست",
    "مما",
    "لان",
    "لانه",
    "بسبب",
    "هناك",
    "هنا",
    "الان",
    "اليوم",
    "امس",
    "يوم",
    "عام",
    "سنه",
    "العام",
    "الماضي",
    "كذلك",
    "بينما",
    "اول",
    "اخر",
    "اخري",
    "يمكن",
    "كيف",
    "متي",
    "اين",
    "لماذا",
    "ماذا",
    "هل",
    "نفسه",
    "نفسها",
    "ذات",
    "ضمن",
    "الثلاثاء",
    "الاربعاء",
    "الخميس",
    "الجمعه",
    "السبت",
    "الاحد",
    "الاثنين",
    "دولار",
    "مليون",
    "مليار",
    "الف",
    // English
    "a",
    "about",
    "after",
    "again",
    "against",
    "all",
    "also",
    "am",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "because",
    "been",
    "before",
    "being",
    "between",
    "both",
    "but",
    "by",
    "can",
    "could",
    "did",
    "do",
    "does",
    "down",
    "during",
    "each",
    "even",
    "first",
    "for",
    "from",
    "further",
    "had",
    "has",
    "have",
    "he",
    "her",
    "here",
    "hers",
    "him",
    "his",
    "how",
    "i",
    "if",
    "in",
    "into",
    "is",
    "it",
    "its",
    "just",
    "last",
    "like",
    "made",
    "make",
    "many",
    "may",
    "me",
    "more",
    "most",
    "much",
    "my",
    "new",
    "no",
    "nor",
    "not",
    "now",
    "of",
    "off",
    "on",
    "one",
    "only",
    "or",
    "other",
    "our",
    "out",
    "over",
    "own",
    "said",
    "same",
    "say",
    "says",
    "she",
    "should",
    "so",
    "some",
    "such",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "through",
    "time",
    "to",
    "told",
    "too",
    "two",
    "under",
    "until",
    "up",
    "us",
    "very",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "whom",
    "why",
    "will",
    "with",
    "would",
    "year",
    "years",
    "you",
    "your",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "dollar",
    "dollars",
    "million",
    "billion",
    "percent",
    "mr",
    "mrs",
    "ms",
    "s",
    "t",
];

/// Letters that an Arabic word may begin with and keep its meaning.
const PREFIXES: [&str; 8] = ["وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و"];
/// Endings of number, gender and possession.
const SUFFIXES: [&str; 8] = ["هما", "ها", "ات", "ان", "ون", "ين", "يه", "ه"];

/// Calls `emit` with the stem of every content word of `text`.
pub(super) fn each(text: &str, mut emit: impl FnMut(&str)) {
    let is_part = |c: char| {
        c.is_alphanumeric()
            || c == TATWEEL
            || is_tashkeel(c)
            || (is_invisible(c) && c != '\u{200C}')
    };
    for word in text.split(|c| !is_part(c)) {
        if word.is_empty() {
            continue;
        }
        let folded = fold_key(word, FoldLevel::Letters);
        if is_empty_word(&folded) || !folded.contains(char::is_alphabetic) {
            continue;
        }
        let stem = stem(&folded);
        if stem.chars().nth(1).is_some() && !is_empty_word(stem) {
            emit(stem);
        }
    }
}

fn is_empty_word(folded: &str) -> bool {
    use std::sync::LazyLock;
    static SET: LazyLock<rustc_hash::FxHashSet<&str>> =
        LazyLock::new(|| EMPTY_WORDS.iter().copied().collect());
    SET.contains(folded)
}

/// The word without what inflects it, where three letters or more are left. Light on purpose: two
/// forms that stay apart cost little, two words that fall together would cost more.
fn stem(folded: &str) -> &str {
    if !folded.starts_with(is_arabic_letter) {
        let long = folded.len() > 4 && !folded.ends_with("ss");
        return folded.strip_suffix('s').filter(|_| long).unwrap_or(folded);
    }
    let enough = |rest: &&str, letters: usize| rest.chars().count() >= letters;
    let head = PREFIXES.iter().find_map(|prefix| {
        let least = if *prefix == "و" { 4 } else { 3 };
        folded
            .strip_prefix(prefix)
            .filter(|rest| enough(rest, least))
    });
    let bare = head.unwrap_or(folded);
    let tail = SUFFIXES
        .iter()
        .find_map(|suffix| bare.strip_suffix(suffix).filter(|rest| enough(rest, 3)));
    tail.unwrap_or(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut found = Vec::new();
        each(text, |term| found.push(term.to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn content_words_lose_clitics_and_endings() {
        check("قال إن الشركة والشركات للشركة", &["شرك", "شرك", "شرك"]);
        check("The companies said 20 centres", &["companie", "centre"]);
        check("البيانات وبيانات", &["بيان", "بيان"]);
        check("و في 2024 – a", &[]);
    }
}
