//! Noun phrases: a noun with its adjectives before it, its owner behind it, and one article.

use super::features::Features;
use super::owner::Owner;
use super::{Phrase, Transfer};
use crate::draft::english;
use crate::draft::item::{Item, Sort};
use crate::draft::line::{INDEFINITE, Piece};
use crate::draft::path::same_form;
use crate::draft::reading::Role;
use crate::text::Span;

/// How deep owners of owners are read.
pub(super) const DEEPEST: usize = 6;

/// The parts of a noun phrase before they are put in order.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) head: usize,
    /// Adjectives in the order of the Arabic.
    pub(super) adjectives: Vec<Piece>,
    /// Participles with what depends on them, which stand behind the noun.
    pub(super) behind: Vec<Piece>,
    pub(super) owner: Option<Owner>,
    /// What stands before everything: this, some, the largest.
    pub(super) determiner: Option<Piece>,
    /// Whether the determiner takes no article: this, every.
    pub(super) is_determined: bool,
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
fn ends_in_preposition(noun: &str) -> bool {
    [" of", " for", " to", " in", " on", " with", " from", " against", " at"].iter().any(|it| noun.ends_with(it))
}

/// Whether a noun takes no "a".
fn is_mass(english: &str) -> bool {
    english.ends_with("!u") || english::is_mass(english)
}

impl<'i> Transfer<'i> {
    /// The noun phrase that begins at `at`; the clitics of its first item are the caller's affair.
    pub(super) fn noun_phrase(&mut self, at: usize, depth: usize) -> Option<Phrase> {
        let first = self.single_phrase(at, depth)?;
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
            Some(Role::Noun) if item.lemma() == "غير" && item.reading.pronoun.is_none() => self.negated(at),
            Some(Role::Noun) if item.lemma() == "نفس" && item.reading.pronoun.is_some() => Some(self.reflexive(at)),
            Some(Role::Noun) => match self.quantified(at, depth) {
                Some(found) => Some(found),
                None => Some(self.plain_noun(at, depth, None)),
            },
            Some(Role::Numeral) | None => self.numbered(at, depth),
            _ => Some(self.names(at)),
        }
    }

    /// A noun phrase with others that و or أو joins to it.
    fn coordinated(&mut self, mut first: Phrase, depth: usize) -> Phrase {
        let mut count = 0;
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
        let reading = &item.reading;
        if item.lemma() == "أو" && reading.conjunction.is_none() {
            let next = self.item(at + 1)?;
            let fits = next.is_nominal() && next.is_free() && !next.is(Role::Adjective);
            return if fits { Some(("or", self.single_phrase(at + 1, depth.max(1))?)) } else { None };
        }
        let fits = reading.conjunction == Some('و')
            && reading.preposition.is_none()
            && item.is_nominal()
            && !item.is(Role::Adjective)
            && !item.is(Role::Demonstrative);
        let phrase = if fits { self.single_phrase(at, depth.max(1))? } else { return None };
        // A noun before a verb is the subject of another clause.
        let begins_clause = depth == 0 && self.is(phrase.end, Role::Verb) && self.clause.has_verb;
        (!begins_clause).then_some(("and", phrase))
    }

    /// A noun with everything that belongs to it.
    pub(super) fn plain_noun(&mut self, at: usize, depth: usize, determiner: Option<Piece>) -> Phrase {
        let is_determined = determiner.is_some();
        let mut parts = Parts {
            head: at,
            adjectives: Vec::new(),
            behind: Vec::new(),
            owner: None,
            determiner,
            is_determined,
            force_plural: false,
            end: at + 1,
        };
        self.own_adjectives(&mut parts);
        self.owner(&mut parts, depth);
        self.own_adjectives(&mut parts);
        self.assemble(parts)
    }

    /// أكثر تفاؤلا: "with more optimism", behind the noun.
    fn degree(&mut self, parts: &mut Parts) -> bool {
        let (Some(more), Some(of)) = (self.item(parts.end), self.item(parts.end + 1)) else {
            return false;
        };
        let fits = more.reading.is_elative() && more.is_free() && !more.reading.article
            && of.is(Role::Noun) && of.is_free() && of.is_closed_noun();
        if !fits {
            return false;
        }
        self.fired("degree");
        let text = format!("with {} {}", more.reading.english, in_number(&self.sense(parts.end + 1), false));
        parts.behind.push(Piece::word(text, Span::new(more.span.start, of.span.end)));
        parts.end += 2;
        true
    }

    /// Takes the adjectives at the end of `parts`.
    pub(super) fn own_adjectives(&mut self, parts: &mut Parts) {
        while let Some(item) = self.item(parts.end) {
            if self.degree(parts) {
                continue;
            }
            let is_and = item.reading.conjunction == Some('و') && !parts.adjectives.is_empty();
            let free = item.reading.conjunction.is_none() || is_and;
            if !free || item.reading.preposition.is_some() || !self.fits(parts, item) {
                return;
            }
            self.fired("adjective-before-noun");
            let pieces = self.adjective(parts.end, parts);
            parts.end += 1;
            if self.has_dependents(item, parts.end) {
                self.participle_behind(pieces, parts);
                return;
            }
            parts.adjectives.insert(0, pieces);
        }
    }

    /// Whether an item is an adjective of the phrase.
    fn fits(&self, parts: &Parts, item: &Item) -> bool {
        let Some(head) = self.item(parts.head) else {
            return false;
        };
        if let Some(fact) = item.fact() {
            let word = item.span.of(self.text);
            let is_number = matches!(fact.value, crate::facts::Value::Number(_)) && word.starts_with("ال");
            let is_ordinal = matches!(fact.value, crate::facts::Value::Ordinal(_));
            return (is_ordinal || is_number) && word.starts_with("ال") == self.is_definite(parts);
        }
        let is_noun_modifier = item.is(Role::Noun)
            && item.reading.conjunction.is_none()
            && item.reading.article
            && head.reading.article
            && parts.owner.is_none()
            && head.reading.is_plural() == item.reading.is_plural()
            && head.is(Role::Noun);
        let is_adjective = item.is(Role::Adjective) && item.reading.pronoun.is_none();
        let form = matches!(head.sort, Sort::Phrase | Sort::Figure(_))
            || same_form(&head.reading, &item.reading);
        is_noun_modifier
            || is_adjective && item.reading.article == self.is_definite(parts) && form
    }

    /// Whether the phrase is definite by its article, its pronoun or its owner.
    pub(super) fn is_definite(&self, parts: &Parts) -> bool {
        let head = self.item(parts.head).map(|it| &it.reading);
        let brings = head.is_some_and(|it| ends_in_preposition(&it.english));
        let by_owner = parts.owner.as_ref().is_some_and(|it| it.phrase.is_definite && !brings);
        by_owner || head.is_some_and(|it| it.article || it.pronoun.is_some())
    }

    fn adjective(&mut self, at: usize, parts: &Parts) -> Piece {
        let item = &self.items[at];
        if let Some(fact) = item.fact() {
            return match fact.value {
                crate::facts::Value::Number(_) => self.figure_piece(at),
                _ => self.ordinal(at),
            };
        }
        let english = if item.is(Role::Noun) {
            in_number(&item.reading.english, false)
        } else {
            self.adjective_english(item)
        };
        let and = item.reading.conjunction.is_some() && !parts.adjectives.is_empty();
        let _ = and;
        Piece::word(english, item.span)
    }

    /// Participles with a complement of their own (المتعلقة بالصحة).
    fn has_dependents(&self, item: &Item, next: usize) -> bool {
        let Some(next) = self.item(next) else {
            return false;
        };
        let governs = next.reading.conjunction.is_none()
            && (next.reading.preposition.is_some() || next.is(Role::Preposition));
        governs && item.reading.is_derived
    }

    fn participle_behind(&mut self, mut adjective: Piece, parts: &mut Parts) {
        self.fired("participle-behind-noun");
        let at = parts.end - 1;
        if let Some(verb) = self.verb_with_preposition(at, parts.end) {
            let lemma = &self.items[at].reading.lemma;
            adjective.text = super::quantity::participle(&verb, lemma);
        }
        parts.behind.push(adjective);
        if let Some(phrase) = self.prepositional(parts.end) {
            parts.behind.extend(phrase.pieces);
            parts.end = phrase.end;
        }
    }

    /// The parts in English order.
    pub(super) fn assemble(&mut self, parts: Parts) -> Phrase {
        let item = &self.items[parts.head];
        let (reading, source) = (&item.reading, item.span);
        let mut sense = self.noun_english(parts.head, &parts);
        if reading.is_derived && parts.owner.is_none() && item.is(Role::Noun) {
            if let Some(verb) = self.verb_with_preposition(parts.head, parts.end) {
                sense = english::verb(&verb, english::VerbForm::Gerund) + "!u";
            }
        }
        let many = reading.is_plural() || reading.is_dual() || parts.force_plural;
        let mut features = Features::of(item);
        features.plural = (many || english::is_plural(&sense)) && !sense.ends_with("!u") && !english::is_mass(&sense);
        features.human = super::features::is_human(&sense);
        let definite = self.is_definite(&parts);
        let noun = in_number(&sense, many);
        let mut pieces = Vec::new();
        let titled = parts.owner.as_ref().is_some_and(|it| it.link.is_empty()) && features.human;
        let plain = parts.owner.is_none() && parts.adjectives.is_empty() && parts.behind.is_empty();
        let possessive = reading.pronoun.filter(|_| item.is(Role::Noun));
        match &parts.determiner {
            Some(piece) => pieces.push(piece.clone()),
            None if possessive.is_some() => {
                self.fired("possessive-pronoun");
                pieces.push(Piece::word(self.possessive(possessive.unwrap_or_default(), features.human), source));
            }
            // President Trump, American president Donald Trump.
            None if titled => self.fired("title-before-name"),
            None => pieces.extend(self.article(definite, &sense, (features, plain), source)),
        }
        if reading.is_dual() && parts.determiner.is_none() {
            self.fired("dual");
            pieces.push(Piece::word("two", source));
        }
        let Parts { adjectives, behind, owner, end, .. } = parts;
        let compound = owner.as_ref().is_some_and(|it| it.is_before);
        pieces.extend(adjectives);
        let mut tail = Vec::new();
        if let Some(owner) = owner {
            match compound {
                true => pieces.extend(owner.phrase.pieces),
                false => {
                    if !owner.link.is_empty() && !ends_in_preposition(&noun) {
                        tail.push(Piece::word(owner.link, source));
                    }
                    tail.extend(owner.phrase.pieces);
                }
            }
        }
        pieces.push(Piece::word(noun, source));
        pieces.extend(tail);
        pieces.extend(behind);
        Phrase { pieces, end, features, is_definite: definite }
    }

    fn article(
        &mut self,
        definite: bool,
        english: &str,
        (features, plain): (Features, bool),
        source: Span,
    ) -> Option<Piece> {
        let mass = is_mass(english);
        if english.starts_with(char::is_uppercase) && plain {
            return None;
        }
        match definite {
            true if plain && (mass || english::is_bare(english)) => {
                self.fired("no-article-before-mass");
                None
            }
            true => Some(Piece::word("the", source)),
            false if mass || features.plural => None,
            false => Some(Piece::word(INDEFINITE, source)),
        }
    }

    /// Names that stand side by side, and what no lexicon knows.
    fn names(&mut self, at: usize) -> Phrase {
        let mut pieces = vec![self.name_piece(at)];
        let first = &self.items[at];
        let mut features = Features::of(first);
        let mut end = at + 1;
        while let Some(next) = self.item(end).filter(|it| it.is(Role::Name) && it.is_free()) {
            if next.fact().is_some() || next.reading.article && next.sort == Sort::Unknown && first.sort != Sort::Unknown {
                break;
            }
            features.human |= Features::of(next).human;
            pieces.push(self.name_piece(end));
            end += 1;
        }
        if let Sort::Name(kind) = first.sort {
            use crate::glossary::EntityType::Role as Office;
            if english::name_takes_article(&first.reading.english) {
                pieces.insert(0, Piece::word("the", first.span));
            }
            features.human |= kind == Office;
        }
        Phrase { pieces, end, features, is_definite: true }
    }

    /// غير and an adjective: "not happy".
    fn negated(&mut self, at: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        let next = self.item(at + 1).filter(|it| it.is_nominal() && it.is_free())?;
        self.fired("negated-adjective");
        let english = match next.role() {
            Some(Role::Adjective) => self.adjective_english(next),
            _ => in_number(&self.sense(at + 1), next.reading.is_plural()),
        };
        if next.is_exact() {
            return None;
        }
        let span = Span::new(item.span.start, next.span.end);
        let pieces = vec![Piece::word(format!("not {english}"), span)];
        Some(Phrase { pieces, end: at + 2, features: Features::of(next), is_definite: next.reading.article })
    }

    /// نفس with a pronoun: "itself".
    fn reflexive(&mut self, at: usize) -> Phrase {
        let item = &self.items[at];
        let text = match self.object_pronoun(item.reading.pronoun.unwrap_or_default()) {
            "him" => "himself",
            "her" => "herself",
            "them" => "themselves",
            "us" => "ourselves",
            "me" => "myself",
            "you" => "yourself",
            _ => "itself",
        };
        self.fired("reflexive");
        let pieces = vec![Piece::word(text, item.span)];
        Phrase { pieces, end: at + 1, features: Features::THING, is_definite: true }
    }

    fn demonstrative(&mut self, at: usize, depth: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        let is_far = matches!(item.lemma(), "ذلك" | "تلك" | "ذاك");
        let next = self.item(at + 1).filter(|it| it.reading.article && it.is_free());
        let word = |many: bool| match (is_far, many) {
            (false, false) => "this",
            (false, true) => "these",
            (true, false) => "that",
            (true, true) => "those",
        };
        if let Some(next) = next.filter(|it| it.is(Role::Noun)) {
            self.fired("demonstrative");
            let sense = self.sense(at + 1);
            let many = (next.reading.is_plural() || next.reading.is_dual() || english::is_plural(&sense)) && !english::is_mass(&sense);
            let this = Piece::word(word(many), item.span);
            return Some(self.plain_noun(at + 1, depth, Some(this)));
        }
        let features = Features::THING;
        let pieces = vec![Piece::word(word(false), item.span)];
        Some(Phrase { pieces, end: at + 1, features, is_definite: true })
    }

    fn pronoun_phrase(&mut self, at: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        let english = match item.lemma() {
            "هو" | "هي" if self.last.is_some_and(|it| !it.human) => "it",
            "هو" => "he",
            "هي" => "she",
            "هم" | "هن" | "هما" => "they",
            "أنا" => "I",
            "نحن" => "we",
            "أنت" | "أنتم" | "أنتما" | "أنتن" => "you",
            _ => return None,
        };
        let mut features = self.last.unwrap_or(Features::THING);
        features.plural = matches!(english, "they" | "we" | "you");
        features.person = match english {
            "I" | "we" => crate::lexicon::Person::First,
            "you" => crate::lexicon::Person::Second,
            _ => crate::lexicon::Person::Third,
        };
        let pieces = vec![Piece::word(english, item.span)];
        Some(Phrase { pieces, end: at + 1, features, is_definite: true })
    }

    /// The owner's pronoun.
    pub(super) fn possessive(&self, pronoun: &str, of_person: bool) -> &'static str {
        let human = of_person || self.last.is_none_or(|it| it.human);
        match pronoun {
            "ها" if self.last.is_some_and(|it| it.plural) => "their",
            "ه" if !human => "its",
            "ه" => "his",
            "ها" if self.last.is_some_and(|it| it.human && it.feminine) => "her",
            "ها" => "its",
            "هم" | "هن" | "هما" => "their",
            "ي" => "my",
            "نا" => "our",
            _ => "your",
        }
    }
}
