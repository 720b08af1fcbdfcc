//! Whether an Arabic and a Latin phrase may be one name by their sound.

use crate::align::words::arabic;
use crate::names::sound::{ArabicWord, LatinWord, SoundModel};

/// Least chance of two words that may be one name.
const LEAST: f32 = 0.04;

/// Whether any word of an Arabic phrase may be any word of a Latin one by its sound.
pub fn are_one_name(arabic: &str, latin: &str) -> bool {
    let model = SoundModel::embedded();
    let words: Vec<LatinWord> = latin
        .split(|c: char| !c.is_alphabetic())
        .filter_map(LatinWord::new)
        .collect();
    let spans = arabic::word_spans(arabic);
    let mut stems = spans.flat_map(|span| arabic::readings(arabic, span));
    stems.any(|(_, stem)| {
        let prepared = ArabicWord::new(model, &stem);
        prepared.is_some_and(|mut it| words.iter().any(|word| it.chance(word) >= LEAST))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::monolingual::is_foreign;

    #[test]
    fn names_in_both_scripts() {
        assert!(are_one_name("شركة ستارغيت", "Stargate") && are_one_name("ماسك", "Elon Musk"));
        assert!(!are_one_name("كروزو", "Altman"));
        assert!(is_foreign("ويتفيلد") && !is_foreign("الكتاب") && !is_foreign("يكتبون"));
    }
}
