//! Senses that the neighbours of a word choose.

use super::Transfer;
use crate::draft::item::{Item, Sort};
use crate::draft::reading::Role;

/// How many bytes before and behind a word its topic is looked for in.
const AROUND: usize = 1500;

impl<'i> Transfer<'i> {
    /// The sense that the neighbours of a word choose.
    pub(super) fn chosen_sense(&self, at: usize) -> Option<&'static str> {
        let item = self.item(at)?;
        // What marks tell apart (حُكم, حَكَم) has rows of its own.
        let own = self.tables.senses(item.key());
        let bare = self.tables.senses(item.lemma());
        let bare = if item.key() == item.lemma() {
            &[]
        } else {
            bare
        };
        let part = match item.role()? {
            Role::Noun => "noun",
            Role::Adjective => "adjective",
            Role::Verb => "verb",
            _ => "particle",
        };
        let fits =
            |it: &&crate::draft::tables::Sense| it.part == part && self.holds(it.condition, at);
        own.iter().chain(bare).find(fits).map(|it| it.english)
    }

    /// The person that an adjective or participle means where a noun could stand: المستخدم, "user".
    pub(super) fn person(&self, at: usize) -> Option<&'static str> {
        let item = self
            .item(at)
            .filter(|it| it.is(Role::Adjective) && it.sort == Sort::Word)?;
        let rows = self.tables.senses(item.lemma()).iter();
        let mut fits = rows.filter(|it| it.part == "person" && self.holds(it.condition, at));
        fits.next().map(|it| it.english)
    }

    /// Whether a condition of the senses holds of the word at `at`.
    pub(super) fn holds(&self, condition: &str, at: usize) -> bool {
        let item = &self.items[at];
        let one_of = |words: &str, place: usize| {
            let item = self.item(place);
            item.is_some_and(|it| words.split('|').any(|word| self.is_word(it, word)))
        };
        let before = at.wrapping_sub(1);
        match condition.split_once('=') {
            Some(("next", words)) => one_of(words, at + 1),
            Some(("prev", words)) => one_of(words, before),
            Some(("near", words)) => {
                let from = at.saturating_sub(12);
                (from..(at + 13).min(self.items.len())).any(|it| it != at && one_of(words, it))
            }
            Some(("around", words)) => {
                let text = self.around(at);
                words.split('|').any(|it| text.contains(it))
            }
            Some(("subject", _)) => self.clause.subject.is_some_and(|it| it.human),
            _ => match condition {
                "plural" => item.reading.is_plural(),
                "dual" => item.reading.is_dual(),
                "number-before" => self.item(before).is_some_and(|it| it.fact().is_some()),
                "name-next" => self.item(at + 1).is_some_and(|it| it.is(Role::Name)),
                "al" => item.reading.article,
                // Whatever stands beside it.
                "-" => true,
                _ => false,
            },
        }
    }

    /// Whether an item is what a condition names: a word by its lemma, a name as it is written.
    fn is_word(&self, item: &Item, word: &str) -> bool {
        match item.sort {
            Sort::Word => word == item.lemma() || word == item.key(),
            Sort::Name(_) | Sort::Unlisted(_) | Sort::Unknown => {
                item.span.of(self.text).ends_with(word)
            }
            _ => false,
        }
    }

    /// The text around the item at `at`, which tells what it is about.
    fn around(&self, at: usize) -> &'i str {
        let span = self.items[at].span;
        let mut from = span.start.saturating_sub(AROUND);
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        let mut to = (span.end + AROUND).min(self.text.len());
        while !self.text.is_char_boundary(to) {
            to -= 1;
        }
        &self.text[from..to]
    }
}
