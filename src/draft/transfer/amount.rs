//! Amounts before what they count: عدد من السكان, "a number of residents"; أكثر من 20 عاملا, "more than 20
//! workers".

use super::noun::Parts;
use super::{Phrase, Transfer};
use crate::draft::item::Item;
use crate::draft::line::Piece;
use crate::draft::reading::Role;
use crate::facts::Value;

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
            // كل من الوزير والسفير والمدير: more than "both".
            let several = phrase.pieces.iter().filter(|it| it.text == "and").count() > 1;
            if many || !several {
                phrase.pieces.insert(0, piece);
            }
            phrase
        };
        phrase.features.plural |=
            item.reading.english.ends_with(" of") || &*item.reading.english == "both";
        phrase.is_definite = false;
        Some(phrase)
    }

    /// مليونا مستخدم لهواتف: users "of" something.
    pub(super) fn of_what(&mut self, at: usize, phrase: &mut Phrase) {
        let next = self.item(phrase.end).filter(|it| {
            it.reading.preposition == Some('ل')
                && it.is(Role::Noun)
                && it.reading.conjunction.is_none()
        });
        if self.person(at).is_none() || next.is_none() {
            return;
        }
        let source = self.items[phrase.end].span;
        if let Some(owner) = self.noun_phrase(phrase.end, 1) {
            phrase.pieces.push(Piece::word("of", source));
            phrase.pieces.extend(owner.pieces);
            phrase.end = owner.end;
        }
    }

    /// شخص واحد: "one person".
    pub(super) fn one(&mut self, parts: &mut Parts) {
        let head = &self.items[parts.head].reading;
        let is_one = self.item(parts.end).is_some_and(|it| {
            let is_one = it.fact().is_some_and(|it| {
                let number = it.value.amount().and_then(|it| it.full().to_integer());
                it.spelled && number == Some(1) && matches!(it.value, Value::Number(_))
            });
            let word = matches!(it.lemma(), "واحد") && !it.is(Role::Name);
            (is_one || word) && it.is_free() && !it.reading.article
        });
        let open = !head.article && head.pronoun.is_none() && !head.is_plural();
        if is_one && open && parts.determiner.is_none() {
            parts.determiner = Some(self.figure_piece(parts.end));
            parts.end += 1;
        }
    }

    /// بلغ 5 ملايين دينار مقابل 4 ملايين: whether a figure of the same kind stands before.
    pub(super) fn is_compared(&self, at: usize) -> bool {
        let kind = |it: &Item| it.fact().map(|it| std::mem::discriminant(&it.value));
        let Some(figure) = self.item(at).and_then(kind) else {
            return false;
        };
        let before = self.items[..at - 1].iter().rev();
        let mut clause = before.take_while(|it| !matches!(it.mark(), Some('.' | '؛' | ':')));
        clause.any(|it| kind(it) == Some(figure))
    }

    pub(super) fn is_money(&self, at: usize) -> bool {
        let fact = self.item(at).and_then(Item::fact);
        fact.is_some_and(|it| matches!(it.value, Value::Money { .. }))
    }
}
