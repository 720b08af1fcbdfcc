//! Arabic words to the forms that a dictionary lists: letters folded, clitics and endings taken off.

use crate::text::{EndingUse, Fold, Proclitics, endings, readings};

/// How the dictionary is compared. Letters for foreign sounds stay: the consonants of a name tell them
/// apart.
const FOLD: Fold = Fold::LETTERS.without(Fold::FOREIGN).with(Fold::LONE_HAMZA);

/// The letters of a word as the aligner compares them: alef and hamza forms, ى and ي, ة and ه are one,
/// and nothing is written on them.
pub(super) fn folded(word: &str, out: &mut String) {
    out.clear();
    FOLD.each(word, |c| out.push(c));
}

/// Endings of nouns and verbs and pronouns after them, letters folded.
const SUFFIXES: [&str; 22] = endings(EndingUse::LOOK_UP);
/// What a verb of the present begins with, after the clitics.
const VERBAL: [&str; 3] = ["ي", "ت", "ن"];

/// Whether a stack is usual. Where ف, ك or س stand with other clitics, what is left is more often a
/// name or word of another sentence by chance than the word that is there.
fn is_usual(clitics: Proclitics) -> bool {
    let is_rare = clitics.future || clitics.preposition == Some('ك');
    match clitics.conjunction {
        None => !(is_rare && clitics.article),
        Some('ف') => clitics.preposition.is_none() && !is_rare,
        Some(_) => !is_rare,
    }
}

/// The word after each clitic that it may begin with, the whole word first.
pub(super) fn stems(word: &str) -> impl Iterator<Item = &str> {
    let stems = readings(word).filter(|it| is_usual(it.clitics));
    stems.map(|it| it.stem).filter(|stem| letters(stem) >= 2)
}

/// Tries the word with and without clitics and endings, the whole word first, until one is known.
pub(super) fn forms<T>(word: &str, mut known: impl FnMut(&str) -> Option<T>) -> Option<T> {
    for suffix in SUFFIXES {
        let Some(base) = word.strip_suffix(suffix) else {
            continue;
        };
        let least = if suffix.is_empty() { 2 } else { 3 };
        for stem in stems(base).filter(|it| letters(it) >= least) {
            if let Some(found) = known(stem) {
                return Some(found);
            }
            let bare = VERBAL.iter().find_map(|it| stem.strip_prefix(it));
            if let Some(found) = bare.filter(|it| letters(it) >= 3).and_then(&mut known) {
                return Some(found);
            }
        }
    }
    None
}

/// Letters of the Arabic block have two bytes.
fn letters(word: &str) -> usize {
    word.len() / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clitics_and_endings_are_taken_off() {
        for (word, base) in [
            ("وبالحكومة", "حكومه"),
            ("وقالت", "قال"),
            ("للشركات", "شرك"),
            ("سيعلنون", "علن"),
            ("رئيسها", "رييس"),
        ] {
            let mut letters = String::new();
            folded(word, &mut letters);
            let found = forms(&letters, |form| (form == base).then_some(()));
            assert!(found.is_some(), "{word}");
        }
        assert!(forms("ال", |form| (form == "ا").then_some(())).is_none());
    }
}
