//! Where exactly a found name starts and ends in the text.

use crate::text::{Span, TATWEEL, is_invisible, is_tashkeel};

/// The end of the letter at `at`, with the vowel marks that sit on it.
pub(super) fn letter_end(text: &str, at: usize) -> usize {
    // Nearly always a space or a sign of one byte follows.
    let bytes = text.as_bytes();
    let width = if bytes[at] < 0x80 { 1 } else { 2 };
    if bytes.get(at + width).is_none_or(u8::is_ascii) && bytes[at] < 0xE0 {
        return at + width;
    }
    let mut rest = text[at..].char_indices();
    rest.next();
    let mut end = None;
    for (offset, c) in rest {
        if is_tashkeel(c) || matches!(c, '\u{300}'..='\u{36F}') {
            continue;
        }
        // Tatweel and controls inside a run of marks belong to the name only if marks follow.
        if c != TATWEEL && !is_invisible(c) {
            end = Some(at + offset);
            break;
        }
        let tail = text[at + offset..].trim_start_matches(|c| c == TATWEEL || is_invisible(c));
        if !tail.starts_with(is_tashkeel) {
            end = Some(at + offset);
            break;
        }
    }
    end.unwrap_or(text.len())
}

/// Widens a span by the punctuation that a term has at its ends: `OPEC+`, `.NET`, `U.S.`.
/// A final full stop or exclamation mark may be missing; anything else must stand there.
pub(super) fn with_affixes(text: &str, span: Span, term: &str) -> Option<Span> {
    if has_plain_edges(term.as_bytes()) {
        return Some(span);
    }
    let is_letter = |c: char| c.is_alphanumeric() || is_tashkeel(c);
    let head = &term[..term.find(is_letter)?];
    let tail_at = term.rfind(is_letter)?;
    let tail = term[tail_at..].trim_start_matches(is_letter);
    if head.is_empty() && tail.is_empty() {
        return Some(span);
    }
    let start = match text[..span.start].strip_suffix(head) {
        Some(before) => before.len(),
        None => return None,
    };
    if text[span.end..].starts_with(tail) {
        return Some(Span::new(start, span.end + tail.len()));
    }
    let optional = tail.chars().all(|c| matches!(c, '.' | '!'));
    optional.then_some(Span::new(start, span.end))
}

/// Whether a term surely begins and ends with a letter or digit: ASCII, or U+0620 to U+064A.
pub(super) fn has_plain_edges(term: &[u8]) -> bool {
    let is_letter = |pair: [u8; 2]| match pair {
        [0xD8, next] => next >= 0xA0,
        [0xD9, next] => next <= 0x8A,
        _ => false,
    };
    let &[first, .., last] = term else {
        return term.iter().all(u8::is_ascii_alphanumeric);
    };
    let starts = first.is_ascii_alphanumeric() || is_letter([first, term[1]]);
    let ends = last.is_ascii_alphanumeric() || is_letter([term[term.len() - 2], last]);
    starts && ends
}
