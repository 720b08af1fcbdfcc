//! A text at a glance: who, what happened, where, when, how much.

use super::{Figure, Summary};
use crate::align::Name;
use crate::facts::{Magnitude, Value};
use crate::glossary::EntityType;
use crate::text::Lang;

/// At most this many names or figures answer one question.
const MOST: usize = 4;

/// What a reader asks first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// People and organisations: indices into [`Summary::names`].
    Who,
    /// What happened: indices into [`Summary::events`].
    Happened,
    /// Places: indices into [`Summary::names`].
    Where,
    /// Dates and times: indices into [`Summary::figures`].
    When,
    /// Sums, shares and other amounts: indices into [`Summary::figures`].
    HowMuch,
}

impl Question {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Question; 5] = [
        Question::Who,
        Question::Happened,
        Question::Where,
        Question::When,
        Question::HowMuch,
    ];
}

impl Summary<'_> {
    /// What the source answers to a question: the names that it mentions most, those of its title first
    /// and its own sources last, the figures of its title and its key sentences.
    pub fn answers(&self, question: Question) -> Vec<usize> {
        match question {
            Question::Who => self.people(),
            Question::Happened => (0..self.events.len().min(MOST)).collect(),
            Question::Where => self.named(&[EntityType::Place]),
            Question::When => self.given(|it| it.value.is_temporal()),
            Question::HowMuch => self.given(|it| !it.value.is_temporal() && it.is_telling()),
        }
    }

    /// The form of a name for readers of `lang`: that of the glossary, the rendering of one that no
    /// glossary lists, else the form in the other language.
    pub fn name_in(&self, name: usize, lang: Lang) -> (&str, Lang) {
        let Some(Name { en, ar, .. }) = self.names.get(name) else {
            return ("", lang);
        };
        let (own, other) = match lang {
            Lang::En => (en, ar),
            Lang::Ar => (ar, en),
        };
        let rendering = self.renderings.get(name).and_then(Option::as_ref);
        let rendering = rendering.filter(|it| it.language == lang);
        let cited = self.cited.get(name).and_then(|it| match lang {
            Lang::En => it.en.as_deref(),
            Lang::Ar => it.ar.as_deref(),
        });
        let own = cited.or(own.as_deref());
        let own = own.or(rendering.map(|it| &*it.text));
        match own {
            Some(own) => (own, lang),
            None => (other.as_deref().unwrap_or_default(), lang.other()),
        }
    }

    fn people(&self) -> Vec<usize> {
        match &self.people {
            Some(people) => people.iter().copied().take(MOST).collect(),
            None => self.named(&[EntityType::Person, EntityType::Org]),
        }
    }

    fn named(&self, kinds: &[EntityType]) -> Vec<usize> {
        let own = self.names.iter().enumerate();
        let own = own.filter(|(_, it)| kinds.contains(&it.kind));
        let own = own.filter(|(_, it)| it.mentions.iter().any(|it| it.document == 0));
        own.map(|it| it.0).take(MOST).collect()
    }

    fn given(&self, is_asked: impl Fn(&Figure) -> bool) -> Vec<usize> {
        let mut ranked: Vec<_> = self.title.iter().chain(&self.sentences).collect();
        ranked.sort_by_key(|it| it.rank);
        let mut found = Vec::new();
        for &figure in ranked.iter().flat_map(|it| &it.figures) {
            if is_asked(&self.figures[figure]) && !found.contains(&figure) {
                found.push(figure);
            }
        }
        found.truncate(MOST);
        found
    }
}

impl Figure {
    /// Whether it says something without the words around it: a bare 20 does not.
    pub fn is_telling(&self) -> bool {
        match self.value {
            Value::Number(amount) => amount.magnitude != Magnitude::Unit,
            Value::Money { .. }
            | Value::Percent(_)
            | Value::Measure { .. }
            | Value::Date(_)
            | Value::Hijri(_)
            | Value::Decade(_) => true,
            _ => false,
        }
    }
}
