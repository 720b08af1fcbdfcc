//! The names of a text: runs of words that are foreign by their form.

use std::collections::BTreeMap;

use super::features::NEIGHBOURS;
use super::reading::{Reading, Words};
use super::standing::Standing;
use super::vocabulary::{Token, Vocabulary};
use crate::align::candidates::{Asks, Candidate, Form, MOST_WORDS};
use crate::align::cross_script::windows;
use crate::align::words::{chance, odds};
use crate::glossary::EntityType;
use crate::names::sound::SoundModel;
use crate::text::Span;

/// Lowest chance of a word inside a name of several.
const INNER: f32 = 0.35;
/// The same of a word that looks like a name.
const FAMILIAR: f32 = 0.2;
/// Lowest confidence of a name that is reported.
const LEAST: f32 = 0.6;
/// Longer words are mostly two that run together.
const LONGEST: usize = 14;
/// Most distinct words that are remembered: each takes room, and time in every text after it.
const MOST_REMEMBERED: usize = 1 << 13;

/// Finds names in Arabic letters. What it has learnt about a spelling is used in the texts that it reads
/// next; it changes nothing that is found.
#[derive(Clone, Debug)]
pub(crate) struct Recognizer<'t> {
    vocabulary: Vocabulary<'t>,
    model: &'t SoundModel,
}

impl Default for Recognizer<'_> {
    /// By the model in the program.
    fn default() -> Self {
        Recognizer::new(SoundModel::embedded())
    }
}

impl<'t> Recognizer<'t> {
    /// By this model, which says what looks like a name.
    pub(crate) fn new(model: &'t SoundModel) -> Recognizer<'t> {
        Recognizer {
            vocabulary: Vocabulary::default(),
            model,
        }
    }

    /// The names of a text outside the places that are `taken`, which are in text order.
    pub(crate) fn names(&mut self, text: &'t str, taken: &[Span]) -> Vec<Candidate> {
        let mut known: BTreeMap<Vec<String>, (usize, f32)> = BTreeMap::new();
        let mut order: Vec<Vec<String>> = Vec::new();
        for run in self.runs_of_windows(text, taken) {
            let known = known.entry(run.words).or_insert_with_key(|words| {
                order.push(words.clone());
                (0, 0.0)
            });
            *known = (known.0 + 1, known.1.max(run.confidence));
        }
        let sure = order.into_iter().filter_map(|words| {
            let &(count, confidence) = known.get(&words)?;
            (confidence >= LEAST).then(|| candidate(words, count, confidence))
        });
        sure.collect()
    }

    /// The places of the words of such names, without clitics, and the confidence of each name.
    pub(crate) fn name_places(&mut self, text: &'t str) -> Vec<(Vec<Span>, f32)> {
        let runs = self.runs(text, &[]).into_iter();
        runs.map(|it| (it.places, it.confidence)).collect()
    }

    /// Reads a text without looking for names, so that [`Recognizer::words`] are also its words.
    pub(crate) fn read(&mut self, text: &'t str) {
        self.vocabulary.tokens(text);
    }

    /// Each distinct word that was read, without its clitics.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.vocabulary.words()
    }

    /// Whether a word that was read may be a part of a name, wherever it stands.
    pub(crate) fn may_be_part(&mut self, word: &str) -> bool {
        self.vocabulary.may_be_part(word, self.model)
    }

    /// Those of a long text, read in pieces: what is known of all its words at once would take many
    /// times as much memory as the text.
    fn runs_of_windows(&mut self, text: &'t str, taken: &[Span]) -> Vec<Run> {
        let mut found = Vec::new();
        for window in windows(text) {
            let from = taken.partition_point(|it| it.start < window.start);
            let to = taken.partition_point(|it| it.start < window.end);
            let inside = taken[from..to].iter();
            let moved = inside.map(|it| {
                let end = it.end.min(window.end);
                Span::new(it.start - window.start, end - window.start)
            });
            let moved: Vec<Span> = moved.collect();
            found.extend(self.runs(window.of(text), &moved));
        }
        found
    }

    fn runs(&mut self, text: &'t str, taken: &[Span]) -> Vec<Run> {
        if self.vocabulary.count_words() > MOST_REMEMBERED {
            self.vocabulary = Vocabulary::default();
        }
        let tokens = self.vocabulary.tokens(text);
        self.vocabulary.judge(&tokens, self.model);
        let words = Words::new(text, &tokens, &self.vocabulary);
        Scored::new(&words).runs(taken)
    }
}

/// The words of a text, each with its chance to be a part of a name.
struct Scored<'a, 't> {
    words: &'a Words<'a, 't>,
    text: &'t str,
    tokens: &'a [Token],
    readings: Vec<Option<Reading>>,
    chances: Vec<f32>,
    /// Whether a name may begin or end with each.
    edges: Vec<bool>,
}

/// A run of words that are one name.
struct Run {
    /// The place of each word, the first without its clitic.
    places: Vec<Span>,
    words: Vec<String>,
    confidence: f32,
}

fn candidate(words: Vec<String>, count: usize, confidence: f32) -> Candidate {
    Candidate {
        en: None,
        ar: words.join(" "),
        forms: vec![Form {
            words,
            arabic: true,
            short: false,
            asks: Asks::Nothing,
        }],
        kind: EntityType::Term,
        confidence,
        count,
    }
}

impl<'a, 't> Scored<'a, 't> {
    fn new(words: &'a Words<'a, 't>) -> Scored<'a, 't> {
        let readings = words.readings();
        let edges = readings.iter().map(|it| may_be_edge(it.as_ref())).collect();
        let mut scored = Scored {
            words,
            text: words.text,
            tokens: words.tokens,
            readings,
            chances: Vec::new(),
            edges,
        };
        let all = (0..scored.tokens.len()).map(|at| scored.chance(at));
        scored.chances = all.collect();
        scored
    }

    /// The chance of a word with what its neighbours add.
    fn chance(&self, at: usize) -> f32 {
        let Some(reading) = &self.readings[at] else {
            return 0.0;
        };
        let alone = |at: usize| self.readings[at].as_ref().map_or(0.0, |it| it.alone);
        let before = match at.checked_sub(1) {
            Some(before) if self.joined(before) => alone(before),
            _ => 0.0,
        };
        let behind = if self.joined(at) { alone(at + 1) } else { 0.0 };
        chance(reading.beside + NEIGHBOURS[0] * before + NEIGHBOURS[1] * behind)
    }

    /// Whether nothing but a space or hyphen stands between a word and the next.
    fn joined(&self, at: usize) -> bool {
        let (Some(this), Some(next)) = (self.tokens.get(at), self.tokens.get(at + 1)) else {
            return false;
        };
        let gap = &self.text[this.span.end..next.span.start];
        matches!(gap, " " | "-" | "\u{A0}")
    }

    /// Whether a word continues a name: no clitic parts it from the word before.
    fn goes_on(&self, at: usize) -> bool {
        let whole = self.readings.get(at).and_then(|it| it.as_ref());
        whole.is_some_and(|it| it.stem == 0 && !it.parted) && self.is_part(at)
    }

    /// Whether a word may be a part of a name at all.
    fn is_part(&self, at: usize) -> bool {
        let familiar = self.readings[at].as_ref().is_some_and(|it| it.familiar);
        let least = if familiar { FAMILIAR } else { INNER };
        self.chances[at] >= least && self.words.spelling(at).characters <= LONGEST
    }

    fn is_particle(&self, at: usize) -> bool {
        at < self.tokens.len() && self.words.spelling(at).particle
    }

    fn runs(&self, taken: &[Span]) -> Vec<Run> {
        let touches = |span: Span| {
            let next = taken.partition_point(|it| it.end <= span.start);
            taken.get(next).is_some_and(|it| it.start < span.end)
        };
        let free = |at: usize| self.tokens.get(at).is_none_or(|it| !touches(it.span));
        let mut runs = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let first = at;
            at += 1;
            if !self.edges[first] || !self.is_part(first) || !free(first) {
                continue;
            }
            let mut end = first;
            let goes_on = |it: &usize| free(*it) && it - first < MOST_WORDS;
            while let Some(next) = self.next_part(end).filter(goes_on) {
                end = next;
            }
            at = end + 1;
            while end > first && !self.edges[end] {
                end -= 1;
            }
            // Beside a name that is known already, it is a part of that name.
            let beside = self.joined(end) && !free(end + 1)
                || first > 0 && self.joined(first - 1) && !free(first - 1);
            if !beside {
                runs.extend(self.run(first, end));
            }
        }
        runs
    }

    /// The word that continues a name after one of its words, a particle between them or not.
    fn next_part(&self, at: usize) -> Option<usize> {
        if !self.joined(at) {
            None
        } else if self.goes_on(at + 1) {
            Some(at + 1)
        } else {
            let bridged = self.is_particle(at + 1) && self.joined(at + 1);
            (bridged && self.goes_on(at + 2)).then_some(at + 2)
        }
    }

    fn run(&self, first: usize, last: usize) -> Option<Run> {
        let stem = &self.words.spelling(first).stems[self.readings[first].as_ref()?.stem];
        let mut words = vec![stem.text.to_string()];
        let others = (first + 1..=last).filter_map(|at| self.words.spelling(at).stems.first());
        words.extend(others.map(|it| it.text.to_string()));
        let content = (first..=last).filter(|&it| self.chances[it] >= INNER);
        let (mut sum, mut count) = (0.0, 0.0);
        for at in content {
            sum += odds(self.chances[at]);
            count += 1.0;
        }
        let mut places: Vec<Span> = self.tokens[first..=last].iter().map(|it| it.span).collect();
        places[0].start += stem.start;
        Some(Run {
            places,
            words,
            confidence: chance(sum / f32::max(count, 1.0)),
        })
    }
}

/// Whether a name may begin or end with a word.
fn may_be_edge(reading: Option<&Reading>) -> bool {
    reading.is_some_and(|it| {
        it.familiar || it.standing == Standing::Open && (it.alone >= INNER || !it.native)
    })
}
