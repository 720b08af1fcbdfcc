//! Amounts before what they count: عدد من السكان, "a number of residents"; أكثر من 20 عاملا, "more than 20
//! workers".

use super::{Phrase, Transfer};
use crate::draft::line::Piece;
use crate::draft::reading::Role;

impl Transfer<'_> {
    /// An amount with what it is of; English says neither article of the two.
    pub(super) fn amount(&mut self, at: usize, depth: usize) -> Option<Phrase> {
        let item = self.item(at).filter(|it| it.reading.is_amount)?;
        let next = self
            .item(at + 1)
            .filter(|it| it.is_free() && it.is_nominal())?;
        self.fired("amount");
        let piece = Piece::word(&*item.reading.english, item.span);
        let is_plain = next.is(Role::Noun)
            && next.reading.pronoun.is_none()
            && !next.reading.is_amount
            && &*item.reading.english != "both"
            && self.item(at + 1).is_some_and(|it| it.fact().is_none());
        let mut phrase = if is_plain {
            self.plain_noun(at + 1, depth + 1, Some(piece))
        } else {
            let mut phrase = self.noun_phrase(at + 1, depth + 1)?;
            let many = &*item.reading.english != "both";
            if many && phrase.pieces.first().is_some_and(|it| it.text == "the") {
                phrase.pieces.remove(0);
            }
            phrase.pieces.insert(0, piece);
            phrase
        };
        phrase.features.plural |=
            item.reading.english.ends_with(" of") || &*item.reading.english == "both";
        phrase.is_definite = false;
        Some(phrase)
    }
}
