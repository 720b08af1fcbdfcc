//! Verbs with their subjects: "announced the ministry" becomes "the ministry announced".

use super::choice::Chosen;
use super::features::Features;
use super::subject::is_adverbial;
use super::verb_group::{Group, Time, time_of};
use super::{Transfer, Wanted};

use crate::draft::item::{Item, Sort};
use crate::draft::reading::Role;
use crate::lexicon::{Person, Tense};

impl<'i> Transfer<'i> {
    /// Writes the verb at `at` with its subject, and moves behind them.
    pub(super) fn verb(&mut self, at: usize) {
        let item = &self.items[at];
        self.conjunction(at);
        self.bare_relative(at);
        if item.lemma() == "ليس" && self.lemma(at + 1) == "لدى" && self.having(at + 1, true) {
            return;
        }
        if self.existence(at) || self.done_by_noun(at) || self.modal(at) {
            return;
        }
        let subject = self.subject_behind(at);
        let end = subject.as_ref().map_or(at + 1, |it| it.end);
        if (matches!(item.lemma(), "كان" | "ليس" | "ظل" | "بات" | "أصبح")
            || item.lemma() == "زال" && self.clause.negation.is_some())
            && self.copula_verb(at, &subject)
        {
            return;
        }
        if let Some(subject) = &subject {
            self.fired("subject-before-verb");
            self.out.extend(subject.pieces.iter().cloned());
        }
        let features = self.agreement(at, subject.as_ref());
        self.pronoun_subject(at, subject.is_some(), features);
        // تمر بها البلاد: the preposition of the verb stands before the subject.
        let is_before = self.is(at + 1, Role::Preposition) && end > at + 2;
        let chosen = self.chosen_verb(at, if is_before { at + 1 } else { end });
        self.verb_end = end;
        let was_relative = self.clause.relative;
        self.write(at, &chosen, features);
        self.object(at);
        if subject.is_some() {
            let start = self.behind_adverbials(at);
            if let Some(object) = chosen.object {
                self.chosen.push(object);
            }
            self.adverbials(at + 1, start, was_relative);
        }
        if let Some(object) = chosen.object {
            self.chosen.push(object);
        }
        self.clause.wanted = chosen.wanted;
        self.clause.has_verb = true;
        self.clause.relative = false;
        self.clause.subject = Some(features);
        if subject.is_some() {
            self.last = Some(features);
        }
        self.at = end;
    }

    /// برنامج يهدف إلى, حفل نظمته الجمعية: a clause about an indefinite noun, "which".
    fn bare_relative(&mut self, at: usize) {
        let item = &self.items[at];
        let Some(before) = at.checked_sub(1).map(|it| &self.items[it]) else {
            return;
        };
        let noun = before.sort == Sort::Word
            && (before.is(Role::Noun) || before.is(Role::Adjective))
            && !before.reading.article
            && before.reading.pronoun.is_none();
        let inside = self.clause.has_verb
            || self.clause.goes_on
            || item.is_passive
            || item.reading.pronoun.is_some() && self.clause.subject.is_none();
        if !noun
            || !inside
            || self.clause.relative
            || !item.is_free()
            || self.clause.negation.is_some()
            || item.reading.inflection.person != Some(Person::Third)
        {
            return;
        }
        self.fired("bare-relative");
        let human = super::features::is_human(&before.reading.english);
        self.say(if human { "who" } else { "which" }, item.span);
        let features = Features {
            plural: before.reading.is_plural(),
            any_gender: true,
            ..Features::THING
        };
        let relative = super::Clause {
            subject: Some(features),
            relative: true,
            is_dependent: true,
            ..super::Clause::default()
        };
        self.clause = relative;
    }

    /// و or ف before a verb.
    pub(super) fn conjunction(&mut self, at: usize) {
        let item = &self.items[at];
        let at_start = self
            .out
            .iter()
            .all(|it| it.kind == crate::draft::WordKind::Mark);
        match item.reading.conjunction {
            Some('و') if !at_start => self.say("and", item.span),
            Some('ف') if !at_start && self.out.last().is_none_or(|it| it.text != ".") => {
                self.say("so", item.span);
            }
            _ => {}
        }
    }

    /// Writes the verb in its form.
    fn write(&mut self, at: usize, chosen: &Chosen, features: Features) {
        let item = &self.items[at];
        let negation = self.clause.negation.take();
        let perhaps = std::mem::take(&mut self.clause.perhaps);
        let mut time = time_of(item, negation);
        let mut modal = self.clause.modal.take();
        match self.clause.wanted.take() {
            Some(Wanted::Infinitive) if modal.is_none() => time = Time::Infinitive,
            _ => {}
        }
        if perhaps && time == Time::Present {
            modal = Some("may");
        }
        let group = Group {
            english: &chosen.english,
            subject: features,
            time,
            is_negated: negation.is_some(),
            is_passive: item.is_passive || self.is_done_to(at, features) || self.is_considered(at),
            modal,
        };
        let words = group.words();
        self.say(words, item.span);
    }

    /// Whether a verb that is written alike in both voices is passive: a thing cannot hold or publish,
    /// and nothing that it is done to stands behind it.
    fn is_done_to(&mut self, at: usize, features: Features) -> bool {
        let item = &self.items[at];
        let Some(by_anybody) = done_to(&item.reading.key).filter(|_| item.sort == Sort::Word)
        else {
            return false;
        };
        let subject = self.verb_end;
        let next = self.item(subject);
        let has_object =
            next.is_some_and(|it| it.is_free() && it.is_nominal() && !is_adverbial(it));
        let before = self.clause.subject.is_some()
            || by_anybody
            || matches!(&*item.reading.key, "عقد" | "نشر" | "أقام" | "خصّص" | "افتتح");
        let passive = before
            && (by_anybody || !features.human)
            && !has_object
            && (item.reading.pronoun.is_none())
            && (self.clause.subject.is_some() || subject > at + 1);
        if passive {
            self.fired("passive-by-sense");
        }
        passive
    }

    /// Whether a verb like يعتبر says what its subject is taken for: no one who takes it so is named, and
    /// no أن follows.
    fn is_considered(&mut self, at: usize) -> bool {
        let item = &self.items[at];
        let inflection = item.reading.inflection;
        let fits = item.sort == Sort::Word
            && TAKEN_FOR.contains(&&*item.reading.key)
            && inflection.tense == Some(Tense::Present)
            && inflection.person == Some(Person::Third)
            && item.reading.pronoun.is_none()
            && !item.reading.is_plural();
        let mut behind = self.items[at + 1..].iter().take(CLAUSE);
        let ends = |it: &&Item| it.mark().is_none_or(|it| !matches!(it, '.' | '؛' | '،'));
        let has_that = behind.by_ref().take_while(ends).any(|it| it.is(Role::That));
        if fits && !has_that {
            self.fired("passive-by-sense");
        }
        fits && !has_that
    }

    /// The pronoun that is joined to a verb, its object.
    pub(super) fn object(&mut self, at: usize) {
        let item = &self.items[at];
        let Some(pronoun) = item.reading.pronoun else {
            return;
        };
        // Of a relative clause the pronoun is what the relative stands for.
        if self.clause.relative {
            self.fired("resumptive-pronoun");
            return;
        }
        let english = self.object_pronoun(pronoun);
        self.say(english, item.span);
    }
}

/// Verbs of the present that say what something is taken for.
const TAKEN_FOR: [&str; 3] = ["اعتبر", "عدّ", "سمّى"];
/// How many items behind a verb may belong to its clause.
const CLAUSE: usize = 14;

/// Verbs that are mostly passive where nothing that they are done to stands behind them; whether that
/// holds of human subjects, too.
fn done_to(lemma: &str) -> Option<bool> {
    const THINGS: [&str; 34] = [
        "عقد",
        "نشر",
        "أجرى",
        "أقام",
        "أصدر",
        "سجّل",
        "طرح",
        "عرض",
        "خصّص",
        "فرض",
        "أطلق",
        "استخدم",
        "بثّ",
        "نفّذ",
        "افتتح",
        "اتخذ",
        "منح",
        "بنى",
        "صنع",
        "أنشأ",
        "ألقى",
        "نقل",
        "شيّد",
        "صمّم",
        "صنّف",
        "أغلق",
        "فتح",
        "دفع",
        "كتب",
        "نظّم",
        "صوّر",
        "خفّض",
        "رفع",
        "وجّه",
    ];
    const VICTIMS: [&str; 8] = ["قتل", "جرح", "اعتقل", "أصاب", "احتجز", "خطف", "سجن", "نقل"];
    if VICTIMS.contains(&lemma) {
        return Some(true);
    }
    THINGS.contains(&lemma).then_some(false)
}
