//! The tokens of a sentence: names, figures, words, marks.

use std::rc::Rc;

use super::Sentence;
use super::clitic;
use super::reading::{Reading, Role};
use super::word::{Readings, Word};
use super::written::{is_foreign, is_word, word_length};
use crate::facts::{Fact, Value};
use crate::glossary::{EntityType, TermStatus};
use crate::lexicon::Inflection;
use crate::text::{Lang, Span, is_invisible, is_tashkeel};

/// What a token is.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    /// An Arabic word with what it can be; nothing where it is unknown.
    Word(Rc<Word>),
    /// An expression of the tables.
    Expression(Rc<Reading>),
    /// A mention of a concept, in English, and the number of its first word.
    Name(Rc<str>, EntityType, Inflection),
    /// A name that no glossary lists.
    Unlisted(EntityType),
    /// A figure.
    Figure(Fact),
    /// What stands in other letters than Arabic ones.
    Foreign,
    /// A mark of punctuation.
    Mark(char),
}

/// A piece of a sentence. Clitics before a name or figure belong to it.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// With its clitics.
    pub(super) span: Span,
    /// The letters of the clitics before a name or figure.
    pub(super) clitics: Span,
    pub(super) kind: Kind,
    /// Whether nothing stands between it and the token before.
    pub(super) is_glued: bool,
}

/// A sentence that is being cut into tokens.
pub(super) struct Tokens<'s, 'r> {
    pub(super) sentence: &'s Sentence<'s>,
    pub(super) readings: &'r mut Readings,
    pub(super) all: Vec<Token>,
    /// How many mentions and facts lie behind.
    mention: usize,
    fact: usize,
    pub(super) at: usize,
}

/// The tokens of `sentence` in order.
pub(super) fn tokens(sentence: &Sentence<'_>, readings: &mut Readings) -> Vec<Token> {
    let mut tokens = Tokens {
        sentence,
        readings,
        all: Vec::new(),
        mention: 0,
        fact: 0,
        at: sentence.span.start,
    };
    while tokens.at < sentence.span.end {
        tokens.step();
    }
    tokens.all
}

impl Tokens<'_, '_> {
    pub(super) fn step(&mut self) {
        let rest = &self.sentence.text[self.at..self.sentence.span.end];
        let Some(first) = rest.chars().next() else {
            return;
        };
        if first.is_whitespace() || is_invisible(first) && !is_tashkeel(first) {
            self.at += first.len_utf8();
            return;
        }
        if self.and_apart(rest) {
            return;
        }
        let end = self.at + word_length(rest);
        if clitic::is_alone(&rest[..end - self.at]) && self.clitic_alone(end) {
            return;
        }
        if self.day_before(end)
            || self.fact_before(end)
            || self.mention_before(end)
            || self.unlisted_before(end)
        {
            return;
        }
        let span = Span::new(self.at, end);
        let kind = match first {
            _ if is_word(first) => Kind::Word(self.readings.of(span.of(self.sentence.text))),
            _ if is_foreign(first) => Kind::Foreign,
            _ => Kind::Mark(first),
        };
        self.push(span, Span::empty(span.start), kind);
    }

    /// Takes clitics that stand before a figure, a quotation or letters of another script: ب 16 مليون,
    /// الـ 67, ل"رويترز".
    fn clitic_alone(&mut self, end: usize) -> bool {
        let rest = &self.sentence.text[end..self.sentence.span.end];
        let behind = end + rest.len() - rest.trim_start_matches([' ', '\u{A0}']).len();
        let host = &self.sentence.text[behind..self.sentence.span.end];
        if !host.starts_with(clitic::is_host) {
            return false;
        }
        let clitics = Span::new(self.at, end);
        let fact = self.sentence.facts.iter();
        let mut fact =
            fact.filter(|it| it.span.start == behind && it.span.end <= self.sentence.span.end);
        if let Some(fact) = fact.next() {
            self.push(
                Span::new(self.at, fact.span.end),
                clitics,
                Kind::Figure(*fact),
            );
            return true;
        }
        match clitic::preposition(clitics.of(self.sentence.text)) {
            Some(reading) => self.push(
                clitics,
                Span::empty(self.at),
                Kind::Expression(reading.into()),
            ),
            // The article of what no rule gives one.
            None => self.at = end,
        }
        true
    }

    fn push(&mut self, span: Span, clitics: Span, kind: Kind) {
        let is_glued = self.all.last().is_some_and(|it| it.span.end == span.start);
        self.all.push(Token {
            span,
            clitics,
            kind,
            is_glued,
        });
        self.at = span.end;
    }

    /// Takes a figure that begins in the word that ends at `end`.
    fn fact_before(&mut self, end: usize) -> bool {
        let facts = &self.sentence.facts;
        let passed = |it: &&Fact| it.span.start < self.at;
        self.fact += facts[self.fact..].iter().take_while(passed).count();
        let Some(fact) = facts.get(self.fact).filter(|it| it.span.start < end) else {
            return false;
        };
        if fact.span.end > self.sentence.span.end {
            return false;
        }
        let span = Span::new(self.at, fact.span.end.max(self.at + 1));
        self.push(
            span,
            Span::new(self.at, fact.span.start),
            Kind::Figure(*fact),
        );
        true
    }

    /// Takes يوم with the day behind it: "Saturday".
    fn day_before(&mut self, end: usize) -> bool {
        let word = &self.sentence.text[self.at..end];
        let hour = word.strip_suffix("الساعة");
        let day = word
            .strip_suffix("يوم")
            .or_else(|| word.strip_suffix("يومي"));
        let Some(clitics) = hour
            .or(day)
            .filter(|it| it.chars().count() < 3 && !it.ends_with('ل'))
        else {
            return false;
        };
        let facts = self.sentence.facts.iter();
        let mut next = facts.filter(|it| it.span.start > self.at);
        let Some(fact) = next.next().filter(|it| {
            it.span.start <= end + 1
                && (hour.is_none() && is_day(it)
                    || hour.is_some() && matches!(it.value, Value::Time(_)))
        }) else {
            return false;
        };
        let span = Span::new(self.at, fact.span.end);
        let clitics = Span::new(self.at, self.at + clitics.len());
        self.push(span, clitics, Kind::Figure(*fact));
        true
    }

    /// Takes a name that no glossary lists, and that begins in the word that ends at `end`.
    fn unlisted_before(&mut self, end: usize) -> bool {
        let all = self.sentence.unlisted;
        let from = all.partition_point(|it| it.span.start < self.at);
        let Some(name) = all
            .get(from)
            .filter(|it| it.span.start < end && it.span.end <= self.sentence.span.end)
        else {
            return false;
        };
        let span = Span::new(self.at, name.span.end);
        let clitics = Span::new(self.at, name.span.start);
        let inside = self.sentence.facts.iter().any(|it| it.span.overlaps(span));
        // Words that the glossary lists without being names, as "Moroccan", may be surnames.
        let glossary = self.sentence.glossary;
        let mut mentions = self.sentence.mentions.iter();
        let is_listed = mentions.any(|it| it.span.overlaps(span) && glossary.term(it.term).is_name);
        if inside || clitics.len() > 6 || is_listed {
            return false;
        }
        self.push(span, clitics, Kind::Unlisted(name.kind));
        true
    }

    /// Takes a mention that begins in the word that ends at `end`.
    fn mention_before(&mut self, end: usize) -> bool {
        let mentions = self.sentence.mentions;
        let passed = |it: &&crate::align::Mention| it.span.start < self.at;
        self.mention += mentions[self.mention..].iter().take_while(passed).count();
        let Some(mention) = mentions.get(self.mention).filter(|it| it.span.start < end) else {
            return false;
        };
        let Some(name) = self.english(mention) else {
            return false;
        };
        let is_name = self.sentence.glossary.term(mention.term).is_name;
        if !is_name
            && self
                .sentence
                .facts
                .iter()
                .any(|it| it.span.overlaps(mention.span))
        {
            return false;
        }
        if mention.span.end > self.sentence.span.end {
            return false;
        }
        let kind = self.sentence.glossary.concept(mention.concept).kind;
        let span = Span::new(self.at, mention.span.end);
        let clitics = Span::new(self.at, mention.span.start);
        let inflection = self.inflection(mention.span);
        self.push(span, clitics, Kind::Name(name.into(), kind, inflection));
        true
    }

    /// The form of the noun that a mention begins with.
    fn inflection(&mut self, span: Span) -> Inflection {
        let words = span.of(self.sentence.text).split_whitespace();
        let word = words.take(1).map(|it| self.readings.of(it)).next();
        let noun = word.and_then(|it| it.readings.iter().find(|it| it.role == Role::Noun).cloned());
        noun.map_or_else(Inflection::default, |it| it.inflection)
    }

    /// How English calls a mention; `None` of vocabulary that the lexicon knows better.
    fn english(&self, mention: &crate::align::Mention) -> Option<String> {
        let glossary = self.sentence.glossary;
        let is_phrase = mention.span.of(self.sentence.text).contains(' ');
        if !glossary.term(mention.term).is_name && !is_phrase {
            return None;
        }
        let terms = glossary.terms_of(mention.concept).iter();
        let is_short = mention.is_short();
        let short = terms.filter(|it| it.lang == Lang::En && it.status == TermStatus::Short);
        let preferred = glossary.preferred(mention.concept, Lang::En);
        // Of the short forms the one that is a part of the name: no abbreviation for a surname.
        let is_part = |it: &str| preferred.is_some_and(|name| name.contains(it));
        let short = short.map(|it| &*it.text).find(|it| is_short && is_part(it));
        short.or(preferred).map(str::to_owned)
    }
}

fn is_day(fact: &Fact) -> bool {
    match fact.value {
        Value::Weekday(_) => true,
        Value::Date(date) => date.day.is_some(),
        _ => false,
    }
}
