//! Arabic words inside names: ordinary words, words by their pattern, and what belongs to a place or
//! a people.

use super::patterns;
use super::to_english::capital;
use super::vowels::Vowels;
use super::weighed::{Weighed, mixed};
use crate::lexicon::vowelled::marks_of;

/// What the vowels of a listed word say, against the model.
const LISTED: f32 = 0.85;
/// What patterns say of a word behind an article, and of one without it.
const BEHIND_ARTICLE: f32 = 0.6;
const WITHOUT_ARTICLE: f32 = 0.35;
/// What the ending of a people says.
const PEOPLE: f32 = 0.8;
/// What belongs to a place or a people, with what is written for its ending.
const NISBA: [(&str, &str); 3] = [("يون", "iyyun"), ("يين", "iyyin"), ("ية", "iyya")];
/// How much less a spelling counts with letters that stand for no Arabic sound.
const FOREIGN: f32 = 0.15;

/// Whether the word, without its article, is an ordinary word or is built like one.
pub(super) fn is_known(word: &str) -> bool {
    marks_of(word).is_some() || !patterns::spellings(word).is_empty()
}

/// The spellings of a word without an article, and what they are worth; `bound` where another word
/// follows that it belongs to.
pub(super) fn without_article(word: &str, bound: bool) -> (f32, Vec<Weighed>) {
    let (share, all) = match listed(word) {
        Some(it) => (LISTED, vec![it]),
        None if patterns::looks_arabic(word) => (WITHOUT_ARTICLE, built(word)),
        None => (0.0, Vec::new()),
    };
    let t = if bound && word.ends_with('ة') {
        "t"
    } else {
        ""
    };
    let write = |it: Weighed| Weighed::new(it.text + t, it.weight);
    (share, all.into_iter().map(write).collect())
}

/// The spellings of a word that an article stood before, and what they are worth. `spelled` spells
/// what an ending of belonging is joined to.
pub(super) fn behind_article(
    word: &str,
    spelled: impl Fn(&str) -> Vec<Weighed>,
) -> (f32, Vec<Weighed>) {
    if let Some(it) = listed(word) {
        return (LISTED, vec![it]);
    }
    let belongs = belonging(word, spelled);
    let share = if belongs.is_empty() {
        BEHIND_ARTICLE
    } else {
        PEOPLE
    };
    (share, mixed(vec![(0.9, belongs), (0.1, built(word))]))
}

/// As its vowels are listed.
fn listed(word: &str) -> Option<Weighed> {
    let mut vowels = Vowels::of(marks_of(word)?);
    vowels.silence();
    let text = vowels.in_press_spelling()?;
    Some(Weighed::new(capital(&text), 1.0))
}

/// By the pattern of the word.
fn built(word: &str) -> Vec<Weighed> {
    let all = patterns::spellings(word).into_iter();
    all.map(|it| Weighed::new(capital(&it.text), it.weight))
        .collect()
}

/// By the pattern of the word; `None` where it fits none.
pub(super) fn by_pattern(word: &str) -> Option<Vec<Weighed>> {
    Some(built(word)).filter(|it| !it.is_empty())
}

/// By its stem and the ending of belonging.
fn belonging(word: &str, spelled: impl Fn(&str) -> Vec<Weighed>) -> Vec<Weighed> {
    let found = NISBA
        .iter()
        .find_map(|it| Some((word.strip_suffix(it.0)?, it.1)));
    let Some((stem, ending)) = found.filter(|it| it.0.chars().count() > 2) else {
        return Vec::new();
    };
    if let Some(it) = listed(&format!("{stem}ي")) {
        // The spelling has the first letter of the ending.
        let longer = ending.trim_start_matches('i');
        return vec![Weighed::new(format!("{}{longer}", it.text), 1.0)];
    }
    let stems = listed(stem).map_or_else(|| spelled(stem), |it| vec![it]);
    let write = |it: Weighed| Weighed::new(format!("{}{ending}", it.text), it.weight);
    stems.into_iter().map(write).collect()
}

/// `all`, those first whose letters stand for Arabic sounds.
pub(super) fn only(mut all: Vec<Weighed>) -> Vec<Weighed> {
    for it in &mut all {
        let lower = it.text.to_lowercase();
        if lower.contains(['p', 'v', 'x']) || lower.replace("ch", "").contains('c') {
            it.weight *= FOREIGN;
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(word: &str) -> String {
        let (_, all) = behind_article(word, built);
        all.first().map(|it| it.text.clone()).unwrap_or_default()
    }

    #[test]
    fn words_are_spelled_by_their_vowels() {
        assert_eq!(first("كنيسة"), "Kanisa");
        assert_eq!(first("صليبيون"), "Salibiyyun");
        assert_eq!(first("بندقيين"), "Bunduqiyyin");
        assert_eq!(first("كلدانيون"), "Kaldaniyyun");
        assert_eq!(first("أمويين"), "Umawiyyin");
        assert_eq!(first("اموية"), "Umawiyya");
        assert_eq!(first("متوكل"), "Mutawakkil");
        assert_eq!(first("ماسك"), "Masik");
    }

    #[test]
    fn a_feminine_word_before_another_ends_in_t() {
        let bound = |it: bool| without_article("كنيسة", it).1[0].text.clone();
        assert_eq!([bound(true), bound(false)], ["Kanisat", "Kanisa"]);
        assert!(without_article("ماسك", true).1.is_empty());
    }

    #[test]
    fn letters_of_no_arabic_sound_count_less() {
        let all = ["Panaya", "Banaya", "Brance"].map(|it| Weighed::new(it, 1.0));
        let all = only(all.to_vec());
        assert!(all[1].weight > all[0].weight && all[1].weight > all[2].weight);
    }
}
