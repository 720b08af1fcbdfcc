//! What is shown of a sentence: all of it, unless it is too long for anybody to read.

use crate::text::Span;

/// The most characters of a sentence that a summary shows.
const LONGEST: usize = 1000;

/// A stretch of a document as a summary gives it.
pub(super) struct Shown {
    /// What is given of the stretch.
    pub(super) span: Span,
    /// Its text, with an ellipsis behind it where it was cut.
    pub(super) text: String,
}

/// The sentence at `span` of `document`; one of more than 1,000 characters is cut after the last whole
/// word.
pub(super) fn shown(document: &str, span: Span) -> Shown {
    let whole = span.of(document);
    let Some((cut, _)) = whole.char_indices().nth(LONGEST) else {
        let text = whole.to_owned();
        return Shown { span, text };
    };
    let head = &whole[..cut];
    let words = if whole[cut..].starts_with(char::is_whitespace) {
        head
    } else {
        head.rfind(char::is_whitespace)
            .map_or(head, |at| &head[..at])
    };
    let words = words.trim_end();
    Shown {
        span: Span::new(span.start, span.start + words.len()),
        text: format!("{words}…"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let document = format!("«{text}»");
        let span = Span::new(2, 2 + text.len());
        let found = shown(&document, span);
        assert_eq!(found.text, expected);
        assert_eq!(found.span.of(&document), expected.trim_end_matches('…'));
    }

    #[test]
    fn what_is_too_long_is_cut_after_a_word() {
        let words = |count: usize| "كلمة ".repeat(count);
        check(words(200).trim_end(), words(200).trim_end());
        check(
            &format!("{}ك", words(200)),
            &format!("{}…", words(200).trim_end()),
        );
        check(&words(5000), &format!("{}…", words(200).trim_end()));
        check(&format!("a {}", "م".repeat(3000)), "a…");
        let word = "م".repeat(3000);
        check(&word, &format!("{}…", "م".repeat(LONGEST)));
    }
}
