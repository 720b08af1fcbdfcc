//! How long a target may be.

/// How long a target may be, as its file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MaxLength {
    /// In characters (Unicode scalar values).
    Characters(usize),
    /// In bytes of UTF-8.
    Bytes(usize),
}

impl MaxLength {
    /// How many.
    pub fn count(self) -> usize {
        match self {
            MaxLength::Characters(count) | MaxLength::Bytes(count) => count,
        }
    }
}
