//! The names that were found, and every place where a text has them.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::EnglishName;
use super::token_list::Tokens;
use super::tokens::{Joint, Shape};
use super::vocabulary::Vocabulary;
use crate::glossary::EntityType;
use crate::text::Span;

/// How sure a name of several words is, and one of one word.
const SEVERAL: f32 = 0.92;
const ONE: f32 = 0.85;

/// A name.
struct Entry<'t> {
    words: Vec<&'t str>,
    kind: EntityType,
    /// Where the text has it inside sentences.
    places: Vec<Range<usize>>,
}

/// The names of a text.
pub(super) struct Inventory<'t> {
    text: &'t str,
    tokens: Tokens<'t>,
    vocabulary: &'t Vocabulary,
    entries: Vec<Entry<'t>>,
    by_words: FxHashMap<Vec<&'t str>, usize>,
}

/// A way to write a name: its number, and whether it is a short form.
type Owner = (usize, bool);

/// The forms of names that begin with one word, the longest first.
type Forms<'t> = FxHashMap<&'t str, Vec<(Vec<&'t str>, Owner)>>;

impl<'t> Inventory<'t> {
    pub(super) fn new(
        text: &'t str,
        tokens: Tokens<'t>,
        vocabulary: &'t Vocabulary,
    ) -> Inventory<'t> {
        Inventory {
            text,
            tokens,
            vocabulary,
            entries: Vec::new(),
            by_words: FxHashMap::default(),
        }
    }

    /// Adds a name where it stands.
    pub(super) fn add(&mut self, range: Range<usize>, kind: EntityType) {
        let words: Vec<&str> = self
            .tokens
            .part(range.clone())
            .iter()
            .map(|it| it.text)
            .collect();
        let new = self.entries.len();
        let number = *self.by_words.entry(words.clone()).or_insert(new);
        if number == new {
            let places = Vec::new();
            self.entries.push(Entry {
                words,
                kind,
                places,
            });
        }
        let entry = &mut self.entries[number];
        entry.kind = surer(entry.kind, kind);
        entry.places.push(range);
    }

    /// The names with all their places, by the first of them.
    pub(super) fn names(self) -> Vec<EnglishName> {
        let owners = self.owners();
        let mut names: Vec<EnglishName> = self.entries.iter().map(|it| self.name(it)).collect();
        for (span, (owner, short)) in self.places(&owners) {
            names[owner].mentions.push((span, short));
        }
        names.retain(|it| !it.mentions.is_empty());
        names.sort_by_key(|it| it.mentions[0].0);
        names
    }

    fn name(&self, entry: &Entry<'t>) -> EnglishName {
        let first = &entry.places[0];
        let written = self.span(first).of(self.text);
        EnglishName {
            text: written.split_whitespace().collect::<Vec<_>>().join(" "),
            kind: entry.kind,
            confidence: if entry.words.len() > 1 { SEVERAL } else { ONE },
            mentions: Vec::new(),
        }
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(
            self.tokens.at(range.start).span.start,
            self.tokens.at(range.end - 1).span.end,
        )
    }

    /// Which name each name is a form of: a surname is one of the only person who has it, initials
    /// are those of the only name whose words begin so.
    fn owners(&self) -> Vec<Owner> {
        let edges = self.edges();
        let initials = self.initials();
        let owner = |(number, entry): (usize, &Entry<'t>)| {
            let [word] = entry.words[..] else {
                return (number, false);
            };
            let by_edge = edges.get(word).filter(|_| entry.kind != EntityType::Place);
            let found = by_edge.or_else(|| initials.get(word.trim_end_matches('.')));
            match found {
                Some(Some(owner)) => (*owner, true),
                _ => (number, false),
            }
        };
        self.entries.iter().enumerate().map(owner).collect()
    }

    /// The last words of people, and their first ones, each with the only one who has it.
    fn edges(&self) -> FxHashMap<&'t str, Option<usize>> {
        let mut edges: FxHashMap<&str, Option<usize>> = FxHashMap::default();
        for (number, entry) in self.entries.iter().enumerate() {
            let [first, .., last] = entry.words[..] else {
                continue;
            };
            if matches!(entry.kind, EntityType::Person | EntityType::Term) {
                only(edges.entry(last).or_insert(Some(number)), number);
            }
            if entry.kind == EntityType::Person {
                only(edges.entry(first).or_insert(Some(number)), number);
            }
        }
        edges
    }

    /// The first letters of names of bodies, each with the only one that has them.
    fn initials(&self) -> FxHashMap<String, Option<usize>> {
        let mut found = FxHashMap::default();
        for (number, entry) in self
            .entries
            .iter()
            .enumerate()
            .filter(|it| it.1.words.len() > 2)
        {
            let capitals = entry.words.iter().filter_map(|it| it.chars().next());
            let letters: String = capitals.filter(|c| c.is_uppercase()).collect();
            only(found.entry(letters).or_insert(Some(number)), number);
        }
        found
    }

    fn forms(&self, owners: &[Owner]) -> Forms<'t> {
        let mut forms: Forms<'t> = FxHashMap::default();
        let mut add = |words: Vec<&'t str>, owner| {
            let Some(&first) = words.first() else { return };
            let same = forms.entry(first).or_default();
            if same.iter().all(|it| it.0 != words) {
                let place = same.partition_point(|it| it.0.len() >= words.len());
                same.insert(place, (words, owner));
            }
        };
        for (entry, owner) in self.entries.iter().zip(owners) {
            add(entry.words.clone(), *owner);
        }
        let mut edges: Vec<_> = self.edges().into_iter().collect();
        edges.sort_unstable();
        for (word, owner) in edges {
            let owner = owner.filter(|&it| self.entries[it].kind == EntityType::Person);
            if let Some(owner) = owner.filter(|_| self.may_be_short(word)) {
                add(vec![word], (owner, true));
            }
        }
        forms
    }

    /// Whether the text may call a person by this word alone.
    fn may_be_short(&self, word: &str) -> bool {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1
            && word.starts_with(char::is_uppercase)
    }

    /// Every place of a name, in text order, with the name.
    fn places(&self, owners: &[Owner]) -> Vec<(Span, Owner)> {
        let mut known: FxHashMap<usize, (usize, Owner)> = FxHashMap::default();
        for (entry, owner) in self.entries.iter().zip(owners) {
            for place in &entry.places {
                let longest = known.entry(place.start).or_insert((place.end, *owner));
                if place.end > longest.0 {
                    *longest = (place.end, *owner);
                }
            }
        }
        let forms = self.forms(owners);
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let place = known.get(&at).copied().or_else(|| self.form_at(&forms, at));
            if let Some((end, owner)) = place {
                found.push((self.span(&(at..end)), owner));
            }
            at = place.map_or(at + 1, |it| it.0);
        }
        found
    }

    fn form_at(&self, forms: &Forms<'t>, at: usize) -> Option<(usize, Owner)> {
        let token = &self.tokens.at(at);
        let same = forms
            .get(token.text)
            .filter(|_| token.shape != Shape::Small || token.joint != Joint::Hyphen)?;
        let fits = |words: &Vec<&str>, is_short: bool| {
            let end = at + words.len();
            let here = self.tokens.get_part(at..end);
            here.is_some_and(|here| {
                let alike = here.iter().zip(words).all(|(it, word)| it.text == *word);
                let joined = here.iter().skip(1).all(|it| it.joint != Joint::None);
                alike && joined && (words.len() > 1 || self.may_stand_alone(at, is_short))
            })
        };
        let found = same.iter().find(|it| fits(&it.0, it.1.1))?;
        Some((at + found.0.len(), found.1))
    }

    /// Whether a name of one word may be meant where a capital says nothing.
    fn may_stand_alone(&self, at: usize, is_short: bool) -> bool {
        let token = &self.tokens.at(at);
        let facts = self.vocabulary.facts(token);
        let says_nothing = token.opens || token.in_heading;
        !says_nothing || !facts.is_english || facts.small == 0 && (is_short || facts.inside >= 2)
    }
}

/// The kind of which more is known.
fn surer(a: EntityType, b: EntityType) -> EntityType {
    if a == EntityType::Term { b } else { a }
}

/// Forgets the owner of what another one has, too.
fn only(owner: &mut Option<usize>, number: usize) {
    if *owner != Some(number) {
        *owner = None;
    }
}
