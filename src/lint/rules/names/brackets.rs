//! Brackets behind a name, and what stands in them.

use crate::lint::context::is_space;
use crate::text::{digit_value, is_invisible};

/// Past the marks that close what the name stands in: «ستارغيت» (Stargate).
pub(super) fn behind_closing(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    let marks = rest.trim_start_matches(['»', '”', '"', '›', ')', ']']);
    end + rest.len() - marks.len()
}

/// What may stand between a name and its brackets, and after a bracket.
pub(super) fn is_passed_over(c: char) -> bool {
    is_space(c) || is_invisible(c)
}

/// What follows the bracket that closes right after a term. Letters and digits alone are compared, and
/// digits by their value: other rules may exchange the marks and digits of a name, as in “Dune” 2.
pub(super) fn behind_term<'a>(inside: &'a str, term: &str) -> Option<&'a str> {
    let is_mark = |c: char| !c.is_alphanumeric() && !matches!(c, ')' | ']' | '\n');
    let letters = |c: &char| c.is_alphanumeric();
    let mut rest = inside;
    for wanted in term.chars().filter(letters) {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '\n');
        let found = rest.chars().next()?;
        let value = digit_value(wanted);
        let same_digit = value.is_some() && value == digit_value(found);
        if !same_digit && !found.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
        rest = &rest[found.len_utf8()..];
    }
    // Those that belong to the term, and the one behind it.
    let last = term.trim_end_matches(|c: char| !c.is_alphanumeric());
    let own = term[last.len()..].matches([')', ']']).count();
    for _ in 0..=own {
        rest = rest.trim_start_matches(is_mark).strip_prefix([')', ']'])?;
    }
    Some(rest)
}

/// What follows the bracket that closes, those inside passed over, in the same line and not far away.
pub(super) fn balanced(inside: &str) -> Option<&str> {
    let mut open = 1;
    for (at, c) in inside.char_indices().take_while(|it| it.0 <= 120) {
        match c {
            '(' | '[' => open += 1,
            ')' | ']' => open -= 1,
            '\n' => return None,
            _ => {}
        }
        if open == 0 {
            return Some(&inside[at + 1..]);
        }
    }
    None
}
