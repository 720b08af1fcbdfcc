//! The starter glossary as the binary holds it: ready to use, nothing to parse.
//!
//! A stream of numbers (LEB128, seven bits a byte) that says what each concept and term is; their
//! texts are stretches of `glossary.csv`, which is in the binary anyway, or of a few bytes of text at
//! the end of the stream (cells with doubled quotation marks, column names). [`read`] trusts no
//! number: where anything does not fit, there is no glossary.

mod write;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

pub use write::write;

use super::csv::COLUMNS;
use crate::glossary::model::{Parts, Said};
use crate::glossary::{
    Cells, Column, Concept, EntityType, Gender, Glossary, KeepLatin, MatchPolicy, Term, TermStatus,
};
use crate::text::Lang;

/// Changes whenever the layout does.
const VERSION: usize = 1;
const GENDERS: [Option<Gender>; 3] = [None, Some(Gender::Masculine), Some(Gender::Feminine)];
const LATIN: [KeepLatin; 3] = [KeepLatin::Yes, KeepLatin::No, KeepLatin::Either];
const POLICIES: [MatchPolicy; 4] = [
    MatchPolicy::Clitic,
    MatchPolicy::Exact,
    MatchPolicy::ExactCase,
    MatchPolicy::Fuzzy,
];
const STATUSES: [TermStatus; 6] = [
    TermStatus::Preferred,
    TermStatus::Admitted,
    TermStatus::Short,
    TermStatus::Unlisted,
    TermStatus::Superseded,
    TermStatus::Deprecated,
];
const LANGS: [Lang; 2] = [Lang::Ar, Lang::En];
/// The place of a column of the user's own begins here.
const EXTRA: usize = 256;

/// The glossary in `packed`, whose texts are parts of `source`; `None` where one is not made for the
/// other, or is damaged.
pub fn read(packed: &'static [u8], source: &'static str) -> Option<Glossary> {
    let mut reader = Reader {
        packed,
        texts: Arc::new(Texts { source, more: "" }),
    };
    if reader.number()? != VERSION || reader.number()? != source.len() {
        return None;
    }
    let len = reader.number()?;
    let (more, numbers) = reader.packed.split_at_checked(len)?;
    let more = std::str::from_utf8(more).ok()?;
    reader.texts = Arc::new(Texts { source, more });
    reader.packed = numbers;
    let columns = (0..reader.number()?).map(|_| Some(reader.text()?.into_owned()));
    let columns = columns.collect::<Option<Vec<String>>>()?;
    let (concepts, terms) = (reader.number()?, reader.number()?);
    if concepts.max(terms) > packed.len() {
        return None;
    }
    let mut parts = Parts {
        concepts: Vec::with_capacity(concepts),
        terms: Vec::with_capacity(terms),
        columns,
    };
    for _ in 0..concepts {
        reader.concept(&mut parts)?;
    }
    Some(parts.into_glossary())
}

/// What texts are stretches of.
#[derive(Debug)]
struct Texts {
    source: &'static str,
    /// What is not in the source as it stands.
    more: &'static str,
}

/// The cells of one concept, not read yet.
#[derive(Clone, Debug)]
pub(in crate::glossary) struct PackedCells {
    packed: &'static [u8],
    texts: Arc<Texts>,
}

impl PackedCells {
    /// The cells; `None` where they are damaged.
    pub(in crate::glossary) fn unpack(&self) -> Option<Vec<(Column, Cow<'static, str>)>> {
        let mut reader = Reader {
            packed: self.packed,
            texts: Arc::clone(&self.texts),
        };
        let count = reader.number()?;
        let mut cells = Vec::with_capacity(count.min(COLUMNS.len()));
        for _ in 0..count {
            let column = reader.number()?;
            let column = match column.checked_sub(EXTRA) {
                Some(place) => Column::Extra(u16::try_from(place).ok()?),
                None => Column::Known(COLUMNS.get(column)?),
            };
            cells.push((column, reader.text()?));
        }
        Some(cells)
    }
}

struct Reader {
    packed: &'static [u8],
    texts: Arc<Texts>,
}

impl Reader {
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        let mut shift = 0;
        loop {
            let (&byte, rest) = self.packed.split_first()?;
            self.packed = rest;
            number |= usize::from(byte & 0x7F) << shift;
            shift += 7;
            if byte < 0x80 {
                return Some(number);
            }
            if shift > 28 {
                return None;
            }
        }
    }

    fn choice<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.number()?).copied()
    }

    fn flag(&mut self) -> Option<bool> {
        self.choice(&[false, true])
    }

    fn text(&mut self) -> Option<Cow<'static, str>> {
        let (at, len) = (self.number()?, self.number()?);
        let Texts { source, more } = *self.texts;
        let text = match at.checked_sub(source.len()) {
            Some(at) => more.get(at..at + len)?,
            None => source.get(at..at + len)?,
        };
        Some(Cow::Borrowed(text))
    }

    fn concept(&mut self, parts: &mut Parts) -> Option<()> {
        let index = parts.concepts.len() as u32;
        let id = self.text()?;
        let kind = self.choice(&EntityType::ALL)?;
        let policy = self.choice(&POLICIES)?;
        let keep_latin = self.choice(&LATIN)?;
        let gender = self.choice(&GENDERS)?;
        let untyped = self.flag()?;
        let said = Said {
            policy: self.flag()?,
            keep_latin: self.flag()?,
        };
        let confusable_with = (0..self.number()?).map(|_| self.text());
        let confusable_with = confusable_with.collect::<Option<Vec<_>>>()?;
        let len = self.number()?;
        let (packed, rest) = self.packed.split_at_checked(len)?;
        self.packed = rest;
        let cells = Cells::packed(PackedCells {
            packed,
            texts: Arc::clone(&self.texts),
        });
        let start = parts.terms.len() as u32;
        for _ in 0..self.number()? {
            parts.terms.push(Term {
                text: self.text()?,
                concept: index,
                lang: self.choice(&LANGS)?,
                status: self.choice(&STATUSES)?,
                policy: self.choice(&POLICIES)?,
                homograph: self.flag()?,
                kind,
                is_name: untyped || kind.is_name(),
            });
        }
        let terms: Range<u32> = start..parts.terms.len() as u32;
        parts.concepts.push(Concept {
            id,
            kind,
            policy,
            keep_latin,
            gender,
            confusable_with,
            cells,
            untyped,
            said,
            terms,
        });
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;
    use proptest::prelude::*;

    const SOURCE: &str = "concept_id,entity_type,en_preferred,ar_preferred,note,x_desk\n\
        nq-000001,person,Sam Altman,سام ألتمان,\"said \"\"no\"\"\",a\n\
        nq-000002,place,Mali,مالي,,\n";

    fn packed() -> &'static [u8] {
        write(&csv::read(SOURCE).0, SOURCE).leak()
    }

    #[test]
    fn comes_back_the_same() {
        assert_eq!(read(packed(), SOURCE), Some(csv::read(SOURCE).0));
    }

    #[test]
    fn another_source_is_refused() {
        assert_eq!(read(packed(), "concept_id,en_preferred\n"), None);
    }

    proptest! {
        #[test]
        fn damage_is_refused_or_harmless(at in 0_usize..200, byte: u8, cut in 0_usize..300) {
            let mut bytes = packed().to_vec();
            let len = bytes.len();
            bytes[at % len] = byte;
            bytes.truncate(len.min(cut));
            let _ = read(bytes.leak(), SOURCE);
        }
    }
}
