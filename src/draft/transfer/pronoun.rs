//! Pronouns: demonstratives, persons, owners, themselves.

use super::features::Features;
use super::noun::in_number;
use super::{Phrase, Transfer};
use crate::draft::english;
use crate::draft::line::Piece;
use crate::draft::reading::Role;
use crate::text::Span;

impl<'i> Transfer<'i> {
    pub(super) fn demonstrative(&mut self, at: usize, depth: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        let is_far = matches!(item.lemma(), "ذلك" | "تلك" | "ذاك");
        let next = self
            .item(at + 1)
            .filter(|it| it.reading.article && it.is_free());
        let word = |many: bool| match (is_far, many) {
            (false, false) => "this",
            (false, true) => "these",
            (true, false) => "that",
            (true, true) => "those",
        };
        if let Some(next) = next.filter(|it| it.is(Role::Noun)) {
            self.fired("demonstrative");
            let sense = self.sense(at + 1);
            let many =
                (next.reading.is_plural() || next.reading.is_dual() || english::is_plural(&sense))
                    && !english::is_mass(&sense);
            let this = Piece::word(word(many), item.span);
            return Some(self.plain_noun(at + 1, depth, Some(this)));
        }
        let features = Features::THING;
        let pieces = vec![Piece::word(word(false), item.span)];
        Some(Phrase {
            pieces,
            end: at + 1,
            features,
            is_definite: true,
        })
    }

    /// غير and an adjective: "not happy".
    pub(super) fn negated(&mut self, at: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        let next = self
            .item(at + 1)
            .filter(|it| it.is_nominal() && it.is_free())?;
        self.fired("negated-adjective");
        let english = match next.role() {
            Some(Role::Adjective) => self.adjective_english(at + 1),
            _ => in_number(&self.sense(at + 1), next.reading.is_plural()),
        };
        if next.is_exact() {
            return None;
        }
        let span = Span::new(item.span.start, next.span.end);
        let pieces = vec![Piece::word(format!("not {english}"), span)];
        Some(Phrase {
            pieces,
            end: at + 2,
            features: Features::of(next),
            is_definite: next.reading.article,
        })
    }

    /// نفس with a pronoun: "itself".
    pub(super) fn reflexive(&mut self, at: usize) -> Phrase {
        let item = &self.items[at];
        let text = match self.object_pronoun(item.reading.pronoun.unwrap_or_default()) {
            "him" => "himself",
            "her" => "herself",
            "them" => "themselves",
            "us" => "ourselves",
            "me" => "myself",
            "you" => "yourself",
            _ => "itself",
        };
        self.fired("reflexive");
        let pieces = vec![Piece::word(text, item.span)];
        Phrase {
            pieces,
            end: at + 1,
            features: Features::THING,
            is_definite: true,
        }
    }

    pub(super) fn pronoun_phrase(&mut self, at: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        let english = match item.lemma() {
            "هو" | "هي" if self.last.is_some_and(|it| !it.human) || self.is_thing(at + 1) => {
                "it"
            }
            // One is none of several people.
            "هو" | "هي" if self.last.is_some_and(|it| it.plural) => "it",
            "هو" => "he",
            "هي" => "she",
            "هم" | "هن" | "هما" => "they",
            "أنا" => "I",
            "نحن" => "we",
            "أنت" | "أنتم" | "أنتما" | "أنتن" => "you",
            _ => return None,
        };
        let mut features = self.last.unwrap_or(Features::THING);
        features.feminine = item.lemma() == "هي";
        features.any_gender = false;
        features.plural = matches!(english, "they" | "we" | "you");
        features.person = match english {
            "I" | "we" => crate::lexicon::Person::First,
            "you" => crate::lexicon::Person::Second,
            _ => crate::lexicon::Person::Third,
        };
        let pieces = vec![Piece::word(english, item.span)];
        Some(Phrase {
            pieces,
            end: at + 1,
            features,
            is_definite: true,
        })
    }

    /// Whether a noun that is no person is said of what stands before it: وهي المشكلة.
    fn is_thing(&self, at: usize) -> bool {
        let noun = self.item(at).filter(|it| it.is(Role::Noun) && it.is_free());
        noun.is_some_and(|it| !super::features::is_human(&it.reading.english))
    }

    /// The owner's pronoun.
    pub(super) fn possessive(&self, pronoun: &str, of_person: bool) -> &'static str {
        let human = of_person || self.last.is_none_or(|it| it.human);
        match pronoun {
            "ها" if self.last.is_some_and(|it| it.plural) => "their",
            "ه" if !human => "its",
            "ه" => "his",
            "ها" if self.last.is_some_and(|it| it.human && it.feminine) => "her",
            "ها" => "its",
            "هم" | "هن" | "هما" => "their",
            "ي" => "my",
            "نا" => "our",
            _ => "your",
        }
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
