//! The formats: one module each.

mod android;
mod escapes;
mod flow;
mod ftl;
mod html;
mod icu;
mod json;
mod markdown;
mod office;
mod paths;
mod po;
mod properties;
mod qt;
mod resx;
mod strings;
mod stringsdict;
mod subtitles;
mod table;
mod text;
mod tmx;
mod xliff;
mod xml;
mod yaml;

pub(super) use table::columns;

use super::{FileFormat, Problem};
use crate::diag::{Message, Severity};
use crate::text::{LineIndex, Span};

/// All formats. The first that accepts a file opens it; text accepts everything.
pub static FORMATS: [&dyn FileFormat; 23] = [
    &office::WORD,
    &office::SLIDES,
    &office::OPEN_DOCUMENT,
    &office::WORKBOOK,
    &office::BOOK,
    &markdown::Markdown,
    &po::Po,
    &xliff::Xliff,
    &tmx::Tmx,
    &qt::Qt,
    &subtitles::Subtitles,
    &html::Html,
    &android::Android,
    &resx::Resx,
    &strings::Strings,
    &stringsdict::Stringsdict,
    &properties::Properties,
    &json::xcstrings::Xcstrings,
    &json::Json,
    &yaml::Yaml,
    &ftl::Ftl,
    &table::Table,
    &text::Text,
];

/// The format of a file, by its name and its first bytes.
pub fn format_of(name: &str, head: &[u8]) -> &'static dyn FileFormat {
    let accepts = |it: &&&'static dyn FileFormat| it.accepts(name, head);
    FORMATS.iter().find(accepts).copied().unwrap_or(&text::Text)
}

/// What is said of a text that is one of `format` only up to `at`.
fn broken(text: &str, at: usize, format: &'static str) -> Problem {
    let position = LineIndex::new(text).position(text, at);
    let message = Message::new("document-broken")
        .with("line", position.line)
        .with("column", position.column)
        .with("format", format);
    Problem {
        severity: Severity::Warning,
        span: Span::empty(at),
        message,
    }
}
