//! The forms that the name of a unit takes behind a number: 20 دولارا, دولاران, ثلاثة دولارات.

use super::entry::PartOfSpeech;
use super::inflect::seat::{accusative, before_alef, before_yeh, without_last};
use super::numbers::{Form, SCALES};
use super::{Analysis, Lexicon};
use crate::text::{ARTICLE, is_arabic_letter};

/// What a form of a phrase is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Count {
    /// One, in the indefinite accusative.
    Accusative,
    /// Two, in the nominative.
    Two,
    /// Two, otherwise.
    TwoOblique,
    /// Three and more, of a sound plural.
    Many,
}

const COUNTS: [Count; 4] = [
    Count::Accusative,
    Count::Two,
    Count::TwoOblique,
    Count::Many,
];

/// The other forms of an indefinite noun, or of one with adjectives, that stand behind numbers: the
/// accusative, the dual, and the sound plural of a noun that the lexicon knows to have it. Of a
/// number (مليون) also the dual before a noun: مليوني ليرة. Broken plurals follow no rule.
pub(crate) fn counted_forms(term: &str) -> Vec<String> {
    let mut words = term.split(' ');
    let head = words.next().unwrap_or_default();
    let adjectives: Vec<&str> = words.collect();
    let is_arabic = term.chars().all(|c| c == ' ' || is_arabic_letter(c));
    let defined = head.starts_with(ARTICLE) && head.chars().count() > 4;
    if !is_arabic || defined || !inflects(head) || !adjectives.iter().all(|it| is_adjective(it)) {
        return Vec::new();
    }
    let phrase = |count| -> Option<Vec<String>> {
        let mut phrases = of_noun(head, count);
        let feminine = head.ends_with('ة') || count == Count::Many;
        for adjective in &adjectives {
            let agreeing = of_adjective(adjective, count, feminine)?;
            phrases
                .iter_mut()
                .for_each(|it| *it = format!("{it} {agreeing}"));
        }
        Some(phrases)
    };
    let mut forms: Vec<String> = COUNTS.into_iter().filter_map(phrase).flatten().collect();
    if adjectives.is_empty() && is_number(head) {
        let duals = forms.iter().filter(|it| it.ends_with('ن'));
        let before_a_noun: Vec<String> = duals.map(|it| without_last(it).to_owned()).collect();
        forms.extend(before_a_noun);
    }
    forms.retain(|it| it != term);
    forms.dedup();
    forms
}

/// Whether a form of a unit is written like another word: طن like a verb, طنا like none.
pub(crate) fn is_also_a_word(form: &str, term: &str) -> bool {
    let own: Vec<&str> = nouns(term).map(|it| it.lemma.text).collect();
    own.is_empty() || exact(form).any(|it| !own.contains(&it.lemma.text))
}

/// The analyses of a word as it stands, without clitics.
fn exact(word: &str) -> impl Iterator<Item = Analysis<'static>> {
    let all = Lexicon::shipped().map(|lexicon| lexicon.analyse(word));
    let plain =
        |it: &Analysis<'_>| it.respelled == 0 && it.proclitics.is_empty() && it.pronoun.is_none();
    all.unwrap_or_default().into_iter().filter(plain)
}

fn nouns(word: &str) -> impl Iterator<Item = Analysis<'static>> {
    exact(word).filter(|it| it.lemma.part == PartOfSpeech::Noun)
}

/// Whether a noun has forms: foreign words that end in a vowel (يورو) have none.
fn inflects(noun: &str) -> bool {
    let is_foreign = noun.ends_with(['ا', 'و', 'ي', 'ى']);
    !is_foreign && (noun.chars().count() > 2 || nouns(noun).next().is_some())
}

fn is_adjective(word: &str) -> bool {
    let is_one = |it: Analysis<'_>| it.lemma.part == PartOfSpeech::Adjective || it.is_relation;
    exact(word).any(is_one) || word.ends_with(['ي']) && word.chars().count() > 3
}

fn is_number(word: &str) -> bool {
    let mut singular = SCALES.iter().filter(|it| it.form == Form::Singular);
    singular.any(|it| it.words.contains(&word)) || matches!(word, "مئة" | "مائة")
}

fn of_noun(noun: &str, count: Count) -> Vec<String> {
    let forms = match count {
        // Of words in ة it is written alike.
        Count::Accusative => vec![accusative(noun).unwrap_or_else(|| noun.to_owned())],
        Count::Two => before_alef(noun, "ن"),
        Count::TwoOblique => before_yeh(noun, "ن"),
        Count::Many => match noun.strip_suffix('ة') {
            Some(stem) => vec![format!("{stem}ات")],
            None => before_alef(noun, "ت"),
        },
    };
    let known: Vec<&str> = nouns(noun).map(|it| it.lemma.text).collect();
    let is_form = |form: &String| {
        let mut all = nouns(form);
        all.any(|it| known.contains(&it.lemma.text))
    };
    let by_rule = known.is_empty() && count != Count::Many;
    forms
        .into_iter()
        .filter(|it| by_rule || is_form(it))
        .collect()
}

/// An adjective behind a noun of this gender; the plural of things takes the feminine.
fn of_adjective(adjective: &str, count: Count, feminine: bool) -> Option<String> {
    let fits = adjective.ends_with('ة') == feminine || count == Count::Many;
    let form = match count {
        Count::Accusative => accusative(adjective).unwrap_or_else(|| adjective.to_owned()),
        Count::Two => before_alef(adjective, "ن").into_iter().next()?,
        Count::TwoOblique => before_yeh(adjective, "ن").into_iter().next()?,
        Count::Many if adjective.ends_with('ة') => adjective.to_owned(),
        Count::Many => format!("{adjective}ة"),
    };
    fits.then_some(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(term: &str, expected: &[&str]) {
        assert_eq!(counted_forms(term), expected, "{term}");
    }

    #[test]
    fn what_stands_behind_numbers() {
        check("دولار", &["دولارا", "دولاران", "دولارين", "دولارات"]);
        check("طن", &["طنا", "طنان", "طنين"]);
        check("ليرة", &["ليرتان", "ليرتين", "ليرات"]);
        let millions = ["مليونا", "مليونان", "مليونين", "مليونا", "مليوني"];
        check("مليون", &millions);
    }

    #[test]
    fn adjectives_agree() {
        check(
            "دينار كويتي",
            &["دينارا كويتيا", "ديناران كويتيان", "دينارين كويتيين"],
        );
        check(
            "ليرة لبنانية",
            &["ليرتان لبنانيتان", "ليرتين لبنانيتين", "ليرات لبنانية"],
        );
    }

    #[test]
    fn what_does_not_inflect() {
        for term in ["يورو", "الدولار", "نقطة أساس", "في المئة", "USD"] {
            check(term, &[]);
        }
    }

    #[test]
    fn words_that_a_form_is_written_like() {
        assert!(is_also_a_word("طن", "طن") || !is_also_a_word("طنا", "طن"));
    }
}
