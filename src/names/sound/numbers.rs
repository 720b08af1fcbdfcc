//! Lists of numbers that are used where they lie.

use std::borrow::Cow;

use crate::text::Bytes;

/// Numbers of 32 bits as bytes, the lowest first: borrowed where they are part of the program.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Numbers(Bytes);

impl Numbers {
    /// The number at a place.
    #[inline]
    pub(super) fn get(&self, at: usize) -> u32 {
        u32::from_le_bytes(self.0.as_chunks().0[at])
    }

    pub(super) fn len(&self) -> usize {
        self.0.len() / 4
    }

    pub(super) fn push(&mut self, number: u32) {
        self.0.to_mut().extend(number.to_le_bytes());
    }

    pub(super) fn set(&mut self, at: usize, number: u32) {
        let (numbers, _) = self.0.to_mut().as_chunks_mut();
        numbers[at] = number.to_le_bytes();
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Of bytes, four a number.
    pub(super) fn of(bytes: Bytes) -> Numbers {
        Numbers(bytes)
    }

    pub(super) fn shrink_to_fit(&mut self) {
        self.0.to_mut().shrink_to_fit();
    }

    pub(super) fn heap_bytes(&self) -> usize {
        self.0.heap_bytes()
    }
}

/// Bytes as records of `N`; what is left over is dropped.
pub(super) fn chunks<const N: usize>(bytes: Cow<'static, [u8]>) -> Cow<'static, [[u8; N]]> {
    match bytes {
        Cow::Borrowed(bytes) => Cow::Borrowed(bytes.as_chunks().0),
        Cow::Owned(bytes) => Cow::Owned(bytes.as_chunks().0.to_vec()),
    }
}
