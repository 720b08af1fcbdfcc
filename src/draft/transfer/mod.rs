//! The rules of transfer: items of an Arabic sentence to pieces of an English line, from left to right,
//! a phrase at a time.

mod adjective;
mod adverb;
mod amount;
mod attached;
mod auxiliary;
mod choice;
mod clause;
mod copula;
mod done;
mod features;
mod having;
mod idiom;
mod impersonal;
mod joint;
mod light;
mod named;
mod nominal;
mod noun;
mod object;
mod owner;
mod passive;
mod people;
mod place;
mod preposition;
mod pronoun;
mod quantity;
mod relation;
mod said;
mod sense;
mod subject;
mod subject_pronoun;
mod times;
mod verb;
mod verb_group;
mod verbal_noun;

use super::item::{Item, Sort};
use super::line::Piece;
use super::reading::Role;
use super::tables::Tables;
use super::{Drafter, WordKind};
use crate::text::Span;
use features::Features;
pub(super) use features::is_human;

/// What came of a sentence.
pub(super) struct Transferred {
    pub(super) pieces: Vec<Piece>,
    pub(super) rules: Vec<&'static str>,
}

/// A stretch of English with what its neighbours must know of it.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) pieces: Vec<Piece>,
    /// The item behind it.
    pub(super) end: usize,
    pub(super) features: Features,
    pub(super) is_definite: bool,
}

/// What is known of the clause that is being written.
#[derive(Clone, Debug, Default)]
pub(super) struct Clause {
    pub(super) subject: Option<Features>,
    pub(super) has_verb: bool,
    /// Whether only a comma opened it, so that it may go on with what was said before.
    pub(super) goes_on: bool,
    /// Whether أن, إن or a relative opened it.
    pub(super) is_dependent: bool,
    /// Whether a relative pronoun opened it: it stands for the subject or an object.
    pub(super) relative: bool,
    /// The subject of the clause around a relative, whose verb is still to come.
    pub(super) outer: Option<Features>,
    /// What a pronoun of the clause stands for that the relative has said: the problem which we suffer from.
    pub(super) resumed: Option<Features>,
    /// Whether it began with a noun phrase, so that the subject is there already.
    pub(super) modal: Option<&'static str>,
    pub(super) negation: Option<&'static str>,
    /// قد stood before the verb.
    pub(super) perhaps: bool,
    /// The verb is wanted as an infinitive or gerund.
    pub(super) wanted: Option<Wanted>,
}

/// The form in which a verb is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Infinitive,
    Gerund,
}

/// The state of the transfer.
pub(super) struct Transfer<'i> {
    pub(super) items: &'i [Item],
    pub(super) drafter: &'i Drafter<'i>,
    pub(super) text: &'i str,
    pub(super) tables: &'static Tables,
    pub(super) out: Vec<Piece>,
    pub(super) rules: Vec<&'static str>,
    pub(super) clause: Clause,
    /// What a pronoun would stand for.
    pub(super) last: Option<Features>,
    /// English prepositions that a verb chose for those of its objects, by item.
    pub(super) chosen: Vec<(usize, &'static str)>,
    /// In which form a verbal noun is wanted behind those prepositions.
    pub(super) wanted_at: Vec<(usize, Wanted)>,
    pub(super) at: usize,
    /// The item behind the verb that is being written and its subject.
    pub(super) verb_end: usize,
    /// Whether a noun phrase ends before an action that و joins to it.
    pub(super) stops_at_actions: bool,
}

/// The English pieces of `items`.
pub(super) fn transfer<'i>(
    items: &'i [Item],
    drafter: &'i Drafter<'i>,
    text: &'i str,
) -> Transferred {
    let mut transfer = Transfer::new(items, drafter, text);
    transfer.run();
    transfer.finish()
}

/// The English of each item in the order of the Arabic: what is left where rules lose a name.
pub(super) fn word_for_word<'i>(
    items: &'i [Item],
    drafter: &'i Drafter<'i>,
    text: &'i str,
) -> Transferred {
    let mut transfer = Transfer::new(items, drafter, text);
    transfer.fired("word-for-word");
    while transfer.at < items.len() {
        transfer.one_word();
    }
    transfer.finish()
}

impl<'i> Transfer<'i> {
    fn run(&mut self) {
        while self.at < self.items.len() {
            let before = self.at;
            self.step();
            // Whatever a rule does, a sentence ends.
            self.at = self.at.max(before + 1);
        }
    }

    fn finish(self) -> Transferred {
        Transferred {
            pieces: self.out,
            rules: self.rules,
        }
    }

    fn new(items: &'i [Item], drafter: &'i Drafter<'i>, text: &'i str) -> Transfer<'i> {
        Transfer {
            items,
            drafter,
            text,
            tables: Tables::shipped(),
            out: Vec::new(),
            rules: Vec::new(),
            clause: Clause::default(),
            last: None,
            chosen: Vec::new(),
            wanted_at: Vec::new(),
            at: 0,
            verb_end: 0,
            stops_at_actions: false,
        }
    }
}

impl<'i> Transfer<'i> {
    pub(super) fn item(&self, at: usize) -> Option<&'i Item> {
        self.items.get(at)
    }

    pub(super) fn is(&self, at: usize, role: Role) -> bool {
        self.item(at).is_some_and(|it| it.is(role))
    }

    pub(super) fn lemma(&self, at: usize) -> &'i str {
        self.item(at).map_or("", Item::lemma)
    }

    /// Remembers that a rule was applied.
    pub(super) fn fired(&mut self, rule: &'static str) {
        if !self.rules.contains(&rule) {
            self.rules.push(rule);
        }
    }

    pub(super) fn say(&mut self, text: impl Into<String>, source: Span) {
        let piece = Piece::word(text, source);
        self.out.push(piece);
    }

    /// Whether a clause or a part of one ends before `at`.
    pub(super) fn is_break(&self, at: usize) -> bool {
        match self.item(at) {
            None => true,
            Some(item) => {
                item.mark()
                    .is_some_and(|it| it != '"' && it != '«' && it != '»')
                    || item.is(Role::Conjunction)
                    || item.is(Role::That)
            }
        }
    }

    /// What an item is in English, as one piece; a word that nothing knows by its sound.
    pub(super) fn name_piece(&self, at: usize) -> Piece {
        let Some(item) = self.item(at) else {
            return Piece::word("", Span::empty(0));
        };
        match item.sort {
            Sort::Figure(fact) => {
                Piece::new(self.drafter.figure(&fact), item.span, WordKind::Figure)
            }
            Sort::Unlisted(_) => {
                let word = &self.text[item.span.start..item.span.end];
                let host = self.without_clitics(word, item);
                let (text, is_known) = self.drafter.unlisted(host);
                let kind = if is_known {
                    WordKind::Name
                } else {
                    WordKind::Unknown
                };
                Piece::new(text, item.span, kind)
            }
            Sort::Unknown => {
                let word = &self.text[item.span.start..item.span.end];
                let host = self.without_clitics(word, item);
                let spelled = format!("\u{27E8}{}\u{27E9}", self.drafter.unknown(host));
                Piece::new(spelled, item.span, WordKind::Unknown)
            }
            _ => Piece::new(&*item.reading.english, item.span, WordKind::Name),
        }
    }

    /// An unknown word without the clitics that were read before it.
    fn without_clitics<'t>(&self, word: &'t str, item: &Item) -> &'t str {
        let reading = &item.reading;
        let apart = super::apart::length(word);
        let word = &word[apart..];
        let clitics = usize::from(reading.conjunction.is_some() && apart == 0)
            + usize::from(reading.preposition.is_some());
        let article = match (reading.article, reading.preposition) {
            (true, Some('ل')) => 1,
            (true, _) => 2,
            (false, _) => 0,
        };
        let skipped = word.char_indices().nth(clitics + article);
        skipped.map_or(word, |(at, _)| &word[at..])
    }
}
