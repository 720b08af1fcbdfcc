//! What belongs to a subject although it stands behind it, and so goes before the verb with it.

use super::{Phrase, Transfer};
use crate::draft::WordKind;
use crate::draft::item::{Item, Sort};
use crate::draft::line::Piece;
use crate::draft::reading::Role;

/// How many items a name or a title between commas may have.
const LONGEST: usize = 9;

/// What somebody says.
const STATEMENTS: [&str; 5] = ["بلاغ", "بيان", "تدوينة", "تغريدة", "منشور"];

impl<'i> Transfer<'i> {
    /// قال وزير الصحة، سالم الزيادي، إن: what the subject is called stands before the verb with it.
    pub(super) fn between_commas(&mut self, phrase: &mut Phrase) {
        let start = phrase.end;
        let is_comma = |it: &Item| matches!(it.mark(), Some('،' | ','));
        let first = self.item(start + 1).filter(|it| it.is_free());
        if !self.item(start).is_some_and(is_comma) || !phrase.is_definite {
            return;
        }
        let is_named = first.is_some_and(|it| {
            it.is(Role::Name) && it.sort != Sort::Foreign
                || (it.is(Role::Noun) || it.is(Role::Adjective)) && it.reading.article
        });
        let inside = (start + 1..self.items.len()).take(LONGEST);
        // قال أمين الحزب، سالم الزيادي إن: the second comma may be left out before what is said.
        let says = |it: &Item| it.is(Role::That) && it.is_free();
        let mut ends = inside.filter(|&it| is_comma(&self.items[it]) || says(&self.items[it]));
        let Some(close) = ends.next() else {
            return;
        };
        let behind = close + usize::from(is_comma(&self.items[close]));
        if !is_named || !self.goes_on_at(behind) {
            return;
        }
        let Some(named) = self.noun_phrase(start + 1, 1).filter(|it| it.end == close) else {
            return;
        };
        self.fired("apposition");
        for (place, pieces) in [(start, named.pieces), (behind - 1, Vec::new())] {
            let mut comma = Piece::new(",", self.items[place].span, WordKind::Mark);
            comma.tight = [true, false];
            phrase.pieces.push(comma);
            phrase.pieces.extend(pieces);
        }
        phrase.end = behind;
    }

    /// Whether what stands at `at` belongs to the verb before: أن, a preposition, a quotation.
    fn goes_on_at(&self, at: usize) -> bool {
        let Some(next) = self.item(at) else {
            return false;
        };
        next.is(Role::That)
            || next.is(Role::Preposition)
            || next.reading.preposition.is_some()
            || next.fact().is_some_and(|it| it.value.is_temporal())
            || matches!(next.mark(), Some('"' | '«' | ':' | '\u{201C}'))
    }

    /// بلاغ لإدارة الصحة: who says what stands before.
    pub(super) fn is_statement_of(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|it| self.item(it));
        let says = before.is_some_and(|it| {
            let word = it.span.of(self.text).split_whitespace().last();
            word.is_some_and(|it| STATEMENTS.contains(&it))
        });
        says && !self.items[at].reading.is_closed
    }

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
                    || self.is(phrase.end - 1, Role::Name) && item.reading.article
                    || self.items[phrase.end - 1].sort == Sort::Phrase)
                && (self.items[phrase.end - 1].reading.article
                    || self.is(phrase.end - 1, Role::Name));
            let thing = item.is(Role::Noun) && !super::features::is_human(&item.reading.english);
            let of_app = thing
                && item.reading.preposition == Some('ل')
                && item.reading.conjunction.is_none()
                && self.is(phrase.end - 1, Role::Name)
                && !phrase.features.human;
            if !of && !place && !by_lam && !of_app {
                return;
            }
            let Some(more) = self.prepositional(phrase.end) else {
                return;
            };
            self.fired("subject-with-complement");
            phrase.pieces.extend(more.pieces);
            phrase.end = more.end;
        }
    }
}
