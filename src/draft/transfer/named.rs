//! Names as noun phrases.

use super::features::Features;
use super::{Phrase, Transfer};
use crate::draft::english;
use crate::draft::item::Sort;
use crate::draft::line::Piece;
use crate::draft::reading::Role;

impl<'i> Transfer<'i> {
    /// Names that stand side by side, and what no lexicon knows.
    pub(super) fn names(&mut self, at: usize) -> Phrase {
        let mut pieces = vec![self.name_piece(at)];
        let first = &self.items[at];
        let mut features = Features::of(first);
        let mut end = at + 1;
        while let Some(next) = self
            .item(end)
            .filter(|it| it.is(Role::Name) && it.is_free())
        {
            if next.fact().is_some()
                || next.reading.article && next.sort == Sort::Unknown && first.sort != Sort::Unknown
            {
                break;
            }
            features.human |= Features::of(next).human;
            pieces.push(self.name_piece(end));
            end += 1;
        }
        if let Sort::Name(kind) = first.sort {
            use crate::glossary::EntityType::Role as Office;
            if english::name_takes_article(&first.reading.english) {
                pieces.insert(0, Piece::word("the", first.span));
            }
            features.human |= kind == Office;
        }
        Phrase {
            pieces,
            end,
            features,
            is_definite: true,
        }
    }
}
