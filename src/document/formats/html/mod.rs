//! Pages: HTML (Living Standard) and XHTML. Its units are blocks, the parts between line breaks, and the
//! attributes that people read.

mod around;
mod elements;
mod emitter;
mod entities;
mod reader;
mod text;
mod tokens;

use super::{FileFormat, text as plain};
use crate::diag::{Message, Severity};
use crate::document::{Encoding, Layout, Problem, Refused, Sides};
use crate::text::{LineIndex, Span};
use reader::Reader;

/// Pages.
#[derive(Debug)]
pub(super) struct Html;

impl FileFormat for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["html", "htm", "xhtml", "xht"]
    }

    fn layout(&self, path: &str, text: &str) -> Layout {
        plain::comments(path, text)
    }

    fn sides(&self, text: &str) -> Option<Sides> {
        Some(read(text, text.trim_start().starts_with("<?xml")))
    }

    fn has_units(&self) -> bool {
        true
    }

    fn has_names(&self) -> bool {
        false
    }

    fn escaped(&self, text: &str, at: usize, new: &str) -> Result<String, Refused> {
        Ok(escaped(text, at, new))
    }

    fn notices(&self, text: &str, encoding: Encoding) -> Vec<Problem> {
        contradicted(text, encoding).into_iter().collect()
    }
}

/// The units of a page, whose targets they are. In XML an element may end with its own tag.
pub(in crate::document) fn read(text: &str, is_xml: bool) -> Sides {
    let mut reader = Reader::new(text, is_xml);
    tokens::walk(text, is_xml, |token| reader.take(&token));
    reader.into_sides()
}

/// How far before a place the tag is looked for that it may stand in.
const LONG_TAG: usize = 1 << 16;

/// New prose as a page writes it at byte `at`: inside a tag without quotation marks. They may be written
/// so outside as well, so that it does no harm where a long text leaves open which of them it is.
pub(in crate::document) fn escaped(text: &str, at: usize, new: &str) -> String {
    let before = &text.as_bytes()[at.saturating_sub(LONG_TAG)..at];
    let in_tag = match memchr::memrchr2(b'<', b'>', before) {
        Some(found) => before[found] == b'<',
        None => at > LONG_TAG,
    };
    let mut out = String::with_capacity(new.len());
    for c in new.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if in_tag => out.push_str("&quot;"),
            '\'' if in_tag => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// How far the beginning of a page reaches, in which its encoding is said.
const HEAD: usize = 4096;

/// What is said of a page that names another encoding than that of its bytes.
fn contradicted(text: &str, encoding: Encoding) -> Option<Problem> {
    let mut ends = (0..=HEAD.min(text.len())).rev();
    let head = &text[..ends.find(|it| text.is_char_boundary(*it))?];
    let (at, label) = said_encoding(head)?;
    let said = encoding_rs::Encoding::for_label(label.as_bytes())?;
    let is_unicode = matches!(encoding, Encoding::Utf8 { .. });
    let is_same = match encoding.one_byte() {
        Some(table) => table == said,
        // A page whose bytes tell that they are UTF-16 cannot be read by what it says.
        None => !is_unicode || said == encoding_rs::UTF_8,
    };
    if is_same || text.is_ascii() {
        return None;
    }
    let message = Message::new("document-other-encoding")
        .with("line", LineIndex::new(text).position(text, at).line)
        .with("said", said.name())
        .with("encoding", encoding.name());
    Some(Problem {
        severity: Severity::Warning,
        span: Span::new(at, at + label.len()),
        message,
    })
}

/// Where the beginning of a page says its encoding, and which: in `<meta>` or in the declaration of XML.
fn said_encoding(head: &str) -> Option<(usize, &str)> {
    for name in ["charset", "encoding"] {
        for (at, _) in head.match_indices(name) {
            let tag = head[..at].rfind('<').map(|it| &head[it..at]);
            let is_said = tag.is_some_and(|it| {
                let it = it.to_ascii_lowercase();
                !it.contains('>') && (it.starts_with("<meta") || it.starts_with("<?xml"))
            });
            let rest = head[at + name.len()..].trim_start();
            let Some(value) = rest.strip_prefix('=').filter(|_| is_said) else {
                continue;
            };
            let value = value.trim_start_matches([' ', '"', '\'']);
            let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.');
            let len = value.find(|c| !is_part(c)).unwrap_or(value.len());
            return Some((head.len() - value.len(), &value[..len]));
        }
    }
    None
}

#[cfg(test)]
mod tests;
