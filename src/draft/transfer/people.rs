//! Adjectives and participles where a noun could stand: superlatives, people.

use super::features::Features;
use super::{Phrase, Transfer};
use crate::draft::english::{self, VerbForm};
use crate::draft::item::{Item, Sort};
use crate::draft::line::Piece;
use crate::draft::reading::Role;

impl<'i> Transfer<'i> {
    /// An adjective where a noun could stand: a superlative before its noun, or people (المصابون).
    pub(super) fn adjective_phrase(&mut self, at: usize, depth: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        if self.person(at).is_some() {
            self.fired("participle-as-people");
            return Some(self.plain_noun(at, depth, None));
        }
        if is_elative(item) {
            let next = self
                .item(at + 1)
                .filter(|it| it.is(Role::Noun) && it.is_free());
            if next.is_some() {
                self.fired("superlative");
                let english = format!("the {}", english::superlative(&self.adjective_english(at)));
                let piece = Piece::word(english, item.span);
                let phrase = self.superlative_of(at + 1, depth, piece);
                return Some(self.in_degree(at, phrase));
            }
        }
        let people = self.item(at + 1).filter(|it| {
            it.is(Role::Adjective) && it.is_free() && it.reading.article && it.reading.is_plural()
        });
        if is_elative(item) && people.is_some() {
            // أبرز الحاضرين: of those who are.
            self.fired("superlative");
            let english = format!(
                "the {} of",
                english::superlative(&self.adjective_english(at))
            );
            let mut phrase = self.people(at + 1, depth + 1);
            phrase.pieces.insert(0, Piece::word(english, item.span));
            return Some(phrase);
        }
        let english = self.adjective_english(at);
        let next = self
            .item(at + 1)
            .filter(|it| it.is(Role::Noun) && it.is_free() && it.reading.article);
        if next.is_some() && !item.reading.article && item.sort != Sort::Phrase {
            // كبار المسؤولين: an adjective that owns its noun.
            self.fired("adjective-owning-noun");
            let piece = Piece::word(format!("the {english}"), item.span);
            return Some(self.superlative_of(at + 1, depth, piece));
        }
        let more = self.item(at + 1).filter(|it| {
            it.is(Role::Adjective)
                && it.is_free()
                && it.reading.article
                && it.reading.pronoun.is_none()
        });
        if more.is_some() && item.reading.article {
            return Some(self.plain_noun(at, depth, None));
        }
        let mut pieces = Vec::new();
        if english.starts_with(char::is_uppercase) && item.reading.is_plural() {
            // الأمريكيون: a people.
            let many = english::people(&english);
            let the = if many == english { "the " } else { "" };
            pieces.push(Piece::word(format!("{the}{many}"), item.span));
            let mut features = Features::of(item);
            features.human = true;
            return Some(Phrase {
                pieces,
                end: at + 1,
                features,
                is_definite: true,
            });
        }
        if item.reading.is_derived && item.reading.is_plural() && depth < 6 {
            return Some(self.people(at, depth));
        }
        // غريبة الأطوار: the article of what an adjective owns says nothing of it.
        let word = item.span.of(self.text).trim_start_matches('و');
        let owns = item.sort == Sort::Phrase && !word.starts_with("ال");
        if item.reading.article && !owns {
            pieces.push(Piece::word("the", item.span));
        }
        pieces.push(Piece::word(english, item.span));
        let mut features = Features::of(item);
        features.human = item.reading.is_plural();
        Some(Phrase {
            pieces,
            end: at + 1,
            features,
            is_definite: item.reading.article,
        })
    }

    /// المتورطون, مستخدمو واتساب: those who do it, or to whom it is done.
    pub(super) fn people(&mut self, at: usize, depth: usize) -> Phrase {
        let item = &self.items[at];
        self.fired("participle-as-people");
        let next = self
            .item(at + 1)
            .filter(|it| it.is_free() && it.is_nominal());
        let is_phrase = item.sort == Sort::Phrase;
        let owns = !item.reading.article && !item.reading.is_closed || is_phrase;
        let owns = owns && next.is_some();
        let text = match self.verb_with_preposition(at, at + 1) {
            _ if is_phrase => item.reading.english.to_string(),
            Some(verb) => participle(&verb, &item.reading.lemma),
            None if owns => english::verb(&item.reading.english, VerbForm::Gerund),
            None => participle(&item.reading.english, &item.reading.lemma),
        };
        let mut pieces = vec![Piece::word(format!("those {text}"), item.span)];
        let mut end = at + 1;
        if let Some(object) = owns.then(|| self.noun_phrase(at + 1, depth + 1)).flatten() {
            pieces.extend(object.pieces);
            end = object.end;
        }
        let features = Features {
            plural: true,
            human: true,
            ..Features::THING
        };
        Phrase {
            pieces,
            end,
            features,
            is_definite: true,
        }
    }

    /// أكثر الأورام شيوعا: "the most common tumours".
    fn in_degree(&mut self, at: usize, mut phrase: Phrase) -> Phrase {
        let degree = self.degree_word(phrase.end);
        let most = matches!(self.lemma(at), "أكثر" | "أقل" | "أشد");
        if let Some(word) = degree.filter(|_| most) {
            self.fired("degree");
            let source = self.items[phrase.end].span;
            phrase.pieces.insert(1, Piece::word(word, source));
            phrase.end += 1;
        }
        phrase
    }

    /// The adjective of English for a noun that says in what there is more or most of it.
    pub(super) fn degree_word(&self, at: usize) -> Option<&'static str> {
        let item = self
            .item(at)
            .filter(|it| it.is_free() && it.is(Role::Noun))?;
        let senses = self.tables.senses(item.lemma()).iter();
        let mut rows = senses.filter(|it| it.part == "degree");
        rows.next()
            .map(|it| it.english)
            .filter(|_| item.is_closed_noun() || item.lemma().ends_with('ة'))
    }

    pub(super) fn superlative_of(&mut self, at: usize, depth: usize, piece: Piece) -> Phrase {
        let mut phrase = self.plain_noun(at, depth + 1, Some(piece));
        phrase.is_definite = true;
        phrase
    }

    /// An adjective in English, as its neighbours choose it; a participle that was made of a verb in
    /// the form of that verb.
    pub(super) fn adjective_english(&self, at: usize) -> String {
        let item = &self.items[at];
        if let Some(chosen) = self.chosen_sense(at) {
            return chosen.to_owned();
        }
        if item.sort == Sort::Word && item.reading.is_derived {
            return participle(&item.reading.english, &item.reading.lemma);
        }
        match item.reading.english.strip_prefix("more ") {
            // الأهم: "most important".
            Some(rest) if item.reading.article && item.reading.is_elative() => {
                format!("most {rest}")
            }
            _ => item.reading.english.to_string(),
        }
    }
}

/// The English participle of a verb, by the pattern of the Arabic one.
pub(super) fn participle(english: &str, lemma: &str) -> String {
    let letters: Vec<char> = lemma.chars().collect();
    let active = match letters[..] {
        ['آ', _, ..] => true,
        [_, 'ا', _, ..] if letters[0] != 'م' => true,
        ['م', 'ت', ..] => true,
        ['م', 'ن', ..] if letters.len() >= 5 => true,
        ['م', _, 'ا', ..] => true,
        ['م', _, _, 'و', ..] => false,
        _ => false,
    };
    let form = if active {
        VerbForm::Gerund
    } else {
        VerbForm::Participle
    };
    // Behind "be" stands what is an adjective already.
    match english.strip_prefix("be ") {
        Some(rest) => rest.to_owned(),
        None => english::verb(english, form),
    }
}

/// Whether an adjective is an elative that stands before its noun: أكبر مدينة.
pub(super) fn is_elative(item: &Item) -> bool {
    let listed = matches!(item.lemma(), "أول" | "أولى" | "شر" | "كبرى");
    (listed && item.is(Role::Adjective) || item.reading.is_elative()) && !item.reading.article
}
