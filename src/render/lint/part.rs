//! The parts of a line that an excerpt shows before, in and after a match.

use crate::bidi;

/// Characters that an excerpt shows on either side of the match.
pub(super) const AROUND: usize = 40;

/// A part of a line, and whether the line goes on before or after it.
pub(super) struct Part<'a> {
    text: &'a str,
    cut_before: bool,
    cut_after: bool,
}

impl Part<'_> {
    /// Adds what is shown of it: one line without controls.
    pub(super) fn put(&self, out: &mut String) {
        out.push_str(if self.cut_before { "…" } else { "" });
        if self.text.contains('\t') {
            out.push_str(&bidi::visible(&self.text.replace('\t', " ")));
        } else {
            out.push_str(&bidi::visible(self.text));
        }
        out.push_str(if self.cut_after { "…" } else { "" });
    }
}

/// The end of `text`, cut at a space where there is one.
pub(super) fn last_part(text: &str) -> Part<'_> {
    let cut = text.char_indices().rev().nth(AROUND);
    let part = cut.map_or(text, |(cut, _)| &text[cut..]);
    let word = cut.and_then(|_| part.find(' '));
    Part {
        text: &part[word.unwrap_or(0)..],
        cut_before: cut.is_some(),
        cut_after: false,
    }
}

/// The beginning of `text`, cut at a space where there is one.
pub(super) fn first_part(text: &str, most: usize) -> Part<'_> {
    let cut = text.char_indices().nth(most);
    let part = cut.map_or(text, |(cut, _)| &text[..cut]);
    let word = cut.and_then(|_| part.rfind(' '));
    Part {
        text: word.map_or(part, |space| &part[..=space]),
        cut_before: false,
        cut_after: cut.is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excerpts_are_cut_at_spaces() {
        let shown = |part: Part<'_>| {
            let mut out = String::new();
            part.put(&mut out);
            out
        };
        let long = "كلمة ".repeat(20);
        let last = shown(last_part(&long));
        assert_eq!(last.chars().filter(|&c| c == 'ك').count(), 8);
        assert!(last.starts_with("… كلمة"));
        assert!(shown(first_part(&long, 40)).ends_with("كلمة …"));
        assert_eq!(shown(first_part("كلمة", 40)), "كلمة");
        assert_eq!(shown(first_part("a\tb\u{202E}", 40)), "a b⟨U+202E⟩");
    }
}
