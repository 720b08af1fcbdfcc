//! Words of a text, and whether one is a form of another.

use crate::text::{
    self, FoldLevel, Lang, Script, fold_key, is_clitic_stack, noun_readings, without_article,
};

/// Fewest letters that two forms of a word have in common, and how many they may end in apart.
pub(super) const COMMON: usize = 5;
const APART: usize = 2;
/// Fewest letters that the stem of a Latin name keeps.
const LATIN: usize = 4;

/// The words of a text: of Arabic text the Arabic words, folded; of English text all words, and
/// abbreviations without their stops.
pub(in crate::lint::pair) fn words(text: &str, lang: Lang) -> Vec<String> {
    match lang {
        Lang::Ar => arabic_words(text).collect(),
        Lang::En => {
            let plain = text.replace('.', "");
            let words = plain.split(|c: char| !c.is_alphanumeric());
            let words = words.filter(|it| !it.is_empty());
            words.map(str::to_owned).collect()
        }
    }
}

/// The Arabic words of a text, folded.
pub(super) fn arabic_words(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text::words(text, Script::Arabic);
    words.map(|it| folded(it.of(text)))
}

/// The words of a text that begin with a capital.
pub(super) fn capitalised_words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphabetic());
    words.filter(|it| it.starts_with(char::is_uppercase))
}

/// A text as words are compared: its letters folded, in small letters.
pub(in crate::lint::pair) fn folded(text: &str) -> String {
    fold_key(text, FoldLevel::Letters)
}

/// Whether a folded Arabic word is a stem with clitics before it and any ending behind it.
pub(super) fn has_stem(word: &str, stem: &str) -> bool {
    let (letters, stem) = (word.as_bytes(), stem.as_bytes());
    let mut at = 0;
    while at + stem.len() <= letters.len() {
        if !letters[at..].starts_with(stem) {
            at += 1;
            continue;
        }
        if at == 0 || is_clitic_stack(&word[..at]) {
            return true;
        }
        at += stem.len();
    }
    false
}

/// Whether two folded Arabic words have all but their endings in common, clitics aside.
pub(super) fn is_form(word: &str, name: &str) -> bool {
    let name = without_article(name);
    if has_stem(word, name) {
        return true;
    }
    let mut bare = noun_readings(word).map(|it| it.stem);
    bare.any(|it| {
        let common = common_letters(it, name);
        common >= COMMON && common + APART >= name.chars().count()
    })
}

/// How many letters two words begin with alike.
fn common_letters(one: &str, other: &str) -> usize {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
    same.count()
}

/// Whether an English word is derived from a name, as Chinese of China and French of France: the same
/// beginning, or the first two letters and the ending of such a word.
pub(super) fn is_derived(word: &str, name: &str) -> bool {
    const ENDINGS: [&str; 8] = ["ish", "ese", "ian", "an", "ch", "ss", "i", "ek"];
    const OTHERS: [(&str, &str); 6] = [
        ("Wales", "Welsh"),
        ("Netherlands", "Dutch"),
        ("Britain", "UK"),
        ("Philippines", "Filipino"),
        ("Denmark", "Danish"),
        ("Belgium", "Belgian"),
    ];
    let begins = |length: usize| {
        let beginning = name.get(..length);
        beginning.is_some_and(|it| word.starts_with(it))
    };
    let has_ending = || ENDINGS.iter().any(|end| word.ends_with(end));
    let is_regular =
        || begins(LATIN) || begins(2) && has_ending() && name.starts_with(char::is_uppercase);
    name.len() >= LATIN && is_regular() || OTHERS.contains(&(name, word))
}
