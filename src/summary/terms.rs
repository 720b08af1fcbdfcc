//! The content words of sentences, so that what sentences share can be counted.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::text::{
    EndingUse, FoldLevel, Proclitics, endings, fold_key, is_arabic_letter, noun_readings,
};

/// Endings of number, gender and possession.
const SUFFIXES: [&str; 8] = endings(EndingUse::LIGHT);

/// The stem of a content word.
pub(super) fn content(word: &str) -> Option<String> {
    let folded = fold_key(word, FoldLevel::Letters);
    if is_empty_word(&folded) || !folded.contains(char::is_alphabetic) {
        return None;
    }
    let stem = stem(&folded);
    let says = stem.chars().nth(1).is_some() && !is_empty_word(stem);
    says.then(|| stem.to_owned())
}

/// Whether the word says little by itself.
fn is_empty_word(folded: &str) -> bool {
    static WORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let lines = include_str!("empty_words.txt").lines();
        let lines = lines.filter(|line| !line.starts_with('#'));
        lines.flat_map(str::split_whitespace).collect()
    });
    WORDS.contains(folded)
}

/// The word without what inflects it, where three letters or more are left. Light on purpose: two
/// forms that stay apart cost little, two words that fall together would cost more.
fn stem(folded: &str) -> &str {
    if !folded.starts_with(is_arabic_letter) {
        let long = folded.len() > 4 && !folded.ends_with("ss");
        return folded.strip_suffix('s').filter(|_| long).unwrap_or(folded);
    }
    let enough = |rest: &str, letters: usize| rest.chars().count() >= letters;
    // Other letters begin too many words to be taken off without an article.
    let mut readings = noun_readings(folded).rev();
    let head = readings.find(|it| match it.clitics {
        clitics if clitics.article => enough(it.stem, 3),
        Proclitics::AND => enough(it.stem, 4),
        _ => false,
    });
    let bare = head.map_or(folded, |it| it.stem);
    let stems = SUFFIXES.iter().filter_map(|it| bare.strip_suffix(it));
    let stems = stems.filter(|rest| enough(rest, 3));
    // The longest ending that fits is the whole of it.
    stems.min_by_key(|it| it.len()).unwrap_or(bare)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words_and_numbers;

    #[test]
    fn empty_words_are_folded_already() {
        let lines = include_str!("empty_words.txt").lines();
        let lines = lines.filter(|line| !line.starts_with('#'));
        for word in lines.flat_map(str::split_whitespace) {
            assert_eq!(fold_key(word, FoldLevel::Letters), word);
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = words_and_numbers(text).filter_map(content).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn content_words_lose_clitics_and_endings() {
        check("قال إن الشركة والشركات للشركة", &["شرك", "شرك", "شرك"]);
        check("The companies said 20 centres", &["companie", "centre"]);
        check("البيانات وبيانات", &["بيان", "بيان"]);
        check("وبالبيانات وكالبيانات", &["بيان", "بيان"]);
        check("و في 2024 – a", &[]);
    }
}
