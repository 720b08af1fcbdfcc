//! What each word of an English name does in it.

use super::super::Known;
use super::term;
use crate::lexicon::name_words::{MOST_WORDS, NameWord, Role, name_word};

/// A name of words.
#[derive(Debug)]
pub(super) struct Phrase {
    /// What it is.
    pub(super) head: NameWord,
    /// Adjectives, in the order of English.
    pub(super) adjectives: Vec<NameWord>,
    /// Nouns before the head, definite, in the order of English.
    pub(super) nouns: Vec<String>,
    /// The name that is in it.
    pub(super) name: Option<String>,
    /// What is behind `of` and the like.
    pub(super) complement: Option<Complement>,
    /// A number behind all of it.
    pub(super) number: Option<String>,
}

/// What stands behind the head.
#[derive(Debug)]
pub(super) struct Complement {
    pub(super) preposition: Preposition,
    /// In Arabic; `None` where the name of the phrase stands there.
    pub(super) text: Option<String>,
}

/// How the complement is joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Preposition {
    Of,
    For,
    On,
}

/// Reads a name of two words or more.
pub(super) fn phrase(known: &Known<'_>, words: &[&str]) -> Option<Phrase> {
    let (words, number) = match words.split_last() {
        Some((last, rest)) if is_number(last) && rest.len() > 1 => (rest, Some((*last).to_owned())),
        _ => (words, None),
    };
    let reader = Reader { known };
    let read = reader
        .with_complement(words)
        .or_else(|| reader.with_head(words));
    read.map(|it| Phrase { number, ..it })
}

fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit())
}

struct Reader<'k> {
    known: &'k Known<'k>,
}

/// Words before a head, read.
#[derive(Default)]
struct Before {
    adjectives: Vec<NameWord>,
    nouns: Vec<String>,
    name: Vec<String>,
}

impl Reader<'_> {
    /// A head with `of`, `for` or `on` behind it.
    fn with_complement(&self, words: &[&str]) -> Option<Phrase> {
        let at = words
            .iter()
            .position(|it| matches!(*it, "of" | "for" | "on"))?;
        let preposition = match words[at] {
            "for" => Preposition::For,
            "on" => Preposition::On,
            _ => Preposition::Of,
        };
        let behind = words.get(at + 1..)?;
        let behind = behind.strip_prefix(&["the"]).unwrap_or(behind);
        // What says what the name is stands at its end: an act of a government of a country.
        if behind.len() > 1 && head_of(behind).is_some_and(|it| it.1.role == Role::Event) {
            return None;
        }
        let front = self.headed(&words[..at])?;
        let text = match self.nouns(behind) {
            Some(text) => Some(text),
            None if front.name.is_none() && self.is_name(behind) => None,
            None => return None,
        };
        let name = match text {
            None => Some(behind.join(" ")),
            Some(_) => front.name,
        };
        let complement = Some(Complement { preposition, text });
        Some(Phrase {
            name,
            complement,
            ..front
        })
    }

    /// A head at the end, or what a place is at the beginning (Lake Titicaca).
    fn with_head(&self, words: &[&str]) -> Option<Phrase> {
        if words.len() < 2 {
            return None;
        }
        self.headed(words).or_else(|| self.headed_in_front(words))
    }

    fn headed(&self, words: &[&str]) -> Option<Phrase> {
        let (count, head) = head_of(words)?;
        let before = self.before(&words[..words.len() - count], head.role)?;
        Some(Phrase {
            head,
            adjectives: before.adjectives,
            nouns: before.nouns,
            name: (!before.name.is_empty()).then(|| before.name.join(" ")),
            complement: None,
            number: None,
        })
    }

    fn headed_in_front(&self, words: &[&str]) -> Option<Phrase> {
        const FRONT: [&str; 12] = [
            "lake",
            "mount",
            "hurricane",
            "typhoon",
            "cyclone",
            "operation",
            "port",
            "cape",
            "camp",
            "fort",
            "storm",
            "hotel",
        ];
        let first = words[0].to_lowercase();
        let head = name_word(&first, Role::is_head).filter(|_| FRONT.contains(&&*first))?;
        Some(Phrase {
            head,
            adjectives: Vec::new(),
            nouns: Vec::new(),
            name: Some(words[1..].join(" ")),
            complement: None,
            number: None,
        })
    }

    /// The words before a head; `None` where one is an ordinary word that has no Arabic here.
    fn before(&self, words: &[&str], role: Role) -> Option<Before> {
        let mut read = Before::default();
        if role == Role::Company {
            read.name = words.iter().map(|it| (*it).to_owned()).collect();
            return Some(read);
        }
        if let Some(at) = words.iter().position(|it| *it == "and") {
            let both = [&words[..at], &words[at + 1..]].map(|it| self.nouns(it));
            let [Some(first), Some(second)] = both else {
                return None;
            };
            read.nouns.push(format!("{first} و{second}"));
            return Some(read);
        }
        let mut at = 0;
        while at < words.len() {
            at += self.word(&words[at..], role, &mut read)?;
        }
        Some(read)
    }

    /// Reads the next word or words, and gives how many.
    fn word(&self, words: &[&str], role: Role, read: &mut Before) -> Option<usize> {
        for count in (1..=MOST_WORDS.min(words.len())).rev() {
            let key = words[..count].join(" ").to_lowercase();
            if let Some(noun) = name_word(&key, |it| it == Role::Noun) {
                read.nouns.push(noun.arabic.to_owned());
                return Some(count);
            }
            let is_adjective = |it| matches!(it, Role::Adjective | Role::Demonym);
            if let Some(adjective) = name_word(&key, is_adjective).filter(|_| role != Role::Place) {
                read.adjectives.push(adjective);
                return Some(count);
            }
        }
        let word = words[0];
        if self.is_ordinary(word) && role != Role::Place {
            let term = term(self.known, &word.to_lowercase())?;
            read.nouns.push(term);
        } else {
            let ordinal = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
            let number = is_number(ordinal) && !ordinal.is_empty();
            read.name
                .push(if number { ordinal } else { word }.to_owned());
        }
        Some(1)
    }

    fn is_ordinary(&self, word: &str) -> bool {
        let Some(lexicon) = self.known.lexicon else {
            return false;
        };
        lexicon.is_english_word(word) && lexicon.names_spelled(word).is_empty()
    }

    /// Nouns alone, definite, joined by `and`; `None` where one of the words is another one.
    fn nouns(&self, words: &[&str]) -> Option<String> {
        let parts = words.split(|it| *it == "and");
        let parts: Option<Vec<String>> = parts.map(|it| self.noun(it)).collect();
        parts.map(|it| it.join(" و"))
    }

    fn noun(&self, words: &[&str]) -> Option<String> {
        let key = words.join(" ").to_lowercase();
        let known = name_word(&key, |it| it == Role::Noun).map(|it| it.arabic.to_owned());
        known.or_else(|| {
            let [word] = words else { return None };
            self.is_ordinary(word).then(|| term(self.known, &key))?
        })
    }

    /// Whether words are a name of their own: none of them is an ordinary word.
    fn is_name(&self, words: &[&str]) -> bool {
        !words.is_empty() && words.iter().all(|it| !self.is_ordinary(it) && *it != "and")
    }
}

/// What the last words say that a name is, and how many they are.
fn head_of(words: &[&str]) -> Option<(usize, NameWord)> {
    let counts = (1..=MOST_WORDS.min(words.len())).rev();
    counts.into_iter().find_map(|count| {
        let key = words[words.len() - count..].join(" ").to_lowercase();
        name_word(&key, Role::is_head).map(|it| (count, it))
    })
}
