//! Arabic names in the romanisations of scholars and mapmakers, letter by letter.
//!
//! They write every vowel, which Arabic mostly does not. Vowels come from the marks of a word, or
//! else from its listed Latin spelling; where neither says, short vowels are left out.

mod evidence;
mod letters;

use super::Known;
use super::split::{self, Word};
use super::to_english::{capital, come_apart};
use super::vowels::{Vowel, Vowels};
use crate::text::ARTICLE;

pub use letters::Romanisation;

/// Words of names whose vowels are known; those behind an article without it.
const FIXED: [(&str, &str); 12] = [
    ("عبد", "عَبْد"),
    ("بن", "بِن"),
    ("ابن", "اِبْن"),
    ("بنت", "بِنْت"),
    ("أبو", "أَبُو"),
    ("أبي", "أَبِي"),
    ("أم", "أُمّ"),
    ("آل", "آل"),
    ("الله", "اَلْلَاه"),
    ("الدين", "دِين"),
    ("الرحمن", "رَحْمان"),
    ("ولد", "وَلَد"),
];

/// A word has an article only if it has more letters.
const SHORTEST: usize = 3;

/// `name` in this romanisation; empty where it has no letters. `latin` is how it is listed, if it is.
pub(super) fn romanised(
    known: &Known<'_>,
    name: &str,
    latin: Option<&str>,
    system: Romanisation,
) -> String {
    let words = come_apart(split::words(name));
    let listed: Vec<Word> = latin.map(split::words).unwrap_or_default();
    let mut text = String::new();
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            text.push_str(word.joint());
        }
        let beside = words.len() == listed.len();
        let latin = listed.get(at).filter(|_| beside).map(|it| &*it.text);
        let written = self::word(known, &word.text, latin, system);
        let first = at == 0 && written.contains(['-', ' ']);
        text.push_str(&if first { capital(&written) } else { written });
    }
    text
}

fn word(known: &Known<'_>, word: &str, latin: Option<&str>, system: Romanisation) -> String {
    let bare = split::letters(word);
    if bare.is_empty() {
        return word.to_owned();
    }
    let fixed = FIXED.iter().find(|it| it.0 == bare).map(|it| it.1);
    let (article, name) = match (fixed, word.strip_prefix(ARTICLE)) {
        (Some(fixed), article) => (article.is_some() && !fixed.starts_with('ا'), fixed),
        (None, Some(name)) if bare.chars().count() > SHORTEST => (true, name),
        (None, _) => (false, word),
    };
    let mut vowels = Vowels::of(name);
    if !vowels.is_marked() {
        vowels = known_vowels(known, &bare, latin).unwrap_or(vowels);
    }
    long(&mut vowels);
    system.write(&vowels, article)
}

/// The vowels that the listed spellings of a word say.
fn known_vowels(known: &Known<'_>, bare: &str, latin: Option<&str>) -> Option<Vowels> {
    let lexicon = known.lexicon;
    let name = bare.strip_prefix(ARTICLE).unwrap_or(bare);
    let mut spellings: Vec<String> = latin.map(str::to_owned).into_iter().collect();
    for written in [bare, name] {
        let lemmas = lexicon.map_or_else(Vec::new, |it| it.names_written(written));
        spellings.extend(lemmas.iter().flat_map(|it| it.glosses().map(str::to_owned)));
    }
    // The vowels of speech are written with e and o: the letters of the marks say more.
    let spoken = |it: &String| it.chars().filter(|c| "eoEO".contains(*c)).count();
    spellings.sort_by_key(spoken);
    let mut all = spellings.iter();
    all.find_map(|it| evidence::vowels(name, it))
}

/// و and ي without a vowel of their own lengthen the letter before, where nothing else is known.
fn long(vowels: &mut Vowels) {
    for at in 1..vowels.letters.len() {
        let it = vowels.letters[at];
        let vowel = match it.letter {
            'و' => Vowel::U,
            'ي' => Vowel::I,
            'ا' | 'ى' | 'ة' => Vowel::A,
            _ => continue,
        };
        let next = vowels.letters.get(at + 1).map(|it| it.letter);
        let free = it.vowel == Vowel::Unknown && !it.doubled;
        let before = &mut vowels.letters[at - 1];
        let open = before.vowel == Vowel::Unknown && !matches!(before.letter, 'ا' | 'و' | 'ي');
        if free && open && !matches!(next, Some('ا' | 'ى' | 'ة')) {
            before.vowel = vowel;
        }
        if open && vowel == Vowel::A {
            before.vowel = vowel;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::sound::SoundModel;

    #[track_caller]
    fn check(name: &str, ijmes: &str, din: &str, bgn: &str) {
        let known = Known::of(SoundModel::embedded());
        let write = |system| romanised(&known, name, None, system);
        assert_eq!(write(Romanisation::Ijmes), ijmes);
        assert_eq!(write(Romanisation::Din), din);
        assert_eq!(write(Romanisation::Bgn), bgn);
    }

    #[test]
    fn marks_give_the_vowels() {
        check("مُحَمَّد", "Muḥammad", "Muḥammad", "Muḩammad");
        check("عُثْمَان", "ʿUthmān", "ʿUṯmān", "‘Uthmān");
        check("حُسَيْن", "Ḥusayn", "Ḥusain", "Ḩusayn");
        check("الشَّرْقِيَّة", "Al-Sharqiyya", "Aš-Šarqiyya", "Ash Sharqīyah");
    }

    #[test]
    fn listed_spellings_give_the_vowels() {
        check("خالد", "Khālid", "Ḫālid", "Khālid");
        check("محمد", "Muḥammad", "Muḥammad", "Muḩammad");
        check("أبو بكر", "Abū Bakr", "Abū Bakr", "Abū Bakr");
        check(
            "عبد الرحمن",
            "ʿAbd al-Raḥmān",
            "ʿAbd ar-Raḥmān",
            "‘Abd ar Raḩmān",
        );
    }

    #[test]
    fn vowels_that_nothing_says_are_left_out() {
        check("قطرضب", "Qṭrḍb", "Qṭrḍb", "Qţrḑb");
    }
}
