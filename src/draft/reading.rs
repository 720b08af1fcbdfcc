//! What a word of a sentence can be, as the draft sees it: a reading of the lexicon, its clitics
//! apart.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::tables::{self, Expression, Tables};
use crate::lexicon::{
    Analysis, Ending, Gender, Inflection, Lexicon, Number, PartOfSpeech, Person, Tense,
};
use crate::text::is_tashkeel;

/// The part that a word plays in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Role {
    /// A noun, verbal nouns among them.
    Noun,
    /// An adjective or participle.
    Adjective,
    /// A verb, ليس among them.
    Verb,
    /// A preposition that is a word of its own.
    Preposition,
    /// و, ثم, لكن and the like.
    Conjunction,
    /// أن, إن and their sisters.
    That,
    /// A pronoun that stands alone.
    Pronoun,
    /// هذا, ذلك.
    Demonstrative,
    /// الذي, and ما and من where they are relative.
    Relative,
    /// لم, قد and others that go before verbs.
    Particle,
    /// An adverb.
    Adverb,
    /// A number word that is no figure.
    Numeral,
    /// A name.
    Name,
}

/// A reading of a written word.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) role: Role,
    /// The lemma, without marks.
    pub(super) lemma: Rc<str>,
    /// The lemma as the tables write it, with a shadda where it tells two words apart.
    pub(super) key: Rc<str>,
    /// The first sense, cleaned.
    pub(super) english: Rc<str>,
    pub(super) inflection: Inflection,
    pub(super) conjunction: Option<char>,
    pub(super) preposition: Option<char>,
    pub(super) article: bool,
    pub(super) future: bool,
    pub(super) pronoun: Option<&'static str>,
    /// Whether nothing can depend on it: كتابا, معلمون.
    pub(super) is_closed: bool,
    /// Whether it was made of a verb by rule, so that `english` is a verb.
    pub(super) is_derived: bool,
    /// The verb that it was made of by rule.
    pub(super) verb: Option<&'static str>,
    /// Whether it is a given name, or a family name.
    pub(super) is_given: bool,
    pub(super) is_family: bool,
    /// How unlikely it is, in bits.
    pub(super) cost: i16,
}

impl Reading {
    /// Whether nothing can depend on it: كتابا, معلمون.
    pub(super) fn is_closed(&self) -> bool {
        self.is_closed
    }

    /// Whether it is an adjective in the form of comparison, which is alike in both genders: أكثر.
    pub(super) fn is_elative(&self) -> bool {
        let mut letters = self.lemma.chars();
        let shape = letters.next() == Some('أ') && matches!(letters.count(), 2 | 3);
        self.role == Role::Adjective && (shape || matches!(&*self.lemma, "آخر" | "خير"))
    }

    pub(super) fn is_feminine(&self) -> bool {
        self.inflection.gender == Some(Gender::Feminine)
    }

    pub(super) fn is_plural(&self) -> bool {
        matches!(self.inflection.number, Some(Number::Plural))
    }

    pub(super) fn is_dual(&self) -> bool {
        matches!(self.inflection.number, Some(Number::Dual))
    }

    pub(super) fn is_past(&self) -> bool {
        self.inflection.tense == Some(Tense::Past)
    }

    pub(super) fn is_third(&self) -> bool {
        self.inflection.person.is_none_or(|it| it == Person::Third)
    }

    /// Whether it is a noun phrase or begins one.
    pub(super) fn is_nominal(&self) -> bool {
        matches!(
            self.role,
            Role::Noun | Role::Name | Role::Demonstrative | Role::Numeral
        )
    }
}

/// Persons that news hardly uses, in bits: I, you, the feminine plural.
fn rare_in_news(inflection: &Inflection) -> i16 {
    let one = inflection.number == Some(Number::Singular);
    let women = inflection.tense.is_some()
        && inflection.gender == Some(Gender::Feminine)
        && inflection.number == Some(Number::Plural);
    match inflection.person {
        Some(Person::First) if one => 3,
        Some(Person::Second) => 3,
        _ if women => 8,
        _ => 0,
    }
}

/// The words that begin a clause after "that".
const THAT: [&str; 4] = ["أن", "أنّ", "إنّ", "ألّا"];

fn role(analysis: &Analysis<'_>) -> Role {
    let gloss = analysis.lemma.gloss;
    match analysis.lemma.part {
        _ if analysis.is_relation => Role::Adjective,
        PartOfSpeech::Noun | PartOfSpeech::Title => Role::Noun,
        PartOfSpeech::Adjective => Role::Adjective,
        PartOfSpeech::Verb => Role::Verb,
        PartOfSpeech::Preposition => Role::Preposition,
        _ if THAT.contains(&analysis.lemma.text) => Role::That,
        PartOfSpeech::Conjunction => Role::Conjunction,
        PartOfSpeech::Pronoun if is_demonstrative(analysis.lemma.text) => Role::Demonstrative,
        PartOfSpeech::Pronoun if gloss.contains("wh") => Role::Relative,
        PartOfSpeech::Pronoun => Role::Pronoun,
        PartOfSpeech::Particle => Role::Particle,
        PartOfSpeech::Adverb => Role::Adverb,
        PartOfSpeech::Numeral => Role::Numeral,
        _ => Role::Name,
    }
}

fn is_demonstrative(lemma: &str) -> bool {
    matches!(
        lemma,
        "هذا" | "ذلك" | "ذاك" | "تلك" | "هذي" | "هاته" | "أولاء" | "تانك" | "ذانك"
    )
}

/// The first sense of a gloss, without remarks in parentheses.
pub(super) fn first_sense(gloss: &str, is_name: bool) -> &str {
    let between = if is_name { '|' } else { '/' };
    let first = gloss.split(between).next().unwrap_or_default();
    let end = first.find('(').unwrap_or(first.len());
    let sense = first[..end].trim();
    if sense.is_empty() { first.trim() } else { sense }
}

/// The lemma without marks; the shadda of أنّ goes too.
fn bare(lemma: &str) -> Rc<str> {
    let letters = lemma.chars().filter(|&c| !is_tashkeel(c));
    letters.collect::<String>().into()
}

impl Reading {
    fn of(analysis: &Analysis<'static>) -> Reading {
        let role = role(analysis);
        let mut rest = &*analysis.proclitics;
        let mut take = |letters: &[char]| {
            let first = rest.chars().next().filter(|it| letters.contains(it))?;
            rest = &rest[first.len_utf8()..];
            Some(first)
        };
        let conjunction = take(&['و', 'ف']);
        let preposition = take(&['ب', 'ك', 'ل']);
        let future = take(&['س']).is_some();
        let article = !rest.is_empty();
        let sense = first_sense(analysis.lemma.gloss, analysis.lemma.part.is_name());
        Reading {
            role,
            lemma: bare(analysis.lemma.text),
            key: analysis.lemma.text.into(),
            english: sense.into(),
            inflection: analysis.inflection,
            conjunction,
            preposition,
            article,
            future,
            pronoun: analysis.pronoun,
            is_closed: analysis.inflection.ending == Ending::Closed
                && !analysis.spelling.ends_with(['ة', 'ى']),
            is_derived: analysis.lemma.is_derived,
            verb: analysis.lemma.verb,
            is_given: analysis.lemma.part == PartOfSpeech::GivenName,
            is_family: analysis.lemma.part == PartOfSpeech::FamilyName,
            cost: i16::from(analysis.cost) - i16::from(analysis.lemma.frequency)
                + 4 * i16::from(analysis.respelled)
                + rare_in_news(&analysis.inflection),
        }
    }
}

/// How many readings of a word are weighed.
const MOST: usize = 7;

/// A written word: what it can be, and the expressions that it can begin.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) readings: Rc<[Reading]>,
    /// Its letters as the tables write them.
    pub(super) folded: Box<str>,
    pub(super) beginnings: Vec<Beginning>,
}

/// Expressions that begin with a word, its clitics apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Beginning {
    pub(super) expressions: &'static [Expression],
    pub(super) conjunction: Option<char>,
    pub(super) preposition: Option<char>,
    /// The reading that has the lemma, where the table names one.
    pub(super) reading: Option<usize>,
}

impl Word {
    fn new(word: &str, readings: Vec<Reading>) -> Word {
        let folded = tables::folded(word);
        let beginnings = beginnings(&folded, &readings);
        Word {
            readings: readings.into(),
            folded: folded.into(),
            beginnings,
        }
    }
}

/// By how many bits a reading may be less likely than the best to begin an expression.
const NEAR: i16 = 7;

fn beginnings(folded: &str, readings: &[Reading]) -> Vec<Beginning> {
    let tables = Tables::shipped();
    let mut all = Vec::new();
    let mut add = |key: &str, conjunction, preposition, reading| {
        let expressions = tables.phrases(key);
        if !expressions.is_empty() {
            all.push(Beginning { expressions, conjunction, preposition, reading });
        }
    };
    add(folded, None, None, None);
    let peel = |word: &'_ str, letters: &[char]| {
        let first = word.chars().next().filter(|it| letters.contains(it))?;
        let rest = word[first.len_utf8()..].to_owned();
        (rest.chars().count() > 1).then_some((first, rest))
    };
    let whole = peel(folded, &['و', 'ف']);
    if let Some((conjunction, rest)) = &whole {
        add(rest, Some(*conjunction), None, None);
    }
    let (conjunction, rest) = whole.map_or((None, folded.to_owned()), |it| (Some(it.0), it.1));
    for (conjunction, rest) in [(None, folded), (conjunction, &*rest)] {
        if let Some((preposition, rest)) = peel(rest, &['ب', 'ل', 'ك']) {
            add(&rest, conjunction, Some(preposition), None);
            if let Some(rest) = rest.strip_prefix('ل').filter(|_| preposition == 'ل') {
                add(&format!("ال{rest}"), conjunction, Some(preposition), None);
            }
        }
    }
    let best = readings.iter().map(|it| it.cost).min().unwrap_or(0);
    for (nth, reading) in readings.iter().enumerate().filter(|it| it.1.cost <= best + NEAR) {
        let key = format!("~{}", reading.key);
        add(&key, reading.conjunction, reading.preposition, Some(nth));
        if reading.key != reading.lemma {
            let key = format!("~{}", reading.lemma);
            add(&key, reading.conjunction, reading.preposition, Some(nth));
        }
    }
    all
}

/// The readings of written words, each word read once.
pub(super) struct Readings {
    lexicon: Option<&'static Lexicon<'static>>,
    known: FxHashMap<Box<str>, Rc<Word>>,
}

impl Readings {
    pub(super) fn new() -> Readings {
        Readings {
            lexicon: Lexicon::shipped(),
            known: FxHashMap::default(),
        }
    }

    /// What `word` can be, the likeliest first; empty where nothing is known.
    pub(super) fn of(&mut self, word: &str) -> Rc<Word> {
        if let Some(found) = self.known.get(word) {
            return Rc::clone(found);
        }
        let found = Rc::new(Word::new(word, self.read(word)));
        self.known.insert(word.into(), Rc::clone(&found));
        found
    }

    fn read(&self, word: &str) -> Vec<Reading> {
        // A letter alone is an abbreviation.
        if word.chars().count() == 1 && word != "و" {
            return Vec::new();
        }
        let analyses = self.lexicon.map(|it| it.analyse(word)).unwrap_or_default();
        let mut found: Vec<Reading> = analyses.iter().map(Reading::of).collect();
        found.truncate(MOST);
        found
    }
}
