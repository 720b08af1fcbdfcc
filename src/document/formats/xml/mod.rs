//! What the formats in XML share: strings with their places, and how new prose is written.

mod run;

pub(super) use crate::container::xml::{Kind, Tag, Token, Tokens};
pub(super) use run::Run;

use crate::diag::{Message, Severity};
use crate::document::{Problem, Sides};
use crate::text::{LineIndex, Span};

/// What is said of a text that is XML only up to `at`.
fn broken(text: &str, at: usize) -> Problem {
    let line = LineIndex::new(text).position(text, at).line;
    Problem {
        severity: Severity::Warning,
        span: Span::empty(at),
        message: Message::new("document-xml-broken").with("line", line),
    }
}

/// What makes both sides of the tokens of a file.
pub(super) trait Reads {
    fn take(&mut self, token: &Token<'_>);

    /// What was read.
    fn into_sides(self) -> Sides;
}

/// Both sides of `text`, up to where it is no XML any more, which is said.
pub(super) fn sides(text: &str, mut reader: impl Reads) -> Sides {
    let mut tokens = Tokens::new(text);
    for token in &mut tokens {
        reader.take(&token);
    }
    let mut sides = reader.into_sides();
    sides
        .problems
        .extend(tokens.broken.map(|at| broken(text, at)));
    sides
}

/// What elements with the texts of units begin with, in any of the formats.
const OPENERS: [&str; 6] = [
    "<seg",
    "<target",
    "<translation",
    "<string",
    "<item",
    "<value",
];
/// How far back the beginning of a CDATA section is looked for at first, in bytes: many edits of a large
/// file are not to read all of it each.
const NEAR: usize = 1 << 14;

/// Whether what follows `before` stands in a CDATA section.
fn is_raw(before: &[u8]) -> bool {
    let mut width = NEAR;
    loop {
        let from = before.len().saturating_sub(width);
        let last = |sign: &str| memchr::memmem::rfind(&before[from..], sign.as_bytes());
        match (last("<![CDATA["), last("]]>")) {
            (Some(begin), end) => return end.is_none_or(|end| end < begin),
            (None, Some(_)) => return false,
            (None, None) => {}
        }
        if from == 0 || OPENERS.iter().any(|it| last(it).is_some()) {
            return false;
        }
        width *= 16;
    }
}

/// New prose as a file writes it at byte `at`: in a CDATA section as it is, elsewhere with entities.
pub(super) fn escaped(text: &str, at: usize, new: &str) -> String {
    if is_raw(&text.as_bytes()[..at]) {
        return new.replace("]]>", "]]]]><![CDATA[>");
    }
    with_entities(new)
}

/// Text as XML writes it outside of CDATA sections.
pub(super) fn with_entities(new: &str) -> String {
    let mut out = String::with_capacity(new.len());
    for c in new.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cdata_is_known_however_long_it_is() {
        for filler in [0, 10, NEAR, 20 * NEAR] {
            let filler = "x".repeat(filler);
            let raw = |text: &str| is_raw(text.as_bytes());
            assert!(raw(&format!("<target><![CDATA[a {filler}")));
            assert!(!raw(&format!("<target><![CDATA[a]]>{filler}")));
            assert!(!raw(&format!("<![CDATA[a]]></target>{filler}<target>b")));
            assert!(!raw(&filler));
        }
    }
}
