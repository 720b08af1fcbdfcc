//! A document's text back to bytes.

use encoding_rs::EncoderResult;

use super::{Document, Encoding};
use crate::diag::Message;
use crate::text::{LineIndex, Span};

/// A character that the encoding of the file has no byte for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmappable {
    /// The path of the document.
    pub path: String,
    /// Its encoding.
    pub encoding: Encoding,
    /// The first such character.
    pub character: char,
    /// Where it stands, in bytes of the text that was to be written.
    pub span: Span,
    /// Its line, from 1.
    pub line: usize,
    /// Its column in Unicode scalar values, from 1.
    pub column: usize,
}

impl Unmappable {
    /// What went wrong.
    pub fn message(&self) -> Message {
        Message::new("document-unmappable")
            .with("path", self.path.as_str())
            .with("encoding", self.encoding.name())
            .with("character", self.character.to_string())
            .with("code", format!("U+{:04X}", u32::from(self.character)))
            .with("line", self.line)
            .with("column", self.column)
    }

    /// What the user can do about it.
    pub fn help(&self) -> Message {
        Message::new("document-unmappable.help")
    }
}

/// The bytes of `text` in the encoding of `document`, with its byte-order mark if it had one.
///
/// # Errors
/// When a one-byte encoding cannot hold a character: windows-1256, for one, has no Arabic-Indic
/// digits.
pub fn encode(document: &Document, text: &str) -> Result<Vec<u8>, Unmappable> {
    let mut bytes = document.encoding().mark().to_vec();
    match document.encoding() {
        Encoding::Utf16Le { .. } => bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes)),
        Encoding::Utf16Be { .. } => bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes)),
        encoding => match encoding.one_byte() {
            None => bytes.extend_from_slice(text.as_bytes()),
            Some(table) => bytes = one_byte(document, table, text)?,
        },
    }
    Ok(bytes)
}

fn one_byte(
    document: &Document,
    table: &'static encoding_rs::Encoding,
    text: &str,
) -> Result<Vec<u8>, Unmappable> {
    let mut encoder = table.new_encoder();
    // The encoder promises that this room is enough, so it never stops half-way.
    let room = encoder.max_buffer_length_from_utf8_without_replacement(text.len());
    let mut bytes = vec![0; room.unwrap_or(text.len())];
    let (result, read, written) =
        encoder.encode_from_utf8_without_replacement(text, &mut bytes, true);
    if let EncoderResult::Unmappable(character) = result {
        let start = read - character.len_utf8();
        let position = LineIndex::new(text).position(text, start);
        return Err(Unmappable {
            path: document.path().to_owned(),
            encoding: document.encoding(),
            character,
            span: Span::new(start, read),
            line: position.line,
            column: position.column,
        });
    }
    bytes.truncate(written);
    Ok(bytes)
}
