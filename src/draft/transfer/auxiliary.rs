//! Verbs that say little of their own: "there is", "was done", "must", "was doing".

use super::features::Features;
use super::verb_group::{Group, Time, time_of};
use super::{Phrase, Transfer, Wanted};
use crate::draft::english;
use crate::draft::item::{Item, Sort};
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

    /// The modal of the verb that follows.
    pub(super) fn set_modal(&mut self, modal: &'static str) {
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
        if self.lemma(end) == "قد" {
            end += 1;
        }
        let perhaps = std::mem::take(&mut self.clause.perhaps) && !item.reading.is_past();
        let negation = self.clause.negation.take();
        let modal = self.clause.modal.take();
        let modal = modal.or_else(|| perhaps.then_some("may"));
        let wanted = self.clause.wanted.take();
        self.clause.has_verb = true;
        self.clause.subject = Some(features);
        let next = self.item(end).filter(|it| {
            it.is(Role::Verb)
                && it.is_free()
                && (still || item.lemma() == "كان" && (item.reading.is_past() || perhaps))
        });
        let (english, main, time, negated) = match next {
            Some(next) => {
                self.fired("was-doing");
                let chosen = self.chosen_verb(end, end + 1);
                if let Some(object) = chosen.object {
                    self.chosen.push(object);
                }
                self.want(&chosen);
                let time = if next.reading.is_past() {
                    Time::Pluperfect
                } else {
                    Time::PastProgressive
                };
                let english = if still {
                    format!(
                        "be still {}",
                        english::verb(&chosen.english, english::VerbForm::Gerund)
                    )
                } else {
                    chosen.english
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
        self.verb_end = end + 1;
        let is_passive = next.is_some() && self.is_done_to(end, features);
        let group = Group {
            english: &english,
            subject: features,
            time,
            is_negated: negated,
            is_passive: is_passive || next.is_some_and(|it| it.is_passive),
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

    /// لا تزال مجهولة: "is still" where what is said of the subject follows.
    pub(super) fn still(&mut self, at: usize) -> Option<&'static str> {
        let item = self.item(at).filter(|it| it.sort == Sort::Phrase)?;
        let is_open = |it: &&Item| it.sort == Sort::Phrase || !it.reading.article;
        let next = self.item(at + 1).filter(|it| it.is_free());
        let next = next.filter(is_open)?;
        let is_said = next.is(Role::Adjective) || next.is(Role::Preposition) || next.is(Role::Noun);
        let subject = self
            .clause
            .subject
            .filter(|_| is_said && !self.clause.has_verb)?;
        if &*item.reading.english != "still" {
            return None;
        }
        self.clause.has_verb = true;
        Some(if subject.plural {
            "are still"
        } else {
            "is still"
        })
    }

    pub(super) fn is_complement_start(&self, at: usize) -> bool {
        self.is(at, Role::Verb)
    }

    /// The English verb of a verbal noun.
    pub(super) fn verb_of(&self, noun: &Item) -> Option<String> {
        let at = self
            .items
            .partition_point(|it| it.span.start < noun.span.start);
        let chosen = self.chosen_sense(at).unwrap_or_default();
        let chosen = chosen.split(['|', '!']).next().unwrap_or_default();
        let named = english::verb_of_action(chosen).or_else(|| self.tables.action(chosen));
        if named.is_some() || !chosen.is_empty() {
            // Another sense than that of the verb is no action.
            let several = || self.tables.action_of_words(chosen);
            return named.map(str::to_owned).or_else(several);
        }
        if noun.reading.is_derived {
            return Some(noun.reading.english.to_string());
        }
        let verb = self.tables.verb_of_noun(noun.key());
        verb.map(|it| it.english.to_owned())
    }
}

/// The English modal of a verb.
pub(super) fn modal_of(item: &Item) -> Option<&'static str> {
    match (item.lemma(), item.reading.is_past()) {
        ("وجب", false) => Some("must"),
        ("أمكن", false) | ("استطاع", false) => Some("can"),
        ("استطاع", true) => Some("could"),
        ("انبغى", false) => Some("should"),
        _ => None,
    }
}
