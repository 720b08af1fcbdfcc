//! Uses of terms as bytes that are read back in few steps: those of thousands of files are at once.
//!
//! Each use is three numbers of four bytes and two offsets of eight, little endian.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serializer};

use super::TermUse;
use crate::text::Span;

/// How long one is.
const SIZE: usize = 28;

/// Writes them one after the other.
pub(crate) fn serialize<S: Serializer>(uses: &[TermUse], to: S) -> Result<S::Ok, S::Error> {
    let mut bytes = Vec::with_capacity(uses.len() * SIZE);
    for it in uses {
        for number in [it.concept, it.term, it.count] {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        for offset in [it.first.start, it.first.end] {
            bytes.extend_from_slice(&(offset as u64).to_le_bytes());
        }
    }
    to.serialize_bytes(&bytes)
}

/// Reads what [`serialize`] has written.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<TermUse>, D::Error> {
    let (uses, rest) = <&[u8]>::deserialize(from)?.as_chunks::<SIZE>();
    let all: Option<Vec<TermUse>> = uses.iter().map(read).collect();
    let all = all.filter(|_| rest.is_empty());
    all.ok_or_else(|| D::Error::custom("uses"))
}

fn read(bytes: &[u8; SIZE]) -> Option<TermUse> {
    let number = |at: usize| Some(u32::from_le_bytes(*bytes[at..].first_chunk()?));
    let offset = |at: usize| {
        let wide = u64::from_le_bytes(*bytes[at..].first_chunk()?);
        usize::try_from(wide).ok()
    };
    let (start, end) = (offset(12)?, offset(20)?);
    (start <= end).then_some(TermUse {
        concept: number(0)?,
        term: number(4)?,
        count: number(8)?,
        first: Span { start, end },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Kept(#[serde(with = "super")] Vec<TermUse>);

    #[test]
    fn uses_are_read_as_they_were_written() {
        let of = |number: u32, start| TermUse {
            concept: number,
            term: number * 3 + 1,
            count: u32::MAX - number,
            first: Span::new(start, start + 9),
        };
        let kept = Kept(vec![of(0, 0), of(7, 70_000), of(300, 1 << 20)]);
        let bytes = postcard::to_stdvec(&kept).expect("written");
        assert_eq!(postcard::from_bytes::<Kept>(&bytes), Ok(kept));
        let mut turned = bytes.clone();
        // The start of the first span, after its length.
        turned[1 + 12] = 200;
        assert!(postcard::from_bytes::<Kept>(&turned).is_err());
        let bytes = postcard::to_stdvec(&[1_u8; 27][..]).expect("written");
        assert!(postcard::from_bytes::<Kept>(&bytes).is_err());
    }
}
