//! Initials, which Arabic spells by the English names of their letters: إف بي آي.

use super::split::Word;

/// The names of the letters from A to Z.
const LETTERS: [&str; 26] = [
    "إيه",
    "بي",
    "سي",
    "دي",
    "إي",
    "إف",
    "جي",
    "إتش",
    "آي",
    "جيه",
    "كيه",
    "إل",
    "إم",
    "إن",
    "أو",
    "بي",
    "كيو",
    "آر",
    "إس",
    "تي",
    "يو",
    "في",
    "دبليو",
    "إكس",
    "واي",
    "زد",
];

/// The names of the letters of a word in capitals, or of one letter; `None` of other words.
pub(super) fn spelled(word: &str) -> Option<String> {
    let word = word.trim_end_matches('.');
    let letters: Vec<char> = word.chars().filter(|&c| c != '.' && c != '&').collect();
    let fits = (1..=6).contains(&letters.len()) && letters.iter().all(char::is_ascii_uppercase);
    let name = |c: &char| LETTERS[usize::from(*c as u8 - b'A')];
    fits.then(|| letters.iter().map(name).collect::<Vec<_>>().join(" "))
}

/// Whether a word of a name is read letter by letter: it is one letter among words, in capitals where others
/// are not, or has no vowel to be read with.
pub(super) fn fits(words: &[Word], at: usize) -> bool {
    let in_capitals = |word: &Word| word.text.chars().all(|c| !c.is_lowercase());
    let letters: Vec<char> = words[at]
        .text
        .chars()
        .filter(|c| c.is_alphabetic())
        .collect();
    let alone = words.iter().filter(|it| in_capitals(it)).count() == 1;
    let has_vowel = letters.iter().any(|c| "AEIOU".contains(*c));
    match letters.len() {
        1 => words.len() > 1,
        count => !has_vowel || alone && count <= 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_named() {
        assert_eq!(spelled("FBI").as_deref(), Some("إف بي آي"));
        assert_eq!(spelled("U.S.").as_deref(), Some("يو إس"));
        assert_eq!(spelled("Fbi"), None);
        assert_eq!(spelled("A.").as_deref(), Some("إيه"));
    }
}
