//! The words of a text: runs of letters of one script.
//!
//! An Arabic word begins with a letter and goes on over letters, marks and tatweel; a Latin one over
//! letters, combining marks, and apostrophes between letters. Invisible characters inside a word belong
//! to it, as they do for the matcher; only the zero-width non-joiner parts words, as a space would.

use super::letters::{is_arabic_letter, is_arabic_part};
use crate::text::script::{Script, is_invisible, is_latin_letter};
use crate::text::{Span, ZWNJ, shortly_before};

/// Where the words of `text` in one script are, in order.
pub(crate) fn words(text: &str, script: Script) -> impl Iterator<Item = Span> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = &text[from..];
        let (start, len) = match script {
            Script::Arabic => {
                let start = find_arabic(rest)?;
                (start, arabic_word(&rest[start..]))
            }
            Script::Latin => {
                let start = rest.find(is_latin_letter)?;
                (start, latin_run(&rest[start..]))
            }
        };
        let span = Span::new(from + start, from + start + len);
        from = span.end;
        Some(span)
    })
}

/// Where the first Arabic letter is; what is ASCII is passed without decoding.
fn find_arabic(text: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += text.as_bytes()[at..]
            .iter()
            .take_while(|it| it.is_ascii())
            .count();
        let c = text[at..].chars().next()?;
        if is_arabic_letter(c) {
            return Some(at);
        }
        at += c.len_utf8();
    }
}

/// The words of `text` in any script, and its numbers as far as they are written in digits alone.
pub(crate) fn words_and_numbers(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_alphanumeric() || is_arabic_part(c) || is_unseen(c);
    text.split(move |c| !is_part(c)).filter(|it| !it.is_empty())
}

/// The script and length of the word that `text` begins with.
pub(crate) fn word_at_start(text: &str) -> Option<(Script, usize)> {
    match text.chars().next()? {
        c if is_arabic_letter(c) => Some((Script::Arabic, arabic_word(text))),
        c if is_latin_letter(c) => Some((Script::Latin, latin_run(text))),
        _ => None,
    }
}

/// The Arabic word that `text` begins with, with its marks; empty where there is none.
pub(crate) fn first_word(text: &str) -> &str {
    if !text.starts_with(is_arabic_letter) {
        return "";
    }
    &text[..arabic_word(text)]
}

/// How long the Arabic word is that `text` begins with, the first letter of it being one.
fn arabic_word(text: &str) -> usize {
    let common = common_letters(text.as_bytes());
    common + arabic_run(text[common..].char_indices())
}

/// The bytes of the common letters (U+0621 to U+063F, U+0641 to U+064A), tatweel and vowel marks
/// (U+064B to U+065F) that a text begins with: nearly all there is, found without decoding.
fn common_letters(bytes: &[u8]) -> usize {
    let pairs = bytes.as_chunks::<2>().0.iter();
    let common = pairs.take_while(|it| matches!(it, [0xD8, 0xA1..=0xBF] | [0xD9, 0x80..=0x9F]));
    2 * common.count()
}

/// Whether a word ends as ordinals in lists do: أولا, ثانيًا.
pub(crate) fn ends_as_adverb(word: &str) -> bool {
    word.ends_with(['ا', '\u{64B}'])
}

/// The Arabic word that `text` ends with, with its marks; empty where there is none.
pub(crate) fn last_word(text: &str) -> &str {
    let text = shortly_before(text, text.len());
    let backwards = text.char_indices().rev();
    let backwards = backwards.map(|(at, c)| (text.len() - at - c.len_utf8(), c));
    let run = &text[text.len() - arabic_run(backwards)..];
    // A mark in front belongs to the word before, if to any.
    run.trim_start_matches(|c| !is_arabic_letter(c))
}

/// How many bytes of characters, given with how many bytes are before them, go on an Arabic word.
fn arabic_run(characters: impl Iterator<Item = (usize, char)>) -> usize {
    let mut end = 0;
    for (at, c) in characters {
        if is_arabic_part(c) {
            end = at + c.len_utf8();
        } else if !is_unseen(c) {
            break;
        }
    }
    end
}

fn latin_run(text: &str) -> usize {
    let common = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let mut end = common;
    let rest = text[common..].char_indices();
    for (at, c) in rest.map(|(at, c)| (common + at, c)) {
        if is_latin_letter(c) || matches!(c, '\u{300}'..='\u{36F}') {
            end = at + c.len_utf8();
        } else if !(is_unseen(c) || at == end && matches!(c, '\'' | '’')) {
            break;
        }
    }
    end
}

/// Whether `c` is invisible and parts no words.
fn is_unseen(c: char) -> bool {
    is_invisible(c) && c != ZWNJ
}

/// Where letter number `nth` of an Arabic word begins, marks and tatweel before it left out; the end
/// of the word where it has no more letters.
pub(crate) fn start_of_letter(word: &str, nth: usize) -> usize {
    let mut letters = word.char_indices().filter(|it| is_arabic_letter(it.1));
    letters.nth(nth).map_or(word.len(), |it| it.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, script: Script, expected: &[&str]) {
        let found: Vec<&str> = words(text, script).map(|it| it.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_of_both_scripts() {
        let text = "قالَ Oracle's مـاسك بـOpenAI، l’État 'so' 2030 «ستار\u{200C}غيت»";
        let arabic = ["قالَ", "مـاسك", "بـ", "ستار", "غيت"];
        check(text, Script::Arabic, &arabic);
        check(text, Script::Latin, &["Oracle's", "OpenAI", "l’État", "so"]);
        check("أوAI", Script::Latin, &["AI"]);
        check("١٢ ،", Script::Arabic, &[]);
    }

    #[test]
    fn invisible_characters_inside() {
        check(
            "ما\u{200D}سك\u{200F} م",
            Script::Arabic,
            &["ما\u{200D}سك", "م"],
        );
        check(
            "in\u{AD}ter ''x''y",
            Script::Latin,
            &["in\u{AD}ter", "x", "y"],
        );
    }

    #[test]
    fn words_and_numbers_of_any_script() {
        let text = "قالَ\u{200F} C++ 2.5 é Ω\u{200C}ب — ٣";
        let found: Vec<&str> = words_and_numbers(text).collect();
        let expected = ["قالَ\u{200F}", "C", "2", "5", "é", "Ω", "ب", "٣"];
        assert_eq!(found, expected);
    }

    #[test]
    fn words_at_the_ends() {
        assert_eq!(first_word("كتابٌ جديد"), "كتابٌ");
        assert_eq!(first_word(" كتاب"), "");
        assert_eq!(last_word("في الكتابِ"), "الكتابِ");
        assert_eq!(last_word("B\u{64B}الـ"), "الـ");
        assert_eq!(start_of_letter("لِلْمليون", 2), "لِلْ".len());
        assert_eq!(start_of_letter("بـ", 1), "بـ".len());
    }
}
