//! Verbs that say little of their own: "there is", "was done", "must", "was doing".

use super::features::Features;
use super::verb_group::{Group, Time, time_of};
use super::{Phrase, Transfer, Wanted};
use crate::draft::english;
use crate::draft::item::Item;
use crate::draft::line::Piece;
use crate::draft::reading::Role;

impl<'i> Transfer<'i> {
    /// يوجد and the like: "there is".
    pub(super) fn existence(&mut self, at: usize) -> bool {
        let item = &self.items[at];
        let there =
            item.lemma() == "وجد" && !item.reading.is_past() && self.clause.subject.is_none();
        let is_not = item.lemma() == "ليس" && matches!(self.lemma(at + 1), "هناك" | "ثمة");
        if !there && !is_not {
            return false;
        }
        if is_not {
            self.fired("there-is");
            let span = crate::text::Span::new(item.span.start, self.items[at + 1].span.end);
            let words = self.tables.word("ليس هناك").unwrap_or_default();
            self.say(words, span);
            self.clause.has_verb = true;
            self.at = at + 2;
            return true;
        }
        self.fired("there-is");
        let negated = self.clause.negation.take().is_some();
        let many = self.item(at + 1).is_some_and(|it| it.reading.is_plural());
        let text = match (many, negated) {
            (true, false) => "there are",
            (true, true) => self.tables.word("لا توجد").unwrap_or_default(),
            (false, false) => "there is",
            (false, true) => self.tables.word("ليس هناك").unwrap_or_default(),
        };
        self.say(text, item.span);
        self.clause.has_verb = true;
        self.at = at + 1;
        true
    }

    /// تم and يتم with a verbal noun: the passive.
    pub(super) fn done_by_noun(&mut self, at: usize) -> bool {
        let item = &self.items[at];
        let next = self
            .item(at + 1)
            .filter(|it| it.is(Role::Noun) && it.is_free() && !it.reading.article);
        let modal = modal_of(item).filter(|_| self.is_action(at + 1));
        let Some(next) = next.filter(|_| item.lemma() == "تم" || modal.is_some()) else {
            return false;
        };
        let Some(verb) = self.verb_of(next) else {
            return false;
        };
        self.fired("done-by-verbal-noun");
        if let Some(modal) = modal {
            self.set_modal(modal);
        }
        let subject = match next.reading.pronoun {
            Some(_) if self.clause.relative => None,
            Some(pronoun) => {
                let text = self.subject_pronoun(pronoun);
                let mut features = Features::THING;
                features.plural = text == "they";
                Some(Phrase {
                    pieces: vec![Piece::word(text, next.span)],
                    end: at + 2,
                    features,
                    is_definite: true,
                })
            }
            None if self.clause.relative
                && self.clause.subject.is_some()
                && !self
                    .item(at + 2)
                    .is_some_and(|it| it.is_free() && it.is_nominal()) =>
            {
                None
            }
            None => self
                .item(at + 2)
                .filter(|it| it.is_free() && it.is_nominal())
                .and_then(|_| self.object_of_action(at + 2)),
        };
        let features = self.agreement(at, subject.as_ref());
        let end = subject.as_ref().map_or(at + 2, |it| it.end);
        match &subject {
            Some(subject) => self.out.extend(subject.pieces.iter().cloned()),
            None if self.clause.subject.is_none() && !self.clause.relative => {
                self.say("it", item.span);
            }
            None => {}
        }
        let negation = self.clause.negation.take();
        let time = match self.clause.wanted.take() {
            Some(Wanted::Infinitive) if subject.is_none() => Time::Infinitive,
            _ => time_of(item, negation),
        };
        let group = Group {
            english: &verb,
            subject: features,
            time,
            is_negated: negation.is_some(),
            is_passive: true,
            modal: self.clause.modal.take(),
        };
        let words = group.words();
        let span = crate::text::Span::new(item.span.start, next.span.end);
        self.say(words, span);
        self.clause.has_verb = true;
        self.clause.subject = Some(features);
        self.at = end;
        if item.lemma() == "تم" {
            self.also_done(time);
        }
        true
    }

    /// Other actions that و joins: تم إيقاف شخصين وحجز دراجة.
    fn also_done(&mut self, time: Time) {
        while self.is_joined_action(self.at) {
            let item = &self.items[self.at];
            let (Some(verb), Some(object)) = (self.verb_of(item), self.object_of_action(self.at + 1))
            else {
                return;
            };
            self.say("and", item.span);
            let group = Group {
                english: &verb,
                subject: object.features,
                time,
                is_negated: false,
                is_passive: true,
                modal: None,
            };
            let words = group.words();
            self.out.extend(object.pieces);
            self.say(words, item.span);
            self.at = object.end;
        }
    }

    /// Whether a verbal noun with an object stands at `at`.
    fn is_action(&self, at: usize) -> bool {
        let item = self.item(at).filter(|it| it.is(Role::Noun) && it.reading.preposition.is_none());
        let object = self.item(at + 1).filter(|it| it.is_free() && it.is_nominal());
        let is_bare = |it: &Item| !it.reading.article && it.reading.pronoun.is_none();
        item.is_some_and(|it| is_bare(it) && self.verb_of(it).is_some()) && object.is_some()
    }

    fn is_joined_action(&self, at: usize) -> bool {
        let joined = self.item(at).is_some_and(|it| it.reading.conjunction == Some('و'));
        joined && self.is_action(at)
    }

    /// The object of a verbal noun, without other actions that are joined to the noun.
    fn object_of_action(&mut self, at: usize) -> Option<Phrase> {
        let before = std::mem::replace(&mut self.stops_at_actions, true);
        let phrase = self.noun_phrase(at, 0);
        self.stops_at_actions = before;
        phrase
    }

    /// Whether a noun phrase ends before what و joins at `at`.
    pub(super) fn ends_before_action(&self, at: usize) -> bool {
        self.stops_at_actions && self.is_joined_action(at)
    }

    fn set_modal(&mut self, modal: &'static str) {
        let negated = self.clause.negation.take().is_some();
        self.clause.modal = Some(match (modal, negated) {
            ("must", true) => "must not",
            ("can", true) => "cannot",
            ("could", true) => "could not",
            ("should", true) => "should not",
            (other, _) => other,
        });
    }

    /// يجب أن, يمكن أن: a modal for the verb behind them.
    pub(super) fn modal(&mut self, at: usize) -> bool {
        let item = &self.items[at];
        let Some(modal) = modal_of(item) else {
            return false;
        };
        let subject = self.subject_behind(at);
        let end = subject.as_ref().map_or(at + 1, |it| it.end);
        let that = self.item(end).filter(|it| it.is(Role::That));
        if that.is_none() || !self.is(end + 1, Role::Verb) {
            return false;
        }
        self.fired("modal");
        if let Some(subject) = subject {
            self.clause.subject = Some(subject.features);
            self.last = Some(subject.features);
            self.out.extend(subject.pieces);
        }
        if let Some(pronoun) = item.reading.pronoun {
            let text = self.subject_pronoun(pronoun);
            self.say(text, item.span);
            let mut features = Features::THING;
            features.plural = text == "they";
            self.clause.subject = Some(features);
        }
        self.set_modal(modal);
        self.clause.has_verb = false;
        self.at = end + 1;
        true
    }

    /// كان with what follows: a verb (was doing, had done), or a complement.
    pub(super) fn copula_verb(&mut self, at: usize, subject: &Option<Phrase>) -> bool {
        let item = &self.items[at];
        let mut end = subject.as_ref().map_or(at + 1, |it| it.end);
        if subject.is_none()
            && self.is_complement_start(end)
            && item.lemma() != "كان"
            && item.lemma() != "ليس"
        {
            return false;
        }
        let features = self.agreement(at, subject.as_ref());
        match subject {
            Some(subject) => {
                self.fired("subject-before-verb");
                self.out.extend(subject.pieces.iter().cloned());
                self.last = Some(features);
            }
            None => self.pronoun_subject(at, false, features),
        }
        let still = item.lemma() == "زال";
        let perhaps = self.lemma(end) == "قد";
        if perhaps {
            end += 1;
        }
        let negation = self.clause.negation.take();
        let modal = self.clause.modal.take();
        let wanted = self.clause.wanted.take();
        self.clause.has_verb = true;
        self.clause.subject = Some(features);
        let next = self.item(end).filter(|it| {
            it.is(Role::Verb)
                && it.is_free()
                && (still || item.lemma() == "كان" && item.reading.is_past())
        });
        let (english, main, time, negated) = match next {
            Some(next) => {
                self.fired("was-doing");
                let chosen = self.chosen_verb(end, end + 1);
                if let Some(object) = chosen.object {
                    self.chosen.push(object);
                }
                let time = if next.reading.is_past() {
                    Time::Pluperfect
                } else {
                    Time::PastProgressive
                };
                let english = match still {
                    true => format!(
                        "be still {}",
                        english::verb(&chosen.english, english::VerbForm::Gerund)
                    ),
                    false => chosen.english,
                };
                let time = if still { Time::Present } else { time };
                (english, end, time, negation.is_some() && !still)
            }
            None => {
                let english = match item.lemma() {
                    "ليس" | "كان" => "be",
                    "زال" => "be still",
                    "أصبح" | "بات" => "become",
                    _ => "remain",
                };
                let present = item.lemma() == "ليس";
                let time = match wanted {
                    Some(Wanted::Infinitive) if subject.is_none() => Time::Infinitive,
                    _ if present => Time::Present,
                    _ => time_of(item, negation),
                };
                let negated = (negation.is_some() || present) && !still;
                (english.to_owned(), at, time, negated)
            }
        };
        let group = Group {
            english: &english,
            subject: features,
            time,
            is_negated: negated,
            is_passive: next.is_some_and(|it| it.is_passive),
            modal,
        };
        let words = group.words();
        let source = &self.items[main];
        let span = crate::text::Span::new(item.span.start.min(source.span.start), source.span.end);
        let span = if subject.is_some() && next.is_some() {
            source.span
        } else {
            span
        };
        self.say(words, span);
        if next.is_some() {
            self.object(main);
            self.at = end + 1;
        } else {
            self.at = end;
        }
        true
    }

    pub(super) fn is_complement_start(&self, at: usize) -> bool {
        self.is(at, Role::Verb)
    }

    /// The English verb of a verbal noun.
    pub(super) fn verb_of(&self, noun: &Item) -> Option<String> {
        if noun.reading.is_derived {
            return Some(noun.reading.english.to_string());
        }
        let verb = self.tables.verb_of_noun(noun.key());
        verb.map(|it| it.english.to_owned())
    }
}

/// The English modal of a verb.
fn modal_of(item: &Item) -> Option<&'static str> {
    match (item.lemma(), item.reading.is_past()) {
        ("وجب", false) => Some("must"),
        ("أمكن", false) | ("استطاع", false) => Some("can"),
        ("استطاع", true) => Some("could"),
        ("انبغى", false) => Some("should"),
        _ => None,
    }
}
