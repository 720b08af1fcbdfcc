//! Words of a text in Latin letters that may be a part of a name.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::lexicon::months::ENGLISH;
use crate::text::{Script, Span, words};

/// Words that are capitalised only because a sentence or a title begins with them, or because they
/// are titles themselves: Arabic translates them, as it does the months.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "a", "an", "the", "this", "that", "these", "those", "i", "you", "he", "she", "it", "we", "they",
    "me", "him", "her", "us", "them", "my", "your", "his", "its", "our", "their", "who", "what",
    "which", "when", "where", "why", "how", "and", "or", "but", "so", "if", "then", "than", "as",
    "at", "by", "for", "from", "in", "into", "of", "off", "on", "onto", "out", "over", "to", "up",
    "with", "without", "within", "about", "above", "across", "after", "again", "against", "all",
    "almost", "along", "already", "also", "although", "always", "among", "another", "any", "are",
    "around", "because", "been", "before", "behind", "being", "below", "between", "both", "can",
    "could", "did", "do", "does", "down", "during", "each", "either", "even", "ever", "every",
    "few", "had", "has", "have", "here", "however", "is", "just", "last", "like", "many", "may",
    "might", "more", "most", "much", "must", "near", "never", "next", "no", "not", "now", "once",
    "one", "only", "other", "others", "own", "per", "same", "several", "shall", "should", "since",
    "some", "still", "such", "there", "through", "too", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "first", "second", "third", "under", "until", "very", "was",
    "were", "while", "will", "would", "yes", "yet", "mr", "mrs", "ms", "sir", "lord", "lady",
    "king", "queen", "prince", "president", "minister", "prime", "secretary", "senator", "judge",
    "governor", "mayor", "professor", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "north", "south", "east", "west", "northern",
    "southern", "eastern", "western", "new", "old", "be", "am", "let", "let's", "don't", "can't",
];

/// Small words inside names, which Arabic may write or not.
const PARTICLES: &[&str] = &[
    "de", "da", "di", "du", "del", "della", "la", "le", "el", "al", "van", "von", "der", "den",
    "ter", "bin", "ibn", "ben", "abu", "dos", "das", "of", "the", "e", "y",
];

/// A word that may be a part of a name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LatinToken {
    pub(crate) span: Span,
    /// How it is compared: without possessive endings.
    pub(crate) word: String,
    /// Whether it begins a sentence, where capitals say nothing.
    pub(crate) opens: bool,
}

/// Whether the words between two parts of a name are particles alone.
pub(crate) fn is_bridge(gap: &str) -> bool {
    let mut words = gap.split(|c: char| c.is_whitespace() || c == '-' || c == '\'');
    let fits = |word: &str| word.is_empty() || PARTICLES.contains(&&*word.to_lowercase());
    let has_blank = gap.contains([' ', '-', '\u{A0}']) || gap.is_empty();
    has_blank && words.all(|word| fits(word.trim_matches('.')))
}

/// The capitalised words of `text`, and how often each word stands in small letters.
pub(crate) fn tokens(text: &str, small: &mut FxHashMap<String, u32>) -> Vec<LatinToken> {
    read(text, |word| count(small, word))
}

/// The capitalised words of `text`.
pub(crate) fn capitalised(text: &str) -> Vec<LatinToken> {
    read(text, |_| {})
}

/// The capitalised words of `text`; the others are handed on in small letters.
fn read(text: &str, mut other: impl FnMut(Cow<'_, str>)) -> Vec<LatinToken> {
    let mut found = Vec::new();
    let mut rest_from = 0;
    for span in words(text, Script::Latin) {
        let behind = std::mem::replace(&mut rest_from, span.end);
        let start = span.start;
        let span = without_possessive(text, span);
        let word = span.of(text);
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        if !capital {
            other(in_small_letters(word));
            continue;
        }
        let lower = word.to_lowercase();
        if !is_common(&lower) && is_spoken(word) {
            found.push(LatinToken {
                span,
                word: word.to_owned(),
                opens: behind == 0 || opens_after(&text[behind..start]),
            });
        }
    }
    found
}

/// A word in small letters; most are written so.
fn in_small_letters(word: &str) -> Cow<'_, str> {
    let is_small = |it: &u8| it.is_ascii() && !it.is_ascii_uppercase();
    if word.as_bytes().iter().all(is_small) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

/// Counts a word; it is copied only when it is new.
fn count(words: &mut FxHashMap<String, u32>, word: Cow<'_, str>) {
    if let Some(count) = words.get_mut(&*word) {
        *count += 1;
    } else {
        words.insert(word.into_owned(), 1);
    }
}

/// Whether a word in small letters is capitalised for another reason than being a name.
fn is_common(lower: &str) -> bool {
    static WORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let months = ENGLISH.iter().map(|it| it.text);
        COMMON.iter().copied().chain(months).collect()
    });
    WORDS.contains(lower)
}

/// Whether a word is read as a word, not letter by letter.
fn is_spoken(word: &str) -> bool {
    let vowel = |c: char| !c.is_ascii() || "aeiouy".contains(c.to_ascii_lowercase());
    word.chars().count() > 1 && (word.contains(char::is_lowercase) || word.contains(vowel))
}

/// Whether what stands between two words ends a sentence or opens a quotation.
fn opens_after(gap: &str) -> bool {
    let gap = gap.trim_end();
    gap.contains(['\n', '!', '?', ':', ';', '…', '"', '“', '•'])
        || gap.ends_with('.') && gap.len() == 1
        || gap.ends_with(['\'', '‘', '(', '[', '«'])
}

fn without_possessive(text: &str, span: Span) -> Span {
    let word = span.of(text);
    let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
    Span::new(span.start, span.start + bare.unwrap_or(word).len())
}

/// Words that some text has in capitals inside a sentence.
pub(crate) fn capital_inside<'t>(
    tokens: impl Iterator<Item = &'t LatinToken>,
) -> FxHashSet<&'t str> {
    tokens.filter(|it| !it.opens).map(|it| &*it.word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_make_candidates() {
        let mut small = FxHashMap::default();
        let text = "The firm's head, Omar O'Neill of Acme’s board, met Smith. Rivers rose.";
        let found = tokens(text, &mut small);
        let words: Vec<(&str, bool)> = found.iter().map(|it| (&*it.word, it.opens)).collect();
        let expected = [
            ("Omar", false),
            ("O'Neill", false),
            ("Acme", false),
            ("Smith", false),
            ("Rivers", true),
        ];
        assert_eq!(words, expected);
        assert_eq!(small.get("head"), Some(&1));
    }

    #[test]
    fn particles_bridge() {
        assert!(is_bridge(" ") && is_bridge("-") && is_bridge(" van der "));
        assert!(!is_bridge(", ") && !is_bridge(" met ") && !is_bridge("s"));
    }
}
