//! The bytes of a file as they come in.
//!
//! Nearly every file is UTF-8. It is checked piece by piece, while each piece is still in the cache,
//! and is text at once: checking twenty megabytes afterwards would mean to read them once more.

use std::collections::TryReserveError;

/// What has come of a file: text, as long as it is UTF-8, else bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incoming {
    /// Valid UTF-8 all along.
    Text(String),
    /// Anything.
    Bytes(Vec<u8>),
}

impl Incoming {
    /// The bytes so far, as they came.
    pub fn head(&self) -> &[u8] {
        match self {
            Incoming::Text(text) => text.as_bytes(),
            Incoming::Bytes(bytes) => bytes,
        }
    }

    /// The bytes so far, on their own.
    pub fn into_bytes(self) -> Vec<u8> {
        match self {
            Incoming::Text(text) => text.into_bytes(),
            Incoming::Bytes(bytes) => bytes,
        }
    }

    /// Takes in the next piece and gives how much of it: all, but for a character that the end of the
    /// piece perhaps cuts, at most three bytes. Those come again, at the head of the next piece.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn push(&mut self, piece: &[u8]) -> Result<usize, TryReserveError> {
        let whole = match self {
            Incoming::Text(_) => whole_characters(piece),
            Incoming::Bytes(_) => piece.len(),
        };
        self.append(&piece[..whole])?;
        Ok(whole)
    }

    /// Takes in the last piece, whole.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn append(&mut self, piece: &[u8]) -> Result<(), TryReserveError> {
        match self {
            Incoming::Text(text) => match simdutf8::basic::from_utf8(piece) {
                Ok(piece) => {
                    text.try_reserve(piece.len())?;
                    text.push_str(piece);
                }
                Err(_) => {
                    *self = Incoming::Bytes(std::mem::take(text).into_bytes());
                    self.append(piece)?;
                }
            },
            Incoming::Bytes(bytes) => {
                bytes.try_reserve(piece.len())?;
                bytes.extend_from_slice(piece);
            }
        }
        Ok(())
    }
}

/// How many bytes surely end with a whole character.
fn whole_characters(piece: &[u8]) -> usize {
    let last = piece.iter().rev().take(3).position(|&byte| byte >= 0xC0);
    let cut = |back: usize| piece.len() - 1 - back;
    let ends_in_ascii = piece.last().is_none_or(u8::is_ascii);
    last.filter(|_| !ends_in_ascii).map_or(piece.len(), cut)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What comes of bytes in pieces of this size.
    fn in_pieces(bytes: &[u8], size: usize) -> Incoming {
        let mut incoming = Incoming::Text(String::new());
        let (mut start, mut end) = (0, size.min(bytes.len()));
        while end < bytes.len() {
            start += incoming.push(&bytes[start..end]).expect("room");
            end = (end + size).min(bytes.len());
        }
        incoming.append(&bytes[start..]).expect("room");
        incoming
    }

    proptest! {
        #[test]
        fn pieces_make_the_text(text in "[a-zقال😀“ﷺ]{0,40}", size in 4_usize..20) {
            let expected = Incoming::Text(text.clone());
            prop_assert_eq!(in_pieces(text.as_bytes(), size), expected);
        }

        #[test]
        fn what_is_no_text_stays_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..60), size in 4_usize..20) {
            let expected = match String::from_utf8(bytes.clone()) {
                Ok(text) => Incoming::Text(text),
                Err(_) => Incoming::Bytes(bytes.clone()),
            };
            prop_assert_eq!(in_pieces(&bytes, size), expected);
        }
    }
}
