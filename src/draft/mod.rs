//! Row 6: an English line for an Arabic sentence that somebody who reads only English can follow.
//!
//! It is a draft, and said to be one: made of the lexicon's glosses, tables of expressions and a set of
//! rules, without a model of either language. Names stand in their glossary form, figures as they are,
//! words that nothing knows in ⟨⟩, and every word of the line says which words it came from.
//! `docs/explanation/draft.md` describes the method.

mod apart;
mod clitic;
mod context;
mod english;
mod expression;
mod item;
mod line;
mod made;
mod main_verb;
mod path;
mod reading;
mod shipped;
mod tables;
mod token;
mod transfer;
mod transition;
mod word;
mod written;

use std::cell::RefCell;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::align::{Mention, Name};
use crate::analysis::Analysis;
use crate::facts::{Fact, Value};
use crate::glossary::{EntityType, Glossary};
use crate::l10n::{Isolation, Localizer};
use crate::names::{Style, Wanted};
use crate::text::{Lang, Script, Span};
use line::Line;
use word::Readings;

pub use made::{Draft, DraftWord, MainVerb, WordKind};
pub use shipped::{TABLES, pack};

/// A sentence with what is known of it.
struct Sentence<'s> {
    text: &'s str,
    span: Span,
    mentions: &'s [Mention],
    facts: Vec<Fact>,
    unlisted: &'s [Unlisted],
    glossary: &'s Glossary,
}

/// Makes drafts of the sentences of one document.
pub struct Drafter<'a> {
    analysis: &'a Analysis,
    words: Localizer,
    readings: RefCell<Readings>,
    spellings: RefCell<FxHashMap<Box<str>, String>>,
    figures: RefCell<FxHashMap<Value, String>>,
    unlisted: Vec<Unlisted>,
    /// The dictionaries that the draft in hand has words of.
    glossed: RefCell<Vec<Arc<str>>>,
}

/// A name that no glossary lists, where it stands.
#[derive(Clone, Copy, Debug)]
struct Unlisted {
    span: Span,
    kind: EntityType,
}

impl<'a> Drafter<'a> {
    /// Of the document of `analysis`.
    pub fn new(analysis: &'a Analysis) -> Drafter<'a> {
        Drafter {
            analysis,
            words: Localizer::new(Lang::En, Isolation::Off),
            readings: RefCell::new(Readings::new()),
            spellings: RefCell::default(),
            figures: RefCell::default(),
            unlisted: Vec::new(),
            glossed: RefCell::default(),
        }
    }

    /// The same, with those of `names` that no glossary lists: they are spelled, not translated.
    /// Bodies, works and events are left to the lexicon, which knows their words.
    #[must_use]
    pub fn with_names(mut self, names: &[Name<'_>]) -> Drafter<'a> {
        let spelled = names
            .iter()
            .filter(|it| is_spelled(it.ar.as_deref().unwrap_or_default(), it.kind));
        // What was found beside a listed name and belongs to it is spelled, too.
        let listed = self.analysis.mentions();
        let is_listed = |span| !within(listed, span, |it| it.span).is_empty();
        self.unlisted = spelled
            .flat_map(|name| {
                let mentions = name.mentions.iter();
                let own = mentions.filter(|it| it.document == 0 && it.script == Script::Arabic);
                let own = own.filter(|it| name.concept.is_none() || !is_listed(it.span));
                own.map(|it| Unlisted {
                    span: it.span,
                    kind: name.kind,
                })
            })
            .collect();
        self.unlisted
            .sort_by_key(|it| (it.span.start, std::cmp::Reverse(it.span.end)));
        self
    }

    /// A name in Latin letters, and whether the lexicon knows all of its words; in ⟨⟩ where it does not.
    fn unlisted(&self, name: &str) -> (String, bool) {
        let spelled = self.spelled(name);
        let is_known = name.split_whitespace().all(|it| self.is_word_of_names(it));
        if is_known {
            (spelled, true)
        } else {
            (format!("\u{27E8}{spelled}\u{27E9}"), false)
        }
    }

    fn is_word_of_names(&self, word: &str) -> bool {
        let known = self.readings.borrow_mut().of(word);
        let mut readings = known.readings.iter();
        readings.any(|it| it.role == reading::Role::Name && it.preposition.is_none())
    }

    /// A name that no glossary lists, in English: of a body, a work or a place by its words, of what
    /// else by its sound.
    pub fn name(&self, span: Span, kind: EntityType) -> Option<String> {
        let text = span.of(self.analysis.text());
        if !is_spelled(text, kind)
            && let Some(draft) = self.draft(span)
            && draft.known == 1.0
        {
            return Some(draft.text);
        }
        Some(self.spelled(text))
    }

    /// The line for the sentence at `span`; nothing where it has no Arabic letter.
    pub fn draft(&self, span: Span) -> Option<Draft> {
        let text = self.analysis.text();
        if !span.of(text).chars().any(crate::text::is_arabic_letter) {
            return None;
        }
        let facts = self.analysis.facts();
        let sentence = Sentence {
            text,
            span,
            mentions: within(self.analysis.mentions(), span, |it| it.span),
            facts: facts.of(facts.beginning_in(span)).collect(),
            unlisted: within(&self.unlisted, span, |it| it.span),
            glossary: self.analysis.engine().glossary(),
        };
        let tokens = token::tokens(&sentence, &mut self.readings.borrow_mut());
        let items = path::items(text, &tokens);
        self.glossed.take();
        let known = share_known(&items);
        let mut made = transfer::transfer(&items, self, text);
        if !is_complete(&items, &made.pieces) {
            self.glossed.take();
            made = transfer::word_for_word(&items, self, text);
        }
        let line = Line::of(&made.pieces);
        Some(Draft {
            text: line.text,
            words: line.words,
            known,
            verb: main_verb::main_verb(text, &items),
            dictionaries: self.glossed.take(),
            rules: made.rules,
        })
    }

    /// A figure as English writes it.
    fn figure(&self, fact: &Fact) -> String {
        if let Some(known) = self.figures.borrow().get(&fact.value) {
            return known.clone();
        }
        let text = self.words.text(&fact.value.message());
        self.figures.borrow_mut().insert(fact.value, text.clone());
        text
    }

    /// The English verb of an active participle, as it is written.
    fn verb_of_participle(&self, word: &str) -> Option<String> {
        let found = self.readings.borrow_mut().of(word);
        let fits = |it: &&reading::Reading| it.is_derived && it.role == reading::Role::Adjective;
        let verb = found.readings.iter().find(fits)?;
        // What is never meant of somebody who does it.
        let passive = verb.lemma.starts_with('م') && verb.lemma.chars().nth(3) == Some('و');
        (!passive).then(|| verb.english.to_string())
    }

    /// A word that the lexicon does not know: as a dictionary translates it, else by its sound.
    fn unknown(&self, word: &str) -> String {
        let Some(gloss) = self.analysis.engine().gloss(word) else {
            return self.spelled(word);
        };
        let mut sources = self.glossed.borrow_mut();
        if !sources.contains(&gloss.source) {
            sources.push(gloss.source);
        }
        gloss.text
    }

    /// A word in Latin letters, by its sound.
    fn spelled(&self, word: &str) -> String {
        if let Some(known) = self.spellings.borrow().get(word) {
            return known.clone();
        }
        let wanted = Wanted {
            to: Some(Lang::En),
            limit: 2,
            style: Style::default(),
        };
        let found = self.analysis.engine().transliterate(word, &wanted);
        // The legal form of a company is no spelling of a word: Snap Inc.
        let mut all = found.candidates.into_iter();
        let spelling = all.find(|it| !it.text.ends_with('.'));
        let spelling = spelling.map_or_else(|| word.to_owned(), |it| it.text);
        let mut all = self.spellings.borrow_mut();
        all.insert(word.into(), spelling.clone());
        spelling
    }
}

/// Whether a name is spelled by its sound: a person, a place and what is one word. Bodies, works and
/// events of several words say what they are.
fn is_spelled(name: &str, kind: EntityType) -> bool {
    let by_sound = matches!(
        kind,
        EntityType::Person | EntityType::Place | EntityType::Term | EntityType::Product
    );
    by_sound || !name.trim().contains(char::is_whitespace)
}

/// Those of `all`, which are in text order, that begin in `span`.
fn within<T>(all: &[T], span: Span, place: impl Fn(&T) -> Span) -> &[T] {
    let from = all.partition_point(|it| place(it).start < span.start);
    let to = all.partition_point(|it| place(it).start < span.end);
    &all[from..to.max(from)]
}

/// Whether each name and figure of the sentence stands in the line, and once.
fn is_complete(items: &[item::Item], pieces: &[line::Piece]) -> bool {
    let mut said: FxHashMap<Span, usize> = FxHashMap::default();
    for piece in pieces.iter().filter(|it| {
        matches!(
            it.kind,
            WordKind::Name | WordKind::Figure | WordKind::Unknown
        )
    }) {
        *said.entry(piece.source).or_default() += 1;
    }
    let names = items.iter().filter(|it| it.is_exact());
    names.into_iter().all(|it| said.remove(&it.span) == Some(1))
}

fn share_known(items: &[item::Item]) -> f32 {
    let is_arabic =
        |it: &&item::Item| !matches!(it.sort, item::Sort::Foreign | item::Sort::Mark(_));
    let all = items.iter().filter(is_arabic).count();
    let unknown = items
        .iter()
        .filter(|it| it.sort == item::Sort::Unknown)
        .count();
    if all == 0 {
        return 1.0;
    }
    (all - unknown) as f32 / all as f32
}
