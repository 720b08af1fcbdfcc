//! What belongs to a subject although it stands behind it, and so goes before the verb with it.

use super::{Phrase, Transfer};
use crate::draft::WordKind;
use crate::draft::item::{Item, Sort};
use crate::draft::line::Piece;
use crate::draft::reading::Role;

impl<'i> Transfer<'i> {
    /// What belongs to a subject although it stands behind it: a place, a part (عدد من).
    pub(super) fn attach(&mut self, phrase: &mut Phrase) {
        for _ in 0..2 {
            let Some(item) = self.item(phrase.end) else {
                return;
            };
            let of = item.lemma() == "من"
                && item.reading.pronoun.is_none()
                && item.reading.conjunction.is_none()
                && !phrase.is_definite;
            let place = item.lemma() == "في"
                && item.reading.conjunction.is_none()
                && self.item(phrase.end + 1).is_some_and(|it| {
                    matches!(it.sort, Sort::Name(crate::glossary::EntityType::Place))
                })
                && phrase.is_definite;
            let by_lam = item.reading.preposition == Some('ل')
                && item.reading.conjunction.is_none()
                && item.is_nominal()
                && (self.is(phrase.end - 1, Role::Adjective)
                    || self.items[phrase.end - 1].sort == Sort::Phrase)
                && self.items[phrase.end - 1].reading.article;
            if !of && !place && !by_lam {
                return;
            }
            let Some(more) = self.prepositional(phrase.end) else {
                return;
            };
            self.fired("subject-with-complement");
            phrase.pieces.extend(more.pieces);
            phrase.end = more.end;
            if by_lam && phrase.features.human {
                self.called_so(phrase);
            }
        }
    }

    /// The name of a person behind a title with its complement: المدير العام للمجمع محمد علي.
    fn called_so(&mut self, phrase: &mut Phrase) {
        let is_person = |it: &&Item| {
            let kind = crate::glossary::EntityType::Person;
            it.is_free() && (it.sort == Sort::Name(kind) || it.sort == Sort::Unlisted(kind))
        };
        let Some(item) = self.item(phrase.end).filter(is_person) else {
            return;
        };
        let comma = || {
            let mut piece = Piece::new(",", item.span, WordKind::Mark);
            piece.tight = [true, false];
            piece
        };
        self.fired("apposition");
        let name = self.name_piece(phrase.end);
        phrase.pieces.extend([comma(), name, comma()]);
        phrase.end += 1;
    }
}
