//! The parts of a packed glossary, and the texts beside them.

use std::borrow::Cow;
use std::sync::Arc;

use super::block::BlockReader;
use crate::text::Bytes;

/// What is still to be read of the parts of a packed glossary.
pub(super) struct PartReader {
    packed: Bytes,
    at: usize,
}

impl PartReader {
    /// At the beginning of `packed`.
    pub(super) fn new(packed: Bytes) -> PartReader {
        PartReader { packed, at: 0 }
    }

    pub(super) fn take(&mut self, len: usize) -> Option<Bytes> {
        let part = self.packed.part(self.at..self.at.checked_add(len)?)?;
        self.at += len;
        Some(part)
    }

    pub(super) fn number(&mut self) -> Option<usize> {
        self.numbers(|it| it.number())
    }

    /// What `read` makes of the numbers that follow.
    pub(super) fn numbers<T>(
        &mut self,
        read: impl FnOnce(&mut BlockReader<'_>) -> Option<T>,
    ) -> Option<T> {
        let mut reader = BlockReader::new(self.packed.get(self.at..)?);
        let found = read(&mut reader);
        self.at = self.packed.len() - reader.packed.len();
        found
    }
}

/// What texts are stretches of.
#[derive(Clone, Debug)]
pub(super) enum Texts {
    /// A text in the program.
    Program(&'static str),
    /// One that was read from a file.
    File(Arc<String>),
}

impl Texts {
    pub(super) fn all(&self) -> &str {
        match self {
            Texts::Program(all) => all,
            Texts::File(all) => all,
        }
    }

    pub(super) fn get(&self, at: usize, len: usize) -> Option<&str> {
        self.all().get(at..at.checked_add(len)?)
    }

    /// A stretch that may outlive them: a copy where they are not part of the program.
    pub(super) fn kept(&self, at: usize, len: usize) -> Option<Cow<'static, str>> {
        Some(match self {
            Texts::Program(all) => Cow::Borrowed(all.get(at..at.checked_add(len)?)?),
            Texts::File(_) => Cow::Owned(self.get(at, len)?.to_owned()),
        })
    }
}
