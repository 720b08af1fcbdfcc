//! A glossary, made ready for use.

use std::sync::{Arc, OnceLock};

use super::{Analysis, Stored};
use crate::align::discover::ListedTerms;
use crate::align::segments::{self, Bead, Side};
use crate::align::{Kinds, Mention, matches, mentions};
use crate::dictionary::{Dictionaries, Gloss};
use crate::document::Document;
use crate::glossary::Glossary;
use crate::glossary::formats::csv;
use crate::glossary::formats::packed::{self, Seal};
use crate::lexicon::Lexicon;
use crate::names::sound::{SoundIndex, SoundModel};
use crate::names::{
    self, Answer, Known, Listing, QueryLookup, Sounds, TermIndex, Transliteration, Wanted,
};
use crate::text::Span;

/// The concepts of the starter glossary, `glossary.csv` in the repository, as [`packed::write`] makes them.
static STARTER_CONCEPTS: &[u8] = include_bytes!("../../data/starter.concepts");
/// Their texts.
static STARTER_TEXTS: &str = include_str!("../../data/starter.texts");
/// Its index, as [`TermIndex::to_bytes`] makes it.
static STARTER_INDEX: &[u8] = include_bytes!("../../data/starter.index");
/// Its terms by their sound, as [`SoundIndex::to_bytes`] makes them.
static STARTER_SOUNDS: &[u8] = include_bytes!("../../data/starter.sounds");

/// A glossary, ready for use; a clone is the same engine.
#[derive(Clone, Debug)]
pub struct Engine {
    parts: Arc<Parts>,
    /// What words mean that the lexicon does not know.
    dictionaries: Option<Arc<Dictionaries>>,
}

#[derive(Debug, Default)]
struct Parts {
    /// The model that names are compared by, where it is not the one of the library.
    model: Option<SoundModel>,
    /// What gives the glossary and its index, where they are not there from the beginning.
    stored: Option<Arc<dyn Stored>>,
    glossary: OnceLock<Glossary>,
    index: OnceLock<TermIndex>,
    /// All terms by their sound, once a query needs it.
    sounds: OnceLock<SoundIndex>,
    /// The same, packed, where it is.
    packed_sounds: Option<&'static [u8]>,
    /// The terms that words are compared with, once a text is linted.
    listed: OnceLock<ListedTerms>,
}

impl Engine {
    /// Indexes a glossary.
    pub fn new(glossary: Glossary) -> Engine {
        let index = TermIndex::new(&glossary);
        Engine::of(glossary, index, None)
    }

    fn of(glossary: Glossary, index: TermIndex, packed_sounds: Option<&'static [u8]>) -> Engine {
        let parts = Parts {
            glossary: glossary.into(),
            index: index.into(),
            packed_sounds,
            ..Parts::default()
        };
        Engine::of_parts(parts)
    }

    fn of_parts(parts: Parts) -> Engine {
        Engine {
            parts: Arc::new(parts),
            dictionaries: None,
        }
    }

    /// Over a glossary that is kept ready elsewhere: nothing is read before it is needed.
    pub(crate) fn of_stored(stored: Arc<dyn Stored>) -> Engine {
        Engine::of_parts(Parts {
            stored: Some(stored),
            ..Parts::default()
        })
    }

    /// The same engine, with dictionaries for words that the lexicon does not know.
    #[must_use]
    pub fn with_dictionaries(self, dictionaries: Dictionaries) -> Engine {
        Engine {
            dictionaries: (!dictionaries.is_empty()).then(|| Arc::new(dictionaries)),
            ..self
        }
    }

    /// What a word means that the lexicon does not know, by the dictionaries of the user.
    pub fn gloss(&self, word: &str) -> Option<Gloss> {
        self.dictionaries.as_ref()?.gloss(word)
    }

    /// With the starter glossary that is part of the library.
    ///
    /// It is packed when it is made (`cargo run -p naqhara-examples --bin pack`), and a test holds that what is packed
    /// is what `glossary.csv` says: at start-up nothing is parsed.
    pub fn starter() -> Engine {
        let glossary = packed::read(STARTER_CONCEPTS, STARTER_TEXTS);
        let index = TermIndex::from_bytes(STARTER_INDEX);
        match (glossary, index) {
            (Some(glossary), Some(index)) => Engine::of(glossary, index, Some(STARTER_SOUNDS)),
            _ => Engine::new(Glossary::default()),
        }
    }

    /// Whether a glossary file with this text is the one that [`Engine::starter`] was made of.
    pub fn is_starter(text: &str) -> bool {
        Seal::of_packed(STARTER_CONCEPTS).is_some_and(|it| it.is_of(text))
    }

    /// Over the same glossary, with another sound model than that of the library.
    #[must_use]
    pub fn with_model(&self, model: SoundModel) -> Engine {
        let parts = Parts {
            model: Some(model),
            glossary: self.glossary().clone().into(),
            index: self.index().clone().into(),
            ..Parts::default()
        };
        Engine {
            parts: Arc::new(parts),
            dictionaries: self.dictionaries.clone(),
        }
    }

    /// The sound model that names are compared by.
    pub(crate) fn model(&self) -> &SoundModel {
        let own = self.parts.model.as_ref();
        own.unwrap_or_else(|| SoundModel::embedded())
    }

    /// The glossary.
    pub fn glossary(&self) -> &Glossary {
        let stored = || self.parts.stored.as_ref().map(|it| it.glossary());
        let glossary = &self.parts.glossary;
        glossary.get_or_init(|| stored().unwrap_or_default())
    }

    /// What tells this glossary from others, in one build of the program: the same bytes for the same
    /// concepts and terms.
    pub fn identity(&self) -> Vec<u8> {
        match self.parts.packed_sounds {
            // There is one in the program, and no file of a glossary reads like this.
            Some(_) => {
                let seal = Seal::of_packed(STARTER_CONCEPTS).map(|it| it.bytes());
                [b"starter ", seal.unwrap_or_default().as_slice()].concat()
            }
            None => match &self.parts.stored {
                Some(stored) => stored.identity(),
                None => csv::write(self.glossary()).into_bytes(),
            },
        }
    }

    /// Whether a text is a form of a concept and nothing else.
    pub fn lists(&self, text: &str) -> bool {
        let found = self.index().find(self.glossary(), text);
        found.iter().any(|it| it.span == Span::new(0, text.len()))
    }

    /// The term index over the glossary.
    pub fn index(&self) -> &TermIndex {
        let made = || match &self.parts.stored {
            Some(stored) => stored.index(self.glossary()),
            None => TermIndex::new(self.glossary()),
        };
        self.parts.index.get_or_init(made)
    }

    /// The concepts behind a term in either script, best first; by its sound where its letters
    /// lead to none, or to doubtful ones.
    pub fn lookup(&self, query: &str, limit: usize) -> Vec<Answer> {
        self.query(query, |it| it.answers(limit))
    }

    /// What `answer` makes of the look-up of a query.
    pub(super) fn query<T>(&self, query: &str, answer: impl FnOnce(&QueryLookup<'_>) -> T) -> T {
        let parts = &self.parts;
        let model = self.model();
        let packed = || parts.packed_sounds.and_then(SoundIndex::from_bytes);
        let kept = || parts.stored.as_ref().and_then(|it| it.sounds());
        let made = || {
            packed().or_else(kept).unwrap_or_else(|| {
                let sounds = names::sounds_of(self.glossary(), model);
                if let Some(stored) = &parts.stored {
                    stored.keep_sounds(&sounds);
                }
                sounds
            })
        };
        let sounds = || parts.sounds.get_or_init(made);
        let sounds = Sounds {
            model,
            find: &sounds,
        };
        answer(&QueryLookup::new(
            query,
            self.glossary(),
            self.index(),
            sounds,
        ))
    }

    /// The spellings of `name` in the other script: those that the glossary lists, then the others,
    /// best first.
    pub fn transliterate(&self, name: &str, wanted: &Wanted) -> Transliteration {
        let known = Known {
            model: self.model(),
            lexicon: Lexicon::shipped(),
            listing: Some(Listing {
                glossary: self.glossary(),
                index: self.index(),
            }),
        };
        names::transliterate(&known, name, wanted)
    }

    /// Every mention in one text, in text order.
    pub fn mentions(&self, text: &str, kinds: Kinds) -> Vec<Mention> {
        mentions(text, self.glossary(), self.index(), kinds)
    }

    /// What is known of a document, found as it is asked for.
    pub fn analyse(&self, document: impl Into<Arc<Document>>) -> Analysis {
        Analysis::new(self, document)
    }

    /// What answers to what in texts that are already cut into sentences.
    pub fn line_up_sentences(&self, source: &[&str], target: &[&str]) -> Vec<Bead> {
        let mentioned = [source, target].map(|it| self.mentioned(it));
        let side = |sentences, nth: usize| Side {
            sentences,
            concepts: &mentioned[nth],
        };
        segments::beads(side(source, 0), side(target, 1))
    }

    fn mentioned(&self, sentences: &[&str]) -> Vec<(u32, u32)> {
        let mut spans = Vec::with_capacity(sentences.len());
        let mut text = String::with_capacity(sentences.iter().map(|it| it.len() + 1).sum());
        for sentence in sentences {
            spans.push(Span::new(text.len(), text.len() + sentence.len()));
            text.push_str(sentence);
            text.push('\n');
        }
        let found = matches(&text, self.glossary(), self.index());
        segments::concepts(&found, &spans, self.glossary())
    }

    /// The terms that words are compared with.
    pub(crate) fn listed(&self) -> &ListedTerms {
        let parts = &self.parts;
        parts
            .listed
            .get_or_init(|| ListedTerms::new(self.glossary()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packed_starter_is_what_the_file_says() {
        let advice =
            "glossary.csv or the format has changed: cargo run -p naqhara-examples --bin pack";
        let source = include_str!("../../glossary.csv");
        let glossary = csv::read(source).0;
        let packed = packed::read(STARTER_CONCEPTS, STARTER_TEXTS);
        assert!(packed.as_ref() == Some(&glossary), "{advice}");
        assert!(Engine::is_starter(source), "{advice}");
        let index = TermIndex::new(&glossary).to_bytes(&glossary);
        assert!(index == STARTER_INDEX, "{advice}");
    }

    #[test]
    fn the_packed_sounds_are_those_of_the_starter() {
        let engine = Engine::starter();
        let sounds = names::sounds_of(engine.glossary(), SoundModel::embedded());
        let advice = "the terms or the model have changed: cargo run --release -p naqhara-examples --bin pack";
        assert!(sounds.to_bytes() == STARTER_SOUNDS, "{advice}");
    }
}
