//! Verbal nouns with their objects: "by taking", "to raise prices", "decided to form".

use super::features::Features;
use super::{Phrase, Transfer, Wanted};
use crate::draft::english::{self, VerbForm};
use crate::draft::item::Sort;
use crate::draft::line::Piece;
use crate::draft::reading::Role;
use crate::draft::tables::takes_no_object;

impl<'i> Transfer<'i> {
    /// ل and a verbal noun with its object: لرفع الأسعار, "to raise prices".
    pub(super) fn purpose_noun(&mut self, at: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        let plain = item.reading.preposition == Some('ل');
        // المالكة للتطبيق: of what somebody owns.
        let behind_participle = at > 0
            && self.items[at - 1].reading.article
            && matches!(
                self.lemma(at - 1),
                "مالك" | "مطور" | "منتج" | "مصنع" | "مشغل" | "مزود" | "ناشر" | "ممثل"
            );
        let says = self.is_statement_of(at);
        if !plain || self.chosen_for(at).is_some() || behind_participle || says {
            return None;
        }
        self.purpose_of(at)
    }

    /// The verb of a verbal noun at `at` with its object, as a purpose: "to save the forests".
    pub(super) fn purpose_of(&mut self, at: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        let plain = item.is(Role::Noun)
            && item.sort == Sort::Word
            && !item.reading.article
            && !item.reading.is_plural();
        if !plain || self.verb_of(item).is_none() {
            return None;
        }
        let verb = self
            .tables
            .verb_of_noun(item.key())
            .filter(|it| it.is_transitive)?;
        let object = self
            .item(at + 1)
            .filter(|it| it.is_free() && it.is_nominal() && !it.is(Role::Adjective));
        if object.is_none() && item.reading.pronoun.is_none() || item.reading.is_closed {
            return None;
        }
        self.fired("purpose");
        let english = self
            .verb_of(item)
            .unwrap_or_else(|| verb.english.to_owned());
        let (object, end) = match item.reading.pronoun {
            Some(pronoun) => {
                let text = self.object_pronoun(pronoun);
                (vec![Piece::word(text, item.span)], at + 1)
            }
            None => {
                let object = self.noun_phrase(at + 1, 1)?;
                (object.pieces, object.end)
            }
        };
        let english = self.verb_by_far_preposition(at, end).unwrap_or(english);
        let mut pieces = vec![Piece::word(format!("to {english}"), item.span)];
        pieces.extend(object);
        Some(Phrase {
            pieces,
            end,
            features: Features::THING,
            is_definite: true,
        })
    }

    /// تمكين الشركة من البناء: the verb by the preposition behind its object, "enable … to".
    fn verb_by_far_preposition(&mut self, at: usize, end: usize) -> Option<String> {
        let english = self.governed_at(at, end)?;
        let chosen = super::choice::with_preposition(english, Some(end));
        if !english.contains(" % ") {
            return None;
        }
        self.chosen.extend(chosen.object);
        let wanted = chosen.wanted.map(|it| (end, it));
        self.wanted_at.extend(wanted);
        Some(chosen.english)
    }

    /// A verbal noun made of a verb, with its object: "by taking the …"; an infinitive behind "to" where
    /// the verb before asked for one.
    pub(super) fn gerund_object(&mut self, at: usize, english: &str) -> Option<Phrase> {
        let item = self.item(at)?;
        let is_noun = item.sort == Sort::Word && item.is(Role::Noun);
        let wanted = self.clause.wanted.filter(|_| is_noun);
        let asked = wanted.and_then(|_| self.verb_of(item));
        // محاولته إنقاذ: the pronoun is the subject of the action.
        let has_object = self.item(at + 1).is_some_and(|it| {
            it.is_free() && it.is_nominal() && (!it.is(Role::Adjective) || it.reading.article)
        });
        if item.reading.pronoun.is_some() && has_object && !item.reading.is_derived {
            return None;
        }
        if asked.is_none() && (!is_noun || !item.reading.is_derived || item.reading.article) {
            return None;
        }
        if self.is_own_doing(at) {
            return None;
        }
        self.fired("verbal-noun");
        let form = if english == "to" && wanted == Some(Wanted::Infinitive) {
            VerbForm::Base
        } else {
            VerbForm::Gerund
        };
        let base = self.verb_with_preposition(at, at + 1);
        let governed = base.is_none().then(|| self.governed_by_noun(at)).flatten();
        // التدخل لمنع: what ل stands before is what it is done for.
        let aims = self.written_preposition(at + 1) == Some("ل");
        let governed = governed.filter(|_| asked.is_some() && !aims).map(|it| {
            let (verb, object) = super::choice::apart(it, at + 1);
            self.chosen.push(object);
            verb
        });
        let base = base
            .or(governed)
            .or(asked)
            .unwrap_or_else(|| item.reading.english.to_string());
        let verb = english::verb(&base, form);
        let mut pieces = vec![Piece::word(verb, item.span)];
        let mut end = at + 1;
        if let Some(pronoun) = item.reading.pronoun {
            pieces.push(Piece::word(self.object_pronoun(pronoun), item.span));
        } else if self
            .item(end)
            .is_some_and(|it| it.is_free() && it.is_nominal())
            && let Some(object) = self.noun_phrase(end, 1)
        {
            pieces.extend(object.pieces);
            end = object.end;
        }
        Some(Phrase {
            pieces,
            end,
            features: Features::THING,
            is_definite: true,
        })
    }

    /// تمكنت من إلقاء القبض على: an expression of an action, "the arrest of", where an infinitive is wanted.
    pub(super) fn expressed_action(&mut self, at: usize, english: &str) -> Option<Phrase> {
        let item = self.item(at)?;
        let is_wanted = self.clause.wanted == Some(Wanted::Infinitive) && english == "to";
        if !is_wanted || item.sort != Sort::Phrase {
            return None;
        }
        let (verb, start) = self.verb_of_phrase(at)?;
        let object = self.noun_phrase(start, 1)?;
        self.fired("verbal-noun");
        let mut pieces = vec![Piece::word(verb, item.span)];
        pieces.extend(object.pieces);
        Some(Phrase { pieces, ..object })
    }

    /// The verb of an expression of an action, and where its object begins: behind "the arrest of", or behind
    /// على where the expression is a noun.
    pub(super) fn verb_of_phrase(&self, at: usize) -> Option<(&'static str, usize)> {
        let item = self.item(at).filter(|it| it.sort == Sort::Phrase)?;
        let english = &*item.reading.english;
        if item.is(Role::Preposition) {
            let action = english.strip_prefix("the ")?.strip_suffix(" of")?;
            return Some((english::verb_of_action(action)?, at + 1));
        }
        let action = english.split(['|', '!']).next()?;
        let governs = item.is(Role::Noun) && self.lemma(at + 1) == "على";
        let verb = english::verb_of_action(action).filter(|_| governs)?;
        Some((verb, at + 2))
    }

    /// Whether what a verbal noun owns does it: فوز الفريق, the verb takes no object.
    fn is_own_doing(&self, at: usize) -> bool {
        let item = &self.items[at];
        let owns = self.item(at + 1).is_some_and(|it| {
            it.is_free() && it.is_nominal() && !it.is(Role::Adjective) && it.fact().is_none()
        });
        let verb = self.tables.verb_of_noun(item.key());
        let is_own = match item.reading.verb.filter(|_| item.reading.is_derived) {
            Some(verb) => takes_no_object(verb),
            None => !item.reading.is_derived && verb.is_some_and(|it| !it.is_transitive),
        };
        owns && !item.reading.article && is_own
    }

    /// بتسجيله هدفين, بتسجيله لهدفين: "by scoring two goals".
    pub(super) fn by_doing(&mut self, at: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        let next = self.item(at + 1)?;
        let by = item.reading.preposition == Some('ب')
            && item.is(Role::Noun)
            && item.sort == Sort::Word
            && item.reading.pronoun.is_some()
            && self.chosen_for(at).is_none();
        let to_object = next.reading.preposition == Some('ل') && next.is_nominal();
        let object = to_object || next.is_free() && next.is(Role::Noun) && !next.reading.article;
        let takes = self
            .tables
            .verb_of_noun(item.key())
            .is_some_and(|it| it.is_transitive);
        let verb = self.verb_of(item).filter(|_| by && object && takes)?;
        let what = self.noun_phrase(at + 1, 1)?;
        self.fired("verbal-noun");
        let gerund = english::verb(&verb, VerbForm::Gerund);
        let mut pieces = vec![Piece::word(format!("by {gerund}"), item.span)];
        pieces.extend(what.pieces);
        Some(Phrase { pieces, ..what })
    }

    /// عند تسلمه المنصب: "on taking over the post".
    pub(super) fn while_doing(&mut self, at: usize, preposition: &str) -> Option<Phrase> {
        let word = match preposition {
            "عند" | "لدى" => "on",
            "أثناء" | "خلال" => "while",
            "بعد" | "إثر" | "عقب" => "after",
            "قبل" => "before",
            _ => return None,
        };
        let item = self
            .item(at)
            .filter(|it| it.is(Role::Noun) && it.sort == Sort::Word)?;
        let object = self
            .item(at + 1)
            .filter(|it| it.is(Role::Noun) && it.is_free());
        let takes = self
            .tables
            .verb_of_noun(item.key())
            .is_some_and(|it| it.is_transitive);
        // عند محاولته إنقاذ: an attempt has its action behind it.
        let takes = takes && !crate::draft::transition::asks_action(&item.reading);
        let does = takes && item.reading.pronoun.is_some() && object.is_some();
        let verb = self.verb_of(item).filter(|_| does)?;
        let what = self.noun_phrase(at + 1, 1)?;
        self.fired("verbal-noun");
        let gerund = english::verb(&verb, VerbForm::Gerund);
        let mut pieces = vec![Piece::word(format!("{word} {gerund}"), item.span)];
        pieces.extend(what.pieces);
        Some(Phrase { pieces, ..what })
    }

    /// The English verb of a verbal noun or participle by the preposition that follows at `next`, which
    /// it then has said.
    pub(super) fn verb_with_preposition(&mut self, at: usize, next: usize) -> Option<String> {
        let verb = self.items[at].reading.verb?;
        let behind = self.item(next)?;
        let preposition = match behind.reading.preposition {
            Some('ب') => "ب",
            Some('ل') => "ل",
            _ if behind.is(Role::Preposition) && behind.is_free() => behind.lemma(),
            _ => return None,
        };
        let english = self.tables.verb(verb, preposition)?;
        self.fired("verb-with-preposition");
        let (verb, object) = super::choice::apart(english, next);
        self.chosen.push(object);
        Some(verb)
    }
}
