//! Stretches of words with capitals, and the small words inside them.

use std::ops::Range;

use super::token_list::Tokens;
use super::tokens::{Joint, Shape, Token};
use super::vocabulary::{Vocabulary, head};
use super::words;
use crate::lexicon::name_words::Role;

/// Words behind which a number belongs to the name.
#[rustfmt::skip]
const NUMBERED: &[&str] = &[
    "radio", "channel", "apollo", "boeing", "airbus", "formula", "route", "highway", "windows", "playstation",
    "xbox", "iphone", "galaxy", "act", "soyuz", "artemis", "flight", "area", "bbc", "itv", "f", "pixel",
];
/// Most words of a name.
const MOST: usize = 10;

/// The stretches of a text outside its headings, as ranges of its words.
pub(super) fn stretches(tokens: Tokens<'_>, vocabulary: &Vocabulary) -> Vec<Range<usize>> {
    let reader = Reader { tokens, vocabulary };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let end = reader.stretch(at);
        if end > at {
            found.push(at..end);
        }
        at = end.max(at + 1);
    }
    found
}

struct Reader<'t> {
    tokens: Tokens<'t>,
    vocabulary: &'t Vocabulary,
}

impl Reader<'_> {
    /// Where the stretch ends that begins at a word; there where none begins.
    fn stretch(&self, start: usize) -> usize {
        let Some(mut end) = self.first(start) else {
            return start;
        };
        while let Some(next) = self.goes_on(start, end) {
            end = next;
        }
        end
    }

    fn first(&self, at: usize) -> Option<usize> {
        let token = &self.tokens.at(at);
        if token.in_heading {
            return None;
        }
        let next = self.tokens.get(at + 1);
        match token.shape {
            Shape::Small if words::is_particle(token.text) => {
                let joined = next.is_some_and(|it| it.joint == Joint::Hyphen && is_word(&it));
                joined.then_some(at + 2)
            }
            Shape::Number => {
                let street = next.filter(|it| it.joint == Joint::Space && is_word(it));
                let street = street
                    .and_then(|it| head(&it))
                    .filter(|it| it.role == Role::Place);
                let ordinal = token.text.ends_with(['h', 't', 'd']);
                (ordinal && street.is_some()).then_some(at + 2)
            }
            _ => is_word(token).then_some(at + 1),
        }
    }

    /// Where a stretch ends that goes on behind `end`, if it does.
    fn goes_on(&self, start: usize, end: usize) -> Option<usize> {
        let next = self.tokens.get(end)?;
        if end - start >= MOST || next.joint == Joint::None {
            return None;
        }
        if next.joint == Joint::Hyphen {
            return self.behind_hyphen(start, end);
        }
        match next.shape {
            Shape::Small => self.over_small(start, end),
            Shape::Number => {
                let before = self.tokens.at(end - 1).lower();
                NUMBERED.contains(&&*before).then_some(end + 1)
            }
            _ => is_word(&next).then_some(end + 1),
        }
    }

    /// Jong-un and Stoke-on-Trent go on, Netherlands-based does not.
    fn behind_hyphen(&self, start: usize, end: usize) -> Option<usize> {
        let next = &self.tokens.at(end);
        if next.is_capital() {
            return Some(end + 1);
        }
        if next.shape != Shape::Small || words::is_tail(next.text) {
            return None;
        }
        let behind = self.tokens.get(end + 1);
        if behind.is_some_and(|it| it.joint == Joint::Hyphen && it.is_capital()) {
            return Some(end + 2);
        }
        let is_syllable = next.text.len() <= 5 && end - start >= 2;
        let before = self.vocabulary.facts(&self.tokens.at(end - 1));
        (is_syllable && !before.is_english).then_some(end + 1)
    }

    /// Over `of`, `and`, particles and the like to the word with a capital behind them.
    fn over_small(&self, start: usize, end: usize) -> Option<usize> {
        let small = self.tokens.at(end).text;
        let last = &self.tokens.at(end - 1);
        let article = |at: usize| {
            let is_article = self.tokens.get(at).is_some_and(|it| it.text == "the");
            at + usize::from(is_article)
        };
        let to = match small {
            "of" if words::is_of_head(&last.lower()) || head(last).is_some() => article(end + 1),
            "for" | "on" | "against" if self.is_body(last) => end + 1,
            "and" if self.joins(start, end) => end + 1,
            _ if words::is_particle(small) => self.behind_particles(end),
            _ => return None,
        };
        let word = self.tokens.get(to)?;
        let is_near = self
            .tokens
            .part(end + 1..=to)
            .iter()
            .all(|it| it.joint != Joint::None);
        (is_near && is_word(&word)).then_some(to + 1)
    }

    fn behind_particles(&self, from: usize) -> usize {
        let rest = self.tokens.part(from..).iter().take(3);
        from + rest
            .take_while(|it| it.shape == Shape::Small && words::is_particle(it.text))
            .count()
    }

    fn is_body(&self, token: &Token<'_>) -> bool {
        head(token).is_some_and(|it| it.role == Role::Body)
    }

    /// Whether `and` at `at` joins words of one name: in what a body is for (Ministry of Health and
    /// Population), and before what a body is (Food and Drug Administration).
    fn joins(&self, start: usize, at: usize) -> bool {
        let ordinary = |it: &Token<'_>| is_word(it) && self.vocabulary.is_ordinary(it);
        let before = self.tokens.part(start..at);
        let behind = self.tokens.part(at + 1..).iter().take(4);
        let behind: Vec<_> = behind
            .take_while(|it| it.joint == Joint::Space && ordinary(it))
            .collect();
        let (Some(first), Some(last)) = (behind.first(), behind.last()) else {
            return false;
        };
        let is_for = before
            .iter()
            .any(|it| matches!(it.text, "of" | "for" | "on"));
        let is_before_body =
            before.iter().all(|it| ordinary(&it)) && self.is_body(last) && behind.len() > 1;
        (is_for && !words::is_title(&first.lower())) || is_before_body
    }
}

/// Whether a word may be one of a name.
fn is_word(token: &Token<'_>) -> bool {
    let lower = token.lower();
    let is_initial = token.shape == Shape::Letter && lower.ends_with('.');
    let is_soft = !token.opens && words::is_soft_function(&lower);
    token.is_capital() && (is_initial || is_soft || !words::is_function(&lower))
}
