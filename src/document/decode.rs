//! Bytes to a document.

use std::collections::TryReserveError;

use encoding_rs::DecoderResult;

use super::error::{DecodeError, DecodeErrorKind};
use super::format::Source;
use super::{Document, Encoding, Incoming, Problem, detect, format_of};
use crate::container::package::{self, PackageError};
use crate::diag::{Message, Severity};
use crate::text::Span;

/// Reads the bytes of the file `path`: UTF-8 and UTF-16 with or without a byte-order mark,
/// windows-1256, ISO-8859-6 and windows-1252; in the format that its name tells.
///
/// The problems are notices: an encoding that was guessed, or NUL characters in the text.
///
/// # Errors
/// When the bytes are no text, or text with damage that only its owner can repair.
pub fn decode(path: &str, bytes: Vec<u8>) -> Result<(Document, Vec<Problem>), DecodeError> {
    decode_incoming(path, Incoming::Bytes(bytes))
}

/// As [`decode`], of a file that came in piece by piece.
///
/// # Errors
/// As [`decode`].
pub fn decode_incoming(
    path: &str,
    content: Incoming,
) -> Result<(Document, Vec<Problem>), DecodeError> {
    let source = Source {
        path: path.to_owned(),
        content,
    };
    let format = format_of(path, source.content.head());
    let block = format.blocks(source)?.next().transpose()?;
    block
        .map(|it| (it.document, it.problems))
        .ok_or_else(|| DecodeError {
            path: path.to_owned(),
            kind: DecodeErrorKind::Binary,
        })
}

/// The text of a file, before its format is applied.
pub(super) struct Decoded {
    /// The text, without a byte-order mark.
    pub(super) text: String,
    pub(super) encoding: Encoding,
    /// Notices about the encoding.
    pub(super) problems: Vec<Problem>,
}

/// The text of the file `path`.
pub(super) fn to_text(path: &str, incoming: Incoming) -> Result<Decoded, DecodeError> {
    let fail = |kind| DecodeError {
        path: path.to_owned(),
        kind,
    };
    if incoming.head().starts_with(package::COMPOUND) {
        return Err(fail(DecodeErrorKind::Package(PackageError::Compound)));
    }
    let (text, encoding) = match incoming {
        Incoming::Text(text) => checked_text(text),
        Incoming::Bytes(bytes) => from_bytes(bytes),
    }
    .map_err(fail)?;
    let mut problems = Vec::new();
    if encoding.one_byte().is_some() {
        problems.push(guessed(encoding));
    }
    if let Some(first) = first_nul(&text) {
        let count = text.bytes().filter(|&byte| byte == 0).count();
        // A NUL may slip into a text; a file full of them is something else.
        if count * 4 > text.len() {
            return Err(fail(DecodeErrorKind::Binary));
        }
        problems.push(nul(first, count));
    }
    Ok(Decoded {
        text,
        encoding,
        problems,
    })
}

/// Where the first NUL character stands; nearly always nowhere, which is found out block by block.
fn first_nul(text: &str) -> Option<usize> {
    let mut blocks = text.as_bytes().chunks(1024);
    let holds = |block: &[u8]| block.iter().fold(false, |any, &byte| any | (byte == 0));
    let nth = blocks.position(holds)?;
    let rest = &text.as_bytes()[nth * 1024..];
    let at = rest.iter().position(|&byte| byte == 0)?;
    Some(nth * 1024 + at)
}

/// Text that is UTF-8, which text in UTF-16 may seem to be.
fn checked_text(mut text: String) -> Result<(String, Encoding), DecodeErrorKind> {
    match detect::unicode(text.as_bytes()) {
        None => Ok((text, Encoding::UTF_8)),
        Some(encoding @ Encoding::Utf8 { .. }) => {
            text.drain(..encoding.mark().len());
            Ok((text, encoding))
        }
        Some(_) => from_bytes(text.into_bytes()),
    }
}

fn from_bytes(bytes: Vec<u8>) -> Result<(String, Encoding), DecodeErrorKind> {
    if let Some(encoding) = detect::unicode(&bytes) {
        let body = &bytes[encoding.mark().len()..];
        let text = match encoding {
            Encoding::Utf16Le { .. } => utf16(body, encoding, u16::from_le_bytes)?,
            Encoding::Utf16Be { .. } => utf16(body, encoding, u16::from_be_bytes)?,
            _ => {
                let mut rest = Vec::new();
                reserve(rest.try_reserve_exact(body.len()))?;
                rest.extend_from_slice(body);
                utf8(rest, encoding.mark().len()).map_err(|(_, damage)| damage)?
            }
        };
        return Ok((text, encoding));
    }
    match utf8(bytes, 0) {
        Ok(text) => Ok((text, Encoding::UTF_8)),
        Err((bytes, damage)) if detect::is_damaged_utf8(&bytes) => Err(damage),
        Err((bytes, _)) => one_byte(&bytes),
    }
}

/// The text, or the bytes again with what is wrong. `skipped` bytes stood before them.
fn utf8(bytes: Vec<u8>, skipped: usize) -> Result<String, (Vec<u8>, DecodeErrorKind)> {
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let bytes = error.into_bytes();
        let before = String::from_utf8_lossy(&bytes[..good]);
        let damage = DecodeErrorKind::damaged("UTF-8", &before, skipped + good, bytes[good]);
        (bytes, damage)
    })
}

fn utf16(
    body: &[u8],
    encoding: Encoding,
    unit: fn([u8; 2]) -> u16,
) -> Result<String, DecodeErrorKind> {
    let units = body.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let mut text = String::new();
    // Two bytes become three at most.
    reserve(text.try_reserve(body.len() / 2 * 3))?;
    let mut at = encoding.mark().len();
    for decoded in char::decode_utf16(units) {
        match decoded {
            Ok(c) => {
                text.push(c);
                at += c.len_utf16() * 2;
            }
            // Half of a surrogate pair.
            Err(_) => return Err(damaged_utf16(encoding, &text, body, at)),
        }
    }
    if body.len().is_multiple_of(2) {
        Ok(text)
    } else {
        Err(damaged_utf16(encoding, &text, body, at))
    }
}

fn damaged_utf16(encoding: Encoding, before: &str, body: &[u8], at: usize) -> DecodeErrorKind {
    let byte = body[at - encoding.mark().len()];
    DecodeErrorKind::damaged(encoding.name(), before, at, byte)
}

fn one_byte(bytes: &[u8]) -> Result<(String, Encoding), DecodeErrorKind> {
    let encoding = detect::one_byte(bytes).ok_or(DecodeErrorKind::Binary)?;
    let table = encoding.one_byte().ok_or(DecodeErrorKind::Binary)?;
    let mut decoder = table.new_decoder_without_bom_handling();
    let most = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::new();
    reserve(text.try_reserve(most.unwrap_or(usize::MAX)))?;
    let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    match result {
        DecoderResult::InputEmpty => Ok((text, encoding)),
        _ => Err(DecodeErrorKind::Binary),
    }
}

/// There may be no memory for a text.
fn reserve(reserved: Result<(), TryReserveError>) -> Result<(), DecodeErrorKind> {
    reserved.map_err(|_| DecodeErrorKind::NoMemory)
}

fn guessed(encoding: Encoding) -> Problem {
    Problem {
        severity: Severity::Info,
        span: Span::empty(0),
        message: Message::new("document-guessed-encoding").with("encoding", encoding.name()),
    }
}

fn nul(first: usize, count: usize) -> Problem {
    Problem {
        severity: Severity::Info,
        span: Span::new(first, first + 1),
        message: Message::new("document-nul").with("count", count),
    }
}
