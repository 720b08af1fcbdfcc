//! The words of a name.

use crate::lexicon::letter_names::abbreviation;
use crate::text::{ARTICLE, Fold, is_arabic_letter};

/// What joins two words of a name.
const JOINTS: [char; 5] = ['-', '\u{2010}', '\u{2011}', '\u{2013}', '\u{200c}'];

/// A word of a name, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// Whether a hyphen stands before it.
    pub(super) after_hyphen: bool,
}

impl Word {
    /// What stands between it and the word before.
    pub(super) fn joint(&self) -> &'static str {
        if self.after_hyphen { "-" } else { " " }
    }

    /// Whether it has no letters: a number, a sign.
    pub(super) fn is_opaque(&self) -> bool {
        !self.text.chars().any(char::is_alphabetic)
    }
}

/// The words of `name`, with what stands before each.
pub(super) fn words(name: &str) -> Vec<Word> {
    let mut all: Vec<Word> = Vec::new();
    for part in name.split_whitespace() {
        let is_spelled = part.contains('.') && abbreviation(part.split('.')).is_some();
        let is_joint = |c: char| JOINTS.contains(&c) || c == '.' && is_spelled;
        let pieces = part.split(is_joint);
        for (nth, piece) in pieces.filter(|it| !it.is_empty()).enumerate() {
            all.push(Word {
                text: piece.to_owned(),
                after_hyphen: nth > 0 && !is_spelled,
            });
        }
    }
    all
}

/// Takes the ending of the possessive off the names of churches: St. Martin's.
pub(super) fn without_saints_ending(words: &mut [Word]) {
    for at in 1..words.len() {
        let is_saint = words[at - 1].text.trim_end_matches('.') == "St";
        let bare = words[at]
            .text
            .strip_suffix("'s")
            .or_else(|| words[at].text.strip_suffix("’s"));
        if let Some(bare) = bare.filter(|_| is_saint) {
            words[at].text = bare.to_owned();
        }
    }
}

/// The bare letters of an Arabic word, its marks left out.
pub(super) fn letters(word: &str) -> String {
    Fold::NOTHING.word(word).into_owned()
}

/// Beginnings and ends that many write joined to the rest of a compound name.
const HEADS: [&str; 1] = ["عبدال"];
const TAILS: [&str; 2] = ["الدين", "الله"];

/// The two words of a compound that is written as one (عبدالله, نورالدين); `None` of others.
pub(super) fn apart(word: &str) -> Option<[&str; 2]> {
    /// Fewest letters in front, and behind with an article.
    const FEWEST: usize = 2;
    let count = |text: &str| text.chars().filter(|&c| is_arabic_letter(c)).count();
    let head = HEADS.iter().find(|it| word.starts_with(**it));
    let at = match head {
        Some(head) => head.len() - ARTICLE.len(),
        None => word.len() - TAILS.iter().find(|it| word.ends_with(**it))?.len(),
    };
    let (head, tail) = word.split_at(at);
    (count(head) >= FEWEST && count(tail) >= 2 * FEWEST).then_some([head, tail])
}

/// Words that make one name with the word beside them: many write both as one.
const BINDING: [&str; 10] = [
    "عبد",
    "أبو",
    "أبا",
    "بن",
    "ابن",
    "الدين",
    "الله",
    "آل",
    "أوغلو",
    "زاده",
];

/// Whether an Arabic name of several words may be one word in Latin letters (عبد الله, نور الدين).
pub(super) fn may_be_one(arabic: &str) -> bool {
    arabic.split(' ').any(|it| BINDING.contains(&it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_split_at_spaces_and_hyphens() {
        let all = words("Jean-Luc  Dupont 2");
        let texts: Vec<&str> = all.iter().map(|it| &*it.text).collect();
        assert_eq!(texts, ["Jean", "Luc", "Dupont", "2"]);
        let joints: Vec<&str> = all.iter().map(Word::joint).collect();
        assert_eq!(joints, [" ", "-", " ", " "]);
        assert!(all[3].is_opaque() && !all[0].is_opaque());
        assert!(words(" - ").is_empty());
    }

    #[test]
    fn compounds_come_apart() {
        assert_eq!(apart("عبدالله"), Some(["عبد", "الله"]));
        assert_eq!(apart("عبدالرحمن"), Some(["عبد", "الرحمن"]));
        assert_eq!(apart("نورالدين"), Some(["نور", "الدين"]));
        assert_eq!(apart("نصرالله"), Some(["نصر", "الله"]));
        assert_eq!(apart("الدين"), None);
        assert_eq!(apart("عبدالي"), None);
        assert_eq!(apart("ماسك"), None);
    }
}
