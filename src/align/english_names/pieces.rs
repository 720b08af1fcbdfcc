//! What of a stretch of capitals may be a name: without titles, days and adjectives of peoples.

use std::ops::Range;

use super::token_list::Tokens;
use super::tokens::{Joint, Shape};
use super::vocabulary::{Vocabulary, head, is_demonym};
use super::words;

/// A part of a stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its words.
    pub(super) range: Range<usize>,
    /// Whether a title before it says that it is a person.
    pub(super) is_titled: bool,
}

/// Cuts stretches.
pub(super) struct Cutter<'t> {
    pub(super) tokens: Tokens<'t>,
    pub(super) vocabulary: &'t Vocabulary,
}

impl Cutter<'_> {
    /// The pieces of a stretch, in text order.
    pub(super) fn pieces(&self, stretch: Range<usize>) -> Vec<Piece> {
        let mut found = Vec::new();
        for part in self.between_days(stretch) {
            self.by_titles(part, &mut found);
        }
        let found = found.into_iter().filter_map(|it| self.trimmed(it));
        found.collect()
    }

    fn lower(&self, at: usize) -> String {
        self.tokens.at(at).lower()
    }

    /// The parts between days and months.
    fn between_days(&self, stretch: Range<usize>) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let mut from = stretch.start;
        for at in stretch.clone() {
            if self.is_day(at, &stretch) {
                parts.push(from..at);
                from = at + 1;
            }
        }
        parts.push(from..stretch.end);
        parts.retain(|it| !it.is_empty());
        parts
    }

    /// Whether a word is a day or a month, and no part of the name of a person (Theresa May).
    fn is_day(&self, at: usize, stretch: &Range<usize>) -> bool {
        let word = self.lower(at);
        let is_day = word.trim_end_matches('s').ends_with("day") && words::is_no_name(&word);
        let given = |it: usize| self.vocabulary.facts(&self.tokens.at(it)).is_given;
        let is_surname =
            at > stretch.start && (given(at - 1) || words::is_title(&self.lower(at - 1)));
        let is_given = at + 1 < stretch.end && given(at) && !self.is_ordinary(at + 1);
        is_day || words::is_month(&word) && !is_surname && !is_given
    }

    fn is_ordinary(&self, at: usize) -> bool {
        self.vocabulary.is_ordinary(&self.tokens.at(at))
    }

    /// Splits a part at its titles.
    fn by_titles(&self, part: Range<usize>, found: &mut Vec<Piece>) {
        let piece = |range, is_titled| Piece { range, is_titled };
        let title = part
            .clone()
            .find(|&at| self.is_title_before_name(at, part.end));
        let Some(title) = title else {
            let bare = self.without_last_titles(part.clone());
            // Nothing but a title and ordinary words before it: Foreign Minister.
            let is_role = bare.end < part.end
                && bare.clone().all(|at| self.is_ordinary(at))
                && !self.has_head(&bare);
            if !bare.is_empty() && !is_role {
                found.push(piece(bare, false));
            }
            return;
        };
        let before = self.without_last_titles(part.start..title);
        if self.has_head(&before) || before.clone().any(|at| !self.is_ordinary(at)) {
            found.push(piece(before, false));
        }
        let name = title + 1..part.end;
        let nested = name
            .clone()
            .find(|&at| self.is_title_before_name(at, part.end));
        match nested {
            Some(_) => self.by_titles(name, found),
            None => found.push(piece(self.without_last_titles(name), true)),
        }
    }

    /// Whether the name of a person stands behind the title at this place.
    fn is_title_before_name(&self, at: usize, end: usize) -> bool {
        let word = self.lower(at);
        if !words::is_title(&word) || at + 1 >= end || self.tokens.at(at + 1).joint != Joint::Space
        {
            return false;
        }
        let next = self.lower(at + 1);
        let goes_on = words::is_title(&next) && at + 2 < end;
        if goes_on || !self.tokens.at(at + 1).is_capital() && !words::is_particle(&next) {
            return false;
        }
        let behind = at + 1..end;
        let last = &self.tokens.at(end - 1);
        let names = behind.clone().filter(|&it| !self.is_ordinary(it)).count();
        let is_head =
            head(last).is_some() && end - at > 2 || head(&self.tokens.at(at + 1)).is_some();
        if words::is_loose_title(&word) {
            names > 0 && !is_head && !self.is_ordinary(at + 1)
        } else {
            !is_head && !words::is_title(&next)
        }
    }

    /// Without the titles that end it; a given name before one makes it a surname (John Major).
    fn without_last_titles(&self, range: Range<usize>) -> Range<usize> {
        let mut end = range.end;
        while end > range.start && words::is_title(&self.lower(end - 1)) {
            let is_surname =
                end - range.start >= 2 && self.vocabulary.facts(&self.tokens.at(end - 2)).is_given;
            if is_surname {
                break;
            }
            end -= 1;
        }
        range.start..end
    }

    /// Whether its last word, or one before `of`, says what it is.
    fn has_head(&self, range: &Range<usize>) -> bool {
        let is_last = |at: usize| {
            let next = self.tokens.get(at + 1).filter(|_| at + 1 < range.end);
            next.is_none_or(|it| matches!(it.text, "of" | "for" | "on"))
        };
        range
            .clone()
            .any(|at| is_last(at) && head(&self.tokens.at(at)).is_some())
    }

    /// Without what stands before and behind the name; `None` where nothing is left.
    fn trimmed(&self, piece: Piece) -> Option<Piece> {
        let mut range = self.behind_office(piece.range);
        if range.len() <= 2 && self.is_people(&range) {
            return None;
        }
        while let Some(count) = self.adjectives_before(&range) {
            range.start += count;
        }
        while range.len() > 1 && self.is_behind_name(&range) {
            range.end -= 1;
        }
        // Small words end no name.
        while !range.is_empty()
            && self.tokens.at(range.end - 1).shape == Shape::Small
            && !self.is_syllable(range.end - 1)
        {
            range.end -= 1;
        }
        let first = self.tokens.get(range.start)?;
        let is_number = |at: usize| self.tokens.at(at).shape == Shape::Number;
        let empty = range.is_empty() || range.clone().all(is_number);
        let alone = range.len() == 1
            && is_demonym(self.tokens.part(range.start..range.start + 1))
            && first.shape != Shape::Initials;
        (!empty && !alone).then_some(Piece {
            range,
            is_titled: piece.is_titled,
        })
    }

    /// Whether the words are an adjective of a people: North Korean.
    fn is_people(&self, range: &Range<usize>) -> bool {
        let tokens = self.tokens.part(range.clone());
        is_demonym(tokens) && tokens.iter().all(|it| it.shape == Shape::Capital)
    }

    /// Without what an office is for: Secretary of State Ann Reyes.
    fn behind_office(&self, range: Range<usize>) -> Range<usize> {
        let before = range
            .start
            .checked_sub(2)
            .map(|it| [self.tokens.at(it), self.tokens.at(it + 1)]);
        let is_office = before.is_some_and(|[title, of]| {
            of.text == "of" && of.joint == Joint::Space && words::is_title(&title.lower())
        });
        let name = range.clone().find(|&at| !self.is_ordinary(at));
        let is_near = self.tokens.at(range.start).joint == Joint::Space;
        match name.filter(|&it| is_office && is_near && it > range.start) {
            Some(name) => name..range.end,
            None => range,
        }
    }

    fn is_syllable(&self, at: usize) -> bool {
        self.tokens.at(at).joint == Joint::Hyphen
    }

    /// How many words before the name are an adjective that is no part of it.
    fn adjectives_before(&self, range: &Range<usize>) -> Option<usize> {
        let count = [2, 1].into_iter().find(|&count| {
            range.len() > count && is_demonym(self.tokens.part(range.start..range.start + count))
        })?;
        let rest = range.start + count..range.end;
        let is_group = words::is_group(&self.lower(range.start));
        let is_joined = self.tokens.at(rest.start).joint == Joint::Hyphen;
        // French Open, Welsh Parliament: a common noun would have no capital.
        let is_named =
            |at: usize| self.is_ordinary(at) && !is_demonym(self.tokens.part(at..at + 1));
        let is_part = self.has_head(&rest) || is_joined || !is_group && rest.clone().all(is_named);
        (!is_part).then_some(count)
    }

    /// Whether the last word is a party, a people or a day and no part of the name.
    fn is_behind_name(&self, range: &Range<usize>) -> bool {
        let last = range.end - 1;
        let initials = self.tokens.at(last).text.trim_end_matches('.');
        let is_group = is_demonym(self.tokens.part(last..range.end))
            || self.tokens.at(last).shape == Shape::Initials && words::is_common_initials(initials);
        let first = self.vocabulary.facts(&self.tokens.at(range.start));
        is_group && !(first.is_given && range.len() == 2)
    }
}
