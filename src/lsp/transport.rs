//! Messages on a stream: a header with the length, and JSON of that length.
//!
//! A length beyond [`MOST_BYTES`] is refused before anything is reserved for it, and JSON that is no
//! message is distinguished from a stream that ends, so that the server can answer it.

use std::io::{self, BufRead, Read, Write};

use super::Message;

/// How many bytes a message may have.
pub const MOST_BYTES: usize = 512 << 20;

/// The most bytes of all lines of a header.
const MOST_HEADER: u64 = 16 << 10;

/// Why there is no message.
#[derive(Debug)]
pub enum ReadError {
    /// The JSON is no message; the next one can be read.
    NoMessage,
    /// The stream cannot be read any further.
    Stream(io::Error),
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> ReadError {
        ReadError::Stream(error)
    }
}

/// The next message; `None` at the end of the stream.
///
/// # Errors
/// When it is none, or the stream ends inside it.
pub fn read(input: &mut dyn BufRead) -> Result<Option<Message>, ReadError> {
    let Some(length) = header(input)? else {
        return Ok(None);
    };
    if length > MOST_BYTES {
        return Err(io::Error::from(io::ErrorKind::FileTooLarge).into());
    }
    let mut body = Vec::new();
    input.take(length as u64).read_to_end(&mut body)?;
    if body.len() < length {
        return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
    }
    let message = serde_json::from_slice(&body);
    message.map(Some).map_err(|_| ReadError::NoMessage)
}

/// Writes a message.
///
/// # Errors
/// When the stream does not take it.
pub fn write(message: &Message, output: &mut dyn Write) -> io::Result<()> {
    let mut output = output;
    message.write(&mut output)
}

/// The length that a header names; `None` at the end of the stream.
fn header(input: &mut dyn BufRead) -> io::Result<Option<usize>> {
    let mut length = None;
    let mut head = input.take(MOST_HEADER);
    let mut line = Vec::new();
    loop {
        line.clear();
        if head.read_until(b'\n', &mut line)? == 0 {
            return match (length, head.limit()) {
                (None, 1..) => Ok(None),
                _ => Err(io::ErrorKind::UnexpectedEof.into()),
            };
        }
        let text = line.trim_ascii();
        if text.is_empty() {
            return length
                .map(Some)
                .ok_or_else(|| io::ErrorKind::InvalidData.into());
        }
        let name = b"content-length:";
        let is_length = text.len() > name.len() && text[..name.len()].eq_ignore_ascii_case(name);
        if is_length {
            let digits = std::str::from_utf8(text[name.len()..].trim_ascii());
            let digits = digits.ok().and_then(|it| it.parse().ok());
            length = Some(digits.ok_or(io::ErrorKind::InvalidData)?);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn framed(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn messages_broken_ones_and_the_end() {
        let good = r#"{"jsonrpc":"2.0","method":"exit"}"#;
        let stream = framed(good) + &framed("{\"half\":") + &framed(good);
        let mut input = stream.as_bytes();
        assert!(matches!(
            read(&mut input),
            Ok(Some(Message::Notification(_)))
        ));
        assert!(matches!(read(&mut input), Err(ReadError::NoMessage)));
        assert!(matches!(read(&mut input), Ok(Some(_))));
        assert!(matches!(read(&mut input), Ok(None)));
    }

    #[test]
    fn half_a_message_and_wrong_headers() {
        let huge = format!("Content-Length: {}\r\n\r\n{{}}", usize::MAX);
        let endless = "x".repeat(1 << 20);
        for stream in [
            "Content-Length: 99\r\n\r\n{}",
            "Content-Length: 9",
            "Content-Length: many\r\n\r\n{}",
            "\r\n{}",
            "Content-Length: -1\r\n\r\n{}",
            &huge,
            &endless,
        ] {
            let read = read(&mut stream.as_bytes());
            assert!(matches!(read, Err(ReadError::Stream(_))), "{stream:.40}");
        }
    }
}
