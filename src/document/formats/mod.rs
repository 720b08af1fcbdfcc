//! The formats: one module each.

mod flow;
mod html;
mod markdown;
mod po;
mod qt;
mod subtitles;
mod table;
mod text;
mod tmx;
mod xliff;
mod xml;

use super::FileFormat;

/// All formats. The first that accepts a file opens it; text accepts everything.
pub static FORMATS: [&dyn FileFormat; 9] = [
    &markdown::Markdown,
    &po::Po,
    &xliff::Xliff,
    &tmx::Tmx,
    &qt::Qt,
    &subtitles::Subtitles,
    &html::Html,
    &table::Table,
    &text::Text,
];

/// The format of a file, by its name and its first bytes.
pub fn format_of(name: &str, head: &[u8]) -> &'static dyn FileFormat {
    let accepts = |it: &&&'static dyn FileFormat| it.accepts(name, head);
    FORMATS.iter().find(accepts).copied().unwrap_or(&text::Text)
}
