//! What is known of the words of a text, each looked up once.

use rustc_hash::FxHashMap;

use super::token_list::Tokens;
use super::tokens::{Shape, Token};
use super::words;
use crate::lexicon::name_words::{NameWord, Role, name_word};
use crate::lexicon::{Lexicon, PartOfSpeech};

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facts {
    /// Whether it is an ordinary English word.
    pub(super) is_english: bool,
    pub(super) is_given: bool,
    pub(super) is_family: bool,
    pub(super) is_place: bool,
    pub(super) is_body: bool,
    /// How often the text has it in small letters.
    pub(super) small: u32,
    /// How often it has it with a capital inside a sentence.
    pub(super) inside: u32,
    /// How often it has it with a capital at all.
    pub(super) capital: u32,
}

impl Facts {
    /// Whether the lexicon lists it as a name.
    pub(super) fn is_listed(self) -> bool {
        self.is_given || self.is_family || self.is_place || self.is_body
    }
}

/// The words of a text with a capital, in small letters.
pub(super) struct Vocabulary(FxHashMap<String, Facts>);

impl Vocabulary {
    pub(super) fn of(tokens: Tokens<'_>) -> Vocabulary {
        let mut words: FxHashMap<String, Facts> = FxHashMap::default();
        for token in tokens.iter().filter(|it| it.is_capital()) {
            let facts = words
                .entry(token.lower())
                .or_insert_with(|| looked_up(token.text));
            facts.capital += 1;
            facts.inside += u32::from(!token.opens && !token.in_heading);
        }
        for token in tokens.iter().filter(|it| it.shape == Shape::Small) {
            if let Some(facts) = words.get_mut(token.text) {
                facts.small += 1;
            }
        }
        Vocabulary(words)
    }

    pub(super) fn facts(&self, token: &Token<'_>) -> Facts {
        self.0.get(&token.lower()).copied().unwrap_or_default()
    }

    /// Whether it is an ordinary word and no given name.
    pub(super) fn is_ordinary(&self, token: &Token<'_>) -> bool {
        let facts = self.facts(token);
        facts.is_english && !facts.is_given
    }
}

fn looked_up(word: &str) -> Facts {
    let Some(lexicon) = Lexicon::shipped() else {
        return Facts::default();
    };
    let names = lexicon.names_spelled(word);
    let is = |part| names.iter().any(|it| it.lemma.part == part);
    Facts {
        is_english: lexicon.is_english_word(word) || words::is_title(&word.to_lowercase()),
        is_given: is(PartOfSpeech::GivenName),
        is_family: is(PartOfSpeech::FamilyName),
        is_place: is(PartOfSpeech::Place),
        is_body: is(PartOfSpeech::Organisation),
        ..Facts::default()
    }
}

/// What a word says that the whole name is.
pub(super) fn head(token: &Token<'_>) -> Option<NameWord> {
    name_word(&token.lower(), Role::is_head)
}

/// Whether words are an adjective of a people, a place or a party.
pub(super) fn is_demonym(tokens: Tokens<'_>) -> bool {
    let words: Vec<String> = tokens.iter().map(|it| it.lower()).collect();
    let whole = words.join(" ");
    // Americans are a people as well.
    let known = |word: &str| name_word(word, |it| it == Role::Demonym).is_some();
    words::is_group(&whole) || known(&whole) || whole.strip_suffix('s').is_some_and(known)
}
