//! Noun phrases: a noun with its adjectives before it, its owner behind it, and one article.

use super::features::Features;
use super::owner::Owner;
use super::said::{is_body, is_said_of_many, of_thing};
use super::{Phrase, Transfer};
use crate::draft::english;
use crate::draft::item::Sort;
use crate::draft::line::Piece;
use crate::draft::reading::Role;

/// How deep owners of owners are read.
pub(super) const DEEPEST: usize = 6;

/// The parts of a noun phrase before they are put in order.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) head: usize,
    /// Adjectives in the order of the Arabic.
    pub(super) adjectives: Vec<Piece>,
    /// How many of the first of them are joined by "and", it with them.
    pub(super) coordinated: usize,
    /// Participles with what depends on them, which stand behind the noun.
    pub(super) behind: Vec<Piece>,
    pub(super) owner: Option<Owner>,
    /// What stands before everything: this, some, the largest.
    pub(super) determiner: Option<Piece>,
    pub(super) force_plural: bool,
    pub(super) end: usize,
}

/// English nouns in both numbers, from a table's `singular|plural` or `noun!u`.
pub(super) fn in_number(english: &str, plural: bool) -> String {
    if let Some(mass) = english.strip_suffix("!u") {
        return mass.to_owned();
    }
    match english.split_once('|') {
        Some((_, many)) if plural => many.to_owned(),
        Some((one, _)) => one.to_owned(),
        None if plural => english::plural(english),
        None => english.to_owned(),
    }
}

/// Whether a noun brings its preposition along: spokesman for.
pub(super) fn ends_in_preposition(noun: &str) -> bool {
    let noun = noun.split(['|', '!']).next().unwrap_or(noun);
    [
        " of", " for", " to", " in", " on", " with", " from", " against", " at", " into",
        " between", " about",
    ]
    .iter()
    .any(|it| noun.ends_with(it))
}

impl<'i> Transfer<'i> {
    /// The noun phrase that begins at `at`; the clitics of its first item are the caller's affair.
    pub(super) fn noun_phrase(&mut self, at: usize, depth: usize) -> Option<Phrase> {
        let mut first = self.single_phrase(at, depth)?;
        self.titled(&mut first, depth);
        Some(self.coordinated(first, depth))
    }

    fn single_phrase(&mut self, at: usize, depth: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        if depth > DEEPEST || !item.is_nominal() && !item.is(Role::Pronoun) {
            return None;
        }
        match item.role() {
            Some(Role::Pronoun) => self.pronoun_phrase(at),
            Some(Role::Demonstrative) => self.demonstrative(at, depth),
            Some(Role::Adjective) => self.adjective_phrase(at, depth),
            Some(Role::Noun) if item.lemma() == "غير" && item.reading.pronoun.is_none() => {
                self.negated(at)
            }
            Some(Role::Noun) if item.reading.is_amount => self.amount(at, depth),
            Some(Role::Noun) if self.is_part_of_weekday(at) => Some(self.weekday_part(at)),
            Some(Role::Noun) if self.is_term(at) => self.term(at, depth),
            Some(Role::Noun) if self.is_year(at) => Some(self.year(at)),
            Some(Role::Noun) if item.lemma() == "نفس" && item.reading.pronoun.is_some() => {
                Some(self.reflexive(at))
            }
            Some(Role::Noun) => match self.quantified(at, depth) {
                Some(found) => Some(found),
                None => Some(self.plain_noun(at, depth, None)),
            },
            Some(Role::Numeral) | None => self.numbered(at),
            _ => Some(self.names(at)),
        }
    }

    /// A noun phrase with others that و or أو joins to it.
    fn coordinated(&mut self, mut first: Phrase, depth: usize) -> Phrase {
        let mut count = 0;
        self.last = self.last.or(Some(first.features));
        while let Some((word, next)) = self.joined(first.end, depth) {
            if count >= 8 {
                break;
            }
            count += 1;
            let source = self.items[first.end].span;
            first.pieces.push(Piece::word(word, source));
            first.pieces.extend(next.pieces);
            first.end = next.end;
            first.features.plural = first.features.plural || word == "and" && depth == 0;
        }
        first
    }

    /// What follows at `at` behind "and" or "or", where it is a noun phrase too.
    fn joined(&mut self, at: usize, depth: usize) -> Option<(&'static str, Phrase)> {
        let item = self.item(at)?;
        if self.ends_before_action(at) {
            return None;
        }
        let reading = &item.reading;
        if item.lemma() == "أو" && reading.conjunction.is_none() {
            let next = self.item(at + 1)?;
            let fits = next.is_nominal() && next.is_free() && !next.is(Role::Adjective);
            return if fits {
                Some(("or", self.single_phrase(at + 1, depth.max(1))?))
            } else {
                None
            };
        }
        let fits = reading.conjunction == Some('و')
            && reading.preposition.is_none()
            && item.is_nominal()
            && !item.is(Role::Adjective)
            && !item.is(Role::Demonstrative);
        let phrase = if fits {
            self.single_phrase(at, depth.max(1))?
        } else {
            return None;
        };
        // A noun before a verb is the subject of another clause.
        let begins_clause = depth == 0 && self.is(phrase.end, Role::Verb) && self.clause.has_verb;
        (!begins_clause).then_some(("and", phrase))
    }

    /// A noun with everything that belongs to it.
    pub(super) fn plain_noun(
        &mut self,
        at: usize,
        depth: usize,
        determiner: Option<Piece>,
    ) -> Phrase {
        let mut parts = Parts {
            head: at,
            adjectives: Vec::new(),
            coordinated: 0,
            behind: Vec::new(),
            owner: None,
            determiner,
            force_plural: false,
            end: at + 1,
        };
        self.one(&mut parts);
        self.own_adjectives(&mut parts);
        self.owner(&mut parts, depth);
        self.own_adjectives(&mut parts);
        self.action_of(&mut parts);
        self.assemble(parts)
    }

    /// Whether the phrase is definite by its article, its pronoun or its owner.
    pub(super) fn is_definite(&self, parts: &Parts) -> bool {
        let head = self.item(parts.head).map(|it| &it.reading);
        let brings = head.is_some_and(|it| ends_in_preposition(&it.english));
        let by_owner = parts
            .owner
            .as_ref()
            .is_some_and(|it| it.phrase.is_definite && !brings);
        by_owner || head.is_some_and(|it| it.article || it.pronoun.is_some())
    }

    /// The parts in English order.
    pub(super) fn assemble(&mut self, parts: Parts) -> Phrase {
        let item = &self.items[parts.head];
        let (reading, source) = (&item.reading, item.span);
        let mut sense = self.noun_english(parts.head, &parts);
        let derived = reading.is_derived && parts.owner.is_none() && item.is(Role::Noun);
        let verb = derived.then(|| self.verb_with_preposition(parts.head, parts.end));
        if let Some(verb) = verb.flatten() {
            sense = english::verb(&verb, english::VerbForm::Gerund) + "!u";
        }
        let many = reading.is_plural() || reading.is_dual() || parts.force_plural;
        let mut features = Features::of(item);
        features.plural = (many || english::is_plural(&sense))
            && !sense.ends_with("!u")
            && !english::is_mass(&sense)
            || item.sort == Sort::Phrase && is_said_of_many(&sense);
        features.human = super::features::is_human(&sense) && !is_body(item);
        let definite = self.is_definite(&parts);
        let noun = in_number(&sense, many);
        let noun = match (item.sort, self.last) {
            (Sort::Phrase, Some(last)) if !last.human => of_thing(noun),
            _ => noun,
        };
        let mut pieces = Vec::new();
        let titled = parts.owner.as_ref().is_some_and(|it| it.link.is_empty()) && features.human;
        let plain = parts.owner.is_none() && parts.adjectives.is_empty() && parts.behind.is_empty();
        let is_person = self.person(parts.head).is_some();
        let possessive = reading.pronoun.filter(|_| item.is(Role::Noun) || is_person);
        match &parts.determiner {
            Some(piece) => pieces.push(piece.clone()),
            None if possessive.is_some() => {
                self.fired("possessive-pronoun");
                pieces.push(Piece::word(
                    self.possessive(possessive.unwrap_or_default(), features.human),
                    source,
                ));
            }
            // President Trump, American president Donald Trump.
            None if titled => self.fired("title-before-name"),
            None => pieces.extend(self.article(definite, &sense, (features, plain), source)),
        }
        if reading.is_dual() && parts.determiner.is_none() {
            self.fired("dual");
            pieces.push(Piece::word("two", source));
        }
        let Parts {
            adjectives,
            behind,
            owner,
            end,
            ..
        } = parts;
        let brings = ends_in_preposition(&noun);
        let compound = owner.as_ref().is_some_and(|it| it.is_before && !brings);
        pieces.extend(adjectives);
        let mut tail = Vec::new();
        if let Some(owner) = owner {
            if compound {
                pieces.extend(owner.phrase.pieces);
            } else {
                if !owner.link.is_empty() && !brings {
                    tail.push(Piece::word(owner.link, source));
                }
                tail.extend(owner.phrase.pieces);
            }
        }
        pieces.push(Piece::word(noun, source));
        pieces.extend(tail);
        pieces.extend(behind);
        Phrase {
            pieces,
            end,
            features,
            is_definite: definite,
        }
    }
}
