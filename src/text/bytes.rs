//! Bytes that are used where they lie.

use std::ops::{Deref, Range};
use std::sync::Arc;

/// Bytes of the program, of a file that several share, or of their owner alone.
#[derive(Clone, Debug)]
pub(crate) struct Bytes(Place);

#[derive(Clone, Debug)]
enum Place {
    Program(&'static [u8]),
    File(Arc<Vec<u8>>, Range<usize>),
    Own(Vec<u8>),
}

impl Bytes {
    /// Bytes that several share; a clone or a part of them copies nothing.
    pub(crate) fn shared(bytes: Vec<u8>) -> Bytes {
        let all = 0..bytes.len();
        Bytes(Place::File(Arc::new(bytes), all))
    }

    /// A part of them; `None` where it does not lie within.
    pub(crate) fn part(&self, range: Range<usize>) -> Option<Bytes> {
        self.get(range.clone())?;
        Some(Bytes(match &self.0 {
            Place::Program(bytes) => Place::Program(&bytes[range]),
            Place::File(all, own) => {
                let part = own.start + range.start..own.start + range.end;
                Place::File(Arc::clone(all), part)
            }
            Place::Own(bytes) => Place::Own(bytes[range].to_vec()),
        }))
    }

    /// Takes the first `len` of them off; `None` where there are fewer.
    pub(crate) fn take(&mut self, len: usize) -> Option<Bytes> {
        let head = self.part(0..len)?;
        *self = self.part(len..self.len())?;
        Some(head)
    }

    /// The bytes, to be changed; those of others are copied first.
    pub(crate) fn to_mut(&mut self) -> &mut Vec<u8> {
        if !matches!(self.0, Place::Own(_)) {
            self.0 = Place::Own(self.to_vec());
        }
        match &mut self.0 {
            Place::Own(bytes) => bytes,
            _ => unreachable!("they were copied"),
        }
    }

    /// The memory that is theirs alone or shared, not that of the program.
    pub(crate) fn heap_bytes(&self) -> usize {
        match &self.0 {
            Place::Program(_) => 0,
            Place::File(_, part) => part.len(),
            Place::Own(bytes) => bytes.capacity(),
        }
    }
}

impl Default for Bytes {
    fn default() -> Bytes {
        Bytes(Place::Program(&[]))
    }
}

impl Deref for Bytes {
    type Target = [u8];

    #[inline]
    fn deref(&self) -> &[u8] {
        match &self.0 {
            Place::Program(bytes) => bytes,
            Place::File(all, part) => &all[part.start..part.end],
            Place::Own(bytes) => bytes,
        }
    }
}

impl From<&'static [u8]> for Bytes {
    fn from(bytes: &'static [u8]) -> Bytes {
        Bytes(Place::Program(bytes))
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Bytes {
        Bytes(Place::Own(bytes))
    }
}

impl PartialEq for Bytes {
    fn eq(&self, other: &Bytes) -> bool {
        **self == **other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_the_same_wherever_they_lie() {
        let all: &'static [u8] = b"0123456789";
        for mut bytes in [all.into(), Bytes::shared(all.to_vec()), all.to_vec().into()] {
            assert_eq!(bytes.part(3..11), None);
            assert_eq!(bytes.take(11), None);
            assert_eq!(bytes.take(4).as_deref(), Some(&b"0123"[..]));
            let part = bytes.part(1..3).expect("it lies within");
            assert_eq!((&*part, &*bytes), (&b"56"[..], &b"456789"[..]));
            bytes.to_mut().push(b'x');
            assert_eq!(&*bytes, b"456789x");
            assert_eq!(&*part, b"56");
        }
    }
}
