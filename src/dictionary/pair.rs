//! Which two languages a dictionary is of: what its file name or its title says, else what its
//! headwords and definitions look like.

use crate::lexicon::Lexicon;
use crate::text::{
    Lang, is_arabic_letter, is_borrowed_letter, is_latin_letter, is_letter_of_neighbours,
};

/// Languages by what dictionaries call them: their codes, then their names in English.
const LANGUAGES: [&[&str]; 34] = [
    &["en", "eng", "english"],
    &["ar", "ara", "arb", "arabic"],
    &["de", "deu", "ger", "german"],
    &["fr", "fra", "fre", "french"],
    &["es", "spa", "spanish"],
    &["it", "ita", "italian"],
    &["pt", "por", "portuguese"],
    &["nl", "nld", "dut", "dutch"],
    &["ru", "rus", "russian"],
    &["tr", "tur", "turkish"],
    &["fa", "fas", "per", "pes", "persian", "farsi"],
    &["ur", "urd", "urdu"],
    &["he", "heb", "hebrew"],
    &["ku", "kur", "ckb", "kmr", "kurdish"],
    &["pl", "pol", "polish"],
    &["cs", "ces", "cze", "czech"],
    &["sv", "swe", "swedish"],
    &["no", "nor", "norwegian"],
    &["da", "dan", "danish"],
    &["fi", "fin", "finnish"],
    &["el", "ell", "gre", "greek"],
    &["hu", "hun", "hungarian"],
    &["ro", "ron", "rum", "romanian"],
    &["la", "lat", "latin"],
    &["hi", "hin", "hindi"],
    &["id", "ind", "indonesian"],
    &["ms", "msa", "may", "malay"],
    &["sw", "swa", "swh", "swahili"],
    &["zh", "zho", "chi", "chinese"],
    &["ja", "jpn", "japanese"],
    &["ko", "kor", "korean"],
    &["uk", "ukr", "ukrainian"],
    &["ga", "gle", "irish"],
    &["cy", "cym", "wel", "welsh"],
];

/// What says which languages it is of.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Pair {
    /// From this one of ours to the other.
    Ours(Lang),
    /// Two others, as they are called.
    Other(String),
}

/// Places of languages in [`LANGUAGES`].
const ENGLISH: usize = 0;
const ARABIC: usize = 1;

/// The pair that a file name says; its codes may have two letters.
pub(super) fn of_name(name: &str) -> Option<Pair> {
    find(name, 2)
}

/// The pair that a title says.
pub(super) fn of_title(title: &str) -> Option<Pair> {
    find(title, 3)
}

/// The first two languages that stand beside each other, with `to` between them at most.
fn find(text: &str, shortest: usize) -> Option<Pair> {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphabetic());
    let words = words.filter(|it| !it.is_empty() && *it != "to");
    let known = words.map(|it| Some((language(it, shortest)?, it)));
    let known: Vec<_> = known.collect();
    known.windows(2).find_map(|it| match it {
        [Some((from, one)), Some((to, other))] => Some(match (*from, *to) {
            (ENGLISH, ARABIC) => Pair::Ours(Lang::En),
            (ARABIC, ENGLISH) => Pair::Ours(Lang::Ar),
            _ => Pair::Other(format!("{one}-{other}")),
        }),
        _ => None,
    })
}

fn language(word: &str, shortest: usize) -> Option<usize> {
    let found = LANGUAGES.iter().position(|it| it.contains(&word));
    found.filter(|_| word.len() >= shortest)
}

/// The language of headwords by their letters; `None` where most have neither Arabic nor Latin ones.
pub(super) fn of_headwords(words: &[&str]) -> Option<Lang> {
    let has = |is: fn(char) -> bool| {
        let with = words.iter().filter(|it| it.contains(is));
        with.count() * 2 > words.len()
    };
    match (has(is_arabic_letter), has(is_latin_letter)) {
        (true, _) => Some(Lang::Ar),
        (false, true) => Some(Lang::En),
        (false, false) => None,
    }
}

/// Whether texts, by their words, are Arabic and not Persian, Urdu or Kurdish.
pub(super) fn are_arabic(texts: &[&str]) -> bool {
    let arabic = texts.iter().filter(|it| it.contains(is_arabic_letter));
    let foreign = texts
        .iter()
        .filter(|it| it.contains(|c| is_letter_of_neighbours(c) || is_borrowed_letter(c)));
    arabic.count() * 2 > texts.len() && foreign.count() * 10 < texts.len()
}

/// Whether texts, by their words, are English and in no other language of Latin letters.
pub(super) fn are_english(texts: &[&str]) -> bool {
    let Some(lexicon) = Lexicon::shipped() else {
        return false;
    };
    let words = texts
        .iter()
        .flat_map(|it| it.split(|c: char| !c.is_alphabetic()));
    let words = words.filter(|it| it.chars().count() > 2);
    let (mut all, mut known) = (0_usize, 0_usize);
    for word in words.filter(|it| it.contains(is_latin_letter)) {
        all += 1;
        known += usize::from(lexicon.is_english_word(word));
    }
    known * 5 > all * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_titles_say_the_pair() {
        for name in [
            "freedict-eng-ara",
            "en-ar",
            "EN_AR",
            "English-Arabic FreeDict Dictionary",
            "Wiktionary English to Arabic",
        ] {
            assert_eq!(of_name(name), Some(Pair::Ours(Lang::En)), "{name}");
        }
        assert_eq!(of_name("ara-eng"), Some(Pair::Ours(Lang::Ar)));
        let other = |it: &str| Some(Pair::Other(it.to_owned()));
        assert_eq!(of_name("freedict-deu-ara"), other("deu-ara"));
        assert_eq!(of_title("German - English"), other("german-english"));
        assert_eq!(of_title("Arabic-Arabic dictionary"), other("arabic-arabic"));
        for name in ["wn", "names", "arabic", "my-eng-list", "jargon"] {
            assert_eq!(of_name(name), None, "{name}");
        }
        // Two letters are words in titles.
        assert_eq!(of_title("Dictionnaire de la marine"), None);
    }

    #[test]
    fn texts_are_told_by_their_words() {
        assert_eq!(of_headwords(&["كتاب", "Book", "قلم"]), Some(Lang::Ar));
        assert_eq!(of_headwords(&["book", "pen"]), Some(Lang::En));
        assert_eq!(of_headwords(&["книга", "перо"]), None);
        assert!(are_arabic(&["الكتاب", "قلم"]) && !are_arabic(&["گفتگو", "چشم"]));
        assert!(are_english(&["book", "quick walk", "wooden house"]));
        assert!(!are_english(&["livre", "marche rapide", "maison de bois"]));
        assert!(!are_english(&["Buch", "schneller Gang", "Holzhaus"]));
    }
}
