//! The Latin spellings of an Arabic word by the sound model and the Latin words that are known.

use super::Known;
use super::patterns::looks_arabic;
use super::to_english::{capital, titled};
use super::weighed::{Weighed, mixed};
use crate::names::sound::{KnownWords, Spelled};
use crate::text::Lang;

/// How many spellings the model gives of a word.
const BY_MODEL: usize = 12;
/// What a word is worth without the alef that Arabic puts before two consonants.
const WITHOUT_ALEF: f32 = 0.4;
/// How much less g counts for ق.
const G_FOR_QAF: f32 = 0.25;

/// What a word is worth that the lexicon lists as the spelling of a name, as a natural logarithm.
fn listed(_: u64) -> f32 {
    6.0
}

/// The same of an ordinary English word.
fn english(_: u64) -> f32 {
    5.0
}

/// The spellings of a word, without regard to an article.
pub(super) fn by_model(known: &Known<'_>, word: &str) -> Vec<Weighed> {
    let whole = spelled(known, word);
    let Some(rest) = without_alef(word) else {
        return whole;
    };
    mixed(vec![
        (WITHOUT_ALEF, spelled(known, rest)),
        (1.0 - WITHOUT_ALEF, whole),
    ])
}

fn spelled(known: &Known<'_>, word: &str) -> Vec<Weighed> {
    let words = known_words(known, word);
    let spelled = known.model.spell_knowing(word, Lang::En, &words, BY_MODEL);
    let write = |it: Spelled| {
        let weight = it.probability
            * if is_g_for_qaf(word, &it.text) {
                G_FOR_QAF
            } else {
                1.0
            };
        Weighed::new(gaelic(&titled(&it.text)), weight)
    };
    spelled.into_iter().map(write).collect()
}

/// Words that the spellings of this one may be. What looks Arabic is no English word.
fn known_words<'k>(known: &Known<'k>, word: &str) -> Vec<KnownWords<'k>> {
    let mut all = Vec::new();
    let Some(lexicon) = known.lexicon else {
        return all;
    };
    all.push(KnownWords::new(lexicon.latin_names(), listed));
    if !looks_arabic(word) {
        all.push(KnownWords::new(lexicon.english_words(), english));
    }
    all
}

/// The word without an alef that only keeps it from beginning with two consonants (استرلينج).
fn without_alef(word: &str) -> Option<&str> {
    let rest = word.strip_prefix(['ا', 'إ'])?;
    let second = rest.strip_prefix('س')?.chars().next()?;
    ("تكبفملن".contains(second) && rest.chars().count() > 3).then_some(rest)
}

fn is_g_for_qaf(word: &str, latin: &str) -> bool {
    word.contains('ق') && !word.contains(['ج', 'غ', 'گ', 'ك']) && latin.contains('g')
}

/// With the second capital of a Scottish or Irish name.
fn gaelic(name: &str) -> String {
    match name.strip_prefix("Mc") {
        Some(rest) if rest.len() > 1 => format!("Mc{}", capital(rest)),
        _ => name.to_owned(),
    }
}

/// A Serbian surname and a Russian patronymic are one word in Arabic: this is a patronymic.
pub(super) fn patronymics(word: &str, all: Vec<Weighed>) -> Vec<Weighed> {
    if !word.ends_with("يتش") {
        return all;
    }
    let write = |it: Weighed| {
        let stem = it
            .text
            .strip_suffix("ić")
            .or_else(|| it.text.strip_suffix("ic"));
        let text = stem.map(|stem| format!("{stem}ich"));
        Weighed::new(text.unwrap_or(it.text), it.weight)
    };
    mixed(vec![(1.0, all.into_iter().map(write).collect())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scottish_and_irish_names_have_two_capitals() {
        assert_eq!(gaelic("Mcgregor"), "McGregor");
        assert_eq!(gaelic("Macron"), "Macron");
        assert_eq!(gaelic("Mc"), "Mc");
    }

    #[test]
    fn an_alef_before_two_consonants_may_be_no_letter() {
        assert_eq!(without_alef("استرلينج"), Some("سترلينج"));
        for word in ["اسد", "إسراء", "أستراليا", "ستارك", "الستر"] {
            assert_eq!(without_alef(word), None, "{word}");
        }
    }

    #[test]
    fn patronymics_end_in_ich() {
        let all = |word| patronymics(word, vec![Weighed::new("Ivanović", 1.0)]);
        assert_eq!(all("إيفانوفيتش")[0].text, "Ivanovich");
        assert_eq!(all("إيفان")[0].text, "Ivanović");
    }
}
