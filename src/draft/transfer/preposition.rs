//! Prepositions with what depends on them, and the English preposition for each.

use super::features::Features;
use super::{Phrase, Transfer};
use crate::draft::english::{self};
use crate::draft::item::{Item, Sort};
use crate::draft::line::Piece;
use crate::draft::reading::Role;
use crate::facts::Value;
use crate::glossary::EntityType;

/// Prepositions that say what something is done for.
const PURPOSE: [&str; 6] = ["من أجل", "بهدف", "بغية", "قصد", "بقصد", "لأجل"];
/// How far before a second بين the first one may stand.
const NEAR: usize = 12;

impl<'i> Transfer<'i> {
    /// A prepositional phrase at `at`: a preposition that is a word, or a clitic on a noun.
    pub(super) fn prepositional(&mut self, at: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        if item.is(Role::Preposition) {
            return match self.ago(at) {
                Some(phrase) => Some(phrase),
                None => self.with_word(at),
            };
        }
        item.reading.preposition?;
        // بنسبة 5%: by 5%.
        let share = self.item(at + 1).and_then(Item::fact);
        if item.lemma() == "نسبة"
            && item.is_bound_to_figure()
            && share.is_some_and(|it| matches!(it.value, Value::Percent(_)))
        {
            let span = item.span;
            let mut phrase = self.noun_phrase(at + 1, 0)?;
            phrase.pieces.insert(0, Piece::word("by", span));
            return Some(phrase);
        }
        if let Some(phrase) = self.by_doing(at) {
            return Some(phrase);
        }
        if let Some(phrase) = self.purpose_noun(at) {
            return Some(phrase);
        }
        let english = self.clitic_preposition(at);
        self.with_object(at, (at, english))
    }

    fn with_word(&mut self, at: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        let english = if self.is_second_between(at) {
            String::new()
        } else {
            self.preposition_word(at)
        };
        if let Some(pronoun) = item.reading.pronoun {
            let mut pieces = Vec::new();
            if !english.is_empty() {
                pieces.push(Piece::word(english, item.span));
            }
            if self.is_resumed(pronoun) {
                self.fired("resumptive-pronoun");
                return Some(Phrase {
                    pieces,
                    end: at + 1,
                    features: Features::THING,
                    is_definite: true,
                });
            }
            pieces.push(Piece::word(self.object_pronoun(pronoun), item.span));
            return Some(Phrase {
                pieces,
                end: at + 1,
                features: Features::THING,
                is_definite: true,
            });
        }
        self.with_object(at + 1, (at, english))
    }

    /// بين الوزارة وبين النقابات: English says "between" once.
    fn is_second_between(&self, at: usize) -> bool {
        let is_between = |it: usize| self.lemma(it) == "بين" && self.is(it, Role::Preposition);
        let near = (0..at).rev().take(NEAR);
        let mut before = near.take_while(|&it| !self.is_break(it));
        is_between(at) && self.items[at].reading.conjunction == Some('و') && before.any(is_between)
    }

    /// A preposition in English before the noun phrase at `at`.
    fn with_object(&mut self, at: usize, (source, english): (usize, String)) -> Option<Phrase> {
        let span = self.items[source].span;
        if let Some(phrase) = self.while_doing(at, self.lemma(source)) {
            return Some(phrase);
        }
        let aims = PURPOSE.contains(&self.items[source].span.of(self.text));
        if let Some(purpose) = aims.then(|| self.purpose_of(at)).flatten() {
            return Some(purpose);
        }
        let action = self.expressed_action(at, &english);
        if let Some(action) = action.or_else(|| self.gerund_object(at, &english)) {
            let mut phrase = action;
            if !english.is_empty() {
                phrase.pieces.insert(0, Piece::word(english, span));
            }
            return Some(phrase);
        }
        // "fail to save", but "fail in his attempt".
        let english = match self.clause.wanted {
            Some(super::Wanted::Infinitive) if english == "to" && self.lemma(source) == "في" => {
                "in".to_owned()
            }
            _ => english,
        };
        // "begin doing", but "begin in March".
        let english = match self.clause.wanted {
            Some(super::Wanted::Gerund) if english.is_empty() && self.lemma(source) == "في" => {
                "in".to_owned()
            }
            _ => english,
        };
        let english = self.before_time(at, english);
        let english = self.before_noun(at, english);
        let mut phrase = self.noun_phrase(at, 0)?;
        if !english.is_empty() {
            phrase.pieces.insert(0, Piece::word(english, span));
        }
        self.fired("preposition");
        Some(phrase)
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
            "مقابل" if self.is_compared(at + 1) => "compared with".to_owned(),
            "مقابل" if self.is_money(at + 1) => "for".to_owned(),
            "نحو" if self.item(at + 1).is_some_and(|it| it.fact().is_none()) => {
                "towards".to_owned()
            }
            "من" if self.is(at + 1, Role::Preposition) => "from".to_owned(),
            "من" if self.follows_comparative() => "than".to_owned(),
            "من" if self.is_behind_noun(at) => "of".to_owned(),
            lemma => {
                let english = self.chosen_sense(at).or(self.tables.word(lemma));
                english.unwrap_or(&item.reading.english).to_owned()
            }
        }
    }

    fn follows_comparative(&self) -> bool {
        let last = self.out.last().map_or("", |it| &*it.text);
        last.starts_with("more")
            || last.ends_with("er")
                && matches!(
                    last,
                    "larger"
                        | "bigger"
                        | "greater"
                        | "smaller"
                        | "higher"
                        | "lower"
                        | "better"
                        | "fewer"
                        | "longer"
                        | "shorter"
                        | "stronger"
                        | "older"
                        | "younger"
                )
    }

    /// Whether a noun, and no verb, stands right before.
    fn is_behind_noun(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|it| self.item(it)) else {
            return false;
        };
        before.is(Role::Noun) && !before.reading.article && before.reading.pronoun.is_none()
            || before.fact().is_some_and(|it| {
                matches!(
                    it.value,
                    Value::Number(_)
                        | Value::Percent(_)
                        | Value::Measure { .. }
                        | Value::Fraction(_)
                )
            })
    }

    /// What ب, ل or ك is in English here.
    fn clitic_preposition(&mut self, at: usize) -> String {
        if let Some(chosen) = self.chosen_for(at) {
            return chosen.to_owned();
        }
        let item = &self.items[at];
        let english = match item.reading.preposition {
            Some('ب') if is_place(item) => "in",
            Some('ب') if matches!(item.sort, Sort::Figure(fact) if matches!(fact.value, Value::Percent(_) | Value::Money { .. } | Value::Measure { .. })) => {
                "by"
            }
            Some('ب') if item.reading.is_derived => "by",
            Some('ب') if self.is_sentence(at) => "to",
            Some('ب') if self.is_named_place(at) => return self.where_is(at),
            Some('ب') => "with",
            Some('ل') if self.is_score(at) => "to",
            Some('ل') if self.is_statement_of(at) => "by",
            Some('ل') if self.is_behind_definite(at) => "of",
            Some('ل') => "for",
            Some(_) => "as",
            None => "",
        };
        english.to_owned()
    }

    /// ثلاثة أهداف لهدفين: the same is counted before and behind.
    fn is_score(&self, at: usize) -> bool {
        let lemma = self.lemma(at);
        let counted = matches!(lemma, "هدف" | "نقطة" | "شوط" | "مجموعة" | "صوت");
        counted && at > 0 && self.lemma(at - 1) == lemma
    }

    fn is_behind_definite(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|it| self.item(it));
        before.is_some_and(|it| (it.is(Role::Noun) || it.is(Role::Adjective)) && it.reading.article)
    }

    /// On Tuesday, in May, at 5:00.
    fn before_time(&mut self, at: usize, english: String) -> String {
        let Some(fact) = self.item(at).and_then(Item::fact) else {
            return english;
        };
        if english != "in" && english != "with" {
            return english;
        }
        let adjective = self
            .item(at + 1)
            .filter(|it| it.is(Role::Adjective) && it.reading.article);
        if adjective.is_some() && self.period_word(at).is_some() {
            return String::new();
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

    /// The form in which a verbal noun is wanted behind the preposition at `at`.
    pub(super) fn wanted_for(&self, at: usize) -> Option<super::Wanted> {
        self.wanted_at.iter().find(|it| it.0 == at).map(|it| it.1)
    }

    /// The preposition that the verb before chose.
    pub(super) fn chosen_for(&self, at: usize) -> Option<&'static str> {
        self.chosen.iter().find(|it| it.0 == at).map(|it| it.1)
    }
}

fn is_place(item: &Item) -> bool {
    matches!(
        item.sort,
        Sort::Name(EntityType::Place) | Sort::Unlisted(EntityType::Place)
    )
}
