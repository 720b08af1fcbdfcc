//! English words of programs and their manuals, which no gloss of the lexicon has: buttons, menus,
//! settings. None of them is a name that stays Latin.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::english_stems;

/// In small letters, one a line, without endings that [`english_stems`] knows.
const WORDS: &str = include_str!("../../data/lexicon/interface.txt");

/// Whether `word`, in any case, is such a word or a form of one.
pub(crate) fn is_interface_word(word: &str) -> bool {
    static SET: LazyLock<FxHashSet<&str>> = LazyLock::new(|| WORDS.split_whitespace().collect());
    let word = word.to_lowercase();
    SET.contains(&*word) || english_stems(&word).any(|it| SET.contains(&*it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_programs_are_known_in_all_forms() {
        for word in ["Settings", "uploading", "Renamed", "categories", "Login"] {
            assert!(is_interface_word(word), "{word}");
        }
        for word in ["Lancium", "Nimbus", "xq", ""] {
            assert!(!is_interface_word(word), "{word}");
        }
    }
}
