//! Which pieces are names, and of what kind.

use std::ops::Range;

use super::pieces::Piece;
use super::token_list::Tokens;
use super::tokens::{Joint, Shape, Token};
use super::vocabulary::{Facts, Vocabulary, head};
use super::words;
use crate::glossary::EntityType;
use crate::lexicon::name_words::Role;

/// From how many letters on a word in capitals is a word, if the language has it.
const EMPHASIS: usize = 4;

/// Judges the pieces of a text.
pub(super) struct Judge<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: Tokens<'t>,
    pub(super) vocabulary: &'t Vocabulary,
}

impl Judge<'_> {
    /// The piece that is a name, without a first word that has its capital from the sentence, if it is
    /// one.
    pub(super) fn name(&self, piece: &Piece) -> Option<Piece> {
        let piece = self.without_opening(piece)?;
        let fits = match piece.range.len() {
            1 => self.is_single(&piece),
            _ => self.is_phrase(&piece),
        };
        fits.then_some(piece)
    }

    /// Without an ordinary word at the beginning of a sentence: Promoted Velden.
    fn without_opening(&self, piece: &Piece) -> Option<Piece> {
        let range = piece.range.clone();
        let first = &self.tokens.at(range.start);
        let facts = self.vocabulary.facts(first);
        if !first.opens || range.len() < 2 || !self.vocabulary.is_ordinary(first) {
            return Some(piece.clone());
        }
        let joined = self.tokens.at(range.start + 1).joint != Joint::Space;
        let all_ordinary = range
            .clone()
            .all(|at| self.vocabulary.is_ordinary(&self.tokens.at(at)));
        let is_body =
            all_ordinary && self.head(&range).is_some() && !looks_inflected(&first.lower());
        if joined || is_body || facts.inside > 0 && facts.small == 0 {
            return Some(piece.clone());
        }
        let rest = range.start + 1..range.end;
        // A small word may not begin a name: Bank of Velden.
        let begins = self.tokens.at(rest.start).is_capital();
        begins.then_some(Piece {
            range: rest,
            is_titled: piece.is_titled,
        })
    }

    fn is_single(&self, piece: &Piece) -> bool {
        let token = &self.tokens.at(piece.range.start);
        let facts = self.vocabulary.facts(token);
        let lower = token.lower();
        match token.shape {
            Shape::Initials => {
                !words::is_common_initials(token.text.trim_end_matches('.'))
                    && is_readable(token.text)
                    && !self.is_in_emphasis(token)
            }
            Shape::Letter => false,
            _ if piece.is_titled => true,
            _ if words::is_no_name(&lower) || words::is_title(&lower) && !facts.is_family => false,
            _ if facts.is_english && facts.small > 0 => false,
            _ if token.opens => self.is_name_at_start(piece.range.start, facts),
            _ => !lower.contains(['\'', '’']) || !facts.is_english,
        }
    }

    /// Whether the first word of a sentence is a name by its letters and what follows.
    fn is_name_at_start(&self, at: usize, facts: Facts) -> bool {
        if facts.is_english || facts.small > 0 || looks_inflected(&self.tokens.at(at).lower()) {
            return facts.inside >= 2 && facts.small == 0;
        }
        let behind = self.tokens.get(at + 1);
        // Vel's, and "Vel" between quotation marks; a comma follows many other words.
        let is_owner = behind.is_some_and(|it| it.joint == Joint::None && self.is_close(at));
        facts.inside > 0 || facts.is_listed() || facts.capital >= 2 || is_owner
    }

    /// Whether an apostrophe or a quotation mark stands right behind a word.
    fn is_close(&self, at: usize) -> bool {
        let rest = &self.text[self.tokens.at(at).span.end..];
        rest.starts_with(['\'', '’', '"', '”'])
    }

    /// Whether it is a word of the language in capitals, too long for most initials: NEWS.
    fn is_in_emphasis(&self, token: &Token<'_>) -> bool {
        token.text.len() >= EMPHASIS && self.vocabulary.facts(token).is_english
    }

    fn is_phrase(&self, piece: &Piece) -> bool {
        let tokens = self.tokens.part(piece.range.clone());
        let says = |it: &Token<'_>| {
            let lower = it.lower();
            it.is_capital() && !words::is_no_name(&lower) && !words::is_title(&lower)
        };
        let is_all_initials = tokens.iter().all(|it| {
            it.shape == Shape::Initials && words::is_common_initials(it.text.trim_end_matches('.'))
        });
        // TRUMP SAYS: capitals for emphasis, which say nothing of names.
        let is_in_emphasis = tokens.iter().all(|it| it.shape == Shape::Initials)
            && tokens.iter().any(|it| self.is_in_emphasis(&it));
        !is_all_initials
            && !is_in_emphasis
            && (piece.is_titled
                || tokens.iter().any(|it| says(&it))
                || self.head(&piece.range).is_some())
    }

    /// What the last word, or the one before `of`, says that the name is.
    fn head(&self, range: &Range<usize>) -> Option<Role> {
        let before_of = range
            .clone()
            .find(|&at| matches!(self.tokens.at(at).text, "of" | "for" | "on"));
        let last = before_of.unwrap_or(range.end).checked_sub(1)?;
        let behind = head(&self.tokens.at(last));
        let front = || {
            head(&self.tokens.at(range.start))
                .filter(|it| it.role == Role::Place || it.role == Role::Event)
        };
        behind.or_else(front).map(|it| it.role)
    }

    /// What kind of thing a name is, by its words and those around it.
    pub(super) fn kind(&self, piece: &Piece) -> EntityType {
        let range = &piece.range;
        let first = self.vocabulary.facts(&self.tokens.at(range.start));
        let several = range.len() > 1;
        let head = self.head(range).filter(|_| several);
        let is_person = several && first.is_given && range.len() <= 4 && !self.has_small(range);
        match head {
            _ if piece.is_titled || self.has_syllable(range) => EntityType::Person,
            // Sharon Church and Keith Hill are people.
            Some(Role::Place | Role::Body)
                if is_person && range.len() == 2 && self.may_be_surname(range.end - 1) =>
            {
                EntityType::Person
            }
            Some(Role::Body | Role::Company) => EntityType::Org,
            Some(Role::Place) => EntityType::Place,
            Some(Role::Event) => EntityType::Event,
            _ if self.is_numbered_or_event(range) => EntityType::Event,
            _ if is_person => EntityType::Person,
            _ if !several && self.tokens.at(range.start).shape == Shape::Initials => {
                EntityType::Org
            }
            _ => self.kind_by_place(range, first),
        }
    }

    /// Whether it has a part of a given name of East Asia: Jae-in.
    fn has_syllable(&self, range: &Range<usize>) -> bool {
        let last = &self.tokens.at(range.end - 1);
        range.len() > 2 && last.shape == Shape::Small && last.joint == Joint::Hyphen
    }

    fn may_be_surname(&self, at: usize) -> bool {
        self.vocabulary.facts(&self.tokens.at(at)).is_family
    }

    fn has_small(&self, range: &Range<usize>) -> bool {
        range.clone().any(|at| {
            let it = &self.tokens.at(at);
            it.shape == Shape::Small && !words::is_particle(it.text) && it.joint != Joint::Hyphen
        })
    }

    /// Whether the first word says what happened: Hurricane Rosa, Operation Sunrise.
    fn is_numbered_or_event(&self, range: &Range<usize>) -> bool {
        let first = head(&self.tokens.at(range.start));
        range.len() > 1 && first.is_some_and(|it| it.role == Role::Event)
    }

    fn kind_by_place(&self, range: &Range<usize>, first: Facts) -> EntityType {
        let single = range.len() == 1;
        let last = self.vocabulary.facts(&self.tokens.at(range.end - 1));
        let foreign = !range
            .clone()
            .any(|at| self.vocabulary.is_ordinary(&self.tokens.at(at)));
        let before = range.start.checked_sub(1).map(|it| self.tokens.at(it));
        let is_in = before.is_some_and(|it| {
            self.tokens.at(range.start).joint == Joint::Space && words::is_before_place(&it.lower())
        });
        let behind = self.tokens.get(range.end);
        let speaks = behind.is_some_and(|it| it.joint == Joint::Space && words::is_saying(it.text))
            || before.is_some_and(|it| {
                self.tokens.at(range.start).joint == Joint::Space && words::is_saying(it.text)
            });
        match () {
            () if is_in && (single || first.is_place) => EntityType::Place,
            () if single && first.is_place && !first.is_given => EntityType::Place,
            () if single && first.is_body && !first.is_given && !first.is_family => EntityType::Org,
            () if single
                && (first.is_given || first.is_family)
                && (speaks || !first.is_english) =>
            {
                EntityType::Person
            }
            () if !single && foreign && (last.is_family || speaks) && range.len() <= 4 => {
                EntityType::Person
            }
            () => EntityType::Term,
        }
    }
}

/// Whether a word ends as adverbs and forms of verbs do.
fn looks_inflected(lower: &str) -> bool {
    lower.len() > 5
        && ["ly", "ing", "ed", "tion", "ers", "ness"]
            .iter()
            .any(|it| lower.ends_with(it))
}

/// Whether initials are more than a single letter and no Roman number.
fn is_readable(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let roman = text.chars().all(|c| "IVXLCM".contains(c));
    (2..=8).contains(&letters) && !roman
}
