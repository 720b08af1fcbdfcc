//! What Arabic words can be, for people.

use crate::diag::{Message, Word};
use crate::l10n::Localizer;
use crate::lexicon::{Analysis, Gender, Number, PartOfSpeech, Person, Tense};
use crate::render::Medium;
use crate::render::shared::table;
use crate::render::shared::words::harmless;

/// One word with its readings, likeliest first; readings that a person would not tell apart once.
pub(super) fn render(
    word: &str,
    readings: &[Analysis<'_>],
    localizer: &Localizer,
    medium: Medium,
) -> String {
    if readings.is_empty() {
        let unknown = harmless(&Message::new("lexicon-unknown").with("word", word));
        let unknown = format!("{}\n", localizer.text(&unknown));
        return medium.lay_out(unknown, localizer.lang());
    }
    let mut rows: Vec<Vec<String>> = Vec::new();
    for reading in readings {
        let row = row(reading, localizer, medium);
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    let head = head(word, readings, localizer, medium);
    let all = format!("{head}\n{}", table::aligned(&rows, medium));
    medium.lay_out(all, localizer.lang())
}

/// The word, and its right spelling where it was written otherwise.
fn head(word: &str, readings: &[Analysis<'_>], l10n: &Localizer, medium: Medium) -> String {
    let name = medium.strong(&medium.insert(word));
    match readings.first().filter(|it| it.respelled > 0) {
        None => name,
        Some(it) => {
            let message = Message::new("lexicon-respelled").with("spelling", &*it.spelling);
            format!("{name}  {}", l10n.text(&message))
        }
    }
}

fn row(of: &Analysis<'_>, l10n: &Localizer, medium: Medium) -> Vec<String> {
    let glosses: Vec<String> = of.lemma.glosses().map(|it| medium.insert(it)).collect();
    vec![
        format!("  {}", medium.insert(of.lemma.text)),
        grammar(of, l10n),
        parts(of, medium),
        glosses.join(" / "),
    ]
}

/// Part of speech, tense, voice, person, gender and number, as far as it has them.
fn grammar(of: &Analysis<'_>, l10n: &Localizer) -> String {
    let inflection = of.inflection;
    let part = if of.is_relation {
        "lexicon-relation"
    } else {
        part(of.lemma.part)
    };
    let ids = [
        Some(part),
        inflection.tense.map(tense),
        inflection.is_passive.then_some("lexicon-passive"),
        inflection.person.map(person),
        inflection.gender.map(gender),
        inflection.number.map(number),
    ];
    let say = |id| l10n.text(&Message::new(id));
    let words: Vec<String> = ids.into_iter().flatten().map(say).collect();
    words.join(&l10n.text(&Message::new("lexicon-between")))
}

fn part(part: PartOfSpeech) -> Word {
    match part {
        PartOfSpeech::Noun => "lexicon-noun",
        PartOfSpeech::Adjective => "lexicon-adjective",
        PartOfSpeech::Verb => "lexicon-verb",
        PartOfSpeech::Preposition => "lexicon-preposition",
        PartOfSpeech::Conjunction => "lexicon-conjunction",
        PartOfSpeech::Pronoun => "lexicon-pronoun",
        PartOfSpeech::Particle => "lexicon-particle",
        PartOfSpeech::Adverb => "lexicon-adverb",
        PartOfSpeech::Numeral => "lexicon-numeral",
        PartOfSpeech::GivenName => "lexicon-given-name",
        PartOfSpeech::FamilyName => "lexicon-family-name",
        PartOfSpeech::Place => "lexicon-place",
        PartOfSpeech::Organisation => "lexicon-organisation",
        PartOfSpeech::Title => "lexicon-title",
    }
}

fn tense(tense: Tense) -> Word {
    match tense {
        Tense::Past => "lexicon-past",
        Tense::Present => "lexicon-present",
        Tense::PresentShort => "lexicon-present-short",
        Tense::Imperative => "lexicon-imperative",
    }
}

fn person(person: Person) -> Word {
    match person {
        Person::First => "lexicon-first",
        Person::Second => "lexicon-second",
        Person::Third => "lexicon-third",
    }
}

fn gender(gender: Gender) -> Word {
    match gender {
        Gender::Masculine => "lexicon-masculine",
        Gender::Feminine => "lexicon-feminine",
    }
}

fn number(number: Number) -> Word {
    match number {
        Number::Singular => "lexicon-singular",
        Number::Dual => "lexicon-dual",
        Number::Plural => "lexicon-plural",
    }
}

/// The clitics around the stem: وب+…+هم.
fn parts(of: &Analysis<'_>, medium: Medium) -> String {
    if of.proclitics.is_empty() && of.pronoun.is_none() {
        return String::new();
    }
    let before = if of.proclitics.is_empty() {
        String::new()
    } else {
        format!("{}+", of.proclitics)
    };
    let after = of.pronoun.map_or_else(String::new, |it| format!("+{it}"));
    medium.insert(&format!("{before}…{after}"))
}
