//! Idafa: a noun and its owner, "the X of the Y".

use std::ops::Range;

use super::features::Features;
use super::noun::{DEEPEST, Parts};
use super::{Phrase, Transfer};
use crate::draft::WordKind;
use crate::draft::item::{Item, Sort};
use crate::draft::line::Piece;
use crate::draft::reading::Role;
use crate::glossary::EntityType;
use crate::text::Span;

/// The owner of a noun.
#[derive(Debug)]
pub(super) struct Owner {
    pub(super) phrase: Phrase,
    /// What links it to the noun: of, or nothing.
    pub(super) link: &'static str,
    /// Whether it stands before the noun, as in "company director".
    pub(super) is_before: bool,
}

/// Nouns that say what kind of thing the name behind them is, and stand behind it in English.
const CLASSES: [&str; 26] = [
    "company",
    "newspaper",
    "agency",
    "movement",
    "party",
    "group",
    "channel",
    "club",
    "team",
    "network",
    "organisation",
    "organization",
    "bank",
    "university",
    "airport",
    "street",
    "magazine",
    "website",
    "site",
    "corporation",
    "firm",
    "square",
    "hospital",
    "stadium",
    "platform",
    "foundation",
];

/// Nouns whose "to" has a noun behind it.
const BEFORE_NOUNS: [&str; 22] = [
    "threat",
    "access",
    "solution",
    "exposure",
    "response",
    "objection",
    "damage",
    "visit",
    "ambassador",
    "adviser",
    "reaction",
    "contribution",
    "support",
    "aid",
    "supply",
    "party",
    "witness",
    "reference",
    "answer",
    "return",
    "transition",
    "envoy",
];

impl<'i> Transfer<'i> {
    /// Takes the owner of the noun at the end of `parts`, or a name in apposition.
    pub(super) fn owner(&mut self, parts: &mut Parts, depth: usize) {
        if parts.owner.is_none() && self.quoted_name(parts) {
            return;
        }
        let head = &self.items[parts.head];
        let Some(next) = self.item(parts.end) else {
            return;
        };
        if parts.owner.is_some() || depth >= DEEPEST || !next.is_free() {
            return;
        }
        let names = next.is(Role::Name) && !next.reading.article;
        let is_title =
            self.is_definite(parts) && head.is(Role::Noun) || self.is_person_title(parts, next);
        // زار الوزير صفاقس: a place is no name of his.
        let is_place = matches!(
            next.sort,
            Sort::Name(EntityType::Place) | Sort::Unlisted(EntityType::Place)
        );
        let is_elsewhere = is_place && super::features::is_human(&self.sense(parts.head));
        if names && is_title && next.fact().is_none() && !is_elsewhere {
            self.fired("apposition");
            self.take_owner(parts, depth, "");
        } else if self.can_own(parts, next) {
            self.fired("idafa");
            self.take_owner(parts, depth, "of");
            self.settle(parts);
        }
    }

    /// A name in quotation marks behind a noun: صحيفة "تلغراف" البريطانية.
    fn quoted_name(&mut self, parts: &mut Parts) -> bool {
        let opens = |it: &Item| matches!(it.mark(), Some('"' | '«' | '\u{201C}'));
        let closes = |it: &Item| matches!(it.mark(), Some('"' | '»' | '\u{201D}'));
        let start = parts.end;
        if !self.item(start).is_some_and(opens) {
            return false;
        }
        // What a newspaper or a company is called is spelled: صحيفة "السفير".
        let is_class = CLASSES.contains(&&*self.sense(parts.head));
        let fits =
            |it: &&Item| it.is_free() && (it.is(Role::Name) || is_class && it.sort == Sort::Word);
        let most = if is_class { 3 } else { 4 };
        let inside = self.items[start + 1..].iter().take(most);
        let close = start + 1 + inside.take_while(fits).count();
        if close == start + 1 || !self.item(close).is_some_and(closes) {
            return false;
        }
        self.fired("quoted-name");
        let mut pieces = self.called(start + 1..close);
        pieces.insert(0, self.name_piece(start));
        pieces.push(self.name_piece(close));
        let last = pieces.len() - 1;
        for (nth, mark) in [(0, '\u{201C}'), (last, '\u{201D}')] {
            pieces[nth].text = mark.to_string();
            pieces[nth].kind = WordKind::Mark;
        }
        pieces[0].tight = [false, true];
        pieces[last].tight = [true, false];
        let phrase = Phrase {
            pieces,
            end: close + 1,
            features: Features::THING,
            is_definite: true,
        };
        parts.end = close + 1;
        parts.owner = Some(Owner {
            phrase,
            link: "",
            is_before: false,
        });
        true
    }

    /// The words of a name in quotation marks: those that are no names of their own are spelled together.
    fn called(&self, inside: Range<usize>) -> Vec<Piece> {
        let items = &self.items[inside.clone()];
        let mut exact = items.iter().filter(|it| it.is_exact());
        let one = exact.next().map(|it| it.span);
        let is_listed = |it: &Item| matches!(it.sort, Sort::Name(_) | Sort::Foreign);
        if exact.next().is_some() || items.iter().any(is_listed) || items.is_empty() {
            return inside.map(|it| self.name_piece(it)).collect();
        }
        let whole = Span::new(items[0].span.start, items[items.len() - 1].span.end);
        let spelled = self.drafter.spelled(whole.of(self.text));
        vec![Piece::new(spelled, one.unwrap_or(whole), WordKind::Name)]
    }

    /// Titles before the name of a person take no article of their own.
    fn is_person_title(&self, parts: &Parts, next: &Item) -> bool {
        let human = super::features::is_human(&self.sense(parts.head));
        let name = Features::of(next);
        human && name.human && !parts.adjectives.is_empty()
    }

    fn can_own(&self, parts: &Parts, next: &Item) -> bool {
        let head = &self.items[parts.head].reading;
        let brings = super::noun::ends_in_preposition(&head.english);
        let open = !head.article && head.pronoun.is_none() && !head.is_closed() || brings;
        let open = open && parts.adjectives.is_empty() && parts.behind.is_empty();
        let is_adverb = matches!(next.sort, Sort::Figure(fact) if fact.value.is_temporal() && !is_period(&fact));
        open && next.is_nominal()
            && !is_adverb
            && (!next.is(Role::Adjective)
                || next.reading.article
                || super::people::is_elative(next))
    }

    fn take_owner(&mut self, parts: &mut Parts, depth: usize, link: &'static str) {
        let phrase = self.action_wanted(parts);
        let Some(phrase) = phrase.or_else(|| self.owning_phrase(parts.end, depth + 1)) else {
            return;
        };
        parts.end = phrase.end;
        parts.owner = Some(Owner {
            phrase,
            link,
            is_before: false,
        });
    }

    /// محاولته إنقاذ الرهائن: "his attempt to rescue the hostages".
    pub(super) fn action_of(&mut self, parts: &mut Parts) {
        let head = &self.items[parts.head].reading;
        let action = self.item(parts.end).filter(|it| {
            it.is(Role::Noun) && it.is_free() && !it.reading.article && it.sort == Sort::Word
        });
        let owned = parts.end == parts.head + 1 && head.pronoun.is_some();
        let asks = crate::draft::transition::asks_action(head) && owned;
        if !asks || action.is_none_or(|it| self.verb_of(it).is_none()) {
            return;
        }
        let source = self.items[parts.end].span;
        let before = self.clause.wanted.replace(super::Wanted::Infinitive);
        let phrase = self.gerund_object(parts.end, "to");
        self.clause.wanted = before;
        if let Some(phrase) = phrase {
            parts.behind.push(Piece::word("to", source));
            parts.behind.extend(phrase.pieces);
            parts.end = phrase.end;
        }
    }

    /// "desire to", "ability to": the action behind it is an infinitive.
    fn action_wanted(&mut self, parts: &Parts) -> Option<Phrase> {
        let english = &self.items[parts.head].reading.english;
        let noun = english.split(['|', '!']).next()?.strip_suffix(" to")?;
        let head = noun.rsplit(' ').next().unwrap_or(noun);
        let action = self
            .item(parts.end)
            .filter(|it| it.is(Role::Noun) && it.is_free())?;
        if BEFORE_NOUNS.contains(&head) || self.verb_of(action).is_none() {
            return None;
        }
        let before = self.clause.wanted.replace(super::Wanted::Infinitive);
        let phrase = self.gerund_object(parts.end, "to");
        self.clause.wanted = before;
        phrase
    }

    fn owning_phrase(&mut self, at: usize, depth: usize) -> Option<Phrase> {
        // The owner of an owner takes adjectives only where they agree with it alone.
        self.noun_phrase(at, depth)
    }

    /// Whether the owner stands before the noun: the name of a company, or one bare noun.
    fn settle(&mut self, parts: &mut Parts) {
        let sense = self.sense(parts.head);
        let is_action = self.verb_of(&self.items[parts.head]).is_some();
        let Some(owner) = parts.owner.as_mut() else {
            return;
        };
        let at = owner.phrase.end;
        let first = &self.items[at - 1];
        let bare = !is_action
            && owner.phrase.pieces.len() == 2
            && !owner.phrase.features.human
            && !owner.phrase.is_definite
            && !owner.phrase.features.plural
            && first.is(Role::Noun)
            && !first.reading.is_derived;
        let named =
            first.is(Role::Name) && owner.phrase.pieces.len() == 1 && CLASSES.contains(&&*sense);
        if bare {
            owner.phrase.pieces.remove(0);
        }
        owner.is_before = bare || named;
        if owner.is_before {
            self.fired("compound");
        }
    }
}

/// A year or month, which can own: بداية 2024.
fn is_period(fact: &crate::facts::Fact) -> bool {
    matches!(
        fact.value,
        crate::facts::Value::Date(_)
            | crate::facts::Value::Hijri(_)
            | crate::facts::Value::Decade(_)
            | crate::facts::Value::Relative(_)
    )
}
