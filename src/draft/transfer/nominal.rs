//! Noun phrases where nothing asks for one: the subject of what follows, an object, a circumstance.

use super::features::Features;
use super::{Transfer, Wanted};
use crate::draft::item::{Item, Sort};
use crate::draft::line::Piece;
use crate::draft::reading::Role;
use crate::facts::Value;

impl<'i> Transfer<'i> {
    /// A noun phrase where nothing asks for one: the subject of what follows, or an object.
    pub(super) fn nominal(&mut self) {
        let at = self.at;
        if self.pointing_back(at) {
            return;
        }
        self.spoken_and(at);
        let item = &self.items[at];
        // وهو, وهي begin a clause of their own.
        if item.is(Role::Pronoun) && item.reading.conjunction.is_some() {
            self.clause = super::Clause::default();
        }
        if self.wanted_verb(at) || self.circumstance(at) {
            return;
        }
        if self.separation(at) || self.opening(at) {
            return;
        }
        if self.bare_time(at) || self.adverb(at) {
            return;
        }
        self.time_preposition(at);
        let Some(phrase) = self.noun_phrase(at, 0) else {
            return self.lone_word();
        };
        let is_time = self.items[at]
            .fact()
            .is_some_and(|it| it.value.is_temporal());
        let features = phrase.features;
        self.out.extend(phrase.pieces);
        self.at = phrase.end;
        if is_time {
            return;
        }
        if !self.clause.has_verb && self.clause.subject.is_none() {
            self.clause.subject = Some(features);
            self.last = Some(features);
            let points = self.items[at].is(Role::Demonstrative) && self.at == at + 1;
            let said = self
                .item(self.at)
                .filter(|it| points && it.is(Role::Noun) && it.is_free() && !it.reading.article);
            if let Some(said) = said {
                let many = said.reading.is_plural();
                let features = Features {
                    plural: many,
                    ..features
                };
                self.these(at, many);
                self.copula_of_pronoun(self.at, features);
            } else if self.items[at].is(Role::Pronoun) {
                self.copula_of_pronoun(self.at, features);
            } else if phrase.is_definite {
                self.copula(self.at, features);
            }
        }
    }

    /// وذلك لغياب النواب: before a circumstance, English says nothing of what has it.
    fn pointing_back(&mut self, at: usize) -> bool {
        let item = &self.items[at];
        let is_that = item.lemma() == "ذلك" && item.reading.conjunction == Some('و');
        let is_alone = is_that && at > 0 && item.reading.preposition.is_none();
        let is_circumstance = |it: &Item| {
            let leads = it.is(Role::Preposition) || it.is(Role::Conjunction);
            leads || it.reading.conjunction.is_none() && it.reading.preposition.is_some()
        };
        let next = self.item(at + 1).filter(|_| is_alone);
        if !next.is_some_and(|it| is_circumstance(it) || self.begins_time(at + 1)) {
            return false;
        }
        self.fired("pointing-back");
        self.at = at + 1;
        true
    }

    /// هذه قضايا: what points at several things is "these".
    fn these(&mut self, at: usize, many: bool) {
        let source = self.items[at].span;
        let last = self.out.last_mut().filter(|it| many && it.source == source);
        if let Some(piece) = last {
            let these = match piece.text.as_str() {
                "that" => "those",
                _ => "these",
            };
            piece.text = these.to_owned();
        }
    }

    /// هذا وأعلنت: a word of news that says nothing.
    fn opening(&mut self, at: usize) -> bool {
        let is_this = self.items[at].lemma() == "هذا" && self.items[at].is_free();
        let joined = self.item(at + 1).is_some_and(|it| {
            it.reading.conjunction == Some('و') && (it.is(Role::Verb) || it.is(Role::Particle))
        });
        let opens = is_this && joined && self.out.is_empty();
        if opens {
            self.fired("opening");
            self.at = at + 1;
        }
        opens
    }

    /// سبب الوفاة هو: a pronoun between subject and complement is "is".
    fn separation(&mut self, at: usize) -> bool {
        let item = &self.items[at];
        let third = matches!(item.lemma(), "هو" | "هي" | "هم");
        let open = self.clause.subject.filter(|_| !self.clause.has_verb);
        let Some(subject) = open.filter(|_| third && item.is(Role::Pronoun) && item.is_free())
        else {
            return false;
        };
        if self.is(at + 1, Role::Verb) || self.is_break(at + 1) && !self.is(at + 1, Role::That) {
            return false;
        }
        self.fired("copula");
        self.say(if subject.plural { "are" } else { "is" }, item.span);
        self.clause.has_verb = true;
        self.at = at + 1;
        true
    }

    /// A verbal noun where the verb before asked for an infinitive or gerund: "decided to form".
    pub(super) fn wanted_verb(&mut self, at: usize) -> bool {
        let item = &self.items[at];
        if item.fact().is_some_and(|it| it.value.is_temporal()) {
            return false;
        }
        let Some(wanted) = self.clause.wanted.take().filter(|_| self.clause.has_verb) else {
            return false;
        };
        let english = if wanted == Wanted::Infinitive {
            "to"
        } else {
            ""
        };
        if !item.is(Role::Noun) || self.verb_of(item).is_none() {
            return false;
        }
        self.clause.wanted = Some(wanted);
        let Some(mut phrase) = self.gerund_object(at, english) else {
            return false;
        };
        self.clause.wanted = None;
        if !english.is_empty() {
            phrase.pieces.insert(0, Piece::word(english, item.span));
        }
        self.out.extend(phrase.pieces);
        self.at = phrase.end;
        true
    }

    /// مؤكدا, محاولين: a participle that says how, "confirming that".
    pub(super) fn circumstance(&mut self, at: usize) -> bool {
        let item = &self.items[at];
        let behind = self.is(at + 1, Role::That)
            || self
                .item(at + 1)
                .is_some_and(|it| matches!(it.mark(), Some('"' | '«' | ':' | '\u{201C}')))
            || self.is(at + 1, Role::Preposition)
            || self
                .item(at + 1)
                .is_some_and(|it| it.reading.conjunction.is_none() && it.is_nominal());
        let listed = self.circumstance_verb(at);
        let is_participle = item.is(Role::Adjective) && item.is_closed_noun();
        let fits = item.sort == Sort::Word
            && (is_participle || listed.is_some())
            && !item.reading.is_elative()
            && self.clause_has_verb_before(at)
            && behind;
        if !fits {
            return false;
        }
        let word = crate::draft::apart::without(item.span.of(self.text));
        let verb = listed.map(str::to_owned);
        let Some(verb) = verb.or_else(|| self.drafter.verb_of_participle(word)) else {
            return false;
        };
        self.fired("circumstance");
        let gerund = crate::draft::english::verb(&verb, crate::draft::english::VerbForm::Gerund);
        self.say(gerund, item.span);
        self.clause.has_verb = true;
        self.at = at + 1;
        true
    }

    /// The verb of a word that is listed as a participle of saying: مؤكدا, "certain" by itself.
    fn circumstance_verb(&self, at: usize) -> Option<&'static str> {
        let item = self.item(at).filter(|it| it.sort == Sort::Word)?;
        let is_open = item.reading.is_plural() || item.reading.is_feminine();
        let is_bare = item.reading.is_bare() && item.reading.pronoun.is_none();
        let says = is_bare && (item.is_closed_noun() || is_open);
        let said = self.is(at + 1, Role::That) || !item.is(Role::Noun) && !item.reading.is_plural();
        let senses = self.tables.senses(item.lemma());
        let listed = senses.iter().find(|it| it.part == "circumstance")?;
        (says && said).then_some(listed.english)
    }

    pub(super) fn clause_has_verb_before(&self, at: usize) -> bool {
        self.clause.has_verb || self.clause.goes_on || at > 0 && self.items[at - 1].mark().is_some()
    }

    /// "on" before a day that stands alone.
    pub(super) fn time_preposition(&mut self, at: usize) {
        let Some(fact) = self.items[at].fact() else {
            return;
        };
        let day = match fact.value {
            Value::Weekday(_) => true,
            Value::Date(date) => date.day.is_some(),
            _ => false,
        };
        let last_time = at > 0
            && self.items[at - 1]
                .fact()
                .is_some_and(|it| it.value.is_temporal());
        let behind = self.out.last().is_some_and(|it| {
            matches!(
                it.text.as_str(),
                "on" | "of"
                    | "since"
                    | "until"
                    | "from"
                    | "to"
                    | "("
                    | "today"
                    | "yesterday"
                    | "tomorrow"
            )
        });
        // "in the early hours of the morning of".
        let ends = self.out.last().is_some_and(|it| it.text.ends_with(" of"));
        let behind = behind || last_time || ends;
        if day && !behind && at > 0 {
            let source = self.items[at].span;
            self.say("on", source);
        }
    }
}
