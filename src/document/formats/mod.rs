//! The formats: one module each.

mod markdown;
mod office;
mod po;
mod qt;
mod subtitles;
mod table;
mod text;
mod tmx;
mod xliff;
mod xml;

pub(super) use table::columns;

use super::FileFormat;

/// All formats. The first that accepts a file opens it; text accepts everything.
pub static FORMATS: [&dyn FileFormat; 12] = [
    &office::WORD,
    &office::SLIDES,
    &office::OPEN_DOCUMENT,
    &office::WORKBOOK,
    &markdown::Markdown,
    &po::Po,
    &xliff::Xliff,
    &tmx::Tmx,
    &qt::Qt,
    &subtitles::Subtitles,
    &table::Table,
    &text::Text,
];

/// The format of a file, by its name and its first bytes.
pub fn format_of(name: &str, head: &[u8]) -> &'static dyn FileFormat {
    let accepts = |it: &&&'static dyn FileFormat| it.accepts(name, head);
    FORMATS.iter().find(accepts).copied().unwrap_or(&text::Text)
}
