//! Names as noun phrases.

use super::features::Features;
use super::{Phrase, Transfer};
use crate::draft::english;
use crate::draft::item::Item;
use crate::draft::item::Sort;
use crate::draft::line::Piece;
use crate::draft::reading::Role;
use crate::facts::Value;
use crate::glossary::EntityType;

impl<'i> Transfer<'i> {
    /// رئيس الفريق الدكتور سامي: a title and a name behind what the person is.
    pub(super) fn titled(&mut self, phrase: &mut Phrase, depth: usize) {
        let at = phrase.end;
        let is_title = |it: &Item| {
            matches!(
                it.lemma(),
                "دكتور"
                    | "سيد"
                    | "سيدة"
                    | "أستاذ"
                    | "مهندس"
                    | "شيخ"
                    | "عميد"
                    | "دكتورة"
                    | "أستاذة"
                    | "لواء"
                    | "عقيد"
            )
        };
        let title = self
            .item(at)
            .filter(|it| it.is_free() && it.reading.article && is_title(it));
        let behind_name = at > 0 && self.is(at - 1, Role::Name);
        let named = self
            .item(at + 1)
            .is_some_and(|it| it.is(Role::Name) && it.is_free());
        if title.is_none() || !named || !phrase.is_definite || !phrase.features.human || behind_name
        {
            return;
        }
        let name = self.plain_noun(at, depth + 1, None);
        self.fired("apposition");
        phrase.pieces.extend(name.pieces);
        phrase.end = name.end;
    }

    /// آيفون 7 قوي: whether a number behind a product says which of them, and counts nothing.
    fn is_model(&self, at: usize) -> bool {
        let number = self.item(at).filter(|it| it.is_free()).and_then(Item::fact);
        let is_number =
            number.is_some_and(|it| !it.spelled && matches!(it.value, Value::Number(_)));
        let counted = self
            .item(at + 1)
            .is_some_and(|it| it.is(Role::Noun) && it.is_free());
        is_number && !counted
    }

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
        if let Sort::Name(EntityType::Product) = first.sort
            && self.is_model(end)
        {
            pieces.push(self.figure_piece(end));
            end += 1;
        }
        if let Sort::Name(kind) = first.sort {
            use EntityType::Role as Office;
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
