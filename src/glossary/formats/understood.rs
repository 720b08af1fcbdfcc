//! What a file of any format holds, as the text of a table, and what was understood of it.

use super::gathered::Gathered;
use super::shape::shaped;
use super::{gls, multiterm, omegat, po, tbx, utx, xlsx};
use crate::container::xml::{Kind, Tokens};
use crate::diag::{Message, Severity};

/// A column that a user names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedColumn {
    /// Its name in the file, or its number from 1.
    pub from: String,
    /// The column of the format.
    pub to: String,
}

/// What a user says of a file that it does not say itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Which columns are what.
    pub columns: Vec<NamedColumn>,
    /// The sheet of a workbook, by its name or its number from 1.
    pub sheet: Option<String>,
}

/// Something that could not be read as it was meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Unread {
    /// Whether it makes the glossary unfit for use.
    pub is_error: bool,
    /// What is said.
    pub message: Message,
}

impl Unread {
    /// How much it matters.
    pub fn severity(&self) -> Severity {
        if self.is_error {
            Severity::Error
        } else {
            Severity::Info
        }
    }
}

/// What was understood of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Understood {
    /// The table that it holds; `None` where the file is that table.
    pub text: Option<String>,
    /// The name of its format.
    pub format: &'static str,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// Columns that were taken for one of the format: what the file calls them, or their numbers.
    pub renamed: Vec<(String, String)>,
    /// Whether the first row names the columns.
    pub has_header: bool,
    /// Kinds of data that no column holds, and how often they stood there.
    pub left_out: Vec<(String, usize)>,
    /// What could not be read as it was meant.
    pub unread: Vec<Unread>,
}

impl Default for Understood {
    fn default() -> Understood {
        Understood {
            text: None,
            format: "CSV",
            sheet: None,
            renamed: Vec::new(),
            has_header: true,
            left_out: Vec::new(),
            unread: Vec::new(),
        }
    }
}

impl Understood {
    /// A table that was made of a file.
    pub(super) fn of_table(text: String) -> Understood {
        Understood {
            text: Some(text),
            ..Understood::default()
        }
    }
}

/// Whether a file is a zip package, as workbooks are.
pub fn is_workbook(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04")
}

/// Understands the text of the file `path`.
///
/// # Errors
/// A message where it is of no format that glossaries have, or lacks a column that is asked for.
pub fn understand(path: &str, text: &str, choice: &Choice) -> Result<Understood, Message> {
    if choice.sheet.is_some() {
        return Err(Message::new("glossary-sheet-of-text").with("path", path));
    }
    let Some((format, gathered)) = gathered(path, text)? else {
        return shaped(text, &choice.columns);
    };
    let understood = gathered.into_understood(format);
    if choice.columns.is_empty() {
        return Ok(understood);
    }
    let renamed = shaped(
        understood.text.as_deref().unwrap_or_default(),
        &choice.columns,
    )?;
    Ok(Understood {
        text: renamed.text.or(understood.text),
        renamed: renamed.renamed,
        ..understood
    })
}

/// Understands the bytes of a workbook.
///
/// # Errors
/// As [`understand`], and where it is damaged.
pub fn understand_workbook(bytes: &[u8], choice: &Choice) -> Result<Understood, Message> {
    xlsx::read(bytes, choice)
}

/// What a file of another format than that of tables holds.
fn gathered(path: &str, text: &str) -> Result<Option<(&'static str, Gathered)>, Message> {
    let extension = path
        .rsplit_once('.')
        .map_or("", |it| it.1)
        .to_ascii_lowercase();
    let first = text.trim_start();
    if first.starts_with("<?xml") || first.starts_with('<') && is_xml_name(&extension) {
        return of_xml(path, text).map(Some);
    }
    let is_po = matches!(&*extension, "po" | "pot") || first.starts_with("msgid ");
    Ok(if text.starts_with(utx::MAGIC) {
        Some(("UTX", utx::read(text)))
    } else if is_po {
        Some(("PO", po::read(text)))
    } else {
        omegat::read(&extension, text).map(|it| ("OmegaT", it))
    })
}

fn is_xml_name(extension: &str) -> bool {
    matches!(extension, "tbx" | "xml" | "xlf" | "xliff" | "mtf")
}

fn of_xml(path: &str, text: &str) -> Result<(&'static str, Gathered), Message> {
    let root = Tokens::new(text).find_map(|it| match it.kind {
        Kind::Open(tag) => Some((tag.name().to_owned(), tag.attribute("style"))),
        _ => None,
    });
    let (root, style) = root.unwrap_or_default();
    Ok(match (root.as_str(), style.as_deref()) {
        ("tbx", Some("dct")) => ("TBX v3 (DCT)", tbx::read(text)),
        ("tbx", _) => ("TBX v3 (DCA)", tbx::read(text)),
        ("martif" | "TBX", _) => ("TBX v2", tbx::read(text)),
        ("mtf", _) => ("MultiTerm", multiterm::read(text)),
        ("xliff", _) => ("XLIFF", gls::read(text)),
        _ => {
            let message = Message::new("glossary-xml-unknown").with("path", path);
            return Err(message.with("root", root));
        }
    })
}
