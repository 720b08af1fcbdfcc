//! Subtitles: `SubRip` (`.srt`) and `WebVTT` (W3C, "WebVTT: The Web Video Text Tracks Format").
//!
//! The words of the cues are prose. Numbers and times of cues, the header, notes and style blocks are
//! hidden: they part the cues, and no figure in them is one of the text.

use super::FileFormat;
use crate::document::{Layout, Role};
use crate::text::Span;

/// Subtitles.
#[derive(Debug)]
pub(super) struct Subtitles;

impl FileFormat for Subtitles {
    fn name(&self) -> &'static str {
        "subtitles"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["srt", "vtt"]
    }

    fn layout(&self, _: &str, text: &str) -> Layout {
        Layout {
            role: Role::Cue,
            ..layout(text)
        }
    }
}

/// All lines that are no words of a cue, in text order: whole blocks without a time, and in a cue
/// what stands up to its time.
fn layout(text: &str) -> Layout {
    let mut found = Vec::new();
    let mut inside = Vec::new();
    let mut before: Vec<Span> = Vec::new();
    let mut in_cue = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_end_matches(['\n', '\r']);
        let span = Span::new(start, start + body.len());
        start += line.len();
        if body.trim().is_empty() {
            in_cue = false;
            found.append(&mut before);
        } else if body.contains("-->") {
            in_cue = true;
            found.append(&mut before);
            found.push(span);
        } else if in_cue {
            tags(body, span.start, &mut inside);
        } else {
            before.push(span);
        }
    }
    found.append(&mut before);
    Layout {
        hidden: found,
        tags: inside,
        ..Layout::default()
    }
}

/// The marks of type and place inside a cue: `<i>`, `<c.yellow>`, `{\an8}`.
fn tags(line: &str, start: usize, found: &mut Vec<Span>) {
    let mut done = 0;
    while let Some(at) = line[done..].find(['<', '{']).map(|at| done + at) {
        let rest = &line[at..];
        let is_override = rest.starts_with("{\\");
        let is_tag =
            rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/0123456789".contains(c));
        let close = if rest.starts_with('{') { '}' } else { '>' };
        match rest
            .find(close)
            .filter(|_| is_override || rest.starts_with('<') && is_tag)
        {
            Some(len) => {
                found.push(Span::new(start + at, start + at + len + 1));
                done = at + len + 1;
            }
            None => done = at + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        crate::document::directives::mask(text, &layout(text).hidden)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn numbers_and_times_of_cues_are_no_prose() {
        let srt = "1\r\n00:00:01,000 --> 00:00:02,500\r\nقال <i>ماسك</i>\r\n20 مرة\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n{\\an8}نعم\r\n";
        assert_eq!(words(srt), "قال <i>ماسك</i> 20 مرة {\\an8}نعم");
        let vtt = "WEBVTT\n\nNOTE 12 words\nof a note\n\nintro\n00:01.000 --> 00:02.000 align:start\nA < B\n\nSTYLE\n::cue { color: red }\n";
        assert_eq!(words(vtt), "A < B");
        assert_eq!(words("no time at all"), "");
        let tags = layout(srt).tags;
        let tags: Vec<&str> = tags.iter().map(|it| it.of(srt)).collect();
        assert_eq!(tags, ["<i>", "</i>", "{\\an8}"]);
    }
}
