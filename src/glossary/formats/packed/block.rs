//! One block of a packed glossary, decoded.

use std::borrow::Cow;
use std::sync::Arc;

use super::groups::{self, AT_HAND, CellGroups, PackedCells};
use super::{GENDERS, LANGS, LATIN, POLICIES, STATUSES, TERM, Texts};
use crate::glossary::model::ExplicitCells;
use crate::glossary::{Cells, Concept, EntityType, MatchPolicy, Term, TermStatus};

/// Concepts that were packed together, with their terms.
#[derive(Clone)]
pub(super) struct Block {
    pub(super) concepts: Vec<Concept>,
    pub(super) terms: Vec<Term>,
    /// Index of the first term.
    pub(super) first: u32,
}

/// A term as its record says: where its text begins (four bytes), the index of its concept (four),
/// the length of the text (two), its language, policy, whether it is a homograph and whether it is derived (one), its
/// standing (one).
#[derive(Clone, Copy)]
pub(super) struct TermRecord<'a>(pub(super) &'a [u8; TERM]);

impl TermRecord<'_> {
    pub(super) fn text(self, texts: &Texts) -> Option<&str> {
        let (at, len) = self.place();
        texts.get(at, len)
    }

    /// Where its text begins, and how long it is.
    fn place(self) -> (usize, usize) {
        let [a, b, c, d, _, _, _, _, e, f, _, _] = *self.0;
        let at = u32::from_le_bytes([a, b, c, d]) as usize;
        (at, usize::from(u16::from_le_bytes([e, f])))
    }

    pub(super) fn policy(self) -> MatchPolicy {
        POLICIES[usize::from(self.0[10]) >> 1 & 3]
    }

    pub(super) fn concept(self) -> u32 {
        let [_, _, _, _, a, b, c, d, ..] = *self.0;
        u32::from_le_bytes([a, b, c, d])
    }

    pub(super) fn status(self) -> Option<TermStatus> {
        STATUSES.get(usize::from(self.0[11])).copied()
    }

    /// The term of a concept.
    fn term(self, texts: &Texts, concept: &Concept) -> Option<Term> {
        let (at, len) = self.place();
        let flags = usize::from(self.0[10]);
        Some(Term {
            text: texts.kept(at, len)?,
            concept: self.concept(),
            lang: LANGS[flags & 1],
            policy: self.policy(),
            homograph: flags >> 3 & 1 == 1,
            derived: flags >> 4 & 1 == 1,
            status: self.status()?,
            kind: concept.kind,
            is_name: concept.is_name(),
        })
    }
}

/// What is still to be read.
pub(super) struct BlockReader<'p> {
    pub(super) packed: &'p [u8],
    /// Where they are known.
    pub(super) texts: Option<&'p Texts>,
}

impl<'p> BlockReader<'p> {
    /// At the beginning of `packed`, whose texts are not known yet.
    pub(super) fn new(packed: &'p [u8]) -> BlockReader<'p> {
        BlockReader {
            packed,
            texts: None,
        }
    }

    pub(super) fn take(&mut self, len: usize) -> Option<&'p [u8]> {
        let (head, rest) = self.packed.split_at_checked(len)?;
        self.packed = rest;
        Some(head)
    }

    pub(super) fn number(&mut self) -> Option<usize> {
        groups::number(&mut self.packed)
    }

    fn choice<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.number()?).copied()
    }

    fn flag(&mut self) -> Option<bool> {
        self.choice(&[false, true])
    }

    fn text(&mut self) -> Option<Cow<'static, str>> {
        let (at, len) = (self.number()?, self.number()?);
        self.texts?.kept(at, len)
    }

    fn texts(&mut self) -> Option<Vec<Cow<'static, str>>> {
        let texts = (0..self.number()?).map(|_| self.text());
        texts.collect()
    }

    /// `count` concepts, the first of them number `concept`, with the terms that start at number
    /// `first`; all records must be theirs.
    pub(super) fn block(
        &mut self,
        concept: usize,
        count: usize,
        first: u32,
        records: &[[u8; TERM]],
        groups: &Arc<CellGroups>,
    ) -> Option<Block> {
        let mut block = Block {
            concepts: Vec::with_capacity(count),
            terms: Vec::with_capacity(records.len()),
            first,
        };
        let mut records = records.iter().map(TermRecord).peekable();
        for index in concept..concept + count {
            let mut concept = self.concept(index, groups)?;
            let start = block.terms.len() as u32;
            while let Some(record) = records.next_if(|it| it.concept() as usize == index) {
                block.terms.push(record.term(self.texts?, &concept)?);
            }
            concept.terms = first + start..first + block.terms.len() as u32;
            block.concepts.push(concept);
        }
        records.next().is_none().then_some(block)
    }

    /// A concept, its terms left open.
    fn concept(&mut self, index: usize, groups: &Arc<CellGroups>) -> Option<Concept> {
        let id = self.text()?;
        let kind = self.choice(&EntityType::ALL)?;
        let policy = self.choice(&POLICIES)?;
        let keep_latin = self.choice(&LATIN)?;
        let gender = self.choice(&GENDERS)?;
        let untyped = self.flag()?;
        let explicit = ExplicitCells {
            policy: self.flag()?,
            keep_latin: self.flag()?,
        };
        let exact_case = self.texts()?;
        let confusable_with = self.texts()?;
        let mut at_hand = [const { None }; AT_HAND.len()];
        for cell in &mut at_hand {
            if self.flag()? {
                *cell = Some(self.text()?);
            }
        }
        let cells = Cells::packed(PackedCells {
            groups: Arc::clone(groups),
            concept: index,
            at_hand,
        });
        Some(Concept {
            id,
            kind,
            policy,
            exact_case,
            keep_latin,
            gender,
            confusable_with,
            cells,
            untyped,
            explicit,
            terms: 0..0,
        })
    }
}
