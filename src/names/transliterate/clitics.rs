//! Conjunctions and prepositions that are joined to the first word of a name that was cut from a
//! sentence: ومعبد, بالحرم, للحكومة. They go only where a name or a word remains that is known.

use super::Known;
use super::heads::listed_name;
use super::patterns;
use super::split::{self, Word};
use crate::lexicon::vowelled::{marks_of, vowelled};
use crate::lexicon::{Lexicon, PartOfSpeech};
use crate::text::ARTICLE;

/// Those that go where a glossary lists the rest.
const ANY: [char; 3] = ['و', 'ب', 'ل'];
const AND: char = 'و';
/// Prepositions and conjunctions before the article, and what is written for ل and the article.
const BEFORE_ARTICLE: [char; 3] = ['ب', 'ك', 'ف'];
const FOR_THE: &str = "لل";
/// Prepositions before places.
const BEFORE_PLACES: [char; 2] = ['ب', 'ل'];
/// Fewest letters of a name behind a clitic.
const FEWEST: usize = 4;
/// Ends of what belongs to a place or a people, behind an article.
const NISBA: [&str; 3] = ["ية", "يون", "يين"];

/// The words without the clitics of the first; `None` where there are none.
pub(super) fn taken_off(known: &Known<'_>, words: &[Word]) -> Option<Vec<Word>> {
    let lexicon = known.lexicon?;
    let first = split::letters(&words.first()?.text);
    let next = words.get(1).map(|it| split::letters(&it.text));
    if is_name(lexicon, &first, next.as_deref()) {
        return None;
    }
    let with = |text: String| {
        let mut all = words.to_vec();
        all[0].text = text;
        all
    };
    let listed = |rest: &str| {
        let all = with(rest.to_owned());
        let long = rest.chars().count() >= FEWEST || all.len() > 1;
        (long && !listed_name(known, &all).is_empty()).then_some(all)
    };
    let behind = ANY.iter().find_map(|it| listed(first.strip_prefix(*it)?));
    behind.or_else(|| bare(lexicon, &first, next.as_deref()).map(with))
}

/// Whether it is a name as it stands, or with the next word.
fn is_name(lexicon: &Lexicon<'_>, word: &str, next: Option<&str>) -> bool {
    let with = next.map(|next| format!("{word} {next}"));
    let is_listed = |it: &str| !lexicon.names_written(it).is_empty();
    is_listed(word) || with.is_some_and(|it| is_listed(&it))
}

fn bare(lexicon: &Lexicon<'_>, word: &str, next: Option<&str>) -> Option<String> {
    let behind_and = word.strip_prefix(AND).and_then(|rest| {
        let deeper = without_preposition(lexicon, rest);
        deeper.or_else(|| stands_alone(lexicon, rest, next).then(|| rest.to_owned()))
    });
    behind_and.or_else(|| without_preposition(lexicon, word))
}

/// Whether it is a name, a word with an article, or a word before a name (معبد).
fn stands_alone(lexicon: &Lexicon<'_>, word: &str, next: Option<&str>) -> bool {
    let long = word.chars().count() >= FEWEST;
    let heads = next.is_some() && vowelled(word).is_some();
    let with = next.map(|next| format!("{word} {next}"));
    let beside = with.is_some_and(|it| !lexicon.names_written(&it).is_empty());
    let definite = word.strip_prefix(ARTICLE);
    heads
        || beside
        || definite.is_some_and(|it| is_word(lexicon, it))
        || definite.is_none() && long && !lexicon.names_written(word).is_empty()
}

fn without_preposition(lexicon: &Lexicon<'_>, word: &str) -> Option<String> {
    let behind = |it: &char| word.strip_prefix(*it)?.strip_prefix(ARTICLE);
    let definite = BEFORE_ARTICLE.iter().find_map(behind);
    let definite = definite.or_else(|| word.strip_prefix(FOR_THE));
    if let Some(rest) = definite.filter(|it| is_word(lexicon, it)) {
        return Some(format!("{ARTICLE}{rest}"));
    }
    let place = word.strip_prefix(BEFORE_PLACES)?;
    let is_place = |it: &str| {
        let found = lexicon.names_written(it);
        found.iter().any(|it| it.part == PartOfSpeech::Place)
    };
    (place.chars().count() >= FEWEST && is_place(place)).then(|| place.to_owned())
}

/// Whether this may stand behind an article: a word, a name that has one, or what belongs to a
/// place or a people.
fn is_word(lexicon: &Lexicon<'_>, word: &str) -> bool {
    let letters = word.chars().count();
    let is_noun = |it: &crate::lexicon::Analysis<'_>| {
        let part = it.lemma.part;
        it.cost == 0 && matches!(part, PartOfSpeech::Noun | PartOfSpeech::Adjective)
    };
    let nisba = NISBA.iter().any(|it| word.ends_with(it)) && letters > FEWEST;
    let listed = || {
        !lexicon
            .names_written(&format!("{ARTICLE}{word}"))
            .is_empty()
    };
    marks_of(word).is_some()
        || nisba
        || letters >= FEWEST && listed()
        || letters > FEWEST && is_participle(word)
        || letters >= FEWEST && lexicon.analyse(word).iter().any(is_noun)
}

/// Whether it is built as a participle: foreign names look like other patterns.
fn is_participle(word: &str) -> bool {
    word.starts_with('م') && !patterns::spellings(word).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::sound::SoundModel;

    fn first(name: &str) -> Option<String> {
        let known = Known::of(SoundModel::embedded());
        let bare = taken_off(&known, &split::words(name))?;
        Some(bare[0].text.clone())
    }

    #[test]
    fn clitics_go_where_a_name_remains() {
        for (name, expected) in [
            ("والكلدانيون", "الكلدانيون"),
            ("ومعبد زفس", "معبد"),
            ("وبيت أحمد", "بيت"),
            ("والمنتصر", "المنتصر"),
            ("بالحرم الحسيني", "الحرم"),
            ("وبالحرم الحسيني", "الحرم"),
            ("للحكومة العربية", "الحكومة"),
            ("ببغداد", "بغداد"),
            ("وبغداد", "بغداد"),
        ] {
            assert_eq!(first(name).as_deref(), Some(expected), "{name}");
        }
    }

    #[test]
    fn names_that_begin_so_stay() {
        for name in [
            "والتر",
            "والاس",
            "بالمر",
            "بالدوين",
            "بالوتيلي",
            "بالتيمور",
            "كالفن",
            "كالديرون",
            "فالنتينو",
            "فالديراما",
            "وارسو",
            "واشنطن",
            "وليد",
            "ويلسون",
            "لبنان",
            "بلغاريا",
            "بسام",
            "كمال",
            "ليلى",
            "بولندا",
            "والكر",
            "والتون",
            "وينستون",
            "كالدويل",
        ] {
            assert_eq!(first(name), None, "{name}");
        }
    }
}
