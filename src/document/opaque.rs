//! Where running text is no prose: URLs, e-mail addresses, handles, and Markdown code.

use crate::text::Span;
use crate::text::scans::{Search, record};

/// The stretches that are not prose, in text order, without overlap.
pub(super) fn find(text: &str) -> Vec<Span> {
    record(Search::Opaque, text.len());
    let mut found = Vec::new();
    if memchr::memchr(b'`', text.as_bytes()).is_some() {
        find_markdown(text, &mut found);
    }
    for sign in ["://", "www."] {
        find_addresses(text, sign, is_part_of_url, &mut found);
    }
    find_addresses(text, "@", is_part_of_name, &mut found);
    merge(found)
}

/// The same stretches in text order, those that overlap or touch as one.
pub(super) fn merge(mut found: Vec<Span>) -> Vec<Span> {
    found.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(found.len());
    for span in found {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

fn is_part_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '@')
}

fn is_part_of_url(c: char) -> bool {
    !c.is_whitespace()
        && !matches!(
            c,
            '<' | '>' | '"' | '(' | ')' | '«' | '»' | '“' | '”' | '\u{60C}' | '\u{61B}'
        )
}

/// The words around each `sign`, without the punctuation that ends them.
fn find_addresses(text: &str, sign: &str, is_part: fn(char) -> bool, found: &mut Vec<Span>) {
    let finder = memchr::memmem::Finder::new(sign);
    let mut done = 0;
    while let Some(at) = finder.find(&text.as_bytes()[done..]).map(|at| done + at) {
        let head = &text[done..at];
        let start = done + head.trim_end_matches(is_part_of_name).len();
        let tail = &text[at + sign.len()..];
        let end = tail.find(|c| !is_part(c)).unwrap_or(tail.len());
        let body = tail[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\u{61F}']);
        let end = at + sign.len() + body.len();
        if end - start > sign.len() {
            found.push(Span::new(start, end));
        }
        done = end;
    }
}

/// Fenced blocks, and what stands between backticks in one line.
fn find_markdown(text: &str, found: &mut Vec<Span>) {
    let mut fenced = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let is_fence = line.trim_start().starts_with("```");
        if fenced || is_fence {
            found.push(Span::new(start, start + line.len()));
            fenced ^= is_fence;
        } else {
            find_inline(line, start, found);
        }
        start += line.len();
    }
}

fn find_inline(line: &str, start: usize, found: &mut Vec<Span>) {
    let mut opened = None;
    for (at, _) in line.match_indices('`') {
        opened = match opened {
            None => Some(at),
            Some(from) => {
                found.push(Span::new(start + from, start + at + 1));
                None
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = find(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_not_prose() {
        check(
            "انظر https://openai.com/a?b=1, وقال.",
            &["https://openai.com/a?b=1"],
        );
        check("راسل a.b@c.org. أو @musk", &["a.b@c.org", "@musk"]);
        check("اكتب `a, b` ثم ` وحدها", &["`a, b`"]);
        check("نص\n```\nx, y\n```\nنص", &["```\nx, y\n```\n"]);
        check("www.x.com://://", &["www.x.com://://"]);
        check("@ @ @", &[]);
    }
}
