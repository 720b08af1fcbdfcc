//! Prepositions with what depends on them, and the English preposition for each.

use super::features::Features;
use super::{Phrase, Transfer, Wanted};
use crate::draft::english::{self, VerbForm};
use crate::draft::item::{Item, Sort};
use crate::draft::line::Piece;
use crate::draft::reading::Role;
use crate::facts::Value;
use crate::glossary::EntityType;

impl<'i> Transfer<'i> {
    /// A prepositional phrase at `at`: a preposition that is a word, or a clitic on a noun.
    pub(super) fn prepositional(&mut self, at: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        if item.is(Role::Preposition) {
            return self.with_word(at);
        }
        item.reading.preposition?;
        // بنسبة 5%: by 5%.
        let share = self.item(at + 1).and_then(Item::fact);
        if item.lemma() == "نسبة" && item.is_bound_to_figure() && share.is_some_and(|it| matches!(it.value, Value::Percent(_))) {
            let span = item.span;
            let mut phrase = self.noun_phrase(at + 1, 0)?;
            phrase.pieces.insert(0, Piece::word("by", span));
            return Some(phrase);
        }
        if let Some(phrase) = self.purpose_noun(at) {
            return Some(phrase);
        }
        let english = self.clitic_preposition(at);
        self.with_object(at, (at, english))
    }

    /// ل and a verbal noun with its object: لرفع الأسعار, "to raise prices".
    fn purpose_noun(&mut self, at: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        let plain = item.reading.preposition == Some('ل') && item.is(Role::Noun) && item.sort == Sort::Word
            && !item.reading.article && !item.reading.is_plural();
        if !plain || self.chosen_for(at).is_some() {
            return None;
        }
        let verb = self.tables.verb_of_noun(item.key()).filter(|it| it.is_transitive)?;
        let object = self.item(at + 1).filter(|it| it.is_free() && it.is_nominal() && !it.is(Role::Adjective));
        if object.is_none() && item.reading.pronoun.is_none() || item.reading.is_closed {
            return None;
        }
        self.fired("purpose");
        let mut pieces = vec![Piece::word(format!("to {}", verb.english), item.span)];
        let mut end = at + 1;
        if let Some(pronoun) = item.reading.pronoun {
            pieces.push(Piece::word(self.object_pronoun(pronoun), item.span));
        } else {
            let object = self.noun_phrase(at + 1, 1)?;
            pieces.extend(object.pieces);
            end = object.end;
        }
        Some(Phrase { pieces, end, features: Features::THING, is_definite: true })
    }

    fn with_word(&mut self, at: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        let english = self.preposition_word(at);
        if let Some(pronoun) = item.reading.pronoun {
            let mut pieces = Vec::new();
            if !english.is_empty() {
                pieces.push(Piece::word(english, item.span));
            }
            pieces.push(Piece::word(self.object_pronoun(pronoun), item.span));
            return Some(Phrase { pieces, end: at + 1, features: Features::THING, is_definite: true });
        }
        self.with_object(at + 1, (at, english))
    }

    /// A preposition in English before the noun phrase at `at`.
    fn with_object(&mut self, at: usize, (source, english): (usize, String)) -> Option<Phrase> {
        let span = self.items[source].span;
        if let Some(gerund) = self.gerund_object(at, &english) {
            let mut phrase = gerund;
            if !english.is_empty() {
                phrase.pieces.insert(0, Piece::word(english, span));
            }
            return Some(phrase);
        }
        let english = self.before_time(at, english);
        let english = self.before_noun(at, english);
        let mut phrase = self.noun_phrase(at, 0)?;
        if !english.is_empty() {
            phrase.pieces.insert(0, Piece::word(english, span));
        }
        self.fired("preposition");
        Some(phrase)
    }

    /// A verbal noun made of a verb, with its object: "by taking the …"; an infinitive behind "to" where
    /// the verb before asked for one.
    pub(super) fn gerund_object(&mut self, at: usize, english: &str) -> Option<Phrase> {
        let item = self.item(at)?;
        let is_noun = item.sort == Sort::Word && item.is(Role::Noun);
        let wanted = self.clause.wanted.filter(|_| is_noun);
        let asked = wanted.and_then(|_| self.verb_of(item));
        if asked.is_none() && (!is_noun || !item.reading.is_derived || item.reading.article) {
            return None;
        }
        self.fired("verbal-noun");
        let form = if english == "to" && wanted == Some(Wanted::Infinitive) { VerbForm::Base } else { VerbForm::Gerund };
        let base = self.verb_with_preposition(at, at + 1);
        let base = base.or(asked).unwrap_or_else(|| item.reading.english.to_string());
        let verb = english::verb(&base, form);
        let mut pieces = vec![Piece::word(verb, item.span)];
        let mut end = at + 1;
        if let Some(pronoun) = item.reading.pronoun {
            pieces.push(Piece::word(self.object_pronoun(pronoun), item.span));
        } else if let Some(next) = self.item(end).filter(|it| it.is_free() && it.is_nominal()) {
            let _ = next;
            if let Some(object) = self.noun_phrase(end, 1) {
                pieces.extend(object.pieces);
                end = object.end;
            }
        }
        Some(Phrase { pieces, end, features: Features::THING, is_definite: true })
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
        let (verb, object) = super::verb::apart(english, next);
        self.chosen.push(object);
        Some(verb)
    }

    /// What a preposition that is a word is in English here.
    fn preposition_word(&mut self, at: usize) -> String {
        if let Some(chosen) = self.chosen_for(at) {
            return chosen.to_owned();
        }
        let item = &self.items[at];
        if item.sort == Sort::Phrase {
            return item.reading.english.to_string();
        }
        match item.lemma() {
            "من" if self.is(at + 1, Role::Preposition) => "from".to_owned(),
            "من" if self.follows_comparative() => "than".to_owned(),
            "من" if self.is_behind_noun(at) => "of".to_owned(),
            lemma => {
                let english = self.tables.word(lemma);
                english.unwrap_or(&item.reading.english).to_owned()
            }
        }
    }

    fn follows_comparative(&self) -> bool {
        let last = self.out.last().map_or("", |it| &*it.text);
        last.starts_with("more") || last.ends_with("er") && matches!(last, "larger" | "bigger" | "greater" | "smaller" | "higher" | "lower" | "better" | "fewer" | "longer" | "shorter" | "stronger" | "older" | "younger")
    }

    /// Whether a noun, and no verb, stands right before.
    fn is_behind_noun(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|it| self.item(it)) else {
            return false;
        };
        before.is(Role::Noun) && !before.reading.article && before.reading.pronoun.is_none()
            || before.fact().is_some_and(|it| matches!(it.value, Value::Number(_) | Value::Percent(_) | Value::Measure { .. } | Value::Fraction(_)))
    }

    /// What ب, ل or ك is in English here.
    fn clitic_preposition(&mut self, at: usize) -> String {
        if let Some(chosen) = self.chosen_for(at) {
            return chosen.to_owned();
        }
        let item = &self.items[at];
        let english = match item.reading.preposition {
            Some('ب') if is_place(item) => "in",
            Some('ب') if matches!(item.sort, Sort::Figure(fact) if matches!(fact.value, Value::Percent(_) | Value::Money { .. })) => "by",
            Some('ب') if item.reading.is_derived => "by",
            Some('ب') => "with",
            Some('ل') if self.is_behind_definite(at) => "of",
            Some('ل') => "for",
            Some(_) => "as",
            None => "",
        };
        english.to_owned()
    }

    fn is_behind_definite(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|it| self.item(it));
        before.is_some_and(|it| {
            (it.is(Role::Noun) || it.is(Role::Adjective)) && it.reading.article
        })
    }

    /// On Tuesday, in May, at 5:00.
    fn before_time(&mut self, at: usize, english: String) -> String {
        let Some(fact) = self.item(at).and_then(Item::fact) else {
            return english;
        };
        if english != "in" && english != "with" {
            return english;
        }
        let at_time = match fact.value {
            Value::Date(date) if date.day.is_some() => "on",
            Value::Weekday(_) => "on",
            Value::Time(_) => "at",
            Value::Relative(_) => "",
            _ => return english,
        };
        self.fired("preposition-of-time");
        at_time.to_owned()
    }

    /// On the list, at the conference.
    fn before_noun(&mut self, at: usize, english: String) -> String {
        if english != "in" || !self.is(at, Role::Noun) {
            return english;
        }
        let sense = self.sense(at);
        let noun = sense.split(['|', '!']).next().unwrap_or_default();
        let better = english::time(noun).or_else(|| english::place(noun));
        better.map_or(english, |it| {
            self.fired("preposition-by-noun");
            it.to_owned()
        })
    }

    /// The preposition that the verb before chose.
    pub(super) fn chosen_for(&self, at: usize) -> Option<&'static str> {
        self.chosen.iter().find(|it| it.0 == at).map(|it| it.1)
    }

    /// A pronoun as an object.
    pub(super) fn object_pronoun(&self, pronoun: &str) -> &'static str {
        let human = self.last.is_none_or(|it| it.human);
        match pronoun {
            "ها" if self.last.is_some_and(|it| it.plural) => "them",
            "ه" if !human => "it",
            "ه" => "him",
            "ها" if self.last.is_some_and(|it| it.human && it.feminine) => "her",
            "ها" => "it",
            "هم" | "هن" | "هما" => "them",
            "ي" | "ني" => "me",
            "نا" => "us",
            _ => "you",
        }
    }

    /// A pronoun as a subject.
    pub(super) fn subject_pronoun(&self, pronoun: &str) -> &'static str {
        match self.object_pronoun(pronoun) {
            "it" if pronoun == "ه" && self.last.is_some_and(|it| it.feminine) => "he",
            "him" => "he",
            "her" => "she",
            "them" => "they",
            "me" => "I",
            "us" => "we",
            other => other,
        }
    }
}

fn is_place(item: &Item) -> bool {
    match item.sort {
        Sort::Name(kind) => kind == EntityType::Place,
        Sort::Figure(_) => false,
        _ => false,
    }
}
