//! Words looked up in several dictionaries, as they are written and as what they are forms of.

use std::fmt;
use std::sync::Arc;

use super::{Dictionary, DictionaryError};
use crate::diag::Message;
use crate::lexicon::{Lexicon, english_stems};
use crate::text::{ARTICLE, FoldLevel, Lang, fold_key, is_arabic_letter, noun_readings};

/// The score of a headword that is written as the query.
const WRITTEN: f32 = 1.0;
/// Of one that differs in marks, letter forms or case.
pub(super) const FOLDED: f32 = 0.97;
/// Of the word that the query is a form of.
const FORM: f32 = 0.9;
/// Of what is left behind letters that may be a clitic.
const PEELED: f32 = 0.8;

/// How many words an Arabic word may be a form of.
const MOST_LEMMAS: usize = 3;

/// The fewest letters behind a clitic.
const FEWEST_LETTERS: usize = 3;

/// An entry that answers a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The headword as the dictionary writes it.
    pub headword: String,
    /// The language of the headword; its meanings are in the other one.
    pub language: Lang,
    /// What it means, the first sense first; never empty. Plain text without controls.
    pub senses: Vec<String>,
    /// What the dictionary calls itself.
    pub source: Arc<str>,
    /// From 0 to 1: how near the headword is to the query.
    pub score: f32,
    /// What had to be done to the query.
    pub why: Vec<Message>,
}

/// The dictionaries of a run, the most trusted first.
#[derive(Default)]
pub struct Dictionaries {
    all: Vec<Dictionary>,
}

impl fmt::Debug for Dictionaries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Dictionaries({})", self.all.len())
    }
}

/// A word to be looked for in place of the query.
struct Asked {
    word: String,
    score: f32,
    why: Option<Message>,
}

impl Dictionaries {
    /// These, in this order.
    pub fn new(all: Vec<Dictionary>) -> Dictionaries {
        Dictionaries { all }
    }

    /// What they call themselves.
    pub fn names(&self) -> Vec<&str> {
        self.all.iter().map(|it| &*it.title).collect()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The entries that answer `query`, the nearest headwords first, `limit` at most.
    ///
    /// An Arabic query is looked up as it is written, without marks and with other letter forms, as
    /// the lemmas that the lexicon knows it to be a form of (كتبهم is a form of كتاب), and at last
    /// without letters that may be clitics; an English one as it is written, and without its ending.
    ///
    /// # Errors
    /// When an entry that answers it cannot be read.
    pub fn lookup(&self, query: &str, limit: usize) -> Result<Vec<Found>, DictionaryError> {
        let query = query.trim();
        let language = language_of(query);
        let is_asked = |it: &&Dictionary| language.is_none_or(|language| it.language == language);
        let mut search = Search {
            dictionaries: self.all.iter().filter(is_asked).collect(),
            seen: Vec::new(),
            found: Vec::new(),
            limit,
        };
        if search.dictionaries.is_empty() || query.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        search.written(query)?;
        match language {
            Some(Lang::Ar) => search.arabic_forms(query)?,
            Some(Lang::En) if search.found.is_empty() => search.english_forms(query)?,
            _ => {}
        }
        Ok(search.found)
    }
}

/// The language of a query by its letters; `None` of figures, which both languages have.
fn language_of(query: &str) -> Option<Lang> {
    match (
        query.contains(is_arabic_letter),
        query.contains(char::is_alphabetic),
    ) {
        (true, _) => Some(Lang::Ar),
        (false, true) => Some(Lang::En),
        (false, false) => None,
    }
}

/// One query in the dictionaries of its language.
struct Search<'a> {
    dictionaries: Vec<&'a Dictionary>,
    /// The entries that were found, by dictionary and number.
    seen: Vec<(usize, u32)>,
    found: Vec<Found>,
    limit: usize,
}

impl Search<'_> {
    /// Headwords that are the query, else those that are it after folding.
    fn written(&mut self, query: &str) -> Result<(), DictionaryError> {
        for (nth, dictionary) in self.dictionaries.clone().into_iter().enumerate() {
            let mut numbers = dictionary.exact(query);
            let lower = query.to_lowercase();
            if lower != query {
                numbers.extend(dictionary.exact(&lower));
            }
            let asked = |score| Asked {
                word: query.to_owned(),
                score,
                why: None,
            };
            self.take(nth, &numbers, &asked(WRITTEN))?;
            if numbers.is_empty() {
                self.take(nth, &dictionary.folded(query), &asked(FOLDED))?;
            }
        }
        self.found.sort_by(|a, b| b.score.total_cmp(&a.score));
        Ok(())
    }

    /// Headwords that are `asked` after folding.
    fn ask(&mut self, asked: &Asked) -> Result<(), DictionaryError> {
        for (nth, dictionary) in self.dictionaries.clone().into_iter().enumerate() {
            self.take(nth, &dictionary.folded(&asked.word), asked)?;
        }
        Ok(())
    }

    fn arabic_forms(&mut self, query: &str) -> Result<(), DictionaryError> {
        let bare = fold_key(query, FoldLevel::Marks);
        for lemma in lemmas(&bare) {
            let asked = |word: String| Asked {
                why: Some(form_of(query, &word)),
                word,
                score: FORM,
            };
            let before = self.found.len();
            self.ask(&asked(lemma.clone()))?;
            if self.found.len() == before {
                self.ask(&asked(format!("{ARTICLE}{lemma}")))?;
            }
        }
        if self.found.is_empty() {
            self.peeled(&bare)?;
        }
        Ok(())
    }

    /// What is left behind letters that may be clitics, the fewest first.
    fn peeled(&mut self, bare: &str) -> Result<(), DictionaryError> {
        for reading in noun_readings(bare).filter(|it| it.taken > 0) {
            if reading.stem.chars().count() < FEWEST_LETTERS || !self.found.is_empty() {
                continue;
            }
            let clitic = bare[..bare.len() - reading.stem.len()].to_owned();
            self.ask(&Asked {
                word: reading.stem.to_owned(),
                score: PEELED,
                why: Some(Message::new("why-clitic").with("clitic", clitic)),
            })?;
        }
        Ok(())
    }

    fn english_forms(&mut self, query: &str) -> Result<(), DictionaryError> {
        let lower = query.to_lowercase();
        for word in english_stems(&lower) {
            if self.found.is_empty() {
                let why = Some(form_of(query, &word));
                let score = FORM;
                self.ask(&Asked { word, score, why })?;
            }
        }
        Ok(())
    }

    /// Takes entries of a dictionary that were not taken before.
    fn take(&mut self, nth: usize, numbers: &[u32], asked: &Asked) -> Result<(), DictionaryError> {
        let dictionary = self.dictionaries[nth];
        for &number in numbers {
            let is_enough = self.found.len() >= self.limit;
            if is_enough || self.seen.contains(&(nth, number)) {
                continue;
            }
            self.seen.push((nth, number));
            let Some(entry) = dictionary.entry(number)? else {
                continue;
            };
            let (score, why) = asked.reached(&entry.headword);
            self.found.push(Found {
                headword: entry.headword,
                language: dictionary.language,
                senses: entry.senses,
                source: Arc::clone(&dictionary.title),
                score,
                why,
            });
        }
        Ok(())
    }
}

impl Asked {
    /// The score of a headword that it led to, and what had to be done.
    fn reached(&self, headword: &str) -> (f32, Vec<Message>) {
        if let Some(why) = &self.why {
            return (self.score, vec![why.clone()]);
        }
        // Indexes leave out punctuation and capitals that the entry itself has.
        if self.score == WRITTEN || self.word.to_lowercase() == headword.to_lowercase() {
            return (WRITTEN, Vec::new());
        }
        let folded = Message::new("why-folded").with("query", &*self.word);
        (self.score, vec![folded.with("term", headword)])
    }
}

fn form_of(query: &str, word: &str) -> Message {
    let message = Message::new("why-form-of");
    message.with("query", query).with("word", word)
}

/// The words that an Arabic word, which has no marks, is a form of, the likeliest first.
fn lemmas(bare: &str) -> Vec<String> {
    let Some(lexicon) = Lexicon::shipped() else {
        return Vec::new();
    };
    let mut found: Vec<String> = Vec::new();
    for analysis in lexicon.analyse(bare) {
        let lemma = fold_key(analysis.lemma.text, FoldLevel::Marks);
        if !found.contains(&lemma) && found.len() < MOST_LEMMAS {
            found.push(lemma);
        }
    }
    found
}
