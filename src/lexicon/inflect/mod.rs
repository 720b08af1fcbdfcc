//! All forms of a lemma, written as newspapers write them: without vowels.
//!
//! The rules are those of school grammars: what happens to ة, ى and a hamza before an ending, the
//! sound plurals and the dual, and the persons of verbs by what is weak in their root. They run when
//! the lexicon is packed; in the program, only what an ending does to a word (`seat`) is asked for, for
//! the units of a glossary.

mod noun;
pub(super) mod seat;
mod verb;

use super::entry::{Entry, PartOfSpeech, values};
use super::inflection::{Ending, Gender, Inflection};
use crate::text::is_tashkeel;

/// A form of a lemma.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Form {
    /// As it is written, without marks and clitics.
    pub(super) spelling: String,
    pub(super) inflection: Inflection,
}

/// A lemma that follows from an entry, with all its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Paradigm {
    pub(super) lemma: String,
    pub(super) part: PartOfSpeech,
    /// Whether it is made of a verb: its participles and verbal nouns.
    pub(super) is_derived: bool,
    pub(super) forms: Vec<Form>,
}

/// `word` without shadda and vowels.
pub(super) fn bare(word: &str) -> String {
    word.chars().filter(|&c| !is_tashkeel(c)).collect()
}

/// The lemmas of `entry`: itself, and of a verb its participles and verbal nouns.
pub(super) fn paradigms(entry: &Entry<'_>) -> Vec<Paradigm> {
    let own = |forms| Paradigm {
        lemma: entry.lemma.to_owned(),
        part: entry.part,
        is_derived: false,
        forms,
    };
    match entry.part {
        _ if entry.is_fixed => vec![own(fixed(entry))],
        PartOfSpeech::Noun => vec![own(noun::noun(entry))],
        PartOfSpeech::Adjective => vec![own(noun::adjective(entry))],
        PartOfSpeech::Title => vec![own(noun::title(entry))],
        PartOfSpeech::Verb => {
            let mut all = vec![own(verb::forms(entry))];
            all.extend(verb::derived(entry));
            all
        }
        part if part.is_name() => vec![own(name(entry))],
        _ => vec![own(fixed(entry))],
    }
}

/// A name: it does not inflect but for the accusative of given names; عبد الله is also عبدالله.
fn name(entry: &Entry<'_>) -> Vec<Form> {
    let base = bare(entry.lemma);
    let gender = match entry.second {
        "m" => Some(Gender::Masculine),
        "f" => Some(Gender::Feminine),
        _ => None,
    };
    let inflection = Inflection {
        gender,
        ending: Ending::Closed,
        ..Inflection::default()
    };
    let mut spellings = vec![base.clone()];
    if base.starts_with("عبد ") {
        spellings.push(base.replacen(' ', "", 1));
    }
    if entry.part == PartOfSpeech::GivenName && !base.contains(' ') {
        spellings.extend(seat::accusative(&base));
    }
    let form = |spelling| Form {
        spelling,
        inflection,
    };
    spellings.into_iter().map(form).collect()
}

/// The particles and conjunctions that govern a noun, and so take a pronoun for it: إنه, لكنها.
/// Their light sisters (أن, إن, لكن) take none.
const GOVERNING: [&str; 9] = ["أنّ", "إنّ", "كأن", "لأن", "لكنّ", "ليت", "لعل", "لولا", "عسى"];

/// A word that does not inflect, in all its spellings: one that ends in a hyphen stands only before
/// a pronoun.
fn fixed(entry: &Entry<'_>) -> Vec<Form> {
    let spellings = std::iter::once(entry.lemma).chain(values(entry.third));
    let form = |word: &str| {
        let host = word.strip_suffix('-');
        let ending = host.map_or_else(|| fixed_ending(entry, word), |_| Ending::Bound);
        Form {
            spelling: bare(host.unwrap_or(word)),
            inflection: Inflection {
                takes_article: entry.part == PartOfSpeech::Numeral || entry.second == "quant",
                ending,
                ..Inflection::default()
            },
        }
    };
    spellings.map(form).collect()
}

/// Whether a pronoun may be joined to `word`, a spelling of a word that does not inflect.
fn fixed_ending(entry: &Entry<'_>, word: &str) -> Ending {
    let is_host = match entry.part {
        PartOfSpeech::Noun => entry.second == "quant",
        // ك stands before nouns only: كنا and كها are nothing of it.
        PartOfSpeech::Preposition => entry.lemma != "ك",
        PartOfSpeech::Numeral => true,
        _ => GOVERNING.contains(&entry.lemma),
    };
    let is_accusative = seat::accusative(&bare(entry.lemma)).is_some_and(|it| it == bare(word));
    if is_host && !is_accusative && !word.ends_with(['ة', 'ى']) {
        Ending::Open
    } else {
        Ending::Closed
    }
}
