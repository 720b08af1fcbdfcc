//! The questions that a style guide decides, by the keys of `[lint.house]`.

use super::word::Word;
use crate::lint::StyleGuide;
use crate::style::{Billion, DigitStyle, GLetter, LatinJoin, MonthStyle, NameScript, QuoteStyle};

/// The word that leaves a question open, whatever a profile has decided.
pub(super) const OPEN: &str = "open";

/// What a configuration answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// The question is open.
    Open,
    /// One of a few words.
    Word(String),
    /// Yes or no.
    Flag(bool),
    /// A list.
    Texts(Vec<String>),
}

/// What answers a key takes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wanted {
    /// One of these.
    Words(fn() -> Vec<&'static str>),
    /// Yes or no.
    Flag,
    /// A list of texts.
    Texts,
}

/// One question.
#[derive(Debug)]
pub struct Key {
    /// Its name in `[lint.house]`.
    pub name: &'static str,
    /// Rules that have nothing to check until the style guide decides: a decision turns them on
    /// too.
    pub(super) turns_on: &'static [&'static str],
    pub(super) wanted: Wanted,
    /// Sets the answer in a style guide; `false` if it does not answer this question.
    pub(super) set: fn(&mut StyleGuide, &Value) -> bool,
    /// The answer of a style guide, as a configuration writes it; `None` where it is open.
    pub get: fn(&StyleGuide) -> Option<String>,
}

macro_rules! words_of {
    ($name:literal, $field:ident: $decision:ident $(, turns_on $turns_on:expr)?) => {
        Key {
            name: $name,
            turns_on: &[$($turns_on)?],
            wanted: Wanted::Words(|| {
                let words = <$decision as Word>::WORDS.iter();
                words.map(|(word, _)| *word).collect()
            }),
            set: |style, value| put_word(&mut style.$field, value),
            get: |style| style.$field.map(|it| it.word().to_owned()),
        }
    };
}

macro_rules! flag {
    ($name:literal, $field:ident $(, turns_on $turns_on:expr)?) => {
        Key {
            name: $name,
            turns_on: &[$($turns_on)?],
            wanted: Wanted::Flag,
            set: |style, value| put_flag(&mut style.$field, value),
            get: |style| style.$field.map(|it| it.to_string()),
        }
    };
}

/// All questions, in the order in which they are shown.
pub static KEYS: &[Key] = &[
    words_of!("g_letter", g_letter: GLetter, turns_on "name-g-letter"),
    Key {
        name: "g_exceptions",
        turns_on: &[],
        wanted: Wanted::Texts,
        set: |style, value| put_texts(&mut style.g_exceptions, value),
        get: |style| (!style.g_exceptions.is_empty()).then(|| style.g_exceptions.join(" | ")),
    },
    flag!("extended_letters", extended_letters),
    words_of!("latin_join", latin_join: LatinJoin),
    flag!("article_before_latin", article_before_latin),
    flag!("unlisted_names", unlisted_names),
    words_of!("names", names: NameScript),
    flag!("first_mention_gloss", first_mention_gloss, turns_on "name-first-mention-gloss"),
    words_of!("digits", digits: DigitStyle),
    words_of!("months", months: MonthStyle),
    words_of!("billion", billion: Billion),
    words_of!("quotes", quotes: QuoteStyle),
    words_of!("inner_quotes", inner_quotes: QuoteStyle),
    flag!("space_before_colon", space_before_colon),
    flag!("headline_dots", headline_dots),
];

fn put_word<T: Word>(place: &mut Option<T>, value: &Value) -> bool {
    let found = match value {
        Value::Open => Some(None),
        Value::Word(word) => {
            let mut all = T::WORDS.iter();
            all.find(|(it, _)| it == word).map(|&(_, it)| Some(it))
        }
        _ => None,
    };
    if let Some(answer) = found {
        *place = answer;
    }
    found.is_some()
}

fn put_flag(place: &mut Option<bool>, value: &Value) -> bool {
    *place = match value {
        Value::Open => None,
        Value::Flag(flag) => Some(*flag),
        _ => return false,
    };
    true
}

fn put_texts(place: &mut Vec<String>, value: &Value) -> bool {
    *place = match value {
        Value::Open => Vec::new(),
        Value::Texts(texts) => texts.clone(),
        _ => return false,
    };
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_an_answer_and_comes_back() {
        for key in KEYS {
            if let Wanted::Words(words) = key.wanted {
                for word in words() {
                    let mut style = StyleGuide::default();
                    assert!((key.set)(&mut style, &Value::Word(word.to_owned())));
                    assert_eq!((key.get)(&style).as_deref(), Some(word), "{}", key.name);
                    assert!((key.set)(&mut style, &Value::Open));
                    assert_eq!(style, StyleGuide::default(), "{}", key.name);
                }
            }
            let mut style = StyleGuide::default();
            assert!(!(key.set)(&mut style, &Value::Word("other".to_owned())));
        }
    }
}
