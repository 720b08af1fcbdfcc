//! What the end of a word becomes before an ending: ة, ى, and the seat of a hamza.
//!
//! The seats follow the rule that the Arab academies teach: of the vowels around a hamza the
//! stronger decides, i before u before a; after a long alef the hamza before ه stands on و in the
//! nominative, on ئ in the genitive, alone in the accusative.

/// The last letters of `word`, the last one first.
fn tail(word: &str) -> [char; 2] {
    let mut letters = word.chars().rev();
    [
        letters.next().unwrap_or_default(),
        letters.next().unwrap_or_default(),
    ]
}

/// `word` without its last letter.
pub(in crate::lexicon) fn without_last(word: &str) -> &str {
    let last = word.chars().next_back().map_or(0, char::len_utf8);
    &word[..word.len() - last]
}

/// Whether ء after this letter joins to what follows it, on a tooth: شيء, شيئا.
fn joins_on(letter: char) -> bool {
    !matches!(
        letter,
        'ا' | 'أ' | 'إ' | 'آ' | 'د' | 'ذ' | 'ر' | 'ز' | 'و' | 'ؤ' | 'ة' | 'ى' | 'ء'
    )
}

/// The indefinite accusative where it is written otherwise than the word: كتابا, شيئا, جزءا.
pub(in crate::lexicon) fn accusative(word: &str) -> Option<String> {
    match tail(word) {
        ['ة' | 'ى' | 'ا' | 'أ' | 'آ', _] | ['ء', 'ا'] => None,
        ['ء', before] if joins_on(before) => Some(format!("{}ئا", without_last(word))),
        _ => Some(format!("{word}ا")),
    }
}

/// What stands before a joined pronoun, in all cases: مدرست, مستوا, لقاؤ and لقائ and لقاء.
pub(super) fn before_pronoun(word: &str) -> Vec<String> {
    let stem = without_last(word);
    let with = |seats: &[&str]| seats.iter().map(|seat| format!("{stem}{seat}")).collect();
    match tail(word) {
        ['ة', _] => with(&["ت"]),
        ['ى', _] => with(&["ا"]),
        ['ء', 'ا'] => with(&["ؤ", "ئ", "ء"]),
        ['ء', 'و'] => with(&["ء", "ئ"]),
        ['ء', before] if joins_on(before) => with(&["ئ"]),
        ['ء', _] => with(&["ؤ", "ئ", "أ", "ء"]),
        ['أ', _] => with(&["أ", "ئ", "ؤ"]),
        _ => vec![word.to_owned()],
    }
}

/// `word` before an ending that begins with alef: the dual ان, and ات of words without ة.
pub(in crate::lexicon) fn before_alef(word: &str, rest: &str) -> Vec<String> {
    let stem = without_last(word);
    match tail(word) {
        ['ة', _] => vec![format!("{stem}تا{rest}")],
        ['ى', _] => vec![format!("{stem}يا{rest}")],
        ['أ', _] => vec![format!("{stem}آ{rest}")],
        ['ء', before] if joins_on(before) => vec![format!("{stem}ئا{rest}")],
        ['ء', before] if before != 'ا' && before != 'و' => {
            vec![format!("{word}ا{rest}"), format!("{stem}آ{rest}")]
        }
        _ => vec![format!("{word}ا{rest}")],
    }
}

/// `word` before an ending that begins with ي.
pub(in crate::lexicon) fn before_yeh(word: &str, rest: &str) -> Vec<String> {
    let stem = without_last(word);
    let on = |seat: &str| format!("{stem}{seat}ي{rest}");
    match tail(word) {
        ['ة', _] => vec![on("ت")],
        ['ى', _] => vec![on("ي")],
        ['أ', _] => vec![on("أ"), on("ئ")],
        ['ء', 'ا'] => vec![on("ء"), on("ئ")],
        ['ء', before] if joins_on(before) => vec![on("ئ")],
        ['ء', _] => vec![on("ء"), on("أ"), on("ئ")],
        _ => vec![format!("{word}ي{rest}")],
    }
}

/// `word` before an ending that begins with و.
pub(super) fn before_waw(word: &str, rest: &str) -> Vec<String> {
    let stem = without_last(word);
    let on = |seat: &str| format!("{stem}{seat}و{rest}");
    match tail(word) {
        ['أ', _] => vec![on("أ"), on("ؤ")],
        ['ء', 'ا'] => vec![on("ؤ"), on("ء")],
        ['ء', before] if joins_on(before) => vec![on("ئ")],
        _ => vec![format!("{word}و{rest}")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_accusative_is_written_or_not() {
        assert_eq!(accusative("كتاب").as_deref(), Some("كتابا"));
        assert_eq!(accusative("شيء").as_deref(), Some("شيئا"));
        assert_eq!(accusative("جزء").as_deref(), Some("جزءا"));
        for alike in ["مدرسة", "مساء", "مستوى", "خطأ"] {
            assert_eq!(accusative(alike), None, "{alike}");
        }
    }

    #[test]
    fn pronouns_change_what_stands_before_them() {
        assert_eq!(before_pronoun("مدرسة"), ["مدرست"]);
        assert_eq!(before_pronoun("مستوى"), ["مستوا"]);
        assert_eq!(before_pronoun("أبناء"), ["أبناؤ", "أبنائ", "أبناء"]);
        assert_eq!(before_pronoun("شيء"), ["شيئ"]);
        assert_eq!(before_pronoun("كتاب"), ["كتاب"]);
    }

    #[test]
    fn endings_change_it_too() {
        assert_eq!(before_alef("مدرسة", "ن"), ["مدرستان"]);
        assert_eq!(before_alef("مستشفى", "ن"), ["مستشفيان"]);
        assert_eq!(before_alef("خطأ", "ن"), ["خطآن"]);
        assert_eq!(before_alef("لقاء", "ت"), ["لقاءات"]);
        assert_eq!(before_yeh("شيء", "ن"), ["شيئين"]);
        assert_eq!(before_waw("لاجئ", "ن"), ["لاجئون"]);
    }
}
