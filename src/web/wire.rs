//! One connection as bytes: everything that is read or written has to be there by its time, so that a
//! client that sends slowly holds nothing up for long.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use super::http::{BodyLength, MOST_HEAD, end_of_head};

/// How long the head of a request may take.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// How long a body of no length may take, and an answer.
const BODY_TIME: Duration = Duration::from_secs(20);
/// How many bytes of a body may take a second more.
const BYTES_A_SECOND: u64 = 256 << 10;
/// How much is read at a time.
const PIECE: usize = 16 << 10;
/// How much of a body that is refused is read, so that the client hears why.
const MOST_DISCARDED: u64 = 1 << 20;

/// Why a body was not read.
#[derive(Debug)]
pub(super) enum BodyError {
    /// It is larger than it may be.
    TooLarge,
    /// Its pieces are not divided as they should be.
    Malformed,
    /// It took too long, or the client has gone.
    Io(io::Error),
}

impl From<io::Error> for BodyError {
    fn from(error: io::Error) -> BodyError {
        BodyError::Io(error)
    }
}

/// A connection, with what was read of it and not used yet.
pub(super) struct Wire {
    stream: TcpStream,
    ahead: Vec<u8>,
}

impl Wire {
    pub(super) fn new(stream: TcpStream) -> Wire {
        // Answers are written whole.
        let _ = stream.set_nodelay(true);
        Wire {
            stream,
            ahead: Vec::new(),
        }
    }

    /// The head of the next request, which may begin within `idle`; `None` where none comes, and an
    /// empty one where it is too large.
    pub(super) fn head(&mut self, idle: Duration) -> io::Result<Option<Vec<u8>>> {
        if self.ahead.is_empty() && self.fill(Instant::now() + idle)? == 0 {
            return Ok(None);
        }
        let end = Instant::now() + HEAD_TIME;
        loop {
            // Some clients send a line break behind a body.
            while self.ahead.starts_with(b"\r\n") {
                self.ahead.drain(..2);
            }
            let end_of_it = end_of_head(&self.ahead);
            if end_of_it.unwrap_or(self.ahead.len()) > MOST_HEAD {
                return Ok(Some(Vec::new()));
            }
            if let Some(end) = end_of_it {
                return Ok(Some(self.take(end)));
            }
            if self.fill(end)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }

    /// A body of at most `most` bytes.
    pub(super) fn body(&mut self, length: BodyLength, most: u64) -> Result<Vec<u8>, BodyError> {
        match length {
            BodyLength::Known(length) if length > most => Err(BodyError::TooLarge),
            BodyLength::Known(length) => {
                let end = Instant::now() + time_for(length);
                let length = usize::try_from(length).map_err(|_| BodyError::TooLarge)?;
                self.fill_up_to(length, end)?;
                Ok(self.take(length))
            }
            BodyLength::Chunked => self.chunked(most),
        }
    }

    fn chunked(&mut self, most: u64) -> Result<Vec<u8>, BodyError> {
        let end = Instant::now() + time_for(most);
        let mut body = Vec::new();
        loop {
            let (used, length) = loop {
                match httparse::parse_chunk_size(&self.ahead) {
                    Ok(httparse::Status::Complete(found)) => break found,
                    Ok(httparse::Status::Partial) if self.ahead.len() < PIECE => {}
                    _ => return Err(BodyError::Malformed),
                }
                self.fill_some(end)?;
            };
            self.take(used);
            if length == 0 {
                return self.trailer(end).map(|()| body);
            }
            if length > most - body.len() as u64 {
                return Err(BodyError::TooLarge);
            }
            let length = usize::try_from(length).map_err(|_| BodyError::TooLarge)?;
            self.fill_up_to(length + 2, end)?;
            body.extend(self.take(length));
            if self.take(2) != b"\r\n" {
                return Err(BodyError::Malformed);
            }
        }
    }

    /// Reads what may stand behind the last piece: header lines that are left out, and an empty line.
    fn trailer(&mut self, end: Instant) -> Result<(), BodyError> {
        loop {
            match memchr::memmem::find(&self.ahead, b"\r\n") {
                Some(0) => {
                    self.take(2);
                    return Ok(());
                }
                Some(at) => drop(self.take(at + 2)),
                None if self.ahead.len() > MOST_HEAD => return Err(BodyError::Malformed),
                None => self.fill_some(end)?,
            }
        }
    }

    fn take(&mut self, length: usize) -> Vec<u8> {
        if length == self.ahead.len() {
            return std::mem::take(&mut self.ahead);
        }
        self.ahead.drain(..length).collect()
    }

    fn fill_up_to(&mut self, length: usize, end: Instant) -> io::Result<()> {
        while self.ahead.len() < length {
            self.fill_some(end)?;
        }
        Ok(())
    }

    fn fill_some(&mut self, end: Instant) -> io::Result<()> {
        match self.fill(end)? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }

    /// Reads what is there, or waits for it until `end`; 0 bytes where the client has closed.
    fn fill(&mut self, end: Instant) -> io::Result<usize> {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        self.stream.set_read_timeout(Some(left))?;
        let from = self.ahead.len();
        self.ahead.resize(from + PIECE, 0);
        let read = self.stream.read(&mut self.ahead[from..]);
        self.ahead
            .truncate(from + read.as_ref().map_or(0, |it| *it));
        read
    }

    /// Says that the body may come.
    pub(super) fn go_on(&mut self) -> io::Result<()> {
        self.stream.set_write_timeout(Some(BODY_TIME))?;
        self.stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n")
    }

    /// Writes an answer, all of it within its time.
    pub(super) fn write(&mut self, head: &[u8], body: &[u8]) -> io::Result<()> {
        let whole = head.len() + body.len();
        let end = Instant::now() + time_for(whole as u64);
        // One write where it is short: a client need not wait for the second packet.
        if whole <= PIECE {
            return self.write_until(&[head, body].concat(), end);
        }
        self.write_until(head, end)?;
        self.write_until(body, end)
    }

    fn write_until(&mut self, mut bytes: &[u8], end: Instant) -> io::Result<()> {
        while !bytes.is_empty() {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(io::ErrorKind::TimedOut.into());
            }
            self.stream.set_write_timeout(Some(left))?;
            match self.stream.write(bytes)? {
                0 => return Err(io::ErrorKind::WriteZero.into()),
                written => bytes = &bytes[written..],
            }
        }
        Ok(())
    }

    /// Ends the connection. What the client still sends is read for a moment: closed at once, it would
    /// lose the answer.
    pub(super) fn close(mut self) {
        if self.stream.shutdown(Shutdown::Write).is_err() {
            return;
        }
        let end = Instant::now() + Duration::from_millis(500);
        let mut read = 0;
        while read < MOST_DISCARDED {
            self.ahead.clear();
            match self.fill(end) {
                Ok(0) | Err(_) => return,
                Ok(more) => read += more as u64,
            }
        }
    }
}

fn time_for(bytes: u64) -> Duration {
    BODY_TIME + Duration::from_secs(bytes / BYTES_A_SECOND)
}
