//! Where a written word begins and ends.

use crate::text::{TATWEEL, is_arabic_letter, is_tashkeel};

/// Whether a character belongs to an Arabic word.
pub(super) fn is_word(c: char) -> bool {
    is_arabic_letter(c) || is_tashkeel(c) || c == TATWEEL
}

/// Whether a character belongs to a word of another script, or a number.
pub(super) fn is_foreign(c: char) -> bool {
    c.is_alphanumeric() && !is_word(c)
}

/// How long the word at the beginning of `rest` is, in bytes; of other letters with the marks in it.
pub(super) fn word_length(rest: &str) -> usize {
    let mut chars = rest.char_indices();
    let Some((_, first)) = chars.next() else {
        return 0;
    };
    let run = |belongs: fn(char) -> bool| {
        let end = rest.find(|c: char| !belongs(c));
        end.unwrap_or(rest.len())
    };
    match first {
        _ if is_word(first) => run(is_word),
        _ if is_foreign(first) => {
            let inside = |c: char| {
                is_foreign(c)
                    || matches!(
                        c,
                        '.' | '-' | '@' | '_' | '\'' | '&' | '/' | ':' | '+' | '\u{2019}'
                    )
            };
            let end = run(inside);
            rest[..end].trim_end_matches(|c: char| !is_foreign(c)).len()
        }
        _ => first.len_utf8(),
    }
}
