//! Words of a sentence by the simplest means, so that the faults do not depend on what the rules
//! see.

use naqhara::text::Span;

/// The words between spaces, without the marks around them.
pub(super) fn words(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    for part in text.split_whitespace() {
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        let bare = part.trim_start_matches(is_mark);
        let from = start + part.len() - bare.len();
        let bare = bare.trim_end_matches(is_mark);
        if !bare.is_empty() {
            found.push(Span::new(from, from + bare.len()));
        }
    }
    found
}

fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '$' | '€' | '£' | '%' | '٪')
}

/// The runs of digits of a text that stand in no Latin word.
pub(super) fn numbers(text: &str) -> Vec<Span> {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_digit).map(|at| from + at) {
        let end = text[start..]
            .find(|c| !is_digit(c))
            .map_or(text.len(), |it| start + it);
        let before = text[..start].chars().next_back();
        let after = text[end..].chars().next();
        let joins = |c: char| c.is_ascii_alphabetic() || "-/:.,،–".contains(c);
        let free = |c: Option<char>| !c.is_some_and(joins);
        // A comma or a full stop ends the number where nothing is attached after it.
        let rest = text[end..].trim_start_matches(['.', ',', '،']);
        let ended = rest.is_empty() || rest.starts_with(char::is_whitespace);
        let closed = |c: Option<char>| free(c) || ended && c.is_some_and(|c| ".,،".contains(c));
        if free(before) && closed(after) {
            found.push(Span::new(start, end));
        }
        from = end;
    }
    found
}

/// `text` with `with` in the place of `span`, and where that stands.
pub(super) fn replaced(text: &str, span: Span, with: &str) -> (String, Span) {
    let new = format!("{}{with}{}", &text[..span.start], &text[span.end..]);
    (new, Span::new(span.start, span.start + with.len()))
}
